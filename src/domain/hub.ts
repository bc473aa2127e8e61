import { createHmac, timingSafeEqual } from 'node:crypto';
import type { FeedId } from './ids.ts';

/**
 * What a hub was asked to do for a feed (WebSub, W3C Recommendation of 23 January 2018), and what came of it. Times are epoch ms.
 * No secret is kept: it follows from our own key and `askedAt`, so that each request to the hub has another.
 */
export interface HubLease {
  readonly feedId: FeedId;
  /** The part of the callback's address that nobody can guess. */
  readonly token: string;
  readonly hub: string;
  readonly topic: string;
  /** When the hub was asked last; null while it was not. */
  readonly askedAt: number | null;
  /** The `askedAt` of the request that the hub has proved to be ours; null while it has proved none. */
  readonly provenAt: number | null;
  readonly leaseUntil: number | null;
  readonly renewAt: number | null;
  /** Not asked before this after a refusal or a silence. */
  readonly retryAt: number | null;
  readonly refusals: number;
  readonly lastPushAt: number | null;
  /** Polls in a row that found what the hub had not sent. */
  readonly misses: number;
  readonly lastError: string | null;
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** What we ask for; hubs give what they like. */
export const LEASE_SECONDS = 10 * 86_400;
/** A lease longer than this is not believed, a shorter one than an hour not worth having. */
const MAX_LEASE_MS = 30 * DAY_MS;
const MIN_LEASE_MS = HOUR_MS;
/** A hub may ask again whether a request was ours, as when our answer was lost. */
const ASK_STANDS_MS = DAY_MS;
const MAX_CHALLENGE_CHARS = 2_048;
const METHODS: Readonly<Record<string, number>> = { sha1: 40, sha256: 64, sha384: 96, sha512: 128 };

const derived = (key: string, ...parts: readonly string[]): string => createHmac('sha256', key).update(parts.join('\u0000')).digest('hex');

/** A lease that nobody was asked for yet. `key` is the paper's own. */
export function newLease(key: string, found: Pick<HubLease, 'feedId' | 'hub' | 'topic'>): HubLease {
  return {
    ...found,
    token: derived(key, 'hub-token', found.feedId, found.hub, found.topic).slice(0, 40),
    askedAt: null,
    provenAt: null,
    leaseUntil: null,
    renewAt: null,
    retryAt: null,
    refusals: 0,
    lastPushAt: null,
    misses: 0,
    lastError: null,
  };
}

/** The secret that goes with a request to the hub: 64 characters, under the 200 bytes the protocol allows. */
export const hubSecret = (key: string, lease: HubLease, askedAt: number): string =>
  derived(key, 'hub-secret', lease.feedId, lease.token, String(askedAt));

/** Whether the hub can be relied on now: it proved the request ours, the lease runs, and no poll found what it had not sent. */
export function isPushed(lease: HubLease | null, now: number): boolean {
  return lease !== null && lease.provenAt !== null && lease.leaseUntil !== null && now < lease.leaseUntil && lease.misses === 0;
}

/** Compares in a time that does not depend on where two texts differ. */
function equalTexts(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** Whether `X-Hub-Signature` (section 8 of WebSub: `method=hex`) was made over these bytes with a secret of the lease that still counts. */
export function signatureHolds(key: string, lease: HubLease, header: string | null, body: Uint8Array): boolean {
  const [method = '', given = ''] = (header ?? '').trim().toLowerCase().slice(0, 200).split('=', 2);
  if (METHODS[method] === undefined || METHODS[method] !== given.length) return false;
  // A secret counts from the request it was made for to the proof of the next one; a delivery sent again later is a stranger's.
  const asked = [...new Set([lease.askedAt, lease.provenAt])].filter((at) => at !== null);
  const holds = asked.map((at) =>
    equalTexts(
      createHmac(method, hubSecret(key, lease, at))
        .update(body)
        .digest('hex'),
      given,
    ),
  );
  return holds.includes(true);
}

/** A hub's question or notice, as its query says it. */
export interface HubQuestion {
  readonly mode: string;
  readonly topic: string;
  readonly challenge: string;
  readonly leaseSeconds: string;
  readonly reason: string;
}

/** What to keep and what to answer to a hub's question; null where it is about nothing we asked. */
export function judgeQuestion(
  lease: HubLease,
  question: HubQuestion,
  now: number,
): { readonly lease: HubLease; readonly answer: string } | null {
  const { askedAt } = lease;
  if (!equalTexts(question.topic, lease.topic) || askedAt === null || now - askedAt >= ASK_STANDS_MS || now < askedAt) return null;
  if (question.mode === 'denied') {
    const lastError = `the hub refused${question.reason === '' ? '' : `: ${question.reason.slice(0, 200)}`}`;
    const ended = { provenAt: null, leaseUntil: null, renewAt: null };
    return { lease: { ...lease, ...ended, retryAt: now + 7 * DAY_MS, refusals: lease.refusals + 1, lastError }, answer: '' };
  }
  if (question.mode !== 'subscribe' || question.challenge === '' || question.challenge.length > MAX_CHALLENGE_CHARS) return null;
  const stated = /^\d{1,12}$/.test(question.leaseSeconds) ? Number(question.leaseSeconds) * 1_000 : DAY_MS;
  const leaseMs = Math.min(Math.max(stated, MIN_LEASE_MS), MAX_LEASE_MS);
  const renewAt = askedAt + Math.round(leaseMs * 0.8);
  const proven = { provenAt: askedAt, leaseUntil: askedAt + leaseMs, renewAt };
  return { lease: { ...lease, ...proven, retryAt: null, refusals: 0, misses: 0, lastError: null }, answer: question.challenge };
}

/** The lease as the hub is asked: the request is kept before it leaves, as the hub may ask back at once. */
export function askedLease(lease: HubLease, now: number): HubLease {
  return { ...lease, askedAt: now };
}

/** The lease after a refusal or a silence of the hub: asked again after a day, doubled each time, at most a week. */
export function refusedLease(lease: HubLease, why: string, now: number): HubLease {
  const waitMs = Math.min(7 * DAY_MS, DAY_MS * 2 ** Math.min(lease.refusals, 5));
  return { ...lease, refusals: lease.refusals + 1, retryAt: now + waitMs, lastError: why.slice(0, 300) };
}

/** The lease after a poll that found new entries. One that the hub should have sent before counts against it; after three the hub is not asked for a week. */
export function missedLease(lease: HubLease, now: number): HubLease {
  const misses = lease.misses + 1;
  if (misses < 3) return { ...lease, misses };
  const ended = { provenAt: null, leaseUntil: null, renewAt: null, misses: 0, retryAt: now + 7 * DAY_MS };
  return { ...lease, ...ended, refusals: lease.refusals + 1, lastError: 'the hub sent nothing while the feed had news' };
}
