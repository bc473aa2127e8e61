import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Clock, VirtualClock } from '../../ports/clock.ts';
import { openLanes } from './lanes.ts';

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** A clock whose sleepers wake when it is told the time. */
function handClock(): Clock & { set(at: number): Promise<void> } {
  let now = 0;
  let sleepers: { readonly at: number; readonly wake: () => void }[] = [];
  return {
    now: () => now,
    sleep: (ms, signal) =>
      new Promise((resolve) => {
        sleepers.push({ at: now + ms, wake: resolve });
        signal?.addEventListener('abort', () => resolve());
      }),
    set: async (at) => {
      now = at;
      for (const sleeper of sleepers.filter((one) => one.at <= now)) sleeper.wake();
      sleepers = sleepers.filter((one) => one.at > now);
      await turn();
    },
  };
}

test('a place is handed on in the order of the line, and freed once', async () => {
  const lanes = openLanes(1, new VirtualClock(0));
  const order: string[] = [];
  const first = await lanes.enter('a.example', 0);
  const others = ['b', 'c', 'd'].map(async (name) => {
    const leave = await lanes.enter('a.example', 0);
    order.push(name);
    return leave;
  });
  (await lanes.enter('other.example', 0))();
  await turn();
  assert.deepEqual(order, []);
  first();
  first();
  await turn();
  assert.deepEqual(order, ['b']);
  for (const entered of others) (await entered)();
  assert.deepEqual(order, ['b', 'c', 'd']);
  (await lanes.enter('a.example', 0))();
});

test('pages sleep outside the line: a feed passes them', async () => {
  const clock = handClock();
  const lanes = openLanes(1, clock);
  const order: string[] = [];
  const page = async (name: string): Promise<void> => {
    const leave = await lanes.enter('a.example', 5_000);
    order.push(name);
    leave();
  };
  const pages = [page('1'), page('2'), page('3')];
  await turn();
  (await lanes.enter('a.example', 0))();
  order.push('feed');
  await clock.set(5_000);
  assert.deepEqual(order, ['1', 'feed', '2']);
  await clock.set(10_000);
  await Promise.all(pages);
  assert.deepEqual(order, ['1', 'feed', '2', '3']);
});

test('a clock set back costs a gap, not the time it was set back', async () => {
  const clock = new VirtualClock(1_000_000_000);
  let now = clock.now();
  const slept: number[] = [];
  const lanes = openLanes(1, { now: () => now, sleep: async (ms) => void slept.push(ms) });
  (await lanes.enter('a.example', 5_000))();
  now -= 86_400_000;
  (await lanes.enter('a.example', 5_000))();
  assert.deepEqual(slept, [5_000]);
});

test('who gives up leaves the line', async () => {
  const lanes = openLanes(1, new VirtualClock(0));
  const leave = await lanes.enter('a.example', 0);
  const giver = new AbortController();
  const waiting = lanes.enter('a.example', 0, giver.signal);
  const behind = lanes.enter('a.example', 0);
  giver.abort();
  await assert.rejects(waiting, { code: 'fetch/timeout' });
  leave();
  (await behind)();
  await assert.rejects(lanes.enter('a.example', 0, AbortSignal.abort()), { code: 'fetch/timeout' });
});
