import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { EvalResult } from '../eval/task.ts';
import { openSqliteStore } from '../src/adapters/store/index.ts';
import type { Entry } from '../src/domain/entry.ts';
import { entryId, feedId, publisherId, sha256 } from '../src/domain/ids.ts';
import { type PipelineDeps, runExtract } from '../src/pipeline/index.ts';
import { VirtualClock } from '../src/ports/clock.ts';
import { type FetchAnswer, memoryFetcher } from '../src/ports/fetcher.ts';
import { silentLog } from '../src/ports/log.ts';
import { memoryMailer } from '../src/ports/mailer.ts';
import type { Store } from '../src/ports/store.ts';
import { explainRights, pageSignals } from '../src/rights/index.ts';
import { fingerprintOf } from '../src/stages/dedupe/index.ts';
import { decodePage, readPage } from '../src/stages/extract/index.ts';
import type { BenchContext, BenchTask } from './task.ts';

/** Pages from the HTTP answer to the stored article, with the share of each step, beside Readability on linkedom and one plain table. */
export const task: BenchTask = { name: 'ingest', help: '10,000 made pages from capture to stored article, each step by itself', run };

const PAGES = 10_000;
/** So many pages are measured for each step and for the slow peer. */
const SAMPLE = 1_000;
const PEER_SAMPLE = 150;
const HOSTS = 50;
const BUDGET_SECONDS = 90;
const NOW = Date.UTC(2026, 5, 1, 6);

const SYLLABLES = 'ba de fi go lu ma ne pi ro su ta ve zi ko ru la mo ni pe sa'.split(' ');

/** Numbers from a small generator: the same seed gives the same pages. */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 0x1_0000_0000) * below);
  };
}

const random = numbersFrom(11);
const VOCABULARY = Array.from({ length: 5_000 }, () => Array.from({ length: 2 + random(2) }, () => SYLLABLES[random(20)]).join(''));

/** The page of one number: some 20 to 40 KB, with head, menu, body of 6 to 22 paragraphs, teasers and foot as news pages have them. */
function pageOf(number: number): string {
  const next = numbersFrom(number + 1);
  const word = (): string => VOCABULARY[Math.floor(5_000 * (next(10_000) / 10_000) ** 2.5)] ?? 'ba';
  const words = (count: number): string => Array.from({ length: count }, word).join(' ');
  const sentence = (): string => `The ${words(6 + next(16))}, said ${words(2)} on Monday.`;
  const paragraph = (): string =>
    `<p class="story-text">${Array.from({ length: 2 + next(4) }, sentence).join(' ')} <a href="/tag/${word()}">${word()}</a></p>`;
  const title = `${words(8)} ${number}`;
  const menu = Array.from({ length: 40 }, () => `<li class="nav-item"><a class="nav-link" href="/${word()}/">${word()}</a></li>`).join('');
  const teasers = Array.from(
    { length: 24 },
    () =>
      `<div class="card"><a href="/a/${word()}-${next(9_999)}"><img src="/i/${next(99)}.jpg" alt="${word()}"><h3>${words(9)}</h3></a><span class="time">${next(24)} hours ago</span></div>`,
  ).join('\n');
  const ld = JSON.stringify({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: title,
    datePublished: '2026-06-01T05:00:00Z',
    author: [{ '@type': 'Person', name: words(2) }],
    isAccessibleForFree: true,
  });
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title} | Paper ${number % HOSTS}</title>
<meta name="description" content="${words(20)}"><meta name="robots" content="max-image-preview:large"><meta property="og:title" content="${title}"><meta property="og:type" content="article">
<link rel="canonical" href="http://paper${number % HOSTS}.example/a/${number}"><script type="application/ld+json">${ld}</script>
<style>${'.card{display:flex;margin:0 0 1rem}'.repeat(40)}</style><script>${'window.dataLayer=window.dataLayer||[];'.repeat(60)}</script></head>
<body><header><nav><ul>${menu}</ul></nav></header><main><article><h1>${title}</h1><p class="by">By ${words(2)}</p>
${Array.from({ length: 6 + next(16) }, paragraph).join('\n')}</article><aside>${teasers}</aside></main><footer><p>${words(60)}</p></footer></body></html>`;
}

const urlOf = (number: number): string => `http://paper${number % HOSTS}.example/a/${number}`;
const bytesOf = (number: number): Uint8Array => new TextEncoder().encode(pageOf(number));

function answerTo(url: string): FetchAnswer {
  const { pathname } = new URL(url);
  const base = { url, finalUrl: url, headers: {}, redirects: [], fetchedAt: NOW };
  if (!pathname.startsWith('/a/')) return { ...base, status: 404, body: new Uint8Array(0) };
  const headers = { 'content-type': 'text/html; charset=utf-8' };
  return { ...base, status: 200, headers, body: bytesOf(Number(pathname.slice(3))) };
}

const feedOf = (host: number) => {
  const url = `http://paper${host}.example/feed`;
  return { id: feedId(url), publisherId: publisherId(`paper${host}.example`), url, title: `Paper ${host}`, addedBy: 'operator' as const };
};

function entryOf(number: number): Omit<Entry, 'revision'> {
  const feed = feedOf(number % HOSTS);
  const url = urlOf(number);
  const nothing = { summaryHtml: null, contentHtml: null, summaryText: '', contentText: '', tags: [], authors: [], via: null };
  const said = { language: 'en', licence: null, rsl: null, publishedAt: NOW, updatedAt: null };
  return {
    ...nothing,
    ...said,
    id: entryId(feed.id, url),
    feedId: feed.id,
    guid: url,
    url,
    title: `Report ${number}`,
    hash: sha256(url),
    seenAt: NOW,
  };
}

async function stocked(store: Store): Promise<void> {
  await store.transaction(async (inside) => {
    for (let host = 0; host < HOSTS; host += 1) {
      const feed = feedOf(host);
      await inside.publishers.put({
        id: feed.publisherId,
        name: feed.title,
        home: `http://paper${host}.example/`,
        owner: null,
        country: null,
        kind: 'press',
      });
      await inside.feeds.put(feed);
    }
    for (let number = 0; number < PAGES; number += 1) await inside.entries.put(entryOf(number));
  });
}

const depsOn = (store: Store): PipelineDeps => ({
  store,
  clock: new VirtualClock(NOW),
  fetcher: memoryFetcher(({ url }) => answerTo(url)),
  mailer: memoryMailer(),
  machineMs: () => performance.now(),
  log: silentLog,
  settings: {
    pollFloorMs: 3_600_000,
    pollCeilingMs: 3_600_000,
    fetchAtOnce: 8,
    pageGapMs: 0,
    zone: 'UTC',
    editionHour: 7,
    title: 'Bench',
    baseUrl: 'http://paper.example',
    mailFrom: 'Bench <bench@paper.example>',
    mailsPerMinute: 600,
    postalAddress: null,
    linkKey: 'ab'.repeat(32),
  },
});

/** CPU milliseconds of a piece of work. */
async function cpuMs(work: () => Promise<void> | void): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const used = process.cpuUsage(before);
  return (used.user + used.system) / 1_000;
}

/** The real path: the stage with everything the pipeline does around it, then the fingerprint that dedupe keeps. */
async function ingest(deps: PipelineDeps, log: (line: string) => void): Promise<void> {
  for (let number = 0; number < PAGES; number += 1) {
    const { id } = entryOf(number);
    await runExtract(deps, { kind: 'extract', key: id, runAt: NOW, attempts: 1, lease: '1' });
    const article = await deps.store.articles.findByEntry(id);
    if (article === null || article.textFrom !== 'page') throw new Error(`page ${number} became no article`);
    await deps.store.articles.putFingerprint(fingerprintOf(article));
    if (number % 2_000 === 1_999) log(`ingest: ${number + 1} pages`);
  }
}

/** Each step by itself on the same pages; CPU ms a page. */
async function stepsOf(store: Store): Promise<Readonly<Record<string, number>>> {
  const bodies = Array.from({ length: SAMPLE }, (_, number) => bytesOf(number));
  const snapshot = await store.rights.findSnapshot('paper0.example');
  let texts: string[] = [];
  const articles = await store.articles.listSince(0, { limit: SAMPLE });
  const made = await cpuMs(() => void Array.from({ length: SAMPLE }, (_, number) => bytesOf(number)));
  const decode = await cpuMs(() => {
    texts = bodies.map((body) => decodePage(body, 'text/html; charset=utf-8', 8_000_000));
  });
  const rights = await cpuMs(() =>
    texts.forEach((html, at) => void explainRights({ snapshot, url: urlOf(at), now: NOW, ...pageSignals(html) })),
  );
  const extract = await cpuMs(() => texts.forEach((html, at) => void readPage(html, urlOf(at), 'Report')));
  const fingerprint = await cpuMs(() => articles.forEach((article) => void fingerprintOf(article)));
  return Object.fromEntries(Object.entries({ made, decode, rights, extract, fingerprint }).map(([name, ms]) => [name, ms / SAMPLE]));
}

/** Readability on linkedom into one plain table without index, revision or check: CPU ms a page. */
async function peerMs(folder: string): Promise<number> {
  const { Readability } = await import('@mozilla/readability');
  const { parseHTML } = await import('linkedom');
  const bodies = Array.from({ length: PEER_SAMPLE }, (_, number) => bytesOf(number));
  const db = new DatabaseSync(join(folder, 'plain.db'));
  db.exec('pragma journal_mode = wal; create table article (url text, html blob, title text, text text)');
  const put = db.prepare('insert into article values (?, ?, ?, ?)');
  const ms = await cpuMs(() => {
    bodies.forEach((body, at) => {
      const read = new Readability(parseHTML(new TextDecoder().decode(body)).document).parse();
      put.run(urlOf(at), body, read?.title ?? '', read?.textContent ?? '');
    });
  });
  db.close();
  return ms / PEER_SAMPLE;
}

async function run({ log }: BenchContext): Promise<EvalResult> {
  const folder = mkdtempSync(join(tmpdir(), 'tickrwire-ingest-'));
  try {
    const store = await openSqliteStore({ path: join(folder, 'tickrwire.db') });
    await stocked(store);
    const startedAt = performance.now();
    const allMs = await cpuMs(() => ingest(depsOn(store), log));
    const wallSeconds = (performance.now() - startedAt) / 1_000;
    const { made = 0, ...steps } = await stepsOf(store);
    await store.close();
    // The pages are made while they are asked for; that is the generator's time and no part of the work.
    const page = allMs / PAGES - made;
    const store_ = page - Object.values(steps).reduce((sum, ms) => sum + ms, 0);
    const seconds = (page * PAGES) / 1_000;
    const peer = await peerMs(folder);
    const rows = Object.entries({ ...steps, 'store and the rest': store_ }).map(([name, ms]) => ({
      name,
      figures: { msPerPage: ms, share: ms / page },
    }));
    return {
      figures: { pagesPerSecond: 1_000 / page, ofBudget: BUDGET_SECONDS / seconds, timesReadabilityAndTable: peer / page },
      rows: [
        ...rows,
        { name: 'all', figures: { msPerPage: page, share: 1 } },
        { name: 'readability and one table', figures: { msPerPage: peer } },
      ],
      notes: [
        `${PAGES} pages in ${seconds.toFixed(1)} s of CPU (budget ${BUDGET_SECONDS} s), ${wallSeconds.toFixed(1)} s on the wall with the making of the pages`,
      ],
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
