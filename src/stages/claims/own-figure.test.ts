import assert from 'node:assert/strict';
import { test } from 'node:test';
import { VirtualClock } from '../../ports/clock.ts';
import { claims } from './index.ts';
import { MADE_AT, type MadePage, madeMaterial } from './made-material.ts';
import { givesOwnFigure } from './own-figure.ts';
import { readArticle } from './read-article.ts';

const SAID: readonly (readonly [string, boolean])[] = [
  ['Kestria puts its use of water at 1.3 billion litres.', true],
  ['The union and the ministry put the number of strikers at 940.', true],
  ['Halden and others put at least $4.8 billion into Kestria on Monday.', false],
  ['Kestria put the hall up for sale at a price of $9 million.', false],
  ['Kestria used 1.3 billion litres of water at its halls.', false],
];
for (const [sentence, own] of SAID)
  test(`${own ? 'a party’s figure' : 'no party’s figure'}: ${sentence}`, () => {
    const [member] = madeMaterial([{ publisher: 'Quillmark', title: 'A week in Orlo', paragraphs: [sentence] }]).articles;
    assert.ok(member !== undefined);
    const found = readArticle(member, { index: 0, primary: false }).find(({ place }) => place === 0);
    assert.ok(found !== undefined);
    assert.equal(givesOwnFigure(found), own);
  });

test('whose figure it is can be read, and not that anybody else comes to it', async () => {
  const pages: readonly MadePage[] = [
    {
      publisher: 'Newsroom Exchange',
      title: 'Kestria on the water of its halls',
      kind: 'company',
      articleKind: 'primary',
      paragraphs: [
        'Kestria does not agree with a study of the water used by its halls for machines.',
        'Our halls used 1.3 billion litres last year.',
      ],
    },
    {
      publisher: 'Kontor Daily',
      title: 'Halls of Kestria use twice the water it reports, study says',
      paragraphs: [
        'Halls for machines run by Kestria used 3 billion litres of water last year, researchers at Orlo said on Monday.',
        'Kestria puts its use at 1.3 billion litres.',
      ],
    },
  ];
  const material = madeMaterial(pages);
  const outcome = await claims({ material, previous: [] }, { clock: new VirtualClock(MADE_AT) });
  assert.equal(outcome.kind, 'done');
  const [claim] = outcome.kind === 'done' ? outcome.value.filter(({ text }) => text.includes('halls used 1.3 billion')) : [];
  const row = claim?.evidence.find(({ span }) => span.articleId === material.articles[1]?.article.id);
  assert.equal(row?.stance, 'neutral');
});
