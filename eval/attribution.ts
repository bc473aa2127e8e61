import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { overlaps, type Span } from '../src/domain/span.ts';
import { attributionsIn, wholeAttributionsIn } from '../src/stages/claims/attribution.ts';
import { type Line, lineOf } from '../src/stages/claims/line.ts';
import { quotations } from '../src/text/quotes.ts';
import { sentences } from '../src/text/sentences.ts';
import type { EvalContext, EvalResult, EvalSkip, EvalTask } from './task.ts';

type Role = 'source' | 'cue' | 'content';
const ROLES: readonly Role[] = ['source', 'cue', 'content'];

type Spans = Readonly<Record<Role, readonly Span[]>>;

/** One annotated article: its text and, for each role, the spans of all attributions; the same as further people read it. */
interface Annotated {
  readonly text: string;
  readonly spans: Spans;
  readonly others: readonly Spans[];
}

interface Counts {
  hit: number;
  extra: number;
  missed: number;
}

const f1 = ({ hit, extra, missed }: Counts): number => (hit === 0 ? 0 : (2 * hit) / (2 * hit + extra + missed));

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;

function spansOf(value: unknown): readonly Span[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((pair: unknown): readonly Span[] => {
    if (!Array.isArray(pair)) return [];
    const [start, end]: readonly unknown[] = pair;
    return typeof start === 'number' && typeof end === 'number' ? [{ start, end }] : [];
  });
}

function toAnnotated(line: string): Annotated | null {
  const row: unknown = JSON.parse(line);
  if (!isRecord(row) || typeof row.text !== 'string' || !Array.isArray(row.attributions)) return null;
  const others = Array.isArray(row.otherAnnotators) ? row.otherAnnotators.filter(isRecord) : [];
  return { text: row.text, spans: rolesOf(row.attributions), others: others.map((other) => rolesOf(other.attributions)) };
}

function rolesOf(value: unknown): Spans {
  const attributions = Array.isArray(value) ? value.filter(isRecord) : [];
  const of = (role: Role): readonly Span[] => attributions.flatMap((attribution) => spansOf(attribution[role]));
  return { source: of('source'), cue: of('cue'), content: of('content') };
}

/** How far a second reader's characters are the first one's, where articles were read twice. */
function agreement(rows: readonly Annotated[]): { readonly articles: number; readonly figures: Readonly<Record<string, number>> } {
  const roles: Readonly<Record<Role, Counts>> = { source: noCounts(), cue: noCounts(), content: noCounts() };
  for (const { text, spans, others } of rows)
    for (const other of others)
      for (const role of ROLES) countCharacters(masked(text.length, spans[role]), masked(text.length, other[role]), roles[role]);
  const figures = { sourceF1: f1(roles.source), cueF1: f1(roles.cue), contentF1: f1(roles.content) };
  return { articles: rows.filter(({ others }) => others.length > 0).length, figures };
}

/** How far what is found reaches: as it stands in print, or as narrowly as claims rest on it. */
type Reader = (line: Line) => readonly { readonly speaker: Span | null; readonly cue: Span; readonly contents: readonly Span[] }[];

const inPrint: Reader = (line) => wholeAttributionsIn(line).map(({ whole, contents }) => ({ ...whole, contents }));
const asClaimsRestOn: Reader = (line) => attributionsIn(line).filter((found) => found.asserts);

/** What our scanner finds in a text, by sentence and by role. */
function predict(text: string, reader: Reader): readonly { readonly sentence: Span; readonly spans: Spans }[] {
  const quotes = quotations(text);
  return sentences(text).map((sentence) => {
    const found = reader(
      lineOf(
        text,
        sentence,
        quotes.filter((quote) => overlaps(quote.inner, sentence)),
      ),
    );
    const source = found.flatMap(({ speaker }) => speaker ?? []);
    return { sentence, spans: { source, cue: found.map(({ cue }) => cue), content: found.flatMap((one) => one.contents) } };
  });
}

function masked(length: number, spans: readonly Span[]): Uint8Array {
  const mask = new Uint8Array(length);
  for (const span of spans) mask.fill(1, span.start, span.end);
  return mask;
}

function countCharacters(truth: Uint8Array, ours: Uint8Array, into: Counts): void {
  for (let at = 0; at < truth.length; at += 1) {
    if (truth[at] === 1 && ours[at] === 1) into.hit += 1;
    else if (ours[at] === 1) into.extra += 1;
    else if (truth[at] === 1) into.missed += 1;
  }
}

const noCounts = (): Counts => ({ hit: 0, extra: 0, missed: 0 });

const WARM_UPS = 5;
const PASSES = 15;

/** How many million characters are read from text to attributions in a second of the processor's time: the median pass. Other work on the machine does not count. */
function speedOf(rows: readonly Annotated[]): number {
  const characters = rows.reduce((sum, { text }) => sum + text.length, 0);
  const passMicroseconds = Array.from({ length: WARM_UPS + PASSES }, () => {
    const before = process.cpuUsage();
    for (const { text } of rows) predict(text, inPrint);
    const { user, system } = process.cpuUsage(before);
    return user + system;
  });
  const sorted = passMicroseconds.slice(WARM_UPS).sort((a, b) => a - b);
  return characters / Math.max(sorted[PASSES >> 1] ?? 0, 1);
}

interface Measured {
  readonly figures: Readonly<Record<'presenceF1' | 'sourceF1' | 'cueF1' | 'contentF1', number>>;
  /** Presence where every sentence is said to attribute. */
  readonly always: number;
}

function scored(rows: readonly Annotated[], reader: Reader): Measured {
  const presence = noCounts();
  const roles: Readonly<Record<Role, Counts>> = { source: noCounts(), cue: noCounts(), content: noCounts() };
  const always = noCounts();
  for (const { text, spans } of rows) {
    const found = predict(text, reader);
    for (const { sentence, spans: ours } of found) {
      const [held, said] = [spans.cue.some((cue) => overlaps(cue, sentence)), ours.cue.length > 0];
      presence[held ? (said ? 'hit' : 'missed') : 'extra'] += held || said ? 1 : 0;
      always[held ? 'hit' : 'extra'] += 1;
    }
    for (const role of ROLES) {
      const ours = found.flatMap((one) => one.spans[role]);
      countCharacters(masked(text.length, spans[role]), masked(text.length, ours), roles[role]);
    }
  }
  const figures = { presenceF1: f1(presence), sourceF1: f1(roles.source), cueF1: f1(roles.cue), contentF1: f1(roles.content) };
  return { figures, always: f1(always) };
}

function measure(rows: readonly Annotated[], readTwice: readonly Annotated[]): EvalResult {
  const { figures: printed, always } = scored(rows, inPrint);
  const figures = { ...printed, megacharsPerSecond: speedOf(rows) };
  const second = agreement(readTwice);
  return {
    figures,
    rows: [
      { name: 'ours', figures },
      { name: 'ours, only what claims rest on', figures: scored(rows, asClaimsRestOn).figures },
      { name: 'every sentence attributes', figures: { presenceF1: always } },
      { name: `a second person, on ${second.articles} articles of train and dev`, figures: second.figures },
    ],
    notes: [
      `${rows.length} articles of PolNeAR's dev split; train alone was read while the scanner was written.`,
      'Ours takes minds and stands too, and a source and a cue as far as they reach in print; claims rest on assertions alone, and on narrower spans.',
      `Speed is the median of ${PASSES} passes over the texts after ${WARM_UPS} to warm up, by the processor's time.`,
    ],
  };
}

/** Who says what, with which words: presence by sentence and overlap of roles by character (metric A1) on the dev split of PolNeAR. */
export const task: EvalTask = {
  name: 'attribution',
  help: 'attributions found in news: presence, source, cue and content against PolNeAR (dev)',
  run: async (context: EvalContext): Promise<EvalResult | EvalSkip> => {
    const folder = join(context.dataDir, 'attribution', 'polnear');
    if (!existsSync(join(folder, 'dev.jsonl.gz'))) return { skipped: `${folder} is absent` };
    const rows = readSplit(folder, 'dev');
    context.log(`attribution: ${rows.length} articles`);
    return measure(
      rows,
      [...rows, ...readSplit(folder, 'train')].filter(({ others }) => others.length > 0),
    );
  },
};

function readSplit(folder: string, split: 'dev' | 'train'): readonly Annotated[] {
  const file = join(folder, `${split}.jsonl.gz`);
  if (!existsSync(file)) return [];
  const lines = gunzipSync(readFileSync(file)).toString('utf8').trim().split('\n');
  return lines.map(toAnnotated).filter((row): row is Annotated => row !== null);
}
