import type { Article } from '../domain/article.ts';
import type { Take } from '../domain/brief.ts';
import type { Correction } from '../domain/digest.ts';
import { type ArticleId, correctionId, type PublisherId, type StoryId } from '../domain/ids.ts';
import { redactEdition, redactTake, restsOn } from '../domain/redaction.ts';
import type { Rights } from '../domain/rights.ts';
import type { Store } from '../ports/store.ts';

const MANY = 1_000_000;
const EDITIONS_AT_ONCE = 50;
const TAKES_AT_ONCE = 100;

/** Changes when texts were forgotten, so that nobody goes on with a copy in memory. */
export const FORGOTTEN = 'texts.forgotten';

/** Articles whose words must go, with what we may do with each from now on. */
export interface Withdrawal {
  readonly articles: readonly { readonly article: Article; readonly rights: Rights }[];
  /** What has to go: the passages in our takes alone, the stored text too, or even the headline and the link. */
  readonly depth: 'quotes' | 'text' | 'all';
  /** One sentence for readers. */
  readonly note: string;
  readonly at: number;
}

/** What a withdrawal did. */
export interface Withdrawn {
  readonly articles: number;
  readonly takes: number;
  readonly editions: number;
  readonly stories: readonly StoryId[];
}

/** A take by its place, with what has to be known of it after its words are gone. */
interface Listed {
  readonly storyId: StoryId;
  readonly number: number;
  readonly headline: string;
  readonly rests: boolean;
}

/** Every take that lists one of these articles among its sources: a take lists all it rests on. Read some at a time, their words not held. */
async function takesOf(store: Store, publishers: ReadonlySet<PublisherId>, ids: ReadonlySet<ArticleId>): Promise<readonly Listed[]> {
  const listed = new Map<string, Listed>();
  for (const publisher of publishers) {
    for (let offset = 0; ; offset += TAKES_AT_ONCE) {
      const takes = await store.takes.listWire({ publisher }, { limit: TAKES_AT_ONCE, offset });
      for (const take of takes) {
        const { storyId, number, headline } = take;
        if (take.sources.some((line) => ids.has(line.articleId)) || restsOn(take, ids))
          listed.set(`${storyId}/${number}`, { storyId, number, headline: headline.text, rests: restsOn(take, ids) });
      }
      if (takes.length < TAKES_AT_ONCE) break;
    }
  }
  return [...listed.values()];
}

/** Headlines of ours that went may stand in other takes as related stories. */
async function redactRelated(store: Store, gone: readonly Listed[]): Promise<void> {
  const headlines = new Set(gone.map((take) => `${take.storyId}\n${take.headline}`));
  const changed: Take[] = [];
  await store.takes.scan((take) => {
    const related = take.related.filter((one) => !headlines.has(`${one.storyId}\n${one.headline}`));
    if (related.length < take.related.length) changed.push({ ...take, related });
  });
  for (const take of changed) await store.takes.redact(take);
}

async function redactEditions(store: Store, gone: readonly Listed[], note: string): Promise<number> {
  const takes = new Set(gone.map((take) => `${take.storyId}/${take.number}`));
  let count = 0;
  for (let offset = 0; ; offset += EDITIONS_AT_ONCE) {
    const editions = await store.digests.listEditions({ limit: EDITIONS_AT_ONCE, offset });
    for (const edition of editions) {
      if (!edition.stories.some((one) => takes.has(`${one.storyId}/${one.take}`))) continue;
      await store.digests.redactEdition(redactEdition(edition, note));
      count += 1;
    }
    if (editions.length < EDITIONS_AT_ONCE) return count;
  }
}

/** Corrections that told a publisher's notice word for word, and struck-out words of ours that rested on it. */
async function redactCorrections(store: Store, storyId: StoryId, note: string): Promise<void> {
  for (const correction of await store.corrections.list({ storyId }, { limit: MANY })) {
    if (correction.reason !== 'upstream' && correction.wrongText === null) continue;
    await store.corrections.put({ ...correction, text: correction.reason === 'upstream' ? note : correction.text, wrongText: null });
  }
}

async function forgetClaims(store: Store, storyId: StoryId, ids: ReadonlySet<ArticleId>): Promise<void> {
  const claims = await store.claims.list(storyId);
  const gone = claims.filter(
    (claim) => (claim.frame !== null && ids.has(claim.frame.articleId)) || claim.evidence.some((one) => ids.has(one.span.articleId)),
  );
  await store.claims.forget(
    storyId,
    gone.map((claim) => claim.id),
  );
}

/** The entry in the log of corrections that the next take carries. */
async function announce(store: Store, storyId: StoryId, take: number, { note, at }: Withdrawal): Promise<void> {
  const correction: Correction = {
    id: correctionId(storyId, take, `${note}/${at}`),
    storyId,
    wrongTake: take,
    fixedTake: null,
    kind: 'update',
    text: note,
    wrongText: null,
    reason: 'upstream',
    madeAt: at,
  };
  await store.corrections.put(correction);
}

/** Stories that are still to be told of in the log: those whose newest take lost its words. */
async function settleStory(store: Store, storyId: StoryId, ids: ReadonlySet<ArticleId>, withdrawal: Withdrawal): Promise<void> {
  await redactCorrections(store, storyId, withdrawal.note);
  await forgetClaims(store, storyId, ids);
  await store.translations.remove(storyId);
  await store.modelCalls.forget([storyId]);
  const latest = await store.takes.latest(storyId);
  if (latest?.withdrawn === true) await announce(store, storyId, latest.number, withdrawal);
  const story = await store.stories.resolve(storyId);
  if (story !== null) await store.queue.enqueue({ kind: 'write', key: story.id, runAt: withdrawal.at, priority: 9 });
}

/**
 * Takes a publisher's words out of the paper in one transaction: stored texts, captures and entries, every take that rests on them (emptied and
 * withdrawn, with a note), editions, translations, claims, what a model answered, the search index and the journal's details. Each story is written again without them.
 */
export async function withdrawTexts(outer: Store, withdrawal: Withdrawal): Promise<Withdrawn> {
  const { articles, depth, note, at } = withdrawal;
  const ids = new Set(articles.map(({ article }) => article.id));
  if (ids.size === 0) return { articles: 0, takes: 0, editions: 0, stories: [] };
  return outer.transaction(async (store) => {
    const publishers = new Set(articles.map(({ article }) => article.publisherId));
    const listing = await takesOf(store, publishers, ids);
    const gone = listing.filter((take) => take.rests);
    for (const { storyId, number } of listing) {
      const take = await store.takes.find(storyId, number);
      const redacted = take && redactTake(take, { articleIds: ids, keepsTitles: depth !== 'all', note });
      if (redacted !== null && redacted !== take) await store.takes.redact(redacted);
    }
    if (gone.length > 0) await redactRelated(store, gone);
    const editions = gone.length === 0 ? 0 : await redactEditions(store, gone, note);
    if (depth !== 'quotes') await store.articles.purge([...ids], { keepsTitles: depth === 'text', at });
    for (const { article, rights } of articles) await store.articles.amendRights(article.id, rights);
    const stories = new Set(listing.map((take) => take.storyId));
    for (const id of ids) {
      const story = await store.stories.findByArticle(id);
      if (story !== null) stories.add(story.id);
    }
    for (const storyId of stories) await settleStory(store, storyId, ids, withdrawal);
    await store.meta.put(FORGOTTEN, `${at}/${[...ids].sort().join(',').slice(0, 200)}`);
    await store.journal.forget([...ids, ...stories, ...articles.map(({ article }) => article.entryId)]);
    return { articles: ids.size, takes: gone.length, editions, stories: [...stories] };
  });
}
