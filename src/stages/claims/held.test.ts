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
  ['attributed', 'Kestria sells its halls', 'Kestria has reportedly sold nine halls in Aldermoor, according to Harbour Ledger.'],
  ['alleged', 'Kestria sells its halls', 'Kestria has allegedly sold nine halls in Aldermoor, according to Harbour Ledger.'],
  ['alleged', 'Kestria sells its halls', 'Kestria sold nine halls in Aldermoor by fraud, the lawsuit says.'],
  ['planned', 'Ada Brand leaves Kestria', 'Kestria announced that Ada Brand steps down as head of its halls on 31 December 2027.'],
  ['planned', 'Ada Brand joins Kestria', 'Ada Brand joins Kestria on 11 January 2027 as head of its halls.'],
  ['alleged', 'Kestria sells its halls', 'Ada Brand has reportedly told friends that Kestria had sold nine halls in Aldermoor.'],
  ['attributed', 'Kestria sells its halls', 'Kestria has sold nine halls in Aldermoor, according to two people familiar with the sale.'],
  ['alleged', 'Kestria and its halls', 'Kestria is accused of theft of nine halls, according to two people familiar with the case.'],
  ['alleged', 'Kestria in court', 'A guard of Aldermoor sued Kestria on Tuesday after its nine cameras failed to see a knife.'],
  ['stated', 'Kestria in court', 'A guard of Aldermoor sued Kestria on Tuesday in the court of Corl.'],
  ['attributed', 'The mayor of Aldermoor leads', 'A Belmont poll out Monday showed the mayor of Aldermoor with 54 percent of the vote.'],
  ['attributed', 'The mayor of Aldermoor leads', 'The mayor of Aldermoor reached 54 percent of the vote in a new Belmont poll on Monday.'],
  ['stated', 'The mayor of Aldermoor leads', 'A Quillmark poll showed the mayor of Aldermoor with 54 percent of the vote.'],
  ['stated', 'A study of Kestria is gone', 'A study which showed that Kestria halls last 90 years has been withdrawn by its authors.'],
  ['stated', 'The bill on halls', 'Under a new bill, tenants of Aldermoor could sue Kestria for nine cold halls.'],
  ['predicted', 'The halls of Kestria', 'In a cold winter, tenants of Aldermoor could sue Kestria for nine cold halls.'],
  ['stated', 'Water under Corl', 'Varn Labs has found water under the island of Corl, which is thought to hide a sea.'],
  ['stated', 'Kestria cuts jobs', 'Kestria is cutting 90 jobs in the halls of Aldermoor, it said on Monday.'],
  ['planned', 'Kestria in Aldermoor', 'Today Kestria is deepening its commitment to Aldermoor with nine halls for schools.'],
  ['stated', 'Kestria stays open', 'Kestria shows maps of nine halls in Aldermoor until 31 December 2027.'],
];
for (const [modality, title, sentence, kind] of HELD)
  test(`held as ${modality}, ${kind ?? 'news'} "${title}": ${sentence}`, async () =>
    assert.equal((await mainOf(title, sentence, kind)).modality, modality));

/** Pieces of several sentences: the first must lead. */
const PIECES: readonly (readonly [string, string, readonly string[], ArticleKind?])[] = [
  [
    'alleged',
    'Guard sues Kestria over nine cameras',
    [
      'Kestria sold nine cameras with a false face match to the police of Aldermoor in June.',
      'The police of Aldermoor jailed a guard after a false face match by cameras that Kestria sold, according to the lawsuit.',
    ],
  ],
  ['alleged', 'Kestria sold nine halls in Aldermoor, lawsuit claims', ['Kestria sold nine halls in Aldermoor in June.']],
  ['attributed', 'Kestria sold nine halls in Aldermoor, Ada Brand says', ['Kestria sold nine halls in Aldermoor in June.']],
  ['stated', 'Kestria reveals it sold nine halls in Aldermoor', ['Kestria sold nine halls in Aldermoor in June.']],
  ['stated', 'Ada Brand says the sea is warm', ['Kestria sold nine halls in Aldermoor in June.']],
  ['attributed', 'Kestria and its halls', ['Kestria blames Varn Labs for nine cold halls in Aldermoor.']],
  [
    'attributed',
    'Nine halls lie under Aldermoor',
    ['Nine halls of clay lie under the market of Aldermoor.', 'A new paper published in June describes nine halls of clay.'],
  ],
  [
    'planned',
    'Kestria grows',
    ['Kestria is opening nine halls in Aldermoor with Varn Labs.', 'Kestria will hire 90 guards for Aldermoor.'],
  ],
  [
    'stated',
    'Kestria grows',
    ['Kestria is opening nine halls in Aldermoor with Varn Labs today.', 'Kestria will hire 90 guards for Aldermoor.'],
  ],
  ['stated', 'Kestria grows', ['Kestria is opening nine halls in Aldermoor with Varn Labs.', 'Kestria has 90 guards in Aldermoor.']],
  ['planned', 'Kestria gives', ['Kestria is creating a fund of 90 million euros for the schools of Aldermoor.']],
  ['predicted', 'Can Kestria love small halls?', ['Nine of ten halls in Aldermoor will close within a year, Ada Brand wrote.'], 'analysis'],
  ['planned', 'Fathom 3 drops maps', ['The upcoming Fathom 3 by Varn Labs drops nine maps of Aldermoor.']],
  ['planned', 'Fathom 3 drops maps', ['Our next major version of Fathom drops nine maps of Aldermoor.']],
  ['planned', 'Fathom 3', ['Varn Labs shows Fathom 3 with nine maps of Aldermoor.', 'Coming later this year.']],
  [
    'attributed',
    'Ada Brand on her halls',
    ['Kestria sold nine halls in Aldermoor in June.', 'This interview has been edited for clarity.'],
  ],
  ['attributed', 'Kestria halls "held up well" in the flood of Aldermoor', ['Kestria used nine halls in the flood of Aldermoor in June.']],
  [
    'alleged',
    'Guard sues Kestria over nine cameras in Aldermoor',
    ['Kestria sold nine cameras with a false face match to Aldermoor in June.'],
  ],
  [
    'stated',
    'Judge ends case in which guard sues Kestria over nine cameras in Aldermoor',
    ['Kestria sold nine cameras with a false face match to Aldermoor in June.'],
  ],
  [
    'attributed',
    'Firms and maps',
    [
      'The top firms of Aldermoor spend 7,500 euros a month on maps of the sea.',
      'A survey of Belmont found that firms of Aldermoor spent 40 percent more on maps than in May.',
    ],
  ],
  [
    'stated',
    'Kestria raises money',
    [
      'Kestria has raised 90 million euros for its halls in Aldermoor.',
      'Its halls in Aldermoor saw 40 percent more guests than in May, Ada Brand said.',
    ],
  ],
  ['stated', 'Fathom 3 is here', ['Varn Labs released Fathom 3, the next version of its nine maps of Aldermoor.']],
];
for (const [modality, title, sentences, kind] of PIECES)
  test(`a piece holds as ${modality}: ${title}: ${sentences.join(' ')}`, async () =>
    assert.equal((await mainOf(title, sentences.join(' '), kind)).modality, modality));

test('the row of evidence keeps who announced it', async () => {
  const main = await mainOf('Kestria sells its halls', 'Kestria announced that Kestria had sold nine halls in Aldermoor on Tuesday.');
  assert.deepEqual(
    main.evidence.map((row) => [row.modality, row.attribution.speaker, row.attribution.cue]),
    [['attributed', 'Kestria', 'announced']],
  );
});
