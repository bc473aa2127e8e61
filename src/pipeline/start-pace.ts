import type { FeedId } from '../domain/ids.ts';
import { jitterOf, spreadFor } from '../stages/feeds/index.ts';
import type { PipelineDeps } from './deps.ts';

/** Spreads the polls that were overdue at a moment over the time after it. */
export interface StartPace {
  /** When a poll may go that was due at `runAt`; null where it may go now. */
  readonly slotOf: (feed: FeedId, runAt: number) => number | null;
}

/** What was overdue when the paper started, or woke: not all at once, but two a second, so that a start is no burst. */
export async function startPace({ store, clock }: Pick<PipelineDeps, 'store' | 'clock'>): Promise<StartPace> {
  const startedAt = clock.now();
  const overdue = (await store.feeds.listStatuses()).filter((status) => !status.gone && status.nextDueAt <= startedAt).length;
  const spreadMs = spreadFor(overdue);
  return {
    slotOf: (feed, runAt) => {
      if (runAt > startedAt) return null;
      const slot = startedAt + Math.floor(jitterOf(feed, startedAt) * spreadMs);
      return slot > clock.now() ? slot : null;
    },
  };
}
