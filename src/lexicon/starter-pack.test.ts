import assert from 'node:assert/strict';
import { test } from 'node:test';
import { STARTER_PACK } from './starter-pack.ts';

test('the starter pack has at least 80 feeds, each once, over https, with a publisher of its own', () => {
  assert.ok(STARTER_PACK.length >= 80);
  assert.equal(new Set(STARTER_PACK.map(({ feed }) => feed.url)).size, STARTER_PACK.length);
  for (const { publisher, feed } of STARTER_PACK) {
    assert.equal(feed.publisherId, publisher.id);
    assert.match(feed.url, /^https:\/\//);
    assert.match(publisher.home, /^https:\/\//);
    assert.ok(publisher.name !== '' && feed.title !== '');
    assert.ok(publisher.country === null || /^[A-Z]{2}$/.test(publisher.country));
  }
});

test("no third party's generated feeds are in it", () => {
  const generators = /rsshub|feedburner|rss\.app|openrss|kill-the-newsletter|news\.google\.com|raw\.githubusercontent/;
  assert.deepEqual(
    STARTER_PACK.filter(({ feed }) => generators.test(feed.url)).map(({ feed }) => feed.url),
    [],
  );
});

test('one publisher is described one way', () => {
  const seen = new Map<string, string>();
  for (const { publisher } of STARTER_PACK) {
    assert.equal(seen.get(publisher.id) ?? JSON.stringify(publisher), JSON.stringify(publisher));
    seen.set(publisher.id, JSON.stringify(publisher));
  }
});
