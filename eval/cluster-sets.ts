import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Article } from '../src/domain/article.ts';
import { publisherId } from '../src/domain/ids.ts';
import { madeArticle } from '../src/domain/made-article.ts';
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
  const at = Date.parse(textOf(row, 'publishedAt') || `${textOf(row, 'day')}T12:00:00Z`);
  const page = { url: textOf(row, 'url'), title: textOf(row, 'title'), body: textOf(row, 'text'), at };
  return madeArticle(page, { publisherId: publisherId(textOf(row, 'publisher')) });
}
