import { type Article, bodyOf } from '../../domain/article.ts';
import type { CategoryModel } from '../../domain/category-model.ts';
import { CATEGORIES, type Category } from '../../domain/story.ts';
import { CATEGORY_EXAMPLES } from '../../lexicon/category-examples.ts';
import { type CategoryLesson, categoryChances, categoryTerms, learnCategories } from './category-model.ts';
import { categorySums, eventTypeOf, loudest } from './event.ts';
import { wordsOf } from './words-of.ts';

type Titled = Pick<Article, 'title' | 'text' | 'bodyStart'>;

/** The table of words must lead by this much before its own choice is taken as a lesson. */
const SURE_LEAD = 1.5;
/** What the table is sure of counts half of what a person said. */
const OWN_WEIGHT = 0.5;
/** How loudly the learned chances speak beside the table's sums. */
const LEARNED_SHARE = 0.8;
const LEAST_CHANCE = 1e-3;

const sumsOf = (article: Titled): ReadonlyMap<Category, number> => {
  const words = wordsOf(article);
  return categorySums(words, eventTypeOf(words));
};

/** The examples that ship with the program, as lessons. */
export const shippedLessons = (): readonly CategoryLesson[] =>
  CATEGORY_EXAMPLES.map(({ title, lede, category }) => ({ terms: categoryTerms(title, lede), category, weight: 1 }));

/** An article of the archive as a lesson, where the table of words is sure of its category; else null (self-training: Scudder 1965). */
export function lessonOf(article: Titled): CategoryLesson | null {
  const { category, lead } = loudest(sumsOf(article));
  return lead < SURE_LEAD ? null : { terms: categoryTerms(article.title, bodyOf(article)), category, weight: OWN_WEIGHT };
}

/** A model of the shipped examples and of what an archive is sure of. */
export function trainCategoryModel(archive: readonly CategoryLesson[]): CategoryModel {
  const own = shippedLessons();
  return learnCategories([...own, ...archive], { examples: own.length, archive: archive.length });
}

/** The likeliest category by the learned weights alone. */
export function likeliest(model: CategoryModel, terms: readonly string[]): Category {
  const chances = categoryChances(model, terms);
  return CATEGORIES[chances.indexOf(Math.max(...chances))] ?? 'products';
}

/** The category of an article by table and learned weights together. */
export function learnedCategoryOf(article: Titled, model: CategoryModel): Category {
  const sums = sumsOf(article);
  const chances = categoryChances(model, categoryTerms(article.title, bodyOf(article)));
  return loudest(
    new Map(
      CATEGORIES.map((category, i) => [category, (sums.get(category) ?? 0) + LEARNED_SHARE * Math.log((chances[i] ?? 0) + LEAST_CHANCE)]),
    ),
  ).category;
}

const FOLDS = 5;

/** How often a model taught by four fifths of the lessons gives the others' category: what training is worth on this archive. */
export function foldAgreement(archive: readonly CategoryLesson[]): number {
  let right = 0;
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const model = trainCategoryModel(archive.filter((_, at) => at % FOLDS !== fold));
    for (const lesson of archive.filter((_, at) => at % FOLDS === fold)) if (likeliest(model, lesson.terms) === lesson.category) right += 1;
  }
  return archive.length === 0 ? 0 : right / archive.length;
}
