import type { Span } from '../../domain/span.ts';
import type { Token } from '../../text/tokens.ts';
import type { Line } from './line.ts';
import { hasFiniteVerb, isFiniteForm } from './verbs.ts';

/** The most words of a passage shown as evidence. */
export const MAX_WORDS = 25;
/** A clause shorter than this says too little by itself. */
const MIN_WORDS = 6;
const BREAKS = new Set([',', ';', ':', '—', '–']);
const OPENERS = new Set('after because while when although though which who where as before since if but and'.split(' '));

/** What a clause of its own stands behind. */
const CLAUSES = new Set([';', ':', '—', '–']);
const RELATIVES = new Set(['which', 'who', 'whose', 'where']);
/** "which made", "citing": a start that hangs on what stands before it. */
const isDependent = (lower: string): boolean => RELATIVES.has(lower) || (lower.endsWith('ing') && lower.length > 4);

/** Words that no passage ends on. */
const DANGLING = new Set('and but or the a an its of to in under with for by from that which on at as'.split(' '));

/** The tightest passage that carries the content: all of it, or its first clauses up to `limit` words, reaching over the hedge `keep` where they allow. Whole words, no trailing comma. */
export function quotePassage(line: Line, content: Span, { keep, limit }: { readonly keep: Span | null; readonly limit: number }): Span {
  const list = line.list.filter((token) => token.start >= content.start && token.end <= content.end);
  const first = list[0];
  if (first === undefined) return content;
  const spoken = list.filter((token) => token.kind !== 'punctuation').length;
  if (spoken <= limit) return { start: content.start, end: content.end };
  const cut = list[cutAt(list, limit)]?.end ?? content.end;
  if (keep === null || keep.end <= cut) return { start: first.start, end: cut };
  return { start: first.start, end: list[hardCut(list, limit)]?.end ?? cut };
}

/** Like `quotePassage`, but what is in dispute (`keep`) stands in it where it comes late, too: from the start of a clause before it, if one is near enough. */
export function passageAround(line: Line, content: Span, { keep, limit }: { readonly keep: Span; readonly limit: number }): Span {
  const plain = quotePassage(line, content, { keep, limit });
  if (keep.end <= plain.end) return plain;
  const list = line.list.filter((token) => token.start >= content.start && token.end <= content.end);
  const wordsTo = (first: number): number =>
    list.slice(first).filter((token) => token.kind !== 'punctuation' && token.end <= keep.end).length;
  const opens = (at: number, marks: ReadonlySet<string>): boolean =>
    marks.has(list[at - 1]?.lower ?? '') && !isDependent(list[at]?.lower ?? '');
  const fits = list.flatMap((token, at) => (token.kind !== 'punctuation' && token.start <= keep.start && wordsTo(at) <= limit ? [at] : []));
  // "reported that the firm": who reports goes along.
  const first =
    fits.find((at) => opens(at, CLAUSES) || (list[at + 1]?.lower === 'that' && isFiniteForm(list[at]?.lower ?? ''))) ??
    fits.find((at) => opens(at, BREAKS));
  if (first === undefined) return plain;
  const own = list.slice(first);
  const [from, to] = [own[0], own[hardCut(own, limit)]];
  if (from === undefined || to === undefined) return plain;
  const whole = own.filter((token) => token.kind !== 'punctuation').length <= limit;
  return { start: from.start, end: whole ? content.end : Math.max(to.end, keep.end) };
}

/** The words before the end of `keep`, as many as `limit` allows, wherever they begin: for a line that marks with "…" that it begins in the middle. */
export function stretchUpTo(line: Line, content: Span, { keep, limit }: { readonly keep: Span; readonly limit: number }): Span {
  const words = line.list.filter((token) => token.kind !== 'punctuation' && token.start >= content.start && token.end <= keep.end);
  return { start: words.at(-limit)?.start ?? content.start, end: keep.end };
}

/** The last token before the latest clause boundary within the limit, or the last word it allows. */
function cutAt(list: readonly Token[], limit: number): number {
  let [count, cut] = [0, -1];
  for (let at = 0; at < list.length; at += 1) {
    const token = list[at];
    if (token === undefined) break;
    if (count >= MIN_WORDS && isClauseEnd(list, at)) cut = at - 1;
    if (token.kind !== 'punctuation') count += 1;
    if (count > limit) return lastWordUpTo(list, cut >= 0 ? cut : at - 1);
  }
  return list.length - 1;
}

/** Whether a clause with a verb of its own ends before `at`; "and" between two nouns ends none. */
function isClauseEnd(list: readonly Token[], at: number): boolean {
  const [token, next] = [list[at], list[at + 1]];
  if (token === undefined || !(BREAKS.has(token.text) || OPENERS.has(token.lower)) || !hasFiniteVerb(list.slice(0, at))) return false;
  if (token.lower !== 'and' && token.lower !== 'but') return true;
  return next !== undefined && hasFiniteVerb([token, next, ...list.slice(at + 2, at + 5)]);
}

/** The last word that the limit allows, wherever it stands. */
function hardCut(list: readonly Token[], limit: number): number {
  let count = 0;
  const past = list.findIndex((token) => {
    if (token.kind !== 'punctuation') count += 1;
    return count > limit;
  });
  return lastWordUpTo(list, past < 0 ? list.length - 1 : past - 1);
}

function lastWordUpTo(list: readonly Token[], from: number): number {
  let at = from;
  while (at > 0 && (list[at]?.kind === 'punctuation' || DANGLING.has(list[at]?.lower ?? ''))) at -= 1;
  return at;
}
