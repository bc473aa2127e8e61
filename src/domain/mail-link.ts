import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Subscriber } from './digest.ts';
import { idFrom, type SubscriberId } from './ids.ts';

const HOUR_MS = 3_600_000;
/** 192 bits of the signature stand in a link. */
const MAC_BYTES = 24;

export type LinkPurpose = 'confirm' | 'manage' | 'unsubscribe';

const LETTERS: Readonly<Record<LinkPurpose, string>> = { confirm: 'c', manage: 'm', unsubscribe: 'u' };
/** How long a link is good; null: for ever, as the right to stop has no end. */
const GOOD_FOR_MS: Readonly<Record<LinkPurpose, number | null>> = { confirm: 48 * HOUR_MS, manage: 60 * 24 * HOUR_MS, unsubscribe: null };

/** Whom a link is for. `createdAt` of the sign-up goes into links that confirm, so that one cannot serve a later sign-up. */
export type LinkHolder = Pick<Subscriber, 'id' | 'createdAt'>;

interface LinkText {
  readonly purpose: LinkPurpose;
  readonly id: string;
  readonly expiry: string;
  readonly signUp: string;
}

function macOf(linkKey: string, text: LinkText): Buffer {
  const words = ['link', text.purpose, text.id, text.expiry, text.signUp].join('\u0000');
  return createHmac('sha256', linkKey).update(words).digest().subarray(0, MAC_BYTES);
}

/** The token of a link: purpose, subscriber, expiry and an HMAC-SHA-256 over them under the paper's key. */
export function linkToken(linkKey: string, purpose: LinkPurpose, holder: LinkHolder, now: number): string {
  const goodFor = GOOD_FOR_MS[purpose];
  const expiry = goodFor === null ? '0' : Math.ceil((now + goodFor) / 1_000).toString(36);
  const signUp = purpose === 'confirm' ? String(holder.createdAt) : '';
  return `${LETTERS[purpose]}${holder.id}.${expiry}.${macOf(linkKey, { purpose, id: holder.id, expiry, signUp }).toString('base64url')}`;
}

/** A link that was read: for whom, its expiry, and a check that needs the subscriber's row. */
export interface ReadLink {
  readonly subscriberId: SubscriberId;
  readonly expired: boolean;
  /** Whether the signature is ours for this sign-up (links that confirm); others were checked already. */
  isFor(holder: LinkHolder): boolean;
}

/** Reads a token; null where it is not of this purpose, or its signature is not this paper's. */
export function readLink(linkKey: string, purpose: LinkPurpose, token: string, now: number): ReadLink | null {
  const found = /^([a-z])([0-9a-f]{20})\.([0-9a-z]{1,9})\.([A-Za-z0-9_-]{32})$/.exec(token);
  const [, letter, id = '', expiry = '', mac = ''] = found ?? [];
  if (letter !== LETTERS[purpose]) return null;
  const matches = (signUp: string): boolean =>
    timingSafeEqual(Buffer.from(mac, 'base64url'), macOf(linkKey, { purpose, id, expiry, signUp }));
  if (purpose !== 'confirm' && !matches('')) return null;
  return {
    subscriberId: idFrom<SubscriberId>(id),
    expired: expiry !== '0' && Number.parseInt(expiry, 36) * 1_000 <= now,
    isFor: (holder) => holder.id === id && (purpose !== 'confirm' || matches(String(holder.createdAt))),
  };
}
