import assert from 'node:assert/strict';
import { test } from 'node:test';
import { entityId as idOf } from '../domain/ids.ts';
import { compileGazetteer, nameMentions } from './names.ts';

const names = (text: string) => nameMentions(text, compileGazetteer([])).map((found) => found.text);

test('the name of an institution goes on through its small words', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['It met at the Norrland Conference on Patterns in May.', ['Norrland Conference on Patterns']],
    ['She joined the Halden Academy of Arts and Sciences.', ['Halden Academy of Arts and Sciences']],
    ['It went to the Department for Science, Innovation and Technology.', ['Department for Science, Innovation and Technology']],
    ['It asked the Securities and Exchange Commission.', ['Securities and Exchange Commission']],
    ['He wrote for the Association for the Advancement of Logic.', ['Association for the Advancement of Logic']],
  ];
  for (const [text, expected] of cases) assert.deepEqual(names(text), expected, text);
});

test('two names stay two', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['It was made by Quill and Norrvik Labs in May.', ['Quill', 'Norrvik Labs']],
    ['A letter by Anna Berg of Halden University came.', ['Anna Berg', 'Halden University']],
    ['We saw Quill Labs, Norrvik and the Halden Institute.', ['Quill Labs', 'Norrvik', 'Halden Institute']],
    ['He moved from Quill on Monday.', ['Quill']],
  ];
  for (const [text, expected] of cases) assert.deepEqual(names(text), expected, text);
});

test('a place opens the name of its institutions, and a company is named by itself', () => {
  const place = { name: 'Halden', kind: 'place', aliases: [], needs: [], owner: null };
  const known = compileGazetteer([
    { ...place, id: idOf('Halden'), kind: 'place' },
    { ...place, id: idOf('Acme'), name: 'Acme', kind: 'company' },
  ]);
  const read = (text: string) => nameMentions(text, known).map((found) => [found.text, found.entityId]);
  assert.deepEqual(read('It won at the Halden Film Festival in May.'), [['Halden Film Festival', null]]);
  assert.deepEqual(read('They asked the University of Halden for help.'), [['University of Halden', null]]);
  assert.equal(read('It was shown by Acme Board members.')[0]?.[1], 'acme');
});

test('no run of capitals crosses a line, and a compound with a small second half is no name', () => {
  assert.deepEqual(names('We like Quill\n\nNorrvik said so.'), ['Quill', 'Norrvik']);
  assert.deepEqual(names('An AI-powered tool by Quill is Quill-made.'), ['Quill']);
});

test('an ambiguous name that is settled once keeps its meaning in the text', () => {
  const orbit = { id: idOf('Orbit'), name: 'Orbit', kind: 'model', aliases: [], needs: ['model'], owner: null } as const;
  const text = `The model Orbit is out. ${'It was a long and quiet day in the town by the sea. '.repeat(8)}Then they used Orbit again.`;
  assert.deepEqual(
    nameMentions(text, compileGazetteer([orbit])).map((found) => found.entityId),
    ['orbit', 'orbit'],
  );
});
