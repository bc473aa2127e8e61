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
 * one told a second time by a cut of it. The earlier in the list keeps its place and its lead. Each group beside the one it went into.
 */
export function foldedInto(groups: readonly Group[]): ReadonlyMap<Group, Group> {
  const into = new Map<Group, Group>();
  for (const [first, ...rest] of Map.groupBy(groups, wordsOf).values()) {
    if (first === undefined) continue;
    // Cut to one length they may read alike, and differ in what was cut.
    const same = rest.filter((other) => !isRival(first.lead, other.lead));
    const host = same.reduce(joined, first);
    for (const group of [first, ...same]) into.set(group, host);
    for (const group of rest) if (!into.has(group)) into.set(group, group);
  }
  return into;
}

/** Who conflicts with whom, once what reads alike is one claim: it keeps the conflicts of all that went into it. */
export function foldedConflicts(
  conflicts: ReadonlyMap<Group, readonly Group[]>,
  into: ReadonlyMap<Group, Group>,
): ReadonlyMap<Group, readonly Group[]> {
  const found = new Map<Group, readonly Group[]>();
  for (const [group, rivals] of conflicts) {
    const host = into.get(group) ?? group;
    const hosts = rivals.map((rival) => into.get(rival) ?? rival).filter((rival) => rival !== host);
    if (hosts.length > 0) found.set(host, [...new Set([...(found.get(host) ?? []), ...hosts])]);
  }
  return found;
}

const joined = (host: Group, other: Group): Group => ({
  ...host,
  members: together(host.members, other.members),
  refuting: together(host.refuting, other.refuting),
  witnesses: together(host.witnesses, other.witnesses),
  prominence: Math.max(host.prominence, other.prominence),
  added: host.added && other.added,
});
