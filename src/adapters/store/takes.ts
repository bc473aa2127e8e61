import type { Take } from '../../domain/brief.ts';
import type { StoryId } from '../../domain/ids.ts';
import type { Page, TakeQuery, Takes } from '../../ports/store.ts';
import { moveCounter, readCounter } from './counter.ts';
import { decode, encode } from './record.ts';
import { search } from './search.ts';
import { build, inPieces, type Sql } from './sql.ts';
import { nameKey, setHead } from './take-head.ts';

const SCAN_BATCH = 32;

async function putSentences(sql: Sql, take: Take): Promise<void> {
  const rows = [take.headline, ...take.sentences].map((sentence, place) => ({
    story_id: take.storyId,
    number: take.number,
    place,
    id: sentence.id,
    section: sentence.section,
    kind: sentence.kind,
    text: sentence.text,
  }));
  for (const piece of inPieces(rows)) await sql.run(build.insertInto('take_sentence').values(piece));
}

async function putNames(sql: Sql, take: Take, latest: number): Promise<void> {
  const common = { story_id: take.storyId, number: take.number, published_at: take.publishedAt, latest };
  const entities = new Map(take.entities.map((entity) => [entity.id, nameKey(entity.name)]));
  const publishers = new Map(take.sources.map((line) => [line.publisherId, nameKey(line.publisherName)]));
  for (const piece of inPieces([...entities])) {
    await sql.run(build.insertInto('take_entity').values(piece.map(([entity_id, name_key]) => ({ ...common, entity_id, name_key }))));
  }
  const terms = [...new Set(take.terms.map((term) => term.id))];
  for (const piece of inPieces(terms)) {
    await sql.run(build.insertInto('take_term').values(piece.map((term_id) => ({ ...common, term_id }))));
  }
  for (const piece of inPieces([...publishers])) {
    await sql.run(
      build.insertInto('take_publisher').values(piece.map(([publisher_id, name_key]) => ({ ...common, publisher_id, name_key }))),
    );
  }
}

/** A published take never changes: a number that is taken is left as it is. */
async function putTake(sql: Sql, take: Take): Promise<void> {
  await sql.atomic(async (inside) => {
    const added = await inside.run(
      build
        .insertInto('take')
        .values({
          story_id: take.storyId,
          number: take.number,
          published_at: take.publishedAt,
          category: take.category,
          json: encode('take', take),
        })
        .onConflict((conflict) => conflict.doNothing()),
    );
    if (added === 0) return;
    const head = await inside.first(build.selectFrom('take_head').select('number').where('story_id', '=', take.storyId));
    const latest = head === null || head.number < take.number;
    await putSentences(inside, take);
    await putNames(inside, take, latest ? 1 : 0);
    if (latest) await setHead(inside, take);
    await moveCounter(inside, 'revision');
  });
}

/** Sentences, names and search rows are made anew from what is left. */
async function redactTake(sql: Sql, take: Take): Promise<void> {
  await sql.atomic(async (inside) => {
    const json = encode('take', take);
    const changed = await inside.run(
      build
        .updateTable('take')
        .set({ json, category: take.category })
        .where('story_id', '=', take.storyId)
        .where('number', '=', take.number)
        .where('json', '<>', json),
    );
    if (changed === 0) return;
    for (const table of ['take_sentence', 'take_entity', 'take_publisher', 'take_term'] as const) {
      await inside.run(build.deleteFrom(table).where('story_id', '=', take.storyId).where('number', '=', take.number));
    }
    const head = await inside.first(build.selectFrom('take_head').select('number').where('story_id', '=', take.storyId));
    const latest = head?.number === take.number;
    await putSentences(inside, take);
    await putNames(inside, take, latest ? 1 : 0);
    if (latest) await setHead(inside, take);
    await moveCounter(inside, 'revision');
  });
}

/** Latest takes; with a filter by name the walk goes along that name's own index, newest first, and never sorts. */
function latestQuery(query: TakeQuery) {
  const { entity, publisher, term, category, since, until } = query;
  let select = build
    .selectFrom('take_head as head')
    .innerJoin('take', (join) => join.onRef('take.story_id', '=', 'head.story_id').onRef('take.number', '=', 'head.number'))
    .select('take.json')
    .where('head.merged', '=', 0);
  if (category !== undefined) select = select.where('head.category', '=', category);
  if (since !== undefined) select = select.where('head.published_at', '>=', since);
  if (until !== undefined) select = select.where('head.published_at', '<', until);
  if (term !== undefined && (entity !== undefined || publisher !== undefined)) select = select.where('head.story_id', 'in', withTerm(term));
  if (entity !== undefined) {
    return select
      .innerJoin('take_entity as named', 'named.story_id', 'head.story_id')
      .where('named.entity_id', '=', entity)
      .where('named.latest', '=', 1)
      .$if(publisher !== undefined, (inner) => inner.where('head.story_id', 'in', ofPublisher(publisher ?? '')))
      .orderBy('named.published_at', 'desc')
      .orderBy('named.story_id');
  }
  if (publisher !== undefined) {
    return select
      .innerJoin('take_publisher as named', 'named.story_id', 'head.story_id')
      .where('named.publisher_id', '=', publisher)
      .where('named.latest', '=', 1)
      .orderBy('named.published_at', 'desc')
      .orderBy('named.story_id');
  }
  if (term !== undefined) {
    return select
      .innerJoin('take_term as named', 'named.story_id', 'head.story_id')
      .where('named.term_id', '=', term)
      .where('named.latest', '=', 1)
      .orderBy('named.published_at', 'desc')
      .orderBy('named.story_id');
  }
  return select.orderBy('head.published_at', 'desc').orderBy('head.story_id');
}

const withTerm = (id: string) =>
  build.selectFrom('take_term').select('take_term.story_id').where('term_id', '=', id).where('latest', '=', 1);

const ofPublisher = (id: string) =>
  build.selectFrom('take_publisher').select('take_publisher.story_id').where('publisher_id', '=', id).where('latest', '=', 1);

async function listLatest(sql: Sql, query: TakeQuery, page: Page): Promise<readonly Take[]> {
  const rows = await sql.rows(
    latestQuery(query)
      .limit(page.limit)
      .offset(page.offset ?? 0),
  );
  return rows.map((row) => decode('take', row.json));
}

async function listWire(sql: Sql, query: TakeQuery, page: Page): Promise<readonly Take[]> {
  const { entity, publisher, term, category, since, until } = query;
  let select = build.selectFrom('take').select('take.json');
  if (category !== undefined) select = select.where('take.category', '=', category);
  if (since !== undefined) select = select.where('take.published_at', '>=', since);
  if (until !== undefined) select = select.where('take.published_at', '<', until);
  if (entity !== undefined) {
    select = select
      .innerJoin('take_entity', (join) =>
        join.onRef('take_entity.story_id', '=', 'take.story_id').onRef('take_entity.number', '=', 'take.number'),
      )
      .where('take_entity.entity_id', '=', entity);
  }
  if (publisher !== undefined) {
    select = select
      .innerJoin('take_publisher', (join) =>
        join.onRef('take_publisher.story_id', '=', 'take.story_id').onRef('take_publisher.number', '=', 'take.number'),
      )
      .where('take_publisher.publisher_id', '=', publisher);
  }
  if (term !== undefined) {
    select = select
      .innerJoin('take_term', (join) =>
        join.onRef('take_term.story_id', '=', 'take.story_id').onRef('take_term.number', '=', 'take.number'),
      )
      .where('take_term.term_id', '=', term);
  }
  const rows = await sql.rows(
    select
      .orderBy('take.published_at', 'desc')
      .orderBy('take.story_id')
      .orderBy('take.number', 'desc')
      .limit(page.limit)
      .offset(page.offset ?? 0),
  );
  return rows.map((row) => decode('take', row.json));
}

/** Goes through all takes by story and number, a batch at a time, nothing held open while the visitor works. */
async function scan(sql: Sql, visit: (take: Take) => Promise<void> | void): Promise<void> {
  let after = { story: '', number: 0 };
  for (;;) {
    const rows = await sql.rows(
      build
        .selectFrom('take')
        .select(['story_id', 'number', 'json'])
        .where((which) => which(which.refTuple('story_id', 'number'), '>', which.tuple(after.story, after.number)))
        .orderBy('story_id')
        .orderBy('number')
        .limit(SCAN_BATCH),
    );
    for (const row of rows) await visit(decode('take', row.json));
    const last = rows.at(-1);
    if (last === undefined) return;
    after = { story: last.story_id, number: last.number };
  }
}

/** The shelf of published takes, with search. */
export function takesOn(sql: Sql): Takes {
  const takes = build.selectFrom('take').select('json');
  return {
    put: (take) => putTake(sql, take),
    find: async (storyId: StoryId, number: number) => {
      const row = await sql.first(takes.where('story_id', '=', storyId).where('number', '=', number));
      return row && decode('take', row.json);
    },
    latest: async (storyId: StoryId) => {
      const row = await sql.first(takes.where('story_id', '=', storyId).orderBy('number', 'desc').limit(1));
      return row && decode('take', row.json);
    },
    listByStory: async (storyId: StoryId) => {
      const rows = await sql.rows(takes.where('story_id', '=', storyId).orderBy('number'));
      return rows.map((row) => decode('take', row.json));
    },
    listLatest: (query, page) => listLatest(sql, query, page),
    listWire: (query, page) => listWire(sql, query, page),
    search: (query, page) => search(sql, query, page),
    scan: (visit) => scan(sql, visit),
    redact: (take) => redactTake(sql, take),
    revision: () => readCounter(sql, 'revision'),
  };
}
