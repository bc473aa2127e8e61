import type { BriefSentence, Take } from './brief.ts';
import type { Edition } from './digest.ts';
import { type ArticleId, sha256 } from './ids.ts';

/** What has to go from published takes: the texts of these articles, and their headlines too where not even a link may be shown. */
export interface Redaction {
  readonly articleIds: ReadonlySet<ArticleId>;
  readonly keepsTitles: boolean;
  /** One sentence for the reader: why the words are gone. */
  readonly note: string;
}

const WITHDRAWN = 'Withdrawn at the wish of a publisher';

/** Whether a sentence, a claim or a passage of a take rests on one of these articles. */
export function restsOn(take: Take, ids: ReadonlySet<ArticleId>): boolean {
  const sentences = [take.headline, ...take.sentences];
  return (
    sentences.some((sentence) => sentence.spans.some((span) => ids.has(span.articleId))) ||
    take.claims.some(
      ({ claim }) => (claim.frame !== null && ids.has(claim.frame.articleId)) || claim.evidence.some((one) => ids.has(one.span.articleId)),
    )
  );
}

function emptyHeadline(headline: BriefSentence): BriefSentence {
  return {
    ...headline,
    form: 'person',
    text: WITHDRAWN,
    claimIds: [],
    spans: [],
    sourceId: null,
    sourceVersion: null,
    question: null,
    settledBy: null,
    publisherNamed: null,
    gate: { accepted: true, code: null, detail: null, checks: [] },
  };
}

/** A take without any of its words: number, times and category stay, so that addresses lead somewhere and the count is right. */
function emptied(take: Take, { articleIds, keepsTitles, note }: Redaction): Take {
  const sources = take.sources.filter((line) => keepsTitles || !articleIds.has(line.articleId));
  return {
    ...take,
    slug: 'withdrawn',
    verb: 'kills',
    adds: note,
    headline: emptyHeadline(take.headline),
    headlineBy: null,
    sentences: [],
    terms: [],
    claims: [],
    mainClaimId: null,
    confidence: null,
    // Why reports belong together is told in words that both of them use.
    origins: [],
    sources: sources.map((line) => ({ ...line, note: '', originIndex: null, sharedWords: 0 })),
    entities: [],
    related: [],
    timeline: [],
    corrections: [{ at: take.publishedAt, text: note, wasTake: take.number }],
    counts: { reports: sources.length, origins: 0, primaries: 0, corroborated: 0, attributed: 0, disputed: 0, corrected: 0 },
    importanceTerms: [],
    readingMinutes: 1,
    words: 0,
    withdrawn: true,
    refusedByCode: {},
    contentHash: sha256(JSON.stringify(['redacted', take.storyId, take.number, note])),
  };
}

/**
 * A published take as it may stand when texts must be forgotten: emptied and withdrawn where it rests on one of them, without its title and
 * timeline where it only lists it and even the link is refused, else the very same take.
 */
export function redactTake(take: Take, redaction: Redaction): Take {
  const { articleIds, keepsTitles } = redaction;
  if (take.withdrawn && take.sentences.length === 0 && take.claims.length === 0 && keepsTitles) return take;
  if (restsOn(take, articleIds)) return emptied(take, redaction);
  if (keepsTitles || !take.sources.some((line) => articleIds.has(line.articleId))) return take;
  const titles = new Set(take.sources.filter((line) => articleIds.has(line.articleId)).map((line) => line.title));
  return {
    ...take,
    sources: take.sources.filter((line) => !articleIds.has(line.articleId)),
    timeline: take.timeline.filter((entry) => ![...titles].some((title) => title !== '' && entry.text.includes(title))),
    origins: take.origins.map((origin) => ({
      ...origin,
      articleIds: origin.articleIds.filter((id) => !articleIds.has(id)),
      edges: origin.edges.filter((edge) => !articleIds.has(edge.from) && !articleIds.has(edge.to)),
    })),
  };
}

/** An edition without its words: what was mailed cannot be called back, but nothing of it is kept or mailed again. */
export function redactEdition(edition: Edition, note: string): Edition {
  const words = `${note} This edition carried such a story; its text is no longer kept. The stories that stand are on the paper's pages.`;
  return {
    ...edition,
    subject: `The edition of ${edition.day}`,
    html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Withdrawn</title></head><body><p>${words}</p></body></html>`,
    text: `${words}\n`,
  };
}
