import type { FeedId, PublisherId } from '../../domain/ids.ts';
import type { Feed, FeedStatus, Publisher } from '../../domain/publisher.ts';
import type { RightsOverride, RightsSnapshot } from '../../domain/rights.ts';
import { signalsHash } from '../../domain/rights-hash.ts';
import type { Feeds, Publishers, RightsShelf } from '../../ports/store.ts';
import { decode, encode } from './record.ts';
import { build, type Sql } from './sql.ts';

/** The shelf of publishers. */
export function publishersOn(sql: Sql): Publishers {
  return {
    put: async (publisher: Publisher) => {
      const json = encode('publisher', publisher);
      await sql.run(
        build
          .insertInto('publisher')
          .values({ id: publisher.id, json })
          .onConflict((conflict) => conflict.column('id').doUpdateSet({ json }).where('publisher.json', '<>', json)),
      );
    },
    find: async (id: PublisherId) => {
      const row = await sql.first(build.selectFrom('publisher').select('json').where('id', '=', id));
      return row && decode('publisher', row.json);
    },
    list: async () => {
      const rows = await sql.rows(build.selectFrom('publisher').select('json').orderBy('id'));
      return rows.map((row) => decode('publisher', row.json));
    },
  };
}

async function putFeed(sql: Sql, feed: Feed): Promise<void> {
  const row = { publisher_id: feed.publisherId, url: feed.url, json: encode('feed', feed) };
  await sql.run(
    build
      .insertInto('feed')
      .values({ id: feed.id, ...row })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(row).where('feed.json', '<>', row.json)),
  );
}

async function putStatus(sql: Sql, status: FeedStatus): Promise<void> {
  const json = encode('feedStatus', status);
  await sql.run(
    build
      .insertInto('feed_status')
      .values({ feed_id: status.feedId, json })
      .onConflict((conflict) => conflict.column('feed_id').doUpdateSet({ json }).where('feed_status.json', '<>', json)),
  );
}

/** The shelf of feeds and of what polling knows of them. */
export function feedsOn(sql: Sql): Feeds {
  return {
    put: (feed) => putFeed(sql, feed),
    remove: (id: FeedId) =>
      sql.atomic(async (inside) => {
        await inside.run(build.deleteFrom('feed_status').where('feed_id', '=', id));
        return (await inside.run(build.deleteFrom('feed').where('id', '=', id))) > 0;
      }),
    find: async (id: FeedId) => {
      const row = await sql.first(build.selectFrom('feed').select('json').where('id', '=', id));
      return row && decode('feed', row.json);
    },
    findByUrl: async (url: string) => {
      const row = await sql.first(build.selectFrom('feed').select('json').where('url', '=', url).orderBy('id').limit(1));
      return row && decode('feed', row.json);
    },
    list: async () => {
      const rows = await sql.rows(build.selectFrom('feed').select('json').orderBy('publisher_id').orderBy('url'));
      return rows.map((row) => decode('feed', row.json));
    },
    putStatus: (status) => putStatus(sql, status),
    findStatus: async (id: FeedId) => {
      const row = await sql.first(build.selectFrom('feed_status').select('json').where('feed_id', '=', id));
      return row && decode('feedStatus', row.json);
    },
    listStatuses: async () => {
      const rows = await sql.rows(build.selectFrom('feed_status').select('json').orderBy('feed_id'));
      return rows.map((row) => decode('feedStatus', row.json));
    },
  };
}

/** Keeps a row for each change of a host's signals; a survey that heard the same again only moves the newest row's time. */
async function putSnapshot(sql: Sql, snapshot: RightsSnapshot): Promise<void> {
  const { host, readAt } = snapshot;
  const row = { read_at: readAt, signals_hash: signalsHash(snapshot), json: encode('snapshot', snapshot) };
  await sql.atomic(async (inside) => {
    const newest = await inside.first(
      build.selectFrom('rights_snapshot').select(['read_at', 'signals_hash']).where('host', '=', host).orderBy('read_at', 'desc').limit(1),
    );
    if (newest !== null && newest.signals_hash === row.signals_hash && newest.read_at < readAt) {
      await inside.run(build.updateTable('rights_snapshot').set(row).where('host', '=', host).where('read_at', '=', newest.read_at));
      return;
    }
    await inside.run(
      build
        .insertInto('rights_snapshot')
        .values({ host, ...row })
        .onConflict((conflict) =>
          conflict.columns(['host', 'read_at']).doUpdateSet(row).where('rights_snapshot.signals_hash', '<>', row.signals_hash),
        ),
    );
  });
}

/** A host (`news.example.org:8443`) and the domains above it, with and without its port: a decision for one of them holds for it. */
function domainsAbove(host: string): readonly string[] {
  const [name = '', port] = host.toLowerCase().split(':');
  const labels = name.split('.');
  const names = labels.map((_, at) => labels.slice(at).join('.'));
  return port === undefined ? names : [host.toLowerCase(), ...names];
}

/** Hosts that were last read before a time. */
async function listHostsReadBefore(sql: Sql, before: number): Promise<readonly string[]> {
  const rows = await sql.rows(
    build
      .selectFrom('rights_snapshot')
      .select('host')
      .groupBy('host')
      .having((column) => column.fn.max('read_at'), '<', before)
      .orderBy('host'),
  );
  return rows.map((row) => row.host);
}

/** Every decision is kept; the newest of a host and use is the one that holds. */
async function listOverrides(sql: Sql, host: string | null): Promise<readonly RightsOverride[]> {
  const all = build.selectFrom('rights_override as mine').select('json').orderBy('host').orderBy('use');
  const holding = all.where((which) =>
    which.not(
      which.exists(
        which
          .selectFrom('rights_override as later')
          .select('later.host')
          .whereRef('later.host', '=', 'mine.host')
          .whereRef('later.use', '=', 'mine.use')
          .whereRef('later.decided_at', '>', 'mine.decided_at'),
      ),
    ),
  );
  const rows = await sql.rows(host === null ? holding : holding.where('host', 'in', domainsAbove(host)));
  return rows.map((row) => decode('override', row.json));
}

/** The shelf of hosts' signals and operators' decisions over them. */
export function rightsOn(sql: Sql): RightsShelf {
  return {
    putSnapshot: (snapshot) => putSnapshot(sql, snapshot),
    findSnapshot: async (host: string) => {
      const row = await sql.first(
        build.selectFrom('rights_snapshot').select('json').where('host', '=', host).orderBy('read_at', 'desc').limit(1),
      );
      return row && decode('snapshot', row.json);
    },
    findSignals: async (host, hash) => {
      const row = await sql.first(
        build
          .selectFrom('rights_snapshot')
          .select('json')
          .where('host', '=', host)
          .where('signals_hash', '=', hash)
          .orderBy('read_at', 'desc')
          .limit(1),
      );
      return row && decode('snapshot', row.json);
    },
    putOverride: async (override: RightsOverride) => {
      const json = encode('override', override);
      await sql.run(
        build
          .insertInto('rights_override')
          .values({ host: override.host, use: override.use, decided_at: override.decidedAt, json })
          .onConflict((conflict) =>
            conflict.columns(['host', 'use', 'decided_at']).doUpdateSet({ json }).where('rights_override.json', '<>', json),
          ),
      );
    },
    listOverrides: (host) => listOverrides(sql, host),
    listHostsReadBefore: (before) => listHostsReadBefore(sql, before),
  };
}
