import type { Span } from '../domain/span.ts';
import { type Token, tokens } from './tokens.ts';

/** Words that turn or weaken what is said: an excerpt that leaves one out would say something else. */
const TURNING = new Set([
  ...['not', 'no', 'never', 'neither', 'nor', 'none', 'without', 'cannot', 'denied', 'denies', 'deny', 'false', 'unless', 'except', 'only'],
  ...['alleged', 'allegedly', 'reportedly', 'may', 'might', 'could', 'would', 'plans', 'planned', 'expected', 'if'],
  ...['apparently', 'seemingly', 'purportedly', 'supposedly'],
]);

/** Words that cannot end an excerpt: what they point at comes after them. */
const DANGLING = new Set([
  ...[
    'a',
    'an',
    'the',
    'of',
    'to',
    'in',
    'on',
    'at',
    'by',
    'for',
    'with',
    'from',
    'and',
    'or',
    'but',
    'that',
    'which',
    'who',
    'whose',
    'as',
    'than',
  ],
  ...[
    'is',
    'are',
    'was',
    'were',
    'be',
    'been',
    'has',
    'have',
    'had',
    'will',
    'would',
    'can',
    'could',
    'may',
    'might',
    'must',
    'shall',
    'should',
    'its',
    'their',
    'his',
    'her',
  ],
]);

const turns = (token: Token): boolean => TURNING.has(token.lower) || token.lower.endsWith("n't") || token.lower.endsWith('n’t');

/** How many words of a text turn or weaken what it says. */
export const turningWords = (text: string): number => tokens(text).filter(turns).length;

/**
 * A passage of at most `most` words, whole words, as a span of `text`: the first words where they do, else the stretch that keeps
 * every word that turns or weakens the statement; null where those lie too far apart, because any cut would then say something else.
 */
export function excerptOf(text: string, most: number): Span | null {
  const words = tokens(text).filter((token) => token.kind !== 'punctuation');
  if (words.length === 0 || most < 1) return null;
  if (words.length <= most) return { start: 0, end: text.length };
  const turning = words.flatMap((token, at) => (turns(token) ? [at] : []));
  const firstTurn = turning[0] ?? 0;
  const lastTurn = turning.at(-1) ?? 0;
  // What the last turning word turns stands after it: two words more at least.
  const needed = turning.length === 0 ? 0 : Math.min(lastTurn + 3, words.length);
  if (needed - Math.min(firstTurn, needed) > most) return null;
  const last = lastWord(words, needed, Math.max(most, needed));
  const from = Math.max(0, last + 1 - most);
  if (turning.length > 0 && from > firstTurn) return null;
  return { start: words[from]?.start ?? 0, end: words[last]?.end ?? text.length };
}

/** The index of the last word of an excerpt: the furthest before `to` that does not dangle and keeps what is needed, else the next after. */
function lastWord(words: readonly Token[], needed: number, to: number): number {
  const stands = (at: number): boolean => at === words.length - 1 || !DANGLING.has(words[at]?.lower ?? '');
  for (let at = to - 1; at >= Math.max(1, needed - 1); at -= 1) if (stands(at)) return at;
  for (let at = to; at < words.length; at += 1) if (stands(at)) return at;
  return words.length - 1;
}

/** The words of an excerpt with an ellipsis on each side where something was left out; empty where no honest excerpt is that short. */
export function excerpt(text: string, most: number): string {
  const span = excerptOf(text, most);
  if (span === null) return '';
  const head = span.start > 0 ? '… ' : '';
  const tail = span.end < text.trimEnd().length && /[\p{L}\p{N}]/u.test(text.slice(span.end)) ? ' …' : '';
  return `${head}${text.slice(span.start, tail === '' && span.start === 0 ? text.length : span.end)}${tail}`;
}
