import type { ArticleId } from '../../domain/ids.ts';
import type { StoryArticle } from '../../domain/story.ts';
import { contentWords } from '../../text/words.ts';
import type { Assertion } from './assertion.ts';
import { conceptsOf, isRare } from './concepts.ts';
import { namesIn } from './read-article.ts';

/** How often each thing comes up in one article's assertions, and among how many. */
interface Counted {
  readonly total: number;
  readonly concepts: ReadonlyMap<string, number>;
  readonly names: ReadonlyMap<string, number>;
}

/** What a story's articles keep coming back to, and whom their titles name. */
export interface Heart {
  /** The concepts of the names in each title that has any. */
  readonly titled: readonly ReadonlySet<string>[];
  readonly counted: ReadonlyMap<ArticleId, Counted>;
}

const nameKey = (name: Assertion['names'][number]): string => name.entityId ?? name.text;

/** Whom an assertion names, who asserts it included. */
function namesOf({ names, speakers }: Assertion): ReadonlySet<string> {
  return new Set([...names, ...speakers].map(nameKey));
}

/** Counts what the assertions of each article name and speak of. */
export function heartOf(usable: readonly StoryArticle[], all: readonly Assertion[]): Heart {
  const titled = usable
    .map(({ article }) => conceptsOf(namesIn(article.title).flatMap((name) => contentWords(name.text))))
    .filter((names) => names.size > 0);
  const byArticle = Map.groupBy(all, (assertion) => assertion.member.article.id);
  return { titled, counted: new Map([...byArticle].map(([id, own]) => [id, countedIn(own)])) };
}

function countedIn(own: readonly Assertion[]): Counted {
  const [concepts, names] = [new Map<string, number>(), new Map<string, number>()];
  for (const assertion of own) {
    for (const concept of assertion.concepts) concepts.set(concept, (concepts.get(concept) ?? 0) + 1);
    for (const name of namesOf(assertion)) names.set(name, (names.get(name) ?? 0) + 1);
  }
  return { total: own.length, concepts, names };
}

/** How much of each thing an assertion brings in worth, by what its story keeps coming back to. */
const TITLED_WORTH = 1.3;
const NAMES_WORTH = 1.2;
const AMOUNT_WORTH = 0.7;
const RARE_WORTH = 0.8;
const CONCEPTS_WORTH = 1.2;
const NAMED_WORTH = 1.3;
const MOST_AMOUNTS = 3;
const MOST_CONCEPTS = 2;
const MOST_NAMED = 1.5;
const MOST_NAMES = 5;

/** How near an assertion is to the heart of its story: whom titles name, what the articles keep coming back to, who did what and how much. */
export function nearness(assertion: Assertion, heart: Heart): number {
  const names = namesOf(assertion);
  const told = assertion.amounts.length;
  return (
    shareTitled(assertion, heart) * TITLED_WORTH +
    Math.log2(1 + Math.min(MOST_NAMES, names.size)) * NAMES_WORTH +
    Math.min(MOST_AMOUNTS, told) * AMOUNT_WORTH +
    (assertion.amounts.some(isRare) ? RARE_WORTH : 0) +
    Math.min(MOST_CONCEPTS, recurring(assertion, heart, 'concepts', assertion.concepts)) * CONCEPTS_WORTH +
    Math.min(MOST_NAMED, recurring(assertion, heart, 'names', names)) * NAMED_WORTH
  );
}

/** The share of the names of titles that it tells, over the titles that name anybody. */
function shareTitled({ concepts }: Assertion, { titled }: Heart): number {
  const shares = titled.map((names) => [...names].filter((name) => concepts.has(name)).length / names.size);
  return shares.reduce((sum, one) => sum + one, 0) / Math.max(1, titled.length);
}

/** How much an assertion tells of what its story keeps coming back to: the share of the other assertions in which each of its concepts comes up, summed. */
export const centrality = (assertion: Assertion, heart: Heart): number => recurring(assertion, heart, 'concepts', assertion.concepts);

/** In what share of the other assertions each of its things comes up, summed over them, on the average of the articles. */
function recurring(assertion: Assertion, { counted }: Heart, of: 'concepts' | 'names', things: ReadonlySet<string>): number {
  let sum = 0;
  for (const [id, article] of counted) {
    const own = id === assertion.member.article.id ? 1 : 0;
    for (const thing of things) sum += Math.max(0, (article[of].get(thing) ?? 0) - own) / article.total;
  }
  return sum / Math.max(1, counted.size);
}
