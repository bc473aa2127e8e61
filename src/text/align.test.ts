import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { alignment, commonInOrder, holdsRun, inOrderShare, placesOf, splitsWord, standsClose, wordRow, wordsInOrder } from './align.ts';

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
  it('counts long lists as short ones', () => {
    const words = Array.from({ length: 40 }, (_, at) => `w${at % 29}`);
    const other = words.filter((_, at) => at % 3 !== 0).concat('w1', 'w2');
    const plain = (a: readonly string[], b: readonly string[]): number => alignment(a, b).filter((at) => at >= 0).length;
    for (const length of [1, 5, 30, 31, 32, 40])
      for (const from of [0, 3, 11]) {
        const part = words.slice(from, from + length);
        assert.equal(commonInOrder(part, other), plain(part, other), `${length} words from ${from}`);
        assert.equal(commonInOrder(other, part), plain(other, part), `${length} words from ${from}, turned`);
      }
  });
  it('tells a text that stands close to one of several', () => {
    const rows = [
      ['x', 'y'],
      ['b', 'a'],
      ['a', 'z', 'b'],
    ].map(wordRow);
    assert.ok(standsClose(['a', 'b'], rows, 0.8));
    assert.ok(!standsClose(['a', 'b'], rows.slice(0, 2), 0.5), 'half is not more than half');
    assert.ok(!standsClose(['a', 'b', 'c', 'd', 'z'], rows, 0.4));
    assert.ok(!standsClose([], rows, 0.8));
  });
  it('finds a run of words wherever it stands, and none that reaches from one list into another', () => {
    const source = 'one two three two three four five six'.split(' ');
    const known = placesOf([source, ['seven', 'eight', 'nine']]);
    for (let at = 0; at + 4 <= source.length; at += 1)
      for (let before = 0; before < 4; before += 1) {
        const run = [...Array.from({ length: before }, () => 'three'), ...source.slice(at, at + 4), 'two'];
        assert.ok(holdsRun(run, known, 4), run.join(' '));
      }
    assert.ok(!holdsRun(['one', 'two', 'three', 'four', 'five'], known, 5));
    assert.ok(!holdsRun(['five', 'six', 'seven', 'eight'], known, 4));
    assert.ok(!holdsRun(['one', 'two', 'three'], known, 4));
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
