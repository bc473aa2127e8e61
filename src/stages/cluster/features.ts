import { type Article, type ArticleKind, reportedAt } from '../../domain/article.ts';
import type { EntityKind } from '../../domain/entity.ts';
import type { ArticleId, EntityId, PublisherId } from '../../domain/ids.ts';
import type { Publisher } from '../../domain/publisher.ts';
import type { ArticleTopic, EventType } from '../../domain/story.ts';
import { COMMON_WORDS } from '../../lexicon/background.ts';
import { contentWords } from '../../text/words.ts';
import { entityIdsOf, type NameUse, namesOf } from './entities.ts';
import { categoryOf, eventTypeOf, leansOf } from './event.ts';
import { kindOf } from './kind.ts';
import { subjectOf } from './topic.ts';
import { wordsOf } from './words-of.ts';

export type Terms = ReadonlyMap<string, number>;

/** What placing an article needs to know of it. */
export interface Features {
  readonly articleId: ArticleId;
  readonly publisherId: PublisherId;
  readonly at: number;
  readonly kind: ArticleKind;
  readonly eventType: EventType;
  /** The kind of event by the title alone. */
  readonly titleEvent: EventType;
  readonly lead: Terms;
  readonly body: Terms;
  readonly names: Terms;
  readonly titleNames: ReadonlySet<EntityId>;
  /** Names in title or opening that no table of ours knows. */
  readonly newNames: ReadonlySet<EntityId>;
  /** Companies and labs of the title. */
  readonly actors: ReadonlySet<EntityId>;
  readonly numbers: ReadonlySet<string>;
  readonly leans: ReadonlyMap<string, number>;
  /** Words of the body that carry matter. */
  readonly length: number;
}

/** An article as understood: its topic, why it is of that kind, how sure its subject is, and its features. */
export interface Understood {
  readonly topic: ArticleTopic;
  readonly kindBecause: string;
  readonly sure: number;
  readonly features: Features;
}

const LEAD_CHARS = 600;
const BODY_CHARS = 4000;
const TITLE_WEIGHT = 2.2;
const AI_AT_LEAST = 0.5;
const ACTOR_KINDS: readonly (EntityKind | null)[] = ['lab', 'company', 'government'];

const COMMON = new Map(COMMON_WORDS.flatMap(([share, stems]) => stems.split(' ').map((stem) => [stem, share] as const)));
const UNKNOWN_SHARE = 0.004;
/** As if this many articles had been seen before the window began. */
const BACKGROUND_ARTICLES = 400;

/** How telling a term is: the inverse of the share of articles that hold it, from background and window together. */
export function idfOf(term: string, held: number, articles: number): number {
  const before = (COMMON.get(term) ?? UNKNOWN_SHARE) * BACKGROUND_ARTICLES;
  return Math.log((BACKGROUND_ARTICLES + articles + 1) / (before + held + 0.5));
}

/** Reads an article: what it is, and by what it can be told from others. */
export function understand(article: Article, publisher: Publisher): Understood {
  const words = wordsOf(article);
  const uses = namesOf(article, publisher);
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
    }),
  };
}

interface Read {
  readonly uses: readonly NameUse[];
  readonly topic: ArticleTopic;
  readonly titleEvent: EventType;
  readonly leans: ReadonlyMap<string, number>;
}

function featuresOf(article: Article, { uses, topic, titleEvent, leans }: Read): Features {
  const { bodyStart, text } = article;
  const lead = new Map<string, number>();
  count(lead, contentWords(article.title), TITLE_WEIGHT);
  const opening = contentWords(text, { start: bodyStart, end: Math.min(text.length, bodyStart + LEAD_CHARS) });
  count(lead, opening, 1);
  const body = new Map<string, number>();
  const words = contentWords(text, { start: bodyStart, end: Math.min(text.length, bodyStart + BODY_CHARS) });
  count(body, words, 1);
  const inTitle = uses.filter((use) => use.inTitle);
  return {
    articleId: article.id,
    publisherId: article.publisherId,
    at: reportedAt(article),
    kind: topic.kind,
    eventType: topic.eventType,
    titleEvent,
    lead: damped(lead),
    body: damped(body),
    names: damped(new Map(uses.slice(0, 20).map((use) => [use.id, (use.inTitle ? 2 : 0) + (use.inLede ? 1 : 0) + Math.log1p(use.count)]))),
    titleNames: new Set(inTitle.map((use) => use.id)),
    newNames: new Set(uses.filter((use) => use.kind === null && (use.inTitle || use.inLede)).map((use) => use.id)),
    actors: new Set(inTitle.filter((use) => ACTOR_KINDS.includes(use.kind)).map((use) => use.id)),
    numbers: new Set([...lead.keys()].filter(isTellingNumber)),
    leans,
    length: words.length,
  };
}

/** Counts made sublinear: the tenth mention tells less than the second. */
function damped(counts: Terms): Terms {
  const weights = new Map<string, number>();
  for (const [term, times] of counts) weights.set(term, 1 + Math.log(Math.max(times, 1)));
  return weights;
}

function count(terms: Map<string, number>, words: readonly string[], weight: number): void {
  for (const word of words) if (word.length > 1) terms.set(word, (terms.get(word) ?? 0) + weight);
}

/** Small whole numbers and years stand in any text. */
function isTellingNumber(term: string): boolean {
  const code = term.charCodeAt(0);
  if (code < 48 || code > 57) return false;
  return term.length >= 3 && !/^(19|20)\d\d$/.test(term);
}
