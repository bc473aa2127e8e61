import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, test } from 'node:test';
import { TickrError } from '../../domain/outcome.ts';
import { attempt, Connection, waitFor } from './connection.ts';
import { openSqliteStore } from './index.ts';
import { migrate } from './migrate.ts';
import { MIGRATIONS } from './migrations.ts';
import { Scope } from './scope.ts';
import { build } from './sql.ts';

const folder = mkdtempSync(join(tmpdir(), 'tickrwire-connection-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const isCode = (code: string, retryable: boolean) => (thrown: unknown) =>
  thrown instanceof TickrError && thrown.code === code && thrown.retryable === retryable;

function openAt(name: string): Connection {
  const connection = new Connection({ path: join(folder, name), readOnly: false });
  migrate(connection);
  connection.waitBriefly();
  return connection;
}

const put = (key: string, value: string) => build.insertInto('meta').values({ key, value });

test('a full disk is an error to try again after, and what was there stays', async () => {
  const connection = openAt('full.db');
  const scope = new Scope(connection);
  await scope.run(put('before', 'kept'));
  const pages = Number(connection.rows('pragma page_count')[0]?.['page_count']);
  connection.exec(`pragma max_page_count = ${pages + 2}`);
  await assert.rejects(scope.run(put('big', 'x'.repeat(100_000))), isCode('store/full', true));
  const work = scope.atomic(async (inside) => {
    await inside.run(put('small', 'y'));
    await inside.run(put('big', 'x'.repeat(100_000)));
  });
  await assert.rejects(work, isCode('store/full', true));
  const stubborn = scope.atomic(async (inside) => {
    await inside.run(put('first', 'y'));
    await assert.rejects(inside.run(put('big', 'x'.repeat(100_000))), isCode('store/full', true));
    await assert.rejects(inside.run(put('second', 'must not stay by itself')), isCode('store/rolled-back', true));
  });
  await assert.rejects(stubborn, isCode('store/rolled-back', true));
  connection.exec('pragma max_page_count = 100000');
  await scope.run(put('after', 'room'));
  const rows = await scope.rows(build.selectFrom('meta').select('key').orderBy('key'));
  assert.deepEqual(
    rows.map((row) => row.key),
    ['after', 'before'],
  );
  connection.close();
});

test('a lock held by another is waited for, and given up on with an error to try again after', async () => {
  const connection = openAt('locked.db');
  const other = new DatabaseSync(connection.path);
  other.exec('begin immediate');
  connection.exec('pragma busy_timeout = 0');
  let tries = 0;
  const once = async () => {
    tries += 1;
    return attempt(() => connection.run("insert into meta (key, value) values ('k', 'v')"));
  };
  await assert.rejects(waitFor(once, 20), isCode('store/locked', true));
  assert.ok(tries > 1, `${tries} tries`);
  const waiting = waitFor(once, 5_000);
  other.exec('rollback');
  assert.equal(await waiting, 1);
  other.close();
  connection.close();
});

test('each step of the schema is taken once, and a broken one leaves no trace', () => {
  const connection = openAt('steps.db');
  const next = { number: (MIGRATIONS.at(-1)?.number ?? 0) + 1, name: 'next', sql: 'create table extra (a integer) strict;' };
  migrate(connection, [...MIGRATIONS, next]);
  migrate(connection, [...MIGRATIONS, next]);
  assert.equal(connection.rows('select count(*) as n from schema_migration')[0]?.['n'], MIGRATIONS.length + 1);
  const broken = {
    number: next.number + 1,
    name: 'broken',
    sql: 'create table half (a integer) strict; create table half (a integer) strict;',
  };
  assert.throws(() => migrate(connection, [...MIGRATIONS, next, broken]), isCode('store/statement', false));
  assert.deepEqual(connection.rows("select name from sqlite_schema where name = 'half'"), []);
  const numbers = MIGRATIONS.map((migration) => migration.number);
  assert.deepEqual(
    numbers,
    [...new Set(numbers)].sort((a, b) => a - b),
  );
  connection.close();
});

test('what no column can hold is refused before it is written', async () => {
  const connection = openAt('values.db');
  for (const value of [undefined, Number.NaN, Number.POSITIVE_INFINITY, true, {}]) {
    assert.throws(() => connection.run('insert into meta (key, value) values (?, ?)', ['k', value]), isCode('store/unbindable', false));
  }
  connection.close();
});

/** Writes pairs of a row and a job, each pair in one transaction, and says so after each; until it is killed. */
const WRITER = `
  const { openSqliteStore } = await import(process.argv[1]);
  const store = await openSqliteStore({ path: process.argv[2] });
  for (let n = 0; ; n += 1) {
    await store.transaction(async (inside) => {
      await inside.meta.put('n', String(n));
      await inside.meta.put('row ' + n, 'x'.repeat(5000));
      await inside.queue.enqueue({ kind: 'write', key: String(n), runAt: n });
    });
    process.stdout.write(n + '\\n');
  }
`;

test('a process killed while it writes leaves whole transactions, and all that it had told of', async () => {
  const path = join(folder, 'killed.db');
  const door = new URL(`./index${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`, import.meta.url).href;
  for (const stopAfter of [0, 3, 25]) {
    rmSync(path, { force: true });
    rmSync(`${path}-wal`, { force: true });
    rmSync(`${path}-shm`, { force: true });
    const writer = spawn(process.execPath, ['--input-type=module', '-e', WRITER, door, path], { stdio: ['ignore', 'pipe', 'inherit'] });
    let told = '';
    for await (const chunk of writer.stdout) {
      told += String(chunk);
      if (told.split('\n').length - 2 >= stopAfter) writer.kill('SIGKILL');
    }
    if (writer.exitCode === null && writer.signalCode === null) await once(writer, 'exit');
    const last = Number(told.trimEnd().split('\n').at(-1));
    const store = await openSqliteStore({ path });
    const kept = Number(await store.meta.find('n'));
    assert.ok(kept >= last, `told of ${last}, kept ${kept}`);
    assert.equal((await store.queue.counts()).waiting, kept + 1);
    assert.equal((await store.meta.find(`row ${kept}`))?.length, 5_000);
    assert.equal(await store.meta.find(`row ${kept + 1}`), null);
    await store.close();
    const check = new DatabaseSync(path);
    assert.equal(check.prepare('pragma integrity_check').get()?.['integrity_check'], 'ok');
    check.close();
  }
});
