import type { ParsedEntry, ParsedFeed } from '../../domain/entry.ts';
import type { FeedFormat } from '../../domain/publisher.ts';
import { attributeOf, childrenOf, type FeedElement, findText } from './element.ts';
import { resolveUrl } from './names.ts';
import { foldSpaces, plainText } from './plain.ts';

const MAX_TITLE_CHARS = 2_000;
const MAX_TAGS = 50;

/** What one format's reader makes of elements or objects; all formats give the same normal form. */
export interface FormatReader {
  entry(element: FeedElement, base: string | null): ParsedEntry;
  feed(fields: FeedElement, base: string | null): Omit<ParsedFeed, 'entries' | 'format'>;
}

/** A feed as far as its own fields go. */
export type FeedFields = Omit<ParsedFeed, 'entries' | 'format'>;

/** Fields of a feed that states nothing. */
export const NO_FIELDS: FeedFields = {
  title: '',
  link: null,
  language: null,
  description: '',
  authors: [],
  publishedAt: null,
  updatedAt: null,
  licence: null,
  ttlMs: null,
  skipHours: [],
  skipDays: [],
  hubUrl: null,
  selfUrl: null,
};

/** What an element states as HTML: its markup where elements stand in it, else its text. */
export function htmlOf(element: FeedElement | null): string | null {
  if (element === null) return null;
  const stated = element.markup === null ? element.text : withoutWrapping(element.markup);
  return stated.trim() === '' ? null : stated.trim();
}

/** Markup of an XML text as HTML: CDATA marks and the XHTML prefix out. */
function withoutWrapping(markup: string): string {
  return markup
    .replaceAll('<![CDATA[', '')
    .replaceAll(']]>', '')
    .replace(/<(\/?)(?:xhtml|html|xh|h):/gi, '<$1');
}

/** A title in one line of plain text. */
export function titleText(html: string | null): string {
  return html === null ? '' : foldSpaces(plainText(html.slice(0, 20_000))).slice(0, MAX_TITLE_CHARS);
}

/** Plain text of HTML that may be absent. */
export const textOf = (html: string | null): string => (html === null ? '' : plainText(html));

/** Plain text with its angle brackets and ampersands escaped, fit to stand as HTML. */
export const escapeHtml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** The licence an element states for itself, most definite first: an address, then words. */
export function licenceOf(element: FeedElement, base: string | null): string | null {
  for (const link of childrenOf(element, 'link', 'atom:link')) {
    const href = attributeOf(link, 'href');
    if (href !== null && /(^|\s)(license|copyright)(\s|$)/i.test(link.attributes.rel ?? '')) return resolveUrl(href, base);
  }
  for (const child of childrenOf(element, 'creativecommons:license', 'cc:license', 'dcterms:license', 'media:license', 'rsl:license')) {
    const stated = attributeOf(child, 'rdf:resource') ?? attributeOf(child, 'resource') ?? attributeOf(child, 'href') ?? child.text.trim();
    if (stated !== '') return foldSpaces(stated);
  }
  const words = findText(element, 'dc:rights', 'dcterms:rights', 'rights', 'copyright', 'media:copyright');
  return words === null ? null : titleText(words);
}

/** The raw `rsl:content` of an element, rebuilt as XML, or null. */
export function rslOf(element: FeedElement): string | null {
  const found = childrenOf(element, 'rsl:content')[0];
  if (found === undefined) return null;
  const attributes = Object.entries(found.attributes)
    .filter(([name]) => !name.startsWith('xmlns'))
    .map(([name, value]) => ` ${name}="${escapeHtml(value).replaceAll('"', '&quot;')}"`);
  const inner = found.markup === null ? escapeHtml(found.text) : found.markup.replace(/<(\/?)rsl:/gi, '<$1');
  return `<content xmlns="https://rslstandard.org/rsl"${attributes.join('')}>${inner}</content>`;
}

/** Tags, trimmed, each once. */
export function distinctTags(tags: readonly (string | null)[]): readonly string[] {
  const kept = new Set<string>();
  for (const tag of tags) {
    const plain = titleText(tag);
    if (plain !== '' && kept.size < MAX_TAGS) kept.add(plain.slice(0, 200));
  }
  return [...kept];
}

const PERIODS_MS: Readonly<Record<string, number>> = {
  hourly: 3_600_000,
  daily: 86_400_000,
  weekly: 604_800_000,
  monthly: 2_592_000_000,
  yearly: 31_536_000_000,
};

/** How long a feed asks to be left alone: the longer of ttl (minutes) and sy:updatePeriod over its frequency. */
export function ttlOf(element: FeedElement): number | null {
  const minutes = Number(findText(element, 'ttl') ?? Number.NaN);
  const ttlMs = minutes > 0 && minutes < 1_000_000 ? minutes * 60_000 : null;
  const period = PERIODS_MS[findText(element, 'sy:updateperiod')?.toLowerCase() ?? ''];
  const frequency = Number(findText(element, 'sy:updatefrequency') ?? 1);
  const periodMs = period === undefined ? null : Math.round(period / Math.max(1, frequency || 1));
  if (ttlMs === null || periodMs === null) return ttlMs ?? periodMs;
  return Math.max(ttlMs, periodMs);
}

/** Formats of syndicated XML, and how each is read. */
export type XmlFormat = Exclude<FeedFormat, 'json'>;
