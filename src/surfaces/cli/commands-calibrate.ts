import type { Reliability } from '../../domain/calibration.ts';
import { calibrateArchive } from '../../pipeline/index.ts';
import type { CommandCall } from './commands.ts';
import { give, withDesk } from './commands-feeds.ts';
import type { ExitCode } from './main.ts';

const figures = (one: Reliability): string =>
  `Brier ${one.brier.toFixed(3)} (always the base rate: ${one.brierConstant.toFixed(3)}), ECE ${one.ece.toFixed(3)}, AUROC ${one.auroc.toFixed(3)}`;

/** `calibrate`: fits the weights of confidence to what came out; `--dry-run` only prints. */
export async function calibrateCommand(call: CommandCall): Promise<ExitCode> {
  const dry = call.flags['dry-run'] === true;
  return withDesk<ExitCode>(call, dry, async ({ store, clock }) => {
    const found = await calibrateArchive({ store, clock }, !dry);
    const table = found.said.bins.map(
      (bin) =>
        `  ${Math.round(bin.low * 100)}-${Math.round(bin.high * 100)}%: ${bin.count} claims, said ${Math.round(bin.said * 100)}%, stood ${Math.round(bin.stood * 100)}%`,
    );
    return give(call, found, [
      `${found.outcomes} claims of fourteen days ago or more have come out.`,
      ...(found.outcomes === 0 ? [] : [`As said at publication: ${figures(found.said)}`, ...table]),
      found.used
        ? `Fitted, by five folds: ${figures(found.crossValidated)}`
        : 'Prior, not yet calibrated: at least 200 outcomes are needed before the weights are fitted.',
      ...(dry ? ['Nothing was kept (--dry-run).'] : []),
    ]);
  });
}
