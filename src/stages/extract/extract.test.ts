import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Entry } from '../../domain/entry.ts';
import { entryId, feedId, publisherId, sha256 } from '../../domain/ids.ts';
import { TickrError } from '../../domain/outcome.ts';
import type { Feed, Publisher } from '../../domain/publisher.ts';
import type { RightsSnapshot, SignalText } from '../../domain/rights.ts';
import { VirtualClock } from '../../ports/clock.ts';
import { type FetchAnswer, memoryFetcher } from '../../ports/fetcher.ts';
import { type Extracted, extract } from './extract.ts';
import { readPage } from './page.ts';

const NOW = Date.UTC(2026, 2, 4, 12);
const PAGE = 'https://tidewater.example/2026/flood';
const FEED_URL = 'https://tidewater.example/feed';
const LONG = Array.from(
  { length: 6 },
  (_, i) => `<p>Paragraph ${i} tells in plain words what the council of the bay did on its day ${i}, and why.</p>`,
).join('');

const feed: Feed = {
  id: feedId(FEED_URL),
  publisherId: publisherId('tidewater.example'),
  url: FEED_URL,
  title: 'Tidewater',
  addedBy: 'demo',
};
const publisher: Publisher = {
  id: publisherId('tidewater.example'),
  name: 'Tidewater Herald',
  home: 'https://tidewater.example/',
  owner: null,
  country: 'GB',
  kind: 'press',
};

function entryWith(changes: Partial<Entry> = {}): Entry {
  return {
    id: entryId(feed.id, 'g1'),
    feedId: feed.id,
    revision: 1,
    hash: 'h',
    seenAt: NOW - 1000,
    guid: 'g1',
    url: PAGE,
    title: 'Council pauses flood model',
    authors: [{ name: 'Noor Haddad', email: null, url: null }],
    publishedAt: NOW - 3_600_000,
    updatedAt: null,
    summaryHtml: '<p>The council paused its model.</p>',
    contentHtml: null,
    summaryText: 'The council paused its model.',
    contentText: '',
    tags: [],
    language: 'en',
    licence: null,
    rsl: null,
    via: null,
    ...changes,
  };
}

const signal = (text: string): SignalText => ({ url: 'https://tidewater.example/robots.txt', status: 200, text, headers: {} });

function snapshotWith(robots: string): RightsSnapshot {
  return {
    host: 'tidewater.example',
    origin: 'https://tidewater.example',
    readAt: NOW,
    robots: signal(robots),
    robotsUnreachable: false,
    tdmrep: null,
    aiTxt: null,
    trustTxt: null,
    rsl: null,
  };
}

interface Given {
  readonly entry?: Entry;
  readonly snapshot?: RightsSnapshot | null;
  readonly answer?: Partial<FetchAnswer> | TickrError;
  readonly html?: string;
}

async function run(given: Given): Promise<Extracted & { readonly asked: readonly string[] }> {
  const {
    entry = entryWith(),
    snapshot = snapshotWith('User-agent: *\nAllow: /'),
    answer = {},
    html = `<title>T</title><article><h1>Council pauses flood model</h1>${LONG}</article>`,
  } = given;
  const fetcher = memoryFetcher((request) => {
    if (answer instanceof TickrError) throw answer;
    const headers = { 'content-type': 'text/html; charset=utf-8' };
    return {
      url: request.url,
      finalUrl: request.url,
      status: 200,
      headers,
      body: Buffer.from(html),
      redirects: [],
      fetchedAt: NOW,
      ...answer,
    };
  });
  const outcome = await extract({ entry, feed, publisher, snapshot, overrides: [] }, { fetcher, clock: new VirtualClock(NOW) });
  assert.equal(outcome.kind, 'done');
  assert.ok(outcome.kind === 'done');
  return { ...outcome.value, asked: fetcher.asked.map((request) => request.url) };
}

test('the page gives the text, and what it was made of is kept', async () => {
  const { article, capture } = await run({});
  assert.equal(article.textFrom, 'page');
  assert.ok(article.text.startsWith('Council pauses flood model\n\nParagraph 0 tells'));
  assert.equal(article.text.slice(article.bodyStart).split('\n').length, 6);
  assert.equal(article.hash, sha256(article.text));
  assert.equal(article.captureId, capture?.id);
  assert.equal(article.publishedAt, NOW - 3_600_000);
  assert.equal(article.language, 'en');
});

test('twice the same gives the same bytes', async () => {
  const [one, two] = [await run({}), await run({})];
  assert.deepEqual(one.article, two.article);
});

test('a host that was never surveyed, or that refuses, is not asked; the feed gives the text', async () => {
  for (const snapshot of [null, snapshotWith('User-agent: *\nDisallow: /2026/'), { ...snapshotWith(''), host: 'elsewhere.example' }]) {
    const { article, capture, asked } = await run({ snapshot });
    assert.deepEqual(asked, []);
    assert.equal(article.textFrom, 'feed');
    assert.equal(article.text, 'Council pauses flood model\n\nThe council paused its model.');
    assert.equal(capture, null);
  }
});

test('a failed fetch, another status and another type fall back to the feed; a fault of ours does not hide', async () => {
  const answers = [new TickrError('late', { code: 'fetch/timeout' }), { status: 404 }, { headers: { 'content-type': 'application/pdf' } }];
  for (const answer of answers) assert.equal((await run({ answer })).article.textFrom, 'feed');
  await assert.rejects(run({ answer: new TickrError('bug', { code: 'internal/unexpected' }) }), /bug/);
});

test('a teaser page gives way to a fuller feed', async () => {
  const { article } = await run({
    entry: entryWith({ contentHtml: LONG }),
    html: '<h1>Council pauses flood model</h1><p>Subscribe to read what the council did on Sunday.</p>',
  });
  assert.equal(article.textFrom, 'feed');
  assert.ok(article.text.includes('Paragraph 5 tells'));
});

test('an empty page and a page of a few words give way to the longer of page and feed', async () => {
  const empty =
    '<title>Graphic</title><header><p>Business before breakfast</p></header><h1>Council pauses flood model</h1><div class="txt"></div><p>Noor Haddad, March 4, 2026</p>';
  const fromFeed = await run({ html: empty });
  assert.equal(fromFeed.article.textFrom, 'feed');
  assert.equal(fromFeed.article.text, 'Council pauses flood model\n\nThe council paused its model.');
  assert.equal(fromFeed.capture, null);
  const none = await run({ html: empty, entry: entryWith({ summaryHtml: null }) });
  assert.equal(none.article.textFrom, 'none');
  assert.equal(none.article.text, 'Council pauses flood model\n\n');
  const short = '<h1>Council pauses flood model</h1><p>The council of the bay paused its flood model on Sunday, and it gave no reason.</p>';
  const fromPage = await run({ html: short });
  assert.equal(fromPage.article.textFrom, 'page');
  assert.ok(fromPage.article.text.endsWith('gave no reason.'));
});

test('a day on the page is made exact by the feed of that day, and set right where the feed is wrong', async () => {
  const html = `<h1>Council pauses flood model</h1><p>Noor Haddad, March 4, 2026</p>${LONG}`;
  const at = Date.UTC(2026, 2, 4);
  assert.equal((await run({ html, entry: entryWith({ publishedAt: at + 9 * 3_600_000 }) })).article.publishedAt, at + 9 * 3_600_000);
  assert.equal((await run({ html, entry: entryWith({ publishedAt: Date.UTC(2099, 0, 1) }) })).article.publishedAt, at);
  assert.equal((await run({ html, entry: entryWith({ publishedAt: null }) })).article.publishedAt, at);
});

test('where summaries or storing are denied, title and link remain', async () => {
  const denied = [
    `<meta name="robots" content="noai">`,
    `<meta name="robots" content="noarchive">`,
    `<meta name="tdm-reservation" content="1">`,
  ];
  for (const meta of denied) {
    const { article, capture } = await run({ html: `<head>${meta}</head><body><h1>Council pauses flood model</h1>${LONG}</body>` });
    assert.equal(article.textFrom, 'none', meta);
    assert.equal(article.text, 'Council pauses flood model\n\n');
    assert.equal(article.bodyStart, article.text.length);
    assert.deepEqual([capture, article.captureId, article.outlinks, article.notices], [null, null, [], []]);
  }
});

test('an entry without text or link still has its title', async () => {
  const { article, asked } = await run({ entry: entryWith({ url: null, summaryHtml: null }) });
  assert.deepEqual(asked, []);
  assert.equal(article.textFrom, 'none');
  assert.ok(article.url.startsWith(`${FEED_URL}#`));
});

test('a redirect to another host is not followed, one on the same is where robots let us', async () => {
  const snapshot = snapshotWith('User-agent: *\nDisallow: /private');
  const fetcher = memoryFetcher(async (request) => {
    const follows = await Promise.all(
      ['https://www.tidewater.example/a', 'https://tidewater.example/private', 'https://other.example/a'].map((url) =>
        request.mayFollow?.(new URL(url)),
      ),
    );
    assert.deepEqual(follows, [true, false, false]);
    throw new TickrError('no', { code: 'fetch/hop-denied' });
  });
  const outcome = await extract(
    { entry: entryWith(), feed, publisher, snapshot, overrides: [] },
    { fetcher, clock: new VirtualClock(NOW) },
  );
  assert.equal(outcome.kind, 'done');
  assert.equal(fetcher.asked.length, 1);
});

test('a title that was escaped twice is read as it was meant', () => {
  const html =
    '<html><head><title>Vale&amp;#8217;s model</title></head><body><article><h1>Vale&amp;#8217;s model &amp;amp; its maker</h1><p>One paragraph of text that is long enough.</p></article></body></html>';
  assert.equal(readPage(html, 'https://paper.example/a', 'Vale&#8217;s model &amp; its maker').facts.title, 'Vale’s model & its maker');
});
