import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Assertion } from './assertion.ts';
import { madeMaterial } from './made-material.ts';
import { readArticle } from './read-article.ts';
import { sharesName } from './same-name.ts';
import { gapBetween, tellsSame } from './sameness.ts';

/** The sentence of a made article that holds the words, by its title and its paragraphs; the first where none are given. */
function telling(paragraphs: readonly string[], { title = 'News of the day', holding = paragraphs[0] ?? '' } = {}): Assertion {
  const [member] = madeMaterial([{ publisher: 'Belmont Wire', title, paragraphs }]).articles;
  const found = member === undefined ? undefined : readArticle(member, { index: 0, primary: false }).find(({ sentence }) => isOf(sentence));
  assert.ok(found !== undefined, `nothing is read of: ${holding}`);
  return found;

  function isOf(sentence: Assertion['sentence']): boolean {
    const at = member?.article.text.lastIndexOf(holding) ?? -1;
    return at >= sentence.start && at < sentence.end;
  }
}

/** A claim, and sentences of other reports that tell the same deed. */
const JOINED: readonly (readonly [string, readonly string[]])[] = [
  [
    'Kestria has acquired the mapping company Varn Labs for $300 million.',
    [
      'The purchase of Varn Labs by Kestria cost $300 million, a filing shows.',
      'Varn Labs was bought by Kestria for 300 million dollars on Tuesday.',
      'Kestria snapped Varn Labs up for $300m, according to the contract.',
    ],
  ],
  [
    'The council of Orlo on Wednesday approved a chip plant of Varn Labs.',
    [
      'The council of Orlo waved the plant of Varn Labs through on Wednesday, after nine hours of debate.',
      'The city of Orlo gave the chip plant of Varn Labs the green light on Wednesday.',
    ],
  ],
  [
    'Kestria is laying off 640 employees in Norrland.',
    ['Kestria will dismiss 640 workers in Norrland, it told the union.', 'At Kestria in Norrland 640 jobs are to be cut.'],
  ],
  [
    'Anna Berg resigned as chief executive of Kestria on Monday.',
    [
      'Chief executive Anna Berg stepped down from Kestria on Monday.',
      'The departure of Anna Berg, chief executive of Kestria, was made known on Monday.',
    ],
  ],
  [
    'Varn Labs has released Fathom, a language model for hospitals.',
    [
      'Fathom, a language model for hospitals, was launched by Varn Labs.',
      'The launch of the language model Fathom by Varn Labs drew hospitals.',
    ],
  ],
  [
    'Dockers in the port of Norrland went on strike on Monday over cranes that steer themselves.',
    [
      'On Monday dockers in Norrland stopped work because of cranes without drivers.',
      'The walkout of the dockers of Norrland began on Monday.',
    ],
  ],
  [
    'The data office of Aldermoor fined Kestria $33 million.',
    [
      'Kestria must pay $33 million, the data office of Aldermoor decided.',
      'The penalty of the data office of Aldermoor for Kestria is $33 million.',
    ],
  ],
  [
    'Halden Clinic has switched off its scheduling assistant.',
    ['Halden Clinic suspended the scheduling assistant after three weeks.', 'The scheduling assistant was taken down by Halden Clinic.'],
  ],
  ['Orlo Water leaked the meter readings of 41,200 homes.', ['The readings of 41,200 homes could be read by all at Orlo Water.']],
  [
    'Some 770 workers of the port of Norrland went on strike on Monday.',
    ['About 770 members of the union in the port of Norrland followed the call on Monday.'],
  ],
  ['Varn Labs will bill $11 for a million words of Fathom.', ['A million words of Fathom will cost $11 instead of $20 at Varn Labs.']],
  [
    'Fathom by Varn Labs has produced a proof of the Aldane conjecture.',
    ['A check found no gap in the proof of the Aldane conjecture that Fathom by Varn Labs wrote.'],
  ],
  ['Varn Labs will begin to deliver Fathom in September 2027.', ['A revised plan of Varn Labs puts the start of deliveries in September.']],
  ['Varn Labs will begin to deliver Fathom in May 2027.', ['The deliveries of Fathom by Varn Labs start in May 2027.']],
];

for (const [claim, tellings] of JOINED)
  for (const words of tellings)
    test(`one deed: ${words}`, () => {
      assert.equal(gapBetween(telling([words]), telling([claim])), null);
    });

/** A claim, and sentences that share its names or words and tell something else. */
const APART: readonly (readonly [string, readonly string[]])[] = [
  [
    'Kestria has acquired the mapping company Varn Labs for $300 million.',
    [
      'Kestria has acquired the weather company Halden Sky for $300 million.',
      'Kestria has sued the mapping company Varn Labs for $300 million.',
      'Varn Labs has acquired the mapping company Kestria for $300 million.',
      'Kestria has not acquired Varn Labs for $300 million.',
      'Kestria has acquired the mapping company Varn Labs for $900 million.',
      'Kestria lent the mapping company Varn Labs $300 million.',
      'The mapping company Varn Labs employs 300 people.',
      'In March 2019 Kestria had acquired the mapping company Varn Labs.',
    ],
  ],
  [
    'The council of Orlo on Wednesday approved a chip plant of Varn Labs.',
    [
      'The council of Orlo on Wednesday turned down a chip plant of Varn Labs.',
      'On Wednesday the council of Orlo voted on the chip plant of Varn Labs.',
      'The council of Orlo met on Wednesday to hear about a chip plant of Varn Labs.',
      'The council of Orlo will decide on Wednesday whether a chip plant of Varn Labs is approved.',
      'The chip plant of Varn Labs would use the river of Orlo for cooling.',
    ],
  ],
  [
    'Kestria is laying off 640 employees in Norrland.',
    [
      'Kestria is hiring 640 employees in Norrland.',
      'Kestria employs 640 people in Norrland.',
      'Varn Labs is laying off 640 employees in Norrland.',
    ],
  ],
  [
    'Anna Berg resigned as chief executive of Kestria on Monday.',
    [
      'Anna Berg spoke as chief executive of Kestria on Monday.',
      'Anna Berg was named chief executive of Kestria on Monday.',
      'Carl Lund resigned as chief executive of Kestria on Monday.',
    ],
  ],
  [
    'Varn Labs has released Fathom, a language model for hospitals.',
    [
      'Varn Labs has released Kestrel, a language model for hospitals.',
      'Varn Labs tests Fathom, a language model for hospitals.',
      'Varn Labs will release Fathom, a language model for hospitals, in May.',
      'Fathom, a language model for hospitals, speaks nine languages.',
    ],
  ],
  [
    'At least three banks told their programmers to stop using Fathom.',
    ['A file was enough to make Fathom stop asking for permission.', 'Three banks told their programmers to start using Fathom.'],
  ],
  [
    'The data office of Aldermoor fined Kestria $33 million.',
    ['Kestria earned $33 million in Aldermoor last year.', 'The data office of Aldermoor has asked Kestria for its records.'],
  ],
  [
    'Kestria will require a permit for each drone of the post from March.',
    ['Kestria still lets 40 drones of the post fly without a permit.'],
  ],
  [
    'Some 770 workers of the port of Norrland went on strike on Monday.',
    ['About 780 members of the union in the port of Norrland followed the call on Monday.'],
  ],
  [
    'Fathom by Varn Labs has produced a proof of the Aldane conjecture.',
    ['A check found a gap in the proof of the Aldane conjecture that Fathom by Varn Labs wrote.'],
  ],
  ['Varn Labs began to deliver Fathom on Monday.', ['The deliveries of Fathom by Varn Labs started in September.']],
  [
    'Fathom, the assistant of Varn Labs, has been unavailable since Monday.',
    ['Fathom, the assistant of Varn Labs, worked again on Monday after an outage.'],
  ],
  [
    'Judge Anna Berg needed less than two hours on Wednesday to dismiss the case against Kestria.',
    ['1. The complaint of the Guild of Mappers against Kestria is dismissed by Anna Berg.'],
  ],
  ['Varn Labs had reported 90% for Fathom in the Aldane test.', ['Varn Labs reports that Fathom reached 90% in the Aldane test.']],
];

for (const [claim, tellings] of APART)
  for (const words of tellings)
    test(`another deed: ${words}`, () => {
      assert.equal(tellsSame(telling([words]), telling([claim])), false);
    });

test('two adjoining sentences tell together what neither tells alone', () => {
  const claim = telling(['Kestria has raised $340 million from investors led by Halden Capital.']);
  const own = 'Halden Capital is putting its largest cheque of the year into Kestria.';
  assert.equal(tellsSame(telling([`${own} The round comes to $340 million.`], { holding: own }), claim), true);
  assert.equal(tellsSame(telling([`${own} The chair of the fund called it a bet.`], { holding: own }), claim), false);
});

test('a party that the title names may go without its name in a sentence that points back', () => {
  const claim = telling(['Varn Labs released Fathom on Monday.']);
  const own = 'The company released Fathom on Monday, and a queue formed.';
  assert.equal(tellsSame(telling([own], { title: 'Fathom by Varn Labs is out', holding: own }), claim), true);
  const stranger = 'Kestria released a price list on Monday.';
  assert.equal(tellsSame(telling([stranger], { title: 'Fathom by Varn Labs is out', holding: stranger }), claim), false);
});

test('who did it may go without saying in the passive, where the report names no other and him elsewhere', () => {
  const claim = telling(['Kestria published the tape reader Fathom under a new licence.']);
  const own = 'From its third version the tape reader Fathom is published under the Commons Licence instead of a free one.';
  const further = ['Earlier versions stay free.', 'Tapes are old.', 'Wards like tapes.'];
  assert.equal(tellsSame(telling([own, ...further, 'Larger wards need an agreement with Kestria.'], { holding: own }), claim), true);
  assert.equal(tellsSame(telling([own, ...further, 'Larger wards need an agreement with Halden.'], { holding: own }), claim), false);
  const other = own.replace('published', 'published by Halden Press');
  assert.equal(tellsSame(telling([other, ...further, 'Larger wards need an agreement with Kestria.'], { holding: other }), claim), false);
});

test('a denial and a negation come to one, an affirmation to another', () => {
  const claim = telling(['No files of Kestria have been stolen.']);
  const withdrawn = 'This newspaper has withdrawn its report that the files of Kestria had been stolen.';
  assert.equal(tellsSame(telling([withdrawn]), claim), true);
  assert.equal(tellsSame(telling(['The files of Kestria have been stolen from a server.']), claim), false);
});

test('a part of a name names the same, a generic word or a version does not', () => {
  const named = (text: string) => ({ text, entityId: null, kind: null, start: 0, end: text.length });
  assert.ok(sharesName(named('Anna Berg'), named('Berg')));
  assert.ok(sharesName(named('Varn Labs'), named('Varn')));
  assert.ok(!sharesName(named('Varn Labs'), named('Halden Labs')));
  assert.ok(!sharesName(named('Fathom 5'), named('Kestrel 5')));
});
