import { CUSTOMARY_PREFIXES, PREFIX_BY_ADDRESS, PREFIX_SPELLINGS } from './namespaces.ts';

/** Namespace declarations in force: written prefix ('' for the default) to the address in normal form. */
export type Names = Readonly<Record<string, string>>;

const CUSTOMARY: ReadonlySet<string> = new Set(CUSTOMARY_PREFIXES);

function normalAddress(address: string): string {
  const bare = address
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '');
  let end = bare.length;
  while (end > 0 && (bare[end - 1] === '/' || bare[end - 1] === '#')) end--;
  return bare.slice(0, end);
}

/** The declarations in force inside an element with these attributes; the same object where they declare nothing new. */
export function namesInForce(outer: Names, attributes: readonly (readonly [name: string, value: string])[]): Names {
  let own: Record<string, string> | null = null;
  for (const [key, value] of attributes) {
    if (key !== 'xmlns' && !key.startsWith('xmlns:')) continue;
    const address = normalAddress(value);
    if (outer[key.slice(6)] === address) continue;
    own ??= { ...outer };
    own[key.slice(6)] = address;
  }
  return own ?? outer;
}

/** The customary prefix for a written one: by declared address where that is known, else by custom; an unknown one is marked with `?`. */
export function prefixOf(prefix: string, names: Names): string {
  const address = names[prefix];
  const known = address === undefined ? undefined : PREFIX_BY_ADDRESS[address];
  if (known !== undefined) return known;
  if (prefix === '') return '';
  return PREFIX_SPELLINGS[prefix] ?? (CUSTOMARY.has(prefix) ? prefix : `?${prefix}`);
}

/** An element's name in lower case with its customary prefix; names of the feed's own core (prefix `core`) have none. */
export function nameOf(raw: string, names: Names, core: string | null): string {
  const colon = raw.indexOf(':');
  const local = raw.slice(colon + 1).toLowerCase();
  const prefix = prefixOf(colon < 0 ? '' : raw.slice(0, colon).toLowerCase(), names);
  return prefix === '' || prefix === core ? local : `${prefix}:${local}`;
}

/** An xml:base inside another. */
export function joinBase(outer: string | null, inner: string): string {
  return resolveUrl(inner, outer) ?? inner;
}

/** Absolute addresses that stand as they are after URL parsing: nothing to fold, escape or decode in them. */
const CLEAN = /^https?:\/\/[a-z][a-z0-9-]*(?:\.[a-z0-9-]+)*\.[a-z]{2,20}\/[\w\-~/?=&%+,;:@!*.#]*$/;

/** An address made absolute against a base; as it stands where there is no base; null where it is empty. */
export function resolveUrl(address: string, base: string | null): string | null {
  const trimmed = address.trim();
  if (trimmed === '') return null;
  if (base === null || (CLEAN.test(trimmed) && !trimmed.includes('/.') && !trimmed.includes('xn--') && !trimmed.includes('%2')))
    return trimmed;
  try {
    return new URL(trimmed, base).href;
  } catch {
    return trimmed;
  }
}
