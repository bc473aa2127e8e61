import { join } from 'node:path';
import { sha256 } from '../../domain/ids.ts';
import type { JobKind } from '../../ports/queue.ts';
import { textFlag, wrongCall } from './arguments.ts';
import { censusOf } from './census.ts';
import type { CommandCall } from './commands.ts';
import type { Progress, RunningPaper, SimulationKind } from './context.ts';
import type { ExitCode } from './main.ts';
import { openSettings } from './settings.ts';

/** Resolves at the first SIGINT or SIGTERM; a second one ends the process at once. */
function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    let asked = false;
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.on(signal, () => {
        if (asked) process.exit(130);
        asked = true;
        resolve();
      });
    }
  });
}

const clockWords = (at: number): string => `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`;

/** Tells progress: one line rewritten on a terminal, a line a simulated quarter day elsewhere is too much, so nothing in a pipe. */
function teller(call: CommandCall): (progress: Progress) => void {
  if (!call.output.interactive) return () => {};
  return (progress) => {
    const counts = ['poll', 'parse', 'extract', 'cluster', 'publish'].map((stage) => `${stage} ${progress.stages[stage]?.done ?? 0}`);
    process.stderr.write(`\r\u001b[K${clockWords(progress.at)}  ${counts.join('  ')}${progress.done ? '\n' : ''}`);
  };
}

/** `serve`: runs until it is told to stop. */
export async function serve(call: CommandCall): Promise<ExitCode> {
  const settings = openSettings(call);
  const stop = stopSignal();
  const paper = await call.program.serve(settings, () => {});
  call.output.tell(`${settings.title} is at ${paper.url}  (Ctrl-C stops it)`);
  if (settings.smtpUrl === null)
    call.output.tell(`No mail server is set (smtpUrl), so mails are written to ${join(settings.dataDir, 'outbox')}.`);
  try {
    await Promise.race([stop, paper.finished]);
    return 0;
  } finally {
    await paper.close();
  }
}

/** `demo`: the invented wire of a seed. */
export async function demo(call: CommandCall): Promise<ExitCode> {
  const seed = Number(textFlag(call.flags, 'seed') ?? '1');
  if (!Number.isSafeInteger(seed) || seed < 0) throw wrongCall('--seed must be a whole number', 'demo [--once] [--seed N]');
  return simulation(call, { kind: 'demo', seed }, `demo-${seed}`);
}

/** `replay DIR`: recorded days. */
export async function replay(call: CommandCall): Promise<ExitCode> {
  const dir = call.words[0] ?? '';
  return simulation(call, { kind: 'replay', dir }, `replay-${sha256(dir).slice(0, 8)}`);
}

async function simulation(call: CommandCall, kind: SimulationKind, folder: string): Promise<ExitCode> {
  const given = openSettings(call);
  // A simulated paper never mixes with a live one: without --data-dir it gets a folder of its own, and it never mails anybody.
  const settings = { ...given, dataDir: textFlag(call.flags, 'data-dir') ?? join(given.dataDir, folder), smtpUrl: null };
  const once = call.flags['once'] === true;
  const stop = stopSignal();
  const paper = await call.program.simulate(settings, kind, { web: !once, tell: teller(call) });
  try {
    if (!once) call.output.tell(`The paper is at ${paper.url} and fills while you read  (Ctrl-C stops it)`);
    const stopped = await Promise.race([stop.then(() => true), paper.finished.then(() => false)]);
    // Told to stop while it serves is the usual end; `--once` was asked for a whole paper and has none to show.
    if (stopped) return once ? 1 : 0;
    await report(call, paper, settings);
    if (!once) await stop;
    return 0;
  } finally {
    await paper.close();
  }
}

async function report(call: CommandCall, paper: RunningPaper, settings: ReturnType<typeof openSettings>): Promise<void> {
  const desk = await call.program.open(settings, { readOnly: true });
  const census = await censusOf(desk.store);
  await desk.close();
  if (call.flags['json'] === true) call.output.out(JSON.stringify(census));
  else {
    call.output.tell(
      `${census.stories} stories from ${census.articles} articles; ${census.sentences} sentences printed of ${census.sentencesDrafted} drafted, ${census.unresolved} unresolved; ${census.editions} editions, ${census.mails} mails in ${join(settings.dataDir, 'outbox')}.`,
    );
    if (call.flags['once'] !== true) call.output.tell(`Read it at ${paper.url}`);
  }
}

/** The jobs behind each stage name. */
const JOBS_OF: Readonly<Record<string, readonly JobKind[]>> = {
  survey: ['poll'],
  poll: ['poll', 'push', 'subscribe'],
  parse: ['poll', 'push'],
  extract: ['extract'],
  dedupe: ['place'],
  cluster: ['place', 'primary'],
  claims: ['write'],
  verify: ['write'],
  brief: ['write'],
  ground: ['write'],
  publish: ['write'],
  digest: ['digest', 'deliver'],
};

/** `run [stage]`: works off what is due. */
export async function run(call: CommandCall): Promise<ExitCode> {
  const stage = call.words[0] ?? null;
  const kinds = stage === null ? undefined : JOBS_OF[stage];
  if (stage !== null && kinds === undefined)
    throw wrongCall(`"${stage}" is no stage; there are ${Object.keys(JOBS_OF).join(', ')}`, 'run [stage] [--dry-run]');
  const dryRun = call.flags['dry-run'] === true;
  const desk = await call.program.open(openSettings(call), { readOnly: dryRun });
  try {
    const waiting = await desk.store.queue.counts();
    const ran = dryRun ? 0 : await (await desk.runner()).round(kinds);
    if (call.flags['json'] === true) call.output.out(JSON.stringify({ ran, ...waiting, dryRun }));
    else call.output.out(dryRun ? `${waiting.waiting} jobs wait, ${waiting.quarantined} are quarantined.` : `${ran} jobs ran.`);
    return 0;
  } finally {
    await desk.close();
  }
}
