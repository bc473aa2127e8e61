import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lineOf } from './line.ts';
import { passageAround, quotePassage, stretchUpTo } from './passage.ts';

function around(text: string, words: string, limit: number): string {
  const start = text.indexOf(words);
  const span = { start: 0, end: text.length };
  const found = passageAround(lineOf(text, span), span, { keep: { start, end: start + words.length }, limit });
  return text.slice(found.start, found.end);
}

const LATE =
  'The pen was first seen in March, when the Belmont Wire reported that Varn Labs was building a device that listens in meetings and weighing a sale as soon as this week.';

test('a passage holds what is in dispute though it comes late', () => {
  assert.equal(
    around(LATE, 'as soon as this week', 22),
    'reported that Varn Labs was building a device that listens in meetings and weighing a sale as soon as this week.',
  );
  assert.ok(around(LATE, 'as soon as this week', 40).startsWith('The pen was first seen'));
});

test('a passage that begins in the middle of a clause is none', () => {
  const text = 'Varn Labs raises the price of its service for the writing of minutes in nine languages from 21 cents to 42 cents an hour.';
  assert.ok(around(text, '42 cents', 10).startsWith('Varn Labs'));
});

test('a stretch ends with what is kept and begins as early as the limit lets it', () => {
  const text =
    'Homework undone and letters unwritten: the chatbot Quill dozed off on Wednesday and did not wake up for six hours, and nobody knew.';
  const span = { start: 0, end: text.length };
  const start = text.indexOf('six hours');
  const found = stretchUpTo(lineOf(text, span), span, { keep: { start, end: start + 'six hours'.length }, limit: 8 });
  assert.equal(text.slice(found.start, found.end), 'and did not wake up for six hours');
});

const CUTS: readonly (readonly [string, number, string])[] = [
  ['Varn Labs has sold its old maps of Aldermoor to the union of harbour binders', 12, 'Varn Labs has sold its old maps of Aldermoor'],
  ['Varn Labs is raising $1.3 billion of fresh capital from banks of Aldermoor', 8, 'Varn Labs is raising $1.3 billion'],
  [
    'Varn Labs has agreed with nine unions about 47 new harbour desks in Aldermoor',
    10,
    'Varn Labs has agreed with nine unions about 47 new',
  ],
  [
    'As demand for maps of harbours grows, Varn Labs has hired nine binders and a clerk in Aldermoor',
    14,
    'As demand for maps of harbours grows, Varn Labs has hired nine binders',
  ],
];
for (const [text, limit, cut] of CUTS)
  test(`cut: ${cut}`, () => {
    const span = { start: 0, end: text.length };
    const found = quotePassage(lineOf(text, span), span, { keep: null, limit });
    assert.equal(text.slice(found.start, found.end), cut);
  });
