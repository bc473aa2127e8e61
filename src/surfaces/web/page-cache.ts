import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Context, MiddlewareHandler } from 'hono';
import type { WebDeps } from './deps.ts';

/** A rendered page: its bytes as they are and packed (null where packing gains nothing), and the headers that belong to it. */
interface Kept {
  readonly key: string;
  readonly plain: Uint8Array<ArrayBuffer>;
  readonly packed: Uint8Array<ArrayBuffer> | null;
  readonly headers: Readonly<Record<string, string>>;
}

const MOST_PAGES = 2_000;
const MOST_BYTES = 64 * 1_024 * 1_024;
const MOST_ADDRESS = 300;
/** Smaller than this a packed page saves no packet. */
const LEAST_PACKED = 1_000;
/** Headers that belong to the page itself and are given again with it. */
const OWN_HEADERS = ['content-type', 'ai-disclosure', 'access-control-allow-origin'] as const;
const CACHED = /^(?:text\/html|application\/(?:json|xml|rss\+xml|atom\+xml|feed\+json|ld\+json|rsl\+xml)|text\/(?:markdown|plain|csv|xml))/;
const pack = promisify(gzip);

/** Keeps rendered pages by address; one is good while no take was published and the minute (which dates depend on) is the same. Answers If-None-Match, and sends gzip to whoever takes it: what is kept holds nothing that is secret. */
export function pageCache(deps: WebDeps, hash: (bytes: Uint8Array) => string): MiddlewareHandler {
  const pages = new Map<string, Kept>();
  let bytes = 0;
  const sizeOf = (kept: Kept | undefined): number => (kept === undefined ? 0 : kept.plain.length + (kept.packed?.length ?? 0));
  const forget = (address: string): void => {
    bytes -= sizeOf(pages.get(address));
    pages.delete(address);
  };
  const keep = (address: string, kept: Kept): void => {
    forget(address);
    pages.set(address, kept);
    bytes += sizeOf(kept);
    for (const oldest of pages.keys()) {
      if (pages.size <= MOST_PAGES && bytes <= MOST_BYTES) break;
      forget(oldest);
    }
  };
  return async (context, next) => {
    if (context.req.method !== 'GET') return next();
    const url = new URL(context.req.url);
    const address = url.pathname + url.search;
    const key = `${await deps.store.takes.revision()}/${Math.floor(deps.clock.now() / 60_000)}`;
    const found = pages.get(address);
    if (found !== undefined && found.key === key) return answer(context, found);
    await next();
    if (!mayKeep(context) || address.length > MOST_ADDRESS) return;
    const kept = await keptOf(context.res, key, hash);
    keep(address, kept);
    context.res = answer(context, kept);
  };
}

function mayKeep(context: Context): boolean {
  const { status, headers } = context.res;
  return status === 200 && CACHED.test(headers.get('content-type') ?? '') && headers.get('cache-control') !== 'no-store';
}

async function keptOf(response: Response, key: string, hash: (bytes: Uint8Array) => string): Promise<Kept> {
  const plain = new Uint8Array(await response.clone().arrayBuffer());
  const own = OWN_HEADERS.flatMap((name) => {
    const value = response.headers.get(name);
    return value === null ? [] : [[name, value] as const];
  });
  // Weak, because one tag stands for the plain and the packed bytes (RFC 9110, section 8.8.1).
  const headers = {
    ...Object.fromEntries(own),
    etag: `W/"${hash(plain).slice(0, 20)}"`,
    'cache-control': 'no-cache',
    vary: 'accept-encoding',
  };
  return { key, plain, packed: plain.length < LEAST_PACKED ? null : new Uint8Array(await pack(plain)), headers };
}

function answer(context: Context, kept: Kept): Response {
  const { headers } = kept;
  if (context.req.header('if-none-match') === headers['etag']) return context.body(null, 304, headers);
  const takesGzip = /\bgzip\b/.test(context.req.header('accept-encoding') ?? '');
  if (kept.packed === null || !takesGzip) return context.body(kept.plain, 200, headers);
  return context.body(kept.packed, 200, { ...headers, 'content-encoding': 'gzip' });
}
