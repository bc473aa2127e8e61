import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { wordAt } from './word-table.ts';

describe('the table of words', () => {
  it('gives the word that stands there, whatever was met before', () => {
    const words = ['Orrin', 'orrin', 'Ünder', 'straße', '二', '\ud835', 'a'.repeat(14), 'B'.repeat(33), 'İzmir', 'über-ministerielle'];
    for (const _ of [1, 2])
      for (const word of words) {
        const text = `so ${word}, it says`;
        assert.deepEqual(wordAt(text, 3, 3 + word.length), { text: word, lower: word.toLowerCase() });
      }
  });
  it('gives the same word for the same letters', () => {
    assert.equal(wordAt('the quay', 4, 8), wordAt('quay', 0, 4));
    assert.notEqual(wordAt('Quay', 0, 4), wordAt('quay', 0, 4));
  });
  it('goes on where more words are met than it keeps', () => {
    for (let at = 0; at < 70_000; at += 1)
      assert.equal(wordAt(`w${at.toString(36)}`, 0, 1 + at.toString(36).length).text, `w${at.toString(36)}`);
  });
});
