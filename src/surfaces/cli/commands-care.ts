import { existsSync, statfsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { dumpSettings, envName, SETTING_ROWS, type Settings } from '../../config/settings.ts';
import type { FeedStatus } from '../../domain/publisher.ts';
import type { Store } from '../../ports/store.ts';
import type { CommandCall } from './commands.ts';
import { give, withDesk } from './commands-feeds.ts';
import type { ExitCode } from './main.ts';
import { openSettings } from './settings.ts';

/** `config dump`. */
export async function configDump(call: CommandCall): Promise<ExitCode> {
  const dump = dumpSettings(openSettings(call));
  const lines = Object.values(SETTING_ROWS).map((row) => `${envName(row.name)}=${String(dump[row.name] ?? '')}`);
  return give(call, dump, lines);
}

/** `backup FILE`. */
export async function backup(call: CommandCall): Promise<ExitCode> {
  const file = call.words[0] ?? '';
  return withDesk(call, true, async ({ store }) => {
    await store.backup(file);
    const bytes = statSync(file).size;
    return give(call, { file, bytes }, [
      `${file} holds the whole paper, ${Math.round(bytes / 1_024)} KiB; keep it as you would a password file: it has the subscribers.`,
    ]);
  });
}

/** `restore FILE`. */
export async function restore(call: CommandCall): Promise<ExitCode> {
  const settings = openSettings(call);
  await call.program.restore(call.words[0] ?? '', settings, call.flags['force'] === true);
  return give(call, { restored: settings.dataDir }, [`${settings.dataDir} holds the paper of the backup.`]);
}

interface Finding {
  readonly level: 'ok' | 'look' | 'broken';
  readonly what: string;
}

/** `doctor`: exits 1 when something is broken. */
export async function doctor(call: CommandCall): Promise<ExitCode> {
  const settings = openSettings(call);
  const findings: Finding[] = [...folderFindings(settings), ...mailFindings(settings), ...doorFindings(settings)];
  if (existsSync(join(settings.dataDir, 'tickrwire.db'))) {
    await withDesk(call, true, async ({ store }) => void findings.push(...(await storeFindings(store))));
  } else
    findings.push({ level: 'look', what: `${settings.dataDir} holds no paper yet: tickrwire serve starts one, tickrwire demo shows one` });
  give(
    call,
    findings,
    findings.map((finding) => `${finding.level.padEnd(6)} ${finding.what}`),
  );
  return findings.some((finding) => finding.level === 'broken') ? 1 : 0;
}

function folderFindings(settings: Settings): readonly Finding[] {
  if (!existsSync(settings.dataDir)) return [];
  const findings: Finding[] = [];
  const free = statfsSync(settings.dataDir);
  const freeMb = Math.round((free.bavail * free.bsize) / 1_048_576);
  findings.push(
    freeMb < 512
      ? { level: 'broken', what: `only ${freeMb} MiB are free where ${settings.dataDir} lies: make room` }
      : { level: 'ok', what: `${freeMb} MiB free` },
  );
  if (((statSync(settings.dataDir).mode ?? 0) & 0o007) !== 0 && process.platform !== 'win32')
    findings.push({
      level: 'look',
      what: `${settings.dataDir} can be read by everybody on this machine and holds addresses: chmod 700 ${settings.dataDir}`,
    });
  if (settings.dkimKeyFile !== null && existsSync(settings.dkimKeyFile) && (statSync(settings.dkimKeyFile).mode & 0o077) !== 0)
    findings.push({ level: 'broken', what: `${settings.dkimKeyFile} can be read by others: chmod 600 ${settings.dkimKeyFile}` });
  return findings;
}

function mailFindings(settings: Settings): readonly Finding[] {
  const findings: Finding[] = [];
  if (settings.smtpUrl === null)
    findings.push({ level: 'look', what: 'no mail server is set (smtpUrl): mails are files in the outbox folder' });
  else if (settings.baseUrl === null)
    findings.push({ level: 'broken', what: 'mails need baseUrl, the public address of the paper: links would point to this machine' });
  if (settings.smtpUrl !== null && settings.mailDomain === null)
    findings.push({ level: 'look', what: 'mails are not signed: set mailDomain, dkimSelector and dkimKeyFile' });
  return findings;
}

/** What the operator lets through the guard of addresses. */
function doorFindings({ allowPrivate }: Settings): readonly Finding[] {
  if (allowPrivate.length === 0) return [];
  return [{ level: 'look', what: `private addresses that may be asked (allowPrivate): ${allowPrivate.join(', ')}` }];
}

async function storeFindings(store: Store): Promise<readonly Finding[]> {
  const counts = await store.counts();
  const queue = await store.queue.counts();
  const statuses = await store.feeds.listStatuses();
  const findings: Finding[] = [
    { level: 'ok', what: `${counts.feeds} feeds, ${counts.articles} articles, ${counts.stories} stories, ${counts.takes} takes` },
  ];
  for (const status of statuses.filter((one) => one.gone || one.failures >= 3 || (one.lastOkAt === null && one.lastError !== null))) {
    const feed = await store.feeds.find(status.feedId);
    if (feed !== null)
      findings.push({
        level: 'look',
        what: `${feed.url} ${troubleWords(status)}: ${status.lastError ?? 'no reason given'}; if it stays so, tickrwire feed remove ${feed.url}`,
      });
  }
  if (queue.quarantined > 0)
    findings.push({
      level: 'look',
      what: `${queue.quarantined} jobs failed three times and are set aside: ${(await store.queue.listQuarantined(3)).map((job) => `${job.kind} ${job.key}: ${job.error}`).join('; ')}`,
    });
  return findings;
}

function troubleWords(status: FeedStatus): string {
  if (status.gone) return 'is gone (410)';
  return status.lastOkAt === null ? 'has never answered' : `failed ${status.failures} times`;
}
