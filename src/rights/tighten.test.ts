import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Permission, Rights, Use } from '../domain/rights.ts';
import { tighten } from './index.ts';

const USES: readonly Use[] = ['fetch', 'link', 'quote', 'summarise', 'store', 'redistribute'];

const rights = (said: Partial<Record<Use, Permission>>, over: Partial<Rights> = {}): Rights => ({
  rulings: USES.map((use) => ({
    use,
    permission: said[use] ?? 'unknown',
    signal: said[use] === undefined ? 'none' : 'noai',
    evidence: `${use} line`,
  })),
  maxQuoteWords: 25,
  maxQuoteShare: 0.1,
  maxSnippetChars: null,
  licence: null,
  fullTextAllowed: false,
  expiresAt: null,
  readAt: 1,
  ...over,
});

test('a refusal in either verdict holds with its evidence, an allowance gives nothing back', () => {
  const own = rights({ link: 'allow', store: 'deny' });
  const found = tighten(own, rights({ summarise: 'deny', store: 'allow', quote: 'allow' }));
  assert.deepEqual(found.refused, ['summarise']);
  assert.deepEqual(
    found.rights.rulings.map((ruling) => `${ruling.use} ${ruling.permission}`),
    ['fetch unknown', 'link allow', 'quote unknown', 'summarise deny', 'store deny', 'redistribute unknown'],
  );
  assert.equal(found.rights.rulings[3]?.evidence, 'summarise line');
});

test('the smaller limit holds, and nothing changes where nothing is narrower', () => {
  const own = rights({}, { maxSnippetChars: 100, expiresAt: 50 });
  assert.deepEqual(tighten(own, rights({ quote: 'allow' }, { maxSnippetChars: 200 })), { rights: own, refused: [], changed: false });
  const narrower = tighten(own, rights({}, { maxSnippetChars: 60, expiresAt: 70 }));
  assert.deepEqual([narrower.changed, narrower.rights.maxSnippetChars, narrower.rights.expiresAt], [true, 60, 50]);
});

test('without quotes there are no words to quote, and a licence that no longer holds brings the common limits back', () => {
  const silent = tighten(rights({}), rights({ quote: 'deny' }, { maxQuoteWords: 0, maxQuoteShare: 0 })).rights;
  assert.deepEqual([silent.maxQuoteWords, silent.maxQuoteShare], [0, 0]);
  const free = rights({ redistribute: 'allow' }, { fullTextAllowed: true, maxQuoteWords: 1_000_000, maxQuoteShare: 1 });
  const bound = tighten(free, rights({ redistribute: 'deny' }, { maxQuoteWords: 15 })).rights;
  assert.deepEqual([bound.fullTextAllowed, bound.maxQuoteWords, bound.maxQuoteShare], [false, 15, 0.1]);
});
