import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { domainPublisherOf, PUBLISHERS } from '../../src/demo/publishers.ts';
import { RUNS_OUT_AT } from '../../src/demo/publishers-reserved.ts';
import type { PublisherKey } from '../../src/demo/scenario.ts';
import { buildWire } from '../../src/demo/wire.ts';
import type { Article } from '../../src/domain/article.ts';
import type { Take } from '../../src/domain/brief.ts';
import { maySupport, permissionFor } from '../../src/domain/rights.ts';
import { optOut, Runner } from '../../src/pipeline/index.ts';
import { auditTakes } from '../../src/surfaces/cli/audit.ts';
import { openRightsPaper, passagesOf, type RightsPaper } from './rights-paper.ts';

const HOUR_MS = 3_600_000;
const wire = buildWire(1);
let paper: RightsPaper;

const idOf = (key: PublisherKey) => domainPublisherOf(PUBLISHERS[key]).id;
const articlesOf = (key: PublisherKey): Promise<readonly Article[]> => paper.store.articles.listByPublisher(idOf(key), { limit: 1_000 });

async function allTakes(): Promise<readonly Take[]> {
  const takes: Take[] = [];
  await paper.store.takes.scan((take) => void takes.push(take));
  return takes;
}

/** Sentences of takes that rest on an article of this publisher. */
function restingOn(takes: readonly Take[], articles: readonly Article[]): readonly string[] {
  const ids = new Set(articles.map((article) => article.id));
  return takes.flatMap((take) =>
    [take.headline, ...take.sentences]
      .filter((sentence) => sentence.form !== 'publisher-headline' && sentence.spans.some((span) => ids.has(span.articleId)))
      .map((sentence) => sentence.text),
  );
}

before(async () => {
  paper = await openRightsPaper(wire);
  await paper.runTo(wire.endAt);
});
after(() => paper.close());

test('no host was asked for what its robots.txt refuses, by the log of the origin', () => {
  const asked = (key: PublisherKey): readonly string[] =>
    paper.requests.filter((row) => row.host === PUBLISHERS[key].host).map((row) => row.path);
  assert.deepEqual([...new Set(asked('gatepost'))], ['/robots.txt'], 'named and refused the whole site');
  assert.deepEqual(
    asked('copperline').filter((path) => path.startsWith('/story/')),
    [],
  );
  assert.ok(asked('copperline').includes('/feeds/all.atom'), 'what is allowed is read');
  for (const [key, path] of [
    ['norrland', '/prenumerera'],
    ['openshelf', '/api/'],
    ['harbour', '/wp-admin/'],
  ] as const)
    assert.deepEqual(
      asked(key).filter((one) => one.startsWith(path)),
      [],
    );
  const first = new Map<string, string>();
  for (const row of paper.requests) if (!first.has(row.host)) first.set(row.host, row.path);
  assert.deepEqual([...new Set(first.values())], ['/robots.txt'], 'every host is asked for its rules first');
  assert.equal(first.size, wire.publishers.length);
});

test('every host is asked for its signals again within a day', () => {
  for (const publisher of wire.publishers) {
    const times = paper.requests
      .filter((row) => row.path === '/robots.txt' && row.host === new URL(publisher.home).host)
      .map((row) => row.at);
    const gaps = [...times.slice(1), wire.endAt].map((at, index) => at - (times[index] ?? 0));
    assert.ok(times.length >= 2 && Math.max(...gaps) <= 24 * HOUR_MS, `${publisher.id}: ${Math.max(...gaps) / HOUR_MS} h`);
  }
});

test('what is reserved has no text in the store and no sentence in any take', async () => {
  const takes = await allTakes();
  const bytes = paper.bytes();
  for (const key of ['quillmark', 'lantern', 'tollgate', 'hushline', 'ferrybank', 'marlow', 'copperline'] as const) {
    const articles = await articlesOf(key);
    assert.ok(articles.length > 0, key);
    for (const article of articles) {
      assert.equal(article.textFrom, 'none', `${key}: ${article.url}`);
      assert.ok(key === 'copperline' || !maySupport(article.rights, wire.endAt), key);
    }
    assert.deepEqual(restingOn(takes, articles), [], key);
  }
  for (const key of ['saltmarsh', 'orchard', 'gatepost'] as const) {
    const articles = await articlesOf(key);
    const listed = takes.flatMap((take) => take.sources).filter((line) => line.publisherId === idOf(key));
    assert.deepEqual(listed, [], `${key}: not even a link`);
    assert.deepEqual(restingOn(takes, articles), [], key);
  }
  assert.equal(bytes.includes(PUBLISHERS.gatepost.host) && bytes.includes('eleven years of logbooks'), false);
});

/** The share of a sentence's words that stand in this order in another one. */
function shareInOrder(own: readonly string[], other: readonly string[]): number {
  let row = new Array<number>(other.length + 1).fill(0);
  for (const word of own) {
    const next = [0];
    for (const [at, one] of [...other].entries()) next.push(word === one ? (row[at] ?? 0) + 1 : Math.max(row[at + 1] ?? 0, next[at] ?? 0));
    row = next;
  }
  return own.length === 0 ? 0 : (row.at(-1) ?? 0) / own.length;
}

const wordsIn = (text: string): readonly string[] => text.toLowerCase().match(/[a-z0-9,.]*[a-z0-9]/g) ?? [];

test('what may not be quoted is told in our own words, and a cap on snippets caps every quotation', async () => {
  const takes = await allTakes();
  const [silent] = await articlesOf('plainsong');
  const [capped] = await articlesOf('fernhill');
  assert.ok(silent?.textFrom === 'page' && capped?.textFrom === 'page');
  assert.deepEqual(
    [permissionFor(silent.rights, 'quote'), permissionFor(capped.rights, 'redistribute'), capped.rights.maxSnippetChars],
    ['deny', 'deny', 60],
  );
  const source = silent.text.split(/(?<=[.])\s+/).map(wordsIn);
  const own = restingOn(takes, [silent]);
  assert.ok(own.length > 0, 'it is told');
  for (const text of own) {
    assert.doesNotMatch(text, /[“”"]/);
    for (const sentence of source) assert.ok(shareInOrder(wordsIn(text), sentence) <= 0.8, text);
  }
  const quotes = takes.flatMap((take) =>
    take.claims.flatMap(({ claim, quotes: shown }) => shown.map((quote, at) => ({ quote, id: claim.evidence[at]?.span.articleId }))),
  );
  const of = (id: string): readonly string[] => quotes.filter((one) => one.id === id && one.quote.text !== '').map((one) => one.quote.text);
  assert.deepEqual(of(silent.id), []);
  assert.ok(of(capped.id).length > 0);
  for (const text of [...of(capped.id), ...restingOn(takes, [capped]).flatMap((sentence) => sentence.match(/“[^”]*”/g) ?? [])])
    assert.ok(text.length <= 62, text);
});

test('a text that its page limits in time is used until then, and gone afterwards', async () => {
  const [article] = await articlesOf('daylily');
  assert.equal(article?.rights.expiresAt, RUNS_OUT_AT);
  const earlier = (await allTakes()).filter((take) => take.publishedAt < RUNS_OUT_AT && /tulip/i.test(JSON.stringify(take)));
  assert.deepEqual(
    earlier.map((take) => `${take.storyId}/${take.number}`),
    [],
  );
  const withdrawn = (await allTakes()).filter((take) => take.withdrawn && /up to this time only/.test(take.adds));
  assert.ok(withdrawn.length > 0 && withdrawn.every((take) => take.publishedAt < RUNS_OUT_AT), 'it was used before');
  for (const passage of passagesOf(wire, 'daylily')) assert.equal(paper.bytes().includes(passage), false, passage);
});

test('the audit finds nothing, and each page as captured has the verdict and the signals it was taken under', async () => {
  const report = await auditTakes(paper.store, null);
  assert.deepEqual(report.mismatches, []);
  let captures = 0;
  await paper.store.captures.scan((capture) => {
    captures += 1;
    assert.ok(capture.rights !== undefined && capture.rights !== null && capture.rights.rulings.length === 6, capture.url);
    assert.match(capture.signalsHash ?? '', /^[0-9a-f]{64}$/);
    assert.notEqual(permissionFor(capture.rights, 'fetch'), 'deny', capture.url);
  });
  assert.ok(captures > 100);
});

test('an opt-out takes every word out of the store, of stories, editions and search, at once', async () => {
  const key = 'harbour';
  const host = 'harbourledger.example';
  const passages = passagesOf(wire, key);
  const held = paper.bytes();
  assert.ok(passages.filter((passage) => held.includes(passage)).length >= 20, 'its words are there before');
  const before = await allTakes();
  const articles = await articlesOf(key);
  const ids = new Set(articles.map((article) => article.id));
  const resting = before.filter((take) =>
    [take.headline, ...take.sentences].some((one) => one.spans.some((span) => ids.has(span.articleId))),
  );
  assert.ok(resting.length >= 5, `${resting.length} takes`);
  const revision = await paper.store.takes.revision();

  const done = await optOut(paper.deps, host, 'Asked by letter on the demo wire');
  assert.equal(done.articles, articles.length);
  assert.ok(done.takes >= resting.length && done.feeds.length === 1 && done.editions > 0);
  await new Runner(paper.deps).round(['write']);
  await paper.store.scrub('file');

  const bytes = paper.bytes();
  assert.deepEqual(
    passages.filter((passage) => bytes.includes(passage)),
    [],
  );
  for (const article of await articlesOf(key)) {
    assert.deepEqual([article.text, article.title, article.textFrom], ['', '', 'none']);
    for (const use of ['fetch', 'link', 'quote', 'summarise', 'store'] as const) assert.equal(permissionFor(article.rights, use), 'deny');
    assert.match(article.rights.rulings[0]?.evidence ?? '', /Asked by letter/);
  }
  await paper.store.captures.scan((capture) => assert.ok(!new URL(capture.url).hostname.endsWith(host), capture.url));

  const now = await allTakes();
  assert.equal(now.length >= before.length, true);
  for (const take of resting) {
    const kept = now.find((one) => one.storyId === take.storyId && one.number === take.number);
    assert.ok(kept?.withdrawn === true && kept.sentences.length === 0 && kept.claims.length === 0);
    assert.match(kept.corrections[0]?.text ?? '', /asked not to be used/);
  }
  assert.deepEqual(
    now.flatMap((take) => take.sources).filter((line) => line.publisherId === idOf(key)),
    [],
  );
  const rewritten = resting.filter((take) => now.some((one) => one.storyId === take.storyId && !one.withdrawn && one.number > take.number));
  assert.ok(rewritten.length > 0, 'stories that others tell too stand again without it');
  for (const take of rewritten) {
    const latest = await paper.store.takes.latest(take.storyId);
    assert.match(`${latest?.adds} ${JSON.stringify(latest?.corrections)}`, /asked not to be used/);
  }
  assert.ok((await paper.store.takes.revision()) > revision, 'pages change');
  const report = await auditTakes(paper.store, null);
  assert.deepEqual(report.mismatches, []);
  assert.ok(report.withdrawn >= resting.length);
  const [note] = await paper.store.journal.list({ stage: 'survey', subject: host }, { limit: 1 });
  assert.match(note?.detail ?? '', /Asked by letter/);

  const asked = paper.requests.length;
  await paper.runTo(wire.endAt + 30 * HOUR_MS);
  assert.deepEqual(
    paper.requests
      .slice(asked)
      .filter((row) => row.host.endsWith(host) && row.path !== '/robots.txt' && !row.path.endsWith('.txt') && !row.path.endsWith('.json')),
    [],
  );
});
