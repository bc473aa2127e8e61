import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NO_BLOCKS, readHostBlocks, repeatedBlocks, withPage } from './host-blocks.ts';
import { readPage } from './page.ts';

const OFFER = 'The tide table of the harbour is printed again this spring, and every household of the bay gets one at no cost.';
const pageOf = (day: number): string =>
  `<title>Day ${day} of the survey</title><article><h1>Day ${day} of the survey</h1><p>On day ${day === 1 ? 'one' : `no. ${'x'.repeat(day)}`} the surveyors of the bay counted the buoys and wrote down which had moved, and how far.</p><p>${OFFER}</p><p>The count of ${'y'.repeat(day)} goes on until the end of the month, the office of the harbour said in a short letter.</p></article>`;
const read = (day: number, repeated: ReadonlySet<string>) => readPage(pageOf(day), `https://saltmere.example/${day}`, '', { repeated });

test('a block that stands on three earlier pages of a host is furniture on the next', () => {
  let blocks = NO_BLOCKS;
  for (let day = 1; day <= 3; day++) {
    const { paragraphs, blockKeys } = read(day, repeatedBlocks(blocks));
    assert.ok(paragraphs.includes(OFFER), `page ${day}`);
    blocks = withPage(blocks, blockKeys);
  }
  const { paragraphs } = read(4, repeatedBlocks(readHostBlocks(JSON.parse(JSON.stringify(blocks)))));
  assert.equal(paragraphs.length, 2);
  assert.ok(!paragraphs.includes(OFFER));
});

test('the memory of a host is bounded and forgets what stood once before what stood twice', () => {
  let blocks = withPage(withPage(NO_BLOCKS, ['kept']), ['kept']);
  for (let page = 0; page < 20; page++)
    blocks = withPage(
      blocks,
      Array.from({ length: 200 }, (_, i) => `p${page}b${i}`),
    );
  assert.equal(Object.keys(blocks.seen).length, 300);
  assert.deepEqual(blocks.seen.kept, [2, 2]);
  assert.deepEqual(readHostBlocks('none'), NO_BLOCKS);
});
