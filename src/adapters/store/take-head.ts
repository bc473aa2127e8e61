import { sql as raw } from 'kysely';
import { sectionOf, type Take } from '../../domain/brief.ts';
import type { StoryId } from '../../domain/ids.ts';
import { slugOf } from '../../domain/ids.ts';
import { moveCounter } from './counter.ts';
import { decode } from './record.ts';
import { build, type Sql } from './sql.ts';

/** The marks around found words; no indexed text may hold them, else a page could forge them. */
export const MARK_START = '\u{E000}';
export const MARK_END = '\u{E001}';

/** A name as filters compare it: without case, accents and punctuation. */
export const nameKey = (name: string): string => (/[\p{L}\p{N}]/u.test(name) ? slugOf(name) : '');

const unmarked = (text: string): string => text.replaceAll(MARK_START, '').replaceAll(MARK_END, '');

/** What search goes through of a take. */
export function searchTextOf(take: Take): { headline: string; body: string; publishers: string; entities: string } {
  const sentences = [...sectionOf(take, 'summary'), ...sectionOf(take, 'story')];
  return {
    headline: unmarked(take.headline.text),
    body: unmarked(sentences.map((sentence) => sentence.text).join(' ')),
    publishers: unmarked([...new Set(take.sources.map((line) => line.publisherName))].join(' · ')),
    entities: unmarked(take.entities.map((entity) => entity.name).join(' · ')),
  };
}

/**
 * The words of `status:` that a take answers to. The main claim's verdict gives corroborated, disputed, single-source, unverified or retracted;
 * the last but one and the one before are also "attributed", as a page shows them. Any disputed or corrected claim counts too.
 */
export function statusesOf(take: Take): readonly string[] {
  const main = take.claims.find((entry) => entry.claim.id === take.mainClaimId)?.verdict.kind ?? null;
  const statuses = new Set<string>();
  if (main !== null) statuses.add(main);
  if (main === 'single-source' || main === 'unverified') statuses.add('attributed');
  if (take.counts.disputed > 0) statuses.add('disputed');
  if (take.counts.corrected > 0 || take.corrections.length > 0 || main === 'retracted') statuses.add('corrected');
  if (statuses.has('corrected') && (main === 'retracted' || take.verb === 'kills')) statuses.add('retracted');
  return [...statuses];
}

async function searchIdOf(sql: Sql, storyId: StoryId): Promise<number | null> {
  const head = await sql.first(build.selectFrom('take_head').select('search_id').where('story_id', '=', storyId));
  return head?.search_id ?? null;
}

/** Writes the search row of a story's latest take, or takes it away where it may not be found. */
async function refreshSearch(sql: Sql, searchId: number, take: Take, findable: boolean): Promise<void> {
  await sql.run(raw`delete from take_search where rowid = ${searchId}`.compile(build));
  if (!findable) return;
  const { headline, body, publishers, entities } = searchTextOf(take);
  await sql.run(
    raw`insert into take_search (rowid, headline, body, publishers, entities)
      values (${searchId}, ${headline}, ${body}, ${publishers}, ${entities})`.compile(build),
  );
}

async function isMerged(sql: Sql, storyId: StoryId): Promise<boolean> {
  const story = await sql.first(build.selectFrom('story').select('merged_into').where('id', '=', storyId));
  return story !== null && story.merged_into !== null;
}

/** Makes a take the latest of its story: in listings, filters and search. */
export async function setHead(sql: Sql, take: Take): Promise<void> {
  const merged = await isMerged(sql, take.storyId);
  const head = {
    number: take.number,
    published_at: take.publishedAt,
    category: take.category,
    withdrawn: take.withdrawn ? 1 : 0,
    merged: merged ? 1 : 0,
  };
  // A null integer key is given out by the table; the builder wants the column named all the same.
  await sql.run(
    build
      .insertInto('take_head')
      .columns(['story_id', 'number', 'published_at', 'category', 'withdrawn', 'merged'])
      .expression(raw`values (${take.storyId}, ${head.number}, ${head.published_at}, ${head.category}, ${head.withdrawn}, ${head.merged})`)
      .onConflict((conflict) => conflict.column('story_id').doUpdateSet(head)),
  );
  for (const table of ['take_entity', 'take_publisher', 'take_term'] as const) {
    await sql.run(
      build
        .updateTable(table)
        .set({ latest: 0 })
        .where('story_id', '=', take.storyId)
        .where('number', '<>', take.number)
        .where('latest', '=', 1),
    );
  }
  await sql.run(build.deleteFrom('take_status').where('story_id', '=', take.storyId));
  const statuses = statusesOf(take).map((status) => ({ story_id: take.storyId, status }));
  if (statuses.length > 0) await sql.run(build.insertInto('take_status').values(statuses));
  const searchId = await searchIdOf(sql, take.storyId);
  if (searchId !== null) await refreshSearch(sql, searchId, take, !merged && !take.withdrawn);
}

/** Takes a merged story out of listings and search, or puts it back; pages change with it. */
export async function markMerged(sql: Sql, storyId: StoryId, merged: boolean): Promise<void> {
  const flag = merged ? 1 : 0;
  const changed = await sql.run(
    build.updateTable('take_head').set({ merged: flag }).where('story_id', '=', storyId).where('merged', '<>', flag),
  );
  if (changed === 0) return;
  const row = await sql.first(
    build
      .selectFrom('take_head')
      .innerJoin('take', (join) => join.onRef('take.story_id', '=', 'take_head.story_id').onRef('take.number', '=', 'take_head.number'))
      .select(['take_head.search_id', 'take.json'])
      .where('take_head.story_id', '=', storyId),
  );
  if (row !== null) {
    const take = decode('take', row.json);
    await refreshSearch(sql, row.search_id, take, !merged && !take.withdrawn);
  }
  await moveCounter(sql, 'revision');
}
