import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import type { Claim } from '../../domain/claim.ts';
import type { StoryMaterial } from '../../domain/story.ts';
import { VirtualClock } from '../../ports/clock.ts';
import { claims, silencesOf } from './index.ts';
import { MADE_AT, type MadePage, madeMaterial } from './made-material.ts';

const clock = new VirtualClock(MADE_AT);

async function read(material: StoryMaterial, previous: readonly Claim[] = []): Promise<readonly Claim[]> {
  const outcome = await claims({ material, previous }, { clock });
  assert.equal(outcome.kind, 'done');
  return outcome.kind === 'done' ? outcome.value : [];
}

const textOf = (material: StoryMaterial, row: { articleId: string; start: number; end: number }): string =>
  material.articles.find((member) => member.article.id === row.articleId)?.article.text.slice(row.start, row.end) ?? '';
const find = (all: readonly Claim[], words: string): Claim => {
  const found = all.find((claim) => claim.text.includes(words));
  assert.ok(found !== undefined, `no claim with "${words}" among:\n${all.map((claim) => claim.text).join('\n')}`);
  return found;
};

const FIXTURES = new URL('../../../test/fixtures/claims/', import.meta.url);
for (const name of readdirSync(FIXTURES)) {
  test(`fixture ${name}`, async () => {
    const folder = new URL(`${name}/`, FIXTURES);
    const pages: MadePage[] = JSON.parse(readFileSync(new URL('input.json', folder), 'utf8'));
    const material = madeMaterial(pages);
    const got = (await read(material)).map((claim) => ({
      number: claim.number,
      main: claim.main,
      text: claim.text,
      modality: claim.modality,
      polarity: claim.polarity,
      numbers: claim.quantities.map((found) => found.text),
      evidence: claim.evidence.map(
        (row) =>
          `${row.stance} ${row.modality} ${row.attribution.speakerKind} ${row.attribution.speaker}: ${textOf(material, row.quoteSpan)}`,
      ),
      frame:
        claim.frame === null
          ? null
          : [claim.frame.actor, claim.frame.verb, claim.frame.object].map((slot) =>
              slot === null ? null : textOf(material, { articleId: claim.frame?.articleId ?? '', ...slot }),
            ),
      conflicts: claim.conflictsWith.length,
    }));
    const file = new URL('expected.json', folder);
    if (process.argv.includes('--update')) writeFileSync(file, `${JSON.stringify(got, null, 2)}\n`);
    assert.ok(existsSync(file), 'a fixture needs its expected.json');
    assert.deepEqual(got, JSON.parse(readFileSync(file, 'utf8')));
  });
}

const LEDE = 'Kestria has raised $5bn from investors led by Halden Capital, the company said on Tuesday.';
const page = (publisher: string, title: string, ...paragraphs: string[]): MadePage => ({ publisher, title, paragraphs });

test('one assertion told by several articles is one claim with a row for each', async () => {
  const material = madeMaterial([
    page('Belmont Wire', 'Kestria raises $5bn', LEDE),
    page(
      'Norrland Post',
      'Halden leads Kestria round',
      'Investors led by Halden Capital put at least $4.8bn into Kestria, two people familiar with the matter said.',
    ),
    page('Quillmark', 'Kestria round', 'Kestria raised $5 billion from investors led by Halden Capital, a filing shows.'),
  ]);
  const main = (await read(material)).find((claim) => claim.main);
  assert.ok(main !== undefined);
  assert.equal(new Set(main.evidence.map((row) => row.span.articleId)).size, 3);
  assert.ok(main.evidence.every((row) => row.stance === 'supports'));
  assert.deepEqual(
    main.quantities.map((found) => found.value),
    [5e9],
  );
});

test('numbers that cannot both be true make two claims linked as a conflict', async () => {
  const material = madeMaterial([
    page('Belmont Wire', 'Orrin kept texts', 'Orrin Labs kept 14 million books and articles to train Fathom, the authors said.'),
    page('Norrland Post', 'Orrin answers', 'Orrin Labs kept fewer than five million books and articles to train Fathom, the company said.'),
  ]);
  const all = await read(material);
  const [high, low] = [find(all, '14 million'), find(all, 'five million')];
  assert.notEqual(high.id, low.id);
  assert.deepEqual(high.conflictsWith, [low.id]);
  assert.deepEqual(low.conflictsWith, [high.id]);
});

test('a hedge that stands in the cue stays in the wording', async () => {
  const material = madeMaterial([
    page(
      'Belmont Wire',
      'Authors sue Varn',
      'The authors allege that Varn Labs kept 400 novels to train Fathom.',
      'Analysts at Halden Capital expect that prices for Fathom fall by a third next year.',
    ),
  ]);
  const all = await read(material);
  const [alleged, expected] = [find(all, '400 novels'), find(all, 'next year')];
  assert.equal(alleged.modality, 'alleged');
  assert.match(alleged.text, /allege/);
  assert.equal(expected.modality, 'predicted');
  assert.match(expected.text, /expect/);
});

test('the wording keeps within what the publisher lets us quote', async () => {
  const long =
    'Kestria has raised $5bn from investors led by Halden Capital, which runs funds in Aldermoor, and will spend it on a data centre in Norrland that needs 90 megawatts of power and 300 engineers.';
  const material = madeMaterial([page('Belmont Wire', 'Kestria raises $5bn', long)]);
  for (const claim of await read(material)) assert.ok(claim.text.split(' ').length <= 26, claim.text);
});

test('a denial refutes the claim it denies', async () => {
  const material = madeMaterial([
    page('Belmont Wire', 'Varn hid a check', 'Varn Labs hid a check for users of Norrland in its coding assistant Quill.'),
    page('Norrland Post', 'Varn answers', 'Varn Labs denied that it hid a check for users of Norrland in its coding assistant.'),
  ]);
  const claim = find(await read(material), 'hid a check');
  assert.ok(claim.evidence.some((row) => row.stance === 'refutes' && row.modality === 'denied' && row.attribution.speaker === 'Varn Labs'));
});

test('raising and cutting a price are not the same claim', async () => {
  const material = madeMaterial([
    page('Belmont Wire', 'Varn prices', 'Varn Labs cut the price of its Quill assistant for small firms on Monday.'),
    page('Norrland Post', 'Varn prices', 'Varn Labs raised the price of its Quill assistant for small firms on Monday.'),
  ]);
  const all = await read(material);
  assert.equal(find(all, 'cut the price').conflictsWith.length, 1);
  assert.equal(find(all, 'raised the price').evidence.length, 1);
});

test('every span resolves in the stored revision, and attribution says who and how', async () => {
  const material = madeMaterial([
    page(
      'Belmont Wire',
      'Kestria raises $5bn',
      LEDE,
      '"We will hire 300 engineers," said Anna Berg, its chief executive. "That takes two years," she added.',
    ),
  ]);
  for (const claim of await read(material)) {
    for (const row of claim.evidence) {
      const article = material.articles.find((member) => member.article.id === row.span.articleId)?.article;
      assert.equal(row.span.hash, article?.hash);
      assert.ok(row.span.start <= row.quoteSpan.start && row.quoteSpan.end <= row.span.end);
      assert.ok(textOf(material, row.span).includes(textOf(material, row.quoteSpan)));
    }
  }
  const hiring = find(await read(material), '300 engineers').evidence[0];
  assert.ok(hiring?.attribution.speaker.includes('Anna Berg'));
  const later = (await read(material)).find((claim) => claim.text.includes('two years'))?.evidence[0];
  assert.equal(later?.attribution.speaker, 'Anna Berg');
});

test('ids and numbers stay when run again and when an article comes in; new claims get the next numbers', async () => {
  const first = page(
    'Belmont Wire',
    'Kestria raises $5bn',
    LEDE,
    'The money will pay for a data centre in Aldermoor that needs 90 megawatts of power.',
  );
  const second = page(
    'Norrland Post',
    'Halden backs Kestria',
    'Kestria has raised $5bn from investors led by Halden Capital.',
    'Regulators in Norrland will review the deal under the new investment law.',
  );
  const before = await read(madeMaterial([first]));
  assert.deepEqual(await read(madeMaterial([first]), before), before);
  const after = await read(madeMaterial([first, second]), before);
  for (const claim of before) {
    const kept = after.find((candidate) => candidate.id === claim.id);
    assert.equal(kept?.number, claim.number);
  }
  const fresh = after.filter((claim) => !before.some((old) => old.id === claim.id));
  assert.ok(fresh.length >= 1 && fresh.every((claim) => claim.number > before.length));
});

test('the order of arrival changes nothing but the order of rows', async () => {
  const pages = [
    page('Belmont Wire', 'Kestria raises $5bn', LEDE),
    page('Quillmark', 'Kestria', 'Kestria raised $5 billion from investors led by Halden Capital, a filing shows.'),
  ];
  const material = madeMaterial(pages);
  const turned = { ...material, articles: [...material.articles].reverse() };
  assert.deepEqual(await read(turned), await read(material));
});

test('articles that may not be used give no claims', async () => {
  const shut = { ...page('Belmont Wire', 'Kestria raises $5bn', LEDE), usable: false };
  const outcome = await claims({ material: madeMaterial([shut]), previous: [] }, { clock });
  assert.deepEqual([outcome.kind, outcome.kind === 'skipped' && outcome.reason], ['skipped', 'rights-reserved']);
  const empty = await claims({ material: madeMaterial([page('Belmont Wire', 'Why not?', 'Who knows?')]), previous: [] }, { clock });
  assert.equal(empty.kind === 'skipped' && empty.reason, 'no-checkable-sentence');
});

test('silences are told apart from claims, with who was silent', () => {
  const material = madeMaterial([
    page('Belmont Wire', 'Kestria', 'Varn Labs did not respond to a request for comment.', 'Kestria declined to comment.'),
  ]);
  assert.deepEqual(
    silencesOf(material).map((found) => [found.speaker, textOf(material, found.span)]),
    [
      ['Varn Labs', 'Varn Labs did not respond to a request for comment.'],
      ['Kestria', 'Kestria declined to comment.'],
    ],
  );
});

test('a claim whose sentence was changed under a correction is kept with its old evidence', async () => {
  const before = await read(
    madeMaterial([page('Belmont Wire', 'Court rules', 'The court fined Orrin Labs 2.1 million crowns on Tuesday for keeping the books.')]),
  );
  const mended: MadePage = {
    ...page('Belmont Wire', 'Court rules', 'Orrin Labs bears the costs of the case, and nothing else was imposed by the court.'),
    revision: 2,
    notices: [{ kind: 'correction', text: 'An earlier version said there was a fine.' }],
  };
  const after = await read(madeMaterial([mended]), before);
  const kept = after.find((claim) => claim.text.includes('fined'));
  assert.equal(kept?.evidence[0]?.span.revision, 1);
  assert.equal(kept?.main, false);
});

test('hostile text is read within bounds', { timeout: 30_000 }, async () => {
  for (const text of [
    'said '.repeat(40_000),
    '“said ” '.repeat(20_000),
    'AI, '.repeat(40_000),
    'Varn said that '.repeat(20_000),
    '- '.repeat(60_000),
  ]) {
    const all = await read(madeMaterial([page('Belmont Wire', 'Kestria raises $5bn', LEDE, text)]));
    assert.ok(all.some((claim) => claim.text.includes('$5bn')));
  }
});

test('a writer who says in one place what he calls untrue in another is not set against himself; another report is', async () => {
  const [said, untrue] = ['Varn Labs has sold nine halls in Aldermoor.', 'It is not true that Varn Labs has sold nine halls in Aldermoor.'];
  const refuted = (all: readonly Claim[]) => all.filter((claim) => claim.evidence.some((row) => row.stance === 'refutes')).length;
  assert.equal(refuted(await read(madeMaterial([page('Belmont Wire', 'Halls of Aldermoor', said, untrue)]))), 0);
  assert.equal(
    refuted(await read(madeMaterial([page('Belmont Wire', 'Halls of Aldermoor', said), page('Quillmark', 'Halls of Aldermoor', untrue)]))),
    1,
  );
});
