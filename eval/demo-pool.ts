import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { SeedRows } from './demo-rows.ts';

const known = new Map<number, SeedRows>();

/** Seeds on which the weights of confidence are fitted. */
export const FITTED_SEEDS: readonly number[] = Array.from({ length: 25 }, (_, at) => at + 1);
/** Seeds that the claim tasks report on: none was looked at while the rules were written, and nothing is fitted to them. */
export const REPORTED_SEEDS: readonly number[] = Array.from({ length: 25 }, (_, at) => at + 26);

/** Runs many seeds of the made-up wire, one thread a core; a seed is run once a process. In the order asked for. */
export async function rowsOfSeeds(seeds: readonly number[], log: (line: string) => void): Promise<readonly SeedRows[]> {
  const open = seeds.filter((seed) => !known.has(seed));
  const threads = Array.from({ length: Math.min(open.length, availableParallelism()) }, () => work(open, log));
  await Promise.all(threads);
  return seeds.flatMap((seed) => known.get(seed) ?? []);
}

async function work(open: number[], log: (line: string) => void): Promise<void> {
  const worker = new Worker(new URL('./demo-rows.ts', import.meta.url), { workerData: 'demo-rows' });
  try {
    for (let seed = open.shift(); seed !== undefined; seed = open.shift()) {
      log(`made-up wire: seed ${seed}`);
      const next = seed;
      const rows = await new Promise<SeedRows>((resolve, reject) => {
        worker.once('message', resolve);
        worker.once('error', reject);
        worker.postMessage(next);
      });
      known.set(rows.seed, rows);
    }
  } finally {
    await worker.terminate();
  }
}
