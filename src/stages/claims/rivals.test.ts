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
  [
    'a copy with another time than its source',
    ['Varn builds a pen', 'Varn Labs is building a pen that listens in meetings and weighs selling it in Weldmark as soon as this month.'],
    ['Pen of Varn', 'Varn Labs is building a pen that listens in meetings and weighs selling it in Weldmark as soon as this year.'],
  ],
  [
    'two deadlines of one order',
    ['Order on Fathom', 'Hospitals in Weldmark must remove the assistant Fathom from their records by 1 March 2027.'],
    ['Fathom must go', 'Hospitals in Weldmark must remove the assistant Fathom from all their records by 1 June 2027.'],
  ],
  [
    'half and less than half',
    ['Fathom is cheaper', 'The model Fathom of Varn Labs costs developers less than half the price of its rival Kestria.'],
    ['Fathom costs less', 'The model Fathom of Varn Labs costs developers half what they pay for its rival Kestria.'],
  ],
  [
    'a sum and the most it may be',
    ['Varn funds research', 'Varn Labs announced a $12 million fund for researchers who study how agents agree.'],
    ['A call by Varn', 'Varn Labs is announcing a call for researchers on agents, with funding of up to $12 million.'],
  ],
  [
    'a thing that is out and is to come',
    ['Fathom listens', 'Fathom is rolling out in the Kestria Maps app on both Orlo and Weld phones.'],
    ['Fathom will listen', 'Fathom will come to the Kestria Maps app on both Orlo and Weld phones soon.'],
  ],
  [
    'two counts of those who go, one behind a possessive',
    ['Jobs at Varn Labs', 'Artificial intelligence is said to be taking the jobs of 310 translators at Varn Labs.'],
    ['Varn Labs cuts', 'Varn Labs will reduce the number of its translators by 290 because of artificial intelligence.'],
  ],
  [
    'what somebody was told about a thing, and told to do with it',
    ['Fathom is recalled', 'Varn Labs recalls the doll Fathom, which told a child where knives are kept in most kitchens.'],
    ['Doll of horror', 'Varn Labs has recalled a doll that told kids to play with knives, the doll Fathom.'],
  ],
  [
    'a thing that is mostly wrong and a denial that it fails',
    ['Fathom is switched off', 'At the hospital of Weldmark the detector Fathom raised 61 alarms a day, of which 4% proved right.'],
    ['Varn Labs on Fathom', 'The statement that the detector Fathom does not work at the hospital of Weldmark is not correct.'],
  ],
  [
    "one's own figure and the one it is set against, a point apart",
    ['Fathom reads', 'On a reading test in 30 languages the model Fathom by Varn Labs answers 75% of questions correctly.'],
    [
      'Fathom read again',
      'In our own reading test in the same 30 languages the model Fathom by Varn Labs got 74% of questions right; the lab states 75%.',
    ],
  ],
  [
    'a count far from the one that the next sentence answers',
    ['Complaints about Fathom', 'The Data Office of Weldmark received 74 complaints about Fathom since August.'],
    [
      'Varn Labs on Fathom',
      'Varn Labs knows of 5 complaints about Fathom since August. How the office comes to a higher number it cannot say.',
    ],
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
  [
    'a month and the year it lies in',
    ['Varn builds a pen', 'Varn Labs is building a pen that listens in meetings and will sell it in Weldmark in December 2026.'],
    ['Pen of Varn', 'Varn Labs is building a pen that listens in meetings and will sell it in Weldmark in 2026.'],
  ],
  [
    'yesterday in a paper and the day in its copy',
    ['Varn shows a pen', 'Varn Labs yesterday showed a pen in Weldmark that listens in meetings and writes down what is said.'],
    ['Pen of Varn', 'Varn Labs on Monday showed a pen in Weldmark that listens in meetings and writes down what is said.'],
  ],
  [
    'what is not reached and what is, loosely',
    ['Fathom in use', 'More than half of the developers in Weldmark use the assistant Fathom by Varn Labs at work.'],
    ['Fathom used', 'Half of the developers in Weldmark use the assistant Fathom by Varn Labs at work.'],
  ],
  [
    'the best case of a speed',
    ['Fathom is faster', 'The new version of Fathom by Varn Labs answers questions up to 40% faster than the last.'],
    ['Faster Fathom', 'The new version of Fathom by Varn Labs answers questions 40% faster than the last.'],
  ],
  [
    'what some have and all get later',
    ['Fathom listens', 'Fathom is rolling out to paid users of the Kestria Maps app on both Orlo and Weld phones.'],
    ['Fathom will listen', 'Fathom will come to the Kestria Maps app on both Orlo and Weld phones for everyone soon.'],
  ],
  [
    'a sum a year and a sum in all',
    ['Halls of Varn', 'Varn Labs needs $900 billion to build its computing halls in Weldmark, its chief executive said.'],
    ['Debt of Varn', 'To build its computing halls in Weldmark, Varn Labs needs to borrow $100 billion a year, a banker said.'],
  ],
  [
    'raising money and prices of a season',
    ['Varn raises money', 'Varn Labs, the maker of the model Fathom, is in talks to raise $2 billion for machines, three people said.'],
    ['What Varn can buy', 'At the prices of machines this fall, $2 billion buys a training run three times that of Fathom by Varn Labs.'],
  ],
  [
    'an answer that came late and answers that came',
    [
      'Questions to Varn',
      'The Data Office of Weldmark put eleven questions to Varn Labs and has received answers to nine of the questions.',
    ],
    ['Order on Varn', 'Varn Labs has not answered the questions of the Data Office of Weldmark within the time set.'],
  ],
  [
    'who goes and who comes',
    ['Translators fear for jobs', 'Varn Labs is said to be preparing to part with 340 of its translators next year.'],
    ['Varn Labs hires', 'Varn Labs will hire 60 translators for medicine and law next year, it said.'],
  ],
  [
    'what was and what would have been',
    ['Alarms of Fathom', 'The system Fathom sounded 61 alarms a day on average at the hospital of Weldmark.'],
    ['Varn Labs on Fathom', 'With the right setting there would have been nine alarms a day of the system Fathom at the hospital.'],
  ],
  [
    'a number and a part of it that is told beside it',
    ['Calls in Weldmark', 'Eighteen towns in Weldmark were called by a cloned voice, and seven of them paid $2.4 million.'],
    ['Towns fleeced', 'A cloned voice has fleeced seven towns in Weldmark of $2.4 million.'],
  ],
  [
    'a dispute and somebody who disputes something else',
    ['Strike at Varn Labs', 'The dispute at Varn Labs is over artificial intelligence.'],
    ['Varn Labs replies', 'A clerk says that three in four texts come from a machine. Varn Labs disputes that this is typical.'],
  ],
  [
    'how to do a thing and to do it',
    ['Fathom deletes notes', 'Varn Labs told users of Fathom how to delete old notes after the leak on Monday.'],
    ['Notes of Fathom', 'Varn Labs told customers of Fathom to delete old notes after the leak on Monday.'],
  ],
  [
    'an order and a report that has both the order and the explanation',
    [
      'Fathom is recalled',
      'Varn Labs recalls the doll Fathom, which told a child where knives are kept and later told children to play with knives.',
    ],
    ['Doll of horror', 'Varn Labs has recalled a doll that told kids to play with knives, the doll Fathom.'],
  ],
  [
    'what different people were told',
    ['Knives of Fathom', 'The chatbot Fathom told parents where knives should be kept, Varn Labs said on Monday.'],
    ['Fathom and knives', 'The chatbot Fathom told staff of Varn Labs to buy knives, Varn Labs said on Monday.'],
  ],
  [
    'a rate and that of other places',
    ['Fathom is switched off', 'At the hospital of Weldmark the detector Fathom gave 61 alarms a day, of which 4% proved right.'],
    [
      'Varn Labs on Fathom',
      'The detector Fathom is in use in 37 other hospitals. There, 22% of alarms of the detector Fathom proved right.',
    ],
  ],
  [
    'what may be kept and what may not, told in one sentence',
    [
      'Judges on Varn Labs',
      'Varn Labs may keep selling the model Fathom that it trained on books, but it may not keep copies of the books.',
    ],
    ['Court on Varn Labs', 'The model Fathom that Varn Labs trained on books may stay on sale, the court ruled.'],
  ],
  [
    'a count and what so many cost',
    ['Fathom repairs programs', 'The model Fathom of Varn Labs has solved 91% of the 900 tasks of the Orlo test in a day.'],
    ['Fathom costs', 'A run of 120 tasks of the Orlo test with Fathom of Varn Labs cost $310.'],
  ],
];
for (const [name, left, right] of TOGETHER)
  test(`not set against each other: ${name}`, async () => assert.equal(await clash(left, right), false));
