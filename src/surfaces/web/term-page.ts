import { html } from 'hono/html';
import type { Take } from '../../domain/brief.ts';
import type { GlossaryEntry } from '../../lexicon/glossary.ts';
import type { Paper } from './deps.ts';
import { fieldName, TERMS, termData } from './glossary-page.ts';
import type { Html } from './html.ts';
import { storyCard } from './story-card.ts';
import { cut, facts, section, talePage, wideSection } from './tale.ts';
import { calendarOf, count } from './words.ts';

const SHOWN_STORIES = 24;

/** What the page of a term is made of. */
export interface TermView {
  readonly paper: Paper;
  readonly now: number;
  readonly entry: GlossaryEntry;
  /** Latest takes that explain the term, newest first; at most 200. */
  readonly takes: readonly Take[];
}

/** `/glossary/:term`: a term in plain and in technical words, and the stories that explain it. */
export function termPage(view: TermView): Html {
  const { paper, now, entry } = view;
  const takes = view.takes.filter((take) => !take.withdrawn);
  const calendar = calendarOf(paper.zone);
  const { shown, rest } = cut(takes, SHOWN_STORIES, `/glossary/${entry.id}/feed.xml`);
  const others = entry.seeAlso.flatMap((id) => TERMS.get(id) ?? []);
  const path = `/glossary/${entry.id}`;
  return talePage({
    paper,
    now,
    title: sentenceCase(entry.term),
    description: entry.plain,
    path,
    slug: ['Term', fieldName(entry.category), count(takes.length, 'story', 'stories')],
    dek: html`<p>${entry.plain}</p>`,
    rail: html`<p><a href="/glossary#${entry.id}">All terms</a></p><p><a href="${path}/feed.xml">Feed of this term</a></p>`,
    sections: [
      section(
        'Technically',
        html`<p>${entry.technical ?? entry.plain}</p>${facts([
          ['Field', html`<a href="/glossary#f-${entry.category}">${fieldName(entry.category)}</a>`],
          ['Also written', entry.aliases.join(', ')],
          [
            'See also',
            others.length === 0
              ? null
              : html`${others.map((other, at) => html`${at === 0 ? '' : ', '}<a href="/glossary/${other.id}">${other.term}</a>`)}`,
          ],
        ])}<p class="m">The words are ours and free to use, CC BY 4.0.</p>`,
      ),
      takes.length === 0
        ? section('Stories', html`<p>No story that stands explains it.</p>`)
        : wideSection(
            'Stories',
            html`<div class="lst">${shown.map((take, at) => storyCard(take, calendar, { now, summary: at < 4 }))}</div>${rest}`,
          ),
    ],
    more: { feeds: [{ title: `${paper.title}: ${entry.term}`, path: `${path}/feed.xml` }], jsonLd: definedTerm(paper, entry) },
  });
}

const sentenceCase = (term: string): string => `${term.slice(0, 1).toUpperCase()}${term.slice(1)}`;

/** schema.org DefinedTerm of one term, in the set that `/glossary` describes. */
function definedTerm(paper: Paper, entry: GlossaryEntry): unknown {
  return {
    '@context': 'https://schema.org',
    ...termData(paper.baseUrl(), entry),
    inDefinedTermSet: `${paper.baseUrl()}/glossary`,
  };
}
