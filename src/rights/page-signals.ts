import { elementsOf, type StartElement } from './elements.ts';
import type { Meta } from './meta-robots.ts';

/** What a page's markup says of its rights, raw, as `rightsOf` and `explainRights` take it. */
export interface PageSignals {
  readonly metas: readonly Meta[];
  readonly links: readonly { readonly rel: string; readonly href: string; readonly type: string | null }[];
  /** Addresses and words of licences in JSON-LD. */
  readonly licences: readonly string[];
  /** RSL that stands in the page itself, as XML. */
  readonly inlineRsl: readonly string[];
  /** `usageInfo` and `isAccessibleForFree` of JSON-LD, as `name=value`. */
  readonly terms: readonly string[];
}

const MAX_DEPTH = 4;
const MAX_SIGNALS = 256;
const MAX_LIST = 64;
const WANTED: ReadonlySet<string> = new Set(['meta', 'link', 'script']);
/** A page is full of links; those that name a licence are few. */
const isWanted = (name: string, inside: string): boolean => WANTED.has(name) || (name === 'a' && /license/i.test(inside));

/** What JSON-LD says of rights. */
interface Stated {
  readonly licences: string[];
  readonly terms: string[];
}

/** A value as text: itself, or the address of an object. */
function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.slice(0, MAX_LIST).flatMap((one: unknown) => textsOf(one));
  if (typeof value !== 'object' || value === null) return [];
  if ('url' in value && typeof value.url === 'string') return [value.url];
  return '@id' in value && typeof value['@id'] === 'string' ? [value['@id']] : [];
}

const isNo = (value: unknown): boolean =>
  value === false || (typeof value === 'string' && /^(?:false|no|https?:\/\/schema\.org\/False)$/i.test(value));

/** Collects the statements of a JSON-LD object, its graph and its parts. */
function readStated(value: unknown, stated: Stated, depth = 0): void {
  if (typeof value !== 'object' || value === null || depth > MAX_DEPTH) return;
  if (Array.isArray(value)) {
    for (const one of value.slice(0, MAX_LIST)) readStated(one, stated, depth + 1);
    return;
  }
  if ('license' in value) stated.licences.push(...textsOf(value.license));
  if ('usageInfo' in value) stated.terms.push(...textsOf(value.usageInfo).map((text) => `usageInfo=${text}`));
  if ('isAccessibleForFree' in value && isNo(value.isAccessibleForFree)) stated.terms.push('isAccessibleForFree=false');
  if ('@graph' in value) readStated(value['@graph'], stated, depth + 1);
  if ('mainEntity' in value) readStated(value.mainEntity, stated, depth + 1);
}

function statedIn(json: string): Stated {
  const stated: Stated = { licences: [], terms: [] };
  try {
    readStated(JSON.parse(json), stated);
  } catch {
    // Markup that is no JSON states nothing.
  }
  return stated;
}

function typeOf(element: StartElement): string {
  return (element.attributes.get('type') ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
}

/** Finds meta elements, licence links, RSL and JSON-LD terms in the first 512 KiB of a page. Never throws. */
export function pageSignals(html: string): PageSignals {
  const metas: Meta[] = [];
  const links: { readonly rel: string; readonly href: string; readonly type: string | null }[] = [];
  const stated: Stated = { licences: [], terms: [] };
  const inlineRsl: string[] = [];
  for (const element of elementsOf(html, 'html', isWanted)) {
    if (metas.length + links.length + stated.licences.length + stated.terms.length + inlineRsl.length >= MAX_SIGNALS) break;
    const { name, attributes, text } = element;
    const [rel, href] = [attributes.get('rel'), attributes.get('href')];
    // A header that the page gives itself counts as the meta element of the same meaning.
    const metaName = attributes.get('name') ?? (attributes.get('http-equiv')?.toLowerCase() === 'x-robots-tag' ? 'robots' : undefined);
    if (name === 'meta' && metaName !== undefined) metas.push({ name: metaName, content: attributes.get('content') ?? '' });
    if ((name === 'link' || name === 'a') && rel !== undefined && href !== undefined && rel.toLowerCase().includes('license')) {
      links.push({ rel, href, type: attributes.get('type') ?? null });
    }
    if (name !== 'script') continue;
    if (typeOf(element) === 'application/rsl+xml') inlineRsl.push(text);
    if (typeOf(element) !== 'application/ld+json') continue;
    const own = statedIn(text);
    stated.licences.push(...own.licences);
    stated.terms.push(...own.terms);
  }
  return { metas, links, licences: stated.licences, inlineRsl, terms: [...new Set(stated.terms)] };
}
