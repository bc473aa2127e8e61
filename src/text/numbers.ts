import type { Quantity } from '../domain/claim.ts';
import type { Span } from '../domain/span.ts';
import { isCapitalised, isDigit, isLower } from './characters.ts';
import { hedgeAround } from './hedges.ts';
import { isMonthName } from './months.ts';
import { readOnce } from './read-once.ts';
import { type Token, tokens, withoutPossessive } from './tokens.ts';
import {
  ATTACHED_UNITS,
  CURRENCY_CODES,
  CURRENCY_SIGNS,
  CURRENCY_WORDS,
  DOLLAR_PREFIXES,
  LABEL_WORDS,
  MAGNITUDES,
  NOT_UNITS,
  NUMBER_WORDS,
  ONES,
  SUFFIXES,
  UNIT_WORDS,
} from './units.ts';
import { isStopword } from './words.ts';

/** A number as read: tokens `[first, last]`, and what is attached to it. */
interface Reading {
  readonly first: number;
  readonly last: number;
  readonly low: number;
  readonly high: number;
  readonly unit: string | null;
  readonly currency: string | null;
  /** Whether the digits carry more than themselves: a sign, a magnitude, a unit, a range. A bare one may be a year or a name's part. */
  readonly marked: boolean;
}

const FRACTIONS: ReadonlyMap<string, number> = new Map([
  ['third', 100 / 3],
  ['thirds', 100 / 3],
  ['quarter', 25],
  ['quarters', 25],
  ['fifth', 20],
  ['fifths', 20],
  ['tenth', 10],
  ['tenths', 10],
]);
const FRACTION_FOLLOWERS = new Set([
  'of',
  'less',
  'more',
  'fewer',
  'lower',
  'higher',
  'the',
  'a',
  'its',
  'their',
  'his',
  'her',
  'all',
  'that',
  'those',
  'as',
  'what',
]);
const FRACTION_LEADERS = new Set(['by', 'than', 'about', 'nearly', 'almost', 'roughly', 'over', 'only', 'around']);
const YEAR_LEADERS = new Set('in since by of until till before after during from early late mid for between and to through'.split(' '));

const lowerAt = (list: readonly Token[], at: number): string => list[at]?.lower ?? '';
const touches = (list: readonly Token[], at: number): boolean => list[at]?.end === list[at + 1]?.start;

/** The number at the front of a token and the letters after it: "1.2bn" is 1.2 and "bn". Null for what is no plain number ("1.2.3", "1st"). */
function digitsOf(text: string): { readonly value: number; readonly suffix: string } | null {
  let at = 0;
  let dots = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === 46) dots += 1;
    else if (code !== 44 && !isDigit(code)) break;
    at += 1;
  }
  if (dots > 1 || at > 24) return null;
  const digits = text.slice(0, at).replaceAll(',', '');
  const value = Number(digits);
  return Number.isFinite(value) ? { value, suffix: text.slice(at) } : null;
}

/** A number written out at `at`: "fourteen", "twenty-one", "two dozen", "a hundred", "half a million" are tried by the caller in turn. */
function spelledAt(
  list: readonly Token[],
  at: number,
): { readonly value: number; readonly last: number; readonly rest: readonly string[] } | null {
  const lower = lowerAt(list, at);
  const [head = '', ...parts] = lower.split('-');
  const one = lower === 'one' && (MAGNITUDES.has(lowerAt(list, at + 1)) || UNIT_WORDS.has(lowerAt(list, at + 1)));
  const article = (lower === 'a' || lower === 'an') && MAGNITUDES.has(lowerAt(list, at + 1)) && lowerAt(list, at + 1).at(-1) !== 's';
  if (one || article) return { value: 1, last: at, rest: [] };
  const tens = NUMBER_WORDS.get(head);
  if (tens === undefined || head === '') return null;
  const ones = ONES.get(parts[0] ?? '');
  if (ones !== undefined && tens >= 20) return { value: tens + ones, last: at, rest: parts.slice(1) };
  return { value: tens, last: at, rest: parts };
}

/** Multiplies by the magnitudes that follow ("two hundred thousand", "14 million"); a hyphen may join them ("70-billion"). */
function withMagnitudes(list: readonly Token[], start: { value: number; last: number; rest: readonly string[] }) {
  let { value, last, rest } = start;
  let marked = false;
  while (rest.length > 0 && MAGNITUDES.has(rest[0] ?? '')) {
    value *= MAGNITUDES.get(rest[0] ?? '') ?? 1;
    rest = rest.slice(1);
    marked = true;
  }
  while (rest.length === 0) {
    const next = lowerAt(list, last + 1);
    const [head = '', ...parts] = next.split('-');
    const size = MAGNITUDES.get(head);
    if (size === undefined || list[last + 1]?.kind !== 'word') break;
    value *= size;
    last += 1;
    rest = parts;
    marked = true;
  }
  return { value, last, rest, marked };
}

/** Rounds away what floating point adds: 1.2 × 1e9 stays 1,200,000,000. */
const tidy = (value: number): number => Number(value.toPrecision(12));

interface Amount {
  readonly value: number;
  readonly last: number;
  readonly unit: string | null;
  readonly marked: boolean;
  /** Words joined by a hyphen after the number, still to be read: "30-day". */
  readonly rest: readonly string[];
}

/** One amount that begins at `at`, with magnitude and attached unit but without currency, or null. */
function amountAt(list: readonly Token[], at: number): Amount | null {
  const token = list[at];
  if (token === undefined) return null;
  if (token.kind === 'word') {
    const spelled = spelledAt(list, at);
    return spelled === null ? null : finishAmount(withMagnitudes(list, spelled), null);
  }
  if (token.kind !== 'number') return null;
  const digits = digitsOf(token.text);
  if (digits === null) return null;
  if (digits.suffix === '') return finishAmount(withMagnitudes(list, hyphenRest(list, { value: digits.value, last: at })), null);
  const scale = SUFFIXES.get(digits.suffix);
  if (scale !== undefined)
    return { ...finishAmount({ value: digits.value * scale, last: at, rest: [], marked: true }, null), marked: true };
  const unit = ATTACHED_UNITS.get(digits.suffix);
  return unit === undefined ? null : { value: digits.value, last: at, unit, marked: true, rest: [] };
}

/** "30-day", "70-billion-parameter": takes in the hyphenated word after digits when it names a magnitude or a unit. */
function hyphenRest(
  list: readonly Token[],
  start: { value: number; last: number },
): { value: number; last: number; rest: readonly string[] } {
  const { last } = start;
  if (lowerAt(list, last + 1) !== '-' || !touches(list, last) || !touches(list, last + 1)) return { ...start, rest: [] };
  const parts = lowerAt(list, last + 2).split('-');
  const head = parts[0] ?? '';
  if (!MAGNITUDES.has(head) && !UNIT_WORDS.has(head)) return { ...start, rest: [] };
  return { ...start, last: last + 2, rest: parts };
}

function finishAmount(read: { value: number; last: number; rest: readonly string[]; marked: boolean }, unit: string | null): Amount {
  const joined = UNIT_WORDS.get(read.rest[0] ?? '');
  return {
    value: tidy(read.value),
    last: read.last,
    unit: unit ?? joined ?? null,
    marked: read.marked || joined !== undefined,
    rest: read.rest,
  };
}

/** The currency written before the number: a sign with its country letters, or a code. `first` moves back to it. */
function currencyBefore(list: readonly Token[], at: number): { readonly currency: string; readonly first: number } | null {
  const before = list[at - 1];
  if (before === undefined) return null;
  const sign = CURRENCY_SIGNS.get(before.text);
  if (sign !== undefined) {
    const prefix = touches(list, at - 2) ? DOLLAR_PREFIXES.get(list[at - 2]?.text ?? '') : undefined;
    return before.text === '$' && prefix !== undefined ? { currency: prefix, first: at - 2 } : { currency: sign, first: at - 1 };
  }
  return CURRENCY_CODES.has(before.text) ? { currency: before.text, first: at - 1 } : null;
}

interface UnitFound {
  readonly unit: string;
  readonly currency: string | null;
  readonly last: number;
}

/** A unit right after the number: "%", a currency word, a known unit, or a plural noun (up to two adjectives before it, then outside the span). */
function unitAfter(list: readonly Token[], last: number): UnitFound | null {
  const next = list[last + 1];
  if (next === undefined) return null;
  if (next.text === '%') return { unit: 'percent', currency: null, last: last + 1 };
  if (next.kind !== 'word') return null;
  if (next.lower === 'per' && lowerAt(list, last + 2) === 'cent') return { unit: 'percent', currency: null, last: last + 2 };
  if (next.lower === 'percentage' && lowerAt(list, last + 2).startsWith('point'))
    return { unit: 'percentage-point', currency: null, last: last + 2 };
  const currency = currencyAfter(list, last);
  if (currency !== null) return currency;
  return nounAfter(list, last);
}

function currencyAfter(list: readonly Token[], last: number): UnitFound | null {
  for (let gap = 1; gap <= 2; gap += 1) {
    const token = list[last + gap];
    if (token === undefined || token.kind !== 'word') return null;
    const currency = CURRENCY_CODES.has(token.text) ? token.text : CURRENCY_WORDS.get(token.lower);
    // "the two won awards" is a verb: the Korean currency is told only after a magnitude.
    if (token.lower === 'won' && !MAGNITUDES.has(lowerAt(list, last))) return null;
    if (currency !== undefined && (gap === 1 || isCapitalised(list[last + 1]?.text ?? '')))
      return { unit: currency, currency, last: last + gap };
  }
  return null;
}

/** "470 of the translators": what may stand between "of" and the noun counted. */
const OWNERS = new Set(['the', 'its', 'their', 'our', 'these', 'those', 'his', 'her']);

/** A known unit or plural noun within three words; only one that follows at once belongs to the span. */
function nounAfter(list: readonly Token[], last: number): UnitFound | null {
  const of = lowerAt(list, last + 1) === 'of';
  const from = of ? (OWNERS.has(lowerAt(list, last + 2)) ? 3 : 2) : 1;
  for (let gap = from; gap <= from + 2; gap += 1) {
    const token = list[last + gap];
    if (token === undefined || token.kind !== 'word' || isStopword(token.lower)) return null;
    const lower = withoutPossessive(token.lower);
    const known = UNIT_WORDS.get(lower);
    if (known !== undefined) return { unit: known, currency: null, last: gap === 1 ? last + gap : last };
    const plural =
      lower.length > 3 && lower.endsWith('s') && !lower.endsWith('ss') && !NOT_UNITS.has(lower) && isLower(token.text.charCodeAt(0));
    if (plural) return { unit: singular(lower), currency: null, last: gap === 1 ? last + gap : last };
  }
  return null;
}

function singular(lower: string): string {
  if (lower.endsWith('ies')) return `${lower.slice(0, -3)}y`;
  if (lower.endsWith('sses') || lower.endsWith('ches') || lower.endsWith('shes') || lower.endsWith('xes')) return lower.slice(0, -2);
  return lower.slice(0, -1);
}

/** "half", "a third of", "two-thirds of", "three quarters of", "half a million": shares are percent, so that "half" and "50%" compare. */
function fractionAt(list: readonly Token[], at: number): Reading | null {
  const lower = lowerAt(list, at);
  const before = lowerAt(list, at - 1);
  const share = (last: number, value: number): Reading => ({
    first: at,
    last,
    low: value,
    high: value,
    unit: 'percent',
    currency: null,
    marked: true,
  });
  if (lower === 'half') return halfAt(list, at, share);
  const [head = '', tail = ''] = lower.split('-');
  const joined = FRACTIONS.get(tail);
  if (joined !== undefined && NUMBER_WORDS.has(head)) return share(at, tidy((NUMBER_WORDS.get(head) ?? 1) * joined));
  const spaced = FRACTIONS.get(lowerAt(list, at + 1));
  if (spaced === undefined) return null;
  const count = lower === 'a' || lower === 'one' ? 1 : NUMBER_WORDS.get(lower);
  if (count === undefined) return null;
  if (!FRACTION_FOLLOWERS.has(lowerAt(list, at + 2)) && !(FRACTION_LEADERS.has(before) && isEndOfPhrase(list[at + 2]))) return null;
  return share(at + 1, tidy(count * spaced));
}

const isEndOfPhrase = (token: Token | undefined): boolean => token === undefined || token.kind === 'punctuation' || isStopword(token.lower);

function halfAt(list: readonly Token[], at: number, share: (last: number, value: number) => Reading): Reading | null {
  const next = lowerAt(list, at + 1);
  const size = next === 'a' ? MAGNITUDES.get(lowerAt(list, at + 2)) : undefined;
  if (size !== undefined) {
    const unit = unitAfter(list, at + 2);
    return {
      first: at,
      last: unit?.last ?? at + 2,
      low: size / 2,
      high: size / 2,
      unit: unit?.unit ?? null,
      currency: unit?.currency ?? null,
      marked: true,
    };
  }
  const before = lowerAt(list, at - 1);
  if (!FRACTION_FOLLOWERS.has(next) && !FRACTION_LEADERS.has(before) && !(before === 'in' && isEndOfPhrase(list[at + 1]))) return null;
  return ['first', 'second', 'other', 'a', 'better'].includes(before) ? null : share(at, 50);
}

/** Words before "from" that make both ends a range, and not a change. */
const SPREADING = new Set(['anywhere', 'ranging', 'ranges', 'range', 'ranged', 'somewhere']);

/** The upper end of a range after the amount: "10 to 12", "10–12", "between 10 and 12"; or a tally, "5-4". Null where none follows. */
function spreadAfter(list: readonly Token[], first: number, low: Amount): { readonly high: Amount; readonly tally: boolean } | null {
  const joint = lowerAt(list, low.last + 1);
  const dash = joint === '-' || joint === '–' || joint === '—';
  const before = lowerAt(list, first - 1);
  const changes = before === 'from' && !SPREADING.has(lowerAt(list, first - 2));
  const words = (joint === 'to' && !changes) || (joint === 'and' && before === 'between') || (joint === 'or' && low.value > 1);
  if (!dash && !words) return null;
  if (dash && (!touches(list, low.last) || !touches(list, low.last + 1))) return null;
  const skip = CURRENCY_SIGNS.has(lowerAt(list, low.last + 2)) ? 3 : 2;
  const high = amountAt(list, low.last + skip);
  if (high === null) return null;
  const scaled = high.marked && !low.marked && high.value > low.value;
  if (scaled || high.value > low.value) return { high, tally: false };
  return dash && joint === '-' && !low.marked && !high.marked ? { high, tally: true } : null;
}

/** In "10 to 12 million" the magnitude belongs to both ends. */
function lowEnd(low: Amount, high: Amount): number {
  if (low.marked || !high.marked) return low.value;
  for (const size of [1e12, 1e9, 1e6, 1e3])
    if (high.value >= size && low.value < size && low.value * size < high.value) return tidy(low.value * size);
  return low.value;
}

function readingAt(list: readonly Token[], at: number): Reading | null {
  const fraction = fractionAt(list, at);
  if (fraction !== null) return fraction;
  const low = amountAt(list, at);
  if (low === null) return null;
  const lead = currencyBefore(list, at);
  const first = lead?.first ?? at;
  const spread = spreadAfter(list, first, low);
  if (spread?.tally === true)
    return { first, last: spread.high.last, low: spread.high.value, high: low.value, unit: 'tally', currency: null, marked: true };
  const end = spread?.high ?? low;
  const trailing = lead === null && end.unit === null ? unitAfter(list, end.last) : null;
  const currency = lead?.currency ?? trailing?.currency ?? null;
  const unit = lead?.currency ?? end.unit ?? trailing?.unit ?? null;
  return {
    first,
    last: trailing?.last ?? end.last,
    low: spread === null ? low.value : lowEnd(low, spread.high),
    high: end.value,
    unit,
    currency,
    marked: low.marked || end.marked || unit !== null || spread !== null,
  };
}

const isYear = (token: Token | undefined): boolean => token !== undefined && token.text.length === 4 && /^(19|20)\d\d$/.test(token.text);

/** Whether a reading is no quantity: a year, a date's day, a clock time, a version, a part of a name. */
function isLabel(list: readonly Token[], reading: Reading, text: string): boolean {
  const { first, last } = reading;
  const before = list[first - 1];
  const after = list[first + 1];
  if (
    isMonthName(before?.text ?? '') ||
    isMonthName(after?.text ?? '') ||
    (before?.text === '.' && isMonthName(list[first - 2]?.text ?? ''))
  ) {
    return (
      reading.currency === null &&
      (list[first]?.text.length ?? 9) <= 4 &&
      !MAGNITUDES.has(lowerAt(list, first + 1)) &&
      reading.unit !== 'percent'
    );
  }
  if (isYear(list[first]) && reading.currency === null && isYearUse(list, reading)) return true;
  if (after?.text === ':' && isDigit(text.charCodeAt(after.end)) && after.start === list[first]?.end) return true;
  if (before?.text === ':' && before.end === list[first]?.start && isDigit(text.charCodeAt(before.start - 1))) return true;
  if (/^[ap]\.?m\.?$/.test(lowerAt(list, last + 1))) return true;
  if (before?.text === '#' || before?.text === '/' || (after?.text === '/' && touches(list, first))) return true;
  if (isNamed(list, reading)) return true;
  if (reading.marked && reading.unit !== null) return LABEL_WORDS.has(before?.lower ?? '') && first === last;
  return !reading.marked && isNamePart(list, first, before);
}

/** Units that follow a name's number as a noun, where a count is not meant: "the Opus 4.8 model". */
const NOUN_UNITS = new Set(['model', 'chip', 'gpu', 'user', 'page', 'share', 'point', 'word']);

/** A small plain number between a name and a noun or verb ("Fable 5 operates"), or before a name ("404 Media"). */
function isNamed(list: readonly Token[], reading: Reading): boolean {
  const { first, unit, currency } = reading;
  const [before, token, after] = [list[first - 1], list[first], list[first + 1]];
  if (token?.kind !== 'number' || currency !== null || !/^\d{1,3}(\.\d{1,2})?$/.test(token.text)) return false;
  if (unit === null)
    return after !== undefined && after.kind === 'word' && isCapitalised(after.text) && reading.last === first && !reading.marked;
  if (UNIT_WORDS.has(after?.lower ?? '') && !NOUN_UNITS.has(unit)) return false;
  if (unit === 'percent' || after?.text === '%' || Number(token.text) > 60) return false;
  return before?.kind === 'word' && isCapitalised(before.text) && !isStopword(before.lower) && before.end + 1 === token.start;
}

/** A bare number after a label word or a capitalised word within a sentence: "version 3", "Article 50", "Llama 4". */
function isNamePart(list: readonly Token[], first: number, before: Token | undefined): boolean {
  if (before === undefined || before.kind !== 'word')
    return before?.text === '-' && list[first - 2]?.kind === 'word' && touches(list, first - 2);
  if (LABEL_WORDS.has(before.lower)) return true;
  return list[first]?.kind === 'number' && isCapitalised(before.text) && !isStopword(before.lower);
}

/** A bare four-digit number is a year unless a noun makes it a count; from 2010 to 2040 it is a year all the same. */
function isYearUse(list: readonly Token[], reading: Reading): boolean {
  const { first, last, low, high, unit } = reading;
  if (low !== high) return isYear(list[last]);
  if (first === last && unit === null) return true;
  return (low >= 2010 && low <= 2040) || YEAR_LEADERS.has(lowerAt(list, first - 1));
}

/**
 * The quantities of a text: digits or words, with magnitude, currency, unit, hedge and range. Shares in words are percent.
 * Years, dates, clock times, versions and parts of names are not quantities. Linear in the length.
 */
export const quantities = (text: string, within?: Span): readonly Quantity[] =>
  within === undefined ? allQuantities(text) : quantitiesIn(text, tokens(text, within));

const allQuantities = readOnce((text) => quantitiesIn(text, tokens(text)));

function quantitiesIn(text: string, list: readonly Token[]): readonly Quantity[] {
  const found: Quantity[] = [];
  for (let at = 0; at < list.length; at += 1) {
    const reading = readingAt(list, at);
    if (reading === null) continue;
    const first = list[reading.first];
    const last = list[reading.last];
    if (first === undefined || last === undefined) continue;
    if (!isLabel(list, reading, text)) {
      const { low, high, unit, currency } = reading;
      const hedge = hedgeAround(list, reading.first, reading.last);
      const value = low === high ? low : unit === 'tally' ? high : tidy((low + high) / 2);
      found.push({ start: first.start, end: last.end, text: text.slice(first.start, last.end), value, low, high, unit, currency, hedge });
    }
    at = Math.max(at, reading.last);
  }
  return found;
}

/** The values a quantity lets stand, both ends included: "about" allows a tenth each way, "at least" and "at most" leave one side open. */
export function boundsOf(quantity: Quantity): { readonly low: number; readonly high: number } {
  const { low, high, hedge } = quantity;
  if (hedge === 'at-least') return { low, high: Number.POSITIVE_INFINITY };
  if (hedge === 'at-most') return { low: Number.NEGATIVE_INFINITY, high };
  const slack = hedge === 'about' ? 0.1 : 0.005;
  return { low: low - Math.abs(low) * slack, high: high + Math.abs(high) * slack };
}

/** Whether two quantities of one unit can both be true: "at least $4.8bn" and "$5bn" can, "$3bn" and "$5bn" cannot. */
export function canBothHold(a: Quantity, b: Quantity): boolean {
  const [left, right] = [boundsOf(a), boundsOf(b)];
  return left.low <= right.high && right.low <= left.high;
}
