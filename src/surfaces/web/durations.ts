import { count } from './words.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** A stretch of time in the unit a reader would use: "under a minute", "12 minutes", "3 hours", "2 days". */
export function duration(ms: number): string {
  if (ms < MINUTE) return 'under a minute';
  if (ms < 2 * HOUR) return count(Math.round(ms / MINUTE), 'minute');
  if (ms < 48 * HOUR) return count(Math.round(ms / HOUR), 'hour');
  return count(Math.round(ms / (24 * HOUR)), 'day');
}

/** A time against now: "5 minutes ago", "in 2 hours". */
export const fromNow = (at: number, now: number): string => (at > now ? `in ${duration(at - now)}` : `${duration(now - at)} ago`);
