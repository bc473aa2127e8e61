import type { Article } from '../../domain/article.ts';
import { type EntityId, entityId, idFrom } from '../../domain/ids.ts';
import type { Publisher } from '../../domain/publisher.ts';
import { BESIDE_GATHERING, GATHERING_WORDS, KEYNOTES, RECAP_TITLES } from '../../lexicon/events.ts';
import type { NameUse } from './entities.ts';
import { termOf } from './packed.ts';
import { compilePhrases, findPhrases, plainWords } from './phrases.ts';

/**
 * What an article has to do with a gathering: a keynote, a conference of one host. What is shown there on one day is one event as far as it is
 * the gathering's main subject; what is shown beside that is an event of its own.
 */
export interface Gathered {
  /** The gathering that the title names, as a term; 0 where it names none. */
  readonly titleGathering: number;
  /** The gathering that title or opening names. */
  readonly gathering: number;
  /** A live blog, a recap or a page of the whole gathering. */
  readonly hub: boolean;
  /** What lies before, after or beside it. */
  readonly besideGathering: boolean;
  /** The thing that the text names most, and the publisher's own name, as terms. */
  readonly topThing: number;
  readonly publisherTerm: number;
}

const KNOWN: ReadonlySet<EntityId> = new Set(KEYNOTES.map((id) => idFrom<EntityId>(id)));
const LAST_WORDS = new Set(GATHERING_WORDS);
const RECAP = compilePhrases([[1, RECAP_TITLES]]);
const BESIDE = compilePhrases([[1, BESIDE_GATHERING]]);
/** A gathering is named early where a report comes from it. */
const OPENING_CHARS = 1200;
const LONGEST_BARE_TITLE = 3;

const isGathering = (use: NameUse): boolean => {
  if (KNOWN.has(use.id)) return true;
  const words = use.name.toLowerCase().split(' ');
  return words.length > 1 && LAST_WORDS.has(words.at(-1) ?? '');
};

/** Whether a name is that of a thing one may show: a product, a model, or something that no table knows and the text names twice. */
export const isThing = (use: NameUse): boolean =>
  !isGathering(use) && (use.kind === 'product' || use.kind === 'model' || use.kind === 'chip' || (use.kind === null && use.count > 1));

/** Reads what an article has to do with a gathering. */
export function gatheredOf(input: {
  readonly article: Article;
  readonly publisher: Publisher;
  readonly uses: readonly NameUse[];
  readonly title: readonly string[];
}): Gathered {
  const { article, publisher, uses, title } = input;
  const named = uses.filter(isGathering);
  const inTitle = named.find((use) => use.inTitle);
  const opening = inTitle ?? named.find((use) => use.inLede) ?? named.find((use) => standsEarly(article, use));
  const beside = findPhrases(title, BESIDE).length > 0;
  const bare = title.length <= LONGEST_BARE_TITLE && title.every((word) => isOfName(word, inTitle));
  const things = uses.filter(isThing).sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1));
  return {
    titleGathering: inTitle === undefined ? 0 : termOf(inTitle.id),
    gathering: opening === undefined ? 0 : termOf(opening.id),
    hub: inTitle !== undefined && !beside && (bare || findPhrases(title, RECAP).length > 0),
    besideGathering: opening !== undefined && beside,
    topThing: things[0] === undefined ? 0 : termOf(things[0].id),
    publisherTerm: termOf(entityId(publisher.name)),
  };
}

const standsEarly = (article: Article, use: NameUse): boolean =>
  article.text.slice(article.bodyStart, article.bodyStart + OPENING_CHARS).includes(use.name);

/** Words of the gathering's own name, and years. */
const isOfName = (word: string, use: NameUse | undefined): boolean =>
  use !== undefined && (/^\d{2,4}$/.test(word) || plainWords(use.name).includes(word));
