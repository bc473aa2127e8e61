import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { GazetteerEntry } from '../domain/entity.ts';
import { entityId } from '../domain/ids.ts';
import { compileGazetteer, nameMentions } from './names.ts';

const entry = (name: string, aliases: readonly string[] = [], needs: readonly string[] = []): GazetteerEntry => ({
  id: entityId(name),
  name,
  kind: 'company',
  aliases,
  needs,
  owner: null,
});
const gazetteer = compileGazetteer([entry('Acme', ['Acme AI']), entry('Orbit', [], ['model', 'lab']), entry('Varn-3', ['Varn 3'])]);
const read = (text: string) => nameMentions(text, gazetteer).map((found) => [found.text, found.entityId]);
const names = (text: string) => nameMentions(text, gazetteer).map((found) => found.text);

test('the gazetteer matches the longest alias, by word boundary and capital', () => {
  assert.deepEqual(read('It was Acme AI, not acme; ACME’s rival is Acmeville.'), [
    ['Acme AI', 'acme'],
    ['ACME', 'acme'],
    ['Acmeville', null],
  ]);
  assert.deepEqual(read('The Acme-backed firm uses Varn 3.'), [
    ['Acme', 'acme'],
    ['Varn 3', 'varn-3'],
  ]);
});

test('an ambiguous name needs one of its words near', () => {
  assert.deepEqual(read('The new model from Orbit is out.'), [['Orbit', 'orbit']]);
  assert.equal(nameMentions('Ships in low Orbit fly.', gazetteer)[0]?.entityId ?? null, null);
});

test('runs of capitals: connectors, initials, numbers; months, days and titles are no names', () => {
  assert.deepEqual(names('On Monday the Ministry of Justice fined Kestrel Labs and Dr. Anna de Vries over Llama 4 in November.'), [
    'Ministry of Justice',
    'Kestrel Labs',
    'Anna de Vries',
    'Llama 4',
  ]);
});

test('a number behind a verb of giving and before a plural counts that, elsewhere it belongs to the name', () => {
  assert.deepEqual(names('We gave Quillwort Mini 120 faults, and it mended most.'), ['Quillwort Mini']);
  assert.deepEqual(names('They sent Norrvik 365 users a note. They gave Norrvik 7 tasks.'), ['Norrvik', 'Norrvik 7']);
  assert.deepEqual(names('Engineers tested Quillwort 737 jets and Kestrel 350 planes.'), ['Quillwort 737', 'Kestrel 350']);
});

test('a lone common word that opens a sentence is no name, a subject that can be nothing else is', () => {
  assert.deepEqual(names('Regulators met. Demand rose. Norrvik said so. Talks with Quill go on.'), ['Norrvik', 'Quill']);
});

test('a title-cased headline gives only names known otherwise', () => {
  assert.deepEqual(names('Quill Labs Bans Rival Coding Assistant Over Hidden Check\n\nStaff at Quill were told on Tuesday.'), [
    'Quill',
    'Quill',
  ]);
});

test('a text of capitals and acronyms stays cheap', () => {
  for (const text of ['AI '.repeat(50_000), 'Acme Labs '.repeat(30_000), 'Of The '.repeat(30_000)])
    assert.ok(nameMentions(text, gazetteer).length >= 0);
});
