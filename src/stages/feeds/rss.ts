import type { Author, ParsedEntry } from '../../domain/entry.ts';
import { feedDate } from './dates.ts';
import { attributeOf, childrenOf, type FeedElement, findChild, findText } from './element.ts';
import { joinBase, resolveUrl } from './names.ts';
import { distinctTags, type FeedFields, type FormatReader, htmlOf, licenceOf, rslOf, textOf, titleText, ttlOf } from './normal.ts';
import { authorFrom, distinctAuthors } from './people.ts';
import { foldSpaces } from './plain.ts';

/** RSS 0.9x to 2.0 and RDF (RSS 0.90, 1.0, 1.1), with the extensions publishers use. */
export const rss: FormatReader = { entry: readEntry, feed: readFeed };

const TITLES = ['title', 'dc:title', 'atom:title', 'media:title', 'itunes:title'];
const SUMMARIES = [
  'description',
  'dc:description',
  'atom:summary',
  'itunes:summary',
  'dcterms:abstract',
  'media:description',
  'itunes:subtitle',
];
const CONTENTS = ['content:encoded', 'xhtml:body', 'xhtml:div', 'fullitem', 'content', 'atom:content', 'source:markdown'];
const PUBLISHED = ['pubdate', 'dc:date', 'dcterms:issued', 'dcterms:created', 'atom:published', 'published', 'dcterms:date', 'date'];
const UPDATED = ['atom:updated', 'dcterms:modified', 'updated', 'atom:modified', 'dc:date'];

function readEntry(item: FeedElement, outerBase: string | null): ParsedEntry {
  const base = baseOf(item, outerBase);
  const summaryHtml = firstHtml(item, SUMMARIES);
  const contentHtml = firstHtml(item, CONTENTS);
  const guid = findChild(item, 'guid');
  return {
    guid: findText(item, 'guid', 'atom:id') ?? '',
    url: linkOf(item, base) ?? permalinkOf(guid, base),
    title: titleText(firstHtml(item, TITLES)),
    authors: authorsOf(item),
    publishedAt: firstDate(item, PUBLISHED),
    updatedAt: firstDate(item, UPDATED),
    summaryHtml,
    contentHtml,
    summaryText: textOf(summaryHtml),
    contentText: textOf(contentHtml),
    tags: distinctTags(childrenOf(item, 'category', 'dc:subject', 'media:keywords').map((each) => each.text)),
    language: findText(item, 'dc:language', 'language') ?? item.attributes['xml:lang'] ?? null,
    licence: licenceOf(item, base),
    rsl: rslOf(item),
    via: viaOf(item, base),
  };
}

function readFeed(channel: FeedElement, outerBase: string | null): FeedFields {
  const base = baseOf(channel, outerBase);
  const links = childrenOf(channel, 'atom:link', 'link');
  const hrefOf = (rel: string): string | null => {
    const link = links.find((each) => each.attributes.rel?.toLowerCase() === rel);
    const href = link === undefined ? null : attributeOf(link, 'href');
    return href === null ? null : resolveUrl(href, base);
  };
  return {
    title: titleText(firstHtml(channel, TITLES)),
    link: linkOf(channel, base),
    language: findText(channel, 'language', 'dc:language') ?? channel.language,
    description: textOf(firstHtml(channel, ['description', 'dc:description', 'itunes:summary', 'itunes:subtitle', 'atom:subtitle'])),
    authors: feedAuthors(channel),
    publishedAt: firstDate(channel, ['pubdate', 'dcterms:issued', 'dcterms:created', 'atom:published']),
    updatedAt: firstDate(channel, ['lastbuilddate', 'dc:date', 'dcterms:modified', 'atom:updated']),
    licence: licenceOf(channel, base),
    ttlMs: ttlOf(channel),
    skipHours: skipHours(channel),
    skipDays: skipDays(channel),
    hubUrl: hrefOf('hub'),
    selfUrl: hrefOf('self'),
  };
}

const baseOf = (element: FeedElement, outer: string | null): string | null =>
  element.base === null ? outer : joinBase(outer, element.base);

function firstHtml(element: FeedElement, names: readonly string[]): string | null {
  for (const child of childrenOf(element, ...names)) {
    const html = htmlOf(child);
    if (html !== null) return html;
  }
  return null;
}

function firstDate(element: FeedElement, names: readonly string[]): number | null {
  for (const child of childrenOf(element, ...names)) {
    const at = feedDate(child.text);
    if (at !== null) return at;
  }
  return null;
}

/** The page: `link` as text, then an alternate link's address, then the address that RDF gives the item. */
function linkOf(element: FeedElement, base: string | null): string | null {
  for (const link of childrenOf(element, 'link'))
    if (link.text.trim() !== '') return resolveUrl(link.text, link.base === null ? base : joinBase(base, link.base));
  for (const link of childrenOf(element, 'link', 'atom:link')) {
    const rel = link.attributes.rel?.toLowerCase() ?? 'alternate';
    const href = attributeOf(link, 'href');
    if (href !== null && rel === 'alternate') return resolveUrl(href, base);
  }
  const about = attributeOf(element, 'rdf:about');
  return about === null || !/^https?:/i.test(about) ? null : about;
}

/** A guid is a link unless it says that it is none. */
function permalinkOf(guid: FeedElement | null, base: string | null): string | null {
  const text = guid?.text.trim() ?? '';
  if (guid === null || guid.attributes.ispermalink?.toLowerCase() === 'false') return null;
  return /^https?:\/\//i.test(text) ? resolveUrl(text, base) : null;
}

function authorsOf(item: FeedElement): readonly Author[] {
  for (const names of [
    ['author'],
    ['dc:creator', 'dc:author'],
    ['itunes:author'],
    ['atom:author'],
    ['dcterms:creator'],
    ['source:account'],
    ['media:credit'],
  ]) {
    const authors = distinctAuthors(childrenOf(item, ...names).map(personOf));
    if (authors.length > 0) return authors;
  }
  return [];
}

function feedAuthors(channel: FeedElement): readonly Author[] {
  for (const names of [
    ['managingeditor'],
    ['author'],
    ['dc:creator', 'dc:author'],
    ['itunes:author'],
    ['atom:author'],
    ['webmaster'],
    ['dcterms:creator'],
  ]) {
    const authors = distinctAuthors(childrenOf(channel, ...names).map(personOf));
    if (authors.length > 0) return authors;
  }
  return [];
}

/** A person written as text, or as elements in the manner of Atom and FOAF. */
function personOf(element: FeedElement): Author | null {
  const name = findText(element, 'name', 'atom:name', 'foaf:name', 'rdf:value');
  if (name === null) return authorFrom(element.text);
  return authorFrom(name, { email: findText(element, 'email', 'atom:email'), url: findText(element, 'uri', 'url', 'atom:uri') });
}

function viaOf(item: FeedElement, base: string | null): ParsedEntry['via'] {
  const origin = findChild(item, 'source', 'dc:source');
  if (origin === null) return null;
  const stated = attributeOf(origin, 'url') ?? attributeOf(origin, 'href');
  const title = foldSpaces(findText(origin, 'title', 'atom:title') ?? origin.text);
  const url = stated ?? (/^https?:\/\/\S+$/i.test(title) ? title : null);
  return title === '' && url === null ? null : { title, url: url === null ? null : resolveUrl(url, base) };
}

function skipHours(channel: FeedElement): readonly number[] {
  const hours = childrenOf(findChild(channel, 'skiphours') ?? channel, 'hour').map((each) => Number(each.text.trim()));
  // 24 was midnight in RSS 0.91.
  return [...new Set(hours.filter((hour) => Number.isInteger(hour) && hour >= 0 && hour <= 24).map((hour) => hour % 24))];
}

function skipDays(channel: FeedElement): readonly string[] {
  const days = childrenOf(findChild(channel, 'skipdays') ?? channel, 'day').map((each) => each.text.trim().toLowerCase());
  return [...new Set(days.filter((day) => /^(mon|tues|wednes|thurs|fri|satur|sun)day$/.test(day)))];
}
