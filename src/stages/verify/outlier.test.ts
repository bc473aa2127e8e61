import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Claim, Evidence } from '../../domain/claim.ts';
import { type ArticleId, articleId, claimId, storyId } from '../../domain/ids.ts';
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
  const attribution = { speaker: 'P', speakerKind: 'publisher' as const, cue: '', speakerSpan: null, cueSpan: null, contentSpan: span };
  return { span, quoteSpan: span, stance: 'supports', modality: 'stated', attribution, originIndex, primary: false };
}

const claimOf = (name: string, evidence: readonly Evidence[]): Claim => ({
  id: claimId(STORY, name),
  storyId: STORY,
  number: 1,
  text: name,
  main: false,
  modality: 'stated',
  polarity: 'affirmed',
  quantities: [],
  names: [],
  entityIds: [],
  frame: null,
  evidence,
  conflictsWith: [],
});

test('a copy that tells its own origin falsely is an outlier; an independent report is not', () => {
  const claim = claimOf('640 jobs', [row(ROOT, 0)]);
  assert.equal(isOutlier(claimOf('6,400 jobs', [row(COPY, 0)]), claim, MATERIAL), true);
  assert.equal(isOutlier(claimOf('940 jobs', [row(OTHER, 1)]), claim, MATERIAL), false);
  assert.equal(isOutlier(claimOf('940 jobs', [row(COPY, 0), row(OTHER, 1)]), claim, MATERIAL), false);
});

test('the root of a report is never the outlier of its copies', () => {
  assert.equal(isOutlier(claimOf('640 jobs', [row(ROOT, 0)]), claimOf('6,400 jobs', [row(COPY, 0)]), MATERIAL), false);
});
