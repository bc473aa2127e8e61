import { html } from 'hono/html';
import type { Category } from '../../domain/story.ts';
import type { Paper } from './deps.ts';
import type { Html } from './html.ts';
import { type PageParts, page } from './layout.ts';
import { type Calendar, count } from './words.ts';

/** A page in the story's frame: slug margin, text column, rail. */
export interface TaleParts {
  readonly paper: Paper;
  readonly now: number;
  /** The heading and the document's title. */
  readonly title: string;
  readonly description: string;
  readonly path: string;
  /** Lines of the slug; the first is set bold. */
  readonly slug: readonly string[];
  /** What stands under the heading. */
  readonly dek: Html;
  readonly rail?: Html | null;
  /** Sections of the page, each `<section><h2>…</h2><div class="c">…</div></section>`. */
  readonly sections: readonly Html[];
  readonly hal?: string;
  readonly endLines?: readonly Html[];
  /** A heading with markup in it, where the title alone does not say it. */
  readonly heading?: Html;
  readonly section?: Category | null;
  readonly more?: Pick<Partial<PageParts>, 'jsonLd' | 'feeds' | 'alternates' | 'robots'>;
}

/** A page that is not a story, in the story's frame. */
export function talePage(parts: TaleParts): Html {
  const [first, ...slug] = parts.slug;
  return page({
    ...(parts.more ?? {}),
    paper: parts.paper,
    now: parts.now,
    title: parts.title,
    description: parts.description,
    path: parts.path,
    section: parts.section ?? null,
    skip: { to: 'story', words: 'Skip to the page' },
    body: html`<main class="page tale" id="story"><header class="top"><p class="slug"><span><b>${first}</b></span>${slug.map((line) => html`<span>${line}</span>`)}</p><h1 class="lower">${parts.heading ?? parts.title}</h1><div class="c">${parts.dek}</div>${parts.rail == null ? '' : html`<div class="rail m">${parts.rail}</div>`}</header>
${parts.sections}</main>`,
    end: { hal: parts.hal ?? 'That is all here.', lines: parts.endLines ?? [] },
  });
}

/** A section with a hanging head over the text column. */
export const section = (head: string, inner: Html, id?: string): Html =>
  html`<section${id === undefined ? '' : html` id="${id}"`}><h2>${head}</h2><div class="c">${inner}</div></section>
`;

/** A section whose inside takes text column and rail together. */
export const wideSection = (head: string, inner: Html, id?: string): Html =>
  html`<section${id === undefined ? '' : html` id="${id}"`}><h2>${head}</h2><div class="wide">${inner}</div></section>
`;

/** A table of names and what they are; rows without a value are left out. */
export function facts(rows: readonly (readonly [name: string, value: Html | string | null])[]): Html {
  const kept = rows.filter(([, value]) => value !== null && value !== '');
  return html`<table><tbody>${kept.map(([name, value]) => html`<tr><th scope="row">${name}</th><td>${value}</td></tr>`)}</tbody></table>`;
}

export interface TableColumn {
  readonly head: string;
  readonly numeric?: boolean;
}

/** A table with heads; numeric columns are set right. It scrolls by itself where the screen is narrow. */
export function table(label: string, columns: readonly TableColumn[], rows: readonly (readonly (Html | string)[])[]): Html {
  const cell = (value: Html | string, at: number): Html => {
    if (at === 0) return html`<th scope="row">${value}</th>`;
    return columns[at]?.numeric === true ? html`<td class="num">${value}</td>` : html`<td>${value}</td>`;
  };
  return html`<div class="scr" tabindex="0" role="region" aria-label="${label}"><table><thead><tr>${columns.map((column) => (column.numeric === true ? html`<th scope="col" class="num">${column.head}</th>` : html`<th scope="col">${column.head}</th>`))}</tr></thead><tbody>${rows.map((row) => html`<tr>${row.map(cell)}</tr>`)}</tbody></table></div>`;
}

/** The page number of an address, from 1; what is no number is the first page. */
export function pageNumber(text: string | undefined): number {
  const number = Number(text ?? '1');
  return Number.isInteger(number) && number >= 1 && number <= 10_000 ? number : 1;
}

/** Links to the newer and older pages; nothing where one page holds all. */
export function pager(path: string, at: number, hasMore: boolean): Html {
  if (at === 1 && !hasMore) return html``;
  const address = (number: number): string => (number === 1 ? path : `${path}?page=${number}`);
  return html`<nav class="pg" aria-label="Pages">${at > 1 ? html`<a href="${address(at - 1)}" rel="prev">Newer</a>` : ''}<span>Page ${at}</span>${hasMore ? html`<a href="${address(at + 1)}" rel="next">Older</a>` : ''}</nav>`;
}

/** The first `most` of a list, and how many were left out as words, leading to `more` where the rest can be read. */
export function cut<T>(list: readonly T[], most: number, more?: string): { readonly shown: readonly T[]; readonly rest: Html } {
  const left = list.length - most;
  const words = `And ${count(left, 'more', 'more')}`;
  const rest = left <= 0 ? html`` : html`<p class="m">${more === undefined ? words : html`<a href="${more}">${words}</a>`}.</p>`;
  return { shown: list.slice(0, most), rest };
}

/** A share 0..1 in whole percent, 0 and 100 included: a count's share, not a confidence. */
export const share = (part: number, whole: number): string => (whole === 0 ? 'none' : `${Math.round((part / whole) * 100)}%`);

/** A day as a hanging head: it may break anywhere between words, as the margin is narrow. */
export const dayHead = (calendar: Calendar, at: number): string => calendar.longDay(at).replaceAll('\u00a0', ' ');
