import type { CorrectionId, EditionId, StoryId, SubscriberId } from './ids.ts';
import type { Category } from './story.ts';

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
}

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
