import type { Span } from '../../domain/span.ts';
import { turningWords } from '../../text/excerpt.ts';
import { headlineFaults, plainness } from '../../text/headline.ts';
import type { NameMention } from '../../text/names.ts';
import { wordCount } from '../../text/tokens.ts';
import { contentWords } from '../../text/words.ts';
import type { Assertion } from './assertion.ts';
import { toldBy } from './bearing.ts';
import { conceptsOf } from './concepts.ts';
import { covers } from './counts.ts';
import { namesIn, readTitle } from './read-article.ts';

/** How many things that the article bears out a title tells more than a wording that it takes the place of. */
const TELLS_MORE = 2;

/**
 * What a headline asserts, as a sentence, where that says whom and what better than the wording of the sentence that bears it out: the wording was cut,
 * or leaves out whom or what the title names. Null where the headline is no plain assertion, or says a number, a name or a certainty that its article
 * does not.
 */
export function titledWording(lead: Assertion, wording: string, limit: number): Titled | null {
  if (lead.place < 0) return null;
  const title = readTitle(lead.member);
  if (title === null || !isBorneOut(lead, title)) return null;
  const told = lineOf(title);
  if (wordCount(told) > limit || !isPlain(told)) return null;
  const { article } = lead.member;
  const body = article.text.slice(article.bodyStart).toLowerCase();
  const names = namesIn(told);
  if (!names.every(({ text }) => body.includes(text.toLowerCase())) || !isNeeded(wording, title, { names, lead })) return null;
  return { text: /[.!?]$/.test(told) ? told : `${told}.`, title: title.sentence };
}

interface Titled {
  readonly text: string;
  /** Where in the article's text the title stands. */
  readonly title: Span;
}

const lineOf = ({ sentence, member }: Assertion): string => member.article.text.slice(sentence.start, sentence.end).trim();

interface Named {
  /** The names of the title. */
  readonly names: readonly NameMention[];
  readonly lead: Assertion;
}

/** Whether a wording leaves out whom or what the title names, or was cut where the title is whole and names about as many. */
function isNeeded(wording: string, title: Assertion, { names, lead }: Named): boolean {
  const lower = wording.toLowerCase();
  if (
    names.some(
      ({ text }) =>
        !text
          .toLowerCase()
          .split(' ')
          .some((part) => lower.includes(part)),
    )
  )
    return true;
  if (wording.endsWith('…')) {
    // A name that opens a title is known by the sentence.
    const told = lineOf(title);
    const shared = lead.names.filter(({ text }) => told.includes(text));
    return distinct([...names, ...shared]) >= distinct(lead.names) / 2;
  }
  const [ours, around] = [conceptsOf(contentWords(wording)), toldAround(lead)];
  return covers(title.amounts, lead.amounts) && [...title.concepts].filter((one) => around.has(one) && !ours.has(one)).length >= TELLS_MORE;
}

const distinct = (names: readonly NameMention[]): number => new Set(names.map(({ entityId, text }) => entityId ?? text)).size;

/** Faults of a headline that keep it from being an assertion; being long is none. */
const UNFIT = new Set(['question', 'exclamation', 'could', 'teaser', 'pronoun', 'capitals', 'furniture']);
/** A headline less plain than this is a label, a joke, or has two halves. */
const LEAST_PLAIN = 0.9;
/** Asides of a writer who jokes; escapes of markup that a feed left in a title. */
const UNREADABLE = /, like,|\btotally\b|\bwants? you to\b|&#?\w+;/i;

const isPlain = (line: string): boolean =>
  !UNREADABLE.test(line) && !headlineFaults(line).some((fault) => UNFIT.has(fault)) && plainness(line) < LEAST_PLAIN;

/** Which share of the title's matter the sentence must tell, and which the sentence with those around it. */
const BORNE_OUT = 0.4;
const BORNE_OUT_AROUND = 0.7;
/** How far around the sentence, in characters. */
const AROUND = 400;

/** Whether a sentence of the body holds what the title says as firmly, with its numbers and its deed. */
function isBorneOut(lead: Assertion, title: Assertion): boolean {
  const alike = title.modality === lead.modality || (isFirm(title) && isFirm(lead));
  return (
    alike &&
    !['denied', 'opinion'].includes(title.modality) &&
    (title.polarity === lead.polarity || turnsAlike(title, lead)) &&
    !title.quoted &&
    covers(lead.amounts, title.amounts) &&
    !losesHedge(lineOf(lead), lineOf(title)) &&
    shareTold(title, toldBy(lead)) >= BORNE_OUT &&
    shareTold(title, toldAround(lead)) >= BORNE_OUT_AROUND
  );
}

const isFirm = ({ modality }: Assertion): boolean => modality === 'stated' || modality === 'attributed';

const HEDGING = /\b(?:apparently|seemingly|possibly|perhaps|likely|appears? to|seems? to|said to)\b/i;
/** Whose something is weakens nothing. */
const POSSESSIVE = /\b(?:its|their|his|her)\b/gi;

/** Whether the title is firmer than the sentence. */
const losesHedge = (sentence: string, line: string): boolean =>
  turningWords(line.replace(POSSESSIVE, ' ')) < turningWords(sentence.replace(POSSESSIVE, ' ')) ||
  (HEDGING.test(sentence) && !HEDGING.test(line));

/** Whether a sentence turns what it says as often as its title does, though in a clause of its own: "… sued the maker of a lock that did not close". */
const turnsAlike = (title: Assertion, lead: Assertion): boolean =>
  title.polarity === 'negated' && turningWords(lineOf(lead)) === turningWords(lineOf(title));

/** The share of the title's concepts that are told. */
const shareTold = ({ concepts }: Assertion, told: ReadonlySet<string>): number =>
  [...concepts].filter((concept) => told.has(concept)).length / Math.max(1, concepts.size);

/** The concepts of the body around a sentence. */
function toldAround({ sentence, member }: Assertion): ReadonlySet<string> {
  const { text, bodyStart } = member.article;
  return conceptsOf(contentWords(text.slice(Math.max(bodyStart, sentence.start - AROUND), sentence.end + AROUND)));
}
