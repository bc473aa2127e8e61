import type { DateMention } from '../domain/claim.ts';
import type { Span } from '../domain/span.ts';
import { monthOf, weekdayOf } from './months.ts';
import { type Token, tokens } from './tokens.ts';

type Precision = DateMention['precision'];

/** What a run of tokens `[first, last]` names. */
interface Reading {
  readonly first: number;
  readonly last: number;
  readonly startAt: number;
  readonly endAt: number;
  readonly precision: Precision;
}

const DAY = 24 * 3_600_000;

const dayStart = (at: number): number => Math.floor(at / DAY) * DAY;
const lowerAt = (list: readonly Token[], at: number): string => list[at]?.lower ?? '';
const ymd = (year: number, month: number, day = 1): number => Date.UTC(year, month, day);

const NUMBER_WORDS: ReadonlyMap<string, number> = new Map(
  Object.entries({ a: 1, an: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10 }),
);
const MONTH_LEADERS = new Set(
  'in since by of until till last this next early late mid before after from during for to through and between'.split(' '),
);
const ORDINALS: ReadonlyMap<string, number> = new Map(
  Object.entries({ first: 1, second: 2, third: 3, fourth: 4, '1st': 1, '2nd': 2, '3rd': 3, '4th': 4 }),
);
const RELATIVE_DAYS: ReadonlyMap<string, number> = new Map(Object.entries({ today: 0, tonight: 0, yesterday: -1, tomorrow: 1 }));
const STEPS: ReadonlyMap<string, number> = new Map(
  Object.entries({ last: -1, previous: -1, past: -1, this: 0, current: 0, next: 1, coming: 1 }),
);

/** The day of the month a number token names ("24", "24th"), or null. */
function dayOf(token: Token | undefined): number | null {
  if (token === undefined || token.kind !== 'number' || token.text.length > 4) return null;
  const match = /^(\d{1,2})(st|nd|rd|th)?$/.exec(token.lower);
  const day = match === null ? 0 : Number(match[1]);
  return day >= 1 && day <= 31 ? day : null;
}

function yearOf(token: Token | undefined): number | null {
  if (token === undefined || token.kind !== 'number' || !/^(19|20)\d\d$/.test(token.text)) return null;
  return Number(token.text);
}

/** News looks back more often than ahead: a day to come must be this much nearer than one gone by. */
const AHEAD = 1.3;

const distance = (at: number, anchorAt: number): number => (at > anchorAt ? (at - anchorAt) * AHEAD : anchorAt - at);

/** The year that puts this day nearest to the anchor. */
function nearestYear(anchorAt: number, month: number, day: number): number {
  const year = new Date(anchorAt).getUTCFullYear();
  let best = year;
  for (const candidate of [year - 1, year + 1]) {
    if (distance(ymd(candidate, month, day), anchorAt) < distance(ymd(best, month, day), anchorAt)) best = candidate;
  }
  return best;
}

const dayReading = (first: number, last: number, startAt: number): Reading => ({
  first,
  last,
  startAt,
  endAt: startAt + DAY,
  precision: 'day',
});
const monthReading = (first: number, last: number, year: number, month: number): Reading => ({
  first,
  last,
  startAt: ymd(year, month),
  endAt: ymd(year, month + 1),
  precision: 'month',
});

/** A year after position `at`, with or without a comma, and where it stands. */
function yearAfter(list: readonly Token[], at: number): { readonly year: number; readonly last: number } | null {
  const skip = list[at + 1]?.text === ',' || lowerAt(list, at + 1) === 'of' ? 2 : 1;
  const year = yearOf(list[at + skip]);
  return year === null ? null : { year, last: at + skip };
}

function exists(year: number, month: number, day: number): boolean {
  return new Date(ymd(year, month, day)).getUTCMonth() === month;
}

function fullDate(
  list: readonly Token[],
  place: { first: number; last: number; month: number; day: number },
  anchorAt: number,
): Reading | null {
  const stated = yearAfter(list, place.last);
  const year = stated?.year ?? nearestYear(anchorAt, place.month, place.day);
  if (!exists(year, place.month, place.day)) return null;
  return dayReading(place.first, stated?.last ?? place.last, ymd(year, place.month, place.day));
}

/** "Nov. 24", "November 24, 2026", "March 2027", "in March". */
function monthFirst(list: readonly Token[], at: number, anchorAt: number): Reading | null {
  const token = list[at];
  const month = token?.kind === 'word' ? monthOf(token.text) : null;
  if (month === null) return null;
  const dotted = list[at + 1]?.text === '.' && list[at + 1]?.start === token?.end ? at + 1 : at;
  const day = dayOf(list[dotted + 1]);
  if (day !== null) return fullDate(list, { first: at, last: dotted + 1, month, day }, anchorAt);
  const stated = yearAfter(list, dotted);
  if (stated !== null) return monthReading(at, stated.last, stated.year, month);
  if (!MONTH_LEADERS.has(lowerAt(list, at - 1))) return null;
  return monthReading(at, at, leaderYear(list, at, month, anchorAt), month);
}

/** "last March" lies before the anchor, "next March" after it; else the nearest one. */
function leaderYear(list: readonly Token[], at: number, month: number, anchorAt: number): number {
  const near = nearestYear(anchorAt, month, 15);
  const before = lowerAt(list, at - 1);
  if (before === 'last' && ymd(near, month) > anchorAt) return near - 1;
  if (before === 'next' && ymd(near, month + 1) <= anchorAt) return near + 1;
  return near;
}

/** "24 November 2026", "24th of November", "9 February". */
function dayFirst(list: readonly Token[], at: number, anchorAt: number): Reading | null {
  const day = dayOf(list[at]);
  if (day === null) return null;
  const place = lowerAt(list, at + 1) === 'of' ? at + 2 : at + 1;
  const token = list[place];
  const month = token?.kind === 'word' ? monthOf(token.text) : null;
  return month === null ? null : fullDate(list, { first: at, last: place, month, day }, anchorAt);
}

/** "2026-11-24" as it falls apart into tokens: year, hyphen, month, hyphen, day. */
function isoDate(list: readonly Token[], at: number): Reading | null {
  const year = yearOf(list[at]);
  if (year === null || list[at + 1]?.text !== '-' || list[at + 3]?.text !== '-' || list[at + 1]?.start !== list[at]?.end) return null;
  const month = Number(list[at + 2]?.text ?? '');
  const day = Number((list[at + 4]?.text ?? '').slice(0, 2));
  if (!(month >= 1 && month <= 12 && day >= 1) || !exists(year, month - 1, day)) return null;
  return dayReading(at, at + 4, ymd(year, month - 1, day));
}

/** A weekday is the latest one up to the anchor's day; "next" and "this coming" look ahead, "last" never means today. */
function weekday(list: readonly Token[], at: number, anchorAt: number): Reading | null {
  const token = list[at];
  const day = token?.kind === 'word' ? weekdayOf(token.text) : null;
  if (day === null) return null;
  const today = dayStart(anchorAt);
  const back = (new Date(today).getUTCDay() - day + 7) % 7;
  const before = lowerAt(list, at - 1);
  const step = STEPS.get(before);
  const first = step === undefined ? at : at - 1;
  if (before === 'next' || before === 'coming') return dayReading(first, at, today + (7 - back) * DAY);
  if (before === 'last' && back === 0) return dayReading(first, at, today - 7 * DAY);
  return dayReading(first, at, today - back * DAY);
}

function steppedPeriod({ first, last }: { first: number; last: number }, period: string, step: number, anchorAt: number): Reading | null {
  const now = new Date(anchorAt);
  const [year, month] = [now.getUTCFullYear(), now.getUTCMonth()];
  if (period === 'year') return { first, last, startAt: ymd(year + step, 0), endAt: ymd(year + step + 1, 0), precision: 'year' };
  if (period === 'month') return monthReading(first, last, year, month + step);
  if (period === 'quarter') {
    const start = Math.floor(month / 3) * 3 + step * 3;
    return { first, last, startAt: ymd(year, start), endAt: ymd(year, start + 3), precision: 'quarter' };
  }
  if (period !== 'week' && period !== 'weekend') return null;
  const monday = dayStart(anchorAt) - ((now.getUTCDay() + 6) % 7) * DAY + step * 7 * DAY;
  return { first, last, startAt: period === 'weekend' ? monday + 5 * DAY : monday, endAt: monday + 7 * DAY, precision: 'week' };
}

/** "today", "last week", "this year", "next month". */
function relative(list: readonly Token[], at: number, anchorAt: number): Reading | null {
  const lower = lowerAt(list, at);
  const shift = RELATIVE_DAYS.get(lower);
  if (shift !== undefined) return dayReading(at, at, dayStart(anchorAt) + shift * DAY);
  const step = STEPS.get(lower);
  if (step === undefined || lowerAt(list, at - 1) === 'the') return null;
  return steppedPeriod({ first: at, last: at + 1 }, lowerAt(list, at + 1), step, anchorAt);
}

/** "three days ago", "a week earlier" is left out: earlier than what is not known. */
function ago(list: readonly Token[], at: number, anchorAt: number): Reading | null {
  if (lowerAt(list, at + 2) !== 'ago') return null;
  const token = list[at];
  const count = NUMBER_WORDS.get(lowerAt(list, at)) ?? (token?.kind === 'number' ? Number(token.text) : Number.NaN);
  if (!Number.isInteger(count) || count > 200) return null;
  const unit = lowerAt(list, at + 1).replace(/s$/, '');
  if (unit === 'day') return dayReading(at, at + 2, dayStart(anchorAt) - count * DAY);
  return steppedPeriod({ first: at, last: at + 2 }, unit, -count, anchorAt);
}

/** "Q3", "Q3 2026", "third quarter of 2026", "second half of 2027", "H1 2027" (a half counts as quarter precision). */
function partOfYear(list: readonly Token[], at: number, anchorAt: number): Reading | null {
  const short = /^([qh])([1-4])$/.exec(lowerAt(list, at));
  const noun = lowerAt(list, at + 1);
  const spelled = noun === 'quarter' || noun === 'half' ? ORDINALS.get(lowerAt(list, at)) : undefined;
  const part = short === null ? spelled : Number(short[2]);
  if (part === undefined) return null;
  const half = short === null ? noun === 'half' : short[1] === 'h';
  const last = short === null ? at + 1 : at;
  const stated = yearAfter(list, last);
  // "second half" of a match or a page is no date: a half needs its year.
  if ((half && (stated === null || part > 2)) || (!half && short === null && lowerAt(list, last + 1) === 'of' && stated === null))
    return null;
  const months = half ? 6 : 3;
  const start = (part - 1) * months;
  const year = stated?.year ?? nearestYear(anchorAt, start + 1, 15);
  return { first: at, last: stated?.last ?? last, startAt: ymd(year, start), endAt: ymd(year, start + months), precision: 'quarter' };
}

/** A bare year, unless a unit makes it a count ("2000 workers") or a hyphen a model's name. */
function bareYear(list: readonly Token[], at: number): Reading | null {
  const year = yearOf(list[at]);
  if (year === null) return null;
  const before = list[at - 1];
  if (before !== undefined && before.end === list[at]?.start && !'(‘\'"“'.includes(before.text)) return null;
  if (before?.kind === 'punctuation' && '$€£¥'.includes(before.text)) return null;
  const led = [
    'in',
    'since',
    'by',
    'of',
    'until',
    'from',
    'for',
    'during',
    'before',
    'after',
    'late',
    'early',
    'mid',
    'to',
    'and',
    'through',
  ].includes(before?.lower ?? '');
  const after = lowerAt(list, at + 1);
  if (!led && (year < 2010 || year > 2040) && after.length > 3 && after.endsWith('s')) return null;
  return { first: at, last: at, startAt: ymd(year, 0), endAt: ymd(year + 1, 0), precision: 'year' };
}

function readingAt(list: readonly Token[], at: number, anchorAt: number): Reading | null {
  return (
    isoDate(list, at) ??
    dayFirst(list, at, anchorAt) ??
    monthFirst(list, at, anchorAt) ??
    weekday(list, at, anchorAt) ??
    partOfYear(list, at, anchorAt) ??
    ago(list, at, anchorAt) ??
    relative(list, at, anchorAt) ??
    bareYear(list, at)
  );
}

/** The dates of a text, resolved in UTC against the day of the article that says them (`anchorAt`, epoch ms). Linear in the length. */
export function dates(text: string, anchorAt: number, within?: Span): readonly DateMention[] {
  const list = tokens(text, within);
  const found: DateMention[] = [];
  for (let at = 0; at < list.length; at += 1) {
    const reading = readingAt(list, at, anchorAt);
    const first = list[reading?.first ?? -1];
    const last = list[reading?.last ?? -1];
    if (reading === null || first === undefined || last === undefined) continue;
    const { startAt, endAt, precision } = reading;
    found.push({ start: first.start, end: last.end, text: text.slice(first.start, last.end), startAt, endAt, precision });
    at = reading.last;
  }
  return found;
}
