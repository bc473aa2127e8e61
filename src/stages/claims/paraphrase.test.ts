import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Claim } from '../../domain/claim.ts';
import { VirtualClock } from '../../ports/clock.ts';
import { claims } from './index.ts';
import { MADE_AT, type MadePage, madeMaterial } from './made-material.ts';

const page = (publisher: string, title: string, ...paragraphs: string[]): MadePage => ({ publisher, title, paragraphs });

async function read(pages: readonly MadePage[]): Promise<readonly Claim[]> {
  const outcome = await claims({ material: madeMaterial(pages), previous: [] }, { clock: new VirtualClock(MADE_AT) });
  assert.equal(outcome.kind, 'done');
  return outcome.kind === 'done' ? outcome.value : [];
}

const supportersOf = (claim: Claim | undefined): number =>
  new Set((claim?.evidence ?? []).filter((row) => row.stance === 'supports').map((row) => row.originIndex)).size;
const mainOf = (all: readonly Claim[]): Claim | undefined => all.find((claim) => claim.main);
const listed = (all: readonly Claim[]): string => all.map((claim) => claim.text).join('\n');

test('two newsrooms that tell one thing in other words support one claim', async () => {
  const all = await read([
    page('Belmont Wire', 'Data labeller Kestria cuts 640 jobs', 'Kestria is cutting 640 jobs, or 24% of its workforce, it said on Monday.'),
    page(
      'Norrland Post',
      'At Kestria, the people who drew boxes log off',
      'A clerk at Kestria found the door locked on Monday.',
      'She is one of those whom Kestria does not include when it says that 640 employees, 24% of the staff, will go.',
    ),
  ]);
  const told = all.find((claim) => claim.text.includes('640'));
  assert.equal(supportersOf(told), 2, listed(all));
});

test('the main claim is worded by the core that both reports carry', async () => {
  const all = await read([
    page(
      'Belmont Wire',
      'Varn releases Fathom',
      'Varn Labs has published the weights of Fathom, a model of 7 billion parameters, after it had tested them with eleven hospitals in Norrland.',
    ),
    page('Norrland Post', 'Fathom is out', 'The weights of Fathom, a 7-billion-parameter model, were released by Varn Labs on Tuesday.'),
  ]);
  const main = mainOf(all);
  assert.equal(supportersOf(main), 2, listed(all));
  assert.doesNotMatch(main?.text ?? '', /hospitals/);
});

test('one event told with opposite verbs is not one claim', async () => {
  const all = await read([
    page('Belmont Wire', 'Varn raises price', 'Varn Labs raises the price of its model Fathom for developers from March.'),
    page('Norrland Post', 'Varn cuts price', 'Varn Labs cuts the price of its model Fathom for developers from March.'),
  ]);
  assert.ok(
    all.every((claim) => supportersOf(claim) === 1),
    listed(all),
  );
  assert.ok(all.some((claim) => claim.conflictsWith.length > 0));
});

test('another number put against the one just reported conflicts with it', async () => {
  const all = await read([
    page(
      'Belmont Wire',
      'Translators strike',
      'Some 1,200 people joined the strike at Kestria, union secretary Anna Berg said outside the offices.',
      'Kestria put the number at about 470.',
    ),
  ]);
  const [high, low] = [all.find((claim) => claim.text.includes('1,200')), all.find((claim) => claim.text.includes('470'))];
  assert.ok(high !== undefined && low !== undefined, listed(all));
  assert.ok(high.conflictsWith.includes(low.id));
});

test('a party that says it did not do it refutes that it did', async () => {
  const all = await read([
    page(
      'Belmont Wire',
      'Kestria to buy Varn',
      'Kestria has agreed to buy Varn Labs for $300 million, its chief executive said on Monday.',
    ),
    page(
      'Varn Labs',
      'Varn Labs: no agreement',
      'Varn Labs has not agreed to be bought by Kestria, at $300 million or at any other price.',
    ),
  ]);
  assert.ok(
    all.some((claim) => claim.evidence.some((row) => row.stance === 'refutes')),
    listed(all),
  );
});

test('what may not be done is no denial of what was done', async () => {
  const all = await read([
    page(
      'Belmont Wire',
      'Court rules on Varn',
      'Varn Labs may not keep the books on which it trained Fathom, the court in Norrland ruled.',
    ),
    page('Norrland Post', 'Varn kept books', 'Varn Labs kept the books on which it trained Fathom in a cellar in Norrland for years.'),
  ]);
  assert.ok(
    all.every((claim) => claim.evidence.every((row) => row.stance !== 'refutes')),
    listed(all),
  );
});

test('a sentence that hangs on a pronoun is no line of the ledger', async () => {
  const all = await read([
    page(
      'Belmont Wire',
      'Norrland adopts order',
      'Norrland adopted an order on labels for AI voices on Tuesday.',
      'It is reviewed after twelve months by the ministry.',
    ),
  ]);
  assert.ok(
    all.every((claim) => !/^It /.test(claim.text)),
    listed(all),
  );
});

test('what the speaker declined to do is not part of what was said', async () => {
  const all = await read([
    page(
      'Belmont Wire',
      'Varn memo',
      'A spokesperson for Varn Labs confirmed that the memo on the 300 accounts is genuine and declined to share the review.',
    ),
  ]);
  assert.doesNotMatch(mainOf(all)?.text ?? '', /declined/);
});
