import { Readable } from 'node:stream';
import { decodeFeed } from '../src/stages/feeds/charset.ts';
import { escapeHtml } from '../src/stages/feeds/normal.ts';
import { readFeedText } from '../src/stages/feeds/parse.ts';
import type { Predicted, PredictedFeed } from './feeds-scoring.ts';
import { isRow, type Row } from './sets.ts';

/** A feed reader under test; throws, or gives null, where it reads nothing. */
export interface Reader {
  readonly name: string;
  read(bytes: Buffer): Promise<PredictedFeed | null>;
}

const dateText = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString());
const text = (value: unknown): string | null =>
  typeof value === 'string' ? value : isRow(value) && typeof value.value === 'string' ? value.value : null;
const rows = (value: unknown): readonly Row[] => (Array.isArray(value) ? value.filter(isRow) : []);
const first = (...values: readonly unknown[]): string | null =>
  values.map(text).find((value) => value !== null && value.trim() !== '') ?? null;
const dated = (...values: readonly unknown[]): string | null =>
  values
    .map((value) => (value instanceof Date && !Number.isNaN(value.getTime()) ? value.toISOString() : text(value)))
    .find((value) => value !== null) ?? null;
const names = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]).flatMap(
    (each) => first(each, isRow(each) ? each.name : null) ?? [],
  );
const firstNames = (...values: readonly unknown[]): readonly string[] => values.map(names).find((list) => list.length > 0) ?? [];

/** Our reader. */
export const ours: Reader = {
  name: 'tickrwire',
  read: async (bytes) => {
    const read = readFeedText(decodeFeed(bytes, null).text, null);
    if ('notFeed' in read) return null;
    const { feed } = read;
    return {
      feed: { ...stated(feed), descriptionText: feed.description },
      items: feed.entries.map((entry) => ({
        ...stated({ ...entry, link: entry.url }),
        id: entry.guid,
        summary: entry.summaryHtml,
        content: entry.contentHtml,
        summaryText: entry.summaryText,
        contentText: entry.contentText,
      })),
    };
  },
};

function stated(holder: {
  readonly title: string;
  readonly link: string | null;
  readonly language: string | null;
  readonly publishedAt: number | null;
  readonly updatedAt: number | null;
  readonly authors: readonly { readonly name: string }[];
}): Predicted {
  const { title, link, language, publishedAt, updatedAt, authors } = holder;
  // Titles and names are plain text here, and the values of the set are markup.
  const named = authors.map((author) => escapeHtml(author.name)).filter((name) => name !== '');
  return { title: escapeHtml(title), link, language, publishedAt: dateText(publishedAt), updatedAt: dateText(updatedAt), authors: named };
}

const alternate = (links: unknown): string | null => {
  const found = rows(links).find((link) => (link.rel ?? 'alternate') === 'alternate') ?? rows(links)[0];
  return text(found?.href);
};

/** feedsmith's own fields, each with the namespaces that hold the same. */
function ofFeedsmith(holder: Row): Predicted {
  const dc = isRow(holder.dc) ? holder.dc : {};
  const itunes = isRow(holder.itunes) ? holder.itunes : {};
  const terms = isRow(holder.dcterms) ? holder.dcterms : {};
  const content = isRow(holder.content) ? holder.content : {};
  const firstOf = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value);
  return {
    id: first(holder.guid, holder.id),
    title: first(holder.title, firstOf(dc.titles ?? dc.title)),
    link: first(holder.link, alternate(holder.links), holder.url, holder.home_page_url),
    language: first(holder.language, firstOf(dc.languages ?? dc.language)),
    description: first(holder.description, holder.subtitle, holder.tagline, itunes.summary),
    summary: first(holder.summary, holder.description, firstOf(dc.descriptions ?? dc.description), itunes.summary),
    content: first(content.encoded, holder.content, holder.content_html, holder.content_text),
    publishedAt: dated(holder.pubDate, holder.published, holder.date_published, firstOf(dc.dates ?? dc.date), firstOf(terms.issued)),
    updatedAt: dated(holder.updated, holder.lastBuildDate, holder.date_modified, firstOf(dc.dates ?? dc.date), firstOf(terms.modified)),
    authors: firstNames(holder.authors, holder.author, holder.managingEditor, dc.creators ?? dc.creator, itunes.author, terms.creators),
  };
}

/** The peers, each loaded only here, read with the fields its documentation names. */
export async function peers(): Promise<readonly Reader[]> {
  const { parseFeed } = await import('feedsmith');
  const { default: RssParser } = await import('rss-parser');
  const { default: FeedParser } = await import('feedparser');
  return [
    {
      name: 'feedsmith',
      read: async (bytes) => {
        const parsed: unknown = parseFeed(bytes.toString('utf8'));
        const feed = isRow(parsed) && isRow(parsed.feed) ? parsed.feed : {};
        return { feed: ofFeedsmith(feed), items: rows(feed.items ?? feed.entries).map(ofFeedsmith) };
      },
    },
    {
      name: 'rss-parser',
      read: async (bytes) => {
        const feed: unknown = await new RssParser({ timeout: 5000 }).parseString(bytes.toString('utf8'));
        return isRow(feed) ? { feed: ofRssParser(feed), items: rows(feed.items).map(ofRssParser) } : null;
      },
    },
    { name: 'feedparser', read: (bytes) => readWithFeedparser(() => new FeedParser({ addmeta: false }), bytes) },
  ];
}

function ofRssParser(holder: Row): Predicted {
  const itunes = isRow(holder.itunes) ? holder.itunes : {};
  return {
    id: first(holder.guid, holder.id),
    title: first(holder.title),
    link: first(holder.link),
    language: first(holder.language),
    description: first(holder.description, itunes.summary),
    summary: first(holder.summary, holder.content, itunes.summary),
    content: first(holder['content:encoded'], holder.content),
    publishedAt: dated(holder.isoDate, holder.pubDate),
    updatedAt: dated(holder.lastBuildDate, holder.isoDate),
    authors: firstNames(holder.creator, holder.author, itunes.author, holder.managingEditor),
  };
}

interface FeedparserStream extends NodeJS.WritableStream {
  read(): unknown;
  readonly meta: unknown;
}

function readWithFeedparser(make: () => FeedparserStream, bytes: Buffer): Promise<PredictedFeed | null> {
  return new Promise((resolve, reject) => {
    const parser = make();
    const items: Predicted[] = [];
    parser.on('error', reject);
    parser.on('readable', () => {
      for (let item = parser.read(); item !== null; item = parser.read()) if (isRow(item)) items.push(ofFeedparser(item));
    });
    parser.on('end', () => resolve({ feed: ofFeedparser(isRow(parser.meta) ? parser.meta : {}), items }));
    Readable.from([bytes]).pipe(parser);
  });
}

function ofFeedparser(holder: Row): Predicted {
  return {
    id: first(holder.guid),
    title: first(holder.title),
    link: first(holder.link),
    language: first(holder.language),
    description: first(holder.description),
    summary: first(holder.summary, holder.description),
    content: first(holder.description),
    publishedAt: dated(holder.pubdate),
    updatedAt: dated(holder.date),
    authors: firstNames(holder.author),
  };
}
