import type { JournalRow } from '../../domain/journal.ts';
import type { Journal, Meta, Page } from '../../ports/store.ts';
import { trust } from './record.ts';
import { build, inPieces, type Sql } from './sql.ts';
import type { Tables } from './tables.ts';

async function append(sql: Sql, row: JournalRow): Promise<void> {
  const { tookMs, ...rest } = row;
  await sql.run(build.insertInto('journal').values({ ...columnsOf(rest), took_ms: tookMs }));
}

type JournalColumns = Omit<Tables['journal'], 'took_ms' | 'seq'>;

/** Only the columns there are: a row with more fields than the type says must not break the statement. */
function columnsOf({ stage, version, subject, outcome, reason, code, detail, at }: JournalColumns): JournalColumns {
  return { stage, version, subject, outcome, reason, code, detail, at };
}

function rowFrom(row: JournalColumns & { readonly took_ms: number }): JournalRow {
  return trust('journalRow', { ...columnsOf(row), tookMs: row.took_ms });
}

async function listJournal(sql: Sql, query: Parameters<Journal['list']>[0], page: Page): Promise<readonly JournalRow[]> {
  let select = build.selectFrom('journal').select(['stage', 'version', 'subject', 'outcome', 'reason', 'code', 'detail', 'at', 'took_ms']);
  if (query.stage !== undefined) select = select.where('stage', '=', query.stage);
  if (query.subject !== undefined) select = select.where('subject', '=', query.subject);
  if (query.since !== undefined) select = select.where('at', '>=', query.since);
  const rows = await sql.rows(
    select
      .orderBy('at', 'desc')
      .orderBy('seq', 'desc')
      .limit(page.limit)
      .offset(page.offset ?? 0),
  );
  return rows.map((row) => rowFrom(row));
}

/** The journal of stage runs, newest first. */
export function journalOn(sql: Sql): Journal {
  return {
    append: (row) => append(sql, row),
    list: (query, page) => listJournal(sql, query, page),
    forget: async (subjects) => {
      for (const piece of inPieces([...new Set(subjects)])) {
        await sql.run(build.updateTable('journal').set({ detail: null }).where('subject', 'in', piece).where('detail', 'is not', null));
      }
    },
    prune: (before) => sql.run(build.deleteFrom('journal').where('at', '<', before)),
    count: async (since) => {
      const rows = await sql.rows(
        build
          .selectFrom('journal')
          .select((column) => [
            'stage',
            'outcome',
            column.fn.coalesce('reason', 'code').as('why'),
            column.fn.countAll<number>().as('count'),
          ])
          .where('at', '>=', since)
          .groupBy(['stage', 'outcome', 'why'])
          .orderBy('stage')
          .orderBy('outcome')
          .orderBy('why'),
      );
      return rows.map(({ stage, outcome, why, count }) => trust('journalCount', { stage, outcome, reason: why, count }));
    },
  };
}

/** Small values by name. */
export function metaOn(sql: Sql): Meta {
  return {
    put: async (key, value) => {
      await sql.run(
        build
          .insertInto('meta')
          .values({ key, value })
          .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }).where('meta.value', '<>', value)),
      );
    },
    find: async (key) => {
      const row = await sql.first(build.selectFrom('meta').select('value').where('key', '=', key));
      return row?.value ?? null;
    },
  };
}
