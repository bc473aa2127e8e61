import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openPaper, STORIES } from '../../../test/fixtures/web/paper.ts';
import { changedSentences, sourcesSection, timelineSection } from './story-sections.ts';
import { calendarOf, precisely } from './words.ts';

const takes = async () => {
  const { store } = await openPaper();
  const [first, second] = await store.takes.listByStory(STORIES.ruling);
  assert.ok(first !== undefined && second !== undefined);
  return { first, second };
};

test('what a take adds are sentences on claims not told before; the same claim in other words is left out', async () => {
  const { first, second } = await takes();
  const lines = (await Promise.all(changedSentences(first, second))).map(String);
  assert.deepEqual(lines, ['<ins>How many texts Orrin Labs kept is not agreed.</ins> ']);
  assert.deepEqual(changedSentences(second, second), []);
});

test('a claim that is told no more is struck out', async () => {
  const { first, second } = await takes();
  const lines = (await Promise.all(changedSentences(second, first))).map(String);
  assert.deepEqual(lines, ['<del>How many texts Orrin Labs kept is not agreed.</del> ']);
});

test('a note on a source is a sentence before what we may do with it', async () => {
  const { second } = await takes();
  const noted = second.sources.map((line) => ({ ...line, note: 'the primary source' }));
  const text = String(await sourcesSection({ ...second, sources: noted }, calendarOf('UTC')));
  assert.match(text, /\. The primary source\. Link and quotes up to 25 words\./);
  assert.match(text, /1.echo<\/summary>/);
});

test('a source that may only be linked stands in the text column when it is all there is', async () => {
  const { store } = await openPaper();
  const take = await store.takes.latest(STORIES.linkOnly);
  assert.ok(take !== null);
  const text = String(await sourcesSection(take, calendarOf('UTC')));
  assert.match(text, /<ol class="src c"><li><h3><a href="https:\/\/quiet\.example\/what-the-copies-were"/);
  assert.match(text, /Link only<\/a>, 15:00\. No summaries allowed, so link only\./);
  assert.doesNotMatch(text, /Not used/);
});

test('a time of the timeline is no finer than it is known', async () => {
  const calendar = calendarOf('Pacific/Auckland');
  const at = Date.UTC(2030, 0, 1);
  assert.deepEqual(precisely(at, 'year', calendar, at), { words: '2030', datetime: '2030' });
  assert.deepEqual(precisely(at, 'month', calendar, at), { words: 'January\u00a02030', datetime: '2030-01' });
  assert.deepEqual(precisely(at, 'day', calendar, at), { words: '1\u00a0January\u00a02030', datetime: '2030-01-01' });
  assert.equal(precisely(at, 'minute', calendar, at).words, '13:00');
  const { second } = await takes();
  assert.match(String(await timelineSection(second, calendarOf('UTC'))), /<time datetime="2026-10-15">15.October.2026<\/time>/);
});
