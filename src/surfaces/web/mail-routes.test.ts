import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aSubscriber } from '../../../test/contract/samples.ts';
import { openPaper } from '../../../test/fixtures/web/paper.ts';
import type { Subscriber } from '../../domain/digest.ts';
import { confirmationId } from '../../domain/digest.ts';
import { type EditionId, idFrom, subscriberId } from '../../domain/ids.ts';
import { type LinkPurpose, linkToken } from '../../domain/mail-link.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
type Paper = Awaited<ReturnType<typeof openPaper>>;

const GROUP = { zone: 'Europe/Berlin', hour: '7' };
const form = (fields: Readonly<Record<string, string>>): URLSearchParams => new URLSearchParams(fields);
const HERE = { 'sec-fetch-site': 'same-origin' };

let lastAddress = 0;
/** Signs up from an address of its own, or from the one given. */
async function ask(
  paper: Paper,
  email: string,
  options: { readonly from?: string; readonly more?: Readonly<Record<string, string>> } = {},
): Promise<Response> {
  const from = options.from ?? `198.51.${Math.floor(lastAddress / 250)}.${(lastAddress++ % 250) + 1}`;
  return paper.web.request('/digest/subscribe', {
    method: 'POST',
    body: form({ email, ...GROUP, ...options.more }),
    headers: { ...HERE, 'x-forwarded-for': from },
  });
}

const find = (paper: Paper, email: string): Promise<Subscriber | null> => paper.store.digests.findSubscriber(subscriberId(email));
const waiting = async (paper: Paper): Promise<number> => (await paper.store.digests.listDeliveries({}, { limit: 10_000 })).length;
const token = (paper: Paper, purpose: LinkPurpose, reader: Subscriber, at = paper.clock.now()): string =>
  linkToken(paper.deps.paper.linkKey, purpose, reader, at);
const open = (): Promise<Paper> => openPaper({ trustProxy: true });

async function withReader(over: Partial<Subscriber> = {}): Promise<{ readonly paper: Paper; readonly reader: Subscriber }> {
  const paper = await open();
  const reader = aSubscriber('ana@reader.example', { confirmedAt: 0, createdAt: 0, ...over });
  await paper.store.digests.putSubscriber(reader);
  return { paper, reader };
}

test('the page has the form, its answer asks to look into the mail, and one mail waits', async () => {
  const paper = await open();
  assert.match(await (await paper.web.request('/digest')).text(), /action="\/digest\/subscribe"/);
  const answer = await ask(paper, ' Ana@Reader.Example ', { more: { topic: 'policy' } });
  assert.equal(answer.status, 202);
  assert.match(await answer.text(), /Look into your mail/);
  const reader = await find(paper, 'Ana@reader.example');
  assert.deepEqual([reader?.state, reader?.topics, reader?.zone, reader?.hour], ['pending', ['policy'], 'Europe/Berlin', 7]);
  assert.equal(await waiting(paper), 1);
  assert.equal(
    (await paper.store.queue.claim(['deliver'], paper.clock.now(), HOUR, 9))[0]?.key,
    `${confirmationId(paper.clock.now())}/${reader?.id}`,
  );
});

test('a form from elsewhere, a wrong zone or hour is refused', async () => {
  const paper = await open();
  const elsewhere = await paper.web.request('/digest/subscribe', {
    method: 'POST',
    body: form({ email: 'ana@reader.example', ...GROUP }),
    headers: { 'sec-fetch-site': 'cross-site' },
  });
  assert.equal(elsewhere.status, 403);
  for (const more of [{ zone: 'Mars/Base' }, { hour: '24' }, { hour: '-1' }, { zone: '' }])
    assert.equal((await ask(paper, 'ana@reader.example', { more })).status, 400);
  assert.equal(await waiting(paper), 0);
});

const REFUSED: readonly (readonly [id: string, given: string])[] = [
  ['emai-001', 'a@x.test\r\nBcc: v@x.test'],
  ['emai-004', '"x@a.test x"@b.test'],
  ['emai-005', 'a@x.test, b@x.test'],
  ['emai-006', '"quoted local"@x.test'],
  ['emai-006', 'grüße@x.test'],
  ['emai-006', `${'a'.repeat(65)}@x.test`],
];
for (const [id, given] of REFUSED) {
  test(`${id}: ${JSON.stringify(given.slice(0, 40))} is refused and nothing is mailed`, async () => {
    const paper = await open();
    assert.equal((await ask(paper, given)).status, 400);
    assert.equal((await paper.store.digests.listSubscribers(null, { limit: 9 })).length, 0);
    assert.equal(await waiting(paper), 0);
  });
}

test('emai-006: a plus is kept, a domain outside ASCII becomes punycode', async () => {
  const paper = await open();
  await ask(paper, 'ana+news@Bücher.example');
  const [kept] = await paper.store.digests.listSubscribers(null, { limit: 9 });
  assert.equal(kept?.email, 'ana+news@xn--bcher-kva.example');
});

test('emai-010: one click, a POST without cookie or token of a form, unsubscribes', async () => {
  const { paper, reader } = await withReader();
  const answer = await paper.web.request(`/digest/unsubscribe/${token(paper, 'unsubscribe', reader)}`, {
    method: 'POST',
    body: form({ 'List-Unsubscribe': 'One-Click' }),
  });
  assert.equal(answer.status, 200);
  assert.equal((await find(paper, reader.email))?.state, 'unsubscribed');
});

test('emai-011: opening the link changes nothing and shows a button', async () => {
  const { paper, reader } = await withReader();
  const link = `/digest/unsubscribe/${token(paper, 'unsubscribe', reader)}`;
  const page = await paper.web.request(link);
  assert.match(await page.text(), new RegExp(`<form[^>]*method="post"[^>]*action="${link}"`));
  assert.equal(page.headers.get('cache-control'), 'no-store');
  assert.equal((await find(paper, reader.email))?.state, 'active');
});

test('emai-012: again is the same; a changed token and one of another list lead nowhere', async () => {
  const { paper, reader } = await withReader();
  const good = token(paper, 'unsubscribe', reader);
  const press = async (text: string): Promise<number> =>
    (await paper.web.request(`/digest/unsubscribe/${text}`, { method: 'POST' })).status;
  const last = good.at(-1) === 'A' ? 'B' : 'A';
  assert.deepEqual(
    [
      await press(`${good.slice(0, -1)}${last}`),
      await press(linkToken('cd'.repeat(32), 'unsubscribe', reader, 0)),
      await press(token(paper, 'manage', reader)),
      await press('x'),
    ],
    [404, 404, 404, 404],
  );
  assert.equal((await find(paper, reader.email))?.state, 'active');
  assert.deepEqual([await press(good), await press(good)], [200, 200]);
  assert.equal((await find(paper, reader.email))?.state, 'unsubscribed');
});

test('emai-013: opening the link to confirm changes nothing, pressing its button begins the mail', async () => {
  const paper = await open();
  await ask(paper, 'ana@reader.example');
  const reader = await find(paper, 'ana@reader.example');
  assert.ok(reader !== null);
  const link = `/digest/confirm/${token(paper, 'confirm', reader)}`;
  assert.match(await (await paper.web.request(link)).text(), /<button class="bt">Begin<\/button>/);
  assert.equal((await find(paper, reader.email))?.state, 'pending');
  assert.equal((await paper.web.request(link, { method: 'POST' })).status, 200);
  assert.equal((await find(paper, reader.email))?.state, 'active');
  const key = 'Europe/Berlin|7|';
  assert.deepEqual(
    (await paper.store.queue.claim(['digest'], paper.clock.now() + DAY, HOUR, 9)).map((job) => job.key),
    [key],
  );
});

test('emai-014: a link to confirm is refused after 48 hours, when used twice, and when guessed', async () => {
  const paper = await open();
  await ask(paper, 'ana@reader.example');
  const reader = await find(paper, 'ana@reader.example');
  assert.ok(reader !== null);
  const press = async (text: string): Promise<number> => (await paper.web.request(`/digest/confirm/${text}`, { method: 'POST' })).status;
  const good = token(paper, 'confirm', reader);
  assert.ok(Buffer.from(good.split('.')[2] ?? '', 'base64url').length * 8 >= 128);
  assert.equal(await press(`c${reader.id}.${good.split('.')[1]}.${'A'.repeat(32)}`), 404);
  assert.equal(await press(token(paper, 'confirm', reader, paper.clock.now() - 48 * HOUR - 1_000)), 410);
  assert.equal(await press(token(paper, 'confirm', { ...reader, createdAt: reader.createdAt - 1 })), 404);
  assert.deepEqual([await press(good), await press(good)], [200, 410]);
});

test('emai-015: an address asked for a thousand times gets one mail a day and three in all', async () => {
  const paper = await open();
  for (let time = 0; time < 1_000; time++) {
    assert.equal((await ask(paper, 'ana@reader.example')).status, 202);
    if (time === 150) assert.equal(await waiting(paper), 1);
    if (time % 200 === 199) paper.clock.moveTo(paper.clock.now() + DAY + HOUR);
  }
  assert.equal(await waiting(paper), 3);
});

test('emai-016: of a thousand addresses from one client in an hour ten are taken', async () => {
  const paper = await open();
  let accepted = 0;
  for (let at = 0; at < 1_000; at++) {
    const { status } = await ask(paper, `reader${at}@reader.example`, { from: '203.0.113.9' });
    if (status === 202) accepted++;
    else assert.equal(status, 429);
  }
  assert.deepEqual([accepted, await waiting(paper)], [10, 10]);
});

test('emai-017: a known and an unknown address get the same answer in the same time', async () => {
  const { paper } = await withReader({ email: 'known@reader.example', id: subscriberId('known@reader.example') });
  const timed = async (email: string): Promise<{ readonly ms: number; readonly text: string }> => {
    const started = performance.now();
    const text = await (await ask(paper, email)).text();
    return { ms: performance.now() - started, text };
  };
  const [known, unknown]: [number[], number[]] = [[], []];
  const answers = new Set<string>();
  for (let time = 0; time < 500; time++) {
    const pair = [await timed('known@reader.example'), await timed(`new${time}@reader.example`)] as const;
    known.push(pair[0].ms);
    unknown.push(pair[1].ms);
    for (const { text } of pair) answers.add(text);
  }
  const median = (times: number[]): number => times.sort((a, b) => a - b)[times.length >> 1] ?? 0;
  assert.equal(answers.size, 1);
  const [low, high] = [median(known), median(unknown)].sort((a, b) => a - b);
  assert.ok((high ?? 0) < 2 * (low ?? 0), `${median(known)} and ${median(unknown)} ms in the same run`);
  assert.equal((await find(paper, 'known@reader.example'))?.state, 'active');
});

test('emai-027: an erased reader is gone from every row; a keyed hash keeps the address from being mailed', async () => {
  const { paper, reader } = await withReader();
  const { store } = paper;
  await store.digests.openDelivery(idFrom<EditionId>('some-edition'), reader.id, 0);
  const link = `/digest/manage/${token(paper, 'manage', reader)}`;
  assert.equal((await paper.web.request(link, { method: 'POST', body: form({ do: 'erase' }) })).status, 400);
  assert.ok((await find(paper, reader.email)) !== null);
  assert.equal((await paper.web.request(link, { method: 'POST', body: form({ do: 'erase', sure: 'yes' }) })).status, 200);
  assert.equal(await find(paper, reader.email), null);
  assert.equal(await waiting(paper), 0);
  assert.equal((await paper.web.request(link)).status, 404);
  assert.equal((await ask(paper, reader.email)).status, 202);
  assert.equal(await find(paper, reader.email), null);
  assert.equal(await waiting(paper), 0);
  assert.equal(JSON.stringify(paper.lines).includes('ana@'), false);
  assert.deepEqual(
    (await store.queue.claim(['deliver'], paper.clock.now(), HOUR, 9)).map((job) => job.key),
    [`erase/${reader.id}`],
  );
});

test('emai-028: an export holds every row about the address', async () => {
  const { paper, reader } = await withReader();
  await paper.store.digests.openDelivery(idFrom<EditionId>('some-edition'), reader.id, 0);
  const answer = await paper.web.request(`/digest/manage/${token(paper, 'manage', reader)}`, {
    method: 'POST',
    body: form({ do: 'export' }),
  });
  const data: unknown = await answer.json();
  assert.match(JSON.stringify(data), /"email":"ana@reader.example".*"deliveries":\[\{"editionId":"some-edition"/);
});

test('settings are changed; who had the day’s mail gets the next on the day after', async () => {
  const { paper, reader } = await withReader({ zone: 'UTC', hour: 7 });
  const save = (fields: Readonly<Record<string, string>>) =>
    paper.web.request(`/digest/manage/${token(paper, 'manage', reader)}`, { method: 'POST', body: form({ do: 'save', ...fields }) });
  assert.match(await (await save({ zone: 'UTC', hour: '20', topic: 'research' })).text(), /Saved/);
  const changed = await find(paper, reader.email);
  assert.deepEqual([changed?.hour, changed?.topics], [20, ['research']]);
  assert.ok((changed?.notBefore ?? 0) > paper.clock.now());
  assert.equal((await save({ zone: 'Nowhere', hour: '20' })).status, 400);
});

test('an edition of the archive has a page; a day without one has none', async () => {
  const paper = await open();
  const { previewEdition } = await import('../../pipeline/index.ts');
  const made = await previewEdition({
    store: paper.store,
    clock: paper.clock,
    group: { zone: 'UTC', hour: 7, topics: [] },
    paper: { title: 'TickrWire', baseUrl: 'https://paper.example', postalAddress: null },
  });
  assert.ok(made.kind === 'done');
  await paper.store.digests.putEdition(made.value);
  const page = await paper.web.request(`/digest/${made.value.day}`);
  assert.equal(page.status, 200);
  const text = await page.text();
  for (const { storyId } of made.value.stories) assert.ok(text.includes(`/s/${storyId}`), storyId);
  assert.match(await (await paper.web.request('/digest')).text(), new RegExp(`/digest/${made.value.day}`));
  assert.equal(await (await paper.web.request(`/digest/${made.value.id}`)).text(), text);
  assert.ok(made.value.html.includes(`https://paper.example/digest/${made.value.id}`));
  assert.equal((await paper.web.request('/digest/2020-01-01')).status, 404);
  assert.equal((await paper.web.request('/digest/nonsense')).status, 404);
});
