import { calibrate, type OutcomeRow, probabilityUnder, reliabilityOf } from '../src/stages/verify/index.ts';
import { FITTED_SEEDS, REPORTED_SEEDS, rowsOfSeeds } from './demo-pool.ts';
import type { EventRow } from './demo-rows.ts';
import type { EvalContext, EvalResult, EvalTask } from './task.ts';

const share = <T>(list: readonly T[], test: (one: T) => boolean): number => list.filter(test).length / Math.max(1, list.length);

const outcomes = (rows: readonly EventRow[]): readonly OutcomeRow[] =>
  rows.flatMap(({ value, terms, stands }) => (value === null ? [] : [{ value, terms, stood: stands }]));

async function run(context: EvalContext): Promise<EvalResult> {
  const fitted = (await rowsOfSeeds(FITTED_SEEDS, context.log)).flatMap((seed) => seed.events);
  const seeds = await rowsOfSeeds(REPORTED_SEEDS, context.log);
  const reported = seeds.flatMap((seed) => seed.events);
  const several = reported.filter((one) => one.origins >= 2);
  const hedged = reported.filter((one) => one.hedged);
  const calibration = calibrate(outcomes(fitted), 0);
  const prior = reliabilityOf(outcomes(reported));
  const after = reliabilityOf(outcomes(reported).map((row) => ({ value: probabilityUnder(row, calibration), stood: row.stood })));
  const articles = seeds.reduce((sum, seed) => sum + seed.articles, 0);
  const figures = {
    severalCorroborated: share(several, (one) => one.corroborated),
    verdictAccuracy: share(reported, (one) => one.right),
    hedgesKept: share(hedged, (one) => one.hedgeKept),
    brier: after.brier,
    ece: after.ece,
    auroc: after.auroc,
    brierGain: 1 - after.brier / after.brierConstant,
    msPerArticle: seeds.reduce((sum, seed) => sum + seed.tookMs, 0) / Math.max(1, articles),
  };
  const scales = Object.entries(calibration.scales).map(([term, scale]) => `${term} ${scale.toFixed(2)}`);
  return {
    figures,
    rows: [
      { name: 'fitted', figures },
      {
        name: 'prior',
        figures: { brier: prior.brier, ece: prior.ece, auroc: prior.auroc, brierGain: 1 - prior.brier / prior.brierConstant },
      },
      { name: 'always the base rate', figures: { brier: after.brierConstant, auroc: 0.5 } },
    ],
    notes: [
      `Fitted on seeds ${FITTED_SEEDS[0]}-${FITTED_SEEDS.at(-1)} (${fitted.length} events), reported on ${REPORTED_SEEDS[0]}-${REPORTED_SEEDS.at(-1)}: ${reported.length} events, ${several.length} told by two or more usable reports, ${seeds.reduce((sum, seed) => sum + seed.missing, 0)} without a story.`,
      `Shift ${calibration.shift.toFixed(2)}; scales: ${scales.join(', ')}.`,
      ...after.bins.map(
        (bin) =>
          `said ${bin.low.toFixed(1)}-${bin.high.toFixed(1)}: ${bin.count} events, on average ${bin.said.toFixed(2)}, held ${bin.stood.toFixed(2)}`,
      ),
    ],
  };
}

/** Whether verdicts and confidence of main claims agree with what is so in the made-up world. */
export const task: EvalTask = {
  name: 'confidence',
  help: 'verdicts of main claims against the truth of the made-up wire; confidence fitted on 25 seeds, reported on 25 others',
  run,
};
