import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dates } from './dates.ts';

/** A Wednesday. */
const ANCHOR = Date.UTC(2026, 10, 25, 12);
const day = (at: number): string => new Date(at).toISOString().slice(0, 10);

const CASES: readonly (readonly [string, string, string, string, string])[] = [
  ['on Tuesday', 'Tuesday', '2026-11-24', '2026-11-25', 'day'],
  ['on Wednesday', 'Wednesday', '2026-11-25', '2026-11-26', 'day'],
  ['last Wednesday', 'last Wednesday', '2026-11-18', '2026-11-19', 'day'],
  ['next Friday', 'next Friday', '2026-11-27', '2026-11-28', 'day'],
  ['24 November 2026', '24 November 2026', '2026-11-24', '2026-11-25', 'day'],
  ['Nov. 24', 'Nov. 24', '2026-11-24', '2026-11-25', 'day'],
  ['November 24, 2025', 'November 24, 2025', '2025-11-24', '2025-11-25', 'day'],
  ['the 24th of November', '24th of November', '2026-11-24', '2026-11-25', 'day'],
  ['2026-11-24', '2026-11-24', '2026-11-24', '2026-11-25', 'day'],
  ['last week', 'last week', '2026-11-16', '2026-11-23', 'week'],
  ['9 February', '9 February', '2027-02-09', '2027-02-10', 'day'],
  ['1 December', '1 December', '2026-12-01', '2026-12-02', 'day'],
  ['by March 2027', 'March 2027', '2027-03-01', '2027-04-01', 'month'],
  ['in May', 'May', '2026-05-01', '2026-06-01', 'month'],
  ['Q3', 'Q3', '2026-07-01', '2026-10-01', 'quarter'],
  ['the third quarter of 2026', 'third quarter of 2026', '2026-07-01', '2026-10-01', 'quarter'],
  ['three days ago', 'three days ago', '2026-11-22', '2026-11-23', 'day'],
  ['this year', 'this year', '2026-01-01', '2027-01-01', 'year'],
  ['in 2025', '2025', '2025-01-01', '2026-01-01', 'year'],
];

for (const [text, span, from, to, precision] of CASES) {
  test(`date: ${text}`, () => {
    const [found, ...more] = dates(text, ANCHOR);
    assert.ok(found !== undefined && more.length === 0);
    assert.deepEqual([found.text, day(found.startAt), day(found.endAt), found.precision], [span, from, to, precision]);
    assert.equal(text.slice(found.start, found.end), span);
  });
}

test('what looks like a date and is none', () => {
  for (const text of ['It may go', 'March on the capital', 'He paid $2026', '31 February', 'the second half of the match', 'GPT-2026']) {
    assert.deepEqual(dates(text, ANCHOR), [], text);
  }
});
