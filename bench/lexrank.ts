const DAMPING = 0.85;
const ROUNDS = 50;

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Ranks of sentences by continuous LexRank over tf-idf cosines (Erkan and Radev 2004). */
export function lexRank(texts: readonly string[]): readonly number[] {
  const bags = texts.map((text) => {
    const bag = new Map<string, number>();
    for (const word of wordsOf(text)) bag.set(word, (bag.get(word) ?? 0) + 1);
    return bag;
  });
  const seen = new Map<string, number>();
  for (const bag of bags) for (const word of bag.keys()) seen.set(word, (seen.get(word) ?? 0) + 1);
  const idf = (word: string): number => Math.log(texts.length / (seen.get(word) ?? 1)) + 1;
  const vectors = bags.map((bag) => new Map([...bag].map(([word, count]) => [word, count * idf(word)] as const)));
  const norms = vectors.map((vector) => Math.sqrt([...vector.values()].reduce((sum, value) => sum + value * value, 0)) || 1);
  const rows = vectors.map((a, i) => {
    const row = vectors.map((b, j) => {
      let dot = 0;
      for (const [word, value] of a) dot += value * (b.get(word) ?? 0);
      return dot / ((norms[i] ?? 1) * (norms[j] ?? 1));
    });
    const sum = row.reduce((total, value) => total + value, 0) || 1;
    return row.map((value) => value / sum);
  });
  let ranks = texts.map(() => 1 / texts.length);
  for (let round = 0; round < ROUNDS; round += 1) {
    const next = texts.map(() => (1 - DAMPING) / texts.length);
    for (const [i, row] of rows.entries())
      for (const [j, value] of row.entries()) next[j] = (next[j] ?? 0) + DAMPING * (ranks[i] ?? 0) * value;
    ranks = next;
  }
  return ranks;
}
