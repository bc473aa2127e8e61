import { performance } from 'node:perf_hooks';
import { openSqliteStore } from '../src/adapters/store/index.ts';
import { wireFetcher } from '../src/demo/fetcher.ts';
import type { Wire } from '../src/demo/wire-port.ts';
import type { Publisher } from '../src/domain/publisher.ts';
import { OWNERS } from '../src/lexicon/owners.ts';
import { type PipelineDeps, Runner, schedulePolls } from '../src/pipeline/index.ts';
import { SharedClock } from '../src/ports/clock.ts';
import { silentLog } from '../src/ports/log.ts';
import { memoryMailer } from '../src/ports/mailer.ts';

const HOUR_MS = 3_600_000;

const SETTINGS: PipelineDeps['settings'] = {
  pollFloorMs: HOUR_MS,
  pollCeilingMs: 3 * HOUR_MS,
  fetchAtOnce: 8,
  pageGapMs: 0,
  zone: 'UTC',
  editionHour: 7,
  title: 'Eval',
  baseUrl: 'http://paper.test',
  mailFrom: 'paper@paper.test',
  mailsPerMinute: 1_000,
  postalAddress: null,
  linkKey: 'ab'.repeat(32),
};

/** The real pipeline over a wire, in memory, at the wire's start; its store is the caller's to close. */
export interface WireRun {
  readonly deps: PipelineDeps;
  readonly clock: SharedClock;
  readonly runner: Runner;
}

/** A publisher of a recording by its name and kind, where its domain is one we know; as the paper itself takes it. */
function described(publisher: Publisher): Publisher {
  const host = new URL(publisher.home).hostname;
  const row = OWNERS.find((one) => host === one.domain || host.endsWith(`.${one.domain}`));
  return row === undefined ? publisher : { ...publisher, name: row.name, kind: row.kind, owner: row.owner, country: row.country };
}

/** Opens the pipeline over a wire with its feeds in the list and their first polls queued; with a model and a judge where some are given. */
export async function openWireRun(
  wire: Wire,
  modelsFor: (parts: Pick<PipelineDeps, 'store' | 'clock'>) => Pick<PipelineDeps, 'model' | 'supportJudge'> = () => ({}),
): Promise<WireRun> {
  const store = await openSqliteStore({ path: ':memory:' });
  const clock = new SharedClock();
  clock.moveTo(wire.startAt);
  for (const publisher of wire.publishers) await store.publishers.put(described(publisher));
  for (const feed of wire.feeds) await store.feeds.put(feed);
  const deps: PipelineDeps = {
    store,
    clock,
    fetcher: wireFetcher(wire, clock),
    mailer: memoryMailer(),
    machineMs: () => performance.now(),
    log: silentLog,
    settings: SETTINGS,
    ...modelsFor({ store, clock }),
  };
  await schedulePolls(deps);
  return { deps, clock, runner: new Runner(deps) };
}
