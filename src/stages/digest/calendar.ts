const format = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', ...options });
const WEEKDAY = format({ weekday: 'long' });
const DATE = format({ day: 'numeric', month: 'long', year: 'numeric' });
const SHORT = format({ day: 'numeric', month: 'long' });

/** A local day (`2026-11-25`) in the paper's words, `later` days on. */
export function localWords(day: string, later = 0): { readonly weekday: string; readonly date: string; readonly short: string } {
  const at = Date.parse(`${day}T12:00:00Z`) + later * 86_400_000;
  return { weekday: WEEKDAY.format(at), date: DATE.format(at), short: SHORT.format(at) };
}
