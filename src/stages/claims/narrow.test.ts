import assert from 'node:assert/strict';
import { test } from 'node:test';
import { madeMaterial } from './made-material.ts';
import { narrowed } from './narrow.ts';
import { readArticle } from './read-article.ts';

function cutsOf(sentence: string): readonly string[] {
  const [member] = madeMaterial([{ publisher: 'Quillmark', title: 'A week at Kestria', paragraphs: [sentence] }]).articles;
  assert.ok(member !== undefined);
  const [assertion] = readArticle(member, { index: 0, primary: false }).filter((found) => found.place === 0);
  assert.ok(assertion !== undefined);
  return narrowed(assertion).map((cut) => member.article.text.slice(cut.content.start, cut.content.end));
}

const CUT: readonly (readonly [string, readonly string[]])[] = [
  ['Kestria has sold nine halls in Aldermoor, which it had built for robots.', ['Kestria has sold nine halls in Aldermoor']],
  [
    'One day after Kestria was fined for copying faces, it sold nine halls in Aldermoor, which it had built for robots.',
    ['One day after Kestria was fined for copying faces, it sold nine halls in Aldermoor'],
  ],
  ['When Kestria was fined for copying faces, it sold nine halls.', []],
  ['Potentially hitting labs that copied faces, a court in Aldermoor has fined Kestria.', []],
];
for (const [sentence, cuts] of CUT) test(`narrowed: ${sentence}`, () => assert.deepEqual(cutsOf(sentence), cuts));
