import { parseArgs } from 'node:util';
import { TickrError } from '../../domain/outcome.ts';

/** An option of a command: the word for its value (null for a switch) and one line of help. */
export interface OptionRow {
  readonly value: string | null;
  readonly help: string;
}

/** Options that every command takes. */
export const COMMON_OPTIONS: Readonly<Record<string, OptionRow>> = {
  'data-dir': { value: 'DIR', help: 'data folder (setting dataDir)' },
  config: { value: 'FILE', help: 'config file in JSON' },
  help: { value: null, help: 'this help' },
};

export interface ParsedArguments {
  readonly words: readonly string[];
  readonly flags: Readonly<Record<string, string | boolean | undefined>>;
}

/** Splits a command's arguments; unknown options and missing words are errors that show the usage. */
export function parseArguments(
  command: { readonly usage: string; readonly options: Readonly<Record<string, OptionRow>>; readonly words: readonly [number, number] },
  argv: readonly string[],
): ParsedArguments {
  const options = Object.fromEntries(
    Object.entries(command.options).map(([name, option]) => [
      name,
      { type: option.value === null ? ('boolean' as const) : ('string' as const) },
    ]),
  );
  let parsed: { values: Record<string, string | boolean | undefined>; positionals: string[] };
  try {
    const result = parseArgs({ args: [...argv], options, allowPositionals: true, strict: true });
    parsed = { values: { ...result.values }, positionals: result.positionals };
  } catch (error) {
    throw wrongCall(error instanceof Error ? (error.message.split('. ')[0] ?? error.message) : 'the options are off', command.usage);
  }
  const [least, most] = command.words;
  if (parsed.values['help'] !== true && parsed.positionals.length < least) throw wrongCall('a word is missing', command.usage);
  if (parsed.positionals.length > most) throw wrongCall(`"${parsed.positionals[most]}" is one word too many`, command.usage);
  return { words: parsed.positionals, flags: parsed.values };
}

/** An error for a call that can't be taken: exit code 2. */
export const wrongCall = (what: string, usage: string): TickrError =>
  new TickrError(`${what}; usage: tickrwire ${usage}`, { code: 'cli/usage' });

/** A flag's text, or null where it is not given. */
export function textFlag(flags: ParsedArguments['flags'], name: string): string | null {
  const value = flags[name];
  return typeof value === 'string' ? value : null;
}
