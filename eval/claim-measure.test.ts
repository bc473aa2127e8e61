import assert from 'node:assert/strict';
import { it } from 'node:test';
import { stands } from './claim-measure.ts';

it('holds a main claim that denies an event to have come out where the event did not', () => {
  const truth = { holds: false, mainClaim: 'Anna Berg resigned from Kestria.' };
  assert.equal(stands({ event: truth, main: { polarity: 'negated' } }), true);
  assert.equal(stands({ event: truth, main: { polarity: 'affirmed' } }), false);
  assert.equal(stands({ event: { ...truth, holds: true }, main: { polarity: 'negated' } }), false);
  assert.equal(stands({ event: truth, main: null }), false);
});

it('takes a negation for the event where the event itself is one', () => {
  const truth = { holds: true, mainClaim: 'Kestria may not keep the files.' };
  assert.equal(stands({ event: truth, main: { polarity: 'negated' } }), true);
});
