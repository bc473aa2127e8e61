import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inItself } from './in-itself.ts';
import { madeMaterial } from './made-material.ts';
import { readArticle } from './read-article.ts';

const SECOND = 'That is the last day on which Kestria may sell Fathom in Orlo.';

/** A sentence before it, and how the second is told by itself. */
const TOLD: readonly (readonly [string, string])[] = [
  ['Shops will be full in the weeks to January 31.', 'January 31 is the last day on which Kestria may sell Fathom in Orlo.'],
  ['Shops will be full from 9 December to January 31.', SECOND],
  ['Shops will be full in the weeks to come.', SECOND],
];
for (const [before, told] of TOLD)
  test(`the day that is meant behind: ${before}`, () => {
    const [member] = madeMaterial([{ publisher: 'Quillmark', title: 'A week at Kestria', paragraphs: [`${before} ${SECOND}`] }]).articles;
    assert.ok(member !== undefined);
    const found = readArticle(member, { index: 0, primary: false }).find(({ place }) => place === 1);
    assert.ok(found !== undefined);
    assert.equal(inItself(SECOND, found), told);
    assert.equal(found.leaning, told === SECOND);
  });
