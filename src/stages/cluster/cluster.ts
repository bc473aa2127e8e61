import type { Article } from '../../domain/article.ts';
import { type ArticleId, entityId, type StoryId, storyId } from '../../domain/ids.ts';
import { done, type Outcome, skipped } from '../../domain/outcome.ts';
import type { Publisher } from '../../domain/publisher.ts';
import type { ArticleTopic } from '../../domain/story.ts';
import type { Clock } from '../../ports/clock.ts';
import { type Features, type Understood, understand } from './features.ts';
import { PLACEHOLDER_BECAUSE } from './kind.ts';
import { conflictOf, glance, type Likeness, likeness } from './likeness.ts';
import { forgetOld, type LiveStory, letWait, mergeInto, openWindow, putInto, type StoryWindow, scaleOf, takeWaiting } from './window.ts';

/** Where an article went, in words why, and which stories became one by it. */
export interface Placement {
  readonly storyId: StoryId;
  readonly created: boolean;
  readonly why: string;
  readonly merges: readonly { readonly from: StoryId; readonly into: StoryId }[];
  /** Articles left out before that may belong to this story: worth placing again. */
  readonly reconsider: readonly ArticleId[];
}

/** A story that an article might belong to. */
export interface Fit {
  readonly story: LiveStory;
  readonly total: number;
  readonly best: Likeness;
  readonly bestId: ArticleId;
  readonly conflict: string | null;
}

const JOIN = 0.285;
/** Essays, lessons and tests seldom belong to an event; they must read much like it. */
const JOIN_ASIDE = 0.33;
/** A report that hardly names the technology is on our beat when it reads much like a story that is. */
const JOIN_BY_COMPANY = 0.37;
const MERGE = 0.42;
const MERGE_DAYS = 4;
const MOST_TERMS = 24;
const MOST_POSTINGS = 400;
const MOST_CANDIDATES = 40;
/** Of these, so many are compared with their whole texts. */
const MOST_COMPARED = 16;
const ASIDES = ['opinion', 'tutorial', 'discussion', 'other'];
const DAY = 24 * 3_600_000;

/**
 * Places one article: with the story it belongs to, or as the founder of a new one. An article placed before stays where it is; a
 * revision only renews what we know of it. Skipped 'off-topic': AI is not its subject, or it is a roundup or a promotion.
 */
export async function cluster(
  input: { article: Article; publisher: Publisher; window: StoryWindow },
  deps: { clock: Clock },
): Promise<Outcome<Placement> & { readonly topic: ArticleTopic }> {
  const { article, publisher, window } = input;
  window.publisherNames.add(entityId(publisher.name));
  const understood = understand(article, publisher);
  const { features } = understood;
  // Reports name the papers that told them; a paper is no subject for that.
  const topic = { ...understood.topic, entityIds: understood.topic.entityIds.filter((id) => !window.publisherNames.has(id)) };
  const standing = window.storyOf.get(article.id);
  if (standing !== undefined) {
    putInto(window, { features, storyId: standing, founding: window.taken.get(standing) ?? article.id });
    return { ...done({ storyId: standing, created: false, why: 'it was placed here before', merges: [], reconsider: [] }), topic };
  }
  const reason = refusalOf(understood);
  if (reason !== null) return { ...skipped('off-topic', reason), topic };
  forgetOld(window, deps.clock.now());
  if (topic.aiTopic) return { ...done({ ...place(window, features), reconsider: takeWaiting(window, features) }), topic };
  const belongs = fitsOf(window, features)[0];
  if (belongs === undefined || belongs.conflict !== null || belongs.total < JOIN_BY_COMPANY) {
    letWait(window, features);
    return { ...skipped('off-topic', `AI is not its subject (${understood.sure.toFixed(2)})`), topic };
  }
  return { ...done({ ...place(window, features), reconsider: [] }), topic: { ...topic, aiTopic: true } };
}

function refusalOf({ topic, kindBecause }: Understood): string | null {
  if (topic.kind === 'roundup') return `a roundup: ${kindBecause}`;
  if (kindBecause === PLACEHOLDER_BECAUSE) return `not a report: ${kindBecause}`;
  if (topic.kind === 'promotion') return `a promotion: ${kindBecause}`;
  return null;
}

type Place = Omit<Placement, 'reconsider'>;

function place(window: StoryWindow, features: Features): Place {
  const fits = fitsOf(window, features);
  const least = ASIDES.includes(features.kind) ? JOIN_ASIDE : JOIN;
  const joined = fits.find((fit) => fit.conflict === null && fit.total >= least);
  if (joined === undefined) return found(window, features, fits[0] ?? null);
  putInto(window, { features, storyId: joined.story.id, founding: joined.story.founding });
  const merges = mergesBy(window, joined, fits);
  const storyIdNow = window.storyOf.get(features.articleId) ?? joined.story.id;
  return { storyId: storyIdNow, created: false, why: whyJoined(joined), merges };
}

function found(window: StoryWindow, features: Features, nearest: Fit | null): Place {
  let salt = 0;
  let id = storyId(features.articleId, salt);
  while (window.taken.has(id) && window.taken.get(id) !== features.articleId) id = storyId(features.articleId, ++salt);
  putInto(window, { features, storyId: id, founding: features.articleId });
  const why =
    nearest === null
      ? 'nothing like it before'
      : `nearest story at ${nearest.total.toFixed(2)}${nearest.conflict === null ? '' : `, but ${nearest.conflict}`}`;
  return { storyId: id, created: true, why, merges: [] };
}

function whyJoined({ total, best, conflict }: Fit): string {
  const parts = [`opening ${best.lead.toFixed(2)}`, `text ${best.body.toFixed(2)}`, `names ${best.names.toFixed(2)}`];
  if (best.numbers > 0) parts.push(`${best.numbers} telling number${best.numbers === 1 ? '' : 's'} in common`);
  return `likeness ${total.toFixed(2)}: ${parts.join(', ')}${conflict === null ? '' : ` (${conflict})`}`;
}

/** The stories an article might belong to, best first. */
export function fitsOf(window: StoryWindow, features: Features): readonly Fit[] {
  const scale = scaleOf(window);
  const glances = candidatesOf(window, features, scale.idf).map((id) => {
    const other = window.features.get(id);
    return [id, other === undefined ? 0 : glance(features, other, scale)] as const;
  });
  const byStory = new Map<LiveStory, { likeness: Likeness; id: ArticleId; conflict: string | null }[]>();
  for (const id of best(glances, MOST_COMPARED)) {
    const other = window.features.get(id);
    const story = window.stories.get(window.storyOf.get(id) ?? storyId(id));
    if (other === undefined || story === undefined) continue;
    const list = byStory.get(story) ?? [];
    list.push({ likeness: likeness(features, other, scale), id, conflict: conflictOf(features, other) });
    byStory.set(story, list);
  }
  return [...byStory]
    .map(([story, list]) => fitOf(story, list))
    .sort((a, b) => b.total - a.total || a.story.firstAt - b.story.firstAt || (a.story.id < b.story.id ? -1 : 1));
}

function fitOf(story: LiveStory, list: { likeness: Likeness; id: ArticleId; conflict: string | null }[]): Fit {
  list.sort((a, b) => b.likeness.total - a.likeness.total || (a.id < b.id ? -1 : 1));
  const top = list.slice(0, 3);
  const mean = top.reduce((sum, each) => sum + each.likeness.total, 0) / Math.max(1, top.length);
  const [first] = top;
  const best = first?.likeness ?? { lead: 0, body: 0, names: 0, numbers: 0, days: 0, total: 0 };
  const conflicts = list.filter((each) => each.conflict !== null);
  const conflict = conflicts.length * 2 > list.length || first?.conflict != null ? (conflicts[0]?.conflict ?? null) : null;
  return { story, total: 0.65 * best.total + 0.35 * mean, best, bestId: first?.id ?? story.founding, conflict };
}

/** Articles that share the most telling terms and names, by the index: the work does not grow with the window. */
function candidatesOf(window: StoryWindow, features: Features, idf: (term: string) => number): readonly ArticleId[] {
  const terms = [...features.lead.keys(), ...features.names.keys()]
    .map((term) => ({ term, idf: idf(term) * (features.names.has(term) ? 1.3 : 1) }))
    .sort((a, b) => b.idf - a.idf || (a.term < b.term ? -1 : 1));
  const weights = new Map<ArticleId, number>();
  let used = 0;
  for (const { term, idf: weight } of terms) {
    const filed = window.postings.get(term);
    if (filed === undefined || filed.size > MOST_POSTINGS) continue;
    for (const id of filed) if (id !== features.articleId) weights.set(id, (weights.get(id) ?? 0) + weight * weight);
    if (++used >= MOST_TERMS) break;
  }
  return best([...weights], MOST_CANDIDATES);
}

/** The ids with the most weight, those first in the alphabet where equal. */
function best(weighed: readonly (readonly [ArticleId, number])[], most: number): readonly ArticleId[] {
  return [...weighed]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, most)
    .map(([id]) => id);
}

/** Stories that the new article fits as well as its own, and that are near each other in time, become one; the older id stays. */
function mergesBy(window: StoryWindow, joined: Fit, fits: readonly Fit[]): Placement['merges'] {
  const merges: { from: StoryId; into: StoryId }[] = [];
  let own = joined.story;
  for (const fit of fits) {
    if (fit.story === own || fit.conflict !== null || fit.total < MERGE) continue;
    if (Math.abs(fit.story.firstAt - own.firstAt) > MERGE_DAYS * DAY || storiesConflict(window, own, fit.story)) continue;
    const [into, from] = isOlder(fit.story, own) ? [fit.story, own] : [own, fit.story];
    mergeInto(window, from.id, into.id);
    merges.push({ from: from.id, into: into.id });
    own = into;
  }
  return merges;
}

const isOlder = (a: LiveStory, b: LiveStory): boolean => (a.firstAt === b.firstAt ? a.id < b.id : a.firstAt < b.firstAt);

function storiesConflict(window: StoryWindow, a: LiveStory, b: LiveStory): boolean {
  for (const one of a.members) {
    const ours = window.features.get(one);
    if (ours === undefined) continue;
    for (const other of b.members) {
      const theirs = window.features.get(other);
      if (theirs !== undefined && conflictOf(ours, theirs) !== null) return true;
    }
  }
  return false;
}

/** Whether the second of two articles would join the first if they were all there is; their subject is not asked. */
export function wouldJoin(first: readonly [Article, Publisher], second: readonly [Article, Publisher]): boolean {
  const window = openWindow({ stories: [], articles: [], topics: [], publishers: [] });
  const [a, b] = [understand(...first).features, understand(...second).features];
  putInto(window, { features: a, storyId: storyId(a.articleId), founding: a.articleId });
  return !place(window, b).created;
}
