import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { FetchedFeed, ParsedEntry, ParsedFeed } from '../../domain/entry.ts';
import { done, type Outcome, skipped } from '../../domain/outcome.ts';
import type { Clock } from '../../ports/clock.ts';
import { readArchive } from './archive.ts';
import { atom } from './atom.ts';
import { isSpace } from './characters.ts';
import { decodeFeed } from './charset.ts';
import { readJsonFeed, readJsonInPieces } from './json.ts';
import { resolveUrl } from './names.ts';
import { FeedReader, type Reading } from './reader.ts';
import { rss } from './rss.ts';
import { SitemapGatherer } from './sitemap.ts';
import { attributesIn } from './tape.ts';

/** Version of what parsing makes of the same bytes. */
export const VERSION = 2;

const CHUNK_CHARS = 64 * 1024;
/** As much as the fetcher takes of an answer that HTTP itself unpacks. */
const MAX_UNPACKED_BYTES = 8 * 1024 * 1024;
const LARGE_CHARS = 512 * 1024;
const NO_JSON_FEED = 'JSON, but not a JSON Feed: it has neither a jsonfeed.org version nor items';
const BAD_JSON = 'begins like JSON but cannot be read as JSON';

/** Text of a feed, or why it is none. */
export type Read = { readonly feed: ParsedFeed } | { readonly notFeed: string };

/** Stage parse: the bytes of a feed's answer as a feed in normal form. Skips `not-a-feed` with a word on what came instead. */
export async function parse(input: FetchedFeed, _deps: { readonly clock: Clock }): Promise<Outcome<ParsedFeed>> {
  const { capture } = input;
  const body = await unpacked(capture.body);
  if (body === null) return skipped('not-a-feed', 'a packed file that cannot be unpacked, or is far too large when it is');
  const { text } = decodeFeed(body, capture.headers['content-type'] ?? null);
  if (input.archive === true) {
    const list = readArchive(text, capture.finalUrl);
    if (list !== null) return done(list);
  }
  const reading = startReading(text, capture.finalUrl);
  // A large feed gives way to other work between its pieces.
  for (let until = CHUNK_CHARS; reading?.read(until) === true; until += CHUNK_CHARS) await rest();
  const read = reading?.end() ?? (await readLarge(text, capture.finalUrl)) ?? readWhole(text, capture.finalUrl);
  return 'feed' in read ? done(read.feed) : skipped('not-a-feed', read.notFeed);
}

const unzip = promisify(gunzip);

/** The bytes of a file that is itself packed by gzip, as sitemaps often are; other bytes as they are; null where they cannot be had. */
async function unpacked(body: Uint8Array): Promise<Uint8Array | null> {
  if (body[0] !== 0x1f || body[1] !== 0x8b) return body;
  try {
    return await unzip(body, { maxOutputLength: MAX_UNPACKED_BYTES });
  } catch {
    return null;
  }
}

const rest = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));

/** A large JSON Feed, read piece by piece; null where it is small or cannot be read so. */
async function readLarge(text: string, base: string): Promise<Read | null> {
  if (text.length < LARGE_CHARS) return null;
  try {
    const feed = await readJsonInPieces(text.trim(), base, rest);
    return feed === null ? { notFeed: NO_JSON_FEED } : { feed };
  } catch {
    return { notFeed: BAD_JSON };
  }
}

/** The same on text at hand, in one go; `base` null leaves relative addresses as they stand. */
export function readFeedText(text: string, base: string | null): Read {
  const reading = startReading(text, base);
  if (reading === null) return readWhole(text, base);
  reading.read(text.length);
  return reading.end();
}

/** JSON and empty texts have no tags to read by. */
function readWhole(text: string, base: string | null): Read {
  if (text.trim() === '') return { notFeed: 'the body is empty' };
  try {
    const feed = readJsonFeed(text.trim(), base);
    return feed === null ? { notFeed: NO_JSON_FEED } : { feed };
  } catch {
    return { notFeed: BAD_JSON };
  }
}

interface XmlReading {
  /** Reads the tags that begin before a place; says whether there is more. */
  read(until: number): boolean;
  end(): Read;
}

function startReading(text: string, base: string | null): XmlReading | null {
  let start = 0;
  while (isSpace(text.charCodeAt(start))) start++;
  if (start === text.length || text[start] === '{' || text[start] === '[') return null;
  const entries: ParsedEntry[] = [];
  const alternates: string[] = [];
  const map = new SitemapGatherer(base);
  const reader = new FeedReader(text, {
    onEntry: (entry, format) => {
      if (format === 'sitemap') map.take(entry, reader.isIndex);
      else entries.push((format === 'atom' ? atom : rss).entry(entry, base));
    },
    onOutside: (name, attributes) => {
      const address = name === 'link' && alternates.length < 5 ? feedAddressIn(attributes, base) : null;
      if (address !== null) alternates.push(address);
    },
  });
  return {
    read: (until) => reader.read(until),
    end: () => {
      const reading = reader.end();
      const { format, feed } = reading;
      if (format === null) return { notFeed: whatInstead(reading, alternates) };
      if (format === 'sitemap') return { feed: map.feed() };
      return { feed: { format, ...(format === 'atom' ? atom : rss).feed(feed, base), entries } };
    },
  };
}

/** The address of a feed that a link of an HTML page names. */
function feedAddressIn(written: string, base: string | null): string | null {
  const { rel = '', type = '', href } = Object.fromEntries(attributesIn(written));
  if (href === undefined || !/\balternate\b/i.test(rel)) return null;
  return /^application\/((rss|atom)\+xml|feed\+json|json)/i.test(type) ? resolveUrl(href, base) : null;
}

function whatInstead(reading: Reading, alternates: readonly string[]): string {
  const root = reading.root?.split(':').at(-1) ?? null;
  if (root === null) return 'no element of a feed in the text';
  if (root !== 'html' && root !== 'head' && root !== 'body') return `the first element is <${root.slice(0, 40)}>, not one of a feed`;
  return alternates.length === 0 ? 'an HTML page that names no feed' : `an HTML page; it names a feed at ${alternates.join(' and ')}`;
}
