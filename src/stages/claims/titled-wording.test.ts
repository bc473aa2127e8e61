import assert from 'node:assert/strict';
import { test } from 'node:test';
import { madeMaterial } from './made-material.ts';
import { readArticle } from './read-article.ts';
import { titledWording } from './titled-wording.ts';

const CUT = 'Kestria has bought a harbour for…';

/** How the title of a page words its first sentence, whose own wording was cut. */
function titledBy(title: string, lede: string, wording = CUT): string | null {
  const [member] = madeMaterial([
    { publisher: 'Quillmark', title, paragraphs: [lede, 'Quillmark spoke to four people about it.'] },
  ]).articles;
  assert.ok(member !== undefined);
  const lead = readArticle(member, { index: 0, primary: false }).find((found) => found.place === 0);
  assert.ok(lead !== undefined);
  const titled = titledWording(lead, wording, 25);
  if (titled !== null) assert.equal(member.article.text.slice(titled.title.start, titled.title.end), title);
  return titled?.text ?? null;
}

const LEDE = 'Kestria has bought a harbour for $17 million from four banks of Varn.';

test('a headline that its sentence bears out words what was cut', () => {
  assert.equal(titledBy('Kestria buys a harbour for $17 million from banks', LEDE), 'Kestria buys a harbour for $17 million from banks.');
  assert.equal(
    titledBy('Kestria Buys a Harbour for $17 Million From Four Banks', LEDE),
    'Kestria buys a harbour for $17 million from four banks.',
  );
});

test('a headline is not needed where the wording is whole and names whom it names', () => {
  assert.equal(titledBy('Kestria buys a harbour for $17 million from banks', LEDE, 'Kestria has bought a harbour for $17 million.'), null);
});

test('a headline words what a whole wording leaves out: somebody, or two things that the article bears out', () => {
  const lede = 'Kestria has bought a harbour from Dunmore to store its atlases.';
  assert.equal(titledBy('Kestria buys harbour from Dunmore', lede, 'Kestria has bought a harbour.'), 'Kestria buys harbour from Dunmore.');
  assert.equal(
    titledBy('Kestria buys harbour to store atlases', lede, 'Kestria has bought a harbour.'),
    'Kestria buys harbour to store atlases.',
  );
});

test('a headline that says more than its article is no claim', () => {
  assert.equal(titledBy('Kestria buys a harbour for $19 million from banks', LEDE), null);
  assert.equal(titledBy('Kestria and Dunmore buy a harbour for $17 million from banks', LEDE), null);
  assert.equal(titledBy('Kestria sells ships and buys wells', LEDE), null);
});

test('a headline that drops a hedge, asks or teases is no claim', () => {
  const hedged = 'Kestria has reportedly bought a harbour for $17 million from four banks of Varn.';
  assert.equal(titledBy('Kestria buys a harbour for $17 million from banks', hedged), null);
  assert.equal(
    titledBy('Kestria is to stop as thieves take its maps', 'Kestria is to stop as thieves apparently take its maps from Varn.'),
    null,
  );
  assert.equal(titledBy('Why Kestria buys a harbour for $17 million from banks', LEDE), null);
  assert.equal(titledBy('Kestria buys a harbour for $17 million from banks?', LEDE), null);
});
