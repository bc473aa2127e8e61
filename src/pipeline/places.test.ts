import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Job } from '../ports/queue.ts';
import { Places } from './places.ts';

const jobOf = (key: string): Job => ({ kind: 'poll', key, runAt: 0, attempts: 1, lease: key });
/** Gives jobs as asked for, until there are no more. */
const from = (keys: string[]) => async (room: number) => keys.splice(0, room).map(jobOf);

test('places are filled as they are free, never more at once, until nothing is left', async () => {
  let under = 0;
  let most = 0;
  const places = new Places(4, async () => {
    under += 1;
    most = Math.max(most, under);
    await new Promise((resolve) => setImmediate(resolve));
    under -= 1;
  });
  const keys = Array.from({ length: 50 }, (_, index) => String(index));
  assert.equal(await places.drain(from(keys)), 50);
  assert.deepEqual([most, under, keys.length], [4, 0, 0]);
});

test('jobs that wait for silent servers give their places on', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const silent: (() => void)[] = [];
  const ended: string[] = [];
  const places = new Places(2, async ({ key }) => {
    if (key.startsWith('silent')) await new Promise<void>((resolve) => silent.push(resolve));
    ended.push(key);
  });
  const drained = places.drain(from(['silent 1', 'silent 2', 'well 1', 'well 2']));
  for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setImmediate(resolve));
  assert.deepEqual(ended, []);
  t.mock.timers.tick(2_000);
  assert.equal(await drained, 4);
  assert.deepEqual(ended, ['well 1', 'well 2']);
  for (const answer of silent) answer();
  assert.equal(await places.settle(), 2);
  assert.equal(ended.length, 4);
  assert.equal(await places.settle(), 0);
});

test('what a job throws is thrown by whoever asks next', async () => {
  const places = new Places(2, async () => Promise.reject(new Error('the disk is full')));
  await assert.rejects(async () => {
    await places.drain(from(['1']));
    await places.settle();
  }, /the disk is full/);
});
