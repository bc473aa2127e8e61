import { permissionFor, type Rights, type Use } from '../domain/rights.ts';

/** Rights after somebody said more, and which uses that newly refuses. */
export interface Tightened {
  readonly rights: Rights;
  readonly refused: readonly Use[];
  /** Whether any limit or refusal is narrower than before. */
  readonly changed: boolean;
}

const least = (a: number | null, b: number | null): number | null => (a === null || b === null ? (a ?? b) : Math.min(a, b));

/** The narrower of two verdicts on the same text: a refusal in either holds, the smaller limit holds, and nothing is ever widened. */
export function tighten(rights: Rights, more: Rights): Tightened {
  const refused = more.rulings.filter((one) => one.permission === 'deny' && permissionFor(rights, one.use) !== 'deny');
  const rulings = rights.rulings.map((own) => refused.find((one) => one.use === own.use) ?? own);
  const isQuoteRefused = refused.some((one) => one.use === 'quote');
  const narrowed: Rights = {
    ...rights,
    rulings,
    maxQuoteWords: isQuoteRefused ? 0 : rights.maxQuoteWords,
    maxQuoteShare: isQuoteRefused ? 0 : rights.maxQuoteShare,
    maxSnippetChars: least(rights.maxSnippetChars, more.maxSnippetChars),
    expiresAt: least(rights.expiresAt, more.expiresAt),
    fullTextAllowed: rights.fullTextAllowed && !refused.some((one) => ['redistribute', 'store', 'quote'].includes(one.use)),
  };
  // A full text that may no longer be passed on is quoted within the limits that hold for all others.
  const capped =
    rights.fullTextAllowed && !narrowed.fullTextAllowed
      ? {
          ...narrowed,
          maxQuoteWords: Math.min(narrowed.maxQuoteWords, more.maxQuoteWords),
          maxQuoteShare: Math.min(narrowed.maxQuoteShare, more.maxQuoteShare),
        }
      : narrowed;
  const changed = refused.length > 0 || capped.maxSnippetChars !== rights.maxSnippetChars || capped.expiresAt !== rights.expiresAt;
  return { rights: changed ? capped : rights, refused: refused.map((one) => one.use), changed };
}
