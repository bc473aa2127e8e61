import type { Hono } from 'hono';
import type { Article } from '../../domain/article.ts';
import type { Entry } from '../../domain/entry.ts';
import { idFrom, type PublisherId } from '../../domain/ids.ts';
import type { Feed, FeedStatus, Publisher } from '../../domain/publisher.ts';
import { mayShow, type RightsSnapshot } from '../../domain/rights.ts';
import { explainRights } from '../../rights/index.ts';
import { wordCount } from '../../text/tokens.ts';
import type { WebDeps } from './deps.ts';
import { type FeedState, stateOfFeed } from './feed-state.ts';
import { publisherPage, publishersPage, type SeenEdit } from './publisher-page.ts';
import { recordOf } from './publisher-record.ts';

const MOST = 200;
const INDEX_TAKES = 400;
const MOST_EDITS = 12;
const MOST_FEEDS = 20;
const DOMAIN = /^[a-z0-9.:_-]{1,253}$/;

/** `/sources` and `/source/:id`. */
export function publisherRoutes(app: Hono, deps: WebDeps): void {
  app.get('/sources', async (context) =>
    context.html(publishersPage({ paper: deps.paper, now: deps.clock.now(), rows: await indexRows(deps) })),
  );
  app.get('/source/:id', async (context) => {
    const id = context.req.param('id');
    const publisher = DOMAIN.test(id) ? await deps.store.publishers.find(idFrom<PublisherId>(id)) : null;
    return publisher === null ? context.notFound() : context.html(publisherPage(await viewOf(deps, publisher)));
  });
}

async function statusById(deps: WebDeps): Promise<ReadonlyMap<string, FeedStatus>> {
  return new Map((await deps.store.feeds.listStatuses()).map((status) => [status.feedId, status]));
}

async function indexRows(deps: WebDeps) {
  const [publishers, feeds, statuses] = [await deps.store.publishers.list(), await deps.store.feeds.list(), await statusById(deps)];
  const takes = await deps.store.takes.listLatest({}, { limit: INDEX_TAKES });
  const stories = new Map<string, number>();
  for (const take of takes) {
    for (const id of new Set(take.sources.map((line) => line.publisherId))) stories.set(id, (stories.get(id) ?? 0) + 1);
  }
  const byPublisher = Map.groupBy(feeds, (feed) => feed.publisherId);
  return publishers.map((publisher) => {
    const own = byPublisher.get(publisher.id) ?? [];
    return { publisher, feeds: own.length, worst: worstOf(own, statuses), stories: stories.get(publisher.id) ?? 0 };
  });
}

const WORST: readonly FeedState[] = ['gone', 'failing', 'waiting', 'well'];

function worstOf(feeds: readonly Feed[], statuses: ReadonlyMap<string, FeedStatus>): FeedState | null {
  const states = feeds.map((feed) => stateOfFeed(statuses.get(feed.id) ?? null));
  return WORST.find((state) => states.includes(state)) ?? null;
}

async function viewOf(deps: WebDeps, publisher: Publisher) {
  const now = deps.clock.now();
  const statuses = await statusById(deps);
  const feeds = (await deps.store.feeds.list()).filter((feed) => feed.publisherId === publisher.id);
  const takes = await deps.store.takes.listLatest({ publisher: publisher.id }, { limit: MOST });
  // What may not even be linked is not listed here either.
  const kept = await deps.store.articles.listByPublisher(publisher.id, { limit: MOST });
  const articles = kept.filter((article) => mayShow(article.rights, now));
  const url = kept[0]?.url ?? publisher.home;
  const { snapshot, host } = await snapshotFor(deps, [url, publisher.home, ...feeds.map((feed) => feed.url)]);
  const overrides = host === null ? [] : await deps.store.rights.listOverrides(host);
  const siblings =
    publisher.owner === null
      ? []
      : (await deps.store.publishers.list()).filter((other) => other.owner === publisher.owner && other.id !== publisher.id);
  return {
    paper: deps.paper,
    now,
    publisher,
    feeds: feeds.map((feed) => ({ feed, status: statuses.get(feed.id) ?? null })),
    record: recordOf(publisher.id, takes, articles),
    snapshot,
    explanation: explainRights({ snapshot, url, now, overrides, country: publisher.country }),
    overrides,
    edits: await allEdits(deps, articles, feeds),
    takes,
    siblings,
  };
}

/** The first snapshot there is among the hosts of these addresses, and the host its overrides go by. */
async function snapshotFor(
  deps: WebDeps,
  urls: readonly string[],
): Promise<{ readonly snapshot: RightsSnapshot | null; readonly host: string | null }> {
  const hosts = [...new Set(urls.filter((url) => URL.canParse(url)).map((url) => new URL(url).host))].slice(0, 6);
  for (const host of hosts) {
    const snapshot = await deps.store.rights.findSnapshot(host);
    if (snapshot !== null) return { snapshot, host };
  }
  return { snapshot: null, host: hosts[0] ?? null };
}

async function editsOf(deps: WebDeps, articles: readonly Article[]): Promise<readonly SeenEdit[]> {
  const edited = articles.filter((article) => article.revision > 1).slice(0, MOST_EDITS);
  const edits: SeenEdit[] = [];
  for (const article of edited) {
    const revisions = await deps.store.articles.listRevisions(article.id);
    edits.push({
      where: 'page',
      url: article.url,
      announced: article.notices.length > 0,
      revisions: revisions.map((revision) => ({ title: revision.title, words: wordCount(revision.text), seenAt: revision.seenAt })),
    });
  }
  return edits;
}

/** Edits of pages and of entries in feeds, each address once, the newest first. */
async function allEdits(deps: WebDeps, articles: readonly Article[], feeds: readonly Feed[]): Promise<readonly SeenEdit[]> {
  const ofPages = await editsOf(deps, articles);
  const pages = new Set(ofPages.map((edit) => edit.url));
  const ofEntries = (await Promise.all(feeds.slice(0, MOST_FEEDS).map((feed) => entryEditsOf(deps, feed)))).flat();
  return [...ofPages, ...ofEntries.filter((edit) => !pages.has(edit.url))]
    .sort((a, b) => lastSeenAt(b) - lastSeenAt(a))
    .slice(0, MOST_EDITS);
}

const lastSeenAt = (edit: SeenEdit): number => edit.revisions.at(-1)?.seenAt ?? 0;

/** The entries of a feed whose title or text became another one; a change of tags or times alone is none that a reader could see. */
async function entryEditsOf(deps: WebDeps, feed: Feed): Promise<readonly SeenEdit[]> {
  const revised = (await deps.store.entries.listByFeed(feed.id, { limit: MOST })).filter((entry) => entry.revision > 1);
  const edits: SeenEdit[] = [];
  for (const entry of revised) {
    if (edits.length >= MOST_EDITS) break;
    const seen = readablyDifferent(await deps.store.entries.listRevisions(entry.id));
    const first = seen[0];
    const last = seen.at(-1);
    if (first === undefined || last === undefined || seen.length < 2) continue;
    edits.push({
      where: 'feed',
      url: last.url ?? feed.url,
      announced: (last.updatedAt ?? last.publishedAt ?? 0) > (first.updatedAt ?? first.publishedAt ?? 0),
      revisions: seen.map((revision) => ({ title: revision.title, words: wordCount(wordsOf(revision)), seenAt: revision.seenAt })),
    });
  }
  return edits;
}

const wordsOf = (entry: Entry): string => (entry.contentText === '' ? entry.summaryText : entry.contentText);

/** Revisions without those that read the same as the one before. Where the text was purged, titles alone are compared. */
function readablyDifferent(revisions: readonly Entry[]): readonly Entry[] {
  return revisions.filter((revision, at) => {
    const before = revisions[at - 1];
    if (before === undefined || before.title !== revision.title) return true;
    const [was, is] = [wordsOf(before), wordsOf(revision)];
    return was !== '' && is !== '' && was !== is;
  });
}
