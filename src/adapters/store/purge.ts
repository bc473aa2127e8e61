import type { ArticleId, PublisherId } from '../../domain/ids.ts';
import { articleFrom, articleJson } from './article-row.ts';
import { decode, encode } from './record.ts';
import { build, inPieces, type Sql } from './sql.ts';

/** A purged revision has no text, no notices and supports nothing; its hash stays, so that old takes still say what they rested on. */
async function purgeArticles(sql: Sql, id: PublisherId): Promise<readonly ArticleId[]> {
  const rows = await sql.rows(
    build
      .selectFrom('article_head')
      .innerJoin('article', 'article.id', 'article_head.id')
      .select(['article.text', 'article.json'])
      .where('article_head.publisher_id', '=', id)
      .where('article.text', '<>', '')
      .orderBy('article.id'),
  );
  const touched = new Set<ArticleId>();
  const captures = new Set<string>();
  for (const row of rows) {
    const article = articleFrom(row);
    touched.add(article.id);
    if (article.captureId !== null) captures.add(article.captureId);
    const json = articleJson({ ...article, textFrom: 'none', bodyStart: 0, notices: [] });
    await sql.run(
      build.updateTable('article').set({ text: '', purged: 1, json }).where('id', '=', article.id).where('revision', '=', article.revision),
    );
  }
  for (const piece of inPieces([...captures])) {
    await sql.run(build.updateTable('capture_body').set({ bytes: null }).where('id', 'in', piece));
  }
  return [...touched];
}

/** Feeds carry texts too: those of the entries go, and the bytes of the feeds as they were fetched. */
async function purgeFeeds(sql: Sql, id: PublisherId): Promise<void> {
  const feeds = await sql.rows(build.selectFrom('feed').select(['id', 'url']).where('publisher_id', '=', id));
  for (const feed of feeds) {
    const rows = await sql.rows(
      build
        .selectFrom('entry_head')
        .innerJoin('entry', 'entry.id', 'entry_head.id')
        .select('entry.json')
        .where('entry_head.feed_id', '=', feed.id),
    );
    for (const row of rows) {
      const entry = decode('entry', row.json);
      const json = encode('entry', { ...entry, summaryHtml: null, contentHtml: null, summaryText: '', contentText: '' });
      if (json === row.json) continue;
      await sql.run(build.updateTable('entry').set({ json }).where('id', '=', entry.id).where('revision', '=', entry.revision));
    }
    await sql.run(
      build
        .updateTable('capture_body')
        .set({ bytes: null })
        .where('bytes', 'is not', null)
        .where('id', 'in', (inner) => inner.selectFrom('capture').select('capture.id').where('capture.url', '=', feed.url)),
    );
  }
}

/** Empties what we hold of a publisher's words, and says which articles had some. */
export async function purgePublisher(sql: Sql, id: PublisherId): Promise<readonly ArticleId[]> {
  return sql.atomic(async (inside) => {
    const touched = await purgeArticles(inside, id);
    await purgeFeeds(inside, id);
    inside.insist();
    return touched;
  });
}
