import weights from './block-filter.json' with { type: 'json' };

/** One tree of three levels, in heap order: seven questions "is feature ≤ threshold" (feature -1: always yes), then eight leaves. */
export interface Tree {
  readonly feature: readonly number[];
  readonly threshold: readonly number[];
  readonly leaf: readonly number[];
}

/** Boosted trees over the features of a block (Friedman, Greedy Function Approximation, 2001): numbers only. */
export interface BlockFilter {
  readonly features: readonly string[];
  readonly bias: number;
  readonly trees: readonly Tree[];
}

const SPLITS = 7;

/** How surely a block belongs to the article, 0..1. */
export function probabilityOf(filter: BlockFilter, row: readonly number[]): number {
  let sum = filter.bias;
  for (const { feature, threshold, leaf } of filter.trees) {
    let at = 0;
    while (at < SPLITS) {
      const asked = feature[at] ?? -1;
      at = 2 * at + (asked < 0 || (row[asked] ?? 0) <= (threshold[at] ?? 0) ? 1 : 2);
    }
    sum += leaf[at - SPLITS] ?? 0;
  }
  return 1 / (1 + Math.exp(-sum));
}

/** The filter as trained; `npm run eval -- extract --train` writes its numbers. */
export const BLOCK_FILTER: BlockFilter = weights;
