import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Claim, Evidence } from '../../domain/claim.ts';
import { type ArticleId, articleId, storyId } from '../../domain/ids.ts';
import { madeClaim, madeEvidence } from '../../domain/made-article.ts';
import { isOutlier } from './outlier.ts';

const STORY = storyId(articleId('https://founding.example/'));
const ROOT = articleId('https://root.example/');
const COPY = articleId('https://copy.example/');
const OTHER = articleId('https://other.example/');
const MATERIAL = {
  origins: [
    { index: 0, root: ROOT },
    { index: 1, root: OTHER },
  ],
};

function row(id: ArticleId, originIndex: number): Evidence {
  const span = { articleId: id, revision: 1, hash: '', start: 0, end: 9 };
  return { ...madeEvidence(span, { speaker: 'P' }), originIndex };
}

const claimOf = (name: string, evidence: readonly Evidence[]): Claim =>
  madeClaim(STORY, { number: 1, text: name, evidence }, { main: false });

test('a copy that tells its own origin falsely is an outlier; an independent report is not', () => {
  const claim = claimOf('640 jobs', [row(ROOT, 0)]);
  assert.equal(isOutlier(claimOf('6,400 jobs', [row(COPY, 0)]), claim, MATERIAL), true);
  assert.equal(isOutlier(claimOf('940 jobs', [row(OTHER, 1)]), claim, MATERIAL), false);
  assert.equal(isOutlier(claimOf('940 jobs', [row(COPY, 0), row(OTHER, 1)]), claim, MATERIAL), false);
});

test('the root of a report is never the outlier of its copies', () => {
  assert.equal(isOutlier(claimOf('640 jobs', [row(ROOT, 0)]), claimOf('6,400 jobs', [row(COPY, 0)]), MATERIAL), false);
});
