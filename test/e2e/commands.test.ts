import assert from 'node:assert/strict';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { DatabaseSync } from 'node:sqlite';
import { after, before, test } from 'node:test';
import { openSqliteStore } from '../../src/adapters/store/index.ts';
import { VirtualClock } from '../../src/ports/clock.ts';
import { silentLog } from '../../src/ports/log.ts';
import { COMMANDS } from '../../src/surfaces/cli/commands.ts';
import { createWeb } from '../../src/surfaces/web/index.ts';
import { DAYS, type Ran, tickrwire } from './commands-run.ts';

const root = mkdtempSync(join(tmpdir(), 'tickrwire-commands-'));
/** A whole paper made of recorded days; tests that change one work on a copy. */
const paper = join(root, 'paper');
const FEED = `<?xml version="1.0"?><rss version="2.0"><channel><title>Local notes</title><link>http://127.0.0.1/</link><description>d</description>
<item><title>Tessaract AI releases Orla 7, an AI language model</title><link>/one</link><guid>one</guid><description>Tessaract AI released Orla 7 on Monday, a language model that reads contracts. It costs $4 for a million words, the company said.</description></item></channel></rss>`;
const PAGES: Readonly<Record<string, readonly [string, string]>> = {
  '/notes/feed.xml': ['application/rss+xml', FEED],
  '/home': [
    'text/html',
    '<!doctype html><html><head><link rel="alternate" type="application/rss+xml" title="Notes" href="/notes/feed.xml"></head><body>Hi</body></html>',
  ],
  '/plain': ['text/html', '<!doctype html><html><head><title>No feed</title></head><body>Hi</body></html>'],
};
let server: Server;
let local = '';
let madeBy: Ran;

before(async () => {
  server = createServer((request, response) => {
    const [type, body] = PAGES[request.url ?? ''] ?? ['text/plain', ''];
    response.writeHead(body === '' ? 404 : 200, { 'content-type': type }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  local = `http://127.0.0.1:${port}`;
  process.env['TICKRWIRE_ALLOW_PRIVATE'] = `127.0.0.1:${port}`;
  process.env['TICKRWIRE_STARTER_PACK'] = 'false';
  madeBy = await tickrwire('replay', DAYS, '--once', '--json', '--data-dir', paper);
});
after(() => {
  server.closeAllConnections();
  server.close();
  rmSync(root, { recursive: true, force: true });
});

let copies = 0;
function copyOfPaper(): string {
  copies += 1;
  const dir = join(root, `copy-${copies}`);
  cpSync(paper, dir, { recursive: true });
  return dir;
}
function emptyFolder(): string {
  copies += 1;
  return join(root, `empty-${copies}`);
}

/** The first published story of a folder. */
async function firstStory(dir: string): Promise<string> {
  const store = await openSqliteStore({ path: join(dir, 'tickrwire.db'), readOnly: true });
  const [take] = await store.takes.listLatest({}, { limit: 1 });
  await store.close();
  assert.ok(take !== undefined);
  return take.storyId;
}

/** Pages and feeds of a folder as readers get them at one moment. */
async function pagesOf(dir: string): Promise<readonly string[]> {
  const store = await openSqliteStore({ path: join(dir, 'tickrwire.db'), readOnly: true });
  const [take] = await store.takes.listLatest({}, { limit: 1 });
  const web = createWeb({
    store,
    clock: new VirtualClock(Date.parse('2026-03-05T06:00:00Z')),
    log: silentLog,
    progress: () => null,
    machineMs: () => performance.now(),
    paper: {
      title: 'Kept',
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
  const paths = ['/', '/wire', '/feed.xml', '/feed.json', `/s/${take?.storyId}`, `/s/${take?.storyId}/claims`, `/s/${take?.storyId}.json`];
  const pages = await Promise.all(paths.map(async (path) => (await web.request(path, { redirect: 'follow' })).text()));
  await store.close();
  return pages;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
function field(ran: Ran, name: string): unknown {
  const value = ran.json();
  assert.ok(isRecord(value));
  return value[name];
}

test('replay --once --json gives the census as the last line', () => {
  assert.equal(madeBy.code, 0, madeBy.told);
  assert.equal(field(madeBy, 'stories'), 8);
  assert.equal(field(madeBy, 'articles'), 24);
  assert.equal(field(madeBy, 'unresolved'), 0);
  assert.ok(Number(field(madeBy, 'editions')) >= 1);
  assert.ok(Number(field(madeBy, 'mails')) >= 1);
});

for (const command of COMMANDS)
  test(`${command.name} --help says how it is called, opens nothing, and exits 0`, async () => {
    const dir = emptyFolder();
    const { code, out } = await tickrwire(...command.name.split(' '), '--help', '--data-dir', dir);
    assert.equal(code, 0);
    assert.ok(out.startsWith(`tickrwire ${command.usage}`));
    for (const name of Object.keys(command.options)) assert.ok(out.includes(`--${name}`));
    assert.ok(!existsSync(dir));
  });

test('help lists every command, and a wrong call exits 2 with a word on what is right', async () => {
  const help = await tickrwire('help');
  for (const command of COMMANDS) assert.ok(help.out.includes(command.usage));
  for (const [argv, words] of [
    [['frobnicate'], /no command "frobnicate"/],
    [['feed'], /goes on as:[\s\S]*feed add/],
    [['feed', 'frob'], /"feed frob" is not a whole command/],
    [['serve', '--frob'], /--frob.*usage: tickrwire serve/],
    [['feed', 'add'], /a word is missing.*usage/],
    [['feed', 'list', 'extra'], /"extra" is one word too many/],
    [['feed', 'add', 'gopher://x.example/'], /no http or https address/],
    [['feed', 'add', 'http://x.example/', '--kind', 'blog'], /--kind must be one of/],
    [['run', 'frob', '--data-dir', emptyFolder()], /"frob" is no stage/],
    [['audit', '--data-dir', emptyFolder()], /name a story or say --all/],
    [['demo', '--seed', 'x', '--once'], /--seed must be a whole number/],
  ] as const) {
    const { code, told, out } = await tickrwire(...argv);
    assert.equal(code, 2, argv.join(' '));
    assert.match(told, words);
    assert.equal(out, '');
  }
});

test('commands that read say so when there is no paper yet', async () => {
  for (const argv of [
    ['feed', 'list'],
    ['story', 'abcdefg'],
    ['audit', '--all'],
    ['backup', join(root, 'none.db')],
  ]) {
    const { code, told } = await tickrwire(...argv, '--data-dir', emptyFolder());
    assert.equal(code, 2);
    assert.match(told, /holds no paper yet: start one with tickrwire serve/);
  }
});

test('feed add takes a feed and a page that names one; list shows, run polls, remove removes', async () => {
  const dir = emptyFolder();
  const added = await tickrwire('feed', 'add', `${local}/home`, '--name', 'Local Notes', '--json', '--data-dir', dir);
  assert.equal(added.code, 0, added.told);
  assert.equal(field(added, 'state'), 'added');
  const again = await tickrwire('feed', 'add', `${local}/notes/feed.xml`, '--data-dir', dir);
  assert.match(again.out, /in the list already/);
  assert.match(
    (await tickrwire('feed', 'list', '--data-dir', dir)).out,
    new RegExp(`^new\\t127\\.0\\.0\\.1.*\\t${local}/notes/feed\\.xml$`, 'm'),
  );
  const dry = await tickrwire('run', '--dry-run', '--json', '--data-dir', dir);
  assert.deepEqual([field(dry, 'ran'), field(dry, 'dryRun'), field(dry, 'waiting')], [0, true, 1]);
  const worked = await tickrwire('run', '--json', '--data-dir', dir);
  assert.equal(worked.code, 0, worked.told);
  assert.ok(Number(field(worked, 'ran')) >= 4, 'poll, extract, place and write ran');
  assert.match((await tickrwire('feed', 'list', '--data-dir', dir)).out, /^ok\t/m);
  assert.match((await tickrwire('publisher', 'list', '--data-dir', dir)).out, /Local Notes/);
  const explained = await tickrwire('publisher', 'explain', `${local}/one`, '--data-dir', dir);
  assert.equal(explained.code, 0, explained.told);
  assert.match(explained.out, /What we may do:[\s\S]*fetch/);
  const removed = await tickrwire('feed', 'remove', `${local}/notes/feed.xml`, '--data-dir', dir);
  assert.match(removed.out, /stays in the archive/);
  assert.match((await tickrwire('feed', 'list', '--data-dir', dir)).out, /No feeds yet/);
  const gone = await tickrwire('feed', 'remove', `${local}/notes/feed.xml`, '--data-dir', dir);
  assert.equal(gone.code, 2);
  assert.match(gone.told, /not in the list/);
});

test('feed add refuses what is no feed, with the reason', async () => {
  const dir = emptyFolder();
  const page = await tickrwire('feed', 'add', `${local}/plain`, '--data-dir', dir);
  assert.equal(page.code, 1);
  assert.match(page.told, /is a page and names no feed/);
  const missing = await tickrwire('feed', 'add', `${local}/nothing`, '--data-dir', dir);
  assert.match(missing.told, /answers 404/);
  const shut = await tickrwire('feed', 'add', 'http://127.0.0.1:1/feed.xml', '--data-dir', dir);
  assert.equal(shut.code, 1);
  assert.match(shut.told, /fetch\/blocked-address|private/);
});

test('OPML out and in again is the same list', async () => {
  const [from, to] = [paper, emptyFolder()];
  const file = join(root, 'feeds.opml');
  assert.equal((await tickrwire('opml', 'export', file, '--data-dir', from)).code, 0);
  const first = await tickrwire('opml', 'import', file, '--json', '--data-dir', to);
  assert.deepEqual(first.json(), { added: 6, known: 0, refused: 0 });
  assert.deepEqual((await tickrwire('opml', 'import', file, '--json', '--data-dir', to)).json(), { added: 0, known: 6, refused: 0 });
  const printed = (await tickrwire('opml', 'export', '--data-dir', to)).out;
  const addresses = (xml: string): readonly string[] => [...xml.matchAll(/xmlUrl="([^"]+)"/g)].map((match) => match[1] ?? '').sort();
  assert.deepEqual(addresses(printed), addresses(readFileSync(file, 'utf8')));
  writeFileSync(file, 'no XML at all');
  const bad = await tickrwire('opml', 'import', file, '--data-dir', to);
  assert.equal(bad.code, 2);
  assert.match(bad.told, /cannot be read as OPML/);
  const none = await tickrwire('opml', 'import', join(root, 'nowhere.opml'), '--data-dir', to);
  assert.equal(none.code, 2);
});

test('story prints text, Markdown and JSON', async () => {
  const id = await firstStory(paper);
  const text = await tickrwire('story', id, '--data-dir', paper);
  assert.match(text.out, /In 30 seconds\n {2}\S[\s\S]*Sources\n {2}\S/);
  assert.match((await tickrwire('story', id, '--md', '--data-dir', paper)).out, /^# \S|^\S.*\n/);
  const json = (await tickrwire('story', id, '--json', '--data-dir', paper)).json();
  assert.ok(isRecord(json) && JSON.stringify(json).includes(id));
  const none = await tickrwire('story', 'zzzzzzz', '--data-dir', paper);
  assert.equal(none.code, 2);
  assert.match(none.told, /no published story "zzzzzzz"/);
});

test('digest preview prints the edition, as text, HTML and JSON', async () => {
  assert.match((await tickrwire('digest', 'preview', '--data-dir', paper)).out, /^Subject: \S/);
  assert.match((await tickrwire('digest', 'preview', '--html', '--data-dir', paper)).out, /<html/);
  assert.ok(isRecord((await tickrwire('digest', 'preview', '--json', '--data-dir', paper)).json()));
});

test('digest send a second time sends nothing', async () => {
  const dir = copyOfPaper();
  const sent = await tickrwire('digest', 'send', '--json', '--data-dir', dir);
  assert.equal(sent.code, 0, sent.told);
  const again = await tickrwire('digest', 'send', '--json', '--data-dir', dir);
  assert.deepEqual([field(again, 'editions'), field(again, 'mails')], [0, 0]);
});

test('audit reads everything and exits 0; after one stored article is changed by hand it exits 1 and names the sentence', async () => {
  const dir = copyOfPaper();
  const clean = await tickrwire('audit', '--all', '--json', '--data-dir', dir);
  assert.equal(clean.code, 0, clean.out);
  assert.ok(Number(field(clean, 'sentences')) > 100);
  const db = new DatabaseSync(join(dir, 'tickrwire.db'));
  const changed = db
    .prepare("update article set text = replace(text, '61 votes to 38', '62 votes to 38') where text like '%61 votes to 38%'")
    .run();
  db.close();
  assert.ok(Number(changed.changes) > 0);
  const faulty = await tickrwire('audit', '--all', '--data-dir', dir);
  assert.equal(faulty.code, 1);
  assert.match(faulty.out, /\[hash\].*SHA-256/);
  assert.match(faulty.out, /\n {4}\S.*Veldland/, 'the printed sentence is shown');
  assert.match(faulty.out, /\d+ mismatches\.$/);
  const id = /^([a-z0-9]{7})\/\d+ /m.exec(faulty.out)?.[1] ?? '';
  assert.equal((await tickrwire('audit', id, '--data-dir', dir)).code, 1);
});

test('corrections add makes a take that corrects, and an entry in the log', async () => {
  const dir = copyOfPaper();
  const id = await firstStory(dir);
  const noText = await tickrwire('corrections', 'add', id, '--data-dir', dir);
  assert.equal(noText.code, 2);
  const unprinted = await tickrwire('corrections', 'add', id, '--text', 'x', '--wrong', 'words never printed', '--data-dir', dir);
  assert.match(unprinted.told, /does not stand in take/);
  const text = 'An earlier take gave a wrong figure.';
  const made = await tickrwire('corrections', 'add', id, '--text', text, '--json', '--data-dir', dir);
  assert.equal(made.code, 0, made.told);
  const store = await openSqliteStore({ path: join(dir, 'tickrwire.db'), readOnly: true });
  const takes = await store.takes.listByStory((await store.takes.listLatest({}, { limit: 1 }))[0]?.storyId ?? assert.fail());
  const [correction] = await store.corrections.list({}, { limit: 10 });
  await store.close();
  assert.equal(takes.at(-1)?.verb, 'corrects');
  assert.equal(takes.at(-1)?.number, field(made, 'take'));
  assert.deepEqual([correction?.text, correction?.fixedTake], [text, takes.at(-1)?.number]);
  assert.equal((await tickrwire('audit', '--all', '--data-dir', dir)).code, 0);
});

test('story --explain says why each article is in, and join, part and pin are carried out and remembered', async () => {
  const dir = copyOfPaper();
  const open = () => openSqliteStore({ path: join(dir, 'tickrwire.db'), readOnly: true });
  const store = await open();
  const stories = await store.stories.list({}, { limit: 500 });
  await store.close();
  const several = stories.find((story) => story.articleIds.length > 2);
  const other = stories.find((story) => story.id !== several?.id);
  assert.ok(several !== undefined && other !== undefined);
  const explained = await tickrwire('story', several.id, '--explain', '--data-dir', dir);
  assert.match(explained.out, /Why each article is in\n {2}\S[\s\S]*Why its neighbours are out[\s\S]*Origins[\s\S]*Importance/);
  const article = several.articleIds.at(-1) ?? assert.fail();
  assert.equal((await tickrwire('story', 'part', several.id, article, '--data-dir', dir)).code, 2);
  const parted = await tickrwire('story', 'part', several.id, article, '--reason', 'another event', '--data-dir', dir);
  assert.equal(parted.code, 0, parted.told);
  const joined = await tickrwire('story', 'join', several.id, other.id, '--reason', 'one event', '--data-dir', dir);
  assert.equal(joined.code, 0, joined.told);
  const pinned = await tickrwire('story', 'pin', several.id, '--reason', 'as it is', '--data-dir', dir);
  assert.equal(pinned.code, 0, pinned.told);
  const after = await open();
  assert.notEqual((await after.stories.findByArticle(article))?.id, several.id);
  assert.equal((await after.stories.resolve(other.id))?.id, several.id);
  assert.deepEqual(
    (await after.stories.listOrders()).map((order) => order.kind),
    ['part', 'join', 'pin'],
  );
  await after.close();
  assert.match(
    (await tickrwire('story', several.id, '--explain', '--data-dir', dir)).out,
    /What the desk decided[\s\S]*another event[\s\S]*History/,
  );
});

test('corrections add --retract withdraws the story', async () => {
  const dir = copyOfPaper();
  const id = await firstStory(dir);
  const made = await tickrwire('corrections', 'add', id, '--text', 'The report was wrong as a whole.', '--retract', '--data-dir', dir);
  assert.equal(made.code, 0, made.told);
  const store = await openSqliteStore({ path: join(dir, 'tickrwire.db'), readOnly: true });
  const withdrawn = (await store.takes.listWire({}, { limit: 5 })).find((take) => take.storyId === id);
  await store.close();
  assert.deepEqual([withdrawn?.verb, withdrawn?.withdrawn], ['kills', true]);
});

test('doctor says what is there, and config dump shows settings with secrets masked', async () => {
  const well = await tickrwire('doctor', '--data-dir', paper);
  assert.equal(well.code, 0, well.out);
  assert.match(well.out, /ok +6 feeds, 24 articles, 8 stories/);
  assert.match((await tickrwire('doctor', '--data-dir', emptyFolder())).out, /holds no paper yet/);
  process.env['TICKRWIRE_SMTP_URL'] = 'smtp://user:hunter2@mail.example';
  const dump = await tickrwire('config', 'dump', '--json');
  const broken = await tickrwire('doctor', '--data-dir', paper);
  delete process.env['TICKRWIRE_SMTP_URL'];
  assert.equal(field(dump, 'smtpUrl'), '(set)');
  assert.ok(!dump.out.includes('hunter2'));
  assert.equal(broken.code, 1);
  assert.match(broken.out, /broken mails need baseUrl/);
});

test('a typo in the config file stops every command with the line and the nearest name', async () => {
  const file = join(root, 'config.json');
  writeFileSync(file, '{\n  "tittle": "My paper",\n  "port": "eighty"\n}');
  const { code, told } = await tickrwire('serve', '--config', file, '--data-dir', emptyFolder());
  assert.equal(code, 2);
  assert.match(told, /line 2: tittle is no setting \(did you mean title\?\)/);
  assert.match(told, /line 3: port must be a whole number/);
});

test('backup and restore give the same pages byte for byte', async () => {
  const file = join(root, 'kept.db');
  const kept = await tickrwire('backup', file, '--json', '--data-dir', paper);
  assert.equal(kept.code, 0, kept.told);
  assert.ok(Number(field(kept, 'bytes')) > 100_000);
  const twice = await tickrwire('backup', file, '--data-dir', paper);
  assert.equal(twice.code, 1);
  assert.match(twice.told, /is there already/);
  const to = emptyFolder();
  const restored = await tickrwire('restore', file, '--data-dir', to);
  assert.equal(restored.code, 0, restored.told);
  assert.deepEqual(await pagesOf(to), await pagesOf(paper));
  assert.equal((await tickrwire('audit', '--all', '--data-dir', to)).code, 0);
  const over = await tickrwire('restore', file, '--data-dir', to);
  assert.equal(over.code, 2);
  assert.match(over.told, /holds a paper already.*--force/);
  assert.equal((await tickrwire('restore', file, '--force', '--data-dir', to)).code, 0);
  assert.equal((await tickrwire('restore', join(root, 'nothing.db'), '--data-dir', emptyFolder())).code, 2);
  writeFileSync(join(root, 'text.db'), 'this is no database at all, only a text of some length\n'.repeat(100));
  const foreign = await tickrwire('restore', join(root, 'text.db'), '--data-dir', emptyFolder());
  assert.equal(foreign.code, 1);
  assert.match(foreign.told, /not a TickrWire store/);
});

test('a paper of a newer schema is left alone', async () => {
  const dir = copyOfPaper();
  const db = new DatabaseSync(join(dir, 'tickrwire.db'));
  db.exec("insert into schema_migration (number, name) values (9999, 'from the future')");
  db.close();
  for (const argv of [['feed', 'list'], ['serve', '--port', '0'], ['run']]) {
    const { code, told } = await tickrwire(...argv, '--data-dir', dir);
    assert.equal(code, 1);
    assert.match(told, /made by a newer TickrWire.*Update TickrWire/);
  }
});

test('a data folder that cannot be made or written is said in one line', async () => {
  const file = join(root, 'a-file');
  writeFileSync(file, 'x');
  for (const dir of [file, join(file, 'below')]) {
    const { code, told } = await tickrwire('serve', '--port', '0', '--data-dir', dir);
    assert.equal(code, 1);
    assert.equal(told.split('\n').length, 1, told);
    assert.match(told, /data folder/);
  }
});

test('a data folder where nothing may be written is said in one line', async () => {
  const locked = join(root, 'locked');
  mkdirSync(locked);
  chmodSync(locked, 0o500);
  // The superuser may write into any folder, but not below something that is none.
  const dir = process.getuid?.() === 0 ? '/dev/null/tickrwire' : locked;
  const { code, told } = await tickrwire('serve', '--port', '0', '--data-dir', dir);
  assert.equal(code, 1);
  assert.match(told, /data folder/);
});

test('replay of a folder without recorded days says what it reads', async () => {
  const { code, told } = await tickrwire('replay', root, '--once', '--data-dir', emptyFolder());
  assert.equal(code, 1);
  assert.match(told, /holds no recorded days: replay reads index\.jsonl/);
});
