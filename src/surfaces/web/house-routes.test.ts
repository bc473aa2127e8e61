import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openPaper } from '../../../test/fixtures/web/paper.ts';
import { WEIGHTS } from '../../lexicon/weights.ts';
import { createWeb } from './index.ts';
import { lagsOf } from './status-page.ts';
import { logOdds } from './words.ts';

const read = async (path: string, options: Parameters<typeof openPaper>[0] = {}) => {
  const { web } = await openPaper(options);
  const answer = await web.request(path);
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
};

test('the method shows weights as they are set, refusals with counts, and the steps that ran', async () => {
  const { status, text } = await read('/methodology');
  assert.equal(status, 200);
  assert.match(text, /Prior, not yet calibrated\./);
  assert.ok(text.includes(`one says it</td><td class="num">${logOdds(WEIGHTS.primary)}</td>`));
  assert.ok(text.includes(`any number</td><td class="num">0</td>`));
  assert.match(text, /a number is not in the passage<\/th><td>number\/absent<\/td><td class="num">2<\/td>/);
  assert.match(text, /poll<\/th><td>asks a feed for news<\/td><td class="num">1<\/td><td class="num">1<\/td>/);
  assert.match(text, /Of \d+ sentences drafted/);
  assert.doesNotMatch((await read('/methodology', { empty: true })).text, /sentences drafted for/);
});

test('status counts feeds by state, names the failing, and tells speed and steps', async () => {
  const { status, headers, text } = await read('/status');
  assert.equal(status, 200);
  assert.equal(headers.get('cache-control'), 'no-store');
  assert.match(text, /<h1 class="lower">2.feeds in trouble<\/h1>/);
  assert.match(text, /5.feeds: 2 well, 1 failing, 1 gone, 1 not polled yet/);
  assert.match(text, /fetch\/timeout/);
  assert.match(text, /half within 60.minutes/);
  assert.match(text, /off-topic 1/);
  const empty = await read('/status', { empty: true });
  assert.match(empty.text, /All is well/);
  assert.match(empty.text, /tickrwire feed add URL/);
});

test('speed leaves out what we met late or what claims to come from the future', async () => {
  const { store } = await openPaper();
  const take = (await store.takes.listLatest({}, { limit: 1 }))[0];
  assert.ok(take !== undefined);
  const line = take.sources[0];
  assert.ok(line !== undefined);
  const at = (reportedAt: number) => ({ ...take, firstPublishedAt: 1_000_000, sources: [{ ...line, reportedAt }] });
  assert.deepEqual(lagsOf([at(400_000), at(1_500_000), at(1_000_000 - 8 * 86_400_000), { ...take, sources: [] }]), [600_000]);
});

test('about names the operator, warns of made-up news, and has the keys', async () => {
  const { text } = await read('/about');
  assert.match(text, /The Aldermoor desk/);
  assert.match(text, /mailto:desk@paper\.example/);
  assert.match(text, /Every publisher, person and event in this copy is made up/);
  assert.match(text, /<section id="keys">/);
  assert.doesNotMatch((await read('/about', { empty: true })).text, /made up/);
});

test('the robot’s page gives the user agent and each way out; privacy says what is kept', async () => {
  const bot = await read('/bot');
  assert.ok(bot.text.includes('TickrWire/0.1.0 (+https://paper.example/bot)'));
  assert.match(bot.text, /Disallow: \//);
  assert.match(bot.text, /tdm-reservation: 1/);
  const privacy = await read('/privacy');
  assert.match(privacy.text, /No cookies/);
  assert.equal(privacy.headers.get('set-cookie'), null);
});

test('nothing at an address: a page of our own, data where data was asked for, and the address is not printed back', async () => {
  const { web } = await openPaper();
  const page = await web.request('/no-such-%3Cscript%3E');
  assert.equal(page.status, 404);
  const text = await page.text();
  assert.match(text, /Nothing at this address/);
  assert.doesNotMatch(text, /no-such/);
  assert.match(page.headers.get('content-security-policy') ?? '', /default-src 'none'/);
  const data = await web.request('/s/nothere.json');
  assert.equal(data.status, 404);
  assert.deepEqual(await data.json(), { error: 'not-found' });
});

test('an error of ours is logged by its code and shows nothing of its inside', async () => {
  const { deps, lines } = await openPaper();
  const broken = {
    ...deps.store,
    takes: {
      ...deps.store.takes,
      revision: () => deps.store.takes.revision(),
      listWire: async () => {
        throw new Error('secret inside /var/lib/paper.db');
      },
    },
  };
  const web = createWeb({ ...deps, store: broken });
  const answer = await web.request('/wire');
  const text = await answer.text();
  assert.equal(answer.status, 500);
  assert.match(text, /This page could not be made/);
  assert.doesNotMatch(text, /secret|paper\.db|at async|\.ts:/);
  assert.match(answer.headers.get('content-security-policy') ?? '', /default-src 'none'/);
  const line = lines.find((one) => one.event === 'web.failed');
  assert.deepEqual([line?.level, line?.fields.path, line?.fields.code], ['error', '/wire', 'internal/unexpected']);
});
