import { createHash } from 'node:crypto';

declare const brand: unique symbol;
type Brand<Name extends string> = string & { readonly [brand]: Name };

export type PublisherId = Brand<'PublisherId'>;
export type FeedId = Brand<'FeedId'>;
export type EntryId = Brand<'EntryId'>;
export type CaptureId = Brand<'CaptureId'>;
export type ArticleId = Brand<'ArticleId'>;
export type StoryId = Brand<'StoryId'>;
export type ClaimId = Brand<'ClaimId'>;
export type SentenceId = Brand<'SentenceId'>;
export type EntityId = Brand<'EntityId'>;
export type EditionId = Brand<'EditionId'>;
export type SubscriberId = Brand<'SubscriberId'>;
export type CorrectionId = Brand<'CorrectionId'>;

/** SHA-256 of the UTF-8 bytes of a text, in lower-case hex (64 characters). */
export function sha256(text: string | Uint8Array): string {
  return createHash('sha256').update(text).digest('hex');
}

/** The first `length` hex digits of the SHA-256 over the parts, joined by a byte that no part can hold. */
function digest(length: number, ...parts: readonly string[]): string {
  return sha256(parts.join('\u0000')).slice(0, length);
}

/** A publisher is known by its registrable domain, or by its host where it has none (loopback, bare names). */
export const publisherId = (domain: string): PublisherId => domain.toLowerCase() as PublisherId;
/** A feed is known by its address. */
export const feedId = (url: string): FeedId => digest(16, 'feed', url) as FeedId;
/** An entry is known by its feed and the guid the feed gives (or its link, where it gives none). */
export const entryId = (feed: FeedId, guid: string): EntryId => digest(20, 'entry', feed, guid) as EntryId;
/** A capture is known by the bytes it holds. */
export const captureId = (body: Uint8Array): CaptureId => sha256(body) as CaptureId;
/** An article is known by its canonical address, cleaned of tracking parameters. */
export const articleId = (canonicalUrl: string): ArticleId => digest(20, 'article', canonicalUrl) as ArticleId;
/** A claim is known by its story and its normalised assertion. */
export const claimId = (story: StoryId, assertion: string): ClaimId => digest(16, 'claim', story, assertion) as ClaimId;
/** A sentence is known by its story, section and wording, so the same words in two takes are one sentence. */
export const sentenceId = (story: StoryId, section: string, text: string): SentenceId =>
  digest(16, 'sentence', story, section, text) as SentenceId;
/** An entity is known by the slug of its canonical name. */
export const entityId = (name: string): EntityId => slugOf(name) as EntityId;
/** An edition is one digest of one local day, zone, hour and set of topics. */
export const editionId = (day: string, zone: string, hour: number, topics: readonly string[]): EditionId =>
  digest(16, 'edition', day, zone, String(hour), [...topics].sort().join(',')) as EditionId;
/** A subscriber is known by the normalised address. */
export const subscriberId = (email: string): SubscriberId => digest(20, 'subscriber', email) as SubscriberId;
/** A correction is known by its story, the take it mends and its wording. */
export const correctionId = (story: StoryId, take: number, text: string): CorrectionId =>
  digest(12, 'correction', story, String(take), text) as CorrectionId;

const ALPHABET = '23456789abcdefghjkmnpqrstuvwxyz';

/** A story's id: seven letters and digits that cannot be mistaken for one another, from its founding article; `salt` > 0 after a collision. */
export function storyId(founding: ArticleId, salt = 0): StoryId {
  let number = BigInt(`0x${digest(16, 'story', founding, String(salt))}`);
  let id = '';
  while (id.length < 7) {
    id += ALPHABET[Number(number % 31n)];
    number /= 31n;
  }
  return id as StoryId;
}

/** An id that was read from a row or an address: `idFrom<StoryId>(text)`. The caller vouches for where it came from. */
export const idFrom = <Id extends Brand<string>>(text: string): Id => text as Id;

/** Lower-case words joined by hyphens, at most 80 characters, ASCII where the letters allow it. */
export function slugOf(text: string): string {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const slug = plain
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 80)
    .replace(/-$/, '');
  return slug === '' ? 'story' : slug;
}
