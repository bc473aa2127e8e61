import type { Span } from '../domain/span.ts';
import { gramsOf, type HashedWords, hashWords } from './shingles-scan.ts';

/** A passage that two texts have in common, word for word: its length in words and where it stands in each. */
export interface SharedRun {
  readonly words: number;
  readonly a: Span;
  readonly b: Span;
}

/** Word indexes of a shared run. */
interface Match {
  readonly a: number;
  readonly b: number;
  readonly words: number;
}

/** A common gram ("the company said that it") may stand in many places; only the first few are tried. */
const MOST_PLACES = 24;

const spanOf = (words: HashedWords, at: number, length: number): Span => ({
  start: words.starts[at] ?? 0,
  end: words.ends[at + length - 1] ?? 0,
});

const runOf = (a: HashedWords, b: HashedWords, match: Match): SharedRun => ({
  words: match.words,
  a: spanOf(a, match.a, match.words),
  b: spanOf(b, match.b, match.words),
});

/** The longest run of words that both texts hold, the earliest of `a` where several are as long; `words` 0 where none is shared. */
export function longestSharedRun(a: string, b: string): SharedRun {
  const ours = hashWords(a);
  const theirs = hashWords(b);
  let best: Match | null = null;
  let low = 1;
  let high = Math.min(ours.hashes.length, theirs.hashes.length);
  // A shared run of n words holds one of n - 1, so the length can be halved upon.
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = firstShared(ours.hashes, theirs.hashes, middle);
    if (found === null) high = middle - 1;
    else {
      best = found;
      low = middle + 1;
    }
  }
  return best === null ? { words: 0, a: { start: 0, end: 0 }, b: { start: 0, end: 0 } } : runOf(ours, theirs, best);
}

function firstShared(a: readonly number[], b: readonly number[], length: number): Match | null {
  const places = new Map<number, number>();
  gramsOf(b, length).forEach((gram, at) => {
    if (!places.has(gram)) places.set(gram, at);
  });
  const grams = gramsOf(a, length);
  for (let at = 0; at < grams.length; at++) {
    const place = places.get(grams[at] ?? 0);
    if (place !== undefined && equalFor(a, b, at, place) >= length) return { a: at, b: place, words: length };
  }
  return null;
}

/** How many words are equal from two places on. */
function equalFor(a: readonly number[], b: readonly number[], fromA: number, fromB: number): number {
  let length = 0;
  while (fromA + length < a.length && fromB + length < b.length && a[fromA + length] === b[fromB + length]) length++;
  return length;
}

/**
 * All shared runs of at least `atLeast` words, in the order of `a`, none overlapping there. Found by winnowing (Schleimer,
 * Wilkerson and Aiken 2003): with grams of k words and windows of `atLeast` - k + 1, no run of that length escapes.
 */
export function sharedRuns(a: string, b: string, atLeast: number): readonly SharedRun[] {
  const ours = hashWords(a);
  const theirs = hashWords(b);
  const gram = Math.max(1, Math.ceil(atLeast / 2));
  if (ours.hashes.length < gram || theirs.hashes.length < gram) return [];
  const window = Math.max(1, atLeast - gram + 1);
  const places = new Map<number, number[]>();
  for (const print of winnow(gramsOf(theirs.hashes, gram), window)) {
    const held = places.get(print.gram);
    if (held === undefined) places.set(print.gram, [print.at]);
    else if (held.length < MOST_PLACES) held.push(print.at);
  }
  const runs: SharedRun[] = [];
  let covered = 0;
  for (const print of winnow(gramsOf(ours.hashes, gram), window)) {
    if (print.at < covered) continue;
    const match = longestAt({ a: ours.hashes, b: theirs.hashes, at: print.at, from: covered }, places.get(print.gram) ?? []);
    if (match === null || match.words < atLeast) continue;
    runs.push(runOf(ours, theirs, match));
    covered = match.a + match.words;
  }
  return runs;
}

/** A place of `a` whose surroundings are sought in `b`, not reaching back before `from`. */
interface Seed {
  readonly a: readonly number[];
  readonly b: readonly number[];
  readonly at: number;
  readonly from: number;
}

/** Of the places given, the one whose run around it is longest. */
function longestAt({ a, b, at, from }: Seed, places: readonly number[]): Match | null {
  let best: Match | null = null;
  for (const place of places) {
    const ahead = equalFor(a, b, at, place);
    let back = 0;
    while (at - back > from && place - back > 0 && a[at - back - 1] === b[place - back - 1]) back++;
    if (best === null || ahead + back > best.words) best = { a: at - back, b: place - back, words: ahead + back };
  }
  return best;
}

/** The least gram of each window, the rightmost where equal, each place once: the fingerprints of winnowing. */
function winnow(grams: readonly number[], window: number): readonly { readonly gram: number; readonly at: number }[] {
  const prints: { readonly gram: number; readonly at: number }[] = [];
  let least = -1;
  for (let end = Math.min(window, grams.length) - 1; end < grams.length; end++) {
    const start = end - window + 1;
    if (least < start) {
      least = Math.max(0, start);
      for (let at = least + 1; at <= end; at++) if ((grams[at] ?? 0) <= (grams[least] ?? 0)) least = at;
    } else if ((grams[end] ?? 0) <= (grams[least] ?? 0)) least = end;
    if (prints.at(-1)?.at !== least) prints.push({ gram: grams[least] ?? 0, at: least });
  }
  return prints;
}
