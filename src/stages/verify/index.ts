import type { Calibration } from '../../domain/calibration.ts';
import type { Claim, Verdict } from '../../domain/claim.ts';
import type { Correction } from '../../domain/digest.ts';
import { done, type Outcome, skipped } from '../../domain/outcome.ts';
import type { StoryMaterial } from '../../domain/story.ts';
import type { Clock } from '../../ports/clock.ts';
import { becauseOf, wouldChangeOf } from './explain.ts';
import { kindOf, type State } from './kind.ts';
import { isOutlier } from './outlier.ts';
import { isSubjectSpeaking, subjectOf } from './subject.ts';
import { isFirm, supportOf } from './support.ts';
import { confidenceOf } from './terms.ts';
import { givesOtherTime } from './times.ts';
import { withdrawalOf } from './withdrawn.ts';

export { calibrate, type OutcomeRow, outcomeOf, probabilityUnder, reliabilityOf } from './calibrate.ts';

/** The version of this stage. */
export const VERSION = 5;

export interface VerifyInput {
  readonly material: StoryMaterial;
  readonly claims: readonly Claim[];
  readonly corrections: readonly Correction[];
  /** What the archive's outcomes taught about the weights; null or absent: the prior. */
  readonly calibration?: Calibration | null;
}

/** Gives each claim of a story its verdict and confidence. Only what is in the input decides; the clock gives the time of the decision. */
export async function verify(input: VerifyInput, deps: { readonly clock: Clock }): Promise<Outcome<readonly Verdict[]>> {
  if (input.claims.length === 0) return skipped('nothing-new', 'the story has no claims');
  const now = deps.clock.now();
  return done(input.claims.map((claim) => verdictOf(claim, input, now)));
}

function verdictOf(claim: Claim, input: VerifyInput, now: number): Verdict {
  const state = stateOf(claim, input);
  const kind = kindOf(state);
  const confidence = confidenceOf(state, { now, calibration: input.calibration ?? null }, wouldChangeOf(state, kind));
  return {
    claimId: claim.id,
    kind,
    confidence,
    origins: state.support.origins.length,
    primaries: state.support.primaries.length,
    because: becauseOf(state, kind),
    decidedAt: now,
  };
}

/** Gathers all that decides a verdict. A conflicting claim counts while it has evidence that stands. */
function stateOf(claim: Claim, input: VerifyInput): State {
  const { material, corrections } = input;
  const withdrawal = withdrawalOf(claim, material, corrections);
  const support = supportOf(claim, material, withdrawal.claim ? new Set() : withdrawal.rows);
  const subject = subjectOf(claim, material);
  const speaks = (row: (typeof claim.evidence)[number]): boolean => isSubjectSpeaking(row, subject, material);
  const conflicts = input.claims.filter(
    (other) =>
      claim.conflictsWith.includes(other.id) && !withdrawalOf(other, material, corrections).claim && !isOutlier(other, claim, material),
  );
  return {
    claim,
    support,
    withdrawal,
    conflicts,
    otherTimes: conflicts.filter((other) => givesOtherTime(claim, other, material)),
    subject,
    confirmedBySubject: support.origins.map((origin) => origin.evidence).find((row) => isFirm(row) && !row.primary && speaks(row)) ?? null,
    deniedBySubject: support.refuting.find(speaks) ?? null,
  };
}
