import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readOnce, whileReading } from './read-once.ts';

/** A reader that counts the texts it was given. */
function counting(): { readonly reads: string[]; readonly length: (text: string) => number } {
  const reads: string[] = [];
  const length = readOnce((text) => {
    reads.push(text);
    return text.length;
  });
  return { reads, length };
}

describe('a reader of texts', () => {
  it('reads each text once while a piece of work lasts, inner pieces included', () => {
    const { reads, length } = counting();
    const sum = whileReading(() => length('ab') + whileReading(() => length('ab') + length('c')) + length('c'));
    assert.equal(sum, 6);
    assert.deepEqual(reads, ['ab', 'c']);
  });
  it('keeps nothing when the work is done, or when it throws', () => {
    const { reads, length } = counting();
    whileReading(() => length('ab'));
    assert.throws(() => whileReading(() => [length('ab'), assert.fail('thrown')]), /thrown/);
    whileReading(() => length('ab'));
    length('ab');
    length('ab');
    assert.equal(reads.length, 5);
  });
  it('keeps what one reader read apart from what another did', () => {
    const [small, large] = [readOnce((text) => text.toLowerCase()), readOnce((text) => text.toUpperCase())];
    assert.deepEqual(
      whileReading(() => [small('aB'), large('aB'), small('aB')]),
      ['ab', 'AB', 'ab'],
    );
  });
  it('goes on reading where there are more texts than it keeps', () => {
    const { length } = counting();
    whileReading(() => {
      for (let at = 0; at < 20_050; at += 1) assert.equal(length('x'.repeat(at % 7) + at), (at % 7) + String(at).length);
    });
  });
});
