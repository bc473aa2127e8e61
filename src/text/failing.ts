import type { Quantity } from '../domain/claim.ts';
import type { Span } from '../domain/span.ts';

/** What is said of a thing that does not do what it is for. */
const FAILING: readonly string[] = [
  'does not work',
  'do not work',
  'did not work',
  "doesn't work",
  "don't work",
  "didn't work",
  'does not function',
  'did not function',
  'is useless',
  'are useless',
  'is unreliable',
  'are unreliable',
  'is unsafe',
  'is inaccurate',
  'is faulty',
  'is broken',
];
/** What a thing gives that cries wolf. */
const FALSE_ALARMS: readonly string[] = ['false alarms', 'false calls', 'false positives', 'false hits', 'false matches', 'false warnings'];
/** Behind a share: what was right. */
const RIGHT: readonly string[] = ['right', 'correct', 'correctly', 'accurate', 'true', 'genuine', 'justified'];
/** How far behind a share its word may stand, in characters. */
const REACH = 24;
/** A share of right answers below this, in percent, tells of a thing that fails. */
const MOSTLY = 50;

const plain = (text: string, { start, end }: Span): string => text.slice(start, end).toLowerCase().replaceAll('’', "'");

function firstOf(phrases: readonly string[], text: string, span: Span): Span | null {
  const line = plain(text, span);
  for (const phrase of phrases) {
    const at = ` ${line} `.replaceAll(/[,.;:!?"“”]/g, ' ').indexOf(` ${phrase} `);
    if (at >= 0) return { start: span.start + at, end: span.start + at + phrase.length };
  }
  return null;
}

/** Where a passage says in words that a thing does not do what it is for, or null. */
export const saidToFail = (text: string, span: Span): Span | null => firstOf(FAILING, text, span);

/** Where a passage tells that a thing fails: in words, by what it gets wrong, or by how little it gets right ("4% proved right"); null where it does not. */
export function failingIn(text: string, span: Span, numbers: readonly Quantity[]): Span | null {
  return saidToFail(text, span) ?? firstOf(FALSE_ALARMS, text, span) ?? littleRight(text, span, numbers);
}

function littleRight(text: string, span: Span, numbers: readonly Quantity[]): Span | null {
  for (const { unit, high, start, end } of numbers) {
    if (unit !== 'percent' || high >= MOSTLY || end > span.end) continue;
    const after = plain(text, { start: end, end: Math.min(span.end, end + REACH) });
    const word = RIGHT.find((one) => ` ${after.replaceAll(/[^a-z]/g, ' ')} `.includes(` ${one} `));
    if (word !== undefined) return { start, end: end + after.indexOf(word) + word.length };
  }
  return null;
}
