import assert from 'node:assert/strict';
import { test } from 'node:test';
import { arrivalIn } from './arrival.ts';

const when = (text: string) => arrivalIn(text, { start: 0, end: text.length }).when;

test('what is out, what is to come, and what says neither', () => {
  assert.equal(when('Fathom is also rolling out in the Maps app.'), 'now');
  assert.equal(when('The pen is now available in all shops.'), 'now');
  assert.equal(when('Fathom will come to the Maps app soon.'), 'later');
  assert.equal(when('Fathom is expected to launch in the coming weeks.'), 'later');
  assert.equal(when('Fathom will come to the Maps app.'), null);
  assert.equal(when('Fathom is rolling out later this year.'), null);
  assert.equal(when('The board will be available to answer questions soon.'), 'later');
  assert.equal(when('Varn Labs soon came to regret it.'), null);
});

test('who gets a part of it', () => {
  const text = 'It is rolling out to paid subscribers first.';
  assert.deepEqual([...arrivalIn(text, { start: 0, end: text.length }).partly], ['paid', 'subscribers', 'first']);
});
