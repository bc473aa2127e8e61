import { reportedAt } from '../../domain/article.ts';
import { overlaps } from '../../domain/span.ts';
import { isCrowd } from '../../text/stand-ins.ts';
import { tokens, wordCount } from '../../text/tokens.ts';
import type { Assertion } from './assertion.ts';
import { keyOf } from './assertion.ts';
import { bearing } from './bearing.ts';
import { supportsClaim, type Weights } from './compare.ts';
import { frameOf } from './frame.ts';
import { commonModality, type Group, placeWeight } from './group.ts';
import { centrality, nearness } from './heart.ts';
import { inItself } from './in-itself.ts';
import { narrowed } from './narrow.ts';
import { isAnnouncing, isNoting } from './noting.ts';
import { aboutness, againstTitles, numbersTold, type Topic } from './topic.ts';
import { underHeadline } from './under-headline.ts';
import { isBaseForm } from './verbs.ts';
import { type Openings, originsBehind, witnessed } from './witness.ts';
import { wordingOf, wordLimit } from './wording.ts';

/** How many claims a story's ledger has at most. */
export const MAX_CLAIMS = 16;

/** Whether a sentence tells rather than sets a scene: its main clause has a name or a quantity. */
const isTelling = (lead: Assertion): boolean => lead.names.length > 0 || lead.quantities.length > 0;

/** By how much nearness counts for more when twice as many origins carry the assertion. */
const ORIGIN_WORTH = 0.8;

/** How many origins carry the group's assertion as its lead words it. */
const originsOf = (group: Group, weights: Weights): number =>
  new Set(group.members.filter((member) => supportsClaim(member, group.lead, weights)).map((member) => member.originIndex)).size;

/** What a notice says of itself before it says its matter, or a page of another page. */
const FORMULAE = [
  'as follows',
  'the following',
  'this newspaper',
  'this site',
  'this page',
  'this website',
  'this article',
  'this report',
  'this post',
  'this series',
  'this guide',
  'this essay',
  'this piece',
  'this notice',
  'our report',
  'an earlier version',
  'our article',
  'first gave the',
  'first put the',
];
const FIRST_PERSON = new Set(['we', 'our', 'us', 'i', 'my']);
/** How far into a sentence a colon makes what stands before it a call or a label, in characters. */
const LABEL_REACH = 60;

/** What a lead loses that speaks of its writers, takes note of another report, or opens with a label ("The warning: …"). */
function aside(lead: Assertion): number {
  const { text } = lead.member.article;
  const words = text.slice(lead.content.start, lead.content.end).toLowerCase();
  const colon = words.slice(0, LABEL_REACH).indexOf(': ');
  const own = words.split(' ').some((word) => FIRST_PERSON.has(word));
  return (
    (own && !isAnnouncing(lead) ? 0.8 : 0) +
    (colon > 0 ? 0.7 : 0) +
    (isNoting(lead) ? 1.2 : 0) +
    (FORMULAE.some((phrase) => words.includes(phrase)) ? 1.2 : 0) +
    (words.includes(' whether ') ? 0.4 : 0)
  );
}

const PRONOUNS = new Set('he she it they this that these those his her its their such both here there'.split(' '));
/** A sentence without a name, a number or a day must be longer than this, in words that carry matter, to assert something. */
const BARE_WORDS = 6;

/** Whether a group's wording is an assertion that can be read by itself: no pronoun it hangs on, and not a bare phrase. */
export function standsByItself({ lead, members }: Group): boolean {
  const { text } = lead.member.article;
  const opening = (start: number): string =>
    text
      .slice(start, lead.content.end)
      .toLowerCase()
      .split(/[^a-z]+/, 1)[0] ?? '';
  const first = opening(lead.content.start);
  // "Acme said on Tuesday that it is looking into it": who says it is who is meant, and the sentence is shown whole.
  const toldOfItself = lead.speakers.length > 0 && !PRONOUNS.has(opening(lead.sentence.start));
  if ((PRONOUNS.has(first) && !toldOfItself) || isUnfinished(lead)) return false;
  if (FIRST_PERSON.has(first) && lead.amounts.length === 0) return false;
  const bare = lead.names.length === 0 && lead.amounts.length === 0 && lead.days.size === 0 && !(toldOfItself && PRONOUNS.has(first));
  return !bare || lead.quoted || new Set(members.map((member) => member.originIndex)).size > 1 || lead.stems.size > BARE_WORDS;
}

const BARE_OBJECTS = new Set(['it', 'them', 'him', 'her', 'this', 'that', 'so']);
/** A short sentence has fewer words of matter than this. */
const SHORT = 6;

/** "Anna Berg revealed it", "The union called the strike": an object that only the sentences before name. */
function isUnfinished(lead: Assertion): boolean {
  const list = tokens(lead.member.article.text, lead.content).filter((token) => token.kind !== 'punctuation');
  if (BARE_OBJECTS.has(list.at(-1)?.lower ?? '')) return true;
  return list.at(-2)?.lower === 'the' && lead.stems.size < SHORT && lead.amounts.length === 0;
}

/** "… matched the court in 77% of them": a part of what only the sentences before name. */
const isPartOfThem = ({ member, content }: Assertion): boolean => {
  const [before, last] = tokens(member.article.text, content)
    .filter((token) => token.kind !== 'punctuation')
    .slice(-2);
  return before?.lower === 'of' && (last?.lower === 'them' || last?.lower === 'these' || last?.lower === 'those');
};

/** What a group loses that no article tells among its first sentences: such are background and details. */
const lateness = (group: Group): number => latenessOf(Math.min(...group.members.map((member) => member.place)));
const latenessOf = (place: number): number => (place <= 0 ? 0 : place === 1 ? 0.2 : place === 2 ? 0.5 : place <= 6 ? 1.1 : 1.5);

/** An assertion with fewer words of matter ("Acme says it did not") leans on another. */
const LEAST_MATTER = 4;

/** How well a group suits as the story's main claim. Where one report stands alone, its own title and words say what it is about; where several do, what they agree on. */
const mainWorth = (group: Group, judging: Judging): number =>
  judging.voices > 1 ? agreedWorth(group, judging) : loneWorth(group, judging);

/** Near to titles and ledes over all articles, checkable, whole, early. */
function agreedWorth(group: Group, { topic, weights, articles }: Judging): number {
  const { lead } = group;
  return (
    aboutness(lead, topic) * 2.4 * (1 + ORIGIN_WORTH * Math.log2(Math.max(1, originsOf(group, weights)))) +
    (group.prominence / Math.max(1, articles)) * 1.2 +
    Math.log2(new Set(group.members.map((member) => member.member.article.id)).size) * 0.15 +
    placeWeight(lead.place) * 0.3 +
    nearness(lead, topic.heart) * 0.5 -
    lateness(group) * 1.5 -
    againstTitles(lead, topic) -
    sentenceFlaws(lead)
  );
}

/** What counts how much in a lone report, and what the sentence gains by which a document announces its matter. */
const BEARS_OUT = 3.5;
const ABOUT = 1;
const CENTRAL = 1;
const MOST_CENTRAL = 3;
const NUMBERED = 1;
const NAMED = 0.6;
const ANNOUNCED = 4;

/** What a place in a lone report is worth: the first sentence, those that follow, the rest of the opening. */
const openingWorth = (place: number): number => (place < 0 ? 0 : place === 0 ? 2.1 : place <= 2 ? 1.1 : place <= 6 ? 0.5 : 0);

/** It bears its title out, tells what the article keeps coming back to, stands early, and says of whom. */
function loneWorth({ lead }: Group, { topic }: Judging): number {
  return (
    bearing(lead, topic.bearings) * BEARS_OUT +
    aboutness(lead, topic) * ABOUT +
    Math.min(MOST_CENTRAL, centrality(lead, topic.heart)) * CENTRAL +
    numbersTold(lead, topic) * NUMBERED +
    (tellsWhom(lead) ? NAMED : 0) +
    // A scene stands first by habit.
    (isScene(lead) || isOfEverybody(lead) ? 0 : openingWorth(lead.place)) -
    againstTitles(lead, topic) +
    (announcesIt(lead) ? ANNOUNCED : 0) -
    (UNDONE[lead.modality] ?? 0) -
    sentenceFlaws(lead) +
    excused(lead, topic)
  );
}

/** What a lone report's sentence is forgiven: that it negates what the title negates too, and an opener or a subject that its wording mends. */
function excused(lead: Assertion, { titles }: Topic): number {
  const { text } = lead.member.article;
  const told = inItself(text.slice(lead.content.start, lead.content.end), lead).toLowerCase();
  const [first = ''] = told.split(/[^a-z]+/, 1);
  const mended = leansOpenly(lead) && !PRONOUNS.has(first);
  const bare = told.startsWith('the ') && !isNamed(lead);
  return (
    (lead.polarity === 'negated' && titles.every(({ negated }) => negated) ? NEGATED : 0) +
    (mended ? LEANING : 0) +
    (isBareDefinite(lead) && !bare ? BARE : mended && bare ? -BARE : 0)
  );
}

/** What a negated sentence loses, one that hangs on those before it, and one whose subject only those name. */
const NEGATED = 0.4;
const LEANING = 0.8;
const BARE = 0.6;

/** Whether its first words name somebody or something. */
const isNamed = ({ names, content }: Assertion): boolean => names.some((name) => name.start < content.start + SUBJECT_REACH);

/** What a sentence of a lone report loses that tells what is not done yet. */
const UNDONE: Readonly<Record<string, number>> = { planned: 0.2, predicted: 0.5 };

/** Up to which place a document announces its matter. */
const LAST_ANNOUNCING = 8;

/** A paper presents its set or method to tell what it found; "We are also releasing a guide", or at a document's end, is beside its matter. */
const announcesIt = (lead: Assertion): boolean =>
  isAnnouncing(lead) &&
  lead.member.topic.kind !== 'paper' &&
  lead.place <= LAST_ANNOUNCING &&
  !tokens(lead.member.article.text, lead.sentence).some((token) => token.lower === 'also');

/** Whether it says of whom or by whom. */
const tellsWhom = (lead: Assertion): boolean => isNamed(lead) || lead.speakers.length > 0;

/** What keeps a sentence from being what a story is about, by its form. */
function sentenceFlaws(lead: Assertion): number {
  return (
    aside(lead) +
    (lead.modality === 'opinion' ? 1 : 0) +
    (lead.quoted ? 1.2 : 0) +
    (lead.concepts.size < LEAST_MATTER ? 0.6 : 0) +
    (lead.modality === 'denied' ? 0.9 : 0) +
    (lead.polarity === 'negated' ? NEGATED : 0) +
    (leansOpenly(lead) ? LEANING : 0) +
    (lead.place < 0 ? 4 : 0) +
    (isTelling(lead) ? 0 : 0.4) +
    cutting(lead) +
    (isCommand(lead) ? 1.5 : 0) +
    (isBareDefinite(lead) ? BARE : 0) +
    (isScene(lead) ? 0.8 : 0) +
    (isBackground(lead) ? 0.4 : 0) +
    (isDefinition(lead) ? 0.7 : 0) +
    (isPast(lead) ? 1 : 0) +
    (isOfEverybody(lead) ? 1 : 0) +
    (pointsBack(lead) ? 0.4 : 0) +
    (isUnfinished(lead) ? 0.6 : 0) +
    (isPartOfThem(lead) ? 1 : 0) +
    (isCrowd(lead.attribution.speaker) ? 2.5 : 0)
  );
}

/** What a sentence loses that its publisher does not let us show whole: most where not even its beginning can stand. */
function cutting(lead: Assertion): number {
  if (wordCount(lead.member.article.text, lead.content) <= wordLimit(lead)) return 0;
  return wordingOf(lead, frameOf(lead)).startsWith('…') ? 0.9 : 0.3;
}

/** Whether it hangs on the sentences before it: "Acme says its servers …" names whose they are. */
const leansOpenly = ({ leaning, speakers, content, sentence }: Assertion): boolean =>
  leaning && (speakers.length === 0 || content.start === sentence.start);

/** How many characters of a sentence hold its subject. */
const SUBJECT_REACH = 60;

/** "The folder was found by …": a subject that only means something to who read what stands before. */
function isBareDefinite(lead: Assertion): boolean {
  const { start } = lead.content;
  const head = lead.member.article.text.slice(start, start + 4).toLowerCase();
  return head === 'the ' && !isNamed(lead);
}

/** "Acme had reported …": what was so before the event. */
const isBackground = (lead: Assertion): boolean =>
  tokens(lead.member.article.text, lead.content)
    .slice(1, 8)
    .some((token) => token.lower === 'had');

/** "Anyone who uses maps knows …", "We have all worked with …": said of everybody, and of nobody. */
const EVERYBODY = /^(?:every(?:one|body)|any(?:one|body)|no(?:body| one)|any \p{L}+|we['’]ve all|we have all|we all)\b/iu;
const isOfEverybody = ({ member, content }: Assertion): boolean => EVERYBODY.test(member.article.text.slice(content.start, content.end));

/** "this decision", "these halls": what only the sentences before name. A time does not point back: "this week". */
const POINTER =
  /\b(?:this|these) (?!week|month|year|morning|afternoon|evening|weekend|spring|summer|fall|autumn|winter|time|quarter|decade|century)\p{Ll}/u;
const pointsBack = ({ member, content }: Assertion): boolean => POINTER.test(member.article.text.slice(content.start, content.end));

const COPULAS = new Set(['is', 'are', 'was', 'were']);
const INDEFINITE = new Set(['a', 'an', 'one']);

/** "Kestria is a maker of maps": what somebody or something is, and not what happened. */
function isDefinition(lead: Assertion): boolean {
  const list = tokens(lead.member.article.text, lead.content);
  const at = list.findIndex((token) => COPULAS.has(token.lower));
  const [before, after] = [list[at - 1], list[at + 1]];
  return before !== undefined && INDEFINITE.has(after?.lower ?? '') && lead.names.some((name) => overlaps(name, before));
}

/** How long before the report, in milliseconds, what a sentence dates is background. */
const LONG_AGO = 45 * 86_400_000;

/** "In 2023 the board approved …" in news: all that the sentence dates was long before the report. */
const isPast = ({ dates, content, member }: Assertion): boolean => {
  if (member.topic.kind !== 'news') return false;
  const told = dates.filter((date) => date.start >= content.start && date.end <= content.end);
  return told.length > 0 && told.every((date) => date.endAt < reportedAt(member.article) - LONG_AGO);
};

/** "Give a model a dispute, and it will …": a sentence that opens with a verb addresses the reader. */
function isCommand(lead: Assertion): boolean {
  const { text } = lead.member.article;
  const [first = ''] = text.slice(lead.content.start, lead.content.end).split(/[^A-Za-z]/, 1);
  return isBaseForm(first.toLowerCase()) && !lead.names.some((name) => name.start === lead.content.start);
}

const SCENES = [
  ' for years',
  ' for decades',
  ' for months',
  ' in recent years',
  ' in recent months',
  ' in recent weeks',
  ' has long ',
  ' have long ',
];

/** Whether a sentence sets a scene that lasts, rather than tell an event. */
function isScene(lead: Assertion): boolean {
  const words = lead.member.article.text.slice(lead.content.start, lead.content.end).toLowerCase();
  return SCENES.some((phrase) => words.includes(phrase));
}

/** What the main claim is chosen by. */
export interface Judging {
  readonly topic: Topic;
  readonly weights: Weights;
  readonly openings: Openings;
  /** How many articles the story is read from. */
  readonly articles: number;
  /** How many origins tell it. */
  readonly voices: number;
}

/** Whether a claim may go before a better one because two origins tell it: a whole sentence of a body that affirms and says of whom. */
const mayLead = (lead: Assertion, group: Group): boolean =>
  !isBackground(lead) &&
  !isCrowd(lead.attribution.speaker) &&
  (lead.place >= 0 || group.lead.place >= 0) &&
  lead.polarity === 'affirmed' &&
  lead.modality !== 'denied' &&
  !isUnfinished(lead) &&
  !isBareDefinite(lead);

/** How far behind the best a claim may be that two origins tell. */
const NEAR_WORTH = 2;

/** How many groups, by prominence, may hold the main claim. */
const MAX_JUDGED = 40;

/** The main claim's group as it stands, and as the main claim words it; null where there is none. */
export function mainOf(groups: readonly Group[], judging: Judging): { readonly group: Group; readonly worded: Group } | null {
  // What only takes note of the news is not the news, unless nobody tells more.
  const telling = groups.filter((group) => !group.added && !group.members.every(isNoting));
  const ranked = (telling.length > 0 ? telling : groups).slice(0, MAX_JUDGED).map((group) => {
    const best = worded(group, judging);
    return { group, worded: best, worth: mainWorth(best, judging) };
  });
  ranked.sort((a, b) => b.worth - a.worth || (keyOf(a.worded.lead) < keyOf(b.worded.lead) ? -1 : 1));
  const [first] = ranked;
  if (first === undefined) return null;
  // Of claims that suit about as well, the one that two origins tell says best what the event was.
  const near = ranked
    .filter(({ worth }) => worth >= first.worth - NEAR_WORTH)
    .map((one) => ({ ...one, told: witnessed(one.worded, judging.openings, judging.weights) }));
  // Where the best is contradicted, that is the news: no detail that nobody contradicts takes its place.
  const agreed =
    first.group.refuting.length > 0
      ? undefined
      : near.find(({ told, worded: own }) => originsBehind(told, judging.weights) > 1 && mayLead(told.lead, own));
  const best = agreed ?? near[0];
  if (best === undefined) return null;
  const piece = judging.voices > 1 ? null : underHeadline(best.told, wordLimit(best.told.lead));
  return piece === null ? { group: best.group, worded: best.told } : { group: piece, worded: piece };
}

/**
 * The main claim's group, worded by the telling that says most of what the story is about and that others bear out;
 * a mere cut of a sentence ("Acme has signed a contract") says too little.
 */
function worded(group: Group, { topic, weights }: Judging): Group {
  const several = new Set(group.members.map((member) => member.originIndex)).size > 1;
  const plain = group.members.filter((member) => !isNoting(member));
  const members = plain.length > 0 ? plain : group.members;
  const candidates = several ? members.flatMap((member) => [member, ...narrowed(member)]) : members;
  const ranked = candidates.map((lead) => ({ lead, worth: wordingWorth({ ...group, lead }, topic, weights) }));
  const [best] = ranked.sort((a, b) => b.worth - a.worth || (keyOf(a.lead) < keyOf(b.lead) ? -1 : 1));
  return best === undefined ? group : { ...group, lead: best.lead };
}

/** How well a telling words its group: two origins behind it matter more than the third. */
function wordingWorth(group: Group, topic: Topic, weights: Weights): number {
  const { lead } = group;
  return (
    aboutness(lead, topic) * 2.4 +
    Math.min(2, originsOf(group, weights)) * ORIGINS_BEHIND +
    (lead.modality === commonModality(group.members) ? 0.6 : 0) +
    placeWeight(lead.place) * 0.3 -
    latenessOf(lead.place) -
    againstTitles(lead, topic) -
    sentenceFlaws(lead)
  );
}

const ORIGINS_BEHIND = 1.5;

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
