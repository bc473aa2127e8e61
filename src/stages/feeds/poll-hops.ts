import { asTickrError } from '../../domain/outcome.ts';
import type { RightsOverride, RightsSnapshot } from '../../domain/rights.ts';
import type { Fetcher } from '../../ports/fetcher.ts';
import { AGENT, askRobots, mayFetch, parseRobots } from '../../rights/index.ts';

export interface HopGuardDeps {
  readonly fetcher: Fetcher;
  /** The snapshot of another host, where the caller has one. */
  readonly findSnapshot?: (host: string) => Promise<RightsSnapshot | null>;
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
    const known = url.origin === snapshot?.origin ? snapshot : ((await deps.findSnapshot?.(url.host)) ?? null);
    const ruling = mayFetch(known, url.href, overrides);
    if (known !== null || ruling.signal === 'operator') return ruling.permission !== 'deny';
    return askThere(url, deps.fetcher);
  };
}
