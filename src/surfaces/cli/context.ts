import type { Settings } from '../../config/settings.ts';
import type { PipelineDeps, Runner } from '../../pipeline/index.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Fetcher } from '../../ports/fetcher.ts';
import type { Log } from '../../ports/log.ts';
import type { Store } from '../../ports/store.ts';

/** Numbers of a simulation or of polling, told as it goes. */
export interface Progress {
  /** Epoch ms on the clock of the work. */
  readonly at: number;
  readonly done: boolean;
  /** Stage runs so far, by stage and outcome. */
  readonly stages: Readonly<Record<string, { readonly done: number; readonly skipped: number; readonly failed: number }>>;
}

/** Which stretch of time a simulated paper runs over. */
export type SimulationKind = { readonly kind: 'demo'; readonly seed: number } | { readonly kind: 'replay'; readonly dir: string };

/** An opened data folder. `close` gives the lock back. */
export interface Desk {
  readonly settings: Settings;
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Log;
  /** Whether no paper runs on the data folder meanwhile: only then may jobs be worked off here. */
  readonly alone: boolean;
  fetcher(): Fetcher;
  pipeline(): Promise<PipelineDeps>;
  runner(): Promise<Runner>;
  close(): Promise<void>;
}

export interface RunningPaper {
  readonly url: string;
  /** Settles when a simulation has reached its end; for a live paper, when it is stopped. */
  readonly finished: Promise<void>;
  close(): Promise<void>;
}

/** What the commands need of the program: app.ts hands it in, so that no command touches an adapter. */
export interface Program {
  readonly version: string;
  readSettings(flags: Readonly<Record<string, string | undefined>>, configFile: string | null): Settings;
  /** `shared`: also where a paper runs on the folder, whose pipeline then works off what is queued. */
  open(settings: Settings, options?: { readonly readOnly?: boolean; readonly shared?: boolean }): Promise<Desk>;
  /** Web and ingest together, on the machine's clock. */
  serve(settings: Settings, tell: (progress: Progress) => void): Promise<RunningPaper>;
  /** A simulated stretch; `web` false runs it and serves nothing. */
  simulate(
    settings: Settings,
    kind: SimulationKind,
    options: { readonly web: boolean; readonly tell: (progress: Progress) => void },
  ): Promise<RunningPaper>;
  /** The one door to the network by itself, for work that needs no data folder. */
  fetcher(settings: Settings): Fetcher;
  restore(from: string, settings: Settings, force: boolean): Promise<void>;
}

/** Where a command writes: `out` for results, `tell` for progress. */
export interface Terminal {
  readonly interactive: boolean;
  out(line: string): void;
  tell(line: string): void;
}
