import assert from 'node:assert/strict';
import { test } from 'node:test';
import { feedId, sha256 } from '../../domain/ids.ts';
import { entriesOf } from './entries.ts';
import { readFeedText } from './parse.ts';

const FEED = feedId('https://wire.example/feed');
const SEEN_AT = Date.UTC(2026, 2, 1);

function entriesIn(items: string): ReturnType<typeof entriesOf> {
  const read = readFeedText(`<rss><channel><title>T</title>${items}</channel></rss>`, 'https://wire.example/feed');
  assert.ok('feed' in read);
  return entriesOf(FEED, read.feed, SEEN_AT);
}

test('an entry is known by its guid, else its link, else its title; an empty one is none', () => {
  const entries = entriesIn(
    '<item><guid>g1</guid><link>https://wire.example/1</link></item><item><link>https://wire.example/2</link></item><item><title>Only words</title></item><item/>',
  );
  assert.deepEqual(
    entries.map((entry) => entry.guid),
    ['g1', 'https://wire.example/2', `sha256:${sha256('Only words')}`],
  );
  assert.equal(new Set(entries.map((entry) => entry.id)).size, 3);
});

test('a guid that stands on two links identifies neither', () => {
  const entries = entriesIn(
    '<item><guid>0</guid><link>https://wire.example/1</link></item><item><guid>0</guid><link>https://wire.example/2</link></item>',
  );
  assert.deepEqual(
    entries.map((entry) => entry.guid),
    ['https://wire.example/1', 'https://wire.example/2'],
  );
});

test('the hash covers what was stated, not the order of elements', () => {
  const [one] = entriesIn('<item><guid>g</guid><title>A</title><category>x</category><category>y</category></item>');
  const [two] = entriesIn('<item><category>y</category><category>x</category><title>A</title><guid>g</guid></item>');
  const [changed] = entriesIn('<item><guid>g</guid><title>A!</title><category>x</category><category>y</category></item>');
  assert.equal(one?.hash, two?.hash);
  assert.notEqual(one?.hash, changed?.hash);
  assert.equal(one?.id, changed?.id);
});

test('a date in 1970 or far ahead is no date of an entry', () => {
  const dated = (date: string): number | null | undefined =>
    entriesIn(`<item><guid>g</guid><pubDate>${date}</pubDate></item>`)[0]?.publishedAt;
  assert.equal(dated('Thu, 01 Jan 1970 00:00:00 GMT'), null);
  assert.equal(dated('Thu, 01 Jan 2099 00:00:00 GMT'), null);
  assert.equal(dated('Sun, 01 Feb 2026 00:00:00 GMT'), Date.UTC(2026, 1, 1));
});

test('an entry takes the RSL terms of its feed where it states none', () => {
  const terms = (kind: string): string =>
    `<rsl:content xmlns:rsl="https://rslstandard.org/rsl" url="/"><rsl:license><rsl:prohibits>${kind}</rsl:prohibits></rsl:license></rsl:content>`;
  const [own, none] = entriesIn(`${terms('ai-input')}<item><guid>a</guid>${terms('ai-train')}</item><item><guid>b</guid></item>`);
  assert.match(own?.rsl ?? '', /ai-train/);
  assert.match(none?.rsl ?? '', /ai-input/);
  assert.equal(entriesIn('<item><guid>a</guid></item>')[0]?.rsl, null);
});

test('an entry takes language and licence of its feed where it states none', () => {
  const [entry] = entriesIn('<language>fr</language><copyright>CC BY 4.0</copyright><item><guid>g</guid></item>');
  assert.deepEqual([entry?.language, entry?.licence], ['fr', 'CC BY 4.0']);
});
