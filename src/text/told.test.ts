import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tellingsIn, toldApart } from './told.ts';

const passage = (text: string) => ({ span: { start: 0, end: text.length }, told: tellingsIn(text) });

/** The two sides' own words, or null. */
function apart(left: string, right: string): readonly string[] | null {
  const found = toldApart(passage(left), passage(right));
  return found === null ? null : [left.slice(found.ours.start, found.ours.end), right.slice(found.theirs.start, found.theirs.end)];
}

test('what was told about a thing is not an order to do something with it', () => {
  assert.deepEqual(apart('The doll told a child where knives are kept.', 'A doll that told kids to play with knives is off sale.'), [
    'told a child where knives are kept',
    'told kids to play with knives',
  ]);
});

test('the same deed, another hearer, another teller or both in one report are let pass', () => {
  assert.equal(apart('Varn told users how to delete notes.', 'Varn told customers to delete notes.'), null);
  assert.equal(apart('Fathom told parents where knives are kept.', 'Fathom told staff to buy knives.'), null);
  assert.equal(apart('The doll told a child where knives are kept.', 'The brother told kids to play with knives.'), null);
  assert.equal(apart('It told a child where knives are and told kids to use knives.', 'It told kids to play with knives.'), null);
});
