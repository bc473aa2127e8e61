import { type Article, reportedAt } from '../../domain/article.ts';
import type { DraftSentence, RefusalCode } from '../../domain/brief.ts';
import type { Claim, Evidence } from '../../domain/claim.ts';
import { type ArticleId, type ClaimId, sha256 } from '../../domain/ids.ts';
import type { PublisherKind } from '../../domain/publisher.ts';
import { permissionFor } from '../../domain/rights.ts';
import { overlaps, type Span, type SpanRef } from '../../domain/span.ts';
import type { StoryArticle, StoryMaterial } from '../../domain/story.ts';
import { type Writer, weekdayName, writerOf } from '../../text/own-voice.ts';
import { sentences } from '../../text/sentences.ts';

/** Why a sentence may not be printed. */
export interface Fault {
  readonly code: RefusalCode;
  readonly detail: string;
}

export const fault = (code: RefusalCode, detail: string): Fault => ({ code, detail });

/** The sentence, or two neighbours, of one article that stand behind a sentence of ours. */
export interface Passage {
  readonly article: Article;
  readonly publisherName: string;
  readonly publisherKind: PublisherKind;
  /** Whom "we" means in it. */
  readonly writer: Writer;
  readonly text: string;
  readonly within: Span;
  /** Evidence of the sentence's own claims that lies in it. */
  readonly evidence: readonly Evidence[];
}

/** What the gate looks things up in, each read once a story. */
export interface Files {
  readonly material: StoryMaterial;
  readonly claims: ReadonlyMap<ClaimId, Claim>;
  readonly articles: ReadonlyMap<ArticleId, StoryArticle>;
  sentencesOf(article: Article): readonly Span[];
  hashHolds(article: Article): boolean;
}

/** Opens the files of one story. */
export function openFiles(material: StoryMaterial, claims: readonly Claim[]): Files {
  const cut = new Map<ArticleId, readonly Span[]>();
  const hashes = new Map<ArticleId, boolean>();
  return {
    material,
    claims: new Map(claims.map((claim) => [claim.id, claim])),
    articles: new Map(material.articles.map((entry) => [entry.article.id, entry])),
    sentencesOf: (article) => {
      const known = cut.get(article.id) ?? sentences(article.text);
      cut.set(article.id, known);
      return known;
    },
    hashHolds: (article) => {
      const known = hashes.get(article.id) ?? sha256(article.text) === article.hash;
      hashes.set(article.id, known);
      return known;
    },
  };
}

function spanFault(span: SpanRef, files: Files, titleOnly: boolean): Fault | null {
  const entry = files.articles.get(span.articleId);
  if (entry === undefined) return fault('evidence/unresolved', `article ${span.articleId} is not in the story`);
  const { article } = entry;
  if (article.revision !== span.revision) return fault('evidence/unresolved', `revision ${span.revision} is not at hand`);
  if (span.hash !== article.hash || !files.hashHolds(article)) return fault('evidence/hash', `text of ${article.id} differs from its hash`);
  if (!(span.start >= 0 && span.start < span.end && span.end <= article.text.length))
    return fault('evidence/unresolved', `no span ${span.start}-${span.end}`);
  if (titleOnly) {
    if (span.end > article.bodyStart) return fault('evidence/unresolved', 'not in the title');
    return permissionFor(article.rights, 'link') === 'deny' ? fault('evidence/not-usable', 'may not be linked') : null;
  }
  return entry.usable ? null : fault('evidence/not-usable', `${entry.publisher.name} may not support a sentence`);
}

/** The sentences a group of spans touches, if they are one or two neighbours. */
function touchedSpan(article: Article, spans: readonly SpanRef[], files: Files): Span | Fault {
  const cut = files.sentencesOf(article);
  const touched = cut.map((span, index) => ({ span, index })).filter((entry) => spans.some((span) => overlaps(span, entry.span)));
  const first = touched[0];
  const last = touched[touched.length - 1];
  if (first === undefined || last === undefined) return fault('evidence/unresolved', 'span holds no sentence');
  if (last.index - first.index > 1)
    return fault('evidence/too-far', `sentences ${first.index} and ${last.index} of ${article.id} are no neighbours`);
  return { start: first.span.start, end: last.span.end };
}

/** Resolves the spans of a sentence, or says why they do not hold. */
export function passagesOf(sentence: DraftSentence, files: Files): readonly Passage[] | Fault {
  const titleOnly = sentence.form === 'publisher-headline';
  if (sentence.spans.length === 0) return fault('evidence/missing', 'no span');
  const claims = sentence.claimIds.map((id) => files.claims.get(id));
  if (claims.includes(undefined) || (!titleOnly && claims.length === 0)) return fault('evidence/missing', 'no such claim');
  for (const span of sentence.spans) {
    const found = spanFault(span, files, titleOnly);
    if (found !== null) return found;
  }
  // What only stands near a claim in the ledger bears no sentence of it.
  const known = claims.flatMap((claim) => claim?.evidence ?? []).filter((one) => one.stance !== 'neutral');
  const passages: Passage[] = [];
  for (const id of new Set(sentence.spans.map((span) => span.articleId))) {
    const entry = files.articles.get(id);
    if (entry === undefined) return fault('evidence/unresolved', id);
    const spans = sentence.spans.filter((span) => span.articleId === id);
    const within = touchedSpan(entry.article, spans, files);
    if ('code' in within) return within;
    const evidence = known.filter(
      (one) => one.span.articleId === id && one.span.revision === entry.article.revision && overlaps(one.span, within),
    );
    // A headline may stand for what its own article is evidence of.
    const ofTitle = within.end <= entry.article.bodyStart && sentence.kind === 'quote' && known.some((one) => one.span.articleId === id);
    if (!titleOnly && evidence.length === 0 && !ofTitle) return fault('evidence/unresolved', 'the claims have no evidence in this passage');
    const text = entry.article.text.slice(within.start, within.end);
    passages.push({
      article: entry.article,
      publisherName: entry.publisher.name,
      publisherKind: entry.publisher.kind,
      writer: writerOf(entry.publisher, entry.article.text.slice(entry.article.bodyStart)),
      text,
      within,
      evidence,
    });
  }
  return passages;
}

/** A text without the day in "X reported on Tuesday that" and "published on Tuesday by X", where it is the day of the publisher's own report. */
export function withoutReportDay(text: string, { article, publisherName }: Passage): string {
  const day = weekdayName(reportedAt(article));
  const lead = `${publisherName} reported on ${day} that `;
  const plain = text.startsWith(lead) ? `${publisherName} reported that ${text.slice(lead.length)}` : text;
  return plain.replaceAll(` published on ${day} by ${publisherName}`, ` by ${publisherName}`);
}
