import type { CategoryModel } from '../../domain/category-model.ts';
import { CATEGORIES, type Category } from '../../domain/story.ts';
import { contentWords } from '../../text/words.ts';

/** A text with the category that somebody, or something sure of it, gave it. `weight` is 1 for a person's word. */
export interface CategoryLesson {
  readonly terms: readonly string[];
  readonly category: Category;
  readonly weight: number;
}

const ROUNDS = 160;
const STEP = 0.5;
/** Keeps weights small, so that a word seen once decides nothing (ridge penalty of the logistic regression). */
const RIDGE = 0.004;
/** Words in fewer lessons than this teach nothing. */
const LEAST_LESSONS = 2;
const LEDE_CHARS = 600;
const MOST_TERMS = 12_000;

/** The words that decide a category: those of the title count as themselves and once more as title words. */
export function categoryTerms(title: string, body: string): readonly string[] {
  const inTitle = contentWords(title);
  const opening = contentWords(body.slice(0, LEDE_CHARS));
  return [...new Set([...inTitle.map((word) => `t:${word}`), ...inTitle, ...opening])];
}

const zeros = (): number[] => CATEGORIES.map(() => 0);

/** Probabilities of the categories, in their order (softmax of the sums). */
export function categoryChances(model: Pick<CategoryModel, 'bias' | 'terms'>, terms: readonly string[]): readonly number[] {
  const sums = [...model.bias];
  const scale = 1 / Math.sqrt(Math.max(1, terms.length));
  for (const term of terms) {
    if (!Object.hasOwn(model.terms, term)) continue;
    model.terms[term]?.forEach((weight, i) => {
      sums[i] = (sums[i] ?? 0) + weight * scale;
    });
  }
  const top = Math.max(...sums);
  const powers = sums.map((sum) => Math.exp(sum - top));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}

function vocabularyOf(lessons: readonly CategoryLesson[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { terms } of lessons) for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count >= LEAST_LESSONS)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, MOST_TERMS)
    .map(([term]) => term);
}

/** Multinomial logistic regression by full-batch descent from zero: the same lessons in any order of words give the same weights. */
export function learnCategories(lessons: readonly CategoryLesson[], counts: { examples: number; archive: number }): CategoryModel {
  const places = new Map(vocabularyOf(lessons).map((term, at) => [term, at]));
  const rows = lessons.map(({ terms, category, weight }) => ({
    at: terms.flatMap((term) => places.get(term) ?? []),
    scale: 1 / Math.sqrt(Math.max(1, terms.length)),
    wanted: CATEGORIES.indexOf(category),
    weight,
  }));
  const weights = [...places].map(zeros);
  const bias = zeros();
  const mass = rows.reduce((sum, row) => sum + row.weight, 0) || 1;
  for (let round = 0; round < ROUNDS; round += 1) descend({ rows, weights, bias, mass });
  const rounded = (values: readonly number[]): readonly number[] => values.map((value) => Math.round(value * 1_000) / 1_000);
  return { bias: rounded(bias), terms: Object.fromEntries([...places].map(([term, at]) => [term, rounded(weights[at] ?? [])])), ...counts };
}

interface Descent {
  readonly rows: readonly { readonly at: readonly number[]; readonly scale: number; readonly wanted: number; readonly weight: number }[];
  readonly weights: number[][];
  readonly bias: number[];
  readonly mass: number;
}

/** One step: every row pulls its words towards its category and away from what is thought of it now. */
function descend({ rows, weights, bias, mass }: Descent): void {
  const pulls = new Map<number, number[]>();
  const biasPull = zeros();
  for (const { at, scale, wanted, weight } of rows) {
    const sums = bias.map((own, i) => own + scale * at.reduce((sum, place) => sum + (weights[place]?.[i] ?? 0), 0));
    const top = Math.max(...sums);
    const powers = sums.map((sum) => Math.exp(sum - top));
    const total = powers.reduce((sum, power) => sum + power, 0);
    const errors = powers.map((power, i) => weight * ((i === wanted ? 1 : 0) - power / total));
    errors.forEach((error, i) => {
      biasPull[i] = (biasPull[i] ?? 0) + error;
    });
    for (const place of at) {
      const pull = pulls.get(place) ?? zeros();
      errors.forEach((error, i) => {
        pull[i] = (pull[i] ?? 0) + error * scale;
      });
      pulls.set(place, pull);
    }
  }
  for (const [place, pull] of pulls) {
    const row = weights[place] ?? [];
    pull.forEach((value, i) => {
      row[i] = (row[i] ?? 0) * (1 - STEP * RIDGE) + (STEP * 64 * value) / mass;
    });
  }
  biasPull.forEach((value, i) => {
    bias[i] = (bias[i] ?? 0) + (STEP * value) / mass;
  });
}
