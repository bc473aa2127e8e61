import { CALIBRATION_KEY, type Calibration, calibrationFrom } from '../domain/calibration.ts';
import type { Verdict } from '../domain/claim.ts';
import type { Clock } from '../ports/clock.ts';
import type { Store } from '../ports/store.ts';
import { calibrate, outcomeOf } from '../stages/verify/index.ts';

const PAGE = 500;

/** The calibration of this archive, or null. */
export async function keptCalibration(store: Store): Promise<Calibration | null> {
  return calibrationFrom(await store.meta.find(CALIBRATION_KEY));
}

/** Compares what was said of every claim at publication with what is known after fourteen days, fits the weights, and keeps both. */
export async function calibrateArchive(
  { store, clock }: { readonly store: Store; readonly clock: Clock },
  keep: boolean,
): Promise<Calibration> {
  const now = clock.now();
  const rows = [];
  for (let offset = 0; ; offset += PAGE) {
    const stories = await store.stories.list({}, { limit: PAGE, offset });
    for (const story of stories) {
      const verdicts = await store.claims.listVerdicts(story.id);
      for (const history of Map.groupBy(verdicts, (one: Verdict) => one.claimId).values()) {
        const outcome = outcomeOf(history, now);
        if (outcome !== null) rows.push(outcome);
      }
    }
    if (stories.length < PAGE) break;
  }
  const calibration = calibrate(rows, now);
  if (keep) await store.meta.put(CALIBRATION_KEY, JSON.stringify(calibration));
  return calibration;
}
