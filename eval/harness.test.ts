import assert from 'node:assert/strict';
import { test } from 'node:test';
import { belowFloor, readArguments, tableOf } from './harness.ts';

test('arguments are read, and a wrong one is named', () => {
  assert.deepEqual(readArguments(['feeds', '--json'], '/sets'), {
    names: ['feeds'],
    dataDir: '/sets',
    json: true,
    check: false,
    train: false,
    help: false,
  });
  assert.equal(readArguments(['--data', '/elsewhere', '--check'], '/sets').dataDir, '/elsewhere');
  assert.throws(() => readArguments(['--fast'], '/sets'), /unknown option --fast/);
  assert.throws(() => readArguments(['--data'], '/sets'), /--data needs a folder/);
});

test('a table lines its columns up and marks what a row lacks', () => {
  const lines = tableOf([
    { name: 'ours', figures: { f1: 0.91234, pages: 10 } },
    { name: 'a peer', figures: { pages: 9 } },
  ]).split('\n');
  assert.deepEqual(lines, ['              f1  pages', '  ours    0.9123     10', '  a peer       -      9']);
});

test('a figure under its floor, or not measured, is named; one on its floor passes', () => {
  const result = { figures: { f1: 0.9, recall: 0.8 }, rows: [], notes: [] };
  assert.deepEqual(belowFloor('extract', result, { f1: 0.9 }), []);
  assert.deepEqual(belowFloor('extract', result, { recall: 0.85, precision: 0.5 }), [
    'extract.recall is 0.8000, under its floor 0.85',
    'extract.precision was not measured (floor 0.5)',
  ]);
});
