import type { EventType } from '../../domain/story.ts';
import type { Features } from './features.ts';
import {
  ACTORS,
  BODY,
  countIn,
  dotOf,
  endOf,
  LEAD,
  NAMES,
  NEW_NAMES,
  NUMBERS,
  sharedIn,
  startOf,
  type TermWeights,
  TITLE_NAMES,
  termIn,
  termsIn,
  termWeights,
  weightIn,
} from './packed.ts';

/** What comparisons are measured by: how telling terms are just now, and which names are publishers' own. */
export interface Scale {
  readonly worth: (term: number) => number;
  /** The length of a part of an article's lists by that. */
  readonly norm: (features: Features, place: number) => number;
  readonly isPublisher: (name: number) => boolean;
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
const GATHERING = 0.14;
/** What is shown at a gathering is told within this many days of it. */
export const GATHERING_DAYS = 1.3;
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

/** The length of one part of an article's lists. */
export function normOf(features: Features, place: number, worth: Scale['worth']): number {
  let square = 0;
  const { words } = features;
  const end = endOf(features, place);
  for (let at = startOf(features, place); at < end; at++) {
    const word = words[at] ?? 0;
    const value = weightIn(word) * worth(termIn(word));
    square += value * value;
  }
  return Math.sqrt(square);
}

/** An article made ready to be compared with many: its weights times the square of how telling each term is. */
export interface Query {
  readonly features: Features;
  readonly lead: TermWeights;
  readonly body: TermWeights;
  readonly names: TermWeights;
  readonly leadNorm: number;
  readonly bodyNorm: number;
  readonly namesNorm: number;
}

/** Makes an article ready for comparison. */
export function queryOf(features: Features, scale: Scale): Query {
  const weights = (place: number): TermWeights =>
    termWeights(features, place, (word) => {
      const worth = scale.worth(termIn(word));
      return weightIn(word) * worth * worth;
    });
  return {
    features,
    lead: weights(LEAD),
    body: weights(BODY),
    names: weights(NAMES),
    leadNorm: scale.norm(features, LEAD),
    bodyNorm: scale.norm(features, BODY),
    namesNorm: scale.norm(features, NAMES),
  };
}

type LeadAndNames = readonly [lead: number, names: number];

/** Cosines of openings and names, which both looks need; a length is worked out only where something is shared. */
function leadAndNames(query: Query, b: Features, scale: Scale): LeadAndNames {
  const lead = dotOf(query.lead, b, LEAD);
  const names = dotOf(query.names, b, NAMES);
  return [
    lead === 0 ? 0 : lead / (query.leadNorm * scale.norm(b, LEAD)),
    names === 0 ? 0 : names / (query.namesNorm * scale.norm(b, NAMES)),
  ];
}

/** Whole within the day, then fading fast for two days and slowly over weeks: late reports of an event are rarer than reports of the next one. */
export function decay(days: number): number {
  return days <= 0.5 ? 1 : 1 / (1 + 0.25 * Math.min(days - 0.5, 2) + 0.06 * Math.max(0, days - 2.5));
}

/** What the kinds of event say: the same rare turn by the same actor, a turn against another, or nothing. */
function turnFactor(a: Features, b: Features, days: number): number {
  const [turnA, turnB] = [TURNS.has(a.titleEvent), TURNS.has(b.titleEvent)];
  if (a.eventType === b.eventType) return TURNS.has(a.eventType) && days <= 1.2 && sharedIn(a, b, TITLE_NAMES) > 0 ? SAME_TURN : 1;
  if (!turnA && !turnB) return 1;
  return a.titleEvent === 'other' || b.titleEvent === 'other' ? TURN_AGAINST_NONE : OTHER_TURN;
}

/** Titles that name the same gathering within a day and a bit tell of it. */
const gatheringBonus = (a: Features, b: Features, days: number): number =>
  days <= GATHERING_DAYS && a.titleGathering !== 0 && a.titleGathering === b.titleGathering ? GATHERING : 0;

/** What a first look saw, and what it is worth. */
export interface Glance {
  readonly seen: LeadAndNames;
  readonly looks: number;
}

/** A first look by opening and names alone, to choose whom to compare in full. */
export function glance(query: Query, b: Features, scale: Scale): Glance {
  const seen = leadAndNames(query, b, scale);
  return { seen, looks: WEIGHTS.lead * seen[0] + WEIGHTS.names * seen[1] };
}

/** A name that nobody has heard of, in two openings of one day, is news of one thing. */
function newNameBonus(a: Features, b: Features, scale: Scale, days: number): number {
  if (sharedIn(a, b, NEW_NAMES) === 0) return 0;
  const theirs = new Set(termsIn(b, NEW_NAMES));
  const shared = termsIn(a, NEW_NAMES).filter((name) => theirs.has(name) && !scale.isPublisher(name)).length;
  return Math.min(2, shared) * (days <= 0.75 ? NEW_NAME : NEW_NAME_LATER);
}

/** What a text has no names or no body for is judged by its opening. */
function leadWeight(a: Features, b: Features, weights: typeof WEIGHTS): number {
  const nameless = countIn(a, NAMES) === 0 || countIn(b, NAMES) === 0 ? weights.names : 0;
  const bodiless = a.length === 0 || b.length === 0 ? weights.body : 0;
  return weights.lead + nameless + bodiless;
}

/** Compares two articles by opening, body, names and telling numbers; a first look that was had is not had again. */
export function likeness(query: Query, b: Features, scale: Scale, glanced: Glance | null = null): Likeness {
  const { features: a } = query;
  const [lead, names] = glanced === null ? leadAndNames(query, b, scale) : glanced.seen;
  const dot = dotOf(query.body, b, BODY);
  const body = dot === 0 ? 0 : dot / (query.bodyNorm * scale.norm(b, BODY));
  const numbers = Math.min(MOST_NUMBERS, sharedIn(a, b, NUMBERS));
  const days = Math.abs(a.at - b.at) / DAY;
  const strangers = countIn(a, TITLE_NAMES) > 0 && countIn(b, TITLE_NAMES) > 0 && sharedIn(a, b, TITLE_NAMES) === 0;
  const weights = Math.min(a.length, b.length) < SHORT_WORDS ? SHORT : WEIGHTS;
  const sum =
    leadWeight(a, b, weights) * lead +
    weights.body * body +
    weights.names * names +
    weights.number * numbers +
    newNameBonus(a, b, scale, days) +
    gatheringBonus(a, b, days);
  return { lead, body, names, numbers, days, total: sum * decay(days) * (strangers ? STRANGERS : 1) * turnFactor(a, b, days) };
}

/** Why two articles cannot be on one event however alike they read, or null. */
export function conflictOf(a: Features, b: Features): string | null {
  for (const [about, lean] of a.leans) {
    const other = b.leans.get(about);
    if (other !== undefined && other !== lean) return `they tell opposite turns of ${about}`;
  }
  if (countIn(a, ACTORS) > 0 && countIn(b, ACTORS) > 0 && a.eventType === b.eventType && sharedIn(a, b, ACTORS) === 0) {
    return 'different companies do the same thing';
  }
  return null;
}
