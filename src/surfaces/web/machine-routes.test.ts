import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { openPaper, STORIES } from '../../../test/fixtures/web/paper.ts';
import { xmlFault } from '../../../test/fixtures/web/well-formed.ts';
import type { SignalText } from '../../domain/rights.ts';
import { permissionFor } from '../../domain/rights.ts';
import { mayFetch, rightsOf } from '../../rights/index.ts';

const { web, store } = await openPaper();
after(() => store.close());
const base = 'https://paper.example';

async function signal(path: string): Promise<SignalText> {
  const answer = await web.request(path);
  return { url: base + path, status: answer.status, text: await answer.text(), headers: {} };
}

test('our own reader of rights finds that everything is allowed here, by every signal', async () => {
  const snapshot = {
    host: 'paper.example',
    origin: base,
    readAt: 0,
    robots: await signal('/robots.txt'),
    robotsUnreachable: false,
    tdmrep: await signal('/.well-known/tdmrep.json'),
    aiTxt: await signal('/ai.txt'),
    trustTxt: await signal('/trust.txt'),
    rsl: await signal('/license.xml'),
  };
  const url = `${base}/s/${STORIES.ruling}`;
  assert.equal(mayFetch(snapshot, url, []).permission, 'allow');
  assert.equal(mayFetch(snapshot, `${base}/search?q=a`, []).permission, 'deny');
  const rights = rightsOf({
    snapshot,
    url,
    headers: {},
    metas: [],
    links: [],
    licences: [],
    rsl: null,
    country: null,
    overrides: [],
    now: 1,
  });
  for (const use of ['link', 'quote', 'summarise', 'store'] as const) assert.notEqual(permissionFor(rights, use), 'deny', use);
});

test('sitemaps are XML, hold what can be opened and leave out what was withdrawn or merged', async () => {
  const { text } = await signal('/sitemap.xml');
  assert.equal(xmlFault(text), null);
  const places = [...text.matchAll(/<loc>([^<]*)<\/loc>/g)].map((found) => (found[1] ?? '').replace(base, ''));
  assert.ok(places.includes(`/s/${STORIES.ruling}`));
  assert.equal(places.includes(`/s/${STORIES.withdrawn}`), false);
  assert.equal(places.includes(`/s/${STORIES.merged}`), false);
  for (const place of places.filter((one) => one.startsWith('/s/'))) assert.equal((await web.request(place)).status, 200, place);
});

test('the news sitemap and the search description are XML with our addresses', async () => {
  for (const path of ['/news-sitemap.xml', '/opensearch.xml', '/license.xml']) {
    const { text, status } = await signal(path);
    assert.equal(status, 200, path);
    assert.equal(xmlFault(text), null, path);
  }
  assert.match((await signal('/opensearch.xml')).text, /template="https:\/\/paper\.example\/search\?q=\{searchTerms\}"/);
  assert.match((await signal('/news-sitemap.xml')).text, /<news:publication_date>\d{4}-/);
});

test('a story says to machines how it was made, from the cache too', async () => {
  for (const path of [`/s/${STORIES.ruling}`, `/s/${STORIES.ruling}.json`, `/s/${STORIES.ruling}.md`]) {
    for (const round of ['first', 'second']) {
      const answer = await web.request(path);
      assert.equal(answer.headers.get('ai-disclosure'), 'program-selected; checked per sentence; no human review', `${path} ${round}`);
    }
  }
  assert.equal((await web.request(`/s/${STORIES.ruling}.json`)).headers.get('access-control-allow-origin'), '*');
});
