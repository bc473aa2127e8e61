import type { Outlink } from '../domain/article.ts';
import type { Span } from '../domain/span.ts';
import { PRIMARY_HOSTS, type PrimaryKind } from './primary-hosts.ts';

/** A primary document that a text points to: `url` is its canonical address for readers, `recordUrl` what an open interface answers for it (null: the page is read). */
export interface PrimaryReference {
  readonly kind: PrimaryKind;
  /** What the kind calls it: an arXiv number, a DOI, `owner/name@tag`. */
  readonly id: string;
  readonly url: string;
  readonly recordUrl: string | null;
  /** The address as the text links it, by which a report is seen to point here; the canonical one for a mention. */
  readonly linkedUrl: string;
  /** Where a mention stands in the text; null for a link. */
  readonly span: Span | null;
}

/** Further hosts of a kind, as the operator set them, and the registry that answers for npm packages. */
export interface PrimaryTable {
  readonly hosts: readonly { readonly kind: PrimaryKind; readonly host: string }[];
  readonly npmRegistry: string | null;
}

const MOST_LINKS = 200;
const MOST_CHARS = 200_000;

/** The primary documents that links and text name, each once, links first, in their order. */
export function primaryReferences(links: readonly Outlink[], text: string, table: PrimaryTable): readonly PrimaryReference[] {
  const found = new Map<string, PrimaryReference>();
  const keep = (reference: PrimaryReference | null): void => {
    if (reference !== null && !found.has(reference.url)) found.set(reference.url, reference);
  };
  for (const link of links.slice(0, MOST_LINKS)) keep(referenceOf(link.url, table));
  for (const mention of mentionsIn(text.slice(0, MOST_CHARS)))
    keep(madeOf(mention.kind, mention.id, { table, host: null, span: mention.span }));
  return [...found.values()];
}

/** The document that one address leads to, or null. */
export function referenceOf(address: string, table: PrimaryTable): PrimaryReference | null {
  if (address.length > 2_000 || !URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
  const own = table.hosts.find((row) => row.host === url.host);
  const kind = own?.kind ?? PRIMARY_HOSTS.find((row) => row.hosts.includes(url.host))?.kind ?? (isStatusHost(url.host) ? 'status' : null);
  if (kind === null) return null;
  const id = idOf(kind, url);
  return id === null
    ? null
    : madeOf(kind, id, { table, host: own?.host ?? null, span: null, linkedUrl: plainOf(url), statusHost: url.host });
}

/** Advisories of GitHub lie under its host and are answered by OSV. */
function idOf(kind: PrimaryKind, url: URL): string | null {
  const path = safeDecoded(url.pathname).replace(/\/+$/, '');
  const rule = PATHS[kind];
  return rule(path, url);
}

const first = (match: RegExpExecArray | null): string | null => match?.[1] ?? null;

/** How an address of each kind names its document. */
const PATHS: Readonly<Record<PrimaryKind, (path: string, url: URL) => string | null>> = {
  arxiv: (path) => first(/^\/(?:abs|pdf|html)\/(\d{4}\.\d{4,5}|[a-z-]{2,20}(?:\.[A-Z]{2})?\/\d{7})(?:v\d{1,3})?(?:\.pdf)?$/.exec(path)),
  doi: (path) => first(/^\/(10\.\d{4,9}\/[^\s?#]{1,200})$/.exec(path))?.toLowerCase() ?? null,
  openreview: (_path, url) => first(/^([\w-]{6,20})$/.exec(url.searchParams.get('id') ?? '')),
  github: (path) => {
    const advisory = /^(?:\/[\w.-]{1,100}\/[\w.-]{1,100}\/security)?\/advisories\/(GHSA(?:-[a-z0-9]{4}){3})$/i.exec(path)?.[1];
    if (advisory !== undefined) return advisory.toUpperCase().replace(/^GHSA(.*)$/, (_all, rest: string) => `GHSA${rest.toLowerCase()}`);
    const release = /^\/([\w.-]{1,100}\/[\w.-]{1,100})\/releases(?:\/tag\/([^/]{1,100})|\/latest)?$/.exec(path);
    return release === null ? null : `${release[1]}@${release[2] ?? 'latest'}`;
  },
  gitlab: (path) => {
    const release = /^\/([\w./-]{3,200})\/-\/releases(?:\/([^/]{1,100}))?$/.exec(path);
    return release === null ? null : `${release[1]}@${release[2] ?? 'permalink/latest'}`;
  },
  npm: (path) => {
    const found = /^\/package\/((?:@[\w.~-]{1,100}\/)?[\w.~-]{1,214})(?:\/v\/([\w.+-]{1,60}))?$/.exec(path);
    return found === null ? null : `${found[1]}@${found[2] ?? 'latest'}`;
  },
  pypi: (path) => {
    const found = /^\/project\/([\w.-]{1,100})(?:\/([\w.+!-]{1,60}))?$/.exec(path);
    return found === null ? null : `${found[1]?.toLowerCase().replace(/[-_.]+/g, '-')}@${found[2] ?? 'latest'}`;
  },
  'hugging-face': (path) => {
    const found = /^\/([\w.-]{1,100}\/[\w.-]{1,100})(?:\/(?:tree|blob)\/.{1,300})?$/.exec(path)?.[1] ?? null;
    return found === null || /^(?:datasets|spaces|docs|blog|papers|api|models|collections|organizations|tasks)\//.test(found)
      ? null
      : found;
  },
  osv: (path, url) =>
    first(/\/(CVE-\d{4}-\d{4,7}|GHSA(?:-[a-z0-9]{4}){3}|[A-Z]{2,10}-\d{4}-\d{1,7})$/.exec(path)) ??
    first(/^(CVE-\d{4}-\d{4,7})$/.exec(url.searchParams.get('id') ?? url.searchParams.get('name') ?? '')),
  edgar: (path) => first(/^\/(Archives\/edgar\/data\/\d{1,10}\/[\w./-]{1,200}\.(?:html?|txt))$/i.exec(path)),
  courtlistener: (path) => first(/^\/((?:docket|opinion)\/\d{1,12}(?:\/[\w-]{1,200})*)$/.exec(path)),
  'eur-lex': (path, url) => {
    const eli = /^\/(eli\/[\w/-]{4,150})$/.exec(path)?.[1];
    if (eli !== undefined) return eli;
    const celex = /CELEX:([0-9A-Z()]{5,30})/.exec(safeDecoded(url.search))?.[1];
    return celex === undefined ? null : `legal-content/EN/TXT/?uri=CELEX:${celex}`;
  },
  'federal-register': (path) => first(/^\/(?:documents\/\d{4}\/\d{2}\/\d{2}|d)\/([\w-]{5,30})(?:\/[\w-]{0,200})?$/.exec(path)),
  'legislation-uk': (path) => first(/^\/((?:id\/)?[a-z]{3,6}\/\d{4}\/\d{1,5})(?:\/[\w./-]{0,100})?$/.exec(path)),
  rfc: (path) => first(/^\/(?:rfc|info|doc|doc\/html|html)\/rfc(\d{1,5})(?:\.(?:html|txt|xml|pdf))?$/i.exec(path)),
  w3c: (path) => first(/^\/(TR\/[\w.-]{2,80})$/.exec(path)),
  iso: (path) => first(/^\/(standard\/\d{1,8}\.html)$/.exec(path)),
  post: (path) => first(/^\/([\w-]{1,60}(?:\/[\w.~-]{1,200}){1,6})$/.exec(path)),
  status: (path) => first(/^\/((?:incidents|incident|history|issues)\/[\w-]{4,60})$/.exec(path)),
};

/** A page of incidents by its host: `status.` of any domain, or a host of status pages. */
const isStatusHost = (host: string): boolean => /^status\.[a-z0-9.-]{3,200}$/.test(host) || /^[a-z0-9-]{1,60}\.statuspage\.io$/.test(host);

interface Making {
  readonly table: PrimaryTable;
  readonly host: string | null;
  readonly span: Span | null;
  readonly linkedUrl?: string;
  readonly statusHost?: string;
}

function madeOf(given: PrimaryKind, id: string, making: Making): PrimaryReference | null {
  const kind = given === 'github' && id.startsWith('GHSA-') ? 'osv' : given;
  const row = PRIMARY_HOSTS.find((one) => one.kind === kind);
  const set = making.host !== null && given === kind ? making.host : (making.table.hosts.find((one) => one.kind === kind)?.host ?? null);
  const host = set ?? (kind === 'status' ? making.statusHost : row?.hosts[0]);
  if (row === undefined || host === undefined) return null;
  const { page, record } = addressesOf(kind, id);
  const url = `https://${host}${page}`;
  const interfaceHost = set ?? row.interfaceHost;
  const registry = kind === 'npm' && set === null ? making.table.npmRegistry : null;
  const recordUrl =
    record === null
      ? null
      : registry !== null
        ? `${registry}${record}`
        : interfaceHost === null
          ? null
          : `https://${interfaceHost}${record}`;
  return { kind, id, url, recordUrl, linkedUrl: making.linkedUrl ?? url, span: making.span };
}

const named = (id: string): readonly [name: string, version: string] => {
  const at = id.lastIndexOf('@');
  return [id.slice(0, at), id.slice(at + 1)];
};

/** The paths of page and record of one document. */
function addressesOf(kind: PrimaryKind, id: string): { readonly page: string; readonly record: string | null } {
  const [name, version] = named(id);
  const latest = version === 'latest';
  switch (kind) {
    case 'arxiv':
      return { page: `/abs/${id}`, record: `/api/query?id_list=${encodeURIComponent(id)}` };
    case 'doi':
      return { page: `/${id}`, record: `/works/${encodeURIComponent(id)}` };
    case 'openreview':
      return { page: `/forum?id=${id}`, record: null };
    case 'github':
      return {
        page: latest ? `/${name}/releases/latest` : `/${name}/releases/tag/${encodeURIComponent(version)}`,
        record: `/repos/${name}/releases/${latest ? 'latest' : `tags/${encodeURIComponent(version)}`}`,
      };
    case 'gitlab':
      return { page: `/${name}/-/releases/${version}`, record: `/api/v4/projects/${encodeURIComponent(name)}/releases/${version}` };
    case 'npm':
      return { page: `/package/${name}${latest ? '' : `/v/${version}`}`, record: `/${name.replace('/', '%2f')}` };
    case 'pypi':
      return { page: `/project/${name}/${latest ? '' : `${version}/`}`, record: `/pypi/${name}/${latest ? '' : `${version}/`}json` };
    case 'hugging-face':
      return { page: `/${id}`, record: `/api/models/${id}` };
    case 'osv':
      return { page: `/vulnerability/${id}`, record: `/v1/vulns/${id}` };
    case 'federal-register':
      return { page: `/d/${id}`, record: `/api/v1/documents/${id}.json` };
    case 'rfc':
      return { page: `/rfc/rfc${id}`, record: `/rfc/rfc${id}.json` };
    default:
      return { page: `/${id}`, record: null };
  }
}

/** Identifiers in running text that name a document without a link. */
const MENTIONS: readonly (readonly [kind: PrimaryKind, pattern: RegExp])[] = [
  ['osv', /\b(CVE-\d{4}-\d{4,7})\b/g],
  ['osv', /\b(GHSA-[a-z0-9]{4}-[a-z0-9]{4}-[a-z0-9]{4})\b/g],
  ['arxiv', /\barXiv:\s?(\d{4}\.\d{4,5})\b/g],
  ['doi', /\bdoi:\s?(10\.\d{4,9}\/[\w.()/:;-]{1,120}[\w)])/gi],
  ['rfc', /\bRFC (\d{3,5})\b/g],
];

function mentionsIn(text: string): readonly { readonly kind: PrimaryKind; readonly id: string; readonly span: Span }[] {
  return MENTIONS.flatMap(([kind, pattern]) =>
    [...text.matchAll(pattern)].slice(0, 20).map((match) => ({
      kind,
      id: kind === 'doi' ? (match[1] ?? '').toLowerCase() : (match[1] ?? ''),
      span: { start: match.index, end: match.index + match[0].length },
    })),
  );
}

function safeDecoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function plainOf(url: URL): string {
  const plain = new URL(url.href);
  plain.hash = '';
  return plain.href;
}
