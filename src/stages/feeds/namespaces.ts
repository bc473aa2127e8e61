/** Customary prefix of each namespace we read, by its address in lower case without scheme, `www.` and closing slash or hash. Empty: a feed's own core. */
export const PREFIX_BY_ADDRESS: Readonly<Record<string, string>> = {
  'purl.org/rss/1.0': '',
  'my.netscape.com/rdf/simple/0.9': '',
  'channel.netscape.com/rdf/simple/0.9': '',
  'backend.userland.com/rss': '',
  'backend.userland.com/rss2': '',
  'backend.userland.com/rss091': '',
  'blogs.law.harvard.edu/tech/rss': '',
  'cyber.law.harvard.edu/rss/rss.html': '',
  'purl.org/net/rss1.1': '',
  'my.netscape.com/publish/formats/rss-0.91.dtd': '',
  'sitemaps.org/schemas/sitemap/0.9': '',
  'google.com/schemas/sitemap/0.84': '',
  'google.com/schemas/sitemap-news/0.9': 'news',
  'w3.org/2005/atom': 'atom',
  'purl.org/atom/ns': 'atom',
  'purl.org/atom/app': 'app',
  'w3.org/1999/02/22-rdf-syntax-ns': 'rdf',
  'w3.org/1999/xhtml': 'xhtml',
  'w3.org/xml/1998/namespace': 'xml',
  'purl.org/dc/elements/1.0': 'dc',
  'purl.org/dc/elements/1.1': 'dc',
  'purl.org/metadata/dublin_core': 'dc',
  'purl.org/dc/terms': 'dcterms',
  'purl.org/rss/1.0/modules/content': 'content',
  'purl.org/rss/1.0/modules/dc': 'dc',
  'purl.org/rss/1.0/modules/dcterms': 'dcterms',
  'purl.org/rss/1.0/modules/syndication': 'sy',
  'purl.org/rss/1.0/modules/slash': 'slash',
  'search.yahoo.com/mrss': 'media',
  'tools.search.yahoo.com/mrss': 'media',
  'video.search.yahoo.com/mrss': 'media',
  'itunes.com/dtds/podcast-1.0.dtd': 'itunes',
  'example.com/dtds/podcast-1.0.dtd': 'itunes',
  'google.com/schemas/play-podcasts/1.0': 'googleplay',
  'podcastindex.org/namespace/1.0': 'podcast',
  'backend.userland.com/creativecommonsrssmodule': 'creativecommons',
  'cyber.law.harvard.edu/rss/creativecommonsrssmodule.html': 'creativecommons',
  'web.resource.org/cc': 'cc',
  'creativecommons.org/ns': 'cc',
  'rslstandard.org/rsl': 'rsl',
  'source.scripting.com': 'source',
  'wellformedweb.org/commentapi': 'wfw',
  'purl.org/syndication/thread/1.0': 'thr',
  'georss.org/georss': 'georss',
  'prismstandard.org/namespaces/basic/3.0': 'prism',
  'prismstandard.org/namespaces/basic/2.0': 'prism',
  'prismstandard.org/namespaces/1.2/basic': 'prism',
  'rssnamespace.org/feedburner/ext/1.0': 'feedburner',
};

/** Prefixes whose customary meaning is taken where a feed uses them without declaring them. */
export const CUSTOMARY_PREFIXES: readonly string[] = [
  'atom',
  'rdf',
  'xhtml',
  'dc',
  'dcterms',
  'content',
  'sy',
  'slash',
  'media',
  'itunes',
  'googleplay',
  'podcast',
  'creativecommons',
  'cc',
  'rsl',
  'source',
  'wfw',
  'thr',
  'georss',
  'prism',
  'feedburner',
  'news',
];

/** Spellings of prefixes seen in the wild without a declaration. */
export const PREFIX_SPELLINGS: Readonly<Record<string, string>> = { a10: 'atom', atom10: 'atom', atom03: 'atom', dct: 'dcterms', rss: '' };

/** Elements of RSS and Atom cores that hold text or markup: what stands inside is not read as elements of the feed. */
export const TEXT_HOLDERS: ReadonlySet<string> = new Set([
  'title',
  'description',
  'summary',
  'content',
  'subtitle',
  'tagline',
  'info',
  'rights',
  'copyright',
  'content:encoded',
  'xhtml:body',
  'xhtml:div',
  'dc:description',
  'dc:title',
  'itunes:summary',
  'itunes:subtitle',
  'media:description',
  'media:title',
  'atom:title',
  'atom:summary',
  'atom:content',
  'fullitem',
  'rsl:content',
]);

/** Elements of an RSS item that never stand inside a text holder: seeing one there means that the holder was left open. */
export const RSS_SIBLINGS: ReadonlySet<string> = new Set([
  'title',
  'description',
  'link',
  'guid',
  'pubdate',
  'author',
  'category',
  'enclosure',
  'comments',
  'content:encoded',
  'dc:creator',
  'dc:date',
]);

/** Elements of an Atom entry or feed that never stand inside a text of it, a person or a date. */
export const ATOM_SIBLINGS: ReadonlySet<string> = new Set([
  ...['title', 'link', 'id', 'updated', 'published', 'author', 'contributor', 'category', 'summary', 'content', 'rights', 'source'],
  ...['modified', 'issued', 'created'],
]);

/** Elements that hold text alone: no other element that is asked for stands inside. */
export const LEAVES: ReadonlySet<string> = new Set([
  ...['id', 'updated', 'published', 'modified', 'issued', 'created', 'name', 'uri', 'email', 'category'],
  ...[
    'guid',
    'link',
    'pubdate',
    'lastbuilddate',
    'comments',
    'enclosure',
    'language',
    'ttl',
    'managingeditor',
    'webmaster',
    'generator',
    'url',
  ],
  ...[
    'dc:date',
    'dc:subject',
    'dc:language',
    'atom:link',
    'atom:id',
    'atom:updated',
    'atom:published',
    'media:thumbnail',
    'media:keywords',
  ],
]);

/** Elements that name somebody. */
export const PEOPLE: ReadonlySet<string> = new Set(['author', 'contributor', 'dc:creator', 'itunes:author', 'atom:author', 'itunes:owner']);

/** Elements that hold a title, link or description of something else than the entry. */
export const CONTAINERS: ReadonlySet<string> = new Set(['source', 'image', 'textinput', 'media:group', 'media:content', 'atom:source']);
