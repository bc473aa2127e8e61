import { html } from 'hono/html';
import { AUDIENCE_NAMES, AUDIENCES, type BriefSentence, type SourceLine, sectionOf, type Take } from '../../domain/brief.ts';
import { carbonOf } from './carbon.ts';
import { evidenceBeside } from './evidence.ts';
import { type Html, safeHref, visible } from './html.ts';
import { bareSentence, claimNumber, claimsOf, runningSentence } from './sentence.ts';
import { sentenceDiff } from './word-diff.ts';
import { type Calendar, count, countsWords, ordinal, precisely } from './words.ts';

/** "In 30 seconds": one sentence a line, its claim's number before it, its proof in the rail. */
export function summarySection(take: Take): Html {
  const sentences = sectionOf(take, 'summary').slice(0, 6);
  if (sentences.length === 0) return html``;
  return html`<section class="s30" aria-labelledby="s30"><h2 id="s30">In 30 seconds</h2><ol class="sum">${sentences.map(
    (
      sentence,
    ) => html`<li>${claimNumber(sentence, take)}<p class="t">${bareSentence(sentence, take)}</p>${evidenceBeside(sentence, take)}</li>
`,
  )}</ol></section>`;
}

/** The takeaways, and beside them what this take adds. */
export function takeawaysSection(take: Take, rail: Html): Html {
  const sentences = sectionOf(take, 'takeaway');
  if (sentences.length === 0) return take.number === 1 ? html`` : html`<section><h2 class="vh">Takes</h2>${rail}</section>`;
  return html`<section><h2>Key takeaways</h2><ul class="pts c">${sentences.map((sentence) => html`<li>${runningSentence(sentence, take)}</li>`)}</ul>
${rail}</section>`;
}

/** What this take adds, as a word diff against the one before, and the list of all takes. */
export function addsRail(take: Take, takes: readonly Take[], calendar: Calendar): Html {
  const before = takes.find((other) => other.number === take.number - 1);
  const rows = [...takes]
    .reverse()
    .map(
      (one) =>
        html`<tr><th scope="row"><a href="/s/${take.storyId}/${one.number}">${ordinal(one.number)}</a>, ${calendar.when(one.publishedAt, take.publishedAt)}</th><td>${one.verb === 'corrects' || one.verb === 'kills' ? html`<span class="st d"><i>×</i>${one.verb}</span> ` : ''}${visible(one.adds)}</td></tr>`,
    );
  const list = html`<details><summary>${takes.length === 1 ? 'One take so far' : `All ${takes.length} takes`}</summary><table><tbody>${rows}</tbody></table>${takes.length > 1 ? html`<p class="m"><a href="/s/${take.storyId}/takes">Compare takes word by word</a></p>` : ''}</details>`;
  if (before === undefined) return html`<div class="rail adds"><h2>This take</h2><p>${visible(take.adds)}</p>${list}</div>`;
  const changed = changedSentences(before, take);
  return html`<div class="rail adds"><h2>What this take adds</h2>${changed.length === 0 ? html`<p>${visible(take.adds)}</p>` : changed.map((line) => html`<p>${line}</p>`)}${list}</div>`;
}

/**
 * Sentences of the summary and the takeaways that say something new, changed (word by word) or gone; none when the change lies elsewhere.
 * A sentence on claims that were told before is only worded anew and left out, and a claim told in both sections counts once.
 */
export function changedSentences(before: Take, take: Take): readonly Html[] {
  const sentencesOf = (one: Take): readonly BriefSentence[] => [...sectionOf(one, 'summary'), ...sectionOf(one, 'takeaway')];
  const [old, now] = [sentencesOf(before), sentencesOf(take)];
  return sentenceDiff(unlike(old, now), unlike(now, old), { come: 5, gone: 2 });
}

/** Texts of sentences that stand on a claim the others do not tell, one a claim; a sentence without claims goes by its words. */
function unlike(sentences: readonly BriefSentence[], others: readonly BriefSentence[]): readonly string[] {
  const told = new Set(others.flatMap((sentence) => [...sentence.claimIds, sentence.text]));
  const texts: string[] = [];
  for (const sentence of sentences) {
    const stands: readonly string[] = sentence.claimIds.length > 0 ? sentence.claimIds : [sentence.text];
    if (told.has(sentence.text) || stands.every((one) => told.has(one))) continue;
    texts.push(sentence.text);
    for (const one of stands) told.add(one);
  }
  return texts;
}

/** The full story in paragraphs; beside it the terms it uses. A story on one report ends by sending the reader there. */
export function fullStory(take: Take): Html {
  const sentences = sectionOf(take, 'story');
  const paragraphs = [...Map.groupBy(sentences, (sentence) => sentence.paragraph).values()];
  const only = take.sources.filter((line) => line.originIndex !== null);
  const pointer =
    only.length === 1 && only[0] !== undefined
      ? html`<p class="m">Read the full piece at the source: <a href="${safeHref(only[0].url)}" rel="noopener">${only[0].publisherName}, “${visible(only[0].title)}”</a></p>`
      : '';
  const terms =
    take.terms.length === 0
      ? ''
      : html`<dl class="rail gls">${take.terms.map((term) => html`<dt><a class="q" href="/glossary/${term.id}">${term.term}</a></dt><dd>${term.plain}</dd>`)}</dl>`;
  if (paragraphs.length === 0 && pointer === '' && terms === '') return html``;
  return html`<section><h2>The full story</h2><div class="c">${paragraphs.map(
    (own) => html`<p>${own.map((sentence) => runningSentence(sentence, take))}</p>
`,
  )}${pointer}</div>${terms}</section>`;
}

function premises(sentence: BriefSentence, take: Take): Html {
  const claims = claimsOf(sentence, take);
  if (claims.length === 0) return html``;
  return html`<p class="m">From ${claims.length === 1 ? 'claim' : 'claims'} ${claims.map(({ claim }) => html`⁠<button class="rf" popovertarget="e${claim.number}" aria-label="Evidence for claim ${claim.number}">${claim.number}</button> `)}</p>`;
}

/** Why this matters, by audience, labelled as our reading, with the claims it rests on. */
export function whySection(take: Take): Html {
  const sentences = sectionOf(take, 'why');
  if (sentences.length === 0) return html``;
  const groups = AUDIENCES.flatMap((audience) => {
    const own = sentences.filter((sentence) => sentence.audience === audience);
    return own.length === 0
      ? []
      : [
          html`<div><h3>${AUDIENCE_NAMES[audience]}</h3>${own.map((sentence) => html`<p>${visible(sentence.text)}</p>${premises(sentence, take)}`)}</div>`,
        ];
  });
  return html`<section><h2>Why this matters</h2><div class="wide"><p class="m"><b>Our reading,</b> drawn from the claims named under each. It is not reporting.</p><div class="rd">${groups}</div></div></section>`;
}

/** What is not known, and who could settle it. */
export function unknownSection(take: Take): Html {
  const sentences = sectionOf(take, 'unknown');
  if (sentences.length === 0) return html``;
  return html`<section><h2>What is not known</h2><ol class="unk">${sentences.map((sentence) => html`<li><p>${visible(sentence.text)}</p><p class="pf">${sentence.settledBy === null ? '' : html`<b>Who could settle it:</b> ${visible(sentence.settledBy)}`}</p></li>`)}</ol></section>`;
}

const ROLE_WORDS: Readonly<Record<SourceLine['role'], string>> = {
  primary: 'Primary document',
  origin: 'Own report',
  echo: 'Echo',
  syndicated: 'Same text',
  'link-only': 'Link only',
};

/** A note as a sentence of its own before what follows: a capital, a full stop, a space; nothing of nothing. */
function asSentence(note: string): string {
  const text = visible(note.trim());
  if (text === '') return '';
  return `${text[0]?.toUpperCase()}${text.slice(1)}${/[.!?…]$/.test(text) ? '' : '.'} `;
}

/** Sources, primary first, echoes folded under their origin, with what we may do; beside them what was not used and why. */
export function sourcesSection(take: Take, calendar: Calendar): Html {
  const line = new Map(take.sources.map((one) => [one.articleId, one]));
  const items = take.origins.map((origin) => {
    const root = line.get(origin.root);
    const echoes = origin.articleIds.filter((id) => id !== origin.root).flatMap((id) => line.get(id) ?? []);
    if (root === undefined) return html``;
    const changed = root.changedAt === null ? '' : `, changed ${calendar.time(root.changedAt)}`;
    return html`<li><h3><a href="${safeHref(root.url)}" rel="noopener">${root.publisherName}, “${visible(root.title)}”</a></h3><p class="may">${carbonOf(origin.primary, echoes.length)}<a class="q" href="/source/${root.publisherId}">${ROLE_WORDS[root.role]}</a>, ${calendar.when(root.reportedAt, take.publishedAt)}${changed}. ${asSentence(root.note)}${root.may}</p>${echoes.length === 0 ? '' : html`<details><summary>${count(echoes.length, origin.primary ? 'report cites it' : 'echo', origin.primary ? 'reports cite it' : 'echoes')}</summary><ul>${echoes.map((echo) => html`<li><a href="${safeHref(echo.url)}" rel="noopener">${echo.publisherName}</a>, ${calendar.when(echo.reportedAt, take.publishedAt)}${echo.sharedWords > 0 ? `, ${count(echo.sharedWords, 'word')} in common` : ''}. ${asSentence(echo.note)}${echo.may}</li>`)}</ul></details>`}</li>`;
  });
  const unused = take.sources.filter((one) => one.originIndex === null);
  // Where nothing could be used the links are all there is, so they stand in the text column, each as a source.
  const links = unused.map(
    (one) =>
      html`<li><h3><a href="${safeHref(one.url)}" rel="noopener">${one.publisherName}, “${visible(one.title)}”</a></h3><p class="may"><a class="q" href="/source/${one.publisherId}">${ROLE_WORDS[one.role]}</a>, ${calendar.when(one.reportedAt, take.publishedAt)}. ${one.notUsedBecause ?? one.may}</p></li>`,
  );
  const notes = unused.map(
    (one) =>
      html`<p><a href="${safeHref(one.url)}" rel="noopener">${one.publisherName}, “${visible(one.title)}”</a>: ${one.notUsedBecause ?? one.may}</p>`,
  );
  const beside = items.length === 0 || notes.length === 0 ? '' : html`<div class="rail m"><p><b>Not used.</b></p>${notes}</div>`;
  return html`<section id="sources"><h2>Sources · ${take.sources.length}</h2><ol class="src c">${items.length === 0 ? links : items}</ol>
${beside}</section>`;
}

/** Dated events and reports in order. */
export function timelineSection(take: Take, calendar: Calendar): Html {
  if (take.timeline.length < 2) return html``;
  const known = new Set(take.claims.map((entry) => entry.claim.number));
  const rows = take.timeline.map((entry) => {
    const when = precisely(entry.at, entry.precision, calendar, take.publishedAt);
    const button =
      entry.claimNumber === null || !known.has(entry.claimNumber)
        ? ''
        : html`<button class="rf" popovertarget="e${entry.claimNumber}" aria-label="Evidence for claim ${entry.claimNumber}">${entry.claimNumber}</button>`;
    return html`<li><time datetime="${when.datetime}">${when.words}</time><p>${visible(entry.text)}${button}</p></li>`;
  });
  return html`<section><h2>Timeline</h2><ol class="tl c">${rows}</ol></section>`;
}

/** Corrections of this story, the one large area of colour. */
export function correctionsSection(take: Take, calendar: Calendar, now: number): Html {
  if (take.corrections.length === 0) return html``;
  return html`<section id="corrections"><h2>Corrections</h2><div class="c">${take.corrections.map((one) => html`<p class="fix"><span class="st d"><i>×</i>Corrected ${calendar.when(one.at, now)}.</span> ${visible(one.text)} <a href="/s/${take.storyId}/${one.wasTake}">Take ${one.wasTake} as it was</a></p>`)}</div></section>`;
}

/** The steps of this affair before and after this story, oldest first; nothing where it stands alone. */
export function soFarSection(take: Take, calendar: Calendar): Html {
  const steps = take.related.filter((one) => one.step !== undefined).sort((a, b) => (a.firstPublishedAt ?? 0) - (b.firstPublishedAt ?? 0));
  if (steps.length === 0) return html``;
  const rows = steps.map((one) => {
    const at = one.firstPublishedAt ?? take.publishedAt;
    return html`<li><time datetime="${new Date(at).toISOString()}">${calendar.day(at)}</time><p><a href="/s/${one.storyId}">${visible(one.headline)}</a>${one.step === 'after' ? ' (later)' : ''}</p></li>`;
  });
  return html`<section><h2>The story so far</h2><ol class="tl c">${rows}</ol></section>`;
}

/** Related stories, each with its counts and why it is here, and the names in this one. */
export function relatedSection(take: Take): Html {
  if (take.related.length + take.entities.length === 0) return html``;
  const stories = take.related
    .filter((one) => one.step === undefined)
    .slice(0, 6)
    .map(
      (one) =>
        html`<article class="st-y"><h3><a href="/s/${one.storyId}">${visible(one.headline)}</a></h3><p class="m">${countsWords(one.counts)}. ${one.why}</p></article>`,
    );
  const names = take.entities.slice(0, 8).map((entity) => html`<li><a href="/entity/${entity.id}">${visible(entity.name)}</a></li>`);
  return html`<section><h2>Related</h2><div class="wide">${stories.length === 0 ? '' : html`<div class="rel">${stories}</div>`}${names.length === 0 ? '' : html`<ul class="nm">${names}</ul>`}</div></section>`;
}
