import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isWhole, speaksToReaders, verbFrom, withoutRelativeTime } from './clauses.ts';

describe('clauses', () => {
  it('takes only what is a clause by itself', () => {
    assert.ok(isWhole('Varnholt has barred its staff from the tool'));
    assert.ok(isWhole('In March, the board closed the quay'));
    assert.ok(!isWhole('At the trillion-parameter scale'));
    assert.ok(!isWhole('(The offer ends soon'));
    assert.ok(!isWhole('The board closed the quay and'));
  });
  it('leaves what is said to readers or of the writer', () => {
    assert.ok(speaksToReaders('Take notes from these cases'));
    assert.ok(speaksToReaders('Nobody would tell this newspaper how much it earns'));
    assert.ok(speaksToReaders('We asked the company'));
    assert.ok(!speaksToReaders('Take of cod fell by a third'));
  });
  it('cuts a time told from the writer’s day, and gives up where the sentence hangs on it', () => {
    assert.equal(withoutRelativeTime('Varnholt today opened its second laboratory'), 'Varnholt opened its second laboratory');
    assert.equal(withoutRelativeTime('The strike at the works ends tonight'), null);
    assert.equal(withoutRelativeTime('The ruling in today’s case was short'), 'The ruling in today’s case was short');
  });
  it('finds where the subject ends', () => {
    const text = 'The board of Varnholt will close the quay';
    assert.equal(text.slice(verbFrom(text)), 'will close the quay');
    assert.equal('A listed investor fell by a tenth'.slice(verbFrom('A listed investor fell by a tenth')), 'fell by a tenth');
    assert.equal(verbFrom('The lower rate for corrected drafts, a third under the usual one'), -1);
    assert.equal(verbFrom('In March the board closed the quay'), -1);
  });
});
