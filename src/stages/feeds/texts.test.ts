import assert from 'node:assert/strict';
import { test } from 'node:test';
import { feedId } from '../../domain/ids.ts';
import { entriesOf } from './entries.ts';
import { readFeedText } from './parse.ts';

const FEED = feedId('https://wire.example/feed');
const ITEM =
  '<item><guid>g</guid><description>Quay shut.</description><content:encoded><![CDATA[<p>The quay<br>is &amp; stays shut.</p>]]></content:encoded></item>';

function feedOf(item: string) {
  const read = readFeedText(`<rss><channel><title>T</title>${item}</channel></rss>`, null);
  assert.ok('feed' in read);
  return read.feed;
}

test('plain text of marked-up content is made when it is read, and a copy holds it', () => {
  const feed = feedOf(ITEM);
  for (const entry of [feed.entries[0], entriesOf(FEED, feed, 0)[0]]) {
    assert.ok(entry !== undefined);
    assert.equal(typeof Object.getOwnPropertyDescriptor(entry, 'contentText')?.get, 'function');
    assert.deepEqual([entry.summaryText, entry.contentText], ['Quay shut.', 'The quay\nis & stays shut.']);
    const copy = { ...entry, contentHtml: null };
    assert.equal(copy.contentText, 'The quay\nis & stays shut.');
    assert.deepEqual(JSON.parse(JSON.stringify(entry)), JSON.parse(JSON.stringify({ ...entry })));
  }
});

test('an entry without content has an empty text, whatever its format', () => {
  for (const text of ['{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"g"}]}', '<feed><entry><id>g</id></entry></feed>']) {
    const read = readFeedText(text, null);
    assert.ok('feed' in read);
    assert.deepEqual(
      read.feed.entries.map(({ summaryText, contentText }) => [summaryText, contentText]),
      [['', '']],
    );
  }
});
