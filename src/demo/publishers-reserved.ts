import { httpDateOf, MINUTE_MS, START_AT } from './calendar.ts';
import type { DemoPublisher, SignalFile } from './publishers.ts';
import type { ReservedKey } from './scenario.ts';

/** When the page of the publisher that limits its texts in time runs out: in the evening of the second day. */
export const RUNS_OUT_AT = START_AT + 44 * 60 * MINUTE_MS;

const file = (path: string, ...lines: readonly string[]): SignalFile => ({
  path,
  type: path.endsWith('.xml') ? 'application/rsl+xml' : 'text/plain',
  body: `${lines.join('\n')}\n`,
});
const open = file('/robots.txt', 'User-agent: *', 'Allow: /');

interface Reserving {
  readonly name: string;
  readonly motto: string;
  readonly domain: string;
  readonly country: string;
  readonly headers?: DemoPublisher['headers'];
  readonly files?: readonly SignalFile[];
  readonly licence?: string;
}

function publisher(key: ReservedKey, parts: Reserving): DemoPublisher {
  return {
    key,
    name: parts.name,
    motto: parts.motto,
    host: parts.domain,
    owner: null,
    country: parts.country,
    kind: 'press',
    language: 'en-GB',
    pagePath: '/reports/{id}-{slug}',
    feed: { path: '/feed.xml', title: parts.name, format: 'rss', charset: 'utf-8', content: 'blurb', entries: 10, validator: 'etag' },
    licence: parts.licence ?? null,
    headers: parts.headers ?? {},
    files: parts.files ?? [open],
    desk: `${parts.name} staff`,
  };
}

/** Publishers that each say in a way of their own what nobody may do with their texts. None exists. */
export const RESERVED_PUBLISHERS: Readonly<Record<ReservedKey, DemoPublisher>> = {
  gatepost: publisher('gatepost', {
    name: 'Gatepost News',
    motto: 'For members',
    domain: 'gatepostnews.example',
    country: 'CA',
    files: [file('/robots.txt', 'User-agent: TickrWire', 'Disallow: /', '', 'User-agent: *', 'Allow: /')],
  }),
  saltmarsh: publisher('saltmarsh', {
    name: 'Saltmarsh Review',
    motto: 'Slow news from a wet place',
    domain: 'saltmarshreview.example',
    country: 'GB',
    files: [file('/robots.txt', 'User-agent: *', 'Content-Signal: search=no, ai-input=no, ai-train=no', 'Allow: /')],
  }),
  orchard: publisher('orchard', {
    name: 'Orchard Weekly',
    motto: 'What ripens',
    domain: 'orchardweekly.example',
    country: 'NZ',
    files: [file('/robots.txt', 'User-agent: *', 'Content-Usage: search=n, train-ai=n', 'Allow: /')],
  }),
  tollgate: publisher('tollgate', {
    name: 'Tollgate Papers',
    motto: 'Worth what it costs',
    domain: 'tollgatepapers.example',
    country: 'US',
    files: [
      file('/robots.txt', 'License: http://tollgatepapers.example/license.xml', 'User-agent: *', 'Allow: /'),
      file(
        '/license.xml',
        '<rsl xmlns="https://rslstandard.org/rsl"><content url="/"><license>',
        '<permits type="usage">all</permits><payment type="subscription"><standard>http://tollgatepapers.example/terms</standard></payment>',
        '</license></content></rsl>',
      ),
    ],
  }),
  hushline: publisher('hushline', {
    name: 'Hushline',
    motto: 'Read by people',
    domain: 'hushline.example',
    country: 'AU',
    headers: { 'x-robots-tag': 'noai, noimageai' },
  }),
  ferrybank: publisher('ferrybank', {
    name: 'Ferrybank Post',
    motto: 'Today only',
    domain: 'ferrybankpost.example',
    country: 'IE',
    headers: { 'x-robots-tag': 'noarchive' },
  }),
  marlow: publisher('marlow', {
    name: 'Marlow Chronicle',
    motto: 'County and machine',
    domain: 'marlowchronicle.example',
    country: 'GB',
    files: [open, file('/ai.txt', 'User-Agent: *', 'Disallow: /', 'Disallow: *.txt')],
  }),
  plainsong: publisher('plainsong', {
    name: 'Plainsong',
    motto: 'In as few words as it takes',
    domain: 'plainsong.example',
    country: 'US',
    headers: { 'x-robots-tag': 'nosnippet' },
  }),
  daylily: publisher('daylily', {
    name: 'Daylily',
    motto: 'Gone by evening',
    domain: 'daylily.example',
    country: 'CH',
    headers: { 'x-robots-tag': `unavailable_after: ${httpDateOf(RUNS_OUT_AT)}` },
  }),
  fernhill: publisher('fernhill', {
    name: 'Fernhill Quarterly',
    motto: 'Share, but do not sell and do not change',
    domain: 'fernhillquarterly.example',
    country: 'US',
    licence: 'https://creativecommons.org/licenses/by-nc-nd/4.0/',
    headers: { 'x-robots-tag': 'max-snippet:60' },
  }),
};
