import { html } from 'hono/html';
import { sectionOf, type Take } from '../../domain/brief.ts';
import type { Correction, Edition } from '../../domain/digest.ts';
import { dayAfter } from '../../domain/local-time.ts';
import { CATEGORY_NAMES } from '../../domain/story.ts';
import { disclosureOf } from '../api/disclosure.ts';
import type { Paper } from './deps.ts';
import { type Html, visible } from './html.ts';
import { frontSentence } from './sentence.ts';
import { publishersOf, storyChip, storyLink, support } from './story-card.ts';
import { section, talePage } from './tale.ts';
import { calendarOf, ordinal } from './words.ts';

export interface EditionView {
  readonly paper: Paper;
  readonly now: number;
  readonly edition: Edition;
  /** Whether it is the archive's edition of its day, as against one for another zone, hour or topics. */
  readonly isArchived: boolean;
  /** The takes it was made of, in printing order, and the newest take where a story went on. */
  readonly takes: readonly { readonly take: Take; readonly latest: Take }[];
  readonly corrections: readonly Correction[];
}

/** `/digest/:edition`: the edition on the web, made from the takes it carried. */
export function editionPage(view: EditionView): Html {
  const { paper, now, edition } = view;
  const day = (later: number): string => calendarOf('UTC').longDay(Date.parse(`${dayAfter(edition.day, later)}T12:00:00Z`));
  const hour = `${String(edition.hour).padStart(2, '0')}:00`;
  return talePage({
    paper,
    now,
    title: visible(edition.subject),
    description: `The edition of ${day(0)}, as it was mailed.`,
    path: `/digest/${view.isArchived ? edition.day : edition.id}`,
    slug: ['Edition', day(0), `${hour} ${edition.zone}`],
    dek: html`<p>As it was mailed. Where a story went on since, the link leads to its newest take. <a href="/digest#archive">All editions</a></p>`,
    sections: [
      ...(view.corrections.length === 0 ? [] : [section('Corrected', corrected(view.corrections))]),
      ...view.takes.map(({ take, latest }, at) => story(take, latest, at === 0)),
    ],
    hal: `That is all. Next edition ${day(1)}, ${hour}.`,
    endLines: [html`${disclosureOf(view.takes[0]?.take.writer ?? 'extractive').line}`],
    ...(view.isArchived && view.takes.length > 0 ? {} : { more: { robots: 'noindex' } }),
  });
}

function story(take: Take, latest: Take, isLead: boolean): Html {
  const summary = sectionOf(take, 'summary').slice(0, isLead ? 4 : 2);
  const went = latest.withdrawn
    ? html`<p class="fix"><span class="st d"><i>×</i>Withdrawn</span> since this edition.</p>`
    : latest.number > take.number
      ? html`<p class="m">Since then: <a href="/s/${take.storyId}/${latest.number}">${ordinal(latest.number)} take</a></p>`
      : html``;
  return section(
    CATEGORY_NAMES[take.category],
    html`<article class="st-y"><h3>${storyLink({ ...take, withdrawn: latest.withdrawn })}</h3>${latest.withdrawn ? '' : html`<p class="sm">${summary.map((sentence) => frontSentence(sentence, take))}</p>`}<p class="m">${storyChip(take)}${support(take)} · ${publishersOf(take)}</p>${went}</article>`,
  );
}

function corrected(corrections: readonly Correction[]): Html {
  return html`<ul class="cl-l">${corrections.map((one) => html`<li><span class="st d"><i>×</i>Corrected</span> ${visible(one.text)} <a href="/s/${one.storyId}#corrections">What changed</a></li>`)}</ul>`;
}
