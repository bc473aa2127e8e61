import { type EntityId, idFrom } from '../../domain/ids.ts';
import type { EventType } from '../../domain/story.ts';
import { KEYNOTES } from '../../lexicon/events.ts';
import type { Features, Terms } from './features.ts';

/** How telling a term is just now. */
export type Idf = (term: string) => number;

/** What comparisons are measured by: how telling terms are, and which names are publishers' own. */
export interface Scale {
  readonly idf: Idf;
  readonly norm: (terms: Terms) => number;
  readonly isPublisher: (name: string) => boolean;
}

/** What makes two articles alike, each 0..1, and the sum that decides. */
export interface Likeness {
  readonly lead: number;
  readonly body: number;
  readonly names: number;
  readonly numbers: number;
  readonly days: number;
  readonly total: number;
}

const WEIGHTS = { lead: 0.42, body: 0.38, names: 0.2, number: 0.03 };
/** A text of few words is told by its names. */
const SHORT = { lead: 0.45, body: 0.1, names: 0.45, number: 0.03 };
const SHORT_WORDS = 60;
const MOST_NUMBERS = 3;
const KEYNOTE = 0.14;
const KEYNOTE_DAYS = 1.3;
const KEYNOTE_IDS = KEYNOTES.map((id) => idFrom<EntityId>(id));
const NEW_NAME = 0.07;
const NEW_NAME_LATER = 0.03;
const DAY = 24 * 3_600_000;
/** Titles that name quite different things are about different things, unless the texts say otherwise. */
const STRANGERS = 0.72;
/** One actor and one rare kind of event on one day are seldom two events. */
const SAME_TURN = 1.28;
/** A turn of an affair (a suit, a strike, an apology) is another event than what it answers. */
const OTHER_TURN = 0.8;
const TURN_AGAINST_NONE = 0.88;
const TURNS: ReadonlySet<EventType> = new Set<EventType>([
  'retraction',
  'strike',
  'lawsuit',
  'ruling',
  'layoffs',
  'departure',
  'fine',
  'acquisition',
  'investigation',
  'delay',
  'shutdown',
  'price-change',
  'outage',
  'vulnerability',
  'funding',
  'earnings',
  'hiring',
  'ban',
  'leak',
]);

/** The length of a term vector. */
export function normOf(terms: Terms, idf: Idf): number {
  let square = 0;
  for (const [term, times] of terms) square += (times * idf(term)) ** 2;
  return Math.sqrt(square);
}

/** Cosine of two term vectors; only the shorter one is walked. */
export function cosine(a: Terms, b: Terms, scale: Scale): number {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  let dot = 0;
  for (const [term, times] of few) {
    const other = many.get(term);
    if (other !== undefined) dot += times * other * scale.idf(term) ** 2;
  }
  return dot === 0 ? 0 : dot / (scale.norm(a) * scale.norm(b));
}

/** Whole within the day, then fading fast for two days and slowly over weeks: late reports of an event are rarer than reports of the next one. */
export function decay(days: number): number {
  return days <= 0.5 ? 1 : 1 / (1 + 0.25 * Math.min(days - 0.5, 2) + 0.06 * Math.max(0, days - 2.5));
}

function sharedCount(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const each of a) if (b.has(each)) shared++;
  return shared;
}

/** What the kinds of event say: the same rare turn by the same actor, a turn against another, or nothing. */
function turnFactor(a: Features, b: Features, days: number): number {
  const [turnA, turnB] = [TURNS.has(a.titleEvent), TURNS.has(b.titleEvent)];
  if (a.eventType === b.eventType)
    return TURNS.has(a.eventType) && days <= 1.2 && sharedCount(a.titleNames, b.titleNames) > 0 ? SAME_TURN : 1;
  if (!turnA && !turnB) return 1;
  return a.titleEvent === 'other' || b.titleEvent === 'other' ? TURN_AGAINST_NONE : OTHER_TURN;
}

/** Titles that name the same keynote within a day and a bit tell of it. */
function keynoteBonus(a: Features, b: Features, days: number): number {
  if (days > KEYNOTE_DAYS) return 0;
  const shared = KEYNOTE_IDS.some((id) => a.titleNames.has(id) && b.titleNames.has(id));
  return shared ? KEYNOTE : 0;
}

/** A first look by opening and names alone, to choose whom to compare in full. */
export const glance = (a: Features, b: Features, scale: Scale): number =>
  WEIGHTS.lead * cosine(a.lead, b.lead, scale) + WEIGHTS.names * cosine(a.names, b.names, scale);

/** A name that nobody has heard of, in two openings of one day, is news of one thing. */
const newNameBonus = (shared: number, days: number): number => Math.min(2, shared) * (days <= 0.75 ? NEW_NAME : NEW_NAME_LATER);

/** What a text has no names or no body for is judged by its opening. */
function leadWeight(a: Features, b: Features, weights: typeof WEIGHTS): number {
  const nameless = a.names.size === 0 || b.names.size === 0 ? weights.names : 0;
  const bodiless = a.length === 0 || b.length === 0 ? weights.body : 0;
  return weights.lead + nameless + bodiless;
}

/** Compares two articles by opening, body, names and telling numbers. */
export function likeness(a: Features, b: Features, scale: Scale): Likeness {
  const lead = cosine(a.lead, b.lead, scale);
  const body = cosine(a.body, b.body, scale);
  const names = cosine(a.names, b.names, scale);
  const numbers = Math.min(MOST_NUMBERS, sharedCount(a.numbers, b.numbers));
  const days = Math.abs(a.at - b.at) / DAY;
  const strangers = a.titleNames.size > 0 && b.titleNames.size > 0 && sharedCount(a.titleNames, b.titleNames) === 0;
  const weights = Math.min(a.length, b.length) < SHORT_WORDS ? SHORT : WEIGHTS;
  const fresh = [...a.newNames].filter((name) => b.newNames.has(name) && !scale.isPublisher(name)).length;
  const sum =
    leadWeight(a, b, weights) * lead +
    weights.body * body +
    weights.names * names +
    weights.number * numbers +
    newNameBonus(fresh, days) +
    keynoteBonus(a, b, days);
  return { lead, body, names, numbers, days, total: sum * decay(days) * (strangers ? STRANGERS : 1) * turnFactor(a, b, days) };
}

/** Why two articles cannot be on one event however alike they read, or null. */
export function conflictOf(a: Features, b: Features): string | null {
  for (const [about, lean] of a.leans) {
    const other = b.leans.get(about);
    if (other !== undefined && other !== lean) return `they tell opposite turns of ${about}`;
  }
  if (a.actors.size > 0 && b.actors.size > 0 && a.eventType === b.eventType && sharedCount(a.actors, b.actors) === 0) {
    return 'different companies do the same thing';
  }
  return null;
}
