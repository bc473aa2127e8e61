import type { Span } from '../domain/span.ts';
import { tokens } from './tokens.ts';

/** The words and numbers of a text in lower case, in order, without punctuation: what shares of words are counted on. */
export function wordsInOrder(text: string, within?: Span): readonly string[] {
  return tokens(text, within)
    .filter((token) => token.kind !== 'punctuation')
    .map((token) => token.lower);
}

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

/** How many words both lists hold in the same order (longest common subsequence). */
export function commonInOrder(candidate: readonly string[], source: readonly string[]): number {
  return table(candidate, source).cells[0] ?? 0;
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

/** The largest share of a candidate's words that any one of the sources holds in order, and which one; -1 where none does. */
export function closest(
  candidate: readonly string[],
  sources: readonly (readonly string[])[],
): { readonly share: number; readonly index: number } {
  const wanted = new Set(candidate);
  let share = 0;
  let index = -1;
  for (const [at, source] of sources.entries()) {
    const known = new Set(source);
    // An upper bound that costs little: words that the source holds at all.
    if (candidate.length === 0 || candidate.filter((word) => known.has(word)).length / candidate.length <= share) continue;
    const found = wanted.size === 0 ? 0 : inOrderShare(candidate, source);
    if (found > share) {
      share = found;
      index = at;
    }
  }
  return { share, index };
}

const JOINER = /[.'’_/-]/;
const WORD_CHAR = /[\p{L}\p{N}]/u;

/** Whether a place in a text lies within a word or a name written together, as after "GDP" in "GDP.pdf". */
export function splitsWord(text: string, at: number): boolean {
  const [before, here, after] = [text.charAt(at - 1), text.charAt(at), text.charAt(at + 1)];
  if (at <= 0 || !WORD_CHAR.test(before)) return false;
  if (WORD_CHAR.test(here)) return true;
  return JOINER.test(here) && WORD_CHAR.test(after) && !/^[’']s\b/.test(text.slice(at, at + 3));
}

/** The runs of `length` words of a list, each as one string: what a text of ours must not share outside quotation marks. */
export function runsOf(words: readonly string[], length: number): ReadonlySet<string> {
  const runs = new Set<string>();
  for (let at = 0; at + length <= words.length; at += 1) runs.add(words.slice(at, at + length).join(' '));
  return runs;
}

/** Whether a list of words holds one of the runs of `length` words. */
export function holdsRun(words: readonly string[], runs: ReadonlySet<string>, length: number): boolean {
  return words.some((_, at) => at + length <= words.length && runs.has(words.slice(at, at + length).join(' ')));
}
