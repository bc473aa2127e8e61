import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type MadePage, madeMaterial } from './made-material.ts';
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
  ['A film of the Our World channel shows that we opened a hall.', 'A film of the Our World channel shows that Varn Labs opened a hall.'],
];
for (const [line, told] of TOLD) test(`third person: ${line}`, () => assert.equal(inThirdPerson(line, 'Varn Labs'), told));

const announcement = { publisher: 'Varn Labs', title: 'Quill is out', articleKind: 'primary', kind: 'lab' } as const;
const voiceOfPage = (page: Partial<MadePage>): string | null => {
  const [member] = madeMaterial([{ ...announcement, paragraphs: ['Varn Labs works on maps. We release Quill.'], ...page }]).articles;
  assert.ok(member !== undefined);
  return ownVoice(member);
};

test('an announcement that names its publisher as itself speaks of it as "we"', () => {
  assert.equal(voiceOfPage({}), 'Varn Labs');
  assert.equal(voiceOfPage({ kind: 'press' }), null);
  assert.equal(voiceOfPage({ articleKind: 'news' }), null);
});

test('a wire of announcements that does not name itself publishes in the name of others', () => {
  assert.equal(voiceOfPage({ paragraphs: ['Kestria works on maps. We release Quill.'] }), null);
  assert.equal(
    voiceOfPage({ publisher: 'Google', paragraphs: ['Claude, an AI model, is on offer at Google. We trained it on maps.'] }),
    null,
  );
  assert.equal(voiceOfPage({ publisher: 'Anthropic', paragraphs: ['Claude, an AI model, is out. We trained it on maps.'] }), 'Anthropic');
});

test('on a host where anybody publishes "we" may be anybody', () => {
  const [member] = madeMaterial([{ ...announcement, paragraphs: ['Varn Labs works on maps. We release Quill.'] }]).articles;
  assert.ok(member !== undefined);
  for (const canonicalUrl of ['https://github.com/varn/quill', 'https://varn.medium.com/quill', 'no address'])
    assert.equal(ownVoice({ ...member, article: { ...member.article, canonicalUrl } }), null);
});
