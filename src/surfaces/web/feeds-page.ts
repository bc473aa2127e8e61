import { html } from 'hono/html';
import { CATEGORIES, CATEGORY_NAMES } from '../../domain/story.ts';
import type { Paper } from './deps.ts';
import type { Html } from './html.ts';
import { section, table, talePage, wideSection } from './tale.ts';

const three = (path: string): Html =>
  html`<a href="${path}/feed.xml">RSS</a> <a href="${path}/feed.atom">Atom</a> <a href="${path}/feed.json">JSON</a>`;

/** `/feeds`: every feed we give out, and the addresses at which a story is data. */
export function feedsPage(paper: Paper, now: number): Html {
  const feeds = table(
    'Feeds',
    [{ head: 'Feed' }, { head: 'Formats' }],
    [
      ['Front page', three('')],
      ...CATEGORIES.map((category) => [CATEGORY_NAMES[category], three(`/${category}`)] as const),
      ['Corrections', three('/corrections')],
      ['An entity', html`/entity/{name}/feed.xml, .atom or .json`],
      ['A term', html`/glossary/{term}/feed.xml, .atom or .json`],
      ['A source', html`/source/{domain}/feed.xml, .atom or .json`],
      ['A search', html`/search/feed.xml?q={words}, with all operators of <a href="/search">the search page</a>`],
    ],
  );
  const data = table(
    'Addresses of data',
    [{ head: 'Address' }, { head: 'Gives' }],
    [
      [
        html`/s/{id}.json`,
        'A story: every sentence with its claims, its spans and the SHA-256 of the text they lie in; confidence with its terms; sources with what we may do.',
      ],
      [html`/s/{id}.md`, 'The same story in Markdown.'],
      [html`/s/{id}/claims.json, .csv`, 'The claim ledger of a story.'],
      [html`/s/{id}/{take}/share.png`, 'The picture of a take, 1200 by 630.'],
      [
        html`<a href="/sitemap.xml">/sitemap.xml</a>, <a href="/news-sitemap.xml">/news-sitemap.xml</a>`,
        'All stories; those of the last two days.',
      ],
      [html`<a href="/robots.txt">/robots.txt</a>, <a href="/license.xml">/license.xml</a>`, 'What others may do with our pages.'],
    ],
  );
  return talePage({
    paper,
    now,
    title: 'Feeds and API',
    description: 'RSS, Atom and JSON feeds of the front, categories, entities, terms, sources and searches; stories as JSON and Markdown.',
    path: '/feeds',
    slug: ['Feeds', 'API'],
    dek: html`<p>Everything printed here can be read by a program. There is no key and nothing is counted per reader.</p>`,
    rail: html`<p>An item keeps its id, the story’s address. A new take renews its time, so a feed reader shows what was added or mended.</p><p>Our text is CC BY 4.0; quotations belong to their authors.</p>`,
    sections: [
      wideSection('Feeds', feeds),
      wideSection('Data', data),
      section(
        'Manners',
        html`<p>Answers carry an <b>ETag</b>: send it back as <b>If-None-Match</b>, and what has not changed costs one line. Every 15 minutes is often enough. JSON may be read from any origin. Answers about a story carry <b>AI-Disclosure</b>, the words under each headline made readable for machines.</p><p>Items carry the state of each sentence in words, and how their text was made. Whoever prints a sentence should print its state with it.</p>`,
      ),
    ],
  });
}
