import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tokens, withoutPossessive, wordCount } from './tokens.ts';

const words = (text: string): readonly string[] => tokens(text).map((token) => token.text);

test('words keep apostrophes, hyphens and inner stops; numbers keep separators and suffixes', () => {
  assert.deepEqual(words("Varn's GPT-5.2 didn't cost $1.2bn, v2.1 did."), [
    "Varn's",
    'GPT-5.2',
    "didn't",
    'cost',
    '$',
    '1.2bn',
    ',',
    'v2.1',
    'did',
    '.',
  ]);
  assert.deepEqual(words('The U.S. paid 18,900 crowns (30%).'), ['The', 'U.S.', 'paid', '18,900', 'crowns', '(', '30', '%', ')', '.']);
});

test('spans are exact UTF-16 units, astral letters and marks included', () => {
  const text = 'Zoë\u0301 saw 😀 “𝒳-rays” in 2026.';
  for (const token of tokens(text)) assert.equal(text.slice(token.start, token.end), token.text);
  assert.deepEqual(
    tokens('one two three', { start: 4, end: 7 }).map((token) => [token.start, token.text]),
    [[4, 'two']],
  );
});

test('kinds and counts', () => {
  assert.deepEqual(
    tokens('It cost 5 €.').map((token) => token.kind),
    ['word', 'word', 'number', 'punctuation', 'punctuation'],
  );
  assert.equal(wordCount('Five words are here, friend.'), 5);
  assert.equal(withoutPossessive('Acme’s'), 'Acme');
  assert.equal(withoutPossessive('it'), 'it');
});

test('two apostrophes are one mark', () => {
  assert.deepEqual(
    tokens("''Late,'' she said").map((token) => token.text),
    ["''", 'Late', ',', "''", 'she', 'said'],
  );
});
