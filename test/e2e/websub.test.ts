import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { serve } from '@hono/node-server';
import { feedId, sha256 } from '../../src/domain/ids.ts';
import { silentLog } from '../../src/ports/log.ts';
import { createWeb } from '../../src/surfaces/web/index.ts';
import { FakeHub } from '../fixtures/door/hub.ts';
import { DAY_MS, DoorRig, HOUR_MS, LINK_KEY, rssOf, type Seen, START, withEtag } from '../fixtures/door/rig.ts';

const FEED = 'http://news.example/feed.xml';
const LINKS = { link: `<http://hub.example/>; rel="hub", <${FEED}>; rel="self"` };
const hub = new FakeHub();
const open: (() => Promise<void>)[] = [];

before(() => hub.listen());
after(() => hub.close());
afterEach(async () => {
  for (const close of open.splice(0)) await close();
  Object.assign(hub, { held: null, status: 202, leaseSeconds: 864_000 });
  hub.requests.length = 0;
});

/** A paper with one feed, its web half served on loopback under the address the hub calls. */
async function paper(
  body: (seen: Seen) => string = () => rssOf([{ guid: '1' }]),
  links: () => Readonly<Record<string, string>> = () => LINKS,
) {
  let web: ReturnType<typeof createWeb> | null = null;
  const { promise: listening, resolve } = Promise.withResolvers<number>();
  const server = serve(
    { fetch: (request) => web?.fetch(request) ?? new Response('not yet', { status: 503 }), hostname: '127.0.0.1', port: 0 },
    ({ port }) => resolve(port),
  );
  const callbackBase = `http://127.0.0.1:${await listening}`;
  const rig = await DoorRig.open({
    feeds: [FEED],
    callbackBase,
    elsewhere: { 'hub.example': hub.port },
    script: (seen) => (seen.path === '/feed.xml' ? withEtag(seen, `"${sha256(body(seen))}"`, body(seen), links()) : { status: 404 }),
  });
  web = createWeb({
    store: rig.store,
    clock: rig.clock,
    log: silentLog,
    progress: () => null,
    machineMs: () => 0,
    paper: {
      title: 'P',
      operator: null,
      contact: null,
      zone: 'UTC',
      editionHour: 7,
      trustProxy: false,
      version: '0',
      linkKey: LINK_KEY,
      baseUrl: () => callbackBase,
    },
  });
  open.push(async () => {
    await rig.close();
    await new Promise<void>((done) => server.close(() => done()));
  });
  const lease = () => rig.store.hubs.findLease(feedId(FEED));
  const polls = (): readonly Seen[] => rig.origin.asked.filter(({ host }) => host === 'news.example');
  const entries = async () => (await rig.store.entries.listByFeed(feedId(FEED), { limit: 100 })).map(({ guid }) => guid).sort();
  return { rig, lease, polls, entries, callbackBase };
}

/** The same, with a hub that has asked back. */
async function pushedPaper(body?: (seen: Seen) => string) {
  const made = await paper(body);
  await made.rig.until(START + 60_000);
  assert.deepEqual(await hub.askBack(), { status: 200, body: 'challenge-1' });
  return made;
}

test('a feed that names a hub has it asked: topic, callback, a secret and a lease; the request is proved ours once asked back', async () => {
  const { rig, lease, callbackBase } = await paper();
  await rig.until(START + 60_000);
  const [form] = hub.requests;
  assert.equal(hub.requests.length, 1);
  assert.deepEqual([form?.get('hub.mode'), form?.get('hub.topic')], ['subscribe', FEED]);
  assert.match(form?.get('hub.callback') ?? '', new RegExp(`^${callbackBase}/hub/[0-9a-f]{40}$`));
  assert.match(form?.get('hub.secret') ?? '', /^[0-9a-f]{64}$/);
  assert.equal(form?.get('hub.lease_seconds'), '864000');
  assert.equal((await lease())?.provenAt, null);
  assert.deepEqual(await hub.askBack(), { status: 200, body: 'challenge-1' });
  assert.ok(((await lease())?.leaseUntil ?? 0) > rig.clock.now() + 9 * DAY_MS);
  assert.deepEqual(await hub.askBack(), { status: 200, body: 'challenge-1' }, 'a hub whose answer got lost may ask again');
});

test('what is pushed is read at once and nothing is fetched for it; polling drops to once a day', async () => {
  const { rig, polls, entries, lease } = await pushedPaper();
  const before = rig.origin.log.length;
  assert.equal(await hub.deliver(rssOf([{ guid: '2' }, { guid: '3' }])), 202);
  await rig.runner.round(['push']);
  assert.deepEqual(await entries(), ['1', '2', '3']);
  assert.equal(rig.origin.log.length, before);
  assert.equal((await lease())?.lastPushAt, rig.clock.now());
  await rig.until(START + 7 * DAY_MS);
  const gaps = polls()
    .slice(2)
    .map(({ at }, index) => at - (polls()[index + 1]?.at ?? 0));
  assert.ok(Math.min(...gaps) >= DAY_MS && gaps.length >= 5, gaps.join());
});

test('every method of the protocol is understood', async () => {
  const { rig, entries } = await pushedPaper();
  for (const method of ['sha1', 'sha256', 'sha384', 'sha512']) await hub.deliver(rssOf([{ guid: method }]), { method });
  await rig.runner.round(['push']);
  assert.deepEqual(await entries(), ['1', 'sha1', 'sha256', 'sha384', 'sha512']);
});

test('forged, unsigned, for another topic, or sent again: ignored, nothing is fetched, and the answer is always the same', async () => {
  const { rig, entries } = await pushedPaper();
  const before = rig.origin.log.length;
  const body = rssOf([{ guid: 'forged' }]);
  const tries = [
    { secret: 'guessed' },
    { signature: null },
    { signature: 'sha256=' },
    { signature: `sha256=${'0'.repeat(64)}` },
    { signature: `md5=${'0'.repeat(32)}` },
    { self: 'http://other.example/feed.xml' },
  ];
  for (const over of tries) assert.equal(await hub.deliver(body, over), 202, JSON.stringify(over));
  assert.equal(await rig.runner.round(['push']), 0);
  const good = rssOf([{ guid: '2', title: 'First wording of the notice' }]);
  await hub.deliver(good);
  await rig.runner.round(['push']);
  await hub.deliver(rssOf([{ guid: '2', title: 'Second wording of the notice' }]));
  await rig.runner.round(['push']);
  assert.equal(await hub.deliver(good), 202, 'a replay');
  assert.equal(await rig.runner.round(['push']), 0);
  assert.deepEqual(await entries(), ['1', '2']);
  const [entry] = (await rig.store.entries.listByFeed(feedId(FEED), { limit: 9 })).filter(({ guid }) => guid === '2');
  assert.deepEqual([entry?.title, entry?.revision], ['Second wording of the notice', 2]);
  assert.equal(rig.origin.log.length, before);
});

test('questions about another topic, of another mode, or to an unknown address get 404; a body too long 413', async () => {
  const { rig, callbackBase } = await paper();
  await rig.until(START + 60_000);
  assert.equal((await hub.askBack({ 'hub.topic': 'http://other.example/' })).status, 404);
  assert.equal((await hub.askBack({ 'hub.mode': 'unsubscribe' })).status, 404);
  assert.equal((await hub.askBack({ 'hub.challenge': '' })).status, 404);
  for (const token of ['0'.repeat(40), 'x', '..%2f..']) {
    const asked = await fetch(`${callbackBase}/hub/${token}?hub.mode=subscribe&hub.topic=${encodeURIComponent(FEED)}&hub.challenge=c`);
    assert.equal(asked.status, 404, token);
    assert.equal((await fetch(`${callbackBase}/hub/${token}`, { method: 'POST', body: 'x' })).status, 404, token);
  }
  await hub.askBack();
  assert.equal(await hub.deliver('x'.repeat(4 * 1_048_576 + 1)), 413);
});

test('a lease is renewed before it ends, with another secret; the old one is worth nothing after', async () => {
  const { rig, entries, lease } = await pushedPaper();
  const first = hub.held?.secret ?? '';
  await rig.until(START + 8.1 * DAY_MS);
  assert.equal(hub.requests.length, 2);
  assert.notEqual(hub.requests[1]?.get('hub.secret'), first);
  assert.equal(await hub.deliver(rssOf([{ guid: 'meanwhile' }])), 202, 'until the hub asks back the old secret counts');
  assert.equal((await hub.askBack()).status, 200);
  assert.ok(((await lease())?.leaseUntil ?? 0) > START + 17 * DAY_MS);
  await hub.deliver(rssOf([{ guid: 'old' }]), { secret: first });
  await hub.deliver(rssOf([{ guid: 'new' }]));
  await rig.runner.round(['push']);
  assert.deepEqual(await entries(), ['1', 'meanwhile', 'new']);
});

test('a hub that never asks back changes nothing about polling and is asked again later and later', async () => {
  const { rig, polls } = await paper((seen) => rssOf([{ guid: String(Math.floor(seen.at / (2 * HOUR_MS))) }]));
  await rig.until(START + 15 * DAY_MS);
  assert.ok(polls().length > 100, `${polls().length} polls`);
  assert.ok(hub.requests.length >= 2 && hub.requests.length <= 5, `${hub.requests.length} requests`);
});

test('a hub that stops pushing is noticed by the daily look: polls are as before, and the hub is asked anew only after a week', async () => {
  const { rig, polls, lease } = await pushedPaper((seen) => rssOf([{ guid: String(Math.floor(seen.at / (2 * HOUR_MS))) }]));
  await rig.until(START + 7 * DAY_MS);
  const perDay = polls().filter(({ at }) => at > START + 4 * DAY_MS && at <= START + 5 * DAY_MS).length;
  assert.ok(perDay >= 6, `${perDay} polls on the fifth day`);
  assert.equal((await lease())?.lastError, 'the hub sent nothing while the feed had news');
  assert.equal(hub.requests.length, 1);
  assert.ok(rig.lines.some(({ event }) => event === 'hub.silent'));
  await rig.until(START + 11 * DAY_MS);
  assert.equal(hub.requests.length, 2);
});

test('a hub that refuses, at once or later, is no reason to stop polling', async () => {
  hub.status = 403;
  const { rig, lease, polls } = await paper();
  await rig.until(START + 2 * HOUR_MS);
  assert.match((await lease())?.lastError ?? '', /403/);
  hub.status = 202;
  await rig.until(START + 30 * HOUR_MS);
  assert.equal(hub.requests.length, 2);
  assert.equal((await hub.askBack({ 'hub.mode': 'denied', 'hub.reason': 'not here', 'hub.challenge': '' })).status, 200);
  assert.match((await lease())?.lastError ?? '', /refused: not here/);
  assert.ok(polls().length > 3);
});

test('a feed that names no hub any more is polled as any other, and without a public address no hub is asked at all', async () => {
  let links: Readonly<Record<string, string>> = LINKS;
  const made = await paper(
    (seen) => rssOf([{ guid: String(seen.at) }]),
    () => links,
  );
  await made.rig.until(START + 60_000);
  assert.notEqual(await made.lease(), null);
  links = {};
  await made.rig.until(START + 3 * HOUR_MS);
  assert.equal(await made.lease(), null);
  const alone = await DoorRig.open({
    feeds: [FEED],
    elsewhere: { 'hub.example': hub.port },
    script: (seen) => withEtag(seen, '"1"', rssOf([{ guid: '1' }]), LINKS),
  });
  open.push(() => alone.close());
  hub.requests.length = 0;
  await alone.until(START + 2 * DAY_MS);
  assert.deepEqual([hub.requests.length, await alone.store.hubs.listLeases()], [0, []]);
});
