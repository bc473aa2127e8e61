import type { StoryCounts, TakeVerb } from '../../domain/brief.ts';
import type { VerdictKind } from '../../domain/claim.ts';

const NBSP = '\u00a0';

/** "1st", "2nd", "3rd", "11th". */
export function ordinal(number: number): string {
  const tens = number % 100;
  const ending = tens >= 11 && tens <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th');
  return `${number}${ending}`;
}

/** "1 report", "2 reports": number and word held together by a no-break space. */
export const count = (number: number, one: string, many = `${one}s`): string =>
  `${number.toLocaleString('en-GB')}${NBSP}${number === 1 ? one : many}`;

/** "9 reports, 3 origins, 1 primary"; what there is none of is left out. */
export function countsWords(counts: StoryCounts): string {
  const parts = [count(counts.reports, 'report')];
  if (counts.origins > 0) parts.push(count(counts.origins, 'origin'));
  if (counts.primaries > 0) parts.push(count(counts.primaries, 'primary', 'primary'));
  return parts.join(', ');
}

/** "13 claims: 9 corroborated, 2 attributed, 1 disputed"; kinds with none are left out. */
export function claimCountsWords(counts: StoryCounts): string {
  const kinds: readonly (readonly [number, string])[] = [
    [counts.corroborated, 'corroborated'],
    [counts.attributed, 'attributed'],
    [counts.disputed, 'disputed'],
    [counts.corrected, 'corrected'],
  ];
  return kinds
    .filter(([number]) => number > 0)
    .map(([number, word]) => `${number}${NBSP}${word}`)
    .join(', ');
}

/** A share 0..1 as whole percent; never 0 or 100, which nothing reported ever is. */
export const percent = (share: number): string => `${Math.min(99, Math.max(1, Math.round(share * 100)))}%`;

/** Log-odds with their sign: "+0.90", "−0.60", "0". */
export const logOdds = (weight: number): string => (weight === 0 ? '0' : `${weight < 0 ? '\u2212' : '+'}${Math.abs(weight).toFixed(2)}`);

/** Words of a verdict as readers see them, with the glyph and the class of their ground. */
export const VERDICT_WORDS: Readonly<
  Record<VerdictKind, { readonly word: string; readonly glyph: string; readonly ground: '' | 'a' | 'd' }>
> = {
  corroborated: { word: 'Corroborated', glyph: '', ground: '' },
  'single-source': { word: 'Attributed', glyph: '\u201c', ground: 'a' },
  unverified: { word: 'Unverified', glyph: '\u201c', ground: 'a' },
  disputed: { word: 'Disputed', glyph: '\u2191\u2193', ground: 'd' },
  retracted: { word: 'Corrected', glyph: '\u00d7', ground: 'd' },
};

export const VERB_WORDS: Readonly<Record<TakeVerb, { readonly word: string; readonly pink: boolean }>> = {
  new: { word: 'new', pink: false },
  adds: { word: 'adds', pink: false },
  corrects: { word: 'corrects', pink: true },
  kills: { word: 'kills', pink: true },
  advisory: { word: 'advisory', pink: false },
  settles: { word: 'settles', pink: false },
};

/** Dates and times in one zone, in the paper's words. Built once: `Intl` formatters are slow to make. */
export interface Calendar {
  readonly zone: string;
  /** "15:32" */
  time(at: number): string;
  /** "24 November 2026" */
  day(at: number): string;
  /** "Tuesday 24 November 2026" */
  longDay(at: number): string;
  /** "Tuesday" */
  weekday(at: number): string;
  /** "15:32" on the day of `now`, else "24 November, 15:32", with the year where it differs. */
  when(at: number, now: number): string;
  /** "2026-11-24" in the zone. */
  isoDay(at: number): string;
}

const calendars = new Map<string, Calendar>();

/** The calendar of a zone. */
export function calendarOf(zone: string): Calendar {
  const known = calendars.get(zone);
  if (known !== undefined) return known;
  const format = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat('en-GB', { timeZone: zone, ...options });
  const formats = {
    time: format({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
    day: format({ day: 'numeric', month: 'long', year: 'numeric' }),
    short: format({ day: 'numeric', month: 'long' }),
    weekday: format({ weekday: 'long' }),
    year: format({ year: 'numeric' }),
    iso: new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }),
  };
  const held = (text: string): string => text.replaceAll(' ', NBSP);
  const calendar: Calendar = {
    zone,
    time: (at) => formats.time.format(at),
    day: (at) => held(formats.day.format(at)),
    longDay: (at) => `${formats.weekday.format(at)} ${held(formats.day.format(at))}`,
    weekday: (at) => formats.weekday.format(at),
    isoDay: (at) => formats.iso.format(at),
    when: (at, now) => {
      if (calendar.isoDay(at) === calendar.isoDay(now)) return formats.time.format(at);
      const sameYear = formats.year.format(at) === formats.year.format(now);
      return `${held((sameYear ? formats.short : formats.day).format(at))}, ${formats.time.format(at)}`;
    },
  };
  calendars.set(zone, calendar);
  return calendar;
}

/** Holds together what must not break: a number and the word after it, day and month. */
export const glue = (text: string): string =>
  text.replace(
    /(\d) (?=(?:percent|million|billion|trillion|thousand|crowns|euros|dollars|days|hours|weeks|months|years|January|February|March|April|May|June|July|August|September|October|November|December)\b)/g,
    `$1${NBSP}`,
  );

/** The text without its last word, and that word: so that a claim number is glued to it. */
export function splitLast(text: string): { readonly head: string; readonly last: string } {
  const at = text.lastIndexOf(' ');
  return { head: text.slice(0, at + 1), last: text.slice(at + 1) };
}

/** Publishers on one line: the list is shortened, then "+N", never an ellipsis. */
export function publishersLine(names: readonly string[], atMost = 3): string {
  const unique = [...new Set(names)];
  const shown: string[] = [];
  for (const name of unique) {
    if (shown.length === atMost || (shown.length > 0 && shown.join(', ').length + name.length > 44)) break;
    shown.push(name);
  }
  const rest = unique.length - shown.length;
  return rest > 0 ? `${shown.join(', ')}, +${rest}` : shown.join(', ');
}

/** A time no finer than it is known: "15:32", "24 November 2026", "November 2026", "2026", and the same for machines. */
export function precisely(
  at: number,
  precision: 'minute' | 'day' | 'month' | 'year',
  calendar: Calendar,
  now: number,
): { readonly words: string; readonly datetime: string } {
  const iso = new Date(at).toISOString();
  if (precision === 'minute') return { words: calendar.when(at, now), datetime: iso };
  // A day or longer has no zone of its own: it begins at midnight UTC.
  const day = calendarOf('UTC').day(at);
  const month = day.slice(day.indexOf(NBSP) + 1);
  if (precision === 'day') return { words: day, datetime: iso.slice(0, 10) };
  return precision === 'month' ? { words: month, datetime: iso.slice(0, 7) } : { words: iso.slice(0, 4), datetime: iso.slice(0, 4) };
}
