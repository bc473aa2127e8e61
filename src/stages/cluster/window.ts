import type { Article } from '../../domain/article.ts';
import { type ArticleId, type EntityId, entityId, type StoryId } from '../../domain/ids.ts';
import type { Publisher } from '../../domain/publisher.ts';
import type { ArticleTopic, Story } from '../../domain/story.ts';
import { type Features, idfOf, type Terms, understand } from './features.ts';
import { normOf, type Scale } from './likeness.ts';

/** A live story as the window sees it. */
export interface LiveStory {
  readonly id: StoryId;
  founding: ArticleId;
  firstAt: number;
  lastAt: number;
  readonly members: Set<ArticleId>;
}

/** The articles and stories of the last weeks, in memory, with an index from terms to articles. */
export interface StoryWindow {
  readonly features: Map<ArticleId, Features>;
  readonly storyOf: Map<ArticleId, StoryId>;
  readonly stories: Map<StoryId, LiveStory>;
  /** Every id ever given, so that none is given twice. */
  readonly taken: Map<StoryId, ArticleId>;
  readonly postings: Map<string, Set<ArticleId>>;
  readonly held: Map<string, number>;
  /** Ids of the names of publishers seen: they stand in many texts and tell of none. */
  readonly publisherNames: Set<EntityId>;
  /** Articles left out because they hardly name AI, by the new names they hold: a later report may show that they belong. */
  readonly waiting: Map<EntityId, Set<ArticleId>>;
  newestAt: number;
  measured: Measured;
}

/** What was worked out when the window held so many articles. */
interface Measured {
  readonly articles: number;
  readonly idfs: Map<string, number>;
  readonly norms: WeakMap<Terms, number>;
}

const SMALL_WINDOW = 150;
const REMEASURE = 1.01;

const DAY = 24 * 3_600_000;
/** A story that nobody has written on for so long is not joined any more. */
export const WINDOW_MS = 35 * DAY;

const emptyWindow = (): StoryWindow => ({
  features: new Map(),
  storyOf: new Map(),
  stories: new Map(),
  taken: new Map(),
  postings: new Map(),
  held: new Map(),
  publisherNames: new Set(),
  waiting: new Map(),
  newestAt: 0,
  measured: { articles: 0, idfs: new Map(), norms: new WeakMap() },
});

interface Stored {
  readonly stories: readonly Story[];
  readonly articles: readonly Article[];
  readonly topics: readonly ArticleTopic[];
  readonly publishers: readonly Publisher[];
}

/** Rebuilds the window from what is stored. */
export function openWindow({ stories, articles, publishers }: Stored): StoryWindow {
  const window = emptyWindow();
  const byId = new Map(articles.map((article) => [article.id, article]));
  const publisherOf = new Map(publishers.map((publisher) => [publisher.id, publisher]));
  for (const publisher of publishers) window.publisherNames.add(entityId(publisher.name));
  for (const story of stories) {
    window.taken.set(story.id, story.foundingArticleId);
    if (story.mergedInto !== null) continue;
    for (const id of story.articleIds) {
      const article = byId.get(id);
      const publisher = article === undefined ? undefined : publisherOf.get(article.publisherId);
      if (article === undefined || publisher === undefined) continue;
      putInto(window, { features: understand(article, publisher).features, storyId: story.id, founding: story.foundingArticleId });
    }
  }
  return window;
}

interface Put {
  readonly features: Features;
  readonly storyId: StoryId;
  readonly founding: ArticleId;
}

/** Files an article under a story, making the story where it is new; features held before are replaced. */
export function putInto(window: StoryWindow, { features, storyId, founding }: Put): void {
  takeOut(window, features.articleId);
  const { articleId, at } = features;
  window.features.set(articleId, features);
  window.storyOf.set(articleId, storyId);
  window.taken.set(storyId, founding);
  window.newestAt = Math.max(window.newestAt, at);
  const story = window.stories.get(storyId) ?? { id: storyId, founding, firstAt: at, lastAt: at, members: new Set() };
  story.members.add(articleId);
  story.firstAt = Math.min(story.firstAt, at);
  story.lastAt = Math.max(story.lastAt, at);
  window.stories.set(storyId, story);
  for (const term of termsOf(features)) {
    const filed = window.postings.get(term) ?? new Set();
    filed.add(articleId);
    window.postings.set(term, filed);
    window.held.set(term, (window.held.get(term) ?? 0) + 1);
  }
}

function* termsOf(features: Features): Iterable<string> {
  yield* features.lead.keys();
  for (const name of features.names.keys()) if (!features.lead.has(name)) yield name;
}

/** Forgets an article's features and its place; its story stays while it has other members. */
function takeOut(window: StoryWindow, id: ArticleId): void {
  const features = window.features.get(id);
  if (features === undefined) return;
  for (const term of termsOf(features)) {
    const filed = window.postings.get(term);
    filed?.delete(id);
    if (filed?.size === 0) window.postings.delete(term);
    window.held.set(term, Math.max(0, (window.held.get(term) ?? 1) - 1));
  }
  window.features.delete(id);
}

/** Moves all of one story's articles into another. */
export function mergeInto(window: StoryWindow, from: StoryId, into: StoryId): void {
  const gone = window.stories.get(from);
  const kept = window.stories.get(into);
  if (gone === undefined || kept === undefined || from === into) return;
  for (const id of gone.members) {
    kept.members.add(id);
    window.storyOf.set(id, into);
  }
  kept.firstAt = Math.min(kept.firstAt, gone.firstAt);
  kept.lastAt = Math.max(kept.lastAt, gone.lastAt);
  window.stories.delete(from);
}

/** Drops stories that nobody has written on for the length of the window; which story an article is in stays known. */
export function forgetOld(window: StoryWindow, now: number): void {
  for (const story of window.stories.values()) {
    if (story.lastAt >= now - WINDOW_MS) continue;
    for (const id of story.members) takeOut(window, id);
    window.stories.delete(story.id);
  }
}

/** What comparisons in this window are measured by. Numbers once worked out are kept until the window has grown by a hundredth. */
export function scaleOf(window: StoryWindow): Scale {
  const articles = window.features.size;
  if (articles < SMALL_WINDOW || articles > window.measured.articles * REMEASURE) {
    window.measured = { articles, idfs: new Map(), norms: new WeakMap() };
  }
  const { idfs, norms } = window.measured;
  const names: ReadonlySet<string> = window.publisherNames;
  const idf = (term: string): number => {
    const known = idfs.get(term);
    if (known !== undefined) return known;
    const worth = idfOf(term, window.held.get(term) ?? 0, articles);
    idfs.set(term, worth);
    return worth;
  };
  const norm = (terms: Terms): number => {
    const known = norms.get(terms);
    if (known !== undefined) return known;
    const length = normOf(terms, idf);
    norms.set(terms, length);
    return length;
  };
  return { idf, norm, isPublisher: (name) => names.has(name) };
}

const MOST_WAITING_NAMES = 5000;
const MOST_WAITING_EACH = 20;

/** Remembers an article that was left out, by the names nobody knew before. */
export function letWait(window: StoryWindow, features: Features): void {
  for (const name of features.newNames) {
    if (window.publisherNames.has(name)) continue;
    const ids = window.waiting.get(name) ?? new Set();
    if (ids.size < MOST_WAITING_EACH) ids.add(features.articleId);
    window.waiting.set(name, ids);
  }
  for (const oldest of window.waiting.keys()) {
    if (window.waiting.size <= MOST_WAITING_NAMES) break;
    window.waiting.delete(oldest);
  }
}

/** The articles left out before that share a new name with this one; each is given once. */
export function takeWaiting(window: StoryWindow, features: Features): readonly ArticleId[] {
  const found = new Set<ArticleId>();
  for (const name of features.newNames) {
    for (const id of window.waiting.get(name) ?? []) found.add(id);
    window.waiting.delete(name);
  }
  found.delete(features.articleId);
  return [...found].filter((id) => !window.storyOf.has(id)).sort();
}
