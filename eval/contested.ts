import {
  conflictsOf,
  type FoundConflict,
  isThat,
  type Judged,
  judge,
  readStory,
  type TrueConflict,
  trueConflictsOf,
} from './claim-measure.ts';
import { textOf } from './cluster-sets.ts';
import { REPORTED_SEEDS, runOf } from './demo-stories.ts';
import { materialOf, readJune } from './june-stories.ts';
import type { EvalContext, EvalResult, EvalTask } from './task.ts';

interface Tally {
  real: number;
  found: number;
  outliers: number;
  outliersFound: number;
  reported: number;
  reportedRight: number;
  mended: number;
}

/** Whether both sides of a found conflict are told by pages of a true one, as where one report gives both sides. */
function isWithin(found: FoundConflict, real: TrueConflict): boolean {
  const pages = new Set([...real.a, ...real.b]);
  return [found.left, found.right].every((side) => [...side].some((page) => pages.has(page)));
}

function count(tally: Tally, judged: Judged, log: (line: string) => void): void {
  const found = conflictsOf(judged);
  for (const real of trueConflictsOf(judged)) {
    const hit = found.some((one) => isThat(one, real) && (one.disputed || real.outlier));
    if (!hit && real.mended) {
      tally.mended += 1;
      continue;
    }
    tally.real += 1;
    if (hit) tally.found += 1;
    else log(`missed ${judged.event.scenarioId}: ${real.about}`);
    if (!real.outlier) continue;
    tally.outliers += 1;
    if (hit) tally.outliersFound += 1;
  }
  const right = found.filter((one) => trueConflictsOf(judged).some((real) => isThat(one, real) || isWithin(one, real)));
  tally.reported += found.length;
  tally.reportedRight += right.length;
  for (const one of found) if (!right.includes(one)) log(`false ${judged.event.scenarioId}: ${one.words}`);
}

/** The conflicts that the ledgers of a labelled week report, to be read one by one. */
async function weekNotes(dataDir: string): Promise<readonly string[]> {
  const week = readJune(dataDir);
  if (week === null) return ['the labelled week is absent'];
  const stories = Map.groupBy(
    week.filter((one) => textOf(one.label, 'story') !== ''),
    (one) => textOf(one.label, 'story'),
  );
  const notes: string[] = [];
  for (const [name, members] of stories) {
    const material = materialOf(members);
    const found = conflictsOf({ material, ...(await readStory({ material, previous: [] })) });
    const labels = new Set(members.map((one) => textOf(one.label, 'contested')).filter((note) => note !== ''));
    for (const label of labels) notes.push(`week ${name}, labelled: ${label}`);
    for (const one of found) notes.push(`week ${name}, ours: ${one.words}`);
  }
  return notes;
}

async function run(context: EvalContext): Promise<EvalResult> {
  const tally: Tally = { real: 0, found: 0, outliers: 0, outliersFound: 0, reported: 0, reportedRight: 0, mended: 0 };
  for (const seed of REPORTED_SEEDS) {
    context.log(`contested: seed ${seed}`);
    for (const one of await judge(await runOf(seed))) count(tally, one, context.log);
  }
  const figures = {
    recall: tally.found / Math.max(1, tally.real),
    precision: tally.reportedRight / Math.max(1, tally.reported),
    outlierRecall: tally.outliersFound / Math.max(1, tally.outliers),
  };
  return {
    figures,
    rows: [{ name: 'ours', figures }],
    notes: [
      `Wire, seeds ${REPORTED_SEEDS.join(', ')}: ${tally.found} of ${tally.real} planted conflicts found, ${tally.reportedRight} of ${tally.reported} reported are planted; ${tally.mended} more were corrected away by the end.`,
      ...(await weekNotes(context.dataDir)),
    ],
  };
}

/** Whether the planted conflicts of the made-up wire are found, and nothing else called one. */
export const task: EvalTask = {
  name: 'contested',
  help: 'planted conflicts of the made-up wire found; conflicts of a labelled week listed',
  run,
};
