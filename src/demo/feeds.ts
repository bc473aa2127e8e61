import { httpDateOf, isoOf } from './calendar.ts';
import { blurbOf, cdata, curly, escaped, windows1252 } from './markup.ts';
import { type DemoPage, type DemoWorld, type PageState, stateAt } from './page.ts';
import { type DemoPublisher, feedUrlOf, originOf, PUBLISHERS } from './publishers.ts';

/** A feed as its publisher serves it at one time. */
export interface ServedFeed {
  readonly type: string;
  readonly body: Uint8Array;
  /** When any of its entries last changed. */
  readonly changedAt: number;
}

/** One entry before it is written in a format. */
interface EntryView {
  readonly page: DemoPage;
  readonly state: PageState;
  readonly link: string;
  readonly blurb: string;
  readonly author: string;
  /** The date the feed claims, which may be a lie. */
  readonly datedAt: number;
  readonly updatedAt: number;
  readonly creditedTo: DemoPage | null;
}

/** The feed of a publisher at a time. */
export function feedAt(wire: DemoWorld, publisher: DemoPublisher, at: number): ServedFeed {
  const entries = wire.pages
    .filter((page) => page.publisher === publisher.key && page.publishedAt <= at)
    .toReversed()
    .slice(0, publisher.feed.entries)
    .flatMap((page) => entryView(wire, publisher, page, at));
  const changedAt = Math.max(wire.startAt, ...entries.map((entry) => entry.state.fromAt));
  const text = WRITERS[publisher.feed.format](publisher, entries, changedAt);
  return { ...encoded(publisher, text), changedAt };
}

function entryView(wire: DemoWorld, publisher: DemoPublisher, page: DemoPage, at: number): readonly EntryView[] {
  const state = stateAt(page, at);
  if (state === null) return [];
  const noted = state.notice !== null;
  return [
    {
      page,
      state,
      link: linkOf(publisher, page),
      blurb: blurbOf(state.paragraphs[0] ?? '', publisher.key === 'lantern' ? 110 : 190),
      author: page.byline ?? publisher.desk,
      datedAt: datedAt(page),
      updatedAt: noted ? state.fromAt : page.publishedAt,
      creditedTo: page.role === 'wire-copy' && page.repeats !== null ? (wire.byKey.get(page.repeats) ?? null) : null,
    },
  ];
}

function datedAt(page: DemoPage): number {
  if (page.trap === 'date-1970') return 0;
  if (page.trap === 'date-2099') return Date.UTC(2099, 11, 31, 23, 59);
  return page.publishedAt;
}

/** Some feeds link through a counter or carry campaign parameters. */
function linkOf(publisher: DemoPublisher, page: DemoPage): string {
  if (publisher.key === 'stackwatch') return `${page.url}?utm_source=rss&utm_medium=feed&utm_campaign=all`;
  if (publisher.key === 'norrland') return `${originOf(publisher)}/r/${page.number}`;
  return page.url;
}

const bodyHtml = (entry: EntryView): string => entry.state.paragraphs.map((text) => `<p>${escaped(text)}</p>`).join('\n');

/** What the entry says beyond its title: nothing, a blurb, or all. */
function contentOf(publisher: DemoPublisher, entry: EntryView): string {
  if (publisher.feed.content === 'title') return '';
  return publisher.feed.content === 'full' ? bodyHtml(entry) : entry.blurb;
}

function rss(publisher: DemoPublisher, entries: readonly EntryView[], changedAt: number): string {
  const typographic = publisher.key === 'norrland' ? curly : (text: string) => text;
  const licence = publisher.licence === null ? '' : `<creativeCommons:license>${publisher.licence}</creativeCommons:license>\n`;
  const rows = entries.map((entry) => {
    const link = entry.creditedTo;
    const credit =
      link === null
        ? ''
        : `<source url="${escaped(feedUrlOf(PUBLISHERS[link.publisher]))}">${escaped(PUBLISHERS[link.publisher].name)}</source>\n`;
    const title = entry.page.trap === 'hostile' ? cdata(entry.state.title) : escaped(typographic(entry.state.title));
    return `<item>
<title>${title}</title>
<link>${escaped(entry.link)}</link>
<guid isPermaLink="false">${publisher.key}-${entry.page.number}</guid>
<pubDate>${httpDateOf(entry.datedAt)}</pubDate>
<dc:creator>${escaped(entry.author)}</dc:creator>
${entry.state.notice === null ? '' : `<atom:updated>${isoOf(entry.updatedAt)}</atom:updated>\n`}${credit}<description>${cdata(entry.page.trap === 'hostile' ? `${entry.blurb}${HOSTILE_BLURB}` : `<p>${escaped(typographic(contentOf(publisher, entry)))}</p>`)}</description>
</item>`;
  });
  const encoding = publisher.feed.charset === 'windows-1252' ? 'windows-1252' : 'UTF-8';
  return `<?xml version="1.0" encoding="${encoding}"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:creativeCommons="http://backend.userland.com/creativeCommonsRssModule">
<channel>
<title>${escaped(publisher.feed.title)}</title>
<link>${originOf(publisher)}/</link>
<description>${escaped(publisher.motto)}</description>
<language>${publisher.language.toLowerCase()}</language>
<lastBuildDate>${httpDateOf(changedAt)}</lastBuildDate>
<ttl>30</ttl>
<atom:link rel="self" type="application/rss+xml" href="${escaped(feedUrlOf(publisher))}"/>
${licence}${rows.join('\n')}
</channel>
</rss>
`;
}

const HOSTILE_BLURB =
  '<script>document.title="owned"</script><img src=x onerror="alert(1)"><svg onload=alert(2)><a href="javascript:alert(3)">read on</a>';

function rdf(publisher: DemoPublisher, entries: readonly EntryView[], changedAt: number): string {
  const encoding = publisher.feed.charset === 'mislabelled' ? 'ISO-8859-1' : 'UTF-8';
  const rows = entries.map(
    (entry) => `<item rdf:about="${escaped(entry.link)}">
<title>${escaped(curly(entry.state.title))}</title>
<link>${escaped(entry.link)}</link>
<description>${escaped(curly(contentOf(publisher, entry)))}</description>
<dc:date>${isoOf(entry.datedAt)}</dc:date>
<dc:creator>${escaped(entry.author)}</dc:creator>
${entry.state.notice === null ? '' : `<dcterms:modified>${isoOf(entry.updatedAt)}</dcterms:modified>\n`}</item>`,
  );
  return `<?xml version="1.0" encoding="${encoding}"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/">
<channel rdf:about="${escaped(feedUrlOf(publisher))}">
<title>${escaped(publisher.feed.title)}</title>
<link>${originOf(publisher)}/</link>
<description>${escaped(publisher.motto)}</description>
<dc:date>${isoOf(changedAt)}</dc:date>
<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency>
<items><rdf:Seq>${entries.map((entry) => `<rdf:li rdf:resource="${escaped(entry.link)}"/>`).join('')}</rdf:Seq></items>
</channel>
${rows.join('\n')}
</rdf:RDF>
`;
}

function atom(publisher: DemoPublisher, entries: readonly EntryView[], changedAt: number): string {
  const full = publisher.feed.content === 'full';
  const rights = publisher.licence === null ? '' : `<link rel="license" href="${publisher.licence}"/>\n`;
  const rows = entries.map((entry) => {
    const content = contentOf(publisher, entry);
    const body =
      content === '' ? '' : full ? `<content type="html">${escaped(content)}</content>\n` : `<summary>${escaped(content)}</summary>\n`;
    return `<entry>
<title type="text">${escaped(entry.state.title)}</title>
<link rel="alternate" type="text/html" href="${escaped(entry.link)}"/>
<id>tag:${publisher.host},2026:${entry.page.number}</id>
<published>${isoOf(entry.datedAt)}</published>
<updated>${isoOf(entry.updatedAt)}</updated>
<author><name>${escaped(entry.author)}</name></author>
${rights}${body}</entry>`;
  });
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${publisher.language}">
<title>${escaped(publisher.feed.title)}</title>
<subtitle>${escaped(publisher.motto)}</subtitle>
<link rel="self" href="${escaped(feedUrlOf(publisher))}"/>
<link rel="alternate" href="${originOf(publisher)}/"/>
<id>${originOf(publisher)}/</id>
<updated>${isoOf(changedAt)}</updated>
${rights}${rows.join('\n')}
</feed>
`;
}

function json(publisher: DemoPublisher, entries: readonly EntryView[]): string {
  const full = publisher.feed.content === 'full';
  return `${JSON.stringify(
    {
      version: 'https://jsonfeed.org/version/1.1',
      title: publisher.feed.title,
      home_page_url: `${originOf(publisher)}/`,
      feed_url: feedUrlOf(publisher),
      description: publisher.motto,
      language: publisher.language,
      items: entries.map((entry) => ({
        id: `${publisher.key}:${entry.page.number}`,
        url: entry.link,
        title: entry.state.title,
        ...(full ? { content_html: bodyHtml(entry) } : { content_text: entry.blurb }),
        date_published: isoOf(entry.datedAt),
        date_modified: isoOf(entry.updatedAt),
        authors: [{ name: entry.author }],
      })),
    },
    null,
    1,
  )}\n`;
}

const WRITERS = { rss, rdf, atom, json } as const;
const TYPES = {
  rss: 'application/rss+xml',
  rdf: 'application/rdf+xml',
  atom: 'application/atom+xml',
  json: 'application/feed+json',
} as const;

function encoded(publisher: DemoPublisher, text: string): Pick<ServedFeed, 'type' | 'body'> {
  const { charset, format } = publisher.feed;
  if (charset === 'windows-1252') return { type: 'text/xml', body: windows1252(text) };
  const label = charset === 'mislabelled' ? 'ISO-8859-1' : 'utf-8';
  return { type: `${TYPES[format]}; charset=${label}`, body: Buffer.from(text, 'utf8') };
}
