const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];
const SHORT: ReadonlyMap<string, number> = new Map(
  ['jan', 'feb', 'mar', 'apr', 'jun', 'jul', 'aug', 'sep', 'sept', 'oct', 'nov', 'dec'].map((name) => [
    name,
    MONTHS.findIndex((month) => month.startsWith(name.slice(0, 3))),
  ]),
);

/** The month (0–11) that a capitalised word names, in full or short, or null. */
export function monthOf(word: string): number | null {
  const first = word.charCodeAt(0);
  if (!(first >= 65 && first <= 90) || word.length > 9) return null;
  const lower = word.toLowerCase();
  const full = MONTHS.indexOf(lower);
  return full >= 0 ? full : (SHORT.get(lower) ?? null);
}

/** Whether a word is a month's name as written in English. */
export const isMonthName = (word: string): boolean => monthOf(word) !== null;

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const SHORT_DAYS = ['sun', 'mon', 'tue', 'tues', 'wed', 'thu', 'thur', 'thurs', 'fri', 'sat'];

/** The weekday (0 Sunday – 6) that a capitalised word names, in full, or null. Short forms ("Tue") only where `short` is true. */
export function weekdayOf(word: string, short = false): number | null {
  const first = word.charCodeAt(0);
  if (!(first >= 65 && first <= 90) || word.length > 9) return null;
  const lower = word.toLowerCase();
  const full = WEEKDAYS.indexOf(lower);
  if (full >= 0) return full;
  if (!short || !SHORT_DAYS.includes(lower)) return null;
  return WEEKDAYS.findIndex((day) => day.startsWith(lower.slice(0, 3)));
}
