import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Job, JobKind, NewJob, Queue } from '../../src/ports/queue.ts';

const NOW = 1_000_000;
const LEASE_MS = 60_000;

export interface OpenQueue {
  readonly queue: Queue;
  close(): Promise<void>;
}

const job = (key: string, over: Partial<NewJob> = {}): NewJob => ({ kind: 'poll', key, runAt: NOW, ...over });
const keysOf = (jobs: readonly { readonly key: string }[]): readonly string[] => jobs.map((one) => one.key);

/** Claims the one job that is due and must be there. */
async function claimOne(queue: Queue, kind: JobKind, now = NOW): Promise<Job> {
  const [claimed, ...more] = await queue.claim([kind], now, LEASE_MS, 10);
  assert.ok(claimed !== undefined, 'a job is due');
  assert.equal(more.length, 0, 'and only one');
  return claimed;
}

/** Registers one test, which gets an empty queue. */
type Case = (name: string, work: (queue: Queue) => Promise<void>) => void;

function orderCases(it: Case): void {
  it('claims due jobs of the kinds asked for, by priority, then time, then key', async (queue) => {
    for (const one of [
      job('b'),
      job('a'),
      job('late', { runAt: NOW + 1 }),
      job('early', { runAt: NOW - 5 }),
      job('first', { priority: 9 }),
    ]) {
      await queue.enqueue(one);
    }
    await queue.enqueue(job('other', { kind: 'survey' }));
    assert.deepEqual(keysOf(await queue.claim(['poll'], NOW, LEASE_MS, 3)), ['first', 'early', 'a']);
    assert.deepEqual(keysOf(await queue.claim(['poll', 'survey'], NOW, LEASE_MS, 10)), ['b', 'other']);
    assert.deepEqual(await queue.claim(['poll'], NOW, LEASE_MS, 10), []);
    assert.deepEqual(keysOf(await queue.claim(['poll'], NOW + 1, LEASE_MS, 10)), ['late']);
    assert.deepEqual(await queue.claim([], NOW, LEASE_MS, 10), []);
    assert.deepEqual(await queue.claim(['poll'], NOW, LEASE_MS, 0), []);
  });

  it('asking twice queues once, at the earlier time and the larger priority', async (queue) => {
    await queue.enqueue(job('twice', { kind: 'place', runAt: NOW + 50 }));
    await queue.enqueue(job('twice', { kind: 'place', runAt: NOW + 10, priority: 2 }));
    await queue.enqueue(job('twice', { kind: 'place', runAt: NOW + 90 }));
    assert.equal(await queue.nextRunAt(['place']), NOW + 10);
    const claimed = await claimOne(queue, 'place', NOW + 10);
    assert.equal(claimed.runAt, NOW + 10);
    assert.equal(claimed.attempts, 1);
    assert.equal(await queue.complete(claimed), true);
    assert.equal(await queue.nextRunAt(['place']), null);
  });
}

function leaseCases(it: Case): void {
  it('a lease that ran out is claimed again, and the first worker is refused', async (queue) => {
    await queue.enqueue(job('slow', { kind: 'extract' }));
    const first = await claimOne(queue, 'extract');
    assert.deepEqual(await queue.claim(['extract'], NOW + LEASE_MS - 1, LEASE_MS, 10), []);
    const second = await claimOne(queue, 'extract', NOW + LEASE_MS);
    assert.equal(second.attempts, 2);
    assert.notEqual(second.lease, first.lease);
    assert.equal(await queue.complete(first), false);
    assert.equal(await queue.fail(first, 'late', NOW), 'lost');
    assert.equal(await queue.complete(second), true);
    assert.equal(await queue.complete(second), false);
  });

  it('a leased job asked for again runs once more', async (queue) => {
    await queue.enqueue(job('again', { kind: 'write' }));
    const first = await claimOne(queue, 'write');
    await queue.enqueue(job('again', { kind: 'write', runAt: NOW + 7 }));
    await queue.enqueue(job('again', { kind: 'write', runAt: NOW + 5 }));
    assert.deepEqual(await queue.claim(['write'], NOW + 9, LEASE_MS, 10), []);
    assert.equal(await queue.complete(first), true);
    assert.equal(await queue.nextRunAt(['write']), NOW + 5);
    const second = await claimOne(queue, 'write', NOW + 5);
    assert.equal(second.attempts, 1);
    assert.equal(await queue.complete(second), true);
    assert.deepEqual(await queue.claim(['write'], NOW + 99, LEASE_MS, 10), []);
  });

  it('jobs of a process that is gone are free at once and lose no attempt', async (queue) => {
    await queue.enqueue(job('gone', { kind: 'digest' }));
    const first = await claimOne(queue, 'digest');
    assert.equal((await queue.releaseAll()) >= 1, true);
    assert.equal(await queue.complete(first), false);
    const second = await claimOne(queue, 'digest');
    assert.equal(second.attempts, 1);
    assert.equal(await queue.complete(second), true);
  });

  it('a job that takes its process down every time is set aside in the end', async (queue) => {
    await queue.enqueue(job('deadly', { kind: 'digest' }));
    let deaths = 0;
    for (; deaths < 50; deaths += 1) {
      if ((await queue.claim(['digest'], NOW, LEASE_MS, 1)).length === 0) break;
      await queue.releaseAll();
    }
    assert.ok(deaths > 3 && deaths < 50, `set aside after ${deaths}`);
    assert.ok(keysOf(await queue.listQuarantined(50)).includes('deadly'));
  });
}

function failureCases(it: Case): void {
  it('a failed job is tried again at the time given, and set aside after the third failure', async (queue) => {
    await queue.enqueue(job('bad', { kind: 'deliver' }));
    const before = await queue.counts();
    for (const [attempt, outcome] of [
      [1, 'retrying'],
      [2, 'retrying'],
      [3, 'quarantined'],
    ] as const) {
      const now = NOW + attempt * 100;
      const claimed = await claimOne(queue, 'deliver', now);
      assert.equal(claimed.attempts, attempt);
      assert.equal(await queue.fail(claimed, `mail/refused ${attempt}`, now + 100), outcome);
      assert.deepEqual(await queue.claim(['deliver'], now + 99, LEASE_MS, 10), []);
    }
    assert.deepEqual(await queue.claim(['deliver'], NOW * 9, LEASE_MS, 10), []);
    const after = await queue.counts();
    assert.deepEqual([after.waiting - before.waiting, after.quarantined - before.quarantined], [-1, 1]);
    const aside = (await queue.listQuarantined(50)).find((one) => one.key === 'bad');
    assert.deepEqual(aside, { kind: 'deliver', key: 'bad', error: 'mail/refused 3' });
  });

  it('a lease that ran out three times sets the job aside', async (queue) => {
    await queue.enqueue(job('hangs', { kind: 'survey' }));
    for (const attempt of [0, 1, 2]) assert.equal((await claimOne(queue, 'survey', NOW + attempt * LEASE_MS)).attempts, attempt + 1);
    assert.deepEqual(await queue.claim(['survey'], NOW + 3 * LEASE_MS, LEASE_MS, 10), []);
    assert.ok(keysOf(await queue.listQuarantined(50)).includes('hangs'));
  });

  it('a job that was set aside is open again when it is asked for anew, or was while it ran', async (queue) => {
    await queue.enqueue(job('hangs', { kind: 'survey' }));
    for (const _ of [1, 2, 3]) await queue.fail(await claimOne(queue, 'survey'), 'no', NOW);
    assert.deepEqual(keysOf(await queue.listQuarantined(50)), ['hangs']);
    await queue.enqueue(job('hangs', { kind: 'survey' }));
    assert.ok(!keysOf(await queue.listQuarantined(50)).includes('hangs'));
    for (const last of [false, false, true]) {
      const claimed = await claimOne(queue, 'survey');
      if (last) await queue.enqueue(job('hangs', { kind: 'survey', runAt: NOW + 1 }));
      assert.equal(await queue.fail(claimed, 'no', NOW), 'retrying');
    }
    const anew = await claimOne(queue, 'survey', NOW + 1);
    assert.equal(anew.attempts, 1);
    assert.equal(await queue.complete(anew), true);
  });

  it('many claims at once never hand a job out twice', async (queue) => {
    for (let index = 0; index < 40; index += 1) await queue.enqueue(job(`n${index}`, { kind: 'withdraw' }));
    const batches = await Promise.all(Array.from({ length: 12 }, () => queue.claim(['withdraw'], NOW, LEASE_MS, 5)));
    const claimed = batches.flat();
    assert.equal(claimed.length, 40);
    assert.equal(new Set(keysOf(claimed)).size, 40);
    assert.equal(new Set(claimed.map((one) => one.lease)).size, 40);
    const ended = await Promise.all(claimed.map((one) => queue.complete(one)));
    assert.ok(ended.every(Boolean));
  });
}

/** What every queue must do. Times are given, never read from a clock. */
export function queueContract(name: string, open: () => Promise<OpenQueue>): void {
  describe(`queue contract: ${name}`, () => {
    const it: Case = (title, work) => {
      test(title, async () => {
        const { queue, close } = await open();
        await work(queue).finally(close);
      });
    };
    orderCases(it);
    leaseCases(it);
    failureCases(it);
  });
}
