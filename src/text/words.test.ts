import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contentWords, isStopword, stem } from './words.ts';

test('forms of one word share a stem', () => {
  for (const family of [
    ['release', 'releases', 'released', 'releasing'],
    ['cut', 'cutting', 'cuts'],
    ['study', 'studies', 'studied'],
    ['ban', 'bans', 'banned', 'banning'],
    ["company's", 'company', 'companies'],
    ['plan', 'planned', 'planning'],
  ]) {
    assert.deepEqual(new Set(family.map(stem)).size, 1, family.join(' '));
  }
  assert.notEqual(stem('raise'), stem('cut'));
  assert.equal(stem('bus'), 'bus');
});

test('content words leave grammar out and numbers plain', () => {
  assert.deepEqual(contentWords('The firm has cut 1,200 jobs, and didn’t say why.'), ['firm', 'cut', '1200', 'job', 'say']);
  assert.ok(isStopword("didn't") && isStopword('didn’t') && !isStopword('ban'));
});
