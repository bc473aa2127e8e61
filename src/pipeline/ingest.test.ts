import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openRoom } from '../../test/fixtures/mail/room.ts';
import { feedId, publisherId } from '../domain/ids.ts';
import type { Feed } from '../domain/publisher.ts';
import { memoryFetcher } from '../ports/fetcher.ts';
import { runPoll } from './ingest.ts';

const NOON = Date.UTC(2026, 5, 2, 12);
const HOST = 'https://letters.example';

/** Polls one address of a publisher that answers these paths, and gives the titles kept and the paths asked for. */
async function polled(path: string, pages: Readonly<Record<string, string>>, over: Partial<Feed> = {}) {
  const room = await openRoom(NOON);
  const fetcher = memoryFetcher(({ url }) => {
    const text = pages[new URL(url).pathname];
    const status = text === undefined ? 404 : 200;
    return { url, finalUrl: url, status, headers: {}, body: new TextEncoder().encode(text ?? ''), redirects: [], fetchedAt: NOON };
  });
  const deps = { ...room.deps, fetcher };
  const url = `${HOST}${path}`;
  const feed: Feed = { id: feedId(url), publisherId: publisherId('letters.example'), url, title: 'Letters', addedBy: 'operator', ...over };
  const { store } = room;
  await store.publishers.put({ id: feed.publisherId, name: 'Letters', home: HOST, owner: null, country: null, kind: 'press' });
  await store.feeds.put(feed);
  await runPoll(deps, { kind: 'poll', key: feed.id, runAt: NOON, attempts: 1, lease: '' });
  const entries = await store.entries.listByFeed(feed.id, { limit: 50 });
  const status = await store.feeds.findStatus(feed.id);
  await store.close();
  return { urls: entries.map((entry) => entry.url).sort(), asked: fetcher.asked.map((each) => each.url), status };
}

const map = (name: string): string => `<urlset><url><loc>${HOST}/${name}</loc><lastmod>2026-06-01</lastmod></url></urlset>`;

test('a sitemap index is followed one level deep, on its own host, and not where robots.txt refuses', async () => {
  const part = (url: string): string => `<sitemap><loc>${url}</loc></sitemap>`;
  const parts = [`${HOST}/one.xml`, `${HOST}/secret/two.xml`, 'https://elsewhere.example/three.xml'].map(part).join('');
  const { urls, asked, status } = await polled('/sitemap.xml', {
    '/robots.txt': 'User-agent: *\nDisallow: /secret/',
    '/sitemap.xml': `<sitemapindex>${parts}</sitemapindex>`,
    '/one.xml': map('a'),
    '/secret/two.xml': map('b'),
    '/three.xml': map('c'),
  });
  assert.deepEqual(urls, [`${HOST}/a`]);
  assert.ok(asked.includes(`${HOST}/one.xml`));
  assert.ok(!asked.some((url) => url.includes('secret') || url.includes('three.xml')));
  assert.equal(status?.failures, 0);
});

test('an index inside an index is left alone', async () => {
  const nested = `<sitemapindex><sitemap><loc>${HOST}/deep.xml</loc></sitemap></sitemapindex>`;
  const { urls, asked } = await polled('/sitemap.xml', {
    '/robots.txt': '',
    '/sitemap.xml': nested.replace('deep', 'inner'),
    '/inner.xml': nested,
    '/deep.xml': map('a'),
  });
  assert.deepEqual([urls, asked.includes(`${HOST}/deep.xml`)], [[], false]);
});

test('a web page is entries where the operator took it for an archive, and else no feed', async () => {
  const letter = (i: number): string => `<a href="/p/${i}">The council and model number ${i}</a>`;
  const pages = { '/robots.txt': '', '/archive': `<!doctype html><html><body>${[1, 2, 3].map(letter).join('')}</body></html>` };
  assert.deepEqual(
    (await polled('/archive', pages, { archive: true })).urls,
    [1, 2, 3].map((i) => `${HOST}/p/${i}`),
  );
  const plain = await polled('/archive', pages);
  assert.deepEqual([plain.urls, plain.status?.failures], [[], 1]);
});
