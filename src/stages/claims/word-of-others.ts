import type { Modality } from '../../domain/claim.ts';
import type { Span } from '../../domain/span.ts';
import { ANNOUNCING_CUES } from '../../lexicon/cues.ts';
import {
  ACCUSERS,
  BLAMING_PHRASES,
  COURT_WORDS,
  CREDITING,
  FINDING,
  GUESSING_PHRASES,
  REPORTING_PHRASES,
  STUDY_NOUNS,
  STUDY_VERBS,
  SUING,
} from '../../lexicon/holding.ts';
import { type Token, tokens } from '../../text/tokens.ts';
import { contentWords } from '../../text/words.ts';
import type { Assertion } from './assertion.ts';
import { attributionsIn } from './attribution.ts';
import { supportsClaim, type Weights } from './compare.ts';
import { conceptsOf, nameKeysOf } from './concepts.ts';
import { lineOf } from './line.ts';
import { hasPhrase, spaced } from './phrases.ts';
import { hasFiniteVerb } from './verbs.ts';

/** What stands around the sentence that leads a claim: what else its article asserts, and whether that retells a report which is not here. */
export interface Piece {
  readonly told: readonly Assertion[];
  readonly retold: boolean;
  readonly weights: Weights;
}

/** The last sentence of a piece's opening. */
const LAST_OPENING = 3;
/** How many concepts of an accusation a sentence must share to tell of the same matter. */
const SAME_MATTER = 5;
/** How much of its title's matter a sentence must tell to be what the title says. */
const TITLES_MATTER = 0.5;

/** Whether whoever asserts it is a party that accuses, or its paper. */
export const isAccuser = ({ speaker }: Pick<Assertion['attribution'], 'speaker'>): boolean =>
  tokens(speaker).some((token) => ACCUSERS.has(token.lower));

/** Whether a hedge only says that others report it, and it is known who: "reportedly …, according to Harbour Ledger". */
export function isOthersReport({ member, sentence, attribution }: Assertion, { retold }: Piece): boolean {
  // "Ada Brand has reportedly told friends": the one who is named is reported of, and reports nothing.
  if (!retold && hasPhrase(` ${attribution.cue.toLowerCase()} `, REPORTING_PHRASES)) return false;
  const words = spaced(tokens(member.article.text, sentence));
  if (hasPhrase(words, BLAMING_PHRASES) || isAccuser(attribution)) return false;
  if (retold && hasPhrase(words, GUESSING_PHRASES)) return true;
  return (
    hasPhrase(words, REPORTING_PHRASES) &&
    (retold || (['named', 'document'].includes(attribution.speakerKind) && attribution.cueSpan !== null))
  );
}

/** How a piece holds what a sentence of it states, where its title or another sentence of its opening tells that as somebody's word; else null. */
export function wordOfOthers(lead: Assertion, { told, weights }: Piece): Modality | null {
  const opening = told.filter((other) => other.place >= 0 && other.place <= LAST_OPENING && other.sentence !== lead.sentence);
  const same = opening.filter((other) => supportsClaim(other, lead, weights) && !speaksOfItself(other, lead));
  if (same.some((other) => other.modality === 'alleged') || opening.some((other) => accusesOfIt(other, lead))) return 'alleged';
  const title = titleOf(lead);
  if (title !== null) return title;
  const passedOn =
    same.some((other) => other.modality === 'attributed') || (!namesStudy(lead) && opening.some((other) => tellsStudy(other, lead)));
  return passedOn || isViewOfSubject(lead) ? 'attributed' : null;
}

/** Whether a sentence tells, as the word of who accuses, of the matter of the lead. */
const accusesOfIt = (other: Assertion, { concepts }: Assertion): boolean =>
  other.modality === 'attributed' &&
  isAccuser(other.attribution) &&
  [...other.concepts].filter((one) => concepts.has(one)).length >= SAME_MATTER;

/** Whether whoever speaks in a sentence is the one whose deed the lead tells: who acts, knows. */
const speaksOfItself = ({ speakers, attribution }: Assertion, lead: Assertion): boolean =>
  speakers.length === 0 ? /^(the|it|he|she|they|we)\b/i.test(attribution.speaker) : tellsOf(lead, speakers);

/** Whether what a sentence asserts begins with one of these names: it tells their deed. */
export function tellsOf({ member, names, content }: Assertion, whom: Assertion['speakers']): boolean {
  const { text } = member.article;
  const subject = names.filter(
    (name) => name.start <= content.start + SUBJECT_REACH && !hasFiniteVerb(tokens(text, { start: content.start, end: name.start })),
  );
  const keys = nameKeysOf(whom);
  return [...nameKeysOf(subject)].some((key) => keys.has(key));
}

/** How far into what is said its subject may begin, in characters. */
const SUBJECT_REACH = 30;

/** How the title of the lead's article holds what the lead, early in it, tells too; null where it tells something else, or as plainly. */
function titleOf({ member, concepts, place }: Assertion): Modality | null {
  const { title } = member.article;
  const matter = conceptsOf(contentWords(title));
  const shared = [...matter].filter((one) => concepts.has(one)).length;
  if (matter.size === 0) return null;
  if (place <= LAST_OPENING && tellsSuit(title) && shared >= SUITS_MATTER) return 'alleged';
  if (shared / matter.size < (place > LAST_OPENING ? MOST_MATTER : TITLES_MATTER)) return null;
  const outer = attributionsIn(lineOf(title, { start: 0, end: title.length })).find((found) => found.asserts);
  if (outer === undefined) return null;
  const speaker = outer.speaker === null ? '' : title.slice(outer.speaker.start, outer.speaker.end);
  if (outer.force === 'alleged' || isAccuser({ speaker })) return 'alleged';
  return outer.force === 'said' && !isAnnouncingCue(outer.cueText) ? 'attributed' : null;
}

/** How much of its title's matter a later sentence must tell to be what the title says. */
const MOST_MATTER = 0.7;
/** How many concepts of a title that tells of a suit a sentence must share to tell what it is about. */
const SUITS_MATTER = 2;

/** "Guard sues Kestria over nine cameras": a title that tells of a suit, and of no court's word on it. */
function tellsSuit(title: string): boolean {
  const list = tokens(title).map((token) => token.lower);
  return list.some((word, at) => at > 0 && SUING.has(word) && list[at - 1] !== 'to') && !list.some((word) => COURT_WORDS.has(word));
}

/** "announced", "has unveiled": who makes known what he did himself. */
export const isAnnouncingCue = (cue: string): boolean => ANNOUNCING_CUES.has(cue.toLowerCase().split(' ').at(-1) ?? '');

/** "Kestria blames the law for the delay", "A new study finds nine faults": the main verb says whose view or finding it is. */
function isViewOfSubject({ member, content }: Assertion): boolean {
  const list = tokens(member.article.text, content);
  return attributionsIn(lineOf(member.article.text, content)).some(({ speaker, speakerKind, cue }) => {
    if (speaker === null || speaker.start !== content.start || isOfPublisher(member, speaker)) return false;
    const verb = lastOf(list, cue.end);
    return CREDITING.has(verb) || (speakerKind === 'document' && FINDING.has(verb) && !isRelative(list, cue.start));
  });
}

/** "A Quillmark poll" in Quillmark: the publisher's own. */
const isOfPublisher = ({ article, publisher }: Assertion['member'], speaker: Span): boolean =>
  ` ${article.text.slice(speaker.start, speaker.end).toLowerCase()} `.includes(` ${publisher.name.toLowerCase()} `);

/** "A study which claimed …": what follows is said of the study, not by it. */
const isRelative = (list: readonly Token[], start: number): boolean =>
  list.some(({ lower, end }) => end < start && ['which', 'that', 'who'].includes(lower));

const lastOf = (list: readonly Token[], end: number): string => list.find((token) => token.end === end)?.lower ?? '';

/** "A new paper published in Antiquity describes …": in news that opens on a study, what is told of its matter is the study's. */
function tellsStudy({ member, sentence, concepts }: Assertion, lead: Assertion): boolean {
  if (member.topic.kind !== 'news') return false;
  const shared = [...concepts].filter((one) => lead.concepts.has(one)).length;
  const list = tokens(member.article.text, sentence);
  return list.some(
    ({ lower }, at) =>
      ((STUDY_NOUNS.has(lower) && shared > 0) || (COUNTS.has(lower) && shared >= COUNTS_MATTER)) &&
      list.slice(at + 1, at + STUDY_REACH).some((token) => STUDY_VERBS.has(token.lower)),
  );
}

/** Counts that a piece reports on, and how many concepts a sentence must share with the one that names them to be of them. */
const COUNTS = new Set(['survey', 'poll', 'report', 'data', 'analysis']);
const COUNTS_MATTER = 3;

/** Whether a sentence is about a study itself. */
const namesStudy = ({ member, sentence }: Assertion): boolean =>
  tokens(member.article.text, sentence).some(({ lower }) => STUDY_NOUNS.has(lower));

/** How far behind the paper what it does may stand, in tokens. */
const STUDY_REACH = 6;
