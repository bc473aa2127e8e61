import assert from 'node:assert/strict';
import { test } from 'node:test';
import { moneyOf, randomStream, worldOf } from './draw.ts';

test('the same seed and label give the same stream, others another', () => {
  const take = (seed: number, label: string): readonly number[] => {
    const next = randomStream(seed, label);
    return [next(), next(), next()];
  };
  assert.deepEqual(take(3, 'a'), take(3, 'a'));
  assert.notDeepEqual(take(3, 'a'), take(4, 'a'));
  assert.notDeepEqual(take(3, 'a'), take(3, 'b'));
});

test('numbers keep to both ends and odds come out about as said', () => {
  const draw = worldOf(1).drawFor('odds');
  const numbers = Array.from({ length: 2000 }, () => draw.int(2, 5));
  assert.equal(Math.min(...numbers), 2);
  assert.equal(Math.max(...numbers), 5);
  const hits = Array.from({ length: 2000 }, () => draw.chance(0.25)).filter(Boolean).length;
  assert.ok(hits > 420 && hits < 580, String(hits));
});

test('no name is given twice in a world, not even from two draws', () => {
  const world = worldOf(5);
  const names: string[] = [];
  for (const label of ['one', 'two', 'three']) {
    const draw = world.drawFor(label);
    for (let i = 0; i < 40; i += 1) names.push(draw.person().last, draw.company().split(' ')[0] ?? '', draw.country().name, draw.city());
  }
  assert.equal(new Set(names).size, names.length);
});

test('money reads as in a newspaper and stays exact', () => {
  assert.equal(moneyOf(0.85), '$850,000');
  assert.equal(moneyOf(12.5), '$12.5 million');
  assert.equal(moneyOf(1200), '$1.2 billion');
  assert.equal(moneyOf(3000), '$3 billion');
});
