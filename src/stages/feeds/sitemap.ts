import type { ParsedEntry, ParsedFeed } from '../../domain/entry.ts';
import { codeOf, codesOf } from './codes.ts';
import { feedDate } from './dates.ts';
import { resolveUrl } from './names.ts';
import { baseIn, distinctTags, firstDate, NO_FIELDS, textIn, titleText } from './normal.ts';
import type { Tape } from './tape.ts';

const MAX_ENTRIES = 200;
const MAX_UNDATED = 50;
const MAX_PARTS = 3;

const LOCATIONS = codesOf('loc');
const CHANGED = codesOf('lastmod');
const NEWS = codeOf('news:news');
const NEWS_TITLES = codesOf('news:title');
const NEWS_DATES = codesOf('news:publication_date');
const NEWS_WORDS = codesOf('news:keywords');
const PUBLICATION = codeOf('news:publication');
const NEWS_LANGUAGES = codesOf('news:language');
const NEWS_NAMES = codesOf('news:name');

/**
 * Gathers the entries of a sitemap (sitemaps.org 0.9, with the news extension) and the parts of a sitemap index. Of a map that lists a
 * publisher's whole archive the newest entries are kept; of one without any date the first.
 */
export class SitemapGatherer {
  readonly #base: string | null;
  readonly #entries: ParsedEntry[] = [];
  readonly #parts: { readonly url: string; readonly at: number }[] = [];
  #name = '';
  #language: string | null = null;

  constructor(base: string | null) {
    this.#base = base;
  }

  /** Takes one `<url>` or `<sitemap>`; one without an address counts for nothing. */
  take(tape: Tape, isPart: boolean): void {
    const stated = textIn(tape, 0, LOCATIONS);
    const url = stated === null ? null : resolveUrl(stated, baseIn(tape, this.#base));
    if (url === null || !/^https?:/i.test(url)) return;
    const changedAt = firstDate(tape, CHANGED);
    if (isPart) this.#parts.push({ url, at: changedAt ?? 0 });
    else this.#entries.push(this.#entryOf(tape, url, changedAt));
    // Now and then the oldest are let go, so that a map of fifty thousand addresses needs no more room than a feed.
    if (this.#entries.length >= MAX_ENTRIES * 10) this.#keepNewest();
  }

  feed(): ParsedFeed {
    this.#keepNewest();
    const isNewsFirst = (url: string): number => (/news|latest|recent/i.test(url) ? 0 : 1);
    const parts = [...this.#parts].sort((a, b) => isNewsFirst(a.url) - isNewsFirst(b.url) || b.at - a.at);
    return {
      ...NO_FIELDS,
      format: 'sitemap',
      title: this.#name,
      language: this.#language,
      entries: this.#entries,
      ...(parts.length === 0 ? {} : { parts: parts.slice(0, MAX_PARTS).map((part) => part.url) }),
    };
  }

  #keepNewest(): void {
    const dated = this.#entries.filter((entry) => timeOf(entry) > 0).sort((a, b) => timeOf(b) - timeOf(a));
    const kept = dated.length > 0 ? dated.slice(0, MAX_ENTRIES) : this.#entries.slice(0, MAX_UNDATED);
    this.#entries.splice(0, this.#entries.length, ...kept);
  }

  #entryOf(tape: Tape, url: string, changedAt: number | null): ParsedEntry {
    const news = tape.first(NEWS);
    const within = (codes: readonly number[]): string | null => (news < 0 ? null : textIn(tape, news, codes));
    const publication = news < 0 ? -1 : tape.child(news, PUBLICATION);
    if (publication >= 0 && this.#name === '') {
      this.#name = titleText(textIn(tape, publication, NEWS_NAMES));
      this.#language = textIn(tape, publication, NEWS_LANGUAGES);
    }
    const stated = within(NEWS_DATES);
    return {
      guid: url,
      url,
      title: titleText(within(NEWS_TITLES)),
      authors: [],
      publishedAt: feedDate(stated),
      updatedAt: changedAt,
      summaryHtml: null,
      contentHtml: null,
      summaryText: '',
      contentText: '',
      tags: distinctTags((within(NEWS_WORDS) ?? '').split(',').slice(0, 50)),
      language: publication < 0 ? null : textIn(tape, publication, NEWS_LANGUAGES),
      licence: null,
      rsl: null,
      via: null,
    };
  }
}

const timeOf = (entry: ParsedEntry): number => entry.publishedAt ?? entry.updatedAt ?? 0;
