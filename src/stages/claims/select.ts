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
  const found = overlapOf(head, lead, weights);
  return (found.cosine + found.containment) / 2;
}

/** By how much nearness counts for more when twice as many origins carry the assertion. */
const ORIGIN_WORTH = 0.8;

/** How many origins carry the group's assertion as its lead words it. */
const originsOf = (group: Group, weights: Weights): number =>
  new Set(group.members.filter((member) => carries(member, group.lead, weights)).map((member) => member.originIndex)).size;

const NOTING = ['taken note', 'takes note', 'took note'];
const FIRST_PERSON = new Set(['we', 'our', 'us', 'i', 'my']);
/** How far into a sentence a colon makes what stands before it a call or a label, in characters. */
const LABEL_REACH = 60;

/** What a lead loses that speaks of its writers, takes note of another report, or opens with a label ("The warning: …"). */
function aside(lead: Assertion): number {
  const { text } = lead.member.article;
  const words = text.slice(lead.content.start, lead.content.end).toLowerCase();
  const colon = words.slice(0, LABEL_REACH).indexOf(': ');
  const own = words.split(' ').some((word) => FIRST_PERSON.has(word));
  return (own ? 0.5 : 0) + (colon > 0 ? 0.7 : 0) + (isNoting(lead) ? 0.9 : 0);
}

/** Whether a lead only takes note of what another reported. */
export function isNoting(lead: Assertion): boolean {
  const words = lead.member.article.text.slice(lead.content.start, lead.content.end).toLowerCase();
  return NOTING.some((phrase) => words.includes(phrase));
}

const PRONOUNS = new Set('he she it they this that these those his her its their such both here there'.split(' '));
/** A sentence without a name, a number or a day must be longer than this, in words that carry matter, to assert something. */
const BARE_WORDS = 6;

/** Whether a group's wording is an assertion that can be read by itself: no pronoun it hangs on, and not a bare phrase. */
export function standsByItself({ lead, members }: Group): boolean {
  const { text } = lead.member.article;
  const [first = ''] = text
    .slice(lead.content.start, lead.content.end)
    .toLowerCase()
    .split(/[^a-z]+/, 1);
  if (PRONOUNS.has(first)) return false;
  const bare = lead.names.length === 0 && lead.amounts.length === 0 && lead.days.size === 0;
  return !bare || lead.quoted || new Set(members.map((member) => member.originIndex)).size > 1 || lead.stems.size > BARE_WORDS;
}

/** What a group loses that no article tells among its first sentences: such are background and details. */
function lateness(group: Group): number {
  const first = Math.min(...group.members.map((member) => member.place));
  return first <= 0 ? 0 : first === 1 ? 0.2 : first === 2 ? 0.5 : 1.1;
}

/** An assertion with fewer words of matter ("Acme says it did not") leans on another. */
const LEAST_MATTER = 4;

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
    aside(lead) -
    (lead.modality === 'opinion' ? 1 : 0) -
    (lead.quoted ? 0.5 : 0) -
    (lead.concepts.size < LEAST_MATTER ? 0.6 : 0) -
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
