import type { StoryId } from '../../domain/ids.ts';
import type { Translation } from '../../domain/translation.ts';
import type { Translations } from '../../ports/store.ts';
import { decode, encode } from './record.ts';
import { build, type Sql } from './sql.ts';

async function listByStory(sql: Sql, storyId: StoryId): Promise<readonly Translation[]> {
  const rows = await sql.rows(
    build.selectFrom('translation').selectAll().where('story_id', '=', storyId).orderBy('language').orderBy('number', 'desc'),
  );
  const newest = rows.filter((row, at) => at === 0 || rows[at - 1]?.language !== row.language);
  return newest.map((row) => decode('translation', row.json));
}

/** Takes in other languages. */
export function translationsOn(sql: Sql): Translations {
  return {
    put: async (translation) => {
      const row = { json: encode('translation', translation) };
      const key = { story_id: translation.storyId, number: translation.take, language: translation.language };
      await sql.run(
        build
          .insertInto('translation')
          .values({ ...key, ...row })
          .onConflict((conflict) => conflict.columns(['story_id', 'language', 'number']).doUpdateSet(row)),
      );
    },
    find: async (storyId, language) => (await listByStory(sql, storyId)).find((one) => one.language === language) ?? null,
    listByStory: (storyId) => listByStory(sql, storyId),
    remove: async (storyId) => {
      await sql.run(build.deleteFrom('translation').where('story_id', '=', storyId));
    },
  };
}
