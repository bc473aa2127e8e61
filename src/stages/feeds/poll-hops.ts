import { asTickrError } from '../../domain/outcome.ts';
import type { RightsOverride, RightsSnapshot } from '../../domain/rights.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Fetcher } from '../../ports/fetcher.ts';
import { AGENT, askRobots, mayFetch, parseRobots } from '../../rights/index.ts';

/** RFC 9309 section 2.4: a robots.txt is not used for more than 24 hours. */
const FRESH_MS = 24 * 3_600_000;

/** What judging a redirect hop needs. */
export interface HopGuardDeps {
  readonly fetcher: Fetcher;
  readonly clock: Clock;
  /** The snapshot of another host, where the caller has one. */
  readonly findSnapshot?: (host: string) => Promise<RightsSnapshot | null>;
  /** Surveys another host and keeps what it said, where the caller can: its robots.txt is then asked once a day and not at every poll. */
  readonly surveyHost?: (url: URL) => Promise<RightsSnapshot | null>;
}

/** Asks a host's robots.txt on the spot: 4xx allows, 5xx or no answer denies. Nothing is kept; the next survey of that host will. */
async function askThere(url: URL, fetcher: Fetcher): Promise<boolean> {
  try {
    const answer = await fetcher.fetch({ url: `${url.origin}/robots.txt`, purpose: 'robots' });
    if (answer.status >= 500 || answer.status === 429) return false;
    if (answer.status >= 300) return true;
    return askRobots(parseRobots(new TextDecoder('utf-8', { ignoreBOM: true }).decode(answer.body)), AGENT, url.href).allowed;
  } catch (error) {
    return asTickrError(error).code === 'fetch/redirects';
  }
}

/** Judges each redirect hop of a poll by the robots.txt of the host it leads to. */
export function hopGuard(
  snapshot: RightsSnapshot | null,
  overrides: readonly RightsOverride[],
  deps: HopGuardDeps,
): (url: URL) => Promise<boolean> {
  return async (url) => {
    const own = url.origin === snapshot?.origin;
    const found = own ? snapshot : ((await deps.findSnapshot?.(url.host)) ?? null);
    const usable = own || (found !== null && found.origin === url.origin && deps.clock.now() - found.readAt < FRESH_MS);
    const ruling = mayFetch(found, url.href, overrides);
    if (usable || ruling.signal === 'operator') return ruling.permission !== 'deny';
    if (deps.surveyHost !== undefined) return mayFetch(await deps.surveyHost(url), url.href, overrides).permission !== 'deny';
    return askThere(url, deps.fetcher);
  };
}
