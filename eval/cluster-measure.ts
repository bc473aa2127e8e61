/** A grouping: the group of each item; items without one stand alone. */
export type Grouping = ReadonlyMap<string, string>;

/** Precision, recall and their harmonic mean. */
export interface Rates {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Rates from counts; an empty side counts as 0. */
export function ratesOf(hits: number, found: number, wanted: number): Rates {
  const precision = found === 0 ? 0 : hits / found;
  const recall = wanted === 0 ? 0 : hits / wanted;
  return { precision, recall, f1: hits === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

const groupOf = (grouping: Grouping, id: string): string => grouping.get(id) ?? `alone:${id}`;

/** Rates over unordered pairs of the items that the truth groups. */
export function pairRates(truth: Grouping, found: Grouping): Rates {
  const ids = [...truth.keys()];
  let [hits, foundPairs, wanted] = [0, 0, 0];
  ids.forEach((a, i) => {
    for (const b of ids.slice(i + 1)) {
      const same = groupOf(truth, a) === groupOf(truth, b);
      const joined = groupOf(found, a) === groupOf(found, b);
      if (same) wanted++;
      if (joined) foundPairs++;
      if (same && joined) hits++;
    }
  });
  return ratesOf(hits, foundPairs, wanted);
}

/** B-cubed (Bagga and Baldwin 1998): the mean over items of how pure and how whole the group around each is. */
export function bCubed(truth: Grouping, found: Grouping): Rates {
  const ids = [...truth.keys()];
  let [precision, recall] = [0, 0];
  for (const a of ids) {
    const joined = ids.filter((b) => groupOf(found, b) === groupOf(found, a));
    const same = ids.filter((b) => groupOf(truth, b) === groupOf(truth, a));
    const both = joined.filter((b) => groupOf(truth, b) === groupOf(truth, a)).length;
    precision += both / joined.length;
    recall += both / same.length;
  }
  precision /= ids.length || 1;
  recall /= ids.length || 1;
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

/** How many true groups stand in several found ones, and how many found ones hold several true groups. */
export function splitsAndMerges(truth: Grouping, found: Grouping): { readonly split: number; readonly merged: number } {
  const across = (from: Grouping, to: Grouping): number => {
    const seen = new Map<string, Set<string>>();
    for (const id of truth.keys()) seen.set(groupOf(from, id), (seen.get(groupOf(from, id)) ?? new Set()).add(groupOf(to, id)));
    return [...seen.values()].filter((set) => set.size > 1).length;
  };
  return { split: across(truth, found), merged: across(found, truth) };
}

/** Groups items by linking every pair that is alike enough (single link). */
export function linked(ids: readonly string[], likeness: (a: number, b: number) => number, least: number): Grouping {
  const root = ids.map((_, i) => i);
  const find = (i: number): number => {
    let at = i;
    while (root[at] !== at) at = root[at] ?? at;
    return at;
  };
  for (let a = 0; a < ids.length; a++) for (let b = a + 1; b < ids.length; b++) if (likeness(a, b) >= least) root[find(b)] = find(a);
  return new Map(ids.map((id, i) => [id, String(find(i))]));
}
