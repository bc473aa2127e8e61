/** One line of a comparison: a system (or a baseline) and its figures. */
export interface EvalRow {
  readonly name: string;
  readonly figures: Readonly<Record<string, number>>;
}

/** What a task measured: `figures` are ours and are held to the committed floors; `rows` has ours first, then peers and baselines of the same run. */
export interface EvalResult {
  readonly figures: Readonly<Record<string, number>>;
  readonly rows: readonly EvalRow[];
  readonly notes: readonly string[];
}

/** A task that could not be measured here, and why (a set is absent). */
export interface EvalSkip {
  readonly skipped: string;
}

/** Where the sets lie, and where progress goes (stderr, one line a call). */
export interface EvalContext {
  readonly dataDir: string;
  /** Whether a task that fits weights writes them anew before it measures. */
  readonly train?: boolean;
  log(line: string): void;
}

/** A measurement of quality. A file of this folder that exports one as `task` is found by `npm run eval`. */
export interface EvalTask {
  readonly name: string;
  readonly help: string;
  run(context: EvalContext): Promise<EvalResult | EvalSkip>;
}

/** Tells the notice of an absent set from a measurement. */
export const isSkip = (result: EvalResult | EvalSkip): result is EvalSkip => 'skipped' in result;
