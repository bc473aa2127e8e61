import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Claim } from '../../domain/claim.ts';
import type { StoryMaterial } from '../../domain/story.ts';
import { DOCUMENT_HINT } from '../../lexicon/document-fields.ts';
import { fieldsOf, licencesIn } from './documents.ts';
import { claims } from './index.ts';
import { MADE_AT, madeMaterial } from './made-material.ts';

const CLOCK = { now: () => MADE_AT, sleep: async () => {} };

/** A story of one report and the record it points to. */
function storyOf(report: readonly string[], record: readonly string[]): StoryMaterial {
  const made = madeMaterial([
    { publisher: 'Harbour Ledger', title: 'Kestrel Labs brings out a library', paragraphs: report },
    { publisher: 'code.example', title: 'kestrel-kit 2.1.0 (npm package)', paragraphs: record, kind: 'repository', articleKind: 'primary' },
  ]);
  const articles = made.articles.map((member, at) =>
    at === 0 ? member : { ...member, article: { ...member.article, kindHints: [DOCUMENT_HINT] } },
  );
  return { ...made, articles };
}

const RECORD = [
  'Name: kestrel-kit',
  'Version: 2.1.0',
  'Published: 20 November 2026',
  'Licence: Apache-2.0',
  'Parameters: 7.2 billion parameters',
  'Fixed in: 2.1.0',
  'Takes effect: 1 March 2027',
  'Price: $4 per month',
];

/** The stances of the record on the one claim of a report's sentence, with the lines they rest on. */
async function stancesOn(sentence: string): Promise<readonly (readonly [string, string])[]> {
  const material = storyOf([sentence], RECORD);
  const outcome = await claims({ material, previous: [] }, { clock: CLOCK });
  assert.equal(outcome.kind, 'done', sentence);
  const found: readonly Claim[] = outcome.kind === 'done' ? outcome.value : [];
  const document = material.articles[1]?.article;
  return found.flatMap((claim) =>
    claim.evidence
      .filter((row) => row.span.articleId === document?.id)
      .map((row) => {
        assert.ok(row.primary && row.attribution.speakerKind === 'document' && row.span.hash === document?.hash);
        return [row.stance, document?.text.slice(row.span.start, row.span.end) ?? ''] as const;
      }),
  );
}

describe('what a report says of a primary document is held against the document', () => {
  const rows: readonly (readonly [sentence: string, stances: readonly (readonly [string, string])[]])[] = [
    ['Kestrel Labs has released kestrel-kit under the Apache 2.0 license.', [['supports', 'Licence: Apache-2.0']]],
    ['Kestrel Labs has released kestrel-kit under the MIT license.', [['refutes', 'Licence: Apache-2.0']]],
    ['Kestrel Labs said kestrel-kit moves from the MIT license to other terms.', []],
    ['Researchers at MIT have tested kestrel-kit from Kestrel Labs.', []],
    ['Kestrel Labs has fixed the hole in kestrel-kit in version 2.1.0.', [['supports', 'Fixed in: 2.1.0']]],
    ['Kestrel Labs has fixed the hole in kestrel-kit in version 2.0.9.', [['refutes', 'Fixed in: 2.1.0']]],
    ['Versions of kestrel-kit up to 2.0.9 have a hole that Kestrel Labs found.', []],
    ['Kestrel Labs trained kestrel-kit as a model of 7 billion parameters.', [['supports', 'Parameters: 7.2 billion parameters']]],
    ['Kestrel Labs trained kestrel-kit as a model of 12 billion parameters.', [['refutes', 'Parameters: 7.2 billion parameters']]],
    ['Kestrel Labs released kestrel-kit on November 20.', [['supports', 'Published: 20 November 2026']]],
    ['Kestrel Labs released kestrel-kit on November 2.', [['refutes', 'Published: 20 November 2026']]],
    ['The new terms of kestrel-kit take effect on 1 March 2027, Kestrel Labs said.', [['supports', 'Takes effect: 1 March 2027']]],
    ['The new terms of kestrel-kit take effect on 1 April 2027, Kestrel Labs said.', [['refutes', 'Takes effect: 1 March 2027']]],
    ['Kestrel Labs sells support for kestrel-kit at $9 a month.', [['refutes', 'Price: $4 per month']]],
    ['Harrow Systems has released another library under the MIT license.', []],
  ];
  for (const [sentence, expected] of rows) test(sentence, async () => assert.deepEqual(await stancesOn(sentence), expected));

  test('the lines of a record are no claims by themselves', async () => {
    const material = storyOf(['Kestrel Labs has released kestrel-kit under the Apache 2.0 license.'], RECORD);
    const outcome = await claims({ material, previous: [] }, { clock: CLOCK });
    assert.ok(outcome.kind === 'done');
    const document = material.articles[1]?.article;
    assert.ok(outcome.value.every((claim) => claim.evidence[0]?.span.articleId !== document?.id));
  });
});

test('fields stand only at the head of documents, by their names', () => {
  const [report, record] = storyOf(['Licence: none, says the editor.'], ['Licence: MIT', 'Words: many', 'A paragraph.']).articles;
  assert.ok(report !== undefined && record !== undefined);
  assert.deepEqual(fieldsOf(report.article), []);
  assert.deepEqual(
    fieldsOf(record.article).map((field) => [field.name, field.value]),
    [['Licence', 'MIT']],
  );
});

test('licences are read by their names, the longer ones first', () => {
  assert.deepEqual(licencesIn('the AGPL-3.0 or the Apache License 2.0'), ['Apache-2.0', 'AGPL-3.0']);
  assert.deepEqual(licencesIn('CC BY-NC 4.0'), ['CC-BY-NC-4.0']);
  assert.deepEqual(licencesIn('submitted'), []);
});
