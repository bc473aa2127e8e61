import type { Clock } from '../../ports/clock.ts';
import type { Log } from '../../ports/log.ts';
import type { Store } from '../../ports/store.ts';

/** What the paper says of itself. `baseUrl` is asked for at each request, as the port may be known late; no trailing slash. */
export interface Paper {
  readonly title: string;
  readonly operator: string | null;
  readonly contact: string | null;
  readonly zone: string;
  readonly editionHour: number;
  readonly trustProxy: boolean;
  readonly version: string;
  /** Signs links in mails: 32 bytes, hex. */
  readonly linkKey: string;
  baseUrl(): string;
}

/** How far polling or a simulation has come; null before the first sign. */
export interface IngestProgress {
  readonly at: number;
  readonly done: boolean;
  readonly stages: Readonly<Record<string, { readonly done: number; readonly skipped: number; readonly failed: number }>>;
}

export interface WebDeps {
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Log;
  readonly machineMs: () => number;
  readonly progress: () => IngestProgress | null;
  readonly paper: Paper;
}
