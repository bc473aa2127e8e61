import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { blockedAddress, isPublicAddress, openFetcher } from './adapters/fetch/index.ts';
import { openMailer } from './adapters/mail/index.ts';
import { lockDataFolder, openSqliteStore } from './adapters/store/index.ts';
import type { Settings } from './config/settings.ts';
import { TickrError } from './domain/outcome.ts';
import { STARTER_PACK } from './lexicon/starter-pack.ts';
import { openModels } from './models.ts';
import type { PipelineDeps, PipelineSettings } from './pipeline/index.ts';
import { type Clock, systemClock } from './ports/clock.ts';
import type { Fetcher } from './ports/fetcher.ts';
import type { Log } from './ports/log.ts';
import type { Store } from './ports/store.ts';
import { PRIMARY_HOSTS } from './text/primary-hosts.ts';
import type { PrimaryTable } from './text/primary-references.ts';

/** The version of the package, as its package.json says it. */
export const VERSION = versionOfPackage();

function versionOfPackage(): string {
  const data: unknown = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  return typeof data === 'object' && data !== null && 'version' in data && typeof data.version === 'string' ? data.version : '0';
}

/** The address the paper is known by: the setting, or where it listens. */
export const baseUrlOf = (settings: Settings, port = settings.port): string =>
  settings.baseUrl ?? `http://${settings.host.includes(':') ? `[${settings.host}]` : settings.host}:${port}`;

/** Opens the store of a data folder, making folder and file where they are not there. */
export async function openStore(settings: Settings, readOnly = false): Promise<Store> {
  const path = join(settings.dataDir, 'tickrwire.db');
  if (readOnly && !existsSync(path))
    throw new TickrError(`${settings.dataDir} holds no paper yet: start one with tickrwire serve, or try tickrwire demo`, {
      code: 'cli/no-data',
    });
  mkdirSync(settings.dataDir, { recursive: true, mode: 0o700 });
  return openSqliteStore({ path, readOnly });
}

/** The key that signs links in mails: made once, kept with the data. */
export async function linkKeyOf(store: Store): Promise<string> {
  const kept = await store.meta.find('link.key');
  if (kept !== null) return kept;
  return store.transaction(async (inside) => {
    const raced = await inside.meta.find('link.key');
    if (raced !== null) return raced;
    const made = randomBytes(32).toString('hex');
    await inside.meta.put('link.key', made);
    return made;
  });
}

/** Puts the starter pack into a store that has no feeds. */
export async function stock(store: Store, settings: Settings): Promise<void> {
  if (!settings.starterPack || (await store.feeds.list()).length > 0 || (await store.meta.find('starter.done')) !== null) return;
  await store.transaction(async (inside) => {
    for (const { publisher, feed } of STARTER_PACK) {
      await inside.publishers.put(publisher);
      await inside.feeds.put(feed);
    }
    await inside.meta.put('starter.done', 'yes');
  });
}

/** What the door to the network needs of the program. */
export interface FetcherParts {
  readonly clock: Clock;
  readonly log: Log;
  /** How many people get the mail. */
  readonly subscribers: () => number;
}

const ACTIVE_AT_MOST = 1_000_000;

/** Counts those who get the mail, now and then at most once a day: the number is said to publishers and need not be fresh. */
export function countSubscribers(store: Store, clock: Clock): () => number {
  let counted = 0;
  let countedAt = Number.NEGATIVE_INFINITY;
  return () => {
    if (clock.now() - countedAt >= 86_400_000) {
      countedAt = clock.now();
      void store.digests.listSubscribers('active', { limit: ACTIVE_AT_MOST }).then(
        (active) => {
          counted = active.length;
        },
        () => {},
      );
    }
    return counted;
  };
}

/** The one door to the network, as the settings allow it. `wirePort` sends every host to a loopback wire instead (demo and replay). */
export function fetcherFor(settings: Settings, { clock, log, subscribers }: FetcherParts, wirePort: number | null = null): Fetcher {
  const base = {
    userAgent: `TickrWire/${VERSION} (+${baseUrlOf(settings)}/bot)`,
    subscribers,
    allowPrivate: settings.allowPrivate,
    onPrivate: (address: string) => log.info('fetch.private', { address }),
    clock,
  };
  return openFetcher(wirePort === null ? base : { ...base, hostOverrides: () => ({ address: '127.0.0.1', port: wirePort }) });
}

export interface Parts {
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Log;
  readonly fetcher: Fetcher;
}

/** What the pipeline needs, from settings and parts. */
export async function pipelineDeps(settings: Settings, parts: Parts): Promise<PipelineDeps> {
  return {
    ...parts,
    mailer: openMailer(mailOptions(settings)),
    ...openModels(settings, parts, VERSION),
    machineMs: () => performance.now(),
    settings: await pipelineSettings(settings, parts),
  };
}

const mailOptions = (settings: Settings) => ({
  smtpUrl: settings.smtpUrl,
  outboxDir: join(settings.dataDir, 'outbox'),
  dkim:
    settings.mailDomain === null || settings.dkimSelector === null || settings.dkimKeyFile === null
      ? null
      : { domain: settings.mailDomain, selector: settings.dkimSelector, keyFile: settings.dkimKeyFile },
  allowPrivate: settings.allowPrivate,
  blocked: blockedAddress,
});

async function pipelineSettings(settings: Settings, { store, clock }: Parts): Promise<PipelineSettings> {
  return {
    pollFloorMs: settings.pollFloorMinutes * 60_000,
    pollCeilingMs: settings.pollCeilingHours * 3_600_000,
    fetchAtOnce: settings.fetchAtOnce,
    pageGapMs: clock === systemClock ? 5_000 : 0,
    zone: settings.zone,
    editionHour: settings.editionHour,
    learnedCategories: settings.categories === 'learned',
    title: settings.title,
    baseUrl: baseUrlOf(settings),
    mailFrom: settings.mailFrom,
    mailsPerMinute: settings.mailsPerMinute,
    postalAddress: settings.postalAddress,
    linkKey: await linkKeyOf(store),
    ...(settings.primarySources ? { primaries: primaryTable(settings) } : {}),
    // Hubs call back: nobody is asked to call an address that cannot be reached from outside.
    hubs: isPublicAddress(baseUrlOf(settings)) ? { callbackBase: baseUrlOf(settings), plain: settings.allowPrivate } : null,
    captureDays: settings.captureDays,
    journalDays: settings.journalDays,
  };
}

/** The operator's hosts of primary documents, and the registry that answers for npm. */
function primaryTable({ primaryHosts, npmRegistry }: Settings): PrimaryTable {
  const hosts = primaryHosts.flatMap((row) => {
    const [kind, host] = row.split('=');
    const known = PRIMARY_HOSTS.find((one) => one.kind === kind);
    return known === undefined || host === undefined ? [] : [{ kind: known.kind, host }];
  });
  return { hosts, npmRegistry };
}

/** Takes the data folder for this process, making it where it is not there; a second process gets `store/in-use`, one that may not write `store/cannot-open`. */
export function lockIn(settings: Settings): { release(): void } {
  const { dataDir } = settings;
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    return lockDataFolder(dataDir);
  } catch (thrown) {
    if (thrown instanceof TickrError && thrown.code !== 'store/cannot-open' && thrown.code !== 'store/read-only') throw thrown;
    const why = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : String(thrown);
    throw new TickrError(
      `the data folder ${dataDir} cannot be made or written (${why}): see that it is a folder and yours to write, or name another with --data-dir`,
      { code: 'store/cannot-open', cause: thrown },
    );
  }
}
