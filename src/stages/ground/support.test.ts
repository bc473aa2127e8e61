import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { writerOf } from '../../text/own-voice.ts';
import { MATERIAL } from './made-draft.ts';
import type { Passage } from './passage.ts';
import { supportFault } from './support.ts';

describe('a name for what a second sentence calls "it"', () => {
  const source = (second: string): Passage => {
    const [entry] = MATERIAL.articles;
    assert.ok(entry !== undefined);
    const text = `Varnholt Group presented the Heron chip on Monday. ${second}`;
    return {
      article: entry.article,
      publisherName: entry.publisher.name,
      publisherKind: entry.publisher.kind,
      writer: writerOf(entry.publisher),
      text,
      within: { start: 0, end: text.length },
      evidence: [],
    };
  };
  it('is the firm that acts, and not what it makes', () => {
    assert.equal(supportFault('Varnholt Group announced the price of memory', source('It announced the price of memory.'), []), null);
    assert.ok(supportFault('Varnholt Group has 288 GB of memory', source('It has 288 GB of memory.'), []) !== null);
  });
});
