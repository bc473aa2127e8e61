import { html, raw } from 'hono/html';
import type { SourceLine, Take } from '../../domain/brief.ts';
import type { Origin } from '../../domain/story.ts';
import type { Html } from './html.ts';
import { type Calendar, count } from './words.ts';

const FOLD_REPORTS = 12;
const FOLD_ORIGINS = 5;
const SHOWN_OF_ORIGIN = 3;

/** A line on the left of the diagram: when and who; `weight` is the stroke that leaves it. */
export interface DiagramRow {
  readonly time: string | null;
  readonly iso: string | null;
  readonly name: string;
  readonly weight: 'b' | 'o' | 'c';
}

/** An origin with its reports, in half-lines from the top. */
export interface DiagramGroup {
  readonly rows: readonly (DiagramRow & { readonly at: number })[];
  readonly label: string;
  readonly note: string;
  /** The half-line at which the strokes meet. */
  readonly meets: number;
}

export interface Diagram {
  readonly groups: readonly DiagramGroup[];
  readonly halves: number;
}

/** Lays the origins of a take out: two half-lines a report, one between groups; folded as the page would grow too long. */
export function layDiagram(take: Pick<Take, 'origins' | 'sources'>, calendar: Calendar): Diagram {
  const lines = new Map(take.sources.map((line) => [line.articleId, line]));
  const reports = take.origins.reduce((sum, origin) => sum + origin.articleIds.length, 0);
  const alone = take.origins.filter((origin) => origin.articleIds.length === 1 && !origin.primary);
  const fold = take.origins.length > FOLD_ORIGINS && alone.length > 1;
  const shown = fold ? take.origins.filter((origin) => !alone.includes(origin)) : take.origins;
  const groups: DiagramGroup[] = [];
  let at = 1;
  let end = 0;
  const add = (rows: readonly DiagramRow[], label: string, note: string): void => {
    if (groups.length > 0) at += 1;
    const placed = rows.map((row, index) => ({ ...row, at: at + index * 2 }));
    groups.push({ rows: placed, label, note, meets: at + rows.length });
    end = at + rows.length * 2 - 1;
    // A label and its note take two lines, so a group of one row is as tall as they are.
    at += Math.max(3, rows.length * 2);
  };
  for (const origin of shown) add(rowsOf(origin, lines, calendar, reports > FOLD_REPORTS), origin.label, shortNote(origin.note));
  if (fold)
    add([{ time: null, iso: null, name: count(alone.length, 'report'), weight: 'o' }], `${alone.length} more origins`, 'one report each');
  return { groups, halves: end };
}

function rowsOf(origin: Origin, lines: ReadonlyMap<string, SourceLine>, calendar: Calendar, folded: boolean): readonly DiagramRow[] {
  const limit = folded && origin.articleIds.length > SHOWN_OF_ORIGIN + 1 ? SHOWN_OF_ORIGIN : origin.articleIds.length;
  const rows: DiagramRow[] = origin.articleIds.slice(0, limit).map((id, index) => {
    const line = lines.get(id);
    return {
      time: line === undefined ? null : calendar.time(line.reportedAt),
      iso: line === undefined ? null : new Date(line.reportedAt).toISOString(),
      name: line?.publisherName ?? 'a report',
      weight: index > 0 ? 'c' : origin.primary ? 'b' : 'o',
    };
  });
  const left = origin.articleIds.length - limit;
  return left > 0 ? [...rows, { time: null, iso: null, name: `and ${left} more`, weight: 'c' }] : rows;
}

/** The first part of a note: what stands before the first semicolon, in a few words. */
const shortNote = (note: string): string => (note.split(';')[0] ?? '').slice(0, 80);

/** The figure "How 9 reports become 3": two real lists with curves between them, so names stay text. */
export function originDiagram(take: Pick<Take, 'origins' | 'sources' | 'counts'>, calendar: Calendar): Html {
  const { groups, halves } = layDiagram(take, calendar);
  const reports = take.origins.reduce((sum, origin) => sum + origin.articleIds.length, 0);
  const caption =
    reports === 1
      ? 'One report, one origin'
      : reports === take.origins.length
        ? `${reports} reports, each from its own origin`
        : `How ${reports} reports become ${take.origins.length}`;
  const left = groups
    .flatMap((group) => group.rows)
    .map(
      (row) =>
        html`<li class="s${row.at}">${row.time === null ? '' : html`<time datetime="${row.iso}">${row.time}</time>`}${row.name}</li>`,
    );
  const curves = groups
    .flatMap((group) =>
      group.rows.map(
        (row) =>
          `<path${row.weight === 'c' ? '' : ` class="${row.weight}"`} d="M0 ${row.at}C50 ${row.at} 50 ${group.meets - 1} 100 ${group.meets - 1}"/>`,
      ),
    )
    .join('');
  const right = groups.map(
    (group) => html`<li class="s${Math.max(1, group.meets - 1)}"><b>${group.label}</b><span>${group.note}</span></li>`,
  );
  return html`<figure class="og"><figcaption>${caption}</figcaption><div class="g"><ol class="l">${left}</ol><svg viewBox="0 0 100 ${halves}" preserveAspectRatio="none" aria-hidden="true">${raw(curves)}</svg><ol class="r">${right}</ol></div></figure>`;
}
