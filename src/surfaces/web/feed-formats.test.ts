import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseAtomFeed, parseRssFeed } from 'feedsmith';
import { aTake } from '../../../test/contract/samples.ts';
import { xmlFault } from '../../../test/fixtures/web/well-formed.ts';
import { idFrom, type StoryId } from '../../domain/ids.ts';
import { takeEntry, xmlText } from './feed-entry.ts';
import { renderFeed } from './feed-formats.ts';

const HOSTILE = 'A ]]><script>x()</script>\u0000\u0008\ufffe\ud800 & "b" <b>c</b>';

async function feedWith(headline: string) {
  const take = aTake(idFrom<StoryId>('abcdefg'), 1, { headline });
  return {
    title: HOSTILE,
    description: HOSTILE,
    home: 'https://paper.example/',
    self: 'https://paper.example/feed.xml',
    publisher: HOSTILE,
    updatedAt: 0,
    entries: [await takeEntry(take, 'https://paper.example')],
  };
}

test('text for XML has no characters that XML 1.0 forbids and closes no CDATA section', () => {
  const clean = xmlText(HOSTILE);
  assert.equal(clean.includes(']]>'), false);
  assert.equal(/[\u0000-\u0008\ufffe]/.test(clean), false);
  assert.equal(clean.isWellFormed(), true);
});

test('hostile text stays text in RSS and Atom', async () => {
  const feed = await feedWith(HOSTILE);
  for (const ending of ['xml', 'atom'] as const) {
    const text = renderFeed(feed, ending);
    assert.equal(xmlFault(text), null, ending);
    const markup = text.replace(/<!\[CDATA\[[\s\S]*?\]\]>/g, '');
    assert.equal(markup.includes('<script'), false, ending);
  }
  const item = parseRssFeed(renderFeed(feed, 'xml')).items?.[0];
  assert.equal(item?.title?.includes('<'), false);
  assert.equal(item?.description?.includes('<script'), false);
  const entry = parseAtomFeed(renderFeed(feed, 'atom')).entries?.[0];
  assert.equal(entry?.content?.value?.includes('<script'), false);
});

test('JSON keeps the title as it is and escapes the markup', async () => {
  const feed: unknown = JSON.parse(renderFeed(await feedWith('Plain <i>title</i>'), 'json'));
  assert.ok(typeof feed === 'object' && feed !== null && 'items' in feed && Array.isArray(feed.items));
  const [item]: readonly { readonly title?: string; readonly content_html?: string }[] = feed.items;
  assert.equal(item?.title, 'Plain <i>title</i>');
  assert.equal(item?.content_html?.includes('<i>'), false);
});
