import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inItself } from './in-itself.ts';
import { madeMaterial } from './made-material.ts';
import { readArticle } from './read-article.ts';

/** The sentence of a page at `place`, as it reads by itself. */
function readBy(place: number, title: string, ...paragraphs: string[]): string {
  const [member] = madeMaterial([{ publisher: 'Quillmark', title, paragraphs }]).articles;
  assert.ok(member !== undefined);
  const found = readArticle(member, { index: 0, primary: false }).find((assertion) => assertion.place === place);
  assert.ok(found !== undefined);
  return inItself(member.article.text.slice(found.sentence.start, found.sentence.end), found);
}

const OPENERS: readonly (readonly [string, string])[] = [
  ['In fact, Kestria has sold nine halls in Aldermoor.', 'Kestria has sold nine halls in Aldermoor.'],
  ['That’s why Kestria is selling nine halls in Aldermoor.', 'Kestria is selling nine halls in Aldermoor.'],
  ['Perhaps most strikingly, Kestria has sold nine halls.', 'Kestria has sold nine halls.'],
  ['Amid this flurry of sales, Kestria has sold nine halls.', 'Kestria has sold nine halls.'],
  ['Amid this flurry of sales in Varn, Kestria has sold nine halls.', 'Amid this flurry of sales in Varn, Kestria has sold nine halls.'],
  ['So, Kestria has sold nine halls in Aldermoor.', 'Kestria has sold nine halls in Aldermoor.'],
  ['And today, we’re excited to announce that Kestria has sold nine halls.', 'Kestria has sold nine halls.'],
  ['Unless it pays, Kestria has to sell nine halls.', 'Unless it pays, Kestria has to sell nine halls.'],
];
for (const [line, told] of OPENERS) test(`in itself: ${line}`, () => assert.equal(readBy(0, 'A week at Kestria', line), told));

test('"the company" is named where title and the sentence before name one alone', () => {
  const told = 'At a fair in Aldermoor, the company announced nine tools for maps.';
  assert.equal(
    readBy(1, 'Nvidia turns to maps', 'Nvidia had no tools for maps.', told),
    'At a fair in Aldermoor, Nvidia announced nine tools for maps.',
  );
  assert.equal(readBy(1, 'Nvidia turns to maps', 'Nvidia and Microsoft had no tools for maps.', told), told);
  assert.equal(readBy(1, 'A turn to maps', 'Nvidia had no tools for maps.', told), told);
});

test('a surname stands for the only person of that name', () => {
  const lede = 'Ada Brand has left the town of Aldermoor.';
  const told = 'On Monday, Brand sold the nine halls that she had built.';
  assert.equal(readBy(1, 'A week in Aldermoor', lede, told), 'On Monday, Ada Brand sold the nine halls that she had built.');
  assert.equal(readBy(2, 'A week in Aldermoor', lede, 'Iris Brand has left the town of Varn.', told), told);
});
