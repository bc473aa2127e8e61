import assert from 'node:assert/strict';
import { newLease } from '../../src/domain/hub.ts';
import { type FeedId, idFrom } from '../../src/domain/ids.ts';
import { aFeed, type Case, MORNING } from './samples.ts';

/** What hubs were asked and what they pushed. */
export function hubCases(it: Case): void {
  const lease = newLease('ab'.repeat(32), { feedId: aFeed().id, hub: 'https://hub.example/', topic: aFeed().url });

  it('a lease is put, changed, found by its feed and its token, listed and removed', async ({ hubs }) => {
    assert.deepEqual([await hubs.findLease(lease.feedId), await hubs.findByToken(lease.token), await hubs.listLeases()], [null, null, []]);
    await hubs.putLease(lease);
    const proven = { ...lease, askedAt: MORNING, provenAt: MORNING };
    await hubs.putLease(proven);
    assert.deepEqual([await hubs.findLease(lease.feedId), await hubs.findByToken(lease.token)], [proven, proven]);
    assert.deepEqual(await hubs.listLeases(), [proven]);
    assert.equal(await hubs.findByToken('0'.repeat(40)), null);
    await hubs.removeLease(lease.feedId);
    assert.equal(await hubs.findByToken(lease.token), null);
  });

  it('a delivery is noted once, until its note is older than what still counts', async ({ hubs }) => {
    const push = { feedId: lease.feedId, hash: 'aa', at: MORNING, since: MORNING - 1 };
    assert.equal(await hubs.notePush(push), true);
    assert.equal(await hubs.notePush({ ...push, at: MORNING + 5 }), false);
    assert.equal(await hubs.notePush({ ...push, hash: 'bb' }), true);
    assert.equal(await hubs.notePush({ ...push, feedId: idFrom<FeedId>('other') }), true);
    assert.equal(await hubs.notePush({ ...push, at: MORNING + 9, since: MORNING + 1 }), true);
  });
}
