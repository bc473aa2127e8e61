import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { openPaper, STORIES } from '../../../test/fixtures/web/paper.ts';
import { marked } from './search-page.ts';

const { web, store } = await openPaper();
after(() => store.close());
const read = async (query: string): Promise<string> => (await web.request(`/search?q=${encodeURIComponent(query)}`)).text();

test('without a query there is a form and how to ask', async () => {
  const page = await (await web.request('/search')).text();
  assert.match(page, /<form[^>]*action="\/search"/);
  assert.match(page, /<input[^>]*name="q"/);
  assert.match(page, /How to ask/);
  assert.match(page, /status:disputed/);
});

test('words are found with their passage, the words set bold', async () => {
  const take = await store.takes.latest(STORIES.ruling);
  const word = take?.sentences.find((sentence) => sentence.section === 'summary')?.text.match(/[a-z]{6,}/)?.[0] ?? '';
  const page = await read(word);
  assert.match(page, new RegExp(`href="/s/${STORIES.ruling}"`));
  assert.match(page, new RegExp(`<b>${word}`, 'i'));
  assert.equal(/[\u{E000}\u{E001}]/u.test(page), false);
});

test('nothing found says so and helps', async () => {
  const page = await read('zzzqqq');
  assert.match(page, /Nothing found/);
  assert.match(page, /How to ask/);
});

test('a fault of an operator is told, the rest is looked for', async () => {
  const page = await read('after:soon status:corroborated');
  assert.match(page, /after: wants a day/);
  assert.match(page, /class="hits"/);
});

test('the query comes back as text', async () => {
  const page = await read('"><script>x()</script>');
  assert.equal(page.includes('<script>x'), false);
});

test('marks of a passage become bold words and nothing else does', async () => {
  assert.equal(String(await marked('a \u{E000}b<i>\u{E001} c')), 'a <b>b&lt;i&gt;</b> c');
  assert.equal(String(await marked('\u{E000}open')), '<b>open</b>');
  assert.equal(String(await marked('x\u{E001}y')), 'xy');
});
