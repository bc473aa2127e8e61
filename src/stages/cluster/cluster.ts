import type { Article } from '../../domain/article.ts';
import { type ArticleId, entityId, type StoryId, storyId } from '../../domain/ids.ts';
import { done, type Outcome, skipped } from '../../domain/outcome.ts';
import type { Publisher } from '../../domain/publisher.ts';
import type { ArticleTopic } from '../../domain/story.ts';
import type { Clock } from '../../ports/clock.ts';
import { type Features, type Understood, understand } from './features.ts';
import { fitsOf, leastFor } from './fits.ts';
import { PLACEHOLDER_BECAUSE } from './kind.ts';
import { conflictOf } from './likeness.ts';
import { termOf } from './packed.ts';
import { place } from './place.ts';
import { letWait, takeWaiting } from './waiting.ts';
import { assign, FRESH_MS, forgetOld, hold, openWindow, putInto, type StoryWindow, scaleOf } from './window.ts';

/** Where an article went for now, and in words why. Within the hour `settle` may move it, when more has come in. */
export interface Placement {
  readonly storyId: StoryId;
  readonly created: boolean;
  readonly why: string;
  /** Articles left out before that may belong to this story: worth placing again. */
  readonly reconsider: readonly ArticleId[];
}

/** What `cluster` gives beside the outcome: what the article is, and what was read of it, to be kept. */
export interface ClusterRead {
  readonly topic: ArticleTopic;
  readonly features: Features;
}

/**
 * Places one article: with the story it belongs to, or as the founder of a new one. A revision stays where the article stood unless it now
 * tells the opposite. Skipped 'off-topic': AI is not its subject, or it is a roundup or a promotion.
 */
export async function cluster(
  input: { article: Article; publisher: Publisher; window: StoryWindow },
  deps: { clock: Clock },
): Promise<Outcome<Placement> & ClusterRead> {
  const { article, publisher, window } = input;
  window.publisherNames.add(termOf(entityId(publisher.name)));
  const understood = understand(article, publisher);
  // Reports name the papers that told them; a paper is no subject for that.
  const entityIds = understood.topic.entityIds.filter((id) => !window.publisherNames.has(termOf(id)));
  const topic = { ...understood.topic, entityIds };
  const { features } = understood;
  const standing = window.storyOf.get(article.id);
  if (standing !== undefined) return { ...revise(window, features, standing), topic, features };
  const reason = refusalOf(understood);
  if (reason !== null) return { ...skipped('off-topic', reason), topic, features };
  forgetOld(window, deps.clock.now());
  if (topic.aiTopic) {
    const placed = place(window, hold(window, features), scaleOf(window));
    return { ...done({ ...toldOf(placed), reconsider: takeWaiting(window, features) }), topic, features };
  }
  const joined = joinByCompany(window, features);
  if (joined !== null) return { ...done({ ...joined, reconsider: [] }), topic: { ...topic, aiTopic: true }, features };
  letWait(window, features);
  if (features.seenAt > window.newestSeenAt - FRESH_MS) window.left.set(article.id, features);
  return { ...skipped('off-topic', `AI is not its subject (${understood.sure.toFixed(2)})`), topic, features };
}

const toldOf = ({ story, created, why }: ReturnType<typeof place>): Omit<Placement, 'reconsider'> => ({ storyId: story.id, created, why });

function refusalOf({ topic, kindBecause }: Understood): string | null {
  if (topic.kind === 'roundup') return `a roundup: ${kindBecause}`;
  if (kindBecause === PLACEHOLDER_BECAUSE) return `not a report: ${kindBecause}`;
  if (topic.kind === 'promotion') return `a promotion: ${kindBecause}`;
  return null;
}

/** Takes an article in that hardly names AI, where it reads much like a story that does; null where it does not. */
export function joinByCompany(window: StoryWindow, features: Features): Omit<Placement, 'reconsider'> | null {
  const scale = scaleOf(window);
  const [nearest] = fitsOf(window, features, scale);
  if (nearest === undefined || nearest.conflict !== null || nearest.total < leastFor(features)) return null;
  const told = place(window, hold(window, features), scale);
  window.left.delete(features.articleId);
  return toldOf(told);
}

function revise(window: StoryWindow, features: Features, standing: StoryId): Outcome<Placement> {
  const founding = window.taken.get(standing) ?? features.articleId;
  const story = window.stories.get(standing);
  const others = [...(story?.members ?? [])].flatMap((id) => (id === features.articleId ? [] : (window.articles.get(id) ?? [])));
  const against = others.filter((other) => conflictOf(features, other) !== null);
  const held = hold(window, features);
  const stays = against.length * 2 <= others.length || founding === features.articleId || window.orders.pinned.has(standing);
  if (stays) {
    assign(window, held, { storyId: standing, founding });
    return done({ storyId: standing, created: false, why: 'it was placed here before', reconsider: [] });
  }
  const placed = place(window, held, scaleOf(window));
  const why = `its revision tells the opposite of the story it stood in; ${placed.why}`;
  return done({ ...toldOf(placed), why, reconsider: [] });
}

/** Whether the second of two articles would join the first if they were all there is; their subject is not asked. */
export function wouldJoin(first: readonly [Article, Publisher], second: readonly [Article, Publisher]): boolean {
  const window = openWindow({ stories: [], articles: [], publishers: [] });
  const [a, b] = [understand(...first).features, understand(...second).features];
  putInto(window, { features: a, storyId: storyId(a.articleId), founding: a.articleId });
  return !place(window, hold(window, { ...b, aiTopic: true }), scaleOf(window)).created;
}
