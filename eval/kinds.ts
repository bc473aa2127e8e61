import type { Article, ArticleKind } from '../src/domain/article.ts';
import { bodyOf } from '../src/domain/article.ts';
import { CATEGORIES, type Category } from '../src/domain/story.ts';
import { categoryTerms } from '../src/stages/cluster/category-model.ts';
import { understand } from '../src/stages/cluster/features.ts';
import { learnedCategoryOf, lessonOf, likeliest, trainCategoryModel } from '../src/stages/cluster/learned-category.ts';
import { languageOf } from '../src/stages/extract/language.ts';
import { ratesOf } from './cluster-measure.ts';
import { publisherOf, textOf } from './cluster-sets.ts';
import { JUNE_WEEK, type Labelled, readJune } from './june-stories.ts';
import type { EvalRow, EvalTask } from './task.ts';

interface Judged extends Labelled {
  readonly isAi: boolean;
  readonly kind: string;
  readonly category: string;
}

/** The labels' one word for what we call otherwise. */
const OUR_WORD: Readonly<Record<string, string>> = { promo: 'promotion' };
const ASIDES = ['roundup', 'promotion'];

const judgedOf = (labelled: Labelled): Judged => {
  const kind = textOf(labelled.label, 'kind');
  return {
    ...labelled,
    isAi: labelled.label['aiTopic'] === true,
    kind: OUR_WORD[kind] ?? kind,
    category: textOf(labelled.label, 'category'),
  };
};

type Figures = Readonly<Record<'aiPrecision' | 'aiRecall' | 'asidesMissed' | 'asidesFalse' | 'kindAccuracy' | 'categoryAccuracy', number>>;

/** A way of judging: what it says of one article. */
interface Judge {
  readonly name: string;
  readonly ai: (article: Article) => boolean;
  readonly kind: (article: Article) => string;
  readonly category: (article: Article) => string;
}

function measure(rows: readonly Judged[], judge: Judge): Figures {
  let [hits, found, wanted, missed, wrong, rightKind, rightCategory] = [0, 0, 0, 0, 0, 0, 0];
  for (const { article, isAi, kind, category } of rows) {
    const [ai, mine] = [judge.ai(article), judge.kind(article)];
    wanted += Number(isAi);
    found += Number(ai);
    hits += Number(isAi && ai);
    missed += Number(ASIDES.includes(kind) && !ASIDES.includes(mine));
    wrong += Number(!ASIDES.includes(kind) && ASIDES.includes(mine));
    rightKind += Number(mine === kind);
    rightCategory += Number(isAi && judge.category(article) === category);
  }
  const rates = ratesOf(hits, found, wanted);
  return {
    aiPrecision: rates.precision,
    aiRecall: rates.recall,
    asidesMissed: missed,
    asidesFalse: wrong,
    kindAccuracy: rightKind / (rows.length || 1),
    categoryAccuracy: rightCategory / (wanted || 1),
  };
}

function commonest(values: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
}

/** One word a kind and a category: what a first filter does. */
const KEYWORDS: readonly (readonly [ArticleKind, RegExp])[] = [
  ['promotion', /\b(deal|deals|sponsored|save|discount|coupon|tickets?)\b/i],
  ['roundup', /\b(roundup|digest|newsletter|the download|things|weekly)\b/i],
  ['opinion', /\b(opinion|why|should)\b/i],
  ['tutorial', /\bhow to\b/i],
  ['paper', /\barxiv\b/i],
];
const CATEGORY_KEYWORDS: Readonly<Record<Category, RegExp>> = {
  business: /\b(ipo|raises|billion|funding|shares|investors?|layoffs)\b/i,
  policy: /\b(court|law|lawsuit|sues?|ban|senate|regulat\w+|government|act)\b/i,
  security: /\b(security|hack\w*|malware|vulnerabilit\w+|attack\w*)\b/i,
  hardware: /\b(chips?|gpus?|data cent\w+|nvidia|robots?)\b/i,
  research: /\b(study|paper|research\w*|benchmark)\b/i,
  'open-source': /\b(open[- ]source|open[- ]weights?|github|licence|license)\b/i,
  society: /\b(schools?|workers|teachers|artists|children|jobs)\b/i,
  products: /./,
};

const byKeywords: Judge = {
  name: 'keywords in title and opening',
  ai: (article) => /\b(AI|artificial intelligence|LLMs?|chatbots?|OpenAI|Anthropic|ChatGPT)\b/.test(openingOf(article)),
  kind: (article) => KEYWORDS.find(([, words]) => words.test(article.title))?.[0] ?? 'news',
  category: (article) => keyCategories.find((category) => CATEGORY_KEYWORDS[category].test(openingOf(article))) ?? 'products',
};
const keyCategories: readonly Category[] = [...CATEGORIES.filter((category) => category !== 'products'), 'products'];

const openingOf = (article: Article): string => `${article.title} ${bodyOf(article).slice(0, 400)}`;

function alwaysCommonest(rows: readonly Judged[]): Judge {
  const [kind, category] = [commonest(rows.map((row) => row.kind)), commonest(rows.filter((row) => row.isAi).map((row) => row.category))];
  return { name: 'always the commonest', ai: () => true, kind: () => kind, category: () => category };
}

const understood = (article: Article) => understand(article, publisherOf(article.publisherId)).topic;

const ours: Judge = {
  name: 'ours, by the table',
  ai: (article) => understood(article).aiTopic,
  kind: (article) => understood(article).kind,
  category: (article) => understood(article).category,
};

/** Our judge with categories taught by examples alone, and by what the table is sure of in this very week (its labels unseen). */
function learned(rows: readonly Judged[]): readonly Judge[] {
  const about = rows.filter(({ article }) => ours.ai(article));
  const examples = trainCategoryModel([]);
  const archive = trainCategoryModel(about.flatMap(({ article }) => lessonOf(article) ?? []));
  const termsOf = (article: Article) => categoryTerms(article.title, bodyOf(article));
  return [
    { ...ours, name: 'categories from our examples alone', category: (article) => likeliest(examples, termsOf(article)) },
    { ...ours, name: 'categories learned from the archive', category: (article) => likeliest(archive, termsOf(article)) },
    { ...ours, name: 'table and learned together', category: (article) => learnedCategoryOf(article, archive) },
  ];
}

/** Precision, recall and count of each label, for kinds or for categories of articles about AI. */
function byLabel(rows: readonly Judged[], of: 'kind' | 'category'): readonly EvalRow[] {
  const chosen = of === 'kind' ? rows : rows.filter((row) => row.isAi);
  const pairs = chosen.map((row) => [row[of], ours[of](row.article)] as const);
  return [...new Set(pairs.map(([label]) => label))].sort().map((label) => {
    const wanted = pairs.filter(([right]) => right === label).length;
    const found = pairs.filter(([, mine]) => mine === label).length;
    const { precision, recall } = ratesOf(pairs.filter(([right, mine]) => right === label && mine === label).length, found, wanted);
    return { name: `${of}: ${label}`, figures: { precision, recall, labelled: wanted, found } };
  });
}

function tellErrors(rows: readonly Judged[], log: (line: string) => void): void {
  rows.forEach(({ article, isAi, kind, category }, at) => {
    const topic = understood(article);
    if (topic.aiTopic !== isAi) log(`${isAi ? 'AI missed' : 'taken for AI'}: ${at} ${article.title}`);
    if (topic.kind !== kind) log(`kind: ${kind} taken for ${topic.kind}: ${at} ${article.title}`);
    if (isAi && topic.category !== category) log(`category: ${category} taken for ${topic.category}: ${at} ${article.title}`);
  });
}

async function english(rows: readonly Judged[]): Promise<number> {
  const found = await Promise.all(rows.map(({ article }) => languageOf(article.text)));
  return found.filter((language) => language === 'en').length / (rows.length || 1);
}

/** What an article is, on the labelled week that the stage is developed on. */
export const task: EvalTask = {
  name: 'kinds',
  help: 'AI topic, kind, category and language on a labelled week, beside keywords and the commonest label',
  async run({ dataDir, log }) {
    const june = readJune(dataDir);
    if (june === null) return { skipped: `${JUNE_WEEK.join('/')} is not in ${dataDir}` };
    const rows = june.map(judgedOf);
    tellErrors(rows, log);
    const figures = { ...measure(rows, ours), english: await english(rows) };
    const asides = rows.filter((row) => ASIDES.includes(row.kind)).length;
    const others = [...learned(rows), byKeywords, alwaysCommonest(rows)];
    return {
      figures: {
        ...figures,
        asidesFound: 1 - figures.asidesMissed / asides,
        asidesSpared: 1 - figures.asidesFalse / (rows.length - asides),
      },
      rows: [
        { name: ours.name, figures },
        ...others.map((judge) => ({ name: judge.name, figures: measure(rows, judge) })),
        ...byLabel(rows, 'kind'),
        ...byLabel(rows, 'category'),
      ],
      notes: [
        `Development figures: this week was looked at while the stage was built. ${asides} of ${rows.length} are roundups or promotions.`,
        'All labelled texts are English, so `english` is the share whose language was told rightly.',
      ],
    };
  },
};
