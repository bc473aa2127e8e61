import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import type { Edition } from '../../src/domain/digest.ts';
import { CATEGORIES } from '../../src/domain/story.ts';
import type { Store } from '../../src/ports/store.ts';
import { EVENING } from '../fixtures/web/paper.ts';
import { xmlFault } from '../fixtures/web/well-formed.ts';
import { NO_BROWSER, openBrowser } from './browser.ts';
import { entityOf, HOSTILE, hostilePaper, hostileWire, publisherOf, storyOf } from './hostile.ts';
import { openPaperOf, servePaper } from './paper.ts';

let store: Store;
let editions: readonly Edition[];
let paper: Awaited<ReturnType<typeof servePaper>>;

before(async () => {
  ({ store, editions } = await hostilePaper());
  paper = await servePaper(store, EVENING);
});

after(async () => {
  await paper?.close();
  await store?.close();
});

const all = (path: (at: number) => string): readonly string[] => HOSTILE.map((_, at) => path(at));
/** One path for every `step`th case. */
const each = (step: number, path: (at: number, payload: string) => string): readonly string[] =>
  HOSTILE.flatMap(({ payload }, at) => (at % step === 0 ? [path(at, payload)] : []));
const TEXTS = HOSTILE.filter(({ group }) => group === 'text');
const query = (text: string): string => encodeURIComponent(text.toWellFormed());

/** Pages on which the texts stand, one by one and in lists, and pages that give back what they were asked. */
const pagePaths = (): readonly string[] => [
  '/',
  '/claims',
  '/corrections',
  '/sources',
  '/entities',
  '/status',
  '/glossary',
  '/digest',
  ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((number) => `/wire?page=${number}`),
  ...CATEGORIES.flatMap((category) => [`/${category}`, `/${category}?page=2`]),
  ...all((at) => `/s/${storyOf(at)}`),
  ...each(4, (at) => `/s/${storyOf(at)}/claims`),
  ...each(8, (at) => `/s/${storyOf(at)}/takes`),
  ...each(8, (at) => `/s/${storyOf(at)}/report`),
  ...each(8, (at) => `/entity/${entityOf(at)}`),
  ...each(8, (at) => `/source/${publisherOf(at)}`),
  ...each(6, (_, payload) => `/search?q=${query(payload)}`),
  ...TEXTS.flatMap(({ payload }) => [`/search?q=${query(payload)}`, `/${query(payload)}`]),
];

const feedPaths = (ending: string): readonly string[] => [
  `/feed.${ending}`,
  `/corrections/feed.${ending}`,
  ...CATEGORIES.map((category) => `/${category}/feed.${ending}`),
  ...HOSTILE.flatMap((_, at) =>
    at % 8 === 0 ? [`/source/${publisherOf(at)}/feed.${ending}`, `/entity/${entityOf(at)}/feed.${ending}`] : [],
  ),
  ...TEXTS.map(({ payload }) => `/search/feed.${ending}?q=${query(payload)}`),
];

const read = async (path: string): Promise<string> => (await fetch(paper.url + path)).text();

test('there are 255 hostile texts, and mails carry them', () => {
  assert.equal(HOSTILE.length, 255);
  assert.ok(editions.length >= 8);
  assert.ok(editions.flatMap((edition) => edition.stories).length >= 60);
});

test('what is XML is well-formed', async () => {
  const paths = [...feedPaths('xml'), ...feedPaths('atom'), '/sitemap.xml', '/news-sitemap.xml', '/opensearch.xml', '/license.xml'];
  const faults: string[] = [];
  for (const path of paths) {
    const answer = await fetch(paper.url + path);
    const text = await answer.text();
    if (answer.status === 404 && path.startsWith('/search')) continue;
    const fault = answer.status === 200 ? xmlFault(text) : `status ${answer.status}`;
    if (fault !== null) faults.push(`${path}: ${fault}`);
  }
  assert.deepEqual(faults, []);
});

test('what is JSON is JSON and is not sniffed; Markdown has no markup and no script address', async () => {
  for (const path of [...all((at) => `/s/${storyOf(at)}.json`), ...feedPaths('json').slice(0, 10)]) {
    const answer = await fetch(paper.url + path);
    assert.match(answer.headers.get('content-type') ?? '', /json/, path);
    assert.equal(answer.headers.get('x-content-type-options'), 'nosniff', path);
    const text = await answer.text();
    assert.doesNotThrow(() => JSON.parse(text), path);
    assert.equal(/"(?:url|external_url)":"\s*(?:javascript|data|vbscript):/i.test(text), false, path);
  }
  for (const path of all((at) => `/s/${storyOf(at)}.md`)) {
    const text = await read(path);
    assert.equal(/(?<!\\)(?<!\]\()</.test(text), false, `${path}: markup`);
    assert.equal(/\]\(<\s*(?:javascript|data|vbscript):/i.test(text), false, `${path}: script address`);
  }
});

describe('in a browser, with the content security policy taken away', { skip: NO_BROWSER }, () => {
  let browser: Browser;
  let page: Page;
  const ran: string[] = [];

  before(async () => {
    browser = await openBrowser();
    const context = await browser.newContext({ bypassCSP: true });
    await context.exposeFunction('twTell', (where: string) => ran.push(where));
    await context.addInitScript(
      'Object.defineProperty(window, "__tw_xss", { set() { window.top.twTell(window.name || location.href); }, get() { return undefined; } });',
    );
    await context.route('**/*', (route) => (route.request().url().startsWith(paper.url) ? route.continue() : route.abort()));
    page = await context.newPage();
    page.on('dialog', (dialog) => void dialog.dismiss());
    await page.goto(`${paper.url}/robots.txt`);
    await page.evaluate(LOOK);
  });
  after(() => browser?.close());
  beforeEach(() => {
    ran.length = 0;
  });

  /** Shows documents, ten at a time, each in a frame of its own, and tells what in them could run. */
  const show = async (documents: readonly (readonly [name: string, html: string | null])[]): Promise<readonly string[]> => {
    const found: unknown = await page.evaluate(`window.twShow(${JSON.stringify(documents)})`);
    return Array.isArray(found) ? found.map(String) : ['no answer'];
  };

  test('the watch works: a text put in as it is runs', async () => {
    const raw = HOSTILE.filter(({ group }) => group === 'body').map(({ id, payload }) => [id, `<body>${payload}`] as const);
    await show(raw);
    await page.waitForTimeout(200);
    assert.ok(ran.length >= 10, `${ran.length} ran`);
  });

  test('on pages nothing runs', async () => {
    const faults = await show(pagePaths().map((path) => [path, null] as const));
    assert.deepEqual([...new Set(ran)], []);
    assert.deepEqual(faults.slice(0, 20), []);
  });

  test('through the whole pipeline, from a feed and its pages, nothing runs either', async () => {
    const made = await openPaperOf(hostileWire(HOSTILE.filter((_, at) => at % 5 === 0)));
    try {
      const takes = await made.store.takes.listLatest({}, { limit: 300 });
      const reports = takes.flatMap((take) => take.sources);
      assert.ok(reports.length >= 30, `${reports.length} reports`);
      const paths = ['/', '/wire', '/sources', '/claims', ...takes.flatMap((take) => [`/s/${take.storyId}`, `/s/${take.storyId}/claims`])];
      const documents = await Promise.all(paths.map(async (path) => [path, await (await fetch(made.url + path)).text()] as const));
      const faults = await show([...documents, ...made.mails.map((mail) => [mail.name, mail.raw.toString('utf8')] as const)]);
      assert.deepEqual([...new Set(ran)], []);
      assert.deepEqual(faults.slice(0, 20), []);
      for (const ending of ['xml', 'atom']) assert.equal(xmlFault(await (await fetch(`${made.url}/feed.${ending}`)).text()), null, ending);
      for (const take of takes) for (const line of take.sources) assert.match(line.url, /^https?:/, take.storyId);
    } finally {
      await made.close();
    }
  });

  test('in mails nothing runs', async () => {
    const faults = await show(editions.map((edition) => [`mail ${edition.day}`, edition.html] as const));
    assert.deepEqual([...new Set(ran)], []);
    assert.deepEqual(faults.slice(0, 20), []);
    for (const edition of editions) {
      assert.equal(/[\r\n\u0000-\u001f]/.test(edition.subject), false, edition.day);
    }
    const archived = editions.filter((edition) => edition.topics.length === 0);
    assert.ok(archived.length >= 5);
    for (const { day } of archived) assert.equal((await fetch(`${paper.url}/digest/${day}`)).status, 200, day);
    const twins = await show(archived.map(({ day }) => [`/digest/${day}`, null] as const));
    assert.deepEqual([...new Set(ran)], []);
    assert.deepEqual(twins.slice(0, 20), []);
  });

  test('in a feed reader that believes all it is given nothing runs', async () => {
    const parts: (readonly [string, string])[] = [];
    for (const path of [...feedPaths('xml').slice(0, 12), ...feedPaths('atom').slice(0, 12)]) {
      const texts: unknown = await page.evaluate(`window.twTexts(${JSON.stringify(await read(path))})`);
      assert.ok(Array.isArray(texts), `${path} is XML to a browser`);
      parts.push([path, `<body>${texts.map(String).join('<hr>')}`]);
    }
    for (const path of feedPaths('json').slice(0, 10)) parts.push([path, `<body>${contentsOf(JSON.parse(await read(path)))}`]);
    const faults = await show(parts);
    assert.deepEqual([...new Set(ran)], []);
    assert.deepEqual(faults.slice(0, 20), []);
  });

  test('XML opened as a document runs nothing', async () => {
    for (const path of [
      '/feed.xml',
      '/feed.atom',
      '/sitemap.xml',
      '/news-sitemap.xml',
      ...CATEGORIES.map((category) => `/${category}/feed.atom`),
    ]) {
      const body = await read(path);
      await page.context().route('**/as-xml', (route) => route.fulfill({ body, contentType: 'text/xml; charset=utf-8' }));
      await page.goto(`${paper.url}/as-xml`);
      await page.context().unroute('**/as-xml');
    }
    assert.deepEqual([...new Set(ran)], []);
  });
});

/** All HTML a JSON feed carries. */
function contentsOf(feed: unknown): string {
  if (typeof feed !== 'object' || feed === null || !('items' in feed) || !Array.isArray(feed.items)) return '';
  return feed.items
    .map((item: unknown) => (typeof item === 'object' && item !== null && 'content_html' in item ? String(item.content_html) : ''))
    .join('<hr>');
}

/** Runs in the browser: `twShow` opens documents in frames (addresses are fetched first) and lists handlers, foreign scripts, frames and addresses that could run; `twTexts` reads the texts of a feed, in Atom those that say they are HTML. */
const LOOK = `
window.twFaults = (name, doc) => {
  const faults = [];
  for (const one of doc.querySelectorAll('*')) {
    for (const attribute of Element.prototype.getAttributeNames.call(one)) {
      const value = Element.prototype.getAttribute.call(one, attribute) || '';
      if (/^on/i.test(attribute)) faults.push(name + ': <' + one.localName + ' ' + attribute + '>');
      if (/^(href|src|action|formaction|data|xlink:href)$/i.test(attribute) && /^[\\s\\u0000-\\u0020]*(javascript|data:text|vbscript)/i.test(value))
        faults.push(name + ': ' + attribute + '=' + value.slice(0, 60));
    }
    if (one.localName === 'script' && one.type !== 'application/ld+json' && !/^\\/a\\/[0-9a-f]+\\/paper\\.js$/.test(one.getAttribute('src') || '')) faults.push(name + ': a script');
    if (/^(iframe|object|embed|base|applet|foreignobject|math|template|frameset)$/i.test(one.localName)) faults.push(name + ': <' + one.localName + '>');
    if (one.localName === 'meta' && one.httpEquiv && !/content-type|color-scheme/i.test(one.httpEquiv)) faults.push(name + ': meta ' + one.httpEquiv);
  }
  return faults;
};
const OWN_FILES = /<link rel="preload" href="\\/fonts\\/[^">]*"[^>]*>|<link rel="stylesheet" href="\\/a\\/[^">]*">|<script src="\\/a\\/[0-9a-f]+\\/paper\\.js" defer><\\/script>/g;
window.twShow = async (list) => {
  const faults = [];
  const queue = [...list];
  const worker = async () => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      const [name, given] = next;
      const html = (given === null ? await (await fetch(name)).text() : given).replace(OWN_FILES, '');
      const frame = document.createElement('iframe');
      frame.name = name;
      await new Promise((resolve) => {
        frame.onload = resolve;
        setTimeout(resolve, 3000);
        frame.srcdoc = html;
        document.documentElement.append(frame);
      });
      if (frame.contentDocument) faults.push(...window.twFaults(name, frame.contentDocument));
      else faults.push(name + ': went elsewhere');
      await new Promise((resolve) => setTimeout(resolve, 4));
      frame.remove();
    }
  };
  await Promise.all(Array.from({ length: 10 }, worker));
  return faults;
};
window.twTexts = (xml) => {
  const doc = new DOMParser().parseFromString(xml, 'text/xml');
  if (doc.querySelector('parsererror')) return null;
  const isText = (one) => doc.documentElement.localName === 'feed' && one.getAttribute('type') !== 'html';
  return [...doc.querySelectorAll('title, description, content, summary, category')].filter((one) => !isText(one)).map((one) => one.textContent);
};
0;
`;
