import type { ParsedFeed } from '../domain/entry.ts';
import { askedLease, type HubLease, isPushed, missedLease, newLease, refusedLease } from '../domain/hub.ts';
import { type FeedId, idFrom } from '../domain/ids.ts';
import type { Feed, FeedStatus } from '../domain/publisher.ts';
import type { Job } from '../ports/queue.ts';
import { askHub, hubOf } from '../stages/feeds/index.ts';
import type { PipelineDeps } from './deps.ts';

const DAY_MS = 86_400_000;

/** The address that a hub calls for a lease. */
export const callbackOf = (base: string, lease: HubLease): string => `${base}/hub/${lease.token}`;

/** Whether a hub may be asked at all: over https, as what is sent to it is a secret, or at an address the operator allows. */
function mayAsk(deps: PipelineDeps, hub: string): boolean {
  const { protocol, hostname, port } = new URL(hub);
  return (
    protocol === 'https:' || deps.settings.hubs?.plain.includes(`${hostname.replace(/^\[|\]$/g, '')}:${port === '' ? '80' : port}`) === true
  );
}

/** Notes the hub a feed names and has it asked; forgets it where the feed names none any more. Nothing where the paper has no public address. */
export async function considerHub(
  deps: PipelineDeps,
  feed: Feed,
  answer: { readonly headers: Readonly<Record<string, string>>; readonly finalUrl: string; readonly parsed: ParsedFeed },
): Promise<void> {
  const { store, settings, clock } = deps;
  if (settings.hubs == null) return;
  const found = hubOf(answer.headers, answer.parsed, answer.finalUrl);
  const known = await store.hubs.findLease(feed.id);
  if (found === null || !mayAsk(deps, found.hub)) {
    if (known !== null) await store.hubs.removeLease(feed.id);
    return;
  }
  if (known?.hub === found.hub && known.topic === found.topic) return;
  await store.transaction(async (inside) => {
    await inside.hubs.removeLease(feed.id);
    await inside.hubs.putLease(newLease(settings.linkKey, { feedId: feed.id, ...found }));
    await inside.queue.enqueue({ kind: 'subscribe', key: feed.id, runAt: clock.now() });
  });
}

/** Asks the hub of a feed to push, or to go on pushing; comes again when the lease is to be renewed, or when the hub has kept silent for a day. */
export async function runSubscribe(deps: PipelineDeps, job: Job): Promise<void> {
  const { store, settings, clock, log } = deps;
  const now = clock.now();
  const again = (runAt: number): Promise<void> => store.queue.enqueue({ kind: 'subscribe', key: job.key, runAt: Math.max(runAt, now + 1) });
  const lease = await store.hubs.findLease(idFrom<FeedId>(job.key));
  if (lease === null || settings.hubs == null) return;
  const dueAt = Math.max(lease.retryAt ?? 0, lease.provenAt !== null && lease.provenAt === lease.askedAt ? (lease.renewAt ?? 0) : 0);
  if (dueAt > now) return again(dueAt);
  const waitsSince = lease.askedAt !== null && lease.askedAt !== lease.provenAt ? lease.askedAt : null;
  if (waitsSince !== null && now - waitsSince < DAY_MS) return again(waitsSince + DAY_MS);
  if (waitsSince !== null && lease.retryAt === null) {
    const silent = refusedLease(lease, 'the hub did not ask back within a day', now);
    log.warn('hub.silent', { feedId: lease.feedId, hub: new URL(lease.hub).host, retryAt: silent.retryAt });
    await store.hubs.putLease(silent);
    return again(silent.retryAt ?? now + DAY_MS);
  }
  // Kept before the request leaves: the hub may ask back before it answers.
  const asked = { ...askedLease(lease, now), retryAt: null };
  await store.hubs.putLease(asked);
  const callback = callbackOf(settings.hubs.callbackBase, lease);
  const why = await askHub({ lease: asked, mode: 'subscribe', callback, key: settings.linkKey }, deps.fetcher);
  if (why === null) return again(now + DAY_MS);
  const refused = refusedLease((await store.hubs.findLease(lease.feedId)) ?? asked, why, now);
  log.warn('hub.refused', { feedId: lease.feedId, hub: new URL(lease.hub).host, detail: why, retryAt: refused.retryAt });
  await store.hubs.putLease(refused);
  await again(refused.retryAt ?? now + DAY_MS);
}

/**
 * The status after a poll beside a hub: while the hub can be relied on, a look once a day is enough. A poll that finds news which a standing
 * lease should have brought counts against the hub, and polls are as frequent again as without one.
 */
export async function besideHub(
  deps: PipelineDeps,
  status: FeedStatus,
  poll: { readonly before: FeedStatus | null; readonly fresh: number },
): Promise<FeedStatus> {
  const { store, clock, log } = deps;
  const now = clock.now();
  const lease = await store.hubs.findLease(status.feedId);
  if (lease === null || lease.provenAt === null || (lease.leaseUntil ?? 0) <= now) return status;
  const lastPoll = poll.before?.lastPolledAt ?? null;
  if (poll.fresh > 0 && lastPoll !== null && lease.provenAt < lastPoll) {
    const missed = missedLease(lease, now);
    await store.hubs.putLease(missed);
    if (missed.provenAt === null) {
      log.warn('hub.silent', { feedId: status.feedId, hub: new URL(lease.hub).host, retryAt: missed.retryAt });
      await store.queue.enqueue({ kind: 'subscribe', key: status.feedId, runAt: missed.retryAt ?? now + 7 * DAY_MS });
    }
    return status;
  }
  return isPushed(lease, now) && status.failures === 0 ? { ...status, nextDueAt: Math.max(status.nextDueAt, now + DAY_MS) } : status;
}
