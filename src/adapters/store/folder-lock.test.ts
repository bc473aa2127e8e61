import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { TickrError } from '../../domain/outcome.ts';
import { lockDataFolder } from './index.ts';

const folder = mkdtempSync(join(tmpdir(), 'tickrwire-lock-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const isInUse = (pid: number | undefined) => (thrown: unknown) =>
  thrown instanceof TickrError &&
  thrown.code === 'store/in-use' &&
  thrown.ids['pid'] === String(pid) &&
  thrown.message.includes(String(pid));

/** Takes the folder, or says that it is in use, and stays until it is killed. */
const HOLDER = `
  const { lockDataFolder } = await import(process.argv[1]);
  try {
    globalThis.lock = lockDataFolder(process.argv[2]);
    process.stdout.write('held');
  } catch (error) {
    process.stdout.write(error.code);
  }
  setInterval(() => {}, 1000);
`;

function startHolder(dir: string) {
  const door = new URL(`./index${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`, import.meta.url).href;
  return spawn(process.execPath, ['--input-type=module', '-e', HOLDER, door, dir], { stdio: ['ignore', 'pipe', 'inherit'] });
}

test('a folder is held once, until it is released', () => {
  const dir = join(folder, 'new', 'one');
  const lock = lockDataFolder(dir);
  assert.throws(() => lockDataFolder(dir), isInUse(process.pid));
  const elsewhere = lockDataFolder(join(folder, 'two'));
  elsewhere.release();
  lock.release();
  lock.release();
  lockDataFolder(dir).release();
});

test('another process is named, and when it was killed the folder is free at once', async () => {
  const dir = join(folder, 'three');
  const holder = startHolder(dir);
  const [said] = await once(holder.stdout, 'data');
  assert.equal(String(said), 'held');
  assert.throws(() => lockDataFolder(dir), isInUse(holder.pid));
  holder.kill('SIGKILL');
  await once(holder, 'exit');
  lockDataFolder(dir).release();
});

test('of several that start at once exactly one gets the folder', async () => {
  const dir = join(folder, 'four');
  const holders = [1, 2, 3].map(() => startHolder(dir));
  const said = await Promise.all(holders.map(async (holder) => String((await once(holder.stdout, 'data'))[0])));
  assert.deepEqual(said.toSorted(), ['held', 'store/in-use', 'store/in-use']);
  await Promise.all(
    holders.map(async (holder) => {
      holder.kill('SIGKILL');
      await once(holder, 'exit');
    }),
  );
});
