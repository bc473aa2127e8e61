import type { Assertion } from './assertion.ts';
import { isRival } from './compare.ts';
import { frameOf } from './frame.ts';
import type { Group } from './group.ts';
import { wordingOf } from './wording.ts';

/** A group as the ledger words it, in letters and digits alone. */
const wordsOf = ({ lead }: Group): string =>
  `${lead.polarity} ${wordingOf(lead, frameOf(lead))
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()}`;

const together = (own: readonly Assertion[], added: readonly Assertion[]): readonly Assertion[] => [
  ...own,
  ...added.filter((other) => !own.some((mate) => mate.sentence === other.sentence)),
];

/**
 * Groups that the ledger would word alike made one claim with the rows of all: a sentence of two articles that stood in two groups, or
 * one told a second time by a cut of it. The earlier in the list keeps its place and its lead.
 */
export function folded(groups: readonly Group[]): readonly Group[] {
  return [...Map.groupBy(groups, wordsOf).values()].flatMap(([first, ...rest]) => {
    if (first === undefined) return [];
    // Cut to one length they may read alike, and differ in what was cut.
    const apart = rest.filter((other) => isRival(first.lead, other.lead));
    return [rest.filter((other) => !apart.includes(other)).reduce(joined, first), ...apart];
  });
}

const joined = (host: Group, other: Group): Group => ({
  ...host,
  members: together(host.members, other.members),
  refuting: together(host.refuting, other.refuting),
  witnesses: together(host.witnesses, other.witnesses),
  prominence: Math.max(host.prominence, other.prominence),
  added: host.added && other.added,
});
