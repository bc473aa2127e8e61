import type { Quantity } from '../../domain/claim.ts';
import { canBothHold } from '../../text/numbers.ts';
import { stem } from '../../text/words.ts';
import type { Assertion } from './assertion.ts';
import { conceptsOf, isRare } from './concepts.ts';

/** Units of what is measured and not counted. */
export const RATES = new Set(['times', 'percent', 'operation']);

/** A share that is measured twice comes out a point apart by chance. */
const hold = (one: Quantity, other: Quantity): boolean =>
  canBothHold(one, other) || (one.unit === 'percent' && other.unit === 'percent' && Math.abs(one.value - other.value) <= 1);

/** How the quantities of two assertions stand: every shared unit has a pair that agrees, or one has none, or they share no unit. A number without a unit agrees with any. */
export function quantityRelation(ours: readonly Quantity[], theirs: readonly Quantity[]): 'agree' | 'conflict' | 'apart' {
  let shared = false;
  for (const unit of new Set(ours.map((found) => found.unit))) {
    if (unit === null || !theirs.some((found) => found.unit === unit)) continue;
    shared = true;
    const fits = (found: Quantity): boolean => found.unit === unit || (found.unit === null && !RATES.has(unit));
    if (!ours.filter(fits).some((one) => theirs.filter(fits).some((other) => hold(one, other)))) return 'conflict';
  }
  return shared ? 'agree' : 'apart';
}

/** Whether every quantity of `of` has a compatible one of the same unit in `by`. */
export function covers(by: readonly Quantity[], of: readonly Quantity[]): boolean {
  return of.every((one) =>
    by.some((other) => (other.unit === one.unit || other.unit === null || one.unit === null) && canBothHold(one, other)),
  );
}

/** The quantities of the first that one of the second agrees with. */
export const agreedOf = (a: Assertion, b: Assertion): readonly Quantity[] =>
  a.amounts.filter((one) => b.amounts.some((other) => one.unit === other.unit && hold(one, other)));

/** The units in which two assertions give numbers that cannot both hold. */
export function clashingUnits(a: Assertion, b: Assertion): ReadonlySet<string> {
  const found = new Set<string>();
  for (const one of a.amounts) {
    if (one.unit === null || !b.amounts.some((other) => other.unit === one.unit)) continue;
    if (!agreedOf(a, b).some((agreed) => agreed.unit === one.unit)) found.add(one.unit);
  }
  return found;
}

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
export function countedAlike(a: Assertion, b: Assertion): boolean {
  const [ours, theirs] = [a.amounts, b.amounts];
  return ours.some((one) => {
    if (one.unit === null || one.currency !== null || COMMON_UNITS.has(one.unit) || one.high < LEAST_COUNT) return false;
    return [ours, theirs].every((side) => {
      const [only, ...more] = side.filter((other) => other.unit === one.unit);
      return only !== undefined && more.length === 0 && only.high >= LEAST_COUNT;
    });
  });
}

/** Numbers further apart than this, as a ratio, are of different things. */
const FAR_APART = 12;

/** Whether the clashing numbers differ by so much that they hardly count one thing. */
export function isFarApart(a: Assertion, b: Assertion): boolean {
  return [...clashingUnits(a, b)].every((unit) => {
    const [ours, theirs] = [a, b].map((side) => side.amounts.find((found) => found.unit === unit)?.high ?? 1);
    return ours === undefined || theirs === undefined || Math.max(ours, theirs) > FAR_APART * Math.min(ours, theirs);
  });
}

/** "Acme had grown to 2,700 people": what a report in its own voice says was so before. */
export const tellsBefore = ({ attribution, member, content }: Assertion): boolean =>
  attribution.speakerKind === 'publisher' && member.article.text.slice(content.start, content.end).includes(' had ');

/** Whether the first says that a number is wrong which the second gives of the same kind of thing. */
export const rejects = (a: Assertion, b: Assertion): boolean =>
  a.member.article.id !== b.member.article.id &&
  a.rejected.some(
    (wrong) =>
      isRare(wrong) &&
      !RATES.has(wrong.unit ?? '') &&
      b.amounts.some((found) => found.unit === wrong.unit && found.value === wrong.value && found.hedge === wrong.hedge),
  );

const HIRING = conceptsOf([stem('hire')]);
const hires = ({ concepts }: Assertion): boolean => [...HIRING].some((concept) => concepts.has(concept));
const imagines = ({ member, content }: Assertion): boolean =>
  member.article.text.slice(content.start, content.end).includes(' would have ');

/** Whether only one counts who comes, or only one what would have been: their numbers are of two things. */
export const countsOther = (a: Assertion, b: Assertion): boolean => hires(a) !== hires(b) || imagines(a) !== imagines(b);
