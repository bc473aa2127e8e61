import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inSentenceCase } from './sentence-case.ts';

const BODY =
  'On Monday the Office of Aldermoor fined the maker Kestria, a seller of map after map, after a report. The fines for Kestria are large.';
const VERBS = new Set(['fines', 'sues']);
const CASES: readonly (readonly [string, string | null])[] = [
  ['Office of Aldermoor Fines Maker Kestria After Report', 'Office of Aldermoor fines maker Kestria after report'],
  ['Aldermoor fines Kestria after a report', 'Aldermoor fines Kestria after a report'],
  ['Aldermoor Sues Maker Kestria Over Maps', 'Aldermoor sues maker Kestria over maps'],
  ['Aldermoor Fines Maker Kestria Over Zymurgy', null],
  ['QUILL Maker Kestria Sues Aldermoor', 'QUILL maker Kestria sues Aldermoor'],
  ['Aldermoor Fines Map-Seller Kestria', 'Aldermoor fines map-seller Kestria'],
  ['Aldermoor Fines Sellers Incredibly', 'Aldermoor fines sellers incredibly'],
  ['I Fined Kestria, and So Should I', 'I fined Kestria, and so should I'],
];
for (const [headline, sentence] of CASES)
  test(`sentence case: ${headline}`, () =>
    assert.equal(
      inSentenceCase(headline, BODY, (lower) => VERBS.has(lower)),
      sentence,
    ));
