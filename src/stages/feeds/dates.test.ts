import assert from 'node:assert/strict';
import { test } from 'node:test';
import { feedDate } from './dates.ts';

const CASES: readonly (readonly [written: string, iso: string | null])[] = [
  ['Sat, 07 Mar 2026 09:08:07 GMT', '2026-03-07T09:08:07.000Z'],
  ['07 Mar 26 09:08 EST', '2026-03-07T14:08:00.000Z'],
  ['Sat, 7 March 2026 9:08:07 -0530', '2026-03-07T14:38:07.000Z'],
  ['Sat Mar  7 09:08:07 PST 2026', '2026-03-07T17:08:07.000Z'],
  ['March 7th, 2026 at 9:08 p.m.', '2026-03-07T21:08:00.000Z'],
  ['2026-03-07T09:08:07+01:00', '2026-03-07T08:08:07.000Z'],
  ['2026-03-07 09:08:07 UTC', '2026-03-07T09:08:07.000Z'],
  ['2026-03', '2026-03-01T00:00:00.000Z'],
  ['2026-066', '2026-03-07T00:00:00.000Z'],
  ['7.3.2026 09:08', '2026-03-07T09:08:00.000Z'],
  ['3/7/2026', '2026-03-07T00:00:00.000Z'],
  ['27/3/2026', '2026-03-27T00:00:00.000Z'],
  ['martes, 3 de marzo de 2026 10:00:00 +0100', '2026-03-03T09:00:00.000Z'],
  ['Mar 3, 2026', '2026-03-03T00:00:00.000Z'],
  ['2024-02-29T23:59:60.0579999999+00:30', '2024-02-29T23:30:00.057Z'],
  ['2100-03-01T00:00:00.Z', '2100-03-01T00:00:00.000Z'],
  ['Sat, 31 Feb 2026 24:00:00 -0100', '2026-03-04T01:00:00.000Z'],
  ['Thu, 01 Jan 0099 00:00:00 GMT', '1999-01-01T00:00:00.000Z'],
  ['', null],
  ['soon', null],
  ['32 Jan 2026', null],
  [`${'9'.repeat(5000)}`, null],
];

for (const [written, iso] of CASES) {
  test(`date ${JSON.stringify(written.slice(0, 50))}`, () => {
    const at = feedDate(written);
    assert.equal(at === null ? null : new Date(at).toISOString(), iso);
  });
}
