import type { Article } from '../../domain/article.ts';
import { type ArticleId, idFrom, type PublisherId, sha256 } from '../../domain/ids.ts';
import { articleFrom, articleJson, insertArticle } from './article-row.ts';
import { decode, encode } from './record.ts';
import { build, inPieces, type Sql } from './sql.ts';

/** What is to be left: the headline, for a link, or not even that. `at` null: no revision is added. */
interface Depth {
  readonly keepsTitles: boolean;
  readonly at: number | null;
}

/** A purged revision has no text and supports nothing; its hash stays, so that old takes still say what they rested on. */
function emptied(article: Article, { keepsTitles }: Depth): Article {
  const rest = { ...article, textFrom: 'none' as const, bodyStart: 0, notices: [], outlinks: [] };
  return keepsTitles ? rest : { ...rest, title: '', authors: [], section: null };
}

/** The newest revision as a link alone. */
function linkOnly(newest: Article, at: number): Article {
  const text = `${newest.title}\n\n`;
  return {
    ...newest,
    revision: newest.revision + 1,
    text,
    hash: sha256(text),
    bodyStart: text.length,
    textFrom: 'none',
    captureId: null,
    notices: [],
    outlinks: [],
    seenAt: at,
  };
}

async function addLinkOnly(sql: Sql, newest: Article, at: number): Promise<void> {
  const article = linkOnly(newest, at);
  await insertArticle(sql, article);
  await sql.run(build.updateTable('article_head').set({ revision: article.revision }).where('id', '=', article.id));
}

/** Empties all revisions of one article; says which captures it came with, or null where it had no words left. */
async function purgeRevisions(sql: Sql, id: ArticleId, depth: Depth): Promise<readonly string[] | null> {
  const rows = await sql.rows(build.selectFrom('article').select(['text', 'json']).where('id', '=', id).orderBy('revision'));
  const revisions = rows.map(articleFrom);
  const newest = revisions.at(-1);
  const isBare = (article: Article): boolean =>
    depth.keepsTitles ? article.textFrom === 'none' : article.text === '' && article.title === '';
  if (newest === undefined || revisions.every(isBare)) return null;
  const adds = depth.keepsTitles && depth.at !== null && newest.textFrom !== 'none';
  for (const article of revisions) {
    if (article === newest && depth.keepsTitles && !adds && article.textFrom === 'none') continue;
    await sql.run(
      build
        .updateTable('article')
        .set({ text: '', purged: 1, json: articleJson(emptied(article, depth)) })
        .where('id', '=', id)
        .where('revision', '=', article.revision),
    );
  }
  if (adds && depth.at !== null) await addLinkOnly(sql, newest, depth.at);
  await sql.run(build.deleteFrom('feature').where('article_id', '=', id));
  return revisions.flatMap((article) => (article.captureId === null ? [] : [article.captureId]));
}

async function dropBytes(sql: Sql, ids: readonly string[]): Promise<void> {
  for (const piece of inPieces([...new Set(ids)])) {
    await sql.run(build.updateTable('capture_body').set({ bytes: null }).where('id', 'in', piece).where('bytes', 'is not', null));
  }
}

/** Bytes that were answered at one of these addresses. */
async function dropBytesOf(sql: Sql, urls: readonly string[]): Promise<void> {
  for (const piece of inPieces([...new Set(urls)])) {
    const rows = await sql.rows(build.selectFrom('capture').select('id').distinct().where('url', 'in', piece));
    await dropBytes(
      sql,
      rows.map((row) => row.id),
    );
  }
}

/** Empties what feeds gave of these entries, and says which feeds those were. */
async function purgeEntries(sql: Sql, ids: readonly string[], { keepsTitles }: Depth): Promise<readonly string[]> {
  const feeds = new Set<string>();
  for (const piece of inPieces([...new Set(ids)])) {
    const rows = await sql.rows(build.selectFrom('entry').select('json').where('id', 'in', piece));
    for (const row of rows) {
      const entry = decode('entry', row.json);
      feeds.add(entry.feedId);
      const bare = { ...entry, summaryHtml: null, contentHtml: null, summaryText: '', contentText: '' };
      const json = encode('entry', keepsTitles ? bare : { ...bare, title: '', authors: [], tags: [], via: null });
      if (json === row.json) continue;
      await sql.run(build.updateTable('entry').set({ json }).where('id', '=', entry.id).where('revision', '=', entry.revision));
    }
  }
  return [...feeds];
}

async function feedAddresses(sql: Sql, ids: readonly string[]): Promise<readonly string[]> {
  const urls: string[] = [];
  for (const piece of inPieces(ids)) {
    const rows = await sql.rows(build.selectFrom('feed').select('url').where('id', 'in', piece));
    urls.push(...rows.map((row) => row.url));
  }
  return urls;
}

/** What dedupe and cluster worked out from the words. */
async function purgeTraits(sql: Sql, ids: readonly ArticleId[]): Promise<void> {
  for (const piece of inPieces(ids)) {
    await sql.run(build.deleteFrom('fingerprint_band').where('article_id', 'in', piece));
    await sql.run(build.deleteFrom('fingerprint').where('article_id', 'in', piece));
    await sql.run(build.deleteFrom('syndication').where((which) => which.or([which('copy', 'in', piece), which('origin', 'in', piece)])));
  }
}

/** Empties articles, their pages, the entries that led to them and the feeds those came in. */
export async function purgeArticles(sql: Sql, ids: readonly ArticleId[], depth: Depth): Promise<readonly ArticleId[]> {
  return sql.atomic(async (inside) => {
    const touched: ArticleId[] = [];
    const entries: string[] = [];
    for (const id of new Set(ids)) {
      const captures = await purgeRevisions(inside, id, depth);
      if (captures === null) continue;
      touched.push(id);
      await dropBytes(inside, captures);
      const rows = await inside.rows(build.selectFrom('article_entry').select('entry_id').where('article_id', '=', id));
      entries.push(...rows.map((row) => row.entry_id));
    }
    await purgeTraits(inside, touched);
    const feeds = await purgeEntries(inside, entries, depth);
    await dropBytesOf(inside, await feedAddresses(inside, feeds));
    inside.insist();
    return touched;
  });
}

/** Empties what we hold of a publisher's words, also entries that no article came of, and says which articles had some. */
export async function purgePublisher(sql: Sql, id: PublisherId, keepsTitles: boolean): Promise<readonly ArticleId[]> {
  return sql.atomic(async (inside) => {
    const depth = { keepsTitles, at: null };
    const heads = await inside.rows(
      build
        .selectFrom('article_head')
        .innerJoin('article', 'article.id', 'article_head.id')
        .select('article_head.id')
        .distinct()
        .where('article_head.publisher_id', '=', id)
        .where('article.text', '<>', '')
        .orderBy('article_head.id'),
    );
    const touched = await purgeArticles(
      inside,
      heads.map((row) => idFrom<ArticleId>(row.id)),
      depth,
    );
    const feeds = await inside.rows(build.selectFrom('feed').select(['id', 'url']).where('publisher_id', '=', id));
    for (const feed of feeds) {
      const rows = await inside.rows(build.selectFrom('entry_head').select('id').where('feed_id', '=', feed.id));
      await purgeEntries(
        inside,
        rows.map((row) => row.id),
        depth,
      );
    }
    await dropBytesOf(
      inside,
      feeds.map((feed) => feed.url),
    );
    inside.insist();
    return touched;
  });
}
