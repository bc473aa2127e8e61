import { html } from 'hono/html';
import { sectionOf, type Take } from '../../domain/brief.ts';
import { CATEGORY_NAMES } from '../../domain/story.ts';
import type { Translation } from '../../domain/translation.ts';
import { LANGUAGES } from '../../lexicon/translated-hedges.ts';
import { disclosureOf } from '../api/disclosure.ts';
import { carbon } from './carbon.ts';
import type { Paper } from './deps.ts';
import { evidenceBlock } from './evidence.ts';
import { type Html, visible } from './html.ts';
import { newsArticle } from './json-ld.ts';
import { page } from './layout.ts';
import { ledgerExcerpt } from './ledger.ts';
import { originDiagram } from './origin-diagram.ts';
import { importanceDetails, originEvidence } from './origin-evidence.ts';
import {
  addsRail,
  correctionsSection,
  fullStory,
  relatedSection,
  soFarSection,
  sourcesSection,
  summarySection,
  takeawaysSection,
  timelineSection,
  unknownSection,
  whySection,
} from './story-sections.ts';
import { type Calendar, calendarOf, claimCountsWords, count, countsWords, logOdds, ordinal, percent } from './words.ts';

export interface StoryView {
  readonly paper: Paper;
  readonly now: number;
  readonly take: Take;
  /** All takes of the story, oldest first. */
  readonly takes: readonly Take[];
  /** The story in other languages, where it was translated. */
  readonly translations?: readonly Translation[];
}

/** The story page, top to bottom as the look lists it. An older take is the same page with a note that it is not the latest. */
export function storyPage(view: StoryView): Html {
  const { paper, take, takes } = view;
  const calendar = calendarOf(paper.zone);
  const latest = takes.at(-1) ?? take;
  const summary = sectionOf(take, 'summary')
    .map((sentence) => sentence.text)
    .join(' ');
  const disclosure = disclosureOf(take.writer);
  return page({
    paper,
    now: view.now,
    kind: 'article',
    title: visible(take.headline.text),
    section: take.category,
    description: visible(summary === '' ? take.headline.text : summary).slice(0, 300),
    path: latest.number === take.number ? `/s/${take.storyId}` : `/s/${take.storyId}/${take.number}`,
    skip: { to: 'story', words: 'Skip to the story' },
    body: body(view, calendar, latest),
    end: {
      hal: `Ends. ${ordinal(take.number)} take, ${calendar.when(take.publishedAt, view.now)}.`,
      lines: [html`We look again at each report until the story has been quiet for two days.`],
    },
    disclosure: disclosure.machine,
    jsonLd: newsArticle(take, takes, paper),
    image: `/s/${take.storyId}/${take.number}/share.png`,
    alternates: [
      { type: 'application/json', path: `/s/${take.storyId}.json` },
      { type: 'text/markdown', path: `/s/${take.storyId}.md` },
    ],
    robots: take.withdrawn || latest.number !== take.number ? 'noindex' : null,
  });
}

function body(view: StoryView, calendar: Calendar, latest: Take): Html {
  const { take, takes } = view;
  if (take.withdrawn) return withdrawnBody(view, calendar);
  const claims =
    take.claims.length === 0
      ? ''
      : html`<section id="ledger"><h2>Claim ledger</h2><div class="wide">${ledgerExcerpt(take, calendar)}<p class="m"><a href="/s/${take.storyId}/claims">${take.claims.length === 1 ? 'The one claim' : `All ${take.claims.length} claims`}</a>: ${claimCountsWords(take.counts)}. Also as <a href="/s/${take.storyId}/claims.json">JSON</a> and <a href="/s/${take.storyId}/claims.csv">CSV</a>.</p></div></section>
`;
  return html`<main class="page tale" id="story">
${top(view, calendar, latest)}
${summarySection(take)}
${takeawaysSection(take, addsRail(take, takes, calendar))}
${fullStory(take)}
${whySection(take)}
${unknownSection(take)}
${claims}${
  take.origins.length === 0
    ? ''
    : html`<section><h2>Origins</h2><div class="wide">${originDiagram(take, calendar)}<p class="m">At least ${count(take.origins.length, 'origin')}: a connection we did not see would make them fewer, never more.</p>${originEvidence(take)}${importanceDetails(take)}</div></section>
`
}${sourcesSection(take, calendar)}
${soFarSection(take, calendar)}${timelineSection(take, calendar)}
${correctionsSection(take, calendar, view.now)}
${relatedSection(take)}
${useAndShare(view, calendar)}
${
  take.claims.length === 0
    ? ''
    : html`<section><h2 class="vh">Evidence</h2><div class="wide">${take.claims.map((entry) => evidenceBlock(entry, take, calendar))}</div></section>
`
}</main>`;
}

function top(view: StoryView, calendar: Calendar, latest: Take): Html {
  const { take } = view;
  const old =
    latest.number === take.number
      ? ''
      : html`<p class="c m">This is an earlier take. <a href="/s/${take.storyId}">The latest, ${ordinal(latest.number)} take, ${calendar.when(latest.publishedAt, view.now)}</a>.</p>`;
  return html`<header class="top"><p class="slug"><span><b>${CATEGORY_NAMES[take.category]}</b></span><span>${ordinal(take.number)} take</span><span><time datetime="${new Date(take.publishedAt).toISOString()}">${calendar.when(take.publishedAt, view.now)}</time></span><span>${count(take.readingMinutes, 'min', 'min')} read</span></p>
<h1 class="vt">${visible(take.headline.text)}</h1>
${old}<div class="c conf">${take.headlineBy === null ? '' : html`<p class="m">Headline by ${take.headlineBy}.</p>`}${confidence(take)}</div>
<p class="rail m">${disclosureOf(take.writer).line}</p></header>`;
}

function confidence(take: Take): Html {
  const { confidence: found, counts } = take;
  const reports = html`<span>${countsWords(counts)}</span>`;
  if (found === null)
    return html`<p class="sup">${carbon(take.origins)}${reports}</p><p class="m">${take.sources.some((line) => line.originIndex !== null) ? 'No claim could be checked.' : 'The reports may not be summarised, so we print their headline and link only.'}</p>`;
  const kinds = claimCountsWords(counts);
  const independent = counts.origins < 2 && counts.primaries === 0 ? html` Nothing independent confirms it yet.` : '';
  return html`<p class="sup">${carbon(take.origins)}${percent(found.value)} supported: ${reports}</p>
<p class="m">Of ${count(take.claims.length, 'claim')}: ${kinds}.${independent} <a href="#ledger">See the ledger</a></p>
<details><summary>How we arrive at ${percent(found.value)}</summary><p>${mainBecause(take)}</p><div class="scr" tabindex="0" role="region" aria-label="Terms of the confidence"><table><thead><tr><th scope="col">Term</th><th scope="col">What we saw</th><th scope="col" class="num">Weight</th><th scope="col" class="num">Gives</th></tr></thead><tbody>${found.terms.map((term) => html`<tr><th scope="row">${term.label}</th><td>${term.saw}</td><td class="num">${logOdds(term.weight)}</td><td class="num">${percent(term.gives)}</td></tr>`)}</tbody></table></div><p class="m">Weights are in log-odds; likely between ${percent(found.low)} and ${percent(found.high)}. ${found.calibrated ? 'Calibrated on our own archive.' : 'Prior, not yet calibrated.'} <a href="/methodology">Method and curve</a></p>${found.wouldChange.length === 0 ? '' : html`<p class="m"><b>What would change it.</b> ${found.wouldChange.join(' ')}</p>`}</details>`;
}

const mainBecause = (take: Take): string => take.claims.find((entry) => entry.claim.id === take.mainClaimId)?.verdict.because ?? '';

function withdrawnBody(view: StoryView, calendar: Calendar): Html {
  const { take } = view;
  const last = take.corrections.at(-1);
  return html`<main class="page tale" id="story"><header class="top"><p class="slug"><span><b>${CATEGORY_NAMES[take.category]}</b></span><span>${ordinal(take.number)} take</span><span>${calendar.when(take.publishedAt, view.now)}</span></p><h1 class="vt"><del>${visible(take.headline.text)}</del></h1><div class="c"><p class="fix"><span class="st d"><i>×</i>Withdrawn.</span> ${last?.text ?? 'What this story rested on was taken back.'}</p></div></header>
${correctionsSection(take, calendar, view.now)}</main>`;
}

function useAndShare(view: StoryView, calendar: Calendar): Html {
  const { take, paper } = view;
  const address = `${paper.baseUrl()}/s/${take.storyId}`;
  return html`<section><h2>Use and share</h2><div class="c"><p class="m">Story ${take.storyId}, take ${take.number}. Text CC BY 4.0; quotations belong to their authors. Cite as: ${paper.title}, ${calendar.day(take.publishedAt)}, take ${take.number}. <a href="/s/${take.storyId}">${address}</a> always leads to the latest take, <a href="/s/${take.storyId}/${take.number}">/${take.number}</a> to this one. As <a href="/s/${take.storyId}.json">JSON</a> with every span and hash, or <a href="/s/${take.storyId}.md">Markdown</a>. <a href="/s/${take.storyId}/report">Say that something is wrong</a>.${inOtherLanguages(view)}</p></div></section>`;
}

function inOtherLanguages({ take, translations }: StoryView): Html {
  const known = (translations ?? []).map((one) => ({
    code: one.language,
    own: LANGUAGES.find((row) => row.code === one.language)?.own ?? one.language,
  }));
  if (known.length === 0) return html``;
  return html` Translated by a model: ${known.map(({ code, own }, at) => html`${at === 0 ? '' : ', '}<a href="/s/${take.storyId}/in/${code}" hreflang="${code}" lang="${code}">${own}</a>`)}.`;
}
