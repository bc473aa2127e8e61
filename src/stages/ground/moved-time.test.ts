import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { NOW } from './made-draft.ts';
import { movedTimeFault } from './moved-time.ts';

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
