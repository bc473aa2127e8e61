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
