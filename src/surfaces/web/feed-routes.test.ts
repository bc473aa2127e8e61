import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { openPaper, STORIES } from '../../../test/fixtures/web/paper.ts';

const { web, store } = await openPaper();
after(() => store.close());

const read = async (path: string): Promise<{ readonly status: number; readonly type: string; readonly text: string }> => {
  const answer = await web.request(path);
  return { status: answer.status, type: answer.headers.get('content-type') ?? '', text: await answer.text() };
};

test('the front is given out in three formats with the same items', async () => {
  const [rss, atom, json] = await Promise.all(['xml', 'atom', 'json'].map((ending) => read(`/feed.${ending}`)));
  assert.match(rss?.type ?? '', /^application\/rss\+xml/);
  assert.match(atom?.type ?? '', /^application\/atom\+xml/);
  assert.match(json?.type ?? '', /^application\/feed\+json/);
  const ids = parseRssFeed(rss?.text ?? '').items?.map((item) => item.guid?.value);
  assert.ok((ids?.length ?? 0) >= 3);
  assert.deepEqual(
    parseAtomFeed(atom?.text ?? '').entries?.map((entry) => entry.id),
    ids,
  );
  assert.deepEqual(
    parseJsonFeed(json?.text ?? '').items?.map((item) => item.id),
    ids,
  );
});

test('an item is known by its story, renewed by its latest take, and says who wrote it and how sure it is', async () => {
  const story = await store.takes.latest(STORIES.ruling);
  const { items } = parseRssFeed((await read('/feed.xml')).text);
  const item = items?.find((one) => one.guid?.value === `https://paper.example/s/${STORIES.ruling}`);
  assert.equal(item?.guid?.isPermaLink, true);
  assert.equal(Date.parse(String(item?.atom?.updated)), story?.publishedAt);
  assert.equal(Date.parse(String(item?.pubDate)), Math.floor((story?.firstPublishedAt ?? 0) / 1000) * 1000);
  assert.match(item?.description ?? '', /Selected and shortened by program from the sources named\. Reviewed by no person\. Take \d+\./);
  assert.match(item?.description ?? '', /% supported:/);
  assert.match(item?.description ?? '', /\((?:attributed|disputed|corrected)\)/);
});

test('what was withdrawn is told to subscribers of the front', async () => {
  const { items } = parseRssFeed((await read('/feed.xml')).text);
  const item = items?.find((one) => one.link?.endsWith(STORIES.withdrawn));
  assert.match(item?.title ?? '', /^Withdrawn: /);
  assert.match(item?.description ?? '', /× Withdrawn/);
});

test('categories, sources, entities, terms, searches and corrections have feeds of their own', async () => {
  const take = await store.takes.latest(STORIES.ruling);
  const entity = take?.entities[0]?.id ?? '';
  const source = take?.sources[0]?.publisherId ?? '';
  const term = take?.terms[0]?.id ?? '';
  const paths = [`/${take?.category}`, `/entity/${entity}`, `/glossary/${term}`, `/source/${source}`];
  for (const path of paths) {
    const { status, text } = await read(`${path}/feed.xml`);
    assert.equal(status, 200, path);
    assert.ok(
      parseRssFeed(text).items?.some((item) => item.link?.endsWith(STORIES.ruling)),
      path,
    );
  }
  const found = parseAtomFeed((await read(`/search/feed.atom?q=source:${source}`)).text);
  assert.ok(found.entries?.some((entry) => entry.id?.endsWith(STORIES.ruling)));
  const corrections = await read('/corrections/feed.xml');
  assert.match(parseRssFeed(corrections.text).items?.[0]?.guid?.value ?? '', /\/corrections#/);
});

test('what is not there is not found', async () => {
  for (const path of ['/nothing/feed.xml', '/source/none.example/feed.xml', '/entity/none-such/feed.json', '/search/feed.xml', '/feed.txt'])
    assert.equal((await read(path)).status, 404, path);
});

test('a feed is answered with 304 while nothing changed', async () => {
  const first = await web.request('/feed.atom');
  const again = await web.request('/feed.atom', { headers: { 'if-none-match': first.headers.get('etag') ?? '' } });
  assert.equal(again.status, 304);
});

test('the page of feeds leads to feeds that are there', async () => {
  const { text } = await read('/feeds');
  const links = [...text.matchAll(/<a href="(\/[^"]*feed\.(?:xml|atom|json))"/g)].map((found) => found[1] ?? '');
  assert.ok(links.length >= 30);
  for (const link of links) assert.equal((await read(link)).status, 200, link);
});
