import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sentences } from '../../text/sentences.ts';
import { askedAndAnswered } from './asked.ts';
import { madeMaterial } from './made-material.ts';
import { readArticle } from './read-article.ts';

const ANSWERED: readonly (readonly [string, string | null])[] = [
  ['How many doors can be opened with the key of Varn? The register says 5,700.', 'doors can be opened with the key of Varn'],
  ['How many pupils were tested by Fathom? Kestria says at least 300.', 'pupils were tested by Fathom'],
  // Nobody need have been, or the number is not known.
  ['How many pupils were tested by Fathom? Kestria says none.', null],
  ['How many pupils were tested by Fathom? Kestria will not say.', null],
  // It asks for the object: what is left is no sentence.
  ['How many halls has Kestria sold? The register says 90.', null],
  ['How many halls did the company sell? The register says 90.', null],
  ['Can doors be opened with the key of Varn? The register counts 5,700.', null],
  ['Why can doors be opened with the key? The register counts 5,700.', null],
];
for (const [text, told] of ANSWERED)
  test(`taken for granted: ${text}`, () => {
    const [question, answer] = sentences(text);
    assert.ok(question !== undefined && answer !== undefined);
    const span = askedAndAnswered(text, question, answer);
    assert.equal(span === null ? null : text.slice(span.start, span.end), told);
  });

test('the row of an answered question holds both sentences', () => {
  const body = 'How many doors can be opened with the key of Varn? The register says 5,700.';
  const [member] = madeMaterial([{ publisher: 'Quillmark', title: 'Doors and keys', paragraphs: [body] }]).articles;
  assert.ok(member !== undefined);
  const [found] = readArticle(member, { index: 0, primary: false }).filter(({ place }) => place === 0);
  assert.ok(found !== undefined);
  const { text } = member.article;
  assert.equal(text.slice(found.sentence.start, found.sentence.end), body);
  assert.equal(text.slice(found.quoteSpan.start, found.quoteSpan.end), 'How many doors can be opened with the key of Varn?');
  assert.equal(found.modality, 'stated');
});
