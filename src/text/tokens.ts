import type { Span } from '../domain/span.ts';
import { isApostrophe, isDigit, isHyphen, isLetter, isLower, isSpace } from './characters.ts';
import { readOnce } from './read-once.ts';
import { hashStep, NO_HASH, wordAt, wordHashed } from './word-table.ts';

/** A word ("didn't", "GPT-5.2", "U.S."), a number with what is attached to it ("18,900", "8B"), or one punctuation mark. */
export interface Token extends Span {
  readonly text: string;
  readonly lower: string;
  readonly kind: 'word' | 'number' | 'punctuation';
}

const DOT = 46;
const COMMA = 44;

/** Whether a full stop at `at` joins what stands on both sides: "v2.1", "example.org", "U.S". */
function joinsAtDot(text: string, at: number, start: number): boolean {
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at + 1);
  if (isDigit(before) && isDigit(after)) return true;
  if (!isLetter(before)) return false;
  const single = at - start === 1 || text.charCodeAt(at - 2) === DOT;
  if (single && isLetter(after)) return true;
  return isLower(before) && isLower(after);
}

/** "U.S." keeps its last stop: the letter before it stands alone after another stop. */
const keepsLastDot = (text: string, at: number, start: number): boolean =>
  at - start >= 3 && text.charCodeAt(at - 2) === DOT && isLetter(text.charCodeAt(at - 1));

function wordEnd(text: string, start: number, end: number): number {
  let at = start + 1;
  while (at < end) {
    const code = text.charCodeAt(at);
    if (isLetter(code) || isDigit(code)) at += 1;
    else if (isApostrophe(code) && at + 1 < end && isLetter(text.charCodeAt(at + 1))) at += 2;
    else if (isHyphen(code) && at + 1 < end && (isLetter(text.charCodeAt(at + 1)) || isDigit(text.charCodeAt(at + 1)))) at += 2;
    else if (code === DOT && at + 1 < end && joinsAtDot(text, at, start)) at += 2;
    else if (code === DOT && keepsLastDot(text, at, start)) return at + 1;
    else break;
  }
  return at;
}

function numberEnd(text: string, start: number, end: number): number {
  let at = start + 1;
  while (at < end) {
    const code = text.charCodeAt(at);
    if (isDigit(code)) at += 1;
    else if ((code === COMMA || code === DOT) && at + 1 < end && isDigit(text.charCodeAt(at + 1))) at += 2;
    else break;
  }
  while (at < end && (isLetter(text.charCodeAt(at)) || isDigit(text.charCodeAt(at)))) at += 1;
  return at;
}

const isAsciiLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);

/** Whether a word may go on at a unit that is no letter or digit of ASCII. */
const mayGoOn = (code: number): boolean => code >= 128 || code === DOT || isApostrophe(code) || isHyphen(code);

/** Reads a word of letters and digits of ASCII alone, as most are, hashing it on the way; gives where it ends, or 0 where it is of another kind. */
function plainWord(text: string, start: number, end: number, into: Token[]): number {
  let hash = NO_HASH;
  let at = start;
  for (; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (!isAsciiLetter(code) && !isDigit(code)) {
      if (mayGoOn(code)) return 0;
      break;
    }
    hash = hashStep(hash, code);
  }
  const { text: word, lower } = wordHashed(text, start, at, hash);
  into.push({ start, end: at, text: word, lower, kind: 'word' });
  return at;
}

/** A mark is one unit, but for two apostrophes that stand for one double quotation mark. */
const markEnd = (text: string, at: number, end: number): number =>
  text.charCodeAt(at) === 39 && at + 1 < end && text.charCodeAt(at + 1) === 39 ? at + 2 : at + 1;

function scan(text: string, start: number, end: number): readonly Token[] {
  const found: Token[] = [];
  let at = start;
  while (at < end) {
    const code = text.charCodeAt(at);
    if (isSpace(code)) {
      at += 1;
      continue;
    }
    if (isAsciiLetter(code)) {
      const stop = plainWord(text, at, end, found);
      if (stop > 0) {
        at = stop;
        continue;
      }
    }
    const kind = isLetter(code) ? 'word' : isDigit(code) ? 'number' : 'punctuation';
    const stop = kind === 'word' ? wordEnd(text, at, end) : kind === 'number' ? numberEnd(text, at, end) : markEnd(text, at, end);
    const word = wordAt(text, at, stop);
    found.push({ start: at, end: stop, text: word.text, lower: kind === 'word' ? word.lower : word.text, kind });
    at = stop;
  }
  return found;
}

const tokensOf = readOnce((text) => scan(text, 0, text.length));

/** The tokens of a text, or of the part `within`, in order and with absolute spans. Linear in the length. */
export const tokens = (text: string, within?: Span): readonly Token[] =>
  within === undefined ? tokensOf(text) : scan(text, Math.max(0, within.start), Math.min(text.length, within.end));

/** How many words and numbers a text holds. */
export function wordCount(text: string, within?: Span): number {
  let count = 0;
  for (const token of tokens(text, within)) if (token.kind !== 'punctuation') count += 1;
  return count;
}

/** A word without its possessive ending: "Acme's" and "Acme’s" are "Acme". */
export function withoutPossessive(word: string): string {
  const at = word.length - 2;
  if (at < 1) return word;
  if (isApostrophe(word.charCodeAt(at)) && (word.endsWith('s') || word.endsWith('S'))) return word.slice(0, at);
  return word;
}
