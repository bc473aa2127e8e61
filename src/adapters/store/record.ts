import type { Article, Fingerprint, Syndication } from '../../domain/article.ts';
import type { Take } from '../../domain/brief.ts';
import type { Claim, Verdict } from '../../domain/claim.ts';
import type { Correction, Delivery, Edition, Subscriber } from '../../domain/digest.ts';
import type { Capture, Entry } from '../../domain/entry.ts';
import type { HubLease } from '../../domain/hub.ts';
import type { JournalRow } from '../../domain/journal.ts';
import type { ModelCall } from '../../domain/model.ts';
import { TickrError } from '../../domain/outcome.ts';
import type { Feed, FeedStatus, Publisher } from '../../domain/publisher.ts';
import type { RightsOverride, RightsSnapshot } from '../../domain/rights.ts';
import type { ArticleTopic, DeskOrder, Story, StoryChange } from '../../domain/story.ts';
import type { Translation } from '../../domain/translation.ts';
import type { Job } from '../../ports/queue.ts';

/** What each kind of JSON column holds, and what is put together from columns of words that only a union knows. */
export interface Records {
  readonly publisher: Publisher;
  readonly feed: Feed;
  readonly feedStatus: FeedStatus;
  readonly snapshot: RightsSnapshot;
  readonly override: RightsOverride;
  readonly capture: Omit<Capture, 'body'>;
  readonly entry: Entry;
  readonly article: Omit<Article, 'text'>;
  readonly topic: ArticleTopic;
  readonly fingerprint: Fingerprint;
  readonly syndication: Syndication;
  readonly story: Story;
  readonly deskOrder: DeskOrder;
  readonly storyChange: StoryChange;
  readonly claim: Claim;
  readonly verdict: Verdict;
  readonly take: Take;
  readonly correction: Correction;
  readonly subscriber: Subscriber;
  readonly edition: Edition;
  readonly delivery: Delivery;
  readonly journalRow: JournalRow;
  readonly journalCount: Pick<JournalRow, 'stage'> & { readonly outcome: string; readonly reason: string | null; readonly count: number };
  readonly modelCall: ModelCall;
  readonly translation: Translation;
  readonly hubLease: HubLease;
  readonly job: Job;
  readonly quarantined: Pick<Job, 'kind' | 'key'> & { readonly error: string };
}

type Shape = Readonly<Record<string, 'string' | 'number' | 'object' | 'boolean'>>;

/** The fields without which a record would break those who read it, with their types; lists count as objects. */
const SHAPES: { readonly [Kind in keyof Records]: Shape } = {
  publisher: { id: 'string', name: 'string', home: 'string', kind: 'string' },
  feed: { id: 'string', publisherId: 'string', url: 'string', title: 'string' },
  feedStatus: { feedId: 'string', nextDueAt: 'number', failures: 'number', gone: 'boolean' },
  snapshot: { host: 'string', origin: 'string', readAt: 'number' },
  override: { host: 'string', use: 'string', permission: 'string', decidedAt: 'number' },
  capture: { id: 'string', url: 'string', status: 'number', headers: 'object', fetchedAt: 'number' },
  entry: { id: 'string', feedId: 'string', revision: 'number', hash: 'string', authors: 'object', seenAt: 'number' },
  article: {
    id: 'string',
    revision: 'number',
    publisherId: 'string',
    hash: 'string',
    rights: 'object',
    outlinks: 'object',
    seenAt: 'number',
  },
  topic: { articleId: 'string', aiTopic: 'boolean', category: 'string', entityIds: 'object' },
  fingerprint: { articleId: 'string', signature: 'object', bands: 'object' },
  syndication: { copy: 'string', origin: 'string', containment: 'number' },
  story: { id: 'string', articleIds: 'object', entityIds: 'object', category: 'string', updatedAt: 'number' },
  deskOrder: { kind: 'string', storyId: 'string', articleIds: 'object', keptOut: 'object', reason: 'string', at: 'number' },
  storyChange: { storyId: 'string', kind: 'string', why: 'string', at: 'number' },
  claim: { id: 'string', storyId: 'string', number: 'number', text: 'string', evidence: 'object' },
  verdict: { claimId: 'string', kind: 'string', confidence: 'object', decidedAt: 'number' },
  take: {
    storyId: 'string',
    number: 'number',
    headline: 'object',
    sentences: 'object',
    claims: 'object',
    sources: 'object',
    counts: 'object',
  },
  correction: { id: 'string', storyId: 'string', wrongTake: 'number', text: 'string', madeAt: 'number' },
  subscriber: { id: 'string', email: 'string', topics: 'object', state: 'string' },
  edition: { id: 'string', day: 'string', html: 'string', text: 'string', stories: 'object' },
  delivery: { editionId: 'string', subscriberId: 'string', state: 'string', attempts: 'number', updatedAt: 'number' },
  journalRow: { stage: 'string', version: 'number', subject: 'string', outcome: 'string', at: 'number', tookMs: 'number' },
  journalCount: { stage: 'string', outcome: 'string', count: 'number' },
  translation: { storyId: 'string', take: 'number', language: 'string', headline: 'object', sentences: 'object' },
  modelCall: { key: 'string', at: 'number', model: 'string', purpose: 'string', outcome: 'string' },
  hubLease: { feedId: 'string', token: 'string', hub: 'string', topic: 'string', misses: 'number' },
  job: { kind: 'string', key: 'string', runAt: 'number', attempts: 'number', lease: 'string' },
  quarantined: { kind: 'string', key: 'string', error: 'string' },
};

function lacks(value: object, shape: Shape): string | null {
  const fields = new Map<string, unknown>(Object.entries(value));
  for (const [name, type] of Object.entries(shape)) {
    const field = fields.get(name);
    if (typeof field !== type || field === null) return name;
  }
  return null;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

/** A record as it was stored. We wrote it ourselves, so its main fields are checked and the rest is trusted; this is the only such place. */
export function trust<Kind extends keyof Records>(kind: Kind, value: unknown): Records[Kind] {
  const missing = typeof value === 'object' && value !== null ? lacks(value, SHAPES[kind]) : 'JSON';
  if (missing !== null) throw new TickrError(`A stored ${kind} has no proper ${missing}.`, { code: 'store/bad-record' });
  return value as Records[Kind];
}

/** A record out of its JSON column. */
export function decode<Kind extends keyof Records>(kind: Kind, json: string): Records[Kind] {
  return trust(kind, parsed(json));
}

/** A record as its JSON column keeps it. */
export function encode<Kind extends keyof Records>(_kind: Kind, record: Records[Kind]): string {
  return JSON.stringify(record);
}
