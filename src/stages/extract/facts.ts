import type { Author } from '../../domain/entry.ts';
import { cleanLine } from '../../text/clean-line.ts';
import { authorsOf } from './byline.ts';
import { bareHost, canonicalOf, webAddress } from './canonical.ts';
import { seenBlocks } from './container.ts';
import { readLinkedData } from './json-ld.ts';
import { type NearTitle, nearTitle } from './near-title.ts';
import { pageDate } from './page-date.ts';
import type { PageScan } from './scan.ts';
import { pageTitle, titleLetters } from './title.ts';

/** What a page says about itself outside its body. */
export interface PageFacts {
  readonly title: string;
  readonly authors: readonly Author[];
  readonly publishedAt: number | null;
  /** Whether the page gives the day alone: `publishedAt` is then its midnight in UTC. */
  readonly isDayOnly: boolean;
  readonly modifiedAt: number | null;
  readonly canonicalUrl: string;
  readonly via: string | null;
  readonly siteName: string | null;
  readonly section: string | null;
  readonly language: string | null;
  readonly kindHints: readonly string[];
  readonly licences: readonly string[];
}

const PUBLISHED = [
  ...[
    'article:published_time',
    'og:article:published_time',
    'datepublished',
    'dc.date.issued',
    'dcterms.issued',
    'citation_publication_date',
  ],
  ...[
    'parsely-pub-date',
    'sailthru.date',
    'pubdate',
    'publishdate',
    'publish-date',
    'publish_date',
    'publication_date',
    'article.published',
    'published-date',
  ],
  ...[
    'date',
    'dc.date',
    'dcterms.date',
    'dcterms.created',
    'dc.date.created',
    'og:published_time',
    'citation_date',
    'cxenseparse:recs:publishtime',
    'timestamp',
  ],
];
const MODIFIED = [
  ...[
    'article:modified_time',
    'og:updated_time',
    'datemodified',
    'dcterms.modified',
    'dc.date.modified',
    'last-modified',
    'lastmod',
    'article.updated',
    'revised',
  ],
];
const AUTHORS = [
  'author',
  'article:author',
  'og:article:author',
  'parsely-author',
  'sailthru.author',
  'dc.creator',
  'dcterms.creator',
  'citation_author',
  'byl',
  'twitter:creator_name',
];
const DAY_MS = 24 * 3_600_000;
const TITLES = [
  'dc:title',
  'dcterm:title',
  'og:title',
  'twitter:title',
  'citation_title',
  'dc.title',
  'dcterms.title',
  'parsely-title',
  'sailthru.title',
];
/** The hint of a page that says it is open to payers alone. */
export const PAID_HINT = 'access:paid';
const TIERS = ['article:content_tier', 'og:article:content_tier', 'article:opinion:content_tier', 'content_tier', 'parsely-tier'];
const LICENCES = new Set(['license', 'licence', 'dc.rights', 'dcterms.rights', 'dcterms.license', 'dc.rights.license', 'cc:license']);

const SECTIONS = ['article:section', 'og:article:section', 'parsely-section', 'section', 'sailthru.section'];

/** Reads the facts of a page; `entryTitle` is what the feed called it. */
export function readFacts(scan: PageScan, finalUrl: string, entryTitle: string): PageFacts {
  const linked = readLinkedData(scan.jsonLd);
  const meta = (...names: readonly string[]): string | null => {
    for (const name of names) {
      const found = scan.metas.find((each) => each.name === name);
      if (found !== undefined) return cleanLine(found.content.slice(0, 2_000)).slice(0, 1_000);
    }
    return null;
  };
  const base = webAddress(scan.base, finalUrl);
  const siteName = meta('og:site_name', 'application-name', 'twitter:app:name:iphone') ?? cleanOrNull(linked.publisher);
  const canonicalLink = scan.links.find((each) => each.rel.split(/\s+/).includes('canonical'))?.href;
  const { canonicalUrl, via } = canonicalOf([canonicalLink, meta('og:url'), linked.url], finalUrl, base);
  const title = pageTitle({ scan, ogTitle: meta(...TITLES), headline: linked.headline, siteName, url: finalUrl, entryTitle });
  const names = new Set([siteName ?? '', bareHost(finalUrl).split('.')[0] ?? ''].map(titleLetters));
  let near: NearTitle | null = null;
  const nearby = (): NearTitle => {
    near ??= nearTitle(scan, title, (name) => names.has(titleLetters(name)));
    return near;
  };
  const stated = [linked.publishedAt, ...PUBLISHED.map((name) => meta(name)), timeOf(scan, /published|pubdate|dt-published|entry-date/)];
  return {
    title,
    authors: pageAuthors(scan, linked.authors, nearby),
    ...publication(scan, stated, nearby),
    modifiedAt: firstDate([linked.modifiedAt, ...MODIFIED.map((name) => meta(name)), timeOf(scan, /modified|updated/)]),
    canonicalUrl,
    via: webAddress(linked.basedOn, finalUrl) ?? via,
    siteName,
    section: cleanOrNull(linked.section) ?? meta(...SECTIONS),
    language:
      languageTag(scan.language) ?? languageTag(linked.language) ?? languageTag(meta('content-language', 'og:locale', 'dc.language')),
    kindHints: [...hintsOf(linked.types, meta('og:type')), ...(linked.isPaid || isPaidTier(meta(...TIERS)) ? [PAID_HINT] : [])],
    licences: [...new Set([...linked.licences, ...licencesIn(scan)])],
  };
}

const isPaidTier = (tier: string | null): boolean => tier !== null && /^(locked|metered|paid|premium|subscribers?)$/i.test(tier.trim());

/** Licences in the head's metadata: addresses and the names of Creative Commons licences; a copyright line is none. */
const licencesIn = (scan: PageScan): readonly string[] =>
  scan.metas
    .filter(({ name, content }) => LICENCES.has(name) && content.length <= 300 && /^https?:\/\/\S+$|\bCC[ -](BY|0)\b/i.test(content))
    .map(({ content }) => content);

const cleanOrNull = (text: string | null): string | null => (text === null ? null : cleanLine(text));

function firstDate(stated: readonly (string | null)[]): number | null {
  for (const each of stated) {
    const at = pageDate(each);
    if (at !== null) return at;
  }
  return null;
}

/** The first time element whose itemprop or class says what it is. */
const timeOf = (scan: PageScan, shape: RegExp): string | null => scan.times.find((each) => shape.test(each.prop))?.at ?? null;

/** When the page was published: what its head states, a time near the title, a day written near it, then whatever time there is. */
function publication(
  scan: PageScan,
  stated: readonly (string | null)[],
  nearby: () => NearTitle,
): Pick<PageFacts, 'publishedAt' | 'isDayOnly'> {
  const written = stated.find((each) => pageDate(each) !== null) ?? null;
  if (written !== null) return dated(written);
  const { block, dayAt } = nearby();
  const unmarked = scan.times.filter((each) => !/modified|updated/.test(each.prop));
  // A time inside a link is another piece's more often than this one's.
  const free = unmarked.filter((each) => !each.linked);
  const close = free.find((each) => block !== null && each.block >= block - 2 && each.block <= block + 6)?.at ?? null;
  if (pageDate(close) !== null) return dated(close);
  const lone = (free[0] ?? unmarked[0])?.at ?? null;
  const loneAt = pageDate(lone);
  // A time element far from the title may be another piece's, unless the day near the title is its own.
  const isOurs = dayAt === null || (loneAt !== null && Math.abs(loneAt - dayAt) < DAY_MS);
  return isOurs ? dated(lone) : { publishedAt: dayAt, isDayOnly: true };
}

const dated = (written: string | null): Pick<PageFacts, 'publishedAt' | 'isDayOnly'> => ({
  publishedAt: pageDate(written),
  isDayOnly: written !== null && isDay(written),
});

/** Whether a date is written without a time. */
const isDay = (written: string): boolean => !/\d:\d|\dT\d|^\s*\d{10,14}/.test(written);

type Named = readonly { readonly name: string; readonly url: string | null }[];

function pageAuthors(scan: PageScan, linked: Named, nearby: () => NearTitle): readonly Author[] {
  const fromLinked = authorsOf(linked);
  if (fromLinked.length > 0) return fromLinked;
  const metas = AUTHORS.map((name) =>
    scan.metas.filter((each) => each.name === name && !/^https?:|^@/.test(each.content)).map((each) => ({ name: each.content, url: null })),
  );
  const fromMetas = authorsOf(metas.find((list) => list.length > 0) ?? []);
  if (fromMetas.length > 0) return fromMetas;
  const exact = authorsOf(scan.bylines.filter((each) => each.exact).map((each) => ({ name: each.text, url: null })));
  if (exact.length > 0) return exact;
  const marked = authorsOf(scan.bylines.slice(0, 1).map((each) => ({ name: each.text, url: null })));
  if (marked.length > 0) return marked;
  const written = authorsOf(writtenBylines(scan).slice(0, 1));
  return written.length > 0 ? written : authorsOf(nearby().names.map((name) => ({ name, url: null })));
}

/** Short lines of text that say by whom, where no markup does. */
function writtenBylines(scan: PageScan): Named {
  const lines = seenBlocks(scan)
    .slice(0, 400)
    .filter((block) => block.text.length <= 120 && /^(By|BY) \p{Lu}/u.test(block.text));
  return lines.map((block) => ({ name: block.text, url: null }));
}

/** The primary subtag of a language tag ("en-US", "en_GB") in lower case, or null. */
export function languageTag(written: string | null): string | null {
  return /^([a-z]{2,3})(?:[-_]|$)/i.exec((written ?? '').trim())?.[1]?.toLowerCase() ?? null;
}

function hintsOf(types: readonly string[], ogType: string | null): readonly string[] {
  const hints = types.map((type) => `schema:${type}`);
  return ogType === null ? hints : [...hints, `og:${ogType.toLowerCase().slice(0, 60)}`];
}
