import type { Quantity } from '../../domain/claim.ts';
import type { Span } from '../../domain/span.ts';
import { OPPOSITES } from '../../lexicon/cues.ts';
import { hedgeStart } from '../../text/hedges.ts';
import { stem } from '../../text/words.ts';
import type { Assertion } from './assertion.ts';
import { boundsApart } from './bounds.ts';
import { conceptsOf, isAct, isRare } from './concepts.ts';
import {
  agreedOf,
  answersFigure,
  clashingUnits,
  countedAlike,
  countsOther,
  covers,
  isFarApart,
  quantityRelation,
  RATES,
  rejects,
  tellsBefore,
} from './counts.ts';
import { agreesWithRest, deniesAll } from './denials.ts';
import { isNoting } from './noting.ts';
import { areRivals, differInFlaw, rivalWorkings } from './rivals.ts';
import { assertsNews, tellsSame } from './sameness.ts';
import { rivalArrivals, rivalTimes } from './times.ts';
import { toldOtherwise } from './told-to.ts';

/** How much each concept tells within one story: the rarer among its sentences, the more. */
export type Weights = ReadonlyMap<string, number>;

/** Inverse document frequency of the concepts over the assertions of a story (Spärck Jones 1972), smoothed. */
export function weightsOf(all: readonly Assertion[]): Weights {
  const counts = new Map<string, number>();
  for (const assertion of all) for (const word of assertion.concepts) counts.set(word, (counts.get(word) ?? 0) + 1);
  return new Map([...counts].map(([word, count]) => [word, Math.sqrt(Math.log(1 + all.length / count))]));
}

/** What is compared of an assertion. */
type Matter = Pick<Assertion, 'concepts' | 'context'>;

interface Overlap {
  readonly cosine: number;
  /** Weighted share of the smaller one found in the other. */
  readonly containment: number;
  readonly shared: number;
}

/** Weighted overlap of two sets of concepts; numbers are compared as quantities. */
export function overlapOf(one: Matter, other: Matter, weights: Weights): Overlap {
  const [a, b] = [one.concepts, other.concepts];
  let [left, right, both, leftMass, rightMass, bothMass, shared] = [0, 0, 0, 0, 0, 0, 0];
  for (const word of a) {
    const weight = weights.get(word) ?? 1;
    left += weight * weight;
    leftMass += weight;
    if (!b.has(word)) continue;
    both += weight * weight;
    bothMass += weight;
    shared += 1;
  }
  for (const word of b) {
    const weight = weights.get(word) ?? 1;
    right += weight * weight;
    rightMass += weight;
  }
  if (left === 0 || right === 0) return { cosine: 0, containment: 0, shared: 0 };
  return { cosine: both / Math.sqrt(left * right), containment: bothMass / Math.min(leftMass, rightMass), shared };
}

/** How much of a claim's matter a telling must carry to support it. */
const CARRIES = 0.3;

/** Whether a telling carries an assertion: its numbers, and about half of its other matter. */
export function carries(telling: Assertion, claim: Assertion, weights: Weights): boolean {
  if (telling === claim) return true;
  if (isOpposite(telling, claim) || !tellsReverse(telling, claim) || isToldApart(telling, claim)) return false;
  return covers(telling.amounts, claim.amounts) && shareOf(claim.concepts, telling, weights) >= CARRIES && sharesMatter(telling, claim);
}

/** A sentence with this much of a claim's matter is nearly the claim in its own words. */
const NEARLY_ALL = 0.85;
const ALONE: ReadonlySet<string> = new Set();

/** Whether a telling may stand as evidence for a claim: a reader sees that it tells the same. Sharing names and a word or two is no support. */
export const supportsClaim = (telling: Assertion, claim: Assertion, weights: Weights): boolean =>
  telling === claim ||
  (!isOpposite(telling, claim) &&
    !isToldApart(telling, claim) &&
    tellsReverse(telling, claim) &&
    (((telling.originIndex === claim.originIndex || assertsNews(claim)) &&
      covers(telling.amounts, claim.amounts) &&
      shareOf(claim.concepts, { concepts: telling.concepts, context: ALONE }, weights) >= NEARLY_ALL &&
      sharesMatter(telling, claim)) ||
      tellsSame(telling, claim)));

const REVERSALS = conceptsOf(['flaw', 'retract', 'reject'].map(stem));

/** Whether a telling has what turns a claim against its matter: who only tells of the proof does not tell of its flaw. */
export const tellsReverse = (telling: Matter & Pick<Assertion, 'stems'>, claim: Matter): boolean => {
  const turned = [...claim.concepts].filter((concept) => REVERSALS.has(concept));
  const ofFault = FAULTS.some((word) => telling.stems.has(word));
  return turned.length === 0 || turned.some((concept) => telling.concepts.has(concept) || (ofFault && FLAW.has(concept)));
};

/** Words for a flaw that are too common to be one with it wherever they stand. */
const FAULTS = ['fault', 'loophole'].map(stem);
const FLAW = conceptsOf(['flaw']);

/** Whether two assertions share more than whom they name: a word of matter, or a number that few share. */
function sharesMatter(a: Assertion, b: Assertion): boolean {
  const named = new Set([...b.nameKeys].flatMap((key) => [...conceptsOf(key.split(' ').map(stem))]));
  let shared = 0;
  for (const concept of b.concepts) if (!named.has(concept) && a.concepts.has(concept)) shared += 1;
  return shared > 1 || (shared === 1 && b.concepts.size - named.size <= 4) || agreedOf(a, b).some(isRare);
}

/** The weighted share of a claim's concepts that a telling has, those of names it refers back to included. */
export function shareOf(of: ReadonlySet<string>, by: Matter, weights: Weights): number {
  let [all, both] = [0, 0];
  for (const concept of of) {
    const weight = weights.get(concept) ?? 1;
    all += weight;
    if (by.concepts.has(concept) || by.context.has(concept)) both += weight;
  }
  return all === 0 ? 0 : both / all;
}

const SIDES = OPPOSITES.map((pair) => pair.map((side) => new Set(side.map(stem))));

const hasOne = (stems: ReadonlySet<string>, side: ReadonlySet<string> | undefined): boolean =>
  side !== undefined && [...stems].some((word) => side.has(word));

/** Whether one uses a verb and the other its opposite ("raises" and "cuts"), and neither uses both. */
export function opposed(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return SIDES.some(([up, down]) => {
    const [aUp, aDown] = [hasOne(a, up), hasOne(a, down)];
    if (aUp === aDown) return false;
    const [bUp, bDown] = [hasOne(b, up), hasOne(b, down)];
    return bUp !== bDown && aUp !== bUp;
  });
}

/** Whether two assertions share a name, or one of them has none to compare. */
export function namesAgree(a: Assertion, b: Assertion): boolean {
  return a.names.length === 0 || b.names.length === 0 || namesMeet(a, b);
}

function namesMeet(a: Assertion, b: Assertion): boolean {
  for (const key of b.nameKeys) if (a.nameKeys.has(key)) return true;
  return false;
}

/** Whether two tell one thing with a bound or a time that makes another thing of it ("half" and "less than half", "by March" and "by June"). */
export const isToldApart = (a: Assertion, b: Assertion): boolean =>
  a.member.article.id !== b.member.article.id &&
  (boundsApart(a, b).size > 0 ||
    rivalTimes(a, b) !== null ||
    rivalArrivals(a, b) ||
    toldOtherwise(a, b) !== null ||
    answersFigure(a, b) !== null);

/** Where an assertion says what another cannot stand beside: a time with what bounds it, or a figure with its hedge; null where it is all of it. */
export function disputedIn(assertion: Assertion, rival: Assertion): Span | null {
  const told = toldOtherwise(assertion, rival) ?? rivalWorkings(assertion, rival);
  if (told !== null) return { start: told.start, end: told.end };
  const times = rivalTimes(assertion, rival);
  if (times !== null) return { start: times.ours.start, end: times.ours.date.end };
  if (isOpposite(assertion, rival)) return null;
  const answered = answersFigure(assertion, rival);
  if (answered !== null) return { start: hedgeStart(assertion.member.article.text, answered.start), end: answered.end };
  const units = new Set([...clashingUnits(assertion, rival), ...boundsApart(assertion, rival)]);
  const figure = assertion.amounts.find(({ unit }) => units.has(unit ?? ''));
  return figure === undefined ? null : { start: hedgeStart(assertion.member.article.text, figure.start), end: figure.end };
}

/** Whether two assertions give numbers, verbs, bounds or times that cannot both hold. */
export const isRival = (a: Assertion, b: Assertion): boolean =>
  quantityRelation(a.amounts, b.amounts) === 'conflict' || isOpposite(a, b) || isToldApart(a, b);

export type Relation = 'same' | 'refutes' | 'conflict' | 'none';

const SAME_COSINE = 0.48;
const SAME_CONTAINMENT = 0.72;
const REFUTES = 0.36;
const OTHER_POLARITY = 0.58;
const NEGATED_ACT = 0.42;
const CONFLICT = 0.38;
/** Measured rates are told in few words. */
const RATE_CONFLICT = 0.28;
const OPPOSED = 0.33;
/** First sentences of a story's articles mostly tell the same event. */
const LEDE_BONUS = 0.08;

const isAgainst = (assertion: Assertion): boolean => assertion.modality === 'denied' || assertion.polarity === 'negated';

/** Whether one says the opposite of the other by its verb; not to resign is to stay. */
export const isOpposite = (a: Assertion, b: Assertion): boolean => opposed(deedsIn(a), deedsIn(b)) && isAgainst(a) === isAgainst(b);

const FALL = stem('fall');
const SEASONAL = ['this fall', 'next fall', 'last fall', 'in the fall', 'the fall of', 'by fall', 'in fall'];

/** The stems by which deeds are told: a season is none. */
function deedsIn({ stems, member, content }: Assertion): ReadonlySet<string> {
  if (!stems.has(FALL)) return stems;
  const words = member.article.text.slice(content.start, content.end).toLowerCase();
  return SEASONAL.some((phrase) => words.includes(phrase)) ? new Set([...stems].filter((word) => word !== FALL)) : stems;
}

/** Whether `b` denies what `a` affirms: by a cue of denial, or by the other polarity. A denial and a negation stand on one side; to deny the opposite is to agree. */
const denies = (a: Assertion, b: Assertion): boolean => isAgainst(a) !== isAgainst(b) && !opposed(deedsIn(a), deedsIn(b));

const isWhole = (assertion: Assertion): boolean => assertion.place >= 0 && assertion.modality !== 'opinion';

/** Whether one refutes the other: a cue of denial needs the same matter, the other polarity nearly the same words or the same act of the same names. */
function refutes(a: Assertion, b: Assertion, found: Overlap): boolean {
  if (a.modality === 'denied' && b.modality === 'denied') return false;
  if (sharesOnlyDispute(a, b)) return false;
  if (a.modality === 'denied' || b.modality === 'denied') return true;
  if ((a.place < 0 && b.place < 0) || a.modal !== b.modal || isPartial(a.polarity === 'negated' ? a : b)) return false;
  if (a.polarity === 'negated' ? agreesWithRest(a, b) : agreesWithRest(b, a)) return false;
  if (found.cosine >= OTHER_POLARITY && found.containment >= 0.7 && a.place >= 0 && b.place >= 0) return true;
  if (a.member.article.id === b.member.article.id) return false;
  return (found.cosine >= NEGATED_ACT && sharedNames(a, b) > 0 && negatesAct(a, b)) || negatesDeal(a, b, found);
}

const DISPUTES = conceptsOf([stem('dispute')]);

/** "The dispute at Acme", "Acme disputes that this is so": the same names and the same word for two things. */
function sharesOnlyDispute(a: Assertion, b: Assertion): boolean {
  const shared = [...a.concepts].filter((concept) => b.concepts.has(concept));
  if (!shared.some((concept) => DISPUTES.has(concept))) return false;
  const named = new Set([...a.names, ...b.names].flatMap((name) => [...conceptsOf(name.text.toLowerCase().split(' ').map(stem))]));
  return shared.every((concept) => DISPUTES.has(concept) || named.has(concept));
}

/** Whoever is accused is likely to say so in words of its own. */
const OWN_DENIAL = 0.28;

/** Whether the first accuses somebody who in the second says of itself that it was not so. */
const deniesOwnPart = (accusing: Assertion, other: Assertion): boolean =>
  accusing.modality === 'alleged' &&
  !accusing.member.article.text.slice(accusing.content.start, accusing.content.end).includes(' whether ') &&
  other.own &&
  other.polarity === 'negated' &&
  namesMeet(accusing, other);

/** Where both parties are named, an act that one of them negates is told in words of its own. */
const NEGATED_DEAL = 0.28;

const negatesDeal = (a: Assertion, b: Assertion, found: Overlap): boolean =>
  a.member.article.id !== b.member.article.id && found.cosine >= NEGATED_DEAL && sharedNames(a, b) > 1 && negatesAct(a, b);

/** Among how many first sentences an accused publisher answers. */
const ANSWER = 4;

/** Whether the first names as accused the publisher that in the second says, early, that what happened was not of its own. */
function deniesAccusation(accusing: Assertion, other: Assertion): boolean {
  if (accusing.modality !== 'alleged' || !other.own || other.polarity !== 'negated' || other.place < 0 || other.place > ANSWER)
    return false;
  if (accusing.member.article.id === other.member.article.id) return false;
  const { title } = other.member.article;
  const words = accusing.member.article.text.slice(accusing.content.start, accusing.content.end);
  if (words.includes(' whether ')) return false;
  return accusing.names.some((name) => title.startsWith(name.text)) && other.negated.size > 0;
}

/** What limits a denial to a part: who "has not answered within the time set" may have answered late. */
const PARTIAL = [' within the ', ' in time', ' on time', ' in full', ' fully ', ' not all ', ' not every ', ' by the deadline'];
const isPartial = ({ member, content }: Assertion): boolean => {
  const words = member.article.text.slice(content.start, content.end).toLowerCase();
  return PARTIAL.some((phrase) => words.includes(phrase));
};

/** Whether the negated one negates an act that the other affirms. */
function negatesAct(a: Assertion, b: Assertion): boolean {
  const [no, yes] = a.polarity === 'negated' ? [a, b] : [b, a];
  return [...no.negated].some((concept) => yes.concepts.has(concept));
}

const sharedActs = (a: Assertion, b: Assertion): number =>
  [...a.concepts].filter((concept) => isAct(concept) && b.concepts.has(concept)).length;
const sharedNames = (a: Assertion, b: Assertion): number =>
  a.names.filter((name) => b.nameKeys.has(name.entityId ?? name.text.toLowerCase())).length;

/** How close two assertions are, 0..1: the better of cosine and a discounted containment, which lets a headline meet its sentence. */
export function closeness(a: Assertion, b: Assertion, weights: Weights): number {
  const found = overlapOf(a, b, weights);
  const short = Math.min(a.stems.size, b.stems.size);
  if (found.shared < 3 && (found.shared === 0 || found.shared + agreedOf(a, b).filter(isRare).length < 3)) return 0;
  const contained =
    short >= (a.place < 0 || b.place < 0 ? 4 : 6) && found.containment >= SAME_CONTAINMENT
      ? SAME_COSINE + (found.containment - SAME_CONTAINMENT) * 0.5
      : 0;
  const ledes = a.place >= 0 && b.place >= 0 && a.place <= 1 && b.place <= 1 ? LEDE_BONUS : 0;
  return Math.max(found.cosine, contained) + ledes;
}

/** People are counted for many reasons in one story. */
const PEOPLE = new Set(['employee', 'people', 'user']);
const PEOPLE_CLASH = 0.34;
const LEAST_CLASH = 0.12;
/** Few things of one kind are counted in the hundreds twice in one story. */
const LARGE_COUNT = 100;

/** Whether they count one thing and come to numbers that cannot both hold; the thing counted and one word more must be shared. */
function countsClash(a: Assertion, b: Assertion, weights: Weights): boolean {
  if (!countedAlike(a, b) || denies(a, b) || !isWhole(a) || !isWhole(b)) return false;
  if (quantityRelation(a.amounts, b.amounts) !== 'conflict' || tellsBefore(a) || tellsBefore(b) || countsOther(a, b)) return false;
  const otherWord = !a.quantities.some((one) => one.unit !== null && b.quantities.some((other) => other.unit === one.unit));
  const found = overlapOf(a, b, weights);
  const people = [...clashingUnits(a, b)].every((unit) => PEOPLE.has(unit));
  if (isFarApart(a, b)) return false;
  const large = !people && [a, b].every((side) => side.amounts.some((one) => one.value >= LARGE_COUNT));
  return (
    found.shared + (otherWord || large ? 1 : 0) >= 2 && found.cosine >= (people && !a.counter && !b.counter ? PEOPLE_CLASH : LEAST_CLASH)
  );
}

/** What each trace of one assertion takes off the likeness that two reports must have. */
const ANCHORS = { rareNumber: 0.1, number: 0.04, day: 0.08, verb: 0.05, name: 0.04 } as const;
const LEAST_SAME = 0.26;
const MOST_OFF = SAME_COSINE - LEAST_SAME;

/** How far shared traces let two reports differ in their other words: numbers that agree, days, kinds of act, names. */
function anchorsOf(a: Assertion, b: Assertion): number {
  const agreed = agreedOf(a, b);
  const rare = agreed.filter(isRare).length;
  const days = [...a.days].filter((day) => b.days.has(day)).length;
  return Math.min(
    MOST_OFF,
    Math.min(2, rare) * ANCHORS.rareNumber +
      Math.min(2, agreed.length - rare) * ANCHORS.number +
      Math.min(1, days) * ANCHORS.day +
      Math.min(2, sharedActs(a, b)) * ANCHORS.verb +
      Math.min(2, sharedNames(a, b)) * ANCHORS.name,
  );
}

/** A count that two would hardly come to by chance. */
const isOdd = ({ value, currency }: Quantity): boolean => currency === null && value >= LARGE_COUNT && value % LARGE_COUNT !== 0;

/** Whether two give one odd count, whatever they call what is counted ("put the number at 1,210", "the list has 1,210 names"). */
const givesSameCount = (a: Assertion, b: Assertion): boolean =>
  [a, b].every((side) => side.amounts.filter(({ value, currency }) => currency === null && value >= LARGE_COUNT).length === 1) &&
  a.amounts.some((one) => isOdd(one) && b.amounts.some((other) => other.value === one.value && isOdd(other)));

/** Whether one is a denial that names the rare number which the other affirms: "a report that 330 posts would go is wrong". */
const deniesNumber = (a: Assertion, b: Assertion): boolean =>
  (a.modality === 'denied') !== (b.modality === 'denied') &&
  a.member.article.id !== b.member.article.id &&
  agreedOf(a, b).some((found) => isRare(found) && found.value >= LARGE_COUNT);

/** What `b` is to `a`: the same assertion, its denial, one that cannot be true beside it, or something else. */
export function relationOf(a: Assertion, b: Assertion, weights: Weights): { readonly relation: Relation; readonly closeness: number } {
  const close = closeness(a, b, weights);
  if (isNoting(a) || isNoting(b)) return { relation: 'none', closeness: 0 };
  const none = { relation: 'none' as const, closeness: close };
  // "The union put the number at 940": who gives that number elsewhere, of the same things and names, says the same.
  if ((a.counter || b.counter) && ((agreedOf(a, b).some(isRare) && namesMeet(a, b)) || givesSameCount(a, b)))
    return { relation: 'same', closeness: Math.max(close, SAME_COSINE) };
  if (areRivals(a, b) || toldOtherwise(a, b) !== null) return { relation: 'conflict', closeness: Math.max(close, CONFLICT) };
  if (differInFlaw(a, b)) return none;
  if (rejects(a, b) || rejects(b, a)) return { relation: 'conflict', closeness: Math.max(close, CONFLICT) };
  if (countsClash(a, b, weights)) return { relation: 'conflict', closeness: close };
  if (deniesAccusation(a, b) || deniesAccusation(b, a)) return { relation: 'refutes', closeness: Math.max(close, REFUTES) };
  if (deniesAll(a, b) || deniesAll(b, a)) return { relation: 'refutes', closeness: Math.max(close, REFUTES) };
  if (deniesNumber(a, b)) return { relation: 'refutes', closeness: Math.max(close, REFUTES) };
  if (close < LEAST_SAME || !namesAgree(a, b)) return none;
  const off = a.member.article.id === b.member.article.id ? 0 : anchorsOf(a, b);
  const firmOff = off > 0 && agreedOf(a, b).some(isRare) ? ANCHORS.rareNumber : 0;
  if (denies(a, b)) {
    const denied =
      (close >= OWN_DENIAL && (deniesOwnPart(a, b) || deniesOwnPart(b, a))) ||
      (close >= NEGATED_DEAL && negatesDeal(a, b, overlapOf(a, b, weights)) && refutes(a, b, overlapOf(a, b, weights))) ||
      (close >= REFUTES - firmOff && refutes(a, b, overlapOf(a, b, weights)));
    return denied ? { relation: 'refutes', closeness: close } : none;
  }
  const numbers = quantityRelation(a.amounts, b.amounts);
  // What a trial came to is no rival of what is to be done after it.
  if (numbers === 'conflict' && (isOfTrial(a) !== isOfTrial(b) || countsOther(a, b))) return none;
  if (numbers === 'conflict' || isOpposite(a, b)) {
    const needed = (numbers === 'conflict' ? conflictNeeds(a, b) : OPPOSED) - firmOff;
    return close >= needed && isWhole(a) && isWhole(b) ? { relation: 'conflict', closeness: close } : none;
  }
  if (close >= (answersFigure(a, b) === null ? CONFLICT : RATE_CONFLICT) && isToldApart(a, b))
    return isWhole(a) && isWhole(b) ? { relation: 'conflict', closeness: close } : none;
  return close >= SAME_COSINE - off ? { relation: 'same', closeness: close } : none;
}

const TRIALS = ['trial', 'pilot'].map(stem);
const isOfTrial = ({ stems }: Assertion): boolean => TRIALS.some((word) => stems.has(word));

const conflictNeeds = (a: Assertion, b: Assertion): number =>
  [...clashingUnits(a, b)].every((unit) => RATES.has(unit)) ? RATE_CONFLICT : CONFLICT;
