import type { HubLease } from '../../domain/hub.ts';
import type { FeedId } from '../../domain/ids.ts';
import type { Hubs } from '../../ports/store.ts';
import { decode, encode } from './record.ts';
import { build, type Sql } from './sql.ts';

/** The shelf of what hubs were asked, and of what they have sent. */
export function hubsOn(sql: Sql): Hubs {
  return {
    putLease: async (lease: HubLease) => {
      const row = { token: lease.token, json: encode('hubLease', lease) };
      await sql.run(
        build
          .insertInto('hub_lease')
          .values({ feed_id: lease.feedId, ...row })
          .onConflict((conflict) => conflict.column('feed_id').doUpdateSet(row).where('hub_lease.json', '<>', row.json)),
      );
    },
    findLease: async (feed: FeedId) => {
      const row = await sql.first(build.selectFrom('hub_lease').select('json').where('feed_id', '=', feed));
      return row && decode('hubLease', row.json);
    },
    findByToken: async (token: string) => {
      const row = await sql.first(build.selectFrom('hub_lease').select('json').where('token', '=', token));
      return row && decode('hubLease', row.json);
    },
    listLeases: async () => {
      const rows = await sql.rows(build.selectFrom('hub_lease').select('json').orderBy('feed_id'));
      return rows.map((row) => decode('hubLease', row.json));
    },
    removeLease: async (feed: FeedId) => {
      await sql.atomic(async (inside) => {
        await inside.run(build.deleteFrom('hub_push').where('feed_id', '=', feed));
        await inside.run(build.deleteFrom('hub_lease').where('feed_id', '=', feed));
      });
    },
    notePush: async ({ feedId, hash, at, since }) =>
      sql.atomic(async (inside) => {
        await inside.run(build.deleteFrom('hub_push').where('feed_id', '=', feedId).where('received_at', '<', since));
        const added = await inside.run(
          build
            .insertInto('hub_push')
            .values({ feed_id: feedId, hash, received_at: at })
            .onConflict((conflict) => conflict.columns(['feed_id', 'hash']).doNothing()),
        );
        return added > 0;
      }),
  };
}
