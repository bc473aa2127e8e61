import { sql as raw } from 'kysely';
import type { Article } from '../../domain/article.ts';
import type { ArticleId, CaptureId, EntryId, PublisherId } from '../../domain/ids.ts';
import type { Articles, Page } from '../../ports/store.ts';
import { articleFrom, articleJson, insertArticle } from './article-row.ts';
import { listCandidates, listSyndications, listTopics, putFingerprint, putSyndications, putTopic } from './article-traits.ts';
import { putFeatures, scanFeatures } from './features.ts';
import { purgeArticles, purgePublisher } from './purge.ts';
import { build, type Sql } from './sql.ts';

const newestArticles = build
  .selectFrom('article_head')
  .innerJoin('article', (join) => join.onRef('article.id', '=', 'article_head.id').onRef('article.revision', '=', 'article_head.revision'))
  .select(['article.text', 'article.json']);

/** What may change under the same text and must not get lost: what we may do with it, and what the page says about itself. */
function termsOf(article: Pick<Article, 'rights' | 'notices'>): string {
  const { rulings, readAt: _readAt, ...limits } = article.rights;
  const permissions = rulings.map(({ use, permission }) => `${use}=${permission}`).sort();
  return JSON.stringify([permissions, Object.entries(limits).sort(([a], [b]) => (a < b ? -1 : 1)), article.notices]);
}

type Kept = Awaited<ReturnType<Articles['put']>>;

/** Same text: the stored revision stays, but takes over new rights and notices, and its text again if that had been purged. */
async function amend(sql: Sql, stored: Article, purged: boolean, article: Omit<Article, 'revision'>): Promise<Kept> {
  const restores = purged && article.textFrom !== 'none';
  if (!restores && termsOf(stored) === termsOf(article)) return { state: 'same', article: stored, amended: false };
  const amended: Article = restores
    ? { ...article, revision: stored.revision, seenAt: stored.seenAt }
    : { ...stored, rights: article.rights, notices: purged ? [] : article.notices };
  await sql.run(
    build
      .updateTable('article')
      .set({ text: amended.text, json: articleJson(amended), purged: purged && !restores ? 1 : 0 })
      .where('id', '=', stored.id)
      .where('revision', '=', stored.revision),
  );
  return { state: 'same', article: amended, amended: true };
}

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host : '');

async function addRevision(sql: Sql, article: Article): Promise<void> {
  const head = { revision: article.revision, publisher_id: article.publisherId, host: hostOf(article.url) };
  await sql.run(
    build
      .insertInto('article_head')
      .values({ id: article.id, first_seen_at: article.seenAt, ...head })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(head)),
  );
  await insertArticle(sql, article);
}

async function putArticle(sql: Sql, article: Omit<Article, 'revision'>): Promise<Kept> {
  return sql.atomic(async (inside) => {
    const row = await inside.first(newestArticles.select('article.purged').where('article_head.id', '=', article.id));
    const newest = row && articleFrom(row);
    const kept: Article = { ...article, revision: (newest?.revision ?? 0) + 1 };
    const same = newest !== null && newest.hash === article.hash;
    const result: Kept = same
      ? await amend(inside, newest, row?.purged === 1, article)
      : { state: newest === null ? 'new' : 'revised', article: kept, amended: false };
    if (!same) await addRevision(inside, kept);
    // Two feeds may lead to one article; each entry finds it, also when its text is not new.
    await inside.run(
      build
        .insertInto('article_entry')
        .values({ entry_id: article.entryId, article_id: article.id })
        .onConflict((conflict) =>
          conflict.column('entry_id').doUpdateSet({ article_id: article.id }).where('article_entry.article_id', '<>', article.id),
        ),
    );
    return result;
  });
}

async function findArticle(sql: Sql, id: ArticleId, revision?: number): Promise<Article | null> {
  const row = await sql.first(
    revision === undefined
      ? newestArticles.where('article_head.id', '=', id)
      : build.selectFrom('article').select(['text', 'json']).where('id', '=', id).where('revision', '=', revision),
  );
  return row && articleFrom(row);
}

/** Those of a host, with any port, and of the hosts below it. */
async function listByHost(sql: Sql, host: string, page: Page): Promise<readonly Article[]> {
  const name = host.toLowerCase();
  const like = (pattern: string) => raw<boolean>`article_head.host like ${pattern} escape '!'`;
  const plain = name.replace(/[!%_]/g, '!$&');
  const rows = await sql.rows(
    newestArticles
      .where((which) => which.or([which('article_head.host', '=', name), like(`${plain}:%`), like(`%.${plain}`), like(`%.${plain}:%`)]))
      .orderBy('article_head.id')
      .limit(page.limit)
      .offset(page.offset ?? 0),
  );
  return rows.map(articleFrom);
}

async function amendRights(sql: Sql, id: ArticleId, rights: Article['rights']): Promise<void> {
  await sql.atomic(async (inside) => {
    const article = await findArticle(inside, id);
    if (article === null) return;
    await inside.run(
      build
        .updateTable('article')
        .set({ json: articleJson({ ...article, rights }) })
        .where('id', '=', id)
        .where('revision', '=', article.revision),
    );
  });
}

/** The shelf of article texts, every revision kept, with what dedupe and cluster remember of them. */
export function articlesOn(sql: Sql): Articles {
  return {
    put: (article) => putArticle(sql, article),
    find: (id, revision) => findArticle(sql, id, revision),
    findByEntry: async (id: EntryId) => {
      const row = await sql.first(
        newestArticles.innerJoin('article_entry', 'article_entry.article_id', 'article_head.id').where('article_entry.entry_id', '=', id),
      );
      return row && articleFrom(row);
    },
    listRevisions: async (id: ArticleId) => {
      const rows = await sql.rows(build.selectFrom('article').select(['text', 'json']).where('id', '=', id).orderBy('revision'));
      return rows.map(articleFrom);
    },
    listSince: async (since: number, page: Page) => {
      const rows = await sql.rows(
        newestArticles
          .where('article_head.first_seen_at', '>=', since)
          .orderBy('article_head.first_seen_at')
          .orderBy('article_head.id')
          .limit(page.limit)
          .offset(page.offset ?? 0),
      );
      return rows.map(articleFrom);
    },
    listByPublisher: async (id: PublisherId, page: Page) => {
      const rows = await sql.rows(
        newestArticles
          .where('article_head.publisher_id', '=', id)
          .orderBy('article_head.first_seen_at', 'desc')
          .orderBy('article_head.id')
          .limit(page.limit)
          .offset(page.offset ?? 0),
      );
      return rows.map(articleFrom);
    },
    purgePublisher: (id, keepsTitles) => purgePublisher(sql, id, keepsTitles ?? true),
    listByHost: (host, page) => listByHost(sql, host, page),
    listByCapture: async (id: CaptureId) => {
      const rows = await sql.rows(
        newestArticles.where(raw<boolean>`json_extract(article.json, '$.captureId') = ${id}`).orderBy('article_head.id'),
      );
      return rows.map(articleFrom);
    },
    listExpired: async (at: number, page: Page) => {
      const rows = await sql.rows(
        newestArticles
          .where('article.text', '<>', '')
          .where(raw<boolean>`json_extract(article.json, '$.rights.expiresAt') <= ${at}`)
          .orderBy('article_head.id')
          .limit(page.limit)
          .offset(page.offset ?? 0),
      );
      return rows.map(articleFrom);
    },
    amendRights: (id, rights) => amendRights(sql, id, rights),
    purge: async (ids, how) => {
      await purgeArticles(sql, ids, how);
    },
    putTopic: (topic) => putTopic(sql, topic),
    listTopics: (ids) => listTopics(sql, ids),
    putFeatures: (features) => putFeatures(sql, features),
    scanFeatures: (query, visit) => scanFeatures(sql, query, visit),
    putFingerprint: (fingerprint) => putFingerprint(sql, fingerprint),
    listCandidates: (bands, except, since) => listCandidates(sql, bands, { except, since }),
    putSyndications: (copy, syndications) => putSyndications(sql, copy, syndications),
    listSyndications: (ids) => listSyndications(sql, ids),
  };
}
