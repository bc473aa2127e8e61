import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { cleanLine } from '../../text/clean-line.ts';
import { readPage } from './page.ts';

const FILE = join(import.meta.dirname, '../../../test/fixtures/extract/prompt-injection/cases.jsonl');

interface Row {
  readonly id: string;
  readonly channel: string;
  readonly text: string;
  readonly canary: string;
}

function rowOf(line: string): Row {
  const row: unknown = JSON.parse(line);
  assert.ok(typeof row === 'object' && row !== null && 'id' in row && 'channel' in row && 'text' in row && 'canary' in row);
  return { id: String(row.id), channel: String(row.channel), text: String(row.text), canary: String(row.canary) };
}

const rows = readFileSync(FILE, 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map(rowOf);

const PROSE = [
  'The harbour office of Saltmere has put its new tide model to work, and the first week went without a fault, it said.',
  'Pilots were asked to write down, every day, where the model and their own guess differed, and by how much.',
  'The office will publish all of it in March, with the days on which the model was wrong by more than a hand.',
];

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** Markup for the body or the head by channel, with `@` where the text stands; channels that reach the reader are not listed. */
const UNSEEN: Readonly<Record<string, { readonly body?: string; readonly head?: string; readonly after?: string }>> = {
  'display:none div': { body: '<div style="display:none">@</div>' },
  'white on white span': { body: '<p>Seen.<span style="color:#fff;background:#ffffff">@</span></p>' },
  'font-size:0': { body: '<p style="font-size:0">@</p>' },
  'aria-label': { body: '<p aria-label="@">Seen.</p>' },
  'img alt': { body: '<img src="/a.png" alt="@">' },
  'HTML comment': { body: '<!-- @ -->' },
  'meta description': { head: '<meta name="description" content="@">' },
  'og:title': { head: '<meta property="og:title" content="@">' },
  'JSON-LD articleBody': { head: '<script type="application/ld+json">{"@type":"NewsArticle","articleBody":"@"}</script>' },
  'author name': { head: '<meta name="author" content="@">' },
  'figure caption': { body: '<figure><img src="/a.png"><figcaption>@</figcaption></figure>' },
  'footer after the article': { after: '<footer><p>@</p></footer>' },
  'comment section': { after: '<div id="comments"><div class="comment"><p>@</p></div></div>' },
};

function read(row: Row, at: { readonly body?: string; readonly head?: string; readonly after?: string }): ReturnType<typeof readPage> {
  const put = (markup: string | undefined): string =>
    (markup ?? '')
      .replaceAll('@type', '\u0001')
      .replaceAll('@', () => escaped(row.text))
      .replaceAll('\u0001', '@type');
  const html = `<html><head><title>Tide model at work</title>${put(at.head)}</head><body><article><h1>Tide model at work</h1><p>${PROSE[0]}</p>
    <p>${PROSE[1]}</p>${put(at.body)}<p>${PROSE[2]}</p></article>${put(at.after)}</body></html>`;
  return readPage(html, 'https://saltmere.example/tide', '');
}

test('hidden carriers never reach text or facts', () => {
  const hidden = rows.filter((row) => UNSEEN[row.channel] !== undefined);
  assert.equal(hidden.length, Object.keys(UNSEEN).length);
  for (const row of hidden) {
    const { paragraphs, facts, notices } = read(row, UNSEEN[row.channel] ?? {});
    assert.ok(!JSON.stringify({ paragraphs, facts, notices }).includes(row.canary), `${row.id} ${row.channel}`);
    for (const words of PROSE) assert.ok(paragraphs.includes(words), row.id);
  }
});

test('what readers see stays as it is written, without its unseen characters', () => {
  const visible = rows.filter((row) => row.channel === 'visible paragraph');
  assert.equal(visible.length, 70);
  for (const row of visible) {
    const { paragraphs, facts } = read(row, { body: `<p>Quoted: @ And so it went on, the office said.</p>` });
    const expected = cleanLine(`Quoted: ${row.text} And so it went on, the office said.`);
    assert.ok(paragraphs.join(' ').includes(expected), row.id);
    assert.doesNotMatch(paragraphs.join('\n'), /[\u200b-\u200f\u202a-\u202e\u2066-\u2069\u{e0000}-\u{e0fff}]/u, row.id);
    assert.equal(facts.title, 'Tide model at work');
    for (const words of PROSE) assert.ok(paragraphs.includes(words), row.id);
  }
});
