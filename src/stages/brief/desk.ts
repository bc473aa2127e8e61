import type { Article } from '../../domain/article.ts';
import type { Span } from '../../domain/span.ts';
import type { StoryArticle, StoryMaterial } from '../../domain/story.ts';
import { holdsRun, placesOf, standsClose, type WordPlaces, type WordRow, wordRow, wordsInOrder } from '../../text/align.ts';
import { isUpper } from '../../text/characters.ts';
import { withoutOrders } from '../../text/machine-address.ts';
import { quotations } from '../../text/quotes.ts';
import { sentences } from '../../text/sentences.ts';
import { tokens, wordCount } from '../../text/tokens.ts';

/** A sentence with more than this share of its words in order from one source sentence counts as quoted. */
const CLOSE_SHARE = 0.8;
/** As many words in a row as a source's may not stand outside quotation marks. */
const MAX_RUN = 12;

/** The story as the writer uses it: the articles it may rest on, cut into sentences once. */
export interface Desk {
  readonly material: StoryMaterial;
  readonly entries: ReadonlyMap<string, StoryArticle>;
  readonly singleOrigin: boolean;
  /** The only report of the story, where there is but one. */
  readonly soleReport: boolean;
  /** Words that the articles write small, words they write large within a sentence, and those of them beside which no other is large. */
  spelling(): { readonly small: ReadonlySet<string>; readonly large: ReadonlySet<string>; readonly alone: ReadonlySet<string> };
  sentencesOf(article: Article): readonly Span[];
  /** Whether a text stands close to one of the article's sentences, whatever its licence. */
  isClose(text: string, article: Article): boolean;
  /** How many words of a text count against the article's quotation budget for standing close to one of its sentences. */
  closeWords(text: string, article: Article): number;
  /** Whether a text holds, outside quotation marks, a run of words of an article whose words are not free. */
  sharesRun(text: string): boolean;
  /** How many words of an article's body may be counted when shares of it are. */
  wordsIn(article: Article): number;
  /** The sentence of an article that a place lies in, by its order, or -1. */
  sentenceAt(article: Article, place: number): number;
}

/** "Only" is said where there is no other report at all: one that merely repeats is a report too. */
export const aloneWord = (desk: Desk): string => (desk.soleReport ? 'Only ' : '');

/** Lays out the desk for one story. */
export function openDesk(material: StoryMaterial): Desk {
  const cut = new Map<string, readonly Span[]>();
  const words = new Map<string, readonly WordRow[]>();
  const lengths = new Map<string, number>();
  let spelt: ReturnType<Desk['spelling']> | null = null;
  let runs: WordPlaces | null = null;
  const usable = material.articles.filter((entry) => entry.usable && entry.article.textFrom !== 'none');
  const notFree = material.articles.filter((entry) => !entry.article.rights.fullTextAllowed);
  const sentencesOf = (article: Article): readonly Span[] => {
    const known = cut.get(article.id) ?? sentences(article.text, { start: article.bodyStart, end: article.text.length });
    cut.set(article.id, known);
    return known;
  };
  const closeness = new Map<string, boolean>();
  const isClose = (text: string, article: Article): boolean => {
    const key = `${article.id}/${text}`;
    const answer = closeness.get(key) ?? measured(text, article);
    closeness.set(key, answer);
    return answer;
  };
  const measured = (text: string, article: Article): boolean => {
    const known = words.get(article.id) ?? sentencesOf(article).map((span) => wordRow(wordsInOrder(article.text, span)));
    words.set(article.id, known);
    return standsClose(wordsInOrder(text), known, CLOSE_SHARE);
  };
  return {
    material,
    entries: new Map(usable.map((entry) => [entry.article.id, entry])),
    singleOrigin: usable.length === 1 || material.origins.length === 1,
    soleReport: material.articles.length === 1,
    spelling: () => {
      spelt ??= spellingOf(usable.map((entry) => entry.article));
      return spelt;
    },
    sentencesOf,
    wordsIn: (article) => {
      const known =
        lengths.get(article.id) ?? wordsInOrder(withoutOrders(article.text, { start: article.bodyStart, end: article.text.length })).length;
      lengths.set(article.id, known);
      return known;
    },
    sentenceAt: (article, place) => sentencesOf(article).findIndex((span) => span.start <= place && place < span.end),
    sharesRun: (text) => {
      const known = runs ?? placesOf(notFree.map((entry) => wordsInOrder(entry.article.text)));
      runs = known;
      return outsideQuotes(text).some((part) => holdsRun(wordsInOrder(part), known, MAX_RUN));
    },
    isClose,
    closeWords: (text, article) => (!article.rights.fullTextAllowed && isClose(text, article) ? wordCount(text) : 0),
  };
}

function outsideQuotes(text: string): readonly string[] {
  const parts: string[] = [];
  let from = 0;
  for (const quote of quotations(text)) {
    parts.push(text.slice(from, quote.outer.start));
    from = quote.outer.end;
  }
  return [...parts, text.slice(from)];
}

function spellingOf(articles: readonly Article[]): ReturnType<Desk['spelling']> {
  const small = new Set<string>();
  const large = new Set<string>();
  const alone = new Set<string>();
  for (const article of articles) {
    const list = tokens(withoutOrders(article.text, { start: article.bodyStart, end: article.text.length }));
    for (const [at, token] of list.entries()) {
      if (token.kind !== 'word') continue;
      const before = list[at - 1];
      if (!isUpper(token.text.charCodeAt(0))) small.add(token.lower);
      else if (before !== undefined && (before.kind === 'word' || before.text === ',')) {
        large.add(token.lower);
        if (![before, list[at + 1]].some((one) => one?.kind === 'word' && isUpper(one.text.charCodeAt(0)))) alone.add(token.lower);
      }
    }
  }
  return { small, large, alone };
}
