import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type AnyTask, runHarness } from '../eval/harness.ts';
import { type BenchContext, calibrate, measure } from './task.ts';

function isTask(value: unknown): value is AnyTask<BenchContext> {
  return typeof value === 'object' && value !== null && 'name' in value && 'run' in value && typeof value.run === 'function';
}

/** Runs one task in this process. */
async function runHere(args: readonly string[]): Promise<number> {
  const calibrationMs = calibrate();
  return runHarness<BenchContext>(
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
    args,
  );
}

/** Each task in a process of its own, as what one leaves behind in memory and compiled code would slow the next. */
function runApart(names: readonly string[], options: readonly string[]): number {
  const merged: { tasks: unknown[]; below: unknown[] } = { tasks: [], below: [] };
  let worst = 0;
  for (const name of names) {
    const asJson = options.includes('--json');
    const child = spawnSync(process.execPath, [...process.execArgv, fileURLToPath(import.meta.url), name, ...options], {
      stdio: ['ignore', asJson ? 'pipe' : 'inherit', 'inherit'],
      encoding: 'utf8',
    });
    worst = Math.max(worst, child.status ?? 1);
    if (!asJson || child.status === 2) continue;
    const part: { tasks: unknown[]; below: unknown[] } = JSON.parse(child.stdout.trim().split('\n').at(-1) ?? '{"tasks":[],"below":[]}');
    merged.tasks.push(...part.tasks);
    merged.below.push(...part.below);
  }
  if (options.includes('--json')) process.stdout.write(`${JSON.stringify(merged)}\n`);
  return worst;
}

const args = process.argv.slice(2);
const dataAt = args.indexOf('--data');
const named = args.filter((word, at) => !word.startsWith('--') && (dataAt < 0 || at !== dataAt + 1));
const every = readdirSync(import.meta.dirname).filter(
  (file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !['run.ts', 'task.ts', 'invented.ts'].includes(file),
);
const names = named.length > 0 ? named : every.map((file) => file.replace(/\.ts$/, ''));
const options = args.filter((word) => !named.includes(word));
process.exitCode = names.length > 1 && !args.includes('--help') ? runApart(names, options) : await runHere(args);
