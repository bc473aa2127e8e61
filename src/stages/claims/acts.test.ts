import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tokens } from '../../text/tokens.ts';
import { actsIn, isNegated } from './acts.ts';

/** Sentences with a negation, and whether they say that the deed was not done. */
const NEGATED: readonly (readonly [string, string, boolean])[] = [
  ['Orlo Capital did not buy Kestria.', 'buy', true],
  ['Orlo Capital did not buy Kestria cheaply, but it did buy it.', 'buy', false],
  ['The council did not approve the hall lightly.', 'approve', false],
  ['The council did not approve the hall in July.', 'approve', true],
  ['Kestria did not release Fathom early.', 'release', true],
  ['Kestria built the hall without a permit.', 'licence', true],
];
for (const [sentence, act, negated] of NEGATED)
  test(`${negated ? 'denies' : 'does not deny'} the deed: ${sentence}`, () => {
    const list = tokens(sentence);
    const [first] = actsIn(list).filter((found) => found.act === act);
    assert.ok(first !== undefined);
    assert.equal(isNegated(list, first), negated);
  });
