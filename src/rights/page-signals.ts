import { elementsOf } from './elements.ts';
import type { Meta } from './meta-robots.ts';

/** What a page's markup says of its rights, raw, as `rightsOf` and `explainRights` take it. */
export interface PageSignals {
  readonly metas: readonly Meta[];
  readonly links: readonly { readonly rel: string; readonly href: string; readonly type: string | null }[];
  readonly licences: readonly string[];
}

const MAX_DEPTH = 4;
const MAX_SIGNALS = 256;

/** The `license` values of a JSON-LD object, its graph and its parts. */
function licencesIn(value: unknown, depth = 0): readonly string[] {
  if (typeof value !== 'object' || value === null || depth > MAX_DEPTH) return [];
  if (Array.isArray(value)) return value.slice(0, 64).flatMap((one: unknown) => licencesIn(one, depth + 1));
  const own = 'license' in value && typeof value.license === 'string' ? [value.license] : [];
  const graph = '@graph' in value ? licencesIn(value['@graph'], depth + 1) : [];
  return [...own, ...graph];
}

function licencesOf(json: string): readonly string[] {
  try {
    return licencesIn(JSON.parse(json));
  } catch {
    return [];
  }
}

/** Finds meta elements, licence links and JSON-LD licences in the first 512 KiB of a page. Never throws. */
export function pageSignals(html: string): PageSignals {
  const metas: Meta[] = [];
  const links: { readonly rel: string; readonly href: string; readonly type: string | null }[] = [];
  const licences: string[] = [];
  for (const { name, attributes, text } of elementsOf(html, 'html')) {
    if (metas.length + links.length + licences.length >= MAX_SIGNALS) break;
    const read = (attribute: string): string | null => attributes.get(attribute) ?? null;
    const [metaName, rel, href] = [read('name'), read('rel'), read('href')];
    if (name === 'meta' && metaName !== null) metas.push({ name: metaName, content: read('content') ?? '' });
    if ((name === 'link' || name === 'a') && rel !== null && href !== null && rel.toLowerCase().includes('license')) {
      links.push({ rel, href, type: read('type') });
    }
    if (name === 'script' && read('type')?.toLowerCase() === 'application/ld+json') licences.push(...licencesOf(text));
  }
  return { metas, links, licences };
}
