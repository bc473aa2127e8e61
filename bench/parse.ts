import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { inSet, readBytes } from '../eval/sets.ts';
import type { EvalResult, EvalRow, EvalSkip } from '../eval/task.ts';
import { captureId, feedId } from '../src/domain/ids.ts';
import { VirtualClock } from '../src/ports/clock.ts';
import { decodeFeed } from '../src/stages/feeds/charset.ts';
import { parse, type Read, readFeedText } from '../src/stages/feeds/parse.ts';
import { plainText } from '../src/stages/feeds/plain.ts';
import { madeAtom, madeFeeds, madeJson, madeRss } from './parse-made.ts';
import type { BenchContext, BenchTask } from './task.ts';

/** Feeds from bytes to normal form, beside feedsmith and rss-parser on the same bytes. */
export const task: BenchTask = { name: 'parse', help: 'feeds from bytes to entries, beside feedsmith and rss-parser', run };

const ENTRIES = 200;
const ROUNDS = 5;
const HUGE_BYTES = 8 * 1024 * 1024;

type Reader = (bytes: Buffer) => unknown;

async function run({ dataDir, log, measure }: BenchContext): Promise<EvalResult | EvalSkip> {
  const shapes = madeFeeds(ENTRIES).map(({ shape, bytes }) => ({ shape, feeds: [bytes] }));
  const recorded = recordedFeeds(dataDir);
  if (recorded.length > 0) shapes.push({ shape: 'recorded', feeds: [...recorded] });
  const readers = await readersOfFeeds();
  const least = new Map<string, number>();
  // In turns, and the least of several rounds, so that what else the machine does falls on all alike.
  for (let round = 0; round < ROUNDS; round++) {
    for (const { shape, feeds } of shapes) {
      log(`parse: ${shape}, round ${round + 1} of ${ROUNDS}`);
      for (const [name, read] of readers) {
        const { cpuMs } = await measure(() => readAll(feeds, read), { warmTurns: round === 0 ? 25 : 3, atLeastMs: 250 });
        const key = `${name} ${shape}`;
        least.set(key, Math.min(least.get(key) ?? Number.POSITIVE_INFINITY, cpuMs));
      }
    }
  }
  const rows: EvalRow[] = readers.map(([name]) => ({
    name: `${name}, ms`,
    figures: Object.fromEntries(shapes.map(({ shape }) => [shape, least.get(`${name} ${shape}`) ?? 0])),
  }));
  const ratios = (peer: string, own = 'tickrwire'): Record<string, number> =>
    Object.fromEntries(shapes.map(({ shape }) => [shape, (least.get(`${peer} ${shape}`) ?? 0) / (least.get(`${own} ${shape}`) ?? 1)]));
  const asItIs = ratios('feedsmith');
  const feedsmith = ratios('feedsmith, plain texts', 'tickrwire, plain texts');
  rows.push(
    { name: 'times feedsmith', figures: asItIs },
    { name: 'times the same', figures: feedsmith },
    { name: 'times rss-parser', figures: ratios('rss-parser') },
  );
  const blocked = await longestBlocks(log);
  const figures = {
    ...Object.fromEntries(Object.entries(feedsmith).map(([shape, ratio]) => [`times.${shape}`, ratio])),
    ...Object.fromEntries(Object.entries(asItIs).map(([shape, ratio]) => [`timesAsItIs.${shape}`, ratio])),
    unblockedMs: 1 / Math.max(...Object.values(blocked)),
  };
  const longest = Object.entries(blocked).map(([shape, ms]) => `${shape} ${ms.toFixed(1)} ms`);
  return {
    figures,
    rows,
    notes: [
      `made feeds of ${ENTRIES} entries${recorded.length > 0 ? ` and ${recorded.length} recorded ones` : ''}; ours finds the charset and gives plain titles, names and times as well`,
      'times feedsmith: each as its callers get it; neither makes plain text of summaries and contents, which ours makes when it is read',
      'times the same: both with the plain text of all titles, summaries and contents, feedsmith after our charset detection and by our plain text',
      `longest stay on the event loop with feeds of 8 MiB, CPU of the thread: ${longest.join(', ')}`,
    ],
  };
}

async function readersOfFeeds(): Promise<readonly (readonly [string, Reader])[]> {
  const { parseFeed } = await import('feedsmith');
  const { default: RssParser } = await import('rss-parser');
  const peer = new RssParser();
  return [
    ['tickrwire', (bytes) => readFeedText(decodeFeed(bytes, null).text, null)],
    ['tickrwire, plain texts', (bytes) => withOwnTexts(readFeedText(decodeFeed(bytes, null).text, null))],
    ['feedsmith', (bytes) => parseFeed(bytes.toString('utf8'))],
    ['feedsmith, plain texts', (bytes) => withText(parseFeed(decodeFeed(bytes, null).text))],
    ['rss-parser', (bytes) => peer.parseString(bytes.toString('utf8'))],
  ];
}

/** Reads the plain texts, which are made then. */
function withOwnTexts(read: Read): unknown {
  if ('notFeed' in read) return read;
  return { read, texts: read.feed.entries.map((entry) => [entry.summaryText, entry.contentText]) };
}

/** Adds what feedsmith leaves to its callers and our fields hold: plain text of titles, summaries and contents. */
function withText(parsed: { readonly feed: object }): unknown {
  const { feed } = parsed;
  const entries: unknown = Reflect.get(feed, 'items') ?? Reflect.get(feed, 'entries');
  if (!Array.isArray(entries)) return parsed;
  const texts = entries.map((entry: Record<string, unknown>) => {
    const content = entry['content'];
    const nested =
      typeof content === 'object' && content !== null ? (Reflect.get(content, 'encoded') ?? Reflect.get(content, 'value')) : null;
    return [entry['title'], entry['description'], entry['summary'], content, nested, entry['content_html']].map((value) =>
      plainText(typeof value === 'string' ? value : textField(value)),
    );
  });
  return { parsed, texts };
}

const textField = (value: unknown): string => {
  const held: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, 'value') : null;
  return typeof held === 'string' ? held : '';
};

async function readAll(feeds: readonly Buffer[], read: Reader): Promise<void> {
  for (const bytes of feeds) {
    try {
      await read(bytes);
    } catch {
      // A feed that a reader refuses costs it what it cost.
    }
  }
}

/** The most CPU time that reading a huge feed takes between two turns of the event loop, by shape. */
async function longestBlocks(log: (line: string) => void): Promise<Readonly<Record<string, number>>> {
  const found: Record<string, number> = {};
  for (const [shape, make] of Object.entries({ rss: madeRss, atom: madeAtom, json: madeJson })) {
    log(`parse: ${shape} of 8 MiB`);
    const body = hugeFeed(make);
    await longestBlock(body);
    found[shape] = await longestBlock(body);
  }
  return found;
}

function hugeFeed(make: (count: number) => string): Buffer {
  const each = make(1_000).length / 1_000;
  return Buffer.from(make(Math.floor(HUGE_BYTES / each))).subarray(0, HUGE_BYTES);
}

async function longestBlock(body: Buffer): Promise<number> {
  const url = 'https://made.example/huge';
  const capture = { id: captureId(body), url, finalUrl: url, status: 200, headers: {}, fetchedAt: 0, body };
  let longest = 0;
  let reading = true;
  let last = process.threadCpuUsage();
  const tick = (): void => {
    const used = process.threadCpuUsage(last);
    longest = Math.max(longest, (used.user + used.system) / 1000);
    last = process.threadCpuUsage();
    if (reading) setImmediate(tick);
  };
  setImmediate(tick);
  await parse({ feedId: feedId(url), capture }, { clock: new VirtualClock(0) });
  tick();
  reading = false;
  return longest;
}

/** The recorded feeds of one day, where they are there. */
function recordedFeeds(dataDir: string): readonly Buffer[] {
  const root = inSet(dataDir, 'wire', 'lab-feeds');
  if (!existsSync(root)) return [];
  const day = readdirSync(root)
    .filter((name) => /^\d{4}-\d\d-\d\d$/.test(name))
    .sort()[0];
  if (day === undefined) return [];
  const files = readdirSync(join(root, day)).filter((name) => name.endsWith('.xml.gz'));
  return files.sort().map((name) => readBytes(join(root, day, name)));
}
