import type { JournalRow, StageName } from '../domain/journal.ts';
import { asTickrError, failed, type Outcome } from '../domain/outcome.ts';
import type { Clock } from '../ports/clock.ts';
import type { Fetcher } from '../ports/fetcher.ts';
import type { SupportJudge } from '../ports/judge.ts';
import type { Log } from '../ports/log.ts';
import type { Mailer } from '../ports/mailer.ts';
import type { Model } from '../ports/model.ts';
import type { Store } from '../ports/store.ts';
import type { PrimaryTable } from '../stages/extract/index.ts';
import { versionOf } from './stages.ts';

/** What the pipeline is told by the settings. Lengths of time in ms. */
export interface PipelineSettings {
  readonly pollFloorMs: number;
  readonly pollCeilingMs: number;
  readonly fetchAtOnce: number;
  /** Least time between two pages of one feed; 0 on a simulated clock, which stands still during a round. */
  readonly pageGapMs: number;
  /** IANA zone and local hour of the archive's own edition. */
  readonly zone: string;
  readonly editionHour: number;
  /** Whether categories are judged by the weights that the archive taught too. */
  readonly learnedCategories?: boolean;
  readonly title: string;
  readonly baseUrl: string;
  readonly mailFrom: string;
  readonly mailsPerMinute: number;
  readonly postalAddress: string | null;
  /** Signs links in mails, and makes the secrets hubs sign with: 32 bytes, hex. */
  readonly linkKey: string;
  /** Where primary documents lie beside the usual hosts; absent: the documents that reports point to are not fetched. */
  readonly primaries?: PrimaryTable;
  /** How hubs reach the paper; null or left out where it has no public address, and no hub is asked. */
  readonly hubs?: HubSettings | null;
  /** How long the bytes of captures are kept, and rows of the journal, in days; absent: for ever. */
  readonly captureDays?: number;
  readonly journalDays?: number;
}

/** `callbackBase` is the paper's public address without a trailing slash, `plain` the `host:port` of hubs that may be asked over plain http. */
export interface HubSettings {
  readonly callbackBase: string;
  readonly plain: readonly string[];
}

/** Everything a run of the pipeline works with. `machineMs` is the machine's own clock, for durations only. */
export interface PipelineDeps {
  readonly store: Store;
  readonly fetcher: Fetcher;
  readonly mailer: Mailer;
  /** Drafts briefs where one is configured; nothing it writes is printed without the gate. */
  readonly model?: Model | null;
  /** Confirms that evidence supports free wording; without one, none is printed. */
  readonly supportJudge?: SupportJudge | null;
  readonly clock: Clock;
  readonly machineMs: () => number;
  readonly log: Log;
  readonly settings: PipelineSettings;
  /** Told after each stage; progress and tests listen. */
  readonly onStage?: (stage: StageName, outcome: 'done' | 'skipped' | 'failed') => void;
}

/** A stage run and the row of the journal that tells of it. */
export interface Staged<O> {
  readonly outcome: O | Outcome<never>;
  readonly row: JournalRow;
}

/** Runs one stage and turns a throw into `failed`; the row is for the caller to keep, in the transaction of what the stage gave. */
export async function staged<T, O extends Outcome<T>>(
  deps: PipelineDeps,
  stage: StageName,
  subject: string,
  run: () => Promise<O>,
): Promise<Staged<O>> {
  const startedMs = deps.machineMs();
  const outcome = await run().catch((thrown: unknown) => failed(asTickrError(thrown, { subject })));
  const row: JournalRow = {
    stage,
    version: versionOf(stage),
    subject,
    outcome: outcome.kind,
    reason: outcome.kind === 'skipped' ? outcome.reason : null,
    code: outcome.kind === 'failed' ? outcome.error.code : null,
    detail: outcome.kind === 'skipped' ? outcome.detail : outcome.kind === 'failed' ? outcome.error.message.slice(0, 500) : null,
    at: deps.clock.now(),
    tookMs: Math.round(deps.machineMs() - startedMs),
  };
  deps.onStage?.(stage, outcome.kind);
  return { outcome, row };
}

/** Runs one stage, turns a throw into `failed`, and journals how it ended. */
export async function journalled<T, O extends Outcome<T>>(
  deps: PipelineDeps,
  stage: StageName,
  subject: string,
  run: () => Promise<O>,
): Promise<O | Outcome<never>> {
  const { outcome, row } = await staged<T, O>(deps, stage, subject, run);
  await deps.store.journal.append(row);
  return outcome;
}

/** A row of the journal on what an operator decided about a host; it stands with the surveys of that host. */
export function noted(host: string, detail: string, at: number): JournalRow {
  return { stage: 'survey', version: versionOf('survey'), subject: host, outcome: 'done', reason: null, code: null, detail, at, tookMs: 0 };
}
