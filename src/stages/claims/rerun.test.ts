import assert from 'node:assert/strict';
import { test } from 'node:test';
import { madeMaterial } from './made-material.ts';
import { readArticle } from './read-article.ts';
import { saysItHolds } from './rerun.ts';

const HOLDING: readonly (readonly [string, boolean])[] = [
  ['The number is real.', true],
  ['The score holds up.', true],
  ['Their figures are right.', true],
  ['The record stands.', true],
  ['The number is not real.', false],
  ['The number does not travel.', false],
  ['The record stands in a cupboard of the mayor.', false],
  ['If the number is real, the city must pay.', false],
];
for (const [sentence, holds] of HOLDING)
  test(`${holds ? 'says' : 'does not say'} that a number holds: ${sentence}`, () => assert.equal(saysItHolds(sentence), holds));

/** The shares that a report's own measurement gives, and whether its row begins with the sentence before it. */
function measured(first: string, share: string): { readonly low: number; readonly high: number; readonly whole: boolean } {
  const body = `${first} We gave Fathom 90 letters from Orlo, and it sorted ${share} of them. Kestria had reported 91% for Fathom in the Aldane test.`;
  const [member] = madeMaterial([{ publisher: 'Quillmark', title: 'Letters for a machine', paragraphs: [body] }]).articles;
  assert.ok(member !== undefined);
  const found = readArticle(member, { index: 0, primary: false }).find(({ place }) => place === 1);
  const own = found?.amounts.find(({ unit }) => unit === 'percent');
  assert.ok(found !== undefined && own !== undefined);
  return { low: own.low, high: own.high, whole: member.article.text.slice(found.sentence.start).startsWith(first) };
}

test('a report that says the number of others holds tells it as its own, a point away', () => {
  assert.deepEqual(measured('The number is real.', '90%'), { low: 90, high: 91, whole: true });
  assert.deepEqual(measured('The number is real.', '78%'), { low: 78, high: 78, whole: false });
  assert.deepEqual(measured('The number is wrong.', '90%'), { low: 90, high: 90, whole: false });
});
