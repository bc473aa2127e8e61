/** What a reader made of one page. */
export interface PredictedPage {
  readonly text: string;
  readonly title: string | null;
  readonly publishedAt: string | null;
  readonly authors: readonly string[];
  readonly siteName?: string | null;
  readonly language?: string | null;
}

/** Precision, recall and F1 of texts, and the share that is equal word for word. */
export interface TextScore {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly accuracy: number;
}

export const tokensOf = (text: string): readonly string[] => text.match(/[\p{L}\p{N}_]+/gu) ?? [];

function shingles(tokens: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  if (tokens.length === 0) return counts;
  for (let i = 0; i < Math.max(1, tokens.length - 3); i++) {
    const key = tokens.slice(i, i + 4).join(' ');
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;

/** Precision and recall of one text by its 4-word shingles with multiplicity; null where there is nothing to divide by. */
export function pageScore(
  truth: string,
  predicted: string,
): { readonly precision: number | null; readonly recall: number | null; readonly equal: boolean } {
  const a = tokensOf(truth);
  const b = tokensOf(predicted);
  const stated = shingles(a);
  const got = shingles(b);
  let shared = 0;
  for (const [key, count] of stated) shared += Math.min(count, got.get(key) ?? 0);
  const total = (counts: Map<string, number>): number => [...counts.values()].reduce((sum, count) => sum + count, 0);
  const [statedTotal, gotTotal] = [total(stated), total(got)];
  return {
    precision: gotTotal === 0 ? null : shared / gotTotal,
    recall: statedTotal === 0 ? null : shared / statedTotal,
    equal: a.length === b.length && a.every((token, i) => token === b[i]),
  };
}

/** Means over pages of precision and of recall, and the harmonic mean of the two (article extraction benchmark of Scrapinghub). */
export function textScore(pairs: readonly (readonly [truth: string, predicted: string])[]): TextScore {
  const scores = pairs.map(([truth, predicted]) => pageScore(truth, predicted));
  const precision = mean(scores.flatMap((score) => score.precision ?? []));
  const recall = mean(scores.flatMap((score) => score.recall ?? []));
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { precision, recall, f1, accuracy: mean(scores.map((score) => (score.equal ? 1 : 0))) };
}

const letters = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

/** Whether two titles are the same letters and digits. */
export const sameTitle = (a: string, b: string): boolean => letters(a) === letters(b);

/** Marks at which a title ends and the name of a site, section or person begins. */
const TITLE_MARKS = /\s+[|–—·~»-]\s+|\s*[|_]\s*|\s*::\s*|\s*[（([]|:\s+/u;

/** Whether one title is the other but for parts at its beginning or end that a mark sets off ("… | The Herald"). */
export function sameTitleButFrame(a: string, b: string): boolean {
  if (sameTitle(a, b)) return true;
  const [short, long] = [a, b].sort((x, y) => letters(x).length - letters(y).length);
  const parts = (long ?? '').split(TITLE_MARKS);
  for (let from = 0; from < parts.length; from++)
    for (let to = from + 1; to <= parts.length; to++)
      if (letters(parts.slice(from, to).join(' ')) === letters(short ?? '')) return letters(short ?? '') !== '';
  return false;
}

function daysOf(date: string): readonly string[] {
  const at = Date.parse(date);
  const utc = date.includes('T') && !Number.isNaN(at) ? [new Date(at).toISOString().slice(0, 10)] : [];
  return [date.slice(0, 10), ...utc].filter((day) => /^\d{4}-\d\d-\d\d$/.test(day));
}

/** Whether two dates are one calendar day, as written or in UTC. */
export const sameDay = (a: string, b: string): boolean => daysOf(a).some((day) => daysOf(b).includes(day));

/** Whether two lists hold the same names, in any order. */
export const sameNames = (a: readonly string[], b: readonly string[]): boolean =>
  [...new Set(a.map(letters))].sort().join('|') === [...new Set(b.map(letters))].sort().join('|');
