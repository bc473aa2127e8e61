import assert from 'node:assert/strict';
import { test } from 'node:test';
import { anArticle, aPublisher, aSentence, aTake, S1, someRights } from '../../../test/contract/samples.ts';
import { openSqliteStore } from '../../adapters/store/index.ts';
import type { BriefSentence } from '../../domain/brief.ts';
import { auditTakes } from './audit.ts';

const BODY =
  'Quillmind opened its crane model to 1,200 ports on August 8, 2026, the lab said. ' +
  '“We load ships and we wait for nobody,” said Ines Quill. ' +
  'The Quay Index, a list that the lab keeps of all ports it knows of and of those it has heard of, grew by a third. ' +
  'A union asked for a pause.';
const article = anArticle('crane', {
  text: `Quillmind opens its crane model\n\n${BODY}`,
  rights: { ...someRights(), maxQuoteWords: 25, maxQuoteShare: 0.5 },
});
/** The span of some words of the article. */
function at(words: string) {
  const start = article.text.indexOf(words);
  assert.ok(start >= 0);
  return { articleId: article.id, revision: 1, hash: article.hash, start, end: start + words.length };
}

const resting = (text: string, words: string, over: Partial<BriefSentence> = {}): BriefSentence => ({
  ...aSentence(S1, 'summary', text),
  spans: [at(words)],
  ...over,
});

const HEADLINE = {
  ...aSentence(S1, 'headline', 'Quillmind opens its crane model'),
  kind: 'quote' as const,
  spans: [at('Quillmind opens its crane model')],
};
const OPENED = 'Quillmind opened its crane model to 1,200 ports on August 8, 2026, the lab said.';
const GREW = 'The Quay Index, a list that the lab keeps of all ports it knows of and of those it has heard of, grew by a third.';

async function codesOf(...sentences: readonly BriefSentence[]): Promise<readonly string[]> {
  const own = await openSqliteStore({ path: ':memory:' });
  await own.publishers.put(aPublisher());
  await own.articles.put(article);
  await own.takes.put(aTake(S1, 1, {}, { headline: HEADLINE, sentences, sources: [] }));
  const { mismatches } = await auditTakes(own, null);
  await own.close();
  return mismatches.map((fault) => fault.code);
}

test('a sentence that rests on its span is in order', async () => {
  assert.deepEqual(await codesOf(resting('The lab opened the model to 1,200 ports.', OPENED)), []);
});

const FAULTS: readonly (readonly [what: string, sentence: () => BriefSentence, code: string])[] = [
  ['a fact without a span', () => ({ ...resting('A union asked.', 'A union asked'), spans: [] }), 'evidence'],
  [
    'a claim that is not in the ledger',
    () => resting('A union asked.', 'A union asked', { claimIds: ['nobody' as BriefSentence['claimIds'][number]] }),
    'evidence',
  ],
  [
    'an article that is not stored',
    () => resting('A union asked.', 'A union asked', { spans: [{ ...at('A union'), revision: 7 }] }),
    'unresolved',
  ],
  [
    'another hash than the text has',
    () => resting('A union asked.', 'A union asked', { spans: [{ ...at('A union'), hash: 'ab'.repeat(32) }] }),
    'hash',
  ],
  ['a span outside the text', () => resting('A union asked.', 'A union asked', { spans: [{ ...at('A union'), end: 99_999 }] }), 'span'],
  [
    'evidence from sentences far apart',
    () => resting('The lab heard a union.', OPENED, { spans: [at('Quillmind opened'), at('A union asked')] }),
    'too-far',
  ],
  [
    'a quotation changed by a letter',
    () => resting('Ines Quill said: “We load ship and we wait for nobody.”', '“We load ships and we wait for nobody,” said Ines Quill.'),
    'quote',
  ],
  ['a number that is not there', () => resting('The lab opened the model to 1,300 ports.', OPENED), 'number'],
  ['a name that is not there', () => resting('The lab Harrowgate opened the model.', OPENED), 'name'],
  ['a reading without premises', () => ({ ...resting('Ports may save.', OPENED), kind: 'inference', spans: [] }), 'premise'],
  ['an absence without its question', () => ({ ...resting('The price is not known.', OPENED), kind: 'absence', spans: [] }), 'question'],
  ['a definition without its entry', () => ({ ...resting('A crane lifts.', OPENED), kind: 'definition', spans: [] }), 'definition'],
  ['twelve words in a row', () => resting(`It is a list that the lab keeps of all ports it knows of and more.`, GREW), 'run'],
];
for (const [what, sentence, code] of FAULTS)
  test(`${what} is found`, async () => assert.ok((await codesOf(sentence())).includes(code), `${code} among ${await codesOf(sentence())}`));

test('a comma that a cut left behind a number is no part of it', async () => {
  assert.deepEqual(await codesOf(resting('The lab opened the model on August 8, 2026,, to ports.', OPENED)), []);
});

test('words in quotation marks are left out where they are quoted, not where they stand first', async () => {
  const text = 'The lab asked all ports it knows of; it is a list that the lab keeps of “all ports it knows of”.';
  assert.deepEqual(await codesOf(resting(text, GREW)), []);
});
