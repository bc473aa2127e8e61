import type { Category, EventType } from '../../domain/story.ts';
import { CATEGORY_OF_EVENT, CATEGORY_TERMS } from '../../lexicon/categories.ts';
import { EVENT_CUES, OPPOSITES } from '../../lexicon/events.ts';
import { compilePhrases, findPhrases, type Hit, type Phrases, weightOf } from './phrases.ts';
import type { ArticleWords } from './words-of.ts';

function entriesOf<Key extends string, Value>(table: Readonly<Record<Key, Value>>): readonly (readonly [Key, Value])[] {
  const found: (readonly [Key, Value])[] = [];
  for (const key in table) found.push([key, table[key]]);
  return found;
}

const EVENTS = entriesOf(EVENT_CUES).map(([type, lists]) => ({ type, phrases: compilePhrases(lists) }));
const CATEGORIES = entriesOf(CATEGORY_TERMS).map(([category, lists]) => ({ category, phrases: compilePhrases(lists) }));
const SIDES = OPPOSITES.map(({ about, one, other }) => ({ about, one: compilePhrases([[1, one]]), other: compilePhrases([[1, other]]) }));

/** Turns that an opening states as plainly as a title; of others it often tells the background. */
const IN_OPENINGS = ['prices'];

/** A title tells more of the event than the lines beneath it. */
const TITLE_SHARE = 3;
const LEAST_EVENT = 4;
/** What the lede alone must say where the title is silent: one cue among its first words is as often background as news. */
const LEAST_UNTITLED = 7.5;

/** The kind of event: cues in the title count three times those in the lede; 'other' where nothing speaks clearly. */
export function eventTypeOf(words: Pick<ArticleWords, 'title' | 'lede'>): EventType {
  const opening = words.lede.slice(0, 60);
  let best: EventType = 'other';
  let most = LEAST_EVENT;
  for (const { type, phrases } of EVENTS) {
    const title = weightOf(findPhrases(words.title, phrases), 1);
    const sum = TITLE_SHARE * title + weightOf(findPhrases(opening, phrases), 1);
    if (sum > most && (title > 0 || words.title.length === 0 || sum > LEAST_UNTITLED)) {
      most = sum;
      best = type;
    }
  }
  return best;
}

/** Events that settle the category by themselves. */
const SURE_EVENTS: readonly EventType[] = [
  'layoffs',
  'funding',
  'acquisition',
  'earnings',
  'vulnerability',
  'licence-change',
  'hiring',
  'infrastructure',
  'outage',
];

const logCount = (hits: number): number => Math.log1p(hits);

/** How loudly each category speaks: title, lede and body words of each, and a nudge from the kind of event. */
export function categorySums(words: ArticleWords, eventType: EventType): ReadonlyMap<Category, number> {
  return new Map(
    CATEGORIES.map(({ category, phrases }) => {
      const title = weightOf(findPhrases(words.title, phrases), 1);
      const lede = weightOf(findPhrases(words.lede, phrases), 2);
      const body = (weightOf(findPhrases(words.body, phrases), 8) / Math.max(100, words.body.length)) * 100;
      const nudge = CATEGORY_OF_EVENT[eventType] === category ? 1.6 + (SURE_EVENTS.includes(eventType) ? 1.2 : 0) : 0;
      return [category, 1.5 * logCount(title) + 1.3 * logCount(lede) + 0.9 * logCount(body * 3) + nudge];
    }),
  );
}

/** The category that speaks loudest, by how much it leads; the one named first in the table wins a tie. */
export function loudest(sums: ReadonlyMap<Category, number>): { readonly category: Category; readonly lead: number } {
  const [first, second] = [...sums].sort((a, b) => b[1] - a[1]);
  return { category: first?.[0] ?? 'products', lead: (first?.[1] ?? 0) - (second?.[1] ?? 0) };
}

/** The main category by our table of words. */
export const categoryOf = (words: ArticleWords, eventType: EventType): Category => loudest(categorySums(words, eventType)).category;

/** To which side of each pair of opposite turns an article leans: +1, -1; absent where it says neither or both. */
export function leansOf(words: ArticleWords): ReadonlyMap<string, number> {
  const leans = new Map<string, number>();
  const opening = words.lede.slice(0, 45);
  for (const { about, one, other } of SIDES) {
    const lean = sideOf(words.title, one, other) || (IN_OPENINGS.includes(about) ? sideOf(opening, one, other) : 0);
    if (lean !== 0) leans.set(about, lean);
  }
  return leans;
}

/** Words that may stand between what undoes a thing and the thing: "calls off its deal to buy". */
const MOST_BETWEEN = 2;

/** A cue right before one of the other side undoes it ("calls off deal to buy"); else the longest find decides, as a longer cue may hold a shorter one ("lifts ban"). */
function sideOf(words: readonly string[], one: Phrases, other: Phrases): number {
  const [ours, theirs] = [findPhrases(words, one), findPhrases(words, other)];
  const undoes = (first: Hit, second: Hit): boolean => first.at < second.at && second.at - (first.at + first.length) <= MOST_BETWEEN;
  if (theirs.some((cue) => ours.some((undone) => undoes(cue, undone)))) return -1;
  const longest = (hits: readonly Hit[]): number => Math.max(0, ...hits.map((hit) => hit.length));
  return Math.sign(longest(ours) - longest(theirs));
}
