import type { Article } from '../domain/article.ts';
import { type ArticleId, articleId, idFrom } from '../domain/ids.ts';
import { signalsHash } from '../domain/rights-hash.ts';
import type { Story } from '../domain/story.ts';
import type { Job } from '../ports/queue.ts';
import type { Store } from '../ports/store.ts';
import { bearsOn, type DocumentReference, documentReferences, extractDocument } from '../stages/extract/index.ts';
import { journalled, type PipelineDeps } from './deps.ts';
import { surveyed } from './ingest.ts';

/** A document that was read this recently is not asked for again. */
const FRESH_MS = 24 * 3_600_000;

/** Queues the look at the primary documents that a placed article points to, if it points to any and they are fetched at all. */
export async function queuePrimaries(deps: PipelineDeps, store: Store, article: Article): Promise<void> {
  const { primaries } = deps.settings;
  if (primaries === undefined || documentReferences(article, primaries).length === 0) return;
  await store.queue.enqueue({ kind: 'primary', key: article.id, runAt: deps.clock.now() });
}

/** Fetches the primary documents that one article points to, and puts them into its story. */
export async function runPrimaries(deps: PipelineDeps, job: Job): Promise<void> {
  const { primaries } = deps.settings;
  const article = await deps.store.articles.find(idFrom<ArticleId>(job.key));
  if (primaries === undefined || article === null) return;
  const documents: Article[] = [];
  for (const found of documentReferences(article, primaries)) {
    const document = await documentOf(deps, found);
    if (document !== null && bearsOn(article, document)) documents.push(document);
  }
  const story = await deps.store.stories.findByArticle(article.id);
  if (story === null || documents.length === 0) return;
  await deps.store.transaction((store) => join(deps, store, { story, article, documents }));
}

/** The document as it is stored, fetched where it is not or is a day old; null where it may not be read or is not there. */
async function documentOf(deps: PipelineDeps, { reference, publisher }: DocumentReference): Promise<Article | null> {
  const known = await deps.store.articles.find(articleId(reference.url));
  if (known !== null && deps.clock.now() - known.seenAt < FRESH_MS) return known;
  // A page of a publisher we follow comes by its feed: read here first, it would look unchanged when it comes, and find no story.
  if (known === null && reference.recordUrl === null && (await isFollowed(deps, reference.url))) return null;
  const asked = reference.recordUrl ?? reference.url;
  const snapshot = await surveyed(deps, asked);
  const overrides = await deps.store.rights.listOverrides(new URL(asked).host);
  const outcome = await journalled(deps, 'extract', reference.url, () =>
    extractDocument({ reference, publisher, snapshot, overrides }, deps),
  );
  if (outcome.kind === 'failed' && outcome.error.retryable) throw outcome.error;
  if (outcome.kind !== 'done') return known;
  const { article, capture } = outcome.value;
  return deps.store.transaction(async (store) => {
    if ((await store.publishers.find(publisher.id)) === null) await store.publishers.put(publisher);
    const signals = snapshot === null ? null : signalsHash(snapshot);
    if (capture !== null) await store.captures.put({ ...capture, rights: article.rights, signalsHash: signals });
    return (await store.articles.put(article)).article;
  });
}

async function isFollowed(deps: PipelineDeps, url: string): Promise<boolean> {
  const plain = (address: string): string => new URL(address).host.replace(/^www\./, '');
  const host = plain(url);
  return (await deps.store.feeds.list()).some(
    (feed) => plain(feed.url) === host || host === feed.publisherId || host.endsWith(`.${feed.publisherId}`),
  );
}

interface Joining {
  readonly story: Story;
  readonly article: Article;
  readonly documents: readonly Article[];
}

/** Documents join the story of the report that points to them, whatever their age or words: a paper of last month is what today's report is about. */
async function join(deps: PipelineDeps, store: Store, { story, article, documents }: Joining): Promise<void> {
  const current = await store.stories.resolve(story.id);
  if (current === null) return;
  const [told] = await store.articles.listTopics([article.id]);
  const topics = new Set((await store.articles.listTopics(documents.map((document) => document.id))).map((topic) => topic.articleId));
  for (const document of documents) {
    if (topics.has(document.id)) continue;
    const lower = document.text.toLowerCase();
    const entityIds = (told?.entityIds ?? []).filter((id) => lower.includes(id.replaceAll('-', ' ')) || lower.includes(id));
    const { category, eventType } = current;
    await store.articles.putTopic({ articleId: document.id, aiTopic: true, kind: 'primary', category, eventType, entityIds });
  }
  const articleIds = [...new Set([...current.articleIds, ...documents.map((document) => document.id)])];
  if (articleIds.length > current.articleIds.length) await store.stories.put({ ...current, articleIds, updatedAt: deps.clock.now() });
  await store.queue.enqueue({ kind: 'write', key: current.id, runAt: deps.clock.now() });
}
