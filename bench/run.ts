import { type AnyTask, runHarness } from '../eval/harness.ts';
import { type BenchContext, calibrate, measure } from './task.ts';

function isTask(value: unknown): value is AnyTask<BenchContext> {
  return typeof value === 'object' && value !== null && 'name' in value && 'run' in value && typeof value.run === 'function';
}

const calibrationMs = calibrate();

process.exitCode = await runHarness<BenchContext>(
  {
    command: 'bench',
    folder: import.meta.dirname,
    isTask,
    contextFor: (asked, log) => ({
      dataDir: asked.dataDir,
      log,
      calibrationMs,
      measure: (turn, options) => measure(calibrationMs, turn, options),
    }),
  },
  process.argv.slice(2),
);
