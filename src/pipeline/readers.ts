import type { Subscriber } from '../domain/digest.ts';
import { subscriberId } from '../domain/ids.ts';
import type { Store } from '../ports/store.ts';

const INVENTED: readonly Pick<Subscriber, 'email' | 'zone' | 'topics'>[] = [
  { email: 'ada@inbox.test', zone: 'Europe/Berlin', topics: [] },
  { email: 'ben@inbox.test', zone: 'America/New_York', topics: ['policy', 'security'] },
  { email: 'chika@inbox.test', zone: 'Asia/Tokyo', topics: [] },
];

/** Gives a simulated paper three invented readers who confirmed at `at`; those that are there stay as they are. */
export async function enrolReaders(store: Store, at: number): Promise<void> {
  for (const one of INVENTED) {
    const id = subscriberId(one.email);
    if ((await store.digests.findSubscriber(id)) !== null) continue;
    await store.digests.putSubscriber({
      ...one,
      id,
      hour: 7,
      state: 'active',
      createdAt: at,
      confirmedAt: at,
      confirmationsSent: 0,
      lastConfirmationAt: null,
      softBounces: 0,
    });
  }
}
