import type { Quantity } from '../../domain/claim.ts';
import type { Assertion } from './assertion.ts';

/** A whole sentence by which a report says in its own voice that a number which others gave is right. */
const HOLDS =
  /^(?:the|its|their|that) (?:(?:number|figure|result|score|record|count|share|rate)s? (?:is|are|was|were) (?:real|right|correct|true|accurate|sound)|(?:number|figure|result|score|record|count|share|rate)s? (?:holds?|held|stands?|stood|checks? out|checked out)(?: up)?)[.!]?$/iu;
/** A longer sentence says more than that. */
const MOST_CHARACTERS = 60;

/** Whether a sentence says no more than that a number is right: "The number is real." */
export const saysItHolds = (sentence: string): boolean => sentence.length <= MOST_CHARACTERS && HOLDS.test(sentence.trim());

/** How far a share that is measured again may be from the first, in points. */
const BY_CHANCE = 1;

/**
 * A report's own measurement, where the sentence before it says that the number of others is right and the one after it gives that number, a point
 * away at most: it tells both numbers as one. What it was measured on is no time of the deed. The telling as it is where nothing is confirmed.
 */
export function asConfirmed(
  measured: Assertion,
  before: { readonly words: string; readonly start: number },
  after: readonly Quantity[],
): Assertion {
  if (!saysItHolds(before.words) || measured.attribution.speakerKind !== 'publisher' || measured.polarity === 'negated') return measured;
  const [own, ...others] = measured.amounts.filter(isShare);
  const [given, ...further] = after.filter(isShare);
  if (own === undefined || given === undefined || others.length + further.length > 0) return measured;
  if (Math.abs(own.value - given.value) > BY_CHANCE) return measured;
  const both = { ...own, low: Math.min(own.low, given.low), high: Math.max(own.high, given.high) };
  return {
    ...measured,
    sentence: { start: before.start, end: measured.sentence.end },
    amounts: measured.amounts.map((amount) => (amount === own ? both : amount)),
    dates: [],
  };
}

const isShare = ({ unit }: Quantity): boolean => unit === 'percent';
