import { conflictsOf, readStory } from './claim-measure.ts';
import { textOf } from './cluster-sets.ts';
import { REPORTED_SEEDS, rowsOfSeeds } from './demo-pool.ts';
import type { ConflictRow } from './demo-rows.ts';
import { materialOf, readJune } from './june-stories.ts';
import type { EvalContext, EvalResult, EvalTask } from './task.ts';

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
  const seeds = await rowsOfSeeds(REPORTED_SEEDS, context.log);
  const sum = (count: (row: ConflictRow) => number): number => seeds.reduce((total, seed) => total + count(seed.conflicts), 0);
  const [real, found] = [sum((row) => row.real), sum((row) => row.found)];
  const [reported, right] = [sum((row) => row.reported), sum((row) => row.reportedRight)];
  const figures = {
    recall: found / Math.max(1, real),
    precision: right / Math.max(1, reported),
    outlierRecall:
      sum((row) => row.outliersFound) /
      Math.max(
        1,
        sum((row) => row.outliers),
      ),
  };
  return {
    figures,
    rows: [{ name: 'ours', figures }],
    notes: [
      `Wire, seeds ${REPORTED_SEEDS[0]}-${REPORTED_SEEDS.at(-1)}: ${found} of ${real} planted conflicts found, ${right} of ${reported} reported are planted; ${sum((row) => row.mended)} more were corrected away by the end.`,
      ...often(
        seeds.flatMap((seed) => seed.conflicts.missed),
        'missed',
      ),
      ...often(
        seeds.flatMap((seed) => seed.conflicts.wrong),
        'not planted',
      ),
      ...(await weekNotes(context.dataDir)),
    ],
  };
}

/** The faults met most, each with how often. */
function often(lines: readonly string[], what: string): readonly string[] {
  const counted = [...Map.groupBy(lines, (line) => line)].map(([line, all]) => ({ line, count: all.length }));
  return counted
    .sort((a, b) => b.count - a.count)
    .slice(0, 20)
    .map(({ line, count }) => `${what} ${count}x ${line}`);
}

/** Whether the planted conflicts of the made-up wire are found, and nothing else called one. */
export const task: EvalTask = {
  name: 'contested',
  help: 'planted conflicts of the made-up wire found; conflicts of a labelled week listed',
  run,
};
