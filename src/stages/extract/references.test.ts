import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Article } from '../../domain/article.ts';
import { madeArticle } from '../../domain/made-article.ts';
import { DOCUMENT_HINT } from '../../lexicon/document-fields.ts';
import { OWNERS } from '../../lexicon/owners.ts';
import { bearsOn, documentReferences } from './references.ts';

const TABLE = { hosts: [], npmRegistry: null };

const articleOf = (title: string, body: string, more: Partial<Article> = {}): Article =>
  madeArticle({ url: `https://ledger.example/${title.length}`, title, body, at: 0 }, { publishedAt: null, ...more });

const REPORT = articleOf(
  'Kestrel Labs opens its library kestrel-kit',
  'Kestrel Labs has released kestrel-kit under an open licence. It is used by 4,200 companies and has 31.5 million downloads.',
);

test('a document counts where the report is about it', () => {
  const about: readonly (readonly [title: string, body: string, expected: boolean])[] = [
    ['kestrel-kit 2.1.0 (npm package)', 'Name: kestrel-kit\nVersion: 2.1.0', true],
    ['GHSA-ab12: reads files', 'Identifier: GHSA-ab12\nName: other-kit', false],
    ['The opening of a library by Kestrel Labs', 'An abstract.', true],
    ['All you need to know of gradient descent', 'Identifier: arXiv 1706.00001\nAn abstract on gradients.', false],
    [
      'Kestrel: yearly filing for the period ended 30 September with the register',
      'It has 4,200 customers and 31.5 million downloads.',
      true,
    ],
    [
      'Harrow: yearly filing for the period ended 30 September with the register',
      'It has 4,200 customers and 31.5 million downloads.',
      false,
    ],
  ];
  for (const [title, body, expected] of about) assert.equal(bearsOn(REPORT, articleOf(title, body)), expected, title);
});

test('statements of labs, companies and authorities are documents; their shops and manuals are not', () => {
  const owner = OWNERS.find((row) => row.kind === 'lab' || row.kind === 'company');
  assert.ok(owner !== undefined);
  const link = (path: string) => ({ url: `https://www.${owner.domain}${path}`, text: 'x' });
  const outlinks = [
    link('/'),
    link('/pricing'),
    link('/docs/how-to-use-it'),
    link('/news/a-new-model-comes-out?utm_source=x'),
    link('/careers/some-open-posts-here'),
  ];
  const found = documentReferences(articleOf('A report', 'Of 4 words.', { outlinks }), TABLE);
  assert.deepEqual(
    found.map(({ reference, publisher }) => [reference.kind, new URL(reference.url).pathname, publisher.name]),
    [['post', '/news/a-new-model-comes-out', owner.name]],
  );
});

test('a document, and an article of which we have the title alone, point to nothing; no article points to its own host', () => {
  const outlinks = [{ url: 'https://arxiv.org/abs/2611.04217', text: 'paper' }];
  const count = (more: Partial<Article>): number => documentReferences(articleOf('A report', 'Text.', { outlinks, ...more }), TABLE).length;
  assert.equal(count({}), 1);
  assert.equal(count({ kindHints: [DOCUMENT_HINT] }), 0);
  assert.equal(count({ textFrom: 'none' }), 0);
  assert.equal(count({ url: 'https://arxiv.org/abs/2611.00001' }), 0);
  const many = Array.from({ length: 30 }, (_, at) => ({ url: `https://arxiv.org/abs/2611.${10_000 + at}`, text: 'x' }));
  assert.equal(count({ outlinks: many }), 6);
});
