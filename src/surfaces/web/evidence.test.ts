import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openPaper, STORIES } from '../../../test/fixtures/web/paper.ts';
import { evidenceBeside, shownEvidence } from './evidence.ts';

test('beside a sentence stand the words it was made from, though another report comes first in the claim', async () => {
  const { store } = await openPaper();
  const take = await store.takes.latest(STORIES.ruling);
  assert.ok(take !== null);
  const entry = take.claims.find((one) => one.verdict.kind === 'corroborated' && shownEvidence(one, 'supports').length > 1);
  const [first, second] = entry === undefined ? [] : shownEvidence(entry, 'supports');
  const [sentence] = take.sentences;
  assert.ok(entry !== undefined && first !== undefined && second !== undefined && sentence !== undefined);
  assert.notEqual(first.quote.publisherName, second.quote.publisherName);
  const beside = async (from: typeof first) =>
    String(await evidenceBeside({ ...sentence, claimIds: [entry.claim.id], spans: [from.evidence.span] }, take));
  assert.match(await beside(first), new RegExp(`<b>[^<]*${first.quote.publisherName}`));
  assert.match(await beside(second), new RegExp(`<b>[^<]*${second.quote.publisherName}`));
});
