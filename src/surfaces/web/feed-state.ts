import { html } from 'hono/html';
import type { Feed, FeedStatus } from '../../domain/publisher.ts';
import { fromNow } from './durations.ts';
import { type Html, safeHref, visible } from './html.ts';

export type FeedState = 'waiting' | 'well' | 'failing' | 'gone';

/** How a feed does: not polled yet, well, failing since its last success, or gone for good. */
export function stateOfFeed(status: FeedStatus | null): FeedState {
  if (status === null || status.lastPolledAt === null) return 'waiting';
  if (status.gone) return 'gone';
  return status.failures > 0 ? 'failing' : 'well';
}

/** A state in words, with the error of the last poll where there was one. */
export function feedStateWords(status: FeedStatus | null): Html {
  const state = stateOfFeed(status);
  if (state === 'waiting') return html`not polled yet`;
  if (state === 'gone') return html`<span class="st d"><i>×</i>gone</span> the publisher took it away`;
  if (state === 'well') return html`well`;
  const times = status?.failures ?? 0;
  return html`<span class="st a">failing</span> ${times === 1 ? 'once' : `${times} times`}${status?.lastError == null ? '' : `: ${visible(status.lastError).slice(0, 120)}`}`;
}

/** A feed's row of a table: address, state, last answer, next poll. */
export function feedCells(feed: Feed, status: FeedStatus | null, now: number): readonly (Html | string)[] {
  const title = visible(feed.title === '' ? feed.url : feed.title);
  const due = status === null || status.gone ? '' : status.nextDueAt <= now ? 'due now' : fromNow(status.nextDueAt, now);
  return [
    html`<a href="${safeHref(feed.url)}" rel="noopener">${title}</a>`,
    feedStateWords(status),
    status?.lastOkAt == null ? 'never' : fromNow(status.lastOkAt, now),
    due,
  ];
}

/** Heads of the columns of `feedCells`. */
export const FEED_COLUMNS = [{ head: 'Feed' }, { head: 'State' }, { head: 'Last answer' }, { head: 'Next poll' }] as const;
