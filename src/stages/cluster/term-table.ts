/** Counts, worths and postings of terms: open addressing in plain arrays, since a map of a million terms takes a hundred bytes each. */
export interface TermTable {
  keys: Uint32Array;
  /** How many articles hold the term. */
  held: Int32Array;
  /** Where the newest block of the term's postings begins, or -1. */
  heads: Int32Array;
  worths: Float32Array;
  /** In which measurement the worth was worked out. */
  stamps: Int32Array;
  filled: number;
  /** Postings, a few in a block so that they are read together: where the next block begins (or -1), how many slots this one holds, the slots. */
  blocks: Int32Array;
  used: number;
}

const SMALLEST = 1 << 12;
const FULLEST = 0.6;
const BLOCK = 8;
/** Where the slots of a block begin in it. */
export const SLOTS_AT = 2;

/** An empty table. */
export const newTable = (): TermTable => ({
  ...emptyColumns(SMALLEST),
  filled: 0,
  blocks: new Int32Array(SMALLEST),
  used: 0,
});

const emptyColumns = (size: number): Pick<TermTable, 'keys' | 'held' | 'heads' | 'worths' | 'stamps'> => ({
  keys: new Uint32Array(size),
  held: new Int32Array(size),
  heads: new Int32Array(size).fill(-1),
  worths: new Float32Array(size),
  stamps: new Int32Array(size),
});

/** Where a term stands, or where it would; terms are never 0 (the hash of nothing is not). */
function placeOf(keys: Uint32Array, term: number): number {
  const mask = keys.length - 1;
  let at = (term >>> 6) & mask;
  while (keys[at] !== 0 && keys[at] !== term) at = (at + 1) & mask;
  return at;
}

/** The place of a term, or -1 where it was never seen. */
export function findTerm(table: TermTable, term: number): number {
  const at = placeOf(table.keys, term);
  return table.keys[at] === term ? at : -1;
}

/** The place of a term, made where it is new. */
export function termPlace(table: TermTable, term: number): number {
  const at = placeOf(table.keys, term);
  if (table.keys[at] === term) return at;
  if (table.filled + 1 > table.keys.length * FULLEST) {
    enlarge(table);
    return termPlace(table, term);
  }
  table.keys[at] = term;
  table.filled++;
  return at;
}

function enlarge(table: TermTable): void {
  const before = { keys: table.keys, held: table.held, heads: table.heads, worths: table.worths, stamps: table.stamps };
  Object.assign(table, emptyColumns(before.keys.length * 2));
  for (let from = 0; from < before.keys.length; from++) {
    const term = before.keys[from] ?? 0;
    if (term === 0) continue;
    const at = placeOf(table.keys, term);
    table.keys[at] = term;
    table.held[at] = before.held[from] ?? 0;
    table.heads[at] = before.heads[from] ?? -1;
    table.worths[at] = before.worths[from] ?? 0;
    table.stamps[at] = before.stamps[from] ?? 0;
  }
}

/** Files an article's slot under a term. */
export function fileUnder(table: TermTable, place: number, slot: number): void {
  const newest = table.heads[place] ?? -1;
  const held = newest < 0 ? BLOCK : (table.blocks[newest + 1] ?? 0);
  if (held < BLOCK - SLOTS_AT) {
    table.blocks[newest + SLOTS_AT + held] = slot;
    table.blocks[newest + 1] = held + 1;
    return;
  }
  if (table.used + BLOCK > table.blocks.length) table.blocks = grown(table.blocks);
  table.blocks.set([newest, 1, slot], table.used);
  table.heads[place] = table.used;
  table.used += BLOCK;
}

function grown(list: Int32Array): Int32Array {
  const larger = new Int32Array(Math.ceil(list.length * 1.5));
  larger.set(list);
  return larger;
}
