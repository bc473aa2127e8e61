import type { Take } from './brief.ts';
import { CATEGORIES, type Category, type EventType } from './story.ts';

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

/** What tells whether two stories are one affair: their kinds of event and their main names, weightiest first. */
export interface AffairSigns {
  readonly eventType: EventType;
  readonly names: readonly string[];
  readonly headline: string;
}

/** Turns that one affair takes after another: a suit and its ruling, an inquiry and its fine. */
const FOLLOWS: readonly (readonly [EventType, EventType])[] = [
  ['lawsuit', 'ruling'],
  ['investigation', 'fine'],
  ['investigation', 'ruling'],
  ['launch', 'delay'],
  ['launch', 'retraction'],
  ['result', 'retraction'],
  ['acquisition', 'ruling'],
  ['leak', 'launch'],
  ['vulnerability', 'investigation'],
  ['regulation', 'ban'],
  ['hiring', 'departure'],
  ['strike', 'partnership'],
];

const follow = (a: EventType, b: EventType): boolean =>
  FOLLOWS.some(([one, other]) => (a === one && b === other) || (a === other && b === one));

/** Names that make an affair stand among the first of a story. */
const MAIN_NAMES = 4;

/** Words of a headline that tell something, without a plural's ending, and without those of a name. */
function tellingWords(headline: string, name: string): ReadonlySet<string> {
  const words = headline.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
  const own = new Set(name.split('-'));
  return new Set(words.map((word) => word.replace(/s$/, '')).filter((word) => !own.has(word)));
}

/**
 * Whether two stories are one affair: the same main name in the same kind of event, or with another main name in common, or in turns that
 * follow each other and are told with a word in common; or three main names in common.
 */
export function isSameAffair(a: AffairSigns, b: AffairSigns): boolean {
  const [ours, theirs] = [a.names.slice(0, MAIN_NAMES), new Set(b.names.slice(0, MAIN_NAMES))];
  const shared = ours.filter((name) => theirs.has(name)).length;
  if (shared >= 3) return true;
  const [main] = ours;
  if (main === undefined || main !== b.names[0]) return false;
  if (a.eventType === b.eventType || shared >= 2) return true;
  const told = tellingWords(b.headline, main);
  return follow(a.eventType, b.eventType) && [...tellingWords(a.headline, main)].some((word) => told.has(word));
}

/** Items in order, without those of an affair that stands before them. */
export function eachAffairOnce<Item>(items: readonly Item[], signsOf: (item: Item) => AffairSigns): readonly Item[] {
  const seen: AffairSigns[] = [];
  return items.filter((item) => {
    const signs = signsOf(item);
    if (seen.some((other) => isSameAffair(signs, other))) return false;
    seen.push(signs);
    return true;
  });
}

const signsOf = (take: Take): AffairSigns => ({
  eventType: take.eventType,
  names: take.entities.map((entity) => entity.id),
  headline: take.headline.text,
});

/** So many stories at the top of the front are of so many affairs. */
const FIRST = 10;
const TOP = 4;

/** Lays takes out: each story once, no affair twice among the first ten as a reader goes down the page. */
export function layFront(takes: readonly Take[], now: number, perCategory = 5): FrontPage {
  const ordered = inFrontOrder(
    takes.filter((take) => !take.withdrawn),
    now,
  );
  const top = eachAffairOnce(ordered, signsOf).slice(0, TOP);
  const seconds = top.length === TOP ? top.slice(1) : [];
  const shown = [top[0], ...seconds].filter((take) => take !== undefined);
  const used = new Set(shown.map((take) => take.storyId));
  const byCategory = CATEGORIES.map((category) => {
    const own = ordered.filter((take) => take.category === category && !used.has(take.storyId));
    const placed: Take[] = [];
    for (const take of own) {
      if (placed.length === perCategory) break;
      if (shown.length < FIRST && shown.some((other) => isSameAffair(signsOf(take), signsOf(other)))) continue;
      placed.push(take);
      shown.push(take);
    }
    return { category, takes: placed };
  }).filter((group) => group.takes.length > 0);
  return { lead: top[0] ?? null, seconds, byCategory };
}
