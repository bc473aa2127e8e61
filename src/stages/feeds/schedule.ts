import { createHash } from 'node:crypto';
import type { ParsedFeed } from '../../domain/entry.ts';
import type { FeedId } from '../../domain/ids.ts';
import type { FeedHints, FeedStatus } from '../../domain/publisher.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** Longest back-off, and the most that max-age or ttl may ask for. */
export const MAX_WAIT_MS = 7 * DAY_MS;
/** Retry-After is obeyed in full up to a year; beyond that it is a mistake. */
const MAX_RETRY_AFTER_MS = 365 * DAY_MS;

/** The floor and ceiling of the time between two polls of a feed that answers. */
export interface PollSettings {
  readonly minIntervalMs: number;
  readonly maxIntervalMs: number;
}

/** One hour and one day. */
export const DEFAULT_POLL_SETTINGS: PollSettings = { minIntervalMs: HOUR_MS, maxIntervalMs: DAY_MS };

/** A number in [0, 1) that depends on the feed and a count alone, so that a replay waits as the first run did. */
export function jitterOf(feedId: FeedId, count: number): number {
  return createHash('sha256').update(`${feedId}/${count}`).digest().readUInt32BE(0) / 2 ** 32;
}

/** Over how long the first polls of so many feeds are spread: two a second on average, so that a few start soon and thousands make no burst. */
export function spreadFor(feeds: number): number {
  return Math.max(10_000, feeds * 500);
}

/** When a feed that was never polled is due: somewhere within `spreadMs` (ten minutes where not given), so that a start is no burst. */
export function firstDueAt(feedId: FeedId, now: number, spreadMs = 10 * MINUTE_MS): number {
  return now + Math.floor(jitterOf(feedId, -1) * spreadMs);
}

const clamp = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), Math.max(low, high));

/** The next interval from how often the feed changes: half the time between changes, approached by halves; grows by half while nothing changes. */
export function nextInterval(status: FeedStatus, changed: boolean, now: number, settings: PollSettings): number {
  const { minIntervalMs, maxIntervalMs } = settings;
  const current = clamp(status.intervalMs, minIntervalMs, maxIntervalMs);
  if (status.lastChangedAt === null) return minIntervalMs;
  const half = Math.max(0, now - status.lastChangedAt) / 2;
  if (changed) return clamp(Math.round((current + half) / 2), minIntervalMs, maxIntervalMs);
  return clamp(Math.round(Math.min(Math.max(current, half), current * 1.5)), minIntervalMs, maxIntervalMs);
}

/** What kind of trouble a failed poll was. */
export type Trouble = 'error' | 'refused' | 'too-many';

/** The wait after the `failures`-th failure in a row: an hour (a day where we were refused or too many), doubled each time, up to half more as jitter, at most seven days. */
export function backOffMs(feedId: FeedId, failures: number, trouble: Trouble): number {
  const base = trouble === 'error' ? HOUR_MS : DAY_MS;
  const wait = base * 2 ** Math.min(Math.max(0, failures - 1), 20);
  return Math.round(Math.min(MAX_WAIT_MS, wait * (1 + jitterOf(feedId, failures) / 2)));
}

/** How long Retry-After asks us to wait (RFC 9110 section 10.2.3: seconds or a date), or null where it says nothing sensible. */
export function retryAfterMs(value: string | undefined, now: number): number | null {
  const text = value?.trim() ?? '';
  if (/^\d{1,12}$/.test(text)) return Math.min(Number(text) * 1_000, MAX_RETRY_AFTER_MS);
  if (!/[A-Za-z]/.test(text)) return null;
  const at = Date.parse(text);
  return Number.isFinite(at) && at > now ? Math.min(at - now, MAX_RETRY_AFTER_MS) : null;
}

/** How long an answer says it stays fresh: max-age less Age, else Expires less Date (RFC 9111 section 4.2). At most seven days; 0 where it says nothing. */
export function freshForMs(headers: Readonly<Record<string, string>>, now: number): number {
  const control = headers['cache-control'] ?? '';
  const maxAge = /(?:^|[\s,])max-age\s{0,4}=\s{0,4}"?(\d{1,10})/i.exec(control)?.[1];
  const age = /^\d{1,10}$/.test(headers['age'] ?? '') ? Number(headers['age']) : 0;
  if (/(?:^|[\s,])no-(?:cache|store)/i.test(control)) return 0;
  if (maxAge !== undefined) return clamp((Number(maxAge) - age) * 1_000, 0, MAX_WAIT_MS);
  const expires = Date.parse(headers['expires'] ?? '');
  const date = Date.parse(headers['date'] ?? '');
  return Number.isFinite(expires) ? clamp(expires - (Number.isFinite(date) ? date : now) - age * 1_000, 0, MAX_WAIT_MS) : 0;
}

const DAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/** The first time at or after `at` that is in none of the hours and days a feed asks not to be polled in. A feed that names all of them is polled weekly. */
export function outsideSkips(at: number, hints: Pick<FeedHints, 'skipHours' | 'skipDays'>): number {
  const days = new Set(hints.skipDays.map((day) => day.trim().toLowerCase()));
  const hours = new Set(hints.skipHours.map((hour) => hour % 24));
  if (days.size === 0 && hours.size === 0) return at;
  let time = at;
  for (let step = 0; step < 8 * 24; step += 1) {
    const date = new Date(time);
    if (!days.has(DAYS[date.getUTCDay()] ?? '') && !hours.has(date.getUTCHours())) return time;
    time = (Math.floor(time / HOUR_MS) + 1) * HOUR_MS;
  }
  return at + MAX_WAIT_MS;
}

/** A due time after what the feed asks for: ttl since the poll, then out of its skipped hours and days. */
export function withHints(dueAt: number, polledAt: number, hints: FeedHints | null | undefined): number {
  if (hints === null || hints === undefined) return dueAt;
  const ttl = clamp(hints.ttlMs ?? 0, 0, MAX_WAIT_MS);
  return outsideSkips(Math.max(dueAt, polledAt + ttl), hints);
}

/** The status after its answer was parsed: the feed's own wishes are kept and the next poll moves after them, never before the floor. Asking twice changes nothing. */
export function applyHints(
  status: FeedStatus,
  parsed: Pick<ParsedFeed, 'ttlMs' | 'skipHours' | 'skipDays'>,
  now: number,
  settings: PollSettings = DEFAULT_POLL_SETTINGS,
): FeedStatus {
  const hints = { ttlMs: parsed.ttlMs, skipHours: parsed.skipHours, skipDays: parsed.skipDays };
  const polledAt = status.lastPolledAt ?? now;
  return { ...status, hints, nextDueAt: withHints(Math.max(status.nextDueAt, polledAt + settings.minIntervalMs), polledAt, hints) };
}

/** Statuses of the other feeds on a host that asked for quiet until a time (429 or 503 with Retry-After): none is polled before it. */
export function holdUntil(statuses: readonly FeedStatus[], until: number): readonly FeedStatus[] {
  return statuses.filter((status) => status.nextDueAt < until).map((status) => ({ ...status, nextDueAt: until }));
}
