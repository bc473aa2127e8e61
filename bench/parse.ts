import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { inSet, readBytes } from '../eval/sets.ts';
import type { EvalResult, EvalRow, EvalSkip } from '../eval/task.ts';
import { decodeFeed } from '../src/stages/feeds/charset.ts';
import { readFeedText } from '../src/stages/feeds/parse.ts';
import type { BenchContext, BenchTask } from './task.ts';

/** Feeds from bytes to normal form, beside feedsmith and rss-parser on the same bytes. */
export const task: BenchTask = { name: 'parse', help: 'feeds from bytes to entries, beside feedsmith and rss-parser', run };

async function run({ dataDir, log, measure }: BenchContext): Promise<EvalResult | EvalSkip> {
  const recorded = recordedFeeds(dataDir);
  const feeds = recorded.length > 0 ? recorded : [Buffer.from(madeFeed(200))];
  const { parseFeed } = await import('feedsmith');
  const { default: RssParser } = await import('rss-parser');
  const peer = new RssParser();
  const readers: readonly (readonly [string, (bytes: Buffer) => unknown])[] = [
    ['tickrwire', (bytes) => readFeedText(decodeFeed(bytes, null).text, null)],
    ['feedsmith', (bytes) => parseFeed(bytes.toString('utf8'))],
    ['rss-parser', (bytes) => peer.parseString(bytes.toString('utf8'))],
  ];
  const rows: EvalRow[] = [];
  for (const [name, read] of readers) {
    log(`parse: ${name}`);
    const timing = await measure(() => readAll(feeds, read), { warmTurns: 1 });
    const megabytes = feeds.reduce((sum, bytes) => sum + bytes.length, 0) / 1e6;
    rows.push({ name, figures: { cpuMs: timing.cpuMs, relative: timing.relative, megabytesPerSecond: (megabytes / timing.cpuMs) * 1000 } });
  }
  const cpuOf = (name: string): number => rows.find((row) => row.name === name)?.figures.cpuMs ?? 0;
  const figures = {
    timesFeedsmith: cpuOf('feedsmith') / cpuOf('tickrwire'),
    timesRssParser: cpuOf('rss-parser') / cpuOf('tickrwire'),
  };
  const what =
    recorded.length > 0 ? `${feeds.length} recorded feeds of the first day` : 'one made feed of 200 entries (no recorded feeds here)';
  return { figures, rows, notes: [`on ${what}; ours includes charset, plain text and dates`] };
}

async function readAll(feeds: readonly Buffer[], read: (bytes: Buffer) => unknown): Promise<void> {
  for (const bytes of feeds) {
    try {
      await read(bytes);
    } catch {
      // A feed that a reader refuses costs it what it cost.
    }
  }
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

function madeFeed(entries: number): string {
  const item = (i: number): string =>
    `<item><title>Entry ${i} &amp; more</title><link>https://made.example/${i}</link><guid>${i}</guid><pubDate>Tue, 03 Mar 2026 06:00:${String(i % 60).padStart(2, '0')} GMT</pubDate>` +
    `<description><![CDATA[<p>${'A paragraph of words, some <b>bold</b>, some not. '.repeat(20)}</p>]]></description></item>`;
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>Made</title>${Array.from({ length: entries }, (_, i) => item(i)).join('')}</channel></rss>`;
}
