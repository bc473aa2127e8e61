import { html } from 'hono/html';
import type { BriefSentence, LedgerClaim, Take } from '../../domain/brief.ts';
import type { Evidence } from '../../domain/claim.ts';
import { overlaps } from '../../domain/span.ts';
import { type Html, safeHref, visible } from './html.ts';
import { claimsOf } from './sentence.ts';
import { type Calendar, percent, VERDICT_WORDS } from './words.ts';

/** The chip of a verdict: glyph and word on its ground; corroborated has none. */
export function verdictChip(kind: keyof typeof VERDICT_WORDS): Html {
  const { word, glyph, ground } = VERDICT_WORDS[kind];
  return html`<span class="st${ground === '' ? '' : ` ${ground}`}">${glyph === '' ? '' : html`<i>${glyph}</i>`}${word}</span>`;
}

/** One mention with the words shown for it. */
interface Shown {
  readonly evidence: Evidence;
  readonly quote: LedgerClaim['quotes'][number];
}

/** Mentions of one stance, one for each origin first (primary before others), then the rest. */
export function shownEvidence(entry: LedgerClaim, stance: 'supports' | 'refutes'): readonly Shown[] {
  const all = entry.claim.evidence.flatMap((evidence, at) => {
    const quote = entry.quotes[at];
    return evidence.stance === stance && quote !== undefined && quote.text !== '' ? [{ evidence, quote }] : [];
  });
  const seen = new Set<number>();
  const first = all.filter(({ evidence }) => !seen.has(evidence.originIndex) && seen.add(evidence.originIndex));
  const rest = all.filter((one) => !first.includes(one));
  return [...first.sort((a, b) => Number(b.evidence.primary) - Number(a.evidence.primary)), ...rest];
}

const speakerWords = ({ evidence, quote }: Shown): string => {
  const { speaker, speakerKind } = evidence.attribution;
  if (evidence.primary) return 'primary';
  return speakerKind === 'publisher' || speaker === quote.publisherName || speaker === '' ? '' : `quoting ${speaker}`;
};

/** The mentions that a sentence itself was made from before the others: a reader compares it with its own source. */
function ownFirst(list: readonly Shown[], sentence: BriefSentence): readonly Shown[] {
  const isOwn = ({ evidence }: Shown): boolean =>
    sentence.spans.some((span) => span.hash === evidence.span.hash && overlaps(span, evidence.span));
  return [...list.filter(isOwn), ...list.filter((shown) => !isOwn(shown))];
}

/** The proof beside a sentence of the summary: state, who, and the words; both sides where it is disputed. */
export function evidenceBeside(sentence: BriefSentence, take: Take): Html {
  const entry = claimsOf(sentence, take)[0];
  if (entry === undefined) return html`<p class="pf"></p>`;
  const against = shownEvidence(entry, 'refutes');
  const support = ownFirst(shownEvidence(entry, 'supports'), sentence);
  const rival = take.claims.find((other) => entry.claim.conflictsWith.includes(other.claim.id));
  const other = against[0] ?? (rival === undefined ? undefined : shownEvidence(rival, 'supports')[0]);
  if (entry.verdict.kind === 'disputed' && support[0] !== undefined && other !== undefined) {
    return html`<p class="pf">${verdictChip('disputed')} ↑ <q>${visible(support[0].quote.text)}</q> ${support[0].quote.publisherName} ↓ <q>${visible(other.quote.text)}</q> ${other.quote.publisherName}</p>`;
  }
  const best = support[0];
  if (best === undefined) return html`<p class="pf">${verdictChip(entry.verdict.kind)}</p>`;
  const words = speakerWords(best);
  const also = [
    ...new Set(
      support
        .slice(1)
        .filter((one) => one.evidence.originIndex !== best.evidence.originIndex)
        .map((one) => one.quote.publisherName),
    ),
  ].filter((name) => name !== best.quote.publisherName);
  const chip = entry.verdict.kind === 'corroborated' ? '' : html`${verdictChip(entry.verdict.kind)} `;
  const origins =
    entry.verdict.kind === 'corroborated' ? '' : `${entry.verdict.origins <= 1 ? 'one origin' : `${entry.verdict.origins} origins`}, `;
  return html`<p class="pf">${chip}<b>${origins}${best.quote.publisherName}${words === '' ? '' : `, ${words}`}.</b> <q>${visible(best.quote.text)}</q>${also.length === 0 ? '' : ` Also ${also.slice(0, 2).join(', ')}.`}</p>`;
}

const hashWords = (evidence: Evidence): string =>
  `Version ${evidence.span.hash.slice(0, 4)} ${evidence.span.hash.slice(4, 8)}, characters ${evidence.quoteSpan.start.toLocaleString('en-GB')} to ${evidence.quoteSpan.end.toLocaleString('en-GB')}.`;

/** The address of a passage: the page with a text fragment of its first words. */
function passageUrl(shown: Shown): string {
  const first = shown.quote.text
    .split(/\s+/)
    .slice(0, 5)
    .join(' ')
    .replace(/[^\p{L}\p{N} ]+$/u, '');
  const href = safeHref(shown.quote.url);
  return href === '#' ? href : `${href.split('#')[0]}#:~:text=${encodeURIComponent(first).replaceAll('-', '%2D')}`;
}

/** The evidence of one claim: opens in the rail from its number, and stands as an endnote where popovers are not known. */
export function evidenceBlock(entry: LedgerClaim, take: Take, calendar: Calendar): Html {
  const { claim, verdict } = entry;
  const id = `e${claim.number}`;
  const side = (stance: 'supports' | 'refutes', head: string): Html => {
    const list = shownEvidence(entry, stance).slice(0, 3);
    return html`${list.map((shown) => html`<p>${head === '' ? '' : html`<b>${head}</b>`}<q>${visible(shown.quote.text)}</q><b>${shown.quote.publisherName}</b>${speakerWords(shown) === '' ? '' : `, ${speakerWords(shown)}`}, ${calendar.when(shown.quote.at, take.publishedAt)}. <span class="hash">${hashWords(shown.evidence)}</span></p>`)}`;
  };
  const disputed = verdict.kind === 'disputed';
  const rivals = take.claims.filter((other) => claim.conflictsWith.includes(other.claim.id));
  const first = shownEvidence(entry, 'supports')[0];
  return html`<div class="ev" id="${id}" popover role="dialog" aria-labelledby="${id}t"><button class="x" popovertarget="${id}" popovertargetaction="hide" aria-label="Close">×</button><p>${verdictChip(verdict.kind)} claim ${claim.number}, ${percent(verdict.confidence.value)} supported</p><p class="cl" id="${id}t">${visible(claim.text)}</p>${side('supports', disputed ? '↑ For' : '')}${side('refutes', '↓ Against')}${rivals.map((rival) => html`<p><b>↓ Against</b> claim <a href="#c${rival.claim.number}">${rival.claim.number}</a>: ${visible(rival.claim.text)}</p>`)}<p><a href="/s/${take.storyId}/claims#c${claim.number}">Ledger entry</a>${first === undefined ? '' : html` &nbsp; <a href="${passageUrl(first)}" rel="noopener">Read it at the source</a>`}</p></div>
`;
}
