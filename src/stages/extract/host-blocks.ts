/** What is remembered of the blocks of one host's pages: for each key on how many pages it stood, and the number of the last of them. */
export interface HostBlocks {
  readonly pages: number;
  readonly seen: Readonly<Record<string, readonly [count: number, lastPage: number]>>;
}

/** A host of which no page was read. */
export const NO_BLOCKS: HostBlocks = { pages: 0, seen: {} };

const MAX_KEYS = 300;
const MAX_KEYS_A_PAGE = 120;
/** A block on as many other pages of its host is furniture. */
const FURNITURE_FROM = 3;
/** It must also stand on this share of the pages since it was first met: a sentence of background that three pieces quote is text. */
const FURNITURE_SHARE = 0.25;

/** The keys of blocks that a host's pages have in common. */
export function repeatedBlocks({ pages, seen }: HostBlocks): ReadonlySet<string> {
  const least = Math.max(FURNITURE_FROM, Math.ceil(Math.min(pages, 40) * FURNITURE_SHARE));
  return new Set(Object.keys(seen).filter((key) => (seen[key]?.[0] ?? 0) >= least));
}

/** The memory with one page more. Over its limit it forgets first what stood on one page only, the oldest before the newer. */
export function withPage(blocks: HostBlocks, keys: readonly string[]): HostBlocks {
  const page = blocks.pages + 1;
  const seen = new Map(Object.entries(blocks.seen));
  for (const key of new Set(keys.slice(0, MAX_KEYS_A_PAGE))) seen.set(key, [(seen.get(key)?.[0] ?? 0) + 1, page]);
  const kept = [...seen].sort(([a, [countA, lastA]], [b, [countB, lastB]]) => {
    const byCount = Number(countB > 1) - Number(countA > 1);
    return byCount !== 0 ? byCount : lastB !== lastA ? lastB - lastA : a < b ? -1 : 1;
  });
  return { pages: page, seen: Object.fromEntries(kept.slice(0, MAX_KEYS)) };
}

/** Reads a stored memory; what is none counts as empty. */
export function readHostBlocks(value: unknown): HostBlocks {
  if (typeof value !== 'object' || value === null || !('pages' in value) || !('seen' in value)) return NO_BLOCKS;
  const { pages, seen } = value;
  if (typeof pages !== 'number' || typeof seen !== 'object' || seen === null) return NO_BLOCKS;
  const kept: Record<string, readonly [number, number]> = {};
  for (const [key, pair] of Object.entries(seen)) {
    const [count, last]: readonly unknown[] = Array.isArray(pair) ? pair : [];
    if (typeof count === 'number' && typeof last === 'number') kept[key] = [count, last];
  }
  return { pages, seen: kept };
}
