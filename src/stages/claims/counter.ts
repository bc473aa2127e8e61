import type { Quantity } from '../../domain/claim.ts';
import { tokens } from '../../text/tokens.ts';
import type { Assertion } from './assertion.ts';
import { hasPhrase, spaced } from './phrases.ts';

/** Wordings that give another figure for what was just counted. */
const COUNTERING = [
  'number at',
  'figure at',
  'count at',
  'total at',
  'sum at',
  'toll at',
  'number is',
  'figure is',
  'number was',
  'figure was',
];

/** How many sentences back the count may stand that is gainsaid. */
const REACH = 4;

/** A sentence that puts "the number" at something speaks of what a sentence shortly before it counted: it takes that unit and matter over. */
export function withCounter(assertion: Assertion, read: readonly Assertion[]): Assertion {
  const { place, member, content } = assertion;
  const [only, ...more] = assertion.amounts.filter((found) => found.unit === null || found.unit === 'name');
  if (only === undefined || more.length > 0 || !hasPhrase(spaced(tokens(member.article.text, content)), COUNTERING)) return assertion;
  const before = read.findLast((earlier) => earlier.place >= 0 && place - earlier.place <= REACH && countedIn(earlier) !== undefined);
  const counted = before === undefined ? undefined : countedIn(before);
  if (before === undefined || counted === undefined) return assertion;
  return {
    ...assertion,
    counter: true,
    amounts: assertion.amounts.map((found) => (found === only ? { ...found, unit: counted.unit } : found)),
    concepts: new Set([...before.concepts, ...assertion.concepts]),
    nameKeys: new Set([...before.nameKeys, ...assertion.nameKeys]),
  };
}

const UNCOUNTED = new Set(['percent', 'percentage-point', 'time', 'times']);

/** The first count of things in an assertion. */
const countedIn = (assertion: Assertion): Quantity | undefined =>
  assertion.amounts.find((found) => found.unit !== null && found.currency === null && !UNCOUNTED.has(found.unit));
