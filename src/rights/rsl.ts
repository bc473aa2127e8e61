import type { SignalText } from '../domain/rights.ts';
import { elementsOf, type StartElement } from './elements.ts';
import { pathOf, patternMatches } from './robots.ts';
import { each, lineOf, type Says, type Signal, signalOf } from './signal.ts';

/** One `<license>` of a `<content>`: tokens by type ("usage", "user", "geo") and how it is paid. */
export interface RslLicence {
  readonly permits: ReadonlyMap<string, readonly string[]>;
  readonly prohibits: ReadonlyMap<string, readonly string[]>;
  readonly payments: readonly string[];
}

/** What an RSL file says of the addresses that `url` matches; null or empty: of all. */
export interface RslContent {
  readonly url: string | null;
  /** A licence server to be asked for a token first (Open License Protocol), which we do not do; null where none is named. */
  readonly server: string | null;
  readonly licences: readonly RslLicence[];
}

const USAGES: ReadonlySet<string> = new Set(['all', 'ai-all', 'ai-train', 'ai-input', 'ai-index', 'search']);
const FREE: ReadonlySet<string> = new Set(['free', 'attribution']);
/** Whoever runs this paper may do so for money and anywhere: a licence for some users or places only is none for us. */
const ANY_USER: ReadonlySet<string> = new Set(['all', 'commercial']);
const MAX_CONTENTS = 1_000;
const MAX_LICENCES = 50;

interface BuildingLicence {
  readonly permits: Map<string, string[]>;
  readonly prohibits: Map<string, string[]>;
  readonly payments: string[];
}

interface Building {
  readonly url: string | null;
  readonly server: string | null;
  readonly licences: BuildingLicence[];
}

function addTokens(to: Map<string, string[]>, element: StartElement): void {
  const type = (element.attributes.get('type') ?? 'usage').toLowerCase();
  const tokens = element.text
    .toLowerCase()
    .split(/[\s,]+/, 64)
    .filter((token) => token !== '');
  to.set(type, [...(to.get(type) ?? []), ...tokens]);
}

/** Reads RSL 1.0 from a file or from the `rsl:content` of a feed; never throws. Elements are known by local name. */
export function parseRsl(xml: string): readonly RslContent[] {
  const contents: Building[] = [];
  for (const element of elementsOf(xml)) {
    if (element.name === 'content') {
      if (contents.length < MAX_CONTENTS)
        contents.push({ url: element.attributes.get('url') ?? null, server: element.attributes.get('server') || null, licences: [] });
      continue;
    }
    if (!['license', 'permits', 'prohibits', 'payment'].includes(element.name)) continue;
    if (contents.length === 0) contents.push({ url: null, server: null, licences: [] });
    const licences = contents.at(-1)?.licences ?? [];
    if (licences.length === 0 || (element.name === 'license' && licences.length < MAX_LICENCES)) {
      licences.push({ permits: new Map(), prohibits: new Map(), payments: [] });
    }
    const licence = licences.at(-1);
    if (licence === undefined) continue;
    if (element.name === 'permits') addTokens(licence.permits, element);
    if (element.name === 'prohibits') addTokens(licence.prohibits, element);
    if (element.name === 'payment') licence.payments.push((element.attributes.get('type') ?? 'free').toLowerCase());
  }
  return contents;
}

const has = (tokens: readonly string[], ...wanted: readonly string[]): boolean => tokens.some((token) => wanted.includes(token));
const strange = (tokens: readonly string[]): boolean => tokens.some((token) => !USAGES.has(token));

const KNOWN_TYPES: ReadonlySet<string> = new Set(['usage', 'user', 'geo']);

function isOpen(licence: RslLicence): boolean {
  // A condition of a kind that we do not know is one that we cannot say we meet.
  if ([...licence.permits.keys(), ...licence.prohibits.keys()].some((type) => !KNOWN_TYPES.has(type))) return false;
  const users = licence.permits.get('user');
  const barredUsers = licence.prohibits.get('user') ?? [];
  const places = licence.permits.get('geo') ?? licence.prohibits.get('geo');
  return (
    licence.payments.every((payment) => FREE.has(payment)) &&
    (users === undefined || users.some((user) => ANY_USER.has(user))) &&
    !barredUsers.some((user) => ANY_USER.has(user)) &&
    places === undefined
  );
}

/**
 * What the licences of one content decide. They are alternatives, so a use needs one that is open and permits it; but what any of them
 * prohibits is prohibited, and none open means link only. A list of permitted usages without ours, or with a word we do not know, denies.
 */
export function rslSays(licences: readonly RslLicence[]): readonly Says[] {
  if (licences.every((licence) => licence.permits.size === 0 && licence.prohibits.size === 0 && licence.payments.length === 0)) return [];
  const prohibited = licences.flatMap((licence) => licence.prohibits.get('usage') ?? []);
  const open = licences.filter(isOpen);
  if (open.length === 0) return each('deny', 'quote', 'summarise', 'store', 'redistribute');
  const permits = open.map((licence) => licence.permits.get('usage') ?? null);
  const permitted = permits.some((tokens) => tokens === null || (has(tokens, 'all', 'ai-all', 'ai-input') && !strange(tokens)));
  const noInput = has(prohibited, 'all', 'ai-all', 'ai-input') || strange(prohibited) || !permitted;
  return [
    ...(has(prohibited, 'search') ? each('deny', 'link', 'quote', 'summarise') : []),
    ...(has(prohibited, 'all') ? each('deny', 'quote', 'store', 'redistribute') : []),
    ...(noInput ? each('deny', 'summarise') : each('allow', 'summarise', 'quote')),
  ];
}

/** How much of an address a content's `url` matches: characters of its pattern, or -1. */
function reach(content: RslContent, url: string): number {
  const pattern = content.url?.trim() ?? '';
  if (pattern === '' || pattern === '*') return 0;
  if (pattern.startsWith('/')) return patternMatches(pattern, pathOf(url)) ? pattern.length : -1;
  const plain = (text: string): string => text.replace(/^https?:\/\//i, '').replace(/^www\./i, '');
  return patternMatches(plain(pattern), plain(url)) ? pattern.length : -1;
}

function wordsOf(licences: readonly RslLicence[]): string {
  const part = (name: string, types: ReadonlyMap<string, readonly string[]>): string =>
    [...types].map(([type, tokens]) => `${name} ${type}: ${tokens.join(' ')}`).join('; ');
  return licences
    .map((licence) =>
      [part('permits', licence.permits), part('prohibits', licence.prohibits), ...licence.payments.map((payment) => `payment: ${payment}`)]
        .filter((text) => text !== '')
        .join('; '),
    )
    .join(' | ');
}

/** The signals of one RSL text about an address: those of the contents that match it most closely. */
export function rslSignals(xml: string, where: string, url: string): readonly Signal[] {
  const reaching = parseRsl(xml)
    .map((content) => ({ content, reach: reach(content, url) }))
    .filter((entry) => entry.reach >= 0);
  const longest = Math.max(-1, ...reaching.map((entry) => entry.reach));
  const closest = reaching.filter((entry) => entry.reach === longest).map((entry) => entry.content);
  const licences = closest.flatMap((content) => content.licences);
  const servers = closest.flatMap((content) => (content.server === null ? [] : [content.server]));
  return [
    ...(licences.length === 0 ? [] : [signalOf('RSL', where, wordsOf(licences), { says: rslSays(licences) })]),
    ...servers
      .slice(0, 4)
      .map((server) => signalOf('RSL', where, `a licence must first be had from ${server}`, { says: each('deny', 'summarise') })),
  ];
}

/** The licence file that a host's robots.txt names: read, missing (states nothing), or named but not read (then no summary). */
export function rslFile(file: SignalText | null, named: string | null, url: string): readonly Signal[] {
  if (file !== null && file.status === 200) return rslSignals(file.text, file.url, url);
  if (named === null || (file !== null && file.status >= 400 && file.status < 500)) return [];
  return [unreadTerms(named)];
}

/** Terms that are declared but that we have not read: no summary until we have. */
export function unreadTerms(address: string): Signal {
  return signalOf('RSL', lineOf(address), 'declared as the licence, not read by us', { says: each('deny', 'summarise') });
}
