import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { headlineFaults, plainness } from './headline.ts';

describe('headlineFaults', () => {
  it('passes an abstract', () => {
    assert.deepEqual(headlineFaults('Aldermoor court bars keeping training copies once a model is finished'), []);
    assert.deepEqual(headlineFaults('Varnholt bans Kestrel assistant after an alleged hidden check'), []);
  });
  for (const [text, fault] of [
    ['Is this the end of the chatbot?', 'question'],
    ['Orrin Labs could raise prices in spring', 'could'],
    ['Why Orrin Labs raised its prices', 'teaser'],
    ['7 things Orrin Labs told investors', 'teaser'],
    ['It raised the price of its service', 'pronoun'],
    ['ORRIN LABS RAISES PRICES AGAIN', 'capitals'],
    ['Orrin raises prices', 'too short'],
    ['Orrin Labs raises prices again!', 'exclamation'],
    ['Orrin Labs raises prices | Kontor Daily', 'furniture'],
  ] as const)
    it(`refuses ${fault}: ${text}`, () => assert.ok(headlineFaults(text).includes(fault)));
  it('refuses what is longer than 95 characters', () => {
    assert.deepEqual(headlineFaults(`Orrin Labs ${'raises prices '.repeat(8)}`.trim()), ['too long']);
  });
});

describe('plainness', () => {
  it('counts labels, dockets, cries and quotation marks against a headline', () => {
    assert.equal(plainness('Orrin Labs raises the price of Fathom by 12%'), 0);
    for (const text of [
      'Comment: what Fathom tells us',
      'Kestria v. Orrin Labs, No. 26-C-1: complaint',
      'SHOCK EXIT AT ORRIN LABS',
      '"It walks on its hands": a riddle solved',
    ])
      assert.ok(plainness(text) >= 2, text);
  });
});
