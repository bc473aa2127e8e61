import { html } from 'hono/html';
import type { Take } from '../../domain/brief.ts';
import type { Paper } from './deps.ts';
import { visible } from './html.ts';
import { page } from './layout.ts';
import { ledgerFull } from './ledger.ts';
import { calendarOf, claimCountsWords, count, ordinal } from './words.ts';

export interface LedgerView {
  readonly paper: Paper;
  readonly now: number;
  readonly take: Take;
}

/** `/s/:id/claims`: every claim of the latest take, both sides, with spans and history. */
export function ledgerPage({ paper, now, take }: LedgerView): ReturnType<typeof page> {
  const calendar = calendarOf(paper.zone);
  const address = `/s/${take.storyId}/claims`;
  const counts = claimCountsWords(take.counts);
  const full =
    take.claims.length === 0
      ? html`<section><h2>No claims</h2><div class="c"><p>${take.sources.some((line) => line.originIndex !== null) ? 'No sentence of these reports could be checked.' : 'The reports may not be summarised, so no claim rests on them.'} <a href="/s/${take.storyId}">The story</a></p></div></section>`
      : html`<section class="lg"><h2 class="vh">Entries</h2>${ledgerFull(take, calendar)}</section>`;
  return page({
    paper,
    now,
    title: `Claim ledger: ${visible(take.headline.text)}`,
    description: `${take.claims.length} claims of one story, for and against, each with its verdict.`,
    path: address,
    section: take.category,
    skip: { to: 'story', words: 'Skip to the ledger' },
    body: html`<main class="page tale" id="story"><header class="top"><p class="slug"><span><b>Claim ledger</b></span><span>${ordinal(take.number)} take</span><span>${calendar.when(take.publishedAt, now)}</span></p><h1 class="lower vt"><a href="/s/${take.storyId}">${visible(take.headline.text)}</a></h1><div class="c"><p class="sup">${count(take.claims.length, 'claim')}${counts === '' ? '' : html`: <span>${counts}</span>`}</p></div><p class="rail m">Every sentence of the story rests on one of these entries. As <a href="${address}.json">JSON</a> or <a href="${address}.csv">CSV</a>.</p></header>
${full}</main>`,
    end: {
      hal: `Ends. ${count(take.claims.length, 'entry', 'entries')}.`,
      lines: [html`Is an entry wrong? <a href="/s/${take.storyId}/report">Say so</a>.`],
    },
    alternates: [
      { type: 'application/json', path: `${address}.json` },
      { type: 'text/csv', path: `${address}.csv` },
    ],
    robots: take.withdrawn ? 'noindex' : null,
  });
}
