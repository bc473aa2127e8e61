/**
 * Terms as numbers. A term is the upper 26 bits of a word: a hash of its letters, of which a million collide in fewer than one case in a
 * hundred; the lower six bits hold its weight in twelfths. Lists are sorted, so two are compared in one walk; an article's lists stand one
 * behind the other in one array, since a map a list would take ten times the memory.
 */
const WEIGHT_BITS = 6;
const WEIGHT_MASK = (1 << WEIGHT_BITS) - 1;
const STEPS = 12;
const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** The parts of an article's packed lists, in their order. */
export const PARTS = ['lead', 'body', 'names', 'titleNames', 'newNames', 'actors', 'numbers', 'subjects', 'opening'] as const;
export type Part = (typeof PARTS)[number];

const HEADER = PARTS.length + 1;
const PLACE_OF = new Map<Part, number>(PARTS.map((part, at) => [part, at]));

/** The place of each part in the header, so that hot loops look nothing up. */
export const LEAD = PLACE_OF.get('lead') ?? 0;
export const BODY = PLACE_OF.get('body') ?? 0;
export const NAMES = PLACE_OF.get('names') ?? 0;
export const TITLE_NAMES = PLACE_OF.get('titleNames') ?? 0;
export const NEW_NAMES = PLACE_OF.get('newNames') ?? 0;
export const ACTORS = PLACE_OF.get('actors') ?? 0;
export const NUMBERS = PLACE_OF.get('numbers') ?? 0;
export const SUBJECTS = PLACE_OF.get('subjects') ?? 0;
export const OPENING = PLACE_OF.get('opening') ?? 0;

/** Packed lists of one article: where they begin in an array that may hold those of many. */
export interface Packed {
  readonly words: Uint32Array;
  readonly base: number;
}

/** The hash of a term, its six lowest bits free. */
export function termOf(text: string): number {
  let hash = FNV_OFFSET;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), FNV_PRIME);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  hash ^= hash >>> 16;
  return (hash & ~WEIGHT_MASK) >>> 0 || 1 << WEIGHT_BITS;
}

/** The term of a packed word. */
export const termIn = (word: number): number => (word & ~WEIGHT_MASK) >>> 0;
/** The weight of a packed word. */
export const weightIn = (word: number): number => (word & WEIGHT_MASK) / STEPS;

/** A word of a term and its weight. */
export const packedWord = (term: number, weight: number): number =>
  (term | Math.min(WEIGHT_MASK, Math.max(1, Math.round(weight * STEPS)))) >>> 0;

/** Counted terms and plain sets, as `pack` takes them. */
export type Lists = { readonly [P in Part]: ReadonlyMap<string, number> | Iterable<string> };

/** Counts made sublinear: the tenth mention tells less than the second. */
const damped = (times: number): number => 1 + Math.log(Math.max(times, 1));

function wordsOf(list: ReadonlyMap<string, number> | Iterable<string>): readonly number[] {
  const words: number[] = [];
  if (list instanceof Map) for (const [term, times] of list) words.push(packedWord(termOf(term), damped(times)));
  else for (const term of list) words.push(typeof term === 'string' ? packedWord(termOf(term), 1) : 0);
  return words;
}

function sortedOnce(words: readonly number[]): Uint32Array {
  if (words.length < 2) return Uint32Array.from(words);
  const sorted = Uint32Array.from(words).sort();
  let kept = 0;
  for (const word of sorted) {
    // Two terms that hash alike are one with the greater weight.
    if (kept > 0 && termIn(sorted[kept - 1] ?? 0) === termIn(word)) sorted[kept - 1] = word;
    else sorted[kept++] = word;
  }
  return sorted.subarray(0, kept);
}

/** Packs an article's lists into one array. */
export const pack = (lists: Lists): Packed => packWords(PARTS.map((part) => wordsOf(lists[part])));

/** Packs lists of packed words, one a part, in the order of `PARTS`. */
export function packWords(lists: readonly (readonly number[])[]): Packed {
  const parts = PARTS.map((_, place) => sortedOnce(lists[place] ?? []));
  const words = new Uint32Array(HEADER + parts.reduce((sum, part) => sum + part.length, 0));
  let at = HEADER;
  parts.forEach((part, place) => {
    words[place] = at;
    words.set(part, at);
    at += part.length;
  });
  words[PARTS.length] = at;
  return { words, base: 0 };
}

/** How many words an article's lists take. */
export const sizeOf = ({ words, base }: Packed): number => words[base + PARTS.length] ?? 0;
/** Where a part begins. */
export const startOf = ({ words, base }: Packed, place: number): number => base + (words[base + place] ?? 0);
/** Where a part ends. */
export const endOf = ({ words, base }: Packed, place: number): number => base + (words[base + place + 1] ?? 0);
/** How many terms a part holds. */
export const countIn = (packed: Packed, place: number): number => endOf(packed, place) - startOf(packed, place);

/** The terms of a part. */
export function termsIn(packed: Packed, place: number): readonly number[] {
  const terms: number[] = [];
  for (let at = startOf(packed, place); at < endOf(packed, place); at++) terms.push(termIn(packed.words[at] ?? 0));
  return terms;
}

/** Weights by term, for one article's part to be held against those of many: open addressing, half full at most. */
export interface TermWeights {
  readonly terms: Uint32Array;
  readonly weights: Float64Array;
  /** How many bits of a term do not say where it stands. */
  readonly shift: number;
}

/** Lays out what `weightOf` makes of each word of a part. */
export function termWeights(packed: Packed, place: number, weightOf: (word: number) => number): TermWeights {
  const [from, to] = [startOf(packed, place), endOf(packed, place)];
  const bits = Math.max(3, 33 - Math.clz32(to - from));
  const terms = new Uint32Array(1 << bits);
  const weights = new Float64Array(1 << bits);
  for (let i = from; i < to; i++) {
    const word = packed.words[i] ?? 0;
    const term = word >>> WEIGHT_BITS;
    let at = word >>> (32 - bits);
    while (terms[at] !== 0) at = (at + 1) & (terms.length - 1);
    terms[at] = term;
    weights[at] = weightOf(word);
  }
  return { terms, weights, shift: 32 - bits };
}

/** The sum over the terms that a part of an article shares with the weights laid out of our weight times theirs. */
export function dotOf({ terms, weights, shift }: TermWeights, b: Packed, place: number): number {
  const { words } = b;
  const end = endOf(b, place);
  const mask = terms.length - 1;
  let dot = 0;
  for (let i = startOf(b, place); i < end; i++) {
    const word = words[i] ?? 0;
    const term = word >>> WEIGHT_BITS;
    let at = word >>> shift;
    let held = terms[at] ?? 0;
    while (held !== 0 && held !== term) {
      at = (at + 1) & mask;
      held = terms[at] ?? 0;
    }
    if (held === term) dot += (weights[at] ?? 0) * (word & WEIGHT_MASK);
  }
  return dot / STEPS;
}

/** How many terms a part of both holds. */
export function sharedIn(a: Packed, b: Packed, place: number): number {
  let i = startOf(a, place);
  let j = startOf(b, place);
  const endA = endOf(a, place);
  const endB = endOf(b, place);
  let shared = 0;
  while (i < endA && j < endB) {
    const x = (a.words[i] ?? 0) >>> WEIGHT_BITS;
    const y = (b.words[j] ?? 0) >>> WEIGHT_BITS;
    if (x === y) shared++;
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return shared;
}

const SLAB_WORDS = 1 << 18;

/** Arrays that hold the lists of many articles; one is let go when the articles in it are. */
export interface Slabs {
  open: Uint32Array;
  used: number;
}

/** No slabs yet. */
export const newSlabs = (): Slabs => ({ open: new Uint32Array(0), used: 0 });

/** Moves an article's lists into a slab. */
export function intoSlab(slabs: Slabs, packed: Packed): Packed {
  const size = sizeOf(packed);
  if (slabs.used + size > slabs.open.length) {
    slabs.open = new Uint32Array(Math.max(SLAB_WORDS, size));
    slabs.used = 0;
  }
  const base = slabs.used;
  slabs.open.set(packed.words.subarray(packed.base, packed.base + size), base);
  slabs.used += size;
  return { words: slabs.open, base };
}
