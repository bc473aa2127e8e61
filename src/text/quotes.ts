import type { Span } from '../domain/span.ts';
import { isLetter, isSpace } from './characters.ts';

/** A quotation: `inner` is what stands between the marks, `outer` takes the marks in. */
export interface Quotation {
  readonly inner: Span;
  readonly outer: Span;
}

const PAIRS: Readonly<Record<string, string>> = { '“': '”', '„': '“', '«': '»' };
/** A quotation longer than this is a mark gone missing. */
const MAX_LENGTH = 2_000;

/** Whether a straight mark at `at` opens: white space or an opening bracket before it, something else after it. */
function opens(text: string, at: number, start: number, end: number): boolean {
  if (at + 1 >= end || isSpace(text.charCodeAt(at + 1))) return false;
  if (at === start) return true;
  const before = text.charCodeAt(at - 1);
  return isSpace(before) || '([{—–-:'.includes(text.charAt(at - 1));
}

/** Whether a straight mark at `at` closes: something before it, no letter after it. */
function closes(text: string, at: number, end: number): boolean {
  if (isSpace(text.charCodeAt(at - 1))) return false;
  return at + 1 >= end || !isLetter(text.charCodeAt(at + 1));
}

/** Whether two apostrophes that stand for one double mark begin at `at`, as some agencies print them. */
const isDoubled = (text: string, at: number): boolean => text.charCodeAt(at) === 39 && text.charCodeAt(at + 1) === 39;

/** Where the doubled apostrophes stand that close what those at `open` opened, or -1: never past a paragraph's end. */
function closingPair(text: string, open: number, end: number): number {
  const limit = Math.min(end - 1, open + MAX_LENGTH);
  for (let at = open + 2; at < limit; at += 1) {
    if (text.charAt(at) === '\n') return -1;
    if (isDoubled(text, at) && !isSpace(text.charCodeAt(at - 1)) && (at + 2 >= end || !isLetter(text.charCodeAt(at + 2)))) return at;
  }
  return -1;
}

/** Where the quotation that opens at `open` ends, or -1: at its closing mark, never past a paragraph's end (which is then no quotation). */
function closingMark(text: string, open: number, end: number): number {
  const mark = text.charAt(open);
  const limit = Math.min(end, open + MAX_LENGTH);
  const closing = PAIRS[mark] ?? mark;
  for (let at = open + 1; at < limit; at += 1) {
    const char = text.charAt(at);
    if (char === '\n') return -1;
    if (char !== closing && !(mark === '„' && char === '”')) continue;
    if (mark !== '"' || closes(text, at, end)) return at;
  }
  return -1;
}

const MARKS = /["“„«]|''/;

/** The quotations of a text in double marks (straight, curly, low-high, two apostrophes) and guillemets, in order; single marks and nested ones are not told apart. */
export function quotations(text: string, within?: Span): readonly Quotation[] {
  const found: Quotation[] = [];
  if (within === undefined && !MARKS.test(text)) return found;
  const start = Math.max(0, within?.start ?? 0);
  const end = Math.min(text.length, within?.end ?? text.length);
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code !== 34 && code !== 39 && code < 0xab) continue;
    const char = text.charAt(at);
    if (
      char === "'" &&
      isDoubled(text, at) &&
      (at === start || isSpace(text.charCodeAt(at - 1)) || '([—–-'.includes(text.charAt(at - 1)))
    ) {
      const close = closingPair(text, at, end);
      if (close < 0) continue;
      found.push({ inner: { start: at + 2, end: close }, outer: { start: at, end: close + 2 } });
      at = close + 1;
      continue;
    }
    if (char !== '"' && PAIRS[char] === undefined) continue;
    if (char === '"' && !opens(text, at, start, end)) continue;
    const close = closingMark(text, at, end);
    if (close <= at + 1) continue;
    found.push({ inner: { start: at + 1, end: close }, outer: { start: at, end: close + 1 } });
    at = close;
  }
  return found;
}
