import assert from 'node:assert/strict';
import { test } from 'node:test';
import { feedId, publisherId } from '../../domain/ids.ts';
import { TickrError } from '../../domain/outcome.ts';
import type { Feed, FeedStatus } from '../../domain/publisher.ts';
import type { RightsSnapshot } from '../../domain/rights.ts';
import { VirtualClock } from '../../ports/clock.ts';
import type { FetchAnswer, Fetcher, FetchRequest } from '../../ports/fetcher.ts';
import { type PollResult, poll, rejectPoll } from './poll.ts';
import { looksLikeHtml } from './poll-sniff.ts';
import { applyHints } from './schedule.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const START = Date.UTC(2026, 5, 1, 6);
const FEED_URL = 'https://news.example/feed.xml';
const feed: Feed = { id: feedId(FEED_URL), publisherId: publisherId('news.example'), url: FEED_URL, title: '', addedBy: 'demo' };

const snapshotOf = (robots: string, host = 'news.example'): RightsSnapshot => ({
  host,
  origin: `https://${host}`,
  readAt: START,
  robots: { url: `https://${host}/robots.txt`, status: 200, text: robots, headers: {} },
  robotsUnreachable: false,
  tdmrep: null,
  aiTxt: null,
  trustTxt: null,
  rsl: null,
});
const open = snapshotOf('');

interface Script {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly finalUrl?: string;
  readonly redirects?: FetchAnswer['redirects'];
  readonly fails?: string;
}

/** One scripted origin, a virtual clock, and the log of requests; the status is kept as JSON, as a store would, so each poll is a restart. */
class Bench {
  readonly clock = new VirtualClock(START);
  readonly log: { readonly at: number; readonly request: FetchRequest }[] = [];
  status: FeedStatus | null = null;
  script: (request: FetchRequest, count: number) => Script;

  constructor(script: Script | ((request: FetchRequest, count: number) => Script)) {
    this.script = typeof script === 'function' ? script : () => script;
  }

  readonly #fetcher: Fetcher = {
    close: async () => {},
    fetch: async (request) => {
      this.log.push({ at: this.clock.now(), request });
      const said = this.script(request, this.log.length);
      if (said.fails !== undefined) throw new TickrError(said.fails, { code: said.fails, retryable: true });
      const { status = 200, headers = {}, body = '<rss/>', finalUrl = request.url, redirects = [] } = said;
      return {
        url: request.url,
        finalUrl,
        status,
        headers,
        body: new TextEncoder().encode(status === 304 ? '' : body),
        redirects,
        fetchedAt: this.clock.now(),
      };
    },
  };

  async poll(snapshot: RightsSnapshot | null = open): Promise<PollResult> {
    const result = await poll({ feed, status: this.status, snapshot, overrides: [] }, { fetcher: this.#fetcher, clock: this.clock });
    this.status = JSON.parse(JSON.stringify(result.status));
    return result;
  }

  /** Polls when due, `times` times. */
  async polls(times: number): Promise<PollResult> {
    let result = await this.poll();
    for (let count = 1; count < times; count += 1) {
      this.clock.moveTo(result.status.nextDueAt);
      result = await this.poll();
    }
    return result;
  }

  get sent(): readonly Readonly<Record<string, string>>[] {
    return this.log.map(({ request }) => request.headers ?? {});
  }

  get gaps(): readonly number[] {
    return this.log.slice(1).map(({ at }, index) => at - (this.log[index]?.at ?? 0));
  }
}

const served = (request: FetchRequest, etag: string): Script =>
  request.headers?.['If-None-Match'] === etag ? { status: 304 } : { headers: { etag } };

test('over 30 days with a restart at every poll only the first fetch is unconditional, and none is nearer than an hour to the last', async () => {
  const bench = new Bench((request) => served(request, 'W/"a b"'));
  while (bench.clock.now() < START + 30 * DAY_MS) {
    const { status } = await bench.poll();
    bench.clock.moveTo(status.nextDueAt);
  }
  assert.equal(bench.sent.filter((headers) => headers['If-None-Match'] === undefined).length, 1);
  assert.ok(bench.sent.slice(1).every((headers) => headers['If-None-Match'] === 'W/"a b"' && headers['If-Modified-Since'] === undefined));
  assert.ok(Math.min(...bench.gaps) >= HOUR_MS);
  assert.ok(Math.max(...bench.gaps) <= 1.1 * DAY_MS, 'a quiet feed is asked daily');
  assert.ok(bench.log.length < 60);
});

test('validators go back byte for byte, both or the one there is', async () => {
  const odd = { etag: 'abc', 'last-modified': 'sat, 01 jan 00 00:00:00 EST' };
  const bench = new Bench({ headers: odd });
  await bench.polls(2);
  assert.deepEqual(bench.sent[1], { 'If-None-Match': 'abc', 'If-Modified-Since': 'sat, 01 jan 00 00:00:00 EST' });
});

test('validators are renewed as a pair: by the same bytes, by a 304 that names them, kept by one that does not, dropped by a 200 without', async () => {
  const answers: readonly Script[] = [
    { headers: { etag: '"1"', 'last-modified': 'x' } },
    { headers: { etag: '"2"' } },
    { status: 304, headers: { etag: '"3"' } },
    { status: 304 },
    {},
    {},
  ];
  const bench = new Bench((_request, count) => answers[count - 1] ?? {});
  await bench.polls(6);
  assert.deepEqual(bench.sent.slice(1), [
    { 'If-None-Match': '"1"', 'If-Modified-Since': 'x' },
    { 'If-None-Match': '"2"' },
    { 'If-None-Match': '"3"' },
    { 'If-None-Match': '"3"' },
    {},
  ]);
});

test('the same bytes are not modified; changed bytes are a capture', async () => {
  const bench = new Bench((_request, count) => ({ body: count < 3 ? '<rss>1</rss>' : '<rss>2</rss>' }));
  const first = await bench.poll();
  assert.equal(first.kind === 'done' && Buffer.from(first.value.capture.body).toString(), '<rss>1</rss>');
  const outcomes = [await bench.polls(1), await bench.polls(1)];
  assert.deepEqual(
    outcomes.map((one) => one.kind === 'skipped' && one.reason),
    ['still-fresh', 'still-fresh'],
  );
  bench.clock.moveTo(bench.status?.nextDueAt ?? 0);
  const second = await bench.poll();
  assert.equal(second.kind === 'skipped' && second.reason, 'not-modified');
  bench.clock.moveTo(second.status.nextDueAt);
  assert.equal((await bench.poll()).kind, 'done');
});

test('a 200 that turns out to be no feed leaves the last good validators', async () => {
  const bench = new Bench((_request, count) =>
    count === 1 ? { headers: { etag: '"good"' } } : { headers: { etag: '"bad"' }, body: '<rss' },
  );
  const good = await bench.poll();
  bench.clock.moveTo(good.status.nextDueAt);
  const bad = await bench.poll();
  bench.status = rejectPoll(good.status, bad.status, 'cut off');
  assert.deepEqual([bench.status.failures, bench.status.lastError, bench.status.etag], [1, 'cut off', '"good"']);
  bench.clock.moveTo(bench.status.nextDueAt);
  await bench.poll();
  assert.deepEqual(bench.sent[2], { 'If-None-Match': '"good"' });
});

test('max-age, Expires and ttl make polls rarer, never more frequent than the floor', async () => {
  const gap = async (headers: Readonly<Record<string, string>>): Promise<number> => {
    const bench = new Bench((_request, count) => ({ headers, body: String(count) }));
    await bench.polls(2);
    return bench.gaps[0] ?? 0;
  };
  assert.ok((await gap({ 'cache-control': 'max-age=43200' })) >= 12 * HOUR_MS);
  assert.ok((await gap({ 'cache-control': 'max-age=0, no-cache' })) >= HOUR_MS);
  const year = await gap({ 'cache-control': 'max-age=31536000' });
  assert.ok(year >= 7 * DAY_MS && year <= 7.7 * DAY_MS);
  const expires = await gap({ expires: new Date(START + 5 * HOUR_MS).toUTCString(), date: new Date(START).toUTCString(), age: '3600' });
  assert.ok(expires >= 4 * HOUR_MS && expires <= 4.4 * HOUR_MS);
});

test('ttl and skipHours of the feed hold for polls that bring no text, too', async () => {
  const bench = new Bench((request) => served(request, '"1"'));
  const first = await bench.poll();
  bench.status = applyHints(
    first.status,
    { ttlMs: 12 * HOUR_MS, skipHours: [0, 1, 2, 3, 4, 5], skipDays: ['Wednesday'] },
    bench.clock.now(),
  );
  for (let count = 0; count < 20; count += 1) {
    bench.clock.moveTo(bench.status?.nextDueAt ?? 0);
    await bench.poll();
  }
  assert.ok(Math.min(...bench.gaps) >= 12 * HOUR_MS);
  for (const { at } of bench.log.slice(1)) {
    assert.ok(new Date(at).getUTCHours() >= 6 && new Date(at).getUTCDay() !== 3, new Date(at).toISOString());
  }
});

test('a hundred clicks on refresh make no request before the feed is due', async () => {
  const bench = new Bench({ status: 429, headers: { 'retry-after': '7200' } });
  await bench.poll();
  for (let click = 0; click < 100; click += 1) {
    bench.clock.moveTo(START + click * 60_000);
    const result = await bench.poll();
    assert.equal(result.kind === 'skipped' && result.reason, 'backing-off');
  }
  assert.equal(bench.log.length, 1);
});

test('Retry-After is kept in full, in seconds and as a date, and holds the whole host', async () => {
  const waits = async (status: number, value: string): Promise<readonly [number, number | null]> => {
    const result = await new Bench({ status, headers: { 'retry-after': value } }).poll();
    return [result.status.nextDueAt - START, result.holdHostUntil];
  };
  const [seconds, held] = await waits(429, '7200');
  assert.ok(seconds >= 7_200_000 && held === START + 7_200_000);
  assert.ok((await waits(503, new Date(START + 5 * HOUR_MS).toUTCString()))[0] >= 5 * HOUR_MS);
  assert.ok((await waits(429, String(30 * 86_400)))[0] >= 30 * DAY_MS);
  for (const value of ['-1', 'NaN', 'Sun, 01 Jan 9999 00:00:00 GMT']) {
    const [wait] = await waits(429, value);
    assert.ok(wait >= HOUR_MS && wait <= 366 * DAY_MS, value);
  }
});

test('429 without Retry-After waits a day and doubles; 403 backs off to days; 5xx from an hour to a week; 404 ends at once a week', async () => {
  const gaps = async (status: number, times: number): Promise<readonly number[]> => {
    const bench = new Bench({ status });
    await bench.polls(times);
    return bench.gaps;
  };
  const [first = 0, second = 0] = await gaps(429, 3);
  assert.ok(first >= DAY_MS && second >= 2 * DAY_MS);
  assert.ok(((await gaps(403, 2))[0] ?? 0) >= DAY_MS);
  for (const [index, gap] of (await gaps(500, 14)).entries()) {
    assert.ok(gap >= Math.min(7 * DAY_MS, HOUR_MS * 2 ** index) && gap <= 7 * DAY_MS, String(index));
  }
  assert.equal((await gaps(404, 13)).at(-1), 7 * DAY_MS);
});

test('410 ends it for good', async () => {
  const bench = new Bench({ status: 410 });
  const result = await bench.poll();
  assert.deepEqual([result.kind === 'skipped' && result.reason, result.status.gone], ['gone', true]);
  bench.clock.moveTo(START + 400 * DAY_MS);
  assert.equal((await bench.poll()).status.gone, true);
  assert.equal(bench.log.length, 1);
});

const NEW_URL = 'https://moved.example/feed.xml';
const moved = (status: number, request: FetchRequest, headers: Readonly<Record<string, string>> = {}): Script =>
  request.url === NEW_URL ? { headers } : { headers, finalUrl: NEW_URL, redirects: [{ status, to: NEW_URL }] };

test('a permanent redirect is believed after three equal answers over a day; a temporary one never', async () => {
  for (const status of [301, 308]) {
    const bench = new Bench((request, count) => ({ ...moved(status, request), body: String(count) }));
    while (bench.clock.now() < START + 2 * DAY_MS) bench.clock.moveTo((await bench.poll()).status.nextDueAt);
    const asked = bench.log.filter(({ request }) => !request.url.endsWith('/robots.txt'));
    const index = asked.findIndex(({ request }) => request.url === NEW_URL);
    assert.ok(index >= 3 && (asked[index]?.at ?? 0) >= START + DAY_MS);
    assert.ok(
      asked.slice(index).every(({ request }) => request.url === NEW_URL),
      'and stays so',
    );
  }
  for (const status of [302, 303, 307]) {
    const bench = new Bench((request, count) => ({ ...moved(status, request), body: String(count) }));
    await bench.polls(8);
    assert.ok(bench.log.every(({ request }) => request.url === FEED_URL));
  }
});

test('the robots.txt of the host a feed moved to decides there', async () => {
  const bench = new Bench((request, count) =>
    request.url.endsWith('/robots.txt') ? { body: 'User-agent: *\nDisallow: /' } : { ...moved(301, request), body: String(count) },
  );
  let result = await bench.poll();
  while (bench.clock.now() < START + 3 * DAY_MS) {
    bench.clock.moveTo(result.status.nextDueAt);
    result = await bench.poll();
  }
  assert.equal(result.kind === 'skipped' && result.reason, 'robots-denied');
  assert.ok(bench.log.some(({ request }) => request.url === 'https://moved.example/robots.txt'));
  assert.ok(bench.log.every(({ request }) => request.url !== NEW_URL));
});

test('validators of one host are never sent to another', async () => {
  const bench = new Bench((request, count) =>
    count === 1 ? { headers: { etag: '"old host"' } } : moved(301, request, { etag: '"new host"' }),
  );
  while (bench.clock.now() < START + 4 * DAY_MS) bench.clock.moveTo((await bench.poll()).status.nextDueAt);
  for (const { request } of bench.log) {
    const etag = request.headers?.['If-None-Match'];
    assert.ok(etag === undefined || etag === (request.url === NEW_URL ? '"new host"' : '"old host"'), `${etag} to ${request.url}`);
  }
  assert.ok(bench.log.some(({ request }) => request.url === NEW_URL));
});

test('an address moved to that fails is given up for the feed’s own', async () => {
  const bench = new Bench((request) => (request.url === NEW_URL ? { status: 404 } : moved(301, request)));
  while (bench.clock.now() < START + 6 * DAY_MS) bench.clock.moveTo((await bench.poll()).status.nextDueAt);
  const urls = bench.log.map(({ request }) => request.url);
  assert.ok(urls.indexOf(FEED_URL, urls.indexOf(NEW_URL)) > 0);
});

test('faults of the network are failures with a growing wait; a redirect loop is one', async () => {
  for (const fails of ['fetch/timeout', 'fetch/refused', 'fetch/redirects', 'fetch/tls', 'fetch/too-large']) {
    const result = await new Bench({ fails }).poll();
    assert.equal(result.kind === 'failed' && result.error.code, fails);
    assert.ok(result.status.nextDueAt >= START + HOUR_MS && result.status.failures === 1);
  }
});

test('partial and empty answers are failures, a web page is not a feed', async () => {
  for (const status of [204, 205, 206, 304]) assert.equal((await new Bench({ status }).poll()).kind, 'failed', String(status));
  for (const body of ['', '<!DOCTYPE html><title>Log in</title>', '\n<!-- x --><html lang="en">']) {
    const result = await new Bench({ body, headers: { etag: '"wall"' } }).poll();
    assert.equal(result.kind === 'skipped' && result.reason, 'not-a-feed');
    assert.deepEqual([result.status.etag, result.status.failures], [null, 1]);
  }
  assert.equal(looksLikeHtml(new TextEncoder().encode('\uFEFF<?xml version="1.0"?><!-- c --><html>')), true);
  assert.equal(looksLikeHtml(new TextEncoder().encode('<?xml version="1.0"?><rss><!doctype html>')), false);
  assert.equal(looksLikeHtml(new TextEncoder().encode('<!--')), false);
});

test('robots.txt is asked before each poll: refused for a day, a host not surveyed or out of reach for an hour', async () => {
  const refused = new Bench({});
  const result = await refused.poll(snapshotOf('User-agent: TickrWire\nDisallow: /feed'));
  assert.equal(result.kind === 'skipped' && result.reason, 'robots-denied');
  assert.match(result.kind === 'skipped' ? (result.detail ?? '') : '', /robots\.txt line 2: Disallow: \/feed/);
  assert.equal(result.status.nextDueAt, START + DAY_MS);
  assert.equal((await refused.poll(null)).status.nextDueAt, START + HOUR_MS);
  assert.equal((await refused.poll({ ...open, robots: null, robotsUnreachable: true })).kind, 'skipped');
  assert.equal(refused.log.length, 0);
});

test('robots.txt is asked before each redirect hop, also on other hosts', async () => {
  const robots = new Map([
    ['https://open.example/robots.txt', { status: 404 }],
    ['https://shut.example/robots.txt', { body: 'User-agent: *\nDisallow: /' }],
    ['https://down.example/robots.txt', { status: 503 }],
    ['https://dead.example/robots.txt', { fails: 'fetch/timeout' }],
  ] satisfies readonly (readonly [string, Script])[]);
  const bench = new Bench((request) => robots.get(request.url) ?? {});
  await bench.poll(snapshotOf('User-agent: *\nDisallow: /private'));
  const mayFollow = bench.log[0]?.request.mayFollow;
  const judged = async (url: string): Promise<boolean | undefined> => mayFollow?.(new URL(url));
  assert.equal(await judged('https://news.example/other.xml'), true);
  assert.equal(await judged('https://news.example/private/feed'), false);
  assert.equal(await judged('https://open.example/feed'), true);
  for (const host of ['shut', 'down', 'dead']) assert.equal(await judged(`https://${host}.example/feed`), false, host);
  const denied = await new Bench({ fails: 'fetch/hop-denied' }).poll();
  assert.equal(denied.kind === 'skipped' && denied.reason, 'robots-denied');
});

test('the snapshot of another host is used while it is fresh, else its robots.txt is asked anew', async () => {
  const judged = async (readAt: number, origin = 'https://open.example'): Promise<readonly string[]> => {
    const asked: string[] = [];
    const fetcher: Fetcher = {
      close: async () => {},
      fetch: async ({ url, mayFollow }) => {
        asked.push(url);
        if (mayFollow !== undefined) asked.push(String(await mayFollow(new URL('https://open.example/feed'))));
        throw new TickrError('no', { code: 'fetch/refused' });
      },
    };
    const findSnapshot = async () => ({ ...snapshotOf('', 'open.example'), readAt, origin });
    await poll({ feed, status: null, snapshot: open, overrides: [] }, { fetcher, clock: new VirtualClock(START), findSnapshot });
    return asked.slice(1);
  };
  assert.deepEqual(await judged(START - DAY_MS + 1), ['true']);
  assert.deepEqual(await judged(START - DAY_MS), ['https://open.example/robots.txt', 'false']);
  assert.deepEqual(await judged(START, 'http://open.example'), ['https://open.example/robots.txt', 'false']);
});

test('a clock set back or forward makes no burst', async () => {
  const bench = new Bench((request) => served(request, '"1"'));
  const { status } = await bench.poll();
  const early = new VirtualClock(START - DAY_MS);
  const asked: string[] = [];
  const fetcher: Fetcher = { close: async () => {}, fetch: async ({ url }) => Promise.reject(asked.push(url)) };
  const back = await poll({ feed, status, snapshot: open, overrides: [] }, { fetcher, clock: early });
  assert.equal(back.kind === 'skipped' && back.reason, 'still-fresh');
  bench.clock.moveTo(START + 30 * DAY_MS);
  await bench.poll();
  await bench.poll();
  assert.deepEqual([asked.length, bench.log.length], [0, 2]);
});

test('the same polls give the same statuses: a replay waits as the first run did', async () => {
  const run = async (): Promise<FeedStatus> =>
    (await new Bench((_request, count) => (count % 3 === 0 ? { status: 500 } : { body: String(count) })).polls(12)).status;
  assert.deepEqual(await run(), await run());
});
