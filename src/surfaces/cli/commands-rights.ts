import type { Permission, Use } from '../../domain/rights.ts';
import { decideRights, optOut, USES } from '../../pipeline/index.ts';
import { textFlag, wrongCall } from './arguments.ts';
import type { CommandCall } from './commands.ts';
import { give, withDesk } from './commands-feeds.ts';
import type { Desk } from './context.ts';
import type { ExitCode } from './main.ts';

const PERMISSIONS: readonly Permission[] = ['allow', 'deny', 'unknown'];
const OPT_OUT = 'publisher opt-out HOST --reason TEXT';
const OVERRIDE = 'publisher override HOST USE allow|deny|unknown --reason TEXT';

/** `news.example.org`, `news.example.org:8443` or an address on it, as a host in lower case. */
function hostOf(word: string, usage: string): string {
  const address = word.includes('://') ? word : `http://${word}`;
  const host = URL.canParse(address) ? new URL(address).host : '';
  if (host === '' || /[^a-z0-9.:_[\]-]/.test(host)) throw wrongCall(`"${word}" is no host name`, usage);
  return host;
}

function reasonOf(call: CommandCall, usage: string): string {
  const reason = textFlag(call.flags, 'reason')?.replace(/\s+/g, ' ').trim() ?? '';
  if (reason === '') throw wrongCall('say why with --reason: it is kept and shown on the page of the source', usage);
  return reason.slice(0, 300);
}

/** Writes the stories anew where no paper runs that would do it within a second, and leaves no trace of the words in the files. */
async function settle(desk: Desk, touched: number): Promise<void> {
  if (desk.alone) await (await desk.runner()).round(['write']);
  if (touched > 0) await desk.store.scrub('file');
}

const tally = (done: {
  readonly articles: number;
  readonly takes: number;
  readonly editions: number;
  readonly stories: readonly string[];
}): string =>
  `${done.articles} texts and ${done.takes} takes of ${done.stories.length} stories are gone, ${done.editions} editions are emptied.`;

/** `publisher opt-out HOST --reason TEXT`. */
export async function publisherOptOut(call: CommandCall): Promise<ExitCode> {
  const host = hostOf(call.words[0] ?? '', OPT_OUT);
  const reason = reasonOf(call, OPT_OUT);
  return withDesk(call, 'shared', async (desk) => {
    const done = await optOut(desk, host, reason);
    await settle(desk, done.articles + done.feeds.length);
    return give(call, { host, reason, ...done, feeds: done.feeds.map((feed) => feed.url) }, [
      `${host} and the hosts below it are neither fetched, linked nor used from now on; ${done.feeds.length} feeds left the list.`,
      tally(done),
      'Backups made before and mails sent before still have the words: delete the backups.',
    ]);
  });
}

/** `publisher override HOST USE PERMISSION --reason TEXT`. */
export async function publisherOverride(call: CommandCall): Promise<ExitCode> {
  const host = hostOf(call.words[0] ?? '', OVERRIDE);
  const use: Use | undefined = USES.find((one) => one === call.words[1]);
  const permission = PERMISSIONS.find((one) => one === call.words[2]);
  if (use === undefined) throw wrongCall(`"${call.words[1]}" is no use: ${USES.join(', ')}`, OVERRIDE);
  if (permission === undefined) throw wrongCall(`"${call.words[2]}" is no permission: ${PERMISSIONS.join(', ')}`, OVERRIDE);
  const reason = reasonOf(call, OVERRIDE);
  return withDesk(call, 'shared', async (desk) => {
    const done = await decideRights(desk, { host, uses: [use], permission, reason });
    await settle(desk, done.articles);
    return give(call, { host, use, permission, reason, ...done }, [
      `${use} is ${permission} for ${host} and the hosts below it: ${reason}. It holds from the next page on.`,
      ...(permission === 'deny' ? [tally(done)] : []),
    ]);
  });
}
