import { type StoryId, storyId } from '../../domain/ids.ts';
import type { Features } from './features.ts';
import { type Fit, fitsOf, leastFor, whyAlone, whyJoined } from './fits.ts';
import { conflictOf, type Scale } from './likeness.ts';
import { assign, type Held, type LiveStory, leadsTo, mergeInto, type StoryWindow } from './window.ts';

const MERGE = 0.42;
const MERGE_DAYS = 4;
const DAY = 24 * 3_600_000;

/** Where an article was placed. */
export interface Placed {
  readonly story: LiveStory;
  readonly created: boolean;
  readonly why: string;
}

/** A story that came to an end because it is the same as another. */
export interface Merge {
  readonly from: StoryId;
  readonly into: StoryId;
}

/** The story that an article fits best, where it fits one well enough. */
export function bestFit(fits: readonly Fit[], features: Features): Fit | undefined {
  const least = leastFor(features);
  return fits.find((fit) => fit.conflict === null && fit.total >= least);
}

/**
 * Places a held article with the story it fits best, or as the founder of a new one. `merges` hears which stories become one by it; without it
 * none do, and the look is a quick one.
 */
export function place(window: StoryWindow, held: Held, scale: Scale, merges: Merge[] | null = null): Placed {
  const bound = window.orders.bound.get(held.articleId);
  if (bound !== undefined) return placeBound(window, held, bound);
  const fits = fitsOf(window, held, scale, merges === null ? 'quick' : 'whole');
  const joined = bestFit(fits, held);
  if (joined === undefined) return found(window, held, fits[0] ?? null);
  const story = assign(window, held, { storyId: joined.story.id, founding: joined.story.founding });
  if (merges === null) return { story, created: false, why: whyJoined(joined) };
  return { story: mergedBy(window, story, fits, merges), created: false, why: whyJoined(joined) };
}

function placeBound(window: StoryWindow, held: Held, order: StoryId): Placed {
  const bound = leadsTo(window, order);
  const founding = window.taken.get(bound) ?? held.articleId;
  return { story: assign(window, held, { storyId: bound, founding }), created: false, why: 'the desk put it here' };
}

/** Makes a story of its own for an article. */
export function found(window: StoryWindow, held: Held, nearest: Fit | null): Placed {
  const id = freeId(window, held);
  return { story: assign(window, held, { storyId: id, founding: held.articleId }), created: true, why: whyAlone(nearest) };
}

/** The id of the story that an article founds: its own where it is free, never one that leads on to another story. */
export function freeId(window: StoryWindow, held: Pick<Held, 'articleId'>): StoryId {
  let salt = 0;
  let id = storyId(held.articleId, salt);
  while (window.gone.has(id) || window.stories.has(id) || (window.taken.get(id) ?? held.articleId) !== held.articleId)
    id = storyId(held.articleId, ++salt);
  return id;
}

/** Stories that a new article fits as well as its own, and that are near each other in time, become one; the older id stays. */
function mergedBy(window: StoryWindow, joined: LiveStory, fits: readonly Fit[], merges: Merge[]): LiveStory {
  let own = joined;
  for (const fit of fits) {
    if (fit.story === own || fit.conflict !== null || fit.total < MERGE) continue;
    if (Math.abs(fit.story.firstAt - own.firstAt) > MERGE_DAYS * DAY) continue;
    own = mergeTwo(window, own, fit.story, merges) ?? own;
  }
  return own;
}

/** Makes one story of two, unless their articles tell opposite things or the desk keeps them apart; null where they stay two. */
export function mergeTwo(window: StoryWindow, a: LiveStory, b: LiveStory, merges: Merge[]): LiveStory | null {
  if (a === b || storiesConflict(window, a, b)) return null;
  const [into, from] = stays(window, a, b) ? [a, b] : [b, a];
  if (window.orders.pinned.has(from.id)) return null;
  mergeInto(window, from.id, into.id);
  merges.push({ from: from.id, into: into.id });
  return into;
}

/** Whether the first of two stories keeps its id: a pinned one, else the older. */
function stays(window: StoryWindow, a: LiveStory, b: LiveStory): boolean {
  const [pinnedA, pinnedB] = [window.orders.pinned.has(a.id), window.orders.pinned.has(b.id)];
  if (pinnedA !== pinnedB) return pinnedA;
  return a.firstAt === b.firstAt ? a.id < b.id : a.firstAt < b.firstAt;
}

function storiesConflict(window: StoryWindow, a: LiveStory, b: LiveStory): boolean {
  for (const one of a.members) {
    const ours = window.articles.get(one);
    if (ours === undefined) continue;
    if (window.orders.barred.get(one)?.has(b.id) === true) return true;
    for (const other of b.members) {
      if (window.orders.barred.get(other)?.has(a.id) === true) return true;
      const theirs = window.articles.get(other);
      if (theirs !== undefined && conflictOf(ours, theirs) !== null) return true;
    }
  }
  return false;
}
