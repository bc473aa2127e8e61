import type { Quantity } from '../domain/claim.ts';

/** Seconds in the units of time, so that "108 minutes" and "five hours" are compared. */
const SECONDS: ReadonlyMap<string, number> = new Map([
  ['second', 1],
  ['minute', 60],
  ['hour', 3_600],
  ['day', 86_400],
  ['week', 604_800],
]);

/** A length of time in seconds, under the unit "time"; any other quantity as it is. */
export function inSeconds(found: Quantity): Quantity {
  const size = SECONDS.get(found.unit ?? '');
  if (size === undefined) return found;
  return { ...found, unit: 'time', value: found.value * size, low: found.low * size, high: found.high * size };
}
