import { sql as raw } from 'kysely';
import type { Delivery, Edition, Subscriber } from '../../domain/digest.ts';
import type { EditionId, SubscriberId } from '../../domain/ids.ts';
import { TickrError } from '../../domain/outcome.ts';
import type { Digests, Page } from '../../ports/store.ts';
import { moveCounter } from './counter.ts';
import { decode, encode, trust } from './record.ts';
import { build, type Sql } from './sql.ts';
import type { Tables } from './tables.ts';

/** For changes whose loss in a power cut would mail somebody twice, or somebody who said no. */
async function durably<T>(sql: Sql, work: (inside: Sql) => Promise<T>): Promise<T> {
  return sql.atomic(async (inside) => {
    const value = await work(inside);
    inside.insist();
    return value;
  });
}

async function putSubscriber(sql: Sql, subscriber: Subscriber): Promise<void> {
  const row = { state: subscriber.state, created_at: subscriber.createdAt, json: encode('subscriber', subscriber) };
  await durably(sql, (inside) =>
    inside.run(
      build
        .insertInto('subscriber')
        .values({ id: subscriber.id, ...row })
        .onConflict((conflict) => conflict.column('id').doUpdateSet(row).where('subscriber.json', '<>', row.json)),
    ),
  );
}

async function suppress(sql: Sql, row: Tables['suppression']): Promise<void> {
  await durably(sql, (inside) =>
    inside.run(
      build
        .insertInto('suppression')
        .values(row)
        .onConflict((conflict) => conflict.doNothing()),
    ),
  );
}

/** Also jobs and journal rows that name the subscriber go: the id is a hash of the address and could be worked out from it. */
async function eraseSubscriber(sql: Sql, id: SubscriberId, suppressionHash: string): Promise<void> {
  await durably(sql, async (inside) => {
    await inside.run(build.deleteFrom('delivery').where('subscriber_id', '=', id));
    await inside.run(build.deleteFrom('subscriber').where('id', '=', id));
    if (id !== '') {
      await inside.run(raw`delete from job where instr(key, ${id}) > 0`.compile(build));
      await inside.run(raw`delete from journal where instr(subject, ${id}) > 0`.compile(build));
    }
    await suppress(inside, { hash: suppressionHash, reason: 'erased', at: null });
  });
}

async function putEdition(sql: Sql, edition: Edition): Promise<Edition> {
  return durably(sql, async (inside) => {
    const added = await inside.run(
      build
        .insertInto('edition')
        .values({ id: edition.id, made_at: edition.madeAt, json: encode('edition', edition) })
        .onConflict((conflict) => conflict.doNothing()),
    );
    if (added > 0) await moveCounter(inside, 'revision');
    const kept = await findEdition(inside, edition.id);
    if (kept === null)
      throw new TickrError('An edition was put and is not there.', { code: 'store/bad-record', ids: { edition: edition.id } });
    return kept;
  });
}

async function findEdition(sql: Sql, id: EditionId): Promise<Edition | null> {
  const row = await sql.first(build.selectFrom('edition').select('json').where('id', '=', id));
  return row && decode('edition', row.json);
}

function deliveryFrom(row: Tables['delivery']): Delivery {
  const { edition_id: editionId, subscriber_id: subscriberId, state, attempts, updated_at: updatedAt, response } = row;
  return trust('delivery', { editionId, subscriberId, state, attempts, updatedAt, response });
}

/** Not flushed: a delivery that was only opened and is lost is opened again, and nobody has had a mail. */
async function openDelivery(sql: Sql, row: Tables['delivery']): Promise<boolean> {
  const added = await sql.run(
    build
      .insertInto('delivery')
      .values(row)
      .onConflict((conflict) => conflict.doNothing()),
  );
  return added > 0;
}

/** Flushed where it says that a mail is about to be handed over; whatever is lost after that leaves it said, and the mail is not sent again. */
async function putDelivery(sql: Sql, delivery: Delivery): Promise<void> {
  const { state, attempts, response } = delivery;
  const row = { state, attempts, updated_at: delivery.updatedAt, response };
  await sql.atomic(async (inside) => {
    const kept = await findDelivery(inside, delivery.editionId, delivery.subscriberId);
    const same = kept?.state === state && kept.attempts === attempts && kept.updatedAt === row.updated_at && kept.response === response;
    if (same) return;
    await inside.run(
      build
        .insertInto('delivery')
        .values({ edition_id: delivery.editionId, subscriber_id: delivery.subscriberId, ...row })
        .onConflict((conflict) => conflict.columns(['edition_id', 'subscriber_id']).doUpdateSet(row)),
    );
    if (state === 'sending') inside.insist();
  });
}

async function findDelivery(sql: Sql, editionId: EditionId, subscriberId: SubscriberId): Promise<Delivery | null> {
  const row = await sql.first(
    build.selectFrom('delivery').selectAll().where('edition_id', '=', editionId).where('subscriber_id', '=', subscriberId),
  );
  return row && deliveryFrom(row);
}

async function listDeliveries(sql: Sql, query: Parameters<Digests['listDeliveries']>[0], page: Page): Promise<readonly Delivery[]> {
  let select = build.selectFrom('delivery').selectAll();
  if (query.editionId !== undefined) select = select.where('edition_id', '=', query.editionId);
  if (query.subscriberId !== undefined) select = select.where('subscriber_id', '=', query.subscriberId);
  if (query.state !== undefined) select = select.where('state', '=', query.state);
  const rows = await sql.rows(
    select
      .orderBy('edition_id')
      .orderBy('subscriber_id')
      .limit(page.limit)
      .offset(page.offset ?? 0),
  );
  return rows.map(deliveryFrom);
}

async function listSubscribers(sql: Sql, state: Subscriber['state'] | null, page: Page): Promise<readonly Subscriber[]> {
  const all = build.selectFrom('subscriber').select('json').orderBy('created_at').orderBy('id');
  const rows = await sql.rows((state === null ? all : all.where('state', '=', state)).limit(page.limit).offset(page.offset ?? 0));
  return rows.map((row) => decode('subscriber', row.json));
}

/** The shelf of subscribers, editions and deliveries. */
export function digestsOn(sql: Sql): Digests {
  return {
    putSubscriber: (subscriber) => putSubscriber(sql, subscriber),
    findSubscriber: async (id) => {
      const row = await sql.first(build.selectFrom('subscriber').select('json').where('id', '=', id));
      return row && decode('subscriber', row.json);
    },
    listSubscribers: (state, page) => listSubscribers(sql, state, page),
    eraseSubscriber: (id, hash) => eraseSubscriber(sql, id, hash),
    isSuppressed: async (hash) => (await sql.first(build.selectFrom('suppression').select('hash').where('hash', '=', hash))) !== null,
    suppress: (hash, reason, at) => suppress(sql, { hash, reason, at }),
    putEdition: (edition) => putEdition(sql, edition),
    findEdition: (id) => findEdition(sql, id),
    redactEdition: (edition) =>
      durably(sql, async (inside) => {
        await inside.run(
          build
            .updateTable('edition')
            .set({ json: encode('edition', edition) })
            .where('id', '=', edition.id),
        );
        await moveCounter(inside, 'revision');
      }),
    listEditions: async (page) => {
      const rows = await sql.rows(
        build
          .selectFrom('edition')
          .select('json')
          .orderBy('made_at', 'desc')
          .orderBy('id')
          .limit(page.limit)
          .offset(page.offset ?? 0),
      );
      return rows.map((row) => decode('edition', row.json));
    },
    openDelivery: (edition_id, subscriber_id, at) =>
      openDelivery(sql, { edition_id, subscriber_id, state: 'queued', attempts: 0, updated_at: at, response: null }),
    putDelivery: (delivery) => putDelivery(sql, delivery),
    findDelivery: (editionId, subscriberId) => findDelivery(sql, editionId, subscriberId),
    listDeliveries: (query, page) => listDeliveries(sql, query, page),
  };
}
