import assert from 'node:assert/strict';
import { newLease } from '../../src/domain/hub.ts';
import { feedId, publisherId } from '../../src/domain/ids.ts';
import { permissionFor } from '../../src/domain/rights.ts';
import { silentLog } from '../../src/ports/log.ts';
import { AGENT, askRobots, parseRobots, rightsOf } from '../../src/rights/index.ts';
import { createWeb } from '../../src/surfaces/web/index.ts';
import { FakeHub } from '../fixtures/door/hub.ts';
import { DAY_MS, type DoorRig, HOUR_MS, LINK_KEY, rssOf, type Script, START, withEtag } from '../fixtures/door/rig.ts';
import { FEED, feedOnly, gapsOf, month, type Open, type Rules } from './politeness-schedule.ts';

const ONE = rssOf([{ guid: '1' }]);
const PAGE = `<!doctype html><html><head><title>A quay crane learned to wait</title></head><body><article><p>${'The harbour said that the crane waits now. '.repeat(20)}</p></article></body></html>`;
const pagesOf = (rig: DoorRig) => rig.origin.asked.filter(({ path }) => path.startsWith('/p/'));
const robotsOf = (rig: DoorRig) => rig.origin.log.filter(({ path }) => path === '/robots.txt');

/** A feed of eight pages under a robots.txt. */
const withPages =
  (robots: Script): Script =>
  (seen, count) => {
    if (seen.path === '/robots.txt') return robots(seen, count);
    if (seen.path === '/feed.xml')
      return withEtag(seen, '"1"', rssOf(Array.from({ length: 8 }, (_, n) => ({ guid: String(n), link: `http://news.example/p/${n}` }))));
    return seen.path.startsWith('/p/') ? { headers: { 'content-type': 'text/html' }, body: PAGE } : { status: 404 };
  };

async function day(open: Open, script: Script): Promise<DoorRig> {
  const rig = await open({ feeds: [FEED], script });
  await rig.until(START + DAY_MS, { restarts: 20 });
  return rig;
}

/** What holds for a host and for the paper as a whole. */
export const HOST_RULES: Rules = {
  'poli-027': async (open) => {
    const feeds = [FEED, 'http://news.example/second.xml'];
    const rig = await open({
      feeds,
      script: feedOnly((seen) => (seen.at < START + DAY_MS ? { status: 503, headers: { 'retry-after': '86400' } } : { body: ONE })),
    });
    await rig.until(START + DAY_MS - HOUR_MS, { restarts: 20 });
    assert.equal(rig.origin.asked.length, 1, 'the other feed of the host waits too');
  },
  'poli-039': async (open) => {
    const many = Array.from({ length: 50 }, (_, index) => `http://news.example/feed${index}.xml`);
    const rig = await open({ feeds: many, script: feedOnly(() => ({ body: ONE, afterMs: 5 })), fetchAtOnce: 32 });
    await rig.until(START + 2 * HOUR_MS);
    assert.equal(new Set(rig.origin.asked.map(({ path }) => path)).size, 50);
    assert.equal(Math.max(...rig.origin.log.map(({ inFlight }) => inFlight)), 1);
    for (const [robots, gapMs] of [
      ['', 5_000],
      ['User-agent: *\nCrawl-delay: 90', 90_000],
      ['User-agent: TickrWire\nCrawl-delay: 1200', 1_200_000],
    ] as const) {
      const paged = await day(
        open,
        withPages(() => ({ body: robots })),
      );
      const pages = pagesOf(paged);
      assert.equal(pages.length, 8, robots);
      assert.ok(Math.min(...gapsOf(pages)) >= gapMs, `${robots}: ${gapsOf(pages).join()}`);
      const asked = paged.origin.asked;
      if (robots !== '') assert.ok(Math.min(...gapsOf(asked)) >= gapMs, 'feed and pages share the delay');
    }
  },
  'poli-040': async (open) => {
    const feeds = Array.from({ length: 5_000 }, (_, index) => `http://n${index}.example/feed.xml`);
    const rig = await open({ feeds: feeds.slice(0, 1), script: feedOnly(() => ({ status: 404 })) });
    await rig.store.transaction(async (inside) => {
      for (const url of feeds)
        await inside.feeds.put({
          id: feedId(url),
          publisherId: publisherId('news.example'),
          url,
          title: '',
          addedBy: 'operator',
        });
    });
    await rig.restart();
    const times: number[] = [];
    for (let at = START; at < START + HOUR_MS; ) {
      const next = await rig.store.queue.nextRunAt(['poll']);
      if (next === null) break;
      at = Math.max(at, next);
      const jobs = await rig.store.queue.claim(['poll'], at, 2 * HOUR_MS, 10_000);
      times.push(...jobs.map(({ runAt }) => runAt));
    }
    const perSecond = Map.groupBy(times, (at) => Math.floor(at / 1_000));
    assert.equal(times.length, 5_000);
    assert.ok(Math.max(...[...perSecond.values()].map((one) => one.length)) <= 10);
    assert.ok(Math.max(...times) - Math.min(...times) >= 10 * 60_000);
  },
  'poli-044': async (open) => {
    const { rig } = await month(open, (seen) => withEtag(seen, '"1"', ONE));
    assert.ok(
      rig.origin.log.findIndex(({ path }) => path === '/robots.txt') < rig.origin.log.findIndex(({ path }) => path === '/feed.xml'),
    );
    const polled = await open({ feeds: [FEED], script: withPages((seen) => withEtag(seen, '"r"', 'User-agent: *\nAllow: /')) });
    await polled.until(START + 10 * DAY_MS, { restarts: 50 });
    const robots = robotsOf(polled);
    assert.equal(robots.filter(({ headers }) => headers['if-none-match'] === undefined).length, 1, 'itself conditional');
    assert.ok(robots.length <= 11, `at most daily: ${robots.length}`);
    for (const { at } of polled.origin.asked) {
      const newest = Math.max(...robots.map((one) => one.at).filter((one) => one <= at));
      assert.ok(at - newest < DAY_MS, 'none older than a day is used');
    }
  },
  'poli-045': async (open) => {
    for (const status of [404, 403, 401, 410])
      assert.equal(
        pagesOf(
          await day(
            open,
            withPages(() => ({ status })),
          ),
        ).length,
        8,
        String(status),
      );
    for (const said of [{ status: 500 }, { status: 503 }, { afterMs: 1_500 }]) {
      const rig = await open({ feeds: [FEED], script: withPages(() => said) });
      await rig.until(START + 2 * HOUR_MS);
      assert.equal(rig.origin.asked.length, 0, JSON.stringify(said));
    }
  },
  'poli-046': async (open) => {
    const filler = (bytes: number): string => `${'# harbour notes\n'.repeat(Math.ceil(bytes / 16))}`;
    const early = await day(
      open,
      withPages(() => ({ body: `User-agent: *\nDisallow: /p/\n${filler(2_000_000)}` })),
    );
    assert.equal(pagesOf(early).length, 0, 'a rule within the first 500 KiB counts');
    const late = await day(
      open,
      withPages(() => ({ body: `${filler(600_000)}User-agent: *\nDisallow: /p/` })),
    );
    assert.equal(pagesOf(late).length, 8, 'what follows does not');
  },
  'poli-047': async (open) => {
    for (const [hops, pages] of [
      [5, 0],
      [6, 8],
    ] as const) {
      const rig = await day(open, (seen, count) => {
        const at = seen.path === '/robots.txt' ? 0 : Number(/^\/hop(\d)$/.exec(seen.path)?.[1] ?? '-1');
        if (at >= 0 && at < hops) return { status: 302, headers: { location: `/hop${at + 1}` } };
        return at === hops ? { body: 'User-agent: *\nDisallow: /p/' } : withPages(() => ({ status: 404 }))(seen, count);
      });
      assert.equal(pagesOf(rig).length, pages, `${hops} hops`);
    }
  },
  'poli-048': async () => {
    const allowed = (robots: string, path: string): boolean =>
      askRobots(parseRobots(robots), AGENT, new URL(path, 'https://news.example').href).allowed;
    const rows: readonly (readonly [robots: string, path: string, allowed: boolean])[] = [
      ['User-agent: TickrWire\nDisallow: /a\n\nUser-agent: other\nDisallow: /\n\nUser-agent: tickrwire\nDisallow: /b', '/b/x', false],
      ['User-agent: TickrWire\nDisallow: /a\n\nUser-agent: *\nDisallow: /b', '/b', true],
      ['User-agent: other\nUser-agent: *\nDisallow: /b', '/b', false],
      ['User-agent: *\nDisallow: /a\nAllow: /a/open', '/a/open/1', true],
      ['User-agent: *\nAllow: /a\nDisallow: /a', '/a', true],
      ['User-agent: *\nDisallow: /*.pdf$', '/x/y.pdf', false],
      ['User-agent: *\nDisallow: /*.pdf$', '/x/y.pdf?z', true],
      ['User-agent: *\nDisallow: /a*c*e', '/abcde', false],
      ['User-agent: *\nDisallow: /%E4%BD%A0', '/你', false],
      ['User-agent: *\nDisallow: /你', '/%e4%bd%a0', false],
      ['User-agent: *\nDisallow: /a%3cd', '/a%3Cd', false],
      ['User-agent: *\nDisallow:', '/a', true],
      ['\uFEFFUser-agent: *\r\nDisallow: /a # not the crane', '/a', false],
      ['user-AGENT : *\ndisallow : /a', '/a', false],
    ];
    for (const [robots, path, expected] of rows) assert.equal(allowed(robots, path), expected, `${robots} ${path}`);
  },
  'poli-049': async (open) => {
    const rig = await open({
      feeds: [FEED],
      script: (seen, count) =>
        seen.path === '/.well-known/tdmrep.json'
          ? { headers: { 'content-type': 'application/json' }, body: '[{"location":"/","tdm-reservation":1}]' }
          : withPages(() => ({ body: 'User-agent: *\nContent-Usage: train-ai=n\nAllow: /' }))(seen, count),
    });
    await rig.until(START + HOUR_MS);
    const snapshot = await rig.store.rights.findSnapshot('news.example');
    assert.match(snapshot?.tdmrep?.text ?? '', /tdm-reservation/, 'kept');
    const judged = (
      headers: Readonly<Record<string, string>>,
      metas: readonly { readonly name: string; readonly content: string }[] = [],
    ) =>
      rightsOf({
        snapshot,
        url: 'http://news.example/p/1',
        headers,
        metas,
        links: [],
        licences: [],
        rsl: null,
        country: null,
        overrides: [],
        now: START,
      });
    assert.equal(permissionFor(judged({}), 'summarise'), 'deny', 'obeyed');
    for (const article of await rig.store.articles.listSince(0, { limit: 20 })) assert.equal(article.textFrom, 'none');
    assert.equal(permissionFor(judged({ 'x-robots-tag': 'noai' }), 'summarise'), 'deny');
  },
  'poli-050': async (open) => {
    const { rig, hub, close } = await hubbed(open);
    try {
      await rig.until(START + 60_000);
      assert.equal((await hub.askBack()).status, 200);
      assert.equal(await hub.deliver(rssOf([{ guid: 'pushed' }])), 202);
      assert.equal(await hub.deliver(rssOf([{ guid: 'forged' }]), { secret: 'x' }), 202);
      await rig.until(START + 8.5 * DAY_MS, { restarts: 25 });
      assert.equal((await hub.askBack()).status, 200, 'renewed');
      await rig.until(START + 30 * DAY_MS, { restarts: 25 });
      const guids = (await rig.store.entries.listByFeed(feedId(FEED), { limit: 9 })).map(({ guid }) => guid).sort();
      assert.deepEqual(guids, ['1', 'pushed']);
      assert.ok(gapsOf(rig.origin.asked).filter((gap) => gap < DAY_MS).length <= 1, 'daily while alive');
      assert.ok(hub.requests.length >= 2);
    } finally {
      await close();
    }
  },
  'poli-051': async (open) => {
    const { rig, hub, close } = await hubbed(open);
    try {
      await rig.until(START + 60_000);
      await hub.askBack();
      const body = rssOf([{ guid: 'pushed' }]);
      await hub.deliver(body);
      await rig.runner.round(['push']);
      const before = rig.origin.log.length;
      await hub.deliver(rssOf([{ guid: 'forged' }]), { secret: 'x' });
      await hub.deliver(rssOf([{ guid: 'elsewhere' }]), { self: 'http://other.example/' });
      await hub.deliver(body);
      const token = newLease(LINK_KEY, { feedId: feedId(FEED), hub: 'http://other.example/', topic: FEED }).token;
      assert.equal((await fetch(`${new URL(hub.held?.callback ?? '').origin}/hub/${token}`, { method: 'POST', body })).status, 404);
      assert.equal(await rig.runner.round(['push', 'subscribe']), 0);
      assert.equal(rig.origin.log.length, before);
    } finally {
      await close();
    }
  },
};

/** A paper whose feed names a hub, and the hub. */
async function hubbed(open: Open): Promise<{ readonly rig: DoorRig; readonly hub: FakeHub; close(): Promise<void> }> {
  const { serve } = await import('@hono/node-server');
  const hub = new FakeHub();
  await hub.listen();
  const { promise: port, resolve } = Promise.withResolvers<number>();
  let answer: (request: Request) => Response | Promise<Response> = () => new Response('', { status: 503 });
  const server = serve({ fetch: (request) => answer(request), hostname: '127.0.0.1', port: 0 }, (info) => resolve(info.port));
  const callbackBase = `http://127.0.0.1:${await port}`;
  const links = { link: `<http://hub.example/>; rel="hub", <${FEED}>; rel="self"` };
  const rig = await open({
    feeds: [FEED],
    callbackBase,
    elsewhere: { 'hub.example': hub.port },
    script: feedOnly((seen) => withEtag(seen, '"1"', ONE, links)),
  });
  const paper = {
    title: 'P',
    operator: null,
    contact: null,
    zone: 'UTC',
    editionHour: 7,
    trustProxy: false,
    version: '0',
    linkKey: LINK_KEY,
    baseUrl: () => callbackBase,
  };
  answer = (request) =>
    createWeb({ store: rig.store, clock: rig.clock, log: silentLog, progress: () => null, machineMs: () => 0, paper }).fetch(request);
  return {
    rig,
    hub,
    close: async () => {
      await new Promise<void>((done) => server.close(() => done()));
      await hub.close();
    },
  };
}
