import { createHash } from 'node:crypto';
import { httpDateOf } from './calendar.ts';
import { documentAnswer, documentsLinkedFrom } from './documents.ts';
import { feedAt } from './feeds.ts';
import { blurbOf, curly, escaped, type InlineLink, linkedParagraphs } from './markup.ts';
import { type DemoPage, type DemoWorld, type PageState, stateAt } from './page.ts';
import { TEMPLATES } from './pages/index.ts';
import type { PageView } from './pages/view.ts';
import { type DemoPublisher, originOf, PUBLISHER_LIST, PUBLISHERS } from './publishers.ts';
import type { PublisherKey } from './scenario.ts';
import type { WireAnswer, WireRequest } from './wire-port.ts';

const NO_BODY = new Uint8Array(0);

/** The answer of the made-up wire to a request at a time: pure, so that loopback and in-process give the same bytes. */
export function answer(wire: DemoWorld, request: WireRequest, at: number): WireAnswer {
  const url = new URL(request.url);
  const publisher = PUBLISHER_LIST.find((candidate) => candidate.host === url.hostname);
  if (publisher === undefined) return documentAnswer(wire, url, at) ?? plain(404, 'No such host on this wire.\n');
  const path = `${url.pathname}${url.search}`;
  const file = publisher.files.find((candidate) => candidate.path === path);
  if (file !== undefined)
    return cached(request, { type: file.type, body: Buffer.from(file.body), changedAt: wire.startAt, validator: 'etag' });
  const fault = wire.faults.find((row) => row.publisher === publisher.key && row.fromAt <= at && at < row.toAt);
  if (fault?.kind === 'unavailable')
    return { ...plain(503, 'Down for a short while.\n'), headers: { 'content-type': 'text/plain', 'retry-after': '1800' } };
  if (path === publisher.feed.path) return feedAnswer(wire, publisher, request, { at, fault: fault?.kind ?? null });
  if (path === '/') return html(request, publisher, homePage(wire, publisher, at), wire.startAt);
  return pageAnswer(wire, publisher, request, at);
}

function feedAnswer(
  wire: DemoWorld,
  publisher: DemoPublisher,
  request: WireRequest,
  now: { readonly at: number; readonly fault: 'cut' | 'maintenance' | 'unavailable' | null },
): WireAnswer {
  if (now.fault === 'maintenance') return html(request, publisher, MAINTENANCE, wire.startAt);
  const feed = feedAt(wire, publisher, now.at);
  const body = now.fault === 'cut' ? feed.body.subarray(0, Math.floor(feed.body.length * 0.6)) : feed.body;
  return cached(request, { type: feed.type, body, changedAt: feed.changedAt, validator: publisher.feed.validator });
}

const MAINTENANCE =
  '<!doctype html><html><head><title>Back soon</title></head><body><h1>We are moving servers</h1><p>Back at 14:00.</p></body></html>\n';

function pageAnswer(wire: DemoWorld, publisher: DemoPublisher, request: WireRequest, at: number): WireAnswer {
  const url = new URL(request.url);
  const counter = /^\/r\/(\d{6})$/.exec(url.pathname);
  if (counter !== null) {
    const target = wire.pages.find((page) => page.publisher === publisher.key && page.number === Number(counter[1]));
    if (target !== undefined && target.publishedAt <= at) return { status: 302, headers: { location: target.path }, body: NO_BODY };
  }
  const page = findPage(wire, publisher, url);
  const state = page === null ? null : stateAt(page, at);
  if (page === null || state === null) return plain(404, 'Not found.\n');
  return html(request, publisher, renderPage(wire, page, { state, at }), state.fromAt);
}

/** A page by its address; campaign parameters do not matter. */
function findPage(wire: DemoWorld, publisher: DemoPublisher, url: URL): DemoPage | null {
  const clean = new URL(url.href);
  for (const name of [...clean.searchParams.keys()]) if (name.startsWith('utm_')) clean.searchParams.delete(name);
  return wire.byUrl.get(`${originOf(publisher)}${clean.pathname}${clean.search}`) ?? null;
}

/** A page of the wire as HTML in a given state. */
function renderPage(wire: DemoWorld, page: DemoPage, now: { readonly state: PageState; readonly at: number }): string {
  const publisher = PUBLISHERS[page.publisher];
  const { state } = now;
  const set = CURLY.has(page.publisher) ? curly : (text: string) => text;
  const targets = page.linksTo.map((key) => wire.byKey.get(key)).filter((target) => target !== undefined);
  const visible = targets.filter((target) => target.publishedAt <= now.at);
  const plan = wire.scenarios.find((one) => one.id === page.scenarioId);
  const documents = documentsLinkedFrom(plan, page.key, now.at);
  const papers = documents.map((document) => ({ url: document.url, title: '', hints: [set(document.words)] }));
  const body = linkedParagraphs(state.paragraphs.map(set), [...visible.map(inlineLink), ...papers]);
  // A document that finds no place in the text is not linked: it changes no word of a page.
  const further = body.left
    .filter((link) => link.title !== '')
    .map((link) => `Further: <a href="${escaped(link.url)}">${escaped(set(link.title))}</a>`);
  const view: PageView = {
    publisher,
    url: page.url,
    title: escaped(set(state.title)),
    byline: page.byline ?? publisher.desk,
    publishedAt: page.publishedAt,
    modifiedAt: state.notice === null ? null : state.fromAt,
    dek: escaped(set(blurbOf(state.paragraphs[0] ?? '', 150))),
    paragraphs: [...body.html, ...further],
    notice: state.notice === null ? null : { kind: state.notice.kind, text: escaped(set(state.notice.text)) },
    teasers: teasersOf(wire, page, now.at),
    raw: page.raw,
    promotion: page.role === 'promotion',
    number: page.number,
  };
  return TEMPLATES[page.publisher](view);
}

/** Publishers that set curly quotation marks on their pages. */
const CURLY: ReadonlySet<PublisherKey> = new Set([
  'belmont',
  'norrland',
  'harbour',
  'fieldnote',
  'lantern',
  'copperline',
  'newsroom',
] as const);

/** Words in running text that a link to a page of this publisher may hang on, beside its name. */
const HINTS: Partial<Readonly<Record<PublisherKey, readonly string[]>>> = {
  registry: ['judgment', 'ruling', 'complaint', 'filing', 'order', 'court'],
  gazette: ['gazette', 'order', 'notice', 'regulation', 'rule', 'decree', 'decision'],
  newsroom: ['statement', 'announcement', 'press release', 'announced'],
  modelpost: ['model card', 'blog post', 'release notes', 'post', 'announcement', 'released'],
  openshelf: ['preprint', 'advisory', 'paper', 'repository', 'record', 'release'],
};

const inlineLink = (page: DemoPage): InlineLink => ({
  url: page.url,
  title: page.states[0]?.title ?? '',
  hints: [PUBLISHERS[page.publisher].name, ...(HINTS[page.publisher] ?? [])],
});

function teasersOf(wire: DemoWorld, page: DemoPage, at: number): PageView['teasers'] {
  return wire.pages
    .filter((other) => other.publisher === page.publisher && other !== page && other.publishedAt <= at && other.trap === null)
    .slice(-6)
    .toReversed()
    .map((other) => ({ url: other.url, title: stateAt(other, at)?.title ?? '', at: other.publishedAt }));
}

function homePage(wire: DemoWorld, publisher: DemoPublisher, at: number): string {
  const pages = wire.pages.filter((page) => page.publisher === publisher.key && page.publishedAt <= at && page.trap === null).toReversed();
  const rows = pages.map((page) => `<li><a href="${escaped(page.url)}">${escaped(stateAt(page, at)?.title ?? '')}</a></li>`);
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escaped(publisher.name)}</title></head><body><h1>${escaped(publisher.name)}</h1><p>${escaped(publisher.motto)}. An invented publisher.</p><ul>${rows.join('\n')}</ul></body></html>\n`;
}

const plain = (status: number, text: string): WireAnswer => ({
  status,
  headers: { 'content-type': 'text/plain' },
  body: Buffer.from(text),
});

function html(request: WireRequest, publisher: DemoPublisher, text: string, changedAt: number): WireAnswer {
  const given = cached(request, { type: 'text/html; charset=utf-8', body: Buffer.from(text), changedAt, validator: 'etag' });
  return { ...given, headers: { ...given.headers, ...publisher.headers } };
}

interface Served {
  readonly type: string;
  readonly body: Uint8Array;
  readonly changedAt: number;
  readonly validator: DemoPublisher['feed']['validator'];
}

/** 200 with a validator, or 304 where the request's own matches (RFC 9110, section 13). */
function cached(request: WireRequest, served: Served): WireAnswer {
  const etag = `"${createHash('sha256').update(served.body).digest('hex').slice(0, 20)}"`;
  const modified = httpDateOf(served.changedAt);
  const validators: Record<string, string> = {};
  if (served.validator === 'etag') validators['etag'] = etag;
  if (served.validator === 'weak-etag') validators['etag'] = `W/${etag}`;
  if (served.validator === 'etag' || served.validator === 'last-modified') validators['last-modified'] = modified;
  if (isFresh(request, validators)) return { status: 304, headers: validators, body: NO_BODY };
  return { status: 200, headers: { 'content-type': served.type, ...validators }, body: served.body };
}

/** If-None-Match by weak comparison; If-Modified-Since only where no entity tag is asked for. */
function isFresh(request: WireRequest, validators: Readonly<Record<string, string>>): boolean {
  const asked = request.headers['if-none-match'];
  const bare = (etag: string): string => etag.trim().replace(/^W\//, '');
  if (asked !== undefined) {
    const own = validators['etag'];
    return own !== undefined && asked.split(',').some((one) => bare(one) === bare(own));
  }
  const since = request.headers['if-modified-since'];
  return since !== undefined && since === validators['last-modified'];
}
