import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createGunzip, gunzipSync } from 'node:zlib';
import { feedId, publisherId } from '../domain/ids.ts';
import { TickrError } from '../domain/outcome.ts';
import type { Feed, Publisher } from '../domain/publisher.ts';
import type { Wire, WireAnswer, WireRequest } from './wire-port.ts';

const DAY_MS = 86_400_000;

interface RecordedArticle {
  readonly url: string;
  readonly publisher: string;
  readonly title: string;
  readonly at: number;
  readonly text: string;
}

interface RecordedFeed {
  readonly url: string;
  readonly publisher: string;
  readonly title: string;
  /** File by day of its first showing, oldest first. */
  readonly files: readonly { readonly at: number; readonly path: string }[];
}

const NOT_FOUND: WireAnswer = { status: 404, headers: { 'content-type': 'text/plain' }, body: Buffer.from('not recorded\n') };

/** Opens a folder of recorded days: `index.jsonl` with feeds by day, or `articles.jsonl` / `articles.jsonl.gz`. */
export async function openRecorded(dir: string): Promise<Wire> {
  if (existsSync(join(dir, 'index.jsonl'))) return feedsWire(dir);
  for (const name of ['articles.jsonl', 'articles.jsonl.gz']) {
    if (existsSync(join(dir, name))) return articlesWire(await readArticles(join(dir, name)));
  }
  throw new TickrError(`${dir} holds no recorded days: replay reads index.jsonl with feed files by day, or articles.jsonl(.gz)`, {
    code: 'replay/no-days',
  });
}

function text(row: Readonly<Record<string, unknown>>, name: string, at: string): string {
  const value = row[name];
  if (typeof value !== 'string') throw new TickrError(`${at}: "${name}" must be a text`, { code: 'replay/bad-row' });
  return value;
}

function rowOf(line: string, at: string): Readonly<Record<string, unknown>> {
  const row: unknown = JSON.parse(line);
  if (typeof row !== 'object' || row === null) throw new TickrError(`${at}: each line must be a JSON object`, { code: 'replay/bad-row' });
  return Object.fromEntries(Object.entries(row));
}

async function readArticles(path: string): Promise<readonly RecordedArticle[]> {
  const raw = createReadStream(path);
  const lines = createInterface({ input: path.endsWith('.gz') ? raw.pipe(createGunzip()) : raw, crlfDelay: Number.POSITIVE_INFINITY });
  const articles: RecordedArticle[] = [];
  let number = 0;
  for await (const line of lines) {
    number += 1;
    if (line.trim() === '') continue;
    const at = `${path}, line ${number}`;
    const row = rowOf(line, at);
    const day = Date.parse(text(row, 'day', at));
    const stated = typeof row['publishedAt'] === 'string' ? Date.parse(row['publishedAt']) : Number.NaN;
    // A recording knows the day it saw an article; a stated time outside it is not believed for the order of the replay.
    const when = Number.isFinite(stated) && Math.abs(stated - day) < 2 * DAY_MS ? stated : day;
    articles.push({
      url: text(row, 'url', at),
      publisher: text(row, 'publisher', at),
      title: text(row, 'title', at),
      at: when,
      text: text(row, 'text', at),
    });
  }
  return articles;
}

const escaped = (raw: string): string => raw.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

function pageOf(article: RecordedArticle): string {
  const paragraphs = article.text
    .split(/\n+/)
    .filter((part) => part.trim() !== '')
    .map((part) => `<p>${escaped(part)}</p>`);
  return `<!doctype html><html><head><meta charset="utf-8"><title>${escaped(article.title)}</title><link rel="canonical" href="${escaped(article.url)}"><meta property="article:published_time" content="${new Date(article.at).toISOString()}"></head><body><article><h1>${escaped(article.title)}</h1>\n${paragraphs.join('\n')}</article></body></html>`;
}

function feedOf(publisher: string, articles: readonly RecordedArticle[]): string {
  const items = articles.map(
    (article) =>
      `<item><title>${escaped(article.title)}</title><link>${escaped(article.url)}</link><guid>${escaped(article.url)}</guid><pubDate>${new Date(article.at).toUTCString()}</pubDate><description>${escaped(article.text.slice(0, 200))}</description></item>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>${escaped(publisher)}</title><link>https://${escaped(publisher)}/</link><description>recorded</description>${items.join('')}</channel></rss>`;
}

const press = (domain: string): Publisher => ({
  id: publisherId(domain),
  name: domain,
  home: `https://${domain}/`,
  owner: null,
  country: null,
  kind: 'press',
});

function articlesWire(articles: readonly RecordedArticle[]): Wire {
  const byPublisher = Map.groupBy(articles, (article) => article.publisher);
  const byUrl = new Map(articles.map((article) => [keyOf(article.url), article]));
  const feedUrl = (publisher: string) => `https://${publisher}/recorded.xml`;
  const feeds: readonly Feed[] = [...byPublisher.keys()].map((domain) => ({
    id: feedId(feedUrl(domain)),
    publisherId: publisherId(domain),
    url: feedUrl(domain),
    title: domain,
    addedBy: 'replay',
  }));
  const times = articles.map((article) => article.at);
  const answer = (request: WireRequest, now: number): WireAnswer => {
    const url = new URL(request.url);
    if (url.pathname === '/recorded.xml') {
      const shown = (byPublisher.get(url.host) ?? []).filter((article) => article.at <= now);
      return conditional(request, Buffer.from(feedOf(url.host, shown)), 'application/rss+xml; charset=utf-8');
    }
    const article = byUrl.get(keyOf(request.url));
    return article === undefined || article.at > now
      ? NOT_FOUND
      : conditional(request, Buffer.from(pageOf(article)), 'text/html; charset=utf-8');
  };
  const firstDay = Math.floor(Math.min(...times) / DAY_MS) * DAY_MS;
  return {
    publishers: [...byPublisher.keys()].map(press),
    feeds,
    startAt: firstDay,
    endAt: Math.max(...times) + 6 * 3_600_000,
    stepMs: 3 * 3_600_000,
    answer,
  };
}

function keyOf(address: string): string {
  const url = new URL(address);
  return `${url.host}${url.pathname}${url.search}`;
}

function conditional(request: WireRequest, body: Buffer, type: string): WireAnswer {
  const etag = `"${body.length.toString(36)}-${checksum(body)}"`;
  if (request.headers['if-none-match'] === etag) return { status: 304, headers: { etag }, body: Buffer.alloc(0) };
  return { status: 200, headers: { 'content-type': type, etag }, body };
}

/** FNV-1a, 32 bits: enough to tell two states of one address apart. */
function checksum(bytes: Uint8Array): string {
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  return (hash >>> 0).toString(36);
}

function readIndex(dir: string): readonly RecordedFeed[] {
  const byFeed = new Map<string, { url: string; publisher: string; title: string; files: { at: number; path: string }[] }>();
  const lines = readFileSync(join(dir, 'index.jsonl'), 'utf8').split('\n');
  for (const [number, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const at = `${dir}/index.jsonl, line ${number + 1}`;
    const row = rowOf(line, at);
    const url = text(row, 'feedUrl', at);
    const known = byFeed.get(url) ?? { url, publisher: text(row, 'publisher', at), title: text(row, 'title', at), files: [] };
    known.files.push({ at: Date.parse(text(row, 'day', at)), path: join(dir, text(row, 'file', at)) });
    byFeed.set(url, known);
  }
  return [...byFeed.values()].map((feed) => ({ ...feed, files: feed.files.sort((a, b) => a.at - b.at) }));
}

function feedsWire(dir: string): Wire {
  const recorded = readIndex(dir);
  const byUrl = new Map(recorded.map((feed) => [keyOf(feed.url), feed]));
  const days = recorded.flatMap((feed) => feed.files.map((file) => file.at));
  const kept = new Map<string, Buffer>();
  const bytesOf = (path: string): Buffer => {
    const known = kept.get(path);
    if (known !== undefined) return known;
    const raw = readFileSync(path);
    const bytes = path.endsWith('.gz') ? gunzipSync(raw) : raw;
    kept.set(path, bytes);
    return bytes;
  };
  const answer = (request: WireRequest, now: number): WireAnswer => {
    const file = byUrl.get(keyOf(request.url))?.files.findLast((candidate) => candidate.at <= now);
    return file === undefined ? NOT_FOUND : conditional(request, bytesOf(file.path), 'application/xml');
  };
  const feeds: readonly Feed[] = recorded.map((feed) => ({
    id: feedId(feed.url),
    publisherId: publisherId(feed.publisher),
    url: feed.url,
    title: feed.title,
    addedBy: 'replay',
  }));
  const publishers = [...new Map(recorded.map((feed) => [feed.publisher, press(feed.publisher)])).values()];
  return {
    publishers,
    feeds,
    // Several rounds a day: first polls are spread over minutes, and a feed that is polled once a day could miss one.
    startAt: Math.min(...days),
    endAt: Math.max(...days) + 18 * 3_600_000,
    stepMs: 3 * 3_600_000,
    answer,
  };
}
