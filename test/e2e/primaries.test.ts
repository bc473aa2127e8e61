import assert from 'node:assert/strict';
import { performance } from 'node:perf_hooks';
import { after, before, describe, test } from 'node:test';
import { openSqliteStore } from '../../src/adapters/store/index.ts';
import { wireFetcher } from '../../src/demo/fetcher.ts';
import { buildWire } from '../../src/demo/wire.ts';
import type { Wire } from '../../src/demo/wire-port.ts';
import type { Take } from '../../src/domain/brief.ts';
import type { Claim, Verdict } from '../../src/domain/claim.ts';
import { articleId, feedId, publisherId } from '../../src/domain/ids.ts';
import { gather, type PipelineDeps, Runner, schedulePolls, simulate } from '../../src/pipeline/index.ts';
import { SharedClock } from '../../src/ports/clock.ts';
import { silentLog } from '../../src/ports/log.ts';
import { memoryMailer } from '../../src/ports/mailer.ts';
import type { Store } from '../../src/ports/store.ts';
import { PRIMARY_HOSTS } from '../../src/text/primary-hosts.ts';

const HOUR_MS = 3_600_000;

/** A wire run through the whole pipeline in process, documents included. */
interface Run {
  readonly store: Store;
  readonly deps: PipelineDeps;
  readonly asked: readonly { readonly host: string; readonly path: string }[];
}

async function runWire(wire: Wire): Promise<Run> {
  const store = await openSqliteStore({ path: ':memory:' });
  const clock = new SharedClock();
  clock.moveTo(wire.startAt);
  for (const publisher of wire.publishers) await store.publishers.put(publisher);
  for (const feed of wire.feeds) await store.feeds.put(feed);
  const fetcher = wireFetcher(wire, clock);
  const hosts = (wire.primaryHosts ?? []).flatMap((row) => {
    const [kind, host = ''] = row.split('=');
    const known = PRIMARY_HOSTS.find((one) => one.kind === kind);
    return known === undefined ? [] : [{ kind: known.kind, host }];
  });
  const deps: PipelineDeps = {
    store,
    clock,
    fetcher,
    mailer: memoryMailer(),
    machineMs: () => performance.now(),
    log: silentLog,
    settings: {
      pollFloorMs: HOUR_MS,
      pollCeilingMs: 3 * HOUR_MS,
      fetchAtOnce: 8,
      pageGapMs: 0,
      zone: 'UTC',
      editionHour: 7,
      title: 'TickrWire',
      baseUrl: 'http://paper.example',
      mailFrom: 'TickrWire <digest@paper.example>',
      mailsPerMinute: 1_000,
      postalAddress: null,
      linkKey: 'ab'.repeat(32),
      primaries: { hosts, npmRegistry: null },
    },
  };
  await schedulePolls(deps);
  const stretch = { startAt: wire.startAt, endAt: wire.endAt, stepMs: wire.stepMs };
  await simulate({ store, runner: new Runner(deps), clock, stretch }, () => {});
  return { store, deps, asked: fetcher.requests };
}

interface Found {
  readonly take: Take;
  readonly claims: readonly Claim[];
  readonly verdicts: readonly Verdict[];
}

/** The story that holds a document, as it was last published. */
async function storyOf({ store }: Run, url: string): Promise<Found> {
  const story = await store.stories.findByArticle(articleId(url));
  assert.ok(story !== null, `${url} is in a story`);
  const take = await store.takes.latest(story.id);
  assert.ok(take !== null, `${url}: its story is published`);
  return { take, claims: await store.claims.list(story.id), verdicts: await store.claims.listVerdicts(story.id) };
}

describe('the primary documents of the made-up wire', () => {
  const wire = buildWire(1);
  let run: Run;
  const documents = wire.scenarios.flatMap((plan) =>
    (plan.documents ?? []).map((document) => ({ plan, document, url: `https://${document.host}${document.path}` })),
  );

  before(async () => {
    run = await runWire(wire);
  });
  after(() => run?.store.close());

  test('each is fetched once through its record, after its host was asked for its rules', () => {
    assert.equal(documents.length, 5);
    for (const { document } of documents) {
      const asked = run.asked.filter((row) => row.host === document.host);
      assert.equal(asked.filter((row) => row.path === document.recordPath).length, 1, document.recordPath);
      assert.ok(asked.findIndex((row) => row.path === '/robots.txt') < asked.findIndex((row) => row.path === document.recordPath));
    }
  });

  test('each is a primary article of the story that points to it, counted and listed there', async () => {
    for (const { url, plan } of documents) {
      const article = await run.store.articles.find(articleId(url));
      assert.ok(article !== null && article.textFrom === 'page', url);
      const { take } = await storyOf(run, url);
      const line = take.sources.find((source) => source.articleId === article.id);
      assert.ok(line !== undefined, `${url} is among the sources`);
      assert.equal(line.role, 'primary', url);
      assert.ok(take.counts.primaries >= 1, `${plan.id}: ${JSON.stringify(take.counts)}`);
      assert.ok(take.counts.reports >= 2, plan.id);
    }
  });

  test('what the reports say of them is borne out by their lines, span and hash', async () => {
    const stances: string[] = [];
    for (const { url } of documents) {
      const article = await run.store.articles.find(articleId(url));
      assert.ok(article !== null);
      const { claims } = await storyOf(run, url);
      for (const claim of claims) {
        for (const row of claim.evidence.filter((one) => one.span.articleId === article.id)) {
          assert.ok(row.primary && row.span.hash === article.hash, claim.text);
          stances.push(`${new URL(url).host} ${row.stance}: ${article.text.slice(row.span.start, row.span.end)}`);
        }
      }
    }
    const has = (pattern: RegExp): boolean => stances.some((line) => pattern.test(line));
    assert.ok(has(/^advisories\.example supports: Fixed in: 0\.\d+\.\d+$/), stances.join('\n'));
    assert.ok(has(/^packages\.example supports: Licence: Fair Share Licence 1\.0$/), stances.join('\n'));
    assert.ok(has(/^cards\.example supports: Licence: (?:mit|apache-2\.0)$/), stances.join('\n'));
    assert.ok(has(/^cards\.example supports: Parameters: [\d.]+ billion parameters$/), stances.join('\n'));
    assert.ok(has(/^papers\.example supports: .*rental disputes/), stances.join('\n'));
    assert.ok(has(/^filings\.example supports: .*revenue/), stances.join('\n'));
    assert.deepEqual(
      stances.filter((line) => line.includes('refutes')),
      [],
    );
  });

  test('a document adds a primary term to the verdict of a claim it bears out', async () => {
    const cards = documents.find(({ document }) => document.host === 'cards.example');
    assert.ok(cards !== undefined);
    const { claims, verdicts } = await storyOf(run, cards.url);
    const claim = claims.find((one) =>
      one.evidence.some((row) => row.span.articleId === articleId(cards.url) && row.stance === 'supports'),
    );
    const verdict = verdicts.findLast((one) => one.claimId === claim?.id);
    assert.ok(verdict !== undefined && verdict.primaries >= 1);
    assert.ok((verdict.confidence.terms.find((term) => term.id === 'primary')?.weight ?? 0) > 0);
  });

  test('origins stay a lower bound: a document is no origin beside what its subject published', async () => {
    for (const { url } of documents) {
      const story = await run.store.stories.findByArticle(articleId(url));
      assert.ok(story !== null);
      const material = await gather(run.deps, story);
      const own = material.origins.find((origin) => origin.articleIds.includes(articleId(url)));
      assert.equal(own?.primary, true, url);
      // What a maker announced and the record of it in a repository are one voice.
      const announced = material.articles.filter((member) =>
        ['modelpost', 'openshelf', 'newsroom'].some((name) => member.publisher.id.startsWith(name)),
      );
      assert.ok(announced.length === 0 || announced.some((member) => own?.articleIds.includes(member.article.id)), url);
    }
  });
});

const PAGE_RECORD = 'https://pkg.example/standard/2100.html';

/** A wire of one publisher whose report says otherwise than the registry it links to. */
function smallWire(robots: string): Wire {
  const startAt = Date.UTC(2026, 10, 24, 8);
  const [seed] = [buildWire(1)];
  const publisher = seed?.publishers.find((one) => one.id === 'stackwatch.example');
  const feed = seed?.feeds.find((one) => one.publisherId === publisher?.id);
  assert.ok(publisher !== undefined && feed !== undefined);
  const page = 'https://stackwatch.example/news/kestrel-kit';
  const files: Readonly<Record<string, readonly [type: string, body: string]>> = {
    [feed.url]: [
      'application/rss+xml',
      `<rss version="2.0"><channel><title>Stackwatch</title><link>https://stackwatch.example/</link><item><title>Kestrel Labs opens its AI model library kestrel-kit under the MIT license</title><link>${page}</link><guid>${page}</guid><pubDate>Tue, 24 Nov 2026 07:30:00 GMT</pubDate></item></channel></rss>`,
    ],
    [page]: [
      'text/html',
      `<html lang="en"><head><title>Kestrel Labs opens its AI model library kestrel-kit under the MIT license</title></head><body><article><h1>Kestrel Labs opens its AI model library kestrel-kit under the MIT license</h1><p>Kestrel Labs has released <a href="https://pkg.example/package/kestrel-kit/v/2.1.0">kestrel-kit</a>, its library for training artificial intelligence models, under the MIT license. The laboratory announced the step on Tuesday in a note to its users.</p><p>The library kestrel-kit is used by several hundred companies to train language models, and until now it could be had only by contract. Kestrel Labs said that anybody may now build on it, and named a <a href="${PAGE_RECORD}">standard</a>.</p></article></body></html>`,
    ],
    'https://pkg.example/robots.txt': ['text/plain', robots],
    [PAGE_RECORD]: [
      'text/html',
      '<html lang="en"><head><title>Kestrel-kit library format</title></head><body><h1>Kestrel-kit library format</h1><p>This standard lays down the format in which the library kestrel-kit of Kestrel Labs keeps what it has learned on disk.</p></body></html>',
    ],
    'https://pkg.example/kestrel-kit': [
      'application/json',
      JSON.stringify({
        'dist-tags': { latest: '2.1.0' },
        time: { '2.1.0': '2026-11-24T06:00:00Z' },
        versions: { '2.1.0': { license: 'AGPL-3.0-only', description: 'Trains language models on one machine or on many.' } },
      }),
    ],
  };
  return {
    publishers: [publisher],
    feeds: [feed],
    startAt,
    endAt: startAt + 2 * HOUR_MS,
    stepMs: HOUR_MS,
    primaryHosts: ['npm=pkg.example'],
    answer: ({ url }) => {
      const found = files[url];
      if (found === undefined) return { status: 404, headers: { 'content-type': 'text/plain' }, body: Buffer.from('Not found.') };
      return { status: 200, headers: { 'content-type': found[0] }, body: Buffer.from(found[1]) };
    },
  };
}

describe('a report that its own primary document contradicts', () => {
  const record = 'https://pkg.example/package/kestrel-kit/v/2.1.0';

  test('is disputed, with the line of the document on the page of the claim', async () => {
    const run = await runWire(smallWire('User-agent: *\nAllow: /\n'));
    const { claims, verdicts, take } = await storyOf(run, record);
    const document = await run.store.articles.find(articleId(record));
    const claim = claims.find((one) => one.evidence.some((row) => row.stance === 'refutes'));
    assert.ok(claim !== undefined && document !== null, claims.map((one) => one.text).join('\n'));
    const row = claim.evidence.find((one) => one.stance === 'refutes');
    assert.equal(document.text.slice(row?.span.start, row?.span.end), 'Licence: AGPL-3.0-only');
    const verdict = verdicts.findLast((one) => one.claimId === claim.id);
    assert.equal(verdict?.kind, 'disputed');
    assert.match(verdict?.because ?? '', /^The record of kestrel-kit at pkg\.example contradicts it\.$/);
    assert.equal(take.counts.primaries, 1);
    await run.store.close();
  });

  test('is not fetched as a page where its publisher is followed: its feed brings it', async () => {
    const wire = smallWire('User-agent: *\nAllow: /\n');
    const [feed] = wire.feeds;
    assert.ok(feed !== undefined);
    const followed = {
      ...feed,
      id: feedId('https://pkg.example/feed'),
      publisherId: publisherId('pkg.example'),
      url: 'https://pkg.example/feed',
    };
    const run = await runWire({ ...wire, feeds: [feed, followed], primaryHosts: ['openreview=pkg.example', 'iso=pkg.example'] });
    assert.equal(await run.store.articles.find(articleId(PAGE_RECORD)), null);
    await run.store.close();
    const unfollowed = await runWire({ ...wire, primaryHosts: ['iso=pkg.example'] });
    assert.notEqual(await unfollowed.store.articles.find(articleId(PAGE_RECORD)), null);
    await unfollowed.store.close();
  });

  test('is left alone where the host of the document asks not to be read', async () => {
    const run = await runWire(smallWire('User-agent: *\nDisallow: /\n'));
    assert.equal(await run.store.articles.find(articleId(record)), null);
    assert.ok(!run.asked.some((one) => one.host === 'pkg.example' && one.path === '/kestrel-kit'));
    const takes = await run.store.takes.listLatest({}, { limit: 10 });
    assert.ok(takes.every((take) => take.counts.primaries === 0));
    await run.store.close();
  });
});
