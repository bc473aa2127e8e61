import type { DateMention } from '../domain/claim.ts';
import type { Span } from '../domain/span.ts';
import { dates } from './dates.ts';
import { weekdayOf } from './months.ts';

/** What the words right before a date make of it: the first day a thing may come, the last, or the day from which it holds. */
export type DateBound = 'earliest' | 'deadline' | 'start';

/** A date with what bounds it, and both in the text's own words ("as soon as this week"). */
export interface Timed {
  readonly date: DateMention;
  readonly bound: DateBound | null;
  readonly start: number;
  readonly text: string;
}

/** Two times for one thing that say something else. */
export interface TimesApart {
  readonly ours: Timed;
  readonly theirs: Timed;
}

/** A sentence of a report, and when the report came (epoch ms). */
export interface Reported {
  readonly text: string;
  readonly span: Span;
  readonly at: number;
}

/** The longer before the shorter that ends like it. */
const BOUNDS: readonly (readonly [string, DateBound])[] = [
  ['no earlier than', 'earliest'],
  ['as soon as', 'earliest'],
  ['as early as', 'earliest'],
  ['no later than', 'deadline'],
  ['not later than', 'deadline'],
  ['before the end of', 'deadline'],
  ['by the end of', 'deadline'],
  ['not before', 'earliest'],
  ['before', 'deadline'],
  ['until', 'deadline'],
  ['by', 'deadline'],
  ['starting on', 'start'],
  ['starting', 'start'],
  ['beginning', 'start'],
  ['effective', 'start'],
  ['as of', 'start'],
  ['from', 'start'],
];
const BOUND_REACH = 20;
const DAY = 24 * 3_600_000;

/** Dates of a text with what bounds each. */
export const timedIn = (text: string, dates: readonly DateMention[]): readonly Timed[] => dates.map((date) => timedAt(text, date));

function timedAt(text: string, date: DateMention): Timed {
  const before = text.slice(Math.max(0, date.start - BOUND_REACH), date.start);
  const line = ` ${before.toLowerCase().replace(/\s/g, ' ')}`;
  const found = BOUNDS.find(([phrase]) => line.endsWith(` ${phrase} `));
  const start = found === undefined ? date.start : date.start - found[0].length - 1;
  return { date, bound: found?.[1] ?? null, start, text: text.slice(start, date.end) };
}

/** Where a sentence and its copy give the same times in the same order but one, that one; else null. */
export function oneTimeApart(ours: readonly Timed[], theirs: readonly Timed[]): TimesApart | null {
  if (ours.length !== theirs.length) return null;
  const pairs = ours.flatMap((one, at) => {
    const other = theirs[at];
    return other === undefined || isSame(one, other) ? [] : [{ ours: one, theirs: other }];
  });
  const [pair, ...more] = pairs;
  return pair !== undefined && more.length === 0 && areApart(pair) ? pair : null;
}

/** The one time to come that each gives for a deed, where the two do not meet; else null. Only times that both name, not "tomorrow". */
export function aheadApart(ours: readonly Timed[], theirs: readonly Timed[]): TimesApart | null {
  const [one, other] = [ours[0], theirs[0]];
  if (one === undefined || other === undefined || ours.length + theirs.length > 2) return null;
  const pair = { ours: one, theirs: other };
  return isNamed(one.date) && isNamed(other.date) && isOneKind(pair) && isDisjoint(one.date, other.date) ? pair : null;
}

/** The times that lie after the day of their report. */
export const aheadOf = (times: readonly Timed[], reportedAt: number): readonly Timed[] =>
  times.filter(({ date }) => date.endAt > reportedAt + DAY);

/** The times that two sentences give for one thing where they are not the same, else null. */
export function timesApart(ours: Reported, theirs: Reported): TimesApart | null {
  const [one, other] = [ours, theirs].map(({ text, span, at }) => timedIn(text, dates(text, at, span)));
  if (one === undefined || other === undefined) return null;
  return oneTimeApart(one, other) ?? aheadApart(aheadOf(one, ours.at), aheadOf(other, theirs.at));
}

const isSame = (a: Timed, b: Timed): boolean =>
  a.date.text.toLowerCase() === b.date.text.toLowerCase() || (a.date.startAt === b.date.startAt && a.date.endAt === b.date.endAt);

const isOneKind = ({ ours, theirs }: TimesApart): boolean => (ours.bound ?? 'start') === (theirs.bound ?? 'start');

/** A day or month by its name, not by its distance from the report. */
const isNamed = (date: DateMention): boolean => /\d/.test(date.text) || date.precision !== 'day';

/**
 * Whether two times for one thing, told in the same words, say something else: they do not meet, or they bound it and one reaches further. "In
 * November" within "this year" is only told less closely.
 */
function areApart(pair: TimesApart): boolean {
  const { ours, theirs } = pair;
  if (!isOneKind(pair) || mayBeOneDay(ours.date, theirs.date)) return false;
  return isDisjoint(ours.date, theirs.date) || ours.bound === 'earliest' || ours.bound === 'deadline';
}

/** "Yesterday" in a paper and "on Monday" in its copy of a day later; "Friday" may be the one to come. */
function mayBeOneDay(a: DateMention, b: DateMention): boolean {
  if (a.precision !== 'day' || b.precision !== 'day' || (isNamed(a) && isNamed(b))) return false;
  const [one, other] = [a, b].map((date) => weekdayOf(date.text.split(' ').at(-1) ?? ''));
  const days = Math.abs(a.startAt - b.startAt) / DAY;
  return one === null || other === null ? days <= 2 || days % 7 === 0 : one === other;
}

const isDisjoint = (a: DateMention, b: DateMention): boolean => a.endAt <= b.startAt || b.endAt <= a.startAt;
