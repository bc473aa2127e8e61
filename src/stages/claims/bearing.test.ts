import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bearing, bearingsOf } from './bearing.ts';
import { madeMaterial } from './made-material.ts';
import { readArticle } from './read-article.ts';

/** How well each sentence of a page bears its title out, in order. */
function bearingOf(title: string, ...paragraphs: string[]): readonly number[] {
  const { articles } = madeMaterial([{ publisher: 'Quillmark', title, paragraphs }]);
  const all = articles.flatMap((member) => readArticle(member, { index: 0, primary: false }));
  const bearings = bearingsOf(articles, all);
  return all.filter((assertion) => assertion.place >= 0).map((assertion) => bearing(assertion, bearings));
}

test('the deed of a title counts for more than whom it names', () => {
  const [named = 0, deed = 0] = bearingOf(
    'Kestria buys a harbour in Varn',
    'Kestria has nine hundred clerks in Varn.',
    'The harbour was bought on Monday for $40 million.',
  );
  assert.ok(deed > named);
});

test('what no sentence tells takes nothing from the others', () => {
  const [told = 0] = bearingOf('Zounds: Kestria buys harbour', 'Kestria has bought a harbour for $40 million.');
  assert.equal(told, 1);
});

test('who says it counts as told', () => {
  const [said = 0, unsaid = 0] = bearingOf(
    'Kestria and the wells',
    'Kestria said that the wells of the town are nearly empty.',
    'The wells of the town are nearly empty, and so are its halls.',
  );
  assert.ok(said > unsaid);
});
