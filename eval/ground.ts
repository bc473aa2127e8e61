import type { Article } from '../src/domain/article.ts';
import { sha256 } from '../src/domain/ids.ts';
import { madeArticle, madeRights } from '../src/domain/made-article.ts';
import { contentFault } from '../src/stages/ground/judge.ts';
import type { Passage } from '../src/stages/ground/passage.ts';
import { sentences } from '../src/text/sentences.ts';
import { readStory } from './claim-measure.ts';
import { runOf } from './demo-stories.ts';
import { openTrial, type Trial, tryStory } from './gate-trial.ts';
import { materialOf, readJune } from './june-stories.ts';
import { absent, inSet, isRow, readRows, textField } from './sets.ts';
import type { EvalContext, EvalResult, EvalRow, EvalSkip, EvalTask } from './task.ts';

const SET = ['ground', 'qags-cnndm'] as const;
const NAME = 'The Source';
const DEMO_SEED = 21;

interface Pair {
  readonly source: string;
  readonly sentence: string;
  readonly supported: boolean;
}

/** Right and wrong answers of one judge. */
interface Tally {
  accepted: number;
  acceptedRight: number;
  supported: number;
  refusedRight: number;
  unsupported: number;
}

/** A text of the set with what its tokenizer tore apart put together again: "33 - year - old", "235, 000", "98. 7", "$ 30". */
const mended = (text: string): string =>
  text
    .replace(/ - - /g, ' — ')
    .replace(/(?<=[\p{L}\p{N}]) - (?=[\p{L}\p{N}])/gu, '-')
    .replace(/(?<=\d), (?=\d{3}\b)/g, ',')
    .replace(/(?<=\d)\. (?=\d)/g, '.')
    .replace(/(?<=[$£€]) (?=\d)/g, '');

function pairsOf(rows: readonly unknown[]): readonly Pair[] {
  return rows.filter(isRow).flatMap((row): readonly Pair[] => {
    const sentence = textField(row, 'sentence');
    const list = row.sentences;
    const source = textField(row, 'source') ?? (Array.isArray(list) ? list.filter((one) => typeof one === 'string').join(' ') : null);
    return sentence === null || source === null
      ? []
      : [{ source: mended(source), sentence: mended(sentence), supported: textField(row, 'label') === 'supported' }];
  });
}

function articleOf(text: string): Article {
  const page = { url: `https://source.example/${sha256(text)}`, title: '', body: text, at: Date.UTC(2016, 0, 1) };
  const rights = madeRights(0, { maxQuoteWords: 9_999, maxQuoteShare: 1, fullTextAllowed: true });
  return madeArticle(page, { text, bodyStart: 0, hash: sha256(text), rights });
}

/** Whether one sentence of the source, or two neighbours, support the sentence by the gate's own checks. */
function gateAccepts(
  pair: Pair,
  cut: Map<string, { readonly article: Article; readonly spans: readonly { readonly start: number; readonly end: number }[] }>,
): boolean {
  const known = cut.get(pair.source) ?? { article: articleOf(pair.source), spans: sentences(pair.source) };
  cut.set(pair.source, known);
  const { article, spans } = known;
  return spans.some((span, at) =>
    [span, { start: span.start, end: spans[at + 1]?.end ?? span.end }].some((within) => {
      const passage: Passage = {
        article,
        publisherName: NAME,
        publisherKind: 'press',
        writer: { name: NAME, several: false },
        text: article.text.slice(within.start, within.end),
        within,
        evidence: [],
      };
      return contentFault(pair.sentence, passage, { publisherNamed: NAME }, [NAME]) === null;
    }),
  );
}

const flat = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
const substringAccepts = (pair: Pair): boolean => flat(pair.source).includes(flat(pair.sentence));

function tally(pairs: readonly Pair[], accepts: (pair: Pair) => boolean): Readonly<Record<string, number>> {
  const sum: Tally = { accepted: 0, acceptedRight: 0, supported: 0, refusedRight: 0, unsupported: 0 };
  for (const pair of pairs) {
    const accepted = accepts(pair);
    if (pair.supported) sum.supported += 1;
    else sum.unsupported += 1;
    if (accepted) sum.accepted += 1;
    if (accepted && pair.supported) sum.acceptedRight += 1;
    if (!accepted && !pair.supported) sum.refusedRight += 1;
  }
  const recall = sum.acceptedRight / Math.max(1, sum.supported);
  const refused = sum.refusedRight / Math.max(1, sum.unsupported);
  return {
    precision: sum.acceptedRight / Math.max(1, sum.accepted),
    recall,
    balancedAccuracy: (recall + refused) / 2,
    falseAlarms: 1 - recall,
  };
}

/** Names of the figures: "caught/role-swap", "true/aside-cut". */
const ratesOf = (trial: Trial): Readonly<Record<string, number>> =>
  Object.fromEntries(
    [
      ...[...trial.caught].map(([kind, score]) => [`caught/${kind}`, score] as const),
      ...[...trial.accepted].map(([kind, score]) => [`true/${kind}`, score] as const),
    ]
      .filter(([, score]) => score.tried > 0)
      .map(([name, score]) => [name, score.right / score.tried]),
  );

const rowsOf = (name: string, trial: Trial): readonly EvalRow[] => [
  ...[...trial.caught].map(([kind, score]) => ({
    name: `${name}: ${kind} caught`,
    figures: { rate: score.right / Math.max(1, score.tried), tried: score.tried },
  })),
  ...[...trial.accepted].map(([kind, score]) => ({
    name: `${name}: ${kind} accepted`,
    figures: { rate: score.right / Math.max(1, score.tried), tried: score.tried },
  })),
];

/** Stories of a labelled week that are about AI, each with its claims. */
async function tryWeek(dataDir: string, trial: Trial): Promise<boolean> {
  const week = readJune(dataDir);
  if (week === null) return false;
  const own = week.filter((one) => one.label.aiTopic === true);
  const stories = Map.groupBy(own, (one) => textField(one.label, 'story') ?? one.article.id);
  for (const labelled of stories.values()) {
    const material = materialOf(labelled);
    const { claims } = await readStory({ material, previous: [] });
    tryStory(material, claims, trial);
  }
  return true;
}

async function tryDemo(trial: Trial): Promise<void> {
  for (const story of (await runOf(DEMO_SEED)).stories) {
    const { claims } = await readStory(story);
    tryStory(story.material, claims, trial);
  }
}

async function run(context: EvalContext): Promise<EvalResult | EvalSkip> {
  const rows = readRows(inSet(context.dataDir, ...SET, 'pairs.jsonl'));
  if (rows === null) return absent(context.dataDir, ...SET);
  const pairs = pairsOf(rows);
  context.log(`ground: ${pairs.length} sentences`);
  const cut = new Map<string, { readonly article: Article; readonly spans: readonly { readonly start: number; readonly end: number }[] }>();
  const ours = tally(pairs, (pair) => gateAccepts(pair, cut));
  const substring = tally(pairs, substringAccepts);
  const [week, demo] = [openTrial(), openTrial()];
  context.log('ground: corruptions over a labelled week');
  const there = await tryWeek(context.dataDir, week);
  context.log('ground: corruptions over the made-up wire');
  await tryDemo(demo);
  return {
    figures: { ...ours, ...ratesOf(there ? week : demo) },
    rows: [
      { name: 'QAGS: the gate', figures: ours },
      { name: 'QAGS: plain substring', figures: substring },
      ...(there ? rowsOf('week', week) : []),
      ...rowsOf('made-up wire', demo),
    ],
    notes: [
      'Precision and recall of acceptance; the gate looks at one source sentence or two neighbours. Summaries of 2015-2018 news by older systems.',
      'Corruptions are put into true sentences that the gate accepts, half of the wrong numbers, dates and names from the same article.',
    ],
  };
}

/** Acceptance of summary sentences that people judged, by the gate's checks of content, and what it catches of faults put into true sentences. */
export const task: EvalTask = {
  name: 'ground',
  help: 'the gate: judged summary sentences (QAGS-CNN/DM), and faults put into true ones',
  run,
};
