import { permissionFor, type Rights } from '../domain/rights.ts';

function quoteWords(rights: Rights): string {
  const chars = rights.maxSnippetChars === null ? '' : ` and ${rights.maxSnippetChars} characters`;
  return `up to ${rights.maxQuoteWords} words${chars}`;
}

/** What we may do with a text, in words for the list of sources. */
export function describeRights(rights: Rights): string {
  if (permissionFor(rights, 'link') === 'deny') return 'Not to be shown, so neither linked nor used.';
  const noSummary = permissionFor(rights, 'summarise') === 'deny';
  const noStore = permissionFor(rights, 'store') === 'deny';
  if (noSummary) return 'No summaries allowed, so link only.';
  if (noStore) return 'The text may not be kept, so link only.';
  if (permissionFor(rights, 'quote') === 'deny') return 'Link and our own words; no quotes allowed.';
  if (rights.fullTextAllowed && rights.licence !== null) return `Licence ${rights.licence}: we may quote and keep it in full.`;
  if (rights.fullTextAllowed) return 'We may quote and keep it in full.';
  if (permissionFor(rights, 'fetch') === 'deny') return `Page not fetched, so link and quotes from its feed, ${quoteWords(rights)}.`;
  if (rights.licence !== null) return `Licence ${rights.licence}: link and quotes ${quoteWords(rights)}.`;
  return `Link and quotes ${quoteWords(rights)}.`;
}
