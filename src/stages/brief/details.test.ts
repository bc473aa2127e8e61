import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { asidePlaces } from './asides.ts';
import { detailsOf } from './details.ts';

describe('details', () => {
  it('makes what is said beside the main clause a sentence of its own', () => {
    assert.deepEqual(detailsOf('Mara Lindt, who leads the safety team, resigned on Monday'), ['Mara Lindt leads the safety team']);
    assert.deepEqual(detailsOf('The board of Varnholt closed the old quay'), []);
  });
  it('leaves a detail that is hedged', () => {
    assert.deepEqual(detailsOf('Mara Lindt, who may have led the team, resigned on Monday'), []);
  });
});

describe('places for who says it', () => {
  it('are before the verb and before what depends, never inside a noun phrase', () => {
    const text = 'The board of Varnholt will close the old quay because the floods came early';
    const parts = asidePlaces(text).map((at) => text.slice(at).trim());
    assert.deepEqual(parts, ['will close the old quay because the floods came early', 'because the floods came early']);
  });
});
