import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { closedWithin, partQuoted } from './part-quotes.ts';

const SOURCE =
  'Orrin Labs announced a slate of new tools for its harbour assistant across all quays of Dalmora, which the board had asked for in spring.';
const ALL = { most: 25, fits: () => true };

describe('a part in quotation marks', () => {
  it('is a whole complement behind the main verb, the shortest first', () => {
    const ways = partQuoted('Orrin Labs announced a slate of new tools for its harbour assistant across all quays of Dalmora', SOURCE, ALL);
    assert.equal(ways.length, 2);
    for (const way of ways) {
      const inner = /“([^”]+)”/.exec(way)?.[1] ?? '';
      assert.ok(SOURCE.includes(inner) && inner.split(' ').length >= 5, way);
      assert.match(way, /^Orrin Labs announced/);
      assert.match(inner, /^(?:a|its|all) /);
      assert.match(inner, /Dalmora$/);
    }
  });
  it('is tried only where it leaves no run outside, and keeps to what may be quoted', () => {
    const text = 'Orrin Labs announced a slate of new tools for its harbour assistant across all quays of Dalmora';
    assert.deepEqual(partQuoted(text, SOURCE, { most: 25, fits: () => false }), []);
    assert.deepEqual(partQuoted(text, SOURCE, { most: 4, fits: () => true }), []);
  });
  it('holds no word on who says it', () => {
    const source = 'Varnholt is closing the oldest quay of Dalmora for good, it said on Monday.';
    for (const way of partQuoted('Varnholt is closing the oldest quay of Dalmora for good, it said on Monday', source, ALL))
      assert.doesNotMatch(way, /said on Monday”/);
  });
  it('stands in the source to the letter', () => {
    assert.deepEqual(partQuoted('Orrin Labs announced a row of fresh tools for the people of the harbour', SOURCE, ALL), []);
  });
  it('begins at no noun behind what only describes it, and cuts no bracket and no list', () => {
    const source =
      'The firm plans a revamped version of the lamp (made by Orrin Works in Dalmora), with oil, wicks and a glass of its own.';
    for (const way of partQuoted(
      'The firm plans a revamped version of the lamp (made by Orrin Works in Dalmora), with oil, wicks and a glass of its own',
      source,
      ALL,
    )) {
      assert.doesNotMatch(way, /revamped “version/);
      const inner = /“([^”]+)”/.exec(way)?.[1] ?? '';
      assert.equal(inner.split('(').length, inner.split(')').length, way);
      assert.doesNotMatch(inner, /oil$/);
    }
  });
  it('takes the mark behind it within', () => {
    assert.equal(closedWithin('The board spoke of “a quiet year for all”.'), 'The board spoke of “a quiet year for all.”');
    assert.equal(closedWithin('It was “a quiet year for all”, the report says.'), 'It was “a quiet year for all,” the report says.');
    assert.equal(closedWithin('He declared, “The quay is closed.”.'), 'He declared, “The quay is closed.”');
  });
});
