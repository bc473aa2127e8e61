import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openPaper, STORIES } from '../../../test/fixtures/web/paper.ts';
import { changedSentences, sourcesSection } from './story-sections.ts';
import { calendarOf } from './words.ts';

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
