import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, before, test } from 'node:test';
import type { Article } from '../../src/domain/article.ts';
import { feedId } from '../../src/domain/ids.ts';
import type { FeedStatus } from '../../src/domain/publisher.ts';
import type { Store } from '../../src/ports/store.ts';
import { auditTakes } from '../../src/surfaces/cli/audit.ts';
import { type Answers, type Item, NOW, openSmallPaper, page, rss, type SmallPaper } from './bad-input-wire.ts';

const MEGABYTE = 1_048_576;
const XML = 'application/rss+xml; charset=utf-8';

const item = (host: string, name: string, title: string, text: string): Item => ({ link: `https://${host}/${name}`, title, text });
const LAUNCH =
  'Tessaract AI released Orla 7 on Monday, a language model that reads contracts of up to 900 pages. It costs $4 for a million words of input, the company said.';
const CHIP =
  'Kestrel Silicon has delayed its K4 chip for training AI models by six months, the company said on Monday. The K4 will now ship in October.';
const good = (host: string, name = 'orla'): Item =>
  item(host, name, 'Tessaract AI releases Orla 7, an AI language model for contracts', LAUNCH);

/** `<!ENTITY>` definitions that would grow to gigabytes where they are expanded. */
const LAUGHS = `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "lol">${'bcdefghij'
  .split('')
  .map((name, at) => `<!ENTITY ${name} "${`&${'abcdefghij'[at]};`.repeat(10)}">`)
  .join('')}]>`;

const cut = rss([good('cut.example', 'one'), item('cut.example', 'two', 'Kestrel delays its K4 chip for AI training', CHIP)]);

const ANSWERS: Answers = {
  'good.example/feed': { type: XML, body: rss([good('good.example')]) },
  'html.example/feed': { type: 'text/html', body: page('Down for maintenance', 'We are back soon.') },
  'empty.example/feed': { type: XML, body: '' },
  'cut.example/feed': { type: XML, body: cut.slice(0, cut.indexOf('The K4 will')) },
  'enormous.example/feed': { type: XML, body: Buffer.alloc(50 * MEGABYTE, 'a') },
  'charset.example/feed': {
    type: 'application/rss+xml; charset=x-no-such-charset',
    body: Buffer.from(rss([item('charset.example', 'one', 'Café model «Orla» released by Tessaract AI', LAUNCH)]), 'latin1'),
  },
  'laughs.example/feed': {
    type: XML,
    body: rss([item('laughs.example', 'one', 'An AI model with &j; entities', LAUNCH)]).replace(
      '<?xml version="1.0" encoding="utf-8"?>',
      LAUGHS,
    ),
  },
  'deep.example/feed': { type: XML, body: rss([good('deep.example')], '<a>'.repeat(200_000)) },
  'nul.example/feed': { type: XML, body: rss([item('nul.example', 'one', 'Orla\u0000 7 \u0007 released by Tessaract AI \ud800', LAUNCH)]) },
  'script.example/feed': {
    type: XML,
    body: rss([
      {
        link: 'javascript:alert(1)',
        title: '&lt;script&gt;alert(1)&lt;/script&gt; Tessaract AI releases Orla 7',
        text: `&lt;img src=x onerror=alert(1)&gt; ${LAUNCH}`,
      },
    ]),
  },
  'broken.example/feed': { type: 'text/plain', body: 'no\n', status: 500 },
  'silent.example/feed': () => {},
  'reset.example/feed': (response) => response.destroy(),
  'garbage.example/feed': { type: XML, body: Buffer.from(Array.from({ length: 20_000 }, (_, at) => (at * 7_919) % 256)) },
};

async function statusOf(paper: SmallPaper, host: string): Promise<FeedStatus> {
  const status = await paper.store.feeds.findStatus(feedId(`https://${host}/feed`));
  assert.ok(status !== null, `${host} was polled`);
  return status;
}

const entriesOf = (paper: SmallPaper, host: string) => paper.store.entries.listByFeed(feedId(`https://${host}/feed`), { limit: 100 });

async function onlyArticle(store: Store): Promise<Article> {
  const [article] = await store.articles.listSince(0, { limit: 10 });
  assert.ok(article !== undefined);
  return article;
}

test('one wire with every kind of bad feed', async (t) => {
  let paper: SmallPaper;
  before(async () => {
    paper = await openSmallPaper({ answers: ANSWERS });
    await paper.runFor(2);
  });
  after(() => paper.close());

  await t.test('the good feed is published as if it stood alone', async () => {
    assert.equal((await entriesOf(paper, 'good.example')).length, 1);
    const takes = await paper.store.takes.listLatest({}, { limit: 10 });
    assert.ok(takes.some((take) => take.sources.some((line) => line.publisherId === 'good.example')));
  });

  for (const [host, words] of [
    ['html.example', /page|html/i],
    ['empty.example', /empty/],
    ['enormous.example', /bytes|large|MiB/i],
    ['broken.example', /500/],
    ['silent.example', /time|answer/i],
    ['reset.example', /./],
    ['garbage.example', /./],
  ] as const)
    await t.test(`${host} counts a failure and says why`, async () => {
      const status = await statusOf(paper, host);
      assert.ok(status.failures > 0);
      assert.match(status.lastError ?? '', words);
      assert.ok(status.nextDueAt > paper.clock.now(), 'it is asked again later');
      assert.equal((await entriesOf(paper, host)).length, 0);
    });

  await t.test('what came whole of a feed that was cut off is kept', async () => {
    const links = (await entriesOf(paper, 'cut.example')).map((entry) => entry.url);
    assert.ok(links.includes('https://cut.example/one'));
  });

  await t.test('a charset that does not exist is guessed', async () => {
    const [entry] = await entriesOf(paper, 'charset.example');
    assert.equal(entry?.title, 'Café model «Orla» released by Tessaract AI');
  });

  await t.test('entities of a feed are not expanded', async () => {
    const [entry] = await entriesOf(paper, 'laughs.example');
    assert.ok(entry !== undefined && entry.title.length < 200 && !entry.title.includes('lollol'));
  });

  await t.test('a link that is no web address, control characters and markup in titles do not reach a page', async () => {
    for (const take of await paper.store.takes.listLatest({}, { limit: 100 })) {
      const shown = JSON.stringify([take.headline.text, take.sentences.map((one) => one.text), take.sources]);
      assert.doesNotMatch(shown, /javascript:|<script|<img|\\u0000|\\u0007/);
    }
  });

  await t.test('nothing unexpected was thrown, and no job was set aside', async () => {
    const codes = (await paper.store.journal.list({}, { limit: 1_000 })).map((row) => row.code).filter((code) => code !== null);
    assert.deepEqual(
      codes.filter((code) => !code.startsWith('fetch/') && !code.startsWith('poll/')),
      [],
    );
    assert.equal((await paper.store.queue.counts()).quarantined, 0);
    assert.equal((await auditTakes(paper.store, null)).mismatches.length, 0);
  });
});

test('of a page of 50 MB the feed text is taken', async () => {
  const answers: Answers = {
    'big.example/feed': { type: XML, body: rss([good('big.example', 'page')]) },
    'big.example/page': { type: 'text/html', body: Buffer.alloc(50 * MEGABYTE, '<p>word ') },
  };
  const paper = await openSmallPaper({ answers });
  try {
    await paper.runFor(1);
    const article = await onlyArticle(paper.store);
    assert.equal(article.textFrom, 'feed');
    assert.match(article.text, /Orla 7 on Monday/);
    assert.equal((await paper.store.takes.listLatest({}, { limit: 10 })).length, 1);
  } finally {
    await paper.close();
  }
});

for (const [year, date] of [
  ['1970', 'Thu, 01 Jan 1970 00:00:00 GMT'],
  ['2099', 'Fri, 02 Jan 2099 00:00:00 GMT'],
] as const)
  test(`an article dated ${year} is news of the day it was seen`, async () => {
    const paper = await openSmallPaper({
      answers: { 'dated.example/feed': { type: XML, body: rss([{ ...good('dated.example'), date }]) } },
    });
    try {
      await paper.runFor(2);
      const [take] = await paper.store.takes.listLatest({}, { limit: 10 });
      assert.ok(take !== undefined);
      assert.ok(take.publishedAt >= NOW && take.publishedAt <= paper.clock.now());
      assert.doesNotMatch(JSON.stringify(take.sentences.map((one) => one.text)), new RegExp(year));
      const status = await statusOf(paper, 'dated.example');
      assert.ok(status.nextDueAt < paper.clock.now() + 24 * 3_600_000, 'polling does not believe the date');
      const due = await paper.store.queue.nextRunAt(['write']);
      assert.ok(due === null || due < NOW + 4 * 24 * 3_600_000, 'the story settles in days, not decades');
    } finally {
      await paper.close();
    }
  });

test('a story whose every source is refused is a card with the title and the link', async () => {
  const reserved = { type: 'application/json', body: '[{"location":"/","tdm-reservation":1}]' };
  const title = 'Tessaract AI releases Orla 7, an AI language model for contracts';
  const answers: Answers = Object.fromEntries(
    ['first.example', 'second.example'].flatMap((host): [string, Answers[string]][] => [
      [`${host}/feed`, { type: XML, body: rss([item(host, 'orla', title, LAUNCH)]) }],
      [`${host}/orla`, { type: 'text/html', body: page(title, LAUNCH) }],
      [`${host}/robots.txt`, { type: 'text/plain', body: 'User-agent: *\nDisallow: /orla\n' }],
      [`${host}/.well-known/tdmrep.json`, reserved],
    ]),
  );
  const paper = await openSmallPaper({ answers });
  try {
    await paper.runFor(2);
    const takes = await paper.store.takes.listLatest({}, { limit: 10 });
    assert.equal(takes.length, 1);
    const [take] = takes;
    assert.equal(take?.headline.text, title);
    assert.deepEqual(
      take?.sentences.filter((one) => one.kind === 'fact' || one.kind === 'quote'),
      [],
    );
    assert.equal(take?.sources.length, 2);
    for (const article of await paper.store.articles.listSince(0, { limit: 10 }))
      assert.doesNotMatch(article.text, /Monday/, 'no text is kept');
    assert.equal((await auditTakes(paper.store, null)).mismatches.length, 0);
  } finally {
    await paper.close();
  }
});

/** A store whose shelf of articles throws for one address. */
const poisoned = (store: Store, address: string): Store =>
  new Proxy(store, {
    get: (target, key) => {
      if (key === 'transaction')
        return <T>(work: (inside: Store) => Promise<T>) => target.transaction((inside) => work(poisoned(inside, address)));
      if (key !== 'articles') return Reflect.get(target, key);
      const put: Store['articles']['put'] = async (article) => {
        if (article.url.includes(address)) throw new RangeError('this text breaks the stage');
        return target.articles.put(article);
      };
      return { ...target.articles, put };
    },
  });

test('an entry on which a stage throws each time is set aside after three attempts, and the others flow', async () => {
  const feed = rss([
    good('mixed.example', 'poison'),
    item('mixed.example', 'chip', 'Kestrel Silicon delays its K4 chip for AI training', CHIP),
  ]);
  const paper = await openSmallPaper({
    answers: { 'mixed.example/feed': { type: XML, body: feed } },
    wrap: (store) => poisoned(store, '/poison'),
  });
  try {
    await paper.runFor(6);
    const aside = await paper.store.queue.listQuarantined(10);
    assert.equal(aside.length, 1);
    assert.match(aside[0]?.error ?? '', /this text breaks the stage/);
    assert.equal(paper.log.filter((line) => line.event === 'job.failed').length, 3);
    assert.equal((await paper.store.articles.listSince(0, { limit: 10 })).length, 1);
    assert.equal((await paper.store.takes.listLatest({}, { limit: 10 })).length, 1);
  } finally {
    await paper.close();
  }
});

test('a full disk is said, loses nothing, and the work goes on when there is room', { timeout: 60_000 }, async () => {
  const dir = mkdtempSync(join(tmpdir(), 'tickrwire-full-'));
  const { prototype } = DatabaseSync;
  const { exec } = prototype;
  const opened = new Set<DatabaseSync>();
  prototype.exec = function (this: DatabaseSync, sql: string): void {
    opened.add(this);
    exec.call(this, sql);
  };
  const filler = Array.from({ length: 40 }, (_, at) =>
    item('full.example', `more-${at}`, `Note ${at} on the AI model Orla`, `${LAUNCH} `.repeat(20)),
  );
  const answers: Answers = { 'full.example/feed': { type: XML, body: rss([good('full.example'), ...filler]) } };
  const paper = await openSmallPaper({ answers, path: join(dir, 'tickrwire.db') });
  prototype.exec = exec;
  const limit = (pages: number): void => {
    for (const db of opened) db.exec(`pragma max_page_count = ${pages}`);
  };
  try {
    limit(1);
    paper.clock.moveTo(NOW + 3_600_000);
    const waits = paper.runner.serve(() => {
      // What was overdue at the start has its place in a line: time has to go on.
      paper.clock.moveTo(paper.clock.now() + 1_000);
      if (paper.log.filter((line) => line.event === 'pipeline.waiting').length >= 2) limit(1_000_000);
    });
    while ((await paper.store.takes.listLatest({}, { limit: 10 })).length === 0 || (await paper.store.queue.counts()).leased > 0)
      await new Promise((resolve) => setTimeout(resolve, 20));
    paper.runner.stop();
    await waits;
    await paper.runner.round();
    const said = paper.log.find((line) => line.event === 'pipeline.waiting');
    assert.equal(said?.fields['code'], 'store/full');
    assert.match(String(said?.fields['detail']), /free some space/);
    assert.equal((await entriesOf(paper, 'full.example')).length, 41);
    assert.equal((await paper.store.articles.listSince(0, { limit: 100 })).length, 41);
    assert.equal((await paper.store.queue.counts()).quarantined, 0);
    assert.equal((await auditTakes(paper.store, null)).mismatches.length, 0);
  } finally {
    await paper.close();
    rmSync(dir, { recursive: true, force: true });
  }
});
