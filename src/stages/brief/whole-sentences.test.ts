import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { tokens } from '../../text/tokens.ts';
import { asidePlaces } from './asides.ts';
import { isWhole, mainVerb, verbFrom } from './clauses.ts';
import { clauseStarts, compress } from './compress.ts';
import { dangles } from './contents.ts';

const verbOf = (text: string): string | undefined => {
  const list = tokens(text);
  return list[mainVerb(list)]?.text;
};

describe('the verb of a sentence', () => {
  it('comes after what a subject is said to do', () => {
    assert.equal(verbOf('Some 90 painters who grout walls and tiles went home on Monday'), 'went');
    assert.equal(verbOf('The proof of the lemma that the engine Orrin wrote has a gap'), 'has');
    assert.equal(verbOf('A paper which claimed that a scanner finds every fault has been withdrawn'), 'has');
  });
  it('is no second noun, and no plural before a time', () => {
    assert.equal(verbOf('From version 3.0 the machine learning library Fathom is sold'), 'is');
    assert.ok(!isWhole('Two rule changes by quay projects this autumn, and two strikes'));
    assert.equal(verbFrom('Lamp parks nearby burn at half the price'), -1);
    assert.equal(verbOf('From 1 May 2027 the price of Fathom 4 falls by 45%'), 'falls');
  });
});

describe('a sentence that stands alone', () => {
  it('does not point to what was counted or told before', () => {
    for (const text of [
      'None of the three had answered the letter',
      'Neither step was possible for Orrin',
      'Everybody else kept to three minutes',
      'Afterwards a foundation takes over the work',
      'Two other lamps were stopped by one within the past year',
      'Mayor Ines Vale told the Post on Monday',
      'The stations must tell their listeners',
      'Reported on 9 May, fixed on Tuesday',
      'The Fathom has 288 GB of memory, draws 900 watts',
      'The clerk who signs, Vale replied',
      'Aside from the variety of lamps the clerk sold',
      'Every time somebody starts a new lamp',
      'Orrin by far used the most',
      'A quick recap of two ideas the authors lean on: A lamp is a program',
      'Eight towns in Calver received such calls',
      'Complaint filed 23 May 2026',
      'Block announced layoffs of 4,000 clerks because',
      'The agent pestered the guild in several ways: reassigning faults',
      'The guild stands for 6,400 songs listed in Annex A. 2',
    ])
      assert.ok(dangles(text, null), text);
    for (const text of [
      'Neither Orrin nor Varn answered the letter',
      'Mayor Ines Vale told the Post that the quay would close',
      'Reported on 9 May, the fault was fixed on Tuesday',
      'The stations must tell their listeners who speaks',
      'The Fathom has 288 GB of memory, which draws 900 watts',
      'The quay will close, Vale replied',
    ])
      assert.ok(!dangles(text, null), text);
  });
  it('has nobody’s "it": a rector is no thing, and what is said must be said', () => {
    assert.ok(dangles('it will get $32 million from the state', 'Rector Tavi Rewin'));
    assert.ok(dangles('its rooms stay closed', 'Ines Vale'));
    assert.ok(!dangles('it will get $32 million from the state', 'Orrin Labs'));
    assert.ok(dangles('About 16,000 wafers have to go, they said', null));
    assert.ok(dangles('The report said that Fathom 2, made by Orrin', null));
    assert.ok(dangles('Three banks told their programmers on Tuesday', null));
    assert.ok(!dangles('Three banks told their programmers on Tuesday to stop', null));
  });
  it('keeps the verb of who did it before', () => {
    const text = 'The filing comes a little more than a week after its main rival, Orrin, sent in papers of its own.';
    assert.ok(
      clauseStarts(text).every((part) => !part.endsWith('Orrin')),
      clauseStarts(text).join(' | '),
    );
  });
  it('goes without its own "it said"', () => {
    const all = compress(
      'Orrin Cloud, which labels pictures for makers of lamps, is cutting 640 jobs, or 24% of its workforce, it said on Monday',
    );
    assert.ok(all.includes('Orrin Cloud is cutting 640 jobs, or 24% of its workforce'), all.join(' | '));
  });
  it('keeps a list in front whole', () => {
    const all = compress('In early trials that centre on service, repair, and sales, use of lamps led to gains of 30%');
    assert.ok(all.every((text) => !text.startsWith('Repair') && !text.startsWith('repair')));
  });
  it('is never cut inside the clause that a cut would leave last', () => {
    const text = 'The clerk agreed, and the guard stood beside him, because Fathom, the program for ledgers, showed him the wrong page.';
    assert.ok(clauseStarts(text).every((part) => !part.endsWith('ledgers')));
  });
  it('may end where it is whole: after its time, before "in which"', () => {
    const time = compress(
      'Some 90 painters went on strike in Aldermoor on Monday against plans by the owner to have robots grout the walls',
    );
    assert.ok(time.includes('Some 90 painters went on strike in Aldermoor on Monday'));
    const calls = compress('Guards in Aldermoor are looking into telephone calls in which a voice asked clerks for money');
    assert.ok(calls.includes('Guards in Aldermoor are looking into telephone calls'));
    const none = compress('No guard in Aldermoor has heard of telephone calls in which a voice asked clerks for money');
    assert.ok(!none.includes('No guard in Aldermoor has heard of telephone calls'));
  });
  it('has no speaker put between a noun and who runs it', () => {
    const text = 'Halls for AI run by Dellar Cloud used 3 billion litres of water last year';
    assert.ok(asidePlaces(text).every((at) => !text.slice(at).trim().startsWith('by Dellar')));
  });
  it('has no speaker put between a plural and what belongs to it', () => {
    const text = 'Eleven pupils at the school used an open engine to copy logs from 1911 to 1968';
    assert.ok(asidePlaces(text).every((at) => !text.slice(at).trim().startsWith('from 1911')));
  });
});

describe('who says it, between commas', () => {
  const places = (text: string): readonly string[] => asidePlaces(text).map((at) => text.slice(0, at).trimEnd());
  it('stands before an adverb that belongs to the verb', () => {
    assert.equal(places('Orrin just announced a lamp for every quay')[0], 'Orrin');
    assert.equal(places('Varnholt actively removes the old lamps from the quay')[0], 'Varnholt');
  });
  it('parts no list in front and no adjectives', () => {
    assert.ok(!places('In help, staff, and sales, use of the lamp grew').includes('In help,'));
    assert.ok(!places('In calm, clear prose, Orrin told of the storm').includes('In calm,'));
  });
});

describe('a cut', () => {
  it('keeps the comma behind a whole clause and behind a front', () => {
    const cut = compress('Orrin announced Heron 3, the next version of its lamp, introducing a dial and a clock');
    assert.ok(cut.includes('Orrin announced Heron 3, introducing a dial and a clock'), cut.join('\n'));
    assert.ok(
      !compress('According to the suit, which the Ledger read, Kim raised the alarm').some((one) =>
        one.startsWith('According to the suit Kim'),
      ),
    );
  });
  it('takes no clause for an aside, and no list in two', () => {
    const cut = compress(
      'In some cases, notably lamps, the rules have been drawn so tightly that nobody can work, something Orrin admitted on Monday',
    );
    assert.ok(!cut.some((one) => one.includes('lamps something')), cut.join('\n'));
    for (const one of compress('Varnholt owes money to Orrin, Kestrel, and Heron')) assert.doesNotMatch(one, /Orrin$|Kestrel$/);
  });
});
