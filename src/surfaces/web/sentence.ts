import { html, raw } from 'hono/html';
import { type BriefSentence, type LedgerClaim, type SentenceState, stateOf, type Take } from '../../domain/brief.ts';
import { type Html, visible } from './html.ts';
import { glue, splitLast } from './words.ts';

const STATE: Readonly<Record<SentenceState, { readonly ground: string; readonly glyph: string; readonly word: string }>> = {
  plain: { ground: '', glyph: '', word: '' },
  attributed: { ground: 'a', glyph: '\u201c', word: 'attributed' },
  disputed: { ground: 'd', glyph: '\u2191\u2193', word: 'disputed' },
  corrected: { ground: 'd', glyph: '\u00d7', word: 'corrected' },
};

/** The claims a sentence rests on, in ledger order. */
export function claimsOf(sentence: Pick<BriefSentence, 'claimIds'>, take: Pick<Take, 'claims'>): readonly LedgerClaim[] {
  return take.claims.filter((entry) => sentence.claimIds.includes(entry.claim.id));
}

const inMark = (ground: string, inner: Html): Html => (ground === '' ? inner : html`<mark class="${ground}">${inner}</mark>`);

/** A sentence on the front page: its ground, and after it the word of its state. */
export function frontSentence(sentence: BriefSentence, take: Pick<Take, 'claims'>): Html {
  const { ground, glyph, word } = STATE[stateOf(sentence, take.claims)];
  const text = glue(visible(sentence.text));
  if (ground === '') return html`${text} `;
  const { head, last } = splitLast(text);
  return html`${inMark(ground, html`${head}<span class="nb">${last} <small class="tg">${glyph} ${word}</small></span>`)} `;
}

/** A sentence of running text: its ground, and the numbers of its claims glued to its last word, each opening its evidence. */
export function runningSentence(sentence: BriefSentence, take: Pick<Take, 'claims'>): Html {
  const state = STATE[stateOf(sentence, take.claims)];
  const claims = claimsOf(sentence, take);
  const { head, last } = splitLast(glue(visible(sentence.text)));
  const numbers = claims.slice(0, 3).map(({ claim }, at) => {
    const named = at === 0 && state.ground !== '' ? html`<u>${state.glyph} ${state.word}</u>` : '';
    const label = `${at === 0 && state.word !== '' ? `${state.word[0]?.toUpperCase()}${state.word.slice(1)}, e` : 'E'}vidence for claim ${claim.number}`;
    return html`<button class="rf" popovertarget="e${claim.number}" aria-label="${label}">${named}${claim.number}</button>`;
  });
  return html`${inMark(state.ground, html`${head}<span class="nb">${last}${numbers}</span>`)} `;
}

/** A sentence beside its own number, as in the summary: the ground only. */
export function bareSentence(sentence: BriefSentence, take: Pick<Take, 'claims'>): Html {
  return inMark(STATE[stateOf(sentence, take.claims)].ground, html`${glue(visible(sentence.text))}`);
}

/** The number of the first claim, opening its evidence; a gap where a sentence has none. */
export function claimNumber(sentence: BriefSentence, take: Pick<Take, 'claims'>): Html {
  const first = claimsOf(sentence, take)[0];
  return first === undefined
    ? html`${raw('<span class="n" aria-hidden="true"></span>')}`
    : html`<button class="n" popovertarget="e${first.claim.number}" aria-label="Evidence for claim ${first.claim.number}">${first.claim.number}</button>`;
}
