/** Says of most words at once that a table does not hold them: a bit for each beginning of three letters with a length. */
export type WordFilter = Uint32Array;

const LONGEST = 15;
const BITS = 1 << 19;
const LETTER = 31;

const placeOf = (word: string, length: number): number =>
  ((word.charCodeAt(0) & LETTER) << 14) |
  ((length > 1 ? word.charCodeAt(1) & LETTER : 0) << 9) |
  ((length > 2 ? word.charCodeAt(2) & LETTER : 0) << 4) |
  Math.min(length, LONGEST);

/** A filter that lets nothing through yet. */
export const newFilter = (): WordFilter => new Uint32Array(BITS >>> 5);

/** Lets a word through; `open`: and all longer ones that begin with its first three letters. */
export function letThrough(filter: WordFilter, word: string, open = false): void {
  for (let length = word.length; length <= (open ? Math.max(LONGEST, word.length) : word.length); length += 1) {
    const place = placeOf(word, length);
    filter[place >>> 5] = (filter[place >>> 5] ?? 0) | (1 << (place & 31));
  }
}

/** Whether a word may be one of those let through; false is sure. */
export function mayHold(filter: WordFilter, word: string): boolean {
  const place = placeOf(word, word.length);
  return (((filter[place >>> 5] ?? 0) >>> (place & 31)) & 1) === 1;
}
