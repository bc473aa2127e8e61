import type { Modality } from '../../domain/claim.ts';
import { SURVEY_NOUNS, SURVEY_VERBS, TALK_PHRASES } from '../../lexicon/holding.ts';
import { quotations } from '../../text/quotes.ts';
import { type Token, tokens } from '../../text/tokens.ts';
import { contentWords } from '../../text/words.ts';
import type { Assertion } from './assertion.ts';
import { conceptsOf } from './concepts.ts';
import { PREPOSITIONS } from './line.ts';
import { hasFiniteVerb, isFiniteForm } from './verbs.ts';
import type { Piece } from './word-of-others.ts';

/** How many sentences away whoever gives a figure may be named. */
const FIGURE_REACH = 2;
/** How many concepts a sentence with a figure shares with the one that says whose figures they are. */
const SAME_FIGURES = 2;
/** How far into a sentence the verb of a paper that finds may stand, in tokens. */
const FINDER_REACH = 14;

/**
 * Whose word reaches a sentence that names nobody, as its modality; null where it is the publisher's own.
 * An attribution goes on over the sentences beside it as long as they tell figures of the same matter and nobody else speaks,
 * and over a whole talk with one guest. After the scope of attribution in C. Pareti, Attribution: A Computational Approach (2015).
 */
export function reachingWord(lead: Assertion, piece: Piece): Modality | null {
  const said = isTalk(lead) || isFinding(lead) || hasQuotedVerdict(lead) || isFigureOfOthers(lead, piece);
  return said ? 'attributed' : null;
}

/** Whether the article is an interview, or the page of a talk with a guest: what it tells is what was said there. */
function isTalk({ member }: Assertion): boolean {
  const words = member.article.text.toLowerCase().replaceAll('’', "'");
  return TALK_PHRASES.some((phrase) => words.includes(phrase));
}

/** "A Belmont poll out Monday showed the mayor ahead", "in a new survey": what a count or a paper found is its finding, but for the publisher's own. */
function isFinding({ member, sentence, quantities }: Assertion): boolean {
  if (member.topic.kind === 'paper' || member.topic.kind === 'primary') return false;
  const list = tokens(member.article.text, sentence);
  const own = new Set(tokens(member.publisher.name).map((token) => token.lower));
  const isTheirs = (from: number, to: number): boolean =>
    !list.slice(from, to).some((token) => own.has(token.lower) || token.lower === 'our');
  const verb = list.findIndex((token, at) => at > 0 && at <= FINDER_REACH && SURVEY_VERBS.has(token.lower) && isVerbHere(list, at));
  const noun = list.slice(0, Math.max(0, verb)).findIndex((token, at) => SURVEY_NOUNS.has(token.lower) && isSubject(list, at, verb));
  if (verb > 0 && noun >= 0) return isTheirs(0, verb);
  const within = list.findIndex((token, at) => token.lower === 'in' && ['a', 'an'].includes(list[at + 1]?.lower ?? ''));
  return (
    within >= 0 &&
    quantities.length > 0 &&
    list.slice(within, within + 6).some((token) => POLLS.has(token.lower)) &&
    isTheirs(within, within + 6)
  );
}

const POLLS = new Set(['poll', 'survey', 'census']);

/** Whether a form is a verb here: a noun does not follow an article or a preposition. */
const isVerbHere = (list: readonly Token[], at: number): boolean =>
  !PREPOSITIONS.has(list[at - 1]?.lower ?? '') && !['a', 'an', 'the', 'its', 'to', ','].includes(list[at - 1]?.lower ?? '');

/** Whether a noun before a verb is what the verb is told of: no other verb, no relative clause and no preposition before it. */
const isSubject = (list: readonly Token[], at: number, verb: number): boolean =>
  !hasFiniteVerb(list.slice(0, verb)) &&
  !list.slice(at, verb).some((token) => ['which', 'that', 'who', 'whose'].includes(token.lower)) &&
  !list.slice(0, at).some((token) => PREPOSITIONS.has(token.lower) || token.text === ',');

/** The last sentence of a text that may tell what its title quotes. */
const VERDICT_REACH = 5;
/** How much of its title's matter a sentence must tell to be what the title says. */
const TITLES_MATTER = 0.5;

/** 'Kestria\'s old halls "held up well" in the flood': a verdict that the title quotes is somebody's, and so is what tells the same. */
function hasQuotedVerdict({ member, place, concepts }: Assertion): boolean {
  const { title } = member.article;
  if (place < 0 || place > VERDICT_REACH || member.topic.kind !== 'news') return false;
  const verdict = quotations(title).some(({ inner, outer }) => {
    const said = tokens(title, inner);
    const before = tokens(title, { start: 0, end: outer.start });
    return before.length > 1 && said.length > 1 && isFiniteForm(said[0]?.lower ?? '') && before.at(-1)?.kind === 'word';
  });
  return verdict && sharesMatter(title, concepts);
}

function sharesMatter(title: string, concepts: ReadonlySet<string>): boolean {
  const matter = conceptsOf(contentWords(title));
  return [...matter].filter((one) => concepts.has(one)).length >= matter.size * TITLES_MATTER;
}

/** Whether the figures of a sentence are those of a paper or a body that a sentence beside it names as their source. */
function isFigureOfOthers(lead: Assertion, { told }: Piece): boolean {
  if (lead.place < 0 || !hasFigure(lead) || !['news', 'analysis'].includes(lead.member.topic.kind)) return false;
  return told.some(
    (other) =>
      other.place >= 0 &&
      Math.abs(other.place - lead.place) <= FIGURE_REACH &&
      other.sentence !== lead.sentence &&
      other.modality === 'attributed' &&
      isCount(other) &&
      hasFigure(other) &&
      [...other.concepts].filter((one) => lead.concepts.has(one)).length >= SAME_FIGURES,
  );
}

/** Whether whoever speaks is a paper or a count that finds: "Kestria data", "a survey of 900 firms". */
const isCount = ({ attribution }: Assertion): boolean =>
  attribution.speakerKind !== 'unnamed' && tokens(attribution.speaker).some(({ lower }) => SURVEY_NOUNS.has(lower));

/** Whether a sentence gives a share, a sum or a count with a unit. */
const hasFigure = ({ quantities }: Assertion): boolean => quantities.some((one) => one.unit !== null || one.value > 99);
