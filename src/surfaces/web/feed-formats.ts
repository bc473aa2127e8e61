import { generateAtomFeed, generateJsonFeed, generateRssFeed } from 'feedsmith';
import { type FeedEntry, xmlText } from './feed-entry.ts';

/** A feed we give out, before it has a format. Addresses are absolute; `updatedAt` is that of its newest entry, epoch ms. */
export interface FeedOut {
  readonly title: string;
  readonly description: string;
  readonly home: string;
  readonly self: string;
  readonly publisher: string;
  readonly updatedAt: number;
  readonly entries: readonly FeedEntry[];
}

/** The endings of feed addresses and the media types they are sent with. */
export const FEED_TYPES = {
  xml: 'application/rss+xml; charset=utf-8',
  atom: 'application/atom+xml; charset=utf-8',
  json: 'application/feed+json; charset=utf-8',
} as const;

export type FeedEnding = keyof typeof FEED_TYPES;

export const isFeedEnding = (word: string): word is FeedEnding => word in FEED_TYPES;

const LICENCE = 'https://creativecommons.org/licenses/by/4.0/';
const RIGHTS = 'Text CC BY 4.0; quotations belong to their authors.';
/** How often to come back, in minutes. */
const TTL_MINUTES = 15;

/** RSS titles are read as text by some and as markup by others (the specification does not say), so they carry no angle brackets. */
const rssTitle = (text: string): string => text.replaceAll('<', '‹').replaceAll('>', '›');

/** A feed as the bytes of one format. */
export function renderFeed(feed: FeedOut, ending: FeedEnding): string {
  const clean: FeedOut = { ...feed, title: xmlText(feed.title), description: xmlText(feed.description) };
  if (ending === 'atom') return atomOf(clean);
  return ending === 'json' ? jsonOf(clean) : rssOf(clean);
}

/** RSS 2.0 with atom:link, atom:updated and content:encoded. */
function rssOf(feed: FeedOut): string {
  return generateRssFeed({
    title: rssTitle(feed.title),
    link: feed.home,
    description: rssTitle(feed.description),
    language: 'en',
    copyright: RIGHTS,
    lastBuildDate: new Date(feed.updatedAt),
    generator: 'TickrWire',
    ttl: TTL_MINUTES,
    atom: { links: [{ href: feed.self, rel: 'self', type: 'application/rss+xml' }] },
    creativeCommons: { licenses: [LICENCE] },
    items: feed.entries.map((entry) => ({
      title: rssTitle(entry.title),
      link: entry.url,
      guid: { value: entry.id, isPermaLink: entry.id === entry.url },
      pubDate: new Date(entry.publishedAt),
      categories: entry.categories.map((name) => ({ name: rssTitle(name) })),
      description: entry.html,
      atom: { updated: new Date(entry.updatedAt) },
    })),
  });
}

/** Atom 1.0 (RFC 4287): titles are text, content is escaped HTML. */
function atomOf(feed: FeedOut): string {
  return generateAtomFeed({
    id: feed.self,
    title: { value: feed.title, type: 'text' },
    subtitle: { value: feed.description, type: 'text' },
    updated: new Date(feed.updatedAt),
    rights: { value: RIGHTS, type: 'text' },
    authors: [{ name: xmlText(feed.publisher), uri: feed.home }],
    generator: { text: 'TickrWire' },
    links: [
      { href: feed.self, rel: 'self', type: 'application/atom+xml' },
      { href: feed.home, rel: 'alternate', type: 'text/html' },
      { href: LICENCE, rel: 'license' },
    ],
    entries: feed.entries.map((entry) => ({
      id: entry.id,
      title: { value: entry.title, type: 'text' },
      links: [{ href: entry.url, rel: 'alternate', type: 'text/html' }],
      published: new Date(entry.publishedAt),
      updated: new Date(entry.updatedAt),
      categories: entry.categories.map((term) => ({ term })),
      summary: { value: entry.summary, type: 'text' },
      content: { value: entry.html, type: 'html' },
    })),
  });
}

/** JSON Feed 1.1. */
function jsonOf(feed: FeedOut): string {
  const made: unknown = generateJsonFeed({
    title: feed.title,
    home_page_url: feed.home,
    feed_url: feed.self,
    description: feed.description,
    language: 'en',
    authors: [{ name: feed.publisher, url: feed.home }],
    items: feed.entries.map((entry) => ({
      id: entry.id,
      url: entry.url,
      title: entry.title,
      content_html: entry.html,
      summary: entry.summary,
      date_published: new Date(entry.publishedAt),
      date_modified: new Date(entry.updatedAt),
      tags: [...entry.categories],
    })),
  });
  return JSON.stringify(made);
}
