import type { Span } from '../../domain/span.ts';
import { INNER_ADVERBS } from '../../lexicon/verbs.ts';
import type { Token } from '../../text/tokens.ts';
import type { Line } from './line.ts';
import { hasFiniteVerb, isFiniteForm } from './verbs.ts';

/** The most words of a passage shown as evidence. */
export const MAX_WORDS = 25;
/** A clause shorter than this says too little by itself. */
const MIN_WORDS = 6;
const BREAKS = new Set([',', ';', ':', '—', '–']);
const SUBORDINATE = new Set('after because while when although though as before since if'.split(' '));
const OPENERS = new Set([...SUBORDINATE, 'which', 'who', 'where', 'but', 'and']);

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

/** The last token before the latest boundary of a clause within the limit, else of a phrase, else the last word it allows. */
function cutAt(list: readonly Token[], limit: number): number {
  let [count, cut] = [0, -1];
  // "As demand grows, …": what comes before the main clause is none.
  let opening = SUBORDINATE.has(list[0]?.lower ?? '');
  for (let at = 0; at < list.length; at += 1) {
    const token = list[at];
    if (token === undefined) break;
    if (count >= MIN_WORDS && !opening && isClauseEnd(list, at)) cut = at - 1;
    if (token.text === ',') opening = false;
    if (token.kind !== 'punctuation') count += 1;
    if (count > limit) return lastWordUpTo(list, cut >= 0 ? cut : phraseEnd(list, at - 1));
  }
  return list.length - 1;
}

const PHRASES = new Set(
  'in on at to for with from by over under between among about into through during across against within without until towards and or'.split(
    ' ',
  ),
);
/** Words that a preposition or "to" must follow. */
const UNFINISHED = new Set('due likely able set ready going about up down according such it them'.split(' '));
/** How far back the end of a phrase is looked for, in tokens. */
const PHRASE_REACH = 7;

/** The last token before the phrase that a cut behind `last` would break ("the union of …"), where a clause with its verb and every number stay; else `last`. */
function phraseEnd(list: readonly Token[], last: number): number {
  const next = list[last + 1];
  if (next === undefined || next.kind === 'punctuation' || PHRASES.has(next.lower) || next.lower === 'that') return last;
  for (let at = last; at > Math.max(MIN_WORDS, last - PHRASE_REACH); at -= 1) {
    const token = list[at];
    if (token === undefined || token.kind === 'number' || '$€£'.includes(token.text)) return last;
    const before = list[at - 1]?.lower ?? '';
    const opens = PHRASES.has(token.lower) || (token.lower === 'of' && isAmount(list, at - 1));
    if (opens && !isFiniteForm(before) && !INNER_ADVERBS.has(before) && !UNFINISHED.has(before) && hasFiniteVerb(list.slice(0, at)))
      return at - 1;
  }
  return last;
}

/** "$1.3 billion", "40%": what stands for itself before "of". */
const isAmount = (list: readonly Token[], at: number): boolean =>
  list[at]?.kind === 'number' || ['million', 'billion', 'trillion', 'percent', '%'].includes(list[at]?.lower ?? '');

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
