import type { Article } from '../../domain/article.ts';
import { decode, encode } from './record.ts';
import { build, type Sql } from './sql.ts';

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

/** Writes a revision of an article as a row of its own; its head is the caller's. */
export async function insertArticle(sql: Sql, article: Article): Promise<void> {
  const { id, revision, hash, text } = article;
  await sql.run(build.insertInto('article').values({ id, revision, hash, purged: 0, text, json: articleJson(article) }));
}
