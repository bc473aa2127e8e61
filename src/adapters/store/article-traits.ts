import type { Fingerprint, Syndication } from '../../domain/article.ts';
import type { ArticleId } from '../../domain/ids.ts';
import type { ArticleTopic } from '../../domain/story.ts';
import { decode, encode } from './record.ts';
import { build, inPieces, type Sql } from './sql.ts';

/** Keeps what cluster decided of an article, replacing what it decided before. */
export async function putTopic(sql: Sql, topic: ArticleTopic): Promise<void> {
  const json = encode('topic', topic);
  await sql.run(
    build
      .insertInto('topic')
      .values({ article_id: topic.articleId, json })
      .onConflict((conflict) => conflict.column('article_id').doUpdateSet({ json }).where('topic.json', '<>', json)),
  );
}

/** The topics of these articles, by article id; those that have none are missing. */
export async function listTopics(sql: Sql, ids: readonly ArticleId[]): Promise<readonly ArticleTopic[]> {
  const topics: ArticleTopic[] = [];
  for (const piece of inPieces([...new Set(ids)].sort())) {
    const rows = await sql.rows(build.selectFrom('topic').select('json').where('article_id', 'in', piece).orderBy('article_id'));
    topics.push(...rows.map((row) => decode('topic', row.json)));
  }
  return topics;
}

/** Keeps an article's fingerprint and its bands, replacing those of an earlier revision. */
export async function putFingerprint(sql: Sql, fingerprint: Fingerprint): Promise<void> {
  const id = fingerprint.articleId;
  const json = encode('fingerprint', fingerprint);
  await sql.atomic(async (inside) => {
    const changed = await inside.run(
      build
        .insertInto('fingerprint')
        .values({ article_id: id, json })
        .onConflict((conflict) => conflict.column('article_id').doUpdateSet({ json }).where('fingerprint.json', '<>', json)),
    );
    if (changed === 0) return;
    await inside.run(build.deleteFrom('fingerprint_band').where('article_id', '=', id));
    for (const piece of inPieces([...new Set(fingerprint.bands)])) {
      await inside.run(build.insertInto('fingerprint_band').values(piece.map((band) => ({ band, article_id: id }))));
    }
  });
}

/** Fingerprints of other articles, first seen at or after `since`, that share a band; by article id. */
export async function listCandidates(
  sql: Sql,
  bands: readonly string[],
  limits: { readonly except: ArticleId; readonly since: number },
): Promise<readonly Fingerprint[]> {
  const found = new Map<string, Fingerprint>();
  for (const piece of inPieces([...new Set(bands)])) {
    const rows = await sql.rows(
      build
        .selectFrom('fingerprint')
        .innerJoin('article_head', 'article_head.id', 'fingerprint.article_id')
        .select(['fingerprint.article_id', 'fingerprint.json'])
        .where('fingerprint.article_id', 'in', (inner) =>
          inner.selectFrom('fingerprint_band').select('fingerprint_band.article_id').where('fingerprint_band.band', 'in', piece),
        )
        .where('fingerprint.article_id', '<>', limits.except)
        .where('article_head.first_seen_at', '>=', limits.since),
    );
    for (const row of rows) found.set(row.article_id, decode('fingerprint', row.json));
  }
  return [...found.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, fingerprint]) => fingerprint);
}

/** Replaces the links in which `copy` is the copy, and adds those given in which it is the origin; where nothing differs, nothing is written. */
export async function putSyndications(sql: Sql, copy: ArticleId, syndications: readonly Syndication[]): Promise<void> {
  const wanted = new Map(syndications.map((link) => [`${link.copy}/${link.origin}`, link]));
  await sql.atomic(async (inside) => {
    const kept = await inside.rows(build.selectFrom('syndication').select(['copy', 'origin']).where('copy', '=', copy));
    for (const row of kept) {
      if (wanted.has(`${row.copy}/${row.origin}`)) continue;
      await inside.run(build.deleteFrom('syndication').where('copy', '=', row.copy).where('origin', '=', row.origin));
    }
    for (const link of wanted.values()) {
      const json = encode('syndication', link);
      await inside.run(
        build
          .insertInto('syndication')
          .values({ copy: link.copy, origin: link.origin, json })
          .onConflict((conflict) => conflict.columns(['copy', 'origin']).doUpdateSet({ json }).where('syndication.json', '<>', json)),
      );
    }
  });
}

/** Links in which any of these articles takes part, by copy, then origin, each once. */
export async function listSyndications(sql: Sql, ids: readonly ArticleId[]): Promise<readonly Syndication[]> {
  const found = new Map<string, Syndication>();
  for (const piece of inPieces([...new Set(ids)])) {
    const rows = await sql.rows(
      build
        .selectFrom('syndication')
        .select(['copy', 'origin', 'json'])
        .where((which) => which.or([which('copy', 'in', piece), which('origin', 'in', piece)])),
    );
    for (const row of rows) found.set(`${row.copy}/${row.origin}`, decode('syndication', row.json));
  }
  return [...found.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, link]) => link);
}
