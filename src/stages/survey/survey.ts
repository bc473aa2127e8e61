import { asTickrError, done, type Outcome, skipped } from '../../domain/outcome.ts';
import type { RightsSnapshot, SignalText } from '../../domain/rights.ts';
import type { Clock } from '../../ports/clock.ts';
import type { FetchAnswer, Fetcher, FetchPurpose } from '../../ports/fetcher.ts';
import { mayFetch, parseRobots } from '../../rights/index.ts';

const HOUR_MS = 3_600_000;
/** RFC 9309 section 2.4: a robots.txt is not used for more than 24 hours. Those who ask come by every few hours, so it is read again some hours before. */
const FRESH_MS = 20 * HOUR_MS;
/** A host that could not be reached is asked again sooner. */
const RETRY_MS = HOUR_MS;
/** While robots.txt cannot be reached the last one read may stand this long (RFC 9309 section 2.3.1.4 allows it); then everything is denied. */
const STALE_MS = 7 * 24 * HOUR_MS;
/** Signals are short; what is longer is cut before it is stored. */
const MAX_SIGNAL_CHARS = 512 * 1_024;
/** Headers worth keeping with a signal. */
const KEPT_HEADERS = ['content-type', 'last-modified', 'etag', 'link', 'content-signal', 'content-usage', 'tdm-reservation', 'tdm-policy'];

/** A host, and what it said before. */
export interface SurveyInput {
  /** Like `https://news.example:8443`, without a path. */
  readonly origin: string;
  readonly previous: RightsSnapshot | null;
}

/** What a survey works with. */
export interface SurveyDeps {
  readonly fetcher: Fetcher;
  readonly clock: Clock;
}

function textOf(answer: FetchAnswer, url: string): SignalText {
  const text = answer.status < 300 ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(answer.body).slice(0, MAX_SIGNAL_CHARS) : '';
  const headers = Object.fromEntries(
    KEPT_HEADERS.flatMap((name) => (answer.headers[name] === undefined ? [] : [[name, answer.headers[name]]])),
  );
  return { url, status: answer.status, text, headers };
}

interface Asked {
  readonly url: string;
  readonly purpose: FetchPurpose;
  /** What this address said last time; asked about conditionally. */
  readonly before: SignalText | null;
  readonly mayFollow?: (url: URL) => Promise<boolean>;
}

/** Conditional headers, where the signal read before came with validators. */
function conditions(before: SignalText | null): Readonly<Record<string, string>> {
  const etag = before?.headers['etag'];
  const lastModified = before?.headers['last-modified'];
  return {
    ...(etag === undefined ? {} : { 'If-None-Match': etag }),
    ...(lastModified === undefined ? {} : { 'If-Modified-Since': lastModified }),
  };
}

/** An answer as a signal, or null where there was none: a refusal, a timeout, a broken body. */
async function ask(asked: Asked, deps: SurveyDeps): Promise<SignalText | null> {
  const { before: known, ...request } = asked;
  const before = known !== null && known.url === asked.url && known.status === 200 ? known : null;
  try {
    const answer = await deps.fetcher.fetch({ ...request, headers: conditions(before) });
    return answer.status === 304 && before !== null ? before : textOf(answer, asked.url);
  } catch (error) {
    const { code } = asTickrError(error);
    if (!code.startsWith('fetch/')) throw error;
    // RFC 9309 section 2.3.1.2: more than five redirects count as no robots.txt at all; so does one that leads where nobody may go.
    return code === 'fetch/redirects' && asked.purpose === 'robots' ? { url: asked.url, status: 404, text: '', headers: {} } : null;
  }
}

/** The rest is asked only where robots.txt lets us; robots.txt itself may always be asked. */
async function askSignal(url: string, before: SignalText | null, known: RightsSnapshot, deps: SurveyDeps): Promise<SignalText | null> {
  const allowed = (address: string): boolean => new URL(address).host !== known.host || mayFetch(known, address).permission !== 'deny';
  if (!allowed(url)) return null;
  return ask({ url, purpose: 'signal', before, mayFollow: async (hop) => allowed(hop.href) }, deps);
}

/** The licence file that robots.txt names, or null where it names none or no web address. */
function licenceAddress(robots: SignalText): string | null {
  const named = robots.status === 200 ? parseRobots(robots.text).licences[0]?.value : undefined;
  if (named === undefined || !URL.canParse(named, robots.url)) return null;
  const url = new URL(named, robots.url);
  return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null;
}

function unreached(input: SurveyInput, now: number): Outcome<RightsSnapshot> {
  const { previous, origin } = input;
  if (previous !== null && !previous.robotsUnreachable && now - previous.readAt < STALE_MS) {
    return skipped('unreachable', 'robots.txt could not be reached; the last one read stands for now');
  }
  const empty = { tdmrep: null, aiTxt: null, trustTxt: null, rsl: null };
  return done({ host: new URL(origin).host, origin, readAt: now, robots: null, robotsUnreachable: true, ...empty });
}

/** Reads a host's robots.txt and, where that allows it, its other signals. Fresh for 20 hours, or one hour after it could not be reached. */
export async function survey(input: SurveyInput, deps: SurveyDeps): Promise<Outcome<RightsSnapshot>> {
  const now = deps.clock.now();
  const { origin, previous } = input;
  const freshMs = previous?.robotsUnreachable === true ? RETRY_MS : FRESH_MS;
  if (previous !== null && now - previous.readAt < freshMs && now >= previous.readAt) return skipped('still-fresh');

  const robots = await ask({ url: `${origin}/robots.txt`, purpose: 'robots', before: previous?.robots ?? null }, deps);
  if (robots === null || robots.status >= 500 || robots.status === 429) return unreached(input, now);
  const empty = { tdmrep: null, aiTxt: null, trustTxt: null, rsl: null };
  const known: RightsSnapshot = { host: new URL(origin).host, origin, readAt: now, robots, robotsUnreachable: false, ...empty };
  const licence = licenceAddress(robots);
  return done({
    ...known,
    tdmrep: await askSignal(`${origin}/.well-known/tdmrep.json`, previous?.tdmrep ?? null, known, deps),
    aiTxt: await askSignal(`${origin}/ai.txt`, previous?.aiTxt ?? null, known, deps),
    trustTxt: await askSignal(`${origin}/trust.txt`, previous?.trustTxt ?? null, known, deps),
    rsl: licence === null ? null : await askSignal(licence, previous?.rsl ?? null, known, deps),
  });
}
