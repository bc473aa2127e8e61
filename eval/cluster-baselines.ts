import { type Grouping, linked, pairRates } from './cluster-measure.ts';

/** A text as a baseline reads it. */
export interface BaselineText {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

/** A baseline: how alike two texts are, and the threshold that its field uses. */
export interface Baseline {
  readonly name: string;
  readonly untuned: number;
  readonly likeness: (a: number, b: number) => number;
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
const shared = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => [...a].filter((word) => b.has(word)).length;

function hashed(words: readonly string[]): number[] {
  const vector = new Array<number>(256).fill(0);
  for (const word of words) {
    let hash = 2_166_136_261;
    for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 16_777_619);
    const at = (hash >>> 0) % 256;
    vector[at] = (vector[at] ?? 0) + (hash & 0x4000 ? 1 : -1);
  }
  return vector;
}

function cosineOf(a: readonly number[], b: readonly number[]): number {
  let [dot, left, right] = [0, 0, 0];
  a.forEach((value, i) => {
    dot += value * (b[i] ?? 0);
    left += value * value;
    right += (b[i] ?? 0) ** 2;
  });
  return dot === 0 ? 0 : dot / Math.sqrt(left * right);
}

function tfidf(texts: readonly BaselineText[]): (a: number, b: number) => number {
  const counts = texts.map((text) => {
    const terms = new Map<string, number>();
    const words = wordsOf(`${text.title} ${text.title} ${text.text.slice(0, 600)}`).filter((word) => word.length > 2);
    for (const word of words) terms.set(word, (terms.get(word) ?? 0) + 1);
    return terms;
  });
  const held = new Map<string, number>();
  for (const terms of counts) for (const term of terms.keys()) held.set(term, (held.get(term) ?? 0) + 1);
  const vectors = counts.map((terms) => {
    const vector = new Map(
      [...terms].map(([term, n]) => [term, (1 + Math.log(n)) * Math.log(texts.length / (held.get(term) ?? 1))] as const),
    );
    const norm = Math.sqrt([...vector.values()].reduce((sum, value) => sum + value * value, 0)) || 1;
    return new Map([...vector].map(([term, value]) => [term, value / norm] as const));
  });
  return (a, b) => {
    let dot = 0;
    for (const [term, value] of vectors[a] ?? []) dot += value * (vectors[b]?.get(term) ?? 0);
    return dot;
  };
}

/** The four ways in which peers group news, over these texts. */
export function baselinesOf(texts: readonly BaselineText[]): readonly Baseline[] {
  const titles = texts.map((text) => new Set(wordsOf(text.title)));
  const vectors = texts.map((text) => hashed(wordsOf(text.title)));
  const terms = texts.map((text) => new Set(wordsOf(`${text.title} ${text.text.slice(0, 200)}`).filter((word) => word.length > 3)));
  const of = (sets: readonly ReadonlySet<string>[], at: number): ReadonlySet<string> => sets[at] ?? new Set();
  return [
    {
      name: 'title Jaccard',
      untuned: 0.5,
      likeness: (a, b) => shared(of(titles, a), of(titles, b)) / (new Set([...of(titles, a), ...of(titles, b)]).size || 1),
    },
    { name: 'hashed title vectors', untuned: 0.615, likeness: (a, b) => cosineOf(vectors[a] ?? [], vectors[b] ?? []) },
    {
      name: 'term overlap',
      untuned: 0.6,
      likeness: (a, b) => shared(of(terms, a), of(terms, b)) / (Math.min(of(terms, a).size, of(terms, b).size) || 1),
    },
    { name: 'TF-IDF cosine', untuned: 0.3, likeness: tfidf(texts) },
  ];
}

/** The grouping at the threshold that suits this very set best (a bound no honest run of the baseline reaches). */
export function tuned(
  ids: readonly string[],
  baseline: Baseline,
  truth: Grouping,
): { readonly least: number; readonly grouping: Grouping } {
  let best = { least: 1, grouping: linked(ids, baseline.likeness, 1.01), f1: -1 };
  for (let least = 0.08; least < 0.95; least += 0.02) {
    const grouping = linked(ids, baseline.likeness, least);
    const { f1 } = pairRates(truth, grouping);
    if (f1 > best.f1) best = { least, grouping, f1 };
  }
  return best;
}
