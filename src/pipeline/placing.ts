import type { ArticleId, StoryId } from '../domain/ids.ts';
import type { Story, StoryChange } from '../domain/story.ts';
import type { Store } from '../ports/store.ts';
import type { Placement, Settled } from '../stages/cluster/index.ts';

/** A story's row before anything is known of it but its articles. */
export function newStory(id: StoryId, articleIds: readonly [ArticleId, ...ArticleId[]], now: number): Story {
  return {
    id,
    foundingArticleId: articleIds[0],
    articleIds,
    category: 'products',
    eventType: 'other',
    entityIds: [],
    importance: 0,
    importanceTerms: [],
    life: 'developing',
    mergedInto: null,
    firstSeenAt: now,
    updatedAt: now,
  };
}

/** Keeps where an article was placed, and queues the writing of its story. */
export async function keepPlacement(
  store: Store,
  article: ArticleId,
  { placement, now }: { placement: Placement; now: number },
): Promise<void> {
  const before = await store.stories.findByArticle(article);
  const known = await store.stories.find(placement.storyId);
  const base = known ?? newStory(placement.storyId, [article], now);
  await store.stories.put({ ...base, articleIds: [...new Set([...base.articleIds, article])], updatedAt: now });
  if (before !== null && before.id !== base.id)
    await takeFrom(store, before, { articleIds: [article], into: base.id, why: placement.why, now });
  await store.queue.enqueue({ kind: 'write', key: base.id, runAt: now });
  for (const id of placement.reconsider) await store.queue.enqueue({ kind: 'place', key: id, runAt: now });
}

interface Taking {
  readonly articleIds: readonly ArticleId[];
  readonly into: StoryId;
  readonly why: string;
  readonly now: number;
}

/** Takes articles out of a story; one that is left with none leads on to where they went. */
export async function takeFrom(store: Store, story: Story, { articleIds, into, why, now }: Taking): Promise<void> {
  const rest = story.articleIds.filter((id) => !articleIds.includes(id));
  const [first] = rest;
  const founding = rest.includes(story.foundingArticleId) ? story.foundingArticleId : (first ?? story.foundingArticleId);
  await store.stories.put({
    ...story,
    articleIds: rest,
    foundingArticleId: founding,
    mergedInto: first === undefined ? into : null,
    updatedAt: now,
  });
  for (const articleId of articleIds)
    await store.stories.putChange({ storyId: story.id, kind: 'moved', otherId: into, articleId, why, at: now });
  if (first !== undefined) await store.queue.enqueue({ kind: 'write', key: story.id, runAt: now });
}

const SETTLED_WHY = 'by what came in within the hour';

/** Keeps what a settling changed: members as they are now, ids that lead on, and the history of both; queues the writing of what changed. */
export async function keepSettled(store: Store, settled: Settled, now: number): Promise<void> {
  const changes: StoryChange[] = [
    ...settled.merges.map(
      ({ from, into }): StoryChange => ({ storyId: from, kind: 'merged', otherId: into, articleId: null, why: SETTLED_WHY, at: now }),
    ),
    ...settled.moves.map(
      ({ articleId, from, into }): StoryChange => ({ storyId: from, kind: 'moved', otherId: into, articleId, why: SETTLED_WHY, at: now }),
    ),
  ];
  // What the window does not hold, such as documents and back numbers, goes where the story goes.
  const carried = new Map<StoryId, readonly ArticleId[]>();
  for (const { from, into } of settled.merges) {
    const story = await store.stories.find(from);
    if (story === null) continue;
    const placed = new Set([...settled.moves.map((move) => move.articleId), ...settled.stories.flatMap((one) => one.articleIds)]);
    carried.set(into, [...(carried.get(into) ?? []), ...story.articleIds.filter((id) => !placed.has(id))]);
    await store.stories.put({ ...story, articleIds: [], mergedInto: into, updatedAt: now });
  }
  for (const { id, articleIds } of settled.stories) {
    const [first, ...others] = articleIds;
    if (first === undefined) continue;
    const base = (await store.stories.find(id)) ?? newStory(id, [first, ...others], now);
    const founding = articleIds.includes(base.foundingArticleId) ? base.foundingArticleId : first;
    // Back numbers that the window no longer holds stay with their story.
    const elsewhere = new Set([...settled.moves.filter((move) => move.from === id).map((move) => move.articleId)]);
    const kept = base.articleIds.filter((article) => !elsewhere.has(article));
    await store.stories.put({
      ...base,
      articleIds: [...new Set([...kept, ...articleIds, ...(carried.get(id) ?? [])])],
      foundingArticleId: founding,
      mergedInto: null,
      updatedAt: now,
    });
    await store.queue.enqueue({ kind: 'write', key: id, runAt: now });
  }
  for (const change of changes) await store.stories.putChange(change);
}
