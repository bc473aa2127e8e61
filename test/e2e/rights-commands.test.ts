import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { openSqliteStore } from '../../src/adapters/store/index.ts';
import { VirtualClock } from '../../src/ports/clock.ts';
import { silentLog } from '../../src/ports/log.ts';
import { createWeb } from '../../src/surfaces/web/index.ts';
import { DAYS, tickrwire } from './commands-run.ts';

const root = mkdtempSync(join(tmpdir(), 'tickrwire-rights-commands-'));
const paper = join(root, 'paper');

before(async () => {
  process.env['TICKRWIRE_STARTER_PACK'] = 'false';
  await tickrwire('replay', DAYS, '--once', '--data-dir', paper);
});
after(() => rmSync(root, { recursive: true, force: true }));

const run = (...argv: readonly string[]) => tickrwire(...argv, '--data-dir', paper);

/** The newest page of the paper that is kept as it was fetched. */
async function aPage(): Promise<{ readonly url: string; readonly host: string; readonly id: string; readonly publisher: string }> {
  const store = await openSqliteStore({ path: join(paper, 'tickrwire.db'), readOnly: true });
  const articles = await store.articles.listSince(0, { limit: 100 });
  const article = articles.find((one) => one.captureId !== null && one.textFrom === 'page');
  const capture = article?.captureId == null ? null : await store.captures.find(article.captureId);
  await store.close();
  assert.ok(article !== undefined && capture !== null);
  return { url: capture.url, host: new URL(capture.url).hostname, id: capture.id, publisher: article.publisherId };
}

test('capture show prints headers, rights, use and text, by address and by id', async () => {
  const { url, id } = await aPage();
  const shown = await run('capture', 'show', url);
  assert.equal(shown.code, 0, shown.told);
  assert.match(shown.out, /Headers:\n {2}content-type: text\/html/);
  assert.match(shown.out, /Rights when it was taken:\n {2}fetch +allow/);
  assert.match(shown.out, /signals of [a-z.]+: \/robots\.txt \d{3}/);
  assert.match(shown.out, /Used in:\n {2}article [0-9a-f]{20}, revision 1/);
  assert.match(shown.out, /Text:\n<!doctype html>/i);
  assert.equal((await run('capture', 'show', id)).out, shown.out);
  const json = (await run('capture', 'show', id, '--json')).json();
  assert.ok(typeof json === 'object' && json !== null && 'used' in json && 'rights' in json && !('body' in json));
  const none = await run('capture', 'show', 'https://nowhere.example/');
  assert.deepEqual([none.code, /never captured/.test(none.told)], [2, true]);
});

test('capture export writes a new WARC file, of one host where one is named, and overwrites nothing', async () => {
  const { host } = await aPage();
  const [all, one] = [join(root, 'all.warc.gz'), join(root, 'one.warc.gz')];
  assert.equal((await run('capture', 'export', '--warc', all)).code, 0);
  assert.equal((await run('capture', 'export', '--warc', one, '--host', host)).code, 0);
  const read = (file: string): string => gunzipSync(readFileSync(file)).toString('latin1');
  const targets = (file: string): readonly string[] =>
    [...read(file).matchAll(/^WARC-Target-URI: (.*)\r$/gm)].map((match) => match[1] ?? '');
  assert.ok(targets(all).length > targets(one).length && targets(one).length > 0);
  assert.ok(targets(one).every((url) => new URL(url).hostname === host));
  assert.match(read(all), /^WARC\/1\.1\r\nWARC-Type: warcinfo\r\n/);
  const again = await run('capture', 'export', '--warc', all);
  assert.deepEqual([again.code, /name a new file/.test(again.told)], [2, true]);
  assert.equal((await run('capture', 'export')).code, 2);
  assert.equal((await run('capture', 'export', '--warc', join(root, 'x.warc.gz'), '--since', 'soon')).code, 2);
});

/** The page of a source as a reader gets it. */
async function sourcePage(id: string): Promise<string> {
  const store = await openSqliteStore({ path: join(paper, 'tickrwire.db'), readOnly: true });
  const at = Number(await store.meta.find('simulation.at'));
  const web = createWeb({
    store,
    clock: new VirtualClock(at),
    log: silentLog,
    machineMs: () => 0,
    progress: () => null,
    paper: {
      title: 'T',
      operator: null,
      contact: null,
      zone: 'UTC',
      editionHour: 7,
      trustProxy: false,
      version: '0',
      linkKey: 'ab'.repeat(32),
      baseUrl: () => 'http://paper.example',
    },
  });
  const page = await (await web.request(`/source/${id}`)).text();
  await store.close();
  return page;
}

test('an override needs a reason, is logged, and stands on the page of the source', async () => {
  const { host, publisher } = await aPage();
  const bare = await run('publisher', 'override', host, 'redistribute', 'deny');
  assert.deepEqual([bare.code, /--reason/.test(bare.told)], [2, true]);
  assert.equal((await run('publisher', 'override', host, 'reprint', 'deny', '--reason', 'x')).code, 2);
  assert.equal((await run('publisher', 'override', host, 'quote', 'perhaps', '--reason', 'x')).code, 2);
  assert.equal((await run('publisher', 'override', 'no host!', 'quote', 'deny', '--reason', 'x')).code, 2);
  const done = await run('publisher', 'override', publisher, 'redistribute', 'allow', '--reason', 'Written consent of 3 March');
  assert.equal(done.code, 0, done.told);
  assert.match(await sourcePage(publisher), /Decided by hand: redistribute yes \(Written consent of 3 March\)/);
  const store = await openSqliteStore({ path: join(paper, 'tickrwire.db'), readOnly: true });
  const [row] = await store.journal.list({ subject: publisher }, { limit: 1 });
  await store.close();
  assert.equal(row?.detail, 'operator: redistribute allow: Written consent of 3 March');
});

test('an opt-out empties what is kept, leaves the feed list, and stands on the page of the source', async () => {
  const { url, publisher } = await aPage();
  assert.equal((await run('publisher', 'opt-out', publisher)).code, 2);
  const before = (await run('capture', 'show', url)).out;
  const line = /<p>([A-Za-z ,]{40,})/.exec(before)?.[1] ?? '';
  const done = await run('publisher', 'opt-out', publisher, '--reason', 'Asked by mail of 4 March', '--json');
  assert.equal(done.code, 0, done.told);
  const said = done.json();
  assert.ok(typeof said === 'object' && said !== null && 'articles' in said && typeof said.articles === 'number' && said.articles > 0);
  assert.match((await run('capture', 'show', url)).out, /the bytes are gone/);
  const bytes = readFileSync(join(paper, 'tickrwire.db'));
  assert.ok(line === '' || !bytes.includes(line));
  assert.doesNotMatch((await run('feed', 'list')).out, new RegExp(publisher.replaceAll('.', '\\.')));
  assert.match(await sourcePage(publisher), /fetch no \(Asked by mail of 4 March\)/);
  const audit = await run('audit', '--all');
  assert.equal(audit.code, 0, audit.out);
});
