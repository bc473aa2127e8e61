import type { Settings } from '../../config/settings.ts';
import { type ParsedArguments, textFlag } from './arguments.ts';
import type { Program } from './context.ts';

/** The settings of a call: config file and environment, with the call's own flags on top. */
export function openSettings(call: ParsedArguments & { readonly program: Program }): Settings {
  const flags = {
    dataDir: textFlag(call.flags, 'data-dir') ?? undefined,
    port: textFlag(call.flags, 'port') ?? undefined,
    host: textFlag(call.flags, 'host') ?? undefined,
  };
  return call.program.readSettings(flags, textFlag(call.flags, 'config'));
}
