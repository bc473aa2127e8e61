import type { Article } from './article.ts';
import type { Claim, Evidence } from './claim.ts';
import { articleId, claimId, entryId, feedId, publisherId, type StoryId, sha256, storyId } from './ids.ts';
import type { Publisher } from './publisher.ts';
import type { Rights } from './rights.ts';
import type { SpanRef } from './span.ts';
import type { ArticleTopic, Story, StoryArticle } from './story.ts';

/** What a publisher of made-up pages allows: short quotations, with nothing reserved. */
export const madeRights = (readAt: number, over: Partial<Rights> = {}): Rights => ({
  rulings: [],
  maxQuoteWords: 25,
  maxQuoteShare: 0.1,
  maxSnippetChars: null,
  licence: null,
  fullTextAllowed: false,
  expiresAt: null,
  readAt,
  ...over,
});

/** A made-up page: where it stands, what it says, and when. */
export interface MadeText {
  readonly url: string;
  readonly title: string;
  readonly body: string;
  readonly at: number;
}

/** A made-up article for tests, as extract would give it; `over` says what differs. */
export function madeArticle({ url, title, body, at }: MadeText, over: Partial<Article> = {}): Article {
  const text = `${title}\n\n${body}`;
  return {
    id: articleId(url),
    revision: 1,
    publisherId: over.publisherId ?? publisherId(new URL(url).host),
    entryId: entryId(feedId(url), url),
    captureId: null,
    url,
    canonicalUrl: url,
    title,
    text,
    bodyStart: title.length + 2,
    hash: sha256(text),
    textFrom: 'page',
    authors: [],
    publishedAt: at,
    modifiedAt: null,
    seenAt: at,
    language: 'en',
    siteName: null,
    section: null,
    outlinks: [],
    via: null,
    notices: [],
    kindHints: [],
    rights: madeRights(at),
    ...over,
  };
}

/** What differs of an article in its story. */
export interface MadeMember {
  readonly publisher: Partial<Publisher> & Pick<Publisher, 'name'>;
  readonly topic?: Partial<ArticleTopic>;
  readonly usable?: boolean;
}

/** A made-up article in its story: a paper's news, whose sentences may be used. */
export function madeMember(article: Article, { publisher, topic = {}, usable = true }: MadeMember): StoryArticle {
  const home = `https://${new URL(article.url).host}/`;
  return {
    article,
    publisher: { id: article.publisherId, home, owner: null, country: null, kind: 'press', ...publisher },
    topic: { articleId: article.id, aiTopic: true, kind: 'news', category: 'business', eventType: 'other', entityIds: [], ...topic },
    usable,
  };
}

/** A made-up story that an article founded. */
export const madeStory = (founding: Article['id'], at: number, over: Partial<Story> = {}): Story => ({
  id: storyId(founding),
  foundingArticleId: founding,
  articleIds: [],
  category: 'business',
  eventType: 'other',
  entityIds: [],
  importance: 0.5,
  importanceTerms: [],
  life: 'developing',
  mergedInto: null,
  firstSeenAt: at,
  updatedAt: at,
  ...over,
});

/** Evidence that supports a claim in the publisher's own voice, from one span. */
export const madeEvidence = (
  span: SpanRef,
  attribution: Partial<Evidence['attribution']> & Pick<Evidence['attribution'], 'speaker'>,
): Evidence => ({
  span,
  quoteSpan: span,
  stance: 'supports',
  modality: 'stated',
  attribution: { speakerKind: 'publisher', cue: '', speakerSpan: null, cueSpan: null, contentSpan: span, ...attribution },
  originIndex: 0,
  primary: false,
});

/** A made-up claim of a story, stated and affirmed; the first is the main one. */
export const madeClaim = (
  story: StoryId,
  { number, text, evidence }: { readonly number: number; readonly text: string; readonly evidence: readonly Evidence[] },
  over: Partial<Claim> = {},
): Claim => ({
  id: claimId(story, text),
  storyId: story,
  number,
  text,
  main: number === 1,
  modality: 'stated',
  polarity: 'affirmed',
  quantities: [],
  names: [],
  entityIds: [],
  frame: null,
  evidence,
  conflictsWith: [],
  ...over,
});
