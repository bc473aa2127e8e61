import assert from 'node:assert/strict';
import { test } from 'node:test';
import { entityIdsOf, namesOf } from './entities.ts';
import { madeUpArticle, madeUpPublisher } from './made-up.ts';

const by = madeUpPublisher('Belmont Wire');
const idsOf = (title: string, body: string) => entityIdsOf(namesOf(madeUpArticle({ by, title, body, at: Date.UTC(2026, 10, 24) }), by));

test('headings, buttons, ranks, case numbers and the paper itself are no entities', () => {
  const ids = idsOf(
    'Home: Five Things',
    'Download\n\nExtend\n\nSeries D\n\nDownload again. The case A-2198 is open. A-2198 goes on. Belmont Wire asked. Belmont Wire waits. Senior Vice President spoke.',
  );
  assert.deepEqual(ids, []);
});

test('a word that the text writes small as well is no name', () => {
  assert.deepEqual(idsOf('The Gorse was cut', 'They cut gorse all day. The Gorse burned.'), []);
});

test('first name and surname count with the full name beside them', () => {
  const uses = namesOf(
    madeUpArticle({ by, title: 'Ingrid Halvorsen resigns', body: 'On Monday Halvorsen said so. Later that day Ingrid left.', at: 0 }),
    by,
  );
  assert.deepEqual(
    uses.map((use) => [use.name, use.count]),
    [['Ingrid Halvorsen', 3]],
  );
});
