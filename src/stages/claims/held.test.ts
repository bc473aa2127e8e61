import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Claim } from '../../domain/claim.ts';
import type { StoryArticle, StoryMaterial } from '../../domain/story.ts';
import { VirtualClock } from '../../ports/clock.ts';
import { claims } from './index.ts';
import { MADE_AT, madeMaterial } from './made-material.ts';

type ArticleKind = StoryArticle['topic']['kind'];

async function mainOf(title: string, sentence: string, kind: ArticleKind = 'news'): Promise<Claim> {
  const made = madeMaterial([{ publisher: 'Quillmark', title, paragraphs: [sentence] }]);
  const material: StoryMaterial = {
    ...made,
    articles: made.articles.map((member) => ({ ...member, topic: { ...member.topic, kind } })),
  };
  const outcome = await claims({ material, previous: [] }, { clock: new VirtualClock(MADE_AT) });
  const main = outcome.kind === 'done' ? outcome.value.find((claim) => claim.main) : undefined;
  assert.ok(main !== undefined);
  return main;
}

const HELD: readonly (readonly [string, string, string, ArticleKind?])[] = [
  ['stated', 'Kestria sells its halls', 'Kestria announced that Kestria had sold nine halls in Aldermoor on Tuesday.'],
  ['attributed', 'Kestria sells its halls', 'Ada Brand said that Kestria had sold nine halls in Aldermoor.'],
  ['attributed', 'Kestria keeps faces', 'The union revealed that Kestria had kept nine million faces in Aldermoor.'],
  ['stated', 'Kestria keeps faces', 'A Quillmark analysis found that Kestria had kept nine million faces in Aldermoor.'],
  ['attributed', 'The week: faces, halls, maps', 'Kestria has kept nine million faces in Aldermoor.', 'roundup'],
  ['opinion', 'Is this the end of Kestria?', 'Kestria has sold nine halls in Aldermoor.', 'analysis'],
  ['stated', 'How Kestria sold its halls', 'Kestria has sold nine halls in Aldermoor.', 'analysis'],
  ['stated', 'Could Kestria sell?', 'Kestria has sold nine halls in Aldermoor.', 'news'],
  ['alleged', 'Kestria sells its halls', 'Kestria has reportedly sold nine halls in Aldermoor.', 'analysis'],
];
for (const [modality, title, sentence, kind] of HELD)
  test(`held as ${modality}, ${kind ?? 'news'} "${title}": ${sentence}`, async () =>
    assert.equal((await mainOf(title, sentence, kind)).modality, modality));

test('the row of evidence keeps who announced it', async () => {
  const main = await mainOf('Kestria sells its halls', 'Kestria announced that Kestria had sold nine halls in Aldermoor on Tuesday.');
  assert.deepEqual(
    main.evidence.map((row) => [row.modality, row.attribution.speaker, row.attribution.cue]),
    [['attributed', 'Kestria', 'announced']],
  );
});
