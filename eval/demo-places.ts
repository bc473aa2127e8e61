import { performance } from 'node:perf_hooks';
import { openSqliteStore } from '../src/adapters/store/index.ts';
import { wireFetcher } from '../src/demo/fetcher.ts';
import { truthOf, type WireTruth } from '../src/demo/truth.ts';
import { buildWire } from '../src/demo/wire.ts';
import type { StoryMaterial } from '../src/domain/story.ts';
import { gather, type PipelineDeps, Runner, schedulePolls } from '../src/pipeline/index.ts';
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

/** A seed's ground truth beside the stories that its articles were placed in. */
export interface PlacedWire {
  readonly truth: WireTruth;
  readonly stories: readonly StoryMaterial[];
}

/** Polls, reads and places the made-up wire of a seed in memory; nothing is written or published, which is what takes the time. */
export async function placedWire(seed: number): Promise<PlacedWire> {
  const wire = buildWire(seed);
  const store = await openSqliteStore({ path: ':memory:' });
  const clock = new SharedClock();
  clock.moveTo(wire.startAt);
  for (const publisher of wire.publishers) await store.publishers.put(publisher);
  for (const feed of wire.feeds) await store.feeds.put(feed);
  const deps: PipelineDeps = {
    store,
    clock,
    fetcher: wireFetcher(wire, clock),
    mailer: memoryMailer(),
    machineMs: () => performance.now(),
    log: silentLog,
    settings: SETTINGS,
  };
  await schedulePolls(deps);
  const runner = new Runner(deps);
  for (let at = wire.startAt; at <= wire.endAt; at += wire.stepMs) {
    clock.moveTo(at);
    await runner.round(['poll', 'extract', 'place']);
  }
  const stories: StoryMaterial[] = [];
  for (const story of await store.stories.list({}, { limit: 100_000 })) stories.push(await gather(deps, story));
  await store.close();
  return { truth: truthOf(wire), stories };
}
