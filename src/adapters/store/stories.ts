import type { ArticleId, StoryId } from '../../domain/ids.ts';
import type { DeskOrder, Story, StoryChange } from '../../domain/story.ts';
import type { Page, Stories, StoryQuery } from '../../ports/store.ts';
import { decode, encode } from './record.ts';
import { build, inPieces, type Sql } from './sql.ts';
import { markMerged } from './take-head.ts';

/** A chain of merges longer than this is a fault, not a history. */
const MAX_HOPS = 100;

async function putMembers(sql: Sql, story: Story): Promise<void> {
  await sql.run(build.deleteFrom('story_member').where('story_id', '=', story.id));
  await sql.run(build.deleteFrom('story_entity').where('story_id', '=', story.id));
  for (const piece of inPieces([...new Set(story.articleIds)])) {
    await sql.run(build.insertInto('story_member').values(piece.map((id) => ({ story_id: story.id, article_id: id }))));
  }
  for (const piece of inPieces([...new Set(story.entityIds)])) {
    await sql.run(build.insertInto('story_entity').values(piece.map((id) => ({ story_id: story.id, entity_id: id }))));
  }
}

async function putStory(sql: Sql, story: Story): Promise<void> {
  const json = encode('story', story);
  const row = { category: story.category, updated_at: story.updatedAt, merged_into: story.mergedInto, json };
  await sql.atomic(async (inside) => {
    const changed = await inside.run(
      build
        .insertInto('story')
        .values({ id: story.id, ...row })
        .onConflict((conflict) => conflict.column('id').doUpdateSet(row).where('story.json', '<>', json)),
    );
    if (changed === 0) return;
    await putMembers(inside, story);
    await markMerged(inside, story.id, story.mergedInto !== null);
  });
}

async function findStory(sql: Sql, id: StoryId): Promise<Story | null> {
  const row = await sql.first(build.selectFrom('story').select('json').where('id', '=', id));
  return row && decode('story', row.json);
}

/** Follows merges to the end; a ring, which only a fault could make, ends at the story that closes it. */
async function resolve(sql: Sql, id: StoryId): Promise<Story | null> {
  const seen = new Set<StoryId>();
  let story = await findStory(sql, id);
  while (story !== null && story.mergedInto !== null && seen.size < MAX_HOPS) {
    seen.add(story.id);
    if (seen.has(story.mergedInto)) break;
    story = (await findStory(sql, story.mergedInto)) ?? story;
    if (seen.has(story.id)) break;
  }
  return story;
}

/** The story that stands now; an article left behind in a merged one is found through the merge. */
async function findByArticle(sql: Sql, id: ArticleId): Promise<Story | null> {
  const row = await sql.first(
    build
      .selectFrom('story_member')
      .innerJoin('story', 'story.id', 'story_member.story_id')
      .select('story.json')
      .where('story_member.article_id', '=', id)
      .orderBy((order) => order.case().when('story.merged_into', 'is', null).then(0).else(1).end())
      .orderBy('story.updated_at', 'desc')
      .orderBy('story.id')
      .limit(1),
  );
  if (row === null) return null;
  const story = decode('story', row.json);
  return story.mergedInto === null ? story : resolve(sql, story.id);
}

async function listStories(sql: Sql, query: StoryQuery, page: Page): Promise<readonly Story[]> {
  let select = build.selectFrom('story').select('story.json');
  const { category, entity, publisher, since } = query;
  if (query.includeMerged !== true) select = select.where('story.merged_into', 'is', null);
  if (category !== undefined) select = select.where('story.category', '=', category);
  if (since !== undefined) select = select.where('story.updated_at', '>=', since);
  if (entity !== undefined) {
    select = select.where('story.id', 'in', (inner) =>
      inner.selectFrom('story_entity').select('story_entity.story_id').where('story_entity.entity_id', '=', entity),
    );
  }
  if (publisher !== undefined) {
    select = select.where('story.id', 'in', (inner) =>
      inner
        .selectFrom('story_member')
        .innerJoin('article_head', 'article_head.id', 'story_member.article_id')
        .select('story_member.story_id')
        .where('article_head.publisher_id', '=', publisher),
    );
  }
  const rows = await sql.rows(
    select
      .orderBy('story.updated_at', 'desc')
      .orderBy('story.id')
      .limit(page.limit)
      .offset(page.offset ?? 0),
  );
  return rows.map((row) => decode('story', row.json));
}

async function putOrder(sql: Sql, order: DeskOrder): Promise<void> {
  const json = encode('deskOrder', order);
  await sql.run(build.insertInto('desk_order').values({ story_id: order.storyId, kind: order.kind, at: order.at, json }));
}

async function putChange(sql: Sql, change: StoryChange): Promise<void> {
  const { storyId, otherId, articleId, kind, at } = change;
  await sql.run(
    build
      .insertInto('story_change')
      .values({ story_id: storyId, other_id: otherId, article_id: articleId, kind, at, json: encode('storyChange', change) })
      .onConflict((conflict) => conflict.doNothing()),
  );
}

async function listChanges(sql: Sql, id: StoryId): Promise<readonly StoryChange[]> {
  const rows = await sql.rows(
    build
      .selectFrom('story_change')
      .select('json')
      .where((which) => which.or([which('story_id', '=', id), which('other_id', '=', id)]))
      .orderBy('at')
      .orderBy('seq'),
  );
  return rows.map((row) => decode('storyChange', row.json));
}

/** The shelf of stories and their members. */
export function storiesOn(sql: Sql): Stories {
  return {
    put: (story) => putStory(sql, story),
    find: (id) => findStory(sql, id),
    resolve: (id) => resolve(sql, id),
    findByArticle: (id) => findByArticle(sql, id),
    list: (query, page) => listStories(sql, query, page),
    putOrder: (order) => putOrder(sql, order),
    listOrders: async () => {
      const rows = await sql.rows(build.selectFrom('desk_order').select('json').orderBy('seq'));
      return rows.map((row) => decode('deskOrder', row.json));
    },
    putChange: (change) => putChange(sql, change),
    listChanges: (id) => listChanges(sql, id),
  };
}
