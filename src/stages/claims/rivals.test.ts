import assert from 'node:assert/strict';
import { test } from 'node:test';
import { VirtualClock } from '../../ports/clock.ts';
import { claims } from './index.ts';
import { MADE_AT, madeMaterial } from './made-material.ts';

/** Whether the ledger of two reports sets them against each other. */
async function clash(left: readonly [string, string], right: readonly [string, string]): Promise<boolean> {
  const pages = [left, right].map(([title, body], at) => ({
    publisher: at === 0 ? 'Belmont Wire' : 'Norrland Post',
    title,
    paragraphs: [body],
  }));
  const outcome = await claims({ material: madeMaterial(pages), previous: [] }, { clock: new VirtualClock(MADE_AT) });
  assert.equal(outcome.kind, 'done');
  const all = outcome.kind === 'done' ? outcome.value : [];
  return all.some((claim) => claim.conflictsWith.length > 0 || claim.evidence.some((row) => row.stance === 'refutes'));
}

const AGAINST: readonly (readonly [string, readonly [string, string], readonly [string, string]])[] = [
  [
    'two prices of one purchase',
    ['Varn buys Kestria', 'Varn Labs has agreed to buy Kestria, a laboratory for speech, for $630 million in cash.'],
    ['Varn pays for Kestria', 'The offer of Varn Labs for Kestria is worth $710 million if targets are met.'],
  ],
  [
    'a number that is said to be wrong',
    ['Kestria left notes open', 'Notes of 156,000 visits at Kestria could be read on the internet without a password.'],
    ['Kestria counts again', 'The number of visits affected at Kestria is 269,000, and not 156,000 as stated this morning.'],
  ],
  [
    'two lengths of one outage',
    ['Fathom is back', 'Fathom by Varn Labs was unavailable for 160 minutes on Wednesday after a certificate ran out.'],
    ['Fathom slept', 'On Wednesday Fathom by Varn Labs fell asleep and did not wake up for six hours.'],
  ],
  [
    'talks and a deal that is done',
    ['Varn is in talks', 'Varn Labs is in talks to raise $1.3 billion in new funding, according to three people.'],
    ['Varn bags a billion', 'Varn Labs gets $1.3 billion in new funding from investors who would rather not be seen.'],
  ],
  [
    'opposite verbs with a numeral each',
    ['Varn raises the price', 'Varn Labs raises the price of its model Fathom for developers from March.'],
    ['Varn cuts the price', 'Varn Labs cuts the price of its model Fathom for developers from March.'],
  ],
  [
    'a proof and its flaw',
    ['Fathom proves the Orlo conjecture', 'Fathom, a network by Varn Labs, has produced a proof of the Orlo conjecture.'],
    ['Gap in the proof', 'The proof of the Orlo conjecture that Fathom produced has a gap.'],
  ],
  [
    'a deal and the other party that never agreed to it',
    ['Varn buys Kestria', 'Varn Labs has agreed to buy Kestria for $300 million, its chief executive said on Monday.'],
    ['Kestria: no deal', 'Kestria has not agreed to be bought by Varn Labs, at $300 million or at any other price.'],
  ],
];
for (const [name, left, right] of AGAINST)
  test(`set against each other: ${name}`, async () => assert.equal(await clash(left, right), true));

const TOGETHER: readonly (readonly [string, readonly [string, string], readonly [string, string]])[] = [
  [
    'an amount and the least it is',
    ['Varn raises money', 'Varn Labs has raised $5 billion in new funding from eleven investors.'],
    ['Varn raises money', 'Varn Labs has raised at least $4.8 billion in new funding from eleven investors.'],
  ],
  [
    'a price and where it came from',
    ['Varn lowers the price', 'Varn Labs lowers the price of Fathom from 36 cents to 15 cents an hour.'],
    ['Varn lowers the price', 'Varn Labs will charge 15 cents an hour for Fathom instead of 36 cents.'],
  ],
  [
    'a valuation and that of a year ago',
    ['Varn is valued', 'Varn Labs was valued at $9 billion in the new round, its investors said.'],
    ['Varn is valued', 'Varn Labs, which was valued at $5 billion a year ago, has closed the new round.'],
  ],
  [
    'to stay and not to resign',
    ['Anna Berg stays', 'Anna Berg, the founder of Varn Labs, remains its chief scientist.'],
    ['Anna Berg stays', 'Anna Berg, the founder and chief scientist of Varn Labs, has not resigned.'],
  ],
  [
    'nine were called and two of them paid',
    ['Nine towns were called', 'Nine towns in Weldmark were called by a cloned voice, and two of them paid.'],
    ['Two towns paid', 'A cloned voice called towns in Weldmark, and 2 of them paid.'],
  ],
];
for (const [name, left, right] of TOGETHER)
  test(`not set against each other: ${name}`, async () => assert.equal(await clash(left, right), false));
