import type { Calibration } from '../../domain/calibration.ts';
import type { Confidence, ConfidenceTerm, Evidence, Modality, SpeakerKind } from '../../domain/claim.ts';
import { WEIGHTS } from '../../lexicon/weights.ts';
import { scaled } from './calibrate.ts';
import { disputes, figureDisputes, type State } from './kind.ts';
import { modalityWeight, type OriginSupport, speakerWeight } from './support.ts';

const HOUR = 3_600_000;

/** The logistic function: log-odds to probability. */
export const probability = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds));

interface Row {
  readonly id: string;
  readonly label: string;
  readonly saw: string;
  readonly weight: number;
}

const SPEAKER_WORDS: Readonly<Record<SpeakerKind, string>> = {
  publisher: 'a publisher in its own voice',
  named: 'a named speaker',
  role: 'a speaker known by role only',
  document: 'a document',
  unnamed: 'nobody who is named',
};
const MODALITY_WORDS: Readonly<Record<Modality, string>> = {
  stated: 'stated plainly',
  attributed: 'said by somebody, as reported',
  alleged: 'alleged',
  denied: 'denied',
  planned: 'a plan',
  predicted: 'a forecast',
  opinion: 'an opinion',
};

/** The origin whose word weighs most; ties by index. */
function strongest(origins: readonly OriginSupport[], weigh: (origin: OriginSupport) => number): OriginSupport | null {
  return [...origins].sort((a, b) => weigh(b) - weigh(a) || a.originIndex - b.originIndex)[0] ?? null;
}

function originsRow(state: State): Row {
  const firm = state.support.origins.filter((origin) => origin.firm).length;
  const weight = WEIGHTS.origins.slice(0, Math.max(0, firm - 1)).reduce((sum, adds) => sum + adds, 0);
  const saw =
    firm <= 1
      ? `${firm === 1 ? 'one' : 'none that asserts it'}, the first counts in the start`
      : `at least ${firm}, the first counts in the start`;
  return { id: 'origins', label: 'Origins', saw, weight };
}

function primaryRow(state: State): Row {
  const found = state.support.primaries.length;
  return {
    id: 'primary',
    label: 'Primary document',
    saw: found === 0 ? 'none' : found === 1 ? 'one says it' : `${found} say it`,
    weight: found === 0 ? 0 : WEIGHTS.primary,
  };
}

const nobody = 'nobody who stands behind it';

function speakerRow(best: OriginSupport | null): Row {
  const kind = best?.evidence.attribution.speakerKind ?? 'unnamed';
  return { id: 'speaker', label: 'Who says it', saw: best === null ? nobody : SPEAKER_WORDS[kind], weight: WEIGHTS.speaker[kind] };
}

function modalityRow(best: OriginSupport | null): Row {
  const evidence: Evidence | null = best?.evidence ?? null;
  if (evidence === null) return { id: 'modality', label: 'How it is said', saw: 'not asserted', weight: WEIGHTS.modality.alleged };
  const saw = best?.partly === true ? 'stated, with a part of it only alleged' : MODALITY_WORDS[evidence.modality];
  return { id: 'modality', label: 'How it is said', saw, weight: modalityWeight(evidence) };
}

function publisherRow(best: OriginSupport | null): Row {
  if (best === null) return { id: 'publisher', label: 'Publisher', saw: 'none', weight: Math.min(...Object.values(WEIGHTS.publisher)) };
  return {
    id: 'publisher',
    label: 'Publisher',
    saw: `${best.publisherName}, kind: ${best.publisherKind}`,
    weight: WEIGHTS.publisher[best.publisherKind],
  };
}

function subjectRows(state: State): readonly Row[] {
  const rows: Row[] = [];
  if (state.confirmedBySubject !== null)
    rows.push({ id: 'subject-confirms', label: 'Subject', saw: `${state.subject} confirms it`, weight: WEIGHTS.subjectConfirms });
  if (state.deniedBySubject !== null)
    rows.push({ id: 'subject-denies', label: 'Subject', saw: `${state.subject} denies it`, weight: WEIGHTS.subjectDenies });
  return rows;
}

function disputeRow(state: State): Row {
  const count = disputes(state) - figureDisputes(state);
  const saw =
    count === 0 ? 'none found' : count === 1 ? 'one report or speaker contradicts it' : `${count} reports or speakers contradict it`;
  return { id: 'dispute', label: 'Dispute', saw, weight: count === 0 ? 0 : WEIGHTS.dispute };
}

/** A dispute about a figure or a time alone, where there is one. */
function figureRows(state: State): readonly Row[] {
  const count = figureDisputes(state);
  if (count === 0) return [];
  const times = state.otherTimes.length;
  const [one, several] = times === 0 ? ['figure', 'figures'] : times === count ? ['time', 'times'] : ['figure', 'figures or times'];
  const saw = count === 1 ? `another report gives another ${one}` : `${count} reports give other ${several}`;
  return [{ id: 'figures', label: 'Figures', saw, weight: WEIGHTS.figures }];
}

function ageRow(state: State, now: number): Row {
  const hours = Math.max(0, Math.floor((now - state.support.firstAt) / HOUR));
  if (disputes(state) > 0) return { id: 'age', label: 'Age', saw: `${hoursInWords(hours)}, but contradicted`, weight: 0 };
  const adds = WEIGHTS.age.filter((step) => hours >= step.hours).at(-1)?.adds ?? 0;
  return { id: 'age', label: 'Age', saw: `${hoursInWords(hours)} without contradiction`, weight: adds };
}

function hoursInWords(hours: number): string {
  if (hours < 1) return 'under an hour';
  if (hours < 48) return hours === 1 ? '1 hour' : `${hours} hours`;
  return `${Math.floor(hours / 24)} days`;
}

function rowsOf(state: State, now: number): readonly Row[] {
  const { origins, echoes } = state.support;
  const best = strongest(origins, (origin) => speakerWeight(origin.evidence));
  const house = strongest(origins, (origin) => WEIGHTS.publisher[origin.publisherKind]);
  const withdrawn: readonly Row[] = state.withdrawal.claim
    ? [{ id: 'withdrawn', label: 'Withdrawn', saw: `by ${state.withdrawal.by ?? 'its publisher'}`, weight: WEIGHTS.withdrawn }]
    : [];
  return [
    { id: 'start', label: 'Start', saw: 'any claim of this kind', weight: WEIGHTS.start },
    originsRow(state),
    primaryRow(state),
    speakerRow(best),
    modalityRow(best),
    publisherRow(house),
    ...subjectRows(state),
    disputeRow(state),
    ...figureRows(state),
    ageRow(state, now),
    ...withdrawn,
    { id: 'echoes', label: 'Echoes', saw: String(echoes), weight: WEIGHTS.echo },
  ];
}

/** The confidence of a claim: logistic of the sum of its terms, each shown with the probability after it. */
export function confidenceOf(
  state: State,
  { now, calibration }: { readonly now: number; readonly calibration: Calibration | null },
  wouldChange: readonly string[],
): Confidence {
  let sum = 0;
  const terms: readonly ConfidenceTerm[] = rowsOf(state, now).map((row) => {
    const weight = scaled(row.id, row.weight, calibration);
    sum += weight;
    return { ...row, weight, gives: probability(sum) };
  });
  const firm = state.support.origins.filter((origin) => origin.firm).length;
  const spread =
    (WEIGHTS.spread[Math.min(Math.max(firm, 1), WEIGHTS.spread.length) - 1] ?? 0.85) + (disputes(state) > 0 ? WEIGHTS.disputedSpread : 0);
  return {
    value: probability(sum),
    low: probability(sum - spread),
    high: probability(sum + spread),
    terms,
    wouldChange,
    calibrated: calibration?.used ?? false,
  };
}
