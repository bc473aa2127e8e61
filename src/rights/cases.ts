import type { Permission, Use } from '../domain/rights.ts';

/** What a test host and page say; what is left out is silent. Files are served with status 200. */
export interface Said {
  readonly robots?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly metas?: readonly (readonly [name: string, content: string])[];
  readonly links?: readonly (readonly [rel: string, href: string, type: string | null])[];
  readonly licences?: readonly string[];
  readonly rsl?: string;
  readonly rslFile?: string;
  readonly tdmrep?: string;
  readonly aiTxt?: string;
  readonly country?: string;
}

/** Permissions that are not the default. */
export type Expected = Partial<Record<Use, Permission>>;

export type RightsCase = readonly [name: string, said: Said, expected: Expected];

const deny = (...uses: readonly Use[]): Expected => Object.fromEntries(uses.map((use) => [use, 'deny' as const]));
const allow = (...uses: readonly Use[]): Expected => Object.fromEntries(uses.map((use) => [use, 'allow' as const]));
const inGroup = (line: string): Said => ({ robots: `User-agent: *\n${line}\nAllow: /\n` });
const robotsMeta = (content: string): Said => ({ metas: [['robots', content]] });
const tag = (value: string): Said => ({ headers: { 'x-robots-tag': value } });
const feedRsl = (inside: string): Said => ({ rsl: `<rsl:content><rsl:license>${inside}</rsl:license></rsl:content>` });
const all: readonly Use[] = ['fetch', 'link', 'quote', 'summarise', 'store', 'redistribute'];
const full = allow('link', 'quote', 'summarise', 'store', 'redistribute');
const linkOnly = deny('quote', 'summarise', 'store', 'redistribute');
const CC = 'https://creativecommons.org/licenses/';

/** The page is `https://news.example/2026/launch?id=7`. Uses not named in `expected` are unknown, but fetch, which is allowed. */
export const RIGHTS_CASES: readonly RightsCase[] = [
  ['nothing said', {}, {}],
  ['robots refuses the page', { robots: 'User-agent: *\nDisallow: /2026/' }, deny('fetch')],
  ['robots names us and lets us in', { robots: 'User-agent: *\nDisallow: /\n\nUser-agent: TickrWire\nDisallow: /private' }, {}],
  ['robots names us and refuses', { robots: 'User-agent: *\nAllow: /\n\nUser-agent: tickrwire\nDisallow: /' }, deny('fetch')],
  ['robots refuses another agent', { robots: 'User-agent: GPTBot\nDisallow: /' }, {}],
  ['robots is a web page', { robots: '<!doctype html><html><body>Disallow: /</body></html>' }, {}],

  ['ai-input=no', inGroup('Content-Signal: search=yes, ai-input=no, ai-train=no'), { ...allow('link', 'quote'), ...deny('summarise') }],
  ['ai-input=yes', inGroup('Content-Signal: ai-input=yes'), allow('summarise')],
  ['search=no', inGroup('Content-Signal: search=no'), deny('link', 'quote', 'summarise')],
  ['ai-train=no decides none of our uses', inGroup('Content-Signal: ai-train=no'), {}],
  ['capitals and spaces', inGroup('CONTENT-SIGNAL :  AI-Input = NO '), deny('summarise')],
  ['no separator', inGroup('Content-Signal: ai-input'), allow('summarise')],
  ['an empty value', inGroup('Content-Signal:'), {}],
  ['an unknown word', inGroup('Content-Signal: ai-dream=no'), {}],
  ['a bad value', inGroup('Content-Signal: ai-input=maybe'), {}],
  ['no and yes: no wins', inGroup('Content-Signal: ai-input=no, ai-input=yes'), deny('summarise')],
  ['yes and no: no wins', inGroup('Content-Signal: ai-input=yes, ai-input=no'), deny('summarise')],
  ['two lines, one refuses', inGroup('Content-Signal: ai-input=yes\nContent-Signal: ai-input=no'), deny('summarise')],
  ['another agent group', { robots: 'User-agent: GPTBot\nContent-Signal: ai-input=no\nDisallow: /' }, {}],
  [
    'our own group stands for the general one',
    { robots: 'User-agent: *\nContent-Signal: ai-input=no\nAllow: /\nUser-agent: TickrWire\nAllow: /' },
    {},
  ],
  ['before any group it holds for all', { robots: 'Content-Signal: ai-input=no\nUser-agent: TickrWire\nAllow: /' }, deny('summarise')],
  ['a path of another section', inGroup('Content-Signal: /archive/ ai-input=no'), {}],
  ['a path of this section', inGroup('Content-Signal: /2026/ ai-input=no'), deny('summarise')],
  ['the longer path holds', inGroup('Content-Signal: ai-input=no\nContent-Signal: /2026/ ai-input=yes'), allow('summarise')],
  ['as a header', { headers: { 'content-signal': 'ai-input=no' } }, deny('summarise')],
  [
    'header refuses what robots allows',
    { ...inGroup('Content-Signal: ai-input=yes'), headers: { 'content-signal': 'ai-input=no' } },
    deny('summarise'),
  ],

  ['Content-Usage search=n', inGroup('Content-Usage: search=n'), deny('link', 'quote', 'summarise')],
  ['Content-Usage search=y', inGroup('Content-Usage: search=y'), allow('link')],
  ['Content-Usage train-ai=n is recorded only', inGroup('Content-Usage: train-ai=n'), {}],
  ['Content-Usage with a path', inGroup('Content-Usage: /2026/ train-ai=n, search=n'), deny('link', 'quote', 'summarise')],
  ['Content-Usage with another path', inGroup('Content-Usage: /shop/ search=n'), {}],
  ['Content-Usage bots=n', { headers: { 'content-usage': 'bots=n' } }, deny(...all)],
  [
    'Content-Usage header with parameters',
    { headers: { 'content-usage': 'train-ai=n;exp=1, search=n;x' } },
    deny('link', 'quote', 'summarise'),
  ],
  ['Content-Usage header, false as a structured field', { headers: { 'content-usage': 'search=?0' } }, deny('link', 'quote', 'summarise')],
  ['Content-Usage header, malformed', { headers: { 'content-usage': ',,;;==,' } }, {}],
  ['Content-Usage ai-use=n', { headers: { 'content-usage': 'ai-use=n' } }, deny('summarise')],

  ['RSL prohibits all', feedRsl('<rsl:prohibits type="usage">all</rsl:prohibits>'), deny('quote', 'summarise', 'store', 'redistribute')],
  ['RSL prohibits ai-all', feedRsl('<rsl:prohibits type="usage">ai-all</rsl:prohibits>'), deny('summarise')],
  ['RSL prohibits ai-input', feedRsl('<rsl:prohibits type="usage">ai-train ai-input</rsl:prohibits>'), deny('summarise')],
  ['RSL prohibits search', feedRsl('<rsl:prohibits type="usage">search</rsl:prohibits>'), deny('link', 'quote', 'summarise')],
  ['RSL prohibits training only', feedRsl('<rsl:prohibits type="usage">ai-train</rsl:prohibits>'), allow('summarise', 'quote')],
  ['RSL prohibits what we do not know', feedRsl('<rsl:prohibits type="usage">ai-dream</rsl:prohibits>'), deny('summarise')],
  ['RSL permits all', feedRsl('<rsl:permits type="usage">all</rsl:permits><rsl:payment type="free"/>'), allow('summarise', 'quote')],
  ['RSL permits search alone', feedRsl('<rsl:permits type="usage">search</rsl:permits>'), deny('summarise')],
  ['RSL permits an unknown word beside ours', feedRsl('<rsl:permits type="usage">ai-input ai-dream</rsl:permits>'), deny('summarise')],
  [
    'RSL permits with attribution',
    feedRsl('<rsl:permits type="usage">ai-input</rsl:permits><rsl:payment type="attribution"/>'),
    allow('summarise', 'quote'),
  ],
  ['RSL wants a subscription', feedRsl('<rsl:payment type="subscription"/>'), linkOnly],
  ['RSL wants a payment we do not know', feedRsl('<rsl:payment type="favour"/>'), linkOnly],
  ['RSL for non-commercial users', feedRsl('<rsl:permits type="user">non-commercial</rsl:permits>'), linkOnly],
  ['RSL for some countries', feedRsl('<rsl:permits type="geo">US</rsl:permits>'), linkOnly],
  [
    'RSL: search is free, input is paid',
    {
      rsl: '<content url="/"><license><permits type="usage">search</permits></license><license><permits type="usage">ai-input</permits><payment type="use"/></license></content>',
    },
    deny('summarise'),
  ],
  ['RSL without a licence', { rsl: '<rsl><content url="/"></content></rsl>' }, {}],
  ['RSL that is no XML', { rsl: 'prohibits all <<< >' }, {}],
  ['RSL in a comment', { rsl: '<!-- <license><prohibits>all</prohibits></license> -->' }, {}],
  ['RSL without a type means usage', feedRsl('<rsl:prohibits>ai-input</rsl:prohibits>'), deny('summarise')],
  ['RSL of another section', { rsl: '<content url="/archive/*"><license><prohibits>all</prohibits></license></content>' }, {}],
  [
    'RSL: the closer address holds',
    {
      rsl: '<rsl><content url="/"><license><prohibits>ai-all</prohibits></license></content><content url="/2026/"><license><permits>all</permits></license></content></rsl>',
    },
    allow('summarise', 'quote'),
  ],
  [
    'RSL of an absolute address',
    { rsl: '<content url="https://news.example/2026/"><license><prohibits>ai-all</prohibits></license></content>' },
    deny('summarise'),
  ],
  [
    'RSL file named by robots',
    {
      robots: 'License: https://news.example/rsl.xml',
      rslFile: '<rsl><content url="/"><license><prohibits>ai-all</prohibits></license></content></rsl>',
    },
    deny('summarise'),
  ],
  ['RSL file named by robots, not read', { robots: 'License: https://terms.example/rsl.xml' }, deny('summarise')],
  ['RSL link of the page, not read', { links: [['license', 'https://terms.example/x.xml', 'application/rsl+xml']] }, deny('summarise')],
  [
    'RSL link of the page, read with the survey',
    {
      links: [['license', '/rsl.xml', 'application/rsl+xml']],
      rslFile: '<rsl><content url="/"><license><permits>all</permits></license></content></rsl>',
    },
    allow('summarise', 'quote'),
  ],
  [
    'RSL in the Link header, not read',
    { headers: { link: '<https://terms.example/a,b.xml>; rel="license"; type="application/rsl+xml"' } },
    deny('summarise'),
  ],

  ['TDMRep reserves everything', { tdmrep: '[{"location":"/","tdm-reservation":1}]' }, deny('summarise')],
  ['TDMRep reserves nothing', { tdmrep: '[{"location":"/","tdm-reservation":0}]' }, allow('summarise')],
  [
    'TDMRep: the first match decides',
    { tdmrep: '[{"location":"/2026/*","tdm-reservation":0},{"location":"/","tdm-reservation":1}]' },
    allow('summarise'),
  ],
  ['TDMRep of another section', { tdmrep: '[{"location":"/archive/","tdm-reservation":1}]' }, {}],
  ['TDMRep with an anchored pattern', { tdmrep: '[{"location":"/2026/launch$","tdm-reservation":1}]' }, {}],
  ['TDMRep with a bad value', { tdmrep: '[{"location":"/","tdm-reservation":"yes"}]' }, {}],
  [
    'TDMRep as text',
    { tdmrep: '[{"location":"/","tdm-reservation":"1","tdm-policy":"https://news.example/policy.json"}]' },
    deny('summarise'),
  ],
  ['TDMRep that is no JSON', { tdmrep: '{"location": "/",' }, {}],
  [
    'TDMRep with odd rows',
    { tdmrep: '[null, 7, {"location":4}, {"tdm-reservation":1}, {"location":"/","tdm-reservation":1}]' },
    deny('summarise'),
  ],
  ['TDMRep as one object', { tdmrep: '{"location":"/","tdm-reservation":1}' }, deny('summarise')],
  ['TDMRep header', { headers: { 'tdm-reservation': '1' } }, deny('summarise')],
  ['TDMRep header, bad', { headers: { 'tdm-reservation': 'true' } }, {}],
  ['TDMRep meta', { metas: [['TDM-Reservation', ' 1 ']] }, deny('summarise')],
  [
    'TDMRep: file open, page reserved',
    { tdmrep: '[{"location":"/","tdm-reservation":0}]', metas: [['tdm-reservation', '1']] },
    deny('summarise'),
  ],

  ['noai', robotsMeta('noai, noimageai'), deny('summarise')],
  ['noimageai alone', robotsMeta('noimageai'), {}],
  ['noindex', robotsMeta('NOINDEX,nofollow'), deny('link')],
  ['none', robotsMeta('none'), deny('link')],
  ['nosnippet', robotsMeta('nosnippet'), deny('quote')],
  ['max-snippet:0', robotsMeta('max-snippet:0'), deny('quote')],
  ['max-snippet:-1', robotsMeta('max-snippet:-1'), {}],
  ['noarchive', robotsMeta('noarchive'), deny('store')],
  ['index, follow, max-image-preview', robotsMeta('index, follow, max-image-preview:large'), {}],
  ['meta for us', { metas: [['tickrwire', 'noai']] }, deny('summarise')],
  ['meta for another agent', { metas: [['googlebot', 'noindex, noai']] }, {}],
  ['meta of another kind', { metas: [['description', 'noindex']] }, {}],
  [
    'two metas',
    {
      metas: [
        ['robots', 'noai'],
        ['robots', 'noarchive'],
      ],
    },
    deny('summarise', 'store'),
  ],
  ['X-Robots-Tag', tag('noindex'), deny('link')],
  ['X-Robots-Tag for another agent', tag('googlebot: noindex, noai'), {}],
  ['X-Robots-Tag for us', tag('TickrWire: noai'), deny('summarise')],
  ['X-Robots-Tag: an agent, then us', tag('otherbot: noindex, tickrwire: noarchive'), deny('store')],
  ['X-Robots-Tag: a line for an agent, a line for all', tag('googlebot: noindex\nnoai'), deny('summarise')],
  ['X-Robots-Tag: max-snippet is no agent', tag('max-snippet: 0'), deny('quote')],
  ['X-Robots-Tag: past date', tag('unavailable_after: 25 Jun 2020 15:00:00 GMT'), deny(...all)],
  ['X-Robots-Tag: past date with commas', tag('unavailable_after: Thu, 25 Jun 2020 15:00:00 GMT, noai'), deny(...all)],
  ['X-Robots-Tag: future date', tag('unavailable_after: 2040-01-01'), {}],
  ['X-Robots-Tag: no date', tag('unavailable_after: soon'), {}],
  ['X-Robots-Tag: past date for another agent', tag('otherbot: unavailable_after: 2020-01-01'), {}],
  ['X-Robots-Tag: commas only', tag(',,, ,:,'), {}],

  ['ai.txt refuses all', { aiTxt: 'User-Agent: *\nDisallow: /' }, deny('summarise')],
  ['ai.txt refuses text', { aiTxt: 'User-Agent: *\nDisallow: *.txt\nAllow: *.jpg' }, deny('summarise')],
  ['ai.txt refuses pages', { aiTxt: 'User-Agent: *\nDisallow: *.html' }, deny('summarise')],
  ['ai.txt refuses pictures', { aiTxt: 'User-Agent: *\nDisallow: *.jpg\nDisallow: *.png\nAllow: *.txt' }, {}],
  ['ai.txt lets us in by name', { aiTxt: 'User-Agent: *\nDisallow: /\nUser-Agent: TickrWire\nAllow: /' }, {}],
  ['ai.txt that is a web page', { aiTxt: '<html>User-Agent: *\nDisallow: /</html>' }, {}],
  ['ai.txt that is prose', { aiTxt: 'We like machines that read.' }, {}],

  ['CC0', { licences: ['https://creativecommons.org/publicdomain/zero/1.0/'] }, full],
  ['CC BY by address', { licences: [`${CC}by/4.0/`] }, full],
  ['CC BY by words', { licences: ['Released under CC BY 4.0.'] }, full],
  ['CC BY-SA by link', { links: [['license', `${CC}by-sa/4.0/deed.de`, null]] }, full],
  ['CC BY in the Link header', { headers: { link: `<${CC}by/4.0/>; rel=license, </x>; rel="next"` } }, full],
  ['CC BY in long words', { licences: ['Creative Commons Attribution 4.0 International'] }, full],
  ['CC BY-NC', { licences: [`${CC}by-nc/4.0/`] }, deny('redistribute')],
  ['CC BY-ND in words', { licences: ['cc-by-nd-4.0'] }, deny('redistribute')],
  ['CC BY-NC-ND in long words', { licences: ['Creative Commons Attribution-NonCommercial-NoDerivatives 4.0'] }, deny('redistribute')],
  ['Open Government Licence', { licences: ['https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/'] }, full],
  ['all rights reserved', { licences: ['© 2026 News Example. All rights reserved.'] }, deny('redistribute')],
  ['BY and NC: the narrower', { licences: [`${CC}by/4.0/`, `${CC}by-nc/4.0/`] }, { ...full, ...deny('redistribute') }],
  ['BY and all rights reserved', { licences: [`${CC}by/4.0/`, 'All rights reserved'] }, { ...full, ...deny('redistribute') }],
  ['a look-alike address', { licences: ['https://creativecommons.example/licenses/by/4.0/'] }, {}],
  ['a licence nobody knows', { licences: ['See our terms', '', 'CC'] }, {}],
  ['a link that is not a licence', { links: [['author', `${CC}by/4.0/`, null]] }, {}],
  ['CC BY and noai', { licences: [`${CC}by/4.0/`], ...robotsMeta('noai') }, { ...full, ...deny('summarise') }],
  ['CC BY and noarchive', { licences: [`${CC}by/4.0/`], ...robotsMeta('noarchive') }, { ...full, ...deny('store') }],
  [
    'CC BY and a TDM reservation',
    { licences: [`${CC}by/4.0/`], tdmrep: '[{"location":"/","tdm-reservation":1}]' },
    { ...full, ...deny('summarise') },
  ],
  ['CC BY and a paid RSL', { licences: [`${CC}by/4.0/`], ...feedRsl('<rsl:payment type="crawl"/>') }, { ...full, ...linkOnly }],
  ['ai-input=yes and noai', { headers: { 'content-signal': 'ai-input=yes', 'x-robots-tag': 'noai' } }, deny('summarise')],
  [
    'TDM open and ai.txt closed',
    { tdmrep: '[{"location":"/","tdm-reservation":0}]', aiTxt: 'User-agent: *\nDisallow: /' },
    deny('summarise'),
  ],
];
