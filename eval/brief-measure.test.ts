import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { leadsRepeated, opensWithPronoun, plainHeadline, sharesRun } from './brief-measure.ts';

const TEXT = 'The board of the harbour said on Monday that it would close the old northern quay to all visitors for a year.';

describe('brief measures', () => {
  it('finds twelve words in a row outside quotation marks only', () => {
    const article = { text: TEXT, rights: { fullTextAllowed: false } };
    const taken = 'It would close the old northern quay to all visitors for a year.';
    assert.ok(sharesRun(taken, [article]));
    assert.ok(!sharesRun(`The Post writes: “${taken}”`, [article]));
    assert.ok(!sharesRun(taken, [{ ...article, rights: { fullTextAllowed: true } }]));
    assert.ok(!sharesRun('It would close the northern quay to all visitors for a year.', [article]));
  });
  it('counts leads from the third time on', () => {
    const lead = 'Orrin Post reports that prices rose.';
    assert.equal(leadsRepeated([lead, lead, 'Prices rose.']), 0);
    assert.equal(leadsRepeated([lead, lead, lead, lead]), 2);
  });
  it('tells pronouns and plain headlines', () => {
    assert.ok(opensWithPronoun('It rose.') && !opensWithPronoun('Italy rose.'));
    assert.ok(plainHeadline('Orrin Labs opens the weights of Fathom'));
    assert.ok(!plainHeadline('Comment: what Fathom tells us about ourselves'));
    assert.ok(!plainHeadline('Why Orrin Labs opens the weights'));
  });
});
