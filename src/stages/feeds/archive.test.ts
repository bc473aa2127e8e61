import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readArchive } from './archive.ts';

const PAGE = 'https://letters.example/archive';

const letter = (i: number): string =>
  `<li><a href="/p/letter-${i}"><img src="/${i}.jpg"></a><h3><a href="/p/letter-${i}#top">The council &amp; model number ${i}</a></h3><time datetime="2026-03-0${i}T08:00:00Z">March ${i}</time><a href="/p/letter-${i}/comments">Read more</a></li>`;

const page = (letters: string): string =>
  `<!doctype html><html lang="en"><head><title>Letters &ndash; archive</title></head><body><nav><a href="/about">About the people behind these letters</a><a href="/subscribe">Subscribe</a><a href="https://elsewhere.example/p/x">A page of somebody else</a></nav><ul>${letters}</ul></body></html>`;

test('an archive gives its letters with title and time, and nothing of its menus', () => {
  const feed = readArchive(page([1, 2, 3, 4].map(letter).join('')), PAGE);
  assert.ok(feed !== null);
  assert.deepEqual([feed.format, feed.title, feed.language], ['archive', 'Letters – archive', 'en']);
  assert.deepEqual(
    feed.entries.map(({ url, title, publishedAt }) => [url, title, publishedAt]),
    [1, 2, 3, 4].map((i) => [`https://letters.example/p/letter-${i}`, `The council & model number ${i}`, Date.UTC(2026, 2, i, 8)]),
  );
});

test('a page without three titles is no archive', () => {
  assert.equal(readArchive(page([1, 2].map(letter).join('')), PAGE), null);
  assert.equal(readArchive('<html><body><p>Words</p></body></html>', PAGE), null);
  assert.equal(readArchive(`${'<div>'.repeat(100_000)}<a href="/p/1">One two three four</a>`, PAGE), null);
});
