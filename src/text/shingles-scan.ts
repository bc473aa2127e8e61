import { readOnce } from './read-once.ts';

/** The words of a text as 32-bit hashes with their places; parallel arrays, since this is the hot path of near-copy search. */
export interface HashedWords {
  readonly hashes: readonly number[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** More words than this are not looked at: no honest article is longer, and work stays bounded on hostile ones. */
const MOST_WORDS = 60_000;
const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

const SEPARATOR = 0;
const JOINER = 1;
const IDEOGRAPH = 2;

/** The lower-case code unit of a letter or digit, or SEPARATOR, JOINER (an apostrophe: dropped, "it's" is "its") or IDEOGRAPH (a word by itself). */
function classOf(code: number): number {
  if (code < 128) {
    if ((code >= 97 && code <= 122) || (code >= 48 && code <= 57)) return code;
    if (code >= 65 && code <= 90) return code | 32;
    return code === 39 ? JOINER : SEPARATOR;
  }
  return wideClassOf(code);
}

function wideClassOf(code: number): number {
  if (code === 0x2019 || code === 0x2018 || code === 0xad || code === 0x200b) return JOINER;
  if (code < 0xc0 || code === 0xd7 || code === 0xf7) return SEPARATOR;
  if (code >= 0x2000 && code <= 0x2bff) return SEPARATOR;
  if (code >= 0x3000 && code <= 0x303f) return SEPARATOR;
  if (code >= 0xff00 && code <= 0xff0f) return SEPARATOR;
  if ((code >= 0x3040 && code <= 0x9fff) || (code >= 0xf900 && code <= 0xfaff)) return IDEOGRAPH;
  return String.fromCharCode(code).toLowerCase().charCodeAt(0);
}

/** FNV-1a's avalanche is weak in the low bits; two rounds of multiply and shift (murmur3's finaliser) mend that. */
export function mix(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** Reads the words of a text in one pass over its code units: case, apostrophes and punctuation make no difference. */
export const hashWords = readOnce((text): HashedWords => {
  const hashes: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const add = (hash: number, start: number, end: number): void => {
    hashes.push(hash >>> 0);
    starts.push(start);
    ends.push(end);
  };
  let hash = FNV_OFFSET;
  let start = -1;
  let end = 0;
  for (let i = 0; i < text.length && hashes.length < MOST_WORDS; i++) {
    const unit = classOf(text.charCodeAt(i));
    if (unit === JOINER) continue;
    if (unit > IDEOGRAPH) {
      if (start < 0) start = i;
      hash = Math.imul(hash ^ unit, FNV_PRIME);
      end = i + 1;
      continue;
    }
    if (start >= 0) {
      add(hash, start, end);
      hash = FNV_OFFSET;
      start = -1;
    }
    if (unit === IDEOGRAPH) add(mix(text.charCodeAt(i)), i, i + 1);
  }
  if (start >= 0 && hashes.length < MOST_WORDS) add(hash, start, end);
  return { hashes, starts, ends };
});

/** The hashes of all runs of `n` words, in order; a text shorter than that is one run. */
export function gramsOf(hashes: readonly number[], n: number): readonly number[] {
  if (hashes.length === 0) return [];
  const width = Math.min(n, hashes.length);
  const grams = new Array<number>(hashes.length - width + 1);
  for (let i = 0; i < grams.length; i++) {
    let gram = FNV_OFFSET;
    for (let j = i; j < i + width; j++) gram = Math.imul(gram ^ (hashes[j] ?? 0), FNV_PRIME) ^ (gram >>> 15);
    grams[i] = mix(gram);
  }
  return grams;
}
