import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainFeedAddress, sameFeedAddresses } from './feed-address.ts';

test('an address is kept in one spelling', () => {
  assert.equal(plainFeedAddress(' HTTPS://News.Example:443/Feed#top '), 'https://news.example/Feed');
  assert.equal(plainFeedAddress('feed://news.example/rss'), 'http://news.example/rss');
  assert.equal(plainFeedAddress('feed:https://news.example/rss'), 'https://news.example/rss');
  for (const raw of ['', 'news', 'ftp://news.example/', 'javascript:1']) assert.equal(plainFeedAddress(raw), null, raw);
});

test('either scheme and a slash at the end name the same feed; another path or query does not', () => {
  assert.deepEqual(sameFeedAddresses('https://news.example/feed'), [
    'https://news.example/feed',
    'https://news.example/feed/',
    'http://news.example/feed',
    'http://news.example/feed/',
  ]);
  assert.ok(sameFeedAddresses('http://news.example/feed/?a=1').includes('https://news.example/feed?a=1'));
  assert.deepEqual(sameFeedAddresses('no address'), ['no address']);
});
