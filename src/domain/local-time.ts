const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
const MOST_ZONES = 700;

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  if (formats.size < MOST_ZONES) formats.set(zone, made);
  return made;
}

/** The wall clock of a zone at a moment: the day as `2026-11-24`, and the minutes since its midnight. */
export function wallClock(at: number, zone: string): { readonly day: string; readonly minutes: number } {
  const parts = new Map(
    formatOf(zone)
      .formatToParts(at)
      .map((part) => [part.type, part.value]),
  );
  return {
    day: `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`,
    minutes: Number(parts.get('hour')) * 60 + Number(parts.get('minute')),
  };
}

/** Whether the runtime knows an IANA time zone; aliases count. */
export function isZone(zone: string): boolean {
  if (!/^[A-Za-z0-9_+\-/]{1,64}$/.test(zone)) return false;
  try {
    formatOf(zone);
    return true;
  } catch {
    return false;
  }
}

/** The day `days` after one given as `2026-11-24`. */
export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 24 * HOUR_MS).toISOString().slice(0, 10);

/**
 * The first moment at which the wall clock of a zone shows this hour of this day, or is past it: an hour that a change of clocks leaves out
 * is the minute after the gap, and one that comes twice is its first time. Epoch ms.
 */
export function momentOf(day: string, hour: number, zone: string): number {
  const reached = (at: number): boolean => {
    const clock = wallClock(at, zone);
    return clock.day > day || (clock.day === day && clock.minutes >= hour * 60);
  };
  const middle = Date.parse(`${day}T00:00:00Z`) + hour * HOUR_MS;
  let low = Math.floor((middle - 16 * HOUR_MS) / MINUTE_MS);
  let high = low + 32 * 60;
  while (high - low > 1) {
    const half = Math.floor((low + high) / 2);
    if (reached(half * MINUTE_MS)) high = half;
    else low = half;
  }
  return high * MINUTE_MS;
}

/** The newest day whose edition hour has come, and the moment it came. */
export function lastEditionTime(zone: string, hour: number, now: number): { readonly day: string; readonly at: number } {
  for (let day = dayAfter(wallClock(now, zone).day, 1); ; day = dayAfter(day, -1)) {
    const at = momentOf(day, hour, zone);
    if (at <= now) return { day: wallClock(at, zone).day, at };
  }
}

/** The next moment after `now` at which an edition is due in a zone. */
export function nextEditionTime(zone: string, hour: number, now: number): number {
  for (let day = dayAfter(wallClock(now, zone).day, -1); ; day = dayAfter(day, 1)) {
    const at = momentOf(day, hour, zone);
    if (at > now) return at;
  }
}
