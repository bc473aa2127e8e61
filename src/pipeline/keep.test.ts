import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aCapture } from '../../test/contract/samples.ts';
import { openRoom } from '../../test/fixtures/mail/room.ts';
import { type PipelineDeps, Runner, scheduleKeep } from './index.ts';

const DAY_MS = 86_400_000;
const NOW = Date.UTC(2026, 5, 30);

test('captures and journal rows go when they are older than the settings say, and stay for ever where these say nothing', async () => {
  const room = await openRoom(NOW);
  const { store } = room;
  const row = { stage: 'poll', version: 1, subject: 'feed', outcome: 'done', reason: null, code: null, detail: null, tookMs: 1 } as const;
  const [old, young] = [aCapture('old', { fetchedAt: NOW - 11 * DAY_MS }), aCapture('young', { fetchedAt: NOW - 9 * DAY_MS })];
  for (const capture of [old, young]) {
    await store.captures.put(capture);
    await store.journal.append({ ...row, at: capture.fetchedAt });
  }
  const kept = async (): Promise<readonly number[]> => [
    (await store.captures.find(old.id))?.body.length ?? -1,
    (await store.captures.find(young.id))?.body.length ?? -1,
    (await store.journal.list({ stage: 'poll' }, { limit: 10 })).length,
  ];
  const keepOnce = async (deps: PipelineDeps): Promise<void> => {
    await scheduleKeep(deps);
    room.clock.moveTo(room.clock.now() + DAY_MS / 4);
    await new Runner(deps).round(['keep']);
  };
  await keepOnce(room.deps);
  assert.deepEqual(await kept(), [3, 5, 2]);
  await keepOnce({ ...room.deps, settings: { ...room.deps.settings, captureDays: 10, journalDays: 10 } });
  assert.deepEqual(await kept(), [0, 5, 1]);
  assert.equal(await store.queue.nextRunAt(['keep']), room.clock.now() + DAY_MS / 8, 'the next look is queued');
  await store.close();
});
