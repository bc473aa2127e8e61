import assert from 'node:assert/strict';
import { test } from 'node:test';
import { foldedConflicts, foldedInto } from './fold.ts';
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

const folded = (groups: readonly Group[]): readonly Group[] => [...new Set(foldedInto(groups).values())];

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

test('a claim keeps the conflicts of what went into it', () => {
  const [first, second, rival] = groupsOf(
    'Kestria has sold nine halls in Aldermoor.',
    'Kestria has sold “nine halls” in Aldermoor.',
    'Kestria has sold ten halls in Aldermoor.',
  );
  assert.ok(first !== undefined && second !== undefined && rival !== undefined);
  const into = foldedInto([first, second, rival]);
  const found = foldedConflicts(
    new Map([
      [second, [rival]],
      [rival, [second]],
    ]),
    into,
  );
  const host = into.get(first);
  assert.ok(host !== undefined && host !== first);
  assert.deepEqual(found.get(host), [rival]);
  assert.deepEqual(found.get(rival), [host]);
});

test('claims of one sentence cut to one length stay apart where they differ in what was cut', () => {
  const long = 'Kestria is building a hall in Aldermoor for machines that read the notes of a hundred years and copy each of them twice,';
  const [first, second] = groupsOf(
    `${long} and weighs opening it to the readers of Weldmark as soon as this week.`,
    `${long} and weighs opening it to the readers of Weldmark as soon as this year.`,
  );
  assert.ok(first !== undefined && second !== undefined);
  assert.equal(folded([first, second]).length, 2);
});
