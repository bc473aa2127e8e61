import type { Article } from '../../domain/article.ts';
import { decode, encode } from './record.ts';

/** An article in its columns: the text stands alone, because spans and hashes are about it and it can be emptied by itself. */
export interface ArticleRow {
  readonly text: string;
  readonly json: string;
}

/** The article of a row. */
export const articleFrom = (row: ArticleRow): Article => ({ ...decode('article', row.json), text: row.text });

/** All of an article but its text. */
export function articleJson(article: Article): string {
  const { text: _text, ...rest } = article;
  return encode('article', rest);
}
