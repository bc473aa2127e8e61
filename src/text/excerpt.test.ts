import assert from 'node:assert/strict';
import { test } from 'node:test';
import { excerpt } from './excerpt.ts';

const RULING =
  'Copies of books and articles that were made to train an artificial intelligence model may not be kept once the training has ended.';

test('a short passage is left as it is', () => assert.equal(excerpt('The court ruled on Tuesday.', 15), 'The court ruled on Tuesday.'));

test('a plain passage keeps its first words and does not end in the air', () => {
  assert.equal(
    excerpt('The company sold nine of its older data centres to the city of Varn for a sum it did disclose later', 9),
    'The company sold nine of its older data centres …',
  );
  assert.equal(
    excerpt('The company sold nine of its older data centres to the city of Varn', 10),
    'The company sold nine of its older data centres …',
  );
});

test('a negation is never cut off', () => {
  const cut = excerpt(RULING, 15);
  assert.match(cut, /may not be kept/);
  assert.match(cut, /^… /);
  assert.ok(cut.split(/\s+/).filter((word) => word !== '…').length <= 15);
});

test('a hedge at the end is kept', () => {
  assert.match(
    excerpt('The tool that the laboratory gave to its two thousand engineers last week read files allegedly meant for others', 12),
    /allegedly meant for/,
  );
});

test('where the turning words lie too far apart there is no honest excerpt', () => {
  assert.equal(excerpt(`No engineer of the firm ${'who wrote code there '.repeat(5)}was told that it may be read`, 8), '');
});
