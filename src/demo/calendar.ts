/** The demo's three days begin on Monday 23 November 2026, 00:00 UTC. */
export const START_AT = Date.UTC(2026, 10, 23);
export const DAY_MS = 86_400_000;
export const MINUTE_MS = 60_000;
/** The end of the third day. */
export const END_AT = START_AT + 3 * DAY_MS;

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

const two = (value: number): string => String(value).padStart(2, '0');

/** `2026-11-23T09:05:00Z`. */
export const isoOf = (at: number): string => new Date(at).toISOString().replace('.000Z', 'Z');

/** `Mon, 23 Nov 2026 09:05:00 GMT`, as RFC 822 and HTTP write it. */
export const httpDateOf = (at: number): string => new Date(at).toUTCString();

/** `23 November 2026, 09:05`. */
export function longDateOf(at: number): string {
  const date = new Date(at);
  return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}, ${two(date.getUTCHours())}:${two(date.getUTCMinutes())}`;
}

/** `Monday, November 23, 2026`. */
export function usDateOf(at: number): string {
  const date = new Date(at);
  return `${WEEKDAYS[date.getUTCDay()]}, ${MONTHS[date.getUTCMonth()]} ${date.getUTCDate()}, ${date.getUTCFullYear()}`;
}

/** Year, month and day with leading zeros. */
export function dayPartsOf(at: number): { readonly y: string; readonly m: string; readonly d: string } {
  const date = new Date(at);
  return { y: String(date.getUTCFullYear()), m: two(date.getUTCMonth() + 1), d: two(date.getUTCDate()) };
}
