import type { SkipReason } from './outcome.ts';

export type StageName =
  | 'survey'
  | 'poll'
  | 'parse'
  | 'extract'
  | 'dedupe'
  | 'cluster'
  | 'claims'
  | 'verify'
  | 'brief'
  | 'ground'
  | 'publish'
  | 'digest';

/** One stage run: on what, with which version, how it ended, how long it took on the machine's clock. */
export interface JournalRow {
  readonly stage: StageName;
  readonly version: number;
  readonly subject: string;
  readonly outcome: 'done' | 'skipped' | 'failed';
  readonly reason: SkipReason | null;
  readonly code: string | null;
  readonly detail: string | null;
  readonly at: number;
  readonly tookMs: number;
}
