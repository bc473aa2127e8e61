import { type ArticleId, idFrom } from '../../domain/ids.ts';
import type { KeptFeatures } from '../../domain/story.ts';
import { build, type Sql } from './sql.ts';

const PIECE = 4_000;

/** Keeps what cluster read of an article, replacing what it read before. */
export async function putFeatures(sql: Sql, features: KeptFeatures): Promise<void> {
  const { articleId, revision, version, facts, words } = features;
  const row = { revision, version, facts, words };
  await sql.run(
    build
      .insertInto('feature')
      .values({ article_id: articleId, ...row })
      .onConflict((conflict) => conflict.column('article_id').doUpdateSet(row)),
  );
}

/** Visits what was kept of recent articles, piece by piece, so that not all of it lies in memory twice. */
export async function scanFeatures(
  sql: Sql,
  query: { readonly since: number; readonly version: number },
  visit: (features: KeptFeatures) => void,
): Promise<void> {
  let after = '';
  for (;;) {
    const rows = await sql.rows(
      build
        .selectFrom('feature')
        .innerJoin('article_head', 'article_head.id', 'feature.article_id')
        .select(['feature.article_id', 'feature.revision', 'feature.version', 'feature.facts', 'feature.words'])
        .where('feature.version', '=', query.version)
        .where('article_head.first_seen_at', '>=', query.since)
        .whereRef('article_head.revision', '=', 'feature.revision')
        .where('feature.article_id', '>', after)
        .orderBy('feature.article_id')
        .limit(PIECE),
    );
    for (const row of rows) {
      const { revision, version, facts, words } = row;
      visit({ articleId: idFrom<ArticleId>(row.article_id), revision, version, facts, words });
    }
    const last = rows.at(-1);
    if (last === undefined || rows.length < PIECE) return;
    after = last.article_id;
  }
}
