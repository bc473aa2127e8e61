import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dates } from './dates.ts';
import { aheadApart, aheadOf, oneTimeApart, type TimesApart, timedIn } from './timed.ts';

/** A Tuesday. */
const AT = Date.UTC(2026, 10, 24, 9);
const timed = (text: string, at = AT) => timedIn(text, dates(text, at));
const told = (pair: TimesApart | null): readonly string[] => (pair === null ? [] : [pair.ours.text, pair.theirs.text]);

test('what bounds a date is read with it', () => {
  const [one] = timed('The pen may be sold as soon as this week.');
  assert.deepEqual([one?.text, one?.bound], ['as soon as this week', 'earliest']);
  const [other] = timed('It must go by the end of 2027.');
  assert.deepEqual([other?.text, other?.bound], ['by the end of 2027', 'deadline']);
  assert.equal(timed('They met nearby on Monday.')[0]?.bound, null);
});

test('a copy with one other time, and one that says the same another way', () => {
  const week = timed('Shown in February, it may be sold as soon as this week.');
  const year = timed('Shown in February, it may be sold as soon as this year.');
  assert.deepEqual(told(oneTimeApart(week, year)), ['as soon as this week', 'as soon as this year']);
  assert.equal(oneTimeApart(week, week), null);
  assert.deepEqual(told(oneTimeApart(timed('It opens on 3 December.'), timed('It opens on 5 December.'))), ['3 December', '5 December']);
  assert.equal(oneTimeApart(timed('It opened on Monday.'), timed('It opened yesterday.')), null);
  assert.equal(oneTimeApart(timed('It opens in December 2026.'), timed('It opens in 2026.')), null);
  assert.equal(oneTimeApart(timed('It opens by March 2027.'), timed('It opens after March 2027.')), null);
});

test('times to come that do not meet', () => {
  const ahead = (text: string) => aheadOf(timed(text), AT);
  assert.deepEqual(told(aheadApart(ahead('It applies from 1 March 2027.'), ahead('It will apply from 1 June 2027.'))), [
    'from 1 March 2027',
    'from 1 June 2027',
  ]);
  assert.equal(aheadApart(ahead('It applies from 1 March 2027.'), ahead('It applied from 1 June 2026.')), null);
  assert.equal(aheadApart(ahead('It applies from 1 March 2027.'), ahead('It must be done by 1 June 2027.')), null);
});
