import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { captureId, feedId } from '../../domain/ids.ts';
import { VirtualClock } from '../../ports/clock.ts';
import { parse, readFeedText } from './parse.ts';

const MAP = 'https://wire.example/sitemap.xml';

const mapOf = (inner: string): string =>
  `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:n="http://www.google.com/schemas/sitemap-news/0.9">${inner}</urlset>`;

const news = (i: number, day: string): string =>
  `<url><loc>https://wire.example/a/${i}</loc><n:news><n:publication><n:name>The Wire</n:name><n:language>en</n:language></n:publication><n:publication_date>${day}</n:publication_date><n:title>Council &amp; lab ${i}</n:title><n:keywords>chips, courts</n:keywords></n:news></url>`;

function entriesOf(text: string) {
  const read = readFeedText(text, MAP);
  assert.ok('feed' in read);
  return read.feed;
}

test('a news sitemap gives titles, times, tags, language and its name', () => {
  const feed = entriesOf(mapOf(news(1, '2026-03-01') + news(2, '2026-03-02T08:00:00Z')));
  assert.deepEqual([feed.format, feed.title, feed.language], ['sitemap', 'The Wire', 'en']);
  assert.deepEqual(
    feed.entries.map(({ guid, title, publishedAt, tags }) => [guid, title, publishedAt, tags.length]),
    [
      ['https://wire.example/a/2', 'Council & lab 2', Date.UTC(2026, 2, 2, 8), 2],
      ['https://wire.example/a/1', 'Council & lab 1', Date.UTC(2026, 2, 1), 2],
    ],
  );
});

test('of a map of a whole archive the newest pages are kept, whatever its order', () => {
  const day = (i: number): string => new Date(Date.UTC(2020, 0, 1) + i * 86_400_000).toISOString();
  const urls = Array.from(
    { length: 5_000 },
    (_, i) => `<url><loc>https://wire.example/${i}</loc><lastmod>${day((i * 7) % 5_000)}</lastmod></url>`,
  );
  const { entries } = entriesOf(mapOf(`<url><loc>https://wire.example/undated</loc></url>${urls.join('')}`));
  assert.equal(entries.length, 200);
  assert.equal(entries[0]?.updatedAt, Date.parse(day(4_999)));
  assert.ok(entries.every((entry) => (entry.updatedAt ?? 0) >= Date.parse(day(4_800))));
});

test('an index names its parts, news and newest first, and has no entries itself', () => {
  const part = (name: string, day: string): string => `<sitemap><loc>/${name}.xml</loc><lastmod>${day}</lastmod></sitemap>`;
  const index = `<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${part('2024', '2024-01-01')}${part('2026', '2026-01-01')}${part('2025', '2025-01-01')}${part('news', '2023-01-01')}</sitemapindex>`;
  const feed = entriesOf(index);
  assert.equal(feed.entries.length, 0);
  assert.deepEqual(
    feed.parts,
    ['news', '2026', '2025'].map((name) => `https://wire.example/${name}.xml`),
  );
});

test('a packed sitemap is unpacked, and one that bursts is refused', async () => {
  const read = (body: Uint8Array) =>
    parse(
      { feedId: feedId(MAP), capture: { id: captureId(body), url: MAP, finalUrl: MAP, status: 200, headers: {}, fetchedAt: 0, body } },
      { clock: new VirtualClock(0) },
    );
  const good = await read(gzipSync(mapOf(news(1, '2026-03-01'))));
  assert.ok(good.kind === 'done' && good.value.entries.length === 1);
  const bomb = await read(gzipSync(Buffer.alloc(40 * 1024 * 1024)));
  assert.ok(bomb.kind === 'skipped' && bomb.reason === 'not-a-feed');
});
