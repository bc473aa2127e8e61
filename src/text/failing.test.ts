import assert from 'node:assert/strict';
import { test } from 'node:test';
import { failingIn, saidToFail } from './failing.ts';
import { quantities } from './numbers.ts';

/** The words that tell of a failure, or null. */
function failing(text: string): string | null {
  const span = { start: 0, end: text.length };
  const found = failingIn(text, span, quantities(text, span));
  return found === null ? null : text.slice(found.start, found.end);
}

test('a thing fails by what is said of it, by false alarms, or by how little is right', () => {
  assert.equal(failing('The detector does not work.'), 'does not work');
  assert.equal(failing('It gave 61 false alarms a day.'), 'false alarms');
  assert.equal(failing('Of its alarms 4% proved right.'), '4% proved right');
});

test('what is mostly right, or a small share of something else, is no failure', () => {
  assert.equal(failing('Of its alarms 84% proved right.'), null);
  assert.equal(failing('It costs 4% more than before.'), null);
  assert.equal(saidToFail('It gave 61 false alarms a day.', { start: 0, end: 30 }), null);
});
