import type { Features } from './features.ts';
import { LEAD, NAMES, termsIn } from './packed.ts';
import { findTerm, SLOTS_AT } from './term-table.ts';
import { type Held, type StoryWindow, worthAt } from './window.ts';

const MOST_TERMS = 24;
/** A term that more articles hold leads nowhere: its event has rarer ones. */
const MOST_OF_TERM = 160;
/** Rare terms come first; when so many places were looked at, the common ones would add little. */
const MOST_WALKED = 400;
const NAME_WEIGHT = 1.3;

/** The placed articles that share the most telling opening terms and names with one, most first: the work does not grow with the window. */
export function candidatesOf(window: StoryWindow, features: Features, most: number): readonly Held[] {
  const { table, slots } = window;
  if (window.sums.length < slots.length) window.sums = new Float32Array(Math.ceil(slots.length * 1.5));
  const { sums } = window;
  const { blocks } = table;
  const touched: number[] = [];
  let walked = 0;
  for (const { place, worth } of tellingPlaces(window, features)) {
    const square = worth * worth;
    for (let block = table.heads[place] ?? -1; block >= 0; block = blocks[block] ?? -1) {
      const count = blocks[block + 1] ?? 0;
      for (let at = block + SLOTS_AT; at < block + SLOTS_AT + count; at++) {
        const slot = blocks[at] ?? 0;
        const sum = sums[slot] ?? 0;
        if (sum === 0) touched.push(slot);
        sums[slot] = sum + square;
      }
      walked += count;
    }
    if (walked > MOST_WALKED) break;
  }
  const kept: Summed[] = [];
  for (const slot of touched) {
    const sum = sums[slot] ?? 0;
    sums[slot] = 0;
    // Most fall out by their sum alone, before what they are is looked up.
    if (kept.length === most && sum < (kept.at(-1)?.sum ?? 0)) continue;
    const held = slots[slot];
    if (held?.placed && held.articleId !== features.articleId) keepGreatest(kept, { held, sum }, most);
  }
  return kept.map(({ held }) => held);
}

interface Summed {
  readonly held: Held;
  readonly sum: number;
}

const before = (a: Summed, b: Summed): boolean => a.sum > b.sum || (a.sum === b.sum && a.held.articleId < b.held.articleId);

/** Keeps those with the greatest sums, most first, without sorting all. */
function keepGreatest(kept: Summed[], each: Summed, most: number): void {
  const last = kept.at(-1);
  if (kept.length === most && last !== undefined && !before(each, last)) return;
  let at = kept.length;
  while (at > 0 && before(each, kept[at - 1] ?? each)) at--;
  kept.splice(at, 0, each);
  if (kept.length > most) kept.pop();
}

/** An article's most telling terms that the window knows; names count more than words. */
function tellingPlaces(window: StoryWindow, features: Features): readonly { readonly place: number; readonly worth: number }[] {
  const found: { place: number; worth: number; rank: number; term: number }[] = [];
  const note = (term: number, weight: number): void => {
    const place = findTerm(window.table, term);
    if (place < 0 || (window.table.held[place] ?? 0) > MOST_OF_TERM) return;
    const worth = worthAt(window, place);
    found.push({ place, worth, rank: worth * weight, term });
  };
  const names = termsIn(features, NAMES);
  for (const term of names) note(term, NAME_WEIGHT);
  for (const term of termsIn(features, LEAD)) if (!names.includes(term)) note(term, 1);
  return found.sort((a, b) => b.rank - a.rank || a.term - b.term).slice(0, MOST_TERMS);
}
