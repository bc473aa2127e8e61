import { html } from 'hono/html';
import type { Take } from '../../domain/brief.ts';
import type { Paper } from './deps.ts';
import { type Html, visible } from './html.ts';
import { section, talePage } from './tale.ts';
import { ordinal } from './words.ts';

/** Most characters of a reader's report. */
export const MOST_REPORT_CHARS = 2_000;

export interface ReportView {
  readonly paper: Paper;
  readonly now: number;
  readonly take: Take;
  /** What was wrong with what was sent, or null; and what was sent, so that nobody types twice. */
  readonly fault: string | null;
  readonly text: string;
  readonly claimNumber: number | null;
}

/** `/s/:id/report`: a form to say that something is wrong; no name, no login. */
export function reportPage(view: ReportView): Html {
  const { take, fault, claimNumber } = view;
  const claims = take.claims.map(({ claim }) => {
    const words = `${claim.number}: ${visible(claim.text).slice(0, 90)}`;
    return claim.number === claimNumber
      ? html`<option value="${claim.number}" selected>${words}</option>`
      : html`<option value="${claim.number}">${words}</option>`;
  });
  const form = html`${fault === null ? '' : html`<p class="fix" role="alert" id="fault"><span class="st d"><i>×</i>Not sent.</span> ${fault}</p>`}
<form class="fm" method="post" action="/s/${take.storyId}/report"><label for="claim">Which claim, if one</label><select id="claim" name="claim"><option value="">The story as a whole</option>${claims}</select>
<label for="text">What is wrong, and how you know</label><textarea id="text" name="text" rows="8" required maxlength="${MOST_REPORT_CHARS}"${fault === null ? '' : html` aria-describedby="fault" aria-invalid="true"`}>${visible(view.text)}</textarea>
<button class="bt">Send to the desk</button></form>
<p class="m">At most ${MOST_REPORT_CHARS.toLocaleString('en-GB')} characters. We keep the text, the story and the time; no name and no address.</p>`;
  return reportFrame(view, 'Say that something is wrong', section('Your report', form));
}

/** What a reader sees after sending. */
export function thanksPage(view: Omit<ReportView, 'fault' | 'text' | 'claimNumber'>): Html {
  return reportFrame(
    view,
    'Thank you',
    section(
      'Sent',
      html`<p>Your report lies on the desk. If it is right, a new take mends the story and <a href="/corrections">the log of corrections</a> says so.</p><p><a href="/s/${view.take.storyId}">Back to the story</a></p>`,
    ),
  );
}

function reportFrame({ paper, now, take }: Pick<ReportView, 'paper' | 'now' | 'take'>, title: string, inner: Html): Html {
  return talePage({
    paper,
    now,
    title,
    description: 'A report from a reader to the desk.',
    path: `/s/${take.storyId}/report`,
    section: take.category,
    slug: ['To the desk', `${ordinal(take.number)} take`],
    dek: html`<p>About: <a href="/s/${take.storyId}">${visible(take.headline.text)}</a></p>`,
    sections: [inner],
    more: { robots: 'noindex' },
  });
}
