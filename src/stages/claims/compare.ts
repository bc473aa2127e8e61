import type { Quantity } from '../../domain/claim.ts';
import { OPPOSITES } from '../../lexicon/cues.ts';
import { canBothHold } from '../../text/numbers.ts';
import { stem } from '../../text/words.ts';
import type { Assertion } from './assertion.ts';

/** How much each stem tells within one story: the rarer among its sentences, the more. */
export type Weights = ReadonlyMap<string, number>;

/** Inverse document frequency of the stems over the assertions of a story (Spärck Jones 1972), smoothed. */
export function weightsOf(all: readonly Assertion[]): Weights {
  const counts = new Map<string, number>();
  for (const assertion of all) for (const word of assertion.stems) counts.set(word, (counts.get(word) ?? 0) + 1);
  return new Map([...counts].map(([word, count]) => [word, Math.sqrt(Math.log(1 + all.length / count))]));
}

const MAGNITUDES = new Set(['million', 'billion', 'trillion', 'thousand', 'hundr', 'dozen', 'percent', 'bn']);
const isNumber = (word: string): boolean => (word.charCodeAt(0) >= 48 && word.charCodeAt(0) <= 57) || MAGNITUDES.has(word);

interface Overlap {
  readonly cosine: number;
  /** Weighted share of the smaller one found in the other. */
  readonly containment: number;
  readonly shared: number;
}

/** Weighted overlap of two stem sets, numbers left out: those are compared as quantities. */
export function overlapOf(a: ReadonlySet<string>, b: ReadonlySet<string>, weights: Weights): Overlap {
  let [left, right, both, leftMass, rightMass, bothMass, shared] = [0, 0, 0, 0, 0, 0, 0];
  for (const word of a) {
    if (isNumber(word)) continue;
    const weight = weights.get(word) ?? 1;
    left += weight * weight;
    leftMass += weight;
    if (!b.has(word)) continue;
    both += weight * weight;
    bothMass += weight;
    shared += 1;
  }
  for (const word of b) {
    if (isNumber(word)) continue;
    const weight = weights.get(word) ?? 1;
    right += weight * weight;
    rightMass += weight;
  }
  if (left === 0 || right === 0) return { cosine: 0, containment: 0, shared: 0 };
  return { cosine: both / Math.sqrt(left * right), containment: bothMass / Math.min(leftMass, rightMass), shared };
}

/** Seconds in the units of time, so that "108 minutes" and "five hours" are compared. */
const SECONDS: ReadonlyMap<string, number> = new Map([
  ['second', 1],
  ['minute', 60],
  ['hour', 3_600],
  ['day', 86_400],
  ['week', 604_800],
]);

/** Nouns by which reports count the same things. */
const ALIKE: ReadonlyMap<string, string> = new Map([
  ['text', 'work'],
  ['book', 'work'],
  ['worker', 'employee'],
  ['staffer', 'employee'],
  ['job', 'employee'],
  ['customer', 'user'],
  ['machine', 'server'],
  ['striker', 'employee'],
]);

/** A length of time in seconds, a count under one noun for its kind; any other quantity as it is. */
function inBase(found: Quantity): Quantity {
  const alike = ALIKE.get(found.unit ?? '');
  if (alike !== undefined) return { ...found, unit: alike };
  const size = SECONDS.get(found.unit ?? '');
  if (size === undefined) return found;
  return { ...found, unit: 'time', value: found.value * size, low: found.low * size, high: found.high * size };
}

/** How the quantities of two assertions stand: every shared unit has a pair that agrees, or one has none, or they share no unit. A number without a unit agrees with any. */
export function quantityRelation(a: readonly Quantity[], b: readonly Quantity[]): 'agree' | 'conflict' | 'apart' {
  const [ours, theirs] = [a.map(inBase), b.map(inBase)];
  let shared = false;
  for (const unit of new Set(ours.map((found) => found.unit))) {
    if (unit === null || !theirs.some((found) => found.unit === unit)) continue;
    shared = true;
    const fits = (found: Quantity): boolean => found.unit === unit || found.unit === null;
    if (!ours.filter(fits).some((one) => theirs.filter(fits).some((other) => canBothHold(one, other)))) return 'conflict';
  }
  return shared ? 'agree' : 'apart';
}

/** Whether every quantity of `of` has a compatible one of the same unit in `by`. */
export function covers(by: readonly Quantity[], of: readonly Quantity[]): boolean {
  return of.every((one) =>
    by.some((other) => (other.unit === one.unit || other.unit === null || one.unit === null) && canBothHold(one, other)),
  );
}

/** Whether one uses a verb and the other its opposite ("raises" and "cuts"), and neither uses both. */
export function opposed(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return OPPOSITES.some(([up, down]) => {
    const [aUp, aDown, bUp, bDown] = [up, down, up, down].map((side, at) => side.some((word) => (at < 2 ? a : b).has(stem(word))));
    return (
      (aUp === true && aDown !== true && bDown === true && bUp !== true) ||
      (aDown === true && aUp !== true && bUp === true && bDown !== true)
    );
  });
}

const nameKeys = (assertion: Assertion): ReadonlySet<string> =>
  new Set(
    assertion.names
      .flatMap((name) => [name.entityId ?? '', name.text.toLowerCase(), name.text.split(' ').at(-1)?.toLowerCase() ?? ''])
      .filter((key) => key !== ''),
  );

/** Whether two assertions share a name, or one of them has none to compare. */
export function namesAgree(a: Assertion, b: Assertion): boolean {
  if (a.names.length === 0 || b.names.length === 0) return true;
  const keys = nameKeys(a);
  return [...nameKeys(b)].some((key) => keys.has(key));
}

export type Relation = 'same' | 'refutes' | 'conflict' | 'none';

const SAME_COSINE = 0.48;
const SAME_CONTAINMENT = 0.72;
const REFUTES = 0.36;
const OTHER_POLARITY = 0.58;
const CONFLICT = 0.38;
const OPPOSED = 0.36;
/** First sentences of a story's articles mostly tell the same event. */
const LEDE_BONUS = 0.08;

/** Whether `b` denies what `a` affirms: by a cue of denial, or by the other polarity. */
const denies = (a: Assertion, b: Assertion): boolean =>
  (b.modality === 'denied') !== (a.modality === 'denied') || a.polarity !== b.polarity;

const isWhole = (assertion: Assertion): boolean => assertion.place >= 0 && assertion.modality !== 'opinion';

/** Units that many sentences of a story share without speaking of the same thing. */
const COMMON_UNITS = new Set([
  'time',
  'percent',
  'percentage-point',
  'day',
  'week',
  'month',
  'year',
  'quarter',
  'hour',
  'minute',
  'second',
  'decade',
  'people',
  'times',
  'company',
  'model',
  'point',
  'gigabyte',
  'megawatt',
  'gigawatt',
  'token',
  'parameter',
  'language',
  'page',
  'megabyte',
  'kilobyte',
  'terabyte',
  'mile',
  'kilometre',
  'metre',
  'operation',
  'watt',
  'degree',
  'millisecond',
  'nanometre',
  'tally',
  'country',
]);

/** A count smaller than this is rather a description ("two courts"). */
const LEAST_COUNT = 5;

/** Whether both count one uncommon kind of thing, with one number each. */
function countedAlike(a: Assertion, b: Assertion): boolean {
  const [ours, theirs] = [a.quantities.map(inBase), b.quantities.map(inBase)];
  return ours.some((one) => {
    if (one.unit === null || one.currency !== null || COMMON_UNITS.has(one.unit) || one.high < LEAST_COUNT) return false;
    return [ours, theirs].every((side) => {
      const [only, ...more] = side.filter((other) => other.unit === one.unit);
      return only !== undefined && more.length === 0 && only.high >= LEAST_COUNT;
    });
  });
}

/** Whether one refutes the other: a cue of denial needs the same matter, the other polarity nearly the same words of a whole sentence. */
function refutes(a: Assertion, b: Assertion, found: Overlap): boolean {
  if (a.modality === 'denied' && b.modality === 'denied') return false;
  if (a.modality === 'denied' || b.modality === 'denied') return true;
  return found.cosine >= OTHER_POLARITY && found.containment >= 0.7 && a.place >= 0 && b.place >= 0;
}

/** How close two assertions are, 0..1: the better of cosine and a discounted containment, which lets a headline meet its sentence. */
export function closeness(a: Assertion, b: Assertion, weights: Weights): number {
  const found = overlapOf(a.stems, b.stems, weights);
  const short = Math.min(a.stems.size, b.stems.size);
  if (found.shared < 3) return 0;
  const contained =
    short >= (a.place < 0 || b.place < 0 ? 4 : 6) && found.containment >= SAME_CONTAINMENT
      ? SAME_COSINE + (found.containment - SAME_CONTAINMENT) * 0.5
      : 0;
  const ledes = a.place >= 0 && b.place >= 0 && a.place <= 1 && b.place <= 1 ? LEDE_BONUS : 0;
  return Math.max(found.cosine, contained) + ledes;
}

/** Whether they count one thing and come to numbers that cannot both hold; the thing counted and one word more must be shared. */
function countsClash(a: Assertion, b: Assertion, weights: Weights): boolean {
  if (!countedAlike(a, b) || denies(a, b) || !isWhole(a) || !isWhole(b)) return false;
  if (quantityRelation(a.quantities, b.quantities) !== 'conflict') return false;
  const otherWord = !a.quantities.some((one) => one.unit !== null && b.quantities.some((other) => other.unit === one.unit));
  return overlapOf(a.stems, b.stems, weights).shared + (otherWord ? 1 : 0) >= 2;
}

/** What `b` is to `a`: the same assertion, its denial, one that cannot be true beside it, or something else. */
export function relationOf(a: Assertion, b: Assertion, weights: Weights): { readonly relation: Relation; readonly closeness: number } {
  const close = closeness(a, b, weights);
  const none = { relation: 'none' as const, closeness: close };
  if (countsClash(a, b, weights)) return { relation: 'conflict', closeness: close };
  if (close < REFUTES || !namesAgree(a, b)) return none;
  if (denies(a, b)) return refutes(a, b, overlapOf(a.stems, b.stems, weights)) ? { relation: 'refutes', closeness: close } : none;
  const numbers = quantityRelation(a.quantities, b.quantities);
  if (numbers === 'conflict' || opposed(a.stems, b.stems)) {
    const needed = numbers === 'conflict' ? CONFLICT : OPPOSED;
    return close >= needed && isWhole(a) && isWhole(b) ? { relation: 'conflict', closeness: close } : none;
  }
  const needed = numbers === 'agree' ? SAME_COSINE - 0.06 : SAME_COSINE;
  return close >= needed ? { relation: 'same', closeness: close } : none;
}
