import type { Article } from '../domain/article.ts';
import type { CategoryModel } from '../domain/category-model.ts';
import { CATEGORIES, type Category } from '../domain/story.ts';
import type { Store } from '../ports/store.ts';
import { type CategoryLesson, foldAgreement, lessonOf, trainCategoryModel } from '../stages/cluster/index.ts';

const KEY = 'category-model';
const PAGE = 500;
/** The newest this many lessons teach; older ones speak of an older world. */
const MOST_LESSONS = 4_000;

/** What training found: the model, how many lessons of each category the archive gave, and how well they can be told. */
export interface CategoryTraining {
  readonly model: CategoryModel;
  readonly lessons: Readonly<Record<Category, number>>;
  /** Share (0..1) of the archive's lessons that a model taught by the others tells rightly. */
  readonly agreement: number;
}

/** The weights that this archive taught, or null where it was never asked to. */
export async function keptCategories(store: Store): Promise<CategoryModel | null> {
  const kept = await store.meta.find(KEY);
  // We wrote it ourselves, by `trainCategories` alone.
  return kept === null ? null : JSON.parse(kept);
}

/** Learns the categories anew from the shipped examples and the articles about AI of which the table of words is sure; keeps the weights. */
export async function trainCategories(store: Store, keep: boolean): Promise<CategoryTraining> {
  const found: CategoryLesson[] = [];
  for (let offset = 0; ; offset += PAGE) {
    const articles = await store.articles.listSince(0, { limit: PAGE, offset });
    found.push(...(await lessonsOf(store, articles)));
    if (articles.length < PAGE) break;
  }
  const lessons = found.slice(-MOST_LESSONS);
  const model = trainCategoryModel(lessons);
  if (keep) await store.meta.put(KEY, JSON.stringify(model));
  const counts = Object.fromEntries(CATEGORIES.map((category) => [category, 0]));
  for (const { category } of lessons) counts[category] = (counts[category] ?? 0) + 1;
  return { model, lessons: { ...NONE, ...counts }, agreement: foldAgreement(lessons) };
}

const NONE: Readonly<Record<Category, number>> = {
  business: 0,
  products: 0,
  research: 0,
  policy: 0,
  security: 0,
  hardware: 0,
  society: 0,
  'open-source': 0,
};

async function lessonsOf(store: Store, articles: readonly Article[]): Promise<readonly CategoryLesson[]> {
  const topics = await store.articles.listTopics(articles.map((article) => article.id));
  const about = new Set(topics.filter((topic) => topic.aiTopic).map((topic) => topic.articleId));
  return articles.filter((article) => about.has(article.id) && article.textFrom !== 'none').flatMap((article) => lessonOf(article) ?? []);
}
