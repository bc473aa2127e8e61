import { html } from 'hono/html';
import { sectionOf, type Take } from '../../domain/brief.ts';
import type { FrontPage } from '../../domain/front.ts';
import type { StoryId } from '../../domain/ids.ts';
import { CATEGORY_NAMES, type Category } from '../../domain/story.ts';
import { disclosureOf } from '../api/disclosure.ts';
import { carbon, carbonOf } from './carbon.ts';
import type { Paper } from './deps.ts';
import { type Html, visible } from './html.ts';
import { page } from './layout.ts';
import { originDiagram } from './origin-diagram.ts';
import { frontSentence } from './sentence.ts';
import { publishersOf, storyChip, storyLink, support } from './story-card.ts';
import { wireLine } from './wire-page.ts';
import { type Calendar, calendarOf, count, countsWords, glue, ordinal } from './words.ts';

/** Something mended lately: in our words, or by what a source took back. */
export interface Mended {
  readonly storyId: StoryId;
  readonly at: number;
  readonly text: string;
  readonly struck: string | null;
}

export interface FrontView {
  readonly paper: Paper;
  readonly now: number;
  readonly front: FrontPage;
  readonly wire: readonly Take[];
  readonly corrected: readonly Mended[];
}

/** The front edition: the lead with its diagram, three second stories, what was corrected today, eight categories, and the wire beside. */
export function frontPage(view: FrontView): Html {
  const { paper, now, front } = view;
  const calendar = calendarOf(paper.zone);
  const shown = [front.lead, ...front.seconds, ...front.byCategory.flatMap((group) => group.takes)].filter((take) => take !== null);
  const newest = Math.max(0, ...shown.map((take) => take.publishedAt));
  return page({
    paper,
    now,
    title: `AI news, ${calendar.day(now)}`,
    description: `AI news of ${calendar.day(now)}, each sentence tied to its source.`,
    path: '/',
    skip: { to: 'lead', words: 'Skip to the lead' },
    front: { line: newest === 0 ? 'First edition' : `Last take ${calendar.when(newest, now)}` },
    body: html`<main class="page desk"><div class="main">
${front.lead === null ? '' : lead(front.lead, calendar, now)}
${front.seconds.length === 0 ? '' : html`<section class="tri" aria-label="Also leading">${front.seconds.map((take) => secondStory(take, calendar, now))}</section>`}
${corrected(view, calendar)}
</div>
<div class="runs">${front.byCategory.map((group) => run(group.category, group.takes))}</div>
<aside class="wire" aria-labelledby="wire"><h2 id="wire"><a href="/wire">The wire</a></h2><ol>${view.wire.map((take) => wireLine(take, calendar, { now }))}</ol>${KEY}</aside></main>`,
    end: {
      hal: `That is all. Next edition ${nextEdition(paper, now)}.`,
      lines: [html`${madeFrom(shown, view.corrected.length)}`, html`${disclosureOf(shown[0]?.writer ?? 'extractive').line}`],
    },
    image: null,
  });
}

function lead(take: Take, calendar: Calendar, now: number): Html {
  const summary = sectionOf(take, 'summary').slice(0, 4);
  return html`<article class="lead" id="lead"><h2><a href="/s/${take.storyId}">${glue(visible(take.headline.text))}</a></h2>
<div class="two"><div><p class="sm">${summary.map((sentence) => frontSentence(sentence, take))}</p>
<p class="m">${storyChip(take)}${support(take)}</p><p class="m"><b>${CATEGORY_NAMES[take.category]}, ${ordinal(take.number)} take, ${calendar.when(take.publishedAt, now)}</b> · ${publishersOf(take)}</p></div>
${take.origins.length === 0 ? '' : originDiagram(take, calendar)}</div></article>`;
}

function secondStory(take: Take, calendar: Calendar, now: number): Html {
  const summary = sectionOf(take, 'summary').slice(0, 2);
  return html`<article class="st-y"><h3><a href="/s/${take.storyId}">${glue(visible(take.headline.text))}</a></h3><p class="sm">${summary.map((sentence) => frontSentence(sentence, take))}</p><p class="m">${storyChip(take)}${carbon(take.origins)}${countsWords(take.counts)}</p><p class="m"><b>${CATEGORY_NAMES[take.category]}, ${calendar.when(take.publishedAt, now)}</b> · ${publishersOf(take)}</p></article>
`;
}

/** A section of the grid: the first story with a line of its summary, the others beneath it, so that the tops of a row stand level. */
function run(category: Category, takes: readonly Take[]): Html {
  const [first, ...rest] = takes;
  return html`<section class="run" id="${category}"><h2><a href="/${category}">${CATEGORY_NAMES[category]}</a></h2>${first === undefined ? '' : brief(first, true)}<div class="rest">${rest.map((take) => brief(take, false))}${rest.length > 2 ? html`<p class="m more"><a href="/${category}">More in ${CATEGORY_NAMES[category]}</a></p>` : ''}</div></section>
`;
}

function brief(take: Take, withSummary: boolean): Html {
  const first = sectionOf(take, 'summary')[0];
  return html`<article class="st-y"><h3>${storyLink(take)}</h3>${withSummary && first !== undefined ? html`<p class="sm">${frontSentence(first, take)}</p>` : ''}<p class="m">${storyChip(take)}${carbon(take.origins)}${countsWords(take.counts)}</p><p class="m">${publishersOf(take)}</p></article>`;
}

function corrected(view: FrontView, calendar: Calendar): Html {
  if (view.corrected.length === 0) return html``;
  const today = view.corrected.every((one) => calendar.isoDay(one.at) === calendar.isoDay(view.now));
  return html`<section class="cor" id="corrections"><h2>${today ? 'Corrected today' : 'Corrected since yesterday'}</h2><ul>${view.corrected.map((one) => html`<li><b><span aria-hidden="true">× </span>${calendar.time(one.at)}</b> ${visible(one.text)} ${one.struck === null ? '' : html`<del>${visible(one.struck)}</del> `}<a href="/s/${one.storyId}">What changed</a></li>`)}</ul></section>`;
}

/** How to read the marks of this page. */
const KEY: Html = html`<div class="key"><h2>How to read this page</h2><dl><dt>${carbonOf(true, 0)}</dt><dd>a primary document</dd><dt>${carbonOf(false, 0)}</dt><dd>an origin: a newsroom or person that found it out</dd><dt>${carbonOf(false, 3)}</dt><dd>an origin and three reports that repeat it, which add nothing</dd><dt><span class="st a"><i>“</i></span></dt><dd>on one origin’s word</dd><dt><span class="st d"><i>↑↓</i></span></dt><dd>disputed: evidence on both sides</dd><dt><span class="st d"><i>×</i></span></dt><dd>corrected or withdrawn</dd><dt>plain</dt><dd>two or more origins, or the document itself</dd></dl></div>`;

function madeFrom(shown: readonly Take[], corrections: number): string {
  const reports = shown.reduce((sum, take) => sum + take.counts.reports, 0);
  const origins = shown.reduce((sum, take) => sum + take.counts.origins, 0);
  const mended = corrections === 0 ? 'No corrections.' : `${count(corrections, 'correction')} in the last day.`;
  return `${count(shown.length, 'story', 'stories')} from ${count(reports, 'report')}, which had at least ${count(origins, 'origin')}. ${mended} +3 after a name means three more.`;
}

function nextEdition(paper: Paper, now: number): string {
  const calendar = calendarOf(paper.zone);
  const hour = `${String(paper.editionHour).padStart(2, '0')}:00`;
  const isToday = calendar.time(now) < hour;
  return `${calendar.weekday(isToday ? now : now + 86_400_000)} ${hour}`;
}
