import assert from 'node:assert/strict';
import {
  DAY_MS,
  type DoorRig,
  HOUR_MS,
  type RigOptions,
  rssOf,
  type Said,
  type Script,
  type Seen,
  START,
  withEtag,
} from '../fixtures/door/rig.ts';

/** Opens a paper for the length of one rule. */
export type Open = (options: RigOptions) => Promise<DoorRig>;
export type Rules = Readonly<Record<string, (open: Open) => Promise<void>>>;

export const FEED = 'http://news.example/feed.xml';
const HOST_FILES = /^\/(?:robots\.txt|ai\.txt|trust\.txt|\.well-known\/)/;

/** A script for the feed; the host has no signal files. */
export const feedOnly =
  (script: Script): Script =>
  (seen, count) =>
    HOST_FILES.test(seen.path) ? { status: 404 } : script(seen, count);

/** Thirty days with fifty restarts; gives the requests for the feed. What holds for every feed at all times is held here too. */
export async function month(
  open: Open,
  script: Script,
  { pages = false, ...over }: Partial<RigOptions> & { readonly pages?: boolean } = {},
): Promise<{ readonly rig: DoorRig; readonly polls: readonly Seen[] }> {
  const rig = await open({ feeds: [FEED], script: feedOnly(script), ...over });
  const kinds = ['push', 'poll', 'subscribe', ...(pages ? (['extract'] as const) : [])] as const;
  await rig.until(START + 30 * DAY_MS, { restarts: 50, kinds });
  assert.equal(rig.restarts, 50);
  for (const { method, headers } of rig.origin.log) {
    assert.equal(method, 'GET');
    for (const name of ['cookie', 'authorization', 'referer', 'origin', 'if-range']) assert.equal(headers[name], undefined, name);
  }
  return { rig, polls: rig.origin.asked };
}

export const gapsOf = (polls: readonly Seen[]): readonly number[] => polls.slice(1).map(({ at }, index) => at - (polls[index]?.at ?? 0));
const least = (polls: readonly Seen[]): number => Math.min(...gapsOf(polls));
const most = (polls: readonly Seen[]): number => Math.max(...gapsOf(polls));
const conditional = ({ headers }: Seen): readonly (string | undefined)[] => [headers['if-none-match'], headers['if-modified-since']];
const ONE = rssOf([{ guid: '1' }]);
/** A feed with another entry at each poll. */
const newsEach = (seen: Seen): string => rssOf([{ guid: String(seen.at) }]);
const fed = (body: string, headers: Readonly<Record<string, string>> = {}): Said => ({
  headers: { 'content-type': 'application/rss+xml', ...headers },
  body,
});

/** Runs three polls, so that the third shows what the second answer left. */
async function three(open: Open, script: Script): Promise<readonly Seen[]> {
  const rig = await open({ feeds: [FEED], script: feedOnly(script) });
  await rig.until(START + 4 * DAY_MS, { restarts: 5 });
  assert.ok(rig.origin.asked.length >= 3);
  return rig.origin.asked;
}

/** Validators of the requests after the first. */
const sentBack = (polls: readonly Seen[]) => polls.slice(1).map(conditional);

export const SCHEDULE_RULES: Rules = {
  'poli-001': async (open) => {
    const { polls } = await month(open, (seen) => withEtag(seen, 'W/"a b"', ONE));
    assert.equal(polls.filter(({ headers }) => headers['if-none-match'] === undefined).length, 1);
    assert.ok(polls.length >= 28, `${polls.length} polls`);
  },
  'poli-002': async (open) => {
    const { polls } = await month(open, (seen) => withEtag(seen, 'W/"a b"', ONE));
    assert.ok(sentBack(polls).every(([etag]) => etag === 'W/"a b"'));
  },
  'poli-003': async (open) => {
    const { polls } = await month(open, (seen) => withEtag(seen, 'abc', ONE));
    assert.ok(sentBack(polls).every(([etag]) => etag === 'abc'));
  },
  'poli-004': async (open) => {
    const odd = 'sat, 01 jan 00 00:00:00 EST';
    const { polls } = await month(open, () => fed(ONE, { 'last-modified': odd }));
    assert.ok(sentBack(polls).every(([etag, since]) => etag === undefined && since === odd));
  },
  'poli-005': async (open) => {
    const { polls } = await month(open, () => fed(ONE, { etag: '"1"', 'last-modified': 'x' }));
    assert.ok(sentBack(polls).every(([etag, since]) => etag === '"1"' && since === 'x'));
  },
  'poli-006': async (open) => {
    const { polls } = await month(open, (seen) => withEtag(seen, '"1"', ONE));
    assert.ok(sentBack(polls).every(([, since]) => since === undefined));
  },
  'poli-007': async (open) => {
    const polls = await three(open, (_, count) => fed(ONE, { etag: `"${count}"` }));
    assert.deepEqual(sentBack(polls).slice(0, 2), [
      ['"1"', undefined],
      ['"2"', undefined],
    ]);
  },
  'poli-008': async (open) => {
    const polls = await three(open, (_, count) =>
      count === 1 ? fed(ONE, { etag: '"1"' }) : { status: 304, headers: { etag: `"${count}"` } },
    );
    assert.deepEqual(sentBack(polls).slice(0, 2), [
      ['"1"', undefined],
      ['"2"', undefined],
    ]);
  },
  'poli-009': async (open) => {
    const polls = await three(open, (_, count) => (count === 1 ? fed(ONE, { etag: '"1"', 'last-modified': 'x' }) : { status: 304 }));
    assert.ok(sentBack(polls).every(([etag, since]) => etag === '"1"' && since === 'x'));
  },
  'poli-010': async (open) => {
    const polls = await three(open, (_, count) =>
      fed(rssOf([{ guid: String(count) }]), count === 1 ? { etag: '"1"', 'last-modified': 'x' } : {}),
    );
    assert.deepEqual(sentBack(polls).slice(0, 2), [
      ['"1"', 'x'],
      [undefined, undefined],
    ]);
  },
  'poli-011': async (open) => {
    const polls = await three(open, (_, count) =>
      count === 1 ? fed(ONE, { etag: '"good"' }) : fed('<opml><body/></opml>', { etag: '"broken"' }),
    );
    assert.ok(sentBack(polls).every(([etag]) => etag === '"good"'));
  },
  'poli-012': async (open) => {
    const script: Script = (seen) => {
      if (seen.host === 'moved.example') return withEtag(seen, '"there"', newsEach(seen));
      return seen.at < START + DAY_MS
        ? withEtag(seen, '"here"', newsEach(seen))
        : { status: 301, headers: { location: 'http://moved.example/feed.xml', etag: '"here"' } };
    };
    const { polls } = await month(open, script);
    const there = polls.filter(({ host }) => host === 'moved.example');
    assert.ok(there.length > 3);
    assert.ok(there.every(({ headers }) => headers['if-none-match'] !== '"here"'));
    assert.ok(polls.filter(({ host }) => host === 'news.example').every(({ headers }) => headers['if-none-match'] !== '"there"'));
    const other = await month(open, (seen) => withEtag(seen, `"${seen.path}"`, ONE), { feeds: [FEED, 'http://news.example/other.xml'] });
    for (const { path, headers } of other.polls) assert.ok([undefined, `"${path}"`].includes(headers['if-none-match']));
  },
  'poli-013': async (open) => {
    const { polls } = await month(open, (seen) => fed(newsEach(seen)));
    assert.ok(least(polls) >= HOUR_MS && polls.length > 500, `${least(polls)} ms, ${polls.length} polls`);
    const often = await open({ feeds: [FEED], script: feedOnly((seen) => fed(newsEach(seen))), pollFloorMs: 15 * 60_000 });
    await often.until(START + 2 * DAY_MS);
    assert.ok(
      least(often.origin.asked) >= 15 * 60_000 && often.origin.asked.length > 150,
      'a floor of 15 minutes is the operator’s to set',
    );
  },
  'poli-014': async (open) => {
    const { polls } = await month(open, (seen) => fed(newsEach(seen), { 'cache-control': 'max-age=43200' }));
    assert.ok(least(polls) >= 12 * HOUR_MS && polls.length > 40);
  },
  'poli-015': async (open) => {
    for (const control of ['max-age=0', 'no-cache', 'max-age=0, must-revalidate']) {
      const { polls } = await month(open, (seen) => fed(newsEach(seen), { 'cache-control': control }));
      assert.ok(least(polls) >= HOUR_MS, control);
    }
  },
  'poli-016': async (open) => {
    const { polls } = await month(open, (seen) => fed(newsEach(seen), { 'cache-control': 'max-age=31536000' }));
    assert.ok(least(polls) >= 7 * DAY_MS && most(polls) <= 7.7 * DAY_MS && polls.length === 5);
  },
  'poli-017': async (open) => {
    const { polls } = await month(open, (seen) =>
      fed(newsEach(seen), { date: new Date(seen.at).toUTCString(), expires: new Date(seen.at + 6 * HOUR_MS).toUTCString(), age: '3600' }),
    );
    assert.ok(least(polls) >= 5 * HOUR_MS && most(polls) <= 5.5 * HOUR_MS + 1_000, `${least(polls)} to ${most(polls)}`);
  },
  'poli-018': async (open) => {
    const { polls } = await month(open, (seen) => fed(rssOf([{ guid: String(seen.at) }], '<ttl>720</ttl>')));
    assert.ok(least(polls) >= 12 * HOUR_MS && polls.length > 40);
  },
  'poli-019': async (open) => {
    const skips = `<skipHours>${[0, 1, 2, 3, 22, 23].map((hour) => `<hour>${hour}</hour>`).join('')}</skipHours><skipDays><day>Saturday</day><day>Wednesday</day></skipDays>`;
    const { polls } = await month(open, (seen) => fed(rssOf([{ guid: String(seen.at) }], skips)));
    for (const { at } of polls.slice(1)) {
      const date = new Date(at);
      assert.ok(date.getUTCHours() >= 4 && date.getUTCHours() < 22 && ![3, 6].includes(date.getUTCDay()), date.toISOString());
    }
    assert.ok(polls.length > 100, `${polls.length} polls`);
  },
  'poli-020': async (open) => {
    const sy = (seen: Seen): string =>
      rssOf([{ guid: String(seen.at) }], '<sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency>').replace(
        '<rss ',
        '<rss xmlns:sy="http://purl.org/rss/1.0/modules/syndication/" ',
      );
    const { polls } = await month(open, (seen) => fed(sy(seen)));
    assert.ok(least(polls) >= 6 * HOUR_MS && polls.length > 90, `${least(polls)} ms, ${polls.length} polls`);
  },
  'poli-021': async (open) => {
    for (const status of [200, 429]) {
      const rig = await open({
        feeds: [FEED],
        script: feedOnly(() => (status === 200 ? fed(ONE) : { status, headers: { 'retry-after': '7200' } })),
      });
      await rig.until(START + 60_000);
      const [feed] = await rig.store.feeds.list();
      for (let click = 0; click < 100; click += 1) {
        await rig.store.queue.enqueue({ kind: 'poll', key: feed?.id ?? '', runAt: rig.clock.now() });
        await rig.runner.round(['poll']);
        rig.clock.moveTo(rig.clock.now() + 10_000);
      }
      assert.equal(rig.origin.asked.length, 1, String(status));
    }
  },
  'poli-022': (open) => waits(open, { status: 429, headers: { 'retry-after': '7200' } }, 2 * HOUR_MS),
  'poli-023': async (open) => {
    const until = START + 31 * HOUR_MS;
    const rig = await open({
      feeds: [FEED],
      script: feedOnly(() => ({ status: 429, headers: { 'retry-after': new Date(until).toUTCString() } })),
    });
    await rig.until(until - 1, { restarts: 10 });
    assert.equal(rig.origin.asked.length, 1);
  },
  'poli-024': async (open) => {
    const { polls } = await month(open, () => ({ status: 429 }));
    const gaps = gapsOf(polls);
    assert.ok((gaps[0] ?? 0) >= DAY_MS && (gaps[1] ?? 0) >= 2 * DAY_MS && (gaps[2] ?? 0) >= 4 * DAY_MS);
  },
  'poli-025': (open) => waits(open, { status: 429, headers: { 'retry-after': String(30 * 86_400) } }, 30 * DAY_MS),
  'poli-026': async (open) => {
    for (const value of ['-1', 'NaN', 'Fri, 31 Dec 9999 23:59:59 GMT', '1e9', '']) {
      const { polls, rig } = await month(open, () => ({ status: 503, headers: { 'retry-after': value } }));
      assert.ok(polls.length <= 20 && (polls.length === 1 || least(polls) >= HOUR_MS), value);
      const { nextDueAt } = await rig.statusOf(FEED);
      assert.ok(nextDueAt <= START + 366 * DAY_MS, value);
    }
  },
  'poli-028': async (open) => {
    const { polls } = await month(open, () => ({ status: 500 }));
    for (const [index, gap] of gapsOf(polls).entries()) {
      assert.ok(
        gap >= Math.min(7 * DAY_MS, HOUR_MS * 2 ** index) && gap <= Math.min(7 * DAY_MS, 1.5 * HOUR_MS * 2 ** index) + 1_000,
        `${index}: ${gap}`,
      );
    }
  },
  'poli-029': async (open) => {
    const { polls, rig } = await month(open, () => ({ status: 403 }));
    assert.ok(least(polls) >= DAY_MS);
    const status = await rig.statusOf(FEED);
    assert.ok(status.failures >= 3 && /403/.test(status.lastError ?? ''), 'what status page and doctor show');
  },
  'poli-030': async (open) => {
    const { polls } = await month(open, () => ({ status: 404 }));
    assert.ok(polls.length <= 12, `${polls.length} polls`);
    assert.ok(
      gapsOf(polls)
        .slice(9)
        .every((gap) => gap >= 7 * DAY_MS),
    );
  },
  'poli-031': async (open) => {
    const { polls } = await month(open, (_, count) => (count === 1 ? fed(ONE) : { status: 410 }));
    assert.equal(polls.length, 2);
  },
  'poli-032': async (open) => {
    const to = 'http://moved.example/feed.xml';
    for (const status of [301, 308, 302, 307]) {
      const rig = await open({
        feeds: [FEED],
        script: feedOnly((seen) => (seen.host === 'moved.example' ? fed(newsEach(seen)) : { status, headers: { location: to } })),
      });
      await rig.until(START + 6 * DAY_MS, { restarts: 20, kinds: ['poll'] });
      const polls = rig.origin.asked;
      const robots = rig.origin.log.filter(({ path, host }) => path === '/robots.txt' && host === 'moved.example');
      assert.ok(robots.length <= 7, `the rules of the host it leads to are asked for daily: ${robots.length}`);
      const here = polls.filter(({ host }) => host === 'news.example');
      if (status < 304 && status !== 302) assertStored(here);
      else if (status === 308) assertStored(here);
      else assert.ok(here.length > 100, `${status}: asked at its own address every time`);
    }
  },
  'poli-033': async (open) => {
    const { polls } = await month(open, (seen) => ({ status: 302, headers: { location: `${seen.path}x` } }));
    const tries = Map.groupBy(polls, ({ at }) => at);
    assert.ok(
      [...tries.values()].every((hops) => hops.length <= 6),
      'the address and five hops',
    );
    assert.ok(tries.size <= 15, 'counted as failures');
  },
  'poli-041': async (open) => {
    const rig = await open({ feeds: [FEED], script: feedOnly((seen) => withEtag(seen, '"1"', ONE)) });
    await rig.until(START + 6 * HOUR_MS, { restarts: 360 });
    const calm = await open({ feeds: [FEED], script: feedOnly((seen) => withEtag(seen, '"1"', ONE)) });
    await calm.until(START + 6 * HOUR_MS);
    assert.deepEqual(
      rig.origin.asked.map(({ at }) => at),
      calm.origin.asked.map(({ at }) => at),
    );
  },
};

function assertStored(here: readonly Seen[]): void {
  assert.ok(here.length >= 3, 'three equal answers');
  assert.ok((here.at(-1)?.at ?? 0) - (here[0]?.at ?? 0) >= DAY_MS * 0.9, 'over a day');
  assert.ok(here.length < 40, `and then the new address: ${here.length}`);
}

/** After this answer the feed is left alone for at least so long. */
async function waits(open: Open, said: Said, ms: number): Promise<void> {
  const rig = await open({ feeds: [FEED], script: feedOnly(() => said) });
  await rig.until(START + ms, { restarts: 50 });
  assert.equal(rig.origin.asked.length, 1);
  await rig.until(START + 2 * ms + HOUR_MS);
  assert.ok(rig.origin.asked.length >= 2, 'and then asked again');
}
