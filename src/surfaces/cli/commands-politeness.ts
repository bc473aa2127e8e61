import { readFileSync } from 'node:fs';
import { TickrError } from '../../domain/outcome.ts';
import { AGENT } from '../../rights/index.ts';
import { readRequestLog } from '../../text/request-log.ts';
import { textFlag, wrongCall } from './arguments.ts';
import type { CommandCall } from './commands.ts';
import { give } from './commands-feeds.ts';
import type { ExitCode } from './main.ts';
import { judgePoliteness } from './politeness.ts';

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new TickrError(`${path} cannot be read`, { code: 'cli/no-file', cause });
  }
}

/** `politeness LOG`: exits 1 where a rule was broken, 2 where the log says nothing of the robot. */
export async function politeness(call: CommandCall): Promise<ExitCode> {
  const path = call.words[0] ?? '';
  const agent = textFlag(call.flags, 'agent') ?? AGENT;
  const minutes = Number(textFlag(call.flags, 'floor') ?? '60');
  if (!Number.isFinite(minutes) || minutes <= 0) throw wrongCall('--floor must be a number of minutes', 'politeness LOG [--floor MINUTES]');
  const robots = textFlag(call.flags, 'robots');
  const { requests, unread } = readRequestLog(textOf(path));
  const { judged, verdicts } = judgePoliteness(requests, {
    agent,
    floorMs: minutes * 60_000,
    robots: robots === null ? null : textOf(robots),
  });
  if (judged === 0)
    throw new TickrError(`${path} holds no request of ${agent}${unread > 0 ? ` (${unread} lines are in no known format)` : ''}`, {
      code: 'cli/no-requests',
    });
  const broken = verdicts.filter(({ verdict }) => verdict === 'broken').length;
  const lines = verdicts.map(({ rule, verdict, detail }) => `${verdict.padEnd(8)} ${rule}: ${detail}`);
  const all = `${judged} requests of ${agent}${unread > 0 ? `, ${unread} lines not read` : ''}: ${broken === 0 ? 'no rule broken' : `${broken} rules broken`}`;
  give(call, { judged, unread, agent, verdicts }, [...lines, '', all]);
  return broken === 0 ? 0 : 1;
}
