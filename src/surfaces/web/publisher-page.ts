import { html } from 'hono/html';
import type { Take } from '../../domain/brief.ts';
import type { Feed, FeedStatus, Publisher, PublisherKind } from '../../domain/publisher.ts';
import type { RightsOverride, RightsSnapshot, Use } from '../../domain/rights.ts';
import { describeRights, type Explanation } from '../../rights/index.ts';
import type { Paper } from './deps.ts';
import { duration } from './durations.ts';
import { FEED_COLUMNS, type FeedState, feedCells } from './feed-state.ts';
import { type Html, safeHref, visible } from './html.ts';
import type { PublisherRecord } from './publisher-record.ts';
import { storyCard } from './story-card.ts';
import { cut, facts, section, share, table, talePage, wideSection } from './tale.ts';
import { wordDiff } from './word-diff.ts';
import { type Calendar, calendarOf, count } from './words.ts';

const KIND_WORDS: Readonly<Record<PublisherKind, readonly [one: string, many: string]>> = {
  press: ['Press', 'Press'],
  lab: ['Lab', 'Labs'],
  company: ['Company', 'Companies'],
  government: ['Public body', 'Public bodies'],
  university: ['University', 'Universities'],
  standards: ['Standards body', 'Standards bodies'],
  repository: ['Repository', 'Repositories'],
  person: ['Person', 'People'],
  aggregator: ['Aggregator', 'Aggregators'],
};

const USE_WORDS: Readonly<Record<Use, string>> = {
  fetch: 'Fetch its pages',
  link: 'Link',
  quote: 'Quote',
  summarise: 'Summarise',
  store: 'Keep the text as evidence',
  redistribute: 'Pass the full text on',
};
const PERMISSION_WORDS = { allow: 'yes', deny: 'no', unknown: 'not said' } as const;

const regions = new Intl.DisplayNames('en', { type: 'region' });

/** A country's name; the code where it is none that is known. */
function countryName(code: string | null): string | null {
  if (code === null || !/^[A-Z]{2}$/.test(code)) return code;
  return regions.of(code) ?? code;
}

/** An edit we saw: the revisions of one article, or of one entry as the feed gave it, oldest first, with title and words. */
export interface SeenEdit {
  readonly where: 'page' | 'feed';
  readonly url: string;
  readonly revisions: readonly { readonly title: string; readonly words: number; readonly seenAt: number }[];
  /** Whether the page itself says that it was changed, or the feed gives the entry a later time. */
  readonly announced: boolean;
}

export interface PublisherView {
  readonly paper: Paper;
  readonly now: number;
  readonly publisher: Publisher;
  readonly feeds: readonly { readonly feed: Feed; readonly status: FeedStatus | null }[];
  readonly record: PublisherRecord;
  readonly snapshot: RightsSnapshot | null;
  readonly explanation: Explanation;
  readonly overrides: readonly RightsOverride[];
  readonly edits: readonly SeenEdit[];
  readonly takes: readonly Take[];
  /** How many publishers of the list have the same owner, itself left out. */
  readonly siblings: readonly Publisher[];
}

/** `/source/:id`: who a publisher is, how its reports stood, and what it lets us do. */
export function publisherPage(view: PublisherView): Html {
  const { paper, now, publisher, takes } = view;
  const calendar = calendarOf(paper.zone);
  const { shown, rest } = cut(takes, 16, `/search?q=${encodeURIComponent(`source:${publisher.id}`)}`);
  return talePage({
    paper,
    now,
    title: publisher.name,
    description: `${publisher.name} as a source: who it is, what it lets us do, how often it was first.`,
    path: `/source/${publisher.id}`,
    slug: ['Source', KIND_WORDS[publisher.kind][0], count(view.record.stories, 'story', 'stories')],
    dek: html`<p>${describeRights(view.explanation.rights)}</p>`,
    rail: html`<p><a href="/sources">All sources</a></p>`,
    sections: [
      section('Who it is', identity(view)),
      wideSection('Feeds', feeds(view)),
      section('Its record here', record(view.record)),
      wideSection('What it lets us do', rights(view, calendar)),
      section('Edits we saw', edits(view, calendar)),
      takes.length === 0
        ? section('Stories', html`<p>No story rests on it yet.</p>`)
        : wideSection('Stories', html`<div class="lst">${shown.map((take) => storyCard(take, calendar, { now }))}</div>${rest}`),
    ],
    more: { feeds: [{ title: `${paper.title}: stories from ${publisher.name}`, path: `/source/${publisher.id}/feed.xml` }] },
  });
}

function identity({ publisher, siblings }: PublisherView): Html {
  return facts([
    ['Home', html`<a class="any" href="${safeHref(publisher.home)}" rel="noopener">${publisher.home}</a>`],
    ['Kind', KIND_WORDS[publisher.kind][0]],
    ['Owner', publisher.owner ?? 'not known to us'],
    ['Country', countryName(publisher.country) ?? 'not known to us'],
    [
      'Same owner',
      siblings.length === 0
        ? null
        : html`${siblings.slice(0, 12).map((other, at) => html`${at === 0 ? '' : ', '}<a href="/source/${other.id}">${other.name}</a>`)}. Where they tell the same they count as one origin.`,
    ],
  ]);
}

function feeds({ feeds: list, now }: PublisherView): Html {
  if (list.length === 0) return html`<p>None of its feeds is in the list: it is known from links and citations.</p>`;
  return table(
    'Feeds',
    FEED_COLUMNS,
    list.map(({ feed, status }) => feedCells(feed, status, now)),
  );
}

function record(found: PublisherRecord): Html {
  if (found.stories === 0) return html`<p>No story rests on it yet, so there is nothing to count.</p>`;
  const { claims } = found;
  return html`${facts([
    ['Stories', String(found.stories)],
    [
      'Also told by others',
      found.shared === 0 ? 'none of them' : `${found.shared}; first in ${found.first} of them (${share(found.first, found.shared)})`,
    ],
    ['Behind the first, median', found.medianLagMs === null ? null : duration(found.medianLagMs)],
    ['Own reports', String(found.own)],
    ['Primary documents', found.primaries === 0 ? null : String(found.primaries)],
    ['Echoes of others', `${found.echoes}${found.syndicated === 0 ? '' : `, and ${found.syndicated} with the same text`}`],
    ['Link only', found.linkOnly === 0 ? null : String(found.linkOnly)],
    [
      'Claims that rest on it',
      `${claims.all}: ${claims.corroborated} corroborated, ${claims.disputed} disputed, ${claims.retracted} corrected`,
    ],
    ['Notes on its own pages', `${count(found.notices.corrections, 'correction')}, ${count(found.notices.retractions, 'retraction')}`],
  ])}<p class="m">Counted over its last ${count(found.stories, 'story', 'stories')} in this paper, by the times publishers give.</p>`;
}

function rights(view: PublisherView, calendar: Calendar): Html {
  const { explanation, snapshot, overrides } = view;
  const found = explanation.rights;
  const rulings = found.rulings.map((ruling) => [
    USE_WORDS[ruling.use],
    ruling.permission === 'deny' ? html`<span class="st d"><i>×</i>no</span>` : PERMISSION_WORDS[ruling.permission],
    ruling.signal === 'none'
      ? visible(ruling.evidence)
      : html`<span class="any"><b>${ruling.signal}</b> ${visible(ruling.evidence)}</span>`,
  ]);
  const signals = explanation.signals.map((signal) => [
    signal.signal,
    html`<span class="any">${visible(signal.where)}</span>`,
    html`<span class="any">${visible(signal.said)}</span>`,
    signal.says.length === 0 ? 'decides nothing' : signal.says.map((one) => `${one.use}: ${PERMISSION_WORDS[one.permission]}`).join(', '),
  ]);
  const read =
    snapshot === null
      ? 'Its host has not been read yet; until then no page of it is fetched.'
      : `Its host's signals were read ${calendar.when(snapshot.readAt, view.now)}; they are read again at least daily.`;
  return html`${table('What we may do', [{ head: 'Use' }, { head: 'May we' }, { head: 'Because' }], rulings)}
<p class="m">${read}${found.licence === null ? '' : ` Licence: ${found.licence}.`} A single page may say more; the strictest word wins, and each story's sources show it.</p>
${overrides.length === 0 ? '' : html`<p class="m">Decided by hand: ${overrides.map((one) => `${one.use} ${PERMISSION_WORDS[one.permission]} (${one.reason})`).join('; ')}.</p>`}
<details><summary>${count(signals.length, 'signal')}, word for word</summary>${table('Signals', [{ head: 'Signal' }, { head: 'Where' }, { head: 'Says' }, { head: 'Decides' }], signals)}</details>
<p class="m">Wrong? <a href="/bot">How to tell us, and how to opt out</a>.</p>`;
}

function edits(view: PublisherView, calendar: Calendar): Html {
  if (view.edits.length === 0)
    return html`<p>None so far. We look at a page again while its story is young, compare what feeds say with what they said, and keep every version.</p>`;
  return html`<ol class="cl-l">${view.edits.slice(0, 12).map((edit) => {
    const first = edit.revisions[0];
    const last = edit.revisions.at(-1);
    if (first === undefined || last === undefined) return '';
    const title = first.title === last.title ? html`${visible(last.title)}` : wordDiff(first.title, last.title);
    const words = last.words - first.words;
    const text = words === 0 ? 'same length' : `${words > 0 ? '+' : '\u2212'}${count(Math.abs(words), 'word')}`;
    return html`<li><p><a class="q" href="${safeHref(edit.url)}" rel="noopener">${title}</a></p><p class="m">${count(edit.revisions.length, 'version')}, ${text}, last seen changed ${calendar.when(last.seenAt, view.now)}. ${saysSo(edit)}</p></li>
`;
  })}</ol>`;
}

const saysSo = ({ where, announced }: SeenEdit): string =>
  where === 'page'
    ? announced
      ? 'The page says so itself.'
      : 'The page does not say so.'
    : announced
      ? 'In the feed, which gives a later time.'
      : 'In the feed, without a word.';

export interface PublishersView {
  readonly paper: Paper;
  readonly now: number;
  readonly rows: readonly {
    readonly publisher: Publisher;
    readonly feeds: number;
    readonly worst: FeedState | null;
    readonly stories: number;
  }[];
}

/** `/sources`: every publisher of the list, by kind. */
export function publishersPage(view: PublishersView): Html {
  const { paper, now, rows } = view;
  const kinds = Object.keys(KIND_WORDS);
  const groups = [...Map.groupBy(rows, (row) => row.publisher.kind)].sort(([a], [b]) => kinds.indexOf(a) - kinds.indexOf(b));
  const sections = groups.map(([kind, own]) =>
    wideSection(
      KIND_WORDS[kind][1],
      html`<div class="even">${table(
        KIND_WORDS[kind][1],
        [
          { head: 'Publisher' },
          { head: 'Owner' },
          { head: 'Country' },
          { head: 'Feeds', numeric: true },
          { head: 'Stories', numeric: true },
        ],
        [...own]
          .sort((a, b) => b.stories - a.stories || a.publisher.name.localeCompare(b.publisher.name, 'en'))
          .map(({ publisher, feeds: number, worst, stories }) => [
            html`<a href="/source/${publisher.id}">${publisher.name}</a>${worst === 'failing' || worst === 'gone' ? html` <span class="st a">${worst}</span>` : ''}`,
            publisher.owner ?? '',
            countryName(publisher.country) ?? '',
            String(number),
            stories === 0 ? '' : String(stories),
          ]),
      )}</div>`,
    ),
  );
  return talePage({
    paper,
    now,
    title: 'Sources and rights',
    description: 'Every publisher this paper reads, who owns it and what it lets us do.',
    path: '/sources',
    slug: ['Sources', count(rows.length, 'publisher')],
    dek: html`<p>We read public feeds, and pages where robots.txt lets us. What each publisher allows is read from its own signals, at least daily, and shown on its page with the line that says so.</p>`,
    rail: html`<p>Stories are those among the latest 400 that rest on a report of the publisher. <a href="/status">How each feed does</a>.</p>`,
    sections:
      sections.length === 0
        ? [section('None yet', html`<p>No publisher is in the list. Add a feed with <b>tickrwire feed add URL</b>.</p>`)]
        : sections,
  });
}
