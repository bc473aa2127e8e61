import { calibrationOf, isRightVerdict, type Judged, judge, missingOf, trueConflictsOf } from './claim-measure.ts';
import { REPORTED_SEEDS, runOf } from './demo-stories.ts';
import type { EvalContext, EvalResult, EvalTask } from './task.ts';

/** Whether an event that two or more usable reports tell has a main claim that says so. */
const isCorroborated = (one: Judged): boolean =>
  one.mainVerdict?.kind === 'corroborated' ||
  (one.mainVerdict?.kind === 'disputed' && trueConflictsOf(one).length > 0) ||
  (one.mainVerdict?.kind === 'retracted' && !one.event.holds);

async function run(context: EvalContext): Promise<EvalResult> {
  const all: Judged[] = [];
  let missing = 0;
  for (const seed of REPORTED_SEEDS) {
    context.log(`confidence: seed ${seed}`);
    const wire = await runOf(seed);
    const judged = await judge(wire);
    missing += missingOf(wire.truth, judged);
    all.push(...judged);
  }
  const several = all.filter((one) => one.origins.length >= 2);
  const calibration = calibrationOf(
    all.flatMap((one) => (one.mainVerdict === null ? [] : [{ value: one.mainVerdict.confidence.value, holds: one.event.holds }])),
  );
  const share = (list: readonly Judged[], test: (one: Judged) => boolean): number => list.filter(test).length / Math.max(1, list.length);
  const articles = all.reduce((sum, one) => sum + one.material.articles.length, 0);
  const figures = {
    severalCorroborated: share(several, isCorroborated),
    verdictAccuracy: share(all, isRightVerdict),
    brier: calibration.brier ?? 1,
    ece: calibration.ece ?? 1,
    auroc: calibration.auroc ?? 0.5,
    msPerArticle: all.reduce((sum, one) => sum + one.tookMs, 0) / Math.max(1, articles),
  };
  return {
    figures,
    rows: [
      { name: 'ours', figures },
      { name: 'always the base rate', figures: { brier: calibration.brierConstant ?? 1, auroc: 0.5 } },
    ],
    notes: [
      `Seeds ${REPORTED_SEEDS.join(', ')}: ${all.length} events, ${several.length} told by two or more usable reports, ${missing} without a story. Weights are a prior; none was fitted here.`,
    ],
  };
}

/** Whether verdicts and confidence of main claims agree with what is so in the made-up world. */
export const task: EvalTask = {
  name: 'confidence',
  help: 'verdicts and confidence of main claims against the ground truth of the made-up wire',
  run,
};
