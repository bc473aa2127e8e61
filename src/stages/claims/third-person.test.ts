import assert from 'node:assert/strict';
import { test } from 'node:test';
import { madeMaterial } from './made-material.ts';
import { inThirdPerson, ownVoice } from './third-person.ts';

const TOLD: readonly (readonly [string, string | null])[] = [
  ['Today, we’re launching Quill, our new model.', 'Today, Varn Labs is launching Quill, its new model.'],
  ['Our newest model reads maps that we trained it on.', 'Varn Labs’s newest model reads maps that it trained it on.'],
  ['We have now released Quill.', 'Varn Labs has now released Quill.'],
  ['We release Quill under an open licence.', 'Varn Labs releases Quill under an open licence.'],
  ['Quill is the fastest model we’ve tested.', 'Quill is the fastest model Varn Labs has tested.'],
  ['We put the weights on a mirror.', null],
  ['We invite you to work with us.', null],
  ['“We are sorry,” it said of our error.', null],
  ['Varn Labs opened a hall.', null],
];
for (const [line, told] of TOLD) test(`third person: ${line}`, () => assert.equal(inThirdPerson(line, 'Varn Labs'), told));

test('only an announcement by a company, a lab or an authority on its own host speaks of its publisher as "we"', () => {
  const page = { publisher: 'Varn Labs', title: 'Quill', paragraphs: ['We release Quill.'], articleKind: 'primary' } as const;
  const [own, press, user] = madeMaterial([
    { ...page, kind: 'lab' },
    { ...page, kind: 'press' },
    { ...page, kind: 'company' },
  ]).articles;
  assert.ok(own !== undefined && press !== undefined && user !== undefined);
  assert.equal(ownVoice(own), 'Varn Labs');
  assert.equal(ownVoice(press), null);
  const hosted = { ...user, article: { ...user.article, canonicalUrl: 'https://github.com/varn/quill' } };
  assert.equal(ownVoice(hosted), null);
});
