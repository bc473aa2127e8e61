import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CORRUPTIONS, type Corruption, corrupted, diceFor, editedQuote } from './corrupt.ts';
import { asideCut, clauseCut, fused, leadCut, standsAlone } from './true-sentences.ts';

const ARTICLE =
  'Orrin Labs said on Monday that Fathom, its assistant, allegedly cost 30 million people $12 a month in 2024. Kestria sued Orrin Labs in March over 47 contracts. Belmont Wire was told by Mara Lindt that prices rose and may rise again.';
const TRUE = 'Kestria sued Orrin Labs in March over 47 contracts that were worth $12 million, according to Mara Lindt.';
const SOURCES: Readonly<Record<Corruption, string>> = {
  number: TRUE,
  unit: TRUE,
  date: TRUE,
  name: TRUE,
  'role-swap': TRUE,
  negation: TRUE,
  antonym: 'Prices rose at Orrin Labs, the company said.',
  'hedge-dropped': 'Fathom allegedly cost 30 million people money.',
  'attribution-moved': TRUE,
};

describe('the corruptor', () => {
  for (const kind of CORRUPTIONS)
    it(`puts in one fault: ${kind}`, () => {
      const source = SOURCES[kind];
      const made = corrupted(kind, source, ARTICLE, diceFor(source, 7));
      assert.ok(made !== null && made !== source);
      assert.equal(corrupted(kind, source, ARTICLE, diceFor(source, 7)), made);
    });
  it('gives nothing where there is nothing to spoil', () => {
    const bare = 'prices at the works stay where they are';
    for (const kind of ['number', 'unit', 'date', 'name', 'role-swap', 'hedge-dropped'] as const)
      assert.equal(corrupted(kind, bare, bare, diceFor(bare, 1)), null);
  });
  it('spoils every place in turn, and takes half of its wrong numbers from the article', () => {
    const text = 'The board counted 47 ships and 12 boats.';
    const made = Array.from({ length: 400 }, (_, seed) => corrupted('number', text, 'It has 81 and 93 docks.', diceFor(text, seed)) ?? '');
    const first = made.filter((one) => one.includes(' 12 boats')).length / made.length;
    const own = made.filter((one) => /\b(?:81|93)\b/.test(one)).length / made.length;
    assert.ok(Math.abs(first - 0.5) < 0.1, `${first}`);
    assert.ok(Math.abs(own - 0.5) < 0.1, `${own}`);
    assert.ok(made.every((one) => one !== text));
  });
  it('edits a quotation by one word and leaves the rest', () => {
    const made = editedQuote('Mara Lindt said: “It stays off our machines today.”', diceFor('x', 3));
    assert.ok(made?.startsWith('Mara Lindt said: “It ') && !made.includes('It stays off our machines today'));
    assert.equal(editedQuote('Mara Lindt said “no way”.', diceFor('x', 3)), null);
  });
});

describe('true sentences', () => {
  it('cuts and joins whole parts only', () => {
    assert.equal(
      clauseCut('The board of Varnholt closed the old quay because the floods had come.'),
      'The board of Varnholt closed the old quay.',
    );
    assert.equal(leadCut('On Monday, the board of Varnholt closed the old quay.'), 'The board of Varnholt closed the old quay.');
    assert.equal(
      asideCut('Orrin Labs, which makes the assistant, raised its price by a tenth.'),
      'Orrin Labs raised its price by a tenth.',
    );
    assert.equal(fused('Kestria sued Orrin.', 'The court heard it.'), 'Kestria sued Orrin, and the court heard it.');
  });
  it('leaves alone what a cut would turn round', () => {
    assert.equal(clauseCut('The board of Varnholt will close the old quay after the court may have agreed.'), null);
    assert.ok(!standsAlone('He closed the quay of Varnholt on Monday morning.'));
  });
});
