import {
  type Calibration,
  LEAST_OUTCOMES,
  OUTCOME_DAYS,
  type Reliability,
  type ReliabilityBin,
  SCALED_TERMS,
  type ScaledTerm,
} from '../../domain/calibration.ts';
import type { ConfidenceTerm, Verdict } from '../../domain/claim.ts';

const DAY_MS = 86_400_000;
/** Weight of the penalty that holds a scale at 1, in observations. */
const PENALTY = 4;
const SWEEPS = 200;
const FOLDS = 5;
const BINS = 10;

/** What was said of a claim at publication, and whether it stood. */
export interface OutcomeRow {
  readonly value: number;
  readonly terms: readonly Pick<ConfidenceTerm, 'id' | 'weight'>[];
  readonly stood: boolean;
}

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

/**
 * The outcome of one claim from its verdicts, oldest first: what was said first, against the verdict that stood fourteen days later. Corroborated is a yes;
 * retracted, or refuted by the subject or by a document, is a no; anything else has not come out and gives null.
 */
export function outcomeOf(history: readonly Verdict[], now: number): OutcomeRow | null {
  const first = history[0];
  if (first === undefined || now < first.decidedAt + OUTCOME_DAYS * DAY_MS) return null;
  const last = history.filter((one) => one.decidedAt <= first.decidedAt + OUTCOME_DAYS * DAY_MS).at(-1);
  const late = history.at(-1);
  if (last === undefined || late === undefined) return null;
  const { value, terms } = first.confidence;
  if (late.kind === 'retracted' || isRefuted(last)) return { value, terms, stood: false };
  return last.kind === 'corroborated' ? { value, terms, stood: true } : null;
}

/** Disputed, with the subject's denial and nobody else behind it any more. */
const isRefuted = (verdict: Verdict): boolean =>
  verdict.kind === 'disputed' && verdict.origins <= 1 && verdict.confidence.terms.some((term) => term.id === 'subject-denies');

interface Sample {
  /** What the prior gives a group's terms, in log-odds. */
  readonly parts: readonly number[];
  readonly start: number;
  readonly stood: number;
}

function sampleOf(row: OutcomeRow): Sample {
  const sum = (id: string): number => row.terms.filter((term) => term.id === id).reduce((total, term) => total + term.weight, 0);
  return { parts: SCALED_TERMS.map(sum), start: sum('start'), stood: row.stood ? 1 : 0 };
}

/** Fitted parameters: the shift of the start, then a scale for each group. */
type Fit = readonly number[];
const PRIOR: Fit = [0, ...SCALED_TERMS.map(() => 1)];

const logOddsOf = (sample: Sample, fit: Fit): number =>
  sample.parts.reduce((sum, part, at) => sum + part * (fit[at + 1] ?? 1), sample.start + (fit[0] ?? 0));

/**
 * Penalised logistic regression under the constraint that no scale is negative: coordinate descent with a Newton step clamped at 0 (Friedman, Hastie and
 * Tibshirani 2010, with a ridge towards the prior instead of 0). Convex, so that order and start do not matter.
 */
function fitOn(samples: readonly Sample[]): Fit {
  const fit = [...PRIOR];
  const odds = samples.map((sample) => logOddsOf(sample, fit));
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    let moved = 0;
    for (let at = 0; at < fit.length; at += 1) {
      const here = fit[at] ?? 0;
      const prior = PRIOR[at] ?? 0;
      // The shift is hardly penalised: a base rate is what an archive teaches first.
      const penalty = at === 0 ? 0.01 : PENALTY;
      let [slope, curve] = [penalty * (here - prior), penalty];
      for (const [index, sample] of samples.entries()) {
        const part = at === 0 ? 1 : (sample.parts[at - 1] ?? 0);
        if (part === 0) continue;
        const p = sigmoid(odds[index] ?? 0);
        slope += (p - sample.stood) * part;
        curve += Math.max(p * (1 - p), 0.01) * part * part;
      }
      const next = at === 0 ? here - slope / curve : Math.max(0, here - slope / curve);
      const step = next - here;
      if (step === 0) continue;
      fit[at] = next;
      moved = Math.max(moved, Math.abs(step));
      for (const [index, sample] of samples.entries())
        odds[index] = (odds[index] ?? 0) + step * (at === 0 ? 1 : (sample.parts[at - 1] ?? 0));
    }
    if (moved < 1e-6) break;
  }
  return fit;
}

/** Reliability of probabilities: Brier score (Brier 1950), expected calibration error over ten bins of equal width, area under the ROC curve by ranks, ties halved. */
export function reliabilityOf(rows: readonly { readonly value: number; readonly stood: boolean }[]): Reliability {
  const count = rows.length;
  const base = rows.filter((row) => row.stood).length / Math.max(1, count);
  const bins: ReliabilityBin[] = [];
  for (let bin = 0; bin < BINS; bin += 1) {
    const own = rows.filter((row) => Math.min(BINS - 1, Math.floor(row.value * BINS)) === bin);
    const said = own.reduce((sum, row) => sum + row.value, 0) / Math.max(1, own.length);
    const stood = own.filter((row) => row.stood).length / Math.max(1, own.length);
    if (own.length > 0) bins.push({ low: bin / BINS, high: (bin + 1) / BINS, count: own.length, said, stood });
  }
  return {
    count,
    brier: rows.reduce((sum, row) => sum + (row.value - (row.stood ? 1 : 0)) ** 2, 0) / Math.max(1, count),
    brierConstant: base * (1 - base),
    ece: bins.reduce((sum, bin) => sum + (bin.count / Math.max(1, count)) * Math.abs(bin.said - bin.stood), 0),
    auroc: aurocOf(rows),
    bins,
  };
}

function aurocOf(rows: readonly { readonly value: number; readonly stood: boolean }[]): number {
  const sorted = [...rows].sort((a, b) => a.value - b.value);
  const yes = sorted.filter((row) => row.stood).length;
  const no = sorted.length - yes;
  if (yes === 0 || no === 0) return 0.5;
  let ranks = 0;
  for (let at = 0; at < sorted.length; ) {
    let end = at;
    while (end < sorted.length && sorted[end]?.value === sorted[at]?.value) end += 1;
    const rank = (at + 1 + end) / 2;
    for (let index = at; index < end; index += 1) if (sorted[index]?.stood === true) ranks += rank;
    at = end;
  }
  return (ranks - (yes * (yes + 1)) / 2) / (yes * no);
}

/** Which fold a row is in: by place, so that the same rows give the same folds. */
function crossValidated(samples: readonly Sample[]): Reliability {
  const rows = Array.from({ length: FOLDS }, (_, fold) => {
    const fit = fitOn(samples.filter((_, at) => at % FOLDS !== fold));
    return samples
      .filter((_, at) => at % FOLDS === fold)
      .map((sample) => ({ value: sigmoid(logOddsOf(sample, fit)), stood: sample.stood === 1 }));
  });
  return reliabilityOf(rows.flat());
}

/** Fits the weights to outcomes. Below 200 of them the weights stay the prior, and only the table is kept. */
export function calibrate(rows: readonly OutcomeRow[], now: number): Calibration {
  const samples = rows.map(sampleOf);
  const used = rows.length >= LEAST_OUTCOMES;
  const fit = used ? fitOn(samples) : PRIOR;
  const scales = Object.fromEntries(SCALED_TERMS.map((term, at): [ScaledTerm, number] => [term, fit[at + 1] ?? 1]));
  return {
    fittedAt: now,
    outcomes: rows.length,
    used,
    shift: fit[0] ?? 0,
    scales: scalesFrom(scales),
    said: reliabilityOf(rows),
    crossValidated: used ? crossValidated(samples) : reliabilityOf([]),
  };
}

function scalesFrom(given: Readonly<Record<string, unknown>>): Calibration['scales'] {
  const scale = (term: ScaledTerm): number => {
    const value = given[term];
    return typeof value === 'number' && value >= 0 ? value : 1;
  };
  return {
    origins: scale('origins'),
    primary: scale('primary'),
    speaker: scale('speaker'),
    modality: scale('modality'),
    publisher: scale('publisher'),
    'subject-confirms': scale('subject-confirms'),
    'subject-denies': scale('subject-denies'),
    dispute: scale('dispute'),
    figures: scale('figures'),
    age: scale('age'),
    withdrawn: scale('withdrawn'),
  };
}

/** The weight of a term under a calibration; the prior where there is none, or it is not used. */
export function scaled(id: string, weight: number, calibration: Calibration | null): number {
  if (calibration === null || !calibration.used) return weight;
  if (id === 'start') return weight + calibration.shift;
  const term = SCALED_TERMS.find((one) => one === id);
  // A calibration kept from before a term was told apart does not scale it.
  return term === undefined ? weight : weight * (calibration.scales[term] ?? 1);
}

/** What a claim's terms come to under a calibration. */
export function probabilityUnder(row: Pick<OutcomeRow, 'terms'>, calibration: Calibration): number {
  return sigmoid(row.terms.reduce((sum, term) => sum + scaled(term.id, term.weight, calibration), 0));
}
