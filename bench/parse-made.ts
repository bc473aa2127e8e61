/** A feed of one shape, made up. */
export interface MadeFeed {
  readonly shape: string;
  readonly bytes: Buffer;
}

const WORDS =
  'model council chip paper release court weights budget lab dataset ruling price agent memory robot school river letter quiet seven'.split(
    ' ',
  );

const words = (seed: number, count: number): string =>
  Array.from({ length: count }, (_, i) => WORDS[(seed * 7 + i * i * 3 + i) % WORDS.length] ?? '').join(' ');

const paragraph = (seed: number, count: number): string =>
  `<p>${words(seed, count)}, <b>${words(seed + 1, 3)}</b> &amp; <a href="/p/${seed}">${words(seed + 2, 4)}</a>.</p>`;
const body = (seed: number): string => paragraph(seed, 40) + paragraph(seed + 5, 60) + paragraph(seed + 9, 30);
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const mailDate = (i: number): string => new Date(Date.UTC(2026, 2, 1 + (i % 28), i % 24, i % 60)).toUTCString();
const netDate = (i: number): string => new Date(Date.UTC(2026, 2, 1 + (i % 28), i % 24, i % 60)).toISOString();
const all = (count: number, make: (i: number) => string): string => Array.from({ length: count }, (_, i) => make(i)).join('\n');

/** RSS 2.0 as weblog programs write it: CDATA, Dublin Core, content, media, a category or two. */
export function madeRss(count: number): string {
  const entry = (i: number): string => `<item>
  <title>${words(i, 8)} &#8217;${i}</title>
  <link>https://made.example/2026/${i}/</link>
  <dc:creator><![CDATA[Ada Example]]></dc:creator>
  <pubDate>${mailDate(i)}</pubDate>
  <category><![CDATA[${words(i, 1)}]]></category><category><![CDATA[${words(i + 3, 1)}]]></category>
  <guid isPermaLink="false">https://made.example/?p=${i}</guid>
  <description><![CDATA[<p>${words(i, 30)} [&#8230;]</p>]]></description>
  <content:encoded><![CDATA[${body(i)}]]></content:encoded>
  <media:thumbnail url="https://made.example/${i}.jpg" width="300" height="200"/>
  <slash:comments>${i % 9}</slash:comments>
</item>`;
  return `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/" xmlns:slash="http://purl.org/rss/1.0/modules/slash/" xmlns:media="http://search.yahoo.com/mrss/"><channel><title>Made</title><atom:link href="https://made.example/feed/" rel="self" type="application/rss+xml"/><link>https://made.example/</link><description>Made up</description><lastBuildDate>${mailDate(3)}</lastBuildDate><language>en-GB</language><sy:updatePeriod>hourly</sy:updatePeriod>${all(count, entry)}</channel></rss>`;
}

/** RSS 2.0 as generators of short lists write it: a line of text an entry. */
export function madeShortRss(count: number): string {
  const entry = (i: number): string =>
    `<item><title>${words(i, 7)}</title><link>https://made.example/${i}</link><description>${words(i, 18)}</description><guid isPermaLink="true">https://made.example/${i}</guid><pubDate>${mailDate(i)}</pubDate></item>`;
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>Made – short</title><link>https://made.example/</link><description>Made up</description>${all(count, entry)}</channel></rss>`;
}

/** Atom 1.0 with escaped HTML. */
export function madeAtom(count: number): string {
  const entry = (i: number): string => `<entry>
  <id>tag:made.example,2026:${i}</id><title type="html">${escaped(`${words(i, 8)} <em>${words(i, 1)}</em>`)}</title>
  <link rel="alternate" type="text/html" href="https://made.example/${i}"/>
  <published>${netDate(i)}</published><updated>${netDate(i + 1)}</updated>
  <author><name>Ada Example</name><uri>https://made.example/ada</uri></author>
  <category term="${words(i, 1)}"/><summary>${words(i, 25)}</summary>
  <content type="html" xml:lang="en">${escaped(body(i))}</content>
</entry>`;
  return `<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Made</title><subtitle>Made up</subtitle><id>tag:made.example,2026:feed</id><link rel="self" href="https://made.example/atom.xml"/><link href="https://made.example/"/><updated>${netDate(0)}</updated>${all(count, entry)}</feed>`;
}

/** Atom 1.0 with XHTML content. */
export function madeXhtml(count: number): string {
  const entry = (i: number): string =>
    `<entry><id>urn:made:${i}</id><title>${words(i, 8)}</title><link href="https://made.example/${i}"/><updated>${netDate(i)}</updated><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">${body(i)}</div></content></entry>`;
  return `<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Made</title><id>urn:made</id><updated>${netDate(0)}</updated>${all(count, entry)}</feed>`;
}

/** RSS 1.0 (RDF) with Dublin Core. */
export function madeRdf(count: number): string {
  const entry = (i: number): string =>
    `<item rdf:about="https://made.example/${i}"><title>${words(i, 8)}</title><link>https://made.example/${i}</link><description>${escaped(paragraph(i, 40))}</description><dc:date>${netDate(i)}</dc:date><dc:creator>Ada Example</dc:creator><dc:subject>${words(i, 1)}</dc:subject></item>`;
  const list = all(count, (i) => `<rdf:li rdf:resource="https://made.example/${i}"/>`);
  return `<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://made.example/"><title>Made</title><link>https://made.example/</link><description>Made up</description><items><rdf:Seq>${list}</rdf:Seq></items></channel>${all(count, entry)}</rdf:RDF>`;
}

/** JSON Feed 1.1. */
export function madeJson(count: number): string {
  const items = Array.from({ length: count }, (_, i) => ({
    id: String(i),
    url: `https://made.example/${i}`,
    title: words(i, 8),
    content_html: body(i),
    summary: words(i, 25),
    date_published: netDate(i),
    authors: [{ name: 'Ada Example', url: 'https://made.example/ada' }],
    tags: [words(i, 1)],
  }));
  return JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'Made', home_page_url: 'https://made.example/', items });
}

/** One feed of each shape. */
export function madeFeeds(count: number): readonly MadeFeed[] {
  const shapes = { rss: madeRss, rssShort: madeShortRss, atom: madeAtom, xhtml: madeXhtml, rdf: madeRdf, json: madeJson };
  return Object.entries(shapes).map(([shape, make]) => ({ shape, bytes: Buffer.from(make(count)) }));
}
