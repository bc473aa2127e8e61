import type { CaptureId, EntryId, FeedId } from './ids.ts';
import type { FeedFormat } from './publisher.ts';
import type { Rights } from './rights.ts';

/** One HTTP answer as stored. `headers` have lower-case names. */
export interface Capture {
  readonly id: CaptureId;
  readonly url: string;
  readonly finalUrl: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly fetchedAt: number;
  readonly body: Uint8Array;
  /** What its publisher let us do with it when it was taken. */
  readonly rights?: Rights | null;
  /** The host's signals that this was worked out from (`signalsHash`); the store keeps every change of them. */
  readonly signalsHash?: string | null;
}

/** A due feed's answer: the bytes and what to remember of them. */
export interface FetchedFeed {
  readonly feedId: FeedId;
  readonly capture: Capture;
  /** The answer is a web page to be read as a list of entries. */
  readonly archive?: boolean;
}

export interface Author {
  readonly name: string;
  readonly email: string | null;
  readonly url: string | null;
}

/** One item as the feed gave it, before it has an id. Text fields are plain text; `…Html` is hostile markup. Times are epoch ms or null. */
export interface ParsedEntry {
  readonly guid: string;
  readonly url: string | null;
  readonly title: string;
  readonly authors: readonly Author[];
  readonly publishedAt: number | null;
  readonly updatedAt: number | null;
  readonly summaryHtml: string | null;
  readonly contentHtml: string | null;
  readonly summaryText: string;
  readonly contentText: string;
  readonly tags: readonly string[];
  readonly language: string | null;
  /** Licence URL or words, from creativeCommons, dcterms, dc:rights, media or an atom link. */
  readonly licence: string | null;
  /** rsl:content as raw XML, or null. */
  readonly rsl: string | null;
  /** RSS `<source>`: whom the item says it comes from. */
  readonly via: { readonly title: string; readonly url: string | null } | null;
}

export interface ParsedFeed {
  readonly format: FeedFormat;
  readonly title: string;
  readonly link: string | null;
  readonly language: string | null;
  readonly description: string;
  readonly authors: readonly Author[];
  readonly publishedAt: number | null;
  readonly updatedAt: number | null;
  readonly licence: string | null;
  /** rsl:content of the feed itself, for entries that state none; as raw XML. */
  readonly rsl?: string | null;
  /** What the feed asks of pollers: ttl, skipHours (UTC), skipDays, sy:updatePeriod, as ms and lists. */
  readonly ttlMs: number | null;
  readonly skipHours: readonly number[];
  readonly skipDays: readonly string[];
  readonly hubUrl: string | null;
  readonly selfUrl: string | null;
  readonly entries: readonly ParsedEntry[];
  /** Of a sitemap index: the addresses of its parts, the newest first. */
  readonly parts?: readonly string[];
}

/** An entry with its identity and revision; every revision is kept. `hash` covers all that the feed stated. */
export interface Entry extends ParsedEntry {
  readonly id: EntryId;
  readonly feedId: FeedId;
  readonly revision: number;
  readonly hash: string;
  readonly seenAt: number;
}
