import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { feedId } from '../../domain/ids.ts';
import { decodeFeed } from './charset.ts';
import { entriesOf } from './entries.ts';
import { readFeedText } from './parse.ts';

const FOLDER = join(import.meta.dirname, '../../../test/fixtures/parse');
const ROUNDS = 1_850;
const PIECES = [
  '<',
  '>',
  '&',
  ']]>',
  '<![CDATA[',
  '"',
  '</item>',
  '<item>',
  '<entry>',
  '\u0000',
  '{',
  '<!--',
  '<?',
  'xmlns:x="',
  '</',
  '&#x',
  '--',
];

/** A generator of numbers that gives the same ones every time. */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function mutated(bytes: Buffer, next: (below: number) => number): Buffer {
  let text = bytes.toString('latin1');
  for (let i = next(6); i >= 0; i--) {
    const at = next(text.length + 1);
    const piece = PIECES[next(PIECES.length)] ?? '';
    const gone = next(3) === 0 ? next(80) : 0;
    text = text.slice(0, at) + piece + text.slice(at + gone);
  }
  return Buffer.from(text, 'latin1');
}

test('a mutated feed is read or refused, and never throws or gives what is not well formed', () => {
  const next = numbersFrom(7);
  const feed = feedId('https://wire.example/feed');
  for (const name of readdirSync(FOLDER).sort()) {
    const file = readdirSync(join(FOLDER, name)).find((each) => each.startsWith('input.')) ?? '';
    const bytes = readFileSync(join(FOLDER, name, file));
    for (let round = 0; round < ROUNDS; round++) {
      const read = readFeedText(decodeFeed(mutated(bytes, next), null).text, 'https://wire.example/feed');
      if ('notFeed' in read) {
        assert.notEqual(read.notFeed, '');
        continue;
      }
      for (const entry of entriesOf(feed, read.feed, Date.UTC(2026, 2, 1))) {
        assert.match(entry.hash, /^[0-9a-f]{64}$/);
        assert.ok(entry.guid !== '');
        assert.ok(entry.publishedAt === null || Number.isFinite(entry.publishedAt));
      }
    }
  }
});
