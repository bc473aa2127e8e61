import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PAID_HINT, type PageFacts } from './facts.ts';
import { readPage } from './page.ts';

const BODY = '<p>The mill on the lower weir stood still on Monday, and its owners could not say for how long it would.</p>'.repeat(3);

function factsOf(head: string, body = ''): PageFacts {
  const html = `<html><head><title>Mill stands still | The Weir</title>${head}</head><body><article><h1>Mill stands still</h1>${body}${BODY}</article></body></html>`;
  return readPage(html, 'https://www.weir.example/2026/mill?utm_source=x', '').facts;
}

const linked = (value: unknown): string => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
const ARTICLE = { '@type': 'NewsArticle', headline: 'Mill stands still' };

test('what JSON-LD states is read, through graphs, references and lists', () => {
  const facts = factsOf(
    linked({
      '@graph': [
        {
          ...ARTICLE,
          datePublished: '2026-03-04T08:00:00Z',
          dateModified: '2026-03-04T09:30:00Z',
          author: [{ '@id': '#ann' }, { name: 'Bo Berg' }],
          publisher: { '@id': '#paper' },
          articleSection: ['Rivers', 'Mills'],
          inLanguage: 'en-GB',
          license: 'https://creativecommons.org/licenses/by/4.0/',
          isBasedOn: 'https://wire.example/mill',
        },
        { '@type': 'Person', '@id': '#ann', name: 'Ann Lee', url: 'https://weir.example/ann' },
        { '@type': 'Organization', '@id': '#paper', name: 'The Weir' },
      ],
    }),
  );
  assert.equal(facts.title, 'Mill stands still');
  assert.deepEqual(
    facts.authors.map((author) => author.name),
    ['Ann Lee', 'Bo Berg'],
  );
  assert.equal(facts.publishedAt, Date.UTC(2026, 2, 4, 8));
  assert.equal(facts.modifiedAt, Date.UTC(2026, 2, 4, 9, 30));
  assert.deepEqual([facts.siteName, facts.section, facts.language], ['The Weir', 'Rivers', 'en']);
  assert.deepEqual(facts.licences, ['https://creativecommons.org/licenses/by/4.0/']);
  assert.equal(facts.via, 'https://wire.example/mill');
  assert.ok(facts.kindHints.includes('schema:NewsArticle'));
});

test('what OpenGraph and other metadata state is read', () => {
  const facts = factsOf(
    '<meta property="og:site_name" content="The Weir"><meta property="og:type" content="article"><meta property="article:published_time" content="2026-03-04T08:00:00Z"><meta property="article:modified_time" content="2026-03-05T08:00:00Z"><meta property="article:section" content="Rivers"><meta property="og:locale" content="en_GB"><meta name="author" content="By Ann Lee and Bo Berg"><meta name="dcterms.license" content="https://creativecommons.org/licenses/by-sa/4.0/"><meta property="og:url" content="https://www.weir.example/2026/mill?utm_medium=y">',
  );
  assert.deepEqual([facts.siteName, facts.section, facts.language], ['The Weir', 'Rivers', 'en']);
  assert.equal(facts.publishedAt, Date.UTC(2026, 2, 4, 8));
  assert.equal(facts.modifiedAt, Date.UTC(2026, 2, 5, 8));
  assert.deepEqual(
    facts.authors.map((author) => author.name),
    ['Ann Lee', 'Bo Berg'],
  );
  assert.deepEqual(facts.licences, ['https://creativecommons.org/licenses/by-sa/4.0/']);
  assert.equal(facts.canonicalUrl, 'https://www.weir.example/2026/mill');
  assert.ok(facts.kindHints.includes('og:article'));
});

test('a byline, a time and an address in the markup serve where the head says nothing', () => {
  for (const byline of [
    '<a rel="author" href="/ann">Ann Lee</a>',
    '<span itemprop="author">Ann Lee</span>',
    '<p class="byline">By Ann Lee</p>',
    '<p>By Ann Lee</p>',
  ]) {
    const facts = factsOf('', `<div>${byline}</div><time datetime="2026-03-04T08:00:00Z">4 March</time>`);
    assert.deepEqual(
      facts.authors.map((author) => author.name),
      ['Ann Lee'],
      byline,
    );
    assert.equal(facts.publishedAt, Date.UTC(2026, 2, 4, 8));
  }
});

test('the site is named by the site that JSON-LD states where no publisher is', () => {
  assert.equal(factsOf(linked([ARTICLE, { '@type': 'WebSite', name: 'The Weir' }])).siteName, 'The Weir');
  assert.equal(factsOf(linked({ ...ARTICLE, isPartOf: { '@type': 'Periodical', name: 'Weir Monthly' } })).siteName, 'Weir Monthly');
  assert.equal(factsOf('').siteName, null);
});

test('a canonical address is believed on its own host, names the source on another, and is no home page', () => {
  const canonical = (href: string): PageFacts => factsOf(`<link rel="canonical" href="${href}">`);
  assert.equal(canonical('/2026/the-mill').canonicalUrl, 'https://www.weir.example/2026/the-mill');
  assert.equal(canonical('https://weir.example/').canonicalUrl, 'https://www.weir.example/2026/mill');
  const elsewhere = canonical('https://wire.example/mill');
  assert.deepEqual([elsewhere.canonicalUrl, elsewhere.via], ['https://www.weir.example/2026/mill', 'https://wire.example/mill']);
});

test('a page that is open to payers alone says so in its hints', () => {
  const paid = [
    linked({ ...ARTICLE, isAccessibleForFree: false }),
    linked({ ...ARTICLE, isAccessibleForFree: 'False' }),
    linked({ ...ARTICLE, hasPart: { '@type': 'WebPageElement', isAccessibleForFree: false, cssSelector: '.rest' } }),
    '<meta property="article:content_tier" content="locked">',
    '<meta name="article:content_tier" content="metered">',
  ];
  for (const head of paid) assert.ok(factsOf(head).kindHints.includes(PAID_HINT), head);
  const open = [linked({ ...ARTICLE, isAccessibleForFree: true }), '<meta property="article:content_tier" content="free">', ''];
  for (const head of open) assert.ok(!factsOf(head).kindHints.includes(PAID_HINT), head);
});

test('a copyright line is no licence', () => {
  assert.deepEqual(factsOf('<meta name="dc.rights" content="© The Weir 2026, all rights reserved">').licences, []);
  assert.deepEqual(factsOf('<meta name="dc.rights" content="CC BY 4.0">').licences, ['CC BY 4.0']);
});
