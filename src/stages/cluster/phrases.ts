import { letThrough, mayHold, newFilter } from '../../text/word-filter.ts';

/** Lists of phrases made ready for matching; `^` in a phrase anchors it at the first word, a last `*` stands for any ending. */
export interface Phrases {
  readonly byFirst: ReadonlyMap<string, readonly Phrase[]>;
  /** Single open-ended words by their first letters. */
  readonly openEnded: ReadonlyMap<string, readonly Phrase[]>;
}

interface Phrase {
  readonly text: string;
  readonly words: readonly string[];
  readonly anchored: boolean;
  readonly open: boolean;
  readonly weight: number;
}

/** A phrase found: which, how many words it took, where. */
export interface Hit {
  readonly text: string;
  readonly weight: number;
  readonly at: number;
  readonly length: number;
}

const WORD_PARTS = /[\p{L}\p{N}]+(?:\.[\p{L}\p{N}]+)*/gu;

/** Lower-case words and numbers of a text; hyphens and apostrophes part words, inner full stops do not ("2.5", "a.i"). */
export function plainWords(text: string): readonly string[] {
  return text.toLowerCase().match(WORD_PARTS) ?? [];
}

/** Makes lists of phrases ready: `[weight, phrases]` each. */
export function compilePhrases(lists: readonly (readonly [weight: number, phrases: readonly string[]])[]): Phrases {
  const byFirst = new Map<string, Phrase[]>();
  const openEnded = new Map<string, Phrase[]>();
  for (const [weight, phrases] of lists) {
    for (const text of phrases) {
      const words = plainWords(text);
      const [first] = words;
      if (first === undefined) continue;
      const phrase: Phrase = { text, words, anchored: text.startsWith('^'), open: text.endsWith('*'), weight };
      if (phrase.open && words.length === 1) openEnded.set(headOf(first), [...(openEnded.get(headOf(first)) ?? []), phrase]);
      else byFirst.set(first, [...(byFirst.get(first) ?? []), phrase]);
    }
  }
  return register({ byFirst, openEnded });
}

function matches(words: readonly string[], at: number, phrase: Phrase): boolean {
  if (phrase.anchored && at !== 0) return false;
  const last = phrase.words.length - 1;
  return phrase.words.every((word, i) => {
    const found = words[at + i];
    return found === word || (phrase.open && i === last && found?.startsWith(word) === true);
  });
}

/** Open-ended words have at least three letters before their star. */
const headOf = (word: string): string => word.slice(0, 3);

function longestAt(words: readonly string[], at: number, phrases: readonly Phrase[] | undefined): Phrase | null {
  if (phrases === undefined) return null;
  let best: Phrase | null = null;
  for (const phrase of phrases) {
    if ((best === null || phrase.words.length > best.words.length) && matches(words, at, phrase)) best = phrase;
  }
  return best;
}

const openAt = (word: string, phrases: Phrases): Phrase | null =>
  phrases.openEnded.get(headOf(word))?.find((phrase) => word.startsWith(phrase.words[0] ?? ' ')) ?? null;

/** Lists of phrases by the words and three letters that their phrases begin with, so that one walk over a text serves all lists. */
const LISTS_BY_WORD = new Map<string, Phrases[]>();
const LISTS_BY_HEAD = new Map<string, Phrases[]>();
/** Most words begin no phrase. */
const BEGINS = newFilter();

function register(phrases: Phrases): Phrases {
  LISTS_OF.clear();
  for (const word of phrases.byFirst.keys()) letThrough(BEGINS, word);
  for (const head of phrases.openEnded.keys()) letThrough(BEGINS, head, true);
  for (const [table, keys] of [
    [LISTS_BY_WORD, phrases.byFirst.keys()],
    [LISTS_BY_HEAD, phrases.openEnded.keys()],
  ] as const)
    for (const key of keys) {
      const lists = table.get(key);
      if (lists === undefined) table.set(key, [phrases]);
      else lists.push(phrases);
    }
  return phrases;
}

/** Where phrases of each list may begin in a run of words; walked once a run. */
const placesByRun = new WeakMap<readonly string[], ReadonlyMap<Phrases, readonly number[]>>();

/** The lists in which a phrase may begin with a word; news is written with few words again and again. */
const LISTS_OF = new Map<string, readonly Phrases[]>();
const MOST_KNOWN = 60_000;
const NO_LISTS: readonly Phrases[] = [];

function listsOf(word: string): readonly Phrases[] {
  const known = LISTS_OF.get(word);
  if (known !== undefined) return known;
  const heads = word.length >= 3 ? (LISTS_BY_HEAD.get(headOf(word)) ?? NO_LISTS) : NO_LISTS;
  const found = [...new Set([...(LISTS_BY_WORD.get(word) ?? NO_LISTS), ...heads])];
  if (LISTS_OF.size >= MOST_KNOWN) LISTS_OF.clear();
  // A slice keeps the whole text alive that it was cut from; what is kept for long is a copy.
  LISTS_OF.set(Buffer.from(word).toString(), found.length === 0 ? NO_LISTS : found);
  return found;
}

function placesIn(words: readonly string[]): ReadonlyMap<Phrases, readonly number[]> {
  const known = placesByRun.get(words);
  if (known !== undefined) return known;
  const places = new Map<Phrases, number[]>();
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    if (!mayHold(BEGINS, word)) continue;
    for (const list of listsOf(word)) {
      const held = places.get(list);
      if (held === undefined) places.set(list, [at]);
      else held.push(at);
    }
  }
  placesByRun.set(words, places);
  return places;
}

/** The phrases found in a run of words, the longest at each place, without overlap. */
export function findPhrases(words: readonly string[], phrases: Phrases): readonly Hit[] {
  const hits: Hit[] = [];
  const places = placesIn(words).get(phrases);
  if (places === undefined) return hits;
  let free = 0;
  for (const at of places) if (at >= free) free = hitAt(words, at, { phrases, hits });
  return hits;
}

/** Looks for a phrase at a place, notes it, and gives the place to go on from. */
function hitAt(words: readonly string[], at: number, { phrases, hits }: { readonly phrases: Phrases; readonly hits: Hit[] }): number {
  const word = words[at] ?? '';
  const best = longestAt(words, at, phrases.byFirst.get(word)) ?? (phrases.openEnded.size === 0 ? null : openAt(word, phrases));
  if (best === null) return at + 1;
  hits.push({ text: best.text, weight: best.weight, at, length: best.words.length });
  return at + best.words.length;
}

/** The sum of the weights of what is found, each phrase counted at most `atMost` times. */
export function weightOf(hits: readonly Hit[], atMost = Number.POSITIVE_INFINITY): number {
  const counts = new Map<string, number>();
  let sum = 0;
  for (const hit of hits) {
    const count = (counts.get(hit.text) ?? 0) + 1;
    counts.set(hit.text, count);
    if (count <= atMost) sum += hit.weight;
  }
  return sum;
}
