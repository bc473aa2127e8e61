import { html } from 'hono/html';
import { AGENT } from '../../rights/index.ts';
import type { Paper } from './deps.ts';
import type { Html } from './html.ts';
import { facts, section, table, talePage } from './tale.ts';

export interface HouseView {
  readonly paper: Paper;
  readonly now: number;
  /** Whether all publishers are made up, so that nobody takes their news for real. */
  readonly madeUp: boolean;
}

/** Keys of `assets/paper.js`, as its table says them. */
const KEYS: readonly (readonly [keys: string, does: string])[] = [
  ['j, k', 'next and previous story'],
  ['o or Enter', 'open it'],
  ['v', 'the first source, at the publisher'],
  ['e', 'evidence of the claim in focus'],
  ['[ and ]', 'previous and next claim'],
  ['t', 'all takes of a story'],
  ['/', 'search'],
  ['?', 'this table'],
  ['g then h, w, c, x', 'front, wire, claims, corrections'],
  ['g then d, g, m, s', 'mail, glossary, method, status'],
];

const mail = (paper: Paper): Html =>
  paper.contact === null
    ? html`whoever runs this paper; they have not given an address yet (setting <b>contact</b>)`
    : html`<a href="mailto:${paper.contact}">${paper.contact}</a>`;

/** `/about`: who runs this, what it is and is not, and the keys. */
export function aboutPage({ paper, now, madeUp }: HouseView): Html {
  const invented = html`<p class="fix"><span class="st d"><i>×</i>A demonstration.</span> Every publisher, person and event in this copy is made up. Nothing in it happened.</p>`;
  return talePage({
    paper,
    now,
    title: `About ${paper.title}`,
    description: `Who runs ${paper.title}, what it is, and what it is not.`,
    path: '/about',
    slug: ['About', `Version ${paper.version}`],
    dek: html`<p>AI news from open sources, each sentence tied to the passage it rests on. Made by a program that anyone can run.</p>`,
    rail: html`<p><a href="/methodology">How we know</a></p><p><a href="/sources">Sources and rights</a></p><p><a href="/privacy">Privacy</a></p><p><a href="/bot">Our robot</a></p>`,
    sections: [
      section(
        'Who runs it',
        html`${madeUp ? invented : ''}${facts([
          ['Operator', paper.operator ?? 'not named yet (setting operator)'],
          ['Contact', mail(paper)],
          ['Paper’s time zone', paper.zone],
          ['Program', html`${AGENT} ${paper.version}, open source, Apache-2.0`],
          [
            'Our text',
            html`<a href="https://creativecommons.org/licenses/by/4.0/" rel="license noopener">CC BY 4.0</a>; quotations belong to their authors`,
          ],
        ])}`,
      ),
      section(
        'What it is',
        html`<p>A paper that reads public feeds, finds out which reports tell of one event, counts how many found out for themselves, and prints what they say in few words. Each sentence carries a number that opens its evidence: who said it, in which words, in which stored version.</p><p>It works without a model. Where one is set to help with the wording, each sentence still passes the same gate, and the page says so under its headline.</p>`,
      ),
      section(
        'What it is not',
        html`<p>It is no newsroom: it interviews nobody and breaks no news. It does not replace the reports it names; each story leads to them. Its percentages are no verdict on people or publishers, and not advice of any kind. No person reviews stories before they appear unless the line under the headline says so.</p>`,
      ),
      section(
        'When we are wrong',
        html`<p>Each story ends with a form, without a name or login. Errors are mended in a new take and listed under <a href="/corrections">corrections</a>; the wrong take stays readable.</p>`,
      ),
      section(
        'Keys',
        table(
          'Keys',
          [{ head: 'Key' }, { head: 'Does' }],
          KEYS.map(([keys, does]) => [keys, does]),
        ),
        'keys',
      ),
    ],
  });
}

/** `/bot`: who fetches, what it obeys, how to opt out. */
export function botPage({ paper, now }: HouseView): Html {
  const agent = `${AGENT}/${paper.version} (+${paper.baseUrl()}/bot)`;
  return talePage({
    paper,
    now,
    title: 'Our robot',
    description: `What ${AGENT} fetches, what it obeys, and how to opt out.`,
    path: '/bot',
    slug: ['Robot', 'For publishers'],
    dek: html`<p>You probably came from your server’s log. This page says who asked, why, and how to make it stop.</p>`,
    sections: [
      section(
        'Who it is',
        facts([
          ['User agent', html`<b>${agent}</b>`],
          ['Name in robots.txt', AGENT],
          ['Run by', paper.operator ?? 'an operator who is not named yet'],
          ['Contact', mail(paper)],
        ]),
      ),
      section(
        'What it does',
        html`<p>It polls public feeds with conditional requests, seldom more than hourly, backs off when a server is slow or says so, and fetches the pages that feeds name, one at a time for each host. Where a report points to a paper, release, package, advisory, filing, standard or statement, it reads that document too, at most once a day, and follows no link from there. It does not crawl, log in, keep cookies, solve challenges, or pretend to be a browser. No text is used to train a model.</p>`,
      ),
      section(
        'What it obeys',
        html`<p>Read before the first fetch from a host, and again at least daily; the strictest word wins:</p>${table(
          'Signals',
          [{ head: 'Signal' }, { head: 'What it decides' }],
          [
            ['robots.txt (RFC 9309)', 'whether we fetch; an answer of 5xx or none means no'],
            ['Content-Signal, Content-Usage', 'ai-input=no: headline and link only; search=no: nothing is shown'],
            ['RSL licences', 'prohibited or paid: headline and link only'],
            ['TDMRep, tdm-reservation', 'reserved: headline and link only'],
            ['ai.txt', 'text disallowed: headline and link only'],
            ['noai, nosnippet, max-snippet', 'no summary; no or shorter quotations'],
            ['noindex, noarchive, unavailable_after', 'no link; text not kept; nothing after that time'],
            ['Creative Commons and other licences', 'more, where they allow more'],
            ['trust.txt', 'common control: two houses count as one origin'],
          ],
        )}`,
      ),
      section(
        'How to opt out',
        html`<p>Any one of these is enough, and is obeyed from the next reading:</p><p><b>Not used at all.</b> In robots.txt: User-agent: ${AGENT}, then Disallow: /</p><p><b>Link only, no summary.</b> In robots.txt: Content-Signal: ai-input=no. Or a header: tdm-reservation: 1</p><p><b>By mail.</b> Write to ${mail(paper)}.</p><p>What you newly reserve reaches back: we empty the stored text, withdraw every version of a story that rests on it, and write the story again without it where others tell it too.</p>`,
      ),
      section(
        'What we take and keep',
        html`<p>Feed and page as evidence, never shown in full unless a licence allows it; short attributed quotations with a link. What your signals let us do, word for word, stands on your page under <a href="/sources">sources</a>.</p>`,
      ),
    ],
  });
}

/** `/privacy`: what is and what is not kept of readers. */
export function privacyPage({ paper, now }: HouseView): Html {
  return talePage({
    paper,
    now,
    title: 'Privacy',
    description: 'No cookies, no trackers, no third parties; what the mail list keeps.',
    path: '/privacy',
    slug: ['Privacy', 'Readers'],
    dek: html`<p>Reading here leaves nothing behind with us. Only the mail list keeps something, and only what it needs.</p>`,
    sections: [
      section(
        'Reading',
        html`<p>No cookies, no storage in your browser, no trackers, no pictures or scripts from elsewhere. The program keeps no access log. Whoever runs a proxy in front of it may; ask them. Links to sources send no referrer.</p>`,
      ),
      section(
        'The mail list',
        html`${facts([
          ['Kept', 'your address, topics, time zone and hour, when you signed up and confirmed, and whether each edition was delivered'],
          ['Not kept', 'whether you opened a mail or followed a link: there is no pixel, and links are plain'],
          ['Before you confirm', 'one mail asks; without your answer nothing else is sent'],
          [
            'Leaving',
            'one click in each mail; your rows can be erased, and a keyed hash of the address stays so that it is not written to again',
          ],
          ['Passed on', 'to the mail server that delivers it, to nobody else'],
        ])}`,
      ),
      section(
        'Reports to the desk',
        html`<p>The text you write, the story and the time; no name and no address. Your network address is held in memory for an hour to limit the number of reports, and is not written down.</p>`,
      ),
      section(
        'People in the news',
        html`<p>Names stand in stories as the sources print them, with the passage they come from. If something about you is wrong, use the form at the end of the story, or write to ${mail(paper)}.</p>`,
      ),
      section(
        'Your rights',
        html`<p>To see, mend or erase what the list keeps of you, write to ${mail(paper)}.${paper.operator === null ? '' : html` Responsible: ${paper.operator}.`}</p>`,
      ),
    ],
  });
}
