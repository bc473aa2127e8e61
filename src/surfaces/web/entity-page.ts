import { html } from 'hono/html';
import type { EntityRef, LedgerClaim, Take } from '../../domain/brief.ts';
import type { GazetteerEntry } from '../../domain/entity.ts';
import { entityId } from '../../domain/ids.ts';
import { GAZETTEER } from '../../lexicon/names.ts';
import { compileGazetteer, nameMentions } from '../../text/names.ts';
import type { Paper } from './deps.ts';
import { verdictChip } from './evidence.ts';
import { type Html, visible } from './html.ts';
import { storyCard } from './story-card.ts';
import { cut, facts, section, talePage, wideSection } from './tale.ts';
import { type Calendar, calendarOf, count, percent, precisely } from './words.ts';

/** Kinds of names as readers see them, in the order of the index; one and many. */
const KIND_WORDS: Readonly<Record<string, readonly [one: string, many: string]>> = {
  lab: ['Lab', 'Labs'],
  company: ['Company', 'Companies'],
  organisation: ['Organisation', 'Organisations'],
  government: ['Public body', 'Public bodies'],
  person: ['Person', 'People'],
  model: ['Model', 'Models'],
  product: ['Product', 'Products'],
  chip: ['Chip', 'Chips'],
  law: ['Law', 'Laws'],
  benchmark: ['Benchmark', 'Benchmarks'],
  paper: ['Paper', 'Papers'],
  place: ['Place', 'Places'],
};

const kindWords = (kind: string): readonly [string, string] => KIND_WORDS[kind] ?? ['Name', 'Names'];

const SHOWN_STORIES = 24;
const SHOWN_CLAIMS = 12;

export interface EntityView {
  readonly paper: Paper;
  readonly now: number;
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly known: GazetteerEntry | null;
  /** Names of the gazetteer that stand under this one (its models, its labs). */
  readonly under: readonly GazetteerEntry[];
  /** Latest takes that name it, newest first; at most 200. */
  readonly takes: readonly Take[];
}

interface ClaimOf {
  readonly take: Take;
  readonly entry: LedgerClaim;
}

const claimsWhere = (takes: readonly Take[], holds: (entry: LedgerClaim) => boolean): readonly ClaimOf[] =>
  takes.filter((take) => !take.withdrawn).flatMap((take) => take.claims.filter(holds).map((entry) => ({ take, entry })));

/** Letters and digits in lower case, everything else one blank, with a blank at both ends. */
const padded = (text: string): string =>
  ` ${text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;

/** Whether a speaker is one of these names: the name itself, or the name with a role before or after it. */
function speaks(speaker: string, names: readonly string[]): boolean {
  const words = padded(speaker);
  return names.some((name) => words.includes(padded(name)));
}

const KNOWN = compileGazetteer(GAZETTEER);

/** Whether a claim is about the name: the claim says so, or its words name it. */
function isAbout({ claim }: LedgerClaim, id: string, names: readonly string[]): boolean {
  if (claim.entityIds.some((one) => one === id)) return true;
  if (!names.some((name) => claim.text.includes(name))) return false;
  return nameMentions(claim.text, KNOWN).some((mention) => (mention.entityId ?? entityId(mention.text)) === id);
}

function claimList(claims: readonly ClaimOf[], calendar: Calendar, now: number): Html {
  const { shown, rest } = cut(claims, SHOWN_CLAIMS);
  return html`<ol class="cl-l">${shown.map(
    ({ take, entry }) =>
      html`<li><p>${visible(entry.claim.text)}</p><p class="m">${verdictChip(entry.verdict.kind)} ${percent(entry.verdict.confidence.value)} supported · <a href="/s/${take.storyId}/claims#c${entry.claim.number}">Claim ${entry.claim.number}</a>, ${calendar.when(take.publishedAt, now)}</p></li>
`,
  )}</ol>${rest}`;
}

/** `/entity/:id`: what we know of a name, and all that is said about it and by it. */
export function entityPage(view: EntityView): Html {
  const { paper, now, takes, known } = view;
  const name = visible(view.name);
  const calendar = calendarOf(paper.zone);
  const names = [name, ...(known?.aliases ?? [])];
  const about = claimsWhere(takes, (entry) => isAbout(entry, view.id, names));
  const by = claimsWhere(takes, (entry) =>
    entry.claim.evidence.some(
      (evidence) => evidence.attribution.speakerKind !== 'publisher' && speaks(evidence.attribution.speaker, names),
    ),
  );
  const [one] = kindWords(view.kind);
  const { shown, rest } = cut(takes, SHOWN_STORIES, `/search?q=${encodeURIComponent(`entity:${view.id}`)}`);
  const sections = [
    section('What it is', identity(view)),
    takes.length === 0
      ? section('Stories', html`<p>No story that stands names it.</p>`)
      : wideSection(
          'Stories',
          html`<div class="lst">${shown.map((take, at) => storyCard(take, calendar, { now, summary: at < 4 }))}</div>${rest}`,
        ),
    ...(about.length === 0 ? [] : [section('Claims about it', claimList(about, calendar, now))]),
    ...(by.length === 0 ? [] : [section('Said by it', claimList(by, calendar, now))]),
    ...mentions(view),
    ...events(view, calendar),
  ];
  return talePage({
    paper,
    now,
    title: name,
    description: `${name}: stories, claims about it and by it, each tied to its source.`,
    path: `/entity/${view.id}`,
    slug: [one, count(takes.length, 'story', 'stories')],
    dek: html`<p>${summary(view, about.length, by.length, calendar)}</p>`,
    rail: html`<p><a href="/entities">All names</a></p><p><a href="/entity/${view.id}/feed.xml">Feed of this name</a></p>`,
    sections,
    more: { feeds: [{ title: `${paper.title}: ${name}`, path: `/entity/${view.id}/feed.xml` }] },
  });
}

function summary(view: EntityView, about: number, by: number, calendar: Calendar): string {
  const last = view.takes[0];
  if (last === undefined) return 'We would recognise the name, but no story that stands here mentions it.';
  const parts = [count(view.takes.length, 'story', 'stories'), `${count(about, 'claim')} about it`, `${count(by, 'claim')} by it`];
  return `${parts.join(', ')}. Last named ${calendar.when(last.publishedAt, view.now)}.`;
}

function identity(view: EntityView): Html {
  const { known, under } = view;
  const owner = known?.owner ?? null;
  const names = under.slice(0, 24).map((entry, at) => html`${at === 0 ? '' : ', '}<a href="/entity/${entry.id}">${entry.name}</a>`);
  return html`${facts([
    ['Kind', kindWords(view.kind)[0]],
    ['Also written', known === null ? null : known.aliases.join(', ')],
    ['Stands behind it', owner === null ? null : html`<a href="/entity/${entityId(owner)}">${owner}</a>`],
    ['Stands under it', names.length === 0 ? null : html`${names}`],
  ])}${known === null ? html`<p class="m">Not in our list of known names: it was found in the reports themselves.</p>` : ''}`;
}

function mentions(view: EntityView): readonly Html[] {
  const others = countEntities(view.takes).filter(({ entity }) => entity.id !== view.id);
  if (others.length === 0) return [];
  const items = others
    .slice(0, 16)
    .map(
      ({ entity, stories }) => html`<li><a href="/entity/${entity.id}">${visible(entity.name)}</a> <span class="m">${stories}</span></li>`,
    );
  return [section('Named beside it', html`<ul class="nm">${items}</ul><p class="m">The number counts the stories that name both.</p>`)];
}

function events(view: EntityView, calendar: Calendar): readonly Html[] {
  const seen = new Set<string>();
  const rows = view.takes
    .filter((take) => !take.withdrawn)
    .flatMap((take) => take.timeline.filter((entry) => entry.kind === 'event').map((entry) => ({ take, entry })))
    .filter(({ entry }) => !seen.has(entry.text) && seen.add(entry.text))
    .sort((a, b) => a.entry.at - b.entry.at)
    .slice(-20);
  if (rows.length < 2) return [];
  return [
    section(
      'Timeline',
      html`<ol class="tl">${rows.map(({ take, entry }) => {
        const when = precisely(entry.at, entry.precision, calendar, view.now);
        return html`<li><time datetime="${when.datetime}">${when.words}</time><p>${visible(entry.text)} <a class="m" href="/s/${take.storyId}">Story</a></p></li>`;
      })}</ol>`,
    ),
  ];
}

/** How many of these takes name each entity, most named first. */
export function countEntities(takes: readonly Take[]): readonly { readonly entity: EntityRef; readonly stories: number }[] {
  const counts = new Map<string, { entity: EntityRef; stories: number }>();
  for (const take of takes) {
    for (const entity of take.entities) {
      const row = counts.get(entity.id) ?? { entity, stories: 0 };
      row.stories += 1;
      counts.set(entity.id, row);
    }
  }
  return [...counts.values()].sort((a, b) => b.stories - a.stories || a.entity.name.localeCompare(b.entity.name, 'en'));
}

export interface EntitiesView {
  readonly paper: Paper;
  readonly now: number;
  readonly takes: readonly Take[];
  readonly gazetteer: number;
}

/** `/entities`: the names in the latest stories, by kind. */
export function entitiesPage(view: EntitiesView): Html {
  const counted = countEntities(view.takes);
  const kinds = Object.keys(KIND_WORDS);
  const place = (kind: string): number => (kinds.indexOf(kind) + kinds.length + 1) % (kinds.length + 1);
  const groups = [...Map.groupBy(counted, ({ entity }) => (kinds.includes(entity.kind) ? entity.kind : ''))].sort(
    ([a], [b]) => place(a) - place(b),
  );
  const sections = groups.map(([kind, rows]) => {
    const often = rows.filter((row) => row.stories > 1);
    const shown = kind === '' && often.length > 11 ? often : rows;
    return wideSection(
      kind === '' ? 'Found in the reports' : kindWords(kind)[1],
      html`<ul class="nm">${shown.slice(0, 80).map(({ entity, stories }) => html`<li><a href="/entity/${entity.id}">${visible(entity.name)}</a> <span class="m">${stories}</span></li>`)}</ul>`,
    );
  });
  return talePage({
    paper: view.paper,
    now: view.now,
    title: 'Names in the news',
    description: 'People, labs, companies, models and laws in the latest stories.',
    path: '/entities',
    slug: ['Names', `${counted.length} in the news`],
    dek: html`<p>Names in the last ${count(view.takes.length, 'story', 'stories')}, with the number of stories that name each. We recognise ${view.gazetteer.toLocaleString('en-GB')} names by heart; others are found in the reports.</p>`,
    sections: sections.length === 0 ? [section('None yet', html`<p>No story is published yet, so no name is in the news.</p>`)] : sections,
  });
}
