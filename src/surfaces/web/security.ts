import type { MiddlewareHandler } from 'hono';

/** No inline code, nothing from elsewhere: styles, script, fonts and pictures are our own files. */
const CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "manifest-src 'self'",
  "require-trusted-types-for 'script'",
].join('; ');

/** Headers every answer carries. */
export const securityHeaders: MiddlewareHandler = async (context, next) => {
  await next();
  const { headers } = context.res;
  headers.set('content-security-policy', CSP);
  headers.set('x-content-type-options', 'nosniff');
  headers.set('referrer-policy', 'no-referrer');
  headers.set('permissions-policy', 'interest-cohort=(), geolocation=(), camera=(), microphone=()');
  headers.set('cross-origin-opener-policy', 'same-origin');
  headers.set('cross-origin-resource-policy', 'same-site');
  headers.set('x-frame-options', 'DENY');
};

/** Whether a form was sent from our own pages: by `Sec-Fetch-Site`, else by `Origin` (OWASP, cross-site request forgery prevention). */
export function sentFromHere(headers: Headers, baseUrl: string): boolean {
  const site = headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin' || site === 'none';
  const origin = headers.get('origin');
  const host = headers.get('host');
  if (origin === null || !URL.canParse(origin)) return false;
  return new URL(origin).host === host || origin === new URL(baseUrl).origin;
}

/** At most `most` events of one key in `windowMs`; keys are forgotten when quiet, and their number is bounded. */
export class RateLimit {
  readonly #most: number;
  readonly #windowMs: number;
  readonly #events = new Map<string, number[]>();

  constructor(most: number, windowMs: number) {
    this.#most = most;
    this.#windowMs = windowMs;
  }

  /** Counts an event at `now`; false when the key has had its share. */
  take(key: string, now: number): boolean {
    const recent = (this.#events.get(key) ?? []).filter((at) => at > now - this.#windowMs);
    if (recent.length >= this.#most) {
      this.#events.set(key, recent);
      return false;
    }
    recent.push(now);
    this.#events.delete(key);
    this.#events.set(key, recent);
    if (this.#events.size > 20_000) this.#forget(now);
    return true;
  }

  #forget(now: number): void {
    for (const [key, events] of this.#events) {
      if (this.#events.size <= 10_000 && (events.at(-1) ?? 0) > now - this.#windowMs) break;
      this.#events.delete(key);
    }
  }
}
