import type { EventTruth } from '../src/demo/truth.ts';
import type { SourceRole } from '../src/domain/brief.ts';
import type { Origin, StoryArticle } from '../src/domain/story.ts';
import { originsOf } from '../src/stages/cluster/index.ts';
import { ratesOf } from './cluster-measure.ts';
import { placeAll } from './cluster-placed.ts';
import { publisherOf, textOf } from './cluster-sets.ts';
import { type PlacedWire, placedWire } from './demo-places.ts';
import { JUNE_WEEK, type Labelled, readJune } from './june-stories.ts';
import type { EvalResult, EvalRow, EvalTask } from './task.ts';

/** Seeds that the rules were not looked at on; ours alone, reported as measured. */
const SEEDS: readonly number[] = Array.from({ length: 20 }, (_, i) => 201 + i);
const MOST_NOTES = 120;

interface Counts {
  hits: number;
  found: number;
  wanted: number;
  single: number;
  singleAsOne: number;
  primaries: number;
  primariesFirst: number;
  outliers: number;
  outliersCounted: number;
}

const nothing = (): Counts => ({
  hits: 0,
  found: 0,
  wanted: 0,
  single: 0,
  singleAsOne: 0,
  primaries: 0,
  primariesFirst: 0,
  outliers: 0,
  outliersCounted: 0,
});

/** An address as the wire's truth writes it. */
const plainUrl = (url: string): string => url.replace(/^https:/, 'http:').replace(/[?&]utm_.*$/, '');

/** Which story and origin each address of a wire came to. */
function placesOf(stories: PlacedWire['stories']): ReadonlyMap<string, string> {
  const places = new Map<string, string>();
  for (const { story, articles, origins } of stories) {
    const byArticle = new Map(origins.flatMap((origin) => origin.articleIds.map((id) => [id, origin.index] as const)));
    for (const { article } of articles) {
      const index = byArticle.get(article.id);
      if (index === undefined) continue;
      for (const url of [article.url, article.canonicalUrl]) places.set(plainUrl(url), `${story.id} ${index}`);
    }
  }
  return places;
}

/** Pairs of one event's reports that were read: whether they rest on one report in truth, and whether they were found to. */
function addPairs(counts: Counts, event: EventTruth, places: ReadonlyMap<string, string>): readonly string[] {
  const wrong: string[] = [];
  const group = new Map(event.origins.flatMap((urls, at) => urls.map((url) => [url, at] as const)));
  const read = [...group.keys()].filter((url) => places.has(url));
  read.forEach((a, i) => {
    for (const b of read.slice(i + 1)) {
      const [same, joined] = [group.get(a) === group.get(b), places.get(a) === places.get(b)];
      if (same) counts.wanted++;
      if (joined) counts.found++;
      if (same && joined) counts.hits++;
      if (same !== joined)
        wrong.push(`${event.scenarioId}: ${same ? 'one origin, kept apart' : 'two origins, taken for one'}: ${a} | ${b}`);
    }
  });
  return wrong;
}

/** An event all of whose read reports rest on one report is to show as one origin. */
function addSingle(counts: Counts, event: EventTruth, places: ReadonlyMap<string, string>): readonly string[] {
  const groups = event.origins.map((urls) => urls.filter((url) => places.has(url))).filter((urls) => urls.length > 0);
  const [only] = groups;
  if (event.origins.length !== 1 || only === undefined || only.length < 2) return [];
  counts.single++;
  const one = new Set(only.map((url) => places.get(url))).size === 1;
  if (one) counts.singleAsOne++;
  return one ? [] : [`${event.scenarioId}: one origin shown as several`];
}

function addPrimaries(counts: Counts, { truth, stories }: PlacedWire): void {
  const primaries = new Set(truth.events.flatMap((event) => event.primaries));
  for (const { articles, origins } of stories) {
    if (!articles.some(({ article, usable }) => usable && primaries.has(article.url))) continue;
    counts.primaries++;
    const [first] = origins;
    if (primaries.has(articles.find(({ article }) => article.id === first?.root)?.article.url ?? '')) counts.primariesFirst++;
  }
}

/** A false copy must not stand as an origin of its own beside the report it copies. */
function addOutliers(counts: Counts, { truth, stories }: PlacedWire): readonly string[] {
  const wrong: string[] = [];
  const places = placesOf(stories);
  for (const event of truth.events) {
    for (const page of event.pages) {
      if (page.role !== 'outlier' || page.repeats === null || !places.has(page.url) || !places.has(page.repeats)) continue;
      counts.outliers++;
      if (places.get(page.url) === places.get(page.repeats)) continue;
      counts.outliersCounted++;
      wrong.push(`${event.scenarioId}: a false copy counts as an origin: ${page.url}`);
    }
  }
  return wrong;
}

async function demoFigures(log: (line: string) => void): Promise<EvalRow> {
  const counts = nothing();
  const notes: string[] = [];
  for (const seed of SEEDS) {
    const placed = await placedWire(seed);
    const places = placesOf(placed.stories);
    for (const event of placed.truth.events)
      notes.push(...[...addPairs(counts, event, places), ...addSingle(counts, event, places)].map((note) => `${seed} ${note}`));
    addPrimaries(counts, placed);
    notes.push(...addOutliers(counts, placed).map((note) => `${seed} ${note}`));
  }
  for (const note of notes.slice(0, MOST_NOTES)) log(note);
  const rates = ratesOf(counts.hits, counts.found, counts.wanted);
  return {
    name: `made-up wire, ${SEEDS.length} seeds: pairs of one event's reports`,
    figures: {
      pairF1: rates.f1,
      pairPrecision: rates.precision,
      pairRecall: rates.recall,
      singleAsOne: counts.singleAsOne / (counts.single || 1),
      singles: counts.single,
      primaryFirst: counts.primariesFirst / (counts.primaries || 1),
      falseCopies: counts.outliers,
      falseCopiesCounted: counts.outliersCounted,
    },
  };
}

/** What an article is in its story. The labels call what a newsroom writes from a document its own work; only another newsroom's report is echoed. */
function roleOf(member: StoryArticle, origin: Origin | undefined, publisherBy: ReadonlyMap<string, string>): SourceRole {
  if (origin === undefined) return 'link-only';
  const { article, publisher } = member;
  if (origin.primary && origin.root === article.id) return 'primary';
  if (origin.root === article.id && origin.retold !== undefined) return 'echo';
  const repeats = origin.edges.filter(
    (edge) =>
      edge.from === article.id && !['cites-document', 'same-owner'].includes(edge.kind) && publisherBy.get(edge.to) !== publisher.id,
  );
  if (repeats.length === 0) return 'origin';
  return repeats.some((edge) => edge.kind === 'syndication') ? 'syndicated' : 'echo';
}

const WORD_OF_ROLE: Readonly<Record<SourceRole, string>> = {
  primary: 'primary',
  origin: 'original',
  echo: 'echo',
  syndicated: 'echo',
  'link-only': 'unclear',
};

async function juneFigures(june: readonly Labelled[], log: (line: string) => void): Promise<EvalRow> {
  const { stories, topics } = await placeAll(june.map((one) => one.article));
  const byStory = new Map<string, StoryArticle[]>();
  for (const { article } of june) {
    const topic = topics.get(article.id);
    if (topic === undefined) continue;
    const story = stories.get(article.id) ?? `alone ${article.id}`;
    const member = { article, publisher: publisherOf(article.publisherId), topic, usable: true };
    byStory.set(story, [...(byStory.get(story) ?? []), member]);
  }
  const found = new Map<string, string>();
  const publisherBy = new Map<string, string>(june.map(({ article }) => [article.id, article.publisherId]));
  for (const articles of byStory.values()) {
    const origins = originsOf({ articles, syndications: [], controlled: [] });
    for (const member of articles) {
      const origin = origins.find((one) => one.articleIds.includes(member.article.id));
      found.set(member.article.id, WORD_OF_ROLE[roleOf(member, origin, publisherBy)]);
    }
  }
  let [right, all, echoes, echoesFound, echoesFalse, originals] = [0, 0, 0, 0, 0, 0];
  june.forEach(({ article, label }, i) => {
    const truth = textOf(label, 'origin');
    if (truth === 'unclear') return;
    const ours = found.get(article.id) ?? 'original';
    all++;
    if (truth === 'original') originals++;
    if (ours === truth) right++;
    else log(`June ${i}: ${truth}, found ${ours}: ${article.title}`);
    if (truth === 'echo') echoes++;
    if (truth === 'echo' && ours === 'echo') echoesFound++;
    if (truth !== 'echo' && ours === 'echo') echoesFalse++;
  });
  return {
    name: 'June week: what each report is',
    figures: {
      originAccuracy: right / (all || 1),
      judged: all,
      majority: originals / (all || 1),
      echoes,
      echoesFound,
      echoesFalse,
    },
  };
}

/** Origins on the made-up wire, whose truth is known, and on a labelled week of real news. */
export const task: EvalTask = {
  name: 'origins',
  help: 'who found out and who repeats: 20 seeds of the made-up wire, and the labels of a real week',
  async run({ dataDir, log }): Promise<EvalResult> {
    const june = readJune(dataDir);
    const week = june === null ? null : await juneFigures(june, log);
    const demo = await demoFigures(log);
    return {
      figures: { ...demo.figures, ...week?.figures },
      rows: [demo, ...(week === null ? [] : [week])],
      notes: [
        `Seeds ${SEEDS[0]} to ${SEEDS.at(-1)}.`,
        week === null
          ? `${JUNE_WEEK.join('/')} is not in ${dataDir}.`
          : 'The week is a development set: it was looked at while the rules were made.',
      ],
    };
  },
};
