import type { Author, ParsedEntry } from '../../domain/entry.ts';
import { type Code, codeOf, codesOf } from './codes.ts';
import { resolveUrl } from './names.ts';
import {
  addressOf,
  baseIn,
  distinctTags,
  escapeHtml,
  type FeedFields,
  type FormatReader,
  feedRsl,
  firstAuthors,
  firstDate,
  htmlOf,
  isMarkupFree,
  licenceOf,
  rslOf,
  textIn,
  textsOf,
  titleOn,
  titleText,
  ttlOf,
} from './normal.ts';
import { authorFrom, distinctAuthors } from './people.ts';
import type { Node, Tape } from './tape.ts';
import { type Draft, giveTexts, textAtHand, textOf } from './texts.ts';

/** Atom 1.0 (RFC 4287) and the older 0.3. */
export const atom: FormatReader = { entry: readEntry, feed: readFeed };

const SUMMARIES = codesOf('summary', 'dc:description', 'media:description', 'itunes:summary');
const CONTENTS = codesOf('content', 'content:encoded', 'fullitem');
const IDS = codesOf('id', 'guid');
const TITLES = codesOf('title', 'dc:title', 'media:title');
const FEED_TITLES = codesOf('title', 'dc:title');
const PUBLISHED = codesOf('published', 'issued', 'created', 'dc:date', 'dcterms:issued', 'dcterms:created', 'pubdate');
const UPDATED = codesOf('updated', 'modified', 'dcterms:modified');
const FEED_PUBLISHED = codesOf('published', 'issued', 'created', 'dcterms:issued', 'pubdate');
const FEED_UPDATED = codesOf('updated', 'modified', 'dc:date', 'dcterms:modified');
const DESCRIPTIONS = codesOf('subtitle', 'tagline', 'info', 'dc:description', 'itunes:summary');
const TAGS = codesOf('category', 'dc:subject');
const ENTRY_LANGUAGES = codesOf('dc:language');
const FEED_LANGUAGES = codesOf('dc:language', 'language');
const AUTHOR = codeOf('author');
const AUTHORS: readonly (readonly Code[])[] = [[AUTHOR], codesOf('dc:creator', 'dc:author', 'itunes:author')];
const NAMES = codesOf('name');
const MAILS = codesOf('email');
const URLS = codesOf('uri', 'url', 'homepage');
const LINK = codeOf('link');
const WRITTEN_LINKS = codesOf('link', 'url');
const CONTENT = codeOf('content');
const SOURCE = codeOf('source');
const TITLE = codeOf('title');

function readEntry(entry: Tape, outerBase: string | null): ParsedEntry {
  const base = baseIn(entry, outerBase);
  const summaryHtml = constructHtml(entry, firstStated(entry, SUMMARIES));
  const summary = textAtHand(entry, summaryHtml);
  const contentHtml = constructHtml(entry, firstStated(entry, CONTENTS));
  const content = textAtHand(entry, contentHtml);
  const origin = entry.first(SOURCE);
  const read: Draft = {
    guid: textIn(entry, 0, IDS) ?? '',
    url: linkHref(entry, { holder: 0, rel: 'alternate', base }) ?? contentAddress(entry, base),
    title: titleOn(entry, constructHtml(entry, firstStated(entry, TITLES))),
    authors: authorsOf(entry, origin),
    publishedAt: firstDate(entry, PUBLISHED),
    updatedAt: firstDate(entry, UPDATED),
    summaryHtml,
    contentHtml,
    tags: distinctTags(
      textsOf(entry, TAGS, (node) => entry.attribute(node, 'label') ?? entry.attribute(node, 'term') ?? entry.textOf(node)),
    ),
    language: entry.language ?? textIn(entry, 0, ENTRY_LANGUAGES),
    licence: licenceOf(entry, base),
    rsl: rslOf(entry),
    via: viaOf(entry, origin, base),
  };
  giveTexts(read, { summary, content });
  return read;
}

function readFeed(feed: Tape, outerBase: string | null): FeedFields {
  const base = baseIn(feed, outerBase);
  const linkTo = (rel: string): string | null => linkHref(feed, { holder: 0, rel, base });
  return {
    title: titleText(constructHtml(feed, firstStated(feed, FEED_TITLES))),
    link: linkTo('alternate'),
    language: feed.language ?? textIn(feed, 0, FEED_LANGUAGES),
    description: textOf(constructHtml(feed, firstStated(feed, DESCRIPTIONS))),
    authors: firstAuthors(feed, AUTHORS, personOf),
    publishedAt: firstDate(feed, FEED_PUBLISHED),
    updatedAt: firstDate(feed, FEED_UPDATED),
    licence: licenceOf(feed, base),
    ...feedRsl(feed),
    ttlMs: ttlOf(feed),
    skipHours: [],
    skipDays: [],
    hubUrl: linkTo('hub'),
    selfUrl: linkTo('self'),
  };
}

function firstStated(tape: Tape, codes: readonly Code[]): Node {
  for (const code of codes) {
    for (let node = tape.first(code); node >= 0; node = tape.next(node)) {
      if (tape.markupOf(node) !== null || tape.textOf(node) !== '') return node;
    }
  }
  return -1;
}

/** A text construct as HTML, by its type: text is escaped, html is as it says, xhtml is markup, anything else may be base64 (RFC 4287, 3.1 and 4.1.3). */
function constructHtml(tape: Tape, node: Node): string | null {
  if (node < 0) return null;
  if (tape.markupOf(node) !== null) return htmlOf(tape, node);
  const type = tape.attribute(node, 'type')?.toLowerCase() ?? '';
  const mode = tape.attribute(node, 'mode')?.toLowerCase() ?? '';
  const text = tape.textOf(node);
  if (mode === 'base64') return decodeBase64(text);
  if (mode === 'escaped' || type === 'html' || type === 'text/html' || type === 'xhtml' || type.endsWith('+xml')) return htmlOf(tape, node);
  if (BINARY_TYPE.test(type)) return decodeBase64(text);
  if (isMarkupFree(text)) return text === '' ? null : text;
  // Publishers put HTML into constructs that say "text"; a tag that stands escaped there is what they meant.
  return looksLikeHtml(text) ? text : escapedOrNull(text);
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

interface Wanted {
  readonly holder: Node;
  readonly rel: string;
  readonly base: string | null;
}

/** The address of the first link of a relation; among alternates an HTML one goes first. */
function linkHref(tape: Tape, { holder, rel, base }: Wanted): string | null {
  let chosen: Node = -1;
  let stated = '';
  for (let link = tape.child(holder, LINK); link >= 0; link = tape.next(link)) {
    if ((tape.attribute(link, 'rel')?.toLowerCase() ?? 'alternate') !== rel) continue;
    const href = tape.attribute(link, 'href');
    if (href === null) continue;
    if (chosen < 0) {
      chosen = link;
      stated = href;
    }
    if (/^(text\/html|application\/xhtml\+xml)?$/i.test(tape.attribute(link, 'type') ?? '')) {
      chosen = link;
      stated = href;
      break;
    }
  }
  if (chosen >= 0) return addressOf(tape, chosen, { stated, base });
  if (rel !== 'alternate') return null;
  const written = textIn(tape, holder, WRITTEN_LINKS);
  return written === null ? null : resolveUrl(written, base);
}

/** Content that lies elsewhere is the page. */
function contentAddress(entry: Tape, base: string | null): string | null {
  const content = entry.first(CONTENT);
  const from = content < 0 ? null : entry.attribute(content, 'src');
  return from === null ? null : resolveUrl(from, base);
}

function authorsOf(entry: Tape, origin: Node): readonly Author[] {
  const authors = firstAuthors(entry, AUTHORS, personOf);
  if (authors.length > 0 || origin < 0) return authors;
  const found: (Author | null)[] = [];
  for (let node = entry.child(origin, AUTHOR); node >= 0 && found.length < 100; node = entry.next(node)) found.push(personOf(entry, node));
  return distinctAuthors(found);
}

function personOf(tape: Tape, node: Node): Author | null {
  if (!tape.holdsElements(node)) return authorFrom(tape.textOf(node));
  const written = textIn(tape, node, NAMES) ?? tape.textOf(node);
  return authorFrom(written, { email: textIn(tape, node, MAILS), url: textIn(tape, node, URLS) });
}

function viaOf(entry: Tape, origin: Node, base: string | null): ParsedEntry['via'] {
  const via = linkHref(entry, { holder: 0, rel: 'via', base });
  if (origin < 0) return via === null ? null : { title: '', url: via };
  const title = titleText(constructHtml(entry, entry.child(origin, TITLE)));
  const linkTo = (rel: string): string | null => linkHref(entry, { holder: origin, rel, base });
  const url = linkTo('alternate') ?? linkTo('self') ?? via;
  return title === '' && url === null ? null : { title, url };
}
