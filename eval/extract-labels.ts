import { tokensOf } from './extract-scoring.ts';

/** More cells than this are not worth a page: its blocks are then labelled by shared words alone. */
const MAX_CELLS = 60_000_000;

/**
 * For each text the share of its words that stand in the truth, in order: the longest common subsequence of the words of all texts
 * and of the truth (Wagner and Fischer, 1974), matches told apart by block.
 */
export function sharesInTruth(texts: readonly string[], truth: string): readonly number[] {
  const words = texts.map(tokensOf);
  const ids = new Map<string, number>();
  const idOf = (word: string): number => {
    const known = ids.get(word);
    if (known !== undefined) return known;
    ids.set(word, ids.size);
    return ids.size - 1;
  };
  const page = Int32Array.from(words.flat().map(idOf));
  const stated = Int32Array.from(tokensOf(truth).map(idOf));
  const matched = page.length * stated.length > MAX_CELLS ? sharedWords(page, stated) : commonSubsequence(page, stated);
  let at = 0;
  return words.map((own) => {
    let hits = 0;
    for (let i = 0; i < own.length; i++) hits += matched[at++] ?? 0;
    return own.length === 0 ? 0 : hits / own.length;
  });
}

function sharedWords(page: Int32Array, stated: Int32Array): Uint8Array {
  const known = new Set(stated);
  return Uint8Array.from(page, (word) => (known.has(word) ? 1 : 0));
}

/** Marks the words of `page` that a longest common subsequence takes. Lengths fit 16 bits; one row is kept a word of `page`. */
function commonSubsequence(page: Int32Array, stated: Int32Array): Uint8Array {
  const width = stated.length + 1;
  const lengths = new Uint16Array((page.length + 1) * width);
  for (let i = page.length - 1; i >= 0; i--) {
    const row = i * width;
    for (let j = stated.length - 1; j >= 0; j--) {
      const isSame = page[i] === stated[j];
      const next = row + width + j;
      lengths[row + j] = isSame ? (lengths[next + 1] ?? 0) + 1 : Math.max(lengths[next] ?? 0, lengths[row + j + 1] ?? 0);
    }
  }
  const matched = new Uint8Array(page.length);
  let i = 0;
  let j = 0;
  while (i < page.length && j < stated.length) {
    if (page[i] === stated[j]) {
      matched[i] = 1;
      i++;
      j++;
    } else if ((lengths[(i + 1) * width + j] ?? 0) >= (lengths[i * width + j + 1] ?? 0)) i++;
    else j++;
  }
  return matched;
}
