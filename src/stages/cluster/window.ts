import type { Article } from '../../domain/article.ts';
import { type ArticleId, entityId, type StoryId } from '../../domain/ids.ts';
import type { Publisher } from '../../domain/publisher.ts';
import type { DeskOrder, Story } from '../../domain/story.ts';
import { type Features, idfOf, understand } from './features.ts';
import { normOf, type Scale } from './likeness.ts';
import { BODY, endOf, intoSlab, LEAD, NAMES, newSlabs, type Slabs, startOf, termIn, termOf, termsIn, weightIn } from './packed.ts';
import { fileUnder, findTerm, newTable, type TermTable, termPlace } from './term-table.ts';

/** A live story as the window sees it. */
export interface LiveStory {
  readonly id: StoryId;
  founding: ArticleId;
  firstAt: number;
  lastAt: number;
  readonly members: Set<ArticleId>;
}

/** An article as the window holds it: its place in the index, and how long its lists are by the newest measure. */
export interface Held extends Features {
  readonly slot: number;
  /** Whether it stands in a story just now. */
  placed: boolean;
  /** In which measurement each length was worked out, and the lengths. */
  leadStamp: number;
  bodyStamp: number;
  namesStamp: number;
  leadNorm: number;
  bodyNorm: number;
  namesNorm: number;
}

/** What the desk has decided: articles bound to a story, kept out of stories, and stories that stay as they are. */
export interface DeskOrders {
  readonly bound: Map<ArticleId, StoryId>;
  readonly barred: Map<ArticleId, Set<StoryId>>;
  readonly pinned: Set<StoryId>;
}

/** The articles and stories of the last weeks, in memory, with an index from terms to articles. */
export interface StoryWindow {
  readonly articles: Map<ArticleId, Held>;
  /** By slot; a slot is never given twice until the index is made anew. */
  slots: (Held | null)[];
  readonly storyOf: Map<ArticleId, StoryId>;
  readonly stories: Map<StoryId, LiveStory>;
  /** Every id ever given, so that none is given twice, and those that lead on to another. */
  readonly taken: Map<StoryId, ArticleId>;
  readonly gone: Map<StoryId, StoryId>;
  table: TermTable;
  slabs: Slabs;
  /** Names of publishers seen, as terms: they stand in many texts and tell of none. */
  readonly publisherNames: Set<number>;
  /** Articles left out because they hardly name AI, by the new names they hold: a later report may show that they belong. */
  readonly waiting: Map<number, Set<ArticleId>>;
  /** What was taken in within the hour, and what was left out: the order in which they came is to make no difference. */
  readonly fresh: Map<ArticleId, Held>;
  readonly left: Map<ArticleId, Features>;
  /** Articles by the gathering they name. */
  readonly gatherings: Map<number, Set<ArticleId>>;
  readonly orders: DeskOrders;
  newestSeenAt: number;
  sweptAt: number;
  /** Raised at each measurement of how telling terms are. */
  stamp: number;
  measuredArticles: number;
  /** Sums by slot while candidates are searched. */
  sums: Float32Array;
  /** While it is a map: the members of each story as they were before the first change to it. */
  watched: Map<StoryId, ReadonlySet<ArticleId>> | null;
}

const SMALL_WINDOW = 150;
const REMEASURE = 1.03;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** A story that nobody has written on for so long is not joined any more. */
export const WINDOW_MS = 35 * DAY;
/** Within this time the order of arrival makes no difference. */
export const FRESH_MS = HOUR;
/** Of an article's terms, so many of the most telling lead to it. */
const MOST_POSTED = 24;
const NAME_WEIGHT = 1.5;
/** A longer chain of merges is a fault, not a history. */
const MOST_HOPS = 100;
const NO_NORMS = { leadStamp: 0, bodyStamp: 0, namesStamp: 0, leadNorm: 0, bodyNorm: 0, namesNorm: 0 };

const emptyWindow = (): StoryWindow => ({
  articles: new Map(),
  slots: [],
  storyOf: new Map(),
  stories: new Map(),
  taken: new Map(),
  gone: new Map(),
  table: newTable(),
  slabs: newSlabs(),
  publisherNames: new Set(),
  waiting: new Map(),
  fresh: new Map(),
  left: new Map(),
  gatherings: new Map(),
  orders: { bound: new Map(), barred: new Map(), pinned: new Set() },
  newestSeenAt: 0,
  sweptAt: 0,
  stamp: 1,
  measuredArticles: 0,
  sums: new Float32Array(1024),
  watched: null,
});

interface Stored {
  readonly stories: readonly Story[];
  /** Those whose features were not kept. */
  readonly articles: readonly Article[];
  readonly publishers: readonly Publisher[];
  readonly features?: readonly Features[];
  readonly orders?: readonly DeskOrder[];
}

/** Rebuilds the window from what is stored; articles are read again only where their features were not kept. */
export function openWindow({ stories, articles, publishers, features = [], orders = [] }: Stored): StoryWindow {
  const window = emptyWindow();
  for (const order of orders) obey(window, order);
  const known = new Map(features.map((each) => [each.articleId, each]));
  const byId = new Map(articles.map((article) => [article.id, article]));
  const publisherOf = new Map(publishers.map((publisher) => [publisher.id, publisher]));
  for (const publisher of publishers) window.publisherNames.add(termOf(entityId(publisher.name)));
  for (const story of stories) {
    window.taken.set(story.id, story.foundingArticleId);
    if (story.mergedInto !== null) {
      window.gone.set(story.id, story.mergedInto);
      continue;
    }
    for (const id of story.articleIds) {
      const read = known.get(id) ?? readAgain(byId.get(id), publisherOf);
      if (read !== null) putInto(window, { features: read, storyId: story.id, founding: story.foundingArticleId });
    }
  }
  return window;
}

/** Takes an order of the desk to heart: articles bound, kept out, or a story that stays as it is. A later order wins. */
function obey({ orders }: StoryWindow, order: DeskOrder): void {
  if (order.kind === 'pin') orders.pinned.add(order.storyId);
  for (const id of order.articleIds) {
    orders.bound.set(id, order.storyId);
    orders.barred.get(id)?.delete(order.storyId);
    if (order.kind === 'part' && order.otherId !== null) orders.barred.set(id, (orders.barred.get(id) ?? new Set()).add(order.otherId));
  }
  for (const id of order.keptOut) orders.barred.set(id, (orders.barred.get(id) ?? new Set()).add(order.storyId));
}

/** The story that an id leads to now. */
export function leadsTo(window: StoryWindow, id: StoryId): StoryId {
  let at = id;
  for (let hops = 0; hops < MOST_HOPS; hops++) {
    const next = window.gone.get(at);
    if (next === undefined) break;
    at = next;
  }
  return at;
}

function readAgain(article: Article | undefined, publisherOf: ReadonlyMap<string, Publisher>): Features | null {
  const publisher = article === undefined ? undefined : publisherOf.get(article.publisherId);
  return article === undefined || publisher === undefined ? null : understand(article, publisher).features;
}

/** Takes an article into the index; what was held of it before is replaced. */
export function hold(window: StoryWindow, features: Features): Held {
  letGo(window, features.articleId);
  const slot = window.slots.length;
  const held: Held = {
    ...features,
    ...intoSlab(window.slabs, features),
    slot,
    placed: window.storyOf.has(features.articleId),
    ...NO_NORMS,
  };
  window.slots.push(held);
  window.articles.set(features.articleId, held);
  window.newestSeenAt = Math.max(window.newestSeenAt, held.seenAt);
  if (held.seenAt > window.newestSeenAt - FRESH_MS) window.fresh.set(held.articleId, held);
  if (held.gathering !== 0) window.gatherings.set(held.gathering, (window.gatherings.get(held.gathering) ?? new Set()).add(held.articleId));
  fileTerms(window, held);
  return held;
}

/** An article's opening terms and names, each once, with how much they weigh: in title and opening more, as a name more. */
function weighedTerms(held: Features): ReadonlyMap<number, number> {
  const terms = new Map<number, number>();
  for (let at = startOf(held, LEAD); at < endOf(held, LEAD); at++) {
    const word = held.words[at] ?? 0;
    terms.set(termIn(word), weightIn(word));
  }
  for (const name of termsIn(held, NAMES)) terms.set(name, (terms.get(name) ?? 0) + NAME_WEIGHT);
  return terms;
}

/** Counts an article's terms and files it under those that tell most by themselves, so that what leads to it does not depend on what came before. */
function fileTerms(window: StoryWindow, held: Held): void {
  const { table } = window;
  const terms = weighedTerms(held);
  for (const term of terms.keys()) {
    const place = termPlace(table, term);
    table.held[place] = (table.held[place] ?? 0) + 1;
  }
  const telling = [...terms]
    .map(([term, weight]) => ({ term, worth: weight * idfOf(term, 0, 0) }))
    .sort((x, y) => y.worth - x.worth || x.term - y.term);
  for (const { term } of telling.slice(0, MOST_POSTED)) fileUnder(table, findTerm(table, term), held.slot);
}

/** Forgets an article; postings that lead to it lead nowhere from now on. */
export function letGo(window: StoryWindow, id: ArticleId): void {
  const held = window.articles.get(id);
  if (held === undefined) return;
  const { table } = window;
  for (const term of weighedTerms(held).keys()) {
    const place = findTerm(table, term);
    if (place >= 0) table.held[place] = Math.max(0, (table.held[place] ?? 1) - 1);
  }
  window.slots[held.slot] = null;
  window.articles.delete(id);
  window.fresh.delete(id);
  window.gatherings.get(held.gathering)?.delete(id);
}

interface Put {
  readonly features: Features;
  readonly storyId: StoryId;
  readonly founding: ArticleId;
}

/** Takes an article in and files it under a story. */
export function putInto(window: StoryWindow, { features, storyId, founding }: Put): Held {
  const held = hold(window, features);
  assign(window, held, { storyId, founding });
  return held;
}

/** Notes how a story stood before it is changed. */
function noteBefore(window: StoryWindow, id: StoryId): void {
  if (window.watched === null || window.watched.has(id)) return;
  window.watched.set(id, new Set(window.stories.get(id)?.members));
}

/** Files an article under a story, making the story where it is new. */
export function assign(window: StoryWindow, held: Held, { storyId, founding }: Omit<Put, 'features'>): LiveStory {
  unassign(window, held.articleId);
  noteBefore(window, storyId);
  window.storyOf.set(held.articleId, storyId);
  held.placed = true;
  window.taken.set(storyId, founding);
  const { at } = held;
  const story = window.stories.get(storyId) ?? { id: storyId, founding, firstAt: at, lastAt: at, members: new Set() };
  story.members.add(held.articleId);
  story.firstAt = Math.min(story.firstAt, at);
  story.lastAt = Math.max(story.lastAt, at);
  window.stories.set(storyId, story);
  return story;
}

/** Takes an article out of its story; a story without articles ends. */
export function unassign(window: StoryWindow, id: ArticleId): void {
  const storyId = window.storyOf.get(id);
  const held = window.articles.get(id);
  if (held !== undefined) held.placed = false;
  const story = storyId === undefined ? undefined : window.stories.get(storyId);
  window.storyOf.delete(id);
  if (story === undefined) return;
  noteBefore(window, story.id);
  if (!story.members.delete(id)) return;
  if (story.members.size === 0) window.stories.delete(story.id);
  else remeasure(window, story);
}

/** First and last report of a story, from the members that are held. */
function remeasure(window: StoryWindow, story: LiveStory): void {
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const id of story.members) {
    const at = window.articles.get(id)?.at;
    if (at === undefined) continue;
    first = Math.min(first, at);
    last = Math.max(last, at);
  }
  if (first <= last) [story.firstAt, story.lastAt] = [first, last];
}

/** Gives a story another id. */
export function rename(window: StoryWindow, story: LiveStory, id: StoryId): void {
  noteBefore(window, story.id);
  noteBefore(window, id);
  const founding = window.taken.get(id) ?? story.founding;
  window.stories.delete(story.id);
  window.stories.set(id, { ...story, id, founding });
  window.taken.set(id, founding);
  for (const member of story.members) window.storyOf.set(member, id);
}

/** Moves all of one story's articles into another. */
export function mergeInto(window: StoryWindow, from: StoryId, into: StoryId): void {
  const gone = window.stories.get(from);
  const kept = window.stories.get(into);
  if (gone === undefined || kept === undefined || from === into) return;
  noteBefore(window, from);
  noteBefore(window, into);
  for (const id of gone.members) {
    kept.members.add(id);
    window.storyOf.set(id, into);
  }
  kept.firstAt = Math.min(kept.firstAt, gone.firstAt);
  kept.lastAt = Math.max(kept.lastAt, gone.lastAt);
  window.stories.delete(from);
}

/** Once in an hour: drops stories that nobody has written on for the length of the window; which story an article is in stays known. */
export function forgetOld(window: StoryWindow, now: number): void {
  if (now - window.sweptAt < HOUR && now >= window.sweptAt) return;
  window.sweptAt = now;
  for (const story of window.stories.values()) {
    if (story.lastAt >= now - WINDOW_MS) continue;
    for (const id of story.members) letGo(window, id);
    window.stories.delete(story.id);
  }
  if (window.slots.length > 2 * window.articles.size + 4096) makeIndexAnew(window);
}

/** Gives the memory of forgotten articles back. */
function makeIndexAnew(window: StoryWindow): void {
  const all = [...window.articles.values()];
  window.table = newTable();
  window.slabs = newSlabs();
  window.slots = [];
  window.articles.clear();
  for (const each of all) hold(window, each);
}

/** How telling a term is; what was once worked out is kept until the window has grown by a thirtieth. */
export function worthAt(window: StoryWindow, place: number): number {
  const { table, stamp } = window;
  if (table.stamps[place] === stamp) return table.worths[place] ?? 0;
  const worth = idfOf(table.keys[place] ?? 0, table.held[place] ?? 0, window.measuredArticles);
  table.worths[place] = worth;
  table.stamps[place] = stamp;
  return worth;
}

function measure(window: StoryWindow): void {
  const articles = window.articles.size;
  if (articles >= SMALL_WINDOW && articles <= window.measuredArticles * REMEASURE && articles >= window.measuredArticles / REMEASURE)
    return;
  window.measuredArticles = articles;
  window.stamp++;
}

/** Above this, one hour's articles hardly change what a term is worth. */
const MEASURED_EACH_TIME = 5_000;

/** What comparisons in this window are measured by. `anew`: nothing worked out before is used. */
export function scaleOf(window: StoryWindow, anew = false): Scale {
  if (anew && window.articles.size < MEASURED_EACH_TIME) {
    window.measuredArticles = window.articles.size;
    window.stamp++;
  } else measure(window);
  const worth = (term: number): number => {
    const place = findTerm(window.table, term);
    return place < 0 ? idfOf(term, 0, window.measuredArticles) : worthAt(window, place);
  };
  const norm = (features: Features, place: number): number => {
    return isHeld(features) ? heldNorm(features, place, { stamp: window.stamp, worth }) : normOf(features, place, worth);
  };
  return { worth, norm, isPublisher: (name) => window.publisherNames.has(name) };
}

const isHeld = (features: Features): features is Held => 'leadStamp' in features;

interface Measure {
  readonly stamp: number;
  readonly worth: Scale['worth'];
}

function heldNorm(held: Held, place: number, { stamp, worth }: Measure): number {
  if (place === LEAD) {
    if (held.leadStamp !== stamp) {
      held.leadNorm = normOf(held, LEAD, worth);
      held.leadStamp = stamp;
    }
    return held.leadNorm;
  }
  if (place === BODY) {
    if (held.bodyStamp !== stamp) {
      held.bodyNorm = normOf(held, BODY, worth);
      held.bodyStamp = stamp;
    }
    return held.bodyNorm;
  }
  if (held.namesStamp !== stamp) {
    held.namesNorm = normOf(held, NAMES, worth);
    held.namesStamp = stamp;
  }
  return held.namesNorm;
}
