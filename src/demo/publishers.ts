import { feedId, publisherId } from '../domain/ids.ts';
import type { Feed, FeedFormat, Publisher } from '../domain/publisher.ts';
import { RESERVED_PUBLISHERS } from './publishers-reserved.ts';
import type { PublisherKey } from './scenario.ts';

/** A text file a publisher serves beside its pages, by path. */
export interface SignalFile {
  readonly path: string;
  readonly type: string;
  readonly body: string;
}

/** How a feed is served: its format, its bytes, and what an entry holds. */
export interface FeedStyle {
  readonly path: string;
  readonly title: string;
  readonly format: Exclude<FeedFormat, 'sitemap' | 'archive'>;
  /** `mislabelled`: UTF-8 bytes that prolog and header call ISO-8859-1. */
  readonly charset: 'utf-8' | 'windows-1252' | 'mislabelled';
  readonly content: 'full' | 'blurb' | 'title';
  /** The most entries it lists, newest first. */
  readonly entries: number;
  /** What conditional requests are answered by. */
  readonly validator: 'etag' | 'weak-etag' | 'last-modified' | 'none';
}

/** A made-up publisher of the demo wire: facts, addresses, feed and signals. */
export interface DemoPublisher {
  readonly key: PublisherKey;
  readonly name: string;
  /** What it calls itself in one line on its pages. */
  readonly motto: string;
  readonly host: string;
  readonly owner: string | null;
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
  readonly kind: Publisher['kind'];
  readonly language: 'en-GB' | 'en-US';
  /** Path of a page: `{slug}`, `{id}` (digits), `{y}`, `{m}`, `{d}`. */
  readonly pagePath: string;
  readonly feed: FeedStyle;
  /** Licence address of its texts, where it gives one. */
  readonly licence: string | null;
  /** HTTP headers on its pages beside the usual ones. */
  readonly headers: Readonly<Record<string, string>>;
  readonly files: readonly SignalFile[];
  /** Reporters whose names stand over pieces that name none. */
  readonly desk: string;
}

const robots = (...lines: readonly string[]): SignalFile => ({ path: '/robots.txt', type: 'text/plain', body: `${lines.join('\n')}\n` });
const textFile = (path: string, ...lines: readonly string[]): SignalFile => ({ path, type: 'text/plain', body: `${lines.join('\n')}\n` });

const OPEN = robots('User-agent: *', 'Allow: /', 'Disallow: /account/', 'Disallow: /search');

/** The publishers of the demo wire, by key. None exists. */
export const PUBLISHERS: Readonly<Record<PublisherKey, DemoPublisher>> = {
  belmont: {
    key: 'belmont',
    name: 'Belmont Wire',
    motto: 'The agency of record since 1911',
    host: 'www.belmontwire.example',
    owner: 'Belmont Press Association',
    country: 'GB',
    kind: 'press',
    language: 'en-GB',
    pagePath: '/wire/{y}/{m}/{d}/{slug}-{id}',
    feed: {
      path: '/feeds/technology.rss',
      title: 'Belmont Wire: Technology',
      format: 'rss',
      charset: 'utf-8',
      content: 'blurb',
      entries: 40,
      validator: 'etag',
    },
    licence: null,
    headers: {},
    files: [OPEN],
    desk: 'Belmont Wire staff',
  },
  norrland: {
    key: 'norrland',
    name: 'Norrland Post',
    motto: 'News from the north, every day',
    host: 'www.norrlandpost.example',
    owner: 'Fjellstad Media',
    country: 'SE',
    kind: 'press',
    language: 'en-GB',
    pagePath: '/a/{id}/{slug}',
    feed: {
      path: '/rss/latest.xml',
      title: 'Norrland Post, latest',
      format: 'rss',
      charset: 'windows-1252',
      content: 'blurb',
      entries: 25,
      validator: 'last-modified',
    },
    licence: null,
    headers: {},
    files: [
      robots(
        '# Norrland Post',
        'User-agent: *',
        'Disallow: /prenumerera',
        'Crawl-delay: 1',
        '',
        'User-agent: GreedyCrawler',
        'Disallow: /',
      ),
      textFile(
        '/trust.txt',
        '# trust.txt of Norrland Post',
        'controlledby=https://www.fjellstadmedia.example/',
        'control=https://www.kontordaily.example/',
        'contact=https://www.norrlandpost.example/contact',
      ),
    ],
    desk: 'Norrland Post newsroom',
  },
  kontor: {
    key: 'kontor',
    name: 'Kontor Daily',
    motto: 'Business before breakfast',
    host: 'www.kontordaily.example',
    owner: 'Fjellstad Media',
    country: 'SE',
    kind: 'press',
    language: 'en-GB',
    pagePath: '/daily/{y}-{m}-{d}/{slug}.html',
    feed: {
      path: '/feed.atom',
      title: 'Kontor Daily',
      format: 'atom',
      charset: 'utf-8',
      content: 'blurb',
      entries: 25,
      validator: 'weak-etag',
    },
    licence: null,
    headers: {},
    files: [
      robots('User-agent: *', 'Allow: /daily/', 'Disallow: /intern/'),
      textFile(
        '/trust.txt',
        'belongto=https://www.pressenkreds.example/',
        'controlledby=https://www.fjellstadmedia.example/',
        'controlledby=https://www.norrlandpost.example/',
      ),
    ],
    desk: 'Kontor Daily',
  },
  quillmark: {
    key: 'quillmark',
    name: 'Quillmark',
    motto: 'Everything written today, in one place',
    host: 'quillmark.example',
    owner: null,
    country: 'IE',
    kind: 'aggregator',
    language: 'en-GB',
    pagePath: '/q/{id}',
    feed: { path: '/feed.json', title: 'Quillmark', format: 'json', charset: 'utf-8', content: 'blurb', entries: 50, validator: 'etag' },
    licence: null,
    headers: {},
    files: [robots('User-Agent: *', 'Content-Signal: search=yes, ai-input=no, ai-train=no', 'Allow: /')],
    desk: 'Quillmark',
  },
  harbour: {
    key: 'harbour',
    name: 'Harbour Ledger',
    motto: 'Independent reporting on business and technology',
    host: 'www.harbourledger.example',
    owner: 'Harbour Ledger Trust',
    country: 'US',
    kind: 'press',
    language: 'en-US',
    pagePath: '/{y}/{m}/{slug}/',
    feed: { path: '/feed/', title: 'Harbour Ledger', format: 'rss', charset: 'utf-8', content: 'blurb', entries: 20, validator: 'etag' },
    licence: null,
    headers: {},
    files: [
      robots(
        'User-agent: *',
        'Disallow: /wp-admin/',
        'Allow: /wp-admin/admin-ajax.php',
        'Sitemap: http://www.harbourledger.example/sitemap.xml',
      ),
    ],
    desk: 'Ledger staff',
  },
  lexgate: {
    key: 'lexgate',
    name: 'Lexgate Notes',
    motto: 'Law and machines, read closely',
    host: 'lexgate.example',
    owner: 'Lexgate Foundation',
    country: 'GB',
    kind: 'press',
    language: 'en-GB',
    pagePath: '/notes/{slug}',
    feed: { path: '/atom.xml', title: 'Lexgate Notes', format: 'atom', charset: 'utf-8', content: 'full', entries: 15, validator: 'etag' },
    licence: 'https://creativecommons.org/licenses/by/4.0/',
    headers: {},
    files: [robots('User-agent: *', 'Content-Signal: search=yes, ai-input=yes, ai-train=no', 'Allow: /')],
    desk: 'Lexgate editors',
  },
  stackwatch: {
    key: 'stackwatch',
    name: 'Stackwatch',
    motto: 'What runs underneath',
    host: 'stackwatch.example',
    owner: 'Stackwatch Media Inc.',
    country: 'US',
    kind: 'press',
    language: 'en-US',
    pagePath: '/p/{slug}',
    feed: { path: '/rss', title: 'Stackwatch', format: 'rss', charset: 'utf-8', content: 'blurb', entries: 30, validator: 'weak-etag' },
    licence: null,
    headers: {},
    files: [OPEN],
    desk: 'Stackwatch',
  },
  lantern: {
    key: 'lantern',
    name: 'Lantern Tech',
    motto: 'Light on the machine room',
    host: 'www.lanterntech.example',
    owner: 'Lantern Verlag',
    country: 'DE',
    kind: 'press',
    language: 'en-GB',
    pagePath: '/article/{slug},{id}.html',
    feed: {
      path: '/news.rdf',
      title: 'Lantern Tech News',
      format: 'rdf',
      charset: 'utf-8',
      content: 'blurb',
      entries: 20,
      validator: 'last-modified',
    },
    licence: null,
    headers: { 'tdm-reservation': '1', 'tdm-policy': 'http://www.lanterntech.example/tdm-policy.json' },
    files: [
      robots('User-agent: *', 'Disallow: /abo/'),
      {
        path: '/.well-known/tdmrep.json',
        type: 'application/json',
        body: `${JSON.stringify([{ location: '/', 'tdm-reservation': 1, 'tdm-policy': 'http://www.lanterntech.example/tdm-policy.json' }])}\n`,
      },
    ],
    desk: 'Lantern Tech',
  },
  fieldnote: {
    key: 'fieldnote',
    name: 'Fieldnote',
    motto: 'Science as it is done',
    host: 'www.fieldnote.example',
    owner: 'Fieldnote Society',
    country: 'GB',
    kind: 'press',
    language: 'en-GB',
    pagePath: '/news/{y}/{slug}',
    feed: {
      path: '/index.rdf',
      title: 'Fieldnote',
      format: 'rdf',
      charset: 'mislabelled',
      content: 'blurb',
      entries: 20,
      validator: 'etag',
    },
    licence: null,
    headers: {},
    files: [OPEN],
    desk: 'Fieldnote',
  },
  varn: {
    key: 'varn',
    name: 'Varn Courier',
    motto: 'First with what everyone says',
    host: 'varncourier.example',
    owner: null,
    country: 'NL',
    kind: 'press',
    language: 'en-US',
    pagePath: '/index.php?id={id}&s={slug}',
    feed: { path: '/rss.php', title: 'Varn Courier', format: 'rss', charset: 'utf-8', content: 'blurb', entries: 30, validator: 'none' },
    licence: null,
    headers: {},
    files: [robots('User-agent: *', 'Disallow:')],
    desk: 'Courier desk',
  },
  copperline: {
    key: 'copperline',
    name: 'Copperline',
    motto: 'Reporting for subscribers',
    host: 'www.copperline.example',
    owner: 'Copperline Group',
    country: 'US',
    kind: 'press',
    language: 'en-US',
    pagePath: '/story/{slug}',
    feed: {
      path: '/feeds/all.atom',
      title: 'Copperline',
      format: 'atom',
      charset: 'utf-8',
      content: 'title',
      entries: 20,
      validator: 'etag',
    },
    licence: null,
    headers: {},
    files: [robots('User-agent: TickrWire', 'User-agent: OtherNewsBot', 'Disallow: /story/', '', 'User-agent: *', 'Allow: /')],
    desk: 'Copperline',
  },
  registry: {
    key: 'registry',
    name: 'Open Court Registry',
    motto: 'Judgments and orders as handed down',
    host: 'courts.registry.example',
    owner: 'Judicial Service',
    country: null,
    kind: 'government',
    language: 'en-GB',
    pagePath: '/judgments/{y}/{slug}',
    feed: {
      path: '/judgments/new.atom',
      title: 'Open Court Registry: new judgments',
      format: 'atom',
      charset: 'utf-8',
      content: 'full',
      entries: 30,
      validator: 'etag',
    },
    licence: 'https://creativecommons.org/publicdomain/zero/1.0/',
    headers: {},
    files: [robots('User-agent: *', 'Allow: /')],
    desk: 'Registry',
  },
  modelpost: {
    key: 'modelpost',
    name: 'Modelpost',
    motto: 'Where laboratories publish models and notes',
    host: 'modelpost.example',
    owner: 'Modelpost Cooperative',
    country: 'US',
    kind: 'lab',
    language: 'en-US',
    pagePath: '/news/{slug}',
    feed: {
      path: '/feed.json',
      title: 'Modelpost news',
      format: 'json',
      charset: 'utf-8',
      content: 'full',
      entries: 30,
      validator: 'weak-etag',
    },
    licence: null,
    headers: {},
    files: [OPEN],
    desk: 'Modelpost',
  },
  openshelf: {
    key: 'openshelf',
    name: 'Openshelf',
    motto: 'Preprints, releases and advisories',
    host: 'openshelf.example',
    owner: 'Openshelf Association',
    country: 'CH',
    kind: 'repository',
    language: 'en-US',
    pagePath: '/records/{id}-{slug}',
    feed: {
      path: '/records.rss',
      title: 'Openshelf: new records',
      format: 'rss',
      charset: 'utf-8',
      content: 'blurb',
      entries: 40,
      validator: 'etag',
    },
    licence: 'https://creativecommons.org/licenses/by/4.0/',
    headers: {},
    files: [robots('User-agent: *', 'Allow: /records', 'Disallow: /api/')],
    desk: 'Openshelf',
  },
  gazette: {
    key: 'gazette',
    name: 'Official Gazette',
    motto: 'Notices, orders and decisions of public bodies',
    host: 'www.gazette.example',
    owner: 'Public Printing Office',
    country: null,
    kind: 'government',
    language: 'en-GB',
    pagePath: '/doc/{y}/{m}/{id}/{slug}',
    feed: {
      path: '/rss/notices.xml',
      title: 'Official Gazette: notices',
      format: 'rss',
      charset: 'utf-8',
      content: 'blurb',
      entries: 40,
      validator: 'last-modified',
    },
    licence: 'https://creativecommons.org/publicdomain/zero/1.0/',
    headers: {},
    files: [robots('User-agent: *', 'Allow: /')],
    desk: 'Official Gazette',
  },
  halfpast: {
    key: 'halfpast',
    name: 'Half Past',
    motto: 'The day in a coffee break',
    host: 'halfpast.example',
    owner: null,
    country: 'US',
    kind: 'press',
    language: 'en-US',
    pagePath: '/today/{slug}',
    feed: { path: '/feed.xml', title: 'Half Past', format: 'rss', charset: 'utf-8', content: 'blurb', entries: 20, validator: 'weak-etag' },
    licence: null,
    headers: {},
    files: [OPEN],
    desk: 'Half Past',
  },
  newsroom: {
    key: 'newsroom',
    name: 'Newsroom Exchange',
    motto: 'Statements by the organisations that make them',
    host: 'www.newsroomexchange.example',
    owner: 'Newsroom Exchange Ltd',
    country: 'GB',
    kind: 'company',
    language: 'en-GB',
    pagePath: '/statements/{id}/{slug}',
    feed: {
      path: '/statements.atom',
      title: 'Newsroom Exchange: statements',
      format: 'atom',
      charset: 'utf-8',
      content: 'blurb',
      entries: 40,
      validator: 'etag',
    },
    licence: null,
    headers: {},
    files: [OPEN],
    desk: 'Newsroom Exchange',
  },
  ...RESERVED_PUBLISHERS,
};

/** All publishers in the order of the table. */
export const PUBLISHER_LIST: readonly DemoPublisher[] = Object.values(PUBLISHERS);

/** The address of a publisher's host, without a final slash. */
export const originOf = (publisher: DemoPublisher): string => `http://${publisher.host}`;

/** The address of a publisher's feed. */
export const feedUrlOf = (publisher: DemoPublisher): string => `${originOf(publisher)}${publisher.feed.path}`;

/** The publisher as the pipeline knows it; its id is its registrable domain. */
export const domainPublisherOf = (publisher: DemoPublisher): Publisher => ({
  id: publisherId(publisher.host.split('.').slice(-2).join('.')),
  name: publisher.name,
  home: `${originOf(publisher)}/`,
  owner: publisher.owner,
  country: publisher.country,
  kind: publisher.kind,
});

/** The publisher's feed as the pipeline knows it. */
export const domainFeedOf = (publisher: DemoPublisher): Feed => ({
  id: feedId(feedUrlOf(publisher)),
  publisherId: domainPublisherOf(publisher).id,
  url: feedUrlOf(publisher),
  title: publisher.feed.title,
  addedBy: 'demo',
});
