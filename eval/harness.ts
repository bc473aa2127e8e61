import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type EvalResult, type EvalRow, type EvalSkip, isSkip } from './task.ts';

/** What the command line asked for. */
export interface Asked {
  readonly names: readonly string[];
  readonly dataDir: string;
  readonly json: boolean;
  readonly check: boolean;
  /** Whether tasks that fit weights write them anew. */
  readonly train: boolean;
  readonly help: boolean;
}

/** A task as the harness sees it, whatever context it wants. */
export interface AnyTask<Context> {
  readonly name: string;
  readonly help: string;
  run(context: Context): Promise<EvalResult | EvalSkip>;
}

/** A run of the harness over one folder of tasks. */
export interface Harness<Context> {
  readonly command: string;
  readonly folder: string;
  readonly isTask: (value: unknown) => value is AnyTask<Context>;
  readonly contextFor: (asked: Asked, log: (line: string) => void) => Context;
}

type Report = { readonly name: string } & ({ readonly result: EvalResult } | { readonly skipped: string });

class Usage extends Error {}

/** Reads the arguments; throws Usage naming what is wrong. */
export function readArguments(args: readonly string[], defaultDataDir: string): Asked {
  const names: string[] = [];
  let dataDir = defaultDataDir;
  const switches = new Set<string>();
  for (let i = 0; i < args.length; i++) {
    const argument = args[i] ?? '';
    if (argument === '--data') {
      const next = args[++i];
      if (next === undefined || next.startsWith('--')) throw new Usage('--data needs a folder');
      dataDir = resolve(next);
    } else if (['--json', '--check', '--train', '--help'].includes(argument)) switches.add(argument);
    else if (argument.startsWith('-')) throw new Usage(`unknown option ${argument}`);
    else names.push(argument);
  }
  return {
    names,
    dataDir,
    json: switches.has('--json'),
    check: switches.has('--check'),
    train: switches.has('--train'),
    help: switches.has('--help'),
  };
}

/** An aligned plain table: one line a row, columns in order of first appearance. */
export function tableOf(rows: readonly EvalRow[]): string {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row.figures)))];
  const cells = [['', ...columns], ...rows.map((row) => [row.name, ...columns.map((column) => numberText(row.figures[column]))])];
  const widths = ['', ...columns].map((_, i) => Math.max(...cells.map((line) => line[i]?.length ?? 0)));
  return cells
    .map((line) => line.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  '))
    .map((line) => `  ${line.trimEnd()}`)
    .join('\n');
}

function numberText(value: number | undefined): string {
  if (value === undefined) return '-';
  if (Number.isInteger(value)) return String(value);
  return Math.abs(value) >= 100 ? value.toFixed(0) : value.toFixed(4);
}

/** Names each committed figure that the result falls under or did not measure. */
export function belowFloor(name: string, result: EvalResult, floors: Readonly<Record<string, number>>): readonly string[] {
  return Object.entries(floors).flatMap(([figure, floor]) => {
    const measured = result.figures[figure];
    if (measured === undefined) return [`${name}.${figure} was not measured (floor ${floor})`];
    return measured >= floor ? [] : [`${name}.${figure} is ${numberText(measured)}, under its floor ${floor}`];
  });
}

/** The committed floors of a folder: task, then figure, then the least it may be. */
export function readFloors(path: string): Readonly<Record<string, Readonly<Record<string, number>>>> {
  if (!existsSync(path)) return {};
  const read: unknown = JSON.parse(readFileSync(path, 'utf8'));
  const floors: Record<string, Record<string, number>> = {};
  for (const [task, figures] of Object.entries(read ?? {})) {
    const kept: Record<string, number> = {};
    for (const [figure, floor] of Object.entries(figures ?? {})) if (typeof floor === 'number') kept[figure] = floor;
    floors[task] = kept;
  }
  return floors;
}

async function findTasks<Context>(harness: Harness<Context>): Promise<readonly AnyTask<Context>[]> {
  const files = readdirSync(harness.folder).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'));
  const tasks: AnyTask<Context>[] = [];
  for (const file of files.sort()) {
    const path = join(harness.folder, file);
    // Only files that say they hold a task are loaded, so that a helper module costs nothing.
    if (!/^export const task\b/m.test(readFileSync(path, 'utf8'))) continue;
    const loaded: Readonly<Record<string, unknown>> = await import(pathToFileURL(path).href);
    if (harness.isTask(loaded.task)) tasks.push(loaded.task);
  }
  return tasks;
}

function helpText<Context>(harness: Harness<Context>, tasks: readonly AnyTask<Context>[]): string {
  const width = Math.max(...tasks.map((task) => task.name.length), 0);
  const list = tasks.map((task) => `  ${task.name.padEnd(width)}  ${task.help}`).join('\n');
  return `usage: npm run ${harness.command} -- <task…> [--data DIR] [--json] [--check] [--train]\n\ntasks:\n${list}\n`;
}

function chooseTasks<Context>(tasks: readonly AnyTask<Context>[], names: readonly string[]): readonly AnyTask<Context>[] {
  if (names.length === 0) return tasks;
  return names.map((name) => {
    const task = tasks.find((candidate) => candidate.name === name);
    if (task === undefined) throw new Usage(`unknown task '${name}'; there are: ${tasks.map((each) => each.name).join(', ')}`);
    return task;
  });
}

function print(report: Report, write: (text: string) => void): void {
  write(`\n${report.name}\n`);
  if ('skipped' in report) {
    write(`  skipped: ${report.skipped}\n`);
    return;
  }
  write(`${tableOf(report.result.rows)}\n`);
  for (const note of report.result.notes) write(`  ${note}\n`);
}

/** Runs the tasks asked for (all, when none is named) and gives the exit code: 0, 1 under a floor, 2 for a wrong call. */
export async function runHarness<Context>(harness: Harness<Context>, args: readonly string[]): Promise<number> {
  try {
    const asked = readArguments(args, resolve(dirname(harness.folder), '../shared/data'));
    const tasks = await findTasks(harness);
    if (asked.help) {
      process.stdout.write(helpText(harness, tasks));
      return 0;
    }
    return await runTasks(harness, chooseTasks(tasks, asked.names), asked);
  } catch (thrown) {
    if (!(thrown instanceof Usage)) throw thrown;
    process.stderr.write(`${thrown.message}\nRun 'npm run ${harness.command} -- --help' for the list.\n`);
    return 2;
  }
}

async function runTasks<Context>(harness: Harness<Context>, tasks: readonly AnyTask<Context>[], asked: Asked): Promise<number> {
  const floors = readFloors(join(harness.folder, 'figures.json'));
  const log = (line: string): void => void process.stderr.write(`${line}\n`);
  const reports: Report[] = [];
  const misses: string[] = [];
  for (const task of tasks) {
    const result = await task.run(harness.contextFor(asked, log));
    const report: Report = isSkip(result) ? { name: task.name, skipped: result.skipped } : { name: task.name, result };
    reports.push(report);
    print(report, (text) => void (asked.json ? process.stderr : process.stdout).write(text));
    if (asked.check && 'result' in report) misses.push(...belowFloor(task.name, report.result, floors[task.name] ?? {}));
  }
  for (const miss of misses) process.stderr.write(`below: ${miss}\n`);
  if (asked.json) process.stdout.write(`${JSON.stringify({ tasks: reports.map(plain), below: misses })}\n`);
  return misses.length > 0 ? 1 : 0;
}

const plain = (report: Report): Readonly<Record<string, unknown>> =>
  'skipped' in report ? { name: report.name, skipped: report.skipped } : { name: report.name, ...report.result };
