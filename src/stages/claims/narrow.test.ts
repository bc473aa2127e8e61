import assert from 'node:assert/strict';
import { test } from 'node:test';
import { madeMaterial } from './made-material.ts';
import { narrowed } from './narrow.ts';
import { readArticle } from './read-article.ts';

function cutAssertions(sentence: string, alsoPhrases = false): ReturnType<typeof narrowed> {
  const [member] = madeMaterial([{ publisher: 'Quillmark', title: 'A week at Kestria', paragraphs: [sentence] }]).articles;
  assert.ok(member !== undefined);
  const [assertion] = readArticle(member, { index: 0, primary: false }).filter((found) => found.place === 0);
  assert.ok(assertion !== undefined);
  return narrowed(assertion, alsoPhrases);
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
  [
    'Kestria released Fathom on Monday, a note-taker whose speech and language models run on the machine.',
    ['Kestria released Fathom on Monday'],
  ],
  ['Aldermoor has fined the maker Kestria nine months after it had copied faces.', ['Aldermoor has fined the maker Kestria']],
  ['Aldermoor has fined the maker Kestria shortly after it had copied faces.', ['Aldermoor has fined the maker Kestria']],
  ['Ada Brand was held at noon after Quill—a register kept by Aldermoor—had matched her face.', ['Ada Brand was held at noon']],
  ['Kestria has sold its halls, a ship from Varn, and nine lorries.', []],
  [
    'Kestria has sold its halls, a ship from Varn, and nine lorries were burnt.',
    ['Kestria has sold its halls', 'Kestria has sold its halls, a ship from Varn'],
  ],
  ['Kestria, whose software reads and compares leases, today announced a round of $340 million.', []],
  ['Potentially hitting labs that copied faces, a court in Aldermoor has fined Kestria.', []],
];
for (const [sentence, cuts] of CUT) test(`narrowed: ${sentence}`, () => assert.deepEqual(cutsOf(sentence), cuts));

const CUT_DEEPER: readonly (readonly [string, readonly string[]])[] = [
  [
    'The data office of Orlo fined Kestria $33 million for copying faces without asking.',
    ['The data office of Orlo fined Kestria $33 million'],
  ],
  [
    'Some 770 dockers who load ships went on strike on Monday against plans by Kestria to steer cranes from afar.',
    ['Some 770 dockers who load ships went on strike on Monday'],
  ],
  ['Dockers in Orlo went on strike on Monday against plans by Kestria to steer cranes from afar.', []],
  ['Fathom 4.2 closes a hole through which a file could give it orders.', ['Fathom 4.2 closes a hole']],
  ['Fathom 4.2 closes the hole through which a file could give it orders.', []],
  [
    'Fifty-two minutes after Kestria published Fathom under a new licence, nine groups had copied it.',
    ['Kestria published Fathom under a new licence'],
  ],
  [
    'Kestria will deliver its glasses in September 2027, and not in March as announced.',
    ['Kestria will deliver its glasses in September 2027'],
  ],
  ['Kestria will not deliver its glasses in March, which it had announced.', []],
  [
    'The nurses had agreed to a trial, because Fathom, the note-taker of Kestria, has a hole that nobody had seen.',
    ['Fathom, the note-taker of Kestria, has a hole', 'The nurses had agreed to a trial'],
  ],
  [
    'The nurses agreed to a trial in Orlo, because Fathom, the note-taker of Kestria, may have a hole.',
    ['The nurses agreed to a trial in Orlo'],
  ],
  ['The nurses agreed to a trial in Orlo perhaps because Fathom, the note-taker of Kestria, has a hole.', []],
  ['The nurses agreed to a trial in Orlo, because it has a hole in the part that writes notes.', ['The nurses agreed to a trial in Orlo']],
];
for (const [sentence, cuts] of CUT_DEEPER)
  test(`narrowed before phrases: ${sentence}`, () => {
    const found = cutAssertions(sentence, true);
    assert.deepEqual(
      found.map(({ member, content }) => member.article.text.slice(content.start, content.end)),
      cuts,
    );
    assert.ok(found.every(({ polarity }) => polarity === 'affirmed'));
  });

const HELD: readonly (readonly [string, string])[] = [
  ['Acid has stopped a line at Kestria in Aldermoor, and deliveries of its chips will slip into next year.', 'stated'],
  ['Kestria will close nine halls in Aldermoor, and the workers have been told.', 'planned'],
];
for (const [sentence, held] of HELD)
  test(`the first cut is held as ${held}: ${sentence}`, () => assert.equal(cutAssertions(sentence)[0]?.modality, held));
