import type { Article } from '../../domain/article.ts';
import type { Span } from '../../domain/span.ts';
import type { StoryArticle, StoryMaterial } from '../../domain/story.ts';
import { closest, wordsInOrder } from '../../text/align.ts';
import { isUpper } from '../../text/characters.ts';
import { sentences } from '../../text/sentences.ts';
import { tokens, wordCount } from '../../text/tokens.ts';

/** A sentence with more than this share of its words in order from one source sentence counts as quoted. */
const CLOSE_SHARE = 0.8;

/** The story as the writer uses it: the articles it may rest on, cut into sentences once. */
export interface Desk {
  readonly material: StoryMaterial;
  readonly entries: ReadonlyMap<string, StoryArticle>;
  readonly singleOrigin: boolean;
  /** The only report of the story, where there is but one. */
  readonly soleReport: boolean;
  /** Words that the articles write small, and words they write large within a sentence. */
  spelling(): { readonly small: ReadonlySet<string>; readonly large: ReadonlySet<string> };
  sentencesOf(article: Article): readonly Span[];
  /** How many words of a text count against the article's quotation budget for standing close to one of its sentences. */
  closeWords(text: string, article: Article): number;
}

/** Lays out the desk for one story. */
export function openDesk(material: StoryMaterial): Desk {
  const cut = new Map<string, readonly Span[]>();
  const words = new Map<string, readonly (readonly string[])[]>();
  let spelt: ReturnType<Desk['spelling']> | null = null;
  const usable = material.articles.filter((entry) => entry.usable && entry.article.textFrom !== 'none');
  const sentencesOf = (article: Article): readonly Span[] => {
    const known = cut.get(article.id) ?? sentences(article.text, { start: article.bodyStart, end: article.text.length });
    cut.set(article.id, known);
    return known;
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
    closeWords: (text, article) => {
      if (article.rights.fullTextAllowed) return 0;
      const known = words.get(article.id) ?? sentencesOf(article).map((span) => wordsInOrder(article.text, span));
      words.set(article.id, known);
      return closest(wordsInOrder(text), known).share > CLOSE_SHARE ? wordCount(text) : 0;
    },
  };
}

function spellingOf(articles: readonly Article[]): ReturnType<Desk['spelling']> {
  const small = new Set<string>();
  const large = new Set<string>();
  for (const article of articles) {
    const list = tokens(article.text, { start: article.bodyStart, end: article.text.length });
    for (const [at, token] of list.entries()) {
      if (token.kind !== 'word') continue;
      const before = list[at - 1];
      if (!isUpper(token.text.charCodeAt(0))) small.add(token.lower);
      else if (before !== undefined && (before.kind === 'word' || before.text === ',')) large.add(token.lower);
    }
  }
  return { small, large };
}
