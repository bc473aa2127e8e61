import assert from 'node:assert/strict';
import { test } from 'node:test';
import { heartOf, nearness } from './heart.ts';
import { madeMaterial } from './made-material.ts';
import { readArticle } from './read-article.ts';

/** How near to the heart of a page each of its sentences is, in order. */
function nearnessOf(title: string, ...paragraphs: string[]): readonly number[] {
  const { articles } = madeMaterial([{ publisher: 'Quillmark', title, paragraphs }]);
  const all = articles.flatMap((member) => readArticle(member, { index: 0, primary: false }));
  const heart = heartOf(articles, all);
  return all.filter((assertion) => assertion.place >= 0).map((assertion) => nearness(assertion, heart));
}

test('whom the title names is nearer than somebody else', () => {
  const [titled = 0, other = 0] = nearnessOf('A hall for Kestria', 'Kestria has opened a hall.', 'Dunmore has bought a ship.');
  assert.ok(titled > other);
});

test('what the other sentences come back to is nearer than what one alone tells', () => {
  const [recurring = 0, alone = 0] = nearnessOf(
    'A week in the north',
    'Kestria has opened nine mines.',
    'Dunmore has bought nine ships.',
    'The mines of Kestria are deep.',
    'Kestria dug the mines by hand.',
  );
  assert.ok(recurring > alone);
});

test('who says it counts among those named', () => {
  const [said = 0, plain = 0] = nearnessOf(
    'A week in the north',
    'Kestria said that nine mines were opened.',
    'All of the nine mines were opened.',
  );
  assert.ok(said > plain);
});
