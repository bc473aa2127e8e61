import { TickrError } from '../domain/outcome.ts';
import type { Clock } from '../ports/clock.ts';
import type { FetchAnswer, Fetcher, FetchRequest } from '../ports/fetcher.ts';
import type { RequestLogRow } from './server.ts';
import type { Wire } from './wire-port.ts';

const MAX_REDIRECTS = 5;

/** A Fetcher that answers from the wire in process, follows redirects as the real one does, and keeps a log. */
export function wireFetcher(wire: Wire, clock: Clock): Fetcher & { readonly requests: readonly RequestLogRow[] } {
  const requests: RequestLogRow[] = [];
  return {
    requests,
    fetch: (request) => follow(wire, clock, request, requests),
    close: async () => {},
  };
}

async function follow(wire: Wire, clock: Clock, request: FetchRequest, requests: RequestLogRow[]): Promise<FetchAnswer> {
  const redirects: { status: number; to: string }[] = [];
  let url = new URL(request.url);
  for (;;) {
    const given = wire.answer({ url: url.href, headers: lowered(request.headers ?? {}) }, clock.now());
    requests.push({
      host: url.hostname,
      path: `${url.pathname}${url.search}`,
      status: given.status,
      userAgent: lowered(request.headers ?? {})['user-agent'] ?? '',
      at: clock.now(),
    });
    const location = given.headers['location'];
    if (given.status < 300 || given.status >= 400 || location === undefined) {
      return { ...given, url: request.url, finalUrl: url.href, redirects, fetchedAt: clock.now() };
    }
    url = new URL(location, url);
    redirects.push({ status: given.status, to: url.href });
    if (redirects.length > MAX_REDIRECTS) throw new TickrError(`Too many redirects from ${request.url}.`, { code: 'fetch/redirects' });
    if (request.mayFollow !== undefined && !(await request.mayFollow(url))) {
      throw new TickrError(`A redirect to ${url.href} was not allowed.`, { code: 'fetch/hop-denied' });
    }
  }
}

const lowered = (headers: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
