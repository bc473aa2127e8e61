import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { letThrough, mayHold, newFilter } from './word-filter.ts';

describe('a filter of words', () => {
  it('lets every word through that it was given, of any length and script', () => {
    const words = ['', 'a', 'to', 'the', 'ruling', 'x'.repeat(40), 'économie', '二', '2.5'];
    const filter = newFilter();
    for (const word of words) letThrough(filter, word);
    assert.deepEqual(
      words.filter((word) => !mayHold(filter, word)),
      [],
    );
  });
  it('keeps most others out', () => {
    const filter = newFilter();
    letThrough(filter, 'ruling');
    for (const word of ['rulings', 'rule', 'court', 'ru', '']) assert.ok(!mayHold(filter, word), word);
  });
  it('lets longer words through where the beginning is open', () => {
    const filter = newFilter();
    letThrough(filter, 'lay', true);
    for (const word of ['lay', 'layoff', 'lay'.padEnd(30, 'o')]) assert.ok(mayHold(filter, word), word);
    assert.ok(!mayHold(filter, 'la'));
  });
});
