import type { Span } from '../../domain/span.ts';
import { toldApart } from '../../text/told.ts';
import type { Assertion } from './assertion.ts';

/** Where the first says what somebody was told, and another report makes an order of it or takes the order out; null where none does. */
export function toldOtherwise(a: Assertion, b: Assertion): Span | null {
  if (a.member.article.id === b.member.article.id || a.place < 0 || b.place < 0) return null;
  const [ours, theirs] = [a, b].map(({ member, content }) => ({ text: member.article.text, span: content }));
  return ours === undefined || theirs === undefined ? null : (toldApart(ours, theirs)?.ours ?? null);
}
