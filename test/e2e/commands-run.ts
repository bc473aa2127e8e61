import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { program } from '../../src/main.ts';
import { runCli } from '../../src/surfaces/cli/main.ts';

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
export const DAYS = join(ROOT, 'test', 'fixtures', 'recorded', 'days');

export interface Ran {
  readonly code: number;
  /** What went to standard output, and to standard error. */
  readonly out: string;
  readonly told: string;
  /** The last line of standard output as JSON. */
  json(): unknown;
}

/** Runs one command line in this process, on the real parts of the program. */
export async function tickrwire(...argv: readonly string[]): Promise<Ran> {
  const out: string[] = [];
  const told: string[] = [];
  const code = await runCli(argv, program, {
    interactive: false,
    out: (line) => void out.push(line),
    tell: (line) => void told.push(line),
  });
  return ran(code, out.join('\n'), told.join('\n'));
}

const ran = (code: number, out: string, told: string): Ran => ({
  code,
  out,
  told,
  json: () => JSON.parse(out.trim().split('\n').at(-1) ?? ''),
});

export interface Child {
  readonly pid: number;
  /** Resolves when standard error has these words; rejects when the process ends before. */
  says(words: RegExp): Promise<RegExpExecArray>;
  signal(name: NodeJS.Signals): void;
  /** Closes our end of its standard output and standard error, as `| head` does. */
  hangUp(): void;
  readonly ended: Promise<Ran & { readonly signal: NodeJS.Signals | null }>;
}

/** Starts one command line as a process of its own. */
export function startTickrwire(argv: readonly string[], env: Readonly<Record<string, string>> = {}): Child {
  const child = spawn(process.execPath, [join(ROOT, 'bin', 'tickrwire.js'), ...argv], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let told = '';
  const waiting: (() => void)[] = [];
  child.stdout.on('data', (piece) => {
    out += String(piece);
  });
  child.stderr.on('data', (piece) => {
    told += String(piece);
    for (const look of waiting) look();
  });
  const ended = new Promise<Ran & { readonly signal: NodeJS.Signals | null }>((resolve) =>
    child.on('close', (code, signal) => resolve({ ...ran(code ?? -1, out, told), signal })),
  );
  return {
    pid: child.pid ?? 0,
    says: (words) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          const found = words.exec(told);
          if (found !== null) resolve(found);
        };
        waiting.push(look);
        look();
        void ended.then((end) => reject(new Error(`it ended with ${end.code} ${end.signal} and said: ${end.told}`)));
      }),
    signal: (name) => void child.kill(name),
    hangUp: () => {
      child.stdout.destroy();
      child.stderr.destroy();
    },
    ended,
  };
}
