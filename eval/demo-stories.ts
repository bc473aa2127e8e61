import { truthOf, type WireTruth } from '../src/demo/truth.ts';
import { buildWire } from '../src/demo/wire.ts';
import type { Claim } from '../src/domain/claim.ts';
import type { StoryMaterial } from '../src/domain/story.ts';
import { gather, simulate } from '../src/pipeline/index.ts';
import { openWireRun } from './wire-run.ts';

/** The seeds of the made-up wire that the claim tasks are reported on; the rules were written while looking at others. */
export const REPORTED_SEEDS: readonly number[] = [21, 22, 23];

/** One story as the pipeline left it at the wire's end, with the claims it held then. */
export interface DemoStory {
  readonly material: StoryMaterial;
  readonly previous: readonly Claim[];
}

/** A seed's ground truth beside its stories. */
export interface DemoRun {
  readonly truth: WireTruth;
  readonly stories: readonly DemoStory[];
}

const runs = new Map<number, Promise<DemoRun>>();

/** Runs the real pipeline over the made-up wire of a seed, in memory; a seed is run once a process where it is kept. */
export function runOf(seed: number, keep = true): Promise<DemoRun> {
  const known = runs.get(seed) ?? runSeed(seed);
  if (keep) runs.set(seed, known);
  return known;
}

async function runSeed(seed: number): Promise<DemoRun> {
  const wire = buildWire(seed);
  const { deps, clock, runner } = await openWireRun(wire);
  const { store } = deps;
  const stretch = { startAt: wire.startAt, endAt: wire.endAt, stepMs: wire.stepMs };
  await simulate({ store, runner, clock, stretch }, () => {});
  const stories: DemoStory[] = [];
  for (const story of await store.stories.list({}, { limit: 100_000 }))
    stories.push({ material: await gather(deps, story), previous: await store.claims.list(story.id) });
  await store.close();
  return { truth: truthOf(wire), stories };
}
