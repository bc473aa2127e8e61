import type { Assertion } from './assertion.ts';
import { keyOf } from './assertion.ts';
import { overlapOf, type Weights } from './compare.ts';
import type { Group } from './group.ts';

/** How many claims a story's ledger has at most. */
export const MAX_CLAIMS = 16;

/** How well a group suits as the story's main claim: near to titles and ledes over all articles, checkable, whole. */
function mainWorth(group: Group, all: readonly Assertion[], weights: Weights): number {
  const { lead } = group;
  const heads = all.filter((assertion) => assertion.place <= 0);
  const near =
    heads.reduce((sum, head) => sum + overlapOf(lead.stems, head.stems, weights).cosine * (head.place < 0 ? 1.2 : 1), 0) /
    Math.max(1, heads.length);
  const articles = new Set(all.map((assertion) => assertion.member.article.id)).size;
  return (
    near * 2 +
    group.prominence / Math.max(1, articles) -
    (lead.modality === 'opinion' ? 1.5 : 0) -
    (lead.quoted ? 0.8 : 0) -
    (lead.leaning ? 0.6 : 0) -
    (lead.place < 0 ? 0.2 : 0) +
    (lead.names.length > 0 ? 0.2 : 0)
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
    (lead.leaning ? 0.5 : 0)
  );
}
