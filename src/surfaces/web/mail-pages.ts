import { html } from 'hono/html';
import type { Edition, ReaderGroup, Subscriber } from '../../domain/digest.ts';
import { CATEGORY_NAMES } from '../../domain/story.ts';
import type { Paper } from './deps.ts';
import { type Html, visible } from './html.ts';
import { groupFields } from './mail-form.ts';
import { section, talePage } from './tale.ts';
import { calendarOf, count } from './words.ts';

interface MailView {
  readonly paper: Paper;
  readonly now: number;
}

const clockTime = (hour: number): string => `${String(hour).padStart(2, '0')}:00`;

/** Noon of a local day: a moment whose date is that day in UTC. */
const noonOf = (day: string): number => Date.parse(`${day}T12:00:00Z`);
const longDay = (day: string): string => calendarOf('UTC').longDay(noonOf(day));

interface FramedParts {
  readonly title: string;
  readonly slug: readonly string[];
  readonly dek: Html;
  readonly sections: readonly Html[];
  readonly path?: string;
  readonly isOpen?: boolean;
}

function framed({ paper, now }: MailView, parts: FramedParts): Html {
  return talePage({
    paper,
    now,
    title: parts.title,
    description: `${paper.title} by mail: the day’s AI news, each sentence tied to its source.`,
    path: parts.path ?? '/digest',
    slug: parts.slug,
    dek: parts.dek,
    sections: parts.sections,
    ...(parts.isOpen === true ? {} : { more: { robots: 'noindex' } }),
  });
}

export interface SignUpView extends MailView {
  readonly editions: readonly Edition[];
  readonly group: ReaderGroup;
  readonly email: string;
  /** What is wrong with what was sent, or null. */
  readonly fault: string | null;
}

/** `/digest`: what the mail is, the form to sign up, and the archive. */
export function digestPage(view: SignUpView): Html {
  const { paper, fault, editions } = view;
  const form = html`${fault === null ? '' : html`<p class="fix" role="alert" id="fault"><span class="st d"><i>×</i>Not taken.</span> ${fault}</p>`}
<form class="fm" method="post" action="/digest/subscribe"><label for="email">Mail address</label><input id="email" name="email" type="email" autocomplete="email" required maxlength="254" value="${visible(view.email).slice(0, 254)}"${fault === null ? '' : html` aria-describedby="fault"`}>
${groupFields(view.group)}
<button class="bt">Send me a link to confirm</button></form>
<p class="m">Nothing comes before you confirm. Each mail stops the next with one click. No pixel, no counted link; what we keep of you, and how to have it erased, stands under <a href="/privacy">privacy</a>.</p>`;
  const archive =
    editions.length === 0
      ? html`<p>The first edition is made at ${clockTime(paper.editionHour)} (${paper.zone}).</p>`
      : html`<ul class="cl-l">${editions.map((edition) => html`<li><a href="/digest/${edition.day}">${visible(edition.subject)}</a><p class="m">${longDay(edition.day)}, ${count(edition.stories.length, 'story', 'stories')}</p></li>`)}</ul>`;
  return framed(view, {
    title: `${paper.title} by mail`,
    slug: ['By mail', 'Once a day'],
    dek: html`<p>The day’s strongest AI stories, summarised, with what each rests on: attributed and disputed sentences say so, and whoever was sent a wrong one reads the correction first. At most twelve stories, then it ends.</p>`,
    sections: [section('Sign up', form, 'sign-up'), section('Archive', archive, 'archive')],
    isOpen: true,
  });
}

/** The answer to every sign-up that was well formed, whatever we know of the address. */
export function askedPage(view: MailView): Html {
  return framed(view, {
    title: 'Look into your mail',
    slug: ['By mail', 'Sign-up'],
    dek: html`<p>If the address can be mailed, a message with a link is on its way. The mail begins when you have pressed the button on the page it opens; the link is good for 48 hours.</p>`,
    sections: [
      section(
        'Nothing came?',
        html`<p>Look where unwanted mail is put. We send at most one such message a day to an address, and three in all. <a href="/digest">Back to the form</a></p>`,
      ),
    ],
  });
}

/** A page that asks for one press; links in mails are opened by scanners too, so opening changes nothing. */
export function buttonPage(view: MailView & { readonly what: 'confirm' | 'unsubscribe'; readonly token: string }): Html {
  const confirms = view.what === 'confirm';
  return framed(view, {
    title: confirms ? 'Begin the daily mail?' : 'Stop the daily mail?',
    slug: ['By mail', confirms ? 'Confirm' : 'Stop'],
    dek: confirms
      ? html`<p>Press the button, and the next edition comes to your address.</p>`
      : html`<p>Press the button, and no further edition comes to your address.</p>`,
    sections: [
      section(
        confirms ? 'Confirm' : 'Stop',
        html`<form class="fm" method="post" action="/digest/${view.what}/${view.token}"><button class="bt">${confirms ? 'Begin' : 'Stop these mails'}</button></form>`,
      ),
    ],
  });
}

/** A short word on what was done, or why it could not be. */
export function wordPage(view: MailView & { readonly title: string; readonly words: Html }): Html {
  return framed(view, {
    title: view.title,
    slug: ['By mail'],
    dek: html`<p>${view.words}</p>`,
    sections: [section('Go on', html`<p><a href="/">The front page</a>, <a href="/digest">the mail and its archive</a>.</p>`)],
  });
}

/** `/digest/manage/:token`: settings, export and erasure of one reader. */
export function managePage(
  view: MailView & { readonly reader: Subscriber; readonly token: string; readonly fault: string | null; readonly isSaved: boolean },
): Html {
  const { reader, token } = view;
  const address = `/digest/manage/${token}`;
  const stands = reader.state === 'active' ? `Each day at ${clockTime(reader.hour)}, ${reader.zone}.` : 'No mail comes at present.';
  const settings = html`${view.fault === null ? '' : html`<p class="fix" role="alert"><span class="st d"><i>×</i>Not saved.</span> ${view.fault}</p>`}${view.isSaved ? html`<p role="status"><b>Saved.</b></p>` : ''}<form class="fm" method="post" action="${address}"><input type="hidden" name="do" value="save">${groupFields(reader)}<button class="bt">Save</button></form>`;
  return framed(view, {
    title: 'Your mail',
    slug: ['By mail', 'Settings'],
    dek: html`<p>${visible(reader.email)}. ${stands}</p>`,
    sections: [
      ...(reader.state === 'active' ? [section('Settings', settings)] : []),
      ...(reader.state === 'active'
        ? [
            section(
              'Stop',
              html`<form class="fm" method="post" action="${address}"><button class="bt" name="do" value="stop">Stop these mails</button></form>`,
            ),
          ]
        : []),
      section(
        'What we keep of you',
        html`<form class="fm" method="post" action="${address}"><button class="bt" name="do" value="export">All of it, as JSON</button></form>`,
      ),
      section(
        'Erase',
        html`<p>Your address and every row about it are deleted. A hash under our key stays, so that nobody can sign you up again; you cannot either.</p><form class="fm" method="post" action="${address}"><label><input type="checkbox" name="sure" value="yes" required> Yes, for good</label><button class="bt" name="do" value="erase">Erase me</button></form>`,
      ),
    ],
  });
}

/** Topics in words. */
export const topicsWords = (topics: ReaderGroup['topics']): string =>
  topics.length === 0 ? 'all topics' : topics.map((topic) => CATEGORY_NAMES[topic]).join(', ');
