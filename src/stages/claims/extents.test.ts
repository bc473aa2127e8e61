import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wholeAttributionsIn } from './attribution.ts';
import { lineOf } from './line.ts';

const read = (text: string) =>
  wholeAttributionsIn(lineOf(text, { start: 0, end: text.length })).map(({ whole, asserts }) => ({
    speaker: whole.speaker === null ? null : text.slice(whole.speaker.start, whole.speaker.end),
    cue: text.slice(whole.cue.start, whole.cue.end),
    asserts,
  }));

/** A text, a whole cue in it, and the whole speaker of that cue. */
const EXTENTS: readonly (readonly [string, string, string | null])[] = [
  [
    '"It is late," said Anna Berg, a lawyer who teaches at Norhavn in the north.',
    'said',
    'Anna Berg, a lawyer who teaches at Norhavn in the north',
  ],
  ['"It is late," said Sen. Anna B. Berg.', 'said', 'Sen. Anna B. Berg'],
  ['Anna Berg, 62, who leads Varn, said the model was late.', 'said', 'Anna Berg, 62, who leads Varn,'],
  ['Anna Berg, in a long talk on Monday, said the model was late.', 'said', 'Anna Berg'],
  ['The groups who wrote to her on Monday say the model is late.', 'say', 'The groups who wrote to her on Monday'],
  ['Anna Berg (R-Norhavn) said the model was late.', 'said', 'Anna Berg (R-Norhavn)'],
  ['Anna Berg and Ole Lind have repeatedly said the model was late.', 'have repeatedly said', 'Anna Berg and Ole Lind'],
  ['Voters in Alna, Brask and Corl said they felt cheated.', 'said', 'Voters in Alna, Brask and Corl'],
  ['"It is late," Anna Berg said in a written statement.', 'said in a written statement', 'Anna Berg'],
  ['"It is late," she said Tuesday.', 'said Tuesday', 'she'],
  ['"It is late," she said quietly.', 'said quietly', 'she'],
  ['Anna Berg protested against the ban.', 'protested against', 'Anna Berg'],
  ['"It is late," she said on a bridge.', 'said', 'she'],
  ['Anna Berg declined to say whether it was late.', 'declined to say', 'Anna Berg'],
  ['Anna Berg left the hall, saying that it was late.', 'saying', 'Anna Berg'],
  ['On Monday, Anna Berg blamed the firm and accused it of fraud.', 'accused', 'Anna Berg'],
  ['Anna Berg was accused of fraud.', 'was accused of', null],
  ['The race seems to be over.', 'seems', null],
  ['She’s long opposed the ban.', '’s long opposed', 'She'],
  ['She’s been in the hall all day, arguing that the ban is void.', 'arguing', 'She'],
];
for (const [text, cue, speaker] of EXTENTS)
  test(`whole extent: ${text}`, () => {
    const found = read(text).find((one) => one.cue === cue);
    assert.ok(found !== undefined, JSON.stringify(read(text)));
    assert.equal(found.speaker, speaker);
  });

/** Minds and stands told without a verb of speech. */
const LEANINGS: readonly (readonly [string, string, string | null])[] = [
  ['Anna Berg is confident that the model will ship.', 'is confident', 'Anna Berg'],
  ['Anna Berg wasn’t optimistic about the model.', 'wasn’t optimistic about', 'Anna Berg'],
  ["Anna Berg's sharp criticism of the model was read aloud.", 'sharp criticism of', "Anna Berg's"],
  ['Anna Berg made no mention of the model.', 'made no mention of', 'Anna Berg'],
  ['Anna Berg has expressed concern about the model.', 'has expressed concern about', 'Anna Berg'],
  ['Anna Berg points out flaws of the model.', 'points out', 'Anna Berg'],
  ['Anna Berg Endorses The Ban On Costly Gifts', 'Endorses', 'Anna Berg'],
  ['The ban came too early - Anna Berg: “We know why it came.”', ':', 'Anna Berg'],
  ['Asked about the ban, Anna Berg smiled.', 'Asked about', null],
];
for (const [text, cue, speaker] of LEANINGS)
  test(`a mind or a stand: ${text}`, () => {
    const found = read(text).find((one) => one.cue === cue);
    assert.ok(found !== undefined, JSON.stringify(read(text)));
    assert.deepEqual([found.speaker, found.asserts], [speaker, false]);
  });

test('what is thought within what is said is no attribution beside it, but a saying goes on', () => {
  assert.deepEqual(
    read('Anna Berg said that she hopes the ban will fall.').map((one) => one.cue),
    ['said'],
  );
  assert.deepEqual(
    read('Anna Berg said it was late and claimed that nobody knew.').map((one) => one.cue),
    ['said', 'claimed'],
  );
});

test('a thing takes no stand', () => {
  assert.equal(read('The wide road opposed the wind.').find((one) => one.cue === 'opposed')?.speaker ?? null, null);
  assert.deepEqual(read('The firm has a campaign in the north.'), []);
});
