import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codeOnly, filesOf } from './sources.ts';

/** Tables of data are exempt and hold no logic: word lists, templates of prose, rows of rules, invented texts, migrations. */
const TABLES = [/^src\/lexicon\//, /^src\/demo\/scenarios\//, /^src\/demo\/names/, /^src\/adapters\/store\/migrations/];

const files = filesOf('src/**/*.ts', 'eval/**/*.ts', 'bench/**/*.ts').filter(
  (file) => !file.path.endsWith('.test.ts') && !TABLES.some((table) => table.test(file.path)),
);

interface FunctionSize {
  readonly where: string;
  readonly lines: number;
  readonly parameters: number;
}

/** Functions of formatted code: a head that opens a brace at the end of a line, closed by the first line as far to the left that begins with one. */
function functionsOf(path: string, text: string): readonly FunctionSize[] {
  const lines = codeOnly(text).split('\n');
  const found: FunctionSize[] = [];
  for (const [at, line] of lines.entries()) {
    const head =
      /^(\s*)(?:export )?(?:async )?(?:function\*? (\w+)|const (\w+)(?:: [^=]+)? = (?:async )?(?:<[^>]*>)?\(|(?:static |async |get |set )*(#?\w+)\()/.exec(
        line,
      );
    const name = head?.[2] ?? head?.[3] ?? head?.[4];
    if (head === null || name === undefined || /^(?:if|for|while|switch|catch|return|super|function)$/.test(name)) continue;
    const indent = head[1] ?? '';
    const opens = openingLine(lines, at, indent);
    if (opens === null) continue;
    const end = lines.findIndex((other, index) => index > opens && other.startsWith(`${indent}}`));
    if (end < 0) continue;
    found.push({
      where: `${path}:${at + 1} ${name}`,
      lines: end - at + 1,
      parameters: parametersOf(lines.slice(at, opens + 1).join(' ')),
    });
  }
  return found;
}

/** The line whose end opens the body: the head itself, or the one that closes a parameter list of several lines; null for what has no block. */
function openingLine(lines: readonly string[], at: number, indent: string): number | null {
  const line = (lines[at] ?? '').trimEnd();
  if (line.endsWith('{')) return at;
  if (!line.endsWith('(')) return null;
  const closing = lines.findIndex((other, index) => index > at && other.startsWith(`${indent})`));
  return closing >= 0 && (lines[closing] ?? '').trimEnd().endsWith('{') ? closing : null;
}

function parametersOf(head: string): number {
  const open = head.indexOf('(');
  let depth = 0;
  let count = 0;
  let any = false;
  for (let at = open; at < head.length; at += 1) {
    const one = head[at] ?? '';
    if ('([{<'.includes(one)) depth += 1;
    else if (')]}'.includes(one) || (one === '>' && head[at - 1] !== '=')) depth -= 1;
    else if (one === ',' && depth === 1) count += 1;
    else if (depth === 1 && /\w/.test(one)) any = true;
    if (depth === 0) break;
  }
  const trailing = /,\s*\)/.test(head.slice(open)) ? 1 : 0;
  return any || count > 0 ? count + 1 - trailing : 0;
}

const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

test('functions, files and parameter lists stay small', (t) => {
  const functions = files.flatMap((file) => functionsOf(file.path, file.text));
  const lengths = functions.map((one) => one.lines).sort((a, b) => a - b);
  const sizes = files.map((file) => file.text.split('\n').length - 1).sort((a, b) => a - b);
  t.diagnostic(
    `functions: ${functions.length}, median ${percentile(lengths, 0.5)}, 95th ${percentile(lengths, 0.95)}, longest ${lengths.at(-1)}`,
  );
  t.diagnostic(`files: ${files.length}, median ${percentile(sizes, 0.5)}, 95th ${percentile(sizes, 0.95)}, longest ${sizes.at(-1)}`);
  assert.ok(functions.length > 100, 'the scanner finds the functions');
  const faults = [
    ...functions.filter((one) => one.lines > 80).map((one) => `${one.where} has ${one.lines} lines; 80 is the stop`),
    ...functions.filter((one) => one.parameters > 4).map((one) => `${one.where} takes ${one.parameters} parameters; 4 is the stop`),
    ...files
      .filter((file) => file.text.split('\n').length - 1 > 500)
      .map((file) => `${file.path} has ${file.text.split('\n').length - 1} lines; 500 is the stop`),
  ];
  assert.deepEqual(faults, []);
});

test('lexicon tables hold no logic', () => {
  const faults = filesOf('src/lexicon/**/*.ts')
    .filter((file) => !file.path.endsWith('.test.ts') && /\b(?:for|while|if|switch)\s*\(/.test(codeOnly(file.text)))
    .map((file) => `${file.path} branches or loops: tables only`);
  assert.deepEqual(faults, []);
});
