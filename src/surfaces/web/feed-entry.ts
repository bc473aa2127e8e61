import { html } from 'hono/html';
import { type BriefSentence, sectionOf, stateOf, type Take } from '../../domain/brief.ts';
import type { Correction } from '../../domain/digest.ts';
import { CATEGORY_NAMES } from '../../domain/story.ts';
import { disclosureOf } from '../api/disclosure.ts';
import { type Html, safeHref, visible } from './html.ts';
import { countsWords, ordinal, percent } from './words.ts';

/** One item of a feed we give out. Texts are plain and clean; `html` is our own markup around escaped text. Times are epoch ms. */
export interface FeedEntry {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly publishedAt: number;
  readonly updatedAt: number;
  readonly summary: string;
  readonly html: string;
  readonly categories: readonly string[];
}

/**
 * Text that XML 1.0 may carry (section 2.2): no controls, no lone surrogates, none of the two non-characters; bidirectional overrides go as on pages.
 * The end of a CDATA section is parted, so that no builder can close one early.
 */
export const xmlText = (text: string): string =>
  visible(text)
    .toWellFormed()
    .replace(/[\ufffe\uffff]/g, '')
    .replaceAll(']]>', ']] >');

const STATE_WORDS = { plain: '', attributed: ' (attributed)', disputed: ' (disputed)', corrected: ' (corrected)' } as const;

/** A sentence with the word of its state after it, so that a reader of the feed sees what a reader of the page sees. */
const stated = (sentence: BriefSentence, take: Take): string => `${xmlText(sentence.text)}${STATE_WORDS[stateOf(sentence, take.claims)]}`;

const supportWords = (take: Take): string =>
  `${take.confidence === null ? '' : `${percent(take.confidence.value)} supported: `}${countsWords(take.counts)}.`;

/** A story as an item: its address is its id for ever, a new take renews `updatedAt`. */
export async function takeEntry(take: Take, baseUrl: string): Promise<FeedEntry> {
  const url = `${baseUrl}/s/${take.storyId}`;
  const sentences = sectionOf(take, 'summary').map((sentence) => stated(sentence, take));
  const title = xmlText(take.headline.text);
  const last = take.corrections.at(-1);
  return {
    id: url,
    url,
    title: take.withdrawn ? `Withdrawn: ${title}` : title,
    publishedAt: take.firstPublishedAt,
    updatedAt: take.publishedAt,
    summary: take.withdrawn
      ? xmlText(last?.text ?? 'What this story rested on was taken back.')
      : sentences.join(' ') || supportWords(take),
    html: String(await (take.withdrawn ? withdrawnBody(take) : body(take, sentences))),
    categories: [CATEGORY_NAMES[take.category], ...take.entities.slice(0, 6).map((entity) => xmlText(entity.name))],
  };
}

function body(take: Take, sentences: readonly string[]): Html {
  const sources = take.sources.slice(0, 12);
  const left = take.sources.length - sources.length;
  const corrected = take.corrections.map((one) => html`<p><b>× Corrected.</b> ${xmlText(one.text)}</p>`);
  const notes = take.number === 1 ? '' : html`<p>${ordinal(take.number)} take: ${xmlText(take.adds)}</p>`;
  return html`<p><b>${supportWords(take)}</b></p><ul>${sentences.map((sentence) => html`<li>${sentence}</li>`)}</ul>${corrected}${notes}<p>Sources: ${sources.map((line, at) => html`${at === 0 ? '' : '; '}<a href="${safeHref(line.url)}">${xmlText(line.publisherName)}</a>`)}${left > 0 ? `; and ${left} more` : ''}.</p><p>${disclosureOf(take.writer).line} Take ${take.number}.</p>`;
}

function withdrawnBody(take: Take): Html {
  return html`<p><b>× Withdrawn.</b> ${take.corrections.map((one) => html`${xmlText(one.text)} `)}</p><p>${disclosureOf(take.writer).line} Take ${take.number}.</p>`;
}

const KIND_WORDS = { correction: 'Correction', update: 'Update', retraction: 'Withdrawal' } as const;

/** A correction as an item; `take` is the story's latest, null where the story has none left. */
export async function correctionEntry(correction: Correction, take: Take | null, baseUrl: string): Promise<FeedEntry> {
  const url = `${baseUrl}/s/${correction.storyId}#corrections`;
  const word = KIND_WORDS[correction.kind];
  const was = correction.wrongText === null ? '' : html`<p>It said: <del>${xmlText(correction.wrongText)}</del></p>`;
  const which = `${ordinal(correction.wrongTake)} take${correction.fixedTake === null ? '' : `, mended in the ${ordinal(correction.fixedTake)}`}`;
  const text = xmlText(correction.text);
  return {
    id: `${baseUrl}/corrections#${correction.id}`,
    url,
    title: `${word}: ${take === null ? text.slice(0, 120) : xmlText(take.headline.text)}`,
    publishedAt: correction.madeAt,
    updatedAt: correction.madeAt,
    summary: text,
    html: String(await html`<p>${text}</p>${was}<p>${which}.</p><p>${disclosureOf(take?.writer ?? 'extractive').line}</p>`),
    categories: ['Corrections'],
  };
}
