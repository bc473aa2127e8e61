import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hedgeStart } from './hedges.ts';

test('the words that hedge a number are found before it', () => {
  const from = (text: string, number: string) => text.slice(hedgeStart(text, text.indexOf(number)));
  assert.equal(from('a fund of up to $12 million', '$12'), 'up to $12 million');
  assert.equal(from('a price—less than half of it', 'half'), 'less than half of it');
  assert.equal(from('no fewer than 40', '40'), 'no fewer than 40');
  assert.equal(from('a fund of $12 million', '$12'), '$12 million');
});
