import assert from 'node:assert/strict';
import { it } from 'node:test';
import { itIsSomebody } from './stand-ins.ts';

it('"it" is somebody only where somebody acts', () => {
  for (const text of ['It said so.', 'It will also sue the Post.', 'It has agreed to close the quay.']) assert.ok(itIsSomebody(text), text);
  for (const text of ['It has 288 GB of memory.', 'It was closed on Monday.', 'It costs $30.']) assert.ok(!itIsSomebody(text), text);
});
