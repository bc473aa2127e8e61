import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sentenceDiff, wordDiff } from './word-diff.ts';

const ALL = { come: 9, gone: 9 };

test('words that came are underlined, words that went are struck, markup is escaped', async () => {
  assert.equal(String(await wordDiff('Nine of ten left.', 'Eight of ten left.')), '<del>Nine</del><ins>Eight</ins> of ten left.');
  assert.equal(String(await wordDiff('a', 'a <b>x</b>')), 'a<ins> &lt;b&gt;x&lt;/b&gt;</ins>');
});

test('a changed sentence is one line, a new and a lost one are others, the same ones none', async () => {
  const before = ['The price is 20 crowns a card.', 'Two shops agree.', 'It stays.'];
  const after = ['The price is 18 crowns a card.', 'It stays.', 'A third one waits for spring.'];
  const lines = await Promise.all(sentenceDiff(before, after, ALL));
  assert.deepEqual(lines.map(String), [
    'The price is <del>20</del><ins>18</ins> crowns a card. ',
    '<ins>A third one waits for spring.</ins> ',
    '<del>Two shops agree.</del> ',
  ]);
  assert.deepEqual(sentenceDiff(before, before, ALL), []);
  assert.equal(sentenceDiff([], ['a one', 'b two', 'c three'], { come: 2, gone: 0 }).length, 2);
});
