import type { ArticleId, StoryId } from '../domain/ids.ts';
import { storyId } from '../domain/ids.ts';
import { TickrError } from '../domain/outcome.ts';
import type { DeskOrder, Story } from '../domain/story.ts';
import type { Store } from '../ports/store.ts';
import type { PipelineDeps } from './deps.ts';
import { newStory, takeFrom } from './placing.ts';

/** What an order of the desk came to: the story it speaks of, and the one that was made or that ended by it. */
export interface Obeyed {
  readonly story: StoryId;
  readonly other: StoryId | null;
}

async function standing(store: Store, id: StoryId): Promise<Story> {
  const story = await store.stories.resolve(id);
  if (story === null)
    throw new TickrError(`there is no story "${id}"; ids are the seven letters in a story's address`, { code: 'cli/no-story' });
  return story;
}

/** Makes one story of two, for good: the first takes the articles of the second, whose id leads on to it. Said twice it changes nothing. */
export async function joinStories(
  deps: PipelineDeps,
  { into, from, reason }: { readonly into: StoryId; readonly from: StoryId; readonly reason: string },
): Promise<Obeyed> {
  const now = deps.clock.now();
  return deps.store.transaction(async (store) => {
    const [kept, gone] = [await standing(store, into), await standing(store, from)];
    if (kept.id === gone.id) return { story: kept.id, other: from };
    const articleIds = [...new Set([...kept.articleIds, ...gone.articleIds])];
    await store.stories.putOrder({ kind: 'join', storyId: kept.id, otherId: gone.id, articleIds, keptOut: [], reason, at: now });
    await store.stories.put({ ...gone, articleIds: [], mergedInto: kept.id, updatedAt: now });
    await store.stories.put({ ...kept, articleIds, updatedAt: now });
    await store.stories.putChange({ storyId: gone.id, kind: 'joined-by-desk', otherId: kept.id, articleId: null, why: reason, at: now });
    await store.queue.enqueue({ kind: 'write', key: kept.id, runAt: now });
    return { story: kept.id, other: gone.id };
  });
}

/** Takes an article out of a story, for good: it founds a story of its own and is kept out of the old one. Said twice it changes nothing. */
export async function partArticle(
  deps: PipelineDeps,
  { from, article, reason }: { readonly from: StoryId; readonly article: ArticleId; readonly reason: string },
): Promise<Obeyed> {
  const now = deps.clock.now();
  return deps.store.transaction(async (store) => {
    const story = await standing(store, from);
    const before = partedBefore(await store.stories.listOrders(), story.id, article);
    if (before !== null) return { story: story.id, other: before };
    if (!story.articleIds.includes(article))
      throw new TickrError(`story ${story.id} has no article "${article}"`, { code: 'cli/no-article' });
    if (story.articleIds.length === 1)
      throw new TickrError(`article "${article}" is all that story ${story.id} has`, { code: 'cli/only-article' });
    const made = newStory(await freeId(store, article), [article], now);
    const keptOut = story.articleIds.filter((id) => id !== article);
    await store.stories.putOrder({ kind: 'part', storyId: made.id, otherId: story.id, articleIds: [article], keptOut, reason, at: now });
    await takeFrom(store, story, { articleIds: [article], into: made.id, why: reason, now });
    await store.stories.put(made);
    await store.stories.putChange({
      storyId: story.id,
      kind: 'parted-by-desk',
      otherId: made.id,
      articleId: article,
      why: reason,
      at: now,
    });
    await store.queue.enqueue({ kind: 'write', key: made.id, runAt: now });
    return { story: story.id, other: made.id };
  });
}

const partedBefore = (orders: readonly DeskOrder[], from: StoryId, article: ArticleId): StoryId | null =>
  orders.findLast((order) => order.kind === 'part' && order.otherId === from && order.articleIds.includes(article))?.storyId ?? null;

async function freeId(store: Store, article: ArticleId): Promise<StoryId> {
  for (let salt = 0; ; salt++) {
    const id = storyId(article, salt);
    if ((await store.stories.find(id)) === null) return id;
  }
}

/** Keeps a story as it is: no article of it goes to another, and it becomes part of none. New reports may still join it. */
export async function pinStory(
  deps: PipelineDeps,
  { story: id, reason }: { readonly story: StoryId; readonly reason: string },
): Promise<Obeyed> {
  const now = deps.clock.now();
  return deps.store.transaction(async (store) => {
    const story = await standing(store, id);
    const known = (await store.stories.listOrders()).some((order) => order.kind === 'pin' && order.storyId === story.id);
    if (known) return { story: story.id, other: null };
    await store.stories.putOrder({
      kind: 'pin',
      storyId: story.id,
      otherId: null,
      articleIds: story.articleIds,
      keptOut: [],
      reason,
      at: now,
    });
    await store.stories.putChange({ storyId: story.id, kind: 'pinned', otherId: null, articleId: null, why: reason, at: now });
    return { story: story.id, other: null };
  });
}
