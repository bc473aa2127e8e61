import type { LedgerClaim, Take } from '../../domain/brief.ts';
import { visible } from './html.ts';

const HEADS = [
  'story',
  'take',
  'claim',
  'text',
  'verdict',
  'confidence',
  'low',
  'high',
  'origins',
  'primaries',
  'modality',
  'polarity',
  'for',
  'against',
  'because',
  'corrected_from',
  'decided_at',
] as const;

/**
 * One cell (RFC 4180): quoted where it holds a comma, a quote or a line break. A text that a spreadsheet would take for a formula gets an
 * apostrophe before it (OWASP, CSV injection); so does one that begins with a tab or a line break, which some of them skip.
 */
export function csvCell(text: string): string {
  const safe = /^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function quotesOf(entry: LedgerClaim, stance: 'supports' | 'refutes'): string {
  return entry.claim.evidence
    .flatMap((evidence, at) => {
      const quote = entry.quotes[at];
      return evidence.stance === stance && quote !== undefined ? [`${quote.publisherName}: “${visible(quote.text)}” ${quote.url}`] : [];
    })
    .join('\n');
}

/** The ledger of a take as CSV with a head line and CRLF line ends; numbers are plain, so that they stay numbers. */
export function claimsCsv(take: Take): string {
  const rows = take.claims.map((entry) => {
    const { claim, verdict, correctedFrom } = entry;
    const { value, low, high } = verdict.confidence;
    const cells = [
      take.storyId,
      String(take.number),
      String(claim.number),
      visible(claim.text),
      verdict.kind,
      value.toFixed(3),
      low.toFixed(3),
      high.toFixed(3),
      String(verdict.origins),
      String(verdict.primaries),
      claim.modality,
      claim.polarity,
      quotesOf(entry, 'supports'),
      quotesOf(entry, 'refutes'),
      visible(verdict.because),
      correctedFrom === null ? '' : visible(correctedFrom),
      new Date(verdict.decidedAt).toISOString(),
    ];
    return cells.map(csvCell).join(',');
  });
  return [HEADS.join(','), ...rows, ''].join('\r\n');
}
