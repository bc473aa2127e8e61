import { html } from 'hono/html';
import type { LedgerClaim, Take } from '../../domain/brief.ts';
import type { Paper } from './deps.ts';
import { duration } from './durations.ts';
import { shownEvidence, verdictChip } from './evidence.ts';
import { type Html, visible } from './html.ts';
import { cut, talePage, wideSection } from './tale.ts';
import { calendarOf, count, percent } from './words.ts';

const DAY_MS = 86_400_000;
/** A claim that turned corroborated in this time is new; one that stayed with one origin for that long is old. */
const NEWLY_MS = 2 * DAY_MS;
const STALE_MS = 2 * DAY_MS;
const SHOWN = 12;

interface Row {
  readonly take: Take;
  readonly entry: LedgerClaim;
}

/** The four lists of `/claims`, worked out from latest takes. */
export interface ClaimLists {
  readonly disputed: readonly Row[];
  readonly corroborated: readonly Row[];
  readonly corrected: readonly Row[];
  readonly alone: readonly Row[];
}

const lastChange = ({ entry }: Row): number => entry.history.at(-1)?.at ?? entry.verdict.decidedAt;

/** When a claim first stood in a story of ours. */
const since = ({ entry, take }: Row): number => entry.history[0]?.at ?? take.firstPublishedAt;

/** Sorts the claims of takes into disputes, newly corroborated, corrected, and main claims that have stood on one origin for days. */
export function listClaims(takes: readonly Take[], now: number): ClaimLists {
  const rows = takes.filter((take) => !take.withdrawn).flatMap((take) => take.claims.map((entry) => ({ take, entry })));
  const of = (kind: string): readonly Row[] => rows.filter(({ entry }) => entry.verdict.kind === kind);
  const newest = (list: readonly Row[]): readonly Row[] => [...list].sort((a, b) => lastChange(b) - lastChange(a));
  return {
    disputed: onePerDispute(newest(of('disputed'))),
    corroborated: newest(
      of('corroborated').filter(
        (row) => lastChange(row) >= now - NEWLY_MS && row.entry.history.some((past) => past.kind !== 'corroborated'),
      ),
    ),
    corrected: newest(of('retracted')),
    alone: [...of('single-source')]
      .filter((row) => row.entry.claim.id === row.take.mainClaimId && since(row) <= now - STALE_MS)
      .sort((a, b) => since(a) - since(b)),
  };
}

/** Of claims that contradict one another, the first: the other stands beneath it as what speaks against. */
function onePerDispute(rows: readonly Row[]): readonly Row[] {
  const shown: Row[] = [];
  for (const row of rows) {
    const told = shown.some((other) => other.take === row.take && other.entry.claim.conflictsWith.includes(row.entry.claim.id));
    if (!told) shown.push(row);
  }
  return shown;
}

export interface ClaimsView {
  readonly paper: Paper;
  readonly now: number;
  readonly takes: readonly Take[];
}

function quotesLine(row: Row): Html {
  const support = shownEvidence(row.entry, 'supports')[0];
  const rival = row.take.claims.find((other) => row.entry.claim.conflictsWith.includes(other.claim.id));
  const against = shownEvidence(row.entry, 'refutes')[0] ?? (rival === undefined ? undefined : shownEvidence(rival, 'supports')[0]);
  return html`${support === undefined ? '' : html`<p class="pf">↑ <q>${visible(support.quote.text)}</q> <b>${support.quote.publisherName}</b></p>`}${against === undefined ? '' : html`<p class="pf">↓ <q>${visible(against.quote.text)}</q> <b>${against.quote.publisherName}</b></p>`}`;
}

function rowsOf(rows: readonly Row[], words: (row: Row) => string): Html {
  const { shown, rest } = cut(rows, SHOWN);
  return html`<ol class="cl-l two">${shown.map(
    (row) =>
      html`<li><p>${row.entry.verdict.kind === 'retracted' ? html`<del>${visible(row.entry.claim.text)}</del>` : visible(row.entry.claim.text)}</p>${row.entry.verdict.kind === 'disputed' ? quotesLine(row) : ''}<p class="m">${verdictChip(row.entry.verdict.kind)} ${percent(row.entry.verdict.confidence.value)} supported, ${words(row)}. <a href="/s/${row.take.storyId}/claims#c${row.entry.claim.number}">Claim ${row.entry.claim.number}</a> of <a href="/s/${row.take.storyId}">${visible(row.take.headline.text)}</a></p></li>
`,
  )}</ol>${rest}`;
}

/** `/claims`: what is in dispute, what was confirmed, what was taken back, and what has stood on one word for days. */
export function claimsPage(view: ClaimsView): Html {
  const { paper, now, takes } = view;
  const calendar = calendarOf(paper.zone);
  const lists = listClaims(takes, now);
  const changed = (verb: string) => (row: Row) => `${verb} ${calendar.when(lastChange(row), now)}`;
  const origins = (row: Row): string => (row.entry.verdict.origins > 1 ? `${row.entry.verdict.origins} origins, ` : '');
  const block = (head: string, rows: readonly Row[], none: string, words: (row: Row) => string, id: string): Html =>
    wideSection(rows.length === 0 ? head : `${head} · ${rows.length}`, rows.length === 0 ? html`<p>${none}</p>` : rowsOf(rows, words), id);
  const all = takes.reduce((sum, take) => sum + take.claims.length, 0);
  return talePage({
    paper,
    now,
    title: 'Claims that moved',
    description: 'Open disputes, newly corroborated claims, corrected ones, and claims that stand on one origin.',
    path: '/claims',
    slug: ['Claims', count(takes.length, 'story', 'stories'), count(all, 'claim')],
    dek: html`<p>A claim is one assertion that can be checked. Here are those that readers should know about, from the latest ${count(takes.length, 'story', 'stories')} of two weeks.</p>`,
    rail: html`<p>Every story has its own ledger of all its claims. <a href="/methodology">How verdicts are reached</a>.</p>`,
    sections: [
      block(
        'In dispute',
        lists.disputed,
        'No claim is in dispute: where reports contradict one another, both stand here.',
        changed('so since'),
        'disputed',
      ),
      block(
        'Newly corroborated',
        lists.corroborated,
        'No claim gained a second origin in the last two days.',
        (row) => `${origins(row)}since ${calendar.when(lastChange(row), now)}`,
        'corroborated',
      ),
      block('Corrected', lists.corrected, 'No claim was taken back.', changed('taken back'), 'corrected'),
      block(
        'On one word for days',
        lists.alone,
        'No main claim has stood on a single origin for more than two days.',
        (row) => `alone for ${duration(now - since(row))}`,
        'alone',
      ),
    ],
  });
}
