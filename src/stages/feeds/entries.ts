import type { Entry, ParsedEntry, ParsedFeed } from '../../domain/entry.ts';
import { entryId, type FeedId, sha256 } from '../../domain/ids.ts';
import { type Draft, giveTexts } from './texts.ts';

const EARLIEST_AT = Date.UTC(1990, 0, 1);
const AHEAD_MS = 400 * 24 * 3_600_000;

/**
 * Entries with their identity. A guid that the feed gives twice on different links, or not at all, falls back to the link, then to a hash of the title.
 * `hash` covers all that the feed stated of the entry. A date before 1990 or more than 400 days ahead is no date.
 */
export function entriesOf(feed: FeedId, parsed: ParsedFeed, seenAt: number): readonly Omit<Entry, 'revision'>[] {
  const shared = sharedGuids(parsed.entries);
  const entries = new Map<string, Omit<Entry, 'revision'>>();
  for (const stated of parsed.entries) {
    const guid = guidOf(stated, shared);
    if (guid === null || entries.has(guid)) continue;
    const { url, title, authors, summaryHtml, contentHtml, tags, via } = stated;
    const entry: Draft & Omit<Entry, keyof ParsedEntry | 'revision'> = {
      ...{ guid, url, title, authors, summaryHtml, contentHtml, tags, via },
      publishedAt: believable(stated.publishedAt, seenAt),
      updatedAt: believable(stated.updatedAt, seenAt),
      licence: stated.licence ?? parsed.licence,
      rsl: stated.rsl ?? parsed.rsl ?? null,
      language: stated.language ?? parsed.language,
      id: entryId(feed, guid),
      feedId: feed,
      hash: hashOf(stated),
      seenAt,
    };
    giveTexts(entry, { summary: null, content: null });
    entries.set(guid, entry);
  }
  return [...entries.values()];
}

/** Guids that stand on entries with different links: no identity. */
function sharedGuids(entries: readonly ParsedEntry[]): ReadonlySet<string> {
  const links = new Map<string, string | null>();
  const shared = new Set<string>();
  for (const { guid, url } of entries) {
    if (guid === '') continue;
    const known = links.get(guid);
    if (known === undefined) links.set(guid, url);
    else if (known !== url) shared.add(guid);
  }
  return shared;
}

/** What identifies an entry, or null where nothing of it can be told. */
function guidOf(entry: ParsedEntry, shared: ReadonlySet<string>): string | null {
  if (entry.guid !== '' && !shared.has(entry.guid)) return entry.guid;
  if (entry.url !== null) return entry.url;
  const words = entry.title !== '' ? entry.title : entry.summaryText || entry.contentText;
  return words === '' ? null : `sha256:${sha256(words)}`;
}

const believable = (at: number | null, seenAt: number): number | null =>
  at === null || at < EARLIEST_AT || at > seenAt + AHEAD_MS ? null : at;

/** SHA-256 over the stated fields, by name, so that neither the order of elements nor the time of reading matters. */
function hashOf(entry: ParsedEntry): string {
  const { guid, url, title, authors, publishedAt, updatedAt, summaryHtml, contentHtml, tags, language, licence, rsl, via } = entry;
  return sha256(
    JSON.stringify([
      guid,
      url,
      title,
      authors,
      publishedAt,
      updatedAt,
      summaryHtml,
      contentHtml,
      [...tags].sort(),
      language,
      licence,
      rsl,
      via,
    ]),
  );
}
