import type { ArticleId } from './ids.ts';

/** `[start, end)` in UTF-16 units of a text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A span of one stored article revision; `hash` is the SHA-256 of that revision's whole text. */
export interface SpanRef extends Span {
  readonly articleId: ArticleId;
  readonly revision: number;
  readonly hash: string;
}

/** Whether two spans share at least one unit. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Whether `outer` holds all of `inner`. */
export const holds = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;
