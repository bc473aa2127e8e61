import { truthOf, type WireTruth } from '../src/demo/truth.ts';
import { buildWire } from '../src/demo/wire.ts';
import type { StoryMaterial } from '../src/domain/story.ts';
import { gather } from '../src/pipeline/index.ts';
import { openWireRun } from './wire-run.ts';

/** A seed's ground truth beside the stories that its articles were placed in. */
export interface PlacedWire {
  readonly truth: WireTruth;
  readonly stories: readonly StoryMaterial[];
}

/** Polls, reads and places the made-up wire of a seed in memory; nothing is written or published, which is what takes the time. */
export async function placedWire(seed: number): Promise<PlacedWire> {
  const wire = buildWire(seed);
  const { deps, clock, runner } = await openWireRun(wire);
  const { store } = deps;
  for (let at = wire.startAt; at <= wire.endAt; at += wire.stepMs) {
    clock.moveTo(at);
    await runner.round(['poll', 'extract', 'place']);
  }
  const stories: StoryMaterial[] = [];
  for (const story of await store.stories.list({}, { limit: 100_000 })) stories.push(await gather(deps, story));
  await store.close();
  return { truth: truthOf(wire), stories };
}
