import { html } from 'hono/html';
import type { Take } from '../../domain/brief.ts';
import { CATEGORY_NAMES, type Category } from '../../domain/story.ts';
import type { Paper } from './deps.ts';
import { type Html, visible } from './html.ts';
import { storyCard } from './story-card.ts';
import { dayHead, pager, section, talePage, wideSection } from './tale.ts';
import { type Calendar, calendarOf, count, ordinal, VERB_WORDS } from './words.ts';

export interface ListView {
  readonly paper: Paper;
  readonly now: number;
  readonly takes: readonly Take[];
  readonly page: number;
  readonly hasMore: boolean;
}

/** What a take adds, without the verb that stands before it anyway. */
export function addsWords(take: Take): string {
  const words = take.adds.trim();
  const rest = words.slice(take.verb.length).replace(/^[:.,\s]+/, '');
  return words.toLowerCase().startsWith(take.verb) && rest !== '' ? rest : words;
}

/** The words after a headline of the wire: nothing for a first take and for one that only settles, else what it adds; the first sentence where it must be short. */
function wireNote(take: Take, short: boolean): string {
  if (take.verb === 'new' || take.verb === 'settles') return '';
  const words = visible(addsWords(take));
  const stop = words.indexOf('. ');
  return short && stop > 0 ? words.slice(0, stop + 1) : words;
}

/** A line of the wire: time, verb, the story, what the take adds, and its number; `full` shows the hour of other days too, and all that it adds. */
export function wireLine(take: Take, calendar: Calendar, options: { readonly now: number; readonly full?: boolean }): Html {
  const { word, pink } = VERB_WORDS[take.verb];
  const verb = pink ? html`<span class="st d"><i>×</i>${word}</span>` : html`<b>${word}</b>`;
  const full = options.full === true;
  const today = calendar.isoDay(take.publishedAt) === calendar.isoDay(options.now);
  const time = today || full ? calendar.time(take.publishedAt) : calendar.weekday(take.publishedAt).slice(0, 3);
  const note = wireNote(take, !full);
  const number = take.number === 1 ? '' : html`<span class="nb">${ordinal(take.number)} take</span>`;
  const adds = note === '' && take.number === 1 ? '' : html` <span class="m">${note} ${number}</span>`;
  return html`<li><time datetime="${new Date(take.publishedAt).toISOString()}">${time}</time><span><a href="/s/${take.storyId}/${take.number}">${verb} ${visible(take.headline.text)}</a>${adds}</span></li>
`;
}

/** `/wire`: every take, newest first, by day. */
export function wirePage(view: ListView): Html {
  const calendar = calendarOf(view.paper.zone);
  const days = [...Map.groupBy(view.takes, (take) => calendar.isoDay(take.publishedAt)).values()];
  const sections = days.map((takes) => {
    const at = takes[0]?.publishedAt ?? view.now;
    return section(
      calendar.isoDay(at) === calendar.isoDay(view.now) ? 'Today' : dayHead(calendar, at),
      html`<ol class="wl">${takes.map((take) => wireLine(take, calendar, { now: view.now, full: true }))}</ol>`,
    );
  });
  const empty =
    view.page === 1 ? 'Nothing has been published yet. The wire fills as feeds are polled.' : 'The wire does not reach that far back.';
  return talePage({
    paper: view.paper,
    now: view.now,
    title: 'The wire',
    description: 'Every take as it was published, newest first.',
    path: view.page === 1 ? '/wire' : `/wire?page=${view.page}`,
    slug: ['Wire', `Page ${view.page}`],
    dek: html`<p>Each line is one take: a numbered, published version of a story. A take is never changed; a better one follows it.</p>`,
    rail: html`<p><b>new</b> a first take. <b>adds</b> new reports or claims. <b>settles</b> nothing new for some time. <b>advisory</b> a note to readers. <span class="st d"><i>×</i>corrects</span> mends an error. <span class="st d"><i>×</i>kills</span> withdraws.</p>`,
    sections: [
      ...(view.takes.length === 0 ? [section('No take', html`<p>${empty}</p>`)] : sections),
      section('Further', html`${pager('/wire', view.page, view.hasMore)}<p class="m"><a href="/feeds">The same as a feed</a>.</p>`),
    ],
  });
}

/** `/policy` and the other seven: the strongest story first, then the rest, newest first. */
export function categoryPage(view: ListView & { readonly category: Category; readonly lead: Take | null }): Html {
  const { category, lead, paper, now } = view;
  const calendar = calendarOf(paper.zone);
  const name = CATEGORY_NAMES[category];
  const rest = view.takes.filter((take) => take.storyId !== lead?.storyId);
  const sections: Html[] = [];
  if (lead !== null)
    sections.push(
      wideSection('Leading', html`<div class="ld">${storyCard(lead, calendar, { now, summary: true, category: false })}</div>`),
    );
  if (rest.length > 0)
    sections.push(
      wideSection(
        view.page === 1 ? 'Latest' : `Page ${view.page}`,
        html`<div class="lst">${rest.map((take, at) => storyCard(take, calendar, { now, summary: at < 6 && view.page === 1, category: false }))}</div>${pager(`/${category}`, view.page, view.hasMore)}`,
      ),
    );
  if (sections.length === 0)
    sections.push(
      section(
        'No story',
        html`<p>${view.page === 1 ? `No story under ${name} yet.` : 'There are no stories that far back.'} <a href="/">The front page</a> and <a href="/wire">the wire</a> have all that is published.</p>`,
      ),
    );
  return talePage({
    paper,
    now,
    title: name,
    description: `AI news: ${name.toLowerCase()}. Each sentence tied to its source.`,
    path: view.page === 1 ? `/${category}` : `/${category}?page=${view.page}`,
    section: category,
    slug: ['Section', count(view.takes.length, 'story', 'stories') + (view.hasMore || view.page > 1 ? ' on this page' : '')],
    dek: html`<p>${ABOUT[category]}</p>`,
    sections,
    more: { feeds: [{ title: `${paper.title}: ${name}`, path: `/${category}/feed.xml` }] },
  });
}

const ABOUT: Readonly<Record<Category, string>> = {
  business: 'Money, deals, jobs and the companies behind the models.',
  products: 'What is launched, changed, priced or taken away.',
  research: 'Papers, results, retractions and the people who produce them.',
  policy: 'Courts, laws, regulators and standards.',
  security: 'Holes, leaks, attacks and what mends them.',
  hardware: 'Chips, data centres and the power they draw.',
  society: 'Work, school, culture and daily life with machines.',
  'open-source': 'Weights, code and licences that anyone may use.',
};
