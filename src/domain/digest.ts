import { type CorrectionId, type EditionId, idFrom, type StoryId, type SubscriberId } from './ids.ts';
import { isZone } from './local-time.ts';
import { CATEGORIES, type Category } from './story.ts';

/** A reader of the mail. `hour` is local, 0..23, in the IANA zone; empty `topics` means all. Unconfirmed until a POST says so. */
export interface Subscriber {
  readonly id: SubscriberId;
  readonly email: string;
  readonly topics: readonly Category[];
  readonly zone: string;
  readonly hour: number;
  readonly state: 'pending' | 'active' | 'unsubscribed' | 'suppressed';
  readonly createdAt: number;
  readonly confirmedAt: number | null;
  readonly confirmationsSent: number;
  readonly lastConfirmationAt: number | null;
  readonly softBounces: number;
  /** When a sign-up for this address was last received, accepted or not; every sign-up writes it, so known and new addresses take the same time. */
  readonly askedAt?: number;
  /** No edition before this time: whoever moves zone or hour after the day's mail gets the next day's. */
  readonly notBefore?: number;
}

/** Those who get the same edition: one zone, hour and set of topics. */
export interface ReaderGroup {
  readonly zone: string;
  readonly hour: number;
  readonly topics: readonly Category[];
}

/** The key of the job that makes a group's edition each day. */
export const groupKey = (group: ReaderGroup): string => `${group.zone}|${group.hour}|${[...group.topics].sort().join(',')}`;

/** The group of a job's key, or null where it is none. */
export function groupFrom(key: string): ReaderGroup | null {
  const [zone, hour, topics] = key.split('|');
  if (zone === undefined || hour === undefined || topics === undefined || !isZone(zone) || !/^(?:1?\d|2[0-3])$/.test(hour)) return null;
  return { zone, hour: Number(hour), topics: topicsFrom(topics === '' ? [] : topics.split(',')) };
}

/** Words that name categories, in the paper's order, each once; all of them is the same as none: everything. */
export function topicsFrom(words: readonly string[]): readonly Category[] {
  const topics = CATEGORIES.filter((category) => words.includes(category));
  return topics.length === CATEGORIES.length ? [] : topics;
}

/** The edition id under which the mail that asks for confirmation is counted, one for each time it was asked for. */
export const confirmationId = (askedAt: number): EditionId => idFrom<EditionId>(`confirm-${askedAt}`);

/** Whether a delivery is one that asks for confirmation. */
export const isConfirmation = (id: EditionId): boolean => id.startsWith('confirm-');

/** One digest of one day and time zone: what it carries, fixed when it is made. Story ids in printing order. */
export interface Edition {
  readonly id: EditionId;
  /** Local day, `2026-11-24`. */
  readonly day: string;
  readonly zone: string;
  readonly hour: number;
  readonly topics: readonly Category[];
  readonly madeAt: number;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  readonly stories: readonly { readonly storyId: StoryId; readonly take: number }[];
  readonly corrections: readonly CorrectionId[];
  /** What the AI-Disclosure header of its mails says. */
  readonly disclosure?: string;
}

/** One mail to one recipient, unique per edition and recipient. `unknown`: the process died between handing it over and hearing back; never resent by itself. */
export interface Delivery {
  readonly editionId: EditionId;
  readonly subscriberId: SubscriberId;
  readonly state: 'queued' | 'sending' | 'sent' | 'failed' | 'unknown' | 'skipped';
  readonly attempts: number;
  readonly updatedAt: number;
  readonly response: string | null;
}

/** An error of ours mended, or a withdrawal; lands in the log, the feeds, the page and the mail of those who had the wrong one. */
export interface Correction {
  readonly id: CorrectionId;
  readonly storyId: StoryId;
  /** The take that was wrong and the take that mends it (null until published). */
  readonly wrongTake: number;
  readonly fixedTake: number | null;
  readonly kind: 'correction' | 'update' | 'retraction';
  readonly text: string;
  /** What was wrong, word for word, or null; sentences with it are struck out. */
  readonly wrongText: string | null;
  readonly reason: 'desk' | 'upstream' | 'reader';
  readonly madeAt: number;
}

/** What a reader says is wrong with a story, as it lies on the desk. */
export interface ReaderReport {
  readonly number: number;
  readonly storyId: StoryId;
  readonly claimNumber: number | null;
  readonly text: string;
  readonly at: number;
  /** When the desk dealt with it, and how; null while it is open. */
  readonly closedAt: number | null;
  readonly closedBecause: string | null;
}
