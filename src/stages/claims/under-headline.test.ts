import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Claim } from '../../domain/claim.ts';
import { VirtualClock } from '../../ports/clock.ts';
import { claims } from './index.ts';
import { MADE_AT, type MadePage, madeMaterial } from './made-material.ts';

const SCENES = [
  'I have sat in the reading room for three winters.',
  'It smells of glue.',
  'Nobody says a word before ten.',
  'The lamps are green.',
  'The stairs creak.',
  'There is tea at four.',
];
const FACT = 'In 1931 the binder Ilse Marholm sewed 212 atlases for the harbour office of Varn.';

async function mainOf(title: string, paragraphs: readonly string[], articleKind: MadePage['articleKind']): Promise<Claim | undefined> {
  const material = madeMaterial([{ publisher: 'Quillmark', title, paragraphs, ...(articleKind === undefined ? {} : { articleKind }) }]);
  const outcome = await claims({ material, previous: [] }, { clock: new VirtualClock(MADE_AT) });
  return outcome.kind === 'done' ? outcome.value.find((claim) => claim.main) : undefined;
}

const TITLE = 'What a reading room taught me about maps';

test('an essay whose opening says nothing of its matter is told by its headline, which is the evidence', async () => {
  const main = await mainOf(TITLE, [...SCENES, FACT], 'opinion');
  assert.equal(main?.text, `Quillmark writes under the headline “${TITLE}”.`);
  assert.equal(main.modality, 'stated');
  assert.deepEqual(
    main.evidence.map(({ span, stance }) => [span.start, span.end, stance]),
    [[0, TITLE.length, 'supports']],
  );
});

test('a headline that has a mark of its own at the end gets no second one', async () => {
  const asked = 'Are maps of reading rooms still drawn by hand?';
  assert.equal((await mainOf(asked, [...SCENES, FACT], 'opinion'))?.text, `Quillmark writes under the headline “${asked}”`);
});

test('what a report tells late is told as it is', async () => {
  assert.match((await mainOf(TITLE, [...SCENES, FACT], 'news'))?.text ?? '', /Ilse Marholm sewed 212 atlases/);
});

test('an essay that opens with its matter is told by that', async () => {
  assert.match((await mainOf(TITLE, [FACT, ...SCENES], 'opinion'))?.text ?? '', /Ilse Marholm sewed 212 atlases/);
});

test('a headline with quotation marks or of one word is not told in quotation marks', async () => {
  for (const title of ['What “reading” a map means to me now', 'Maps'])
    assert.match((await mainOf(title, [...SCENES, FACT], 'opinion'))?.text ?? '', /212 atlases/);
});
