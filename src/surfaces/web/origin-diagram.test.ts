import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openPaper, STORIES } from '../../../test/fixtures/web/paper.ts';
import { carbon } from './carbon.ts';
import { layDiagram } from './origin-diagram.ts';
import { calendarOf, countsWords } from './words.ts';

const ruling = async () => {
  const { store } = await openPaper();
  const take = await store.takes.latest(STORIES.ruling);
  assert.ok(take !== null);
  return take;
};

test('a diagram is as tall as its lines: groups keep room for a label of two lines, and nothing hangs over the end', async () => {
  const { groups, halves } = layDiagram(await ruling(), calendarOf('UTC'));
  assert.deepEqual(
    groups.map((group) => [group.rows.map((row) => row.at), group.meets]),
    [
      [[1], 2],
      [[5, 7], 7],
      [[10], 11],
    ],
  );
  assert.equal(halves, 11);
});

test('many single origins fold into one row that counts them', async () => {
  const take = await ruling();
  const single = take.origins[2];
  assert.ok(single !== undefined);
  const many = Array.from({ length: 6 }, (_, index) => ({ ...single, index }));
  const { groups } = layDiagram({ ...take, origins: [...take.origins.slice(0, 2), ...many] }, calendarOf('UTC'));
  assert.deepEqual(
    groups.at(-1)?.rows.map((row) => row.name),
    ['6\u00a0reports'],
  );
});

test('a story without origins has neither a carbon nor a count of them', async () => {
  const take = await ruling();
  assert.equal(String(await carbon([])), '');
  assert.equal(countsWords({ ...take.counts, reports: 1, origins: 0, primaries: 0 }), '1\u00a0report');
  assert.match(String(await carbon(take.origins)), /viewBox="0 0 28 12"/);
});
