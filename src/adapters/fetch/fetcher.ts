import { Agent, type Dispatcher, request as undiciRequest } from 'undici';
import { TickrError } from '../../domain/outcome.ts';
import type { Clock } from '../../ports/clock.ts';
import type { FetchAnswer, Fetcher, FetchPurpose, FetchRequest } from '../../ports/fetcher.ts';
import { guardedConnector, type OpenSocket } from './connector.ts';
import { ACCEPT_ENCODING, type BodyLimits, codingsOf, readBody, unwrapGzip } from './decode.ts';
import { fetchError } from './errors.ts';
import { openLanes } from './lanes.ts';
import type { Lookup } from './lookup.ts';
import { bareHost, judgeTarget, type Override, parseTarget, portOf, type TargetPolicy } from './target.ts';

/** Limits on time in ms: to be connected (look-up and TLS included), to the headers and between pieces of the body, in all. */
export interface FetchTimeouts {
  readonly connectMs: number;
  readonly headersMs: number;
  readonly totalMs: number;
}

/** How the fetcher introduces itself, what it may reach, and its limits. */
export interface FetcherOptions {
  /** The whole header: `TickrWire/<version> (+<bot page>)`. */
  readonly userAgent: string;
  /** How many people read what the feeds give: said to those who publish feeds, as aggregators do. */
  readonly subscribers?: () => number;
  /** Told each time an address is asked that only the operator's allowance opens. */
  readonly onPrivate?: (hostAndPort: string) => void;
  /** `host:port` pairs on private addresses that the operator allows. */
  readonly allowPrivate: readonly string[];
  /** Made-up or recorded host names, served on loopback in plain HTTP. When given, no other host is asked. */
  readonly hostOverrides?: (host: string) => Override | null;
  /** Most decoded bytes of a feed or page; 8 MiB where not given. */
  readonly maxBytes?: number;
  readonly timeouts?: Partial<FetchTimeouts>;
  /** Ports besides 80 and 443; 8080 and 8443 where not given. */
  readonly ports?: readonly number[];
  /** Requests in flight to one host; 1 where not given. */
  readonly perHost?: number;
  /** Time between two pages of one public host in ms; 5,000 where not given. Never applied to allowed private or overridden hosts. */
  readonly pageGapMs?: number;
  /** Certificates (PEM) trusted besides the built-in roots. */
  readonly extraCa?: string;
  readonly clock: Clock;
  /** Seams for tests of the guard: the resolver, and the opening of a socket to judged addresses. */
  readonly lookup?: Lookup;
  readonly openSocket?: OpenSocket;
}

const MAX_REDIRECTS = 5;
const MAX_HEADERS = 256;
const ROBOTS_BYTES = 512 * 1_024;
const SIGNAL_BYTES = 512 * 1_024;
/** A registry's record of a package with thousands of versions, and the largest packages in wide use. */
const RECORD_BYTES = 64 * 1_048_576;
const ARCHIVE_BYTES = 128 * 1_048_576;
const HUB_BYTES = 16 * 1_024;
const DEFAULT_TIMEOUTS: FetchTimeouts = { connectMs: 10_000, headersMs: 10_000, totalMs: 30_000 };
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
const BODYLESS: ReadonlySet<number> = new Set([204, 205, 304]);
/** Header names a caller may never set: the fetcher speaks for itself, and carries nobody's identity. */
const OWN_HEADERS: ReadonlySet<string> = new Set([
  'user-agent',
  'host',
  'cookie',
  'authorization',
  'referer',
  'origin',
  'accept-encoding',
  'if-range',
]);

const ACCEPT: Readonly<Record<FetchPurpose, string>> = {
  feed: 'application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml;q=0.9, application/xml;q=0.8, text/xml;q=0.8, application/json;q=0.6, */*;q=0.1',
  page: 'text/html, application/xhtml+xml;q=0.9, */*;q=0.1',
  robots: 'text/plain, */*;q=0.1',
  signal: 'application/rsl+xml, application/json, text/plain, */*;q=0.1',
  record: 'application/json, application/atom+xml;q=0.9, application/xml;q=0.8, */*;q=0.1',
  archive: 'application/gzip, application/octet-stream, */*;q=0.1',
  hub: '*/*',
};

interface Hop {
  readonly url: URL;
  readonly override: Override | null;
  readonly headers: Readonly<Record<string, string>>;
  /** What is sent by POST; GET where it is null. */
  readonly form: string | null;
}

interface Engine {
  readonly options: FetcherOptions;
  readonly policy: TargetPolicy;
  readonly agent: Agent;
  readonly timeouts: FetchTimeouts;
}

function limitsFor(purpose: FetchPurpose, options: FetcherOptions): BodyLimits {
  if (purpose === 'robots') return { maxBytes: ROBOTS_BYTES, cut: true };
  if (purpose === 'signal') return { maxBytes: SIGNAL_BYTES, cut: false };
  if (purpose === 'record') return { maxBytes: RECORD_BYTES, cut: false };
  if (purpose === 'archive') return { maxBytes: ARCHIVE_BYTES, cut: false };
  if (purpose === 'hub') return { maxBytes: HUB_BYTES, cut: true };
  return { maxBytes: options.maxBytes ?? 8 * 1_048_576, cut: false };
}

/** Lower-case names; repeated lines joined by a comma, X-Robots-Tag's by a line feed because a line may name one agent; cookies are not even kept. */
function flatten(raw: Record<string, string | string[] | undefined>): Readonly<Record<string, string>> {
  const flat: Record<string, string> = Object.create(null);
  const names = Object.keys(raw);
  if (names.length > MAX_HEADERS) throw new TickrError(`The answer has ${names.length} header fields.`, { code: 'fetch/protocol' });
  for (const name of names) {
    const value = raw[name];
    const lower = name.toLowerCase();
    if (value === undefined || lower === 'set-cookie') continue;
    flat[lower] = typeof value === 'string' ? value : value.join(lower === 'x-robots-tag' ? '\n' : ', ');
  }
  return { ...flat };
}

/** Custom headers go only to the origin they were meant for; validators of one address mean nothing to another host. */
function ownHeaders(given: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(given).filter(([name]) => !OWN_HEADERS.has(name.toLowerCase())));
}

/** The address to dispatch to: overridden hosts speak plain HTTP to loopback under their own name. */
function wireUrl({ url, override }: Hop): URL {
  if (override === null || url.protocol === 'http:') return url;
  return new URL(`http://${url.host}${url.pathname}${url.search}`);
}

async function send(engine: Engine, hop: Hop, signal: AbortSignal): Promise<Dispatcher.ResponseData> {
  const url = wireUrl(hop);
  const ask = (): Promise<Dispatcher.ResponseData> =>
    undiciRequest(url, {
      method: hop.form === null ? 'GET' : 'POST',
      headers: hop.headers,
      body: hop.form,
      dispatcher: engine.agent,
      signal,
      headersTimeout: engine.timeouts.headersMs,
      bodyTimeout: engine.timeouts.headersMs,
    });
  try {
    return await ask();
  } catch (error) {
    // A kept-alive socket that the server closed between two requests says nothing about the server: ask once more.
    const used =
      error instanceof Error && 'socket' in error && typeof error.socket === 'object' && error.socket !== null ? error.socket : null;
    const stale = used !== null && 'bytesRead' in used && typeof used.bytesRead === 'number' && used.bytesRead > 0;
    if (!stale || !(error instanceof Error && 'code' in error && error.code === 'UND_ERR_SOCKET') || signal.aborted) throw error;
    return ask();
  }
}

interface Received {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

async function receive(engine: Engine, hop: Hop, purpose: FetchPurpose, signal: AbortSignal): Promise<Received> {
  const response = await send(engine, hop, signal);
  const status = response.statusCode;
  try {
    const headers = flatten(response.headers);
    if (BODYLESS.has(status) || (REDIRECTS.has(status) && headers['location'] !== undefined)) {
      await response.body.dump({ limit: 16_384, signal });
      return { status, headers, body: new Uint8Array(0) };
    }
    const limits = limitsFor(purpose, engine.options);
    const codings = codingsOf(headers['content-encoding']);
    const body = await readBody(response.body, codings, limits);
    const asIs = purpose === 'archive' || codings.length > 0;
    return { status, headers, body: asIs ? body : await unwrapGzip(body, limits) };
  } catch (error) {
    response.body.on('error', () => {});
    response.body.destroy();
    throw error;
  }
}

/** Where a redirect leads, judged for shape only. Throws `fetch/redirects`, or `fetch/scheme` for a step down from https. */
function nextUrl(from: URL, location: string, hops: number): URL {
  if (hops >= MAX_REDIRECTS) throw new TickrError(`${from.href} redirects more than ${MAX_REDIRECTS} times.`, { code: 'fetch/redirects' });
  if (!URL.canParse(location, from.href))
    throw new TickrError(`${from.href} redirects to what is no address.`, { code: 'fetch/redirects' });
  const next = parseTarget(new URL(location, from).href);
  if (from.protocol === 'https:' && next.protocol === 'http:') {
    throw new TickrError(`${from.href} redirects from https to http; not followed.`, { code: 'fetch/scheme', ids: { url: from.href } });
  }
  return next;
}

/** Who we say we are: to feeds with the number of readers, which their logs are counted by. */
function introduction({ userAgent, subscribers }: FetcherOptions, purpose: FetchPurpose): string {
  const readers = purpose === 'feed' ? Math.max(1, subscribers?.() ?? 0) : 0;
  if (subscribers === undefined || readers === 0 || !userAgent.endsWith(')')) return userAgent;
  return `${userAgent.slice(0, -1)}; ${readers} subscriber${readers === 1 ? '' : 's'})`;
}

/** What goes with every hop of a request, and the form that goes with the first, which has no second. */
function baseOf(request: FetchRequest, options: FetcherOptions): Pick<Hop, 'headers' | 'form'> {
  const form = request.form === undefined ? null : new URLSearchParams(Object.entries(request.form)).toString();
  const headers = {
    'user-agent': introduction(options, request.purpose),
    accept: ACCEPT[request.purpose],
    // The hash of an archive is over the file as it was published.
    'accept-encoding': request.purpose === 'archive' ? 'identity' : ACCEPT_ENCODING,
    ...(form === null ? {} : { 'content-type': 'application/x-www-form-urlencoded' }),
  };
  return { headers, form };
}

async function follow(engine: Engine, request: FetchRequest, lanes: ReturnType<typeof openLanes>): Promise<FetchAnswer> {
  const { options, policy, timeouts } = engine;
  const first = parseTarget(request.url);
  const { headers: base, form } = baseOf(request, options);
  const redirects: { readonly status: number; readonly to: string }[] = [];
  let custom = ownHeaders(request.headers ?? {});
  let url = first;
  let leftMs = timeouts.totalMs;
  for (;;) {
    const override = judgeTarget(url, policy);
    const allowed = policy.allowPrivate.has(`${bareHost(url)}:${portOf(url)}`);
    if (allowed) options.onPrivate?.(`${bareHost(url)}:${portOf(url)}`);
    const quiet = override !== null || allowed || request.purpose !== 'page';
    const gapMs = quiet ? 0 : Math.max(options.pageGapMs ?? 5_000, request.minGapMs ?? 0);
    const leave = await lanes.enter(url.host, gapMs, request.signal);
    // The deadline is on the time spent with servers, not in our own line.
    const startedAt = performance.now();
    const deadline = AbortSignal.timeout(Math.max(1, Math.ceil(leftMs)));
    const signal = request.signal === undefined ? deadline : AbortSignal.any([deadline, request.signal]);
    let received: Received;
    try {
      received = await receive(engine, { url, override, headers: { ...custom, ...base }, form }, request.purpose, signal);
    } catch (error) {
      if (!signal.aborted) throw fetchError(error, url.href);
      const why = deadline.aborted ? `took longer than ${timeouts.totalMs} ms` : 'was given up';
      throw new TickrError(`Fetching ${url.href} ${why}.`, {
        code: 'fetch/timeout',
        retryable: true,
        cause: error,
        ids: { url: url.href },
      });
    } finally {
      leave();
    }
    leftMs -= performance.now() - startedAt;
    // A form may hold a secret: it goes to the address it was made for and to no other.
    const location = form === null && REDIRECTS.has(received.status) ? received.headers['location'] : undefined;
    if (location === undefined) {
      return { ...received, url: request.url, finalUrl: url.href, redirects, fetchedAt: options.clock.now() };
    }
    const next = nextUrl(url, location, redirects.length);
    judgeTarget(next, policy);
    if (request.mayFollow !== undefined && !(await request.mayFollow(next))) {
      throw new TickrError(`${url.href} redirects to ${next.href}, which may not be fetched.`, {
        code: 'fetch/hop-denied',
        ids: { url: next.href },
      });
    }
    if (next.origin !== url.origin) custom = {};
    redirects.push({ status: received.status, to: next.href });
    url = next;
  }
}

/** Opens the one door to the network: every hop judged, every socket pinned to a judged address, every body capped when decoded. */
export function openFetcher(options: FetcherOptions): Fetcher {
  const timeouts = { ...DEFAULT_TIMEOUTS, ...options.timeouts };
  const policy: TargetPolicy = {
    allowPrivate: new Set(
      options.allowPrivate.map((pair) =>
        pair
          .trim()
          .toLowerCase()
          .replace(/^\[(.*)\](:\d+)$/, '$1$2'),
      ),
    ),
    ports: new Set([80, 443, ...(options.ports ?? [8_080, 8_443])]),
    hostOverrides: options.hostOverrides ?? null,
  };
  const perHost = options.perHost ?? 1;
  const seams = {
    ...(options.lookup === undefined ? {} : { lookup: options.lookup }),
    ...(options.openSocket === undefined ? {} : { openSocket: options.openSocket }),
    ...(options.extraCa === undefined ? {} : { extraCa: options.extraCa }),
  };
  const agent = new Agent({
    connect: guardedConnector({ policy, connectMs: timeouts.connectMs, ...seams }),
    connections: perHost,
    pipelining: 1,
    allowH2: false,
    maxHeaderSize: 32_768,
    headersTimeout: timeouts.headersMs,
    bodyTimeout: timeouts.headersMs,
    keepAliveTimeout: 4_000,
    keepAliveMaxTimeout: 30_000,
  });
  const engine: Engine = { options, policy, agent, timeouts };
  const lanes = openLanes(perHost, options.clock);
  return {
    fetch: (request) => follow(engine, request, lanes),
    close: () => agent.destroy(),
  };
}
