import assert from 'node:assert/strict';
import { test } from 'node:test';
import { quotations } from './quotes.ts';

const inner = (text: string): readonly string[] => quotations(text).map((found) => text.slice(found.inner.start, found.inner.end));

test('straight, curly, low and guillemet quotations; nested ones stay inside', () => {
  assert.deepEqual(inner('He said "this is “nested” here" and «oui» and „so“.'), ['this is “nested” here', 'oui', 'so']);
  assert.deepEqual(inner('"Split," she said, "quote."'), ['Split,', 'quote.']);
});

test('two apostrophes are one double mark', () => {
  assert.deepEqual(inner("''It is late,'' she said. ''We know why.''"), ['It is late,', 'We know why.']);
  assert.deepEqual(inner("The boys'' hall and ''never closed\n\nnext''"), []);
});

test('inches, unclosed marks and paragraph ends make no quotation', () => {
  assert.deepEqual(inner('A 5" screen is small.'), []);
  assert.deepEqual(inner('“Never closed\n\nNext paragraph”'), []);
  assert.deepEqual(inner('""'), []);
});

test('the outer span takes the marks in', () => {
  const text = 'She said “yes”.';
  const [found] = quotations(text);
  assert.ok(found !== undefined);
  assert.equal(text.slice(found.outer.start, found.outer.end), '“yes”');
});

test('many unclosed marks stay cheap', () => {
  assert.deepEqual(inner(' “'.repeat(50_000)), []);
});
