import { type Article, reportedAt } from '../domain/article.ts';
import type { Capture, FetchedFeed, ParsedFeed } from '../domain/entry.ts';
import { type CaptureId, captureId, type EntryId, type FeedId, idFrom } from '../domain/ids.ts';
import type { JournalRow } from '../domain/journal.ts';
import { skipped, TickrError } from '../domain/outcome.ts';
import type { Feed, FeedStatus } from '../domain/publisher.ts';
import { mayShow, maySupport, permissionFor, type RightsOverride, type RightsSnapshot, type Use } from '../domain/rights.ts';
import { signalsHash } from '../domain/rights-hash.ts';
import type { Job } from '../ports/queue.ts';
import type { Store } from '../ports/store.ts';
import { crawlDelayMs, explainRights, mayFetch } from '../rights/index.ts';
import { type Extracted, extract, type HostRules } from '../stages/extract/index.ts';
import {
  applyHints,
  entriesOf,
  firstDueAt,
  floodedStatus,
  holdUntil,
  MAX_ENTRIES,
  MAX_NEW_ENTRIES,
  parse,
  poll,
  readArchive,
  rejectPoll,
  spreadFor,
  withinLimits,
} from '../stages/feeds/index.ts';
import { survey } from '../stages/survey/index.ts';
import { journalled, type PipelineDeps, staged } from './deps.ts';
import { findRepeated, rememberPage } from './host-memory.ts';
import { besideHub, considerHub } from './hubs.ts';
import { applyReservations } from './reservations.ts';
import { listening, quietenHost, turnOf } from './turns.ts';
import { withdrawTexts } from './withdraw.ts';

/** Entries that one reading of a sitemap index gives at most. */
const MOST_OF_PARTS = 400;

/** Whether a page lists entries as the web archive of a newsletter does. */
export const isArchive = (html: string, url: string): boolean => readArchive(html, url) !== null;

/** Queues the first poll of each feed that has none waiting, spread over the first minutes so that a start is no burst. */
export async function schedulePolls(deps: PipelineDeps): Promise<void> {
  const feeds = await deps.store.feeds.list();
  for (const feed of feeds) {
    const status = await deps.store.feeds.findStatus(feed.id);
    if (status?.gone === true) continue;
    const runAt = status?.nextDueAt ?? firstDueAt(feed.id, deps.clock.now(), spreadFor(feeds.length));
    await deps.store.queue.enqueue({ kind: 'poll', key: feed.id, runAt });
  }
}

/** The host's signals, read again when a day old; null when it never answered. */
export async function surveyed(deps: PipelineDeps, url: string): Promise<RightsSnapshot | null> {
  const { host, origin } = new URL(url);
  const previous = await deps.store.rights.findSnapshot(host);
  // A host that was out of reach is asked again within the hour, any other within the day.
  if (previous !== null && deps.clock.now() - previous.readAt < (previous.robotsUnreachable ? 1 : 20) * 3_600_000) return previous;
  const outcome = await journalled(deps, 'survey', host, () => survey({ origin, previous }, deps));
  if (outcome.kind !== 'done') return previous;
  await deps.store.rights.putSnapshot(outcome.value);
  if (previous !== null && signalsHash(previous) !== signalsHash(outcome.value)) await applyReservations(deps, host);
  return outcome.value;
}

async function overridesOf(deps: PipelineDeps, url: string): Promise<readonly RightsOverride[]> {
  return deps.store.rights.listOverrides(new URL(url).host);
}

/** Polls one feed, parses what came, keeps its entries, and queues the next poll and the pages. */
export async function runPoll(deps: PipelineDeps, job: Job): Promise<void> {
  const feed = await deps.store.feeds.find(idFrom<FeedId>(job.key));
  if (feed === null) return;
  const snapshot = await surveyed(deps, feed.url);
  const turnAt = await turnOf(deps, new URL(feed.url).host, crawlDelayMs(snapshot) ?? 0);
  if (turnAt !== null) return deps.store.queue.enqueue({ kind: 'poll', key: feed.id, runAt: turnAt });
  const before = await deps.store.feeds.findStatus(feed.id);
  const input = { feed, status: before, snapshot, overrides: await overridesOf(deps, feed.url) };
  const limits = { minIntervalMs: deps.settings.pollFloorMs, maxIntervalMs: deps.settings.pollCeilingMs };
  let status = before;
  let quietUntil: number | null = null;
  const outcome = await journalled(deps, 'poll', feed.id, async () => {
    const findSnapshot = (host: string) => deps.store.rights.findSnapshot(host);
    const surveyHost = (url: URL) => surveyed(deps, url.href);
    const polled = await poll(input, { ...deps, settings: limits, findSnapshot, surveyHost });
    status = polled.status;
    quietUntil = polled.holdHostUntil;
    return polled;
  });
  if (outcome.kind === 'failed' && status === before) throw outcome.error;
  if (outcome.kind === 'done') status = await readFeed(deps, feed, { fetched: outcome.value, before, polled: status, limits, snapshot });
  else if (status !== null && status !== before) status = await besideHub(deps, status, { before, fresh: 0 });
  if (quietUntil !== null) await quieten(deps, feed, quietUntil);
  if (status === null) return;
  await deps.store.feeds.putStatus(status);
  if (!status.gone) await deps.store.queue.enqueue({ kind: 'poll', key: feed.id, runAt: Math.max(status.nextDueAt, deps.clock.now() + 1) });
}

interface Polled {
  readonly fetched: FetchedFeed;
  readonly before: FeedStatus | null;
  readonly polled: FeedStatus | null;
  readonly limits: { readonly minIntervalMs: number; readonly maxIntervalMs: number };
  readonly snapshot: RightsSnapshot | null;
}

/** Parses what a poll brought and keeps its entries; an answer that is no feed counts as a failure of the poll. */
async function readFeed(deps: PipelineDeps, feed: Feed, input: Polled): Promise<FeedStatus | null> {
  const { fetched, before, polled, limits, snapshot } = input;
  const capture = await judged(deps, feed, fetched.capture);
  await deps.store.captures.put(capture);
  const parsed = await journalled(deps, 'parse', feed.id, () => parse({ ...fetched, capture }, deps));
  if (parsed.kind !== 'done')
    return polled === null
      ? null
      : rejectPoll(before, polled, parsed.kind === 'skipped' ? (parsed.detail ?? parsed.reason) : parsed.error.message);
  const whole = await withParts(deps, feed, parsed.value);
  // The first answer of a feed is its back numbers, however many.
  const room = before === null || before.lastOkAt === null ? Number.POSITIVE_INFINITY : MAX_NEW_ENTRIES;
  const kept = await keepEntries(deps, feed, { entries: entriesOf(feed.id, whole, deps.clock.now()), room, snapshot });
  if (feed.title === '' && parsed.value.title !== '') await deps.store.feeds.put({ ...feed, title: parsed.value.title.slice(0, 200) });
  await considerHub(deps, feed, { headers: capture.headers, finalUrl: capture.finalUrl, parsed: parsed.value });
  if (polled === null) return null;
  const hinted = applyHints(polled, parsed.value, deps.clock.now(), limits);
  if (!kept.flooded) return besideHub(deps, hinted, { before, fresh: kept.fresh });
  deps.log.warn('feed.flooded', { feedId: feed.id, most: MAX_NEW_ENTRIES });
  return floodedStatus(before, hinted);
}

/** Reads what a hub has pushed and the web kept: the same bytes a poll would have brought, so the same steps follow and nothing is fetched. */
export async function runPush(deps: PipelineDeps, job: Job): Promise<void> {
  const { store, clock } = deps;
  const [feedKey = '', capture = ''] = job.key.split('/');
  const feed = await store.feeds.find(idFrom<FeedId>(feedKey));
  const lease = feed === null ? null : await store.hubs.findLease(feed.id);
  const pushed = await store.captures.find(idFrom<CaptureId>(capture));
  if (feed === null || lease === null || pushed === null || pushed.body.length === 0) return;
  const snapshot = await surveyed(deps, feed.url);
  // A publisher who shuts robots out has not opened by a hub what is shut at the door.
  if (mayFetch(snapshot, feed.url, await overridesOf(deps, feed.url)).permission === 'deny') return;
  const parsed = await journalled(deps, 'parse', feed.id, () => parse({ feedId: feed.id, capture: pushed }, deps));
  if (parsed.kind !== 'done') return;
  await keepEntries(deps, feed, { entries: entriesOf(feed.id, parsed.value, clock.now()), room: MAX_NEW_ENTRIES, snapshot });
  const newest = (await store.hubs.findLease(feed.id)) ?? lease;
  await store.hubs.putLease({ ...newest, lastPushAt: clock.now(), misses: 0 });
}

/** The entries of a sitemap index are those of its newest parts, each asked for as its host's rules allow; a part that is an index itself is not followed. */
async function withParts(deps: PipelineDeps, feed: Feed, parsed: ParsedFeed): Promise<ParsedFeed> {
  if (parsed.parts === undefined) return parsed;
  const { origin } = new URL(feed.url);
  const entries = [...parsed.entries];
  for (const url of parsed.parts) {
    const mayAsk = async (to: URL): Promise<boolean> =>
      to.origin === origin && mayFetch(await surveyed(deps, to.href), to.href, await overridesOf(deps, to.href)).permission !== 'deny';
    if (!URL.canParse(url) || !(await mayAsk(new URL(url)))) continue;
    const part = await journalled(deps, 'parse', feed.id, async () => {
      const answer = await deps.fetcher.fetch({ url, purpose: 'feed', mayFollow: mayAsk });
      if (answer.status !== 200) return skipped('not-a-feed', `a part of the sitemap answered ${answer.status}`);
      const { finalUrl, headers, body, fetchedAt } = answer;
      return parse({ feedId: feed.id, capture: { id: captureId(body), url, finalUrl, status: 200, headers, fetchedAt, body } }, deps);
    });
    if (part.kind === 'done') entries.push(...part.value.entries);
  }
  return { ...parsed, entries: entries.slice(0, MOST_OF_PARTS) };
}

/** A feed's answer with what its host and its own headers let us do with it. */
async function judged(deps: PipelineDeps, feed: Feed, capture: Capture): Promise<Capture> {
  const snapshot = await deps.store.rights.findSnapshot(new URL(feed.url).host);
  const overrides = await overridesOf(deps, feed.url);
  const { rights } = explainRights({ snapshot, url: feed.url, now: deps.clock.now(), headers: capture.headers, overrides });
  return { ...capture, rights, signalsHash: snapshot === null ? null : signalsHash(snapshot) };
}

/** A host that asked for quiet is left alone by its other feeds too. */
async function quieten(deps: PipelineDeps, feed: Feed, until: number): Promise<void> {
  const { host } = new URL(feed.url);
  await quietenHost(deps, host, until);
  const others = (await deps.store.feeds.list()).filter((other) => other.id !== feed.id && new URL(other.url).host === host);
  const statuses = await Promise.all(others.map((other) => deps.store.feeds.findStatus(other.id)));
  for (const status of holdUntil(
    statuses.filter((one) => one !== null),
    until,
  ))
    await deps.store.feeds.putStatus(status);
}

interface Arrival {
  readonly entries: ReturnType<typeof entriesOf>;
  /** Most new entries that are kept. */
  readonly room: number;
  readonly snapshot: RightsSnapshot | null;
}

/** Keeps entries and queues their pages; says how many were new or revised, and whether there were more new ones than there was room for. */
async function keepEntries(
  deps: PipelineDeps,
  feed: Feed,
  arrival: Arrival,
): Promise<{ readonly fresh: number; readonly flooded: boolean }> {
  const { entries, dropped, cut } = withinLimits(arrival.entries);
  // The reader itself stops there, so a full answer has had more, or might have.
  if (dropped > 0 || entries.length === MAX_ENTRIES) deps.log.warn('feed.too-many-entries', { feedId: feed.id, most: MAX_ENTRIES });
  if (cut > 0) deps.log.warn('feed.entries-cut', { feedId: feed.id, cut });
  // Pages of one host are asked for at its pace, so that a full feed does not hold every place of the fetcher.
  const gapMs = deps.settings.pageGapMs === 0 ? 0 : Math.max(deps.settings.pageGapMs, crawlDelayMs(arrival.snapshot) ?? 0);
  return deps.store.transaction(async (store) => {
    let fresh = 0;
    let added = 0;
    for (const entry of entries) {
      if (entry.feedId !== feed.id)
        throw new TickrError('an entry belongs to another feed', { code: 'pipeline/entry-feed', ids: { feedId: feed.id } });
      if (added >= arrival.room) return { fresh, flooded: true };
      const state = await store.entries.put(entry);
      if (state === 'same') continue;
      if (state === 'new') added += 1;
      await store.queue.enqueue({ kind: 'extract', key: entry.id, runAt: deps.clock.now() + fresh * gapMs });
      fresh += 1;
    }
    return { fresh, flooded: false };
  });
}

/** Fetches the page of one entry where that is allowed, keeps its article, and queues its place in a story. */
export async function runExtract(deps: PipelineDeps, job: Job): Promise<void> {
  const entry = await deps.store.entries.find(idFrom<EntryId>(job.key));
  const feed = entry === null ? null : await deps.store.feeds.find(entry.feedId);
  const publisher = feed === null ? null : await deps.store.publishers.find(feed.publisherId);
  if (entry === null || feed === null || publisher === null) return;
  const pageUrl = entry.url !== null && URL.canParse(entry.url) && /^https?:/.test(entry.url) ? entry.url : feed.url;
  const snapshot = await surveyed(deps, pageUrl);
  const overrides = await overridesOf(deps, pageUrl);
  if (isOptedOut(overrides)) {
    await journalled(deps, 'extract', entry.id, async () => skipped('rights-reserved', 'its publisher has opted out'));
    return;
  }
  const feedRights = await deps.store.captures.findRights(feed.url);
  const { host } = new URL(pageUrl);
  const turnAt = await turnOf(deps, host, crawlDelayMs(snapshot) ?? 0);
  if (turnAt !== null) return deps.store.queue.enqueue({ kind: 'extract', key: entry.id, runAt: turnAt });
  const repeated = await findRepeated(deps.store, host, deps.clock.now());
  const surveyHost = async (url: string): Promise<HostRules> => ({
    snapshot: await surveyed(deps, url),
    overrides: await overridesOf(deps, url),
  });
  const heard = listening(deps);
  const { outcome, row } = await staged(deps, 'extract', entry.id, () =>
    extract({ entry, feed, publisher, snapshot, overrides, feedRights, repeated }, { ...deps, fetcher: heard.fetcher, surveyHost }),
  );
  const quietUntil = await heard.quietUntil();
  // What the feed gave must do for now; the page is asked for again when its host may be.
  if (quietUntil !== null) await deps.store.queue.enqueue({ kind: 'extract', key: entry.id, runAt: quietUntil });
  if (outcome.kind !== 'done') await deps.store.journal.append(row);
  if (outcome.kind === 'failed') throw outcome.error;
  if (outcome.kind === 'skipped') return;
  await keepArticle(deps, { ...outcome.value, row }, { snapshot, host });
}

/** An operator's decision that a host is neither fetched nor linked is an opt-out: nothing of it is kept at all. */
const isOptedOut = (overrides: readonly RightsOverride[]): boolean =>
  (['fetch', 'link', 'store'] as const).every((use) => newestOf(overrides, use)?.permission === 'deny');

function newestOf(overrides: readonly RightsOverride[], use: Use): RightsOverride | null {
  const ours = overrides.filter((one) => one.use === use);
  return ours.reduce<RightsOverride | null>((best, one) => (best === null || one.decidedAt > best.decidedAt ? one : best), null);
}

/** Keeps an article and its page, withdraws what an earlier reading let us say and this one does not, and queues its place in a story. */
async function keepArticle(
  deps: PipelineDeps,
  { article, capture, blockKeys, row }: Extracted & { readonly row: JournalRow },
  { snapshot, host }: { readonly snapshot: RightsSnapshot | null; readonly host: string },
): Promise<void> {
  const { store: outer, clock } = deps;
  await outer.transaction(async (store) => {
    await store.journal.append(row);
    const signals = snapshot === null ? null : signalsHash(snapshot);
    if (capture !== null) await store.captures.put({ ...capture, rights: article.rights, signalsHash: signals });
    const isRestricted = !maySupport(article.rights, clock.now()) || permissionFor(article.rights, 'quote') === 'deny';
    const before = isRestricted ? await store.articles.find(article.id) : null;
    const { state, amended, article: kept } = await store.articles.put(article);
    if (before !== null) await withdrawEarlier(store, before, kept, clock.now());
    if (state === 'new' && blockKeys.length > 0) await rememberPage(store, host, { keys: blockKeys, now: clock.now() });
    // Due at the time it was reported, so that a backlog is placed in the order of the events and not of the downloads.
    if (state !== 'same' || amended)
      await store.queue.enqueue({ kind: 'place', key: kept.id, runAt: Math.min(reportedAt(kept), clock.now()) });
  });
}

/** What the page itself newly reserves goes at once, as what its host does. */
async function withdrawEarlier(store: Store, before: Article, after: Article, now: number): Promise<void> {
  const isGone = before.textFrom !== 'none' && !maySupport(after.rights, now);
  const isUnquoted = permissionFor(before.rights, 'quote') !== 'deny' && permissionFor(after.rights, 'quote') === 'deny';
  if (!isGone && !isUnquoted) return;
  const depth = !isGone ? 'quotes' : mayShow(after.rights, now) ? 'text' : 'all';
  const note = 'A page no longer lets us use it as before; earlier takes that rested on it are withdrawn.';
  await withdrawTexts(store, { articles: [{ article: after, rights: after.rights }], depth, note, at: now });
}
