import type { Take } from '../../domain/brief.ts';
import { CATEGORIES } from '../../domain/story.ts';
import { GLOSSARY } from '../../lexicon/glossary.ts';
import type { Paper } from './deps.ts';
import { xmlText } from './feed-entry.ts';

const LICENCE = 'https://creativecommons.org/licenses/by/4.0/';
const DECLARATION = '<?xml version="1.0" encoding="utf-8"?>\n';

/** Text and attribute values of XML, escaped, without what XML 1.0 may not carry. */
const xml = (text: string): string => xmlText(text).replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`);

/** `/robots.txt` (RFC 9309) with Content Signals: everything may be read, indexed, quoted and learnt from; searches and forms are not worth a crawl. */
export const robotsTxt = (base: string): string =>
  `User-agent: *
Content-Signal: search=yes, ai-input=yes, ai-train=yes
Content-Usage: search=y, train-ai=y
Allow: /
Disallow: /search
Disallow: /s/*/report

License: ${base}/license.xml
Sitemap: ${base}/sitemap.xml
Sitemap: ${base}/news-sitemap.xml
`;

/** `/.well-known/tdmrep.json` (W3C TDM Reservation Protocol): nothing is reserved. */
export const tdmrepJson = (): unknown => [{ location: '/', 'tdm-reservation': 0 }];

/** `/ai.txt` (Spawning): all media types allowed. */
export const aiTxt = (): string => 'User-Agent: *\nAllow: /\n';

/** `/trust.txt` (JournalList): how to reach us, where our methods stand, and that learning from our pages is allowed. */
export function trustTxt(paper: Paper): string {
  const contact = paper.contact === null ? '' : `contact=${paper.contact.replace(/[\r\n]+/g, ' ')}\n`;
  return `# trust.txt of ${paper.title.replace(/[\r\n]+/g, ' ')}\n${contact}disclosure=${paper.baseUrl()}/methodology\ndatatrainingallowed=yes\n`;
}

/** `/license.xml` (RSL 1.0): every use, for attribution under CC BY 4.0; quotations stay their authors'. */
export const licenseXml = (base: string): string =>
  `${DECLARATION}<rsl xmlns="https://rslstandard.org/rsl"><content url="/"><license><permits type="usage">all</permits><payment type="attribution"><standard>${LICENCE}</standard></payment></license><terms>${xml(`${base}/about`)}</terms></content></rsl>\n`;

const STANDING = [
  '/',
  '/wire',
  '/claims',
  '/sources',
  '/glossary',
  '/corrections',
  '/methodology',
  '/digest',
  '/feeds',
  '/about',
  '/privacy',
  '/bot',
];

/** `/sitemap.xml` (sitemaps.org 0.9): the standing pages, the categories, the terms, and stories with the time of their latest take. */
export function sitemapXml(takes: readonly Take[], base: string): string {
  const standing = [...STANDING, ...CATEGORIES.map((category) => `/${category}`), ...GLOSSARY.map((entry) => `/glossary/${entry.id}`)].map(
    (path) => `<url><loc>${xml(base + path)}</loc></url>`,
  );
  const stories = takes.map(
    (take) => `<url><loc>${xml(`${base}/s/${take.storyId}`)}</loc><lastmod>${iso(take.publishedAt)}</lastmod></url>`,
  );
  return `${DECLARATION}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${[...standing, ...stories].join('\n')}\n</urlset>\n`;
}

const iso = (at: number): string => new Date(at).toISOString();

/** `/news-sitemap.xml`: stories first published in the last two days, as Google's news schema 0.9 wants them. */
export function newsSitemapXml(takes: readonly Take[], paper: Paper): string {
  const base = paper.baseUrl();
  const rows = takes.map(
    (take) =>
      `<url><loc>${xml(`${base}/s/${take.storyId}`)}</loc><news:news><news:publication><news:name>${xml(paper.title)}</news:name><news:language>en</news:language></news:publication><news:publication_date>${iso(take.firstPublishedAt)}</news:publication_date><news:title>${xml(take.headline.text)}</news:title></news:news></url>`,
  );
  return `${DECLARATION}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">\n${rows.join('\n')}\n</urlset>\n`;
}

/** `/opensearch.xml` (OpenSearch 1.1): lets a browser search here. */
export function openSearchXml(paper: Paper): string {
  const base = xml(paper.baseUrl());
  return `${DECLARATION}<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/"><ShortName>${xml(paper.title.slice(0, 16))}</ShortName><Description>AI news, each sentence tied to its source</Description><InputEncoding>UTF-8</InputEncoding><Image width="16" height="16" type="image/svg+xml">${base}/icon.svg</Image><Url type="text/html" template="${base}/search?q={searchTerms}"/><Url type="application/rss+xml" template="${base}/search/feed.xml?q={searchTerms}"/></OpenSearchDescription>\n`;
}
