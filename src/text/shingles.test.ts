import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bandsOf, containment, estimateJaccard, longestSharedRun, minhash, sharedRuns } from './shingles.ts';
import { hashWords } from './shingles-scan.ts';

/** Words drawn from a small generator: the same numbers give the same text. */
function wordsFrom(seed: number, count: number): string[] {
  let state = seed;
  return Array.from({ length: count }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return `w${(state >>> 8) % 5000}`;
  });
}

const shares = (a: readonly string[], b: readonly string[]): boolean => a.some((band) => b.includes(band));

test('words are read without case, apostrophes and punctuation, with their places', () => {
  const words = hashWords('The lab’s model — “Tern 2”.');
  assert.deepEqual(words.starts, [0, 4, 10, 19, 24]);
  assert.deepEqual(words.ends, [3, 9, 15, 23, 25]);
  assert.deepEqual(words.hashes, hashWords("the LAB's (model) tern 2").hashes);
  assert.equal(hashWords('模型发布').hashes.length, 4);
});

test('a signature estimates the likeness of texts within its error', () => {
  for (const kept of [1, 0.8, 0.5, 0.2]) {
    const shared = wordsFrom(7, Math.round(1000 * kept));
    const a = [...shared, ...wordsFrom(11, 1000 - shared.length)].join(' ');
    const b = [...shared, ...wordsFrom(13, 1000 - shared.length)].join(' ');
    const truth = kept / (2 - kept);
    const estimate = estimateJaccard(minhash(a), minhash(b));
    assert.ok(Math.abs(estimate - truth) < 0.13, `kept ${kept}: ${estimate} against ${truth}`);
  }
});

test('a lightly edited copy shares a band, a stranger shares none', () => {
  const text = wordsFrom(3, 240);
  const copy = [...text.slice(0, 100), 'cut', 'here', ...text.slice(130)].join(' ');
  const bands = bandsOf(minhash(text.join(' ')));
  assert.equal(bands.length, 32);
  assert.ok(shares(bands, bandsOf(minhash(copy))));
  assert.ok(!shares(bands, bandsOf(minhash(wordsFrom(99, 240).join(' ')))));
});

test('short texts keep full signatures, and no words give none', () => {
  assert.equal(minhash('two words').length, 96);
  assert.equal(estimateJaccard(minhash('Two words'), minhash('two, words!')), 1);
  assert.deepEqual(minhash(' — … '), []);
  assert.deepEqual(bandsOf([]), []);
  assert.equal(estimateJaccard([], []), 0);
});

test('containment is the share of the first text found in the second', () => {
  const long = wordsFrom(5, 200);
  const part = long.slice(50, 100).join(' ');
  assert.equal(containment(part, long.join(' ')), 1);
  assert.ok(Math.abs(containment(long.join(' '), part) - 43 / 193) < 0.001);
  assert.equal(containment('', part), 0);
});

test('the longest shared run is found with its place in both texts', () => {
  const a = 'Officials said the model was trained on public text. It costs less.';
  const b = 'By contrast, "The model was trained on public text" was the claim.';
  const run = longestSharedRun(a, b);
  assert.equal(run.words, 7);
  assert.equal(a.slice(run.a.start, run.a.end), 'the model was trained on public text');
  assert.equal(longestSharedRun('one two', 'three four').words, 0);
});

test('every shared run of the length asked for is found, in order, and no shorter one', () => {
  const shared = wordsFrom(21, 60);
  const a = [...wordsFrom(1, 40), ...shared.slice(0, 25), ...wordsFrom(2, 40), ...shared.slice(25, 60)].join(' ');
  const b = [...shared.slice(25, 60), ...wordsFrom(4, 30), ...shared.slice(0, 25)].join(' ');
  assert.deepEqual(
    sharedRuns(a, b, 12).map((run) => run.words),
    [25, 35],
  );
  assert.deepEqual(
    sharedRuns(a, b, 30).map((run) => run.words),
    [35],
  );
  const [first] = sharedRuns(a, b, 12);
  assert.equal(a.slice(first?.a.start, first?.a.end), b.slice(first?.b.start, first?.b.end));
});
