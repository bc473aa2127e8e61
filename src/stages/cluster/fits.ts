import type { ArticleId } from '../../domain/ids.ts';
import { candidatesOf } from './candidates.ts';
import type { Features } from './features.ts';
import { conflictOf, type Glance, glance, type Likeness, likeness, type Query, queryOf, type Scale } from './likeness.ts';
import type { Held, LiveStory, StoryWindow } from './window.ts';

/** A story that an article might belong to. */
export interface Fit {
  readonly story: LiveStory;
  readonly total: number;
  readonly best: Likeness;
  readonly bestId: ArticleId;
  readonly conflict: string | null;
}

/** Likeness at which an article joins a story. */
export const JOIN = 0.285;
/** Essays, lessons and tests seldom belong to an event; they must read much like it. */
const JOIN_ASIDE = 0.33;
/** A report that hardly names the technology is on our beat when it reads much like a story that is. */
const JOIN_BY_COMPANY = 0.37;
const ASIDES = ['opinion', 'tutorial', 'discussion', 'other'];
const MOST_CANDIDATES = 24;
/** Of these, so many are compared with their whole texts. */
const MOST_COMPARED = 10;
const QUICKLY_COMPARED = 5;

/** How alike an article and a story must be for it to join. */
export function leastFor(features: Features): number {
  if (!features.aiTopic) return JOIN_BY_COMPANY;
  return ASIDES.includes(features.kind) ? JOIN_ASIDE : JOIN;
}

/** A quick look serves for the time until what came in within the hour is settled. */
export type Look = 'whole' | 'quick';

/** The stories an article might belong to, best first. */
export function fitsOf(window: StoryWindow, features: Features, scale: Scale, look: Look = 'whole'): readonly Fit[] {
  const barred = window.orders.barred.get(features.articleId);
  const byStory = new Map<LiveStory, Compared[]>();
  const query = queryOf(features, scale);
  const others = look === 'quick' ? unseen(candidatesOf(window, features, QUICKLY_COMPARED)) : nearest(window, query, scale);
  for (const { held: other, glanced } of others) {
    const id = window.storyOf.get(other.articleId);
    const story = id === undefined ? undefined : window.stories.get(id);
    if (story === undefined || barred?.has(story.id) === true) continue;
    const list = byStory.get(story) ?? [];
    list.push({ likeness: likeness(query, other, scale, glanced), id: other.articleId, conflict: conflictOf(features, other) });
    byStory.set(story, list);
  }
  return [...byStory]
    .map(([story, list]) => fitOf(story, list))
    .sort((a, b) => b.total - a.total || a.story.firstAt - b.story.firstAt || (a.story.id < b.story.id ? -1 : 1));
}

/** One to compare with, and the first look at it, where one was had. */
interface Near {
  readonly held: Held;
  readonly glanced: Glance | null;
}

const unseen = (list: readonly Held[]): readonly Near[] => list.map((held) => ({ held, glanced: null }));

function nearest(window: StoryWindow, query: Query, scale: Scale): readonly Near[] {
  const candidates = candidatesOf(window, query.features, MOST_CANDIDATES);
  if (candidates.length <= MOST_COMPARED) return unseen(candidates);
  return candidates
    .map((held) => ({ held, glanced: glance(query, held, scale) }))
    .sort((a, b) => b.glanced.looks - a.glanced.looks || (a.held.articleId < b.held.articleId ? -1 : 1))
    .slice(0, MOST_COMPARED);
}

interface Compared {
  readonly likeness: Likeness;
  readonly id: ArticleId;
  readonly conflict: string | null;
}

function fitOf(story: LiveStory, list: Compared[]): Fit {
  list.sort((a, b) => b.likeness.total - a.likeness.total || (a.id < b.id ? -1 : 1));
  const top = list.slice(0, 3);
  const mean = top.reduce((sum, each) => sum + each.likeness.total, 0) / Math.max(1, top.length);
  const [first] = top;
  const best = first?.likeness ?? { lead: 0, body: 0, names: 0, numbers: 0, days: 0, total: 0 };
  const conflicts = list.filter((each) => each.conflict !== null);
  const conflict = conflicts.length * 2 > list.length || first?.conflict != null ? (conflicts[0]?.conflict ?? null) : null;
  return { story, total: 0.65 * best.total + 0.35 * mean, best, bestId: first?.id ?? story.founding, conflict };
}

/** Why an article joined a story, in words. */
export function whyJoined({ total, best, conflict }: Fit): string {
  const parts = [`opening ${best.lead.toFixed(2)}`, `text ${best.body.toFixed(2)}`, `names ${best.names.toFixed(2)}`];
  if (best.numbers > 0) parts.push(`${best.numbers} telling number${best.numbers === 1 ? '' : 's'} in common`);
  return `likeness ${total.toFixed(2)}: ${parts.join(', ')}${conflict === null ? '' : ` (${conflict})`}`;
}

/** Why an article stands alone, in words. */
export function whyAlone(nearestFit: Fit | null): string {
  if (nearestFit === null) return 'nothing like it before';
  return `nearest story at ${nearestFit.total.toFixed(2)}${nearestFit.conflict === null ? '' : `, but ${nearestFit.conflict}`}`;
}
