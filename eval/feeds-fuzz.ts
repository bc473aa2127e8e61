import { feedId } from '../src/domain/ids.ts';
import { decodeFeed } from '../src/stages/feeds/charset.ts';
import { entriesOf } from '../src/stages/feeds/entries.ts';
import { readFeedText } from '../src/stages/feeds/parse.ts';
import { mutated, numbersFrom } from './feeds-mutations.ts';

/** What to mutate, how often, and from which seed. */
export interface Fuzz {
  readonly feeds: readonly string[];
  readonly inputs: number;
  readonly seed: number;
  log(line: string): void;
}

/** How it went: inputs that neither threw nor took a second of the thread's CPU nor gave what is not well formed. */
export interface Fuzzed {
  readonly inputs: number;
  readonly survived: number;
  readonly entries: number;
  readonly slowestMs: number;
  readonly faults: readonly string[];
}

const HANG_MS = 1_000;
const FEED = feedId('https://made.example/feed');

/** Reads mutated feeds as the pipeline does, from bytes to entries with identity. */
export function fuzzFeeds({ feeds, inputs, seed, log }: Fuzz): Fuzzed {
  const next = numbersFrom(seed);
  const faults: string[] = [];
  let entries = 0;
  let failed = 0;
  let slowestMs = 0;
  for (let i = 0; i < inputs; i++) {
    const text = mutated(feeds[i % feeds.length] ?? '', next);
    const bytes = Buffer.from(text, next(4) === 0 ? 'latin1' : 'utf8');
    const before = process.threadCpuUsage();
    try {
      entries += readOne(bytes);
    } catch (thrown) {
      failed++;
      faults.push(`input ${i}: ${thrown instanceof Error ? (thrown.stack ?? thrown.message).slice(0, 300) : String(thrown)}`);
    }
    const used = process.threadCpuUsage(before);
    const tookMs = (used.user + used.system) / 1000;
    if (tookMs > slowestMs) slowestMs = tookMs;
    if (tookMs > HANG_MS) {
      failed++;
      faults.push(`input ${i} took ${tookMs} ms`);
    }
    if ((i + 1) % 100_000 === 0) log(`fuzz: ${i + 1} inputs, ${failed} failed`);
  }
  return { inputs, survived: inputs - failed, entries, slowestMs, faults };
}

function readOne(bytes: Buffer): number {
  const read = readFeedText(decodeFeed(bytes, null).text, 'https://made.example/feed');
  if ('notFeed' in read) return 0;
  const entries = entriesOf(FEED, read.feed, Date.UTC(2026, 2, 1));
  for (const entry of entries) {
    if (entry.guid === '' || entry.hash.length !== 64) throw new Error('an entry without identity');
    if (entry.publishedAt !== null && !Number.isFinite(entry.publishedAt)) throw new Error('a time that is none');
  }
  return entries.length;
}
