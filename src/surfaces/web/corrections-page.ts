import { html } from 'hono/html';
import type { Take } from '../../domain/brief.ts';
import type { Correction } from '../../domain/digest.ts';
import type { Paper } from './deps.ts';
import { type Html, visible } from './html.ts';
import { dayHead, pager, section, talePage } from './tale.ts';
import { calendarOf, count } from './words.ts';

export interface CorrectionsView {
  readonly paper: Paper;
  readonly now: number;
  readonly rows: readonly { readonly correction: Correction; readonly headline: string | null }[];
  /** Takes that mend a story because a source took something back, newest first; on the first page only. */
  readonly takenBack: readonly Take[];
  readonly page: number;
  readonly hasMore: boolean;
}

const KIND_WORDS: Readonly<Record<Correction['kind'], string>> = { correction: 'Corrected', update: 'Updated', retraction: 'Withdrawn' };
const REASON_WORDS: Readonly<Record<Correction['reason'], string>> = {
  desk: 'Found by us.',
  upstream: 'A source mended its own report.',
  reader: 'A reader told us.',
};

/** What a take strikes out: the claims that were taken back last, as they were worded; at most three. */
export function struckClaims(take: Take): readonly string[] {
  const gone = take.claims.filter(({ verdict }) => verdict.kind === 'retracted');
  const at = (entry: (typeof gone)[number]): number => entry.history.at(-1)?.at ?? entry.verdict.decidedAt;
  const last = Math.max(...gone.map(at));
  return gone
    .filter((entry) => at(entry) === last)
    .slice(0, 3)
    .map(({ claim }) => claim.text);
}

/** Whether a take mends or withdraws. */
export const isMending = (take: Pick<Take, 'verb'>): boolean => take.verb === 'corrects' || take.verb === 'kills';

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
    section(dayHead(calendar, own[0]?.correction.madeAt ?? now), html`<ol class="cl-l">${own.map(item)}</ol>`),
  );
  const back = view.takenBack.map(
    (take) =>
      html`<li><p>${struckClaims(take).map((text) => html`<del>${visible(text)}</del> `)}</p><p class="m"><b>${calendar.when(take.publishedAt, now)}.</b> ${visible(take.adds)} <a href="/s/${take.storyId}">${visible(take.headline.text)}</a>: ${take.number > 1 ? html`<a href="/s/${take.storyId}/${take.number - 1}">take ${take.number - 1} as it was</a>, ` : ''}<a href="/s/${take.storyId}/${take.number}">take ${take.number} as mended</a></p></li>
`,
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
              'Our errors',
              html`<p>${view.page === 1 ? 'None reported and confirmed so far.' : 'The log does not reach that far back.'}</p>`,
            ),
          ]
        : sections),
      ...(back.length === 0
        ? []
        : [
            section(
              'Taken back by sources',
              html`<p class="m">Not errors of ours: a publisher mended or withdrew its report, so the claims that rested on it are struck out. From the latest 400 takes.</p><ol class="cl-l">${back}</ol>`,
              'taken-back',
            ),
          ]),
      ...(view.page === 1 && !view.hasMore ? [] : [section('Further', pager('/corrections', view.page, view.hasMore))]),
    ],
    more: { feeds: [{ title: `${paper.title}: corrections`, path: '/corrections/feed.xml' }] },
  });
}
