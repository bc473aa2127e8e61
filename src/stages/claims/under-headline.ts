import { reportsNoEvent } from '../../domain/article.ts';
import { wordCount } from '../../text/tokens.ts';
import { contentWords } from '../../text/words.ts';
import type { Assertion } from './assertion.ts';
import { conceptsOf, nameKeysOf } from './concepts.ts';
import type { Group } from './group.ts';
import { namesIn } from './read-article.ts';

/** Up to which sentence such an article may say what it is about. */
const OPENING = 4;
/** Titles of fewer words name no matter. */
const LEAST_WORDS = 3;

/**
 * What an essay, a comment or a lesson is told by where none of its first sentences says what it is about: that its publisher has it under its headline,
 * which is sure, and not some sentence from its middle. Null for a report, or where the headline may not be quoted.
 */
export function underHeadline({ lead }: Group, limit: number): Group | null {
  const { article, publisher, topic } = lead.member;
  if (!reportsNoEvent(topic.kind) || (lead.place >= 0 && lead.place <= OPENING)) return null;
  const title = article.text.slice(0, article.bodyStart).trimEnd();
  if (title !== article.title.trimEnd() || !isQuotable(title, limit)) return null;
  const span = { start: 0, end: title.length };
  const names = namesIn(title);
  const stems = new Set(contentWords(title));
  const piece: Assertion = {
    ...lead,
    sentence: span,
    content: span,
    quoteSpan: span,
    attribution: { speaker: publisher.name, speakerKind: 'publisher', cue: '', speakerSpan: null, cueSpan: null, contentSpan: span },
    modality: 'stated',
    polarity: 'affirmed',
    quantities: [],
    amounts: [],
    rejected: [],
    dates: [],
    days: new Set(),
    names,
    speakers: [],
    nameKeys: nameKeysOf(names),
    stems,
    concepts: conceptsOf(stems),
    negated: new Set(),
    modal: false,
    place: HEADLINE_PLACE,
    quoted: true,
    leaning: false,
    counter: false,
    own: false,
  };
  return { lead: piece, members: [piece], refuting: [], witnesses: [], prominence: 1, added: false };
}

/** Where the headline of a piece stands that is told as such: before all that is read of an article. */
const HEADLINE_PLACE = -2;

/** Whether an assertion is that a piece stands under its headline. */
export const isUnderHeadline = (assertion: Assertion): boolean => assertion.place === HEADLINE_PLACE;

/** How the ledger words it: what the publisher writes under, and nothing of what the piece says. */
export function headlineWording({ member, content }: Assertion): string {
  const title = member.article.text.slice(content.start, content.end).replace(/\s+/g, ' ');
  return `${member.publisher.name} writes under the headline “${title}”${/[.?!]$/.test(title) ? '' : '.'}`;
}

/** Whether a headline can stand in quotation marks: some words, without marks of its own, within what may be quoted. */
const isQuotable = (title: string, limit: number): boolean => {
  const words = wordCount(title);
  return words >= LEAST_WORDS && words <= limit && !/["“”<>|\n]|&#?\w+;/.test(title);
};
