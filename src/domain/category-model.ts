/** Weights of words for each category, learned from examples: rows in the order of `CATEGORIES`. Data that a paper keeps and may replace. */
export interface CategoryModel {
  readonly bias: readonly number[];
  readonly terms: Readonly<Record<string, readonly number[]>>;
  /** How many labelled examples it began with, and how many articles of the paper's own archive were added. */
  readonly examples: number;
  readonly archive: number;
}
