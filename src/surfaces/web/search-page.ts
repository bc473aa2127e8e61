import { html } from 'hono/html';
import { CATEGORY_NAMES } from '../../domain/story.ts';
import type { SearchHit } from '../../ports/store.ts';
import { carbon } from './carbon.ts';
import type { Paper } from './deps.ts';
import { type Html, visible } from './html.ts';
import { STATUSES } from './search-query.ts';
import { publishersOf, storyChip, storyLink } from './story-card.ts';
import { section, talePage } from './tale.ts';
import { type Calendar, calendarOf, count, countsWords } from './words.ts';

export interface SearchView {
  readonly paper: Paper;
  readonly now: number;
  /** The query as it was typed. */
  readonly asked: string;
  readonly faults: readonly string[];
  /** Null where nothing was asked for. */
  readonly found: { readonly hits: readonly SearchHit[]; readonly total: number } | null;
  readonly page: number;
  readonly perPage: number;
}

/** `/search`: a form, hits with the passage found, and how to ask. */
export function searchPage(view: SearchView): Html {
  const { paper, now, asked, found } = view;
  const title = asked.trim() === '' ? 'Search' : `Search: ${visible(asked).slice(0, 80)}`;
  return talePage({
    paper,
    now,
    title,
    heading: html`Search`,
    description: 'Search the stories of this paper by words, source, entity, status and day.',
    path: addressOf(asked, view.page),
    slug: ['Search', found === null ? 'all stories' : count(found.total, 'story', 'stories')],
    dek: form(asked, view.faults),
    sections: found === null ? [help()] : [results(view, calendarOf(paper.zone)), ...(found.total === 0 ? [help()] : [])],
    more: {
      robots: 'noindex, follow',
      ...(found === null ? {} : { feeds: [{ title: `${paper.title}: ${title}`, path: feedAddress(asked, 'xml') }] }),
    },
  });
}

/** The address of a page of hits. */
export function addressOf(asked: string, page: number): string {
  if (asked.trim() === '') return '/search';
  return `/search?q=${encodeURIComponent(asked.toWellFormed())}${page === 1 ? '' : `&page=${page}`}`;
}

const feedAddress = (asked: string, ending: 'xml' | 'atom' | 'json'): string =>
  `/search/feed.${ending}?q=${encodeURIComponent(asked.toWellFormed())}`;

function form(asked: string, faults: readonly string[]): Html {
  const told = faults.length === 0 ? '' : html`<div role="status">${faults.map((fault) => html`<p class="m">${visible(fault)}</p>`)}</div>`;
  return html`<form class="fm sq" role="search" action="/search"><label for="q">Words or operators</label><input id="q" type="search" name="q" value="${visible(asked)}" maxlength="500" autocomplete="off"> <button class="bt">Search</button></form>${told}`;
}

function results(view: SearchView, calendar: Calendar): Html {
  const { found, page, perPage, asked } = view;
  const { hits, total } = found ?? { hits: [], total: 0 };
  if (total === 0)
    return section('Nothing found', html`<p>No story has all of that. Fewer words find more; a filter may be too narrow.</p>`);
  const first = (page - 1) * perPage + 1;
  const last = first + hits.length - 1;
  const which = hits.length === 0 ? 'There are no hits that far back.' : `${first} to ${last} of ${count(total, 'story', 'stories')}.`;
  return section(
    'Found',
    html`<p class="m">${which} The same as a feed: <a href="${feedAddress(asked, 'xml')}">RSS</a>, <a href="${feedAddress(asked, 'atom')}">Atom</a>, <a href="${feedAddress(asked, 'json')}">JSON</a>.</p><div class="hits">${hits.map((hit) => hitCard(hit, calendar, view.now))}</div>${pages(view, total)}`,
  );
}

function hitCard({ take, passage }: SearchHit, calendar: Calendar, now: number): Html {
  return html`<article class="st-y"><h3>${storyLink(take)}</h3>${passage.trim() === '' ? '' : html`<p class="sm">${marked(passage)}</p>`}<p class="m">${storyChip(take)}${carbon(take.origins)}${countsWords(take.counts)}</p><p class="m"><b>${CATEGORY_NAMES[take.category]}, ${calendar.when(take.publishedAt, now)}</b> · ${publishersOf(take)}</p></article>
`;
}

/** A passage with the words found set bold: they stand between U+E000 and U+E001. */
export function marked(passage: string): Html {
  return html`${passage.split('\u{E000}').map((part, at) => {
    if (at === 0) return visible(part.replaceAll('\u{E001}', ''));
    const end = part.indexOf('\u{E001}');
    const [word, rest] = end < 0 ? [part, ''] : [part.slice(0, end), part.slice(end + 1)];
    return html`<b>${visible(word)}</b>${visible(rest.replaceAll('\u{E001}', ''))}`;
  })}`;
}

function pages(view: SearchView, total: number): Html {
  const { asked, page, perPage } = view;
  const hasMore = page * perPage < total;
  if (page === 1 && !hasMore) return html``;
  return html`<nav class="pg" aria-label="Pages">${page > 1 ? html`<a href="${addressOf(asked, page - 1)}" rel="prev">Better hits</a>` : ''}<span>Page ${page} of ${Math.ceil(total / perPage)}</span>${hasMore ? html`<a href="${addressOf(asked, page + 1)}" rel="next">Further hits</a>` : ''}</nav>`;
}

const example = (query: string, words: string): Html =>
  html`<tr><th scope="row"><a href="${addressOf(query, 1)}">${query}</a></th><td>${words}</td></tr>`;

function help(): Html {
  const rows = [
    example('export chips', 'stories with both words, in any form; the last may be a beginning'),
    example('"control list"', 'the words side by side'),
    example('source:"Harbour Ledger"', 'stories with a report of this publisher, by name or domain'),
    example('entity:"Data Protection Authority"', 'stories about a person, company, model, law or place'),
    example('status:disputed', `where something is ${STATUSES.join(', ')}`),
    example('after:2026-11-24', 'published on that day (UTC) or later'),
    example('lawsuit status:corroborated after:2026-11-20', 'all of it together'),
  ];
  return section('How to ask', html`<table><tbody>${rows}</tbody></table>`);
}
