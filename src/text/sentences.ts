import type { Span } from '../domain/span.ts';
import { isDigit, isLetter, isLower, isSpace, isUpper } from './characters.ts';

/** Abbreviations after which a sentence never ends. */
const NEVER = new Set(
  'mr mrs ms mx dr prof sen rep gov gen lt col sgt capt cmdr adm rev hon pres supt st mt ft messrs vs v cf viz fig figs eq eqs sec ch art vol ed eds e.g i.e e.g. i.e. approx est dept univ assn bros'.split(
    ' ',
  ),
);
/** Abbreviations that stay open before a digit: "No. 5", "Nov. 23". */
const BEFORE_DIGIT = new Set('no nos pp p jan feb mar apr jun jul aug sep sept oct nov dec'.split(' '));
/** Abbreviations that may end a sentence, and do where a usual first word follows. */
const MAY_END = new Set('inc corp co ltd llc plc jr sr etc a.m p.m u.s u.k u.n e.u d.c ph.d u.s.a al no.'.split(' '));
const STARTERS = new Set(
  'the a an it its in on at he she they we i you but and or so if this that these those as for when while after before since with without by from to our their his her what who why how there here not no yes now then still yet however also under more most many some all both each one two three last next earlier later meanwhile according'.split(
    ' ',
  ),
);
const SPEECH = new Set(
  'said says say asked asks wrote writes added adds told tells replied argued argues explained warned joked insisted'.split(' '),
);

const CLOSERS = '"\'”’»)]}';
const OPENERS = '"\'“‘«([{';
const BULLETS = '•‣▪●◦–—*-';

const isTerminator = (code: number): boolean => code === 46 || code === 33 || code === 63 || code === 0x2026;
const isWideTerminator = (code: number): boolean => code === 0x3002 || code === 0xff01 || code === 0xff1f;

/** The letters, digits and inner stops right before `at`, in lower case: the word that a full stop ends. */
function wordBefore(text: string, at: number, start: number): string {
  let from = at;
  while (from > start && at - from < 24) {
    const code = text.charCodeAt(from - 1);
    if (!isLetter(code) && !isDigit(code) && code !== 46) break;
    from -= 1;
  }
  return text.slice(from, at);
}

function wordAfter(text: string, at: number, end: number): string {
  let to = at;
  while (to < end && to - at < 24 && (isLetter(text.charCodeAt(to)) || text.charCodeAt(to) === 39 || text.charCodeAt(to) === 0x2019))
    to += 1;
  return text.slice(at, to);
}

const skipSpaces = (text: string, at: number, end: number): number => {
  let to = at;
  while (to < end && isSpace(text.charCodeAt(to))) to += 1;
  return to;
};

/** Whether one of the next three words is a verb of speech: `"Is it?" Smith asked` goes on. */
function speechFollows(text: string, at: number, end: number): boolean {
  let from = at;
  for (let count = 0; count < 3; count += 1) {
    const word = wordAfter(text, from, end);
    if (word === '') return false;
    if (SPEECH.has(word.toLowerCase())) return true;
    from = skipSpaces(text, from + word.length, end);
  }
  return false;
}

interface Stop {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Where the terminator stands, where the closers after it end, and where the next word begins. */
  readonly at: number;
  readonly after: number;
  readonly next: number;
  /** A run of terminators ("...", "?!"), which no abbreviation ends with. */
  readonly run: boolean;
}

/** Whether a full stop after this word leaves the sentence open. */
function abbreviationGoesOn(stop: Stop): boolean {
  const word = wordBefore(stop.text, stop.at, stop.start);
  const lower = word.toLowerCase();
  if (lower === '') return false;
  if (NEVER.has(lower)) return true;
  const nextCode = stop.text.charCodeAt(stop.next);
  if (BEFORE_DIGIT.has(lower)) return isDigit(nextCode);
  const follower = wordAfter(stop.text, stop.next, stop.end);
  const starts = STARTERS.has(follower.toLowerCase()) && isUpper(nextCode);
  if (MAY_END.has(lower)) return !starts;
  const initial =
    (word.length === 1 && isUpper(word.charCodeAt(0))) ||
    (word.length > 2 && word.charAt(word.length - 2) === '.' && isLetter(word.charCodeAt(0)));
  if (initial) return !starts;
  return listNumber(stop, word);
}

/** "1. Item": a number that opens its line is a list's number. */
function listNumber(stop: Stop, word: string): boolean {
  if (word.length > 2 || !isDigit(word.charCodeAt(0))) return false;
  const before = stop.at - word.length;
  return before === stop.start || stop.text.charAt(before - 1) === '\n';
}

/** Whether the sentence ends at a terminator that white space follows. */
function endsHere(stop: Stop): boolean {
  const { text, next, end } = stop;
  if (next >= end) return true;
  let first = next;
  while (first < end && OPENERS.includes(text.charAt(first))) first += 1;
  const code = text.charCodeAt(first);
  if (isLower(code) && code < 0x2000) {
    // "xAI", "iPhone": a brand may open a sentence with a small letter.
    return isUpper(text.charCodeAt(first + 1)) && first === next;
  }
  const quoted = stop.after > stop.at + 1;
  const terminator = text.charCodeAt(stop.at);
  if (quoted && terminator !== 46 && speechFollows(text, first, end)) return false;
  if (terminator === 46 && !quoted && !stop.run) return !abbreviationGoesOn({ ...stop, next: first });
  return true;
}

/** Pushes a span without the white space and bullets around it; empty ones are dropped. */
function pushTrimmed(text: string, span: Span, into: Span[]): void {
  let { start, end } = span;
  while (start < end && isSpace(text.charCodeAt(start))) start += 1;
  if (BULLETS.includes(text.charAt(start)) && isSpace(text.charCodeAt(start + 1))) {
    start += 2;
    while (start < end && isSpace(text.charCodeAt(start))) start += 1;
  }
  while (end > start && isSpace(text.charCodeAt(end - 1))) end -= 1;
  if (end > start) into.push({ start, end });
}

/** The last of a run of terminators ("...", "?!") that begins at `at`. */
function lastTerminator(text: string, at: number, end: number): number {
  let last = at;
  while (last + 1 < end && isTerminator(text.charCodeAt(last + 1))) last += 1;
  return last;
}

/**
 * The sentences of a text as trimmed spans. The rules are those of Unicode's sentence breaks (UAX 29) with the merges news needs:
 * abbreviations, initials, "U.S.", decimals, list numbers, closing quotes. A line break always ends a sentence. Linear in the length.
 */
export function sentences(text: string, within?: Span): readonly Span[] {
  const found: Span[] = [];
  const end = Math.min(text.length, within?.end ?? text.length);
  const start = Math.max(0, within?.start ?? 0);
  let from = start;
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 10 || isWideTerminator(code)) {
      pushTrimmed(text, { start: from, end: code === 10 ? at : at + 1 }, found);
      from = at + 1;
      continue;
    }
    if (!isTerminator(code)) continue;
    const last = lastTerminator(text, at, end);
    let after = last + 1;
    while (after < end && CLOSERS.includes(text.charAt(after))) after += 1;
    const spaced = after >= end || isSpace(text.charCodeAt(after));
    if (spaced && endsHere({ text, start, end, at: last, after, next: skipSpaces(text, after, end), run: last > at })) {
      pushTrimmed(text, { start: from, end: after }, found);
      from = after;
    }
    at = last;
  }
  pushTrimmed(text, { start: from, end }, found);
  return found;
}
