import type { Claim, ClaimFrame, Evidence, Stance } from '../../domain/claim.ts';
import type { EntityId } from '../../domain/ids.ts';
import { done, type Outcome, skipped } from '../../domain/outcome.ts';
import type { Span } from '../../domain/span.ts';
import type { StoryArticle, StoryMaterial } from '../../domain/story.ts';
import { DOCUMENT_HINT } from '../../lexicon/document-fields.ts';
import type { Clock } from '../../ports/clock.ts';
import { type Assertion, keyOf, refOf } from './assertion.ts';
import { disputedIn, relationOf, supportsClaim, type Weights, weightsOf } from './compare.ts';
import { clashingUnits, quantityRelation } from './counts.ts';
import { withDocumentRows } from './documents.ts';
import { foldedConflicts, foldedInto } from './fold.ts';
import { frameOf } from './frame.ts';
import { contestedIn, enriched, type Group, groupAssertions, spunOff } from './group.ts';
import { type Identity, identify } from './identity.ts';
import { lineOf } from './line.ts';
import { isNoting } from './noting.ts';
import { givesOwnFigure } from './own-figure.ts';
import { MAX_WORDS, passageAround } from './passage.ts';
import { readArticle } from './read-article.ts';
import { reversalOf } from './reversal.ts';
import { rivalWorkings } from './rivals.ts';
import { ledgerWorth, MAX_CLAIMS, mainOf, standsByItself } from './select.ts';
import { toldOtherwise } from './told-to.ts';
import { topicOf } from './topic.ts';
import { headlineWording, isUnderHeadline } from './under-headline.ts';
import { withdrawnClaims, withTakenBackRows } from './withdrawn.ts';
import { isFirm, openingsOf } from './witness.ts';
import { heldAsWorded, mainWordingOf, wordingOf } from './wording.ts';

export { type Silence, silencesOf } from './silences.ts';

/** The version of this stage. */
export const VERSION = 18;

/** How many groups are searched for conflicts, and what a conflict adds to a group's worth. */
const MAX_COMPARED = 120;
const CONFLICT_WORTH = 1.5;

/** How many assertions of a story are compared; the least prominent go first. */
const MAX_ASSERTIONS = 700;

/** Where the first sentence of a document stands among those of reports. */
const DOCUMENT_PLACE = 8;

const isDocument = (member: StoryArticle): boolean => member.article.kindHints.includes(DOCUMENT_HINT);

export interface ClaimsInput {
  readonly material: StoryMaterial;
  readonly previous: readonly Claim[];
}

/** Finds the claims of a story in its usable articles. Skips where no article may be used, or none asserts anything that can be checked. */
export async function claims(input: ClaimsInput, _deps: { readonly clock: Clock }): Promise<Outcome<readonly Claim[]>> {
  const usable = input.material.articles.filter((member) => member.usable && member.article.textFrom !== 'none');
  if (usable.length === 0) return skipped('rights-reserved', 'no article of the story may be summarised');
  const all = assertionsOf(input.material, usable);
  if (all.length === 0) return skipped('no-checkable-sentence', null);
  const weights = weightsOf(all);
  const joined = enriched(groupAssertions(all, weights), all, weights);
  const found = [...joined, ...joined.flatMap((group) => [...spunOff(group, weights), ...contestedIn(group, all)])].sort(
    (a, b) => b.prominence - a.prominence,
  );
  const judging = {
    topic: topicOf(usable, all),
    weights,
    openings: openingsOf(all, input.material.origins),
    articles: usable.length,
    voices: new Set(all.map((assertion) => assertion.originIndex)).size,
  };
  const best = mainOf(found, judging);
  const told = best?.worded ?? null;
  const reversal = told === null ? null : reversalOf(told);
  const leading = [reversal, told].filter((group) => group !== null);
  // Cut to what several tell, the main claim may have lost what another report contradicts.
  const cut = told === null || told === best?.group ? [] : contestedIn(told, all);
  const apart = [...leading, ...cut, ...found.filter((group) => group !== best?.group)];
  const clashes = conflictsAmong(
    apart.filter((group) => leading.includes(group) || group.lead.place >= 0 || group.lead.modality === 'stated').slice(0, MAX_COMPARED),
    leading[0] ?? null,
    weights,
  );
  const into = foldedInto(apart);
  const groups = [...new Set(into.values())];
  const conflicts = foldedConflicts(clashes, into);
  const main = leading[0] === undefined ? null : (into.get(leading[0]) ?? null);
  const chosen = choose(groups, main, conflicts, MAX_CLAIMS);
  const identities = identify(chosen, input.previous, input.material.story.id);
  const context = { material: input.material, main, identities, conflicts, weights, all };
  const ledger = chosen.map((group) => toClaim(group, context));
  const rows = withDocumentRows(input.material, withTakenBackRows(input, ledger));
  return done([...rows, ...withdrawnClaims(input, ledger)].sort((a, b) => a.number - b.number));
}

function assertionsOf(material: StoryMaterial, usable: readonly StoryArticle[]): readonly Assertion[] {
  const indexes = new Map(material.origins.flatMap((origin) => origin.articleIds.map((id) => [id, origin] as const)));
  let loose = material.origins.reduce((highest, origin) => Math.max(highest, origin.index), -1) + 1;
  const all: Assertion[] = [];
  for (const member of [...usable].sort((a, b) => (a.article.id < b.article.id ? -1 : 1))) {
    const origin = indexes.get(member.article.id);
    const index = origin?.index ?? loose;
    if (origin === undefined) loose += 1;
    const kind = member.topic.kind;
    const primary = kind === 'primary' || kind === 'paper' || (origin?.primary === true && origin.root === member.article.id);
    const told = readArticle(member, { index, primary });
    // Reports tell the news, in their words; a document that was fetched because of them bears it out.
    all.push(...(isDocument(member) ? told.map((assertion) => ({ ...assertion, place: assertion.place + DOCUMENT_PLACE })) : told));
  }
  return all.length <= MAX_ASSERTIONS ? all : [...all].sort((a, b) => a.place - b.place).slice(0, MAX_ASSERTIONS);
}

/** The main claim first, then by worth, up to the ledger's length. A headline that no body bears out is no claim, unless it is the main one. */
function choose(
  groups: readonly Group[],
  main: Group | null,
  conflicts: ReadonlyMap<Group, readonly Group[]>,
  limit: number,
): readonly Group[] {
  const bodies = groups.filter(
    (group) =>
      group !== main &&
      (group.lead.place >= 0 || conflicts.has(group)) &&
      (!group.added || conflicts.has(group)) &&
      !isNoting(group.lead) &&
      (standsByItself(group) || conflicts.has(group) || group.refuting.length > 0),
  );
  const worth = (group: Group): number => ledgerWorth(group) + (conflicts.has(group) ? CONFLICT_WORTH : 0);
  const rest = bodies.sort((a, b) => worth(b) - worth(a));
  return [...(main === null ? [] : [main]), ...rest].slice(0, limit);
}

/** Pairs of groups that cannot both be true, told by different articles; a false copy of a report conflicts with it too. */
function conflictsAmong(chosen: readonly Group[], main: Group | null, weights: Weights): ReadonlyMap<Group, readonly Group[]> {
  const pairs: (readonly [Group, Group])[] = [];
  chosen.forEach((left, at) => {
    for (const right of chosen.slice(at + 1)) if (clash(left, right, weights)) pairs.push([left, right]);
  });
  const found = new Map<Group, Group[]>();
  for (const [left, right] of pairs) {
    // What the story is about shows who contradicts it, though a document tells it too.
    if (left !== main && right !== main && (isRetold(left, right, pairs) || isRetold(right, left, pairs))) continue;
    found.set(left, [...(found.get(left) ?? []), right]);
    found.set(right, [...(found.get(right) ?? []), left]);
  }
  return found;
}

/** Whether a group clashes with what a fuller group clashes with by the same number: one line of the ledger is enough. */
function isRetold(added: Group, rival: Group, pairs: readonly (readonly [Group, Group])[]): boolean {
  return pairs.some(([left, right]) => {
    const other = left === rival ? right : right === rival ? left : null;
    if (other === null || other === added) return false;
    const fuller =
      added.added === other.added
        ? other.prominence > added.prominence || (other.prominence === added.prominence && keyOf(other.lead) < keyOf(added.lead))
        : added.added;
    const closer = isFirstHand(added) && !isFirstHand(other);
    return fuller && !closer && quantityRelation(other.lead.amounts, added.lead.amounts) === 'agree';
  });
}

const isFirstHand = (group: Group): boolean => group.members.some((member) => member.primary);

/** How near a clash must be where one side is only a number beside what its sentence tells. */
const ADDED_CLASH = 0.2;

/** How many members of a group are searched for a clash. */
const MAX_SEARCHED = 6;

const firstOf = (group: Group): readonly Assertion[] => [...group.members].sort((a, b) => a.place - b.place).slice(0, MAX_SEARCHED);

/** Whether two groups have members of different articles that cannot both be true, and no article tells both in its own voice. */
function clash(left: Group, right: Group, weights: Weights): boolean {
  const [ours, theirs] = [firstOf(left), firstOf(right)];
  // A sentence that stands in both groups, and bears out neither lead, tells neither side.
  const isIdle = (one: Assertion, other: Assertion): boolean =>
    one.sentence === other.sentence && !supportsClaim(one, left.lead, weights) && !supportsClaim(one, right.lead, weights);
  const both = ours.some((one) =>
    theirs.some((other) => one.member.article.id === other.member.article.id && !isDispute(one, other) && !isIdle(one, other)),
  );
  if (both) return false;
  return ours.some((one) =>
    theirs.some((other) => isDispute(one, other) && isAboutLeads(one, other) && isConflict(one, other) && !isReconciled(one, other)),
  );

  /** A number that a telling only adds must be of much the same matter. */
  function isConflict(one: Assertion, other: Assertion): boolean {
    const found = relationOf(one, other, weights);
    return found.relation === 'conflict' && (found.closeness >= ADDED_CLASH || !(left.added || right.added));
  }

  /** Whether one side tells both numbers somewhere ("nine were called, and two of them paid"). */
  function isReconciled(one: Assertion, other: Assertion): boolean {
    if (tellsPart(one, other) || tellsPart(other, one)) return true;
    return (
      ours.some((mate) => mate !== one && !mate.counter && tellsBoth(mate, one, other)) ||
      theirs.some((mate) => mate !== other && !mate.counter && tellsBoth(mate, other, one))
    );
  }

  /** Whether a telling is one of the claim itself, and not only of what stands near it. */
  function bearsOut(one: Assertion, group: Group): boolean {
    return supportsClaim(one, group.lead, weights);
  }

  /** A clash of numbers must be of numbers that both claims name. */
  function isAboutLeads(one: Assertion, other: Assertion): boolean {
    if (one.counter || other.counter) return true;
    // What somebody was told, and whether a thing works, are told on the way: they are in dispute only where both claims say them.
    if (toldOtherwise(one, other) !== null) return toldOtherwise(left.lead, right.lead) !== null;
    if (rivalWorkings(one, other) !== null) return rivalWorkings(left.lead, right.lead) !== null;
    const units = clashingUnits(one, other);
    if (units.size === 0 || one.rejected.length + other.rejected.length > 0)
      return (one === left.lead && bearsOut(other, right)) || (other === right.lead && bearsOut(one, left));
    return [...units].some((unit) => [left, right].every((group) => group.lead.amounts.some((found) => found.unit === unit)));
  }
}

/** "Eight towns were called, and two of them paid": whether the first itself gives the other's number as a part of its own. */
function tellsPart({ member, content }: Assertion, other: Assertion): boolean {
  const words = member.article.text.slice(content.start, content.end).toLowerCase();
  return other.amounts.some(({ text, value }) =>
    [text.toLowerCase().split(' ', 1)[0] ?? '', String(value)].some((number) =>
      PARTS.some((part) => number !== '' && words.includes(` ${number} ${part}`)),
    ),
  );
}

const PARTS = ['of them', 'of those', 'of these', 'of which'];

/** Whether a telling gives two numbers of a kind that clashes, one of which agrees with the other's. */
const tellsBoth = (mate: Assertion, one: Assertion, other: Assertion): boolean =>
  [...clashingUnits(one, other)].some((unit) => {
    const told = mate.amounts.filter((found) => found.unit === unit || found.unit === null);
    return (
      told.length > 1 &&
      quantityRelation(
        told,
        other.amounts.filter((found) => found.unit === unit),
      ) === 'agree'
    );
  });

/** Whether two assertions are of different articles, or of different speakers of one. */
const isDispute = (a: Assertion, b: Assertion): boolean =>
  a.member.article.id !== b.member.article.id ||
  a.attribution.speaker !== b.attribution.speaker ||
  a.counter ||
  b.counter ||
  givesOwnFigure(a) !== givesOwnFigure(b);

interface ClaimContext {
  readonly material: StoryMaterial;
  readonly main: Group | null;
  readonly identities: ReadonlyMap<Group, Identity>;
  readonly conflicts: ReadonlyMap<Group, readonly Group[]>;
  readonly weights: Weights;
  readonly all: readonly Assertion[];
}

/** Whether the report that an assertion stands in retells one that is not here. */
const isRetelling = ({ origins }: StoryMaterial, { member, originIndex }: Assertion): boolean => {
  const origin = origins.find(({ index }) => index === originIndex);
  return origin?.retold !== undefined && origin.root === member.article.id;
};

/** Whether more than one origin tells it: a title of one says what the others need not. */
const isToldBySeveral = ({ members, witnesses }: Group): boolean =>
  new Set([...members, ...witnesses].map((member) => member.originIndex)).size > 1;

function toClaim(group: Group, { material, main, identities, conflicts, weights, all }: ClaimContext): Claim {
  const { lead } = group;
  const identity = identities.get(group);
  if (identity === undefined) throw new Error('Each chosen group has an identity.');
  const frame = frameOf(lead);
  const disputed = (conflicts.get(group) ?? []).map((other) => disputedIn(lead, other.lead)).find((span) => span !== null) ?? null;
  const { text, modality, title } = toldAs(group, { material, main, all, weights, frame, disputed });
  return {
    id: identity.id,
    storyId: material.story.id,
    number: identity.number,
    text,
    main: group === main,
    modality,
    polarity: lead.polarity,
    quantities: lead.quantities,
    names: [...new Set(lead.names.map((name) => name.text))],
    entityIds: [...new Set(lead.names.map((name) => name.entityId))].filter((id): id is EntityId => id !== null),
    frame,
    evidence: rowsOf(group, weights, title).map((row) => (disputed === null ? row : showing(row, lead, disputed))),
    conflictsWith: (conflicts.get(group) ?? []).flatMap((other) => identities.get(other)?.id ?? []).sort(),
  };
}

interface Telling extends Pick<ClaimContext, 'material' | 'main' | 'all' | 'weights'> {
  readonly frame: ClaimFrame | null;
  /** What of it is in dispute. */
  readonly disputed: Span | null;
}

/** The words of a claim, how it is held by them, and where the title stands that they were taken from, if they were. */
function toldAs(
  group: Group,
  { material, main, all, weights, frame, disputed }: Telling,
): Pick<Claim, 'text' | 'modality'> & { readonly title: Span | null } {
  const { lead } = group;
  if (isUnderHeadline(lead)) return { text: headlineWording(lead), modality: 'stated', title: null };
  const told = all.filter(({ member }) => member.article.id === lead.member.article.id);
  const modality = heldAsWorded(lead, { told, retold: isRetelling(material, lead), weights }, disputed);
  if (group !== main) return { text: wordingOf(lead, frame, disputed), modality, title: null };
  return { ...mainWordingOf(lead, frame, { disputed, alone: !isToldBySeveral(group) }), modality };
}

/** The rows of a claim; behind that of its sentence the title that gave it its words, held and said as the sentence is. */
function rowsOf(group: Group, weights: Weights, title: Span | null): readonly Evidence[] {
  const [own, ...others] = evidenceOf(group, weights);
  if (own === undefined) return [];
  const span = title === null ? null : refOf(group.lead.member, title);
  return span === null ? [own, ...others] : [own, { ...own, span, quoteSpan: span }, ...others];
}

/** The row of a claim's own sentence with a passage in which what is in dispute can be read. */
function showing(row: Evidence, lead: Assertion, disputed: Span): Evidence {
  const { member, sentence, content } = lead;
  if (row.span.articleId !== member.article.id || row.span.start !== sentence.start || row.quoteSpan.end >= disputed.end) return row;
  const span = passageAround(lineOf(member.article.text, sentence), content, { keep: disputed, limit: MAX_WORDS });
  return { ...row, quoteSpan: refOf(member, span) };
}

const idsOf = (list: readonly Assertion[]): ReadonlySet<string> => new Set(list.map(({ member }) => member.article.id));

/** The lead's own sentence first, then the others by article; a title only where the article's body has no row. */
function evidenceOf(group: Group, weights: Weights): readonly Evidence[] {
  const isLead = (member: Assertion): boolean => member.sentence === group.lead.sentence;
  const bearsOut = (member: Assertion): boolean => isFirm(member) && supportsClaim(member, group.lead, weights);
  const bodies = [...group.members, ...group.witnesses].filter((member) => member.place >= 0);
  const inBody = idsOf(bodies);
  const firmInBody = idsOf(bodies.filter(bearsOut));
  // A title counts where its body is silent, or only hedges what the title states.
  const isNeeded = (title: Assertion): boolean =>
    !inBody.has(title.member.article.id) || (bearsOut(title) && !firmInBody.has(title.member.article.id));
  const supporting = group.members.filter((member) => isLead(member) || member.place >= 0 || isNeeded(member));
  const ordered = [...supporting.filter(isLead), ...supporting.filter((member) => !isLead(member))];
  const added = group.witnesses.filter((witness) => !ordered.some((member) => member.sentence === witness.sentence));
  // Whose figure it is can be read, and not that anybody else comes to it.
  const isOnlyWord = (member: Assertion): boolean => isNoting(member) || (givesOwnFigure(member) && !givesOwnFigure(group.lead));
  const supports = (member: Assertion): boolean => isLead(member) || (!isOnlyWord(member) && supportsClaim(member, group.lead, weights));
  return [
    ...ordered.map((member) => toEvidence(member, supports(member) ? 'supports' : 'neutral')),
    ...added.map((witness) => toEvidence(witness, supports(witness) ? 'supports' : 'neutral')),
    ...group.refuting.map((member) => toEvidence(member, 'refutes')),
  ];
}

function toEvidence(assertion: Assertion, stance: Stance): Evidence {
  const { member, modality, attribution, originIndex, primary } = assertion;
  return {
    span: refOf(member, assertion.sentence),
    quoteSpan: refOf(member, assertion.quoteSpan),
    stance,
    modality,
    attribution,
    originIndex,
    primary,
  };
}
