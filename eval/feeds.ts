import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { madeFeeds } from '../bench/parse-made.ts';
import { entriesKept } from './feeds-faults.ts';
import { fuzzFeeds } from './feeds-fuzz.ts';
import { ours, peers, type Reader } from './feeds-peers.ts';
import { checksOf } from './feeds-scoring.ts';
import { absent, inSet, isRow, type Row, readBytes, readRows, textField } from './sets.ts';
import type { EvalContext, EvalResult, EvalSkip, EvalTask } from './task.ts';

/** Stated values of feeds: gofeed's and feedsmith's expectations, and feedvalidator's oddities that must not stop a reader. */
export const task: EvalTask = { name: 'feeds', help: 'values read from feeds, beside feedsmith, rss-parser and feedparser', run };

const LIMIT_MS = 1_000;
const MUTATED = 20_000;

async function run(context: EvalContext): Promise<EvalResult | EvalSkip> {
  const { dataDir, log } = context;
  const sets = ['gofeed', 'feedsmith'].filter((name) => existsSync(inSet(dataDir, 'feeds', name, 'expected.jsonl')));
  if (sets.length === 0) return absent(dataDir, 'feeds');
  const readers = [ours, ...(await peers())];
  const rows: { name: string; figures: Record<string, number> }[] = [];
  const notes: string[] = [];
  const kept: { name: string; figures: Readonly<Record<string, number>> }[] = [];
  const sound = soundFeeds(dataDir);
  for (const reader of readers) {
    log(`feeds: ${reader.name}`);
    const figures: Record<string, number> = { checks: 0, files: 0 };
    const total = { passed: 0, all: 0, filesPassed: 0, files: 0, valueFiles: 0, valueFilesPassed: 0 };
    for (const name of sets) {
      const one = await scoreSet(reader, inSet(dataDir, 'feeds', name), reader === ours ? notes : []);
      figures[name] = one.passed / one.all;
      for (const key of Object.keys(total) as (keyof typeof total)[]) total[key] += one[key];
    }
    figures.checks = total.passed / total.all;
    figures.files = total.filesPassed / total.files;
    figures.filesWithValues = total.valueFilesPassed / total.valueFiles;
    Object.assign(figures, await robustness(reader, inSet(dataDir, 'feeds', 'feedvalidator')));
    kept.push({ name: `${reader.name}, entries kept`, figures: await entriesKept(reader, sound) });
    rows.push({ name: reader.name, figures });
  }
  log('feeds: mutated inputs');
  const fuzzed = fuzzFeeds({ feeds: madeFeeds(2).map(({ bytes }) => bytes.toString('utf8')), inputs: MUTATED, seed: 11, log });
  const keptByUs = Object.entries(kept[0]?.figures ?? {}).map(([fault, share]) => [`kept.${fault}`, share]);
  const figures = { ...rows[0]?.figures, ...Object.fromEntries(keptByUs), mutatedSurvived: fuzzed.survived / fuzzed.inputs };
  notes.unshift(
    `entries kept under one fault each, of ${sound.length} sound feeds, three times`,
    `${fuzzed.inputs} mutated inputs from seed 11: ${fuzzed.survived} read or refused, ${fuzzed.entries} entries, slowest ${fuzzed.slowestMs.toFixed(1)} ms; npm run eval -- fuzz runs a million`,
  );
  return { figures, rows: [...rows, ...kept], notes: notes.slice(0, 60) };
}

/** Feeds without faults of their own: made ones of each XML shape, and one recorded day where it is there. */
function soundFeeds(dataDir: string): readonly Buffer[] {
  const made = madeFeeds(40).flatMap(({ shape, bytes }) => (shape === 'json' ? [] : [bytes]));
  const root = inSet(dataDir, 'wire', 'lab-feeds');
  const day = existsSync(root) ? readdirSync(root).find((name) => /^\d{4}-\d\d-\d\d$/.test(name)) : undefined;
  const files = day === undefined ? [] : readdirSync(join(root, day)).filter((name) => name.endsWith('.xml.gz'));
  return [...made, ...files.sort().map((name) => readBytes(join(root, day ?? '', name)))];
}

async function readOrNull(reader: Reader, path: string): Promise<Awaited<ReturnType<Reader['read']>>> {
  try {
    return await reader.read(readBytes(path));
  } catch {
    return null;
  }
}

interface Tally {
  passed: number;
  all: number;
  filesPassed: number;
  files: number;
  valueFiles: number;
  valueFilesPassed: number;
}

async function scoreSet(reader: Reader, folder: string, missed: string[]): Promise<Tally> {
  const tally: Tally = { passed: 0, all: 0, filesPassed: 0, files: 0, valueFiles: 0, valueFilesPassed: 0 };
  for (const expected of readRows(inSet(folder, 'expected.jsonl')) ?? []) {
    const file = textField(expected, 'file');
    if (file === null || (!isRow(expected.feed) && !Array.isArray(expected.items))) continue;
    const checks = checksOf(expected, await readOrNull(reader, inSet(folder, file)));
    const failed = checks.filter((check) => !check.passed);
    tally.all += checks.length;
    tally.passed += checks.length - failed.length;
    tally.files++;
    if (failed.length === 0) tally.filesPassed++;
    if (checks.some((check) => check.name !== 'parsed' && check.name !== 'itemCount')) {
      tally.valueFiles++;
      if (failed.length === 0) tally.valueFilesPassed++;
    }
    for (const check of failed) missed.push(`missed: ${file} ${check.name}`);
  }
  return tally;
}

/** Well-formed documents of feed formats that are read without an exception, and how long documents take, in ms of the thread's CPU. */
async function robustness(reader: Reader, folder: string): Promise<Record<string, number>> {
  const cases = readRows(inSet(folder, 'cases.jsonl'));
  if (cases === null) return {};
  const isFeed = (row: Row): boolean => row.wellFormed === true && ['rss', 'atom', 'rdf', 'rss11'].includes(textField(row, 'format') ?? '');
  let read = 0;
  let overLimit = 0;
  const times: number[] = [];
  for (const row of cases) {
    const before = process.threadCpuUsage();
    const feed = await readOrNull(reader, inSet(folder, textField(row, 'file') ?? ''));
    const used = process.threadCpuUsage(before);
    const tookMs = (used.user + used.system) / 1000;
    times.push(tookMs);
    if (tookMs > LIMIT_MS) overLimit++;
    if (feed !== null && isFeed(row)) read++;
  }
  times.sort((a, b) => a - b);
  const p99Ms = times[Math.floor(times.length * 0.99)] ?? 0;
  return {
    wellFormedRead: read / cases.filter(isFeed).length,
    validatorFiles: cases.length,
    p99Ms,
    slowestMs: times.at(-1) ?? 0,
    overLimit,
  };
}
