import type { Claim, Verdict } from '../../domain/claim.ts';
import type { StoryId } from '../../domain/ids.ts';
import type { Claims } from '../../ports/store.ts';
import { decode, encode } from './record.ts';
import { build, inPieces, type Sql } from './sql.ts';

/** Replaces a story's claims; rows that stay as they were are not touched. */
async function putClaims(sql: Sql, storyId: StoryId, claims: readonly Claim[]): Promise<void> {
  const wanted = new Map(claims.map((claim) => [String(claim.id), claim]));
  await sql.atomic(async (inside) => {
    const kept = await inside.rows(build.selectFrom('claim').select(['id', 'json']).where('story_id', '=', storyId));
    for (const row of kept) {
      const claim = wanted.get(row.id);
      if (claim !== undefined && encode('claim', claim) === row.json) wanted.delete(row.id);
      else await inside.run(build.deleteFrom('claim').where('story_id', '=', storyId).where('id', '=', row.id));
    }
    for (const claim of wanted.values()) {
      await inside.run(
        build.insertInto('claim').values({ story_id: storyId, id: claim.id, number: claim.number, json: encode('claim', claim) }),
      );
    }
  });
}

/** `decidedAt` is part of a verdict's identity: a second one of the same time takes the place of the first. */
async function putVerdict(sql: Sql, storyId: StoryId, verdict: Verdict): Promise<void> {
  const row = { kind: verdict.kind, value: verdict.confidence.value, json: encode('verdict', verdict) };
  await sql.atomic(async (inside) => {
    const newest = await inside.first(
      build
        .selectFrom('verdict')
        .select(['kind', 'value'])
        .where('story_id', '=', storyId)
        .where('claim_id', '=', verdict.claimId)
        .orderBy('decided_at', 'desc')
        .limit(1),
    );
    if (newest !== null && newest.kind === row.kind && newest.value === row.value) return;
    await inside.run(
      build
        .insertInto('verdict')
        .values({ story_id: storyId, claim_id: verdict.claimId, decided_at: verdict.decidedAt, ...row })
        .onConflict((conflict) =>
          conflict.columns(['story_id', 'claim_id', 'decided_at']).doUpdateSet(row).where('verdict.json', '<>', row.json),
        ),
    );
  });
}

/** The shelf of claims and of the verdicts on them. */
export function claimsOn(sql: Sql): Claims {
  return {
    put: (storyId, claims) => putClaims(sql, storyId, claims),
    list: async (storyId) => {
      const rows = await sql.rows(build.selectFrom('claim').select('json').where('story_id', '=', storyId).orderBy('number').orderBy('id'));
      return rows.map((row) => decode('claim', row.json));
    },
    putVerdict: (storyId, verdict) => putVerdict(sql, storyId, verdict),
    listVerdicts: async (storyId) => {
      const rows = await sql.rows(
        build.selectFrom('verdict').select('json').where('story_id', '=', storyId).orderBy('decided_at').orderBy('claim_id'),
      );
      return rows.map((row) => decode('verdict', row.json));
    },
    forget: (storyId, ids) =>
      sql.atomic(async (inside) => {
        for (const piece of inPieces(ids)) {
          await inside.run(build.deleteFrom('claim').where('story_id', '=', storyId).where('id', 'in', piece));
          await inside.run(build.deleteFrom('verdict').where('story_id', '=', storyId).where('claim_id', 'in', piece));
        }
      }),
  };
}
