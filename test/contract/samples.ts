import type { Article, Fingerprint } from '../../src/domain/article.ts';
import type { BriefSentence, LedgerClaim, Section, SourceLine, Take } from '../../src/domain/brief.ts';
import type { Claim, Confidence, Verdict, VerdictKind } from '../../src/domain/claim.ts';
import type { Correction, Edition, Subscriber } from '../../src/domain/digest.ts';
import type { Capture, Entry } from '../../src/domain/entry.ts';
import {
  type ArticleId,
  articleId,
  captureId,
  correctionId,
  editionId,
  entityId,
  entryId,
  feedId,
  idFrom,
  publisherId,
  type StoryId,
  sentenceId,
  sha256,
  subscriberId,
} from '../../src/domain/ids.ts';
import { madeClaim, madeRights, madeStory } from '../../src/domain/made-article.ts';
import type { Feed, FeedStatus, Publisher } from '../../src/domain/publisher.ts';
import type { Rights, RightsOverride, RightsSnapshot } from '../../src/domain/rights.ts';
import type { ArticleTopic, Story } from '../../src/domain/story.ts';
import type { SearchQuery, Store } from '../../src/ports/store.ts';

/** A morning in 2026, and an hour, in ms. */
export const MORNING = Date.UTC(2026, 5, 1, 6);
export const HOUR = 3_600_000;

/** A page larger than any listing of the tests. */
export const ALL = { limit: 100 };
export const S1 = idFrom<StoryId>('aaaaaaa');
export const S2 = idFrom<StoryId>('bbbbbbb');
export const S3 = idFrom<StoryId>('ccccccc');

/** Registers one test, which gets an empty store. */
export type Case = (name: string, work: (store: Store) => Promise<void>) => void;

/** A search for words, by no filter but those named. */
export const find = (words: string, over: Partial<SearchQuery> = {}): SearchQuery => ({
  words,
  publisher: null,
  entity: null,
  status: null,
  after: null,
  ...over,
});

/** Made-up records, complete and small; each takes what a test wants to be different. */
export const aPublisher = (over: Partial<Publisher> = {}): Publisher => ({
  id: publisherId('harbour.example'),
  name: 'The Harbour Ledger',
  home: 'https://harbour.example/',
  owner: null,
  country: 'IE',
  kind: 'press',
  ...over,
});

const FEED_URL = 'https://harbour.example/feed.xml';
export const aFeed = (over: Partial<Feed> = {}): Feed => ({
  id: feedId(FEED_URL),
  publisherId: publisherId('harbour.example'),
  url: FEED_URL,
  title: 'Harbour: machines',
  addedBy: 'operator',
  ...over,
});

export const aStatus = (over: Partial<FeedStatus> = {}): FeedStatus => ({
  feedId: feedId(FEED_URL),
  etag: '"a1"',
  lastModified: null,
  nextDueAt: MORNING + HOUR,
  lastPolledAt: MORNING,
  lastOkAt: MORNING,
  lastChangedAt: null,
  verifiedAt: MORNING,
  failures: 0,
  lastError: null,
  intervalMs: HOUR,
  gone: false,
  bodyHash: null,
  movedTo: null,
  movedSeen: 0,
  ...over,
});

export const aSnapshot = (over: Partial<RightsSnapshot> = {}): RightsSnapshot => ({
  host: 'harbour.example',
  origin: 'https://harbour.example',
  readAt: MORNING,
  robots: { url: 'https://harbour.example/robots.txt', status: 200, text: 'User-agent: *\nAllow: /\n', headers: {} },
  robotsUnreachable: false,
  tdmrep: null,
  aiTxt: null,
  trustTxt: null,
  rsl: null,
  ...over,
});

export const anOverride = (over: Partial<RightsOverride> = {}): RightsOverride => ({
  host: 'harbour.example',
  use: 'summarise',
  permission: 'allow',
  reason: 'They wrote to us.',
  decidedAt: MORNING,
  ...over,
});

export function aCapture(text: string, over: Partial<Capture> = {}): Capture {
  const body = new TextEncoder().encode(text);
  return {
    id: captureId(body),
    url: 'https://harbour.example/a',
    finalUrl: 'https://harbour.example/a',
    status: 200,
    headers: { 'content-type': 'text/html' },
    fetchedAt: MORNING,
    body,
    ...over,
  };
}

export const anEntry = (guid: string, over: Partial<Entry> = {}): Omit<Entry, 'revision'> => ({
  id: entryId(feedId(FEED_URL), guid),
  feedId: feedId(FEED_URL),
  hash: sha256(guid),
  seenAt: MORNING,
  guid,
  url: `https://harbour.example/${guid}`,
  title: `Title of ${guid}`,
  authors: [],
  publishedAt: MORNING,
  updatedAt: null,
  summaryHtml: null,
  contentHtml: null,
  summaryText: 'A quay crane learned to wait.',
  contentText: '',
  tags: ['ports'],
  language: 'en',
  licence: null,
  rsl: null,
  via: null,
  ...over,
});

export const someRights = (permission: 'allow' | 'deny' = 'allow', readAt = MORNING): Rights =>
  madeRights(readAt, { rulings: [{ use: 'summarise', permission, signal: 'robots.txt', evidence: `line 2 says ${permission}` }] });

export function anArticle(name: string, over: Partial<Article> = {}): Omit<Article, 'revision'> {
  const url = `https://harbour.example/${name}`;
  const text = over.text ?? `Title of ${name}\n\nA quay crane learned to wait. It was told twice.`;
  return {
    id: articleId(url),
    publisherId: publisherId('harbour.example'),
    entryId: entryId(feedId(FEED_URL), name),
    captureId: null,
    url,
    canonicalUrl: url,
    title: `Title of ${name}`,
    text,
    bodyStart: text.indexOf('\n\n') + 2,
    hash: sha256(text),
    textFrom: 'page',
    authors: [{ name: 'Ines Quill', email: null, url: null }],
    publishedAt: MORNING,
    modifiedAt: null,
    seenAt: MORNING,
    language: 'en',
    siteName: null,
    section: null,
    outlinks: [],
    via: null,
    notices: [],
    kindHints: [],
    rights: someRights(),
    ...over,
  };
}

export const aTopic = (id: ArticleId, over: Partial<ArticleTopic> = {}): ArticleTopic => ({
  articleId: id,
  aiTopic: true,
  kind: 'news',
  category: 'products',
  eventType: 'launch',
  entityIds: [entityId('Quillmind')],
  ...over,
});

export const aFingerprint = (id: ArticleId, bands: readonly string[]): Fingerprint => ({
  articleId: id,
  revision: 1,
  words: 9,
  signature: [1, 2, 4_294_967_295],
  bands,
});

export const aStory = (founding: ArticleId, over: Partial<Story> = {}): Story =>
  madeStory(founding, MORNING, {
    articleIds: [founding],
    category: 'products',
    eventType: 'launch',
    entityIds: [entityId('Quillmind')],
    ...over,
  });

export const aClaim = (story: StoryId, number: number, text: string): Claim => madeClaim(story, { number, text, evidence: [] });

const confidence = (value: number): Confidence => ({ value, low: 0, high: 1, terms: [], wouldChange: [], calibrated: false });

export const aVerdict = (claim: Claim, kind: VerdictKind, value: number, decidedAt: number): Verdict => ({
  claimId: claim.id,
  kind,
  confidence: confidence(value),
  origins: 1,
  primaries: 0,
  because: 'one report',
  decidedAt,
});

export function aSentence(story: StoryId, section: Section, text: string, position = 0): BriefSentence {
  return {
    id: sentenceId(story, section, text),
    section,
    position,
    paragraph: 0,
    kind: 'fact',
    form: 'framed',
    text,
    claimIds: [],
    spans: [],
    audience: null,
    sourceId: null,
    sourceVersion: null,
    question: null,
    settledBy: null,
    publisherNamed: null,
    gate: { accepted: true, code: null, detail: null, checks: [] },
  };
}

const aSourceLine = (name: string): SourceLine => ({
  articleId: articleId(`https://${name}/`),
  revision: 1,
  hash: sha256(name),
  publisherId: publisherId(`${name.toLowerCase().replaceAll(' ', '-')}.example`),
  publisherName: name,
  title: 'A title',
  url: `https://${name}/`,
  reportedAt: MORNING,
  changedAt: null,
  role: 'origin',
  originIndex: 0,
  sharedWords: 0,
  note: '',
  may: '',
  licence: null,
  notUsedBecause: null,
});

export interface TakeWords {
  readonly headline?: string;
  readonly summary?: string;
  readonly publishers?: readonly string[];
  readonly entities?: readonly string[];
  readonly verdict?: VerdictKind;
}

/** A take of a story by the words that search and filters go by. */
export function aTake(story: StoryId, number: number, words: TakeWords = {}, over: Partial<Take> = {}): Take {
  const claim = aClaim(story, 1, 'the main thing');
  const verdict = aVerdict(claim, words.verdict ?? 'single-source', 0.5, MORNING);
  const ledger: LedgerClaim = { claim, verdict, history: [], quotes: [], correctedFrom: null };
  return {
    storyId: story,
    number,
    slug: 'a-slug',
    publishedAt: MORNING + number * HOUR,
    firstPublishedAt: MORNING + HOUR,
    verb: number === 1 ? 'new' : 'adds',
    adds: '',
    category: 'products',
    eventType: 'launch',
    life: 'developing',
    headline: aSentence(story, 'headline', words.headline ?? 'Quillmind opens its crane model'),
    headlineBy: null,
    sentences: [aSentence(story, 'summary', words.summary ?? 'The lab released the weights of a model that loads ships.')],
    terms: [],
    claims: [ledger],
    mainClaimId: claim.id,
    confidence: verdict.confidence,
    origins: [],
    sources: (words.publishers ?? ['The Harbour Ledger']).map(aSourceLine),
    entities: (words.entities ?? ['Quillmind']).map((name) => ({ id: entityId(name), name, kind: 'lab' })),
    related: [],
    timeline: [],
    corrections: [],
    counts: { reports: 1, origins: 1, primaries: 0, corroborated: 0, attributed: 1, disputed: 0, corrected: 0 },
    importance: 0.5,
    importanceTerms: [],
    readingMinutes: 1,
    words: 20,
    writer: 'extractive',
    withdrawn: false,
    refusedByCode: {},
    drafted: 2,
    contentHash: sha256(`${story} ${number}`),
    ...over,
  };
}

export const aCorrection = (story: StoryId, text: string, over: Partial<Correction> = {}): Correction => ({
  id: correctionId(story, 1, text),
  storyId: story,
  wrongTake: 1,
  fixedTake: null,
  kind: 'correction',
  text,
  wrongText: null,
  reason: 'desk',
  madeAt: MORNING,
  ...over,
});

export const aSubscriber = (email: string, over: Partial<Subscriber> = {}): Subscriber => ({
  id: subscriberId(email),
  email,
  topics: [],
  zone: 'Europe/Dublin',
  hour: 7,
  state: 'active',
  createdAt: MORNING,
  confirmedAt: MORNING,
  confirmationsSent: 1,
  lastConfirmationAt: MORNING,
  softBounces: 0,
  ...over,
});

export const anEdition = (day: string, over: Partial<Edition> = {}): Edition => ({
  id: editionId(day, 'Europe/Dublin', 7, []),
  day,
  zone: 'Europe/Dublin',
  hour: 7,
  topics: [],
  madeAt: MORNING,
  subject: `News of ${day}`,
  html: '<p>Good morning.</p>',
  text: 'Good morning.',
  stories: [],
  corrections: [],
  ...over,
});
