import {
  IP_LOOKUP_HOSTS,
  IP_LOOKUP_LABELS,
  IP_LOOKUP_PATHS,
  PLACE_HEADERS,
  TELEMETRY_HOSTS,
  ZONE_AREAS,
} from '../lexicon/package-probes.ts';
import type { Sighting } from './finding.ts';

type Seen = Omit<Sighting, 'start' | 'end' | 'place'>;

const MOST_ADDRESSES = 20;
const ADDRESS = /\b(?:https?|wss?):\/\/([a-z0-9](?:[a-z0-9.-]{0,250}[a-z0-9])?)(?::\d{1,5})?(\/[^\s"'`<>\\]{0,200})?/gi;

/** How a string stands: handed to a call or a key that takes addresses, and whether it is such a key. */
export interface StringUse {
  readonly acted: boolean;
  readonly keyed: boolean;
}

/** What one string of code says: addresses, services, zone names, country headers; text in Base64 is read too. */
export function stringSightings(value: string, { acted, keyed }: StringUse): readonly Seen[] {
  const found: Seen[] = [...addressesIn(value, acted)];
  if (found.length === 0 && value.length < 256) found.push(...bareHost(value, keyed));
  const zone = zoneIn(value);
  if (zone !== null) found.push({ kind: 'zone-name', subject: zone, what: `names the time zone ${zone}`, acted: false });
  if (value.length < 40 && PLACE_HEADERS.has(value.toLowerCase()))
    found.push({
      kind: 'place',
      subject: value.toLowerCase(),
      what: `names the request header ${value}, which tells the visitor's country`,
      acted: true,
    });
  const hidden = decodedBase64(value);
  if (hidden !== null)
    for (const seen of addressesIn(hidden, acted))
      found.push(
        { ...seen, what: `${seen.what}, written in Base64` },
        { kind: 'hidden-text', subject: seen.subject, what: `holds the address of ${seen.subject} in Base64`, acted: false },
      );
  return found;
}

function addressesIn(value: string, acted: boolean): readonly Seen[] {
  if (!value.includes('://')) return [];
  const found: Seen[] = [];
  for (const match of value.slice(0, 100_000).matchAll(ADDRESS)) {
    const host = (match[1] ?? '').toLowerCase();
    // A name without a dot is a placeholder or this machine.
    if (!host.includes('.') || host.startsWith('127.') || host.endsWith('.')) continue;
    found.push(...hostSightings(host, match[2] ?? '', acted));
    if (found.length > MOST_ADDRESSES) break;
  }
  return found;
}

/** A host without a scheme: a service of the tables, or one under a key that takes addresses. */
function bareHost(value: string, keyed: boolean): readonly Seen[] {
  if (!/^[a-z0-9][a-z0-9.-]{2,250}\.[a-z]{2,24}$/i.test(value)) return [];
  const host = value.toLowerCase();
  const known = isUnder(host, IP_LOOKUP_HOSTS) || isUnder(host, TELEMETRY_HOSTS);
  return known || (keyed && !/\.(?:js|ts|mjs|cjs|json|md|css|html|map|txt|node|wasm|lock|png|svg)$/.test(host))
    ? hostSightings(host, '', keyed)
    : [];
}

function hostSightings(host: string, path: string, acted: boolean): readonly Seen[] {
  const way = acted ? 'hands over' : 'names';
  const found: Seen[] = [{ kind: 'host', subject: host, what: `${way} an address at ${host}`, acted }];
  const lower = path.toLowerCase();
  const asks =
    isUnder(host, IP_LOOKUP_HOSTS) ||
    host.split('.').some((label) => IP_LOOKUP_LABELS.includes(label)) ||
    IP_LOOKUP_PATHS.some((part) => lower.startsWith(part));
  if (asks)
    found.push({
      kind: 'ip-lookup',
      subject: host,
      what: `${way} the address of a service that tells where a request comes from (${host})`,
      acted,
    });
  if (isUnder(host, TELEMETRY_HOSTS) || host.split('.').includes('telemetry'))
    found.push({ kind: 'telemetry', subject: host, what: `${way} the address of a service that takes events (${host})`, acted });
  return found;
}

const isUnder = (host: string, list: readonly string[]): boolean => list.some((one) => host === one || host.endsWith(`.${one}`));

/** An IANA time-zone name such as `Europe/Lisbon`, or null. */
export function zoneIn(value: string): string | null {
  if (value.length > 40 || !/^[A-Z][a-z]+\/[A-Z][A-Za-z_/-]+$/.test(value)) return null;
  return ZONE_AREAS.has(value.slice(0, value.indexOf('/'))) ? value : null;
}

/** What a string decodes to where it is Base64 of plain text; null otherwise. */
export function decodedBase64(value: string): string | null {
  if (value.length < 16 || value.length > 20_000 || value.length % 4 === 1 || !/^[A-Za-z0-9+/_-]+={0,2}$/.test(value)) return null;
  const decoded = Buffer.from(value, 'base64').toString('latin1');
  return decoded.length >= 10 && /^[\x09\x0a\x0d\x20-\x7e]+$/.test(decoded) ? decoded : null;
}
