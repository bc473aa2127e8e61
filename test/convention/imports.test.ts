import assert from 'node:assert/strict';
import { posix } from 'node:path';
import { test } from 'node:test';
import { codeOnly, filesOf, importsOf, type SourceFile } from './sources.ts';

/** Who may import what: a folder and the folders it may reach. Its own folder is always allowed. */
const MAY: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  ports: ['domain'],
  text: ['domain'],
  lexicon: ['domain'],
  rights: ['domain', 'text'],
  packages: ['domain', 'lexicon', 'ports'],
  stages: ['domain', 'text', 'lexicon', 'rights', 'ports'],
  adapters: ['domain', 'ports', 'text', 'config'],
  pipeline: ['domain', 'ports', 'stages', 'rights'],
  'surfaces/web': ['domain', 'ports', 'text', 'lexicon', 'rights', 'config', 'surfaces/api'],
  'surfaces/api': ['domain', 'ports', 'text', 'lexicon', 'rights', 'config'],
  'surfaces/cli': ['domain', 'ports', 'text', 'lexicon', 'rights', 'packages', 'config', 'pipeline', 'surfaces/api'],
  demo: ['domain', 'ports'],
  config: [],
};

/** The composition root: the only files where adapters meet ports. */
const ROOT_FILES = ['src/app.ts', 'src/main.ts', 'src/models.ts', 'src/paper.ts', 'src/worker.ts'];

const sources = filesOf('src/**/*.ts');
const shipped = sources.filter((file) => !file.path.endsWith('.test.ts'));

/** The room a file stands in, as MAY names it; a stage or an adapter is one room of its own. */
function roomOf(path: string): { readonly folder: string; readonly room: string } {
  const parts = path.split('/').slice(1);
  const folder = parts[0] === 'surfaces' ? `surfaces/${parts[1]}` : (parts[0] ?? '');
  const room = parts[0] === 'stages' || parts[0] === 'adapters' ? `${parts[0]}/${parts[1]}` : folder;
  return { folder, room };
}

const target = (file: SourceFile, from: string): string => posix.normalize(posix.join(posix.dirname(file.path), from));

test('each folder imports only what the table lets it', () => {
  const faults: string[] = [];
  for (const file of shipped) {
    if (ROOT_FILES.includes(file.path)) continue;
    const own = roomOf(file.path);
    for (const { from, typeOnly } of importsOf(file.text)) {
      if (!from.startsWith('.')) continue;
      const other = roomOf(target(file, from));
      if (other.room === own.room) continue;
      const allowed = MAY[own.folder]?.includes(other.folder) ?? false;
      if (!allowed) faults.push(`${file.path} imports ${other.room}: ${own.folder} may import ${MAY[own.folder]?.join(', ') || 'nothing'}`);
      else if (own.folder === 'stages' && other.folder === 'ports' && !typeOnly && !typesOnly(file.text, from))
        faults.push(`${file.path} imports ${from}: a stage takes ports as types`);
    }
  }
  assert.deepEqual(faults, []);
});

function typesOnly(text: string, from: string): boolean {
  const line = text.split('\n').find((candidate) => candidate.includes(`'${from}'`)) ?? '';
  return (/\{([^}]*)\}/.exec(line)?.[1] ?? '').split(',').every((name) => name.trim() === '' || name.trim().startsWith('type '));
}

test('every import names the file with its ending', () => {
  const faults = sources.flatMap((file) =>
    importsOf(file.text)
      .filter(({ from }) => from.startsWith('.') && !/\.(?:ts|js|json)$/.test(from))
      .map(({ from }) => `${file.path}: ${from}`),
  );
  assert.deepEqual(faults, []);
});

test('no file imports itself over others', () => {
  const edges = new Map(
    shipped.map((file) => [
      file.path,
      importsOf(file.text)
        .filter(({ from, typeOnly }) => from.startsWith('.') && !typeOnly)
        .map(({ from }) => target(file, from)),
    ]),
  );
  const cycles: string[] = [];
  const state = new Map<string, 'open' | 'done'>();
  const visit = (path: string, trail: readonly string[]): void => {
    if (state.get(path) === 'done') return;
    if (state.get(path) === 'open') {
      cycles.push([...trail.slice(trail.indexOf(path)), path].join(' -> '));
      return;
    }
    state.set(path, 'open');
    for (const next of edges.get(path) ?? []) visit(next, [...trail, path]);
    state.set(path, 'done');
  };
  for (const path of edges.keys()) visit(path, []);
  assert.deepEqual(cycles, []);
});

test("a folder's own files do not go through its door", () => {
  const faults = shipped.flatMap((file) =>
    importsOf(file.text)
      .filter(({ from }) => from === './index.ts')
      .map(() => file.path),
  );
  assert.deepEqual(faults, []);
});

/** What only some files may touch, and which. */
const RESERVED: readonly { readonly what: string; readonly pattern: RegExp; readonly where: readonly RegExp[] }[] = [
  { what: 'process.env', pattern: /\bprocess\.env\b/, where: [/^src\/config\//] },
  { what: 'Date.now()', pattern: /\bDate\.now\s*\(|\bnew Date\(\s*\)/, where: [/^src\/ports\/(?:clock|log)\.ts$/] },
  { what: 'Math.random()', pattern: /\bMath\.random\b/, where: [] },
  { what: 'global fetch', pattern: /(?<![.\w])fetch\s*\((?!\s*(?:request|input)\s*:)/, where: [/^src\/adapters\/fetch\//] },
  { what: 'console', pattern: /(?<![.\w])console\./, where: [/^src\/ports\/log\.ts$/] },
  {
    what: 'a socket',
    pattern:
      /['"]node:(?:net|tls|http|https|http2|dgram)['"]|\bfrom '(?:undici|got|axios|node-fetch|ws|openai|nodemailer\/lib\/smtp-[^']+)'|\bnew (?:WebSocket|EventSource|XMLHttpRequest)\b/,
    where: [/^src\/adapters\/(?:fetch|mail)\//, /^src\/demo\/server\.ts$/],
  },
];

test('clock, chance, environment, console and sockets are touched where they belong and nowhere else', () => {
  const faults: string[] = [];
  for (const file of shipped) {
    for (const { what, pattern, where } of RESERVED) {
      if (where.some((place) => place.test(file.path))) continue;
      const text = what === 'a socket' ? file.text.replace(/^import type .*$/gm, '') : codeOnly(file.text);
      if (pattern.test(text)) faults.push(`${file.path} touches ${what}`);
    }
  }
  assert.deepEqual(faults, []);
});

test('no default exports, no enums, no any', () => {
  const faults = shipped.flatMap((file) => {
    const code = codeOnly(file.text);
    return [/\bexport default\b/, /\benum\s+\w+\s*\{/, /:\s*any\b/, /\bas any\b/]
      .filter((pattern) => pattern.test(code))
      .map((pattern) => `${file.path}: ${pattern.source}`);
  });
  assert.deepEqual(faults, []);
});
