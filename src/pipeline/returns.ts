import { idFrom, type SubscriberId, subscriberId } from '../domain/ids.ts';
import { normalAddress, suppressionHash } from '../domain/mail-address.ts';
import { readLink } from '../domain/mail-link.ts';
import type { MailReturn } from '../ports/mailer.ts';
import type { PipelineDeps } from './deps.ts';

/** An address that refuses this often, for whatever passing reason, is not mailed any more. */
const MOST_SOFT_BOUNCES = 5;

/** Whether a server's words say that there is no such mailbox or domain (RFC 3463: 5.1.x; 5.2.1, switched off), as against a policy or a full one. */
export const isDeadAddress = (response: string): boolean => /\b5\.(?:1\.(?:1|2|3|6|10)|2\.1)\b/.test(response);

/** Never mails a reader again, whatever is signed up for later. */
export async function suppressReader(deps: PipelineDeps, id: SubscriberId, why: 'bounce' | 'complaint'): Promise<void> {
  const { store, clock, settings } = deps;
  await store.transaction(async ({ digests }) => {
    const reader = await digests.findSubscriber(id);
    if (reader === null) return;
    await digests.suppress(suppressionHash(settings.linkKey, reader.email), why, clock.now());
    await digests.putSubscriber({ ...reader, state: 'suppressed' });
  });
}

/** Counts a refusal that may pass; after the fifth the reader is suppressed. */
export async function countSoftBounce(deps: PipelineDeps, id: SubscriberId): Promise<void> {
  const reader = await deps.store.digests.findSubscriber(id);
  if (reader === null || reader.state === 'suppressed') return;
  const softBounces = reader.softBounces + 1;
  await deps.store.digests.putSubscriber({ ...reader, softBounces });
  if (softBounces >= MOST_SOFT_BOUNCES) await suppressReader(deps, id, 'bounce');
}

/** Acts on a mail that came back. Gives what was done, or null where it concerns no reader of ours. */
export async function recordReturn(deps: PipelineDeps, given: MailReturn): Promise<'suppressed' | 'counted' | 'unsubscribed' | null> {
  if (given.kind === 'unsubscribe') return unsubscribe(deps, given.token ?? '');
  const address = normalAddress(given.recipient);
  if (address === null) return null;
  const id = subscriberId(address);
  if ((await deps.store.digests.findSubscriber(id)) === null) return null;
  if (given.kind === 'complaint' || isDeadAddress(given.status ?? '')) {
    await suppressReader(deps, id, given.kind === 'complaint' ? 'complaint' : 'bounce');
    return 'suppressed';
  }
  await countSoftBounce(deps, id);
  return 'counted';
}

async function unsubscribe(deps: PipelineDeps, token: string): Promise<'unsubscribed' | null> {
  const link = readLink(deps.settings.linkKey, 'unsubscribe', token, deps.clock.now());
  if (link === null) return null;
  const { digests } = deps.store;
  const reader = await digests.findSubscriber(idFrom<SubscriberId>(link.subscriberId));
  if (reader === null || (reader.state !== 'active' && reader.state !== 'pending')) return null;
  await digests.putSubscriber({ ...reader, state: 'unsubscribed' });
  return 'unsubscribed';
}
