import type { BlockFilter, Tree } from '../src/stages/extract/block-filter.ts';

/** One row to learn from. */
export interface Sample {
  readonly row: readonly number[];
  readonly isText: boolean;
  readonly weight: number;
}

/** How boosting goes. `lambda` holds leaves back (Chen and Guestrin, XGBoost, 2016); `leastWeight` is the least weight of a leaf. */
export interface BoostOptions {
  readonly rounds: number;
  readonly rate: number;
  readonly lambda: number;
  readonly leastWeight: number;
  /** Each tree sees every n-th feature class in turn: 1 sees all. */
  readonly featureSlices: number;
}

const SPLITS = 7;
const BINS = 48;

interface Binned {
  /** Bin of each sample by feature. */
  readonly bins: readonly Uint8Array[];
  /** Upper edge of each bin by feature. */
  readonly edges: readonly (readonly number[])[];
}

/** Fits boosted trees of three levels to the samples by second-order gradients of the logistic loss. Nothing in it is left to chance. */
export function boost(features: readonly string[], samples: readonly Sample[], options: BoostOptions): BlockFilter {
  const binned = binsOf(features.length, samples);
  const positive = samples.reduce((sum, { isText, weight }) => sum + (isText ? weight : 0), 0);
  const all = samples.reduce((sum, { weight }) => sum + weight, 0);
  const bias = Math.log((positive + 1e-6) / (all - positive + 1e-6));
  const sums = new Float64Array(samples.length).fill(bias);
  const gradients = new Float64Array(samples.length);
  const curves = new Float64Array(samples.length);
  const trees: Tree[] = [];
  for (let round = 0; round < options.rounds; round++) {
    samples.forEach(({ isText, weight }, i) => {
      const chance = 1 / (1 + Math.exp(-(sums[i] ?? 0)));
      gradients[i] = weight * (chance - (isText ? 1 : 0));
      curves[i] = weight * Math.max(1e-6, chance * (1 - chance));
    });
    const tree = growTree({ binned, gradients, curves, options, round });
    trees.push(tree.tree);
    tree.leafOf.forEach((leaf, i) => {
      sums[i] = (sums[i] ?? 0) + (tree.tree.leaf[leaf] ?? 0);
    });
  }
  return { features, bias: rounded(bias), trees };
}

/** Edges at the quantiles of each feature's values, between values. */
function binsOf(width: number, samples: readonly Sample[]): Binned {
  const bins: Uint8Array[] = [];
  const edges: (readonly number[])[] = [];
  for (let feature = 0; feature < width; feature++) {
    const values = samples.map(({ row }) => row[feature] ?? 0);
    const sorted = [...values].sort((a, b) => a - b);
    const distinct = [...new Set(sorted)];
    const cuts = new Set<number>();
    if (distinct.length <= BINS)
      for (let i = 0; i + 1 < distinct.length; i++) cuts.add(rounded(((distinct[i] ?? 0) + (distinct[i + 1] ?? 0)) / 2));
    else for (let bin = 1; bin < BINS; bin++) cuts.add(rounded(sorted[Math.floor((bin * sorted.length) / BINS)] ?? 0));
    const own = [...cuts].sort((a, b) => a - b);
    edges.push(own);
    bins.push(Uint8Array.from(values, (value) => binOf(own, value)));
  }
  return { bins, edges };
}

/** The number of edges below a value. */
function binOf(edges: readonly number[], value: number): number {
  let bin = 0;
  while (bin < edges.length && value > (edges[bin] ?? 0)) bin++;
  return bin;
}

interface Growth {
  readonly binned: Binned;
  readonly gradients: Float64Array;
  readonly curves: Float64Array;
  readonly options: BoostOptions;
  readonly round: number;
}

function growTree(growth: Growth): { readonly tree: Tree; readonly leafOf: Uint8Array } {
  const { binned, options, gradients, curves } = growth;
  const count = gradients.length;
  const place = new Uint8Array(count);
  const feature: number[] = [];
  const threshold: number[] = [];
  for (let at = 0; at < SPLITS; at++) {
    const found = bestSplit(growth, place, at);
    feature.push(found.feature);
    threshold.push(found.feature < 0 ? 0 : (binned.edges[found.feature]?.[found.bin] ?? 0));
    const bins = binned.bins[found.feature];
    for (let i = 0; i < count; i++) if (place[i] === at) place[i] = 2 * at + (bins === undefined || (bins[i] ?? 0) <= found.bin ? 1 : 2);
  }
  const down = new Float64Array(SPLITS + 1);
  const curve = new Float64Array(SPLITS + 1);
  const leafOf = Uint8Array.from(place, (at) => at - SPLITS);
  leafOf.forEach((leaf, i) => {
    down[leaf] = (down[leaf] ?? 0) + (gradients[i] ?? 0);
    curve[leaf] = (curve[leaf] ?? 0) + (curves[i] ?? 0);
  });
  const leaf = Array.from(down, (sum, i) => rounded((-options.rate * sum) / ((curve[i] ?? 0) + options.lambda)));
  return { tree: { feature, threshold, leaf }, leafOf };
}

/** The question that lowers the loss of the samples at a place the most; feature -1 where none does. */
function bestSplit({ binned, gradients, curves, options, round }: Growth, place: Uint8Array, at: number): { feature: number; bin: number } {
  const here: number[] = [];
  place.forEach((own, i) => {
    if (own === at) here.push(i);
  });
  let best = { feature: -1, bin: 0, gain: 1e-4 };
  const gain = (g: number, h: number): number => (g * g) / (h + options.lambda);
  for (let feature = 0; feature < binned.bins.length; feature++) {
    if ((feature * 7 + round) % options.featureSlices !== 0 && options.featureSlices > 1) continue;
    const bins = binned.bins[feature];
    if (bins === undefined) continue;
    const down = new Float64Array(BINS + 1);
    const curve = new Float64Array(BINS + 1);
    let [g, h] = [0, 0];
    for (const i of here) {
      const bin = bins[i] ?? 0;
      down[bin] = (down[bin] ?? 0) + (gradients[i] ?? 0);
      curve[bin] = (curve[bin] ?? 0) + (curves[i] ?? 0);
      g += gradients[i] ?? 0;
      h += curves[i] ?? 0;
    }
    let [left, leftCurve] = [0, 0];
    for (let bin = 0; bin < (binned.edges[feature]?.length ?? 0); bin++) {
      left += down[bin] ?? 0;
      leftCurve += curve[bin] ?? 0;
      if (leftCurve < options.leastWeight || h - leftCurve < options.leastWeight) continue;
      const won = gain(left, leftCurve) + gain(g - left, h - leftCurve) - gain(g, h);
      if (won > best.gain) best = { feature, bin, gain: won };
    }
  }
  return best;
}

/** Five significant digits: enough, and the same on every machine. */
const rounded = (value: number): number => Number(value.toPrecision(5));
