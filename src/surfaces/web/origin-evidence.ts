import { html } from 'hono/html';
import type { Take } from '../../domain/brief.ts';
import { type Html, visible } from './html.ts';

/** A page lists so many connections; the rest stand in its JSON. */
const MOST_EDGES = 12;

/** What connects the reports of each origin, folded: who repeats whom, and the trace that shows it. */
export function originEvidence(take: Pick<Take, 'origins' | 'sources'>): Html {
  const names = new Map(take.sources.map((line) => [line.articleId, line.publisherName]));
  const edges = take.origins.flatMap((origin) => origin.edges);
  if (edges.length === 0) return html``;
  const rows = edges
    .slice(0, MOST_EDGES)
    .map(
      (edge) =>
        html`<li><b>${names.get(edge.from) ?? 'A report'}</b> repeats <b>${names.get(edge.to) ?? 'another'}</b>: ${visible(edge.detail)}.</li>`,
    );
  const more = edges.length > MOST_EDGES ? html`<li>And ${edges.length - MOST_EDGES} more connections.</li>` : '';
  return html`<details><summary>What connects them</summary><ul>${rows}${more}</ul></details>`;
}

const TERM_NAMES: Readonly<Record<string, string>> = {
  origins: 'Origins',
  primary: 'Primary source',
  breadth: 'Breadth',
  names: 'Names',
  event: 'Kind of event',
  fresh: 'Freshness',
};

/** The terms that decide how high a story stands on the front, folded; they say nothing about truth. */
export function importanceDetails(take: Pick<Take, 'importance' | 'importanceTerms'>): Html {
  if (take.importanceTerms.length === 0) return html``;
  const rows = take.importanceTerms.map(
    (term) =>
      html`<tr><th scope="row">${TERM_NAMES[term.id] ?? term.id}</th><td>${visible(term.saw)}</td><td class="num">${term.adds.toFixed(2)}</td></tr>`,
  );
  return html`<details><summary>Why it stands where it does on the front</summary><div class="scr" tabindex="0" role="region" aria-label="Terms of the importance"><table><thead><tr><th scope="col">Term</th><th scope="col">What we saw</th><th scope="col" class="num">Adds</th></tr></thead><tbody>${rows}</tbody></table></div><p class="m">${take.importance.toFixed(2)} in all, halved every 18 hours. It says nothing about truth.</p></details>`;
}
