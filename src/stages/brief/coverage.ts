import { reportedAt } from '../../domain/article.ts';
import type { Claim } from '../../domain/claim.ts';
import type { ClaimId } from '../../domain/ids.ts';
import type { SpanRef } from '../../domain/span.ts';
import type { StoryArticle } from '../../domain/story.ts';
import { COVERAGE_DOCUMENTS, COVERAGE_FRAMES } from '../../lexicon/coverage.ts';
import { weekdayName } from '../../text/own-voice.ts';
import type { Desk } from './desk.ts';
import { documentNoun } from './leads.ts';

/** A sentence on the reports themselves, by its row of the table. */
export interface CoverageLine {
  readonly text: string;
  readonly sourceId: string;
  readonly sourceVersion: string;
  readonly claimIds: readonly ClaimId[];
  readonly spans: readonly SpanRef[];
}

interface Report {
  readonly entry: StoryArticle;
  readonly claimId: ClaimId;
  readonly span: SpanRef;
}

const MOST = 3;

/** One report of each origin that the claims rest on, documents of record first, then by time. */
function reportsOf(claims: readonly Claim[], desk: Desk): readonly Report[] {
  const byOrigin = new Map<number, Report>();
  const publishers = new Set<string>();
  for (const claim of claims)
    for (const one of claim.evidence) {
      const entry = desk.entries.get(one.span.articleId);
      if (entry === undefined || one.stance !== 'supports' || byOrigin.has(one.originIndex) || publishers.has(entry.publisher.name))
        continue;
      if (one.span.start < entry.article.bodyStart) continue;
      byOrigin.set(one.originIndex, { entry, claimId: claim.id, span: one.span });
      publishers.add(entry.publisher.name);
    }
  const isDocument = (report: Report): number => (documentOf(report.entry) === null ? 1 : 0);
  return [...byOrigin.values()].sort((a, b) => isDocument(a) - isDocument(b) || reportedAt(a.entry.article) - reportedAt(b.entry.article));
}

/** What a document of record is called with its article, as the table knows it; null for the press. */
function documentOf(entry: StoryArticle): string | null {
  const noun = documentNoun(entry)?.replace(/^the /, '');
  return COVERAGE_DOCUMENTS.find((one) => one === noun || one.endsWith(` ${noun ?? '-'}`)) ?? null;
}

const day = (report: Report): string => weekdayName(reportedAt(report.entry.article));

/** The row that fits the reports; null where fewer than two can be named. */
function rowFor(reports: readonly Report[]): string | null {
  const days = new Set(reports.map(day)).size;
  const document = reports[0] !== undefined && documentOf(reports[0].entry) !== null;
  const press = reports.slice(1).every((report) => documentOf(report.entry) === null);
  if (reports.length < 2 || !press) return null;
  if (reports.length === 2)
    return document
      ? days === 1
        ? 'coverage/document-one-day'
        : 'coverage/document'
      : days === 1
        ? 'coverage/one-day'
        : 'coverage/two-days';
  return document ? 'coverage/document-two' : days === 1 ? 'coverage/three-one-day' : 'coverage/three';
}

function lineOf(id: string, reports: readonly Report[], figure: string | null): CoverageLine | null {
  const row = COVERAGE_FRAMES.find((one) => one.id === id);
  if (row === undefined) return null;
  const text = row.text.replace(/\{(p|d|doc|q)(\d?)\}/g, (_, slot: string, at: string) => {
    const report = reports[Number(at) - 1];
    if (slot === 'q' || report === undefined) return figure ?? '';
    return slot === 'p' ? report.entry.publisher.name : slot === 'd' ? day(report) : (documentOf(report.entry) ?? '');
  });
  return {
    text,
    sourceId: row.id,
    sourceVersion: row.version,
    claimIds: [...new Set(reports.map((report) => report.claimId))],
    spans: reports.map((report) => report.span),
  };
}

/** A figure of the main claim that two reports of different origins give in the same words. */
function sharedFigure(claims: readonly Claim[], desk: Desk): CoverageLine | null {
  const main = claims[0];
  const quantity = main?.quantities.find((one) => one.unit !== null || one.currency !== null);
  if (main === undefined || quantity === undefined) return null;
  const mentions = main.evidence.flatMap((one): readonly (Report & { readonly origin: number })[] => {
    const entry = desk.entries.get(one.span.articleId);
    const text = entry?.article.text.slice(one.span.start, one.span.end) ?? '';
    const fits =
      entry !== undefined && one.stance === 'supports' && one.span.start >= entry.article.bodyStart && text.includes(quantity.text);
    return fits ? [{ entry, claimId: main.id, span: one.span, origin: one.originIndex }] : [];
  });
  const first = mentions[0];
  const second = mentions.find((one) => one.origin !== first?.origin && one.entry.publisher.name !== first?.entry.publisher.name);
  return first === undefined || second === undefined ? null : lineOf('coverage/figure', [first, second], quantity.text);
}

/** What a story of several origins says of its reports: who carried it and when, and a figure that two of them give. */
export function coverageOf(claims: readonly Claim[], desk: Desk): readonly CoverageLine[] {
  const reports = reportsOf(claims, desk).slice(0, MOST);
  const id = rowFor(reports) ?? rowFor(reports.slice(0, 2));
  const used = id === rowFor(reports) ? reports : reports.slice(0, 2);
  const carried = id === null ? null : lineOf(id, used, null);
  return [carried, sharedFigure(claims, desk)].filter((line): line is CoverageLine => line !== null);
}
