import { reportedAt } from '../../domain/article.ts';
import type { LedgerClaim } from '../../domain/brief.ts';
import type { Claim, Evidence, Verdict } from '../../domain/claim.ts';
import type { Correction } from '../../domain/digest.ts';
import { permissionFor, type Rights } from '../../domain/rights.ts';
import type { StoryMaterial } from '../../domain/story.ts';
import { excerpt } from '../../text/excerpt.ts';

function quoteOf(evidence: Evidence, material: StoryMaterial): LedgerClaim['quotes'][number] {
  const entry = material.articles.find((one) => one.article.id === evidence.span.articleId);
  if (entry === undefined) return { text: '', publisherName: '', url: '', at: 0 };
  const { article, publisher } = entry;
  const silent = !entry.usable || permissionFor(article.rights, 'quote') === 'deny';
  const words = article.text.slice(evidence.quoteSpan.start, evidence.quoteSpan.end);
  const text = silent ? '' : article.rights.fullTextAllowed ? words : excerptWithin(words, article.rights);
  return { text, publisherName: publisher.name, url: article.canonicalUrl, at: reportedAt(article) };
}

/** An excerpt within the words and, where the page caps its snippets, the characters that may be shown; empty where none is that short. */
function excerptWithin(words: string, { maxQuoteWords, maxSnippetChars }: Rights): string {
  for (let most = maxQuoteWords; most >= 1; most -= 1) {
    const text = excerpt(words, most);
    if (text === '' || maxSnippetChars === null || text.length <= maxSnippetChars) return text;
  }
  return '';
}

/** The claims of a story with verdict, history and short quotes, by number. A claim without a verdict is not in the ledger. */
export function ledgerOf(input: {
  readonly material: StoryMaterial;
  readonly claims: readonly Claim[];
  readonly verdicts: readonly Verdict[];
  readonly verdictHistory: readonly Verdict[];
  readonly corrections: readonly Correction[];
}): readonly LedgerClaim[] {
  return [...input.claims]
    .sort((a, b) => a.number - b.number)
    .flatMap((claim): readonly LedgerClaim[] => {
      const verdict = input.verdicts.find((one) => one.claimId === claim.id);
      if (verdict === undefined) return [];
      const history = input.verdictHistory
        .filter((one) => one.claimId === claim.id)
        .map((one) => ({ at: one.decidedAt, kind: one.kind, value: one.confidence.value }));
      const mended = input.corrections.find((one) => one.wrongText !== null && claim.text.includes(one.wrongText));
      return [
        {
          claim,
          verdict,
          history,
          quotes: claim.evidence.map((one) => quoteOf(one, input.material)),
          correctedFrom: mended?.wrongText ?? null,
        },
      ];
    });
}
