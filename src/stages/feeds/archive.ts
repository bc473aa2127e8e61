import { Parser } from 'htmlparser2';
import type { ParsedEntry, ParsedFeed } from '../../domain/entry.ts';
import { feedDate } from './dates.ts';
import { cutWell, NO_FIELDS } from './normal.ts';
import { foldSpaces } from './plain.ts';

const MAX_LINKS = 2_000;
const MAX_ENTRIES = 50;
const MIN_ENTRIES = 3;
const MAX_TITLE_CHARS = 300;
const MAX_OPEN = 400;

interface FoundLink {
  readonly url: URL;
  title: string;
  at: number | null;
}

/**
 * Reads the web archive of a newsletter as a list of entries: of the links to the same host, grouped by the folder and depth of their path, the
 * largest group whose links are worded as titles. A `<time>` inside or after a link dates it. Null where no group has three entries.
 */
export function readArchive(html: string, pageUrl: string): ParsedFeed | null {
  const page = new URL(pageUrl);
  const { links, title, language } = linksOf(html, page);
  const groups = Map.groupBy(links, ({ url }) => groupOf(url));
  let best: readonly FoundLink[] = [];
  for (const group of groups.values()) {
    const titled = distinct(group).filter((link) => wordsIn(link.title) >= 3);
    if (titled.length > best.length) best = titled;
  }
  if (best.length < MIN_ENTRIES) return null;
  return { ...NO_FIELDS, format: 'archive', title, link: page.href, language, entries: best.slice(0, MAX_ENTRIES).map(entryOf) };
}

const groupOf = ({ pathname }: URL): string => {
  const parts = pathname.split('/').filter((part) => part !== '');
  return `${parts.length > 1 ? parts[0] : ''}/${parts.length}`;
};

const wordsIn = (title: string): number => (title === '' ? 0 : title.split(' ').length);

/** Each address once, with the longest of the titles that link to it (a picture, a heading and "Read more" lead to the same). */
function distinct(links: readonly FoundLink[]): readonly FoundLink[] {
  const byUrl = new Map<string, FoundLink>();
  for (const link of links) {
    const known = byUrl.get(link.url.href);
    if (known === undefined) byUrl.set(link.url.href, link);
    else {
      if (wordsIn(known.title) < 3 && wordsIn(link.title) >= 3) known.title = link.title;
      known.at ??= link.at;
    }
  }
  return [...byUrl.values()];
}

function linksOf(
  html: string,
  page: URL,
): { readonly links: readonly FoundLink[]; readonly title: string; readonly language: string | null } {
  const links: FoundLink[] = [];
  let open: FoundLink | null = null;
  let last: FoundLink | null = null;
  let title = '';
  let inTitle = false;
  let depth = 0;
  let language: string | null = null;
  const parser = new Parser({
    onopentag: (name, attributes) => {
      if (++depth > MAX_OPEN || links.length >= MAX_LINKS) parser.pause();
      if (name === 'html') language ??= attributes['lang'] ?? null;
      if (name === 'title') inTitle = title === '';
      if (name === 'a') open = linkTo(attributes['href'], page);
      const dated = open ?? last;
      if (name === 'time' && dated !== null) dated.at ??= feedDate(attributes['datetime'] ?? null);
    },
    ontext: (text) => {
      if (inTitle) title += text;
      if (open !== null && open.title.length < MAX_TITLE_CHARS) open.title += ` ${text}`;
    },
    onclosetag: (name) => {
      depth--;
      if (name === 'title') inTitle = false;
      if (name !== 'a' || open === null) return;
      open.title = cutWell(foldSpaces(open.title), MAX_TITLE_CHARS);
      links.push(open);
      last = open;
      open = null;
    },
  });
  parser.write(html);
  parser.end();
  return { links, title: cutWell(foldSpaces(title), MAX_TITLE_CHARS), language };
}

/** A link to another page of the same host, without what stands behind `#`. */
function linkTo(href: string | undefined, page: URL): FoundLink | null {
  if (href === undefined || !URL.canParse(href, page.href)) return null;
  const url = new URL(href, page.href);
  url.hash = '';
  if (!/^https?:$/.test(url.protocol) || url.host !== page.host || url.pathname === page.pathname || url.pathname === '/') return null;
  return { url, title: '', at: null };
}

const entryOf = ({ url, title, at }: FoundLink): ParsedEntry => ({
  guid: url.href,
  url: url.href,
  title,
  authors: [],
  publishedAt: at,
  updatedAt: null,
  summaryHtml: null,
  contentHtml: null,
  summaryText: '',
  contentText: '',
  tags: [],
  language: null,
  licence: null,
  rsl: null,
  via: null,
});
