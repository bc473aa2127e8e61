/** Groups of confidence terms that are fitted as one: the weight of each is its prior times the group's scale. */
export const SCALED_TERMS = [
  'origins',
  'primary',
  'speaker',
  'modality',
  'publisher',
  'subject-confirms',
  'subject-denies',
  'dispute',
  'figures',
  'age',
  'withdrawn',
] as const;
export type ScaledTerm = (typeof SCALED_TERMS)[number];

/** One bar of a reliability table: claims to which a probability in `[low, high)` was given, what was said on average, and how many stood. */
export interface ReliabilityBin {
  readonly low: number;
  readonly high: number;
  readonly count: number;
  readonly said: number;
  readonly stood: number;
}

/** How well probabilities agreed with what came out. Brier score and expected calibration error are 0 at best; AUROC is 0.5 by chance, 1 at best. */
export interface Reliability {
  readonly count: number;
  readonly brier: number;
  /** The Brier score of always saying the base rate. */
  readonly brierConstant: number;
  readonly ece: number;
  readonly auroc: number;
  readonly bins: readonly ReliabilityBin[];
}

/** What the archive's outcomes taught about the weights, and how right was what we said at publication. */
export interface Calibration {
  readonly fittedAt: number;
  /** Claims whose outcome is known. */
  readonly outcomes: number;
  /** Whether there are enough outcomes for the fitted weights to be used. */
  readonly used: boolean;
  /** What is added to the start, in log-odds. */
  readonly shift: number;
  /** What each group's prior weights are multiplied by; never negative, so no sign turns. */
  readonly scales: Readonly<Record<ScaledTerm, number>>;
  /** What was said at publication, against what came out. */
  readonly said: Reliability;
  /** The same claims with the fitted weights, each fold by weights fitted on the other four. */
  readonly crossValidated: Reliability;
}

/** Fewer outcomes than this calibrate nothing. */
export const LEAST_OUTCOMES = 200;
/** How long after publication a claim's outcome is read, in days. */
export const OUTCOME_DAYS = 14;

/** The name under which the store keeps the archive's calibration. */
export const CALIBRATION_KEY = 'calibration';

/** A kept calibration; null where none is kept. `calibrate` alone writes it, so its parts are trusted once they are there. */
export function calibrationFrom(kept: string | null): Calibration | null {
  const data: unknown = kept === null ? null : JSON.parse(kept);
  return isCalibration(data) ? data : null;
}

const isCalibration = (data: unknown): data is Calibration =>
  typeof data === 'object' && data !== null && 'used' in data && 'scales' in data && 'said' in data && 'crossValidated' in data;
