import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openSqliteStore } from '../adapters/store/index.ts';
import { feedId, publisherId } from '../domain/ids.ts';
import { VirtualClock } from '../ports/clock.ts';
import { newStatus } from '../stages/feeds/index.ts';
import { startPace } from './start-pace.ts';

test('what was overdue at a start goes in the minutes after it, at most ten a second; what fell due since goes at once', async () => {
  const store = await openSqliteStore({ path: ':memory:' });
  const clock = new VirtualClock(1_000_000_000);
  const feeds = Array.from({ length: 1_500 }, (_, index) => `https://n${index}.example/feed`);
  await store.transaction(async (inside) => {
    for (const url of feeds) {
      const feed = { id: feedId(url), publisherId: publisherId('n.example'), url, title: '', addedBy: 'operator' as const };
      await inside.feeds.putStatus(newStatus(feed, clock.now() - 1));
    }
  });
  const pace = await startPace({ store, clock });
  const slots = feeds.map((url) => pace.slotOf(feedId(url), clock.now() - 1) ?? clock.now());
  const perSecond = Map.groupBy(slots, (slot) => Math.floor(slot / 1_000));
  assert.ok(Math.max(...slots) - clock.now() > 10 * 60_000);
  assert.ok(Math.max(...[...perSecond.values()].map((one) => one.length)) <= 10);
  assert.equal(pace.slotOf(feedId('https://n1.example/feed'), clock.now() + 1), null);
  clock.moveTo(clock.now() + 3_600_000);
  assert.equal(pace.slotOf(feedId('https://n1.example/feed'), clock.now() - 3_600_001), null, 'its time has come');
  await store.close();
});
