import type { Author, ParsedEntry, ParsedFeed } from '../../domain/entry.ts';
import { feedDate } from './dates.ts';
import { resolveUrl } from './names.ts';
import { distinctTags, escapeHtml, NO_FIELDS, textOf, titleText } from './normal.ts';
import { authorFrom, distinctAuthors } from './people.ts';
import { LIMITS } from './reader.ts';

type Json = Readonly<Record<string, unknown>>;

/** JSON Feed 1.0 and 1.1; null where the text is JSON but no feed. Throws SyntaxError where it is no JSON; one cut off gives the items before the cut. */
export function readJsonFeed(text: string, base: string | null): ParsedFeed | null {
  const read = parsedOrMended(text);
  if (!isObject(read)) return null;
  const version = stringOf(read.version) ?? '';
  const items = Array.isArray(read.items) ? read.items : null;
  if (!version.includes('jsonfeed.org') && items === null) return null;
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
    entries: (items ?? [])
      .slice(0, LIMITS.entries)
      .filter(isObject)
      .map((item) => readEntry(item, base)),
  };
}

function parsedOrMended(text: string): unknown {
  try {
    const read: unknown = JSON.parse(text);
    return read;
  } catch (thrown) {
    const mended = upToLastItem(text);
    if (mended === null) throw thrown;
    const read: unknown = JSON.parse(mended);
    return read;
  }
}

/** The text up to its last complete object inside a list of the outermost object, closed there; null where there is none. */
function upToLastItem(text: string): string | null {
  let depth = 0;
  let inString = false;
  let end = -1;
  for (let i = 0; i < text.length; i++) {
    const character = text[i];
    if (inString) {
      if (character === '\\') i++;
      else if (character === '"') inString = false;
    } else if (character === '"') inString = true;
    else if (character === '{' || character === '[') depth++;
    else if (character === '}' || character === ']') {
      depth--;
      if (depth === 2 && character === '}') end = i + 1;
    }
  }
  return end < 0 ? null : `${text.slice(0, end)}]}`;
}

function readEntry(item: Json, base: string | null): ParsedEntry {
  const contentHtml = capped(stringOf(item.content_html)) ?? escaped(item.content_text);
  const summaryHtml = escaped(item.summary);
  const elsewhere = urlOf(item.external_url, base);
  return {
    guid: stringOf(item.id) ?? (typeof item.id === 'number' ? String(item.id) : ''),
    url: urlOf(item.url, base) ?? elsewhere,
    title: titleText(escaped(item.title)),
    authors: authorsOf(item),
    publishedAt: feedDate(stringOf(item.date_published)),
    updatedAt: feedDate(stringOf(item.date_modified)),
    summaryHtml,
    contentHtml,
    summaryText: textOf(summaryHtml),
    contentText: textOf(contentHtml),
    tags: distinctTags(Array.isArray(item.tags) ? item.tags.slice(0, 200).map(escaped) : []),
    language: stringOf(item.language),
    licence: null,
    rsl: null,
    via: elsewhere === null || stringOf(item.url) === null ? null : { title: '', url: elsewhere },
  };
}

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

function stringOf(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

const capped = (text: string | null): string | null => (text === null ? null : text.slice(0, LIMITS.textChars));

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
