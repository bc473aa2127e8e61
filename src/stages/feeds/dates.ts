import { MONTHS, ZONES } from './date-words.ts';

interface Parts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly time: Time;
  readonly offsetMinutes: number;
}

interface Time {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly ms: number;
}

const MIDNIGHT: Time = { hour: 0, minute: 0, second: 0, ms: 0 };
const MAX_CHARS = 100;
/** No clock on earth is further from UTC; a date that says so is no date. */
const MAX_OFFSET_MINUTES = 18 * 60;

/** A date as feeds write it (RFC 822 and 5322, RFC 3339, ISO 8601, asctime, words, epoch numbers) in epoch ms; null where it cannot be read. No zone means UTC. */
export function feedDate(written: string | null): number | null {
  if (written === null || written.length > MAX_CHARS * 4) return null;
  const usual = mailDate(written) ?? netDate(written);
  if (usual !== null) return usual;
  const text = written.replace(/\s+/gu, ' ').trim();
  if (text === '' || text.length > MAX_CHARS) return null;
  return mailDate(text) ?? epochDate(text) ?? isoDate(text) ?? wordyDate(text);
}

/** The number that `count` digits make at a place; NaN where there are others. */
function digitsAt(text: string, from: number, count: number): number {
  let number = 0;
  for (let at = from; at < from + count; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (!(digit >= 0 && digit <= 9)) return Number.NaN;
    number = number * 10 + digit;
  }
  return number;
}

/** Minutes east of UTC by what stands from a place to the end: `Z`, `GMT`, `UTC`, `+0100` or `+01:00`; NaN for anything else. */
function zoneAt(text: string, from: number): number {
  const left = text.length - from;
  const first = text.charCodeAt(from);
  if (left === 1 && (first === 90 || first === 122)) return 0;
  if (left === 3) return isZero(threeUnits(text, from)) ? 0 : Number.NaN;
  if (first !== 43 && first !== 45) return Number.NaN;
  const colon = text.charCodeAt(from + 3) === 58 ? 1 : 0;
  if (left !== 5 + colon) return Number.NaN;
  const minutes = digitsAt(text, from + 1, 2) * 60 + digitsAt(text, from + 3 + colon, 2);
  if (minutes > 18 * 60) return Number.NaN;
  return first === 45 ? -minutes : minutes;
}

/** Three units as one number. */
const threeUnits = (text: string, at: number): number =>
  (text.charCodeAt(at) << 16) | (text.charCodeAt(at + 1) << 8) | text.charCodeAt(at + 2);

const GMT = threeUnits('GMT', 0);
const UTC = threeUnits('UTC', 0);
const isZero = (zone: number): boolean => zone === GMT || zone === UTC;

const SHORT_MONTHS: ReadonlyMap<number, number> = new Map(
  ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'].map((name, at) => [threeUnits(name, 0), at + 1]),
);

/** `Tue, 03 Mar 2026 09:08:07 +0100`, the form most RSS uses, read in place. */
function mailDate(text: string): number | null {
  const from = text.charCodeAt(3) === 44 && text.charCodeAt(4) === 32 ? 5 : 0;
  const dayLength = text.charCodeAt(from + 1) === 32 ? 1 : 2;
  const at = from + dayLength;
  if (text.charCodeAt(at) !== 32 || text.charCodeAt(at + 4) !== 32 || text.charCodeAt(at + 9) !== 32) return null;
  if (text.charCodeAt(at + 12) !== 58 || text.charCodeAt(at + 15) !== 58 || text.charCodeAt(at + 18) !== 32) return null;
  const month = SHORT_MONTHS.get(threeUnits(text, at + 1));
  if (month === undefined) return null;
  return epochAt(text, { year: at + 5, month, day: from, dayLength, clock: at + 10, zone: at + 19 });
}

/** `2026-03-03T09:08:07.5+01:00` (RFC 3339), read in place. */
function netDate(text: string): number | null {
  if (text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45 || text.charCodeAt(13) !== 58 || text.charCodeAt(16) !== 58) return null;
  if ((text.charCodeAt(10) | 32) !== 116) return null;
  const month = digitsAt(text, 5, 2);
  let zone = 19;
  let fraction = 0;
  let parts = 1;
  if (text.charCodeAt(zone) === 46) {
    for (zone++; zone < text.length; zone++) {
      const digit = text.charCodeAt(zone) - 48;
      if (!(digit >= 0 && digit <= 9)) break;
      // More digits than these are beyond what a time in ms can hold.
      if (zone >= 29) continue;
      fraction = fraction * 10 + digit;
      parts *= 10;
    }
  }
  const at = epochAt(text, { year: 0, month, day: 8, dayLength: 2, clock: 11, zone });
  return at === null ? null : at + Math.trunc((fraction / parts) * 1000);
}

interface Places {
  readonly year: number;
  /** The month itself, 1 to 12. */
  readonly month: number;
  readonly day: number;
  readonly dayLength: number;
  readonly clock: number;
  readonly zone: number;
}

function epochAt(text: string, { year, month, day, dayLength, clock, zone }: Places): number | null {
  const years = digitsAt(text, year, 4);
  const days = digitsAt(text, day, dayLength);
  const hours = digitsAt(text, clock, 2);
  const minutes = digitsAt(text, clock + 3, 2);
  const seconds = digitsAt(text, clock + 6, 2);
  const offsetMinutes = zoneAt(text, zone);
  if (Number.isNaN(years + month + days + hours + minutes + seconds + offsetMinutes)) return null;
  if (month < 1 || month > 12 || days < 1 || days > 31 || !isClock(hours, minutes, seconds)) return null;
  if (years < 100) return Date.UTC(years, month - 1, days, hours, minutes - offsetMinutes, seconds);
  return daysBefore(years, month, days) * 86_400_000 + (hours * 3_600 + (minutes - offsetMinutes) * 60 + seconds) * 1000;
}

/** 24:00 is the end of the day and :60 a leap second: both roll over. */
const isClock = (hour: number, minute: number, second: number): boolean => hour <= 24 && minute <= 59 && second <= 60;

/** Days from 1970-01-01 to a day of the Gregorian calendar (Howard Hinnant, chrono-Compatible Low-Level Date Algorithms); a 31st of a shorter month rolls over. */
function daysBefore(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468;
}

function epochDate(text: string): number | null {
  if (!/^\d{10}(\d{3})?(\.\d{1,6})?$/.test(text)) return null;
  const number = Number(text);
  return number > 100_000_000_000 ? Math.trunc(number) : Math.trunc(number * 1000);
}

const ISO_DAY = /^([+-]?\d{4})(?:-?(\d{2})(?:-?(\d{2}))?|-?(\d{3})|-(\d{1,2})-(\d{1,2}))?(?=$|[T t,])/;
const CLOCK = /^(\d{1,2})[:.h]?(\d{2})(?:[:.]?(\d{2})(?:[.,](\d{1,9}))?)?/;

function isoDate(text: string): number | null {
  const day = ISO_DAY.exec(text.replace(/^(\d{4})[/.](\d{1,2})[/.](\d{1,2})/, '$1-$2-$3'));
  if (day === null) return null;
  const [matched, year, month, dayOfMonth, ordinal, looseMonth, looseDay] = day;
  const rest = text.slice(matched.length).replace(/^[Tt, ]+/, '');
  const clock = rest === '' ? null : CLOCK.exec(rest);
  if (rest !== '' && clock === null && zoneOffset(rest) === null) return null;
  const time = clock === null ? MIDNIGHT : clockTime(clock);
  const zone = rest.slice(clock?.[0].length ?? 0).trim();
  const withHalf = halfDay(time, zone);
  if (withHalf === null) return null;
  const offsetMinutes = offsetOf(withHalf.zone);
  if (offsetMinutes === null) return null;
  const common = { year: Number(year), time: withHalf.time, offsetMinutes };
  if (ordinal !== undefined) return epochOf({ ...common, month: 1, day: Number(ordinal) }, true);
  return epochOf({ ...common, month: Number(month ?? looseMonth ?? 1), day: Number(dayOfMonth ?? looseDay ?? 1) });
}

function clockTime(clock: RegExpExecArray): Time {
  const [, hour, minute, second, fraction] = clock;
  return { hour: Number(hour), minute: Number(minute), second: Number(second ?? 0), ms: Number(`0.${fraction ?? 0}`) * 1000 };
}

function halfDay(time: Time, after: string): { readonly time: Time; readonly zone: string } | null {
  const found = /^([ap])\.?m\.?(?![a-z])/i.exec(after);
  if (found === null) return { time, zone: after };
  if (time.hour > 12) return { time, zone: after.slice(found[0].length).trim() };
  const noon = found[1]?.toLowerCase() === 'p' ? 12 : 0;
  return { time: { ...time, hour: (time.hour % 12) + noon }, zone: after.slice(found[0].length).trim() };
}

/** Minutes east of UTC; 0 for a name nobody knows, null for a distance that cannot be. */
const offsetOf = (zone: string): number | null => zoneOffset(zone) ?? (/[+-]\d/.test(zone) ? null : 0);

/** Minutes east of UTC; null where the text is no zone. */
function zoneOffset(zone: string): number | null {
  if (zone === '') return 0;
  const numeric = /^(?:gmt|utc|ut|z)? ?([+-])(\d{1,2}):?(\d{2})?(?![\d:])/i.exec(zone);
  if (numeric !== null) {
    const minutes = Number(numeric[2]) * 60 + Number(numeric[3] ?? 0);
    return minutes > MAX_OFFSET_MINUTES ? null : numeric[1] === '-' ? -minutes : minutes;
  }
  const name = /^\(?([a-z]{1,5})\b/i.exec(zone)?.[1]?.toLowerCase();
  return name === undefined ? null : (ZONES[name] ?? 0);
}

function epochOf(parts: Parts, ordinal = false): number | null {
  const { year, month, day, time, offsetMinutes } = parts;
  if (month < 1 || month > 12 || day < 1 || day > (ordinal ? 366 : 31)) return null;
  if (!isClock(time.hour, time.minute, time.second)) return null;
  const at = Date.UTC(year, month - 1, day, time.hour, time.minute - offsetMinutes, time.second, Math.trunc(time.ms));
  return Number.isNaN(at) || Math.abs(year) > 9999 ? null : at;
}

interface Gathered {
  numbers: number[];
  month: number | null;
  time: Time | null;
  zone: string | null;
  monthFirst: boolean;
}

/** Reads dates written with names, in any order of their parts. */
function wordyDate(text: string): number | null {
  const found: Gathered = { numbers: [], month: null, time: null, zone: null, monthFirst: false };
  for (const word of wordsOf(text)) gather(found, word);
  return assemble(found);
}

/** Parts of a written date: `01-Jan-2004` is three, `10:00:00-0500` two, `3:15PM` two. */
function wordsOf(text: string): readonly string[] {
  return text
    .replace(/(\d)-(?=\p{L})|(\p{L}\.?)-(?=\d)/gu, '$1$2 ')
    .replace(/(:\d{2}(?:\.\d{1,9})?)([ap]m|[+-]|z\b|gmt|utc)/gi, '$1 $2')
    .split(/[\s,()]+/u)
    .filter((word) => word !== '');
}

function gather(found: Gathered, word: string): void {
  const half = /^[ap]\.?m\.?$/i.test(word);
  if (half && found.time !== null) found.time = halfDay(found.time, word)?.time ?? found.time;
  else if (/^\d{1,2}:\d{1,2}/.test(word)) {
    const [hour, minute, second] = word.split(':');
    found.time = { hour: Number(hour), minute: Number(minute), second: Math.trunc(Number(second ?? 0)) || 0, ms: 0 };
  } else if (/^[+-]\d/.test(word)) found.zone = word;
  else if (/^\d{1,4}[/.]\d{1,2}[/.]\d{1,4}$/.test(word)) gatherNumeric(found, word.split(/[/.]/).map(Number), word.includes('.'));
  else if (/^\d{1,4}(st|nd|rd|th|\.|º|er)?$/i.test(word)) found.numbers.push(Number.parseInt(word, 10));
  else if (/^(gmt|utc)?[+-]\d/i.test(word)) found.zone = word;
  else gatherName(found, word.toLowerCase().replace(/\.$/, ''));
}

/** Numeric dates: a year first; with dots the day first; with slashes the month first, as feeds in English mostly do, unless only the day can be first. */
function gatherNumeric(found: Gathered, [first = 0, second = 0, third = 0]: readonly number[], dotted: boolean): void {
  const dayFirst = dotted || first > 12;
  if (first > 31) found.numbers.push(third, first);
  else found.numbers.push(dayFirst ? first : second, third);
  found.month = first > 31 || dayFirst ? second : first;
}

function gatherName(found: Gathered, word: string): void {
  const month = found.month === null ? monthOf(word) : null;
  if (month !== null) {
    found.month = month;
    found.monthFirst = found.numbers.length === 0;
  } else if (found.time !== null && found.zone === null && /^[a-z]{1,5}$/.test(word)) found.zone = word;
}

function monthOf(word: string): number | null {
  for (let length = Math.min(5, word.length); length >= 3; length--) {
    const month = MONTHS[word.slice(0, length)];
    // "mardi" and "march" share three letters.
    if (month !== undefined && !WEEKDAYS_LIKE_MONTHS.has(word)) return month;
  }
  return null;
}

const WEEKDAYS_LIKE_MONTHS: ReadonlySet<string> = new Set(['mardi', 'martes', 'martedì']);

function assemble(found: Gathered): number | null {
  const { numbers, time, zone } = found;
  const { month } = found;
  if (month === null || numbers.length < 2) return null;
  const [first = 0, second = 0] = numbers;
  const [day, written] = first > 31 ? [second, first] : [first, second];
  const year = written >= 100 ? written : written + (written < 70 ? 2000 : 1900);
  const offsetMinutes = zone === null ? 0 : offsetOf(zone);
  return offsetMinutes === null ? null : epochOf({ year, month, day, time: time ?? MIDNIGHT, offsetMinutes });
}
