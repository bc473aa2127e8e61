import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ParsedEntry, ParsedFeed } from '../../domain/entry.ts';
import { readFeedText } from './parse.ts';

function feedOf(text: string, base: string | null = null): ParsedFeed {
  const read = readFeedText(text, base);
  assert.ok('feed' in read, 'notFeed' in read ? read.notFeed : '');
  return read.feed;
}

const inRss = (inner: string): string => `<rss><channel><title>Wire</title>${inner}</channel></rss>`;
const inAtom = (inner: string): string => `<feed xmlns="http://www.w3.org/2005/Atom">${inner}</feed>`;
const facts = ({ guid, url, title, summaryText }: ParsedEntry): readonly unknown[] => [guid, url, title, summaryText];

test('any field of an RSS entry left open costs nothing but itself', () => {
  const whole =
    '<item><foo:x>y</foo:x><title>One & two</title><link>https://w.example/1</link><guid>g1</guid><description>Words</description></item>';
  const next = '<item><title>Next</title><guid>g2</guid></item>';
  for (const name of ['title', 'link', 'guid', 'description', 'foo:x', 'item']) {
    const { entries } = feedOf(inRss(whole.replace(`</${name}>`, '') + next));
    assert.deepEqual(
      entries.map(({ guid }) => guid),
      ['g1', 'g2'],
      name,
    );
    assert.deepEqual(facts(entries[0] ?? assert.fail()), ['g1', 'https://w.example/1', 'One & two', 'Words'], name);
  }
});

test('so does any field of an Atom entry', () => {
  const whole =
    '<entry><foo:x xmlns:foo="urn:x">y</foo:x><title>One</title><author><name>Ada</name></author><id>g1</id><link rel="alternate" href="https://w.example/1"/><updated>2026-03-01T00:00:00Z</updated><summary>Words</summary></entry>';
  for (const name of ['foo:x', 'title', 'name', 'author', 'id', 'updated', 'entry']) {
    const { entries } = feedOf(inAtom(`${whole.replace(`</${name}>`, '')}<entry><id>g2</id></entry>`));
    assert.deepEqual(
      entries.map(({ guid }) => guid),
      ['g1', 'g2'],
      name,
    );
    const [entry] = entries;
    assert.deepEqual(facts(entry ?? assert.fail()), ['g1', 'https://w.example/1', 'One', 'Words'], name);
    assert.deepEqual([entry?.authors[0]?.name, entry?.updatedAt], ['Ada', Date.UTC(2026, 2, 1)], name);
  }
});

test('what stands inside an image, a source or media is not the entry', () => {
  const [entry] = feedOf(
    inRss(
      '<item xmlns:media="http://search.yahoo.com/mrss/"><media:group><media:title>No</media:title></media:group><source url="https://s.example/f"><title>Of source</title></source><image><title>No</title><link>https://no.example/</link></image><title>Yes</title><link>https://w.example/1</link></item>',
    ),
  ).entries;
  assert.deepEqual(
    [entry?.title, entry?.url, entry?.via],
    ['Yes', 'https://w.example/1', { title: 'Of source', url: 'https://s.example/f' }],
  );
});

test('a quote left open ends its tag at the next >', () => {
  const [entry] = feedOf(inRss('<item><guid isPermaLink="false>g1</guid><title a=">">T</title></item>')).entries;
  assert.deepEqual([entry?.guid, entry?.title], ['g1', 'T']);
});

test('prefixes mean what they are declared for, in any place, and names differ in case at will', () => {
  const text =
    '<x:rss xmlns:x="urn:none"><x:channel><x:item><d:creator xmlns:d="http://purl.org/dc/elements/1.1/">Ada</d:creator><x:TITLE>T</x:TITLE><dc:date>2026-03-01</dc:date></x:item></x:channel></x:rss>';
  const [entry] = feedOf(text).entries;
  assert.deepEqual([entry?.authors[0]?.name, entry?.title, entry?.publishedAt], ['Ada', 'T', Date.UTC(2026, 2, 1)]);
});

test('bases join from the feed down to the link', () => {
  const text = `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://w.example/a/"><entry xml:base="b/"><id>1</id><link href="c"/></entry><entry><id>2</id><link xml:base="/z/" href="c"/></entry></feed>`;
  assert.deepEqual(
    feedOf(text, 'https://w.example/feed').entries.map(({ url }) => url),
    ['https://w.example/a/b/c', 'https://w.example/z/c'],
  );
});

test('a whole feed inside a content ends no entry', () => {
  const inner = '<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>inner</id><title>No</title></entry></feed>';
  const { entries } = feedOf(inAtom(`<entry><id>1</id><content type="application/atom+xml">${inner}</content><title>Yes</title></entry>`));
  assert.deepEqual(
    entries.map(({ guid, title }) => [guid, title]),
    [['1', 'Yes']],
  );
});

test('text in pieces is put together, comments left out', () => {
  const [entry] = feedOf(
    inRss('<item><title>a<!-- no --> <![CDATA[b & c]]> &amp; d < e</title><guid>  <![CDATA[ g ]]>  </guid></item>'),
  ).entries;
  assert.deepEqual([entry?.title, entry?.guid], ['a b & c & d < e', 'g']);
});

test('references: named, decimal, hexadecimal, of windows-1252, and those that are none', () => {
  const [entry] = feedOf(inRss('<item><title>&#8217;&#x2019;&#146;&eacute;&nbsp;A&B &copy=1 &#xFFFFFFFF; &lt;i></title></item>')).entries;
  assert.equal(entry?.title, '’’’é A&B &copy=1 \ufffd');
});

test('a text of very many references is decoded to its end', () => {
  const [entry] = feedOf(
    inRss(`<item><description>${'a &lt;b&gt; &amp;lt; &#8217;&#x41;'.repeat(3_000)}&amp</description></item>`),
  ).entries;
  assert.equal(entry?.summaryHtml, `${'a <b> &lt; ’A'.repeat(3_000)}&amp`);
});

test('an attribute is found in tags written well and badly', () => {
  const found = (attributes: string): string | null | undefined =>
    feedOf(inRss(`<item><source ${attributes}>S</source></item>`)).entries[0]?.via?.url;
  const address = 'https://wire.example/?a=1&b=2';
  for (const written of [
    'x:url="no" url="https://wire.example/?a=1&amp;b=2"',
    "note='url=\"no\"' URL = 'https://wire.example/?a=1&amp;b=2'",
    'checked url=https://wire.example/?a=1&b=2',
    `${'a="1" '.repeat(5)}bé="2" url="https://wire.example/?a=1&b=2" url="second"`,
  ]) {
    assert.equal(found(written), address, written);
  }
  assert.equal(found('note=" url=\'no\'"'), null);
});

test('a JSON Feed with a broken entry gives the others', () => {
  const text = '{"version":"https://jsonfeed.org/version/1.1","title":"T","items":[{"id":"1"},{"id":"2",},{"id":"3","title":"a\\"]}"}]}';
  const feed = feedOf(text);
  assert.deepEqual([feed.title, feed.entries.map(({ guid }) => guid)], ['T', ['1', '3']]);
});
