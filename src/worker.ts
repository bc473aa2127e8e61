import { parentPort, workerData } from 'node:worker_threads';
import { countSubscribers, fetcherFor, openStore, pipelineDeps } from './app.ts';
import { asTickrError } from './domain/outcome.ts';
import type { ThreadOrder, ThreadWord } from './paper.ts';
import { Runner, scheduleEditions, scheduleKeep, schedulePolls, simulate } from './pipeline/index.ts';
import { SharedClock, systemClock } from './ports/clock.ts';
import { stderrLog } from './ports/log.ts';
import type { Progress } from './surfaces/cli/context.ts';

// The same notice that bin/ keeps from the main thread; a thread has a process object of its own.
const emitWarning = process.emitWarning;
process.emitWarning = (warning: string | Error, ...rest: unknown[]): void => {
  if (!/SQLite is an experimental feature/.test(String(warning))) Reflect.apply(emitWarning, process, [warning, ...rest]);
};

const say = (word: ThreadWord): void => parentPort?.postMessage(word);

/** Runs the pipeline in this thread until it is told to stop, or a simulation reaches its end. */
async function run(order: ThreadOrder): Promise<void> {
  const { settings, simulation } = order;
  const clock = simulation === null ? systemClock : new SharedClock(simulation.clockMemory);
  const store = await openStore(settings);
  const log = stderrLog(settings.logLevel);
  const fetcher = fetcherFor(settings, { clock, log, subscribers: countSubscribers(store, clock) }, simulation?.wirePort ?? null);
  const stages: Record<string, { done: number; skipped: number; failed: number }> = {};
  const progress = (at: number, done: boolean): void =>
    say({ kind: 'progress', progress: { at, done, stages: structuredClone(stages) } satisfies Progress });
  const deps = {
    ...(await pipelineDeps(settings, { store, clock, log, fetcher })),
    onStage: (stage: string, outcome: 'done' | 'skipped' | 'failed'): void => {
      const counts = stages[stage] ?? { done: 0, skipped: 0, failed: 0 };
      stages[stage] = counts;
      counts[outcome] += 1;
    },
  };
  const runner = new Runner(deps);
  parentPort?.on('message', () => runner.stop());
  const beat = setInterval(() => {
    say({ kind: 'beat' });
    progress(clock.now(), false);
  }, 1_000);
  try {
    await store.queue.releaseAll();
    await schedulePolls(deps);
    await scheduleEditions(deps);
    await scheduleKeep(deps);
    if (simulation !== null && clock instanceof SharedClock) {
      await simulate({ store, runner, clock, stretch: simulation.stretch }, ({ at, done }) => progress(at, done));
    } else await runner.serve(() => say({ kind: 'beat' }));
  } finally {
    clearInterval(beat);
    await fetcher.close();
    await deps.mailer.close();
    await deps.model?.close();
    await deps.supportJudge?.close();
    await store.close();
    parentPort?.close();
  }
}

const order: ThreadOrder = workerData;
run(order).catch((thrown: unknown) => {
  const error = asTickrError(thrown);
  say({ kind: 'failed', code: error.code, message: error.message });
});
