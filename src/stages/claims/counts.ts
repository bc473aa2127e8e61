import type { Quantity } from '../../domain/claim.ts';
import { canBothHold } from '../../text/numbers.ts';
import { stem } from '../../text/words.ts';
import type { Assertion } from './assertion.ts';
import { conceptsOf, isRare, mayBeOne } from './concepts.ts';

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
  return of.every((one) => by.some((other) => mayBeOne(one, other)));
}

/** The quantities of the first that one of the second agrees with. */
export const agreedOf = (a: Assertion, b: Assertion): readonly Quantity[] =>
  a.amounts.filter((one) => b.amounts.some((other) => one.unit === other.unit && hold(one, other)));

/** The figure of the first that one of the two sets against another's, which the other gives ("got 74% right; the lab states 75%"): a point apart is apart then. */
export function answersFigure(a: Assertion, b: Assertion): Quantity | null {
  if (a.member.article.id === b.member.article.id) return null;
  return answerIn(a, b)?.own ?? answerIn(b, a)?.others ?? null;
}

function answerIn(a: Assertion, b: Assertion): { readonly own: Quantity; readonly others: Quantity } | null {
  for (const answered of a.answered) {
    const others = b.amounts.find((found) => found.unit === answered.unit && found.value === answered.value);
    const own = a.amounts.find((found) => found.unit === answered.unit && found.value !== answered.value);
    if (others !== undefined && own !== undefined) return { own, others };
  }
  return null;
}

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

/** Words that speak of another's number for what was just counted. */
const OTHERS_NUMBER = ['higher', 'lower', 'larger', 'smaller', 'bigger', 'different', 'other'].flatMap((word) =>
  ['number', 'figure', 'count', 'total', 'sum'].map((noun) => ` ${word} ${noun}`),
);

/** "We know of six complaints. How the office arrives at a higher number we cannot say": whether the next sentence sets the number against another's. */
function isAnswered({ member, sentence }: Assertion): boolean {
  const [next = ''] = member.article.text
    .slice(sentence.end, sentence.end + NEXT_REACH)
    .toLowerCase()
    .trimStart()
    .split(/[.!?\n]/, 1);
  return OTHERS_NUMBER.some((phrase) => ` ${next}`.includes(phrase));
}

const NEXT_REACH = 160;

/** Whether the clashing numbers differ by so much that they hardly count one thing; who sets his own against another's counts the same. */
export function isFarApart(a: Assertion, b: Assertion): boolean {
  if (isAnswered(a) || isAnswered(b)) return false;
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

const OTHER_PLACES = [' other ', ' elsewhere '];

/** "It is in use in 37 other hospitals. There, one alarm in five proves right": whether it opens by pointing at places that are not the story's. */
function isOfOtherPlaces({ member, sentence }: Assertion): boolean {
  const { text } = member.article;
  const opening = text.slice(sentence.start, sentence.start + OPENING).toLowerCase();
  if (['elsewhere', 'in other ', 'at other '].some((words) => opening.startsWith(words))) return true;
  if (!['there,', 'there '].some((word) => opening.startsWith(word)) || IS.some((verb) => opening.startsWith(`there ${verb} `)))
    return false;
  const before =
    text
      .slice(Math.max(0, sentence.start - NEXT_REACH), sentence.start)
      .trimEnd()
      .split(/[.!?\n]/)
      .at(-2) ?? '';
  return OTHER_PLACES.some((words) => `${before.toLowerCase()} `.includes(words));
}

const OPENING = 16;
const IS = ['is', 'are', 'was', 'were', 'has', 'have', 'had', 'will', 'would', 'may', 'can', 'could'];

const hasMoney = ({ amounts }: Assertion): boolean => amounts.some(({ currency }) => currency !== null);
const COSTING = [' cost ', ' costs ', ' costing ', ' priced at '];

/** "A run of 120 tasks cost us $310": whether the first prices so many of a thing, and the second speaks of no money. */
const pricesOnly = (a: Assertion, b: Assertion): boolean =>
  hasMoney(a) && !hasMoney(b) && COSTING.some((word) => a.member.article.text.slice(a.content.start, a.content.end).includes(word));

/** Whether only one counts who comes, what would have been, what is so in other places, or what so many cost: their numbers are of two things. */
export const countsOther = (a: Assertion, b: Assertion): boolean =>
  hires(a) !== hires(b) || imagines(a) !== imagines(b) || isOfOtherPlaces(a) !== isOfOtherPlaces(b) || pricesOnly(a, b) || pricesOnly(b, a);
