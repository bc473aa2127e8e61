import type { Origin } from '../../domain/story.ts';
import { contentWords } from '../../text/words.ts';
import type { Assertion } from './assertion.ts';
import { isOpposite, relationOf, shareOf, supportsClaim, type Weights } from './compare.ts';
import { conceptsOf } from './concepts.ts';
import { quantityRelation } from './counts.ts';
import type { Group } from './group.ts';
import { narrowed } from './narrow.ts';
import { isNoting } from './noting.ts';
import { type Pair, pairsOf } from './pairs.ts';
import { deniesDeed, setsDateAside, tellsDeed, tellsTwoDeeds } from './sameness.ts';

/** The last sentence of a report's opening, which tells its event as a whole. */
const LAST_OPENING = 3;
/** How much of a claim's matter a sentence must tell to be near it. */
const TOLD = 0.44;
/** A claim with fewer concepts says too little to be met by chance only. */
const LEAST_MATTER = 4;

/** Whether a telling asserts, by somebody who may be named. */
export const isFirm = ({ modality, attribution }: Assertion): boolean =>
  ['stated', 'attributed', 'planned'].includes(modality) && attribution.speakerKind !== 'unnamed';

/** Title and first sentences of one article, read as one telling of its event, and what it tells after them. */
interface Opening {
  readonly first: readonly Assertion[];
  readonly rest: readonly Assertion[];
  /** Its neighbouring sentences that are read as one telling. */
  readonly pairs: readonly Pair[];
}

/** The openings of a story's articles. */
export interface Openings {
  readonly list: readonly Opening[];
}

/**
 * The openings of the articles that speak for their origin: its root where that is read, else any of it. An echo says no more than its root,
 * so it never becomes a witness beside one that stays silent.
 */
export function openingsOf(all: readonly Assertion[], origins: readonly Pick<Origin, 'index' | 'root'>[]): Openings {
  const read = new Set(all.map((assertion) => assertion.member.article.id));
  const roots = new Map(origins.flatMap(({ index, root }) => (read.has(root) ? [[index, root] as const] : [])));
  const found = new Map<string, Assertion[]>();
  for (const assertion of all) {
    const { id } = assertion.member.article;
    if ((roots.get(assertion.originIndex) ?? id) !== id) continue;
    found.set(id, [...(found.get(id) ?? []), assertion]);
  }
  const opens = ({ place }: Assertion): boolean => place <= LAST_OPENING;
  return {
    list: [...found.values()].map((told) => ({
      first: told.filter(opens),
      rest: told.filter((one) => !opens(one)),
      pairs: pairsOf(told),
    })),
  };
}

/**
 * The claim with a witness from each further origin: the first sentence of its report that tells the claim's deed, though it was placed elsewhere.
 * Where a detail keeps all others out, the claim is cut to what is told twice.
 */
export function witnessed(group: Group, openings: Openings, weights: Weights): Group {
  // That something was not so is seldom told twice in like words: there a likeness misleads.
  const negated = group.lead.polarity === 'negated' && !setsDateAside(group.lead);
  if (negated || group.lead.modality === 'denied') return group;
  const own = withWitnesses(group, openings, weights);
  if (originsBehind(own, weights) > 1) return own;
  // What somebody contradicts is shown with what is in dispute; a detail that nobody tells twice may go.
  if (group.refuting.length > 0) return own;
  const disputed = (lead: Assertion): boolean => openings.list.some(({ first }) => first.some((other) => isAgainst(lead, other, weights)));
  const cuts = narrowed(group.lead, true).filter((cut) => saysEnough(cut) && !disputed(cut));
  const narrower = cuts.map((lead) => withWitnesses({ ...group, lead }, openings, weights));
  const isTwice = (cut: Group): boolean => originsBehind(cut, weights) > 1;
  const entailed = (): readonly Group[] =>
    entailedBy(group, openings, weights)
      .filter((lead) => !disputed(lead))
      .map((lead) => withWitnesses(wordedBy(group, lead), openings, weights));
  return narrower.reverse().find(isTwice) ?? entailed().find(isTwice) ?? own;
}

/**
 * What other members of a group tell that its wording entails, so that whoever tells the one bears out the other: "Fathom 2.1 closes a hole" tells
 * that Fathom had a hole. The other way round it would say too much. The title of the wording's own article is its shortest cut.
 */
function entailedBy({ lead, members }: Group, openings: Openings, weights: Weights): readonly Assertion[] {
  if (!isFirm(lead)) return [];
  const isTitle = (one: Assertion): boolean => one.place < 0 && one.member.article.id === lead.member.article.id && lead.place === 0;
  const titles = openings.list.flatMap(({ first }) => first.filter(isTitle));
  const others = members.filter((member) => member.sentence !== lead.sentence && member.place >= 0 && member.place <= LAST_OPENING);
  return [...others.flatMap((member) => [...narrowed(member, true)].reverse()), ...titles].filter(
    (cut) => isFirm(cut) && saysEnough(cut) && cut.names.length > 0 && supportsClaim(lead, cut, weights),
  );
}

/** The group worded by a telling that may stand in another. */
const wordedBy = (group: Group, lead: Assertion): Group => ({
  ...group,
  lead,
  members: group.members.some((member) => member.sentence === lead.sentence) ? group.members : [...group.members, lead],
});

/** "Acme introduces Fathom", "Fathom 2 closes a hole": who did it and to what is enough, too, and so is a deed with what it undid. */
const saysEnough = (cut: Assertion): boolean =>
  cut.concepts.size >= LEAST_MATTER ||
  (cut.concepts.size === LEAST_MATTER - 1 && (new Set(cut.names.map((name) => name.text)).size > 1 || tellsTwoDeeds(cut)));

const supporters = (group: Group, weights: Weights): readonly Assertion[] =>
  [
    ...group.members.filter((member) => member.sentence === group.lead.sentence || supportsClaim(member, group.lead, weights)),
    ...group.witnesses,
  ].filter(isFirm);

/** How many origins firmly stand behind a group's wording, witnesses included. */
export const originsBehind = (group: Group, weights: Weights): number =>
  new Set(supporters(group, weights).map((member) => member.originIndex)).size;

function withWitnesses(group: Group, openings: Openings, weights: Weights): Group {
  const origins = new Set(supporters(group, weights).map((member) => member.originIndex));
  const found: Assertion[] = [];
  for (const opening of openings.list) {
    if (opening.first.some((other) => isAgainst(group.lead, other, weights))) continue;
    found.push(...witnessesIn(opening, group, weights).filter((one) => !isFirm(one) || !origins.has(one.originIndex)));
  }
  return { ...group, witnesses: found };
}

const isAgainst = (lead: Assertion, other: Assertion, weights: Weights): boolean =>
  other.member.article.id !== lead.member.article.id && ['conflict', 'refutes'].includes(relationOf(lead, other, weights).relation);

/**
 * The first sentence of a report that tells the claim and asserts it, and one before it that only hedges it; none where one speaks against the claim.
 */
function witnessesIn(opening: Opening, group: Group, weights: Weights): readonly Assertion[] {
  if (opening.first.some((assertion) => speaksAgainst(assertion, group, weights))) return [];
  const telling = [...opening.first, ...opening.rest].filter(
    (assertion) => !assertion.counter && !isNoting(assertion) && supportsClaim(assertion, group.lead, weights),
  );
  const body = telling.filter(({ place }) => place >= 0);
  const firm = body.find(isFirm) ?? telling.find(isFirm) ?? pairIn(opening, group, weights);
  const [first] = body;
  return [firm, first].filter((one, at, list) => one !== undefined && list.indexOf(one) === at).flatMap((one) => one ?? []);
}

/** Two neighbouring sentences that together tell the claim, each a part of it and neither anything against it. */
function pairIn({ pairs }: Opening, group: Group, weights: Weights): Assertion | undefined {
  const { lead } = group;
  const isPart = (part: Assertion): boolean =>
    !speaksAgainst(part, group, weights) &&
    quantityRelation(part.amounts, lead.amounts) !== 'conflict' &&
    ([...part.concepts].some((concept) => lead.concepts.has(concept)) || tellsDeed(part, lead));
  return pairs.find(({ telling, parts }) => parts.every(isPart) && supportsClaim(telling, lead, weights))?.telling;
}

/** Whether a sentence denies the claim or anything near it, gives a rival number, or says the opposite. */
const speaksAgainst = (assertion: Assertion, { lead, refuting }: Group, weights: Weights): boolean =>
  refuting.includes(assertion) ||
  assertion.modality === 'denied' ||
  (assertion.polarity !== lead.polarity && isNear(assertion, lead, weights)) ||
  isOpposite(assertion, lead) ||
  (quantityRelation(assertion.amounts, lead.amounts) === 'conflict' && shareOf(lead.concepts, assertion, weights) >= TOLD);

const isNear = (assertion: Assertion, lead: Assertion, weights: Weights): boolean =>
  [...assertion.negated].some((concept) => lead.concepts.has(concept)) ||
  deniesDeed(assertion, lead) ||
  (shareOf(lead.concepts, assertion, weights) >= TOLD && sharesMatter(assertion, lead));

/** Whether it shares more with the claim than whom both name: who denies something else of Acme does not deny the claim. */
function sharesMatter(assertion: Assertion, lead: Assertion): boolean {
  const named = conceptsOf(lead.names.flatMap((name) => contentWords(name.text)));
  return [...lead.concepts].some((concept) => !named.has(concept) && assertion.concepts.has(concept));
}
