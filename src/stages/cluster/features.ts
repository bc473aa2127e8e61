import { type Article, type ArticleKind, reportedAt } from '../../domain/article.ts';
import type { EntityKind } from '../../domain/entity.ts';
import type { ArticleId, PublisherId } from '../../domain/ids.ts';
import type { Publisher } from '../../domain/publisher.ts';
import type { ArticleTopic, EventType } from '../../domain/story.ts';
import { COMMON_WORDS } from '../../lexicon/background.ts';
import type { Token } from '../../text/tokens.ts';
import { contentWord } from '../../text/words.ts';
import { entityIdsOf, type NameUse, namesOf, tokensOf } from './entities.ts';
import { categoryOf, eventTypeOf, leansOf } from './event.ts';
import { type Gathered, gatheredOf, isThing } from './gathering.ts';
import { kindOf } from './kind.ts';
import { type Lists, type Packed, pack, termOf } from './packed.ts';
import { subjectOf } from './topic.ts';
import { wordsOf } from './words-of.ts';

/** To which side of each pair of opposite turns a text leans. */
export type Leans = ReadonlyMap<string, number>;

/** What placing an article needs to know of it. Terms are those of `packed.ts`; a term of 0 stands for none. */
export interface Features extends Packed, Gathered {
  readonly articleId: ArticleId;
  readonly publisherId: PublisherId;
  readonly at: number;
  /** When we first saw it: orders of arrival within an hour must not matter. */
  readonly seenAt: number;
  readonly kind: ArticleKind;
  readonly eventType: EventType;
  /** The kind of event by the title alone. */
  readonly titleEvent: EventType;
  readonly leans: Leans;
  /** Words of the body that carry matter. */
  readonly length: number;
  /** Whether AI is its subject by itself; others join only where they read much like a story that is. */
  readonly aiTopic: boolean;
}

/** An article as understood: its topic, why it is of that kind, how sure its subject is, and its features. */
export interface Understood {
  readonly topic: ArticleTopic;
  readonly kindBecause: string;
  readonly sure: number;
  readonly features: Features;
}

const LEAD_CHARS = 600;
/** News tells its matter first: of a body, so many different terms are kept as come first. */
const MOST_BODY_TERMS = 128;
const TITLE_WEIGHT = 2.2;
const AI_AT_LEAST = 0.5;
const ACTOR_KINDS: readonly (EntityKind | null)[] = ['lab', 'company', 'government'];

const COMMON = new Map(COMMON_WORDS.flatMap(([share, stems]) => stems.split(' ').map((stem) => [termOf(stem), share] as const)));
const UNKNOWN_SHARE = 0.004;
/** As if this many articles had been seen before the window began. */
const BACKGROUND_ARTICLES = 400;
const NO_LEANS: Leans = new Map();

/** How telling a term is: the inverse of the share of articles that hold it, from background and window together. */
export function idfOf(term: number, held: number, articles: number): number {
  const before = (COMMON.get(term) ?? UNKNOWN_SHARE) * BACKGROUND_ARTICLES;
  return Math.log((BACKGROUND_ARTICLES + articles + 1) / (before + held + 0.5));
}

/** Reads an article: what it is, and by what it can be told from others. */
export function understand(article: Article, publisher: Publisher): Understood {
  const words = wordsOf(article);
  const list = tokensOf(article);
  const uses = namesOf(article, publisher, list);
  const kind = kindOf(article, publisher, words);
  const eventType = eventTypeOf(words);
  const subject = subjectOf(words);
  const topic: ArticleTopic = {
    articleId: article.id,
    aiTopic: subject.sure >= AI_AT_LEAST,
    kind: kind.kind,
    category: categoryOf(words, eventType),
    eventType,
    entityIds: entityIdsOf(uses),
  };
  return {
    topic,
    kindBecause: kind.because,
    sure: subject.sure,
    features: featuresOf(article, {
      uses,
      topic,
      titleEvent: eventTypeOf({ title: words.title, lede: [] }),
      leans: leansOf(words),
      list,
      gathered: gatheredOf({ article, publisher, uses, title: words.title }),
    }),
  };
}

interface Read {
  readonly list: readonly Token[];
  readonly uses: readonly NameUse[];
  readonly topic: ArticleTopic;
  readonly titleEvent: EventType;
  readonly leans: Leans;
  readonly gathered: Gathered;
}

function featuresOf(article: Article, { list, uses, topic, titleEvent, leans, gathered }: Read): Features {
  const { lead, body, length } = countsOf(article, list);
  const inTitle = uses.filter((use) => use.inTitle);
  const lists: Lists = {
    lead,
    body,
    names: new Map(uses.slice(0, 20).map((use) => [use.id, (use.inTitle ? 2 : 0) + (use.inLede ? 1 : 0) + Math.log1p(use.count)])),
    titleNames: new Set(inTitle.map((use) => use.id)),
    newNames: new Set(uses.filter((use) => use.kind === null && (use.inTitle || use.inLede)).map((use) => use.id)),
    actors: new Set(inTitle.filter((use) => ACTOR_KINDS.includes(use.kind)).map((use) => use.id)),
    numbers: new Set([...lead.keys()].filter(isTellingNumber)),
    subjects: new Set(inTitle.filter(isThing).map((use) => use.id)),
    opening: new Set(uses.filter((use) => (use.inTitle || use.inLede) && isThing(use)).map((use) => use.id)),
  };
  return {
    ...pack(lists),
    ...gathered,
    articleId: article.id,
    publisherId: article.publisherId,
    at: reportedAt(article),
    seenAt: article.seenAt,
    kind: topic.kind,
    eventType: topic.eventType,
    titleEvent,
    leans: leans.size === 0 ? NO_LEANS : leans,
    length,
    aiTopic: topic.aiTopic,
  };
}

/** How often the words that carry matter stand in title and opening, and in the body; one walk over the text serves both. */
function countsOf(
  { bodyStart }: Article,
  list: readonly Token[],
): { readonly lead: Counts; readonly body: Counts; readonly length: number } {
  const lead = new Map<string, number>();
  const body = new Map<string, number>();
  let length = 0;
  for (const token of list) {
    const word = contentWord(token);
    if (word === '') continue;
    if (token.start < bodyStart) {
      add(lead, word, TITLE_WEIGHT);
      continue;
    }
    length++;
    if (body.size < MOST_BODY_TERMS || body.has(word)) add(body, word, 1);
    if (token.start < bodyStart + LEAD_CHARS) add(lead, word, 1);
  }
  return { lead, body, length };
}

type Counts = Map<string, number>;

function add(terms: Counts, word: string, weight: number): void {
  if (word.length > 1) terms.set(word, (terms.get(word) ?? 0) + weight);
}

/** Small whole numbers and years stand in any text. */
function isTellingNumber(term: string): boolean {
  const code = term.charCodeAt(0);
  if (code < 48 || code > 57) return false;
  return term.length >= 3 && !/^(19|20)\d\d$/.test(term);
}
