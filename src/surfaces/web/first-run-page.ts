import { html } from 'hono/html';
import type { IngestProgress, Paper } from './deps.ts';
import type { Html } from './html.ts';
import { page } from './layout.ts';
import { calendarOf, count } from './words.ts';

export interface FirstRunView {
  readonly paper: Paper;
  readonly now: number;
  readonly feeds: number;
  readonly polled: number;
  readonly failing: number;
  readonly entries: number;
  readonly articles: number;
  readonly progress: IngestProgress | null;
}

/** The front page before the first story: what is going on, and what to do next. Never blank. */
export function firstRunPage(view: FirstRunView): Html {
  const { paper, now } = view;
  const next =
    view.feeds === 0
      ? html`<p>No feeds are in the list yet. Add one with <b>tickrwire feed add URL</b>, bring a list with <b>tickrwire opml import FILE</b>, or look at a finished paper first with <b>tickrwire demo</b>.</p>`
      : html`<p>The paper polls slowly on purpose, each host seldom and never all at once, so the first stories take some minutes. This page shows how far it is; load it again to see it move.</p>`;
  return page({
    paper,
    now,
    title: 'The first edition is being made',
    description: 'What this paper is doing before its first story.',
    path: '/',
    robots: 'noindex',
    skip: { to: 'story', words: 'Skip to the page' },
    front: { line: 'First edition' },
    body: html`<main class="page tale" id="story"><header class="top"><p class="slug"><span><b>First edition</b></span><span>${calendarOf(paper.zone).time(now)}</span></p><h2 class="first">No story yet</h2><div class="c">${next}</div></header>
<section><h2>How far it is</h2><div class="c"><table><tbody><tr><th scope="row">Feeds in the list</th><td class="num">${view.feeds}</td></tr><tr><th scope="row">Feeds answered</th><td class="num">${view.polled}</td></tr><tr><th scope="row">Feeds that failed</th><td class="num">${view.failing}</td></tr><tr><th scope="row">Entries read</th><td class="num">${view.entries}</td></tr><tr><th scope="row">Articles kept</th><td class="num">${view.articles}</td></tr></tbody></table>${stages(view)}</div></section>
<section><h2>If nothing moves</h2><div class="c"><p><b>tickrwire doctor</b> looks at data, settings and feeds and says what to do. <a href="/status">Status</a> shows each feed.</p></div></section></main>`,
    end: { hal: 'More soon.', lines: [html`${count(view.feeds, 'feed')} in the list, ${count(view.entries, 'entry', 'entries')} read.`] },
  });
}

function stages(view: FirstRunView): Html {
  const rows = Object.entries(view.progress?.stages ?? {});
  if (rows.length === 0) return html`<p class="m">The pipeline has not said anything yet.</p>`;
  return html`<p class="m">${rows.map(([stage, counts]) => `${stage} ${counts.done}`).join(' · ')}</p>`;
}
