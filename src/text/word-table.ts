/** A word as it stands, and in lower case. */
export interface Word {
  readonly text: string;
  readonly lower: string;
}

const SLOTS = 1 << 17;
const MOST_WORDS = 60_000;
/** A longer word is seldom met again. */
const LONGEST = 32;
/** Words that hash alike are many only where somebody chose them so. */
const MOST_PROBES = 16;
const FNV_PRIME = 0x01000193;
/** The engine copies a slice that is shorter; a longer one keeps the whole text alive that it was cut from. */
const LEAST_SLICED = 13;

let words: (Word | undefined)[] = new Array(SLOTS);
let filled = 0;

const madeOf = (text: string): Word => ({ text, lower: text.toLowerCase() });

function isThere(word: string, text: string, start: number): boolean {
  for (let at = 0; at < word.length; at += 1) if (word.charCodeAt(at) !== text.charCodeAt(start + at)) return false;
  return true;
}

function detached(slice: string): string {
  if (slice.length < LEAST_SLICED) return slice;
  let wide = 0;
  for (let at = 0; at < slice.length; at += 1) wide |= slice.charCodeAt(at);
  const encoding = wide < 256 ? 'latin1' : 'utf16le';
  return Buffer.from(slice, encoding).toString(encoding);
}

/** The string that the table has for a word: maps find the same string sooner than an equal one. */
export const oneString = (word: string): string => (word.length > LONGEST ? detached(word) : wordAt(word, 0, word.length).text);

/** The word from `start` to `end` of a text. News is written with few words again and again: one met before is the same string, made once. */
export function wordAt(text: string, start: number, end: number): Word {
  let hash = NO_HASH;
  if (end - start <= LONGEST) for (let at = start; at < end; at += 1) hash = hashStep(hash, text.charCodeAt(at));
  return wordHashed(text, start, end, hash);
}

/** The hash of no unit yet. */
export const NO_HASH = 0x811c9dc5;

/** A word's hash with one more unit (FNV-1a). */
export const hashStep = (hash: number, unit: number): number => Math.imul(hash ^ unit, FNV_PRIME);

/** The same for a word whose units were hashed on the way to its end. */
export function wordHashed(text: string, start: number, end: number, hash: number): Word {
  if (end - start > LONGEST) return madeOf(text.slice(start, end));
  let slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
  for (let probe = 0; probe < MOST_PROBES; probe += 1) {
    const held = words[slot];
    if (held === undefined) return keep(slot, detached(text.slice(start, end)));
    if (held.text.length === end - start && isThere(held.text, text, start)) return held;
    slot = (slot + 1) & (SLOTS - 1);
  }
  return madeOf(detached(text.slice(start, end)));
}

function keep(slot: number, text: string): Word {
  const lower = text.toLowerCase();
  // Lower case is one string too, whatever capitals it came from.
  const word = { text, lower: lower === text ? text : oneString(lower) };
  if (filled >= MOST_WORDS) {
    words = new Array(SLOTS);
    filled = 0;
  }
  words[slot] = word;
  filled += 1;
  return word;
}
