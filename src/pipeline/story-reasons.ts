import type { StoryId } from '../domain/ids.ts';
import type { DeskOrder, StoryChange, StoryMaterial } from '../domain/story.ts';
import { explainStory, type StoryReasons } from '../stages/cluster/index.ts';
import type { PipelineDeps } from './deps.ts';
import { openLiveWindow } from './live-window.ts';
import { gather } from './material.ts';

/** All there is to say on how a story came to be what it is. */
export interface ExplainedStory {
  readonly material: StoryMaterial;
  readonly reasons: StoryReasons;
  readonly orders: readonly DeskOrder[];
  readonly changes: readonly StoryChange[];
}

/** Gathers why a story is what it is; null where there is no such story. */
export async function explainStoryOf(deps: PipelineDeps, id: StoryId): Promise<ExplainedStory | null> {
  const story = await deps.store.stories.resolve(id);
  if (story === null) return null;
  const window = await openLiveWindow(deps);
  const orders = (await deps.store.stories.listOrders()).filter((order) => order.storyId === story.id || order.otherId === story.id);
  return {
    material: await gather(deps, story),
    reasons: explainStory(window, story.id),
    orders,
    changes: await deps.store.stories.listChanges(story.id),
  };
}
