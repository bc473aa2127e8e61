import type { Assertion } from './assertion.ts';
import { keyOf } from './assertion.ts';
import { carries, overlapOf, type Weights } from './compare.ts';
import { type Group, placeWeight } from './group.ts';

/** How many claims a story's ledger has at most. */
export const MAX_CLAIMS = 16;

/** Whether a sentence tells rather than sets a scene: its main clause has a name or a quantity. */
const isTelling = (lead: Assertion): boolean => lead.names.length > 0 || lead.quantities.length > 0;

/** How near a lead is to the story's titles, and to the first sentences of the other articles. */
function nearness(lead: Assertion, all: readonly Assertion[], weights: Weights): number {
  const foreign = all.filter((other) => other.place < 0 && other.member.article.id !== lead.member.article.id);
  const titles = foreign.length > 0 ? foreign : all.filter((other) => other.place < 0);
  const ledes = all.filter((other) => other.place >= 0 && other.place <= 1 && other.member.article.id !== lead.member.article.id);
  const mean = (heads: readonly Assertion[]): number =>
    heads.length === 0 ? 0 : heads.reduce((sum, head) => sum + titleShare(lead, head, weights), 0) / heads.length;
  return ledes.length === 0 ? mean(titles) : mean(titles) * 0.6 + mean(ledes) * 0.4;
}

/** The weighted share of a head's words that the lead has, tempered by the cosine so that long sentences do not win by length alone. */
function titleShare(lead: Assertion, head: Assertion, weights: Weights): number {
  const found = overlapOf(head.concepts, lead.concepts, weights);
  return (found.cosine + found.containment) / 2;
}

/** By how much nearness counts for more when twice as many origins carry the assertion. */
const ORIGIN_WORTH = 1.1;

/** How many origins carry the group's assertion as its lead words it. */
const originsOf = (group: Group, weights: Weights): number =>
  new Set(group.members.filter((member) => carries(member, group.lead, weights)).map((member) => member.originIndex)).size;

/** What a group loses that no article tells among its first sentences: such are background and details. */
function lateness(group: Group): number {
  const first = Math.min(...group.members.map((member) => member.place));
  return first <= 0 ? 0 : first === 1 ? 0.2 : first === 2 ? 0.5 : 1.1;
}

/** How well a group suits as the story's main claim: near to titles and ledes over all articles, checkable, whole, early. */
function mainWorth(group: Group, all: readonly Assertion[], weights: Weights): number {
  const { lead } = group;
  const articles = new Set(all.map((assertion) => assertion.member.article.id)).size;
  return (
    nearness(lead, all, weights) * 2.4 * (1 + ORIGIN_WORTH * Math.log2(Math.max(1, originsOf(group, weights)))) +
    (group.prominence / Math.max(1, articles)) * 1.2 +
    Math.log2(new Set(group.members.map((member) => member.member.article.id)).size) * 0.15 +
    placeWeight(lead.place) * 0.3 -
    lateness(group) -
    (lead.modality === 'opinion' ? 1 : 0) -
    (lead.quoted ? 0.5 : 0) -
    (lead.modality === 'denied' || ['deni', 'deny', 'dismiss', 'reject'].some((word) => lead.stems.has(word)) ? 0.6 : 0) -
    (lead.leaning ? 0.4 : 0) -
    (lead.place < 0 ? 1.6 : 0) +
    (isTelling(lead) ? 0.4 : 0)
  );
}

/** The main claim's group, or null where there is none. */
export function mainOf(groups: readonly Group[], all: readonly Assertion[], weights: Weights): Group | null {
  return (
    [...groups].sort((a, b) => mainWorth(b, all, weights) - mainWorth(a, all, weights) || (keyOf(a.lead) < keyOf(b.lead) ? -1 : 1))[0] ??
    null
  );
}

/** How much a group deserves a line of the ledger: origins, prominence, hard facts; opinion and leaning wording last. */
export function ledgerWorth(group: Group): number {
  const origins = new Set(group.members.map((member) => member.originIndex)).size;
  const { lead } = group;
  return (
    origins * 0.8 +
    group.prominence +
    (lead.quantities.length > 0 ? 0.4 : 0) +
    (lead.names.length > 0 ? 0.2 : 0) +
    (group.refuting.length > 0 ? 0.8 : 0) -
    (lead.modality === 'opinion' ? 0.8 : 0) -
    (lead.place < 0 ? 1 : 0) -
    (lead.leaning ? 0.5 : 0)
  );
}
