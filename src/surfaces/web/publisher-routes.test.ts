import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EVENING, openPaper, STORIES } from '../../../test/fixtures/web/paper.ts';
import type { Entry } from '../../domain/entry.ts';
import { entryId, type FeedId, publisherId, sha256 } from '../../domain/ids.ts';
import { quantile, recordOf } from './publisher-record.ts';

const read = async (path: string, options: Parameters<typeof openPaper>[0] = {}) => {
  const { web } = await openPaper(options);
  const answer = await web.request(path);
  return { status: answer.status, text: await answer.text() };
};

test('a publisher has its facts, feeds, record, rights with their lines, and the edits we saw', async () => {
  const { status, text } = await read('/source/belmont.example');
  assert.equal(status, 200);
  assert.match(text, /<h1 class="lower">Belmont Wire<\/h1>/);
  assert.match(text, /United Kingdom/);
  assert.match(text, /belmont\.example: machines/);
  assert.match(text, /Fetch its pages<\/th><td>yes<\/td><td><span class="any"><b>robots\.txt<\/b>/);
  assert.match(text, /Court <del>bars<\/del><ins>orders<\/ins>/);
  assert.match(text, /2.versions/);
  assert.match(text, /The page says so itself/);
  assert.match(text, /1.correction, 0.retractions/);
});

test('a silent edit of an entry in a feed shows, and one that nobody could read does not', async () => {
  const { web, store } = await openPaper();
  const feed = (await store.feeds.list()).find((one) => one.publisherId === 'belmont.example');
  assert.ok(feed !== undefined);
  const put = (guid: string, title: string, rest: Partial<Entry>) => store.entries.put(entryWith(feed.id, guid, { title, ...rest }));
  await put('quiet', 'Lab ships its model', { summaryText: 'The lab shipped it on Monday.' });
  await put('quiet', 'Lab ships its model', { summaryText: 'The lab shipped it on Monday.', tags: ['models'] });
  await put('quiet', 'Lab delays its model', { summaryText: 'The lab did not ship it on Monday, it says.' });
  await put('said', 'Council votes', { summaryText: 'One', updatedAt: EVENING - 2 });
  await put('said', 'Council votes', { summaryText: 'One two', updatedAt: EVENING - 1 });
  await put('tags', 'Nothing to see', { tags: ['a'] });
  await put('tags', 'Nothing to see', { tags: ['b'] });
  const text = await (await web.request('/source/belmont.example')).text();
  assert.match(
    text,
    /Lab <del>ships<\/del><ins>delays<\/ins> its model<\/a><\/p><p class="m">2.versions, \+4.words, [^<]*In the feed, without a word\./,
  );
  assert.match(text, /Council votes<\/a><\/p><p class="m">2.versions, \+1.word, [^<]*In the feed, which gives a later time\./);
  assert.doesNotMatch(text, /Nothing to see/);
});

function entryWith(feed: FeedId, guid: string, stated: Partial<Entry>): Omit<Entry, 'revision'> {
  const nothing = {
    authors: [],
    publishedAt: null,
    updatedAt: null,
    summaryHtml: null,
    contentHtml: null,
    summaryText: '',
    contentText: '',
  };
  const rest = { tags: [], language: null, licence: null, rsl: null, via: null, title: '' };
  const entry = { ...nothing, ...rest, guid, url: `https://belmont.example/${guid}`, ...stated };
  return { ...entry, id: entryId(feed, guid), feedId: feed, hash: sha256(JSON.stringify(entry)), seenAt: EVENING - 3_600_000 };
}

test('a reservation shows as a no with the line that made it', async () => {
  const { text } = await read('/source/quiet.example');
  assert.match(text, /No summaries allowed, so link only\./);
  assert.match(text, /Summarise<\/th><td><span class="st d"><i>×<\/i>no<\/span><\/td><td><span class="any"><b>Content-Signal<\/b>/);
  assert.match(text, /gone<\/span> the publisher took it away/);
});

test('an operator’s decision and a failing feed are said', async () => {
  const { text } = await read('/source/norrland.example');
  assert.match(text, /They asked us not to\./);
  assert.match(text, /failing<\/span> 3 times: fetch\/timeout/);
  assert.match(text, /has not been read yet; until then no page of it is fetched/);
});

test('an unknown publisher is not found, however it is written', async () => {
  for (const id of ['none.example', '%3Cb%3E', 'BELMONT.EXAMPLE', 'a'.repeat(400)])
    assert.equal((await read(`/source/${id}`)).status, 404, id);
});

test('the index groups by kind and marks feeds in trouble; an empty one says how to begin', async () => {
  const { text } = await read('/sources');
  assert.match(text, /<h2>Public bodies<\/h2>/);
  assert.match(text, /Norrland Post<\/a> <span class="st a">failing<\/span>/);
  assert.match((await read('/sources', { empty: true })).text, /tickrwire feed add URL/);
});

test('the record counts who was first, who echoed, and how far behind', async () => {
  const { store } = await openPaper();
  const take = await store.takes.latest(STORIES.ruling);
  assert.ok(take !== null);
  const belmont = recordOf(publisherId('belmont.example'), [take], []);
  assert.deepEqual([belmont.stories, belmont.shared, belmont.first, belmont.own, belmont.medianLagMs], [1, 1, 1, 1, null]);
  assert.deepEqual(belmont.claims, { all: 4, corroborated: 1, disputed: 1, retracted: 1 });
  const norrland = recordOf(publisherId('norrland.example'), [take], []);
  assert.deepEqual([norrland.first, norrland.echoes, norrland.medianLagMs], [0, 1, 3_600_000]);
  assert.ok(take.publishedAt < EVENING);
});

test('a quantile of none is null, of one is it, and p90 lies near the top', () => {
  assert.equal(quantile([], 0.5), null);
  assert.equal(quantile([7], 0.9), 7);
  assert.equal(quantile([10, 1, 2, 3, 4, 5, 6, 7, 8, 9], 0.9), 10);
  assert.equal(quantile([3, 1, 2], 0.5), 2);
});
