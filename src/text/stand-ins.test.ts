import assert from 'node:assert/strict';
import { it } from 'node:test';
import { isCrowd, itIsSomebody } from './stand-ins.ts';

it('"it" is somebody only where somebody acts', () => {
  for (const text of ['It said so.', 'It will also sue the Post.', 'It has agreed to close the quay.']) assert.ok(itIsSomebody(text), text);
  for (const text of ['It has 288 GB of memory.', 'It was closed on Monday.', 'It costs $30.']) assert.ok(!itIsSomebody(text), text);
});

it('a crowd is nobody whose word can be given', () => {
  for (const text of ['Much of the commentary', 'the press', 'Monday’s coverage']) assert.ok(isCrowd(text), text);
  for (const text of ['Ines Vale', 'the press office', 'two of the clerks']) assert.ok(!isCrowd(text), text);
});
