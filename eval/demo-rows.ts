import { parentPort, workerData } from 'node:worker_threads';
import {
  conflictsOf,
  type FoundConflict,
  isRightVerdict,
  isThat,
  type Judged,
  judge,
  keepsHedge,
  missingOf,
  stands,
  type TrueConflict,
  trueConflictsOf,
} from './claim-measure.ts';
import { runOf } from './demo-stories.ts';

/** What a seed of the made-up wire says of one event's main claim. */
export interface EventRow {
  readonly scenarioId: string;
  readonly holds: boolean;
  /** Whether its main claim, as worded, stands. */
  readonly stands: boolean;
  readonly origins: number;
  readonly value: number | null;
  readonly terms: readonly { readonly id: string; readonly weight: number }[];
  readonly right: boolean;
  readonly corroborated: boolean;
  readonly hedged: boolean;
  readonly hedgeKept: boolean;
}

/** Planted conflicts of a seed, and those its ledgers report. */
export interface ConflictRow {
  real: number;
  found: number;
  outliers: number;
  outliersFound: number;
  reported: number;
  reportedRight: number;
  mended: number;
  readonly missed: string[];
  readonly wrong: string[];
}

/** All that the claim tasks want to know of one seed. */
export interface SeedRows {
  readonly seed: number;
  readonly events: readonly EventRow[];
  readonly conflicts: ConflictRow;
  readonly missing: number;
  readonly articles: number;
  readonly tookMs: number;
}

/** Whether an event that two or more usable reports tell has a main claim that says so. */
const isCorroborated = (one: Judged): boolean =>
  one.mainVerdict?.kind === 'corroborated' ||
  (one.mainVerdict?.kind === 'disputed' && trueConflictsOf(one).length > 0) ||
  (one.mainVerdict?.kind === 'retracted' && !one.event.holds);

const eventRow = (one: Judged): EventRow => ({
  scenarioId: one.event.scenarioId,
  holds: one.event.holds,
  stands: stands(one),
  origins: one.origins.length,
  value: one.mainVerdict?.confidence.value ?? null,
  terms: (one.mainVerdict?.confidence.terms ?? []).map(({ id, weight }) => ({ id, weight })),
  right: isRightVerdict(one),
  corroborated: isCorroborated(one),
  hedged: one.event.hedged,
  hedgeKept: keepsHedge(one),
});

/** Whether both sides of a found conflict are told by pages of a true one, as where one report gives both sides. */
function isWithin(found: FoundConflict, real: TrueConflict): boolean {
  const pages = new Set([...real.a, ...real.b]);
  return [found.left, found.right].every((side) => [...side].some((page) => pages.has(page)));
}

function countConflicts(row: ConflictRow, judged: Judged): void {
  const found = conflictsOf(judged);
  for (const real of trueConflictsOf(judged)) {
    const hit = found.some((one) => isThat(one, real) && (one.disputed || real.outlier));
    if (!hit && real.mended) {
      row.mended += 1;
      continue;
    }
    row.real += 1;
    if (hit) row.found += 1;
    else row.missed.push(`${judged.event.scenarioId}: ${real.about}`);
    if (!real.outlier) continue;
    row.outliers += 1;
    if (hit) row.outliersFound += 1;
  }
  const right = found.filter((one) =>
    trueConflictsOf(judged).some((real) => isThat(one, { a: real.wideA, b: real.wideB }) || isWithin(one, real)),
  );
  row.reported += found.length;
  row.reportedRight += right.length;
  for (const one of found) if (!right.includes(one)) row.wrong.push(`${judged.event.scenarioId}: ${one.words}`);
}

/** Runs one seed and keeps only the figures of it. */
export async function rowsOf(seed: number): Promise<SeedRows> {
  const wire = await runOf(seed, false);
  const judged = await judge(wire);
  const conflicts: ConflictRow = {
    real: 0,
    found: 0,
    outliers: 0,
    outliersFound: 0,
    reported: 0,
    reportedRight: 0,
    mended: 0,
    missed: [],
    wrong: [],
  };
  for (const one of judged) countConflicts(conflicts, one);
  return {
    seed,
    events: judged.map(eventRow),
    conflicts,
    missing: missingOf(wire.truth, judged),
    articles: judged.reduce((sum, one) => sum + one.material.articles.length, 0),
    tookMs: judged.reduce((sum, one) => sum + one.tookMs, 0),
  };
}

// As a worker: seeds come one by one, rows go back.
if (parentPort !== null && workerData === 'demo-rows') {
  const port = parentPort;
  port.on('message', (seed: number) => {
    void rowsOf(seed).then((rows) => port.postMessage(rows));
  });
}
