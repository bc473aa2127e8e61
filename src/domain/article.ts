import type { Author } from './entry.ts';
import type { ArticleId, CaptureId, EntryId, PublisherId } from './ids.ts';
import type { Rights } from './rights.ts';

export type ArticleKind =
  | 'news'
  | 'analysis'
  | 'opinion'
  | 'roundup'
  | 'promotion'
  | 'paper'
  | 'primary'
  | 'tutorial'
  | 'discussion'
  | 'other';

const NO_EVENT: ReadonlySet<ArticleKind> = new Set(['opinion', 'analysis', 'tutorial', 'other']);
/** Whether articles of a kind argue, explain or tell of their writer, and report no event. */
export const reportsNoEvent = (kind: ArticleKind): boolean => NO_EVENT.has(kind);

export interface Outlink {
  readonly url: string;
  readonly text: string;
}

/**
 * The text of one published page. `text` is the title, a blank line, then the body in paragraphs parted by one `\n`;
 * `bodyStart` is where the body begins. Spans count in UTF-16 units of `text`; `hash` is the SHA-256 of its UTF-8 bytes.
 * Every revision is a row of its own. A link-only article (`textFrom: 'none'`) has the title alone and supports no sentence.
 */
export interface Article {
  readonly id: ArticleId;
  readonly revision: number;
  readonly publisherId: PublisherId;
  readonly entryId: EntryId;
  readonly captureId: CaptureId | null;
  readonly url: string;
  readonly canonicalUrl: string;
  readonly title: string;
  readonly text: string;
  readonly bodyStart: number;
  readonly hash: string;
  readonly textFrom: 'page' | 'feed' | 'none';
  readonly authors: readonly Author[];
  readonly publishedAt: number | null;
  readonly modifiedAt: number | null;
  readonly seenAt: number;
  readonly language: string | null;
  readonly siteName: string | null;
  readonly section: string | null;
  readonly outlinks: readonly Outlink[];
  /** Whom the page or entry names as its source in markup: `<source>`, canonical on another host, JSON-LD isBasedOn. */
  readonly via: string | null;
  /** Notes the page carries about itself: "correction", "update", "retraction" with their text, as found. */
  readonly notices: readonly { readonly kind: 'correction' | 'update' | 'retraction'; readonly text: string }[];
  /** Hints from markup on what it is: schema.org types, og:type, rel=sponsored. */
  readonly kindHints: readonly string[];
  readonly rights: Rights;
}

/** The time to order an article by: what the publisher says where that is believable beside ours, else ours. */
export function reportedAt(article: Pick<Article, 'publishedAt' | 'seenAt'>): number {
  const { publishedAt, seenAt } = article;
  if (publishedAt === null || publishedAt > seenAt || publishedAt < seenAt - 60 * 24 * 3_600_000) return seenAt;
  return publishedAt;
}

/** The body of an article without its title. */
export const bodyOf = (article: Pick<Article, 'text' | 'bodyStart'>): string => article.text.slice(article.bodyStart);

/** What dedupe remembers of an article: a one-permutation MinHash and its LSH band keys. */
export interface Fingerprint {
  readonly articleId: ArticleId;
  readonly revision: number;
  readonly words: number;
  readonly signature: readonly number[];
  readonly bands: readonly string[];
}

/** One text carried by several publishers. `containment` is the share of `copy`'s 8-word shingles found in `origin`. */
export interface Syndication {
  readonly copy: ArticleId;
  readonly origin: ArticleId;
  readonly similarity: number;
  readonly containment: number;
  readonly sharedWords: number;
  readonly why: string;
}
