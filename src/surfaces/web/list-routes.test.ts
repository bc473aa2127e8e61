import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openPaper, STORIES } from '../../../test/fixtures/web/paper.ts';
import { addsWords, wireLine } from './wire-page.ts';
import { calendarOf } from './words.ts';

const read = async (path: string, options: Parameters<typeof openPaper>[0] = {}) => {
  const { web } = await openPaper(options);
  const answer = await web.request(path);
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
};

test('the wire lists every take newest first, by day, with verb, headline and number', async () => {
  const { status, text } = await read('/wire');
  assert.equal(status, 200);
  assert.match(text, /<h2>Today<\/h2>/);
  assert.match(text, /Friday 20.November.2026/);
  const third = text.indexOf(`/s/${STORIES.ruling}/3`);
  const second = text.indexOf(`/s/${STORIES.ruling}/2`);
  assert.ok(third > 0 && second > third, 'the third take stands before the second');
  assert.match(text, /<i>×<\/i>corrects<\/span> Aldermoor court/);
  assert.match(text, /costs, not a fine\. <span class="nb">3rd take/);
});

test('a page of the wire beyond the last take is not found and says so', async () => {
  const { status, text } = await read('/wire?page=9');
  assert.equal(status, 404);
  assert.match(text, /does not reach that far back/);
  for (const odd of ['0', '-1', '1.5', 'x', '1e99']) assert.equal((await read(`/wire?page=${odd}`)).status, 200, odd);
});

test('what a take adds is said without its verb, and only once', async () => {
  const { store } = await openPaper();
  const take = await store.takes.find(STORIES.ruling, 2);
  assert.ok(take !== null);
  assert.equal(addsWords(take), '3 reports and 2 claims.');
  assert.equal(addsWords({ ...take, adds: 'Adds' }), 'Adds');
  const settled = String(
    await wireLine({ ...take, verb: 'settles', adds: 'Settles: nothing new.' }, calendarOf('UTC'), { now: take.publishedAt }),
  );
  assert.doesNotMatch(settled, /nothing new/);
  assert.match(settled, /<b>settles<\/b> Aldermoor/);
});

test('a category leads with its strongest story and has a heading and a feed', async () => {
  const { status, text } = await read('/policy');
  assert.equal(status, 200);
  assert.match(text, /<h1 class="lower">Policy<\/h1>/);
  assert.match(text, /<div class="ld"><article class="st-y"><h3><a href="\/s\/r2ling7">/);
  assert.match(text, /href="\/policy\/feed\.xml"/);
  assert.match(text, /href="\/policy" aria-current="true"/);
  assert.doesNotMatch(text, /Halden cuts/);
});

test('a category shows a withdrawn story struck out and never leads with it', async () => {
  const { text } = await read('/business');
  assert.match(text, /<del>Fennwick is sold<\/del>/);
  assert.match(text, /Withdrawn<\/span>/);
});

test('an empty category says so, and every category answers', async () => {
  const { text } = await read('/research');
  assert.match(text, /No story under Research yet/);
  for (const category of ['business', 'products', 'research', 'policy', 'security', 'hardware', 'society', 'open-source'])
    assert.equal((await read(`/${category}`, { empty: true })).status, 200, category);
});

test('an empty paper tells what to do at the front, and its wire is not blank', async () => {
  const front = await read('/', { empty: true });
  assert.equal(front.status, 200);
  assert.match(front.text, /tickrwire feed add URL/);
  const wire = await read('/wire', { empty: true });
  assert.match(wire.text, /Nothing has been published yet/);
});

test('the front names what was corrected in the last day, and folds a section under its head', async () => {
  const { text } = await read('/');
  assert.match(text, /<h2>Corrected today<\/h2>/);
  assert.match(text, /The sum is the costs of the case\./);
  assert.match(text, /<section class="run" id="open-source">/);
});
