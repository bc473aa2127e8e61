import type { Span } from '../src/domain/span.ts';
import { GAZETTEER } from '../src/lexicon/names.ts';
import { compileGazetteer, type NameMention, nameMentions } from '../src/text/names.ts';
import { inSet, isRow, type Row, readRows, textField } from './sets.ts';
import type { EvalRow, EvalTask } from './task.ts';

/** The types of the set that are names; the other five (algorithm, field, task, metrics, misc) are often common nouns. */
const NAME_TYPES = ['person', 'researcher', 'organisation', 'university', 'country', 'location', 'product', 'conference', 'programlang'];

interface TypedSpan extends Span {
  readonly type: string;
}

interface Sentence {
  readonly text: string;
  readonly spans: readonly TypedSpan[];
}

type Finder = (text: string) => readonly Span[];

function spanOf(value: unknown): readonly TypedSpan[] {
  if (!isRow(value)) return [];
  const { start, end, type } = value;
  return typeof start === 'number' && typeof end === 'number' && typeof type === 'string' ? [{ start, end, type }] : [];
}

const sentenceOf = (row: Row): Sentence => ({
  text: textField(row, 'text') ?? '',
  spans: Array.isArray(row.spans) ? row.spans.flatMap(spanOf) : [],
});

const key = ({ start, end }: Span): string => `${start}-${end}`;

/** Exact spans: recall of the nine types of names, each and together; precision against all fourteen; untyped F1 of all. */
function measure(sentences: readonly Sentence[], find: Finder): Record<string, number> {
  const [wanted, met] = [new Map<string, number>(), new Map<string, number>()];
  let [found, right, all] = [0, 0, 0];
  for (const { text, spans } of sentences) {
    const mine = new Set(find(text).map(key));
    found += mine.size;
    all += spans.length;
    for (const span of spans) {
      wanted.set(span.type, (wanted.get(span.type) ?? 0) + 1);
      if (!mine.has(key(span))) continue;
      right += 1;
      met.set(span.type, (met.get(span.type) ?? 0) + 1);
    }
  }
  const sum = (counts: ReadonlyMap<string, number>): number => NAME_TYPES.reduce((total, type) => total + (counts.get(type) ?? 0), 0);
  const recall = all === 0 ? 0 : right / all;
  const precision = found === 0 ? 0 : right / found;
  const each = NAME_TYPES.map((type) => [type, (met.get(type) ?? 0) / (wanted.get(type) || 1)] as const);
  return {
    recall: sum(met) / (sum(wanted) || 1),
    precision,
    untypedF1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
    ...Object.fromEntries(each),
  };
}

/** Words that begin with a capital, side by side: what a reader without a list would underline. */
const capitalRuns: Finder = (text) =>
  [...text.matchAll(/\p{Lu}[\p{L}\p{N}-]*(?: \p{Lu}[\p{L}\p{N}-]*)*/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));

const KNOWN = compileGazetteer(GAZETTEER);
const NOTHING = compileGazetteer([]);

/** Names on training sentences, the errors told; the sentences held out are only counted. */
function tellErrors(sentences: readonly Sentence[], log: (line: string) => void): void {
  for (const { text, spans } of sentences) {
    const found = nameMentions(text, KNOWN);
    const mine = new Set(found.map(key));
    const theirs = new Set(spans.map(key));
    const cut = (span: Span): string => text.slice(span.start, span.end);
    for (const span of spans) if (NAME_TYPES.includes(span.type) && !mine.has(key(span))) log(`missed ${span.type}: ${cut(span)}`);
    for (const mention of found.filter((each: NameMention) => !theirs.has(key(each)))) log(`no span: ${mention.text}`);
  }
}

/** The scanner and the gazetteer on sentences about AI whose names were marked by others. */
export const task: EvalTask = {
  name: 'names',
  help: 'names in sentences about AI: recall by type, precision against all types, beside runs of capitals',
  run({ dataDir, log }) {
    const sets = ['dev', 'train'].map((part) => readRows(inSet(dataDir, 'ner', 'crossner-ai', `${part}.jsonl`))?.map(sentenceOf));
    const [held, train] = sets;
    if (held === undefined || train === undefined) return Promise.resolve({ skipped: `ner/crossner-ai is not in ${dataDir}` });
    tellErrors(train, log);
    const ours = measure(held, (text) => nameMentions(text, KNOWN));
    const aliases = GAZETTEER.reduce((sum, entry) => sum + entry.aliases.length, 0);
    const rows: readonly EvalRow[] = [
      { name: 'ours, held out (350 sentences)', figures: ours },
      { name: 'ours without the list of names', figures: measure(held, (text) => nameMentions(text, NOTHING)) },
      { name: 'runs of capitals', figures: measure(held, capitalRuns) },
      { name: 'ours, looked at (100 sentences)', figures: measure(train, (text) => nameMentions(text, KNOWN)) },
    ];
    return Promise.resolve({
      figures: { ...ours, knownNames: GAZETTEER.length, knownNamesAndAliases: GAZETTEER.length + aliases },
      rows,
      notes: ['Exact spans. The first row is the held-out part: its sentences and errors were not read while the scanner was made.'],
    });
  },
};
