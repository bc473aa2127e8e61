import { SettingsError } from '../../config/settings.ts';
import { asTickrError, TickrError } from '../../domain/outcome.ts';
import { parseArguments } from './arguments.ts';
import { COMMANDS, type Command } from './commands.ts';
import type { Program, Terminal } from './context.ts';

/** Exit codes: 0 fine, 1 the work failed or found faults, 2 the call was wrong. */
export type ExitCode = 0 | 1 | 2;

const terminal: Terminal = {
  interactive: process.stderr.isTTY === true,
  out: (line) => void process.stdout.write(`${line}\n`),
  tell: (line) => void process.stderr.write(`${line}\n`),
};

/** Runs one command line and gives its exit code; every error becomes one clear line on stderr. */
export async function runCli(argv: readonly string[], program: Program, output: Terminal = terminal): Promise<ExitCode> {
  if (argv.length === 0 || argv[0] === 'help' || argv[0] === '--help' || argv[0] === '-h') return overview(output, argv[1] ?? null);
  if (argv[0] === '--version' || argv[0] === '-v') return say(output, program.version);
  const command = COMMANDS.find((candidate) => candidate.name.split(' ').every((word, at) => argv[at] === word));
  if (command === undefined) {
    output.tell(unknownCommand(argv));
    return 2;
  }
  try {
    const parsed = parseArguments(command, argv.slice(command.name.split(' ').length));
    if (parsed.flags['help'] === true) return say(output, helpOf(command));
    return await command.run({ program, output, ...parsed });
  } catch (thrown) {
    return explain(thrown, output);
  }
}

function explain(thrown: unknown, output: Terminal): ExitCode {
  if (thrown instanceof SettingsError) {
    output.tell(thrown.message);
    return 2;
  }
  const error = asTickrError(thrown);
  output.tell(`tickrwire: ${error.message}${error instanceof TickrError ? ` [${error.code}]` : ''}`);
  if (error.code === 'internal/unexpected' && error.cause instanceof Error) output.tell(error.cause.stack ?? '');
  return error.code.startsWith('cli/') ? 2 : 1;
}

function say(output: Terminal, words: string): ExitCode {
  output.out(words);
  return 0;
}

function overview(output: Terminal, about: string | null): ExitCode {
  const wanted = about === null ? undefined : COMMANDS.find((command) => command.name === about);
  if (wanted !== undefined) return say(output, helpOf(wanted));
  const width = Math.max(...COMMANDS.map((command) => command.usage.length));
  const rows = COMMANDS.map((command) => `  ${command.usage.padEnd(width)}  ${command.help}`);
  return say(
    output,
    [
      'TickrWire: AI news, each sentence tied to its source.',
      '',
      'Usage: tickrwire <command> [options]',
      '',
      ...rows,
      '',
      'Every command has --help, --data-dir DIR and --config FILE; those with results have --json.',
    ].join('\n'),
  );
}

function helpOf(command: Command): string {
  const options = Object.entries(command.options).map(
    ([name, option]) => `  --${name}${option.value === null ? '' : ` ${option.value}`}`.padEnd(26) + option.help,
  );
  return [`tickrwire ${command.usage}`, '', command.help, '', 'Options:', ...options].join('\n');
}

function unknownCommand(argv: readonly string[]): string {
  const same = COMMANDS.filter((command) => command.name.split(' ')[0] === argv[0]).map((command) => `tickrwire ${command.usage}`);
  if (same.length > 0) return `tickrwire: "${argv.slice(0, 2).join(' ')}" is not a whole command; it goes on as:\n  ${same.join('\n  ')}`;
  return `tickrwire: there is no command "${argv[0]}"; tickrwire help lists them`;
}
