import type { SharedClock } from '../ports/clock.ts';
import type { Store } from '../ports/store.ts';
import type { Runner } from './run.ts';

/** A stretch of virtual time: from `startAt` to `endAt` in steps, all epoch ms. */
export interface Stretch {
  readonly startAt: number;
  readonly endAt: number;
  readonly stepMs: number;
}

/** Where a simulation stands: the moment it works on and how far it has to go. */
export interface SimulationProgress {
  readonly at: number;
  readonly done: boolean;
}

const AT = 'simulation.at';
const DONE = 'simulation.done';

/** Whether the stretch in this store was worked off to its end. */
export async function simulationDone(store: Store): Promise<boolean> {
  return (await store.meta.find(DONE)) === 'yes';
}

/** The moment the clock should stand at before anything else runs: where the last run left it, else the start. */
export async function simulationAt(store: Store, stretch: Stretch): Promise<number> {
  const kept = await store.meta.find(AT);
  return kept === null ? stretch.startAt : Number(kept);
}

/**
 * Moves the clock through the stretch, one round of the pipeline at each step. The moment is kept before its round,
 * so a killed run starts again at the round it died in; every job is idempotent, so nothing is done twice.
 */
export async function simulate(
  input: { readonly store: Store; readonly runner: Runner; readonly clock: SharedClock; readonly stretch: Stretch },
  tell: (progress: SimulationProgress) => void,
): Promise<void> {
  const { store, runner, clock, stretch } = input;
  if (await simulationDone(store)) return tell({ at: clock.now(), done: true });
  for (let at = await simulationAt(store, stretch); ; at = Math.min(at + stretch.stepMs, stretch.endAt)) {
    clock.moveTo(at);
    await store.meta.put(AT, String(at));
    await runner.round();
    if (runner.stopped) return;
    if (at >= stretch.endAt) break;
    tell({ at, done: false });
  }
  await store.meta.put(DONE, 'yes');
  tell({ at: stretch.endAt, done: true });
}
