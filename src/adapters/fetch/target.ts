import { isIP } from 'node:net';
import { TickrError } from '../../domain/outcome.ts';
import { blockedAddress, isLoopback } from './address.ts';

/** Where the connection of one host goes when it does not go where DNS says. */
export interface Override {
  readonly address: string;
  readonly port: number;
}

/** What may be asked at all. `allowPrivate` holds `host:port` pairs; `hostOverrides` null means the real network. */
export interface TargetPolicy {
  readonly allowPrivate: ReadonlySet<string>;
  readonly ports: ReadonlySet<number>;
  readonly hostOverrides: ((host: string) => Override | null) | null;
}

/** Longest address that is fetched, in characters. */
export const MAX_URL_CHARS = 2_048;

/** Names that mean this machine or a private network (RFC 6761, 6762, 8375, 9476 and customs of clouds and containers). */
const PRIVATE_SUFFIXES = [
  'localhost',
  'local',
  'localdomain',
  'internal',
  'intranet',
  'corp',
  'home',
  'lan',
  'private',
  'svc',
  'cluster.local',
  'home.arpa',
  'onion',
  'alt',
];

const refuse = (url: string, why: string, code: string): TickrError =>
  new TickrError(`Refused to fetch ${url.slice(0, 200)}: ${why}.`, { code, ids: { url: url.slice(0, MAX_URL_CHARS) } });

/** The host without brackets and without a trailing dot, as it is looked up. */
export function bareHost(url: URL): string {
  const host = url.hostname.replace(/\.$/, '');
  return host.startsWith('[') ? host.slice(1, -1) : host;
}

/** The port of an address, the scheme's own where none is given. */
export const portOf = (url: URL): number => (url.port === '' ? (url.protocol === 'https:' ? 443 : 80) : Number(url.port));

/** Parses an address as given; `feed:` is unwrapped. Throws `fetch/scheme` for what is no http(s) URL. */
export function parseTarget(raw: string): URL {
  if (raw.length > MAX_URL_CHARS) throw refuse(raw, `its address is longer than ${MAX_URL_CHARS} characters`, 'fetch/scheme');
  const trimmed = raw.trim();
  const lower = trimmed.slice(0, 12).toLowerCase();
  let unwrapped = trimmed;
  if (lower.startsWith('feed://')) unwrapped = `http://${trimmed.slice(7)}`;
  else if (lower.startsWith('feed:')) unwrapped = trimmed.slice(5);
  if (!URL.canParse(unwrapped)) throw refuse(raw, 'it is not a web address', 'fetch/scheme');
  const url = new URL(unwrapped);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw refuse(raw, `${url.protocol} is not http or https`, 'fetch/scheme');
  if (url.href.length > MAX_URL_CHARS) throw refuse(raw, `its address is longer than ${MAX_URL_CHARS} characters`, 'fetch/scheme');
  url.hash = '';
  return url;
}

function nameFault(host: string): string | null {
  const labels = host.split('.');
  if (host.length > 253 || labels.length < 2) return 'its host is not a public name';
  if (labels.some((label) => label.length > 63 || !/^[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?$/.test(label))) return 'its host is not a valid name';
  const suffix = PRIVATE_SUFFIXES.find((private_) => host === private_ || host.endsWith(`.${private_}`));
  return suffix === undefined ? null : `names under .${suffix} are private`;
}

/** Judges one hop before anything is looked up. Throws `fetch/scheme` or `fetch/blocked-address`; gives the override that applies, or null. */
export function judgeTarget(url: URL, policy: TargetPolicy): Override | null {
  if (url.username !== '' || url.password !== '') throw refuse(url.href, 'it carries a user name', 'fetch/blocked-address');
  const host = bareHost(url);
  if (policy.allowPrivate.has(`${host}:${portOf(url)}`)) return null;
  if (policy.hostOverrides !== null) {
    const override = policy.hostOverrides(host);
    if (override === null || !isLoopback(override.address))
      throw refuse(url.href, 'only the recorded hosts may be asked', 'fetch/blocked-address');
    return override;
  }
  if (!policy.ports.has(portOf(url))) throw refuse(url.href, `port ${portOf(url)} is not one of the web's`, 'fetch/blocked-address');
  const fault = isIP(host) === 0 ? nameFault(host) : blockedAddress(host);
  if (fault !== null)
    throw refuse(url.href, isIP(host) === 0 ? fault : `${host} is not a public address (${fault})`, 'fetch/blocked-address');
  return null;
}

/** Whether an address of ours can be reached from outside, as far as its look tells: a public name or a public IP address, on any port. */
export function isPublicAddress(raw: string): boolean {
  try {
    const url = parseTarget(raw);
    judgeTarget(url, { allowPrivate: new Set(), ports: new Set([portOf(url)]), hostOverrides: null });
    return true;
  } catch {
    return false;
  }
}
