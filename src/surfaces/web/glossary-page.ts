import { html } from 'hono/html';
import type { Take } from '../../domain/brief.ts';
import { GLOSSARY, type GlossaryCategory, type GlossaryEntry } from '../../lexicon/glossary.ts';
import type { Paper } from './deps.ts';
import { type Html, visible } from './html.ts';
import { section, talePage, wideSection } from './tale.ts';
import { count } from './words.ts';

const GROUPS: readonly (readonly [category: GlossaryCategory, name: string])[] = [
  ['models', 'Models'],
  ['training', 'Training'],
  ['evaluation', 'Evaluation'],
  ['agents', 'Agents'],
  ['data', 'Data'],
  ['hardware', 'Hardware'],
  ['software', 'Software'],
  ['products', 'Products'],
  ['open-source', 'Open source'],
  ['safety', 'Safety'],
  ['security', 'Security'],
  ['media', 'Media'],
  ['law', 'Law'],
  ['policy', 'Policy'],
  ['business', 'Business'],
];

/** A field of terms as readers see it. */
export const fieldName = (category: GlossaryCategory): string => GROUPS.find(([one]) => one === category)?.[1] ?? category;

export interface GlossaryView {
  readonly paper: Paper;
  readonly now: number;
  /** Latest takes, newest first: where terms are in use. */
  readonly takes: readonly Take[];
}

/** Stories that explain each term, newest first, at most three a term. */
function storiesByTerm(takes: readonly Take[]): ReadonlyMap<string, readonly Take[]> {
  const found = new Map<string, Take[]>();
  for (const take of takes) {
    for (const term of take.withdrawn ? [] : take.terms) {
      const list = found.get(term.id) ?? [];
      if (list.length < 3) list.push(take);
      found.set(term.id, list);
    }
  }
  return found;
}

/** All terms by id. */
export const TERMS: ReadonlyMap<string, GlossaryEntry> = new Map(GLOSSARY.map((entry) => [entry.id, entry]));

function seeAlso(entry: GlossaryEntry): Html {
  const others = entry.seeAlso.flatMap((id) => TERMS.get(id) ?? []);
  if (others.length === 0) return html``;
  return html` See also ${others.map((other, at) => html`${at === 0 ? '' : ', '}<a href="#${other.id}">${other.term}</a>`)}.`;
}

/** The technical definition. */
const technical = (entry: GlossaryEntry): Html =>
  entry.technical === undefined ? html`` : html` <span class="m">Technically: ${entry.technical}</span>`;

function termRow(entry: GlossaryEntry, stories: readonly Take[]): Html {
  const used = stories.map(
    (take, at) => html`${at === 0 ? ' In use: ' : '; '}<a href="/s/${take.storyId}">${visible(take.headline.text)}</a>`,
  );
  return html`<div id="${entry.id}"><dt><a class="q" href="/glossary/${entry.id}">${entry.term}</a></dt><dd>${entry.plain}${technical(entry)}<span class="m">${seeAlso(entry)}${used}</span></dd></div>
`;
}

/** `/glossary`: every term we explain, in our own words, by field. */
export function glossaryPage(view: GlossaryView): Html {
  const { paper } = view;
  const stories = storiesByTerm(view.takes);
  const groups = GROUPS.map(([category, name]) => ({
    category,
    name,
    entries: GLOSSARY.filter((entry) => entry.category === category).sort((a, b) => a.term.localeCompare(b.term, 'en')),
  })).filter((group) => group.entries.length > 0);
  const index = html`<p class="ix">${groups.map((group) => html`<a href="#f-${group.category}">${group.name}</a> `)}</p>`;
  return talePage({
    paper,
    now: view.now,
    title: 'Terms, plainly',
    description: `${GLOSSARY.length} terms of artificial intelligence, explained in plain words.`,
    path: '/glossary',
    slug: ['Glossary', count(GLOSSARY.length, 'term')],
    dek: html`<p>Each story explains its hard words from this list. The words are ours and free to use, CC BY 4.0.</p>`,
    sections: [
      section('Fields', index),
      ...groups.map((group) =>
        wideSection(
          group.name,
          html`<dl class="dfn">${group.entries.map((entry) => termRow(entry, stories.get(entry.id) ?? []))}</dl>`,
          `f-${group.category}`,
        ),
      ),
    ],
    more: { jsonLd: definedTermSet(paper) },
  });
}

/** schema.org DefinedTermSet of the glossary. */
function definedTermSet(paper: Paper): unknown {
  const address = `${paper.baseUrl()}/glossary`;
  return {
    '@context': 'https://schema.org',
    '@type': 'DefinedTermSet',
    '@id': address,
    name: `${paper.title}: terms, plainly`,
    inLanguage: 'en',
    license: 'https://creativecommons.org/licenses/by/4.0/',
    hasDefinedTerm: GLOSSARY.map((entry) => termData(paper.baseUrl(), entry)),
  };
}

/** A term as schema.org has it, without its set. */
export function termData(base: string, entry: GlossaryEntry): Readonly<Record<string, unknown>> {
  return {
    '@type': 'DefinedTerm',
    '@id': `${base}/glossary#${entry.id}`,
    url: `${base}/glossary/${entry.id}`,
    name: entry.term,
    description: entry.technical === undefined ? entry.plain : `${entry.plain} ${entry.technical}`,
    termCode: entry.id,
    ...(entry.aliases.length === 0 ? {} : { alternateName: entry.aliases }),
  };
}
