import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { decodePage } from './html-charset.ts';
import { readPage } from './page.ts';

const FOLDER = join(import.meta.dirname, '../../../test/fixtures/extract');

/** Tables that other tests read lie beside the pages. */
const PAGES = readdirSync(FOLDER).filter((name) => name !== 'prompt-injection');

for (const name of PAGES.sort()) {
  test(`extract: ${name}`, () => {
    const folder = join(FOLDER, name);
    const given: unknown = JSON.parse(readFileSync(join(folder, 'page.json'), 'utf8'));
    assert.ok(typeof given === 'object' && given !== null && 'url' in given && 'entryTitle' in given);
    const html = decodePage(readFileSync(join(folder, 'input.html')), null, 1_000_000);
    const { facts, paragraphs, words, outlinks, notices } = readPage(html, String(given.url), String(given.entryTitle));
    const written = `${JSON.stringify({ facts, paragraphs, words, outlinks, notices }, withDates, 2)}\n`;
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
