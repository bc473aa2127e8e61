import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isFragment, partsAdjectives } from './fragments.ts';

describe('a fragment', () => {
  const fragments = [
    'Harbour Ledger has reached out to the firm for more information',
    'Ines and Mara will be live blogging below',
    'Figure 1 shows the load of the crane',
    'In February the board adjusted that figure',
    'Orrin disputed this in a briefing',
    'Let’s run the lamp for a day',
    'The lamp harmed the quay in a number of ways: burning ropes',
    'The board asks for more posts, which could, in turn',
    'The reports come as Orrin, the parent firm',
    'Considering the old lamp used six wicks',
    'Lamps will meet on the quay, talking',
    'Using a set of rules for each lamp',
  ];
  for (const text of fragments) it(`is left out: ${text}`, () => assert.ok(isFragment(text)));
  const whole = [
    'Harbour Ledger found that the lamp burned for nine days',
    'The reports come as Orrin, the parent firm, prepares a sale',
    'Considering the old lamp used six wicks, the new one is small',
    'The firm could, in time, sell the quay',
    'The board adjusted that figure, telling investors it plans a smaller quay',
  ];
  for (const text of whole) it(`stays: ${text}`, () => assert.ok(!isFragment(text)));
});

describe('a comma between adjectives', () => {
  it('is told from one between parts', () => {
    assert.ok(partsAdjectives('The board wrote of these long-awaited', 'costly lamps for the quay'));
    assert.ok(partsAdjectives('The lamp gives soft', 'even light'));
    assert.ok(partsAdjectives('The model generates smooth', 'natural-sounding speech'));
    assert.ok(!partsAdjectives('The lamp harms the health of women', 'months after the board promised rules'));
    assert.ok(!partsAdjectives('The board closed the quay', 'which nobody used'));
  });
});
