import type { Article } from '../../domain/article.ts';
import type { Take } from '../../domain/brief.ts';
import type { Claim, Verdict } from '../../domain/claim.ts';
import type { Correction, Edition, Subscriber } from '../../domain/digest.ts';
import type { Capture, Entry } from '../../domain/entry.ts';
import type { Feed, FeedStatus, Publisher } from '../../domain/publisher.ts';
import type { RightsOverride, RightsSnapshot } from '../../domain/rights.ts';
import type { ArticleTopic, Story } from '../../domain/story.ts';
import type { Fingerprint, Syndication } from '../../domain/article.ts';
import { TickrError } from '../../domain/outcome.ts';

/** What each kind of JSON column holds. */
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
  readonly claim: Claim;
  readonly verdict: Verdict;
  readonly take: Take;
  readonly correction: Correction;
  readonly subscriber: Subscriber;
  readonly edition: Edition;
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
  article: { id: 'string', revision: 'number', publisherId: 'string', hash: 'string', rights: 'object', outlinks: 'object', seenAt: 'number' },
  topic: { articleId: 'string', aiTopic: 'boolean', category: 'string', entityIds: 'object' },
  fingerprint: { articleId: 'string', signature: 'object', bands: 'object' },
  syndication: { copy: 'string', origin: 'string', containment: 'number' },
  story: { id: 'string', articleIds: 'object', entityIds: 'object', category: 'string', updatedAt: 'number' },
  claim: { id: 'string', storyId: 'string', number: 'number', text: 'string', evidence: 'object' },
  verdict: { claimId: 'string', kind: 'string', confidence: 'object', decidedAt: 'number' },
  take: { storyId: 'string', number: 'number', headline: 'object', sentences: 'object', claims: 'object', sources: 'object', counts: 'object' },
  correction: { id: 'string', storyId: 'string', wrongTake: 'number', text: 'string', madeAt: 'number' },
  subscriber: { id: 'string', email: 'string', topics: 'object', state: 'string' },
  edition: { id: 'string', day: 'string', html: 'string', text: 'string', stories: 'object' },
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

/** A record out of its JSON column. We wrote it ourselves, so its main fields are checked and the rest is trusted; this is the only such place. */
export function decode<Kind extends keyof Records>(kind: Kind, json: string): Records[Kind] {
  const value = parsed(json);
  const missing = typeof value === 'object' && value !== null ? lacks(value, SHAPES[kind]) : 'everything';
  if (missing !== null) throw new TickrError(`A stored ${kind} has no proper "${missing}".`, { code: 'store/bad-record' });
  return value as Records[Kind];
}

/** A record as its JSON column keeps it. */
export function encode<Kind extends keyof Records>(_kind: Kind, record: Records[Kind]): string {
  return JSON.stringify(record);
}
