import { type BriefSentence, stateOf, type Take } from '../../domain/brief.ts';
import type { SpanRef } from '../../domain/span.ts';
import { safeHref } from './clean.ts';
import { disclosureOf } from './disclosure.ts';

const time = (at: number): string => new Date(at).toISOString();

const spanJson = (span: SpanRef) => ({
  article: span.articleId,
  revision: span.revision,
  sha256: span.hash,
  start: span.start,
  end: span.end,
});

function sentenceJson(sentence: BriefSentence, take: Take) {
  return {
    id: sentence.id,
    section: sentence.section,
    kind: sentence.kind,
    form: sentence.form,
    text: sentence.text,
    state: stateOf(sentence, take.claims),
    claims: take.claims.filter((entry) => sentence.claimIds.includes(entry.claim.id)).map((entry) => entry.claim.number),
    spans: sentence.spans.map(spanJson),
    ...(sentence.audience === null ? {} : { audience: sentence.audience }),
    ...(sentence.sourceId === null ? {} : { from: sentence.sourceId, fromVersion: sentence.sourceVersion }),
    ...(sentence.question === null ? {} : { question: sentence.question, couldBeSettledBy: sentence.settledBy }),
    checks: sentence.gate.checks,
  };
}

/** The claims of a take as the ledger's JSON: text, verdict, confidence with its terms, evidence with spans and hashes, history. */
export function claimsJson(take: Take) {
  return take.claims.map(({ claim, verdict, history, quotes, correctedFrom }) => ({
    number: claim.number,
    id: claim.id,
    text: claim.text,
    main: claim.id === take.mainClaimId,
    modality: claim.modality,
    polarity: claim.polarity,
    verdict: verdict.kind,
    because: verdict.because,
    origins: verdict.origins,
    primaries: verdict.primaries,
    confidence: verdict.confidence,
    correctedFrom,
    conflictsWith: take.claims.filter((other) => claim.conflictsWith.includes(other.claim.id)).map((other) => other.claim.number),
    evidence: claim.evidence.map((evidence, at) => ({
      stance: evidence.stance,
      modality: evidence.modality,
      speaker: evidence.attribution.speaker,
      speakerKind: evidence.attribution.speakerKind,
      primary: evidence.primary,
      origin: evidence.originIndex,
      quote: quotes[at]?.text ?? null,
      publisher: quotes[at]?.publisherName ?? null,
      url: quotes[at] === undefined ? null : safeHref(quotes[at].url),
      span: spanJson(evidence.span),
    })),
    history: history.map((row) => ({ at: time(row.at), verdict: row.kind, value: row.value })),
  }));
}

/** A take as `/s/<id>.json`: every sentence with its claims, spans and hashes. Addresses are absolute; `baseUrl` has no trailing slash. */
export function storyJson(take: Take, baseUrl: string) {
  return {
    id: take.storyId,
    url: `${baseUrl}/s/${take.storyId}`,
    take: take.number,
    takeUrl: `${baseUrl}/s/${take.storyId}/${take.number}`,
    verb: take.verb,
    adds: take.adds,
    publishedAt: time(take.publishedAt),
    firstPublishedAt: time(take.firstPublishedAt),
    category: take.category,
    eventType: take.eventType,
    life: take.life,
    withdrawn: take.withdrawn,
    readingMinutes: take.readingMinutes,
    headline: { ...sentenceJson(take.headline, take), by: take.headlineBy },
    confidence: take.confidence,
    counts: take.counts,
    importance: { value: take.importance, terms: take.importanceTerms },
    sentences: take.sentences.map((sentence) => sentenceJson(sentence, take)),
    claims: claimsJson(take),
    origins: take.origins,
    sources: take.sources.map((line) => ({
      ...line,
      url: safeHref(line.url),
      reportedAt: time(line.reportedAt),
      changedAt: line.changedAt === null ? null : time(line.changedAt),
    })),
    terms: take.terms,
    entities: take.entities,
    related: take.related.map((other) => ({
      id: other.storyId,
      url: `${baseUrl}/s/${other.storyId}`,
      headline: other.headline,
      why: other.why,
    })),
    timeline: take.timeline.map((entry) => ({ ...entry, at: time(entry.at) })),
    corrections: take.corrections.map((one) => ({ ...one, at: time(one.at) })),
    disclosure: disclosureOf(take.writer),
    licence: 'CC-BY-4.0 for our text; quotations belong to their authors',
  };
}
