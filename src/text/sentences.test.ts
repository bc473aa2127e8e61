import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sentences } from './sentences.ts';

const split = (text: string): readonly string[] => sentences(text).map((span) => text.slice(span.start, span.end));

test('abbreviations, initials and decimals leave a sentence open', () => {
  assert.deepEqual(split('Mr. J. R. Smith met U.S. officials on Nov. 23. He said v2.1 costs $1.5 a day.'), [
    'Mr. J. R. Smith met U.S. officials on Nov. 23.',
    'He said v2.1 costs $1.5 a day.',
  ]);
  assert.deepEqual(split('It was bought by Varn Inc. The price is unknown. No. 5 is alive.'), [
    'It was bought by Varn Inc.',
    'The price is unknown.',
    'No. 5 is alive.',
  ]);
  assert.deepEqual(split('It works in the U.S. Senate. It works in the U.S. The end.'), [
    'It works in the U.S. Senate.',
    'It works in the U.S.',
    'The end.',
  ]);
});

test('closing quotes belong to the sentence; speech after a question goes on', () => {
  assert.deepEqual(split('"It works." The firm left. “Why?” Smith asked. "Really?" he said.'), [
    '"It works."',
    'The firm left.',
    '“Why?” Smith asked.',
    '"Really?" he said.',
  ]);
});

test('ellipses, brands with small letters, no-break spaces', () => {
  assert.deepEqual(split('The end… or not. Wait... Then it rained. xAI is here. One.\u00a0Two.'), [
    'The end… or not.',
    'Wait...',
    'Then it rained.',
    'xAI is here.',
    'One.',
    'Two.',
  ]);
});

test('a line break ends a sentence; bullets and list numbers do not stand alone', () => {
  assert.deepEqual(split('A headline without a stop\n\n- First point\n• Second. Third.\n1. Item one'), [
    'A headline without a stop',
    'First point',
    'Second.',
    'Third.',
    '1. Item one',
  ]);
});

test('spans are absolute and keep within the part asked for', () => {
  const text = 'One here. Two here. Three here.';
  const spans = sentences(text, { start: 10, end: 19 });
  assert.deepEqual(spans, [{ start: 10, end: 19 }]);
  assert.deepEqual(sentences(''), []);
  assert.deepEqual(sentences(' \n '), []);
});

test('hostile input stays linear', () => {
  for (const text of ['.'.repeat(200_000), 'a. '.repeat(100_000), '"'.repeat(200_000), 'A.'.repeat(100_000)]) {
    assert.ok(sentences(text).length >= 1);
  }
});
