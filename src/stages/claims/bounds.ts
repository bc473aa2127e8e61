import type { Quantity } from '../../domain/claim.ts';
import type { Assertion } from './assertion.ts';

/** Words right before a figure that leave the figure itself out. */
const BELOW: readonly string[] = ['less than', 'fewer than', 'under', 'below'];
/** Words right before a figure that make it the most that may come. */
const AT_MOST: readonly string[] = ['up to', 'at most', 'as much as', 'as many as', 'a maximum of', 'no more than', 'not more than'];
/** The longest of them with what may stand before it, in characters. */
const REACH = 18;

const SHARES = new Set(['percent', 'percentage-point']);
const PEOPLE = new Set(['employee', 'job', 'post', 'role']);
/** A smaller count is rather a description. */
const LEAST_COUNT = 5;
/** How far two figures may differ, as a ratio, that are told as one. */
const SLACK = 0.005;

type Bound = 'below' | 'at-most';

/** How a figure is bounded by the words before it, or null. */
function boundOf({ member, sentence }: Assertion, { start, hedge }: Quantity): Bound | null {
  if (hedge !== 'at-most') return null;
  const before = ` ${member.article.text.slice(Math.max(sentence.start, start - REACH), start)}`.toLowerCase().replace(/[^a-z]+/g, ' ');
  const ends = (words: string): boolean => before.endsWith(` ${words} `);
  if (AT_MOST.some(ends)) return 'at-most';
  return BELOW.some(ends) ? 'below' : null;
}

/** The only figure of a unit, or null. */
function only({ amounts }: Assertion, unit: string): Quantity | null {
  const [first, ...more] = amounts.filter((found) => found.unit === unit);
  return first === undefined || more.length > 0 ? null : first;
}

/**
 * Which bound matters for a figure: a share told as what something falls short of ("half", "less than half"), a sum told as the most that may come
 * ("$10 million", "up to $10 million"), people told either way. What a thing can hold or do at most, and a price just under a round sum, are
 * loosely told with and without the bound.
 */
function matters(plain: Quantity, bound: Bound | null): boolean {
  if (bound === null) return false;
  if (PEOPLE.has(plain.unit ?? '')) return plain.value >= LEAST_COUNT;
  return bound === 'below' ? SHARES.has(plain.unit ?? '') : plain.currency !== null;
}

/** The units in which one assertion gives a figure plainly and the other gives the same figure as a bound that says something else. */
export function boundsApart(a: Assertion, b: Assertion): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { unit } of a.amounts) {
    if (unit === null || found.has(unit)) continue;
    const [one, other] = [only(a, unit), only(b, unit)];
    if (one === null || other === null || Math.abs(one.value - other.value) > SLACK * Math.abs(one.value)) continue;
    const ours = one.hedge === 'exact';
    if (ours === (other.hedge === 'exact')) continue;
    if (matters(ours ? one : other, boundOf(ours ? b : a, ours ? other : one))) found.add(unit);
  }
  return found;
}
