import type { Claim } from '../../domain/claim.ts';
import { type ClaimId, claimId, type StoryId } from '../../domain/ids.ts';
import { overlaps } from '../../domain/span.ts';
import { canBothHold } from '../../text/numbers.ts';
import { contentWords } from '../../text/words.ts';
import type { Group } from './group.ts';

/** A claim's name for ever: its id and its number in the ledger. */
export interface Identity {
  readonly id: ClaimId;
  readonly number: number;
}

const SAME_WORDS = 0.55;

/** How much of a previous claim a group has: shared sentences count before shared words; 0 where it must be another claim. */
function kinship(group: Group, previous: Claim): number {
  if (group.lead.polarity !== previous.polarity) return 0;
  const rows = previous.evidence.filter((row) => row.stance !== 'refutes');
  const shared = rows.filter((row) =>
    group.members.some(
      (member) =>
        member.member.article.id === row.span.articleId &&
        member.member.article.revision === row.span.revision &&
        overlaps(member.sentence, row.span),
    ),
  ).length;
  const words = new Set(contentWords(previous.text));
  const both = [...group.lead.stems].filter((word) => words.has(word)).length;
  const jaccard = both / Math.max(1, words.size + group.lead.stems.size - both);
  const clash =
    previous.quantities.some((one) => group.lead.quantities.some((other) => other.unit === one.unit && !canBothHold(one, other))) &&
    shared === 0;
  if (clash) return 0;
  if (shared > 0) return 1 + shared / rows.length + jaccard;
  return jaccard >= SAME_WORDS ? jaccard : 0;
}

/** Gives each group the identity of the previous claim it continues, or the next number. Closest pairs first; each previous claim once. */
export function identify(groups: readonly Group[], previous: readonly Claim[], story: StoryId): ReadonlyMap<Group, Identity> {
  const pairs = groups
    .flatMap((group) => previous.map((claim) => ({ group, claim, kin: kinship(group, claim) })))
    .filter((pair) => pair.kin > 0)
    .sort((a, b) => b.kin - a.kin || a.claim.number - b.claim.number);
  const given = new Map<Group, Identity>();
  const taken = new Set<ClaimId>();
  for (const { group, claim } of pairs) {
    if (given.has(group) || taken.has(claim.id)) continue;
    given.set(group, { id: claim.id, number: claim.number });
    taken.add(claim.id);
  }
  let next = previous.reduce((highest, claim) => Math.max(highest, claim.number), 0) + 1;
  for (const group of groups) {
    if (given.has(group)) continue;
    const id = freshId(group, story, new Set([...taken, ...previous.map((claim) => claim.id)]));
    taken.add(id);
    given.set(group, { id, number: next });
    next += 1;
  }
  return given;
}

/** A new id from the normalised assertion; one already taken by another claim gets a salt. */
function freshId(group: Group, story: StoryId, taken: ReadonlySet<ClaimId>): ClaimId {
  const normal = `${group.lead.polarity}:${[...group.lead.stems].sort().join(' ')}`;
  for (let salt = 0; ; salt += 1) {
    const id = claimId(story, salt === 0 ? normal : `${normal}#${salt}`);
    if (!taken.has(id)) return id;
  }
}
