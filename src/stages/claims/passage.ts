import type { Span } from '../../domain/span.ts';
import type { Token } from '../../text/tokens.ts';
import type { Line } from './attribution.ts';

/** The most words of a passage shown as evidence. */
const MAX_WORDS = 25;
/** A clause shorter than this says too little by itself. */
const MIN_WORDS = 6;
const BREAKS = new Set([',', ';', ':', '—', '–']);
const OPENERS = new Set('after because while when although though which who where as before since if but and'.split(' '));

/** The tightest passage that carries the content: all of it, or its first clauses up to 25 words. Whole words, no trailing comma. */
export function quotePassage(line: Line, content: Span): Span {
  const list = line.list.filter((token) => token.start >= content.start && token.end <= content.end);
  const first = list[0];
  if (first === undefined) return content;
  const spoken = list.filter((token) => token.kind !== 'punctuation').length;
  if (spoken <= MAX_WORDS) return { start: content.start, end: content.end };
  return { start: first.start, end: list[cutAt(list)]?.end ?? content.end };
}

/** The last token before the latest clause boundary within 25 words, or the 25th word. */
function cutAt(list: readonly Token[]): number {
  let [count, cut] = [0, -1];
  for (let at = 0; at < list.length; at += 1) {
    const token = list[at];
    if (token === undefined) break;
    if (count >= MIN_WORDS && (BREAKS.has(token.text) || OPENERS.has(token.lower))) cut = at - 1;
    if (token.kind !== 'punctuation') count += 1;
    if (count > MAX_WORDS) return lastWordUpTo(list, cut >= 0 ? cut : at - 1);
  }
  return list.length - 1;
}

function lastWordUpTo(list: readonly Token[], from: number): number {
  let at = from;
  while (at > 0 && (list[at]?.kind === 'punctuation' || ['and', 'but', 'the', 'a', 'an', 'of', 'to', 'in'].includes(list[at]?.lower ?? '')))
    at -= 1;
  return at;
}
