import { type Article, bodyOf } from '../../domain/article.ts';
import { holds, type Span } from '../../domain/span.ts';
import type { StoryArticle } from '../../domain/story.ts';
import { quotations } from '../../text/quotes.ts';
import { tokens } from '../../text/tokens.ts';
import { contentWords } from '../../text/words.ts';
import { datelineLength } from './dateline.ts';
import { plainWords } from './phrases.ts';

/** An article as the search for origins reads it. */
export interface Reading {
  readonly member: StoryArticle;
  readonly body: string;
  /** Plain words of the body joined and padded by blanks, so that phrases can be looked up whole. */
  readonly plain: string;
  readonly quotes: readonly { readonly plain: string; readonly words: number; readonly span: Span }[];
  readonly numbers: ReadonlySet<string>;
  readonly titleNumbers: ReadonlySet<string>;
  readonly primary: boolean;
  readonly names: readonly string[];
  /** Stems of the words that carry matter. */
  readonly stems: ReadonlySet<string>;
}

const SPEAK_FOR_THEMSELVES = ['government', 'lab', 'company', 'repository', 'standards'];
const OWN_MATTER = ['news', 'other', 'tutorial', 'analysis'];
const LEAST_QUOTE_WORDS = 4;
/** Shorter quotations are words held at arm's length, not somebody speaking. */
export const SPOKEN_QUOTE_WORDS = 6;
const MOST_BODY = 60_000;

/** Lower-case plain words with a blank at both ends. */
export const plainOf = (text: string): string => ` ${plainWords(text).join(' ')} `;

/** Whether an article is the thing itself, or its subject speaking. */
export function isPrimary({ topic, publisher }: StoryArticle): boolean {
  if (topic.kind === 'primary' || topic.kind === 'paper') return true;
  return SPEAK_FOR_THEMSELVES.includes(publisher.kind) && OWN_MATTER.includes(topic.kind);
}

/** Prepares an article of a story for comparison. */
export function readingOf(member: StoryArticle): Reading {
  const { article } = member;
  const body = article.textFrom === 'none' ? '' : bodyOf(article).slice(0, MOST_BODY);
  const reported = body.slice(datelineLength(body));
  const quotes = quotations(body).flatMap(({ inner }) => {
    const plain = plainOf(body.slice(inner.start, inner.end));
    const words = plain.trim() === '' ? 0 : plain.trim().split(' ').length;
    return words >= LEAST_QUOTE_WORDS ? [{ plain, words, span: inner }] : [];
  });
  return {
    member,
    body,
    plain: plainOf(body),
    quotes,
    numbers: numbersOf(reported),
    titleNumbers: numbersOf(article.title),
    stems: new Set(contentWords(body)),
    primary: isPrimary(member),
    names: namesFor(article, member.publisher.name),
  };
}

/** Numbers that say something: not single digits, not years. */
function numbersOf(body: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const token of tokens(body)) {
    if (token.kind !== 'number') continue;
    const plain = token.lower.replaceAll(',', '');
    if (plain.length >= 2 && !/^(19|20)\d\d$/.test(plain)) found.add(plain);
  }
  return found;
}

function namesFor(article: Article, publisherName: string): readonly string[] {
  const names = [publisherName, article.siteName ?? ''].map((name) => plainWords(name).join(' ')).map((name) => name.replace(/^the /, ''));
  return [...new Set(names)].filter((name) => name.length >= 3);
}

/** Whether a span of a body lies within one of its quotations. */
export const inQuote = (reading: Reading, span: Span): boolean => reading.quotes.some((quote) => holds(quote.span, span));

/** Quotes that none of the other texts holds: what someone said to this publisher, as far as the story knows. */
export function ownQuotes(reading: Reading, others: readonly Reading[], leastWords = LEAST_QUOTE_WORDS): readonly string[] {
  return reading.quotes
    .filter((quote) => quote.words >= leastWords && !others.some((other) => other.plain.includes(quote.plain)))
    .map((quote) => quote.plain.trim());
}
