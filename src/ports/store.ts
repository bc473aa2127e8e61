import type { Article, Fingerprint, Syndication } from '../domain/article.ts';
import type { Take } from '../domain/brief.ts';
import type { Claim, Verdict } from '../domain/claim.ts';
import type { Correction, Delivery, Edition, ReaderReport, Subscriber } from '../domain/digest.ts';
import type { Capture, Entry } from '../domain/entry.ts';
import type { HubLease } from '../domain/hub.ts';
import type {
  ArticleId,
  CaptureId,
  ClaimId,
  CorrectionId,
  EditionId,
  EntityId,
  EntryId,
  FeedId,
  PublisherId,
  StoryId,
  SubscriberId,
} from '../domain/ids.ts';
import type { JournalRow, StageName } from '../domain/journal.ts';
import type { ModelCall, ModelPurpose, ModelSpend } from '../domain/model.ts';
import type { Feed, FeedStatus, Publisher } from '../domain/publisher.ts';
import type { Rights, RightsOverride, RightsSnapshot } from '../domain/rights.ts';
import type { ArticleTopic, Category, DeskOrder, KeptFeatures, Story, StoryChange } from '../domain/story.ts';
import type { Translation } from '../domain/translation.ts';
import type { Queue } from './queue.ts';

/** A page of a listing: at most `limit` rows after skipping `offset`. */
export interface Page {
  readonly limit: number;
  readonly offset?: number;
}

export interface Publishers {
  put(publisher: Publisher): Promise<void>;
  find(id: PublisherId): Promise<Publisher | null>;
  list(): Promise<readonly Publisher[]>;
}

export interface Feeds {
  /** Adds a feed or changes its row; its status is kept. */
  put(feed: Feed): Promise<void>;
  remove(id: FeedId): Promise<boolean>;
  find(id: FeedId): Promise<Feed | null>;
  findByUrl(url: string): Promise<Feed | null>;
  list(): Promise<readonly Feed[]>;
  putStatus(status: FeedStatus): Promise<void>;
  findStatus(id: FeedId): Promise<FeedStatus | null>;
  listStatuses(): Promise<readonly FeedStatus[]>;
}

export interface RightsShelf {
  putSnapshot(snapshot: RightsSnapshot): Promise<void>;
  /** The newest snapshot of a host (`host[:port]`). */
  findSnapshot(host: string): Promise<RightsSnapshot | null>;
  /** What a host said when a capture was taken, by the capture's `signalsHash`. */
  findSignals(host: string, hash: string): Promise<RightsSnapshot | null>;
  putOverride(override: RightsOverride): Promise<void>;
  /** The decisions that hold for a host: its own and those of the domains above it; null: all. */
  listOverrides(host: string | null): Promise<readonly RightsOverride[]>;
  /** Hosts whose newest snapshot is older than this. */
  listHostsReadBefore(before: number): Promise<readonly string[]>;
}

export interface Captures {
  /** Stores the bytes once (compressed) and one row for this answer. */
  put(capture: Capture): Promise<void>;
  find(id: CaptureId): Promise<Capture | null>;
  /** The newest answer of an address. */
  findByUrl(url: string): Promise<Capture | null>;
  /** What the publisher let us do with the newest answer of an address; null where there is none, or it was not judged. */
  findRights(url: string): Promise<Rights | null>;
  /** Goes through all answers whose bytes are kept, oldest first, a few at a time. */
  scan(visit: (capture: Capture) => Promise<void> | void, since?: number): Promise<void>;
  /** Drops the bytes; the row stays. */
  purge(id: CaptureId): Promise<void>;
  /** Drops bytes that no answer younger than this has; says how many went. */
  prune(before: number): Promise<number>;
}

export interface Entries {
  /** Stores a revision: 'new' for the first, 'revised' when the hash differs from the newest, 'same' otherwise (then nothing is written). */
  put(entry: Omit<Entry, 'revision'>): Promise<'new' | 'revised' | 'same'>;
  /** The newest revision. */
  find(id: EntryId): Promise<Entry | null>;
  listRevisions(id: EntryId): Promise<readonly Entry[]>;
  listByFeed(id: FeedId, page: Page): Promise<readonly Entry[]>;
}

export interface Articles {
  /**
   * Stores a revision; same rule as entries, judged by `hash`. The same text with other permissions, limits or notices replaces those of the newest
   * revision: 'same' and `amended`, so that a story resting on it is written again. The stored article is given back.
   */
  put(
    article: Omit<Article, 'revision'>,
  ): Promise<{ readonly state: 'new' | 'revised' | 'same'; readonly article: Article; readonly amended: boolean }>;
  /** A given revision, or the newest. */
  find(id: ArticleId, revision?: number): Promise<Article | null>;
  findByEntry(id: EntryId): Promise<Article | null>;
  listRevisions(id: ArticleId): Promise<readonly Article[]>;
  /** Newest revisions of articles first seen at or after `since`, oldest first. */
  listSince(since: number, page: Page): Promise<readonly Article[]>;
  listByPublisher(id: PublisherId, page: Page): Promise<readonly Article[]>;
  /** Empties the text of all revisions of a publisher's articles (an opt-out), of its feeds' entries and of both captures; says which articles were touched. */
  purgePublisher(id: PublisherId, keepsTitles?: boolean): Promise<readonly ArticleId[]>;
  /** Newest revisions of the articles of a host and of the hosts below it, by id. */
  listByHost(host: string, page: Page): Promise<readonly Article[]>;
  /** Newest revisions of articles whose text came with this capture. */
  listByCapture(id: CaptureId): Promise<readonly Article[]>;
  /** Newest revisions with a text that expired at or before this time. */
  listExpired(at: number, page: Page): Promise<readonly Article[]>;
  /** Replaces what we may do with the newest revision, and nothing else. */
  amendRights(id: ArticleId, rights: Article['rights']): Promise<void>;
  /**
   * Empties every revision of these articles, their pages as captured, their entries and what was worked out from the words. With `keepsTitles` a new
   * revision with the title alone is added, so that a link can be shown; else the titles go too.
   */
  purge(ids: readonly ArticleId[], how: { readonly keepsTitles: boolean; readonly at: number }): Promise<void>;
  putTopic(topic: ArticleTopic): Promise<void>;
  listTopics(ids: readonly ArticleId[]): Promise<readonly ArticleTopic[]>;
  /** Keeps what was read of an article for placing it, replacing what was kept of it before. */
  putFeatures(features: KeptFeatures): Promise<void>;
  /** What was kept by this version of the stage of the newest revisions of articles first seen at or after `since`, in pieces of a few thousand, by article id. */
  scanFeatures(query: { readonly since: number; readonly version: number }, visit: (features: KeptFeatures) => void): Promise<void>;
  putFingerprint(fingerprint: Fingerprint): Promise<void>;
  /** Fingerprints that share at least one band with `bands`, without the article itself. */
  listCandidates(bands: readonly string[], except: ArticleId, since: number): Promise<readonly Fingerprint[]>;
  /** Replaces the syndications in which the article is the copy. */
  putSyndications(copy: ArticleId, syndications: readonly Syndication[]): Promise<void>;
  /** Syndications in which any of these is copy or origin. */
  listSyndications(ids: readonly ArticleId[]): Promise<readonly Syndication[]>;
}

export interface StoryQuery {
  readonly category?: Category;
  readonly entity?: EntityId;
  readonly publisher?: PublisherId;
  readonly since?: number;
  readonly includeMerged?: boolean;
}

export interface Stories {
  /** Writes the story's row and its members. */
  put(story: Story): Promise<void>;
  find(id: StoryId): Promise<Story | null>;
  /** Follows `mergedInto` to the story that stands now. */
  resolve(id: StoryId): Promise<Story | null>;
  findByArticle(id: ArticleId): Promise<Story | null>;
  /** Most recently updated first. */
  list(query: StoryQuery, page: Page): Promise<readonly Story[]>;
  putOrder(order: DeskOrder): Promise<void>;
  /** What the desk decided, oldest first. */
  listOrders(): Promise<readonly DeskOrder[]>;
  /** Adds a step to a story's history; the same step at the same time is kept once. */
  putChange(change: StoryChange): Promise<void>;
  /** The history of a story, and of those that became part of it, oldest first. */
  listChanges(id: StoryId): Promise<readonly StoryChange[]>;
}

export interface Claims {
  /** Replaces the claims of a story; verdicts of claims that are gone stay in the history. */
  put(storyId: StoryId, claims: readonly Claim[]): Promise<void>;
  list(storyId: StoryId): Promise<readonly Claim[]>;
  /** Adds a verdict when its kind or value differs from the newest of that claim; else changes nothing. */
  putVerdict(storyId: StoryId, verdict: Verdict): Promise<void>;
  /** All verdicts of a story's claims, oldest first. */
  listVerdicts(storyId: StoryId): Promise<readonly Verdict[]>;
  /** Deletes claims and all their verdicts: their words are to be forgotten. */
  forget(storyId: StoryId, ids: readonly ClaimId[]): Promise<void>;
}

/** Takes published in `[since, until)`. */
export interface TakeQuery {
  readonly category?: Category;
  readonly entity?: EntityId;
  readonly publisher?: PublisherId;
  /** Id of a glossary term that the take explains. */
  readonly term?: string;
  readonly since?: number;
  readonly until?: number;
}

export interface SearchQuery {
  readonly words: string;
  readonly publisher: string | null;
  readonly entity: string | null;
  readonly status: string | null;
  readonly after: number | null;
}

export interface SearchHit {
  readonly take: Take;
  /** A passage with the words found, between U+E000 and U+E001; plain text otherwise. */
  readonly passage: string;
}

export interface Takes {
  /** Publishes a take: its row, its sentence rows, its search row (the latest take only). Publishing the same number twice changes nothing. */
  put(take: Take): Promise<void>;
  find(storyId: StoryId, number: number): Promise<Take | null>;
  latest(storyId: StoryId): Promise<Take | null>;
  listByStory(storyId: StoryId): Promise<readonly Take[]>;
  /** The latest take of each story that answers, newest first, merged stories left out. */
  listLatest(query: TakeQuery, page: Page): Promise<readonly Take[]>;
  /** All takes, newest first: the wire. */
  listWire(query: TakeQuery, page: Page): Promise<readonly Take[]>;
  search(query: SearchQuery, page: Page): Promise<{ readonly hits: readonly SearchHit[]; readonly total: number }>;
  /** Every published sentence, in batches, for the audit: take by take. */
  scan(visit: (take: Take) => Promise<void> | void): Promise<void>;
  /** Puts a redacted form in the place of a published take: the one case in which a take changes. */
  redact(take: Take): Promise<void>;
  /** Counts published takes and changes with each; pages are cached by it. */
  revision(): Promise<number>;
}

export interface Corrections {
  put(correction: Correction): Promise<void>;
  find(id: CorrectionId): Promise<Correction | null>;
  list(query: { readonly storyId?: StoryId; readonly since?: number }, page: Page): Promise<readonly Correction[]>;
  /** A reader's report: lands in a list for the desk. */
  putReport(report: {
    readonly storyId: StoryId;
    readonly claimNumber: number | null;
    readonly text: string;
    readonly at: number;
  }): Promise<void>;
  /** Newest first; open ones only, unless all are asked for. */
  listReports(page: Page, query?: { readonly all?: boolean }): Promise<readonly ReaderReport[]>;
  /** Notes how the desk dealt with a report; false where there is no open one of this number. */
  closeReport(number: number, at: number, because: string): Promise<boolean>;
}

export interface Digests {
  putSubscriber(subscriber: Subscriber): Promise<void>;
  findSubscriber(id: SubscriberId): Promise<Subscriber | null>;
  listSubscribers(state: Subscriber['state'] | null, page: Page): Promise<readonly Subscriber[]>;
  /** Deletes every row about the address; a keyed hash stays for suppression. */
  eraseSubscriber(id: SubscriberId, suppressionHash: string): Promise<void>;
  isSuppressed(suppressionHash: string): Promise<boolean>;
  suppress(suppressionHash: string, reason: string, at: number): Promise<void>;
  /** Stores an edition once; the stored one is given back. */
  putEdition(edition: Edition): Promise<Edition>;
  findEdition(id: EditionId): Promise<Edition | null>;
  /** Puts a redacted form in the place of a stored edition. */
  redactEdition(edition: Edition): Promise<void>;
  listEditions(page: Page): Promise<readonly Edition[]>;
  /** Makes the delivery row if it is not there; true when this call made it. */
  openDelivery(editionId: EditionId, subscriberId: SubscriberId, at: number): Promise<boolean>;
  putDelivery(delivery: Delivery): Promise<void>;
  findDelivery(editionId: EditionId, subscriberId: SubscriberId): Promise<Delivery | null>;
  listDeliveries(
    query: { readonly editionId?: EditionId; readonly subscriberId?: SubscriberId; readonly state?: Delivery['state'] },
    page: Page,
  ): Promise<readonly Delivery[]>;
}

export interface Journal {
  append(row: JournalRow): Promise<void>;
  list(
    query: { readonly stage?: StageName; readonly subject?: string; readonly since?: number },
    page: Page,
  ): Promise<readonly JournalRow[]>;
  /** Takes the details of rows about these subjects away. */
  forget(subjects: readonly string[]): Promise<void>;
  /** Deletes rows older than this; says how many. */
  prune(before: number): Promise<number>;
  /** Rows by stage and outcome (and reason or code) since a time. */
  count(
    since: number,
  ): Promise<readonly { readonly stage: StageName; readonly outcome: string; readonly reason: string | null; readonly count: number }[]>;
}

export interface Meta {
  put(key: string, value: string): Promise<void>;
  find(key: string): Promise<string | null>;
}

/** Takes in other languages: at most one a take and language. */
export interface Translations {
  put(translation: Translation): Promise<void>;
  find(storyId: StoryId, language: string): Promise<Translation | null>;
  /** The newest of each language. */
  listByStory(storyId: StoryId): Promise<readonly Translation[]>;
  /** Drops all of a story: what they were made from is withdrawn. */
  remove(storyId: StoryId): Promise<void>;
}

/** The ledger of model calls. */
export interface ModelCalls {
  /** Keeps a call, answered or failed. */
  put(call: ModelCall): Promise<void>;
  /** The answered call of a key. */
  find(key: string): Promise<ModelCall | null>;
  /** Takes the answers about these subjects away; what they cost stays. */
  forget(subjects: readonly string[]): Promise<void>;
  /** Sum over calls at or after a time, of one purpose or of all. */
  spentSince(at: number, purpose: ModelPurpose | null): Promise<ModelSpend>;
  /** Subjects of calls of this purpose that were answered with exactly these words. */
  subjectsAnswered(purpose: ModelPurpose, answer: string): Promise<readonly string[]>;
  /** Newest first. */
  list(page: Page): Promise<readonly ModelCall[]>;
}

/** What hubs were asked to push, and what they pushed. */
export interface Hubs {
  /** One lease a feed. */
  putLease(lease: HubLease): Promise<void>;
  findLease(feed: FeedId): Promise<HubLease | null>;
  findByToken(token: string): Promise<HubLease | null>;
  listLeases(): Promise<readonly HubLease[]>;
  /** Forgets the lease and what was pushed under it. */
  removeLease(feed: FeedId): Promise<void>;
  /** Notes a delivery by the hash of its bytes; false where the same came before. Notes older than `since` are dropped. */
  notePush(push: { readonly feedId: FeedId; readonly hash: string; readonly at: number; readonly since: number }): Promise<boolean>;
}

export interface StoreCounts {
  readonly publishers: number;
  readonly feeds: number;
  readonly entries: number;
  readonly articles: number;
  readonly stories: number;
  readonly takes: number;
  readonly sentences: number;
  readonly editions: number;
  readonly deliveries: number;
}

/** All that is kept. One transaction covers rows and jobs alike. */
export interface Store {
  readonly publishers: Publishers;
  readonly feeds: Feeds;
  readonly rights: RightsShelf;
  readonly captures: Captures;
  readonly entries: Entries;
  readonly articles: Articles;
  readonly stories: Stories;
  readonly claims: Claims;
  readonly takes: Takes;
  readonly corrections: Corrections;
  readonly digests: Digests;
  readonly journal: Journal;
  readonly meta: Meta;
  readonly modelCalls: ModelCalls;
  readonly translations: Translations;
  readonly hubs: Hubs;
  readonly queue: Queue;
  /** Runs `work` in one transaction that other writers wait for; a throw rolls everything back. Inside, use only the store given. */
  transaction<T>(work: (store: Store) => Promise<T>): Promise<T>;
  counts(): Promise<StoreCounts>;
  /** Makes sure that nothing deleted is left: in the log beside the file (`log`), or in the file itself too, which is written anew (`file`, slow on a large one). */
  scrub(what: 'log' | 'file'): Promise<void>;
  /** A copy that can be opened by itself, taken while others write. */
  backup(path: string): Promise<void>;
  close(): Promise<void>;
}
