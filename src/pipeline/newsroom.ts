import { type Article, reportedAt } from '../domain/article.ts';
import type { Brief, Take } from '../domain/brief.ts';
import type { Claim, Verdict } from '../domain/claim.ts';
import type { Correction } from '../domain/digest.ts';
import { type ArticleId, idFrom, type StoryId } from '../domain/ids.ts';
import { skipped } from '../domain/outcome.ts';
import type { ArticleTopic, StoryMaterial } from '../domain/story.ts';
import type { Job } from '../ports/queue.ts';
import type { Store } from '../ports/store.ts';
import { claims } from '../stages/claims/index.ts';
import { cluster, keptOf, learnedCategoryOf, type StoryWindow, settle } from '../stages/cluster/index.ts';
import { dedupe, fingerprintOf } from '../stages/dedupe/index.ts';
import { publish } from '../stages/publish/index.ts';
import { verify } from '../stages/verify/index.ts';
import { keptCalibration } from './calibrating.ts';
import { keptCategories } from './categories.ts';
import { journalled, type PipelineDeps } from './deps.ts';
import { openLiveWindow, WINDOW_MS } from './live-window.ts';
import { gather } from './material.ts';
import { keepPlacement, keepSettled } from './placing.ts';
import { queuePrimaries } from './primaries.ts';
import { versionOf } from './stages.ts';
import { upstreamCorrections } from './upstream.ts';
import { FORGOTTEN } from './withdraw.ts';
import { writeBrief } from './writing.ts';

const DAY_MS = 24 * 3_600_000;
/** An article older than this when it is first seen starts no story and joins none. */
const STALE_MS = 14 * DAY_MS;
/** A story that nothing was added to for this long is looked at once more, and settles. */
const SETTLES_AFTER_MS = 2 * DAY_MS;

/** A date before this is no date: feeds print 1970 where they have none. */
const FIRST_BELIEVABLE = Date.UTC(1995, 0, 1);

/** Back numbers of a feed that was just added are kept, and are no news. */
const isStale = ({ publishedAt, seenAt }: Article): boolean =>
  publishedAt !== null && publishedAt >= FIRST_BELIEVABLE && publishedAt < seenAt - STALE_MS;

/** Keeps the open stories in memory for clustering; rebuilt from the store at start and after a failure. */
export class Newsroom {
  readonly #deps: PipelineDeps;
  #window: StoryWindow | null = null;
  #forgotten: string | null = null;
  /** At the start nobody knows whether a run that was broken off had settled what it placed. */
  #unsettled = true;

  constructor(deps: PipelineDeps) {
    this.#deps = deps;
  }

  async #open(): Promise<StoryWindow> {
    const forgotten = await this.#deps.store.meta.find(FORGOTTEN);
    if (this.#window !== null && this.#forgotten === forgotten) return this.#window;
    this.#forgotten = forgotten;
    this.#window = await openLiveWindow(this.#deps);
    return this.#window;
  }

  /** Settles what came in within the hour, where anything did since the last time: before its stories are written. */
  async settle(): Promise<void> {
    if (!this.#unsettled) return;
    const { store, clock } = this.#deps;
    const window = await this.#open();
    try {
      const settled = settle(window);
      const topics = await store.articles.listTopics(settled.joined);
      await store.transaction(async (inside) => {
        for (const topic of topics) await inside.articles.putTopic({ ...topic, aiTopic: true });
        await keepSettled(inside, settled, clock.now());
      });
      this.#unsettled = false;
    } catch (thrown) {
      this.#window = null;
      throw thrown;
    }
  }

  /** Finds copies of one article and its place in a story. */
  async place(job: Job): Promise<void> {
    const { store, clock } = this.#deps;
    const article = await store.articles.find(idFrom<ArticleId>(job.key));
    const publisher = article === null ? null : await store.publishers.find(article.publisherId);
    if (article === null || publisher === null) return;
    const near = await store.articles.listCandidates(fingerprintOf(article).bands, article.id, clock.now() - WINDOW_MS);
    const candidates = (await Promise.all(near.map((other) => store.articles.find(other.articleId)))).filter((other) => other !== null);
    const copies = await journalled(this.#deps, 'dedupe', article.id, () => dedupe({ article, candidates }, this.#deps));
    if (copies.kind === 'failed') throw copies.error;
    if (copies.kind === 'done') {
      await store.articles.putFingerprint(copies.value.fingerprint);
      await store.articles.putSyndications(article.id, copies.value.syndications);
    }
    const window = await this.#open();
    try {
      const placed = await journalled(this.#deps, 'cluster', article.id, async () => {
        if (isStale(article)) return skipped('too-old', 'published more than two weeks before we first saw it');
        const outcome = await cluster({ article, publisher, window }, this.#deps);
        await store.articles.putTopic(await this.#categorised(outcome.topic, article));
        const kept = { revision: article.revision, version: versionOf('cluster') };
        await store.articles.putFeatures(keptOf(outcome.features, kept));
        return outcome;
      });
      if (placed.kind === 'failed') throw placed.error;
      if (placed.kind !== 'done') return;
      this.#unsettled = true;
      await store.transaction(async (inside) => {
        await keepPlacement(inside, article.id, { placement: placed.value, now: clock.now() });
        await queuePrimaries(this.#deps, inside, article);
      });
    } catch (thrown) {
      this.#window = null;
      throw thrown;
    }
  }

  /** The topic with the category that the archive's own weights and the table give together, where the operator asked for it. */
  async #categorised(topic: ArticleTopic, article: Article): Promise<ArticleTopic> {
    const { store, settings } = this.#deps;
    const model = settings.learnedCategories === true ? await keptCategories(store) : null;
    return model === null ? topic : { ...topic, category: learnedCategoryOf(article, model) };
  }

  /** Reads, verifies, writes, gates and publishes one story. */
  async write(job: Job): Promise<void> {
    const { store } = this.#deps;
    await this.settle();
    const story = await store.stories.find(idFrom<StoryId>(job.key));
    if (story === null || story.mergedInto !== null) return;
    const material = await gather(this.#deps, story);
    await store.stories.put(material.story);
    if (material.articles.length === 0) return;
    const found = await this.#claimsOf(material);
    const verdicts = await this.#verdictsOf(material, found);
    const written = await writeBrief(this.#deps, { material, claims: found, verdicts });
    if (written !== null) await this.#publish(material, found, verdicts, written);
    await this.#lookAgain(material);
  }

  async #claimsOf(material: StoryMaterial): Promise<readonly Claim[]> {
    const previous = await this.#deps.store.claims.list(material.story.id);
    const outcome = await journalled(this.#deps, 'claims', material.story.id, () => claims({ material, previous }, this.#deps));
    if (outcome.kind === 'failed') throw outcome.error;
    return outcome.kind === 'done' ? outcome.value : [];
  }

  async #verdictsOf(material: StoryMaterial, found: readonly Claim[]): Promise<readonly Verdict[]> {
    if (found.length === 0) return [];
    const corrections = await this.#deps.store.corrections.list({ storyId: material.story.id }, { limit: 100 });
    const calibration = await keptCalibration(this.#deps.store);
    const outcome = await journalled(this.#deps, 'verify', material.story.id, () =>
      verify({ material, claims: found, corrections, calibration }, this.#deps),
    );
    if (outcome.kind === 'failed') throw outcome.error;
    return outcome.kind === 'done' ? outcome.value : [];
  }

  async #publish(material: StoryMaterial, found: readonly Claim[], verdicts: readonly Verdict[], written: Brief): Promise<void> {
    const { store, clock } = this.#deps;
    const storyId = material.story.id;
    const previous = await store.takes.listByStory(storyId);
    const known = await store.corrections.list({ storyId }, { limit: 100 });
    const upstream = upstreamCorrections(material, previous.at(-1) ?? null, known);
    const input = {
      brief: written,
      material,
      claims: found,
      verdicts,
      verdictHistory: await store.claims.listVerdicts(storyId),
      previous,
      neighbours: await this.#neighbours(material),
      corrections: [...known, ...upstream],
    };
    const outcome = await journalled(this.#deps, 'publish', storyId, () => publish(input, this.#deps));
    if (outcome.kind === 'failed') throw outcome.error;
    await store.transaction(async (inside) => {
      for (const correction of upstream) await inside.corrections.put(correction);
      await inside.claims.put(storyId, found);
      for (const verdict of verdicts) await inside.claims.putVerdict(storyId, verdict);
      if (outcome.kind === 'done') await keepTake(inside, outcome.value, input.corrections);
    });
    if (outcome.kind === 'done') this.#deps.log.debug('take.published', { storyId, take: outcome.value.number, at: clock.now() });
  }

  async #neighbours(material: StoryMaterial): Promise<readonly Take[]> {
    const takes = new Map<string, Take>();
    for (const entity of material.story.entityIds.slice(0, 6)) {
      for (const take of await this.#deps.store.takes.listLatest({ entity }, { limit: 12 })) takes.set(take.storyId, take);
    }
    for (const take of await this.#deps.store.takes.listLatest({ category: material.story.category }, { limit: 12 }))
      takes.set(take.storyId, take);
    takes.delete(material.story.id);
    return [...takes.values()];
  }

  /** Queues the look at which the story settles, and the one at which a text we hold expires. */
  async #lookAgain(material: StoryMaterial): Promise<void> {
    const last = Math.max(...material.articles.map((member) => reportedAt(member.article)));
    const expiries = material.articles.map((member) => member.article.rights.expiresAt).filter((at) => at !== null);
    for (const at of [last + SETTLES_AFTER_MS, ...expiries]) {
      if (at > material.now) await this.#deps.store.queue.enqueue({ kind: 'write', key: material.story.id, runAt: at });
    }
  }
}

/** Keeps a take, and notes on the corrections it carries that they are made. */
async function keepTake(store: Store, take: Take, corrections: readonly Correction[]): Promise<void> {
  await store.takes.put(take);
  for (const one of corrections)
    if (one.fixedTake === null && one.wrongTake < take.number) await store.corrections.put({ ...one, fixedTake: take.number });
}
