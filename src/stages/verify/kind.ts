import type { Claim, Evidence, VerdictKind } from '../../domain/claim.ts';
import { ANNOUNCING_CUES } from '../../lexicon/cues.ts';
import type { Support } from './support.ts';
import { speakersOf } from './support.ts';
import type { Withdrawal } from './withdrawn.ts';

/** All that a verdict is decided on. */
export interface State {
  readonly claim: Claim;
  readonly support: Support;
  readonly withdrawal: Withdrawal;
  /** Claims it cannot be true beside, as far as somebody stands behind them. */
  readonly conflicts: readonly Claim[];
  /** Those of them that only give another time for the same event. */
  readonly otherTimes: readonly Claim[];
  readonly subject: string | null;
  readonly confirmedBySubject: Evidence | null;
  readonly deniedBySubject: Evidence | null;
}

/** Refuting rows count whoever says them, unless nobody named does. */
export const disputes = (state: State): number =>
  state.support.refuting.filter((row) => row.attribution.speakerKind !== 'unnamed').length + state.conflicts.length;

/** Claims that only give another figure or another time for the same event: what happened is not in doubt, how much or when is. */
export const figureDisputes = (state: State): number =>
  state.conflicts.filter((other) => state.otherTimes.includes(other) || givesOtherFigure(state.claim, other)).length;

const givesOtherFigure = (claim: Claim, other: Claim): boolean => claim.quantities.length > 0 && other.quantities.length > 0;

/** Decides the kind: withdrawn, then disputed, then how many independent origins assert it, then whether anybody named does. */
export function kindOf(state: State): VerdictKind {
  const { support, withdrawal } = state;
  if (withdrawal.claim) return 'retracted';
  if (disputes(state) > 0) return 'disputed';
  const firm = support.origins.filter((origin) => origin.firm);
  if (firm.length >= 2 && (speakersOf(support.origins).size >= 2 || support.primaries.length > 0 || isOwnAnnouncement(state)))
    return 'corroborated';
  const named = support.origins.some(
    (origin) => origin.evidence.attribution.speakerKind !== 'unnamed' && origin.evidence.modality !== 'denied',
  );
  return named ? 'single-source' : 'unverified';
}

/** Independent reports of what the subject announced of itself: of its own act it is the one to know. */
function isOwnAnnouncement(state: State): boolean {
  const cue = state.confirmedBySubject?.attribution.cue.toLowerCase().split(' ').at(-1) ?? '';
  return ANNOUNCING_CUES.has(cue);
}
