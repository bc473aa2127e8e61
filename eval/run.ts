import { type AnyTask, runHarness } from './harness.ts';
import type { EvalContext } from './task.ts';

function isTask(value: unknown): value is AnyTask<EvalContext> {
  return typeof value === 'object' && value !== null && 'name' in value && 'run' in value && typeof value.run === 'function';
}

process.exitCode = await runHarness<EvalContext>(
  {
    command: 'eval',
    folder: import.meta.dirname,
    isTask,
    contextFor: (asked, log) => ({ dataDir: asked.dataDir, train: asked.train, log }),
  },
  process.argv.slice(2),
);
