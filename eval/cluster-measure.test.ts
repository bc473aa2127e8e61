import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bCubed, linked, pairRates, ratesOf, splitsAndMerges } from './cluster-measure.ts';

const grouping = (text: string) => new Map(text.split(' ').map((pair) => [pair.slice(0, 1), pair.slice(1)] as const));
const TRUTH = grouping('a1 b1 c1 d2 e2 f3');

test('a perfect grouping has all rates 1, whatever its groups are called', () => {
  const same = grouping('ax bx cx dy ey fz');
  assert.deepEqual(pairRates(TRUTH, same), { precision: 1, recall: 1, f1: 1 });
  assert.equal(bCubed(TRUTH, same).f1, 1);
  assert.deepEqual(splitsAndMerges(TRUTH, same), { split: 0, merged: 0 });
});

test('pairs, B-cubed, splits and merges are counted by hand', () => {
  const found = grouping('ax bx cy dy ey fz');
  // Pairs found: ab, cd, ce, de; wanted: ab, ac, bc, de; both: ab, de.
  assert.deepEqual(pairRates(TRUTH, found), { precision: 0.5, recall: 0.5, f1: 0.5 });
  const cubed = bCubed(TRUTH, found);
  assert.ok(Math.abs(cubed.precision - (1 + 1 + 1 / 3 + 2 / 3 + 2 / 3 + 1) / 6) < 1e-9);
  assert.ok(Math.abs(cubed.recall - (2 / 3 + 2 / 3 + 1 / 3 + 1 + 1 + 1) / 6) < 1e-9);
  assert.deepEqual(splitsAndMerges(TRUTH, found), { split: 1, merged: 1 });
});

test('items that were not grouped stand alone', () => {
  assert.deepEqual(pairRates(TRUTH, new Map()), { precision: 0, recall: 0, f1: 0 });
  assert.deepEqual(ratesOf(0, 0, 0), { precision: 0, recall: 0, f1: 0 });
});

test('single link joins through a chain', () => {
  const found = linked(['a', 'b', 'c', 'd'], (i, j) => (Math.abs(i - j) === 1 && i + j < 5 ? 1 : 0), 0.5);
  assert.equal(found.get('a'), found.get('c'));
  assert.notEqual(found.get('a'), found.get('d'));
});
