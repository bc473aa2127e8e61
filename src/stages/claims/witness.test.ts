import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Claim } from '../../domain/claim.ts';
import { VirtualClock } from '../../ports/clock.ts';
import { claims } from './index.ts';
import { MADE_AT, type MadePage, madeMaterial } from './made-material.ts';

const page = (publisher: string, title: string, ...paragraphs: string[]): MadePage => ({ publisher, title, paragraphs });

async function mainOf(pages: readonly MadePage[]): Promise<Claim | undefined> {
  const outcome = await claims({ material: madeMaterial(pages), previous: [] }, { clock: new VirtualClock(MADE_AT) });
  assert.equal(outcome.kind, 'done');
  return outcome.kind === 'done' ? outcome.value.find((claim) => claim.main) : undefined;
}

const originsOf = (claim: Claim | undefined): number =>
  new Set((claim?.evidence ?? []).filter((row) => row.stance === 'supports').map((row) => row.originIndex)).size;

const REJECTED = page(
  'Belmont Wire',
  'Council of Orlo rejects data centre',
  'The council of Orlo on Wednesday turned down a data centre for artificial intelligence that Varn Labs wants to build beside the river for $2.1 billion.',
);

test('a report that tells the event over its first sentences is a witness, and the claim is cut to what both tell', async () => {
  const main = await mainOf([
    REJECTED,
    page(
      'Norrland Post',
      'The warm river that sank a plan',
      'At a quarter past two the last speaker sat down, and Orlo voted.',
      'With 13 votes in favour and 18 against, the council turned down the data centre of Varn Labs.',
    ),
  ]);
  assert.equal(originsOf(main), 2, main?.text);
  assert.doesNotMatch(main?.text ?? '', /billion/);
});

test('a report that denies the event is no witness of it', async () => {
  const main = await mainOf([
    REJECTED,
    page(
      'Norrland Post',
      'Orlo: no decision on the data centre',
      'The council of Orlo met on Wednesday.',
      'The council has not turned down the data centre of Varn Labs beside the river.',
    ),
  ]);
  assert.equal(originsOf(main), 1, main?.text);
});

test('a report of another act of the same names is no witness', async () => {
  const main = await mainOf([
    REJECTED,
    page(
      'Norrland Post',
      'Varn Labs opens an office in Orlo',
      'Varn Labs has opened an office for forty engineers in the old mill of Orlo.',
    ),
  ]);
  assert.equal(originsOf(main), 1, main?.text);
});

test('who only takes note of a report bears nothing out', async () => {
  const main = await mainOf([
    REJECTED,
    page(
      'Varn Labs',
      'Varn Labs on reports from Orlo',
      'Varn Labs has taken note of a report that the council of Orlo turned down a data centre beside the river.',
    ),
  ]);
  assert.equal(originsOf(main), 1, main?.text);
});

const LEAK = page(
  'Belmont Wire',
  'Kestria left notes open to all',
  'Transcripts of 269,000 visits to the doctor could be read on the internet without a password for 11 days, the company Kestria admitted on Monday.',
);

test('a report that tells deed and number in two neighbouring sentences is a witness, and its row spans both', async () => {
  const statement = (second: string): MadePage => ({
    ...page(
      'Kestria',
      'Kestria on a second folder',
      'Kestria has found that a second folder of its service for visits was open to the public.',
      second,
    ),
    kind: 'company',
    articleKind: 'primary',
  });
  const main = await mainOf([LEAK, statement('The number of visits affected is 269,000.')]);
  assert.equal(originsOf(main), 2, main?.text);
  const rows = (main?.evidence ?? []).filter((row) => row.stance === 'supports').map(({ span }) => span.end - span.start);
  assert.ok(
    rows.some((length) => length > 100),
    rows.join(' '),
  );
  const rival = await mainOf([LEAK, statement('The number of visits affected is 156,000.')]);
  assert.equal(originsOf(rival), 1, rival?.text);
});

test('who passes on what a newspaper reported is no second origin', async () => {
  const said = 'Fathom, made by Varn Labs, is to be removed from the computers of 48,000 employees by the end of the year.';
  const main = await mainOf([
    page('Kontor Daily', 'Orlo bans Fathom from its offices', said, 'The ministry of Orlo has banned Fathom from its computers.'),
    page(
      'Belmont Wire',
      'Orlo has nothing to say on Fathom',
      'The ministry of Orlo answered a newspaper report on Monday.',
      `The report said that ${said}`,
    ),
  ]);
  assert.equal(originsOf(main), 1, main?.text);
});

const HOLE = page(
  'Stackwatch',
  'What a ward could read',
  'The nurses had agreed to a trial in Orlo, because Fathom, the note-taker for doctors, has a hole that nobody had seen.',
  'The list of notes followed links to anywhere.',
);
const RELEASE: MadePage = {
  ...page(
    'Openshelf',
    'A new version is out',
    'Fathom 2.14.3 repairs a fault in the note-taker for doctors.',
    'All who use Fathom in a ward should install it.',
  ),
  articleKind: 'primary',
};

test('who tells that a version repairs a fault bears out that there was one, and the claim says no more', async () => {
  const main = await mainOf([RELEASE, HOLE]);
  assert.equal(originsOf(main), 2, main?.text);
  assert.equal(main?.text, 'Fathom, the note-taker for doctors, has a hole.');
});

test('what repairs faults of others has none for that', async () => {
  const release: MadePage = {
    ...page(
      'Openshelf',
      'A new note-taker is out',
      'Fathom repairs a fault in every second letter that the note-taker for doctors opens.',
      'All who use Fathom in a ward should try it.',
    ),
    articleKind: 'primary',
  };
  assert.equal(originsOf(await mainOf([release, HOLE])), 1);
});

test('where the best claim is contradicted, no detail that two tell takes its place', async () => {
  const statement = (publisher: string, title: string, ...paragraphs: string[]): MadePage => ({
    ...page(publisher, title, ...paragraphs),
    kind: 'company',
    articleKind: 'primary',
  });
  const main = await mainOf([
    statement(
      'Varn Labs',
      'Varn Labs: magnet moves scales of Kestria',
      'Varn Labs, a company for tests, has found that the shop scale Fathom by Kestria can be deceived by a magnet.',
      'A flat magnet of iron, held under the plate, moved the needle in seven of ten attempts.',
    ),
    statement(
      'Kestria',
      'Kestria: Fathom knows magnets',
      'Kestria rejects the claim that its shop scale Fathom can be deceived by a magnet.',
    ),
    page(
      'Quillmark',
      'No luck with a magnet at the till',
      'Ada Brand bought three shop scales in Orlo on Tuesday and held a magnet under them all night.',
      'With software from spring, which Brand then installed, the needle moved in seven of ten attempts.',
    ),
  ]);
  assert.match(main?.text ?? '', /can be deceived by a magnet/);
  assert.ok(main?.evidence.some((row) => row.stance === 'refutes'));
});

test('a measurement made again bears out the number that it says holds, and the title words the claim where the sentence says more', async () => {
  const statement: MadePage = {
    ...page(
      'Kestria',
      'Fathom 6 repairs 91% of faults in the Aldane test',
      'Kestria reports that its language model Fathom 6 has solved 91% of the 600 tasks of the Aldane test, which asks a machine to repair faults in programs.',
      'Fathom 6 will be shown in Orlo.',
    ),
    kind: 'company',
    articleKind: 'primary',
  };
  const again = (first: string, share: string): MadePage =>
    page(
      'Quillmark',
      'We ran Fathom 6 on faults of our own',
      `${first} We gave Fathom 6 ninety faults from the archive, and it repaired ${share} of them. Kestria had reported 91% for its language model on the Aldane test.`,
    );
  const main = await mainOf([statement, again('The number is real.', '90%')]);
  assert.equal(originsOf(main), 2, main?.text);
  assert.equal(main?.text, 'Fathom 6 repairs 91% of faults in the Aldane test.');
  assert.equal(originsOf(await mainOf([statement, again('The number is odd.', '90%')])), 1);
  assert.equal(originsOf(await mainOf([statement, again('The number is real.', '78%')])), 1);
});
