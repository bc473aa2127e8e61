import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Hono } from 'hono';
import { EVENING, openPaper, STORIES } from '../../../test/fixtures/web/paper.ts';
import { clientAddress } from './client-address.ts';

const PATH = `/s/${STORIES.ruling}/report`;
const HERE = { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' };
const form = (fields: Readonly<Record<string, string>>, headers: Readonly<Record<string, string>> = HERE): RequestInit => ({
  method: 'POST',
  headers,
  body: new URLSearchParams(fields).toString(),
});

test('the form offers the story’s claims and picks the one that was asked for', async () => {
  const { web } = await openPaper();
  const text = await (await web.request(`${PATH}?claim=3`)).text();
  assert.match(text, /<form class="fm" method="post" action="\/s\/r2ling7\/report">/);
  assert.match(text, /<option value="3" selected>3: Orrin Labs kept 14 million texts\.<\/option>/);
});

test('a report lies on the desk with its story, claim and time', async () => {
  const { web, store } = await openPaper();
  const answer = await web.request(PATH, form({ text: ' The figure is off. ', claim: '3' }));
  assert.equal(answer.status, 200);
  assert.equal(answer.headers.get('cache-control'), 'no-store');
  assert.match(await answer.text(), /Thank you/);
  assert.deepEqual(await store.corrections.listReports({ limit: 9 }), [
    { number: 1, storyId: STORIES.ruling, claimNumber: 3, text: 'The figure is off.', at: EVENING, closedAt: null, closedBecause: null },
  ]);
});

test('a claim that is not in the story counts as none', async () => {
  const { web, store } = await openPaper();
  await web.request(PATH, form({ text: 'Wrong.', claim: '99' }));
  assert.equal((await store.corrections.listReports({ limit: 9 }))[0]?.claimNumber, null);
});

test('a form of another site, an empty and an overlong text are refused, and nothing is kept', async () => {
  const { web, store } = await openPaper();
  const types = { 'content-type': 'application/x-www-form-urlencoded' };
  assert.equal((await web.request(PATH, form({ text: 'x' }, { ...types, 'sec-fetch-site': 'cross-site' }))).status, 403);
  assert.equal((await web.request(PATH, form({ text: 'x' }, { ...types, origin: 'https://evil.example' }))).status, 403);
  assert.equal((await web.request(PATH, form({ text: 'x' }, types))).status, 403);
  assert.equal((await web.request(PATH, form({ text: '   ' }))).status, 400);
  const long = await web.request(PATH, form({ text: `${'y'.repeat(2_000)}z` }));
  assert.equal(long.status, 400);
  assert.match(await long.text(), /longer than 2,000/);
  assert.equal((await web.request(PATH, form({ text: 'y'.repeat(20_000) }))).status, 413);
  assert.equal(
    (await web.request(PATH, { method: 'POST', headers: { ...HERE, 'content-type': 'multipart/form-data' }, body: 'broken' })).status,
    400,
  );
  assert.deepEqual(await store.corrections.listReports({ limit: 9 }), []);
});

test('what was written comes back escaped with the fault', async () => {
  const { web } = await openPaper();
  const text = await (await web.request(PATH, form({ text: `</textarea><script>alert(1)</script>${'y'.repeat(2_000)}` }))).text();
  assert.match(text, /&lt;\/textarea&gt;&lt;script&gt;/);
  assert.doesNotMatch(text, /<script>alert/);
});

test('the sixth report within an hour waits; an hour later it is taken, and others are not held up', async () => {
  const { web, clock } = await openPaper({ trustProxy: true });
  const from = (hops: string) => web.request(PATH, form({ text: 'Wrong.' }, { ...HERE, 'x-forwarded-for': hops }));
  for (let sent = 0; sent < 5; sent += 1) assert.equal((await from('192.0.2.1')).status, 200);
  assert.equal((await from('192.0.2.1')).status, 429);
  assert.equal((await from('198.51.100.7, 192.0.2.1')).status, 429, 'a hop that the client made up does not count');
  assert.equal((await from('192.0.2.2')).status, 200);
  clock.moveTo(EVENING + 3_600_001);
  assert.equal((await from('192.0.2.1')).status, 200);
});

test('without a trusted proxy the header is not believed', async () => {
  const { web } = await openPaper();
  for (let sent = 0; sent < 6; sent += 1) {
    const answer = await web.request(PATH, form({ text: 'Wrong.' }, { ...HERE, 'x-forwarded-for': `192.0.2.${sent}` }));
    assert.equal(answer.status, sent < 5 ? 200 : 429);
  }
});

test('an address is the socket’s or the last hop, a network of IPv6 counts as one', async () => {
  const app = new Hono();
  app.get('/direct', (context) => context.text(clientAddress(context, false)));
  app.get('/proxied', (context) => context.text(clientAddress(context, true)));
  const socket = (remoteAddress: string) => ({ incoming: { socket: { remoteAddress } } });
  const ask = async (path: string, hops: string | null, address: string) =>
    (await app.request(path, hops === null ? {} : { headers: { 'x-forwarded-for': hops } }, socket(address))).text();
  assert.equal(await ask('/direct', '203.0.113.9', '192.0.2.1'), '192.0.2.1');
  assert.equal(await ask('/direct', null, '::ffff:192.0.2.1'), '192.0.2.1');
  assert.equal(await ask('/proxied', '203.0.113.9, 192.0.2.5', '127.0.0.1'), '192.0.2.5');
  assert.equal(await ask('/proxied', null, '127.0.0.1'), '127.0.0.1');
  assert.equal(await ask('/direct', null, '2001:db8:1:2:aaaa::1'), '2001:db8:1:2');
  assert.equal(await (await app.request('/direct')).text(), 'unknown');
});
