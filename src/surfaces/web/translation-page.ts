import { html } from 'hono/html';
import type { Section, Take } from '../../domain/brief.ts';
import type { TranslatedSentence, Translation } from '../../domain/translation.ts';
import { LANGUAGES } from '../../lexicon/translated-hedges.ts';
import type { Paper } from './deps.ts';
import { type Html, visible } from './html.ts';
import { section, talePage } from './tale.ts';
import { calendarOf, count } from './words.ts';

export interface TranslationView {
  readonly paper: Paper;
  readonly now: number;
  readonly take: Take;
  readonly translation: Translation;
}

const HEADS: readonly (readonly [Section, string])[] = [
  ['summary', 'In 30 seconds'],
  ['takeaway', 'Key takeaways'],
  ['story', 'The story'],
  ['why', 'Why this matters'],
  ['unknown', 'What is not known'],
];

const words = ({ text, translated }: TranslatedSentence): Html =>
  translated ? html`${visible(text)}` : html`<span lang="en">${visible(text)}</span>`;

function part(kind: Section, sentences: readonly TranslatedSentence[], language: string): Html {
  if (kind !== 'story' && kind !== 'summary')
    return html`<ul lang="${language}">${sentences.map((one) => html`<li>${words(one)}</li>`)}</ul>`;
  const paragraphs = [...Map.groupBy(sentences, (one) => one.paragraph).values()];
  return html`${paragraphs.map((list) => html`<p lang="${language}">${list.map((one) => html`${words(one)} `)}</p>`)}`;
}

/** `/s/:id/in/:language`: a translation beside its original, with what it is said first. */
export function translationPage({ paper, now, take, translation }: TranslationView): Html {
  const { language, left } = translation;
  const row = LANGUAGES.find((one) => one.code === language);
  const calendar = calendarOf(paper.zone);
  const older = translation.take === take.number ? '' : html` A newer take stands: <a href="/s/${take.storyId}">take ${take.number}</a>.`;
  return talePage({
    paper,
    now,
    title: visible(translation.headline.text),
    heading: html`<span lang="${translation.headline.translated ? language : 'en'}">${visible(translation.headline.text)}</span>`,
    description: visible(translation.headline.text),
    path: `/s/${take.storyId}/in/${language}`,
    section: take.category,
    slug: [row?.own ?? language, `From take ${translation.take}`, calendar.when(translation.madeAt, now)],
    dek: html`<p lang="${language}">${row?.disclosure ?? ''}</p><p class="m">Translated by a model (${visible(translation.writer)}) from <a href="/s/${take.storyId}/${translation.take}">take ${translation.take}</a>. Numbers, names, quotations, negations and accusations were checked by program; ${left === 0 ? 'all sentences passed' : `${count(left, 'sentence')} did not pass and ${left === 1 ? 'stands' : 'stand'} in English`}. The evidence is with the original.${older}</p>`,
    sections: HEADS.flatMap(([kind, head]) => {
      const own = translation.sentences.filter((one) => one.section === kind);
      return own.length === 0 ? [] : [section(head, part(kind, own, language))];
    }),
    more: { robots: 'noindex' },
  });
}
