import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cleanLine } from './clean-line.ts';

const CASES: readonly (readonly [written: string, cleaned: string])[] = [
  ['I\u200bg\u200bn\u200bo\u200bre', 'Ignore'],
  ['\u202eK3F7\u202c\u2066a\u2069\u061c', 'K3F7a'],
  ['\u{e0070}\u{e0072}\u{e0069}\u{e006e}\u{e0074}\u{e0001}\u{e007f}', ''],
  ['😀\u{e0160}\u{e0162}\u{e0159}', '😀'],
  ['co\u00adope\u00adrate', 'cooperate'],
  ['cafe\u0301', 'café'],
  ['a\u00a0b\u2003c\u2028d', 'a b c d'],
  ['a\u200cb\u200dc\ufe0fd\u3164e\u034ff', 'abcdef'],
  ['می\u200cخواهم', 'می\u200cخواهم'],
  ['می\u200c\u200d\u200c\u200cخواهم', 'می\u200cخواهم'],
  ['👩\u200d💻 at work', '👩\u200d💻 at work'],
  ['lone \ud800 half', 'lone half'],
];

test('what is not seen is left out, and a second cleaning changes nothing', () => {
  for (const [written, cleaned] of CASES) {
    assert.equal(cleanLine(written), cleaned);
    assert.equal(cleanLine(cleaned), cleaned);
  }
});
