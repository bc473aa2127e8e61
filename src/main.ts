import { copyFileSync, existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { openSqliteStore } from './adapters/store/index.ts';
import { countSubscribers, fetcherFor, lockIn, openStore, pipelineDeps, stock, VERSION } from './app.ts';
import { readSettings, type Settings } from './config/settings.ts';
import { TickrError } from './domain/outcome.ts';
import { servePaper, simulatePaper } from './paper.ts';
import { Runner, schedulePolls } from './pipeline/index.ts';
import { type Clock, systemClock } from './ports/clock.ts';
import type { Fetcher } from './ports/fetcher.ts';
import { stderrLog } from './ports/log.ts';
import type { Store } from './ports/store.ts';
import type { Desk, Program } from './surfaces/cli/context.ts';
import { runCli } from './surfaces/cli/main.ts';

interface Held {
  readonly store: Store;
  readonly lock: { release(): void };
}

/** Takes the data folder and opens its store for `work`, whose result closes both; where it fails they are closed here. */
async function holding<T>(settings: Settings, work: (held: Held) => Promise<T>): Promise<T> {
  const lock = lockIn(settings);
  try {
    const store = await openStore(settings);
    return await work({ store, lock }).catch(async (thrown) => {
      await store.close();
      throw thrown;
    });
  } catch (thrown) {
    lock.release();
    throw thrown;
  }
}

async function openDesk(settings: Settings, readOnly: boolean, shared: boolean): Promise<Desk> {
  if (shared) return openShared(settings);
  if (readOnly) return deskOn(settings, await openStore(settings, true), null);
  return holding(settings, async ({ store, lock }) => {
    await stock(store, settings);
    return deskOn(settings, store, lock);
  });
}

/** Alone where that is possible, beside a paper that runs where not: the database takes writers from several processes. */
async function openShared(settings: Settings): Promise<Desk> {
  try {
    return await openDesk(settings, false, false);
  } catch (thrown) {
    if (!(thrown instanceof TickrError) || thrown.code !== 'store/in-use') throw thrown;
    return deskOn(settings, await openStore(settings), null);
  }
}

async function deskOn(settings: Settings, store: Store, lock: Held['lock'] | null): Promise<Desk> {
  const log = stderrLog(settings.logLevel);
  const clock = await deskClock(store);
  let fetcher: Fetcher | null = null;
  const theFetcher = (): Fetcher => (fetcher ??= fetcherFor(settings, { clock, log, subscribers: countSubscribers(store, clock) }));
  const pipeline = () => pipelineDeps(settings, { store, clock, log, fetcher: theFetcher() });
  return {
    settings,
    store,
    clock,
    log,
    alone: lock !== null,
    pipeline,
    fetcher: theFetcher,
    runner: async () => {
      const deps = await pipeline();
      await deps.store.queue.releaseAll();
      await schedulePolls(deps);
      return new Runner(deps);
    },
    close: async () => {
      await fetcher?.close();
      await store.close();
      lock?.release();
    },
  };
}

/** A paper made by a simulation lives at the moment that reached; any other on the machine's clock. */
async function deskClock(store: Store): Promise<Clock> {
  const kept = await store.meta.find('simulation.at');
  if (kept === null) return systemClock;
  const at = Number(kept);
  return { now: () => at, sleep: systemClock.sleep };
}

async function restore(from: string, settings: Settings, force: boolean): Promise<void> {
  const target = join(settings.dataDir, 'tickrwire.db');
  if (!existsSync(from)) throw new TickrError(`${from}: there is no such backup`, { code: 'cli/no-file' });
  if (existsSync(target) && !force)
    throw new TickrError(`${settings.dataDir} holds a paper already: restore into an empty folder, or say --force to replace it`, {
      code: 'cli/would-overwrite',
    });
  const check = await openSqliteStore({ path: from, readOnly: true });
  await check.counts();
  await check.close();
  const lock = lockIn(settings);
  try {
    for (const leftover of ['-wal', '-shm'])
      if (existsSync(target + leftover))
        throw new TickrError(`${target}${leftover} is in the way: was the paper stopped cleanly? Start and stop it once, then restore`, {
          code: 'cli/would-overwrite',
        });
    // Under another name first, so that a restore cut short leaves the old paper or none, never half of one.
    copyFileSync(from, `${target}.part`);
    renameSync(`${target}.part`, target);
  } finally {
    lock.release();
  }
}

/** What the commands are given: the real parts of the program. */
export const program: Program = {
  version: VERSION,
  readSettings: (flags, file) => readSettings({ flags, file }),
  open: (settings, options) => openDesk(settings, options?.readOnly ?? false, options?.shared ?? false),
  serve: (settings, tell) =>
    holding(settings, async (held) => {
      await stock(held.store, settings);
      return servePaper({ settings, ...held, tell });
    }),
  fetcher: (settings) => fetcherFor(settings, { clock: systemClock, log: stderrLog(settings.logLevel), subscribers: () => 1 }),
  simulate: (settings, kind, options) => holding(settings, (held) => simulatePaper({ settings, ...held, kind, ...options })),
  restore,
};

/** The program: runs one command line and sets the exit code. */
export async function main(argv: readonly string[]): Promise<void> {
  // A reader that went away (`| head`) is no failure: what is under way goes on.
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
  process.exitCode = await runCli(argv, program);
}
