import assert from 'node:assert/strict';
import { test } from 'node:test';
import { whyNotCheckable } from './checkable.ts';
import { lineOf } from './line.ts';

const why = (text: string): string | null =>
  whyNotCheckable(lineOf(text, { start: 0, end: text.length }), { facts: true, title: false, headline: false });

const JUDGED: readonly (readonly [string, string | null])[] = [
  ['Today we’re taking a step with the release of Quill by Varn Labs.', null],
  ['We’re announcing an alliance with Varn Labs and eight further makers of maps.', null],
  ['Quill achieves a mark of 33 on the Longshore test.', null],
  ['New features of Quill coming to Aldermoor in the fall.', 'no-verb'],
  ['The union’s list of halls near the river in Aldermoor.', 'no-verb'],
  ['By training on fewer books, Varn Labs has cut the cost of Quill.', null],
  ['By Ada Brand, who covers Aldermoor and its labs for us.', 'furniture'],
  ['Cameras by Kestria will write captions and let you search your footage by words.', null],
  ['Please note that Quill by Varn Labs requires a camera.', 'address'],
  ['You can search footage by words in the new app by Kestria.', 'address'],
  ['At Kestria I/O last month, the firm had shown agents that shop.', null],
];
for (const [text, reason] of JUDGED) test(`checkable: ${text}`, () => assert.equal(why(text), reason));

const HEADLINES: readonly (readonly [string, string | null])[] = [
  ['Varn Labs files quietly for a listing in Aldermoor', null],
  ['Kestria bets cheaper maps will woo small harbours', null],
  ['Cameras get an update for Aldermoor', null],
  ['Maps and charts of Aldermoor for small harbours', 'no-verb'],
];
for (const [text, reason] of HEADLINES)
  test(`checkable as a headline: ${text}`, () =>
    assert.equal(whyNotCheckable(lineOf(text, { start: 0, end: text.length }), { facts: true, title: true, headline: true }), reason));
