import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Claim } from '../../domain/claim.ts';
import { VirtualClock } from '../../ports/clock.ts';
import { claims } from './index.ts';
import { MADE_AT, type MadePage, madeMaterial } from './made-material.ts';

const page = (publisher: string, title: string, ...paragraphs: string[]): MadePage => ({ publisher, title, paragraphs });

async function read(...pages: readonly MadePage[]): Promise<readonly Claim[]> {
  const outcome = await claims({ material: madeMaterial(pages), previous: [] }, { clock: new VirtualClock(MADE_AT) });
  return outcome.kind === 'done' ? outcome.value : [];
}

const mainOf = async (...pages: readonly MadePage[]): Promise<string> => (await read(...pages)).find((claim) => claim.main)?.text ?? '';

const FINED = 'The data office of Aldermoor fined Kestria $33 million on Tuesday for copying faces.';

test('the main claim is what titles and ledes tell, not a scene before it', async () => {
  const scene = 'Kestria has been collecting pictures of faces for years.';
  assert.match(await mainOf(page('Belmont Wire', 'Aldermoor fines Kestria $33 million', scene, FINED)), /fined Kestria/);
});

test('one pun of a title does not decide what a story is about', async () => {
  const pun = page('Varn Courier', 'Face the music', 'The sentence that ended the party at Kestria was spoken in a kitchen.', FINED);
  const plain = page('Belmont Wire', 'Kestria fined over faces', FINED);
  assert.match(await mainOf(pun, plain), /fined Kestria \$33 million/);
});

test('a side fact about a thing that only the sentences before name is not the main claim', async () => {
  const side = 'The folder of patients was left open by mistake for eleven days.';
  const told = 'Kestria left the files of 9,000 patients open to all, it said on Monday.';
  const other = 'Files of 9,000 patients could be read by all because of an error at Kestria.';
  const pages = [
    page('Norrland Post', 'How a folder of patients was left open', side, told),
    page('Quillmark', 'Kestria left files open', other, side),
  ];
  assert.match(await mainOf(...pages), /9,000 patients/);
});

test('what a notice says of itself is not its matter', async () => {
  const formula = 'The data office of Aldermoor publishes the following decision on Kestria.';
  assert.match(await mainOf(page('Data Office', 'Decision on Kestria: fine of $33 million', formula, FINED)), /fined/);
});

test("a publisher's notice about its own report is not the main claim, and refutes what it had reported", async () => {
  const report = page(
    'Quillmark',
    'Ada Brand resigns as head of Kestria',
    'Ada Brand has resigned as chief executive of Kestria, a letter to staff shows.',
  );
  const notice = page(
    'Varn Courier',
    'Withdrawn: report on Kestria',
    'The Varn Courier has withdrawn a report which said that Ada Brand had resigned as chief executive of Kestria.',
  );
  const main = (await read(report, notice)).find((claim) => claim.main);
  assert.match(main?.text ?? '', /^Ada Brand has resigned/);
  assert.deepEqual(
    main?.evidence.map((row) => row.stance),
    ['supports', 'refutes'],
  );
});

test('a sentence whose object only the text before names is no line of the ledger', async () => {
  const all = await read(
    page(
      'Belmont Wire',
      'Kestria fined over faces',
      FINED,
      'The union of Aldermoor clerks called the strike.',
      'Ada Brand of Kestria revealed it.',
    ),
  );
  assert.deepEqual(
    all.filter((claim) => /called the strike|revealed it/.test(claim.text)),
    [],
  );
});

test('when a report was retracted and now says the opposite, the plain denial is what the story has come to', async () => {
  const report = page('Quillmark', 'Ada Brand resigns', 'Ada Brand has resigned as chief executive of Kestria, a letter to staff shows.');
  const own = page(
    'Kestria',
    'Kestria: Ada Brand has not resigned',
    'Reports of this morning about Kestria rest on a letter that is no letter of ours.',
    'Ada Brand has not resigned as chief executive of Kestria.',
  );
  const notice: MadePage = {
    ...page(
      'Varn Courier',
      'Withdrawn: report on Kestria',
      'The Varn Courier has withdrawn a report which said that Ada Brand had resigned as chief executive of Kestria.',
    ),
    notices: [{ kind: 'retraction', text: 'Retraction: the report was wrong.' }],
  };
  const all = await read(report, own, notice);
  assert.equal(all.find((claim) => claim.main)?.text, 'Ada Brand has not resigned as chief executive of Kestria.');
  const taken = all.find((claim) => claim.text.startsWith('Ada Brand has resigned'));
  assert.ok(taken?.evidence.some((row) => row.stance === 'refutes'));
});

test('a row of a table is no assertion', async () => {
  const row = 'Orders of the office | Kestria deleted 40 million pictures of faces on Tuesday.';
  const found = await read(
    page('Belmont Wire', 'Aldermoor fines Kestria $33 million', FINED, row, 'Kestria will appeal to the court in March, it said.'),
  );
  assert.ok(found.length > 0);
  assert.ok(!found.some((claim) => claim.text.includes('40 million')));
});

test('a lone report is about whom its title names and its sentences come back to, not about its largest number', async () => {
  const lede = 'Kestria has opened a hall in Aldermoor for robots that read maps.';
  const side = 'Dunmore Freight spent $900 million on lorries last year.';
  const page_ = page(
    'Belmont Wire',
    'Kestria opens hall in Aldermoor',
    side,
    lede,
    'The robots of Kestria learn to read maps in the hall.',
    'Aldermoor had asked Kestria for such a hall.',
  );
  assert.match(await mainOf(page_), /^Kestria has opened a hall/);
});

test('a body tells the main claim where it can, and not the headline', async () => {
  const told = 'Kestria says that its robots will not come to Aldermoor because of the act, and that the town is to blame.';
  const page_ = page(
    'Belmont Wire',
    'Kestria wants Aldermoor to blink',
    'The town has a new law for halls.',
    told,
    'The office denies it.',
  );
  assert.match(await mainOf(page_), /^Kestria says that its robots/);
});

test('what happened long before the report is background', async () => {
  const before = 'In 2023, the school board of Aldermoor approved a contract with Kestria for cameras.';
  const now = 'A survivor has sued Kestria because its cameras saw no gun in Aldermoor.';
  assert.match(await mainOf(page('Belmont Wire', 'Survivor sues Kestria over cameras', before, now)), /^A survivor has sued/);
});

test('a speaker that the sentence names is whose "its" it tells of', async () => {
  const scene = 'Aldermoor has fought over water for years.';
  const told = 'With wells running low, Kestria says its servers used 2.5 billion litres of water in a year.';
  assert.match(await mainOf(page('Belmont Wire', 'Kestria and the wells of Aldermoor', scene, told)), /Kestria says its servers/);
});

test('an announcement is about what it says it announces, told of its publisher by name', async () => {
  const announcement: MadePage = {
    ...page(
      'Varn Labs',
      'Quill 2 by Varn Labs: a model for maps',
      'Maps are among the oldest tools of mankind, and reading them is hard.',
      'Today we are introducing Quill 2, a model that reads maps.',
      'Quill 2 is offered at $10 per million pages and $50 per million maps.',
    ),
    kind: 'lab',
    articleKind: 'primary',
  };
  assert.equal(await mainOf(announcement), 'Today Varn Labs is introducing Quill 2, a model that reads maps.');
});

test('a lone report is about what bears its title out, not about who somebody is', async () => {
  const page_ = page(
    'Belmont Wire',
    'Kestria borrows $17 million from banks',
    'Kestria is a maker of maps and a house with halls in Aldermoor, Varn and Dunmore.',
    'In a week of loans, Kestria has signed a deal to borrow $17 million from four banks.',
    'The loan comes two days after Dunmore Freight spent $900 million on lorries.',
  );
  assert.match(await mainOf(page_), /Kestria has signed a deal to borrow \$17 million/);
});

test('what is said of everybody is not what a lone report is about', async () => {
  const all = 'Anyone who buys maps of Aldermoor knows that its wells are hard to find.';
  const told = 'Kestria has drawn maps of the wells for the town, and they are free.';
  assert.match(await mainOf(page('Belmont Wire', 'Maps of the wells of Aldermoor', all, told)), /^Kestria has drawn maps/);
});

test('what a document announces besides is not its matter', async () => {
  const announcement: MadePage = {
    ...page(
      'Varn Labs',
      'Reading maps with Quill by Varn Labs',
      'Quill by Varn Labs read 94% of the maps of Aldermoor rightly in a test with nine schools.',
      'Today we are also releasing a guide for teachers of nine schools in Dunmore.',
    ),
    kind: 'lab',
    articleKind: 'primary',
  };
  assert.match(await mainOf(announcement), /^Quill by Varn Labs read 94%/);
});

test('where a long opening would take the words of what it tells, the opening goes', async () => {
  const told =
    'With farmers of the south and clerks of the north afraid for wells that were dug by hand in the days of old, Kestria says its halls in Aldermoor used 2.5 billion litres of water in a year.';
  assert.match(
    await mainOf(page('Belmont Wire', 'Halls of Kestria used 2.5 billion litres', told)),
    /^Kestria says its halls in Aldermoor used/,
  );
});

test('a call on the reader, or a part of what was counted before, is not what a lone report is about', async () => {
  const call = 'Give a machine the maps of a town, and it will read the wells of Aldermoor in a day.';
  const part = 'The front runner, Quill by Varn Labs, read the wells in 77% of them.';
  const whole = 'Quill by Varn Labs read the wells of Aldermoor rightly on 77% of 2,900 maps, ahead of Fathom with 70%.';
  assert.match(
    await mainOf(page('Belmont Wire', 'How machines read the wells of Aldermoor', call, part, whole)),
    /^Quill by Varn Labs read/,
  );
});

test('a paper presents its set to tell what it found', async () => {
  const paper: MadePage = {
    ...page(
      'Preprint House',
      'WellBench: can machines read the wells of a town?',
      'We present WellBench, a set of 2,900 maps of wells.',
      'Quill by Varn Labs read the wells of a town rightly on 77% of 2,900 maps.',
    ),
    kind: 'repository',
    articleKind: 'paper',
  };
  assert.match(await mainOf(paper), /^Quill by Varn Labs read/);
});

test('a denial in a title is borne out by the sentence that denies, whose opener and subject are mended', async () => {
  const lede = 'Varn Labs released Quill 4 on Monday, its ablest model for charts of Aldermoor.';
  const denial = 'But the model won’t draw charts of harbours, the kind that any pilot has in a drawer.';
  const first = 'Pilots were told on Monday that most of their wishes are refused by the makers of maps.';
  const main = await mainOf(page('Quillmark', 'Quill 4 won’t draw charts of harbours', first, lede, denial));
  assert.match(main, /won’t draw charts of harbours/);
});

test('a main claim in the words of its title has the title as a row, held as its sentence is', async () => {
  const lede = 'Kestria has bought a harbour from Dunmore for $17 million to store its atlases, the firm said on Monday.';
  const title = 'Kestria buys Dunmore’s harbour for $17 million to store atlases and globes of Aldermoor';
  const [main] = (await read(page('Quillmark', title, 'Kestria and Dunmore have met.', lede, 'It has globes of Aldermoor.'))).filter(
    (claim) => claim.main,
  );
  const rows = main?.evidence.map(({ span, modality }) => [span.start === 0, modality]);
  assert.equal(main?.text, `${title}.`);
  assert.deepEqual(rows, [
    [false, 'attributed'],
    [true, 'attributed'],
  ]);
});

test('what somebody says of himself stands in the ledger with who says it', async () => {
  const told = [
    'Dunmore Labs said on Tuesday that it is looking into the matter.',
    'Dunmore Labs said that it is selling nine of its harbours.',
  ];
  const claims = await read(page('Belmont Wire', 'Aldermoor fines Kestria $33 million', FINED, ...told));
  for (const line of told)
    assert.ok(
      claims.some(({ text }) => text === line),
      line,
    );
});
