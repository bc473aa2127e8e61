import { type Delivery, type Edition, isConfirmation, type Subscriber } from '../domain/digest.ts';
import { type EditionId, idFrom, type SubscriberId } from '../domain/ids.ts';
import { suppressionHash } from '../domain/mail-address.ts';
import { linkToken } from '../domain/mail-link.ts';
import { asTickrError, TickrError } from '../domain/outcome.ts';
import type { MailReceipt, OutgoingMail } from '../ports/mailer.ts';
import type { Job } from '../ports/queue.ts';
import { addressMail, type SealedMail, sealEdition, sealNotice } from '../stages/digest/index.ts';
import type { PipelineDeps } from './deps.ts';
import { signUpNotice } from './notices.ts';
import { countSoftBounce, isDeadAddress, suppressReader } from './returns.ts';
import { FORGOTTEN } from './withdraw.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** After a refusal that may pass: five more tries over 48 hours. */
export const RETRY_AFTER_MS: readonly number[] = [15 * MINUTE_MS, 1.75 * HOUR_MS, 6 * HOUR_MS, 16 * HOUR_MS, 24 * HOUR_MS];
const UNREACHABLE_RETRY_MS = 10 * MINUTE_MS;
/** News older than this is not sent any more, and a link to confirm is not good any more. */
const STALE_AFTER_MS = 48 * HOUR_MS;
const KEPT_SEALED = 4;

/** Works off a job of kind `deliver`: `<edition>/<subscriber>`, or `erase/<subscriber>` once a reader was erased. */
export async function runDelivery(deps: PipelineDeps, job: Job): Promise<void> {
  const [edition = '', subscriber = ''] = job.key.split('/');
  const subscriberId = idFrom<SubscriberId>(subscriber);
  if (edition === 'erase') {
    await deps.mailer.forget(subscriberId);
    return;
  }
  const waiting = await findWaiting(deps, idFrom<EditionId>(edition), subscriberId);
  if (waiting === null) return;
  await pace(deps);
  const prepared = await prepare(deps, waiting);
  if (typeof prepared === 'string') return end(deps, waiting, 'skipped', prepared);
  const begun = await begin(deps, waiting);
  if (begun !== null) await settle(deps, begun, await handOver(deps, prepared));
}

/** Whether a delivery found as `sending` may be tried again: only where a second copy cannot come of it. */
const isWaiting = (deps: PipelineDeps, { state }: Delivery): boolean =>
  state === 'queued' || (state === 'sending' && deps.mailer.repeatable);

/** The delivery where it is still to be made. One that was cut short while it was sent is set to unknown and left to a person. */
async function findWaiting(deps: PipelineDeps, editionId: EditionId, subscriberId: SubscriberId): Promise<Delivery | null> {
  const found = await deps.store.digests.findDelivery(editionId, subscriberId);
  if (found === null || isWaiting(deps, found)) return found;
  if (found.state === 'sending') await leaveUnknown(deps, found);
  return null;
}

async function leaveUnknown(deps: PipelineDeps, { editionId, subscriberId }: Delivery): Promise<void> {
  await deps.store.transaction(async ({ digests }) => {
    const found = await digests.findDelivery(editionId, subscriberId);
    if (found?.state !== 'sending') return;
    const response = 'cut short between hand-over and answer';
    await digests.putDelivery({ ...found, state: 'unknown', updatedAt: deps.clock.now(), response });
    deps.log.warn('mail.unknown', { editionId });
  });
}

interface Beginner {
  readonly waiting: Delivery;
  resolve(begun: Delivery | null): void;
  reject(thrown: unknown): void;
}

const beginners = new WeakMap<object, Beginner[]>();

/**
 * Marks a delivery as being sent, flushed to disk, before anybody hears of it; null where another worker was first. Those that begin in the
 * same turn share one transaction, as a flush takes longer than all else.
 */
function begin(deps: PipelineDeps, waiting: Delivery): Promise<Delivery | null> {
  return new Promise((resolve, reject) => {
    const together = beginners.get(deps.store) ?? [];
    beginners.set(deps.store, together);
    together.push({ waiting, resolve, reject });
    if (together.length === 1) setImmediate(() => void beginTogether(deps, together.splice(0)));
  });
}

async function beginTogether(deps: PipelineDeps, together: readonly Beginner[]): Promise<void> {
  try {
    const begun = await deps.store.transaction(async ({ digests }) => {
      const marked: (Delivery | null)[] = [];
      for (const { waiting } of together) {
        const found = await digests.findDelivery(waiting.editionId, waiting.subscriberId);
        const sending: Delivery | null =
          found === null || !isWaiting(deps, found)
            ? null
            : { ...found, state: 'sending', attempts: found.attempts + 1, updatedAt: deps.clock.now() };
        if (sending !== null) await digests.putDelivery(sending);
        marked.push(sending);
      }
      return marked;
    });
    for (const [at, one] of together.entries()) one.resolve(begun[at] ?? null);
  } catch (thrown) {
    for (const one of together) one.reject(thrown);
  }
}

/** The message, or why none goes. */
async function prepare(deps: PipelineDeps, delivery: Delivery): Promise<OutgoingMail | string> {
  const { store, settings, clock } = deps;
  const { editionId, subscriberId } = delivery;
  const reader = await store.digests.findSubscriber(subscriberId);
  const asks = isConfirmation(editionId);
  if (reader === null) return 'no such reader any more';
  if (reader.state !== 'active' && !(asks && reader.state === 'pending')) return `the reader is ${reader.state}`;
  if (await store.digests.isSuppressed(suppressionHash(settings.linkKey, reader.email))) return 'the address is suppressed';
  const madeAt = asks ? Number(editionId.slice('confirm-'.length)) : (await sealedOf(deps, editionId)).madeAt;
  if (clock.now() - madeAt > STALE_AFTER_MS) return 'older than 48 hours';
  const sealed = asks ? noticeFor(deps, reader, editionId) : (await sealedOf(deps, editionId)).sealed;
  const stopToken = linkToken(settings.linkKey, 'unsubscribe', reader, madeAt);
  const links = {
    manage: linkTo(deps, 'manage', reader, madeAt),
    unsubscribe: `${settings.baseUrl}/digest/unsubscribe/${stopToken}`,
  };
  return { ...addressMail(sealed, { subscriber: reader, links, stopToken }), name: `${editionId}-${subscriberId}` };
}

/** Made at the same moment for every try, so that a repeated message is the same to the byte. */
const linkTo = (deps: PipelineDeps, purpose: 'confirm' | 'manage', reader: Subscriber, at: number): string =>
  `${deps.settings.baseUrl}/digest/${purpose}/${linkToken(deps.settings.linkKey, purpose, reader, at)}`;

function noticeFor(deps: PipelineDeps, reader: Subscriber, id: EditionId): SealedMail {
  const at = Number(id.slice('confirm-'.length));
  const links = { confirm: linkTo(deps, 'confirm', reader, at), manage: linkTo(deps, 'manage', reader, at) };
  return sealNotice({ ...signUpNotice(reader, deps.settings, links), id, at }, deps.settings);
}

interface Sealed {
  readonly sealed: SealedMail;
  readonly madeAt: number;
}

const sealedByDeps = new WeakMap<object, Map<string, Promise<Sealed>>>();

/** An edition's message, encoded once for all its recipients. */
async function sealedOf(deps: PipelineDeps, id: EditionId): Promise<Sealed> {
  const kept = sealedByDeps.get(deps.store) ?? new Map<string, Promise<Sealed>>();
  sealedByDeps.set(deps.store, kept);
  // Texts that were forgotten meanwhile must not go out from memory.
  const key = `${id}/${(await deps.store.meta.find(FORGOTTEN)) ?? ''}`;
  const known = kept.get(key);
  if (known !== undefined) return known;
  const made = deps.store.digests.findEdition(id).then((edition: Edition | null) => {
    if (edition === null)
      throw new TickrError('a delivery names an edition that is not there', { code: 'mail/no-edition', ids: { edition: id } });
    return { sealed: sealEdition(edition, deps.settings), madeAt: edition.madeAt };
  });
  kept.set(key, made);
  made.catch(() => kept.delete(key));
  for (const oldest of kept.keys()) {
    if (kept.size <= KEPT_SEALED) break;
    kept.delete(oldest);
  }
  return made;
}

/** Errors after which it is sure that nothing was handed over. */
const UNHEARD = ['mail/unreachable', 'mail/unsigned', 'mail/bad-name'];

type HandOver = { readonly receipt: MailReceipt } | { readonly lost: 'unreachable' | 'uncertain'; readonly words: string };

async function handOver(deps: PipelineDeps, mail: OutgoingMail): Promise<HandOver> {
  try {
    return { receipt: await deps.mailer.send(mail) };
  } catch (thrown) {
    const error = asTickrError(thrown);
    const words = error.message.replaceAll(mail.to, 'the recipient').slice(0, 300);
    // Only where the mailer is sure that nobody heard the message may it go again.
    return { lost: UNHEARD.includes(error.code) ? 'unreachable' : 'uncertain', words };
  }
}

async function settle(deps: PipelineDeps, delivery: Delivery, heard: HandOver): Promise<void> {
  if ('lost' in heard && heard.lost === 'uncertain') {
    deps.log.warn('mail.unknown', { editionId: delivery.editionId });
    return end(deps, delivery, 'unknown', heard.words);
  }
  if ('lost' in heard) {
    deps.log.warn('mail.unreachable', { detail: heard.words });
    return again(deps, { ...delivery, attempts: delivery.attempts - 1 }, UNREACHABLE_RETRY_MS, heard.words);
  }
  const { accepted, permanent, response } = heard.receipt;
  if (accepted) return end(deps, delivery, 'sent', response);
  const retryAfterMs = RETRY_AFTER_MS[delivery.attempts - 1];
  if (!permanent && retryAfterMs !== undefined) return again(deps, delivery, retryAfterMs, response);
  await end(deps, delivery, 'failed', response);
  if (permanent && isDeadAddress(response)) await suppressReader(deps, delivery.subscriberId, 'bounce');
  else await countSoftBounce(deps, delivery.subscriberId);
}

async function end(deps: PipelineDeps, delivery: Delivery, state: Delivery['state'], response: string): Promise<void> {
  const updatedAt = deps.clock.now();
  await deps.store.digests.putDelivery({ ...delivery, state, updatedAt, response: response.slice(0, 300) });
}

async function again(deps: PipelineDeps, delivery: Delivery, afterMs: number, response: string): Promise<void> {
  const now = deps.clock.now();
  const { editionId, subscriberId } = delivery;
  await deps.store.transaction(async (inside) => {
    await inside.digests.putDelivery({ ...delivery, state: 'queued', updatedAt: now, response: response.slice(0, 300) });
    await inside.queue.enqueue({ kind: 'deliver', key: `${editionId}/${subscriberId}`, runAt: now + afterMs });
  });
}

const paces = new WeakMap<object, { minute: number; sent: number }>();

/** Mails that became due while the paper was off go no faster either: over the minute's share, wait for the next one. */
async function pace(deps: PipelineDeps): Promise<void> {
  if (deps.mailer.kind !== 'smtp') return;
  const now = deps.clock.now();
  const minute = Math.floor(now / MINUTE_MS);
  const known = paces.get(deps.mailer);
  const at = known === undefined || known.minute < minute ? { minute, sent: 0 } : known;
  paces.set(deps.mailer, at);
  if (at.sent >= deps.settings.mailsPerMinute) {
    at.minute++;
    at.sent = 0;
  }
  at.sent++;
  if (at.minute > minute) await deps.clock.sleep(at.minute * MINUTE_MS - now);
}
