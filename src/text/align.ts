import type { Span } from '../domain/span.ts';
import { readOnce } from './read-once.ts';
import { type Token, tokens } from './tokens.ts';

function wordsOf(list: readonly Token[]): readonly string[] {
  const words: string[] = [];
  for (const token of list) if (token.kind !== 'punctuation') words.push(token.lower);
  return words;
}

const allWords = readOnce((text) => wordsOf(tokens(text)));

/** The words and numbers of a text in lower case, in order, without punctuation: what shares of words are counted on. */
export const wordsInOrder = (text: string, within?: Span): readonly string[] =>
  within === undefined ? allWords(text) : wordsOf(tokens(text, within));

/** The table of a longest common subsequence (Wagner and Fischer 1974), row by row from the end. */
function table(candidate: readonly string[], source: readonly string[]): { readonly cells: Uint16Array; readonly width: number } {
  const width = source.length + 1;
  const cells = new Uint16Array((candidate.length + 1) * width);
  for (let row = candidate.length - 1; row >= 0; row -= 1) {
    for (let column = source.length - 1; column >= 0; column -= 1) {
      const at = row * width + column;
      const below = cells[at + width] ?? 0;
      const beside = cells[at + 1] ?? 0;
      cells[at] = candidate[row] === source[column] ? 1 + (cells[at + width + 1] ?? 0) : Math.max(below, beside);
    }
  }
  return { cells, width };
}

const BITS = 31;

/** The places of each word among at most 31, as bits. */
function bitsOf(words: readonly string[]): ReadonlyMap<string, number> {
  const bits = new Map<string, number>();
  for (const [at, word] of words.entries()) bits.set(word, (bits.get(word) ?? 0) | (1 << at));
  return bits;
}

/** A longest common subsequence by bits (Hyyrö 2004): each 0 of the vector is a word that both hold in order. */
function commonByBits(few: readonly string[], many: readonly string[]): number {
  const bits = bitsOf(few);
  const all = few.length === BITS ? 0x7fffffff : (1 << few.length) - 1;
  let vector = all;
  for (const word of many) {
    const hits = bits.get(word);
    if (hits === undefined) continue;
    const both = vector & hits;
    vector = ((vector + both) | (vector - both)) & all;
  }
  let common = few.length;
  for (let left = vector; left !== 0; left &= left - 1) common -= 1;
  return common;
}

/** How many words both lists hold in the same order (longest common subsequence). */
export function commonInOrder(candidate: readonly string[], source: readonly string[]): number {
  const [few, many] = candidate.length <= source.length ? [candidate, source] : [source, candidate];
  return few.length <= BITS ? commonByBits(few, many) : (table(candidate, source).cells[0] ?? 0);
}

/** The share of the candidate's words that the source holds in the same order: 0 for an empty candidate. */
export function inOrderShare(candidate: readonly string[], source: readonly string[]): number {
  return candidate.length === 0 ? 0 : commonInOrder(candidate, source) / candidate.length;
}

/** For each candidate word the index in the source that it is matched to in one best in-order alignment, or -1. */
export function alignment(candidate: readonly string[], source: readonly string[]): readonly number[] {
  const { cells, width } = table(candidate, source);
  const matched: number[] = candidate.map(() => -1);
  let row = 0;
  let column = 0;
  while (row < candidate.length && column < source.length) {
    if (candidate[row] === source[column]) {
      matched[row] = column;
      row += 1;
      column += 1;
    } else if ((cells[(row + 1) * width + column] ?? 0) >= (cells[row * width + column + 1] ?? 0)) row += 1;
    else column += 1;
  }
  return matched;
}

/** The words of a sentence, in order and as a set, for texts to be held against. */
export interface WordRow {
  readonly words: readonly string[];
  readonly known: ReadonlySet<string>;
}

/** Lays out words for texts to be held against. */
export const wordRow = (words: readonly string[]): WordRow => ({ words, known: new Set(words) });

/** Whether any one of the rows holds more than a share of the candidate's words in the same order. */
export function standsClose(candidate: readonly string[], rows: readonly WordRow[], share: number): boolean {
  const least = share * candidate.length;
  return rows.some(({ words, known }) => {
    if (words.length <= least) return false;
    // An upper bound that costs little: words that the row holds at all.
    let held = 0;
    for (const word of candidate) if (known.has(word)) held += 1;
    return held > least && inOrderShare(candidate, words) > share;
  });
}

/** The most of the candidate's words that any one of the rows holds in the same order. */
export const mostInOrder = (candidate: readonly string[], rows: readonly WordRow[]): number =>
  rows.reduce((most, { words }) => Math.max(most, commonInOrder(candidate, words)), 0);

const JOINER = /[.'’_/-]/;
const WORD_CHAR = /[\p{L}\p{N}]/u;

/** Whether a place in a text lies within a word or a name written together, as after "GDP" in "GDP.pdf". */
export function splitsWord(text: string, at: number): boolean {
  const [before, here, after] = [text.charAt(at - 1), text.charAt(at), text.charAt(at + 1)];
  if (at <= 0 || !WORD_CHAR.test(before)) return false;
  if (WORD_CHAR.test(here)) return true;
  return JOINER.test(here) && WORD_CHAR.test(after) && !/^[’']s\b/.test(text.slice(at, at + 3));
}

/** Lists of words with the places of each word, for runs of them to be found. */
export interface WordPlaces {
  readonly words: readonly string[];
  readonly places: ReadonlyMap<string, readonly number[]>;
}

/** Lays out lists of words for runs to be found in; no run reaches from one list into the next. */
export function placesOf(lists: readonly (readonly string[])[]): WordPlaces {
  const words = lists.flatMap((list) => [...list, '']);
  const places = new Map<string, number[]>();
  for (const [at, word] of words.entries()) {
    if (word === '') continue;
    const list = places.get(word);
    if (list === undefined) places.set(word, [at]);
    else list.push(at);
  }
  return { words, places };
}

/** How many words of both lists are the same from two places on, in steps of 1 or -1, at most `most`. */
function sameFrom(a: { readonly words: readonly string[]; readonly at: number }, b: typeof a, step: 1 | -1, most: number): number {
  let count = 0;
  while (count < most) {
    const word = a.words[a.at + step * count];
    if (word === undefined || word === '' || word !== b.words[b.at + step * count]) break;
    count += 1;
  }
  return count;
}

/** Whether a list of words holds a run of `length` words that stands in the lists laid out. */
export function holdsRun(words: readonly string[], known: WordPlaces, length: number): boolean {
  // Each run of so many words takes in one of the words that stand so far apart.
  for (let at = length - 1; at < words.length; at += length)
    for (const place of known.places.get(words[at] ?? '') ?? []) {
      const [ours, theirs] = [
        { words, at },
        { words: known.words, at: place },
      ];
      const back = sameFrom(ours, theirs, -1, length);
      if (back === length || back + sameFrom(ours, theirs, 1, length) - 1 >= length) return true;
    }
  return false;
}
