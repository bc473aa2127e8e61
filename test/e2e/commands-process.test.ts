import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { openSqliteStore } from '../../src/adapters/store/index.ts';
import { type Child, DAYS, startTickrwire, tickrwire } from './commands-run.ts';

const root = mkdtempSync(join(tmpdir(), 'tickrwire-process-'));
const paper = join(root, 'paper');
/** The census of an undisturbed replay, and the paper it left. */
let census = '';

before(async () => {
  const made = await startTickrwire(['replay', DAYS, '--once', '--json', '--data-dir', paper]).ended;
  assert.equal(made.code, 0, made.told);
  assert.equal(made.told, '', 'it is quiet in a pipe');
  assert.equal(made.out.trim().split('\n').length, 1, 'one line of JSON');
  census = made.out.trim();
});
after(() => rmSync(root, { recursive: true, force: true }));

/** A copy of the paper without its feeds: what serves it is to ask nobody on the network. */
async function copyOfPaper(name: string): Promise<string> {
  const dir = join(root, name);
  cpSync(paper, dir, { recursive: true });
  const store = await openSqliteStore({ path: join(dir, 'tickrwire.db') });
  for (const feed of await store.feeds.list()) await store.feeds.remove(feed.id);
  await store.close();
  return dir;
}

async function serving(dir: string, ...more: readonly string[]): Promise<{ readonly child: Child; readonly url: string }> {
  const child = startTickrwire(['serve', '--port', '0', '--data-dir', dir, ...more], { TICKRWIRE_STARTER_PACK: 'false' });
  const [, url = ''] = await child.says(/is at (http:\S+)/);
  return { child, url };
}

const answerOf = async (url: string): Promise<number> => (await fetch(url)).status;

test('serve answers, holds its folder, is backed up while it runs, and ends on SIGTERM within ten seconds', {
  timeout: 60_000,
}, async () => {
  const dir = await copyOfPaper('served');
  const { child, url } = await serving(dir);
  assert.equal(await answerOf(`${url}/`), 200);

  const second = await tickrwire('serve', '--port', '0', '--data-dir', dir);
  assert.equal(second.code, 1);
  assert.match(second.told, new RegExp(`Process ${child.pid} uses the data folder .*--data-dir`));
  assert.equal(
    (await tickrwire('feed', 'remove', 'https://x.example/feed', '--data-dir', dir)).code,
    1,
    'nor does a command write into it',
  );

  const kept = join(root, 'kept.db');
  assert.equal((await tickrwire('backup', kept, '--data-dir', dir)).code, 0, 'commands that read work meanwhile');
  const restored = join(root, 'restored');
  assert.equal((await tickrwire('restore', kept, '--data-dir', restored)).code, 0);
  assert.equal((await tickrwire('audit', '--all', '--data-dir', restored)).code, 0);

  const port = new URL(url).port;
  const other = await tickrwire('serve', '--port', port, '--data-dir', await copyOfPaper('other'));
  assert.equal(other.code, 1);
  assert.match(other.told, new RegExp(`port ${port} is taken by another program: give another with --port`));

  child.signal('SIGTERM');
  const end = await child.ended;
  assert.deepEqual([end.code, end.signal], [0, null], end.told);
  const again = await serving(dir);
  assert.equal(await answerOf(`${again.url}/`), 200);
  again.child.signal('SIGTERM');
  assert.equal((await again.child.ended).code, 0);
});

test('a demo whose port is taken ends with a clear word instead of waiting for ever', { timeout: 30_000 }, async () => {
  const holder = createServer();
  await new Promise<void>((resolve) => holder.listen(0, '127.0.0.1', resolve));
  const address = holder.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const end = await startTickrwire(['replay', DAYS, '--port', String(port), '--data-dir', join(root, 'taken')]).ended;
  holder.close();
  assert.equal(end.code, 1);
  assert.match(end.told, /is taken by another program/);
});

test('a replay stopped in the middle by SIGTERM ends cleanly and is finished by the next start', { timeout: 60_000 }, async () => {
  const dir = join(root, 'stopped');
  const argv = ['replay', DAYS, '--port', '0', '--json', '--data-dir', dir];
  const child = startTickrwire(argv);
  await child.says(/The paper is at/);
  await new Promise((resolve) => setTimeout(resolve, 1_200));
  child.signal('SIGTERM');
  const end = await child.ended;
  assert.equal(end.signal, null);
  assert.equal(end.code, 0, end.told);
  const whole = await startTickrwire([...argv, '--once']).ended;
  assert.equal(whole.code, 0, whole.told);
  assert.equal(whole.out.trim(), census, 'the same paper as one that was never stopped');
});

test('SIGTERM twice ends at once, and the paper is whole', { timeout: 60_000 }, async () => {
  const dir = join(root, 'twice');
  const argv = ['replay', DAYS, '--port', '0', '--json', '--data-dir', dir];
  const child = startTickrwire(argv);
  await child.says(/The paper is at/);
  await new Promise((resolve) => setTimeout(resolve, 800));
  child.signal('SIGTERM');
  child.signal('SIGTERM');
  await child.ended;
  const whole = await startTickrwire([...argv, '--once']).ended;
  assert.equal(whole.out.trim(), census);
});

test('a reader of the output that goes away stops nothing', { timeout: 60_000 }, async () => {
  const { child, url } = await serving(await copyOfPaper('hung-up'));
  child.hangUp();
  assert.equal(await answerOf(`${url}/`), 200);
  assert.equal(await answerOf(`${url}/wire`), 200);
  child.signal('SIGTERM');
  assert.equal((await child.ended).code, 0);
  const listing = startTickrwire(['opml', 'export', '--data-dir', paper]);
  listing.hangUp();
  assert.equal((await listing.ended).code, 0);
});
