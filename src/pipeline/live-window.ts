import { type Features, featuresFrom, openWindow, type StoryWindow } from '../stages/cluster/index.ts';
import { isDocument } from '../stages/extract/index.ts';
import type { PipelineDeps } from './deps.ts';
import { versionOf } from './stages.ts';

/** How long a story is open to new articles. */
export const WINDOW_MS = 21 * 24 * 3_600_000;

/** Rebuilds the live stories from the store; articles are read again only where another version of the stage read them. */
export async function openLiveWindow({ store, clock }: Pick<PipelineDeps, 'store' | 'clock'>): Promise<StoryWindow> {
  const since = clock.now() - WINDOW_MS;
  const stories = await store.stories.list({ since, includeMerged: true }, { limit: 1_000_000 });
  const features: Features[] = [];
  await store.articles.scanFeatures({ since, version: versionOf('cluster') }, (kept) => {
    const read = featuresFrom(kept);
    if (read !== null) features.push(read);
  });
  const known = new Set(features.map((each) => each.articleId));
  const unread = stories.flatMap((story) => story.articleIds.filter((id) => !known.has(id)));
  const found = await Promise.all(unread.map((id) => store.articles.find(id)));
  // Documents are members of the stories that point to them and draw no report by themselves.
  const articles = found.filter((article) => article !== null).filter((article) => !isDocument(article));
  const publishers = await store.publishers.list();
  return openWindow({ stories, articles, features, publishers, orders: await store.stories.listOrders() });
}
