import type { Features, Terms } from './features.ts';

/** How telling a term is just now. */
export type Idf = (term: string) => number;

/** What makes two articles alike, each 0..1, and the sum that decides. */
export interface Likeness {
  readonly lead: number;
  readonly body: number;
  readonly names: number;
  readonly numbers: number;
  readonly days: number;
  readonly score: number;
}

const WEIGHTS = { lead: 0.42, body: 0.38, names: 0.2, number: 0.03 };
const MOST_NUMBERS = 3;
const DAY = 24 * 3_600_000;
/** Titles that name quite different things are about different things, unless the texts say otherwise. */
const STRANGERS = 0.72;

/** Cosine of two term vectors with sublinear counts. */
export function cosine(a: Terms, b: Terms, idf: Idf): number {
  let dot = 0;
  let squareA = 0;
  let squareB = 0;
  for (const [term, times] of a) {
    const weight = (1 + Math.log(Math.max(times, 1))) * idf(term);
    squareA += weight * weight;
    const other = b.get(term);
    if (other !== undefined) dot += weight * (1 + Math.log(Math.max(other, 1))) * idf(term);
  }
  if (dot === 0) return 0;
  for (const [term, times] of b) {
    const weight = (1 + Math.log(Math.max(times, 1))) * idf(term);
    squareB += weight * weight;
  }
  return dot / Math.sqrt(squareA * squareB);
}

/** Whole within a day and a half, then fading over weeks: late reports of an event are rarer than reports of the next one. */
export function decay(days: number): number {
  return days <= 1.5 ? 1 : 1 / (1 + 0.09 * (days - 1.5));
}

function sharedCount(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const each of a) if (b.has(each)) shared++;
  return shared;
}

/** Compares two articles by opening, body, names and telling numbers. */
export function likeness(a: Features, b: Features, idf: Idf): Likeness {
  const lead = cosine(a.lead, b.lead, idf);
  const body = cosine(a.body, b.body, idf);
  const names = cosine(a.names, b.names, idf);
  const numbers = Math.min(MOST_NUMBERS, sharedCount(a.numbers, b.numbers));
  const days = Math.abs(a.at - b.at) / DAY;
  const strangers = a.titleNames.size > 0 && b.titleNames.size > 0 && sharedCount(a.titleNames, b.titleNames) === 0;
  const sum = WEIGHTS.lead * lead + WEIGHTS.body * body + WEIGHTS.names * names + WEIGHTS.number * numbers;
  return { lead, body, names, numbers, days, score: sum * decay(days) * (strangers ? STRANGERS : 1) };
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
