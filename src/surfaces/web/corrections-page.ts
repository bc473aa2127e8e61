import { html } from 'hono/html';
import type { Correction } from '../../domain/digest.ts';
import type { Paper } from './deps.ts';
import { type Html, visible } from './html.ts';
import { pager, section, talePage } from './tale.ts';
import { calendarOf, count } from './words.ts';

export interface CorrectionsView {
  readonly paper: Paper;
  readonly now: number;
  readonly rows: readonly { readonly correction: Correction; readonly headline: string | null }[];
  readonly page: number;
  readonly hasMore: boolean;
}

const KIND_WORDS: Readonly<Record<Correction['kind'], string>> = { correction: 'Corrected', update: 'Updated', retraction: 'Withdrawn' };
const REASON_WORDS: Readonly<Record<Correction['reason'], string>> = {
  desk: 'Found by us.',
  upstream: 'A source mended its own report.',
  reader: 'A reader told us.',
};

/** `/corrections`: the log of our errors, newest first; nothing is ever taken out of it. */
export function correctionsPage(view: CorrectionsView): Html {
  const { paper, now, rows } = view;
  const calendar = calendarOf(paper.zone);
  const days = [...Map.groupBy(rows, ({ correction }) => calendar.isoDay(correction.madeAt)).values()];
  const item = ({ correction, headline }: CorrectionsView['rows'][number]): Html => {
    const story = `/s/${correction.storyId}`;
    return html`<li id="${correction.id}"><p class="fix"><span class="st d"><i>×</i>${KIND_WORDS[correction.kind]} ${calendar.time(correction.madeAt)}.</span> ${visible(correction.text)}${correction.wrongText === null ? '' : html` <del>${visible(correction.wrongText)}</del>`}</p><p class="m">${REASON_WORDS[correction.reason]} <a href="${story}">${headline === null ? 'The story' : visible(headline)}</a>: <a href="${story}/${correction.wrongTake}">take ${correction.wrongTake} as it was</a>${correction.fixedTake === null ? '' : html`, <a href="${story}/${correction.fixedTake}">take ${correction.fixedTake} as mended</a>`}</p></li>
`;
  };
  const sections = days.map((own) =>
    section(calendar.longDay(own[0]?.correction.madeAt ?? now), html`<ol class="cl-l">${own.map(item)}</ol>`),
  );
  return talePage({
    paper,
    now,
    title: 'Corrections',
    description: 'Every error this paper mended, with the take that was wrong and the take that mends it.',
    path: view.page === 1 ? '/corrections' : `/corrections?page=${view.page}`,
    slug: ['Corrections', view.page > 1 ? `Page ${view.page}` : count(rows.length, 'correction') + (view.hasMore ? ' on this page' : '')],
    dek: html`<p>An error is mended in a new take, named on the story, listed here and sent to those who had it by mail. The wrong take stays readable at its own address.</p>`,
    rail: html`<p>Seen one? Each story ends with “Say that something is wrong”.</p>`,
    sections: [
      ...(sections.length === 0
        ? [
            section(
              'None',
              html`<p>${view.page === 1 ? 'No correction has been needed so far.' : 'The log does not reach that far back.'}</p>`,
            ),
          ]
        : sections),
      ...(view.page === 1 && !view.hasMore ? [] : [section('Further', pager('/corrections', view.page, view.hasMore))]),
    ],
    more: { feeds: [{ title: `${paper.title}: corrections`, path: '/corrections/feed.xml' }] },
  });
}
