import type { Quantity } from '../domain/claim.ts';
import type { Token } from './tokens.ts';

type Hedge = Quantity['hedge'];

/** Word runs before a number, longest first, last word first within a run. */
const BEFORE: readonly (readonly [string, Hedge])[] = [
  ['no fewer than', 'at-least'],
  ['no less than', 'at-least'],
  ['not less than', 'at-least'],
  ['no more than', 'at-most'],
  ['not more than', 'at-most'],
  ['as many as', 'at-most'],
  ['as much as', 'at-most'],
  ['as little as', 'at-least'],
  ['as few as', 'at-least'],
  ['over the age of', 'at-least'],
  ['above the age of', 'at-least'],
  ['under the age of', 'at-most'],
  ['below the age of', 'at-most'],
  ['well over', 'at-least'],
  ['at least', 'at-least'],
  ['more than', 'at-least'],
  ['greater than', 'at-least'],
  ['upwards of', 'at-least'],
  ['north of', 'at-least'],
  ['a minimum of', 'at-least'],
  ['in excess of', 'at-least'],
  ['over', 'at-least'],
  ['above', 'at-least'],
  ['exceeding', 'at-least'],
  ['exceeds', 'at-least'],
  ['surpassing', 'at-least'],
  ['at most', 'at-most'],
  ['fewer than', 'at-most'],
  ['less than', 'at-most'],
  ['up to', 'at-most'],
  ['a maximum of', 'at-most'],
  ['under', 'at-most'],
  ['below', 'at-most'],
  ['just over', 'at-least'],
  ['just under', 'at-most'],
  ['close to', 'about'],
  ['an estimated', 'about'],
  ['in the region of', 'about'],
  ['somewhere around', 'about'],
  ['about', 'about'],
  ['around', 'about'],
  ['roughly', 'about'],
  ['approximately', 'about'],
  ['nearly', 'about'],
  ['almost', 'about'],
  ['some', 'about'],
  ['circa', 'about'],
  ['estimated', 'about'],
  ['approx', 'about'],
];

const AFTER: readonly (readonly [string, Hedge])[] = [
  ['or more', 'at-least'],
  ['or greater', 'at-least'],
  ['and above', 'at-least'],
  ['and up', 'at-least'],
  ['plus', 'at-least'],
  ['or fewer', 'at-most'],
  ['or less', 'at-most'],
  ['or below', 'at-most'],
  ['or so', 'about'],
];

const compile = (rows: readonly (readonly [string, Hedge])[]) =>
  rows.map(([words, hedge]) => ({ words: words.split(' '), hedge })).sort((a, b) => b.words.length - a.words.length);

const BEFORE_RUNS = compile(BEFORE);
const AFTER_RUNS = compile(AFTER);

function runAt(list: readonly Token[], from: number, words: readonly string[]): boolean {
  if (from < 0) return false;
  return words.every((word, at) => list[from + at]?.lower === word);
}

/** What the words around the tokens `[first, last]` of a number say of it: "at least", "up to", "about", "or more", "10,000+", "~300". */
export function hedgeAround(list: readonly Token[], first: number, last: number): Hedge {
  const sign = list[first - 1]?.text;
  if (sign === '~' || sign === '≈') return 'about';
  if (sign === '>' || sign === '≥') return 'at-least';
  if (sign === '<' || sign === '≤') return 'at-most';
  for (const { words, hedge } of BEFORE_RUNS) if (runAt(list, first - words.length, words)) return hedge;
  const plus = list[last + 1];
  if (plus?.text === '+' && plus.start === list[last]?.end) return 'at-least';
  for (const { words, hedge } of AFTER_RUNS) if (runAt(list, last + 1, words)) return hedge;
  return 'exact';
}

/** Where the words begin that hedge a number which starts at `start` ("up to $10 million"), or `start` where none stand right before it. */
export function hedgeStart(text: string, start: number): number {
  const line = ` ${text
    .slice(Math.max(0, start - HEDGE_REACH), start)
    .toLowerCase()
    .replace(/[\s—–]/g, ' ')}`;
  const run = BEFORE_RUNS.find(({ words }) => line.endsWith(` ${words.join(' ')} `));
  return run === undefined ? start : start - run.words.join(' ').length - 1;
}

/** The longest hedge with a space, in characters. */
const HEDGE_REACH = 24;
