import type { Author, ParsedEntry } from '../../domain/entry.ts';
import { feedDate } from './dates.ts';
import { attributeOf, childrenOf, type FeedElement, findChild, findText } from './element.ts';
import { joinBase, resolveUrl } from './names.ts';
import {
  distinctTags,
  escapeHtml,
  type FeedFields,
  type FormatReader,
  htmlOf,
  licenceOf,
  rslOf,
  textOf,
  titleText,
  ttlOf,
} from './normal.ts';
import { authorFrom, distinctAuthors } from './people.ts';

/** Atom 1.0 (RFC 4287) and the older 0.3. */
export const atom: FormatReader = { entry: readEntry, feed: readFeed };

function readEntry(entry: FeedElement, outerBase: string | null): ParsedEntry {
  const base = baseOf(entry, outerBase);
  const summaryHtml = constructHtml(firstStated(entry, 'summary', 'dc:description', 'media:description', 'itunes:summary'));
  const contentHtml = constructHtml(firstStated(entry, 'content', 'content:encoded', 'fullitem'));
  const origin = findChild(entry, 'source');
  return {
    guid: findText(entry, 'id', 'guid') ?? '',
    url: linkHref(entry, 'alternate', base) ?? contentAddress(entry, base),
    title: titleText(constructHtml(firstStated(entry, 'title', 'dc:title', 'media:title'))),
    authors: authorsOf(entry, origin),
    publishedAt: firstDate(entry, 'published', 'issued', 'created', 'dc:date', 'dcterms:issued', 'dcterms:created', 'pubdate'),
    updatedAt: firstDate(entry, 'updated', 'modified', 'dcterms:modified'),
    summaryHtml,
    contentHtml,
    summaryText: textOf(summaryHtml),
    contentText: textOf(contentHtml),
    tags: distinctTags(
      childrenOf(entry, 'category', 'dc:subject').map((each) => attributeOf(each, 'label') ?? attributeOf(each, 'term') ?? each.text),
    ),
    language: entry.language ?? findText(entry, 'dc:language'),
    licence: licenceOf(entry, base),
    rsl: rslOf(entry),
    via: viaOf(entry, origin, base),
  };
}

function readFeed(feed: FeedElement, outerBase: string | null): FeedFields {
  const base = baseOf(feed, outerBase);
  return {
    title: titleText(constructHtml(firstStated(feed, 'title', 'dc:title'))),
    link: linkHref(feed, 'alternate', base),
    language: feed.language ?? findText(feed, 'dc:language', 'language'),
    description: textOf(constructHtml(firstStated(feed, 'subtitle', 'tagline', 'info', 'dc:description', 'itunes:summary'))),
    authors: authorsOf(feed, null),
    publishedAt: firstDate(feed, 'published', 'issued', 'created', 'dcterms:issued', 'pubdate'),
    updatedAt: firstDate(feed, 'updated', 'modified', 'dc:date', 'dcterms:modified'),
    licence: licenceOf(feed, base),
    ttlMs: ttlOf(feed),
    skipHours: [],
    skipDays: [],
    hubUrl: linkHref(feed, 'hub', base),
    selfUrl: linkHref(feed, 'self', base),
  };
}

const baseOf = (element: FeedElement, outer: string | null): string | null =>
  element.base === null ? outer : joinBase(outer, element.base);

function firstStated(element: FeedElement, ...names: readonly string[]): FeedElement | null {
  for (const child of childrenOf(element, ...names)) if (child.text.trim() !== '' || child.markup !== null) return child;
  return null;
}

/** A text construct as HTML, by its type: text is escaped, html is as it says, xhtml is markup, anything else may be base64 (RFC 4287, 3.1 and 4.1.3). */
function constructHtml(element: FeedElement | null): string | null {
  if (element === null) return null;
  const type = (element.attributes.type ?? '').trim().toLowerCase();
  const mode = (element.attributes.mode ?? '').trim().toLowerCase();
  if (element.markup !== null) return htmlOf(element);
  if (mode === 'base64') return decodeBase64(element.text);
  if (mode === 'escaped' || type === 'html' || type === 'text/html' || type === 'xhtml' || type.endsWith('+xml')) return htmlOf(element);
  if (BINARY_TYPE.test(type)) return decodeBase64(element.text);
  // Publishers put HTML into constructs that say "text"; a tag or entity that stands escaped there is what they meant.
  return looksLikeHtml(element.text) ? htmlOf(element) : escapedOrNull(element.text);
}

/** Media types whose content cannot stand in XML but as base64. */
const BINARY_TYPE = /^(image|audio|video|font)\/(?!svg)|^application\/(octet-stream|pdf|zip|gzip)$/;

const looksLikeHtml = (text: string): boolean =>
  /<\/(p|a|b|i|em|strong|div|span|h\d|ul|li|code|pre|blockquote)>|<(br|img|p)\b[^>]{0,300}>/i.test(text);

const escapedOrNull = (text: string): string | null => (text.trim() === '' ? null : escapeHtml(text.trim()));

function decodeBase64(text: string): string | null {
  const packed = text.replace(/\s+/g, '');
  if (packed === '' || !/^[A-Za-z0-9+/=_-]+$/.test(packed)) return escapedOrNull(text);
  return Buffer.from(packed, 'base64').toString('utf8');
}

function firstDate(element: FeedElement, ...names: readonly string[]): number | null {
  for (const child of childrenOf(element, ...names)) {
    const at = feedDate(child.text);
    if (at !== null) return at;
  }
  return null;
}

/** The address of the first link of a relation; among alternates an HTML one goes first. */
function linkHref(element: FeedElement, rel: string, base: string | null): string | null {
  const links = childrenOf(element, 'link').filter(
    (link) => (link.attributes.rel?.trim().toLowerCase() || 'alternate') === rel && attributeOf(link, 'href') !== null,
  );
  const chosen = links.find((link) => /^(text\/html|application\/xhtml\+xml)?$/i.test(link.attributes.type?.trim() ?? '')) ?? links[0];
  if (chosen !== undefined) return resolveUrl(attributeOf(chosen, 'href') ?? '', chosen.base === null ? base : joinBase(base, chosen.base));
  if (rel !== 'alternate') return null;
  const written = findText(element, 'link', 'url');
  return written === null ? null : resolveUrl(written, base);
}

/** Content that lies elsewhere is the page. */
function contentAddress(entry: FeedElement, base: string | null): string | null {
  const content = findChild(entry, 'content');
  const from = content === null ? null : attributeOf(content, 'src');
  return from === null ? null : resolveUrl(from, base);
}

function authorsOf(element: FeedElement, origin: FeedElement | null): readonly Author[] {
  for (const [holder, names] of [
    [element, ['author']],
    [element, ['dc:creator', 'dc:author', 'itunes:author']],
    [origin, ['author']],
  ] as const) {
    if (holder === null) continue;
    const authors = distinctAuthors(childrenOf(holder, ...names).map(personOf));
    if (authors.length > 0) return authors;
  }
  return [];
}

function personOf(element: FeedElement): Author | null {
  const written = findText(element, 'name') ?? element.text;
  return authorFrom(written, { email: findText(element, 'email'), url: findText(element, 'uri', 'url', 'homepage') });
}

function viaOf(entry: FeedElement, origin: FeedElement | null, base: string | null): ParsedEntry['via'] {
  const via = linkHref(entry, 'via', base);
  if (origin === null) return via === null ? null : { title: '', url: via };
  const title = titleText(constructHtml(firstStated(origin, 'title')));
  const url = linkHref(origin, 'alternate', base) ?? linkHref(origin, 'self', base) ?? via;
  return title === '' && url === null ? null : { title, url };
}
