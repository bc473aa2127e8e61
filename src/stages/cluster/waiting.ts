import type { ArticleId } from '../../domain/ids.ts';
import type { Features } from './features.ts';
import { NEW_NAMES, termsIn } from './packed.ts';
import type { StoryWindow } from './window.ts';

const MOST_WAITING_NAMES = 5000;
const MOST_WAITING_EACH = 20;

/** Remembers an article that was left out, by the names nobody knew before. */
export function letWait(window: StoryWindow, features: Features): void {
  for (const name of termsIn(features, NEW_NAMES)) {
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
  for (const name of termsIn(features, NEW_NAMES)) {
    for (const id of window.waiting.get(name) ?? []) found.add(id);
    window.waiting.delete(name);
  }
  found.delete(features.articleId);
  return [...found].filter((id) => !window.storyOf.has(id)).sort();
}
