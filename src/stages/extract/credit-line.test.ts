import assert from 'node:assert/strict';
import { test } from 'node:test';
import { creditLine, dayIn } from './credit-line.ts';

const day = (text: string): string | null => {
  const at = dayIn(text)?.at;
  return at === undefined ? null : new Date(at).toISOString().slice(0, 10);
};

test('days are read in the forms pages write them', () => {
  const written = [
    '24 November 2026',
    'Nov 24, 2026',
    'NOVEMBER 24 2026',
    'Tue, 24th Nov. 2026',
    '2026-11-24',
    '24.11.2026',
    '2026年11月24日',
    '24 of November 2026',
  ];
  for (const text of written) assert.equal(day(`on ${text} at nine`), '2026-11-24', text);
  for (const text of ['31 February 2026', 'Model 24, 2026', 'Nov 24', '2026-13-01', 'version 1.2.2026x', ''])
    assert.equal(day(text), null, text);
});

test('short lines are credits and dates; sentences and other days are not', () => {
  const at = Date.UTC(2026, 10, 24);
  const lines: readonly (readonly [string, readonly string[], number | null])[] = [
    ['Ines Halvorsen, Varn', ['Ines Halvorsen'], null],
    ['Jonas Wiel, Tuesday, November 24, 2026', ['Jonas Wiel'], at],
    ['Dex Palliser - Nov 24, 2026', ['Dex Palliser'], at],
    ['Sent by Zennor Group on 24 November 2026', ['Zennor Group'], at],
    ['By Ines Halvorsen and Bo Berg | 24 November 2026, 10:30 a.m.', ['Ines Halvorsen', 'Bo Berg'], at],
    ['TECHNOLOGY · 24 November 2026 GMT', [], at],
    ['Notice No. 4711 of 2026-11-24', [], at],
    ['November 24, 2026 5 min read', [], at],
    ['Updated 24 November 2026', [], null],
  ];
  for (const [text, names, dayAt] of lines) assert.deepEqual(creditLine(text), { names, dayAt }, text);
  const others = [
    'The court ruled on 24 November 2026.',
    'World News',
    'The law that was passed on 24 November 2026 will now be read again by the committee',
    'x',
  ];
  for (const text of others) assert.equal(creditLine(text), null, text);
});
