import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { openSqliteStore } from '../../src/adapters/store/index.ts';
import { wireFetcher } from '../../src/demo/fetcher.ts';
import type { DemoWire } from '../../src/demo/page.ts';
import type { RequestLogRow } from '../../src/demo/server.ts';
import type { WireAnswer, WireRequest } from '../../src/demo/wire-port.ts';
import { type PipelineDeps, Runner, scheduleEditions, scheduleKeep, schedulePolls } from '../../src/pipeline/index.ts';
import { VirtualClock } from '../../src/ports/clock.ts';
import { silentLog } from '../../src/ports/log.ts';
import { memoryMailer } from '../../src/ports/mailer.ts';
import type { Store } from '../../src/ports/store.ts';
import { PAPER_SETTINGS, readerAt } from './paper.ts';

/** The demo's pipeline in process on a file of its own, with the clock in the test's hands. */
export interface RightsPaper {
  readonly store: Store;
  readonly deps: PipelineDeps;
  readonly clock: VirtualClock;
  /** What the origin saw. */
  readonly requests: readonly RequestLogRow[];
  /** Runs a round at each step up to and with this time. */
  runTo(at: number): Promise<void>;
  /** All bytes of the database file and of the files beside it. */
  bytes(): Buffer;
  close(): Promise<void>;
}

/** Opens a paper over the wire; `alter` may answer in its place. */
export async function openRightsPaper(
  wire: DemoWire,
  alter: (request: WireRequest, now: number) => WireAnswer | null = () => null,
): Promise<RightsPaper> {
  const folder = mkdtempSync(join(tmpdir(), 'tickrwire-rights-'));
  const store = await openSqliteStore({ path: join(folder, 'tickrwire.db') });
  const clock = new VirtualClock(wire.startAt);
  const fetcher = wireFetcher({ ...wire, answer: (request, now) => alter(request, now) ?? wire.answer(request, now) }, clock);
  for (const publisher of wire.publishers) await store.publishers.put(publisher);
  for (const feed of wire.feeds) await store.feeds.put(feed);
  await store.digests.putSubscriber(readerAt(wire.startAt));
  const deps: PipelineDeps = {
    store,
    clock,
    fetcher,
    mailer: memoryMailer(),
    machineMs: () => performance.now(),
    log: silentLog,
    settings: { ...PAPER_SETTINGS, captureDays: 90, journalDays: 90 },
  };
  await schedulePolls(deps);
  await scheduleEditions(deps);
  await scheduleKeep(deps);
  const runner = new Runner(deps);
  return {
    store,
    deps,
    clock,
    requests: fetcher.requests,
    runTo: async (at) => {
      for (let time = clock.now(); time <= at; time += wire.stepMs) {
        clock.moveTo(time);
        await runner.round();
      }
    },
    bytes: () => Buffer.concat(readdirSync(folder).map((name) => readFileSync(join(folder, name)))),
    close: async () => {
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Passages of a publisher's pages that stand on nobody else's: plain letters, so that no escaping hides them. */
export function passagesOf(wire: DemoWire, publisher: string): readonly string[] {
  const texts = (own: boolean): readonly string[] =>
    wire.pages
      .filter((page) => (page.publisher === publisher) === own)
      .flatMap((page) => page.states.flatMap((state) => [state.title, ...state.paragraphs]));
  const others = texts(false).join('\n');
  const passages = texts(true).flatMap((text) => text.match(/[A-Za-z0-9 ,-]{32,}/g) ?? []);
  return [...new Set(passages.map((passage) => passage.trim().slice(0, 64)))].filter(
    (passage) => passage.length >= 28 && !others.includes(passage),
  );
}
