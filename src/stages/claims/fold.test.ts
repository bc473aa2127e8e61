import assert from 'node:assert/strict';
import { test } from 'node:test';
import { folded } from './fold.ts';
import type { Group } from './group.ts';
import { madeMaterial } from './made-material.ts';
import { readArticle } from './read-article.ts';

/** The first sentence of each page as a group by itself. */
function groupsOf(...sentences: string[]): readonly Group[] {
  const pages = sentences.map((sentence, at) => ({ publisher: `Quillmark ${at}`, title: 'A week at Kestria', paragraphs: [sentence] }));
  return madeMaterial(pages).articles.flatMap((member, index) => {
    const lead = readArticle(member, { index, primary: false }).find((found) => found.place === 0);
    return lead === undefined ? [] : [{ lead, members: [lead], refuting: [], witnesses: [], prominence: 1, added: false }];
  });
}

test('two groups of the same words are one with the rows of both', () => {
  const [first, second] = groupsOf('Kestria has sold nine halls in Aldermoor.', 'Kestria has sold “nine halls” in Aldermoor.');
  assert.ok(first !== undefined && second !== undefined);
  const [whole, ...more] = folded([first, second]);
  assert.deepEqual(more, []);
  assert.equal(whole?.lead, first.lead);
  assert.deepEqual(whole.members, [first.lead, second.lead]);
});

test('a row that stands in both is told once', () => {
  const [first] = groupsOf('Kestria has sold nine halls in Aldermoor.');
  assert.ok(first !== undefined);
  assert.equal(folded([first, { ...first, prominence: 3 }])[0]?.members.length, 1);
});

test('other words, or the same words denied, stay apart', () => {
  const groups = groupsOf(
    'Kestria has sold nine halls in Aldermoor.',
    'Kestria has sold ten halls in Aldermoor.',
    'Kestria has not sold nine halls in Aldermoor.',
  );
  assert.equal(folded(groups).length, 3);
});
