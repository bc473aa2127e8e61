import { reportedAt } from '../../domain/article.ts';
import type { EntityKind } from '../../domain/entity.ts';
import type { EntityId } from '../../domain/ids.ts';
import type { EventType, ImportanceTerm, Origin, StoryArticle } from '../../domain/story.ts';
import { WEIGHT_OF_EVENT } from '../../lexicon/events.ts';
import { GAZETTEER } from '../../lexicon/names.ts';

/** What importance is read from. */
export interface ImportanceInput {
  readonly articles: readonly StoryArticle[];
  readonly origins: readonly Origin[];
  readonly entityIds: readonly EntityId[];
  readonly eventType: EventType;
  readonly now: number;
}

const KINDS = new Map(GAZETTEER.map((entry) => [entry.id, entry.kind]));
const WEIGHT_OF_KIND: Partial<Record<EntityKind, number>> = { lab: 0.6, company: 0.45, government: 0.5, model: 0.4, law: 0.4, chip: 0.3 };
const UNKNOWN_NAME = 0.12;
const MOST = { origins: 3, breadth: 1.5, names: 1.6, fresh: 1.4 };
const HOUR = 3_600_000;
const FRESH_HOURS = 18;

const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
const term = (id: string, saw: string, adds: number): ImportanceTerm => ({ id, saw, adds: Math.round(adds * 100) / 100 });

/** How much a story matters, about 0 to 10, as a sum of terms that a reader can see; it says nothing about truth. */
export function importanceOf(input: ImportanceInput): { readonly importance: number; readonly terms: readonly ImportanceTerm[] } {
  const { articles, origins, entityIds, eventType, now } = input;
  const publishers = new Set(articles.map(({ article }) => article.publisherId)).size;
  const primaries = origins.filter((origin) => origin.primary).length;
  const names = entityIds.slice(0, 6).reduce((sum, id) => sum + (WEIGHT_OF_KIND[KINDS.get(id) ?? 'place'] ?? UNKNOWN_NAME), 0);
  const newest = Math.max(0, ...articles.map(({ article }) => reportedAt(article)));
  const quietHours = Math.max(0, now - newest) / HOUR;
  const terms = [
    term('origins', `at least ${plural(origins.length, 'origin')}`, Math.min(MOST.origins, 1.2 * Math.log2(1 + origins.length))),
    term('primary', primaries === 0 ? 'no primary source' : plural(primaries, 'primary source'), primaries === 0 ? 0 : 1),
    term('breadth', plural(publishers, 'publisher'), Math.min(MOST.breadth, 0.5 * Math.log2(Math.max(1, publishers)))),
    term('names', plural(entityIds.length, 'name'), Math.min(MOST.names, names)),
    term('event', eventType, WEIGHT_OF_EVENT[eventType]),
    term('fresh', `last report ${plural(Math.round(quietHours), 'hour')} ago`, MOST.fresh * Math.exp(-quietHours / FRESH_HOURS)),
  ];
  return { importance: Math.round(terms.reduce((sum, each) => sum + each.adds, 0) * 100) / 100, terms };
}
