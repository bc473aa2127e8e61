export type JobKind =
  | 'survey'
  | 'poll'
  | 'extract'
  | 'place'
  | 'primary'
  | 'write'
  | 'digest'
  | 'deliver'
  | 'withdraw'
  | 'subscribe'
  | 'push'
  | 'keep';

/** One piece of work. `(kind, key)` is unique while the job is open, so asking twice queues once. */
export interface NewJob {
  readonly kind: JobKind;
  readonly key: string;
  readonly runAt: number;
  /** Larger goes first among due jobs. */
  readonly priority?: number;
}

/** A claimed job. `lease` fences it: completing with an older lease is refused. */
export interface Job {
  readonly kind: JobKind;
  readonly key: string;
  readonly runAt: number;
  readonly attempts: number;
  readonly lease: string;
}

export interface QueueCounts {
  readonly waiting: number;
  readonly leased: number;
  readonly quarantined: number;
}

/** Work to do, kept with the data. A job whose worker died is claimed again when its lease ends; after `maxAttempts` failures it is quarantined. */
export interface Queue {
  /** Queues a job, or moves an open one of the same kind and key to the earlier time. A leased one is run once more after it ends; a quarantined one is open again. */
  enqueue(job: NewJob): Promise<void>;
  /** Claims up to `limit` due jobs of these kinds, by priority, then time, then key. */
  claim(kinds: readonly JobKind[], now: number, leaseMs: number, limit: number): Promise<readonly Job[]>;
  /** Ends a job; false when the lease is no longer ours (nothing is changed then). */
  complete(job: Job): Promise<boolean>;
  /** Puts a job back for `retryAt`, or quarantines it after its last attempt. */
  fail(job: Job, error: string, retryAt: number): Promise<'retrying' | 'quarantined' | 'lost'>;
  /** Frees jobs leased by workers of a process that is gone; they lose no attempt, but one that is freed again and again is quarantined. */
  releaseAll(): Promise<number>;
  /** The time of the next waiting job that is due or will be, or null; leased ones do not count. */
  nextRunAt(kinds: readonly JobKind[]): Promise<number | null>;
  counts(): Promise<QueueCounts>;
  listQuarantined(limit: number): Promise<readonly { readonly kind: JobKind; readonly key: string; readonly error: string }[]>;
}
