import { html } from 'hono/html';
import { type Section, sectionOf, type Take } from '../../domain/brief.ts';
import type { Paper } from './deps.ts';
import { type Html, visible } from './html.ts';
import { facts, section, talePage } from './tale.ts';
import { addsWords } from './wire-page.ts';
import { sentenceDiff, wordDiff } from './word-diff.ts';
import { type Calendar, calendarOf, claimCountsWords, count, countsWords, ordinal, percent, VERB_WORDS } from './words.ts';

export interface TakesView {
  readonly paper: Paper;
  readonly now: number;
  /** All takes, oldest first; at least one. */
  readonly takes: readonly Take[];
  readonly latest: Take;
  /** Two takes to compare, or null for all neighbours. */
  readonly pair: { readonly from: Take; readonly to: Take } | null;
}

const SECTIONS: readonly (readonly [section: Section, name: string])[] = [
  ['summary', 'In 30 seconds'],
  ['takeaway', 'Key takeaways'],
  ['story', 'The full story'],
  ['why', 'Why this matters'],
  ['unknown', 'What is not known'],
];
const ALL = { come: 60, gone: 60 };

const arrow = (before: string, after: string): string | null => (before === after ? null : `${before} → ${after}`);

/** What differs between two takes: words, section by section, and the counts. */
function comparison(from: Take, to: Take): Html {
  const supportOf = (take: Take): string => (take.confidence === null ? 'not rated' : percent(take.confidence.value));
  const counts = facts([
    ['Supported', arrow(supportOf(from), supportOf(to))],
    ['Reports', arrow(countsWords(from.counts), countsWords(to.counts))],
    ['Claims', arrow(claimCountsWords(from.counts) || 'none', claimCountsWords(to.counts) || 'none')],
  ]);
  const headline =
    from.headline.text === to.headline.text
      ? ''
      : html`<p class="m"><b>Headline</b></p><p>${wordDiff(from.headline.text, to.headline.text)}</p>`;
  const parts = SECTIONS.flatMap(([name, words]) => {
    const texts = (take: Take): readonly string[] => sectionOf(take, name).map((sentence) => sentence.text);
    const changed = sentenceDiff(texts(from), texts(to), ALL);
    return changed.length === 0
      ? []
      : [html`<p class="m"><b>${words}</b></p><ul class="pts">${changed.map((line) => html`<li>${line}</li>`)}</ul>`];
  });
  const nothing = headline === '' && parts.length === 0 ? html`<p>The sentences are the same; what changed is listed above.</p>` : '';
  return html`${counts}${headline}${parts}${nothing}`;
}

/** `/s/:id/takes`: every take, and what each changed of the one before, word by word; or two that the reader picked. */
export function takesPage(view: TakesView): Html {
  const { paper, now, takes, latest, pair } = view;
  const calendar = calendarOf(paper.zone);
  const address = `/s/${latest.storyId}/takes`;
  const compared: readonly Html[] =
    pair === null
      ? [...takes].reverse().flatMap((take) => {
          const before = takes[takes.indexOf(take) - 1];
          return before === undefined
            ? []
            : [section(`${ordinal(take.number)} take`, html`<p class="m">${lineOf(take, calendar, now)}</p>${comparison(before, take)}`)];
        })
      : [
          section(
            `${ordinal(pair.from.number)} to ${ordinal(pair.to.number)}`,
            html`${comparison(pair.from, pair.to)}<p class="m"><a href="${address}">All neighbours</a></p>`,
          ),
        ];
  const list = html`<ol class="wl">${[...takes].reverse().map((take) => html`<li><a href="/s/${take.storyId}/${take.number}">${ordinal(take.number)}</a><span>${lineOf(take, calendar, now)}</span></li>`)}</ol>`;
  return talePage({
    paper,
    now,
    title: `Takes: ${visible(latest.headline.text)}`,
    heading: html`<a href="/s/${latest.storyId}">${visible(latest.headline.text)}</a>`,
    description: 'Every published version of one story, and what each changed.',
    path: address,
    section: latest.category,
    slug: ['All takes', count(takes.length, 'take')],
    dek: html`<p><ins>Underlined</ins> came in, <del>struck through</del> went out. A published take is never changed; each stays at its own address.</p>`,
    sections: [section('Takes', html`${list}${picker(view, address)}`), ...compared],
    more: { robots: 'noindex' },
  });
}

function lineOf(take: Take, calendar: Calendar, now: number): Html {
  const { word, pink } = VERB_WORDS[take.verb];
  return html`${pink ? html`<span class="st d"><i>×</i>${word}</span>` : html`<b>${word}</b>`} ${visible(addsWords(take))} <time class="m" datetime="${new Date(take.publishedAt).toISOString()}">${calendar.when(take.publishedAt, now)}</time>`;
}

function picker({ takes, pair }: TakesView, address: string): Html {
  if (takes.length < 2) return html`<p class="m">There is nothing to compare yet.</p>`;
  const choice = (name: string, label: string, chosen: number): Html =>
    html`<label>${label} <select name="${name}">${takes.map((take) => (take.number === chosen ? html`<option value="${take.number}" selected>${ordinal(take.number)}</option>` : html`<option value="${take.number}">${ordinal(take.number)}</option>`))}</select></label>`;
  const first = pair?.from.number ?? takes[0]?.number ?? 1;
  const last = pair?.to.number ?? takes.at(-1)?.number ?? 1;
  return html`<form class="fm ln" method="get" action="${address}">${choice('from', 'From', first)}${choice('to', 'to', last)}<button class="bt">Compare</button></form>`;
}
