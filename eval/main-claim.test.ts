import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { coversMainClaim } from './main-claim.ts';

describe('main claim', () => {
  it('asks for all numbers and two thirds of the names', () => {
    const claim = 'Orrin Labs cut 1,200 jobs in Dalmora.';
    assert.ok(coversMainClaim(claim, 'Workers at Orrin Labs in Dalmora lose 1200 jobs.'));
    assert.ok(!coversMainClaim(claim, 'Orrin Labs is cutting 120 jobs in Dalmora.'));
    assert.ok(!coversMainClaim(claim, 'A firm is cutting 1,200 jobs.'));
  });
  it('takes a number by its value and a version by its figures', () => {
    assert.ok(coversMainClaim('The fund gave $1.5 billion.', 'It gave $1,500 million.'));
    assert.ok(!coversMainClaim('Fathom 27 is out.', 'Fathom came in 2027.'));
    assert.ok(coversMainClaim('Fathom 27 is out.', 'Out now: Fathom 27.'));
  });
  it('takes another name of the same thing, and does not ask for a common first word', () => {
    assert.ok(coversMainClaim('Officials in the United States agreed.', 'U.S. officials agreed.'));
    assert.ok(coversMainClaim('People agreed.', 'They agreed.'));
  });
});
