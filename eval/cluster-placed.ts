import { type Article, reportedAt } from '../src/domain/article.ts';
import type { ArticleTopic } from '../src/domain/story.ts';
import { VirtualClock } from '../src/ports/clock.ts';
import { cluster, openWindow, settle } from '../src/stages/cluster/index.ts';
import type { Grouping } from './cluster-measure.ts';
import { publisherOf } from './cluster-sets.ts';

/** The pipeline settles what came in after each round of polls. */
const ROUND_MS = 15 * 60_000;

/** What the stage made of the week: the story and the topic of each article. */
export interface Placed {
  readonly stories: Grouping;
  readonly topics: ReadonlyMap<string, ArticleTopic>;
}

/** Places articles in order of time, as the pipeline would. */
export async function placeAll(articles: readonly Article[]): Promise<Placed> {
  const window = openWindow({ stories: [], articles: [], publishers: [] });
  const stories = new Map<string, string>();
  const topics = new Map<string, ArticleTopic>();
  const ordered = [...articles].sort((a, b) => reportedAt(a) - reportedAt(b) || (a.id < b.id ? -1 : 1));
  const settled = (): void => {
    const { stories: changed } = settle(window);
    for (const { id, articleIds } of changed) for (const article of articleIds) stories.set(article, id);
  };
  let roundEndsAt = 0;
  for (const article of ordered) {
    if (reportedAt(article) >= roundEndsAt) {
      settled();
      roundEndsAt = reportedAt(article) + ROUND_MS;
    }
    const clock = new VirtualClock(reportedAt(article));
    const outcome = await cluster({ article, publisher: publisherOf(article.publisherId), window }, { clock });
    topics.set(article.id, outcome.topic);
    if (outcome.kind === 'done') stories.set(article.id, outcome.value.storyId);
  }
  settled();
  return { stories, topics };
}
