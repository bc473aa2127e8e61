import type { Correction, ReaderReport } from '../../domain/digest.ts';
import { type CorrectionId, idFrom, type StoryId } from '../../domain/ids.ts';
import type { Corrections, Page } from '../../ports/store.ts';
import { moveCounter } from './counter.ts';
import { decode, encode } from './record.ts';
import { build, type Sql } from './sql.ts';

async function putCorrection(sql: Sql, correction: Correction): Promise<void> {
  const row = { story_id: correction.storyId, made_at: correction.madeAt, json: encode('correction', correction) };
  await sql.atomic(async (inside) => {
    const changed = await inside.run(
      build
        .insertInto('correction')
        .values({ id: correction.id, ...row })
        .onConflict((conflict) => conflict.column('id').doUpdateSet(row).where('correction.json', '<>', row.json)),
    );
    if (changed === 0) return;
    await moveCounter(inside, 'revision');
    inside.insist();
  });
}

async function listCorrections(
  sql: Sql,
  query: { readonly storyId?: StoryId; readonly since?: number },
  page: Page,
): Promise<readonly Correction[]> {
  let select = build.selectFrom('correction').select('json');
  if (query.storyId !== undefined) select = select.where('story_id', '=', query.storyId);
  if (query.since !== undefined) select = select.where('made_at', '>=', query.since);
  const rows = await sql.rows(
    select
      .orderBy('made_at', 'desc')
      .orderBy('id')
      .limit(page.limit)
      .offset(page.offset ?? 0),
  );
  return rows.map((row) => decode('correction', row.json));
}

/** The shelf of corrections and of readers' reports; both newest first. */
export function correctionsOn(sql: Sql): Corrections {
  return {
    put: (correction) => putCorrection(sql, correction),
    find: async (id: CorrectionId) => {
      const row = await sql.first(build.selectFrom('correction').select('json').where('id', '=', id));
      return row && decode('correction', row.json);
    },
    list: (query, page) => listCorrections(sql, query, page),
    putReport: async (report) => {
      await sql.atomic(async (inside) => {
        await inside.run(
          build
            .insertInto('report')
            .values({ story_id: report.storyId, claim_number: report.claimNumber, text: report.text, at: report.at }),
        );
        inside.insist();
      });
    },
    listReports: (page, query) => listReports(sql, page, query?.all ?? false),
    closeReport: async (number, at, because) => {
      const changed = await sql.run(
        build
          .updateTable('report')
          .set({ closed_at: at, closed_because: because })
          .where('seq', '=', number)
          .where('closed_at', 'is', null),
      );
      return changed > 0;
    },
  };
}

async function listReports(sql: Sql, page: Page, all: boolean): Promise<readonly ReaderReport[]> {
  let select = build.selectFrom('report').select(['seq', 'story_id', 'claim_number', 'text', 'at', 'closed_at', 'closed_because']);
  if (!all) select = select.where('closed_at', 'is', null);
  const rows = await sql.rows(
    select
      .orderBy('seq', 'desc')
      .limit(page.limit)
      .offset(page.offset ?? 0),
  );
  return rows.map((row) => ({
    number: row.seq ?? 0,
    storyId: idFrom<StoryId>(row.story_id),
    claimNumber: row.claim_number,
    text: row.text,
    at: row.at,
    closedAt: row.closed_at ?? null,
    closedBecause: row.closed_because ?? null,
  }));
}
