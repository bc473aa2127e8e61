import type { Claim } from '../../domain/claim.ts';
import { permissionFor } from '../../domain/rights.ts';
import type { StoryArticle } from '../../domain/story.ts';
import { headlineFaults, plainness } from '../../text/headline.ts';
import { wordCount } from '../../text/tokens.ts';
import { titleHasVerb } from './clauses.ts';
import { aloneWord, type Desk } from './desk.ts';
import type { Wording } from './wordings.ts';

/** What a claim's reports say in their headlines, in quotation marks: the last way to tell it. */
export function headlined(claim: Claim, desk: Desk, only: boolean): readonly Wording[] {
  const entries = claim.evidence.flatMap((one) => (one.stance === 'supports' ? (desk.entries.get(one.span.articleId) ?? []) : []));
  return [...new Set(entries)]
    .filter(({ article }) => mayBeHeadlined(article))
    .toSorted((a, b) => plainness(a.article.title) - plainness(b.article.title))
    .map(({ article, publisher }) => {
      const { id: articleId, revision, hash, title } = article;
      const lead = only
        ? `${aloneWord(desk)}${publisher.name} reports it, under the headline:`
        : `The headline in ${publisher.name} reads:`;
      const text = `${lead} “${title}.”`;
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

/** Whether a headline can be quoted as a sentence of its own: plain, whole, within what may be quoted. */
function mayBeHeadlined({ title, text, rights }: StoryArticle['article']): boolean {
  if (permissionFor(rights, 'quote') === 'deny' || !text.startsWith(title) || /[?!"“”<>|…]/.test(title)) return false;
  const words = wordCount(title);
  return words >= 4 && titleHasVerb(title) && words <= rights.maxQuoteWords && headlineFaults(title).every((one) => one === 'too long');
}
