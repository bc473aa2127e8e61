import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Entry } from '../../domain/entry.ts';
import { entryId, feedId, publisherId } from '../../domain/ids.ts';
import { TickrError } from '../../domain/outcome.ts';
import type { RightsSnapshot } from '../../domain/rights.ts';
import { VirtualClock } from '../../ports/clock.ts';
import { memoryFetcher } from '../../ports/fetcher.ts';
import { type Extracted, extract } from './extract.ts';

const NOW = Date.UTC(2026, 2, 4, 12);
const FEED_URL = 'https://old.example/feed';
const PAGE = 'https://old.example/tide';
const SAID = Array.from(
  { length: 6 },
  (_, i) => `<p>On day ${i} the harbour office of the bay read its gauges, and told the ferries why.</p>`,
);
const HTML = `<title>The tide</title><article><h1>The tide</h1>${SAID.join('')}</article>`;

const feed = { id: feedId(FEED_URL), publisherId: publisherId('old.example'), url: FEED_URL, title: 'Old', addedBy: 'demo' } as const;
const publisher = { id: feed.publisherId, name: 'Old', home: 'https://old.example/', owner: null, country: 'GB', kind: 'press' } as const;
const entry: Entry = {
  ...{ id: entryId(feed.id, 'g'), feedId: feed.id, revision: 1, hash: 'h', seenAt: NOW, guid: 'g', url: PAGE, title: 'The tide' },
  ...{ authors: [], publishedAt: null, updatedAt: null, summaryHtml: '<p>In short.</p>', contentHtml: null, summaryText: 'In short.' },
  ...{ contentText: '', tags: [], language: 'en', licence: null, rsl: null, via: null },
};

interface Rules {
  readonly robots?: string;
  readonly tdmrep?: string;
}

function snapshotOf(host: string, { robots = '', tdmrep }: Rules = {}): RightsSnapshot {
  const signal = (path: string, text: string) => ({ url: `https://${host}${path}`, status: 200, text, headers: {} });
  return {
    ...{ host, origin: `https://${host}`, readAt: NOW, robotsUnreachable: false, aiTxt: null, trustTxt: null, rsl: null },
    robots: signal('/robots.txt', robots),
    tdmrep: tdmrep === undefined ? null : signal('/.well-known/tdmrep.json', tdmrep),
  };
}

interface World {
  /** Where an address leads; what is missing answers with the page. */
  readonly moved: Readonly<Record<string, string>>;
  /** What hosts say; null: they never answered. */
  readonly hosts?: Readonly<Record<string, Rules | null>>;
  readonly first?: Rules;
}

/** Runs the stage in a world of redirects; `log` has what was surveyed and fetched, in order. */
async function run({ moved, hosts = {}, first }: World): Promise<Extracted & { readonly log: readonly string[] }> {
  const log: string[] = [];
  const fetcher = memoryFetcher(async ({ url, mayFollow }) => {
    log.push(`fetch ${url}`);
    let at = url;
    for (let to = moved[at]; to !== undefined; to = moved[at]) {
      if (!(await mayFollow?.(new URL(to)))) throw new TickrError('not followed', { code: 'fetch/hop-denied' });
      at = to;
    }
    const headers = { 'content-type': 'text/html' };
    return { url, finalUrl: at, status: 200, headers, body: Buffer.from(HTML), redirects: [], fetchedAt: NOW };
  });
  const surveyHost = async (url: string) => {
    log.push(`survey ${url}`);
    const { host } = new URL(url);
    const rules = hosts[host];
    return { snapshot: rules === null ? null : snapshotOf(host, rules), overrides: [] };
  };
  const snapshot = snapshotOf('old.example', first);
  const outcome = await extract({ entry, feed, publisher, snapshot, overrides: [] }, { fetcher, clock: new VirtualClock(NOW), surveyHost });
  assert.ok(outcome.kind === 'done');
  return { ...outcome.value, log };
}

test('a page that moved to a host nobody asked yet is read once that host was asked, in the same run', async () => {
  const { article, capture, log } = await run({ moved: { [PAGE]: 'https://new.example/tide' } });
  assert.deepEqual(log, [`fetch ${PAGE}`, 'survey https://new.example/tide', 'fetch https://new.example/tide']);
  assert.equal(article.textFrom, 'page');
  assert.equal(capture?.finalUrl, 'https://new.example/tide');
  assert.equal(article.canonicalUrl, 'https://new.example/tide');
});

test('two other hosts are followed and no third', async () => {
  const two = { [PAGE]: 'https://b.example/1', 'https://b.example/1': 'https://c.example/2' };
  assert.equal((await run({ moved: two })).article.textFrom, 'page');
  const { article, log } = await run({ moved: { ...two, 'https://c.example/2': 'https://d.example/3' } });
  assert.equal(article.textFrom, 'feed');
  assert.ok(!log.some((line) => line === 'fetch https://d.example/3'), log.join('\n'));
});

test('hosts that lead to each other come to an end', async () => {
  const { article, log } = await run({ moved: { [PAGE]: 'https://b.example/1', 'https://b.example/1': PAGE } });
  assert.equal(article.textFrom, 'feed');
  assert.ok(log.length <= 7, log.join('\n'));
});

test('another host that refuses or never answered is not asked for the page', async () => {
  for (const rules of [null, { robots: 'User-agent: *\nDisallow: /' }]) {
    const { article, log } = await run({ moved: { [PAGE]: 'https://new.example/tide' }, hosts: { 'new.example': rules } });
    assert.deepEqual(log, [`fetch ${PAGE}`, 'survey https://new.example/tide']);
    assert.equal(article.textFrom, 'feed');
  }
});

test('a host that forbids the use of its texts forbids it wherever they moved, and so does the host they moved to', async () => {
  const reserved = { tdmrep: '[{"location":"/","tdm-reservation":1}]' };
  const moved = { [PAGE]: 'https://new.example/tide' };
  const byFirst = await run({ moved, first: reserved });
  const bySecond = await run({ moved, hosts: { 'new.example': reserved } });
  for (const { article, capture } of [byFirst, bySecond]) {
    assert.equal(article.textFrom, 'none');
    assert.equal(article.text, 'The tide\n\n');
    assert.equal(capture, null);
  }
});

test('without a way to ask another host no redirect leaves the first', async () => {
  const fetcher = memoryFetcher(async ({ mayFollow }) => {
    assert.equal(await mayFollow?.(new URL('https://new.example/tide')), false);
    throw new TickrError('not followed', { code: 'fetch/hop-denied' });
  });
  const input = { entry, feed, publisher, snapshot: snapshotOf('old.example'), overrides: [] };
  const outcome = await extract(input, { fetcher, clock: new VirtualClock(NOW) });
  assert.ok(outcome.kind === 'done' && outcome.value.article.textFrom === 'feed');
});
