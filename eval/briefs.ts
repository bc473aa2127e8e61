import { openRecorded } from '../src/demo/recorded.ts';
import { buildWire } from '../src/demo/wire.ts';
import type { Wire } from '../src/demo/wire-port.ts';
import type { Article } from '../src/domain/article.ts';
import { type BriefSentence, sectionOf, type Take } from '../src/domain/brief.ts';
import { simulate } from '../src/pipeline/index.ts';
import { averageOf, leadsRepeated, opensWithPronoun, plainHeadline, sharesRun } from './brief-measure.ts';
import { coversMainClaim } from './main-claim.ts';
import { absent, inSet, isRow, readRows, textField } from './sets.ts';
import type { EvalContext, EvalResult, EvalRow, EvalSkip, EvalTask } from './task.ts';
import { openWireRun } from './wire-run.ts';

const SEED = 31;
const WEEK = ['wire', 'june-week'] as const;
/** A take with the articles it was made from. */
interface Printed {
  readonly take: Take;
  readonly articles: readonly Article[];
}

async function printed(wire: Wire): Promise<readonly Printed[]> {
  const { deps, clock, runner } = await openWireRun(wire);
  const { store } = deps;
  await simulate({ store, runner, clock, stretch: { startAt: wire.startAt, endAt: wire.endAt, stepMs: wire.stepMs } }, () => {});
  const found: Printed[] = [];
  for (const take of await store.takes.listLatest({}, { limit: 10_000 })) {
    const articles = await Promise.all(take.sources.map((line) => store.articles.find(line.articleId, line.revision)));
    found.push({ take, articles: articles.filter((one) => one !== null) });
  }
  await store.close();
  return found;
}

const isOurs = (sentence: BriefSentence): boolean => sentence.kind === 'fact' || sentence.kind === 'quote';
const share = (count: number, of: number): number => (of === 0 ? 0 : count / of);

/** Figures on the prose of a run, over stories that have a text at all. */
function figuresOf(all: readonly Printed[]): Readonly<Record<string, number>> {
  const told = all.filter(({ take }) => sectionOf(take, 'story').length > 0);
  const sentences = told.flatMap(({ take }) => take.sentences.filter(isOurs));
  const ofForm = (form: BriefSentence['form']): number => share(sentences.filter((one) => one.form === form).length, sentences.length);
  const closed = told.flatMap(({ take, articles }) => take.sentences.filter(isOurs).map((one) => sharesRun(one.text, articles)));
  return {
    stories: all.length,
    storiesWithText: share(told.length, all.length),
    wordsPerStory: averageOf(told.map(({ take }) => take.words)),
    framed: ofForm('framed'),
    compressed: ofForm('compressed'),
    quoted: ofForm('quoted'),
    leadsRepeatedPerStory: averageOf(told.map(({ take }) => leadsRepeated(take.sentences.filter(isOurs).map((one) => one.text)))),
    plainHeadlines: share(all.filter(({ take }) => plainHeadline(take.headline.text)).length, all.length),
    ownHeadlines: share(all.filter(({ take }) => take.headline.form !== 'publisher-headline').length, all.length),
    pronounOpenings: share(sentences.filter((one) => opensWithPronoun(one.text)).length, sentences.length),
    runsOfTwelve: closed.filter(Boolean).length,
    withWhy: share(told.filter(({ take }) => sectionOf(take, 'why').length > 0).length, told.length),
    withTerm: share(told.filter(({ take }) => take.terms.length > 0).length, told.length),
  };
}

/** The share of labelled AI news articles of printed stories whose main claim headline and summary cover (metric L2). */
function coverage(all: readonly Printed[], labels: readonly unknown[], articles: readonly unknown[]): number {
  const urls = new Map(articles.filter(isRow).map((row) => [textField(row, 'id'), textField(row, 'url')]));
  const claims = new Map<string, string>();
  for (const row of labels.filter(isRow)) {
    const url = urls.get(textField(row, 'id'));
    const claim = textField(row, 'mainClaim');
    if (row.aiTopic === true && row.story !== null && claim !== null && url != null) claims.set(url, claim);
  }
  const verdicts = all.flatMap(({ take }) => {
    const own = take.sources.flatMap((line) => claims.get(line.url) ?? []);
    const text = [take.headline.text, ...sectionOf(take, 'summary').map((one) => one.text)].join('\n');
    return own.length === 0 ? [] : [own.some((claim) => coversMainClaim(claim, text))];
  });
  return share(verdicts.filter(Boolean).length, verdicts.length);
}

async function run(context: EvalContext): Promise<EvalResult | EvalSkip> {
  context.log('briefs: the made-up wire');
  const demo = figuresOf(await printed(buildWire(SEED)));
  const labels = readRows(inSet(context.dataDir, ...WEEK, 'labels.jsonl'));
  const articles = readRows(inSet(context.dataDir, ...WEEK, 'articles.jsonl.gz'));
  if (labels === null || articles === null) return absent(context.dataDir, ...WEEK);
  context.log('briefs: a recorded week');
  const week = await printed(await openRecorded(inSet(context.dataDir, ...WEEK)));
  const figures = { ...figuresOf(week), mainClaimCovered: coverage(week, labels, articles) };
  const rows: readonly EvalRow[] = [
    { name: 'recorded week', figures },
    { name: 'made-up wire', figures: demo },
  ];
  return {
    figures: { ...figures, demoPlainHeadlines: demo.plainHeadlines ?? 0, demoWordsPerStory: demo.wordsPerStory ?? 0 },
    rows,
    notes: [
      'Without a model. Leads repeated: sentences of a story after the second that open with words of ours already used to open one.',
      'Covered: all numbers and two thirds of the names of a labelled main claim stand in headline and summary (L2).',
    ],
  };
}

/** The prose of printed takes, without a model, on a made-up wire and on a recorded week. */
export const task: EvalTask = {
  name: 'briefs',
  help: 'the prose of printed takes: words, forms, leads, headlines, main claim covered',
  run,
};
