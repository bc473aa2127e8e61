import { TRACKING_PARAMETERS, TRACKING_PREFIXES } from '../../lexicon/tracking.ts';

const MAX_CHARS = 2_000;

/** An address made absolute against a base, only http and https; null where it is none. */
export function webAddress(written: string | null | undefined, base: string | null): string | null {
  const text = (written ?? '').trim().slice(0, MAX_CHARS);
  if (text === '') return null;
  const url = base === null ? URL.parse(text) : URL.parse(text, base);
  return url !== null && (url.protocol === 'https:' || url.protocol === 'http:') ? url.href : null;
}

/** An address by which an article is known: https where the host is a public name, no fragment, no tracking parameters, no default port. */
export function cleanAddress(address: string): string {
  const url = URL.parse(address);
  if (url === null) return address;
  url.hash = '';
  url.username = '';
  url.password = '';
  // A host with a port of its own (a demo, a test) answers only as it is.
  if (url.protocol === 'http:' && url.port === '' && url.hostname.includes('.') && !/^[\d.]+$/.test(url.hostname)) url.protocol = 'https:';
  for (const name of [...url.searchParams.keys()]) if (isTracking(name)) url.searchParams.delete(name);
  if (url.search === '?') url.search = '';
  return url.href;
}

function isTracking(name: string): boolean {
  const lower = name.toLowerCase();
  return TRACKING_PARAMETERS.has(lower) || TRACKING_PREFIXES.some((prefix) => lower.startsWith(prefix));
}

/** The host without `www.` and the like. */
export function bareHost(address: string): string {
  return (URL.parse(address)?.host ?? '').replace(/^(www\d?|m|mobile|amp)\./, '');
}

/**
 * The page's canonical address, and where that names another host the address it gives as its origin (`via`).
 * A canonical that is the home page is a mistake of the template and not believed.
 */
export function canonicalOf(
  stated: readonly (string | null | undefined)[],
  finalUrl: string,
  base: string | null,
): { readonly canonicalUrl: string; readonly via: string | null } {
  const own = cleanAddress(finalUrl);
  for (const each of stated) {
    const address = webAddress(each, base ?? finalUrl);
    if (address === null) continue;
    const clean = cleanAddress(address);
    const path = URL.parse(clean)?.pathname ?? '/';
    if (path === '/' && (URL.parse(own)?.pathname ?? '/') !== '/') continue;
    if (bareHost(clean) === bareHost(own)) return { canonicalUrl: clean, via: null };
    return { canonicalUrl: own, via: clean };
  }
  return { canonicalUrl: own, via: null };
}
