import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { tokens } from '../../text/tokens.ts';
import { isWhole, listGoesOn, mainVerb, speaksToReaders, titleHasVerb, verbFrom, withoutRelativeTime } from './clauses.ts';

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
  it('finds the verb behind a time in front', () => {
    const verbOf = (text: string): string | undefined => tokens(text)[mainVerb(tokens(text))]?.text;
    assert.equal(verbOf('Last month, Mara Lindt was named head of the quay'), 'was');
    assert.equal(verbOf('Nine months after the storm, Orrin opened the quay'), 'opened');
    assert.equal(verbOf('Heron responded by asking three questions'), 'responded');
    assert.equal(verbOf('Now that the lamp is small, Orrin hopes to sell it'), 'hopes');
  });
  it('knows a front that no clause follows', () => {
    for (const text of ['To help others build a quay', 'Every time somebody opens a lamp', 'Aside from the lamps Orrin made'])
      assert.ok(!isWhole(text), text);
    assert.ok(isWhole('To help others build a quay, Orrin released its plans'));
  });
  it('cuts "starting today" as a whole', () => {
    assert.equal(withoutRelativeTime('Starting today, Orrin will be led by a board of nine'), 'Orrin will be led by a board of nine');
  });
  it('sees where a list goes on', () => {
    assert.ok(listGoesOn('Varnholt owes money to Orrin', ', Kestrel, and Heron'));
    assert.ok(listGoesOn('The set has 9 lamps, 8 ropes', ', and 7 cranes'));
    assert.ok(!listGoesOn('Varnholt closed the quay', ', and the board resigned on Monday'));
    assert.ok(!listGoesOn('Varnholt closed the quay', ', which nobody used'));
  });
  it('finds the verb of a title in large letters', () => {
    assert.ok(titleHasVerb('Harbour Office Tells Ships to Leave the Quay'));
    assert.ok(!titleHasVerb('The Quay of Dalmora: Top New Features'));
  });
});
