import type { Claim, Verdict } from '../../domain/claim.ts';
import type { ArticleId } from '../../domain/ids.ts';
import { STAND_INS } from '../../lexicon/speech.ts';
import { readOnce } from '../../text/read-once.ts';
import { tokens } from '../../text/tokens.ts';
import type { Desk } from './desk.ts';
import type { How } from './leads.ts';
import type { Wording } from './wordings.ts';

const ALTERNATIVES = 4;

/** What a page has used so far: words taken from articles, sentences printed, how often each kind of lead was heard. */
export interface Ledger {
  readonly spent: Map<ArticleId, number>;
  readonly printed: Set<string>;
  /** What sentences told, without words of ours around it. */
  readonly cores: Set<string>;
  readonly heard: Map<How, number>;
  /** The publishers whose report was named with its day. */
  readonly dated: Set<string>;
  quotes: number;
  /** How the sentence before opened and ended. */
  opening: string;
  ending: string;
}

/** The first two words of a sentence, and its last two. */
const edgesOf = readOnce((text): { readonly opening: string; readonly ending: string } => {
  const words = text.split(' ');
  return { opening: words.slice(0, 2).join(' '), ending: words.slice(-2).join(' ') };
});
const framed = (one: Wording): boolean => one.how !== 'plain' && one.how !== 'joined';

export const emptyLedger = (): Ledger => ({
  spent: new Map(),
  printed: new Set(),
  cores: new Set(),
  heard: new Map(),
  dated: new Set(),
  quotes: 0,
  opening: '',
  ending: '',
});

/** Where a sentence is to stand. */
export interface Place {
  readonly desk: Desk;
  readonly most: number;
  readonly ideal: number;
  /** The verdict of the claim; a corroborated one is told in our own voice. */
  readonly verdict: Verdict['kind'] | null;
  /** The publishers named in this paragraph, and the one whose words the sentence before gave. */
  readonly named: ReadonlySet<string>;
  readonly last: string | null;
  /** Points of a list stand alone: the page names the publisher beside each. */
  readonly list: boolean;
  readonly opens: boolean;
}

function limitOf(wording: Wording, desk: Desk): number {
  const article = desk.entries.get(wording.articleId)?.article;
  if (article === undefined) return 0;
  return desk.wordsIn(article) * article.rights.maxQuoteShare;
}

/** What a way to tell whose words these are costs here: a corroborated claim needs none, a single report's is named once a paragraph. */
function leadCost(one: Wording, place: Place): number {
  const named = place.named.has(one.publisherNamed);
  switch (one.how) {
    case 'plain':
      return place.verdict === 'corroborated' || named || place.list ? 0 : 1.4;
    case 'joined':
      return 0.8 + (place.verdict === 'corroborated' || named || place.list ? 0 : 0.8);
    case 'publisher':
      return place.verdict === 'corroborated' ? (place.opens && !place.list ? 1.4 : 2.6) : named ? 2.2 : place.list ? 1.2 : 0;
    case 'dated':
      return named || place.list ? 9 : place.verdict === 'corroborated' ? 2.6 : 0.2;
    case 'report':
      return !named || place.last !== one.publisherNamed || place.list ? 9 : 0.9;
    case 'cited':
      return place.list ? 3.2 : 2.6;
    case 'placed':
      return 0.7;
    case 'speaker':
    case 'quote':
    case 'only':
      return 0;
  }
}

/** What speaks against how a sentence opens: something named before ("the tool"), no name and no number at all. */
export const openingCost = readOnce((core): number => {
  const list = tokens(core);
  const first = list[0]?.lower ?? '';
  const second = list[1]?.lower ?? '';
  if ((first === 'the' || first === 'its' || first === 'their') && STAND_INS.has(second)) return 1.5;
  return list.slice(1).some((token) => token.kind === 'number' || /^\p{Lu}/u.test(token.text)) || /^\p{Lu}\p{L}*[\p{Lu}\d]/u.test(core)
    ? 0
    : 0.6;
});

/** What names and numbers in the first sentence of a summary are worth: it says who did what, and how much. */
const TOLD = 0.3;
/** The same in the sentences that follow it. */
const TOLD_LATER = 0.2;
const MOST_TOLD = 9;
/** How many names and numbers a text holds, as far as they count. */
export const figuresIn = readOnce((core): number =>
  Math.min(MOST_TOLD, tokens(core).filter((token, at) => token.kind === 'number' || (at > 0 && /^\p{Lu}/u.test(token.text))).length),
);

/** What a sentence that tells two claims saves: less is heard twice. */
const FUSED = -0.7;

/** What quotation marks around a part of a sentence cost, where a paragraph opens and elsewhere. */
const PARTLY_FIRST = 0.2;
const PARTLY = 2;
const TIME_FIRST = /^(?:On|In|Since|From|By|Until|At|For|Within) [^,]{3,28}, /u;

function costOf(one: Wording, ledger: Ledger, place: Place): number {
  const tail = one.how !== 'plain' && one.how !== 'joined' && /, (?:according to [^,]+|[^,]+ (?:reports|says?|said))\.$/.test(one.text);
  const inside =
    (one.how === 'publisher' || one.how === 'speaker' || one.how === 'dated') &&
    /^[^,]{2,80}, (?:according to [^,]+|[^,]+ (?:reports|says?|said|\p{Ll}+)), \p{Ll}+(?:s|ed|d|t|n|k|ll) /u.test(one.text) &&
    !one.text.startsWith('According');
  const accordingFirst = one.text.startsWith('According to ');
  return (
    Math.abs(one.words - place.ideal) / 8 +
    (one.close > 0 ? 0.5 + one.close / 50 : 0) +
    leadCost(one, place) +
    (ledger.heard.get(one.how) ?? 0) * (one.how === 'plain' ? 0 : one.how === 'joined' ? 0.35 : 0.25) +
    (tail ? 0.35 : 0) +
    (inside ? 1.1 : 0) +
    (one.how === 'dated' && ledger.dated.has(one.publisherNamed) ? 6 : 0) +
    (one.how === 'dated' ? 0.6 * ledger.dated.size : 0) +
    (accordingFirst ? 0.5 : 0) +
    // "Says that on Monday, the firm": the comma halts what the lead began.
    (one.lead.endsWith('that ') && TIME_FIRST.test(one.core) ? 0.9 : 0) +
    (one.form === 'framed' ? -0.5 : 0) +
    (one.joins.length > 0 ? FUSED : 0) +
    (place.list ? 0 : -(place.opens ? TOLD : TOLD_LATER) * figuresIn(one.core)) +
    // What happened comes before when and why.
    (place.opens && /^(?:after|before|because|when|while|since|following|amid|despite|if)\b/i.test(one.core) ? 0.9 : 0) +
    // A part in quotation marks is for what cannot be told without.
    (one.kind === 'quote' && one.how !== 'cited' && one.how !== 'quote' ? (place.opens && !place.list ? PARTLY_FIRST : PARTLY) : 0) +
    (one.how === 'cited' ? 0.5 * (ledger.heard.get('cited') ?? 0) : 0) +
    (one.detail ? (place.opens || place.list ? 5 : 2.2) : 0) +
    (place.opens ? 1.5 : 0.7) * openingCost(one.core) +
    (one.how === 'quote' ? ledger.quotes * 3 - 0.3 : 0) +
    // No lead is heard twice in a row.
    (framed(one) && (edgesOf(one.text).opening === ledger.opening || edgesOf(one.text).ending === ledger.ending) ? 1.6 : 0) +
    (ledger.printed.has(one.text) ? 2.6 : ledger.cores.has(one.core) ? 1.5 : 0)
  );
}

/** The best ways to print a claim in a place, best first, within the budgets of the articles. */
export function choose(options: readonly Wording[], ledger: Ledger, place: Place): readonly Wording[] {
  const sorted = options
    .filter((one) => one.words <= place.most)
    .filter(
      (one) =>
        one.close === 0 || ledger.printed.has(one.text) || (ledger.spent.get(one.articleId) ?? 0) + one.close <= limitOf(one, place.desk),
    )
    .map((one) => ({ one, cost: costOf(one, ledger, place) }))
    .sort((a, b) => a.cost - b.cost)
    .map((entry) => entry.one);
  const best = sorted.slice(0, ALTERNATIVES);
  // One that takes nothing from the budget is always there to fall back on.
  const free = best.some((one) => one.close === 0) ? undefined : sorted.find((one) => one.close === 0);
  return free === undefined ? best : [...best, free];
}

/** Books what a sentence takes; the same words printed again take nothing more. */
export function book(wording: Wording, ledger: Ledger): void {
  if (wording.close > 0 && !ledger.printed.has(wording.text))
    ledger.spent.set(wording.articleId, (ledger.spent.get(wording.articleId) ?? 0) + wording.close);
  ledger.printed.add(wording.text);
  ledger.cores.add(wording.core);
  ledger.heard.set(wording.how, (ledger.heard.get(wording.how) ?? 0) + 1);
  if (wording.kind === 'quote') ledger.quotes += 1;
  if (wording.how === 'dated') ledger.dated.add(wording.publisherNamed);
  const { opening, ending } = edgesOf(wording.text);
  ledger.opening = opening;
  ledger.ending = ending;
}

/** The publishers that a sentence names. */
export const namedIn = (wording: Wording, desk: Desk): readonly string[] =>
  [...desk.entries.values()].map((entry) => entry.publisher.name).filter((name) => wording.text.includes(name));

/** Whether a claim and another may be told in one sentence: the same verdict, neither somebody's word against another's. */
export const sameStanding = (a: Claim, b: Claim, kinds: ReadonlyMap<Claim['id'], Verdict>): boolean =>
  kinds.get(a.id)?.kind === kinds.get(b.id)?.kind &&
  a.conflictsWith.length === 0 &&
  b.conflictsWith.length === 0 &&
  a.modality !== 'opinion' &&
  b.modality !== 'opinion';
