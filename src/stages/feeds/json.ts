import type { Author, ParsedEntry, ParsedFeed } from '../../domain/entry.ts';
import { feedDate } from './dates.ts';
import { JsonPieces } from './json-pieces.ts';
import { resolveUrl } from './names.ts';
import { cutWell, distinctTags, escapeHtml, NO_FIELDS, titleText } from './normal.ts';
import { authorFrom, distinctAuthors } from './people.ts';
import { LIMITS } from './reader.ts';
import { type Draft, giveTexts } from './texts.ts';

type Json = Readonly<Record<string, unknown>>;

/** JSON Feed 1.0 and 1.1; null where the text is JSON but no feed. Throws SyntaxError where it is no JSON; one cut off or broken gives the entries that stand. */
export function readJsonFeed(text: string, base: string | null): ParsedFeed | null {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch (thrown) {
    const pieces = new JsonPieces(text);
    pieces.find(text.length);
    if (pieces.spans.length === 0) throw thrown;
    const entries: ParsedEntry[] = [];
    for (const { from, to } of pieces.spans) keepEntry(entries, { written: text.slice(from, to), base });
    return feedOf(JSON.parse(pieces.head()), entries, base);
  }
  const items = isObject(read) && Array.isArray(read.items) ? read.items : null;
  const entries = (items ?? []).slice(0, LIMITS.entries).filter(isObject);
  return isObject(read) && !isFeed(read)
    ? null
    : feedOf(
        read,
        entries.map((entry) => readEntry(entry, base)),
        base,
      );
}

/** The same for a large text: rests after each piece of it. */
export async function readJsonInPieces(text: string, base: string | null, rest: () => Promise<void>): Promise<ParsedFeed | null> {
  const pieces = new JsonPieces(text);
  for (let until = PIECE_CHARS; pieces.find(until); until += PIECE_CHARS) await rest();
  const head: unknown = JSON.parse(pieces.head());
  if (!isObject(head) || !isFeed(head)) return null;
  const entries: ParsedEntry[] = [];
  let chars = 0;
  for (const { from, to } of pieces.spans) {
    if (entries.length >= LIMITS.entries) break;
    keepEntry(entries, { written: text.slice(from, to), base });
    chars += to - from;
    if (chars < PIECE_CHARS) continue;
    chars = 0;
    await rest();
  }
  return feedOf(head, entries, base);
}

const PIECE_CHARS = 256 * 1024;

/** Keeps an entry that can be read; one that is broken costs no other. */
function keepEntry(entries: ParsedEntry[], { written, base }: { readonly written: string; readonly base: string | null }): void {
  if (entries.length >= LIMITS.entries) return;
  try {
    const read: unknown = JSON.parse(written);
    if (isObject(read)) entries.push(readEntry(read, base));
  } catch {
    // Said by what is missing: a broken entry has no words of its own.
  }
}

const isFeed = (read: Json): boolean => (stringOf(read.version) ?? '').includes('jsonfeed.org') || Array.isArray(read.items);

function feedOf(read: unknown, entries: readonly ParsedEntry[], base: string | null): ParsedFeed | null {
  if (!isObject(read)) return null;
  return {
    ...NO_FIELDS,
    format: 'json',
    title: titleText(escaped(read.title)),
    link: urlOf(read.home_page_url, base),
    language: stringOf(read.language),
    description: stringOf(read.description) ?? '',
    authors: authorsOf(read),
    updatedAt: feedDate(stringOf(read.date_modified)),
    hubUrl: hubOf(read.hubs, base),
    selfUrl: urlOf(read.feed_url, base),
    entries,
  };
}

function readEntry(item: Json, base: string | null): ParsedEntry {
  const contentHtml = capped(stringOf(item.content_html)) ?? escaped(item.content_text);
  const summaryHtml = escaped(item.summary);
  const elsewhere = urlOf(item.external_url, base);
  const read: Draft = {
    guid: stringOf(item.id) ?? (typeof item.id === 'number' ? String(item.id) : ''),
    url: urlOf(item.url, base) ?? elsewhere,
    title: titleText(escaped(item.title)),
    authors: authorsOf(item),
    publishedAt: feedDate(stringOf(item.date_published)),
    updatedAt: feedDate(stringOf(item.date_modified)),
    summaryHtml,
    contentHtml,
    tags: distinctTags(Array.isArray(item.tags) ? item.tags.slice(0, 200).map(escaped) : []),
    language: stringOf(item.language),
    licence: null,
    rsl: null,
    via: elsewhere === null || stringOf(item.url) === null ? null : { title: '', url: elsewhere },
  };
  giveTexts(read, { summary: null, content: null });
  return read;
}

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

function stringOf(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

const capped = (text: string | null): string | null => (text === null ? null : cutWell(text, LIMITS.textChars));

/** Plain text of JSON Feed as HTML. */
function escaped(value: unknown): string | null {
  const text = capped(stringOf(value));
  return text === null ? null : escapeHtml(text);
}

function urlOf(value: unknown, base: string | null): string | null {
  const text = stringOf(value);
  return text === null ? null : resolveUrl(text, base);
}

/** `authors` of 1.1, `author` of 1.0. */
function authorsOf(holder: Json): readonly Author[] {
  const listed = Array.isArray(holder.authors) ? holder.authors : [];
  const people = (listed.length > 0 ? listed : [holder.author]).slice(0, 100);
  return distinctAuthors(
    people.map((person) => {
      if (typeof person === 'string') return authorFrom(person);
      return isObject(person) ? authorFrom(stringOf(person.name), { url: stringOf(person.url) }) : null;
    }),
  );
}

function hubOf(hubs: unknown, base: string | null): string | null {
  const found = Array.isArray(hubs)
    ? hubs.slice(0, 20).find((hub) => isObject(hub) && String(hub.type).toLowerCase() === 'websub')
    : undefined;
  return isObject(found) ? urlOf(found.url, base) : null;
}
