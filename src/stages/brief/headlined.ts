import { reportsNoEvent } from '../../domain/article.ts';
import type { Claim } from '../../domain/claim.ts';
import { permissionFor } from '../../domain/rights.ts';
import type { StoryArticle } from '../../domain/story.ts';
import { headlineFaults, plainness } from '../../text/headline.ts';
import { wordCount } from '../../text/tokens.ts';
import { titleHasVerb } from './clauses.ts';
import { aloneWord, type Desk } from './desk.ts';
import type { Wording } from './wordings.ts';

/** Whether all that bears a claim out is the headline of an article that reports no event: that it stands there is what is claimed. */
export const isUnderHeadline = ({ evidence }: Claim, desk: Desk): boolean =>
  evidence.length > 0 &&
  evidence.every(({ span }) => {
    const entry = desk.entries.get(span.articleId);
    return entry !== undefined && span.end <= entry.article.bodyStart && reportsNoEvent(entry.topic.kind);
  });

/** What a claim's reports say in their headlines, in quotation marks: the last way to tell it, and the only one for a piece that reports no event. */
export function headlined(claim: Claim, desk: Desk, only: boolean): readonly Wording[] {
  const piece = isUnderHeadline(claim, desk);
  const entries = claim.evidence.flatMap((one) => (one.stance === 'supports' ? (desk.entries.get(one.span.articleId) ?? []) : []));
  return [...new Set(entries)]
    .filter(({ article }) => mayBeHeadlined(article, piece))
    .toSorted((a, b) => plainness(a.article.title) - plainness(b.article.title))
    .map(({ article, publisher }) => {
      const { id: articleId, revision, hash, title } = article;
      const lead = leadOf(publisher.name, { piece, alone: only ? aloneWord(desk) : null });
      const text = `${lead} “${title}${/[.?!]$/.test(title) ? '' : '.'}”`;
      const close = article.rights.fullTextAllowed ? 0 : wordCount(title);
      const spans = [{ articleId, revision, hash, start: 0, end: title.length }];
      const kind = { how: 'cited', kind: 'quote', form: 'quoted' } as const;
      return {
        ...kind,
        text,
        core: title,
        spans,
        publisherNamed: publisher.name,
        articleId,
        words: wordCount(text),
        close,
        joins: [],
        lead: '',
        detail: false,
      };
    });
}

interface Led {
  readonly piece: boolean;
  /** What is said before the only publisher's name; null where there are several. */
  readonly alone: string | null;
}

function leadOf(publisher: string, { piece, alone }: Led): string {
  if (piece) return `${publisher} writes under the headline:`;
  return alone === null ? `The headline in ${publisher} reads:` : `${alone}${publisher} reports it, under the headline:`;
}

/** Whether a headline can be quoted: whole, within what may be quoted, and as a plain sentence of its own where it reports an event. */
function mayBeHeadlined({ title, text, rights }: StoryArticle['article'], piece: boolean): boolean {
  if (permissionFor(rights, 'quote') === 'deny' || !text.startsWith(title) || title !== title.trim()) return false;
  const words = wordCount(title);
  if (words > rights.maxQuoteWords || /["“”<>|…]/.test(title)) return false;
  return piece || (!/[?!]/.test(title) && words >= 4 && titleHasVerb(title) && headlineFaults(title).every((one) => one === 'too long'));
}
