import { readFileSync } from 'node:fs';
import { parsers, type SettingParser } from './parsers.ts';

/** One setting: its name in the config file, its default, how it is read, and what it does in one line. */
export interface SettingRow<T> {
  readonly name: string;
  readonly fallback: T;
  readonly unit: string | null;
  readonly parse: SettingParser<T>;
  readonly help: string;
  readonly secret: boolean;
}

interface About {
  readonly help: string;
  readonly unit?: string;
  readonly secret?: boolean;
}

const row = <T>(name: string, fallback: T, parse: SettingParser<T>, about: string | About): SettingRow<T> => {
  const { help, unit = null, secret = false } = typeof about === 'string' ? { help: about } : about;
  return { name, fallback, parse, help, unit, secret };
};

/** Every setting, once. `docs/configuration.md` is generated from these rows. */
export const SETTING_ROWS = {
  dataDir: row('dataDir', 'data', parsers.text, 'Folder of the database, the outbox and the keys; made when it is not there.'),
  host: row('host', '127.0.0.1', parsers.text, 'Address the web server listens on.'),
  port: row('port', 8790, parsers.int(0, 65_535), 'Port the web server listens on; 0 takes a free one.'),
  baseUrl: row<string | null>(
    'baseUrl',
    null,
    parsers.httpUrl,
    'Public address of the paper, used in mails, feeds and JSON; the listening address where it is not set.',
  ),
  title: row('title', 'TickrWire', parsers.line, 'Name of the paper.'),
  operator: row<string | null>('operator', null, parsers.line, 'Who runs this paper, shown on About and Bot.'),
  contact: row<string | null>('contact', null, parsers.email, 'Mail address for readers and publishers, shown on About and Bot.'),
  zone: row('zone', 'UTC', parsers.zone, 'IANA time zone of the front page and of the edition kept in the archive.'),
  editionHour: row('editionHour', 7, parsers.int(0, 23), { help: 'Local hour at which the edition is made.', unit: 'hour' }),
  categories: row(
    'categories',
    'table',
    parsers.oneOf(['table', 'learned'] as const),
    'How categories are told: by the table of words, or by it and the weights that "categories train" learned.',
  ),
  logLevel: row(
    'logLevel',
    'warn',
    parsers.oneOf(['debug', 'info', 'warn', 'error'] as const),
    'Least level of log lines on standard error.',
  ),
  ingest: row('ingest', true, parsers.bool, 'Whether serve also polls, writes and publishes.'),
  starterPack: row('starterPack', true, parsers.bool, 'Whether an empty database is filled with the starter pack of feeds.'),
  pollFloorMinutes: row('pollFloorMinutes', 60, parsers.int(15, 1_440), {
    help: 'Shortest time between two polls of one feed.',
    unit: 'minutes',
  }),
  pollCeilingHours: row('pollCeilingHours', 24, parsers.int(1, 168), {
    help: 'Longest time between two polls of a feed that answers.',
    unit: 'hours',
  }),
  fetchAtOnce: row('fetchAtOnce', 64, parsers.int(1, 256), 'How many hosts are asked at the same time.'),
  allowPrivate: row<readonly string[]>(
    'allowPrivate',
    [],
    parsers.list,
    'host:port pairs on private addresses that may be fetched, comma-separated; each use is logged.',
  ),
  primarySources: row(
    'primarySources',
    true,
    parsers.bool,
    'Whether the papers, releases, packages, advisories and filings that reports point to are fetched and read too.',
  ),
  primaryHosts: row<readonly string[]>(
    'primaryHosts',
    [],
    parsers.primaryHosts,
    'Further hosts of primary documents as kind=host, comma-separated, such as gitlab=code.example.org; kinds are in docs/verification.md.',
  ),
  npmRegistry: row(
    'npmRegistry',
    'https://registry.npmjs.org',
    parsers.httpUrl,
    'Registry that npm packages are read from; one on a private address must be in allowPrivate too.',
  ),
  captureDays: row('captureDays', 90, parsers.int(1, 36_500), {
    help: 'How long feeds and pages are kept as they were fetched; article texts stay while a published take rests on them.',
    unit: 'days',
  }),
  journalDays: row('journalDays', 90, parsers.int(15, 36_500), { help: 'How long the journal of stage runs is kept.', unit: 'days' }),
  smtpUrl: row<string | null>('smtpUrl', null, parsers.smtpUrl, {
    help: 'smtp:// or smtps:// address of the mail server; without it mails are files in the outbox folder.',
    secret: true,
  }),
  mailFrom: row('mailFrom', 'TickrWire <digest@localhost>', parsers.line, 'From header of the digest.'),
  mailDomain: row<string | null>('mailDomain', null, parsers.line, 'Domain that signs with DKIM; needs dkimSelector and dkimKeyFile.'),
  dkimSelector: row<string | null>('dkimSelector', null, parsers.line, 'DKIM selector.'),
  dkimKeyFile: row<string | null>('dkimKeyFile', null, parsers.text, 'Path of the DKIM private key (PEM), readable by its owner only.'),
  mailsPerMinute: row('mailsPerMinute', 600, parsers.int(1, 100_000), 'Most mails handed to the mail server in a minute.'),
  postalAddress: row<string | null>(
    'postalAddress',
    null,
    parsers.line,
    'Postal address printed at the foot of each mail, where the law wants one.',
  ),
  modelProvider: row(
    'modelProvider',
    'none',
    parsers.oneOf(['none', 'openai', 'anthropic', 'local'] as const),
    'Who drafts briefs: none (the built-in writer), openai (any endpoint of that protocol), anthropic, or local (a GGUF file by node-llama-cpp).',
  ),
  modelUrl: row<string | null>(
    'modelUrl',
    null,
    parsers.httpUrl,
    'Address of the endpoint: for openai up to /v1, for anthropic without it. One on this machine must also be in allowPrivate.',
  ),
  modelName: row<string | null>('modelName', null, parsers.line, 'Name of the model, or the path of its file for local.'),
  modelKey: row<string | null>('modelKey', null, parsers.line, { help: 'Key of the endpoint; sent to modelUrl only.', secret: true }),
  judgeProvider: row(
    'judgeProvider',
    'none',
    parsers.oneOf(['none', 'openai', 'anthropic', 'entailment'] as const),
    "Who confirms a model's free wording against its evidence: none (then none is printed), a second model, or a local entailment model by @huggingface/transformers.",
  ),
  judgeUrl: row<string | null>('judgeUrl', null, parsers.httpUrl, "Address of the judge's endpoint; modelUrl where it is not set."),
  judgeName: row<string | null>('judgeName', null, parsers.line, 'Name of the judging model.'),
  judgeKey: row<string | null>('judgeKey', null, parsers.line, {
    help: "Key of the judge's endpoint; modelKey where neither it nor judgeUrl is set.",
    secret: true,
  }),
  modelPrices: row<readonly string[]>(
    'modelPrices',
    [],
    parsers.list,
    'Price table: name=in/out in US dollars per million tokens, comma-separated; a model that is not in it counts as free.',
  ),
  modelDailyUsd: row('modelDailyUsd', 1, parsers.amount, {
    help: 'Most that models may cost in a day (UTC); then the built-in writer goes on alone.',
    unit: 'US dollars',
  }),
  modelDailyTokens: row('modelDailyTokens', 2_000_000, parsers.int(0, 1_000_000_000), {
    help: 'Most tokens that models may read and write in a day (UTC).',
    unit: 'tokens',
  }),
  modelTimeoutSeconds: row('modelTimeoutSeconds', 60, parsers.int(1, 600), {
    help: 'Longest wait for an answer of a model.',
    unit: 'seconds',
  }),
  modelAtOnce: row('modelAtOnce', 2, parsers.int(1, 32), 'Most questions to one model at the same time.'),
  trustProxy: row('trustProxy', false, parsers.bool, 'Whether X-Forwarded-For of a proxy in front is believed for rate limits.'),
} as const;

type Rows = typeof SETTING_ROWS;
type ValueOf<R> = R extends SettingRow<infer T> ? T : never;
/** All settings, checked. */
export type Settings = { readonly [Name in keyof Rows]: ValueOf<Rows[Name]> };

/** The environment variable of a setting: `pollFloorMinutes` is `TICKRWIRE_POLL_FLOOR_MINUTES`. */
export const envName = (name: string): string => `TICKRWIRE_${name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()}`;

/** Thrown by `readSettings` with all that is wrong at once. */
export class SettingsError extends Error {
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(
      `The settings have ${faults.length} fault${faults.length === 1 ? '' : 's'}:\n${faults.map((fault) => `  - ${fault}`).join('\n')}\nSee docs/configuration.md, or run: tickrwire config dump`,
    );
    this.name = 'SettingsError';
    this.faults = faults;
  }
}

export interface SettingsInput {
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly file?: string | null;
  /** Values given on the command line, by setting name; they win. */
  readonly flags?: Readonly<Record<string, string | undefined>>;
}

interface Given {
  readonly raw: string;
  readonly from: string;
}

/** Reads defaults, then the config file, then `TICKRWIRE_*`, then flags. Unknown or bad settings throw SettingsError, all faults listed. */
export function readSettings(input: SettingsInput = {}): Settings {
  const env = input.env ?? process.env;
  const faults: string[] = [];
  const given = new Map<string, Given>();
  readFile(input.file ?? env['TICKRWIRE_CONFIG'] ?? null, given, faults);
  readEnv(env, given, faults);
  for (const [name, raw] of Object.entries(input.flags ?? {})) if (raw !== undefined) given.set(name, { raw, from: `--${name}` });
  const value = <Name extends keyof Rows>(name: Name): ValueOf<Rows[Name]> =>
    readValue(SETTING_ROWS[name] as SettingRow<ValueOf<Rows[Name]>>, given, faults);
  const settings: Settings = {
    dataDir: value('dataDir'),
    host: value('host'),
    port: value('port'),
    baseUrl: value('baseUrl'),
    title: value('title'),
    operator: value('operator'),
    contact: value('contact'),
    zone: value('zone'),
    editionHour: value('editionHour'),
    categories: value('categories'),
    logLevel: value('logLevel'),
    ingest: value('ingest'),
    starterPack: value('starterPack'),
    pollFloorMinutes: value('pollFloorMinutes'),
    pollCeilingHours: value('pollCeilingHours'),
    fetchAtOnce: value('fetchAtOnce'),
    allowPrivate: value('allowPrivate'),
    primarySources: value('primarySources'),
    primaryHosts: value('primaryHosts'),
    npmRegistry: value('npmRegistry'),
    captureDays: value('captureDays'),
    journalDays: value('journalDays'),
    smtpUrl: value('smtpUrl'),
    mailFrom: value('mailFrom'),
    mailDomain: value('mailDomain'),
    dkimSelector: value('dkimSelector'),
    dkimKeyFile: value('dkimKeyFile'),
    mailsPerMinute: value('mailsPerMinute'),
    postalAddress: value('postalAddress'),
    modelProvider: value('modelProvider'),
    modelUrl: value('modelUrl'),
    modelName: value('modelName'),
    modelKey: value('modelKey'),
    judgeProvider: value('judgeProvider'),
    judgeUrl: value('judgeUrl'),
    judgeName: value('judgeName'),
    judgeKey: value('judgeKey'),
    modelPrices: value('modelPrices'),
    modelDailyUsd: value('modelDailyUsd'),
    modelDailyTokens: value('modelDailyTokens'),
    modelTimeoutSeconds: value('modelTimeoutSeconds'),
    modelAtOnce: value('modelAtOnce'),
    trustProxy: value('trustProxy'),
  };
  checkTogether(settings, faults);
  if (faults.length > 0) throw new SettingsError(faults);
  return settings;
}

function readValue<T>(setting: SettingRow<T>, given: ReadonlyMap<string, Given>, faults: string[]): T {
  const found = given.get(setting.name);
  if (found === undefined) return setting.fallback;
  const parsed = setting.parse(found.raw);
  if ('value' in parsed) return parsed.value;
  const shown = setting.secret ? 'the value given' : `"${found.raw.slice(0, 60)}"`;
  faults.push(`${found.from}: ${setting.name} ${parsed.fault}, and ${shown} is not`);
  return setting.fallback;
}

function readEnv(env: Readonly<Record<string, string | undefined>>, given: Map<string, Given>, faults: string[]): void {
  const byEnv = new Map(Object.keys(SETTING_ROWS).map((name) => [envName(name), name]));
  for (const [key, raw] of Object.entries(env)) {
    if (!key.startsWith('TICKRWIRE_') || key === 'TICKRWIRE_CONFIG' || raw === undefined) continue;
    const name = byEnv.get(key);
    if (name === undefined) faults.push(`environment: ${key} is no setting${nearest(key, [...byEnv.keys()])}`);
    else given.set(name, { raw, from: `environment ${key}` });
  }
}

function readFile(path: string | null, given: Map<string, Given>, faults: string[]): void {
  if (path === null) return;
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    faults.push(`${path}: the config file cannot be read`);
    return;
  }
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    faults.push(`${path}: not valid JSON (${error instanceof Error ? error.message : 'unreadable'})`);
    return;
  }
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    faults.push(`${path}: must hold one JSON object of settings`);
    return;
  }
  for (const [name, value] of Object.entries(data)) {
    const from = `${path}, line ${lineOf(text, name)}`;
    if (!(name in SETTING_ROWS)) faults.push(`${from}: ${name} is no setting${nearest(name, Object.keys(SETTING_ROWS))}`);
    else if (value !== null) given.set(name, { raw: Array.isArray(value) ? value.join(',') : String(value), from });
  }
}

const lineOf = (text: string, name: string): number => text.slice(0, Math.max(0, text.indexOf(JSON.stringify(name)))).split('\n').length;

function checkTogether(settings: Settings, faults: string[]): void {
  const dkim = [settings.mailDomain, settings.dkimSelector, settings.dkimKeyFile];
  if (dkim.some((part) => part !== null) && dkim.some((part) => part === null)) {
    faults.push('mailDomain, dkimSelector and dkimKeyFile go together: set all three or none');
  }
  checkModels(settings, faults);
  if (settings.pollFloorMinutes > settings.pollCeilingHours * 60) faults.push('pollFloorMinutes is longer than pollCeilingHours');
}

function checkModels(settings: Settings, faults: string[]): void {
  const { modelProvider, judgeProvider } = settings;
  if (modelProvider !== 'none' && settings.modelName === null) faults.push('modelProvider needs modelName');
  if ((modelProvider === 'openai' || modelProvider === 'anthropic') && settings.modelUrl === null)
    faults.push('modelProvider needs modelUrl, the address of the endpoint');
  if (judgeProvider !== 'none' && settings.judgeName === null) faults.push('judgeProvider needs judgeName');
  if ((judgeProvider === 'openai' || judgeProvider === 'anthropic') && settings.judgeUrl === null && settings.modelUrl === null)
    faults.push('judgeProvider needs judgeUrl, the address of the endpoint');
  for (const price of settings.modelPrices)
    if (!/^[^=]+=\d+(?:\.\d+)?\/\d+(?:\.\d+)?$/.test(price))
      faults.push(`modelPrices: "${price}" is not name=in/out, such as small-one=0.15/0.6`);
}

/** " (did you mean X?)" for a near miss: shares the most letter pairs. */
function nearest(wrong: string, names: readonly string[]): string {
  const pairs = (word: string) =>
    new Set([...word.toLowerCase()].slice(0, -1).map((letter, at) => letter + (word.toLowerCase()[at + 1] ?? '')));
  const wanted = pairs(wrong);
  const ranked = names.map((name) => {
    const own = pairs(name);
    return { name, share: (2 * [...own].filter((pair) => wanted.has(pair)).length) / (own.size + wanted.size) };
  });
  const best = ranked.sort((a, b) => b.share - a.share)[0];
  return best !== undefined && best.share > 0.6 ? ` (did you mean ${best.name}?)` : '';
}

/** The settings as they stand, secrets masked: what `tickrwire config dump` prints. */
export function dumpSettings(settings: Settings): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.values(SETTING_ROWS).map((setting) => {
      const value = settings[setting.name as keyof Settings];
      return [setting.name, setting.secret && value !== null ? '(set)' : value];
    }),
  );
}
