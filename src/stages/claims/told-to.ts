import type { Article } from '../../domain/article.ts';
import type { Span } from '../../domain/span.ts';
import { type Telling, tellingsIn, toldApart } from '../../text/told.ts';
import type { Assertion } from './assertion.ts';

/** Every assertion is held against every other: an article is read once. */
const known = new WeakMap<Article, readonly Telling[]>();

function tellingsOf(article: Article): readonly Telling[] {
  const told = known.get(article) ?? tellingsIn(article.text);
  known.set(article, told);
  return told;
}

/** Where the first says what somebody was told, and another report makes an order of it or takes the order out; null where none does. */
export function toldOtherwise(a: Assertion, b: Assertion): Span | null {
  if (a.member.article.id === b.member.article.id || a.place < 0 || b.place < 0) return null;
  const [ours, theirs] = [a, b].map(({ member, content }) => ({ told: tellingsOf(member.article), span: content }));
  return ours === undefined || theirs === undefined ? null : (toldApart(ours, theirs)?.ours ?? null);
}
