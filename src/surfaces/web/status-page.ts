import { html } from 'hono/html';
import type { Take } from '../../domain/brief.ts';
import type { StageName } from '../../domain/journal.ts';
import type { ModelSpend } from '../../domain/model.ts';
import type { Feed, FeedStatus } from '../../domain/publisher.ts';
import type { QueueCounts } from '../../ports/queue.ts';
import type { StoreCounts } from '../../ports/store.ts';
import type { IngestProgress, Paper } from './deps.ts';
import { duration, fromNow } from './durations.ts';
import { FEED_COLUMNS, feedCells, stateOfFeed } from './feed-state.ts';
import { type Html, visible } from './html.ts';
import { quantile } from './publisher-record.ts';
import { facts, section, table, talePage, wideSection } from './tale.ts';
import { calendarOf, count } from './words.ts';

export interface StatusView {
  readonly paper: Paper;
  readonly now: number;
  readonly feeds: readonly { readonly feed: Feed; readonly status: FeedStatus | null }[];
  readonly queue: QueueCounts;
  readonly quarantined: readonly { readonly kind: string; readonly key: string; readonly error: string }[];
  readonly journal: readonly {
    readonly stage: StageName;
    readonly outcome: string;
    readonly reason: string | null;
    readonly count: number;
  }[];
  readonly counts: StoreCounts;
  /** What models took since midnight UTC. */
  readonly modelsToday: ModelSpend;
  readonly takes: readonly Take[];
  readonly progress: IngestProgress | null;
}

/** The times from the first report's own time to our first take, in ms, of stories that we did not meet late by more than a week. */
export function lagsOf(takes: readonly Take[]): readonly number[] {
  const week = 7 * 86_400_000;
  return takes
    .filter((take) => take.sources.length > 0)
    .map((take) => take.firstPublishedAt - Math.min(...take.sources.map((line) => line.reportedAt)))
    .filter((lag) => lag >= 0 && lag < week);
}

/** `/status`: feeds, queue, steps and speed, as they are. */
export function statusPage(view: StatusView): Html {
  const { paper, now, feeds } = view;
  const calendar = calendarOf(paper.zone);
  const states = feeds.map(({ status }) => stateOfFeed(status));
  const of = (state: string): number => states.filter((one) => one === state).length;
  const bad = of('failing') + of('gone');
  return talePage({
    paper,
    now,
    title: bad === 0 ? 'All is well' : `${count(bad, 'feed')} in trouble`,
    description: 'How feeds, queue and steps of this paper do right now.',
    path: '/status',
    slug: ['Status', calendar.time(now), `Version ${paper.version}`],
    dek: html`<p>${count(feeds.length, 'feed')}: ${of('well')} well, ${of('failing')} failing, ${of('gone')} gone, ${of('waiting')} not polled yet. ${lastTake(view)}</p>`,
    rail: html`<p>This page is made anew each minute. <a href="/methodology">What the steps do</a>.</p>`,
    sections: [
      section('Speed', speed(view.takes)),
      section('Work', work(view)),
      ...models(view),
      wideSection('Steps, last day', steps(view)),
      ...feedSections(view),
      section('Kept', kept(view.counts)),
    ],
    more: { robots: 'noindex' },
  });
}

function lastTake({ takes, now }: StatusView): string {
  const last = takes[0];
  return last === undefined ? 'Nothing is published yet.' : `Last take ${fromNow(last.publishedAt, now)}.`;
}

function speed(takes: readonly Take[]): Html {
  const lags = lagsOf(takes);
  const [half, most] = [quantile(lags, 0.5), quantile(lags, 0.9)];
  if (half === null || most === null) return html`<p>Nothing to measure yet.</p>`;
  return html`<p>From the publisher’s time to our page: half within ${duration(half)}, nine of ten within ${duration(most)}.</p><p class="m">Over ${count(lags.length, 'story', 'stories')}. Publishers’ times are taken as given where they are believable.</p>`;
}

function work({ queue, quarantined, progress, now }: StatusView): Html {
  const rows = facts([
    ['Waiting', queue.waiting.toLocaleString('en-GB')],
    ['In hand', queue.leased.toLocaleString('en-GB')],
    ['Set aside after failing', queue.quarantined.toLocaleString('en-GB')],
    [
      'Pipeline',
      progress === null
        ? 'has not said anything since this process began'
        : progress.done
          ? 'has finished'
          : `last sign ${fromNow(progress.at, now)}`,
    ],
  ]);
  if (quarantined.length === 0) return rows;
  return html`${rows}<details><summary>What was set aside</summary>${table(
    'Set aside',
    [{ head: 'Work' }, { head: 'On' }, { head: 'Error' }],
    quarantined.map((job) => [job.kind, job.key, visible(job.error).slice(0, 160)]),
  )}</details>`;
}

/** What models took today, and a plain word where the day's budget ended or an endpoint is left alone. */
function models({ modelsToday, journal }: StatusView): readonly Html[] {
  const refusedBy = (code: string): boolean => journal.some((row) => row.reason === code);
  if (modelsToday.calls === 0 && !refusedBy('model/budget') && !refusedBy('model/resting')) return [];
  const { calls, failed, inputTokens, outputTokens, microUsd } = modelsToday;
  const number = (value: number): string => value.toLocaleString('en-GB');
  const trouble = refusedBy('model/budget')
    ? html`<p><b>The day’s budget for models is used up</b>: stories are written without one until midnight UTC. <a href="/methodology">How</a>.</p>`
    : refusedBy('model/resting')
      ? html`<p><b>A model failed five times in a row</b> and was left alone for a while: stories were written without it.</p>`
      : '';
  return [
    section(
      'Models today',
      html`${trouble}${facts([
        ['Questions', `${number(calls)}, of them ${number(failed)} without an answer`],
        ['Tokens', `${number(inputTokens)} read, ${number(outputTokens)} written`],
        ['Cost', `${(microUsd / 1_000_000).toFixed(4)} US dollars`],
      ])}`,
    ),
  ];
}

function steps({ journal }: StatusView): Html {
  if (journal.length === 0) return html`<p>No step ran in the last day.</p>`;
  const rows = [...Map.groupBy(journal, (row) => row.stage)].map(([stage, own]) => {
    const sum = (outcome: string): number => own.filter((row) => row.outcome === outcome).reduce((total, row) => total + row.count, 0);
    const why = own
      .filter((row) => row.reason !== null)
      .sort((a, b) => b.count - a.count)
      .slice(0, 5)
      .map((row) => `${row.reason} ${row.count.toLocaleString('en-GB')}`)
      .join(', ');
    return [stage, sum('done').toLocaleString('en-GB'), sum('skipped').toLocaleString('en-GB'), sum('failed').toLocaleString('en-GB'), why];
  });
  return table(
    'Steps',
    [
      { head: 'Step' },
      { head: 'Done', numeric: true },
      { head: 'Left alone', numeric: true },
      { head: 'Failed', numeric: true },
      { head: '\u2003Why' },
    ],
    rows.map(([stage = '', done = '', skipped = '', failed = '', why = '']) => [
      stage,
      done,
      skipped,
      failed,
      html`<span class="pd">${why}</span>`,
    ]),
  );
}

function feedSections({ feeds, now }: StatusView): readonly Html[] {
  if (feeds.length === 0)
    return [
      section(
        'Feeds',
        html`<p>No feed is in the list. Add one with <b>tickrwire feed add URL</b>, or bring a list with <b>tickrwire opml import FILE</b>.</p>`,
      ),
    ];
  const rows = (list: StatusView['feeds']): Html =>
    table(
      'Feeds',
      FEED_COLUMNS,
      list.map(({ feed, status }) => feedCells(feed, status, now)),
    );
  const bad = feeds.filter(({ status }) => ['failing', 'gone'].includes(stateOfFeed(status)));
  const rest = feeds.filter((row) => !bad.includes(row)).sort((a, b) => (a.status?.nextDueAt ?? 0) - (b.status?.nextDueAt ?? 0));
  const troubled = bad.length === 0 ? [] : [wideSection(`In trouble · ${bad.length}`, rows(bad))];
  if (rest.length === 0) return troubled;
  const first = rest.slice(0, 12);
  const more = rest.slice(12);
  return [
    ...troubled,
    wideSection(
      `Feeds · ${rest.length}`,
      html`${rows(first)}${more.length === 0 ? '' : html`<details><summary>${count(more.length, 'more', 'more')}</summary>${rows(more)}</details>`}`,
    ),
  ];
}

function kept(counts: StoreCounts): Html {
  const number = (value: number): string => value.toLocaleString('en-GB');
  return facts([
    ['Publishers', number(counts.publishers)],
    ['Entries', number(counts.entries)],
    ['Articles', number(counts.articles)],
    ['Stories', number(counts.stories)],
    ['Takes', number(counts.takes)],
    ['Sentences', number(counts.sentences)],
    ['Editions', number(counts.editions)],
  ]);
}
