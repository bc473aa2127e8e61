import type { Entry } from '../../domain/entry.ts';
import type { FeedStatus } from '../../domain/publisher.ts';
import { LIMITS } from './reader.ts';
import { backOffMs } from './schedule.ts';

/** Entries of one answer that are kept, the first ones: no feed that anybody reads has more. */
export const MAX_ENTRIES = 2_000;
/** New entries of one poll after which a feed is taken to make them up as it goes, and is left alone for a day. */
export const MAX_NEW_ENTRIES = 500;
/** Stands where a text was cut. */
const CUT_MARK = ' […]';
/** Characters of one text of an entry that are kept. The reader itself reads no more than it says, so a text as long as that was cut. */
const MAX_TEXT_CHARS = LIMITS.textChars - CUT_MARK.length;

type NewEntry = Omit<Entry, 'revision'>;

const shortened = <T extends string | null>(text: T): T | string =>
  text !== null && text.length > MAX_TEXT_CHARS ? `${text.slice(0, MAX_TEXT_CHARS).toWellFormed()}${CUT_MARK}` : text;

/** What is kept of an answer's entries: the first 2,000, each text to a million characters with a mark where it was cut; and how many were left out or cut. */
export function withinLimits(entries: readonly NewEntry[]): {
  readonly entries: readonly NewEntry[];
  readonly dropped: number;
  readonly cut: number;
} {
  const first = entries.slice(0, MAX_ENTRIES);
  let cut = 0;
  const kept = first.map((entry) => {
    // Plain texts are made of these and are no longer: asking for them would make them.
    if ([entry.summaryHtml, entry.contentHtml].every((text) => (text?.length ?? 0) <= MAX_TEXT_CHARS)) return entry;
    cut += 1;
    return {
      ...entry,
      summaryHtml: shortened(entry.summaryHtml),
      contentHtml: shortened(entry.contentHtml),
      summaryText: shortened(entry.summaryText),
      contentText: shortened(entry.contentText),
    };
  });
  return { entries: kept, dropped: entries.length - first.length, cut };
}

/** The status of a feed that poured out new entries: what was kept stands, the feed counts as failing and is asked again after a day, then two, at most a week. */
export function floodedStatus(previous: FeedStatus | null, polled: FeedStatus): FeedStatus {
  const failures = (previous?.failures ?? 0) + 1;
  const now = polled.lastPolledAt ?? polled.nextDueAt;
  const lastError = `more than ${MAX_NEW_ENTRIES} new entries in one poll: left alone for a while`;
  return { ...polled, failures, lastError, nextDueAt: Math.max(polled.nextDueAt, now + backOffMs(polled.feedId, failures, 'refused')) };
}
