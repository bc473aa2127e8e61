import type { Take } from './brief.ts';
import { CATEGORIES, type Category } from './story.ts';

const HALF_LIFE_MS = 18 * 3_600_000;

/** How high a take stands on the front at `now`: its importance, halved every 18 hours since it was last published. */
export function frontRank(take: Pick<Take, 'importance' | 'publishedAt'>, now: number): number {
  return take.importance * 2 ** (-Math.max(0, now - take.publishedAt) / HALF_LIFE_MS);
}

/** What the front page and the digest show, from one list: the lead, three second stories, then the rest by category. */
export interface FrontPage {
  readonly lead: Take | null;
  readonly seconds: readonly Take[];
  readonly byCategory: readonly { readonly category: Category; readonly takes: readonly Take[] }[];
}

/** Takes in front order: rank, then newest, then id. */
export function inFrontOrder(takes: readonly Take[], now: number): readonly Take[] {
  return [...takes].sort(
    (a, b) => frontRank(b, now) - frontRank(a, now) || b.publishedAt - a.publishedAt || (a.storyId < b.storyId ? -1 : 1),
  );
}

/** Lays takes out: each story once, no affair (same main entity and event) twice among lead and seconds. */
export function layFront(takes: readonly Take[], now: number, perCategory = 5): FrontPage {
  const ordered = inFrontOrder(
    takes.filter((take) => !take.withdrawn),
    now,
  );
  const affairs = new Set<string>();
  const top: Take[] = [];
  for (const take of ordered) {
    if (top.length === 4) break;
    const affair = `${take.entities[0]?.id ?? take.storyId}/${take.eventType}`;
    if (affairs.has(affair)) continue;
    affairs.add(affair);
    top.push(take);
  }
  const seconds = top.length === 4 ? top.slice(1) : [];
  const used = new Set([top[0], ...seconds].map((take) => take?.storyId));
  const byCategory = CATEGORIES.map((category) => ({
    category,
    takes: ordered.filter((take) => take.category === category && !used.has(take.storyId)).slice(0, perCategory),
  })).filter((group) => group.takes.length > 0);
  return { lead: top[0] ?? null, seconds, byCategory };
}
