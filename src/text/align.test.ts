import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { alignment, closest, commonInOrder, inOrderShare, splitsWord, wordsInOrder } from './align.ts';

describe('align', () => {
  it('counts words in the same order', () => {
    assert.equal(commonInOrder(['a', 'b', 'c'], ['a', 'x', 'b', 'c']), 3);
    assert.equal(commonInOrder(['c', 'b', 'a'], ['a', 'b', 'c']), 1);
  });
  it('gives the share of the candidate, none for an empty one', () => {
    assert.equal(inOrderShare(['a', 'b', 'z', 'z'], ['a', 'b']), 0.5);
    assert.equal(inOrderShare([], ['a']), 0);
  });
  it('tells which source word stands behind each', () => {
    assert.deepEqual(alignment(['b', 'q', 'd'], ['a', 'b', 'c', 'd']), [1, -1, 3]);
  });
  it('finds the nearest source', () => {
    assert.deepEqual(
      closest(
        ['a', 'b'],
        [
          ['x', 'y'],
          ['b', 'a'],
          ['a', 'z', 'b'],
        ],
      ),
      { share: 1, index: 2 },
    );
    assert.deepEqual(closest(['a'], [['b']]), { share: 0, index: -1 });
  });
  it('reads words without punctuation', () => {
    assert.deepEqual(wordsInOrder('Orrin Labs, it said: 8 days.'), ['orrin', 'labs', 'it', 'said', '8', 'days']);
  });
});

describe('a cut', () => {
  it('does not fall within a name written together', () => {
    const text = "Orrin's GDP.pdf benchmark. It ended.";
    assert.ok(splitsWord(text, text.indexOf('.pdf')));
    assert.ok(splitsWord(text, text.indexOf('DP')));
    assert.ok(!splitsWord(text, text.indexOf('. It')));
    assert.ok(!splitsWord(text, text.indexOf("'s")));
  });
});
