import { sql as raw } from 'kysely';
import { sha256 } from '../../domain/ids.ts';
import type { ModelCall, ModelPurpose, ModelSpend } from '../../domain/model.ts';
import type { ModelCalls, Page } from '../../ports/store.ts';
import { trust } from './record.ts';
import { build, inPieces, type Sql } from './sql.ts';
import type { Tables } from './tables.ts';

type Row = Tables['model_call'];

const callFrom = (row: Row): ModelCall =>
  trust('modelCall', {
    key: row.key,
    at: row.at,
    model: row.model,
    purpose: row.purpose,
    subject: row.subject,
    inputTokens: row.input_tokens,
    outputTokens: row.output_tokens,
    microUsd: row.micro_usd,
    outcome: row.outcome,
    code: row.code,
    tookMs: row.took_ms,
    answer: row.answer,
  });

async function put(sql: Sql, call: ModelCall): Promise<void> {
  const row: Row = {
    key: call.key,
    at: call.at,
    model: call.model,
    purpose: call.purpose,
    subject: call.subject,
    outcome: call.outcome,
    code: call.code,
    input_tokens: call.inputTokens,
    output_tokens: call.outputTokens,
    micro_usd: call.microUsd,
    took_ms: call.tookMs,
    answer: call.answer,
    answer_hash: call.answer === null ? null : sha256(call.answer),
  };
  // Two failures in one millisecond are one row with the sum: what was paid is never lost.
  await sql.run(
    build
      .insertInto('model_call')
      .values(row)
      .onConflict((conflict) =>
        conflict.columns(['key', 'at', 'outcome']).doUpdateSet({
          input_tokens: raw<number>`model_call.input_tokens + excluded.input_tokens`,
          output_tokens: raw<number>`model_call.output_tokens + excluded.output_tokens`,
          micro_usd: raw<number>`model_call.micro_usd + excluded.micro_usd`,
        }),
      ),
  );
}

async function spentSince(sql: Sql, at: number, purpose: ModelPurpose | null): Promise<ModelSpend> {
  let select = build
    .selectFrom('model_call')
    .select((column) => [
      column.fn.countAll<number>().as('calls'),
      raw<number>`coalesce(sum(outcome = 'failed'), 0)`.as('failed'),
      raw<number>`coalesce(sum(input_tokens), 0)`.as('inputTokens'),
      raw<number>`coalesce(sum(output_tokens), 0)`.as('outputTokens'),
      raw<number>`coalesce(sum(micro_usd), 0)`.as('microUsd'),
    ])
    .where('at', '>=', at);
  if (purpose !== null) select = select.where('purpose', '=', purpose);
  return (await sql.first(select)) ?? { calls: 0, failed: 0, inputTokens: 0, outputTokens: 0, microUsd: 0 };
}

/** The ledger of model calls. */
export function modelCallsOn(sql: Sql): ModelCalls {
  return {
    put: (call) => put(sql, call),
    find: async (key) => {
      const row = await sql.first(
        build
          .selectFrom('model_call')
          .selectAll()
          .where('key', '=', key)
          .where('outcome', '=', 'answered')
          .where('answer', 'is not', null)
          .orderBy('at', 'desc')
          .limit(1),
      );
      return row === null ? null : callFrom(row);
    },
    forget: async (subjects) => {
      for (const piece of inPieces([...new Set(subjects)])) {
        await sql.run(
          build
            .updateTable('model_call')
            .set({ answer: null, answer_hash: null })
            .where('subject', 'in', piece)
            .where('answer', 'is not', null),
        );
      }
    },
    spentSince: (at, purpose) => spentSince(sql, at, purpose),
    subjectsAnswered: async (purpose, answer) => {
      const rows = await sql.rows(
        build
          .selectFrom('model_call')
          .select('subject')
          .distinct()
          .where('purpose', '=', purpose)
          .where('answer_hash', '=', sha256(answer))
          .orderBy('subject')
          .limit(100),
      );
      return rows.map((row) => row.subject);
    },
    list: async (page: Page) => {
      const rows = await sql.rows(
        build
          .selectFrom('model_call')
          .selectAll()
          .orderBy('at', 'desc')
          .orderBy('key')
          .limit(page.limit)
          .offset(page.offset ?? 0),
      );
      return rows.map(callFrom);
    },
  };
}
