import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { writerOf } from '../../text/own-voice.ts';
import { MATERIAL, NOW } from './made-draft.ts';
import { movedTimeFault } from './moved-time.ts';
import type { Passage } from './passage.ts';
import { supportFault } from './support.ts';

const isRefused = (body: string, source: string): boolean => movedTimeFault(body, source, NOW) !== null;

describe('a time moved to the front', () => {
  it('stays with the main clause it belonged to', () => {
    assert.ok(!isRefused('On Monday, the board voted to close the quay', 'The board voted on Monday to close the quay.'));
    assert.ok(
      !isRefused(
        'On Monday, actors who dub films and long series went on strike',
        'Actors who dub films and long series went on strike on Monday.',
      ),
    );
    assert.ok(!isRefused('On Monday, the board that runs the quay met', 'On Monday, the board that runs the quay met.'));
  });
  it('is refused where it was the time of a clause within', () => {
    assert.ok(
      isRefused(
        'On Monday, the contract that Orrin signed rests on three wells',
        'The contract that Orrin signed on Monday rests on three wells.',
      ),
    );
    assert.ok(isRefused('Since May, auditors will go through all mail', 'Auditors will go through all mail since May.'));
    assert.ok(isRefused('In May, the harbour plans to open a quay', 'The harbour plans to open a quay in May.'));
    assert.ok(
      isRefused('On Monday, the board said that it would close the quay', 'The board said that it would close the quay on Monday.'),
    );
  });
});

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
