import type { EvalResult, EvalSkip } from '../eval/task.ts';

/** How long one turn took. `cpuMs` counts user and system time of the process; `relative` is it over the calibration loop of the same run. */
export interface Timing {
  readonly turns: number;
  readonly cpuMs: number;
  readonly wallMs: number;
  readonly relative: number;
}

/** How long to measure: at least `atLeastMs` of CPU after `warmTurns` turns that do not count. */
export interface MeasureOptions {
  readonly atLeastMs?: number;
  readonly warmTurns?: number;
}

/** Where sets lie, where progress goes, and a stopwatch that knows how fast this machine is just now. */
export interface BenchContext {
  readonly dataDir: string;
  log(line: string): void;
  /** CPU milliseconds of the calibration loop, measured at the start of this run. */
  readonly calibrationMs: number;
  measure(turn: () => unknown, options?: MeasureOptions): Promise<Timing>;
}

/** A measurement of speed, held to figures that do not depend on the machine: ratios to peers and to the calibration loop. */
export interface BenchTask {
  readonly name: string;
  readonly help: string;
  run(context: BenchContext): Promise<EvalResult | EvalSkip>;
}

/** A fixed piece of work (hash-like arithmetic and string building) that stands for "this machine, now"; CPU milliseconds, the least of five. */
export function calibrate(): number {
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 5; round++) {
    const before = process.cpuUsage();
    spin();
    const used = process.cpuUsage(before);
    least = Math.min(least, (used.user + used.system) / 1000);
  }
  return Math.max(least, 0.001);
}

function spin(): number {
  let state = 2_166_136_261;
  let text = '';
  for (let i = 0; i < 400_000; i++) {
    state = Math.imul(state ^ (i & 255), 16_777_619);
    text += String.fromCharCode(97 + ((state >>> 0) % 26));
    if (text.length > 4096) text = text.slice(2048);
  }
  return state + text.length;
}

/** Runs `turn` until enough CPU time is spent and gives the mean of a turn. */
export async function measure(calibrationMs: number, turn: () => unknown, options: MeasureOptions = {}): Promise<Timing> {
  const { atLeastMs = 400, warmTurns = 2 } = options;
  for (let i = 0; i < warmTurns; i++) await turn();
  const started = performance.now();
  const before = process.cpuUsage();
  let turns = 0;
  let cpuMs = 0;
  while (turns < 1 || cpuMs < atLeastMs) {
    await turn();
    turns++;
    const used = process.cpuUsage(before);
    cpuMs = (used.user + used.system) / 1000;
  }
  const wallMs = performance.now() - started;
  return { turns, cpuMs: cpuMs / turns, wallMs: wallMs / turns, relative: cpuMs / turns / calibrationMs };
}
