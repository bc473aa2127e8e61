import type { MiddlewareHandler } from 'hono';
import type { WebDeps } from './deps.ts';

interface Kept {
  readonly key: string;
  readonly body: string;
  readonly status: 200;
  readonly headers: Readonly<Record<string, string>>;
  readonly etag: string;
}

const MOST_PAGES = 2_000;
const MOST_BYTES = 64 * 1_024 * 1_024;
/** Headers that belong to the page itself and are given again with it. */
const OWN_HEADERS = ['content-type', 'ai-disclosure', 'access-control-allow-origin'] as const;
const CACHED = /^(?:text\/html|application\/(?:json|xml|rss\+xml|atom\+xml|feed\+json|ld\+json)|text\/(?:markdown|plain|csv|xml))/;

/** Keeps rendered pages by address; one is good while no take was published and the minute (which dates depend on) is the same. Answers If-None-Match. */
export function pageCache(deps: WebDeps, hash: (text: string) => string): MiddlewareHandler {
  const pages = new Map<string, Kept>();
  let bytes = 0;
  const forget = (address: string): void => {
    bytes -= pages.get(address)?.body.length ?? 0;
    pages.delete(address);
  };
  return async (context, next) => {
    if (context.req.method !== 'GET') return next();
    const url = new URL(context.req.url);
    const address = url.pathname + url.search;
    const key = `${await deps.store.takes.revision()}/${Math.floor(deps.clock.now() / 60_000)}`;
    const kept = pages.get(address);
    if (kept !== undefined && kept.key === key) {
      if (context.req.header('if-none-match') === kept.etag) return context.body(null, 304, { etag: kept.etag });
      return context.body(kept.body, kept.status, { ...kept.headers, etag: kept.etag, 'cache-control': 'no-cache' });
    }
    await next();
    const type = context.res.headers.get('content-type') ?? '';
    if (context.res.status !== 200 || !CACHED.test(type) || context.res.headers.get('cache-control') === 'no-store' || address.length > 300)
      return;
    const body = await context.res.clone().text();
    const etag = `"${hash(body).slice(0, 20)}"`;
    context.res.headers.set('etag', etag);
    context.res.headers.set('cache-control', 'no-cache');
    forget(address);
    const headers = Object.fromEntries(OWN_HEADERS.flatMap((name) => ownHeader(context.res.headers, name)));
    pages.set(address, { key, body, status: 200, headers, etag });
    bytes += body.length;
    for (const oldest of pages.keys()) {
      if (pages.size <= MOST_PAGES && bytes <= MOST_BYTES) break;
      forget(oldest);
    }
  };
}

const ownHeader = (headers: Headers, name: string): readonly (readonly [string, string])[] => {
  const value = headers.get(name);
  return value === null ? [] : [[name, value]];
};
