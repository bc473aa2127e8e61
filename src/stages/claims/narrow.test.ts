import assert from 'node:assert/strict';
import { test } from 'node:test';
import { madeMaterial } from './made-material.ts';
import { narrowed } from './narrow.ts';
import { readArticle } from './read-article.ts';

function cutAssertions(sentence: string): ReturnType<typeof narrowed> {
  const [member] = madeMaterial([{ publisher: 'Quillmark', title: 'A week at Kestria', paragraphs: [sentence] }]).articles;
  assert.ok(member !== undefined);
  const [assertion] = readArticle(member, { index: 0, primary: false }).filter((found) => found.place === 0);
  assert.ok(assertion !== undefined);
  return narrowed(assertion);
}

const cutsOf = (sentence: string): readonly string[] =>
  cutAssertions(sentence).map(({ member, content }) => member.article.text.slice(content.start, content.end));

const CUT: readonly (readonly [string, readonly string[]])[] = [
  ['Kestria has sold nine halls in Aldermoor, which it had built for robots.', ['Kestria has sold nine halls in Aldermoor']],
  [
    'One day after Kestria was fined for copying faces, it sold nine halls in Aldermoor, which it had built for robots.',
    ['One day after Kestria was fined for copying faces, it sold nine halls in Aldermoor'],
  ],
  ['When Kestria was fined for copying faces, it sold nine halls.', []],
  ['Aldermoor has fined the maker Kestria nine months after it had copied faces.', ['Aldermoor has fined the maker Kestria']],
  ['Aldermoor has fined the maker Kestria shortly after it had copied faces.', ['Aldermoor has fined the maker Kestria']],
  ['Ada Brand was held at noon after Quill—a register kept by Aldermoor—had matched her face.', ['Ada Brand was held at noon']],
  ['Kestria has sold its halls, a ship from Varn, and nine lorries.', []],
  [
    'Kestria has sold its halls, a ship from Varn, and nine lorries were burnt.',
    ['Kestria has sold its halls', 'Kestria has sold its halls, a ship from Varn'],
  ],
  ['Potentially hitting labs that copied faces, a court in Aldermoor has fined Kestria.', []],
];
for (const [sentence, cuts] of CUT) test(`narrowed: ${sentence}`, () => assert.deepEqual(cutsOf(sentence), cuts));

const HELD: readonly (readonly [string, string])[] = [
  ['Acid has stopped a line at Kestria in Aldermoor, and deliveries of its chips will slip into next year.', 'stated'],
  ['Kestria will close nine halls in Aldermoor, and the workers have been told.', 'planned'],
];
for (const [sentence, held] of HELD)
  test(`the first cut is held as ${held}: ${sentence}`, () => assert.equal(cutAssertions(sentence)[0]?.modality, held));
