import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, test } from 'node:test';
import { queueContract } from '../../../test/contract/queue.ts';
import {
  ALL,
  aCapture,
  aClaim,
  aCorrection,
  aFeed,
  aFingerprint,
  anArticle,
  anEdition,
  anEntry,
  anOverride,
  aPublisher,
  aSnapshot,
  aStatus,
  aStory,
  aSubscriber,
  aTake,
  aTopic,
  aVerdict,
  find,
  MORNING,
  S1,
  S2,
  someRights,
} from '../../../test/contract/samples.ts';
import { storeContract } from '../../../test/contract/store.ts';
import { TickrError } from '../../domain/outcome.ts';
import type { Store } from '../../ports/store.ts';
import { openSqliteStore } from './index.ts';

const folder = mkdtempSync(join(tmpdir(), 'tickrwire-store-'));
after(() => rmSync(folder, { recursive: true, force: true }));

let files = 0;
function newFile(): string {
  files += 1;
  return join(folder, `store-${files}.db`);
}

async function openQueue(path: string) {
  const store = await openSqliteStore({ path });
  return { queue: store.queue, close: () => store.close() };
}

const isCode =
  (code: string, words = /./) =>
  (thrown: unknown) =>
    thrown instanceof TickrError && thrown.code === code && words.test(thrown.message);

storeContract('SQLite in memory', () => openSqliteStore({ path: ':memory:' }));
storeContract('SQLite in a file', () => openSqliteStore({ path: newFile() }));
queueContract('SQLite in memory', () => openQueue(':memory:'));
queueContract('SQLite in a file', () => openQueue(newFile()));

/** Everything that the pipeline puts, once. */
async function putAll(store: Store): Promise<void> {
  const { id } = anArticle('a');
  const claim = aClaim(S1, 1, 'cranes wait');
  await store.publishers.put(aPublisher());
  await store.feeds.put(aFeed());
  await store.feeds.putStatus(aStatus());
  await store.rights.putSnapshot(aSnapshot());
  await store.rights.putOverride(anOverride());
  await store.captures.put(aCapture('crane '.repeat(500)));
  await store.entries.put(anEntry('one'));
  await store.articles.put(anArticle('a'));
  await store.articles.putTopic(aTopic(id));
  await store.articles.putFingerprint(aFingerprint(id, ['1:a', '2:b']));
  await store.articles.putSyndications(id, [
    { copy: id, origin: anArticle('b').id, similarity: 1, containment: 1, sharedWords: 9, why: '' },
  ]);
  await store.stories.put(aStory(id, { id: S1 }));
  await store.claims.put(S1, [claim]);
  await store.claims.putVerdict(S1, aVerdict(claim, 'corroborated', 0.8, MORNING));
  await store.takes.put(aTake(S1, 1));
  await store.corrections.put(aCorrection(S1, 'It was two.'));
  await store.digests.putSubscriber(aSubscriber('ana@reader.example'));
  await store.digests.suppress('hash', 'bounce', MORNING);
  await store.digests.putEdition(anEdition('2026-06-01'));
  await store.digests.openDelivery(anEdition('2026-06-01').id, aSubscriber('ana@reader.example').id, MORNING);
  await store.meta.put('k', 'v');
  await store.queue.enqueue({ kind: 'write', key: S1, runAt: MORNING });
}

test('putting the same again writes nothing to the file', async () => {
  const path = newFile();
  const store = await openSqliteStore({ path });
  const observer = new DatabaseSync(path, { readOnly: true });
  // Changes whenever another connection commits a page, even one with the same content.
  const version = () => observer.prepare('pragma data_version').get()?.['data_version'];
  await putAll(store);
  const before = version();
  await putAll(store);
  assert.equal(version(), before);
  await store.meta.put('k', 'other');
  assert.notEqual(version(), before);
  observer.close();
  await store.close();
});

test('two connections see each other, and both write', async () => {
  const path = newFile();
  const [web, pipeline] = [await openSqliteStore({ path }), await openSqliteStore({ path })];
  const before = await web.takes.revision();
  await pipeline.takes.put(aTake(S1, 1));
  assert.equal(await web.takes.revision(), before + 1);
  assert.equal((await web.takes.search(find('crane'), ALL)).total, 1);
  const log: string[] = [];
  let waiting: Promise<unknown> = Promise.resolve();
  await pipeline.transaction(async (inside) => {
    await inside.meta.put('from', 'pipeline');
    waiting = web.meta.put('from', 'web').then(() => log.push('web wrote'));
    assert.equal(await web.meta.find('nothing'), null);
    log.push('pipeline ends');
  });
  await waiting;
  assert.deepEqual(log, ['pipeline ends', 'web wrote']);
  assert.equal(await pipeline.meta.find('from'), 'web');
  await Promise.all(
    [web, pipeline].flatMap((store) =>
      [1, 2, 3].map(() =>
        store.transaction(async (inside) => {
          await inside.meta.put('n', String(Number((await inside.meta.find('n')) ?? '0') + 1));
        }),
      ),
    ),
  );
  assert.equal(await web.meta.find('n'), '6');
  await web.queue.enqueue({ kind: 'write', key: S1, runAt: 1 });
  const claimed = await Promise.all([web.queue.claim(['write'], 2, 9, 1), pipeline.queue.claim(['write'], 2, 9, 1)]);
  assert.equal(claimed.flat().length, 1);
  await web.close();
  await pipeline.close();
});

test('a store stays as it was when it is opened again', async () => {
  const path = newFile();
  const first = await openSqliteStore({ path });
  await putAll(first);
  const counts = await first.counts();
  await first.close();
  const second = await openSqliteStore({ path });
  assert.deepEqual(await second.counts(), counts);
  assert.deepEqual(await second.takes.latest(S1), aTake(S1, 1));
  await second.close();
});

test('a store of before terms were listed knows the terms of its takes once it is opened', async () => {
  const path = newFile();
  const first = await openSqliteStore({ path });
  const terms = [{ id: 'tariff', term: 'tariff', plain: 'A tax.', version: '1' }];
  await first.takes.put(aTake(S1, 1, {}, { terms: [{ id: 'stay', term: 'stay', plain: 'A stop.', version: '1' }] }));
  await first.takes.put(aTake(S1, 2, {}, { terms }));
  await first.close();
  const older = new DatabaseSync(path);
  older.exec('drop table take_term; delete from schema_migration where number = 8');
  older.close();
  const second = await openSqliteStore({ path });
  assert.deepEqual(
    (await second.takes.listLatest({ term: 'tariff' }, { limit: 9 })).map((take) => take.number),
    [2],
  );
  assert.deepEqual(await second.takes.listLatest({ term: 'stay' }, { limit: 9 }), []);
  assert.deepEqual(
    (await second.takes.listWire({ term: 'stay' }, { limit: 9 })).map((take) => take.number),
    [1],
  );
  await second.close();
});

test('a store of a newer version, another program, or no program at all is refused', async () => {
  const path = newFile();
  await (await openSqliteStore({ path })).close();
  const newer = new DatabaseSync(path);
  newer.exec("insert into schema_migration (number, name) values (999, 'future')");
  newer.close();
  for (const readOnly of [false, true])
    await assert.rejects(openSqliteStore({ path, readOnly }), isCode('store/newer-schema', /Update TickrWire/));
  const foreign = newFile();
  const other = new DatabaseSync(foreign);
  other.exec('create table theirs (a)');
  other.close();
  await assert.rejects(openSqliteStore({ path: foreign }), isCode('store/foreign'));
  const text = newFile();
  writeFileSync(text, 'Dear diary, '.repeat(1_000));
  await assert.rejects(openSqliteStore({ path: text }), isCode('store/not-a-database'));
  assert.match(readFileSync(text, 'utf8'), /^Dear diary/);
  await assert.rejects(openSqliteStore({ path: join(folder, 'no', 'such', 'folder.db') }), isCode('store/cannot-open'));
});

test('a read-only store reads, refuses to write, and does not make a schema', async () => {
  const path = newFile();
  const writer = await openSqliteStore({ path });
  await writer.takes.put(aTake(S1, 1));
  const reader = await openSqliteStore({ path, readOnly: true });
  assert.equal((await reader.takes.search(find('crane'), ALL)).total, 1);
  await assert.rejects(reader.meta.put('k', 'v'), isCode('store/read-only'));
  await writer.takes.put(aTake(S2, 1));
  assert.equal((await reader.takes.listLatest({}, ALL)).length, 2);
  await reader.close();
  await writer.close();
  const empty = newFile();
  new DatabaseSync(empty).close();
  writeFileSync(empty, '');
  await assert.rejects(openSqliteStore({ path: empty, readOnly: true }), isCode('store/older-schema'));
});

test('a backup is whole, opens by itself, and overwrites nothing', async () => {
  const path = newFile();
  const store = await openSqliteStore({ path });
  await putAll(store);
  const copyPath = join(folder, "it's a backup.db");
  await store.backup(copyPath);
  await store.meta.put('k', 'later');
  await assert.rejects(store.backup(copyPath), isCode('store/backup-exists'));
  assert.equal(existsSync(`${copyPath}.part`), false);
  const copy = await openSqliteStore({ path: copyPath });
  assert.deepEqual(await copy.counts(), await store.counts());
  assert.equal(await copy.meta.find('k'), 'v');
  assert.equal((await copy.takes.search(find('crane'), ALL)).total, 1);
  await copy.close();
  await store.close();
});

test('a record that was damaged in the file is named, not handed on', async () => {
  const path = newFile();
  const store = await openSqliteStore({ path });
  await store.takes.put(aTake(S1, 1));
  const vandal = new DatabaseSync(path);
  vandal.exec("update take set json = json_remove(json, '$.sentences')");
  await assert.rejects(store.takes.latest(S1), isCode('store/bad-record', /take.*sentences/));
  vandal.exec("update take set json = '{'");
  await assert.rejects(store.takes.latest(S1), isCode('store/bad-record'));
  vandal.close();
  await store.close();
});

test('rights that change back and forth leave one revision', async () => {
  const store = await openSqliteStore({ path: ':memory:' });
  for (const permission of ['allow', 'deny', 'allow', 'deny'] as const)
    await store.articles.put({ ...anArticle('a'), rights: someRights(permission) });
  assert.equal((await store.articles.listRevisions(anArticle('a').id)).length, 1);
  await store.close();
});

/** How SQLite would answer a statement: the lines of its plan. */
function planOf(db: DatabaseSync, sql: string): string {
  return db
    .prepare(`explain query plan ${sql}`)
    .all()
    .map((row) => String(row['detail']))
    .join('\n');
}

test('the lists that pages show come out of an index in order', async () => {
  const path = newFile();
  await (await openSqliteStore({ path })).close();
  const db = new DatabaseSync(path);
  const latest = 'select take.json from take_head head join take on take.story_id = head.story_id and take.number = head.number';
  const plans = [
    planOf(db, `${latest} where head.merged = 0 order by head.published_at desc, head.story_id limit 20`),
    planOf(db, `${latest} where head.merged = 0 and head.category = 'policy' order by head.published_at desc, head.story_id limit 20`),
    planOf(
      db,
      `${latest} join take_entity named on named.story_id = head.story_id where head.merged = 0 and named.entity_id = 'a' and named.latest = 1
      order by named.published_at desc, named.story_id limit 20`,
    ),
    planOf(db, 'select json from take order by published_at desc, story_id, number desc limit 20'),
    planOf(
      db,
      "select * from job where state = 'waiting' and +run_at <= 5 and kind in ('poll', 'write') order by priority desc, run_at, key, kind limit 5",
    ),
  ];
  plans.push(
    planOf(
      db,
      `select head.number, snippet(take_search, 1, '', '', '', 8) from take_search cross join take_head head on head.search_id = take_search.rowid
      where take_search match 'crane' and head.merged = 0 order by take_search.rank limit 20`,
    ),
  );
  for (const plan of plans) assert.doesNotMatch(plan, /TEMP B-TREE/, plan);
  db.close();
});
