import type { Quantity } from '../../domain/claim.ts';
import type { ArticleId } from '../../domain/ids.ts';
import type { StoryArticle } from '../../domain/story.ts';
import { NEGATIONS } from '../../lexicon/cues.ts';
import { canBothHold, quantities } from '../../text/numbers.ts';
import { tokens } from '../../text/tokens.ts';
import { contentWords } from '../../text/words.ts';
import type { Assertion } from './assertion.ts';
import { type Bearings, bearingsOf } from './bearing.ts';
import { opposed } from './compare.ts';
import { amountsOf, conceptsOf, isRare } from './concepts.ts';
import { type Heart, heartOf } from './heart.ts';
import { sentencesRead } from './read-article.ts';

/** What a story is about: how many of its articles speak of each concept and number in title or first sentence, 0..1. */
export interface Topic {
  readonly concepts: ReadonlyMap<string, number>;
  /** What an article's own first sentence adds beyond its title: no sentence is about itself. */
  readonly own: ReadonlyMap<ArticleId, ReadonlyMap<string, number>>;
  /** The stems of each title, and whether it negates. */
  readonly titles: readonly { readonly stems: ReadonlySet<string>; readonly negated: boolean }[];
  readonly amounts: readonly { readonly amount: Quantity; readonly share: number }[];
  /** The weight of the dearest concepts together: what a sentence could reach at most. */
  readonly most: number;
  readonly heart: Heart;
  readonly bearings: Bearings;
}

/** How much a title's words and the first sentence's say of what an article is about. */
const TITLE = 1;
const LEDE = 0.55;
/** How many concepts a full sentence on the matter holds. */
const FULL = 9;

/** Reads what a story is about off the titles and first sentences of its usable articles: no single title decides. */
export function topicOf(usable: readonly StoryArticle[], all: readonly Assertion[]): Topic {
  const concepts = new Map<string, number>();
  const amounts: { amount: Quantity; share: number }[] = [];
  const owned = new Map<ArticleId, ReadonlyMap<string, number>>();
  const titles: { stems: ReadonlySet<string>; negated: boolean }[] = [];
  for (const { article } of usable) {
    const lede = sentencesRead(article).find((found) => found.place === 0)?.span;
    const [title, first] = [article.title, lede === undefined ? '' : article.text.slice(lede.start, lede.end)];
    const own = new Map<string, number>();
    for (const word of conceptsOf(contentWords(first))) own.set(word, LEDE);
    const ofTitle = contentWords(title);
    for (const word of conceptsOf(ofTitle)) own.delete(word);
    owned.set(article.id, new Map([...own].map(([word, weight]) => [word, weight / usable.length])));
    for (const word of conceptsOf(ofTitle)) own.set(word, TITLE);
    titles.push({
      stems: new Set(ofTitle),
      negated: tokens(title).some(({ lower }) => NEGATIONS.has(lower.replaceAll('’', "'")) || lower === 'no'),
    });
    for (const [word, weight] of own) concepts.set(word, (concepts.get(word) ?? 0) + weight / usable.length);
    for (const amount of amountsOf(quantities(title)).filter(isRare)) amounts.push({ amount, share: 1 / usable.length });
  }
  const dearest = [...concepts.values()].sort((a, b) => b - a).slice(0, FULL);
  return {
    concepts,
    own: owned,
    titles,
    amounts,
    most: dearest.reduce((sum, weight) => sum + weight, 0),
    heart: heartOf(usable, all),
    bearings: bearingsOf(usable, all),
  };
}

/** How much of what the story is about an assertion tells, 0..1, tempered by how much of it is about that. */
export function aboutness(assertion: Assertion, topic: Topic): number {
  if (topic.most === 0 || assertion.concepts.size === 0) return 0;
  const own = topic.own.get(assertion.member.article.id);
  let sum = 0;
  for (const concept of assertion.concepts) sum += (topic.concepts.get(concept) ?? 0) - (own?.get(concept) ?? 0);
  const recall = Math.min(1, sum / topic.most);
  const precision = Math.min(1, sum / Math.max(3, assertion.concepts.size));
  return recall ** 0.7 * precision ** 0.3 + NUMBER_WORTH * numbersTold(assertion, topic);
}

/** The share of titles that say the opposite of an assertion: its antonym, or its affirmation. */
export function againstTitles({ stems, polarity }: Assertion, { titles }: Topic): number {
  const against = titles.filter((title) => opposed(title.stems, stems) || (polarity === 'negated' && !title.negated)).length;
  return against / Math.max(1, titles.length);
}

const NUMBER_WORTH = 0.35;

/** The share of titles whose rare number the assertion gives. */
export const numbersTold = (assertion: Pick<Assertion, 'amounts'>, topic: Topic): number =>
  Math.min(
    1,
    topic.amounts
      .filter(({ amount }) => assertion.amounts.some((own) => (own.unit === amount.unit || own.unit === null) && canBothHold(own, amount)))
      .reduce((sum, one) => sum + one.share, 0),
  );
