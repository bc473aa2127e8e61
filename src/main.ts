import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { openSqliteStore } from './adapters/store/index.ts';
import { fetcherFor, lockIn, openStore, pipelineDeps, stock, VERSION } from './app.ts';
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

async function openDesk(settings: Settings, readOnly: boolean): Promise<Desk> {
  const lock = readOnly ? null : lockIn(settings);
  const store = await openStore(settings, readOnly);
  const log = stderrLog(settings.logLevel);
  const clock = await deskClock(store);
  let fetcher: Fetcher | null = null;
  const theFetcher = (): Fetcher => (fetcher ??= fetcherFor(settings, clock));
  if (!readOnly) await stock(store, settings);
  const pipeline = () => pipelineDeps(settings, { store, clock, log, fetcher: theFetcher() });
  return {
    settings,
    store,
    clock,
    log,
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
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(from, target);
  } finally {
    lock.release();
  }
}

const program: Program = {
  version: VERSION,
  readSettings: (flags, file) => readSettings({ flags, file }),
  open: (settings, options) => openDesk(settings, options?.readOnly ?? false),
  serve: async (settings, tell) => {
    const lock = lockIn(settings);
    const store = await openStore(settings);
    await stock(store, settings);
    return servePaper({ settings, store, lock, tell });
  },
  simulate: async (settings, kind, options) => {
    const lock = lockIn(settings);
    return simulatePaper({ settings, store: await openStore(settings), lock, kind, ...options });
  },
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
