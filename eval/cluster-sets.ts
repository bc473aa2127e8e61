import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Article } from '../src/domain/article.ts';
import { articleId, entryId, feedId, publisherId, sha256 } from '../src/domain/ids.ts';
import type { Publisher } from '../src/domain/publisher.ts';
import { OWNERS } from '../src/lexicon/owners.ts';

/** A row of a set, read from JSON and not yet trusted. */
export type Row = Readonly<Record<string, unknown>>;

/** The text of a field, or the empty string. */
export function textOf(row: Row, field: string): string {
  const value = row[field];
  return typeof value === 'string' ? value : '';
}

const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value);

/** An object inside a row; an empty one where it is none. */
export function rowOf(row: Row, field: string): Row {
  const value = row[field];
  return isRow(value) ? value : {};
}

/** The rows of a JSON-lines file, plain or with `.gz`; null where the set is absent. */
export function readRows(folder: string, file: string): readonly Row[] | null {
  const path = [join(folder, file), join(folder, `${file}.gz`)].find((candidate) => existsSync(candidate));
  if (path === undefined) return null;
  const bytes = readFileSync(path);
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text.split('\n').flatMap((line) => {
    if (line.trim() === '') return [];
    const value: unknown = JSON.parse(line);
    return isRow(value) ? [value] : [];
  });
}

/** The publisher of a domain: as our table of owners knows it, else a person's page, which most unknown domains of such sets are. */
export function publisherOf(domain: string): Publisher {
  const parts = domain.split('.');
  const known = parts.map((_, i) => parts.slice(i).join('.')).flatMap((tail) => OWNERS.find((row) => row.domain === tail) ?? []);
  const [row] = known;
  return {
    id: publisherId(domain),
    name: row?.name ?? domain,
    home: `https://${domain}/`,
    owner: row?.owner ?? null,
    country: row?.country ?? null,
    kind: row?.kind ?? 'person',
  };
}

/** An article made of a set's title and text, as extract would give it. */
export function articleOf(row: Row): Article {
  const [title, url] = [textOf(row, 'title'), textOf(row, 'url')];
  const text = `${title}\n\n${textOf(row, 'text')}`;
  const at = Date.parse(textOf(row, 'publishedAt') || `${textOf(row, 'day')}T12:00:00Z`);
  const domain = publisherId(textOf(row, 'publisher'));
  return {
    id: articleId(url),
    revision: 1,
    publisherId: domain,
    entryId: entryId(feedId(`https://${domain}/feed`), url),
    captureId: null,
    url,
    canonicalUrl: url,
    title,
    text,
    bodyStart: title.length + 2,
    hash: sha256(text),
    textFrom: 'page',
    authors: [],
    publishedAt: at,
    modifiedAt: null,
    seenAt: at,
    language: 'en',
    siteName: null,
    section: null,
    outlinks: [],
    via: null,
    notices: [],
    kindHints: [],
    rights: {
      rulings: [],
      maxQuoteWords: 25,
      maxQuoteShare: 0.1,
      maxSnippetChars: null,
      licence: null,
      fullTextAllowed: false,
      expiresAt: null,
      readAt: at,
    },
  };
}
