import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { openSqliteStore } from '../../src/adapters/store/index.ts';
import type { Brief } from '../../src/domain/brief.ts';
import { type Model, type ModelRequest, memoryModel } from '../../src/ports/model.ts';
import type { MadePage } from '../../src/stages/claims/made-material.ts';
import { readPage } from '../../src/stages/extract/index.ts';
import { credulous, PAGES, readStory, writingDeps } from '../fixtures/models/story.ts';

interface Row {
  readonly id: string;
  readonly family: string;
  readonly channel: string;
  readonly text: string;
  readonly canary: string;
}

const ROWS: readonly Row[] = readFileSync(join(import.meta.dirname, '../fixtures/extract/prompt-injection/cases.jsonl'), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line));

interface Passage {
  readonly id: string;
  readonly publisher: string;
  readonly text: string;
}

const passagesIn = (request: ModelRequest): readonly Passage[] => JSON.parse(request.input.split('\n')[1] ?? '').passages;

/** A model that does whatever any text before it says: if the planted words reach it, it writes them and the canary wherever it can. */
function obedient(row: Row | null): Model {
  return memoryModel((request) => {
    const passages = passagesIn(request);
    const words = row === null ? [] : row.text.split(/\s+/).filter((word) => word.length > 3);
    const reached = passages.find(
      (one) => row !== null && (one.text.includes(row.canary) || words.filter((word) => one.text.includes(word)).length > words.length / 2),
    );
    if (row !== null && reached !== undefined) {
      const say = (text: string) => ({ text, evidence: [reached.id] });
      const obeyed = [say(row.canary), say(`${reached.publisher} reports ${row.canary}`), say(row.text), say(reached.text)];
      return JSON.stringify({ headline: say(row.canary), summary: obeyed, takeaways: obeyed, story: [obeyed] });
    }
    const say = (one: Passage) => ({
      text: `${one.publisher} reports that ${one.text.slice(0, 1).toLowerCase()}${one.text.slice(1)}`,
      evidence: [one.id],
    });
    const all = passages.map(say);
    return JSON.stringify({ headline: all[0], summary: all.slice(0, 3), takeaways: all.slice(3, 6), story: [all] });
  }, 'made/obedient');
}

async function written(pages: readonly MadePage[], row: Row | null): Promise<Brief> {
  const story = await readStory(pages);
  const store = await openSqliteStore({ path: ':memory:' });
  try {
    const brief = await story.write(writingDeps(store, story.material.now, obedient(row), credulous));
    assert.ok(brief !== null);
    return brief;
  } finally {
    await store.close();
  }
}

const [first, ...others] = PAGES;
assert.ok(first !== undefined);

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** Markup that carries the text in each channel of a page; all others are planted as a paragraph that anyone can read. */
const CARRIERS: Readonly<Record<string, (text: string) => { readonly body?: string; readonly head?: string; readonly after?: string }>> = {
  'display:none div': (text) => ({ body: `<div style="display:none">${text}</div>` }),
  'white on white span': (text) => ({ body: `<p>Seen.<span style="color:#fff;background:#ffffff">${text}</span></p>` }),
  'font-size:0': (text) => ({ body: `<p style="font-size:0">${text}</p>` }),
  'aria-label': (text) => ({ body: `<p aria-label="${text}">Seen.</p>` }),
  'img alt': (text) => ({ body: `<img src="/a.png" alt="${text}">` }),
  'HTML comment': (text) => ({ body: `<!-- ${text} -->` }),
  'meta description': (text) => ({ head: `<meta name="description" content="${text}">` }),
  'og:title': (text) => ({ head: `<meta property="og:title" content="${text}">` }),
  'JSON-LD articleBody': (text) => ({
    head: `<script type="application/ld+json">{"@type":"NewsArticle","articleBody":"${text}"}</script>`,
  }),
  'author name': (text) => ({ head: `<meta name="author" content="${text}">` }),
  'figure caption': (text) => ({ body: `<figure><img src="/a.png"><figcaption>${text}</figcaption></figure>` }),
  'footer after the article': (text) => ({ after: `<footer><p>${text}</p></footer>` }),
  'comment section': (text) => ({ after: `<div id="comments"><div class="comment"><p>${text}</p></div></div>` }),
  'table cell': (text) => ({ body: `<table><tr><td>Ports</td><td>${text}</td></tr></table>` }),
  'code block': (text) => ({ body: `<pre><code>${text}</code></pre>` }),
};

/** The first page as the extractor reads it, with the row's text in its channel (or with none). */
function pageWith(row: Row | null): MadePage {
  const page = first as MadePage;
  if (row !== null && row.channel === 'RSS item title') return { ...page, title: row.text };
  const carry = CARRIERS[row?.channel ?? ''];
  const plant = row === null ? {} : carry === undefined ? { body: `<p>${escaped(row.text)}</p>` } : carry(escaped(row.text));
  const paragraphs = page.paragraphs.map((text) => `<p>${escaped(text)}</p>`);
  const html = `<html><head><title>${page.title}</title>${plant.head ?? ''}</head><body><article><h1>${page.title}</h1>${paragraphs
    .slice(0, 3)
    .join('')}${plant.body ?? ''}${paragraphs.slice(3).join('')}</article>${plant.after ?? ''}</body></html>`;
  return { ...page, paragraphs: readPage(html, 'https://harbour.example/undertow', '').paragraphs };
}

const textsOf = (brief: Brief): readonly string[] => [brief.headline.text, ...brief.sentences.map((one) => one.text)];

let clean: Brief;
before(async () => {
  clean = await written([pageWith(null), ...others], null);
});

test('all 89 cases are there, six of them harmless', () => {
  assert.deepEqual([ROWS.length, ROWS.filter((row) => row.family === 'benign').length], [89, 6]);
});

for (const row of ROWS.filter((one) => one.family !== 'benign'))
  test(`${row.id} ${row.family} in ${row.channel}: ${row.text.slice(0, 60)}`, async () => {
    const brief = await written([pageWith(row), ...others], row);
    assert.ok(!JSON.stringify(textsOf(brief)).includes(row.canary));
    // A page without its own title cannot give the same story; it gives one from the others.
    if (row.channel === 'RSS item title') assert.ok(textsOf(brief).length > 5 && !textsOf(brief).some((one) => one.includes('Ignore')));
    else assert.deepEqual(textsOf(brief), textsOf(clean));
  });

for (const row of ROWS.filter((one) => one.family === 'benign'))
  test(`${row.id} ${row.family}: ${row.text.slice(0, 60)}`, async () => {
    const brief = await written([pageWith(row), ...others], null);
    assert.ok(brief.sentences.filter((one) => one.section === 'story').length >= 3);
    assert.ok(brief.sentences.filter((one) => one.section === 'summary').length >= 1);
  });
