import { askRobots, parseRobots } from '../../rights/index.ts';
import type { LoggedRequest } from '../../text/request-log.ts';

/** What one rule came to. `unknown`: the log does not show it. */
export interface RuleVerdict {
  readonly rule: string;
  readonly verdict: 'kept' | 'broken' | 'unknown';
  readonly detail: string;
}

export interface JudgeOptions {
  /** Shortest time between two requests for one feed. */
  readonly floorMs: number;
  /** The publisher's robots.txt as it stood, or null. */
  readonly robots: string | null;
  /** The robot's name in robots.txt and in the log. */
  readonly agent: string;
}

const SECOND_MS = 1_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Logs count in whole seconds, and clocks differ. */
const SLACK_MS = 2 * SECOND_MS;
/** Pages are fetched five seconds apart. */
const PAGE_GAP_MS = 5 * SECOND_MS;
/** More requests of one robot to one host in a minute than this are a burst; the files that state rules are read together. */
const MOST_IN_A_MINUTE = 20;
const RULE_FILES = /^\/(?:robots\.txt|ai\.txt|trust\.txt|license\.xml|\.well-known\/)/;

type Log = readonly LoggedRequest[];

const when = ({ at }: Pick<LoggedRequest, 'at'>): string => `${new Date(at).toISOString().slice(0, 19)}Z`;
const about = (request: LoggedRequest): string => `${when(request)} ${request.method} ${request.host ?? ''}${request.path}`;
const isPlain = ({ path }: LoggedRequest): boolean => !RULE_FILES.test(path);

/** One rule held against pairs of neighbours; the first that breaks it is named. */
function rule(name: string, broken: readonly string[], kept: string): RuleVerdict {
  if (broken.length === 0) return { rule: name, verdict: 'kept', detail: kept };
  const more = broken.length > 1 ? ` (and ${broken.length - 1} more)` : '';
  return { rule: name, verdict: 'broken', detail: `${broken[0]}${more}` };
}

const pairsOf = (log: Log): readonly (readonly [LoggedRequest, LoggedRequest])[] =>
  log.slice(1).flatMap((later, index) => {
    const earlier = log[index];
    return earlier === undefined ? [] : [[earlier, later] as const];
  });

const byAddress = (log: Log): readonly Log[] => [...Map.groupBy(log, ({ host, path }) => `${host ?? ''}${path}`).values()];
const byHost = (log: Log): readonly Log[] => [...Map.groupBy(log, ({ host }) => host ?? '').values()];

function introduced(log: Log): RuleVerdict {
  const nameless = log.filter(({ userAgent }) => userAgent !== null && !/\+https?:\/\//.test(userAgent));
  return rule(
    'says who it is and where to read about it',
    nameless.map((one) => `${about(one)}: "${one.userAgent}"`),
    `${log.length} requests`,
  );
}

function onlyReads(log: Log): RuleVerdict {
  return rule('asks by GET alone', log.filter(({ method }) => method !== 'GET').map(about), 'no other method');
}

/** A request for an address fetched before that names no validator, where the answer before gave one; by size where the log has no headers. */
function conditionals(log: Log): RuleVerdict {
  const name = 'asks only for what has changed';
  const broken: string[] = [];
  let seen = 0;
  for (const own of byAddress(log.filter(isPlain))) {
    for (const [earlier, later] of pairsOf(own)) {
      const known = later.conditional !== null && (later.conditional || earlier.validator !== null);
      if (known) seen += 1;
      if (later.conditional === false && earlier.validator === true && earlier.status === 200)
        broken.push(`${about(later)}: no validator sent`);
    }
    // Without headers: the same bytes over and over, and never a 304.
    const whole = own.filter(({ status, conditional }) => status === 200 && conditional === null);
    const sizes = new Set(whole.map(({ bytes }) => bytes));
    if (whole.length >= 4 && sizes.size === 1 && !own.some(({ status }) => status === 304))
      broken.push(`${own[0]?.path ?? ''}: ${whole.length} whole answers of one size, none "not modified"`);
    seen += own.filter(({ status }) => status === 304).length;
  }
  if (broken.length === 0 && seen === 0) return { rule: name, verdict: 'unknown', detail: 'the log shows neither headers nor a 304' };
  return rule(name, broken, `${seen} conditional requests`);
}

function intervals(log: Log, { floorMs }: JudgeOptions): RuleVerdict {
  const polled = byAddress(log.filter(isPlain)).filter((own) => own.length >= 3);
  const broken = polled.flatMap(pairsOf).filter(([earlier, later]) => later.at - earlier.at < floorMs - SLACK_MS);
  const name = `leaves ${Math.round(floorMs / 60_000)} minutes between two looks at a feed`;
  if (polled.length === 0) return { rule: name, verdict: 'unknown', detail: 'no address was asked for three times' };
  return rule(
    name,
    broken.map(([earlier, later]) => `${about(later)}: ${Math.round((later.at - earlier.at) / SECOND_MS)} s after the last`),
    `${polled.length} addresses polled`,
  );
}

function bursts(log: Log): RuleVerdict {
  const broken: string[] = [];
  for (const own of byHost(log)) {
    for (let from = 0, to = 0; to < own.length; to += 1) {
      while ((own[to]?.at ?? 0) - (own[from]?.at ?? 0) >= 60 * SECOND_MS) from += 1;
      const last = own[to];
      if (to - from + 1 === MOST_IN_A_MINUTE + 1 && last !== undefined)
        broken.push(`${about(last)}: over ${MOST_IN_A_MINUTE} requests within a minute`);
    }
    const once = byAddress(own.filter(isPlain))
      .filter((one) => one.length === 1)
      .flat();
    for (const [earlier, later] of pairsOf(once.sort((a, b) => a.at - b.at)))
      if (later.at - earlier.at < PAGE_GAP_MS - SLACK_MS)
        broken.push(`${about(later)}: ${(later.at - earlier.at) / SECOND_MS} s after another page`);
  }
  return rule('comes in no burst', broken, 'at most one page in five seconds');
}

function robotsRead(log: Log): RuleVerdict {
  const broken: string[] = [];
  for (const own of byHost(log)) {
    let read: number | null = null;
    // What was read before the log begins is not in it.
    const beginsAt = own[0]?.at ?? 0;
    for (const request of own) {
      if (request.path === '/robots.txt') read = request.at;
      else if (request.at - (read ?? beginsAt) > DAY_MS + HOUR_MS) broken.push(`${about(request)}: robots.txt was not read for over a day`);
    }
    if (read === null) broken.push(`${own[0]?.host ?? 'the host'}: robots.txt was never read`);
  }
  return rule('reads robots.txt at least daily', broken, 'read before what it rules');
}

function robotsObeyed(log: Log, { robots, agent }: JudgeOptions): RuleVerdict {
  const name = 'keeps out where robots.txt says so';
  if (robots === null) return { rule: name, verdict: 'unknown', detail: 'give the file with --robots' };
  const file = parseRobots(robots);
  const broken = log.filter(({ path }) => !askRobots(file, agent, `https://host${path}`).allowed);
  return rule(name, broken.map(about), `${log.length} requests allowed`);
}

/** Milliseconds an answer asked us to stay away, by its Retry-After; where the log does not say, a day after 429 and half an hour after 503. */
function askedQuietMs({ status, retryAfter, at }: LoggedRequest): number {
  if (status !== 429 && status !== 503) return 0;
  const text = retryAfter?.trim() ?? '';
  if (/^\d{1,9}$/.test(text)) return Number(text) * SECOND_MS;
  const until = Date.parse(text);
  if (Number.isFinite(until)) return Math.max(0, until - at);
  return status === 429 ? DAY_MS : HOUR_MS / 2;
}

function quietKept(log: Log): RuleVerdict {
  const broken: string[] = [];
  let asked = 0;
  for (const own of byHost(log)) {
    let until = 0;
    for (const request of own) {
      if (request.at < until - SLACK_MS && request.path !== '/robots.txt')
        broken.push(`${about(request)}: ${Math.round((until - request.at) / SECOND_MS)} s too early`);
      const quiet = askedQuietMs(request);
      if (quiet > 0) asked += 1;
      until = Math.max(until, request.at + quiet);
    }
  }
  const name = 'stays away as long as it is asked to';
  if (asked === 0) return { rule: name, verdict: 'unknown', detail: 'no answer asked for it (429 or 503)' };
  return rule(name, broken, `asked ${asked} times`);
}

function goneKept(log: Log): RuleVerdict {
  const name = 'comes back no more after 410';
  const gone = byAddress(log).filter((own) => own.some(({ status }) => status === 410));
  if (gone.length === 0) return { rule: name, verdict: 'unknown', detail: 'no answer was 410' };
  const broken = gone.flatMap((own) => own.slice(own.findIndex(({ status }) => status === 410) + 1));
  return rule(name, broken.map(about), `${gone.length} addresses are gone`);
}

/** Judges a robot by the requests a server logged of it. */
export function judgePoliteness(
  requests: Log,
  options: JudgeOptions,
): { readonly judged: number; readonly verdicts: readonly RuleVerdict[] } {
  const wanted = options.agent.toLowerCase();
  const log = requests.filter(({ userAgent }) => userAgent === null || userAgent.toLowerCase().includes(wanted));
  if (log.length === 0) return { judged: 0, verdicts: [] };
  const verdicts = [
    introduced(log),
    onlyReads(log),
    conditionals(log),
    intervals(log, options),
    bursts(log),
    robotsRead(log),
    robotsObeyed(log, options),
    quietKept(log),
    goneKept(log),
  ];
  return { judged: log.length, verdicts };
}
