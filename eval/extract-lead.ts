import { pageScore } from './extract-scoring.ts';

/** A mean difference with the bounds of its 95 % bootstrap interval. */
export interface Lead {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

const ROUNDS = 10_000;

/** F1 of one page; 1 where nothing is stated and nothing was given. */
function pageF1(truth: string, text: string): number {
  const { precision, recall } = pageScore(truth, text);
  if (recall === null) return precision === null ? 1 : 0;
  const sum = (precision ?? 0) + recall;
  return sum === 0 ? 0 : (2 * (precision ?? 0) * recall) / sum;
}

/** The mean lead of one reader over another by pages, drawn again by whole hosts (Efron, 1979): pages of one host go together. */
export function leadOver(
  truths: readonly string[],
  texts: { readonly ours: readonly string[]; readonly theirs: readonly string[] },
  hosts: readonly string[],
): Lead {
  const byHost = new Map<string, number[]>();
  const leads = truths.map((truth, i) => pageF1(truth, texts.ours[i] ?? '') - pageF1(truth, texts.theirs[i] ?? ''));
  for (const [i, lead] of leads.entries()) byHost.set(hosts[i] ?? '', [...(byHost.get(hosts[i] ?? '') ?? []), lead]);
  const groups = [...byHost.values()];
  const random = randomFrom(20_261_125);
  const means: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const drawn = groups.flatMap(() => groups[Math.floor(random() * groups.length)] ?? []);
    means.push(mean(drawn));
  }
  means.sort((a, b) => a - b);
  return { mean: mean(leads), low: means[Math.floor(ROUNDS * 0.025)] ?? 0, high: means[Math.floor(ROUNDS * 0.975)] ?? 0 };
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

/** Numbers in 0..1 from a seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
