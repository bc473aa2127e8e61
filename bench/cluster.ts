import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Article } from '../src/domain/article.ts';
import { articleId, publisherId, type StoryId, storyId } from '../src/domain/ids.ts';
import { VirtualClock } from '../src/ports/clock.ts';
import type { Features } from '../src/stages/cluster/features.ts';
import { cluster, openWindow, type StoryWindow, settle } from '../src/stages/cluster/index.ts';
import { packedWord, packWords, termOf } from '../src/stages/cluster/packed.ts';
import { putInto } from '../src/stages/cluster/window.ts';
import { dedupe, fingerprintOf } from '../src/stages/dedupe/index.ts';
import { articleOf, numbersFrom, PUBLISHERS, textsOf } from './invented.ts';
import type { BenchTask } from './task.ts';

const TEN_THOUSAND = 10_000;
const SIZES: readonly number[] = [1_000, 10_000, 100_000, 300_000];
/** Articles that are placed at each size to see what one costs. */
const PROBES = 500;
const WINDOW_MS = 34 * 24 * 3_600_000;
const NO_LEANS = new Map<string, number>();
const START = Date.UTC(2026, 0, 1);
const HOUR = 3_600_000;

const cpuMs = (since: NodeJS.CpuUsage): number => {
  const used = process.cpuUsage(since);
  return (used.user + used.system) / 1000;
};

/** The machine's own measure of memory is of all that was ever asked for; what is in use is known after a sweep. */
function memoryMb(): number {
  setFlagsFromString('--expose-gc');
  const sweep: unknown = runInNewContext('gc');
  if (typeof sweep === 'function') sweep();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 1_048_576;
}

/** An hour's articles, of which one comes a minute. */
const AN_HOUR = 60;

type ByBand = Map<string, Article[]>;

/** Searches for copies among all that came before, and files the article under its bands. */
async function throughDedupe(byBand: ByBand, article: Article): Promise<void> {
  const fingerprint = fingerprintOf(article);
  const candidates = new Set(fingerprint.bands.flatMap((band) => byBand.get(band) ?? []));
  await dedupe({ article, candidates: [...candidates], fingerprint }, { clock: new VirtualClock(article.seenAt) });
  for (const band of fingerprint.bands) {
    const list = byBand.get(band);
    if (list === undefined) byBand.set(band, [article]);
    else list.push(article);
  }
}

/** Runs articles through dedupe (with an index of bands) and cluster, settling each hour, and gives CPU seconds for each; the clock is read once an hour, as it costs more than a look-up. */
async function throughBoth(
  count: number,
): Promise<{ readonly dedupeSeconds: number; readonly clusterSeconds: number; readonly stories: number }> {
  const bodies = textsOf(count * 0.75);
  const byBand: ByBand = new Map();
  const window = openWindow({ stories: [], articles: [], publishers: PUBLISHERS });
  let [dedupeMs, clusterMs] = [0, 0];
  for (let from = 0; from < count; from += AN_HOUR) {
    const length = Math.min(AN_HOUR, count - from);
    const articles = Array.from({ length }, (_, i) => articleOf(bodies[(from + i) % bodies.length] ?? '', from + i));
    const started = process.cpuUsage();
    for (const article of articles) await throughDedupe(byBand, article);
    dedupeMs += cpuMs(started);
    const before = process.cpuUsage();
    for (const [i, article] of articles.entries()) await place(window, article, from + i);
    settle(window);
    clusterMs += cpuMs(before);
  }
  return { dedupeSeconds: dedupeMs / 1000, clusterSeconds: clusterMs / 1000, stories: window.stories.size };
}

async function place(window: StoryWindow, article: Article, at: number): Promise<void> {
  const publisher = PUBLISHERS[at % PUBLISHERS.length];
  if (publisher !== undefined) await cluster({ article, publisher, window }, { clock: new VirtualClock(article.seenAt) });
}

/** Terms from a vocabulary of 400,000 in which few are common: as many as an article of 400 words has in each part. */
function inventedFeatures(at: number, all: number, next: (below: number) => number): Features {
  const term = (): number => packedWord(termOf(`t${Math.floor(400_000 * (next(1_000_000) / 1_000_000) ** 4)}`), 1 + next(3));
  const terms = (count: number): readonly number[] => Array.from({ length: count }, term);
  const id = articleId(`https://paper${at % 20}.example/live/${at}`);
  const time = START + Math.floor((at / all) * WINDOW_MS);
  return {
    ...packWords([terms(55), terms(128), terms(12), terms(3), terms(4), terms(1), terms(2), terms(2), terms(4)]),
    titleGathering: 0,
    gathering: 0,
    hub: false,
    besideGathering: false,
    topThing: 0,
    publisherTerm: 0,
    articleId: id,
    publisherId: publisherId(`paper${at % 20}.example`),
    at: time,
    seenAt: time,
    kind: 'news',
    eventType: 'other',
    titleEvent: 'other',
    leans: NO_LEANS,
    length: 230,
    aiTopic: true,
  };
}

/** Fills a window up to a size with invented features, three to a story. */
function fill(window: StoryWindow, size: number, next: (below: number) => number): void {
  let current: { readonly id: StoryId; readonly founding: Features } | null = null;
  for (let at = window.articles.size; at < size; at++) {
    const features = inventedFeatures(at, SIZES.at(-1) ?? size, next);
    if (at % 3 === 0 || current === null) current = { id: storyId(features.articleId), founding: features };
    putInto(window, { features, storyId: current.id, founding: current.founding.articleId });
  }
}

async function costAt(window: StoryWindow, probes: readonly Article[]): Promise<number> {
  const started = process.cpuUsage();
  for (const [at, article] of probes.entries()) await place(window, article, at);
  settle(window);
  return cpuMs(started) / probes.length;
}

/** What placing costs: ten thousand articles through dedupe and cluster, and one article at growing sizes of the live window. */
export const task: BenchTask = {
  name: 'cluster',
  help: '10,000 articles through dedupe and cluster; cost of one at 1,000 to 300,000 live ones, and memory',
  async run() {
    const through = await throughBoth(TEN_THOUSAND);
    const seconds = through.dedupeSeconds + through.clusterSeconds;
    const bodies = textsOf(PROBES);
    const before = memoryMb();
    const next = numbersFrom(11);
    const window = openWindow({ stories: [], articles: [], publishers: PUBLISHERS });
    const costs: { readonly size: number; readonly ms: number; readonly mb: number }[] = [];
    for (const [round, size] of SIZES.entries()) {
      fill(window, size, next);
      const probes = bodies.map((body, at) => articleOf(body, 100_000 * (round + 1) + at));
      const late = probes.map((article) => ({ ...article, publishedAt: window.newestSeenAt + HOUR, seenAt: window.newestSeenAt + HOUR }));
      const ms = await costAt(window, late);
      costs.push({ size, ms, mb: memoryMb() - before });
    }
    const [first] = costs;
    const last = costs.at(-1);
    const flatness =
      first === undefined || last === undefined ? 0 : Math.max(...costs.map((cost) => cost.ms)) / Math.min(...costs.map((cost) => cost.ms));
    return {
      figures: { seconds, perSecond: TEN_THOUSAND / seconds, timesFlat: 1 / flatness, mbAt300k: last?.mb ?? 0 },
      rows: [
        {
          name: '10,000 articles through both, CPU seconds',
          figures: { seconds, dedupe: through.dedupeSeconds, cluster: through.clusterSeconds, stories: through.stories },
        },
        ...costs.map((cost) => ({
          name: `one more at ${cost.size.toLocaleString('en')} live ones`,
          figures: { ms: cost.ms, memoryMb: cost.mb },
        })),
      ],
      notes: [
        'Invented articles of 400 words; three in four tell of an event that others tell of, every fourth text is a near copy.',
        'Live articles beyond the first ten thousand are invented features: terms drawn from 400,000, few of them common, three articles to a story; each probe is a whole article.',
        `Most over least cost of one article: ${flatness.toFixed(2)}.`,
      ],
    };
  },
};
