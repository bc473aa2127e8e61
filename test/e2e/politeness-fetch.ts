import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import { feedId, publisherId } from '../../src/domain/ids.ts';
import { keepFeed } from '../../src/surfaces/cli/commands-feeds.ts';
import { DAY_MS, HOUR_MS, rssOf, START, withEtag } from '../fixtures/door/rig.ts';
import { FEED, feedOnly, gapsOf, month, type Rules } from './politeness-schedule.ts';

const ONE = rssOf([{ guid: '1' }]);
const pem = (name: string): string => readFileSync(new URL(`../fixtures/fetch/tls/${name}`, import.meta.url), 'utf8');

/** What a request looks like. */
export const FETCH_RULES: Rules = {
  'poli-034': async (open) => {
    const { rig } = await month(open, (seen) => withEtag(seen, '"1"', ONE, { 'set-cookie': 'id=1; Path=/' }));
    assert.ok(rig.origin.log.length > 100 && rig.origin.log.every(({ headers }) => headers['cookie'] === undefined));
  },
  'poli-035': async (open) => {
    const { rig } = await month(open, (seen) =>
      seen.path === '/feed.xml' ? { status: 302, headers: { location: '/other.xml' } } : withEtag(seen, '"1"', ONE),
    );
    for (const { headers } of rig.origin.log)
      for (const name of ['referer', 'origin', 'authorization']) assert.equal(headers[name], undefined, name);
    assert.ok(rig.origin.asked.some(({ path }) => path === '/other.xml'));
  },
  'poli-036': async (open) => {
    const url = 'http://news.example/feed.xml?format=rss&b';
    const { polls } = await month(open, (seen) => withEtag(seen, '"1"', ONE), { feeds: [url] });
    assert.ok(polls.length > 25 && polls.every(({ path }) => path === '/feed.xml?format=rss&b'));
  },
  'poli-037': async (open) => {
    const { rig, polls } = await month(open, (seen) => withEtag(seen, '"1"', ONE), { subscribers: 41 });
    for (const { headers } of polls)
      assert.match(headers['user-agent'] ?? '', /^TickrWire\/\d+\.\d+\.\d+ \(\+https:\/\/paper\.example\/bot; 41 subscribers\)$/);
    for (const { headers } of rig.origin.log)
      assert.match(headers['user-agent'] ?? '', /^TickrWire\/\d+\.\d+\.\d+ \(\+https:\/\/paper\.example\/bot[);]/);
    const alone = await open({ feeds: [FEED], script: feedOnly(() => ({ body: ONE })), subscribers: 0 });
    await alone.until(START + 60_000);
    assert.match(alone.origin.asked[0]?.headers['user-agent'] ?? '', /; 1 subscriber\)$/);
  },
  'poli-038': async (open) => {
    const { rig } = await month(open, (seen) => withEtag(seen, '"1"', ONE));
    for (const { headers } of rig.origin.log) assert.match(headers['accept-encoding'] ?? '', /\bgzip\b.*\bbr\b/);
  },
  'poli-043': async (open) => {
    const media =
      '<enclosure url="http://news.example/sound.mp3" length="1" type="audio/mpeg"/><media:thumbnail xmlns:media="http://search.yahoo.com/mrss/" url="http://news.example/thumb.jpg"/><description>&lt;p&gt;The ferry has a new log.&lt;/p&gt;&lt;img src="http://news.example/in-text.png"&gt;</description>';
    const feed = rssOf(
      [1, 2, 3].map((n) => ({ guid: String(n), link: `http://news.example/p/${n}`, more: media })),
      '<image><url>http://news.example/logo.png</url><title>x</title><link>http://news.example/</link></image>',
    );
    const page = `<!doctype html><html><head><title>A quay crane learned to wait</title><link rel="icon" href="/favicon.ico"><link rel="apple-touch-icon" href="/touch.png"><link rel="preload" as="image" href="/hero.avif"><meta property="og:image" content="http://news.example/og.png"></head><body><article><h1>A quay crane learned to wait</h1><p>${'The harbour said that the crane waits for the ferry now. '.repeat(20)}</p><img src="/in-page.jpg" srcset="/big.jpg 2x"><video src="/film.mp4" poster="/poster.jpg"></video></article></body></html>`;
    const { polls } = await month(
      open,
      (seen) => (seen.path === '/feed.xml' ? withEtag(seen, '"1"', feed) : { headers: { 'content-type': 'text/html' }, body: page }),
      { pages: true },
    );
    const paths = new Set(polls.map(({ path }) => path));
    assert.deepEqual([...paths].sort(), ['/feed.xml', '/p/1', '/p/2', '/p/3']);
  },
  'poli-052': async (open) => {
    const { rig } = await month(open, (seen) => withEtag(seen, '"1"', ONE));
    assert.ok(
      rig.origin.log.every(
        ({ method, headers }) => method === 'GET' && headers['if-range'] === undefined && headers['range'] === undefined,
      ),
    );
  },
  'poli-053': async (open) => {
    const rig = await open({ feeds: [], script: feedOnly((seen) => withEtag(seen, '"1"', ONE)) });
    const publisher = {
      id: publisherId('news.example'),
      name: 'N',
      home: 'http://news.example/',
      owner: null,
      country: null,
      kind: 'press' as const,
    };
    const spellings = [
      'http://news.example/feed',
      'https://news.example/feed',
      'http://news.example/feed/',
      'https://news.example/feed/',
      'http://news.example/feed#x',
    ];
    for (let user = 0; user < 20; user += 1) {
      const url = spellings[user % spellings.length] ?? '';
      await keepFeed(rig.store, publisher, { id: feedId(url), publisherId: publisher.id, url, title: '', addedBy: 'operator' });
    }
    await rig.restart();
    await rig.until(START + HOUR_MS - 1);
    assert.equal(rig.origin.asked.length, 1);
  },
  'poli-054': async (open) => {
    const server = createServer({ key: pem('expired.key.pem'), cert: pem('expired.pem') }, (_, response) => response.end(ONE));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    assert.ok(address !== null && typeof address === 'object');
    try {
      const url = 'https://secure.example/feed.xml';
      const rig = await open({ feeds: [url], script: feedOnly(() => ({ body: ONE })), elsewhere: { 'secure.example': address.port } });
      await rig.until(START + 30 * DAY_MS, { restarts: 50 });
      assert.equal(rig.origin.log.length, 0, 'nothing over http');
      const reached = await rig.store.entries.listByFeed(feedId(url), { limit: 1 });
      assert.deepEqual(reached, []);
      const { code } = await rig
        .fetcher()
        .fetch({ url, purpose: 'feed' })
        .then(
          () => ({ code: 'ok' }),
          (error: { code: string }) => error,
        );
      assert.equal(code, 'fetch/tls');
    } finally {
      server.closeAllConnections();
      server.close();
    }
  },
  'poli-042': async (open) => {
    for (const jump of [DAY_MS, -DAY_MS, HOUR_MS, -HOUR_MS, 1_000, -1_000]) {
      const rig = await open({ feeds: [FEED], script: feedOnly((seen) => withEtag(seen, '"1"', ONE)) });
      await rig.until(START + 3 * DAY_MS);
      const before = rig.origin.asked.length;
      rig.clock.offsetMs = jump;
      await rig.runner.round(['poll']);
      await rig.runner.round(['poll']);
      assert.ok(rig.origin.asked.length - before <= 1, `at most one early request at ${jump}`);
      await rig.until(START + 10 * DAY_MS);
      const gaps = gapsOf(rig.origin.asked).filter((gap) => gap >= 0);
      const early = gaps.filter((gap) => gap < HOUR_MS);
      assert.ok(early.length <= 1 && rig.origin.asked.length - before <= 12, `${jump}: ${early.length} early`);
    }
  },
};
