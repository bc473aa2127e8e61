import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { captureId, feedId } from '../../domain/ids.ts';
import { VirtualClock } from '../../ports/clock.ts';
import { parse } from './parse.ts';

const FOLDER = join(import.meta.dirname, '../../../test/fixtures/parse');
const URL_OF_FEED = 'https://wire.example/feeds/main.xml';

for (const name of readdirSync(FOLDER).sort()) {
  test(`parse: ${name}`, async () => {
    const folder = join(FOLDER, name);
    const input = readdirSync(folder).find((file) => file.startsWith('input.')) ?? '';
    const body = readFileSync(join(folder, input));
    const capture = { id: captureId(body), url: URL_OF_FEED, finalUrl: URL_OF_FEED, status: 200, headers: {}, fetchedAt: 0, body };
    const outcome = await parse({ feedId: feedId(URL_OF_FEED), capture }, { clock: new VirtualClock(0) });
    const written = `${JSON.stringify(outcome, withDates, 2)}\n`;
    const expected = join(folder, 'expected.json');
    if (process.env.UPDATE === '1') writeFileSync(expected, written);
    assert.ok(existsSync(expected), `${expected} is missing: review the result, then write it with UPDATE=1`);
    assert.equal(written, readFileSync(expected, 'utf8'));
    assert.ok(existsSync(join(folder, 'about.md')), 'a fixture says why it exists');
  });
}

/** Times as people read them, so that a change shows in a review. */
function withDates(key: string, value: unknown): unknown {
  return key.endsWith('At') && typeof value === 'number' ? new Date(value).toISOString() : value;
}
