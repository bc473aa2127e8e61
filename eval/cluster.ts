import { join } from 'node:path';
import type { Article } from '../src/domain/article.ts';
import { baselinesOf, tuned } from './cluster-baselines.ts';
import { bCubed, type Grouping, linked, pairRates, ratesOf, splitsAndMerges } from './cluster-measure.ts';
import { type Placed, placeAll } from './cluster-placed.ts';
import { articleOf, publisherOf, type Row, readRows, rowOf, textOf } from './cluster-sets.ts';
import type { EvalRow, EvalTask } from './task.ts';

/** Errors named on the way, at most. */
const MOST_NOTES = 160;

interface Week {
  readonly rows: readonly Row[];
  readonly labels: readonly Row[];
  readonly articles: readonly Article[];
}

function truthOf({ labels, articles }: Week): Grouping {
  return new Map(labels.flatMap((label, i) => (textOf(label, 'story') === '' ? [] : [[articles[i]?.id ?? '', textOf(label, 'story')]])));
}

function withoutLargest(truth: Grouping): Grouping {
  const sizes = new Map<string, number>();
  for (const story of truth.values()) sizes.set(story, (sizes.get(story) ?? 0) + 1);
  const [largest] = [...sizes].sort((a, b) => b[1] - a[1])[0] ?? [];
  return new Map([...truth].filter(([, story]) => story !== largest));
}

function groupFigures(truth: Grouping, found: Grouping): Record<string, number> {
  const { split, merged } = splitsAndMerges(truth, found);
  const [all, rest] = [pairRates(truth, found), pairRates(withoutLargest(truth), found)];
  return {
    pairF1: all.f1,
    pairF1WithoutLargest: rest.f1,
    precisionWithoutLargest: rest.precision,
    recallWithoutLargest: rest.recall,
    bCubedF1: bCubed(truth, found).f1,
    split,
    merged,
  };
}

/** Articles of no labelled story that stand in a story with another article. */
function drawnIn(truth: Grouping, stories: Grouping): readonly string[] {
  const sizes = new Map<string, number>();
  for (const story of stories.values()) sizes.set(story, (sizes.get(story) ?? 0) + 1);
  return [...stories].filter(([id, story]) => !truth.has(id) && (sizes.get(story) ?? 0) > 1).map(([id]) => id);
}

function topicFigures({ labels, articles }: Week, topics: Placed['topics']): { figures: Record<string, number>; notes: readonly string[] } {
  let [hits, found, wanted, rightCategory, asides, asidesMissed, asidesFalse] = [0, 0, 0, 0, 0, 0, 0];
  const notes: string[] = [];
  labels.forEach((label, i) => {
    const article = articles[i];
    const topic = article === undefined ? undefined : topics.get(article.id);
    if (article === undefined || topic === undefined) return;
    const isAi = label['aiTopic'] === true;
    if (isAi) wanted++;
    if (topic.aiTopic) found++;
    if (isAi && topic.aiTopic) hits++;
    if (isAi !== topic.aiTopic) notes.push(`${isAi ? 'AI missed' : 'taken for AI'}: ${i} ${article.title}`);
    if (isAi && topic.category === textOf(label, 'category')) rightCategory++;
    const aside = ['roundup', 'promo'].includes(textOf(label, 'kind'));
    const foundAside = ['roundup', 'promotion'].includes(topic.kind);
    if (aside) asides++;
    if (aside && !foundAside) asidesMissed++;
    if (!aside && foundAside) asidesFalse++;
    if (aside !== foundAside) notes.push(`${aside ? 'aside missed' : `taken for ${topic.kind}`}: ${i} ${article.title}`);
  });
  const rates = ratesOf(hits, found, wanted);
  return {
    figures: {
      aiPrecision: rates.precision,
      aiRecall: rates.recall,
      categoryAccuracy: rightCategory / (wanted || 1),
      roundupOrPromotion: asides,
      roundupOrPromotionMissed: asidesMissed,
      roundupOrPromotionFalse: asidesFalse,
    },
    notes,
  };
}

function errorNotes({ articles }: Week, truth: Grouping, stories: Grouping): readonly string[] {
  const named = (id: string): string => {
    const at = articles.findIndex((article) => article.id === id);
    return `${at} ${articles[at]?.title ?? id}`;
  };
  const notes = drawnIn(truth, stories).map((id) => `drawn in: ${named(id)}`);
  const ids = [...truth.keys()];
  ids.forEach((a, i) => {
    for (const b of ids.slice(i + 1)) {
      const same = truth.get(a) === truth.get(b);
      const joined = stories.get(a) !== undefined && stories.get(a) === stories.get(b);
      if (same !== joined) notes.push(`${same ? 'apart' : 'joined'}: ${named(a)} | ${named(b)}`);
    }
  });
  return notes;
}

async function pairFigures(dataDir: string): Promise<EvalRow | null> {
  const rows = readRows(join(dataDir, 'cluster/ainews-pairs'), 'pairs.jsonl');
  if (rows === null) return null;
  let [hits, found, wanted, hitsBoth, wantedBoth] = [0, 0, 0, 0, 0];
  for (const row of rows) {
    const label = textOf(row, 'label');
    const joined = await joinsPair(articleOf(rowOf(row, 'a')), articleOf(rowOf(row, 'b')));
    const [same, both] = [label === 'same', label === 'same' || label === 'development'];
    if (same) wanted++;
    if (both) wantedBoth++;
    if (joined) found++;
    if (joined && same) hits++;
    if (joined && both) hitsBoth++;
  }
  const [same, both] = [ratesOf(hits, found, wanted), ratesOf(hitsBoth, found, wantedBoth)];
  return {
    name: 'headline pairs (71, titles alone)',
    figures: { sameF1: same.f1, samePrecision: same.precision, sameRecall: same.recall, sameOrDevelopmentF1: both.f1 },
  };
}

/** Whether the stage joins two headlines by themselves; their subject is not asked, as the pairs are of all subjects. */
async function joinsPair(a: Article, b: Article): Promise<boolean> {
  const { wouldJoin } = await import('../src/stages/cluster/cluster.ts');
  return wouldJoin([a, publisherOf(a.publisherId)], [b, publisherOf(b.publisherId)]);
}

function baselineRows(week: Week, truth: Grouping): readonly EvalRow[] {
  const texts = week.articles.flatMap((article, i) =>
    truth.has(article.id) ? [{ id: article.id, title: article.title, text: textOf(week.rows[i] ?? {}, 'text') }] : [],
  );
  const ids = texts.map((text) => text.id);
  return baselinesOf(texts).flatMap((baseline) => {
    const [best, rest] = [tuned(ids, baseline, truth), tuned(ids, baseline, withoutLargest(truth))];
    return [
      { name: `${baseline.name} at ${baseline.untuned}`, figures: groupFigures(truth, linked(ids, baseline.likeness, baseline.untuned)) },
      { name: `${baseline.name}, tuned on this set: ${best.least.toFixed(2)}`, figures: groupFigures(truth, best.grouping) },
      { name: `${baseline.name}, tuned without the largest: ${rest.least.toFixed(2)}`, figures: groupFigures(truth, rest.grouping) },
    ];
  });
}

/** Grouping into stories on one week of real news, with what each article is; development figures. */
export const task: EvalTask = {
  name: 'cluster',
  help: 'stories, AI topic, kind and category on a labelled week, beside four baselines; headline pairs',
  async run({ dataDir, log }) {
    const folder = join(dataDir, 'wire/june-week');
    const [rows, labels] = [readRows(folder, 'articles.jsonl'), readRows(folder, 'labels.jsonl')];
    if (rows === null || labels === null) return { skipped: `${folder} is not here` };
    const week: Week = { rows, labels, articles: rows.map(articleOf) };
    const placed = await placeAll(week.articles);
    const truth = truthOf(week);
    const ours = groupFigures(truth, placed.stories);
    const topic = topicFigures(week, placed.topics);
    for (const note of [...topic.notes, ...errorNotes(week, truth, placed.stories)].slice(0, MOST_NOTES)) log(note);
    const pairs = await pairFigures(dataDir);
    const drawn = drawnIn(truth, placed.stories).length;
    return {
      figures: { ...ours, ...topic.figures, drawnIn: drawn, ...(pairs?.figures ?? {}) },
      rows: [
        { name: 'ours, all 296 together', figures: { ...ours, drawnIn: drawn } },
        ...baselineRows(week, truth),
        { name: 'ours: what each article is', figures: topic.figures },
        ...(pairs === null ? [] : [pairs]),
      ],
      notes: ['Development figures: this week was looked at while the stage was built. Baselines see the labelled articles alone.'],
    };
  },
};
