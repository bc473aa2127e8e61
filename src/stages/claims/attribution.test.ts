import assert from 'node:assert/strict';
import { test } from 'node:test';
import { attributionsIn } from './attribution.ts';
import { lineOf } from './line.ts';

const read = (text: string) =>
  attributionsIn(lineOf(text, { start: 0, end: text.length })).map((found) => ({
    speaker: found.speaker === null ? null : text.slice(found.speaker.start, found.speaker.end),
    cue: found.cueText,
    force: found.force,
    kind: found.speakerKind,
    contents: found.contents.map((span) => text.slice(span.start, span.end)),
    asserts: found.asserts,
  }));

const CASES: readonly (readonly [string, string | null, string, readonly string[]])[] = [
  ['Anna Berg said that the model was late.', 'Anna Berg', 'said', ['the model was late']],
  ['The model was late, Anna Berg said on Monday.', 'Anna Berg', 'said', ['The model was late']],
  ['"The model is late," said Anna Berg, who leads Varn.', 'Anna Berg', 'said', ['"The model is late,"']],
  ['Anna Berg, the chief of Varn Labs, said the model was late.', 'Anna Berg, the chief of Varn Labs', 'said', ['the model was late']],
  ['According to a court filing, Varn kept the books.', 'a court filing', 'according to', ['Varn kept the books']],
  [
    'Varn kept the books, according to two people familiar with the matter.',
    'two people familiar with the matter',
    'according to',
    ['Varn kept the books'],
  ],
  ['She told reporters on Tuesday that nobody knew.', 'She', 'told', ['nobody knew']],
  ['Varn Labs denied that it kept the books.', 'Varn Labs', 'denied', ['it kept the books']],
  ['"The model is late," said Sen. Anna B. Berg.', 'Sen. Anna B. Berg', 'said', ['"The model is late,"']],
  ['Varn kept the books, according to Mr. Lind.', 'Mr. Lind', 'according to', ['Varn kept the books']],
  ['Varn Labs said on Friday that the model was late.', 'Varn Labs', 'said', ['the model was late']],
  ['Varn Labs said in a statement it had sold nine halls.', 'Varn Labs', 'said', ['it had sold nine halls']],
  ['Firms spend more on maps than ever, Varn data shows', 'Varn data', 'shows', ['Firms spend more on maps than ever']],
  ['It will house the police, the ministry said in a statement.', 'the ministry', 'said', ['It will house the police']],
  ['Varn sold nine halls, both firms announced Wednesday at the show.', 'both firms', 'announced', ['Varn sold nine halls']],
  ['The guard, who was ill, sat in a cell, the agency said.', 'the agency', 'said', ['The guard, who was ill, sat in a cell']],
  ['Varn Labs, which sells maps of the sea, said that it was late.', 'Varn Labs', 'said', ['it was late']],
  ['Varn Labs, however, said that it was late.', 'Varn Labs', 'said', ['it was late']],
  ['Anna Berg, meanwhile, who leads Varn, said that it was late.', 'Anna Berg', 'said', ['it was late']],
  [
    'Anna Berg, the owner of a club who left Varn, says it is late.',
    'Anna Berg, the owner of a club who left Varn',
    'says',
    ['it is late'],
  ],
  ['"It is late," said the chief known as Bob, at noon.', 'the chief', 'said', ['"It is late,"']],
  ['The firm allegedly kept the books.', null, 'allegedly', ['The firm allegedly kept the books']],
];

for (const [text, speaker, cue, contents] of CASES) {
  test(`attribution: ${text}`, () => {
    const found = read(text).filter((one) => one.asserts);
    assert.equal(found.length, 1, JSON.stringify(read(text)));
    assert.deepEqual([found[0]?.speaker, found[0]?.cue, found[0]?.contents], [speaker, cue, contents]);
  });
}

test('a split quotation has two contents', () => {
  assert.deepEqual(read('"It is late," she said, "and we know why."')[0]?.contents.length, 2);
});

test('who will not be named, a role, a document', () => {
  const kindOf = (text: string) => read(text)[0]?.kind;
  assert.equal(kindOf('Two people familiar with the plan said the deal was off.'), 'unnamed');
  assert.equal(kindOf('A spokesperson said the deal was off.'), 'role');
  assert.equal(kindOf('The lawsuit says the deal was off.'), 'document');
});

test('what only looks like an attribution asserts nothing', () => {
  for (const text of [
    'Varn announced a new model for phones.',
    'One of the most highly anticipated launches took place.',
    'The report of the board was read.',
    'Frustrations quietly added up: nothing worked.',
    'Anna Berg praised “old maps,” saying the city kept the “best of them.”',
    'Varn has picked a rival of Anna Berg, who believes that maps are late.',
  ]) {
    assert.deepEqual(
      read(text).filter((one) => one.asserts),
      [],
      text,
    );
  }
});

const STANDS: readonly (readonly [string, string | null, string])[] = [
  ['Anna Berg backed the ban on Tuesday.', 'Anna Berg', 'backed'],
  ['Anna Berg left the hall and defended the ban.', 'Anna Berg', 'defended'],
  ['The ban was criticized by Anna Berg.', 'Anna Berg', 'was criticized'],
  ['Anna Berg has called for a ban.', 'Anna Berg', 'has called for'],
  ['Anna Berg: the ban must go at once', 'Anna Berg', ':'],
];
for (const [text, speaker, cue] of STANDS)
  test(`a stand taken: ${text}`, () => {
    const found = read(text).find((one) => one.cue === cue);
    assert.equal(found?.speaker, speaker, JSON.stringify(read(text)));
    assert.equal(found?.asserts, false);
  });

test('a word that is a noun here takes no stand', () => {
  for (const text of ['The share of Varn Labs fell.', 'Varn Labs has a plan.', 'A proposed ban was late.'])
    assert.deepEqual(
      read(text).map((one) => one.cue),
      [],
    );
});
