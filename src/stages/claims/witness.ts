import type { Origin } from '../../domain/story.ts';
import type { Assertion } from './assertion.ts';
import { covers, isOpposite, quantityRelation, relationOf, shareOf, supportsClaim, tellsReverse, type Weights } from './compare.ts';
import { isAct, isRare } from './concepts.ts';
import type { Group } from './group.ts';
import { narrowed } from './narrow.ts';
import { isNoting } from './noting.ts';

/** The last sentence of a report's opening, which tells its event as a whole. */
const LAST_OPENING = 3;
/** How much of a claim's matter an opening must tell, and how much of it one sentence of that. */
const TOLD = 0.44;
/** How much less suffices where a rare number of the claim is told too. */
const NUMBER_TOLD = 0.1;
const TOLD_AT_ONCE = 0.6;
/** What a word counts that one report alone uses: it is as likely colour as matter. */
const COLOUR = 0.45;
/** A claim with fewer concepts says too little to be met by chance only. */
const LEAST_MATTER = 4;

const isFirm = ({ modality, attribution }: Assertion): boolean =>
  ['stated', 'attributed', 'planned'].includes(modality) && attribution.speakerKind !== 'unnamed';

/** Title and first sentences of one article, read as one telling of its event. */
type Opening = readonly Assertion[];

/** The openings of a story's articles, and what counts as its matter. */
export interface Openings {
  readonly list: readonly Opening[];
  readonly matter: Weights;
}

/** How much each word of a claim is matter of the story: one that two origins use counts whole. */
function matterOf(all: readonly Assertion[]): Weights {
  const users = new Map<string, Set<number>>();
  for (const { concepts, originIndex } of all)
    for (const concept of concepts) users.set(concept, (users.get(concept) ?? new Set()).add(originIndex));
  return new Map([...users].map(([concept, origins]) => [concept, origins.size > 1 ? 1 : COLOUR]));
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
    if (assertion.place > LAST_OPENING) continue;
    const { id } = assertion.member.article;
    if ((roots.get(assertion.originIndex) ?? id) !== id) continue;
    found.set(id, [...(found.get(id) ?? []), assertion]);
  }
  return { list: [...found.values()], matter: matterOf(all) };
}

/**
 * The claim with a witness from each further origin: who tells the claim's whole matter over the title and first sentences of a report,
 * though no sentence of it does alone. Where a detail keeps all others out, the claim is cut to what is told twice.
 */
export function witnessed(group: Group, openings: Openings, weights: Weights): Group {
  // That something was not so is seldom told twice in like words: there a likeness misleads.
  if (group.lead.polarity === 'negated' || group.lead.modality === 'denied') return group;
  const own = withWitnesses(group, openings, weights);
  if (originsBehind(own, weights) > 1) return own;
  // What somebody contradicts is shown with the detail that is in dispute.
  if (group.refuting.length > 0 || openings.list.some((opening) => opening.some((other) => isAgainst(group.lead, other, weights))))
    return own;
  const cuts = narrowed(group.lead, true).filter((cut) => cut.concepts.size >= LEAST_MATTER);
  const narrower = cuts.map((lead) => withWitnesses({ ...group, lead }, openings, weights));
  return narrower.reverse().find((cut) => originsBehind(cut, weights) > 1) ?? own;
}

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
    if (opening.some((other) => isAgainst(group.lead, other, weights))) continue;
    const best = witnessIn(opening, group, weights);
    if (best !== null && !origins.has(best.originIndex)) found.push(best);
  }
  return { ...group, witnesses: found };
}

const isAgainst = (lead: Assertion, other: Assertion, weights: Weights): boolean =>
  other.member.article.id !== lead.member.article.id && ['conflict', 'refutes'].includes(relationOf(lead, other, weights).relation);

/** The first sentence of a report that tells the claim, or null where none does or one speaks against it. */
function witnessIn(opening: Opening, group: Group, weights: Weights): Assertion | null {
  if (opening.some((assertion) => speaksAgainst(assertion, group, weights))) return null;
  const telling = opening.filter(
    (assertion) =>
      assertion.place >= 0 && !assertion.counter && !isNoting(assertion) && supportsClaim(assertion, group.lead, weights),
  );
  return telling.find(isFirm) ?? telling[0] ?? null;
}

/** Whether a sentence denies the claim or anything near it, gives a rival number, or says the opposite. */
const speaksAgainst = (assertion: Assertion, { lead, refuting }: Group, weights: Weights): boolean =>
  refuting.includes(assertion) ||
  assertion.modality === 'denied' ||
  (assertion.polarity !== lead.polarity && isNear(assertion, lead, weights)) ||
  isOpposite(assertion, lead) ||
  (quantityRelation(assertion.amounts, lead.amounts) === 'conflict' && shareOf(lead.concepts, assertion, weights) >= TOLD);

const isNear = (assertion: Assertion, lead: Assertion, weights: Weights): boolean =>
  [...assertion.negated].some((concept) => lead.concepts.has(concept)) || shareOf(lead.concepts, assertion, weights) >= TOLD;

const sharesAct = (assertion: Assertion, lead: Assertion): boolean =>
  [...lead.concepts].some((concept) => isAct(concept) && assertion.concepts.has(concept));

function bearsOut(opening: Opening, lead: Assertion, weights: Weights): boolean {
  const amounts = opening.flatMap((assertion) => assertion.amounts);
  const concepts = new Set(opening.flatMap((assertion) => [...assertion.concepts]));
  const names = new Set(opening.flatMap((assertion) => [...assertion.nameKeys]));
  return (
    covers(amounts, lead.amounts) &&
    tellsReverse({ concepts, context: NOTHING }, lead) &&
    (lead.nameKeys.size === 0 || [...lead.nameKeys].some((key) => names.has(key))) &&
    shareOf(lead.concepts, { concepts, context: NOTHING }, weights) >= TOLD - (lead.amounts.some(isRare) ? NUMBER_TOLD : 0)
  );
}

const NOTHING: ReadonlySet<string> = new Set();

/** Whether a sentence tells the claim's act, or gives its rare number. */
const isAboutSame = (assertion: Assertion, opening: Opening, lead: Assertion): boolean =>
  sharesAct(assertion, lead) ||
  lead.amounts.some(
    (amount) =>
      isRare(amount) &&
      covers(
        opening.flatMap((one) => one.amounts),
        [amount],
      ),
  );
