import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Capture, Entry } from '../../domain/entry.ts';
import type { CaptureId, EntryId, FeedId } from '../../domain/ids.ts';
import { TickrError } from '../../domain/outcome.ts';
import type { Captures, Entries, Page } from '../../ports/store.ts';
import { decode, encode } from './record.ts';
import { build, type Sql } from './sql.ts';

/** Below this many bytes compressing saves nothing worth the time. */
const SMALL_BYTES = 256;
const NOTHING = new Uint8Array(0);

interface Packed {
  readonly encoding: 'plain' | 'deflate';
  readonly bytes: Uint8Array;
}

/** Level 1: on pages about 150 MB/s for a fifth of the size; higher levels cost more than the bytes are worth. */
function pack(body: Uint8Array): Packed {
  if (body.length < SMALL_BYTES) return { encoding: 'plain', bytes: body };
  const bytes = deflateRawSync(body, { level: 1 });
  return bytes.length < body.length ? { encoding: 'deflate', bytes } : { encoding: 'plain', bytes: body };
}

function unpack(row: { readonly encoding: string; readonly bytes: Uint8Array | null }): Uint8Array {
  if (row.bytes === null) return NOTHING;
  if (row.encoding === 'plain') return row.bytes;
  if (row.encoding === 'deflate') return new Uint8Array(inflateRawSync(row.bytes));
  throw new TickrError(`A capture is kept in an unknown encoding, "${row.encoding}".`, { code: 'store/bad-record' });
}

async function putCapture(sql: Sql, capture: Capture): Promise<void> {
  const { body, ...answer } = capture;
  await sql.atomic(async (inside) => {
    const kept = await inside.first(
      build.selectFrom('capture_body').select(['encoding']).where('id', '=', capture.id).where('bytes', 'is not', null),
    );
    if (kept === null) {
      const packed = pack(body);
      await inside.run(
        build
          .insertInto('capture_body')
          .values({ id: capture.id, ...packed })
          .onConflict((conflict) => conflict.column('id').doUpdateSet(packed)),
      );
    }
    await inside.run(
      build
        .insertInto('capture')
        .values({ id: capture.id, url: capture.url, fetched_at: capture.fetchedAt, json: encode('capture', answer) })
        .onConflict((conflict) => conflict.doNothing()),
    );
  });
}

const captureRows = build
  .selectFrom('capture')
  .innerJoin('capture_body', 'capture_body.id', 'capture.id')
  .select(['capture.json', 'capture_body.encoding', 'capture_body.bytes']);

interface CaptureRow {
  readonly json: string;
  readonly encoding: string;
  readonly bytes: Uint8Array | null;
}

const captureFrom = (row: CaptureRow): Capture => ({ ...decode('capture', row.json), body: unpack(row) });

const SCAN_BATCH = 16;

/** Goes along the times of the answers, nothing held open while the visitor works. */
async function scanCaptures(sql: Sql, visit: (capture: Capture) => Promise<void> | void, since: number): Promise<void> {
  let after = { at: since - 1, id: '\u{10FFFF}', url: '' };
  for (;;) {
    const rows = await sql.rows(
      captureRows
        .select(['capture.fetched_at', 'capture.id', 'capture.url'])
        .where('capture_body.bytes', 'is not', null)
        .where((which) =>
          which(which.refTuple('capture.fetched_at', 'capture.id', 'capture.url'), '>', which.tuple(after.at, after.id, after.url)),
        )
        .orderBy('capture.fetched_at')
        .orderBy('capture.id')
        .orderBy('capture.url')
        .limit(SCAN_BATCH),
    );
    for (const row of rows) await visit(captureFrom(row));
    const last = rows.at(-1);
    if (last === undefined) return;
    after = { at: last.fetched_at, id: last.id, url: last.url };
  }
}

/** The shelf of HTTP answers: bytes once for each content, a row for each answer. */
export function capturesOn(sql: Sql): Captures {
  return {
    put: (capture) => putCapture(sql, capture),
    find: async (id: CaptureId) => {
      const row = await sql.first(captureRows.where('capture.id', '=', id).orderBy('capture.fetched_at', 'desc').limit(1));
      return row && captureFrom(row);
    },
    findByUrl: async (url: string) => {
      const row = await sql.first(captureRows.where('capture.url', '=', url).orderBy('capture.fetched_at', 'desc').limit(1));
      return row && captureFrom(row);
    },
    findRights: async (url: string) => {
      const row = await sql.first(build.selectFrom('capture').select('json').where('url', '=', url).orderBy('fetched_at', 'desc').limit(1));
      return row === null ? null : (decode('capture', row.json).rights ?? null);
    },
    scan: (visit, since) => scanCaptures(sql, visit, since ?? 0),
    purge: async (id: CaptureId) => {
      await sql.run(build.updateTable('capture_body').set({ bytes: null }).where('id', '=', id).where('bytes', 'is not', null));
    },
    prune: (before) =>
      sql.run(
        build
          .updateTable('capture_body')
          .set({ bytes: null })
          .where('bytes', 'is not', null)
          .where('id', 'in', (inner) =>
            inner
              .selectFrom('capture')
              .select('capture.id')
              .groupBy('capture.id')
              .having((column) => column.fn.max('capture.fetched_at'), '<', before),
          ),
      ),
  };
}

async function putEntry(sql: Sql, entry: Omit<Entry, 'revision'>): Promise<'new' | 'revised' | 'same'> {
  return sql.atomic(async (inside) => {
    const newest = await inside.first(
      build
        .selectFrom('entry_head')
        .innerJoin('entry', (join) => join.onRef('entry.id', '=', 'entry_head.id').onRef('entry.revision', '=', 'entry_head.revision'))
        .select(['entry.revision', 'entry.hash'])
        .where('entry_head.id', '=', entry.id),
    );
    if (newest?.hash === entry.hash) return 'same';
    const head = { revision: (newest?.revision ?? 0) + 1, feed_id: entry.feedId, seen_at: entry.seenAt };
    await inside.run(
      build
        .insertInto('entry_head')
        .values({ id: entry.id, ...head })
        .onConflict((conflict) => conflict.column('id').doUpdateSet(head)),
    );
    const json = encode('entry', { ...entry, revision: head.revision });
    await inside.run(build.insertInto('entry').values({ id: entry.id, revision: head.revision, hash: entry.hash, json }));
    return newest === null ? 'new' : 'revised';
  });
}

/** Newest revisions, joined to their heads. */
const newestEntries = build
  .selectFrom('entry_head')
  .innerJoin('entry', (join) => join.onRef('entry.id', '=', 'entry_head.id').onRef('entry.revision', '=', 'entry_head.revision'))
  .select('entry.json');

/** The shelf of feed entries, every revision kept. */
export function entriesOn(sql: Sql): Entries {
  return {
    put: (entry) => putEntry(sql, entry),
    find: async (id: EntryId) => {
      const row = await sql.first(newestEntries.where('entry_head.id', '=', id));
      return row && decode('entry', row.json);
    },
    listRevisions: async (id: EntryId) => {
      const rows = await sql.rows(build.selectFrom('entry').select('json').where('id', '=', id).orderBy('revision'));
      return rows.map((row) => decode('entry', row.json));
    },
    listByFeed: async (id: FeedId, page: Page) => {
      const rows = await sql.rows(
        newestEntries
          .where('entry_head.feed_id', '=', id)
          .orderBy('entry_head.seen_at', 'desc')
          .orderBy('entry_head.id')
          .limit(page.limit)
          .offset(page.offset ?? 0),
      );
      return rows.map((row) => decode('entry', row.json));
    },
  };
}
