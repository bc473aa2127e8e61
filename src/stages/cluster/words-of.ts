import { type Article, bodyOf } from '../../domain/article.ts';
import { plainWords } from './phrases.ts';

/** An article cut into the three parts that decide what it is: title, opening, body; as plain words. */
export interface ArticleWords {
  readonly title: readonly string[];
  readonly lede: readonly string[];
  readonly body: readonly string[];
}

const LEDE_CHARS = 600;
/** What decides a piece's subject stands in its first pages. */
const BODY_CHARS = 6000;

/** The words of an article's parts; the body holds the lede too. */
export function wordsOf(article: Pick<Article, 'title' | 'text' | 'bodyStart'>): ArticleWords {
  const body = bodyOf(article);
  return { title: plainWords(article.title), lede: plainWords(body.slice(0, LEDE_CHARS)), body: plainWords(body.slice(0, BODY_CHARS)) };
}
