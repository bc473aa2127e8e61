import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linksOf, webTarget } from './link-header.ts';

test('links are parted at commas outside of addresses and quotes', () => {
  const links = linksOf('<https://hub.example/>; rel="hub", </feed,1>; title="a, b"; rel=self, <x>; rel="next prev"');
  assert.deepEqual(links, [
    { target: 'https://hub.example/', rels: ['hub'] },
    { target: '/feed,1', rels: ['self'] },
    { target: 'x', rels: ['next', 'prev'] },
  ]);
});

test('what is no link gives none, and a long header is read in part and fast', () => {
  for (const text of ['', 'rel=hub', '<never closed; rel=hub', '>']) assert.deepEqual(linksOf(text), []);
  assert.ok(linksOf('<a>; rel="'.repeat(100_000)).length < 1_000);
  assert.deepEqual(linksOf('<a>; rel="hub')[0]?.rels, ['']);
});

test('a target is a web address or nothing', () => {
  assert.equal(webTarget('/feed#top', 'https://news.example/a'), 'https://news.example/feed');
  assert.equal(webTarget('javascript:alert(1)', 'https://news.example/a'), null);
  assert.equal(webTarget(undefined, 'https://news.example/a'), null);
  assert.equal(webTarget(`https://news.example/${'a'.repeat(3_000)}`, 'https://news.example/a'), null);
});
