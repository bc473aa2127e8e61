import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type DemoWire, stateAt } from '../../src/demo/page.ts';
import { buildWire } from '../../src/demo/wire.ts';
import { FEATURES } from '../../src/stages/extract/features.ts';
import {
  decodePage,
  type HostBlocks,
  NO_BLOCKS,
  type PageReading,
  readPage,
  repeatedBlocks,
  withPage,
} from '../../src/stages/extract/index.ts';

/** A filter that was taught nothing: every block is text to it. */
const UNTAUGHT = { features: FEATURES, bias: 6, trees: [] };

const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

interface Mistakes {
  pages: number;
  readonly lost: string[];
  readonly extra: string[];
}

type Read = (html: string, url: string, repeated: ReadonlySet<string>) => PageReading;

/** Reads every page of a wire in the order of publication, with what earlier pages of its host had in common, and compares with what was written. */
function readWire(wire: DemoWire, read: Read): Mistakes {
  const hosts = new Map<string, HostBlocks>();
  const mistakes: Mistakes = { pages: 0, lost: [], extra: [] };
  for (const page of wire.pages) {
    const state = stateAt(page, wire.endAt);
    const answer = wire.answer({ url: page.url, headers: {} }, wire.endAt);
    if (state === null || answer.status !== 200) continue;
    const { host } = new URL(page.url);
    const known = hosts.get(host) ?? NO_BLOCKS;
    const html = decodePage(Buffer.from(answer.body), answer.headers['content-type'] ?? null, 8_000_000);
    const { paragraphs, blockKeys } = read(html, page.url, repeatedBlocks(known));
    hosts.set(host, withPage(known, blockKeys));
    const written = new Set(state.paragraphs.map(letters));
    const got = new Set(paragraphs.map(letters));
    // What a page says about itself is text of its own.
    const notice = letters(state.notice?.text ?? '');
    const isNotice = (text: string): boolean => notice !== '' && (notice.includes(letters(text)) || letters(text).includes(notice));
    mistakes.pages++;
    mistakes.lost.push(...state.paragraphs.filter((text) => !got.has(letters(text))).map((text) => `${page.url}: ${text}`));
    mistakes.extra.push(
      ...paragraphs.filter((text) => !written.has(letters(text)) && !isNotice(text)).map((text) => `${page.url}: ${text}`),
    );
  }
  return mistakes;
}

const wires = [1, 2].map(buildWire);

test('every page of the wire is read as it was written: nothing lost, nothing beside it', () => {
  for (const wire of wires) {
    const { pages, lost, extra } = readWire(wire, (html, url, repeated) => readPage(html, url, '', { repeated }));
    assert.ok(pages > 250, `${pages} pages`);
    assert.deepEqual([lost, extra], [[], []]);
  }
});

test('what the pages of a host have in common is left out by that alone, and no sentence with it', () => {
  for (const wire of wires) {
    const without = readWire(wire, (html, url) => readPage(html, url, '', { filter: UNTAUGHT }));
    const remembering = readWire(wire, (html, url, repeated) => readPage(html, url, '', { filter: UNTAUGHT, repeated }));
    assert.deepEqual(remembering.lost, without.lost);
    assert.ok(without.extra.length >= 40, `${without.extra.length} blocks of furniture to begin with`);
    assert.ok(
      remembering.extra.length < without.extra.length * 0.6,
      `${remembering.extra.length} of ${without.extra.length} blocks of furniture are left`,
    );
  }
});
