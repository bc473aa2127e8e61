import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Discovery, discoverFeed, linkedFeeds } from './discover.ts';

const PAGE = '<!doctype html><html><head><title>Letters</title></head><body></body></html>';
const RSS = '<?xml version="1.0"?><rss version="2.0"><channel/></rss>';
const MAP = '<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"/>';

/** A publisher that answers these paths, refuses those of the second list, and notes what was asked. */
function publisherWith(paths: Readonly<Record<string, string>>, refused: readonly string[] = [], robots: string | null = null) {
  const asked: string[] = [];
  const discovery: Discovery = {
    ask: async (url) => {
      const { pathname } = new URL(url);
      asked.push(pathname);
      const text = paths[pathname];
      const body = new TextEncoder().encode(text ?? '');
      return { url, finalUrl: url, status: text === undefined ? 404 : 200, headers: {}, body, redirects: [], fetchedAt: 0 };
    },
    mayAsk: async (url) => !refused.includes(new URL(url).pathname),
    robotsOf: async () => robots,
    isArchive: (html) => html.includes('<h2>'),
  };
  return { discovery, asked };
}

const found = async (made: ReturnType<typeof publisherWith>) => {
  const { url, kind } = await discoverFeed(made.discovery, new URL('https://letters.example/'));
  return `${kind} ${new URL(url).pathname}`;
};

test('a page names its feed, and its comments last', () => {
  const link = (href: string, title: string): string => `<link rel="alternate" type="application/rss+xml" href="${href}" title="${title}">`;
  const html = link('/comments/feed', 'Comments') + link('/feed', 'Entries');
  assert.deepEqual(
    linkedFeeds(html, 'https://letters.example/').map(({ title }) => title),
    ['Entries', 'Comments'],
  );
});

test('where a page names none, a usual path is asked, and none that robots.txt refuses', async () => {
  assert.equal(await found(publisherWith({ '/': PAGE, '/rss.xml': RSS })), 'feed /rss.xml');
  const refusing = publisherWith({ '/': PAGE, '/rss.xml': RSS, '/atom.xml': '<feed xmlns="http://www.w3.org/2005/Atom"/>' }, ['/rss.xml']);
  assert.equal(await found(refusing), 'feed /atom.xml');
  assert.ok(!refusing.asked.includes('/rss.xml'));
});

test('a page that answers every path with itself has no feed there', async () => {
  await assert.rejects(found(publisherWith({ '/': PAGE, '/feed': PAGE, '/rss': PAGE })), /names no feed/);
});

test('without a feed: the news sitemap, then the archive, then the sitemap', async () => {
  const archive = PAGE.replace('<body>', '<body><h2>');
  const robots = 'Sitemap: https://letters.example/maps/news.xml\nSitemap: https://elsewhere.example/maps/news.xml';
  assert.equal(
    await found(publisherWith({ '/': archive, '/maps/news.xml': MAP, '/sitemap.xml': MAP }, [], robots)),
    'sitemap /maps/news.xml',
  );
  assert.equal(await found(publisherWith({ '/': archive, '/sitemap.xml': MAP })), 'archive /');
  assert.equal(await found(publisherWith({ '/': PAGE, '/sitemap.xml': MAP })), 'sitemap /sitemap.xml');
});

test('a sitemap given by its address is taken for one', async () => {
  const { discovery } = publisherWith({ '/map.xml': MAP });
  assert.equal((await discoverFeed(discovery, new URL('https://letters.example/map.xml'))).kind, 'sitemap');
});
