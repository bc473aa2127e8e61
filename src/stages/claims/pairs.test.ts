import assert from 'node:assert/strict';
import { test } from 'node:test';
import { madeMaterial } from './made-material.ts';
import { pairsOf } from './pairs.ts';
import { readArticle } from './read-article.ts';

/** The texts of the pairs that a made article's sentences are read as. */
function pairsIn(...paragraphs: string[]): readonly string[] {
  const [member] = madeMaterial([{ publisher: 'Belmont Wire', title: 'News of the day', paragraphs }]).articles;
  assert.ok(member !== undefined);
  return pairsOf(readArticle(member, { index: 0, primary: false })).map(({ telling }) =>
    member.article.text.slice(telling.sentence.start, telling.sentence.end).replaceAll('\n', ' '),
  );
}

const OPEN = 'The company Kestria left a second folder of its service open to the public.';

test('a sentence that points back is read with the one before it, and the span covers both', () => {
  const second = 'The number of visits affected is 269,000.';
  assert.deepEqual(pairsIn(OPEN, second), [`${OPEN} ${second}`]);
  const named = 'Kestria closed both folders on Friday.';
  assert.deepEqual(pairsIn(OPEN, named), [`${OPEN} ${named}`]);
});

test('nothing is joined that is not tied, is hedged, is denied, or that another says', () => {
  assert.deepEqual(pairsIn(OPEN, 'Two folders of Varn Labs held 269,000 visits.'), []);
  assert.deepEqual(pairsIn(OPEN, 'The number of visits affected is allegedly 269,000.'), []);
  assert.deepEqual(pairsIn(OPEN, 'The number of visits affected was not given by Kestria.'), []);
  assert.deepEqual(pairsIn(OPEN, 'The number of visits affected is 269,000, Anna Berg said.'), []);
});
