import { html } from 'hono/html';
import type { LedgerClaim, Take } from '../../domain/brief.ts';
import { shownEvidence, verdictChip } from './evidence.ts';
import { type Html, visible } from './html.ts';
import { type Calendar, percent } from './words.ts';

const STANCE_WORDS = { supports: 'for', refutes: 'against', neutral: 'on the same, neither for nor against' } as const;

/** One side of an entry: the words and who said them, or that nothing was found. */
function side(entry: LedgerClaim, stance: 'supports' | 'refutes', rivals: readonly LedgerClaim[]): Html {
  const shown = shownEvidence(entry, stance).slice(0, 3);
  const head = stance === 'supports' ? '↑ For' : '↓ Against';
  const lines = shown.map(({ evidence, quote }) => {
    const speaker =
      evidence.attribution.speakerKind === 'publisher' || evidence.attribution.speaker === quote.publisherName
        ? ''
        : evidence.attribution.speaker;
    return html`<p><q>${visible(quote.text)}</q><br><b>${quote.publisherName}</b>${evidence.primary ? ', primary' : speaker === '' ? '' : `, quoting ${speaker}`}</p>`;
  });
  const others =
    stance === 'refutes'
      ? rivals.map(
          (rival) =>
            html`<p>Claim <a href="#c${rival.claim.number}">${rival.claim.number}</a> says otherwise: ${visible(rival.claim.text)}</p>`,
        )
      : [];
  return html`<div class="ent"><span class="side">${head}</span> ${lines.length + others.length === 0 ? html`<p>Nothing found.</p>` : html`${lines}${others}`}</div>`;
}

/** The head of the ledger's columns. */
const HEAD: Html = html`<li class="hd" aria-hidden="true"><span></span><span>Claim</span><span>↑ For</span><span>↓ Against</span><span>Verdict</span></li>`;

/** An entry: claim, for, against, verdict; `full` adds spans and history. */
function entryRow(entry: LedgerClaim, take: Take, calendar: Calendar, full: boolean): Html {
  const { claim, verdict, correctedFrom } = entry;
  const rivals = take.claims.filter((other) => claim.conflictsWith.includes(other.claim.id));
  const words =
    verdict.kind === 'retracted'
      ? html`<del>${visible(claim.text)}</del>`
      : html`${correctedFrom === null ? '' : html`<del>${visible(correctedFrom)}</del> `}${visible(claim.text)}`;
  return html`<li id="c${claim.number}"><span class="no">${claim.number}</span><div><p class="cl">${words}</p>${full ? history(entry, take, calendar) : ''}</div><p class="v vd">${verdictChip(verdict.kind)}<br>${percent(verdict.confidence.value)} supported</p>${side(entry, 'supports', [])}${side(entry, 'refutes', rivals)}</li>
`;
}

function history(entry: LedgerClaim, take: Take, calendar: Calendar): Html {
  const past = entry.history
    .map((row) => `${calendar.when(row.at, take.publishedAt)} ${row.kind.replace('-', ' ')}, ${percent(row.value)}.`)
    .join(' ');
  const spans = entry.claim.evidence.map((evidence, at) => {
    const quote = entry.quotes[at];
    return html`<tr><th scope="row">${quote?.publisherName ?? ''}, ${quote === undefined ? '' : calendar.when(quote.at, take.publishedAt)}, ${evidence.span.hash.slice(0, 4)} ${evidence.span.hash.slice(4, 8)}</th><td>${STANCE_WORDS[evidence.stance]}</td><td class="num">${evidence.span.start.toLocaleString('en-GB')} to ${evidence.span.end.toLocaleString('en-GB')}</td></tr>`;
  });
  return html`<details><summary>Spans and history</summary><p class="v">${entry.verdict.because} ${past}</p><table><thead><tr><th scope="col">Source version</th><th scope="col">Stance</th><th scope="col" class="num">Characters</th></tr></thead><tbody>${spans}</tbody></table></details>`;
}

/** The excerpt on the story page: the main claim, then all that are not corroborated, at most six. */
export function ledgerExcerpt(take: Take, calendar: Calendar): Html {
  const main = take.claims.filter((entry) => entry.claim.id === take.mainClaimId);
  const open = take.claims.filter((entry) => entry.claim.id !== take.mainClaimId && entry.verdict.kind !== 'corroborated');
  const rest = take.claims.filter((entry) => !main.includes(entry) && !open.includes(entry));
  const shown = [...main, ...open, ...rest].slice(0, Math.min(6, Math.max(3, main.length + open.length)));
  return html`<ol class="led">${HEAD}${shown.map((entry) => entryRow(entry, take, calendar, false))}</ol>`;
}

/** All entries, with spans and history. */
export const ledgerFull = (take: Take, calendar: Calendar): Html =>
  html`<ol class="led full">${HEAD}${take.claims.map((entry) => entryRow(entry, take, calendar, true))}</ol>`;
