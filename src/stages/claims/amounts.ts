import type { Quantity } from '../../domain/claim.ts';
import { FORCE_OF_CUE } from '../../lexicon/cues.ts';
import type { Token } from '../../text/tokens.ts';
import { amountsOf } from './concepts.ts';
import { DETERMINERS, type Line } from './line.ts';

/** Words before a number that say that it is not the one asserted: "and not 940", "instead of 940", "up from 940". */
const SETTING_ASIDE: readonly (readonly string[])[] = [
  ['not'],
  ['not', 'about'],
  ['not', 'the'],
  ['instead', 'of'],
  ['rather', 'than'],
  ['up', 'from'],
  ['down', 'from'],
  ['compared', 'with'],
];
/** "not more than 40" bounds the number. */
const BOUNDING = new Set(['more', 'less', 'fewer', 'only', 'just', 'yet']);

/** What an event was measured by before: such a number is no rival of today's. */
const EARLIER: readonly (readonly string[])[] = [
  ['a', 'year', 'ago'],
  ['a', 'year', 'earlier'],
  ['last', 'raised'],
  ['last', 'valued'],
  ['previous', 'round'],
  ['previously'],
];

const DIFFERENCES = new Set(['difference', 'gap', 'discrepancy', 'shortfall']);
/** How many tokens before a number a word may stand that tells what it is a number of. */
const REACH = 6;
const COUNT_NOUNS = new Set(['number', 'count', 'tally', 'total']);

/** What a sentence says of numbers: those it asserts, and those it says are wrong, in the units by which they are compared. */
export interface TellsNumbers {
  readonly amounts: readonly Quantity[];
  readonly rejected: readonly Quantity[];
  /** Another's, in a last clause that sets them against its own. */
  readonly answered: readonly Quantity[];
}

/** The quantities that a sentence itself asserts, and those it sets aside. */
export function ownAmounts(line: Line, numbers: readonly Quantity[]): TellsNumbers {
  if (numbers.length === 0) return { amounts: [], rejected: [], answered: [] };
  const others = othersClause(line);
  const counted = countedNoun(line.list);
  const told = numbers.map((number) => {
    if (isDifference(line.list, number)) return { ...number, unit: `difference of ${number.unit ?? 'count'}` };
    if (isYearly(line.list, number)) return { ...number, unit: `${number.currency} a year` };
    return number.unit === null && number.currency === null && counted !== null && number.start > counted.end
      ? { ...number, unit: counted.noun }
      : number;
  });
  return {
    amounts: amountsOf(told.filter((number) => number.start < others && !isSetAside(line.list, number))),
    rejected: amountsOf(told.filter((number) => isRejected(line.list, number))),
    answered: amountsOf(told.filter((number) => number.start >= others)),
  };
}

const indexOf = (list: readonly Token[], number: Quantity): number => list.findIndex((token) => token.end > number.start);

const endsWith = (list: readonly Token[], at: number, words: readonly string[]): boolean =>
  words.every((word, step) => list[at - words.length + step]?.lower === word);

function isSetAside(list: readonly Token[], number: Quantity): boolean {
  const at = indexOf(list, number);
  if (SETTING_ASIDE.some((words) => endsWith(list, at, words)) && !BOUNDING.has(list[at]?.lower ?? '')) return true;
  const after = list.findIndex((token) => token.start >= number.end);
  if (after < 0) return false;
  if (isStart(list, at, after)) return true;
  return EARLIER.some((words) =>
    list.slice(after, after + REACH + 4).some((_, step) => words.every((word, part) => list[after + step + part]?.lower === word)),
  );
}

const SPREADS = new Set(['spread', 'range', 'ranges', 'ranging', 'anywhere', 'between', 'interval']);

/** "from $10 to $4": where a change begins; of a spread both ends count. */
function isStart(list: readonly Token[], at: number, after: number): boolean {
  const from = list[at - 1]?.lower === 'from' || list[at - 2]?.lower === 'from';
  if (!from || list.slice(Math.max(0, at - 5), at).some((token) => SPREADS.has(token.lower))) return false;
  const to = list.slice(after, after + 4).findIndex((token) => token.lower === 'to');
  return to >= 0 && list.slice(after + to + 1, after + to + 4).some((token) => token.kind === 'number');
}

const REJECTING: readonly (readonly string[])[] = [['not'], ['not', 'about'], ['not', 'the'], ['instead', 'of']];

const isRejected = (list: readonly Token[], number: Quantity): boolean =>
  REJECTING.some((words) => endsWith(list, indexOf(list, number), words));

const YEARLY: readonly (readonly string[])[] = [
  ['a', 'year'],
  ['per', 'year'],
  ['each', 'year'],
  ['every', 'year'],
  ['annually'],
  ['yearly'],
];

/** "$500 billion a year": no rival of what a thing costs in all. */
const isYearly = (list: readonly Token[], number: Quantity): boolean => {
  if (number.currency === null) return false;
  const after = list.findIndex((token) => token.start >= number.end);
  return after >= 0 && YEARLY.some((words) => words.every((word, step) => list[after + step]?.lower === word)) && !isAgo(list, after);
};

/** "$5 billion a year ago" is of a day, not of a year. */
const isAgo = (list: readonly Token[], at: number): boolean => ['ago', 'earlier', 'before'].includes(list[at + 2]?.lower ?? '');

const isDifference = (list: readonly Token[], number: Quantity): boolean => {
  const at = indexOf(list, number);
  return list.slice(Math.max(0, at - 3), at).some((token) => DIFFERENCES.has(token.lower));
};

/** "the number of visits affected is": the noun that a bare number after it counts. */
function countedNoun(list: readonly Token[]): { readonly noun: string; readonly end: number } | null {
  const at = list.findIndex((token, index) => COUNT_NOUNS.has(token.lower) && list[index + 1]?.lower === 'of');
  for (let next = at + 2; at >= 0 && next <= at + 4; next += 1) {
    const token = list[next];
    if (token?.kind !== 'word') return null;
    if (!DETERMINERS.has(token.lower) && token.lower.endsWith('s') && !token.lower.endsWith('ss'))
      return { noun: singular(token.lower), end: token.end };
  }
  return null;
}

const singular = (word: string): string =>
  word.endsWith('ies') ? `${word.slice(0, -3)}y` : /(ch|sh|x|ss)es$/.test(word) ? word.slice(0, -2) : word.slice(0, -1);

/** Where a last clause begins that gives what another says ("…; the maker states 79%"), or beyond the sentence. */
function othersClause(line: Line): number {
  const { list } = line;
  const semicolon = list.findLastIndex((token) => token.text === ';');
  if (semicolon < 3) return Number.POSITIVE_INFINITY;
  const cue = list.slice(semicolon + 1, semicolon + REACH + 1).some((token) => FORCE_OF_CUE.has(token.lower));
  return cue ? (list[semicolon]?.start ?? Number.POSITIVE_INFINITY) : Number.POSITIVE_INFINITY;
}
