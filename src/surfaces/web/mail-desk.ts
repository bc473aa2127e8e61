import { confirmationId, groupKey, type ReaderGroup, type Subscriber } from '../../domain/digest.ts';
import { idFrom, type SubscriberId, subscriberId } from '../../domain/ids.ts';
import { lastEditionTime, nextEditionTime } from '../../domain/local-time.ts';
import { suppressionHash } from '../../domain/mail-address.ts';
import { type LinkPurpose, readLink } from '../../domain/mail-link.ts';
import type { Store } from '../../ports/store.ts';
import type { WebDeps } from './deps.ts';

const DAY_MS = 24 * 3_600_000;
/** Mails that ask for confirmation: at most one a day, and three until one is confirmed. */
const MOST_CONFIRMATIONS = 3;

export interface SignUp extends ReaderGroup {
  readonly email: string;
}

/**
 * Takes a sign-up. Known and new addresses go the same way through the same writes, so that neither the answer nor its time tells which one it
 * was; an address that reads already is written to as well, and nothing of its settings changes.
 */
export async function signUp(deps: WebDeps, asked: SignUp): Promise<void> {
  const now = deps.clock.now();
  const id = subscriberId(asked.email);
  await deps.store.transaction(async (inside) => {
    const suppressed = await inside.digests.isSuppressed(suppressionHash(deps.paper.linkKey, asked.email));
    const known = await inside.digests.findSubscriber(id);
    // Nothing is kept of an address that was erased or complained: it is only made to take as long.
    if (suppressed) return inside.meta.put('mail.turned-away', String(now));
    const reader = readerFrom(known, id, asked, now);
    const mayMail = reader.confirmationsSent < MOST_CONFIRMATIONS && now - (reader.lastConfirmationAt ?? -DAY_MS) >= DAY_MS;
    if (!mayMail) return inside.digests.putSubscriber(reader);
    await inside.digests.putSubscriber({ ...reader, confirmationsSent: reader.confirmationsSent + 1, lastConfirmationAt: now });
    await inside.digests.openDelivery(confirmationId(now), id, now);
    await inside.queue.enqueue({ kind: 'deliver', key: `${confirmationId(now)}/${id}`, runAt: now });
  });
}

function readerFrom(known: Subscriber | null, id: SubscriberId, asked: SignUp, now: number): Subscriber {
  const { email, topics, zone, hour } = asked;
  const fresh: Subscriber = {
    id,
    email,
    topics,
    zone,
    hour,
    state: 'pending',
    createdAt: now,
    confirmedAt: null,
    confirmationsSent: 0,
    lastConfirmationAt: null,
    softBounces: 0,
    askedAt: now,
  };
  if (known === null) return fresh;
  if (known.state === 'active' || known.state === 'suppressed') return { ...known, askedAt: now };
  // A sign-up that waits keeps its beginning, and with it the link already mailed.
  if (known.state === 'pending') return { ...known, topics, zone, hour, askedAt: now };
  return { ...fresh, confirmationsSent: known.confirmationsSent, lastConfirmationAt: known.lastConfirmationAt };
}

/** How a link was found: its reader, or why there is none. */
export type FoundLink =
  | { readonly kind: 'reader'; readonly reader: Subscriber }
  | { readonly kind: 'forged' }
  | { readonly kind: 'expired' }
  /** Signed by us, but its reader was erased, or its sign-up is over. */
  | { readonly kind: 'spent' };

/** Reads the token of a link and finds whom it is for. */
export async function findReader(deps: WebDeps, purpose: LinkPurpose, token: string): Promise<FoundLink> {
  const link = readLink(deps.paper.linkKey, purpose, token, deps.clock.now());
  if (link === null) return { kind: 'forged' };
  const reader = await deps.store.digests.findSubscriber(link.subscriberId);
  // The signature of a link to confirm covers the sign-up it was made for; without that row nothing can be said of it.
  if (reader === null) return purpose === 'confirm' ? { kind: 'forged' } : { kind: 'spent' };
  if (!link.isFor(reader)) return { kind: 'forged' };
  if (link.expired) return { kind: 'expired' };
  if (purpose === 'confirm' && reader.state !== 'pending') return { kind: 'spent' };
  return { kind: 'reader', reader };
}

/** Begins the mail of a reader who pressed the button; false where another press was first. */
export async function confirmReader(deps: WebDeps, id: SubscriberId): Promise<boolean> {
  const now = deps.clock.now();
  return deps.store.transaction(async (inside) => {
    const reader = await inside.digests.findSubscriber(id);
    if (reader?.state !== 'pending') return false;
    await inside.digests.putSubscriber({
      ...reader,
      state: 'active',
      confirmedAt: now,
      confirmationsSent: 0,
      lastConfirmationAt: null,
      softBounces: 0,
    });
    await askForEdition(inside, reader, now);
    return true;
  });
}

/** The group's next edition is made even where nobody was in it before. */
const askForEdition = (inside: Store, group: ReaderGroup, now: number): Promise<void> =>
  inside.queue.enqueue({ kind: 'digest', key: groupKey(group), runAt: nextEditionTime(group.zone, group.hour, now) });

/** Stops the mail; doing so again changes nothing. */
export async function unsubscribe(deps: WebDeps, id: SubscriberId): Promise<void> {
  await deps.store.transaction(async ({ digests }) => {
    const reader = await digests.findSubscriber(id);
    if (reader?.state === 'active' || reader?.state === 'pending') await digests.putSubscriber({ ...reader, state: 'unsubscribed' });
  });
}

/** Changes topics, zone and hour. Whoever had the day's edition already gets the next one on the day after. */
export async function changeReader(deps: WebDeps, id: SubscriberId, group: ReaderGroup): Promise<void> {
  const now = deps.clock.now();
  await deps.store.transaction(async (inside) => {
    const reader = await inside.digests.findSubscriber(id);
    if (reader === null || reader.state !== 'active' || groupKey(reader) === groupKey(group)) return;
    const had = lastEditionTime(reader.zone, reader.hour, now);
    const comes = nextEditionTime(group.zone, group.hour, now);
    const sameDay = lastEditionTime(group.zone, group.hour, comes).day === had.day && (reader.confirmedAt ?? now) <= had.at;
    const { zone, hour, topics } = group;
    await inside.digests.putSubscriber({ ...reader, zone, hour, topics, ...(sameDay ? { notBefore: comes + 1 } : {}) });
    await askForEdition(inside, group, now);
  });
}

/** Deletes all that is kept of a reader; a keyed hash of the address stays, so that it is never mailed again. */
export async function eraseReader(deps: WebDeps, reader: Subscriber): Promise<void> {
  await deps.store.transaction(async (inside) => {
    await inside.digests.eraseSubscriber(reader.id, suppressionHash(deps.paper.linkKey, reader.email));
    // Copies in the outbox go too.
    await inside.queue.enqueue({ kind: 'deliver', key: `erase/${reader.id}`, runAt: deps.clock.now() });
  });
}

/** All rows about a reader, as they are kept. */
export async function exportReader(deps: WebDeps, reader: Subscriber): Promise<unknown> {
  const { digests } = deps.store;
  const iso = (at: number | null | undefined): string | null => (at == null ? null : new Date(at).toISOString());
  const deliveries = await digests.listDeliveries({ subscriberId: idFrom<SubscriberId>(reader.id) }, { limit: 100_000 });
  const { createdAt, confirmedAt, lastConfirmationAt, askedAt, notBefore, ...rest } = reader;
  return {
    subscriber: {
      ...rest,
      createdAt: iso(createdAt),
      confirmedAt: iso(confirmedAt),
      lastConfirmationAt: iso(lastConfirmationAt),
      askedAt: iso(askedAt),
      notBefore: iso(notBefore),
    },
    suppressed: await digests.isSuppressed(suppressionHash(deps.paper.linkKey, reader.email)),
    deliveries: deliveries.map(({ subscriberId: _, updatedAt, ...row }) => ({ ...row, updatedAt: iso(updatedAt) })),
  };
}
