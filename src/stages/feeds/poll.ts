import type { FetchedFeed } from '../../domain/entry.ts';
import { captureId, sha256 } from '../../domain/ids.ts';
import { asTickrError, done, failed, type Outcome, skipped, TickrError } from '../../domain/outcome.ts';
import type { Feed, FeedStatus } from '../../domain/publisher.ts';
import type { RightsOverride, RightsSnapshot } from '../../domain/rights.ts';
import type { Clock } from '../../ports/clock.ts';
import type { FetchAnswer, Fetcher } from '../../ports/fetcher.ts';
import { mayFetch } from '../../rights/index.ts';
import { type HopGuardDeps, hopGuard } from './poll-hops.ts';
import { looksLikeHtml } from './poll-sniff.ts';
import {
  backOffMs,
  DEFAULT_POLL_SETTINGS,
  freshForMs,
  jitterOf,
  nextInterval,
  type PollSettings,
  retryAfterMs,
  type Trouble,
  withHints,
} from './schedule.ts';

/** A feed, what polling knows of it, and the rules of its host. */
export interface PollInput {
  readonly feed: Feed;
  readonly status: FeedStatus | null;
  readonly snapshot: RightsSnapshot | null;
  readonly overrides: readonly RightsOverride[];
}

/** What a poll works with. */
export interface PollDeps extends HopGuardDeps {
  readonly fetcher: Fetcher;
  readonly clock: Clock;
  /** Floor and ceiling of the interval; one hour and one day where not given. */
  readonly settings?: PollSettings;
}

/** How a poll ended, the status to keep, and until when the whole host asked for quiet (or null). */
export type PollResult = Outcome<FetchedFeed> & { readonly status: FeedStatus; readonly holdHostUntil: number | null };

/** Raised when the same answers would give another outcome or status. */
export const POLL_VERSION = 1;

const DAY_MS = 86_400_000;
/** A permanent redirect is believed after this many equal answers over at least a day. */
const MOVED_AFTER = 3;
const MOVED_OVER_MS = DAY_MS;
const PERMANENT: ReadonlySet<number> = new Set([301, 308]);

/** The status of a feed that was never polled. */
export function newStatus(feed: Feed, dueAt: number): FeedStatus {
  return {
    feedId: feed.id,
    etag: null,
    lastModified: null,
    nextDueAt: dueAt,
    lastPolledAt: null,
    lastOkAt: null,
    lastChangedAt: null,
    verifiedAt: null,
    failures: 0,
    lastError: null,
    intervalMs: 0,
    gone: false,
    bodyHash: null,
    movedTo: null,
    movedSeen: 0,
    movedSince: null,
    hints: null,
  };
}

/** Whether the feed has lastingly moved, by what its redirects said. */
const hasMoved = (status: FeedStatus, now: number): boolean =>
  status.movedTo !== null && status.movedSeen >= MOVED_AFTER && now - (status.movedSince ?? now) >= MOVED_OVER_MS;

/** The address to poll: the feed's own, or the one it has lastingly moved to. */
export function pollAddress(feed: Feed, status: FeedStatus, now: number): string {
  return hasMoved(status, now) && status.movedTo !== null ? status.movedTo : feed.url;
}

interface Polling {
  readonly input: PollInput;
  readonly status: FeedStatus;
  readonly address: string;
  readonly now: number;
  readonly settings: PollSettings;
}

const result = (outcome: Outcome<FetchedFeed>, status: FeedStatus, holdHostUntil: number | null = null): PollResult => ({
  ...outcome,
  status,
  holdHostUntil,
});

interface Failure {
  readonly trouble: Trouble;
  readonly why: string;
  readonly waitMs?: number | null;
}

/** The status after a failure: validators stay, the wait grows, Retry-After is kept in full, an address moved to is given up. */
function troubled({ status, now }: Polling, { trouble, why, waitMs }: Failure): FeedStatus {
  const failures = status.failures + 1;
  const wait = Math.max(backOffMs(status.feedId, failures, trouble), waitMs ?? 0);
  const moved = failures < MOVED_AFTER ? {} : { movedTo: null, movedSeen: 0, movedSince: null };
  return { ...status, ...moved, failures, lastPolledAt: now, lastError: why, nextDueAt: now + wait };
}

/** A permanent redirect counts when every hop was permanent; another target, or a temporary hop, starts the count anew. */
function movedBy(polling: Polling, answer: FetchAnswer): Pick<FeedStatus, 'movedTo' | 'movedSeen' | 'movedSince'> {
  const { status, now, input } = polling;
  if (polling.address !== input.feed.url && answer.redirects.length === 0) {
    return { movedTo: status.movedTo, movedSeen: status.movedSeen, movedSince: status.movedSince ?? now };
  }
  const permanent = answer.redirects.length > 0 && answer.redirects.every((hop) => PERMANENT.has(hop.status));
  if (!permanent) return { movedTo: null, movedSeen: 0, movedSince: null };
  if (status.movedTo !== answer.finalUrl) return { movedTo: answer.finalUrl, movedSeen: 1, movedSince: now };
  return { movedTo: status.movedTo, movedSeen: status.movedSeen + 1, movedSince: status.movedSince ?? now };
}

/** One pair of validators, byte for byte. A 200 replaces both, a 304 only what it names; none are kept across origins. */
function validatorsOf(polling: Polling, answer: FetchAnswer): Pick<FeedStatus, 'etag' | 'lastModified'> {
  const { status, address } = polling;
  if (new URL(answer.finalUrl).origin !== new URL(address).origin) return { etag: null, lastModified: null };
  const etag = answer.headers['etag'] ?? null;
  const lastModified = answer.headers['last-modified'] ?? null;
  if (answer.status !== 304) return { etag, lastModified };
  return { etag: etag ?? status.etag, lastModified: lastModified ?? status.lastModified };
}

/** The status after an answer that is a feed, or says that the feed has not changed. */
function answered(polling: Polling, answer: FetchAnswer, bodyHash: string | null): FeedStatus {
  const { status, now, settings } = polling;
  const changed = bodyHash !== status.bodyHash;
  const intervalMs = nextInterval(status, changed, now, settings);
  const wait = Math.max(intervalMs, freshForMs(answer.headers, now));
  // Up to a tenth more, never less, so that feeds added together drift apart.
  const dueAt = now + Math.round(wait * (1 + jitterOf(status.feedId, Math.floor(now / 1_000)) / 10));
  return {
    ...status,
    ...validatorsOf(polling, answer),
    ...movedBy(polling, answer),
    nextDueAt: withHints(dueAt, now, status.hints),
    lastPolledAt: now,
    lastOkAt: now,
    lastChangedAt: changed ? now : status.lastChangedAt,
    verifiedAt: now,
    failures: 0,
    lastError: null,
    intervalMs,
    bodyHash,
  };
}

function refusedBy(polling: Polling, answer: FetchAnswer): PollResult {
  const { status: code, headers } = answer;
  const { now, input, status } = polling;
  if (code === 410) {
    const gone = { ...status, gone: true, lastPolledAt: now, lastError: 'the feed is gone (410)', failures: status.failures + 1 };
    return result(skipped('gone', '410'), gone);
  }
  const waitMs = retryAfterMs(headers['retry-after'], now);
  const trouble: Trouble =
    code === 429 ? (waitMs === null ? 'too-many' : 'error') : [401, 402, 403, 451].includes(code) ? 'refused' : 'error';
  const next = troubled(polling, { trouble, why: `answered ${code}`, waitMs });
  const hold = (code === 429 || code === 503) && waitMs !== null ? now + waitMs : null;
  const error = new TickrError(`The feed ${polling.address} answered ${code}.`, {
    code: 'poll/status',
    retryable: true,
    ids: { feedId: input.feed.id, status: String(code) },
  });
  return result(failed(error), next, hold);
}

function judgeAnswer(polling: Polling, answer: FetchAnswer): PollResult {
  const { status, now, input } = polling;
  if (answer.status === 304 && status.bodyHash !== null) return result(skipped('not-modified'), answered(polling, answer, status.bodyHash));
  if (answer.status !== 200) return refusedBy(polling, answer);
  if (answer.body.length === 0 || (input.feed.archive !== true && looksLikeHtml(answer.body))) {
    const why = answer.body.length === 0 ? 'the answer was empty' : 'the answer is a web page, not a feed';
    return result(skipped('not-a-feed', why), troubled(polling, { trouble: 'error', why }));
  }
  const bodyHash = sha256(answer.body);
  const next = answered(polling, answer, bodyHash);
  if (bodyHash === status.bodyHash) return result(skipped('not-modified', 'the same bytes'), next);
  const { url, finalUrl, headers, body } = answer;
  const capture = { id: captureId(body), url, finalUrl, status: answer.status, headers, fetchedAt: now, body };
  const fetched = { feedId: input.feed.id, capture, ...(input.feed.archive === true ? { archive: true } : {}) };
  return result(done(fetched), next);
}

/** The conditional headers of the last good answer; none where the status has none. */
function conditions({ status }: Polling): Readonly<Record<string, string>> {
  return {
    ...(status.etag === null ? {} : { 'If-None-Match': status.etag }),
    ...(status.lastModified === null ? {} : { 'If-Modified-Since': status.lastModified }),
  };
}

/** Why a feed is left alone without asking anybody, or null. */
function resting({ status, now }: Polling): PollResult | null {
  if (status.gone) return result(skipped('gone'), status);
  const early = status.lastPolledAt !== null && now < status.nextDueAt;
  return early ? result(skipped(status.failures > 0 ? 'backing-off' : 'still-fresh'), status) : null;
}

/** The refusal by robots.txt, or null. A feed that moved to another host is judged by the rules there. */
async function refusal(polling: Polling, mayFollow: (url: URL) => Promise<boolean>): Promise<PollResult | null> {
  const { status, now, address, input } = polling;
  const elsewhere = input.snapshot !== null && new URL(address).origin !== input.snapshot.origin;
  const ruling = mayFetch(input.snapshot, address, input.overrides);
  if (elsewhere ? await mayFollow(new URL(address)) : ruling.permission !== 'deny') return null;
  const why = elsewhere ? `robots.txt of ${new URL(address).host}, to which the feed moved, refuses` : ruling.evidence;
  // A host not surveyed yet, or out of reach, is asked again soon; a refusal stands at least as long as its robots.txt may be kept.
  const soon = input.snapshot === null || input.snapshot.robotsUnreachable;
  const next = { ...status, nextDueAt: now + (soon ? DAY_MS / 24 : DAY_MS), lastError: why };
  return result(skipped('robots-denied', why), next);
}

/** Polls a feed that is due and may be asked. Gives the bytes, or why there are none, and always the next status. */
export async function poll(input: PollInput, deps: PollDeps): Promise<PollResult> {
  const now = deps.clock.now();
  const status = input.status ?? newStatus(input.feed, now);
  const address = pollAddress(input.feed, status, now);
  const polling: Polling = { input, status, address, now, settings: deps.settings ?? DEFAULT_POLL_SETTINGS };
  const mayFollow = hopGuard(input.snapshot, input.overrides, deps);
  const rest = resting(polling) ?? (await refusal(polling, mayFollow));
  if (rest !== null) return rest;
  try {
    const answer = await deps.fetcher.fetch({ url: address, purpose: 'feed', headers: conditions(polling), mayFollow });
    return judgeAnswer(polling, answer);
  } catch (thrown) {
    const error = asTickrError(thrown, { feedId: input.feed.id });
    if (!error.code.startsWith('fetch/')) throw thrown;
    const next = troubled(polling, { trouble: error.code === 'fetch/hop-denied' ? 'refused' : 'error', why: error.message });
    return result(error.code === 'fetch/hop-denied' ? skipped('robots-denied', error.message) : failed(error), next);
  }
}

/** The status when the bytes of a poll turn out to be no feed: the last good validators stand, and the poll counts as a failure. */
export function rejectPoll(previous: FeedStatus | null, polled: FeedStatus, why: string): FeedStatus {
  const failures = (previous?.failures ?? 0) + 1;
  const now = polled.lastPolledAt ?? polled.nextDueAt;
  return {
    ...polled,
    etag: previous?.etag ?? null,
    lastModified: previous?.lastModified ?? null,
    bodyHash: previous?.bodyHash ?? null,
    lastOkAt: previous?.lastOkAt ?? null,
    lastChangedAt: previous?.lastChangedAt ?? null,
    verifiedAt: previous?.verifiedAt ?? null,
    failures,
    lastError: why,
    nextDueAt: now + backOffMs(polled.feedId, failures, 'error'),
  };
}
