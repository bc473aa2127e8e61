import type { Author, ParsedEntry } from '../../domain/entry.ts';
import { type Code, codeOf, codesOf } from './codes.ts';
import { CHANNEL } from './elements.ts';
import { resolveUrl } from './names.ts';
import {
  addressOf,
  baseIn,
  distinctTags,
  type FeedFields,
  type FormatReader,
  feedRsl,
  firstAuthors,
  firstDate,
  firstHtml,
  licenceOf,
  rslOf,
  textIn,
  textsOf,
  titleOn,
  titleText,
  ttlOf,
} from './normal.ts';
import { authorFrom } from './people.ts';
import { foldSpaces } from './plain.ts';
import type { Node, Tape } from './tape.ts';
import { type Draft, giveTexts, textAtHand, textOf } from './texts.ts';

/** RSS 0.9x to 2.0 and RDF (RSS 0.90, 1.0, 1.1), with the extensions publishers use. */
export const rss: FormatReader = { entry: readEntry, feed: readFeed };

const TITLES = codesOf('title', 'dc:title', 'atom:title', 'media:title', 'itunes:title');
const SUMMARIES = codesOf(
  ...['description', 'dc:description', 'atom:summary', 'itunes:summary', 'dcterms:abstract', 'media:description', 'itunes:subtitle'],
);
const CONTENTS = codesOf('content:encoded', 'xhtml:body', 'xhtml:div', 'fullitem', 'content', 'atom:content', 'source:markdown');
const PUBLISHED = codesOf(
  ...['pubdate', 'dc:date', 'dcterms:issued', 'dcterms:created', 'atom:published', 'published', 'dcterms:date', 'date'],
);
const UPDATED = codesOf('atom:updated', 'dcterms:modified', 'updated', 'atom:modified', 'dc:date');
const GUIDS = codesOf('guid', 'atom:id');
const GUID = codeOf('guid');
const LINK = codeOf('link');
const LINKS = codesOf('link', 'atom:link');
const FEED_LINKS = codesOf('atom:link', 'link');
const TAGS = codesOf('category', 'dc:subject', 'media:keywords');
const ENTRY_LANGUAGES = codesOf('dc:language', 'language');
const FEED_LANGUAGES = codesOf('language', 'dc:language');
const DESCRIPTIONS = codesOf('description', 'dc:description', 'itunes:summary', 'itunes:subtitle', 'atom:subtitle');
const FEED_PUBLISHED = codesOf('pubdate', 'dcterms:issued', 'dcterms:created', 'atom:published');
const FEED_UPDATED = codesOf('lastbuilddate', 'dc:date', 'dcterms:modified', 'atom:updated');
const AUTHORS: readonly (readonly Code[])[] = [
  codesOf('author'),
  codesOf('dc:creator', 'dc:author'),
  ...codesOf('itunes:author', 'atom:author', 'dcterms:creator', 'source:account', 'media:credit').map((code) => [code]),
];
const FEED_AUTHORS: readonly (readonly Code[])[] = [
  codesOf('managingeditor'),
  codesOf('author'),
  codesOf('dc:creator', 'dc:author'),
  ...codesOf('itunes:author', 'atom:author', 'webmaster', 'dcterms:creator').map((code) => [code]),
];
const PERSON_NAMES = codesOf('name', 'atom:name', 'foaf:name', 'rdf:value');
const PERSON_MAILS = codesOf('email', 'atom:email');
const PERSON_URLS = codesOf('uri', 'url', 'atom:uri');
const SOURCE = codeOf('source');
const DC_SOURCE = codeOf('dc:source');
const SOURCE_TITLES = codesOf('title', 'atom:title');

function readEntry(entry: Tape, outerBase: string | null): ParsedEntry {
  const base = baseIn(entry, outerBase);
  const summaryHtml = firstHtml(entry, SUMMARIES);
  const summary = textAtHand(entry, summaryHtml);
  const contentHtml = firstHtml(entry, CONTENTS);
  const content = textAtHand(entry, contentHtml);
  const read: Draft = {
    guid: textIn(entry, 0, GUIDS) ?? '',
    url: linkOf(entry, 0, base) ?? permalinkOf(entry, base),
    title: titleOn(entry, firstHtml(entry, TITLES)),
    authors: firstAuthors(entry, AUTHORS, personOf),
    publishedAt: firstDate(entry, PUBLISHED),
    updatedAt: firstDate(entry, UPDATED),
    summaryHtml,
    contentHtml,
    tags: distinctTags(textsOf(entry, TAGS, (node) => entry.textOf(node))),
    language: textIn(entry, 0, ENTRY_LANGUAGES) ?? entry.attribute(0, 'xml:lang'),
    licence: licenceOf(entry, base),
    rsl: rslOf(entry),
    via: viaOf(entry, base),
  };
  giveTexts(read, { summary, content });
  return read;
}

function readFeed(feed: Tape, outerBase: string | null): FeedFields {
  const base = baseIn(feed, outerBase);
  const channel = feed.first(CHANNEL);
  return {
    title: titleText(firstHtml(feed, TITLES)),
    link: linkOf(feed, Math.max(0, channel), base),
    language: textIn(feed, 0, FEED_LANGUAGES) ?? feed.language,
    description: textOf(firstHtml(feed, DESCRIPTIONS)),
    authors: firstAuthors(feed, FEED_AUTHORS, personOf),
    publishedAt: firstDate(feed, FEED_PUBLISHED),
    updatedAt: firstDate(feed, FEED_UPDATED),
    licence: licenceOf(feed, base),
    ...feedRsl(feed),
    ttlMs: ttlOf(feed),
    skipHours: skipHours(feed),
    skipDays: skipDays(feed),
    hubUrl: relatedUrl(feed, 'hub', base),
    selfUrl: relatedUrl(feed, 'self', base),
  };
}

function relatedUrl(feed: Tape, rel: string, base: string | null): string | null {
  for (const code of FEED_LINKS) {
    for (let link = feed.first(code); link >= 0; link = feed.next(link)) {
      if (feed.attribute(link, 'rel')?.toLowerCase() !== rel) continue;
      const href = feed.attribute(link, 'href');
      return href === null ? null : resolveUrl(href, base);
    }
  }
  return null;
}

/** The page: `link` as text, then an alternate link's address, then the address that RDF gives the element. */
function linkOf(tape: Tape, about: Node, base: string | null): string | null {
  for (let link = tape.first(LINK); link >= 0; link = tape.next(link)) {
    const stated = tape.textOf(link);
    if (stated !== '') return addressOf(tape, link, { stated, base });
  }
  for (const code of LINKS) {
    for (let link = tape.first(code); link >= 0; link = tape.next(link)) {
      const href = tape.attribute(link, 'href');
      if (href !== null && (tape.attribute(link, 'rel')?.toLowerCase() ?? 'alternate') === 'alternate') return resolveUrl(href, base);
    }
  }
  const named = tape.attribute(about, 'rdf:about');
  return named === null || !/^https?:/i.test(named) ? null : named;
}

/** A guid is a link unless it says that it is none. */
function permalinkOf(entry: Tape, base: string | null): string | null {
  const guid = entry.first(GUID);
  if (guid < 0 || /^false$/i.test(entry.attribute(guid, 'ispermalink') ?? '')) return null;
  const text = entry.textOf(guid);
  return /^https?:\/\//i.test(text) ? resolveUrl(text, base) : null;
}

/** A person written as text, or as elements in the manner of Atom and FOAF. */
function personOf(tape: Tape, node: Node): Author | null {
  const name = tape.holdsElements(node) ? textIn(tape, node, PERSON_NAMES) : null;
  if (name === null) return authorFrom(tape.textOf(node));
  return authorFrom(name, { email: textIn(tape, node, PERSON_MAILS), url: textIn(tape, node, PERSON_URLS) });
}

function viaOf(entry: Tape, base: string | null): ParsedEntry['via'] {
  const stands = entry.first(SOURCE);
  const origin = stands >= 0 ? stands : entry.first(DC_SOURCE);
  if (origin < 0) return null;
  const stated = entry.attribute(origin, 'url') ?? entry.attribute(origin, 'href');
  const title = foldSpaces(textIn(entry, origin, SOURCE_TITLES) ?? entry.textOf(origin));
  const url = stated ?? (/^https?:\/\/\S+$/i.test(title) ? title : null);
  return title === '' && url === null ? null : { title, url: url === null ? null : resolveUrl(url, base) };
}

const SKIP_HOURS = codeOf('skiphours');
const SKIP_DAYS = codeOf('skipdays');
const HOUR = codeOf('hour');
const DAY = codeOf('day');

function listIn(feed: Tape, holder: Code, code: Code): readonly string[] {
  const texts: string[] = [];
  const parent = feed.first(holder);
  for (let node = feed.child(Math.max(0, parent), code); node >= 0 && texts.length < 100; node = feed.next(node)) {
    texts.push(feed.textOf(node));
  }
  return texts;
}

function skipHours(feed: Tape): readonly number[] {
  const hours = listIn(feed, SKIP_HOURS, HOUR).map(Number);
  // 24 was midnight in RSS 0.91.
  return [...new Set(hours.filter((hour) => Number.isInteger(hour) && hour >= 0 && hour <= 24).map((hour) => hour % 24))];
}

function skipDays(feed: Tape): readonly string[] {
  const days = listIn(feed, SKIP_DAYS, DAY).map((day) => day.toLowerCase());
  return [...new Set(days.filter((day) => /^(mon|tues|wednes|thurs|fri|satur|sun)day$/.test(day)))];
}
