import { monthOf, weekdayOf } from '../../text/months.ts';
import { namesInByline } from './byline.ts';

/** A line near a title that says who wrote the piece, or on what day (midnight UTC), and nothing else. */
export interface CreditLine {
  readonly names: readonly string[];
  readonly dayAt: number | null;
}

const MAX_CHARS = 160;
const MAX_REST_CHARS = 90;
const EARLIEST_YEAR = 1990;
const LATEST_YEAR = 2100;

/** The forms in which pages write a day with its year. The numbers of groups: day, month, year. */
const DAYS: readonly { readonly shape: RegExp; readonly day: number; readonly month: number; readonly year: number }[] = [
  { shape: /\b(\d{1,2})(?:st|nd|rd|th)?\.? (?:of )?(\p{Lu}\p{L}{2,8})\.?,? ((?:19|20)\d\d)\b/u, day: 1, month: 2, year: 3 },
  { shape: /(?<!\p{L})(\p{Lu}\p{L}{2,8})\.? (\d{1,2})(?:st|nd|rd|th)?,? ((?:19|20)\d\d)\b/u, day: 2, month: 1, year: 3 },
  { shape: /\b((?:19|20)\d\d)[-/.](\d{1,2})[-/.](\d{1,2})\b/, day: 3, month: 2, year: 1 },
  { shape: /\b(\d{1,2})\.(\d{1,2})\.((?:19|20)\d\d)\b/, day: 1, month: 2, year: 3 },
  { shape: /((?:19|20)\d\d)\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]/, day: 3, month: 2, year: 1 },
];

/** Words before a day that make it another day than that of publication. */
const OTHER_DAY =
  /\b(updated?|modified|last|revised|edited|event|when|deadlines?|due|until|expires?|since|born|copyright|starts?|ends?|until|on view|from)\b[^\p{L}]{0,6}(on |at )?$/iu;
const BY = /^\W{0,3}(by|sent by|posted by|published by|written by|entered by|submitted by|reported by|author|words|text)\b:?\s/iu;
const WORDS_OF_NAMES =
  /^(\p{Lu}\.|\p{Lu}[\p{L}'’-]{0,14}\p{Ll}[\p{L}'’-]{0,6}|de|da|di|du|del|della|der|den|van|von|bin|ibn|al|el|la|le|y|e|af|av|zu|zur)$/u;
const NO_NAME =
  /\b(news|world|business|politics|technology|tech|science|culture|sports?|reports?|review|press|staff|editorial|daily|weekly|podcast|video|opinion|analysis|home|subscribe|share|read|more|sign|log|follow|newsletter|photos?|images?|credit|exclusive|breaking|live|latest|top|stories|min|minutes?|views?|comments?|contents|menu|search|notice|published|blog|statement|chapter|part|issue|volume|version)\b/i;

/** Reads a short line as credit and date; null where it is something else, a sentence above all. */
export function creditLine(text: string): CreditLine | null {
  if (text.length < 4 || text.length > MAX_CHARS) return null;
  if (/[.!?…:;”"]$/u.test(text) && !/\b[ap]\.\s?m\.$/i.test(text)) return null;
  const found = dayIn(text);
  const rest = found === null ? text : `${text.slice(0, found.start)} | ${text.slice(found.end)}`;
  if (rest.length > MAX_REST_CHARS || isSentence(rest)) return null;
  const names = namesIn(rest, found !== null);
  if (found === null) return names.length === 0 ? null : { names, dayAt: null };
  return { names, dayAt: OTHER_DAY.test(text.slice(0, found.start)) ? null : found.at };
}

/** Whether a line is a date alone, or credit and date. */
export const isDatedLine = (text: string): boolean => (creditLine(text)?.dayAt ?? null) !== null;

/** The first day that a text names with its year, and where. */
export function dayIn(text: string): { readonly at: number; readonly start: number; readonly end: number } | null {
  for (const { shape, day, month, year } of DAYS) {
    const match = shape.exec(text);
    if (match === null) continue;
    const at = dayAt(Number(match[year]), monthNumber(match[month] ?? ''), Number(match[day]));
    if (at !== null) return { at, start: match.index, end: match.index + match[0].length };
  }
  return null;
}

function monthNumber(written: string): number {
  if (/^\d/.test(written)) return Number(written) - 1;
  const word = written.toLowerCase();
  return monthOf(word.charAt(0).toUpperCase() + word.slice(1)) ?? Number.NaN;
}

function dayAt(year: number, month: number, day: number): number | null {
  const at = Date.UTC(year, month, day);
  const isDay = !Number.isNaN(at) && new Date(at).getUTCDate() === day && new Date(at).getUTCMonth() === month;
  return isDay && year >= EARLIEST_YEAR && year <= LATEST_YEAR ? at : null;
}

/** More words in small letters than a credit has. */
function isSentence(rest: string): boolean {
  const small = rest.match(/(?<![\p{L}\p{N}])\p{Ll}[\p{L}'’]{0,30}/gu) ?? [];
  return small.length > 7 || /[.!?] \p{Lu}\p{L}{2,30} \p{Ll}/u.test(rest);
}

/** The names of a line; where it does not say "by", only what is written as a person's name is. */
function namesIn(rest: string, isDated: boolean): readonly string[] {
  const bare = rest.replace(/^[\s|/·•–—-]{1,10}/, '');
  const by = BY.exec(bare);
  if (by !== null) return namesInByline(withoutWeekday(bare.slice(by[0].length).replace(/\s(on|at)\s{0,3}(\|.{0,90})?$/, '')));
  for (const part of bare.split(/\s[|/·•–—-]\s|,/).slice(0, 4)) {
    const name = withoutWeekday(part);
    const words = name.split(' ');
    if (words.length >= 2 && words.length <= 4 && words.every((word) => WORDS_OF_NAMES.test(word)) && !NO_NAME.test(name)) return [name];
    // Without a date, a line has to begin with the name.
    if (!isDated) break;
  }
  return [];
}

const withoutWeekday = (part: string): string =>
  part
    .split(' ')
    .filter((word) => word !== '' && word !== '|' && weekdayOf(word.replace(/[,.]$/, ''), true) === null)
    .join(' ')
    .trim();
