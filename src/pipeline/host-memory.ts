import type { Store } from '../ports/store.ts';
import { type HostBlocks, NO_BLOCKS, readHostBlocks, repeatedBlocks, withPage } from '../stages/extract/index.ts';

/** What was known of a host before the moment `at`, and what is known with the pages read in it. */
interface Memory {
  readonly at: number;
  readonly before: HostBlocks;
  readonly now: HostBlocks;
}

const keyOf = (host: string): string => `blocks/${host}`;

/**
 * Blocks that earlier pages of a host have in common. Pages read at the same moment do not count for each other, so that in a
 * simulated round, where time stands still, the order of downloads changes nothing.
 */
export async function findRepeated(store: Store, host: string, now: number): Promise<ReadonlySet<string>> {
  const memory = await findMemory(store, host);
  return repeatedBlocks(memory.at === now ? memory.before : memory.now);
}

/** Remembers the blocks of a new page. */
export async function rememberPage(
  store: Store,
  host: string,
  page: { readonly keys: readonly string[]; readonly now: number },
): Promise<void> {
  const memory = await findMemory(store, host);
  const before = memory.at === page.now ? memory.before : memory.now;
  const kept: Memory = { at: page.now, before, now: withPage(memory.now, page.keys) };
  await store.meta.put(keyOf(host), JSON.stringify(kept));
}

async function findMemory(store: Store, host: string): Promise<Memory> {
  const written = await store.meta.find(keyOf(host));
  const read: unknown = written === null ? null : JSON.parse(written);
  if (typeof read !== 'object' || read === null || !('at' in read) || !('before' in read) || !('now' in read)) return EMPTY;
  return { at: typeof read.at === 'number' ? read.at : 0, before: readHostBlocks(read.before), now: readHostBlocks(read.now) };
}

const EMPTY: Memory = { at: 0, before: NO_BLOCKS, now: NO_BLOCKS };
