import { html } from 'hono/html';
import { sectionOf, type Take } from '../../domain/brief.ts';
import { CATEGORY_NAMES } from '../../domain/story.ts';
import { carbon } from './carbon.ts';
import { verdictChip } from './evidence.ts';
import { type Html, visible } from './html.ts';
import { frontSentence } from './sentence.ts';
import { type Calendar, countsWords, glue, percent, publishersLine } from './words.ts';

/** The publishers of a take on one line: those it rests on, or all where it rests on none. */
export const publishersOf = (take: Take): string =>
  publishersLine(
    take.sources
      .filter((line) => line.originIndex !== null || take.sources.every((one) => one.originIndex === null))
      .map((line) => line.publisherName),
  );

/** Carbon, percent and counts. */
export const support = (take: Take): Html =>
  html`${carbon(take.origins)}${take.confidence === null ? '' : html`<b>${percent(take.confidence.value)} supported:</b> `}${countsWords(take.counts)}`;

/** A chip only where the story's main claim is not corroborated. */
export function storyChip(take: Take): Html {
  const kind = take.claims.find((entry) => entry.claim.id === take.mainClaimId)?.verdict.kind;
  return kind === undefined || kind === 'corroborated' ? html`` : html`${verdictChip(kind)} `;
}

/** The linked headline; struck out where the story was withdrawn. */
export const storyLink = (take: Take): Html =>
  html`<a href="/s/${take.storyId}">${take.withdrawn ? html`<del>${visible(take.headline.text)}</del>` : glue(visible(take.headline.text))}</a>`;

const heading = (take: Take, level: 'h2' | 'h3'): Html =>
  level === 'h2' ? html`<h2>${storyLink(take)}</h2>` : html`<h3>${storyLink(take)}</h3>`;

/** A story in a list: headline, its first sentence where wanted, support, then category, time and publishers. */
export function storyCard(
  take: Take,
  calendar: Calendar,
  options: { readonly now: number; readonly summary?: boolean; readonly category?: boolean; readonly level?: 'h2' | 'h3' },
): Html {
  const first = options.summary === true ? sectionOf(take, 'summary')[0] : undefined;
  const place = options.category === false ? '' : `${CATEGORY_NAMES[take.category]}, `;
  const state = take.withdrawn ? html`<span class="st d"><i>×</i>Withdrawn</span> ` : storyChip(take);
  return html`<article class="st-y">${heading(take, options.level ?? 'h3')}${first === undefined ? '' : html`<p class="sm">${frontSentence(first, take)}</p>`}<p class="m">${state}${carbon(take.origins)}${countsWords(take.counts)}</p><p class="m"><b>${place}${calendar.when(take.publishedAt, options.now)}</b> · ${publishersOf(take)}</p></article>
`;
}
