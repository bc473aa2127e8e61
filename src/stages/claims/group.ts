import { type Assertion, keyOf } from './assertion.ts';
import { carries, closeness, isRival, isToldApart, type Relation, relationOf, type Weights } from './compare.ts';
import { isRare } from './concepts.ts';
import { covers, quantityRelation } from './counts.ts';
import { narrowed } from './narrow.ts';
import { toldOtherwise } from './told-to.ts';

/** One assertion as several articles tell it. `lead` words it; `members` have it in. */
export interface Group {
  readonly lead: Assertion;
  readonly members: readonly Assertion[];
  readonly refuting: readonly Assertion[];
  /** Sentences of further origins whose opening as a whole bears the claim out. */
  readonly witnesses: readonly Assertion[];
  readonly prominence: number;
  /** Whether it only adds a number to what another group tells: a line of its own where somebody contradicts that number. */
  readonly added: boolean;
}

interface Open {
  seed: Assertion;
  members: Assertion[];
  refuting: Assertion[];
}

/** How much a place says about what matters: titles and ledes first. */
export function placeWeight(place: number): number {
  if (place < 0) return 0.8;
  if (place === 0) return 1;
  return place <= 2 ? 0.6 : place <= 6 ? 0.3 : 0.1;
}

/** The order in which assertions found groups: whole and early ones first; ties by key, never by arrival. */
function seedOrder(a: Assertion, b: Assertion): number {
  const rank = (assertion: Assertion): number =>
    placeWeight(assertion.place) -
    (assertion.place < 0 ? 0.5 : 0) -
    (assertion.leaning ? 0.5 : 0) -
    (assertion.quoted ? 0.3 : 0) -
    (assertion.modality === 'denied' || assertion.polarity === 'negated' ? 0.4 : 0);
  return rank(b) - rank(a) || (keyOf(a) < keyOf(b) ? -1 : 1);
}

/** Joins assertions that say the same, each to the closest group it fits; denials go to the group they deny. */
export function groupAssertions(all: readonly Assertion[], weights: Weights): readonly Group[] {
  const open: Open[] = [];
  for (const assertion of [...all].sort(seedOrder)) place(open, assertion, weights);
  return bridged(open, weights)
    .map((group) => finish(group, weights))
    .sort((a, b) => b.prominence - a.prominence || (keyOf(a.lead) < keyOf(b.lead) ? -1 : 1));
}

/** How many claims of their own the members of one group may found. */
const MAX_SPUN = 3;

/** What members of a group add to it by a number that its wording lacks: a claim of its own, told by all that give that number. */
export function spunOff(group: Group, weights: Weights): readonly Group[] {
  const open: Open[] = [];
  for (const member of group.members) {
    if (member.place < 0) continue;
    if (covers(group.lead.amounts, member.amounts.filter(isRare))) continue;
    const host = open.find((other) => quantityRelation(other.seed.amounts, member.amounts) === 'agree' && !isToldApart(other.seed, member));
    if (host !== undefined) host.members.push(member);
    else if (open.length < MAX_SPUN) open.push({ seed: member, members: [member], refuting: [] });
  }
  return open.map((own) => {
    const [lead] = [...own.members].sort(seedOrder);
    return { ...finish(own, weights), lead: lead ?? own.seed, added: carries(own.seed, group.lead, weights) };
  });
}

/** Members that give a time, a bound or what somebody was told which another report gives otherwise, where the group's wording leaves it out: each a line of its own. */
export function contestedIn({ lead, members }: Group, all: readonly Assertion[]): readonly Group[] {
  const fuller = (member: Assertion): boolean => member.sentence === lead.sentence && member.content.end > lead.content.end;
  const contested = members.filter(
    (member) =>
      member.place >= 0 &&
      all.some(
        (other) => !isToldApart(lead, other) && (fuller(member) ? isToldApart(member, other) : toldOtherwise(member, other) !== null),
      ),
  );
  return contested.slice(0, MAX_SPUN).map((member) => ({
    lead: member,
    members: [member],
    refuting: [],
    witnesses: [],
    prominence: prominenceOf([member]),
    added: true,
  }));
}

function place(open: Open[], assertion: Assertion, weights: Weights): void {
  let best: { group: Open; refutes: boolean; closeness: number } | null = null;
  for (const group of open) {
    const { relation, closeness: close } = nearest(group, assertion, weights);
    if (relation !== 'same' && relation !== 'refutes') continue;
    if (relation === 'refutes' && !mayRefute(group.seed, assertion)) continue;
    if (best === null || close > best.closeness) best = { group, refutes: relation === 'refutes', closeness: close };
  }
  if (best === null) open.push({ seed: assertion, members: [assertion], refuting: [] });
  else if (best.refutes) best.group.refuting.push(assertion);
  else best.group.members.push(assertion);
}

/** Joins groups founded apart before the telling that links them came: near seeds, and members that say the same. */
function bridged(open: readonly Open[], weights: Weights): readonly Open[] {
  const kept: Open[] = [];
  for (const group of open) {
    const host = kept.find(
      (other) =>
        closeness(other.seed, group.seed, weights) >= CHAIN &&
        relationOf(other.seed, group.seed, weights).relation === 'none' &&
        !isRival(other.seed, group.seed) &&
        other.seed.polarity === group.seed.polarity &&
        group.members.some((member) => other.members.some((mate) => relationOf(mate, member, weights).relation === 'same')),
    );
    if (host === undefined) kept.push(group);
    else {
      host.members.push(...group.members);
      host.refuting.push(...group.refuting);
    }
  }
  return kept;
}

/** How far from its seed a member may be that joins by another member. */
const CHAIN = 0.32;

/** What an assertion is to the closest member of a group. One that clashes with the seed, or is far from it, does not come in by a third. */
function nearest(group: Open, assertion: Assertion, weights: Weights): { readonly relation: Relation; readonly closeness: number } {
  const seed = relationOf(group.seed, assertion, weights);
  if (seed.relation !== 'none' || seed.closeness < CHAIN || isRival(group.seed, assertion)) return seed;
  let best = seed;
  for (const member of group.members) {
    const found = relationOf(member, assertion, weights);
    if (found.relation === 'same' && (best.relation === 'none' || found.closeness > best.closeness)) best = found;
  }
  return best;
}

/** A denial refutes from anywhere, mere opposite wording only from another article: one writer seldom contradicts himself, and whoever denies not what he says himself. */
const mayRefute = (seed: Assertion, other: Assertion): boolean =>
  seed.member.article.id !== other.member.article.id || (other.modality === 'denied' && !isOfOneVoice(seed, other));

const isOfOneVoice = (a: Assertion, b: Assertion): boolean =>
  a.member.article.id === b.member.article.id && a.attribution.speaker === b.attribution.speaker;

/** How many groups, by prominence, are shown to the origins that are not among them yet. */
const MAX_ENRICHED = 40;

/** One sentence may bear on two claims: a group takes in what an origin outside it says of the same, though it was placed elsewhere. */
export function enriched(groups: readonly Group[], all: readonly Assertion[], weights: Weights): readonly Group[] {
  return groups.map((group, at) => {
    if (at >= MAX_ENRICHED) return group;
    const origins = new Set(group.members.map((member) => member.originIndex));
    const seeds = group.members.filter((member) => member.place <= 1 || member.sentence === group.lead.sentence);
    const extra = all.filter(
      (other) =>
        !origins.has(other.originIndex) &&
        other.modality !== 'denied' &&
        (other.place >= 0 || group.lead.place <= 1) &&
        seeds.some((seed) => relationOf(seed, other, weights).relation === 'same') &&
        !isRival(group.lead, other),
    );
    if (extra.length === 0) return group;
    return finish({ seed: group.lead, members: [...group.members, ...extra], refuting: [...group.refuting] }, weights, group.members);
  });
}

function finish(group: Open, weights: Weights, own: readonly Assertion[] = group.members): Group {
  // Who denies a claim does not tell it: his other sentences are no tellings, unless nobody else tells it.
  const others = group.members.filter((member) => !group.refuting.some((other) => isOfOneVoice(member, other)));
  const members = others.length > 0 ? others : group.members;
  const leading = own.filter((member) => members.includes(member));
  return {
    lead: leadOf(leading.length > 0 ? leading : members, members, weights),
    members: [...members].sort(byKey),
    refuting: others.length > 0 ? [...group.refuting].sort(byKey) : [],
    witnesses: [],
    prominence: prominenceOf(members),
    added: false,
  };
}

const byKey = (a: Assertion, b: Assertion): number => (keyOf(a) < keyOf(b) ? -1 : 1);

/** Each article counts once, by its most prominent telling; the article's own weight does not grow with repetition. */
function prominenceOf(members: readonly Assertion[]): number {
  const best = new Map<string, number>();
  for (const member of members)
    best.set(
      member.member.article.id,
      Math.max(best.get(member.member.article.id) ?? 0, placeWeight(member.place) + (member.primary ? 0.2 : 0)),
    );
  return [...best.values()].reduce((sum, weight) => sum + weight, 0);
}

/** The telling that words the claim: whole, from a body, with no number that the others lack, in the modality most origins use. */
function leadOf(own: readonly Assertion[], members: readonly Assertion[], weights: Weights): Assertion {
  const modality = commonModality(members);
  const worth = (candidate: Assertion): number => {
    const covered = new Set(
      members
        .filter((other) => other.sentence === candidate.sentence || carries(other, candidate, weights))
        .map((other) => other.originIndex),
    ).size;
    return (
      covered * 2 +
      (candidate.modality === modality ? 2 : 0) +
      (candidate.place < 0 ? -1.5 : 0) +
      (candidate.leaning ? -2 : 0) +
      (candidate.quoted ? -1 : 0) +
      placeWeight(candidate.place) +
      Math.min(candidate.stems.size, 14) * 0.05
    );
  };
  const several = new Set(members.map((member) => member.originIndex)).size > 1;
  const candidates = several ? own.flatMap((member) => [member, ...narrowed(member).filter((cut) => cut.concepts.size >= 3)]) : own;
  const ranked = candidates.map((candidate) => ({ candidate, worth: worth(candidate) }));
  return ranked.sort((a, b) => b.worth - a.worth || byKey(a.candidate, b.candidate))[0]?.candidate ?? unreachable();
}

function unreachable(): never {
  throw new Error('A group has at least one member.');
}

const TIE_ORDER = ['attributed', 'stated', 'planned', 'alleged', 'predicted', 'opinion', 'denied'];

/** The modality most origins use; a tie goes to the one somebody stands behind. */
export function commonModality(members: readonly Assertion[]): Assertion['modality'] {
  const origins = new Map<string, Set<number>>();
  for (const member of members) {
    const set = origins.get(member.modality) ?? new Set<number>();
    set.add(member.originIndex);
    origins.set(member.modality, set);
  }
  const rows = members.map((member) => member.modality);
  return (
    [...rows].sort((a, b) => (origins.get(b)?.size ?? 0) - (origins.get(a)?.size ?? 0) || TIE_ORDER.indexOf(a) - TIE_ORDER.indexOf(b))[0] ??
    'stated'
  );
}
