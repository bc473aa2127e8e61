import type { ClaimFrame, Modality } from '../../domain/claim.ts';
import { holds, type Span } from '../../domain/span.ts';
import { isCapitalised } from '../../text/characters.ts';
import { excerpt, turningWords } from '../../text/excerpt.ts';
import { type Token, tokens, wordCount } from '../../text/tokens.ts';
import type { Assertion } from './assertion.ts';
import { heldAs } from './held.ts';
import { inItself } from './in-itself.ts';
import { lineOf } from './line.ts';
import { modalityOf } from './modality.ts';
import { mainClauseOf, narrowed } from './narrow.ts';
import { MAX_WORDS, passageAround, quotePassage, stretchUpTo } from './passage.ts';
import { inThirdPerson, ownVoice } from './third-person.ts';
import { titledWording } from './titled-wording.ts';
import { hasFiniteVerb } from './verbs.ts';
import type { Piece } from './word-of-others.ts';

/** How many words the ledger may take from a text that is free to be copied. */
const FREE_WORDS = 40;
/** Publishers that allow fewer words than this still leave a readable clause. */
const LEAST_WORDS = 12;

/** How many words of an assertion's own text the ledger may show. */
export function wordLimit(assertion: Assertion): number {
  const { rights } = assertion.member.article;
  return rights.fullTextAllowed ? FREE_WORDS : Math.max(LEAST_WORDS, Math.min(MAX_WORDS, rights.maxQuoteWords));
}

/**
 * The assertion as the ledger words it: its content without who says it where that stands by itself, else the whole sentence.
 * Where that is longer than the publisher lets us quote, the frame's plain clause, else the first clauses. Hedges stay.
 * What an announcement says of its publisher as "we" is told of it by name. What is in dispute is never cut away.
 */
export function wordingOf(assertion: Assertion, frame: ClaimFrame | null, disputed: Span | null = null): string {
  const plain = ownWordingOf(assertion, frame);
  const worded = disputed === null ? plain : (disputedWording(assertion, plain, disputed) ?? plain);
  const voice = assertion.quoted || assertion.attribution.speakerKind !== 'publisher' ? null : ownVoice(assertion.member);
  return (voice === null ? null : inThirdPerson(worded, voice)) ?? worded;
}

interface Told {
  /** What of it is in dispute, which the wording has to show. */
  readonly disputed: Span | null;
  /** Whether one origin alone tells it. */
  readonly alone: boolean;
}

/** The wording of a main claim, which opens its story: readable by itself, in words of its article's title where nobody else tells it and those say more. */
export function mainWordingOf(assertion: Assertion, frame: ClaimFrame | null, { disputed, alone }: Told): MainWording {
  const plain = wordingOf(assertion, frame, disputed);
  const bare = disputed === null && plain.includes('…') ? withoutOpening(assertion) : null;
  const own = inItself(bare === null ? plain : wordingOf(bare, null), assertion);
  return (alone && disputed === null ? titledWording(assertion, own, wordLimit(assertion)) : null) ?? { text: own, title: null };
}

interface MainWording {
  readonly text: string;
  /** Where the article's title stands, if the words are the title's. */
  readonly title: Span | null;
}

/** Openers of a phrase that says under what circumstances. */
const CIRCUMSTANCE = new Set(
  'with as while after amid amidst in under despite following since because when although though at on during'.split(' '),
);
/** Under them a thing is so, and not without them. */
const CONDITIONS = new Set(
  'bill act law laws proposal draft plan plans deal agreement rule rules amendment regulation regulations order contract licence license terms'.split(
    ' ',
  ),
);
/** How many tokens of a main clause follow such a phrase at least. */
const LEAST_CLAUSE = 6;

/** The assertion without an opening phrase ("With wells running low, …") that would take the words of what it tells; null where it has none, or a hedge stands in it. */
function withoutOpening(assertion: Assertion): Assertion | null {
  const { text } = assertion.member.article;
  const { sentence } = assertion;
  const list = tokens(text, sentence);
  const comma = list.findIndex(
    (token, at) => token.text === ',' && at < list.length - LEAST_CLAUSE && opensClause(list.slice(at + 1, at + 1 + MAX_SUBJECT)),
  );
  const [first, next] = [list[0], list[comma + 1]];
  if (comma < 1 || first === undefined || next === undefined || !CIRCUMSTANCE.has(first.lower)) return null;
  // "Under a new bill, …": what would be so, and is not yet.
  if (first.lower === 'under' && list.slice(1, comma).some((token) => CONDITIONS.has(token.lower))) return null;
  if (turningWords(text.slice(sentence.start, next.start)) > 0) return null;
  const start = Math.max(assertion.content.start, next.start);
  if (start >= assertion.content.end) return null;
  return { ...assertion, sentence: { start: next.start, end: sentence.end }, content: { start, end: assertion.content.end } };
}

/** Whether a clause of its own begins: a name or "the", and a verb soon. */
const opensClause = (list: readonly Token[]): boolean =>
  list[0] !== undefined && (isCapitalised(list[0].text) || list[0].lower === 'the') && hasFiniteVerb(list);

/** The wording as the article itself has it. */
function ownWordingOf(assertion: Assertion, frame: ClaimFrame | null): string {
  const { text } = assertion.member.article;
  const limit = wordLimit(assertion);
  const span = standsAlone(assertion) ? assertion.content : assertion.sentence;
  if (wordCount(text, span) <= limit) return finish(text.slice(span.start, span.end));
  const shorter = withoutAside(text, span);
  if (shorter !== null && wordCount(shorter) <= limit) return finish(shorter);
  const widest = widestCut(assertion);
  if (widest !== null) return finish(text.slice(widest.content.start, widest.content.end));
  const clause = standsAlone(assertion) ? mainClauseOf(assertion) : null;
  if (clause !== null && wordCount(text, clause) <= limit) return finish(text.slice(clause.start, clause.end));
  const framed = frame === null ? null : framedWording(assertion, frame);
  if (framed !== null && wordCount(framed) <= limit) return finish(framed);
  const cut = quotePassage(lineOf(text, span), span, { keep: assertion.attribution.cueSpan, limit });
  const piece = text.slice(cut.start, cut.end);
  const whole = text.slice(span.start, span.end);
  // A cut that loses a negation or a hedge says something else; then the stretch that keeps it is shown instead.
  const honest = turningWords(piece) < turningWords(whole) ? excerpt(whole, limit) : '';
  return honest === '' ? `${finish(piece).slice(0, -1)}…` : honest;
}

/** The most of an assertion's first clauses that its publisher lets us quote, where they stand by themselves; null where there are none. */
function widestCut(assertion: Assertion): Assertion | null {
  const { text } = assertion.member.article;
  const cuts = standsAlone(assertion) ? narrowed(assertion) : [];
  return cuts.filter((cut) => wordCount(text, cut.content) <= wordLimit(assertion)).at(-1) ?? null;
}

/** How the ledger holds an assertion of a piece: as the words that it shows of it are held; where they were chosen to show what is in dispute, as all of it. */
export function heldAsWorded(assertion: Assertion, piece: Piece, disputed: Span | null = null): Modality {
  const { text } = assertion.member.article;
  if (disputed !== null && disputedWording(assertion, ownWordingOf(assertion, null), disputed) !== null) return heldAs(assertion, piece);
  const span = standsAlone(assertion) ? assertion.content : assertion.sentence;
  const isWhole = wordCount(text, span) <= wordLimit(assertion) || withoutAside(text, span) !== null;
  const cut = isWhole ? null : widestCut(assertion);
  // What the whole sentence is about still shows which title and which neighbours speak of it.
  return heldAs(cut === null ? assertion : { ...cut, concepts: assertion.concepts }, piece);
}

/** The wording that keeps what is in dispute, where the plain one cuts it; null where it does not, or no honest cut holds it. */
function disputedWording(assertion: Assertion, plain: string, disputed: Span): string | null {
  const { text } = assertion.member.article;
  const kept = text.slice(disputed.start, disputed.end).replace(/\s+/g, ' ');
  const limit = wordLimit(assertion);
  const span = standsAlone(assertion) ? assertion.content : assertion.sentence;
  if (plain.toLowerCase().includes(kept.toLowerCase()) || !holds(span, disputed)) return null;
  const shorter = withoutAside(text, span) ?? withoutDashes(text, span);
  if (shorter?.includes(kept) === true && wordCount(shorter) <= limit) return finish(shorter);
  const line = lineOf(text, span);
  const clause = passageAround(line, span, { keep: disputed, limit });
  const cut = holds(clause, disputed) ? clause : stretchUpTo(line, span, { keep: disputed, limit });
  const piece = text.slice(cut.start, cut.end);
  if (!piece.includes(text.slice(disputed.start, disputed.end)) || turningWords(piece) < turningWords(text.slice(span.start, span.end)))
    return null;
  const told = finish(`${cut.start > span.start ? '… ' : ''}${piece}`);
  return cut.end < span.end ? `${told.slice(0, -1)}…` : told;
}

/** The sentence without the aside between dashes after its first words, or null where it has none. */
const withoutDashes = (text: string, span: Span): string | null => withoutBetween(text, span, isDash, () => true);

const isDash = ({ text }: Token): boolean => text === '—' || text === '–';
const isComma = ({ text }: Token): boolean => text === ',';

/** The sentence without the relative aside after its first words ("Acme, which sells maps, has …"), or null where it has none. */
const withoutAside = (text: string, span: Span): string | null => withoutBetween(text, span, isComma, (next) => RELATIVES.has(next.lower));

const RELATIVES = new Set(['which', 'who', 'whose']);

/** A sentence without what stands between two marks of a kind after its first words, the first before a word that opens an aside; null where it has none. */
function withoutBetween(text: string, span: Span, isMark: (token: Token) => boolean, mayOpen: (next: Token) => boolean): string | null {
  const list = tokens(text, span);
  const open = list.findIndex((token, at) => isMark(token) && mayOpen(list[at + 1] ?? token));
  const close = list.findIndex((token, at) => at > open && isMark(token));
  const [first, last] = [list[open], list[close]];
  if (open < 1 || open > MAX_SUBJECT || first === undefined || last === undefined || close < 0) return null;
  return `${text.slice(span.start, first.start)} ${text.slice(last.end, span.end)}`;
}

/** How many tokens a subject with an aside has at most. */
const MAX_SUBJECT = 10;

/** Whether the content may stand without the words around it. */
function standsAlone(assertion: Assertion): boolean {
  const { leaning, quoted, modality, attribution } = assertion;
  if (leaning || quoted || modality === 'denied' || modality === 'opinion' || attribution.speakerKind === 'unnamed') return false;
  return !['alleged', 'predicted'].includes(modality) || hedgesItself(assertion);
}

/** Whether the hedge stands in the content, and not in the cue before it ("the authors allege that …"). */
function hedgesItself(assertion: Assertion): boolean {
  const line = lineOf(assertion.member.article.text, assertion.sentence);
  return modalityOf(line, assertion.content, null) === assertion.modality;
}

/** Actor, verb and object in the sentence's own words, unless a hedge would be left behind. */
function framedWording(assertion: Assertion, frame: ClaimFrame): string | null {
  const { actor, verb, object } = frame;
  if (actor === null || verb === null || object === null || !keepsHedge(assertion, [actor, verb, object])) return null;
  const { text } = assertion.member.article;
  return [actor, verb, object].map((slot) => text.slice(slot.start, slot.end)).join(' ');
}

/** Firm assertions have no hedge to keep; of others the hedging words must stand in one of the slots. */
function keepsHedge(assertion: Assertion, slots: readonly Span[]): boolean {
  if (['stated', 'attributed'].includes(assertion.modality)) return true;
  const { cueSpan } = assertion.attribution;
  return cueSpan === null ? assertion.modality === 'planned' : slots.some((slot) => holds(slot, cueSpan));
}

/** One line, a capital first, a full stop last; quotation marks that lost their partner go. */
function finish(raw: string): string {
  let line = withoutNumbering(raw.replace(/\s+/g, ' ').trim());
  while (line.endsWith(',') || line.endsWith(';') || line.endsWith('—') || line.endsWith('–')) line = line.slice(0, -1).trimEnd();
  line = withoutLoneMarks(line);
  const first = line.charAt(0);
  if (first !== '' && line.charAt(1) === line.charAt(1).toLowerCase()) line = first.toUpperCase() + line.slice(1);
  return /[.!?…]["”’)]?$/.test(line.slice(-2)) ? line : `${line}.`;
}

/** "3a. The claimant alleges …": the number of a paragraph is no part of what it says, nor is that of the next. */
const withoutNumbering = (line: string): string => line.replace(/^\d{1,2}[a-z]?\. /, '').replace(/\. \d{1,2}[a-z]?\.$/, '.');

function withoutLoneMarks(line: string): string {
  const straight = line.split('"').length - 1;
  const [open, close] = [line.split('“').length, line.split('”').length];
  let out = line;
  if (straight % 2 === 1) out = out.replace('"', '');
  if (open !== close) out = out.replaceAll('“', '').replaceAll('”', '');
  return out.trim();
}
