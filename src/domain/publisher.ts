import type { FeedId, PublisherId } from './ids.ts';

export type PublisherKind =
  | 'press'
  | 'lab'
  | 'company'
  | 'government'
  | 'repository'
  | 'person'
  | 'aggregator'
  | 'university'
  | 'standards';

/** The organisation that publishes; facts only. `country` is ISO 3166-1 alpha-2, or null. */
export interface Publisher {
  readonly id: PublisherId;
  readonly name: string;
  readonly home: string;
  readonly owner: string | null;
  readonly country: string | null;
  readonly kind: PublisherKind;
}

/** How an address lists what is new: a feed format, a sitemap (plain or news), or the web archive of a newsletter. */
export type FeedFormat = 'rss' | 'rdf' | 'atom' | 'json' | 'sitemap' | 'archive';

/** An address we poll. `origin` tells who put it in the list. */
export interface Feed {
  readonly id: FeedId;
  readonly publisherId: PublisherId;
  readonly url: string;
  readonly title: string;
  readonly addedBy: 'starter' | 'operator' | 'opml' | 'demo' | 'replay';
  /** The address is a web page that lists entries (the archive of a newsletter), as its publisher gives no feed. */
  readonly archive?: boolean;
}

/** What a feed asks of those who poll it: least time between polls, hours (0..23, UTC) and days (English names) without polls. */
export interface FeedHints {
  readonly ttlMs: number | null;
  readonly skipHours: readonly number[];
  readonly skipDays: readonly string[];
}

/** What polling knows of a feed; changes with every poll. Times are epoch ms; `etag` and `lastModified` are byte for byte and renewed together. */
export interface FeedStatus {
  readonly feedId: FeedId;
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly nextDueAt: number;
  readonly lastPolledAt: number | null;
  readonly lastOkAt: number | null;
  readonly lastChangedAt: number | null;
  readonly verifiedAt: number | null;
  readonly failures: number;
  readonly lastError: string | null;
  readonly intervalMs: number;
  readonly gone: boolean;
  readonly bodyHash: string | null;
  readonly movedTo: string | null;
  readonly movedSeen: number;
  /** When `movedTo` was first named as the feed's permanent address. */
  readonly movedSince?: number | null;
  /** The newest wishes of the feed itself, kept for the polls that bring no text. */
  readonly hints?: FeedHints | null;
}
