import type { FetchedFeed, ParsedEntry, ParsedFeed } from '../../domain/entry.ts';
import { done, type Outcome, skipped } from '../../domain/outcome.ts';
import type { FeedFormat } from '../../domain/publisher.ts';
import type { Clock } from '../../ports/clock.ts';
import { atom } from './atom.ts';
import { decodeFeed } from './charset.ts';
import type { FeedElement } from './element.ts';
import { readJsonFeed } from './json.ts';
import { resolveUrl } from './names.ts';
import { FeedReader, type Reading } from './reader.ts';
import { rss } from './rss.ts';

/** Version of what parsing makes of the same bytes. */
export const VERSION = 1;

const CHUNK_CHARS = 64 * 1024;
const MAX_FIELDS = 500;

/** Text of a feed, or why it is none. */
export type Read = { readonly feed: ParsedFeed } | { readonly notFeed: string };

/** Stage parse: the bytes of a feed's answer as a feed in normal form. Skips `not-a-feed` with a word on what came instead. */
export async function parse(input: FetchedFeed, _deps: { readonly clock: Clock }): Promise<Outcome<ParsedFeed>> {
  const { capture } = input;
  const { text } = decodeFeed(capture.body, capture.headers['content-type'] ?? null);
  const reading = startReading(text, capture.finalUrl);
  for (let at = 0; at < text.length && reading !== null; at += CHUNK_CHARS) {
    reading.write(text.slice(at, at + CHUNK_CHARS));
    // A large feed gives way to other work between its pieces.
    if (at + CHUNK_CHARS < text.length) await new Promise((resolve) => setImmediate(resolve));
  }
  const read = reading === null ? readWhole(text, capture.finalUrl) : reading.end();
  return 'feed' in read ? done(read.feed) : skipped('not-a-feed', read.notFeed);
}

/** The same on text at hand, in one go; `base` null leaves relative addresses as they stand. */
export function readFeedText(text: string, base: string | null): Read {
  const reading = startReading(text, base);
  if (reading === null) return readWhole(text, base);
  reading.write(text);
  return reading.end();
}

/** JSON and empty texts have no events to read by. */
function readWhole(text: string, base: string | null): Read {
  if (text.trim() === '') return { notFeed: 'the body is empty' };
  try {
    const feed = readJsonFeed(text.trim(), base);
    return feed === null ? { notFeed: 'JSON, but not a JSON Feed: it has neither a jsonfeed.org version nor items' } : { feed };
  } catch {
    return { notFeed: 'begins like JSON but cannot be read as JSON' };
  }
}

function startReading(text: string, base: string | null): { write(chunk: string): void; end(): Read } | null {
  const start = /^[\s\ufeff]*/.exec(text)?.[0].length ?? 0;
  if (start === text.length || text[start] === '{' || text[start] === '[') return null;
  const entries: ParsedEntry[] = [];
  const fields: FeedElement[] = [];
  let root: FeedElement | null = null;
  let format: FeedFormat = 'rss';
  const alternates: string[] = [];
  const reader = new FeedReader(text, {
    onRoot: (found, element) => {
      format = found;
      root = element;
    },
    onEntry: (element) => void entries.push((format === 'atom' ? atom : rss).entry(element, base)),
    onField: (element) => {
      if (fields.length < MAX_FIELDS) fields.push(element);
    },
    onOutside: (element) => {
      const address = alternates.length < 5 ? feedAddressOf(element, base) : null;
      if (address !== null) alternates.push(address);
    },
  });
  return {
    write: (chunk) => reader.write(chunk),
    end: () => {
      const reading = reader.end();
      if (root === null || reading.format === null) return { notFeed: whatInstead(reading, alternates) };
      return { feed: { format, ...(format === 'atom' ? atom : rss).feed(feedOf(root, fields), base), entries } };
    },
  };
}

/** The feed's fields as children of one element: those of the channel, then those beside it. */
function feedOf(root: FeedElement, fields: readonly FeedElement[]): FeedElement {
  const channel = fields.find((field) => field.name === 'channel') ?? root;
  return {
    ...root,
    attributes: { ...root.attributes, ...channel.attributes },
    base: channel.base,
    language: channel.language,
    children: fields,
  };
}

/** The address of a feed that an HTML page names in its head. */
function feedAddressOf(element: FeedElement, base: string | null): string | null {
  const { rel, type, href } = element.attributes;
  if (element.name !== 'link' || href === undefined || !/\balternate\b/i.test(rel ?? '')) return null;
  return /^application\/((rss|atom)\+xml|feed\+json|json)/i.test(type ?? '') ? resolveUrl(href, base) : null;
}

function whatInstead(reading: Reading, alternates: readonly string[]): string {
  const root = reading.root?.split(':').at(-1) ?? null;
  if (root === null) return 'no element of a feed in the text';
  if (root !== 'html' && root !== 'head' && root !== 'body') return `the first element is <${root.slice(0, 40)}>, not one of a feed`;
  return alternates.length === 0 ? 'an HTML page that names no feed' : `an HTML page; it names a feed at ${alternates.join(' and ')}`;
}
