import { type ArticleId, idFrom, type PublisherId } from '../../domain/ids.ts';
import type { KeptFeatures } from '../../domain/story.ts';
import type { Features } from './features.ts';
import { endOf, PARTS, sizeOf } from './packed.ts';

type Facts = Omit<Features, 'words' | 'base' | 'leans' | 'articleId' | 'publisherId'> & {
  readonly publisherId: string;
  readonly leans: readonly (readonly [string, number])[];
};

/** Packs what was read of an article for the store. */
export function keptOf(features: Features, { revision, version }: { readonly revision: number; readonly version: number }): KeptFeatures {
  const { words, base, leans, articleId, ...rest } = features;
  const facts: Facts = { ...rest, leans: [...leans] };
  const own = words.slice(base, base + sizeOf(features));
  return { articleId, revision, version, facts: JSON.stringify(facts), words: new Uint8Array(own.buffer, own.byteOffset, own.byteLength) };
}

const isFacts = (value: unknown): value is Facts =>
  typeof value === 'object' &&
  value !== null &&
  'publisherId' in value &&
  typeof value.publisherId === 'string' &&
  'at' in value &&
  typeof value.at === 'number' &&
  'leans' in value &&
  Array.isArray(value.leans);

/** What was kept of an article, or null where it is not whole: it is then read again. */
export function featuresFrom({ articleId, facts, words }: KeptFeatures): Features | null {
  if (words.byteLength % 4 !== 0 || words.byteLength < 4 * (PARTS.length + 1)) return null;
  const parsed: unknown = JSON.parse(facts);
  if (!isFacts(parsed)) return null;
  // A blob may begin anywhere in its buffer; numbers of 32 bits may not.
  const own = new Uint32Array(words.slice().buffer);
  const packed = { words: own, base: 0 };
  if (endOf(packed, PARTS.length - 1) !== own.length) return null;
  const { leans, publisherId, ...rest } = parsed;
  return {
    ...rest,
    ...packed,
    articleId: idFrom<ArticleId>(articleId),
    publisherId: idFrom<PublisherId>(publisherId),
    leans: new Map(leans),
  };
}
