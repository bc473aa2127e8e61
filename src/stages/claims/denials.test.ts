import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Assertion } from './assertion.ts';
import { agreesWithRest, deniesAll } from './denials.ts';
import { type MadePage, madeMaterial } from './made-material.ts';
import { readArticle } from './read-article.ts';

/** What the last sentence of a page by itself and the first of another assert. */
function pair(no: Partial<MadePage> & Pick<MadePage, 'paragraphs'>, yes: string): readonly [Assertion, Assertion] {
  const pages: readonly MadePage[] = [
    { publisher: 'Belmont Wire', title: 'Varn Labs and Fathom', ...no },
    { publisher: 'Norrland Post', title: 'Fathom of Varn Labs', paragraphs: [yes] },
  ];
  const [ours, theirs] = madeMaterial(pages).articles.map((member, index) =>
    readArticle(member, { index, primary: no.articleKind === 'primary' }),
  );
  const [one, other] = [ours?.findLast(({ place }) => place >= 0), theirs?.find(({ place }) => place === 0)];
  if (one === undefined || other === undefined) throw new Error('Each page asserts something.');
  return [one, other];
}

const BAN = 'Varn Labs has banned the chatbot Fathom from its offices in Weldmark.';
const PLAN = 'Varn Labs plans to ban the chatbot Fathom from its offices in Weldmark.';

test('what is so of none of a kind is not so of one', () => {
  assert.equal(deniesAll(...pair({ paragraphs: ['No chatbot has been banned by decree.'] }, BAN)), true);
  assert.equal(deniesAll(...pair({ paragraphs: ['4. No service is forbidden by name.'] }, BAN)), true);
  assert.equal(deniesAll(...pair({ paragraphs: ['No visitor has been banned by decree.'] }, BAN)), false);
});

test('a comparison, and what is said of a part, deny nothing', () => {
  assert.equal(deniesAll(...pair({ paragraphs: ['No other chatbot has been banned by decree.'] }, BAN)), false);
  assert.equal(deniesAll(...pair({ paragraphs: ['No chatbot has been banned by decree so far.'] }, BAN)), false);
  assert.equal(deniesAll(...pair({ paragraphs: ['No chatbot has been banned for the guests of the house.'] }, BAN)), false);
});

test('a plan is denied by a document that says what holds, not by what has not come yet', () => {
  const paragraphs = ['No chatbot is banned by decree.'];
  assert.equal(deniesAll(...pair({ paragraphs, articleKind: 'primary' }, PLAN)), true);
  assert.equal(deniesAll(...pair({ paragraphs }, PLAN)), false);
  assert.equal(deniesAll(...pair({ paragraphs: ['No chatbot was banned by decree.'], articleKind: 'primary' }, PLAN)), false);
});

test('a denial is of the parties it names', () => {
  assert.equal(deniesAll(...pair({ title: 'Rules of Kestria', paragraphs: ['No chatbot has been banned by decree.'] }, BAN)), false);
});

test('a sentence that affirms one thing and negates another denies only that', () => {
  const both = 'Varn Labs may keep selling the model Fathom, but it may not keep the books.';
  assert.equal(agreesWithRest(...pair({ paragraphs: [both] }, 'The model Fathom of Varn Labs may stay on sale.')), true);
  assert.equal(agreesWithRest(...pair({ paragraphs: [both] }, 'The company may keep the books of the authors.')), false);
});
