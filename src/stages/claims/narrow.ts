import type { Modality } from '../../domain/claim.ts';
import { overlaps, type Span } from '../../domain/span.ts';
import { type Token, tokens } from '../../text/tokens.ts';
import { NUMBER_WORDS } from '../../text/units.ts';
import { contentWords } from '../../text/words.ts';
import { coreOf, mainVerbOf } from './acts.ts';
import type { Assertion } from './assertion.ts';
import { conceptsOf, isRare, nameKeysOf } from './concepts.ts';
import { type Line, lineOf } from './line.ts';
import { modalityOf, polarityOf } from './modality.ts';
import { setsDateAside } from './sameness.ts';
import { hasFiniteVerb, isPastForm, verbGroupEnd } from './verbs.ts';

/** Openers of a clause that adds to what stands before it; one that limits it ("if", "once", "unless", "only") is never cut. */
const ADDING = new Set(['after', 'because', 'while', 'although', 'though', 'amid', 'following', 'despite', 'whereas']);
/** What after a comma limits or completes what stands before it, so that no cut is made there. */
const LIMITING = new Set([
  'if',
  'once',
  'unless',
  'until',
  'except',
  'only',
  'but',
  'not',
  'when',
  'provided',
  'as',
  'though',
  'although',
  'that',
  'than',
  'rather',
]);
/** Before a number these open a phrase that adds it ("a plant beside the river for $2bn"). */
const AMOUNT_LINKS = new Set(['for', 'by', 'with', 'at', 'on']);
const RELATIVE = new Set(['which', 'who', 'whose', 'whom', 'where']);
const MIN_TOKENS = 5;
const MAX_CUTS = 4;

/**
 * The same assertion with fewer details: its first clauses, each a whole assertion by itself. Only firm, plain sentences are narrowed; on demand
 * before a phrase that only adds a number, a ground or a description, too.
 */
export function narrowed(assertion: Assertion, alsoPhrases = false): readonly Assertion[] {
  const { modality, polarity, leaning, quoted, place } = assertion;
  if (!['stated', 'attributed', 'planned'].includes(modality) || leaning || quoted || place < 0) return [];
  // "in September, and not in March" may be cut before what it sets aside; any other negation belongs to what is told.
  if (polarity === 'negated' && !(alsoPhrases && setsDateAside(assertion))) return [];
  const { text } = assertion.member.article;
  const list = tokens(text, assertion.content);
  const opening = openingOf(list);
  const given = alsoPhrases ? [givenIn(list, opening), groundIn(list, lineOf(text, assertion.sentence))] : [];
  const cuts: Assertion[] = given.flatMap((span) => (span === null ? [] : [within(assertion, span)]));
  for (let at = MIN_TOKENS; at < list.length - 1 && cuts.length < MAX_CUTS; at += 1) {
    const end = list[at - 1]?.end ?? assertion.content.end;
    const isPhrase = (): boolean =>
      opensAmount(list, at) || opensDescription(list, at) || (opensGround(list, at) && givesRare(assertion, end));
    if (!(isCut(list, at) || (alsoPhrases && isPhrase())) || !isClause(list.slice(opening, at), alsoPhrases)) continue;
    cuts.push(within(assertion, { start: assertion.content.start, end }));
  }
  return cuts;
}

/** Openers of a clause that says when, why or although what the sentence tells. */
const SUBORDINATING = new Set('after before when while as although though since because if until once whereas unless despite'.split(' '));
/** How many words may stand before such an opener: "fifty-two minutes after". */
const BEFORE_OPENER = 4;

/** How many tokens open a sentence before its main clause: "One day after Kestria was fined, …", "Hitting all labs, …"; 0 where none do. */
function openingOf(list: readonly Token[]): number {
  const comma = list.findIndex((token) => token.text === ',');
  if (comma < 0) return 0;
  const opener = list.slice(0, BEFORE_OPENER + 1).findIndex((token) => SUBORDINATING.has(token.lower));
  const timed = opener === 0 || TIME_ENDS.has(list[opener - 1]?.lower ?? '');
  const participle = list.slice(0, 2).some((token) => token.lower.endsWith('ing') && token.lower.length > 5);
  return timed || participle ? comma + 1 : 0;
}

/** Openers of a clause that takes for granted what it tells. */
const GIVING = new Set(['after', 'since']);
/** A clause with fewer tokens says too little by itself. */
const LEAST_GIVEN = 6;

/** "Fifty minutes after Acme published Fathom under a new licence, …": what the opening clause takes for granted; null where it has none. */
function givenIn(list: readonly Token[], opening: number): Span | null {
  const opener = list.slice(0, Math.min(opening, BEFORE_OPENER + 1)).findIndex((token) => GIVING.has(token.lower));
  const clause = opener < 0 ? [] : list.slice(opener + 1, opening - 1);
  const [first, last] = [clause[0], clause.at(-1)];
  if (first === undefined || last === undefined || clause.length < LEAST_GIVEN || LEANING.has(first.lower)) return null;
  return hasMainVerb(clause) ? { start: first.start, end: last.end } : null;
}

const LEANING = new Set('he she it they this that these those we i you there'.split(' '));

/** What before "because" leaves open whether the ground is so, or is the one. */
const DOUBTING = new Set(
  'not partly perhaps maybe possibly probably apparently presumably only simply just mainly merely or and'.split(' '),
);

/** "The ward was closed, because the scanner, which Acme sells, has a hole": the ground that a sentence gives, up to what only describes it; null where it has none. */
function groundIn(list: readonly Token[], line: Line): Span | null {
  const at = list.findIndex((token) => token.lower === 'because');
  const clause = list.slice(at + 1);
  const [first, last] = [clause[0], clause.at(-1)];
  if (at < MIN_TOKENS || first === undefined || last === undefined || first.lower === 'of' || LEANING.has(first.lower)) return null;
  if (clause.length < LEAST_GIVEN || DOUBTING.has(list[at - 1]?.lower ?? '') || !hasMainVerb(clause)) return null;
  const described = clause.findIndex(
    (_, index) => index >= MIN_TOKENS && opensRestriction(clause, index) && hasMainVerb(clause.slice(0, index)),
  );
  const span = { start: first.start, end: (described < 0 ? last : (clause[described - 1] ?? last)).end };
  return modalityOf(line, span, null) === 'stated' && polarityOf(line, span) === 'affirmed' ? span : null;
}

/** "a hole that let anyone in": what describes one of several things, so that there is one without it, too. */
const opensRestriction = (list: readonly Token[], at: number): boolean =>
  (list[at]?.lower === 'that' || list[at]?.lower === 'which') &&
  list[at - 1]?.kind === 'word' &&
  ['a', 'an'].includes(list[at - 2]?.lower ?? '');

/** Openers of a clause that only says when or although what: without it the rest says no more than before. */
const ASIDE = new Set(['after', 'before', 'while', 'although', 'though', 'since']);

/** The main clause behind such an opening, where it can be read by itself; null where there is none. */
export function mainClauseOf({ member, content, leaning, quoted }: Assertion): Span | null {
  const list = tokens(member.article.text, content);
  const opening = openingOf(list);
  const [first, last] = [list[opening], list.at(-1)];
  if (opening === 0 || leaning || quoted || first === undefined || last === undefined || LEANING.has(first.lower)) return null;
  if (!list.slice(0, BEFORE_OPENER + 1).some((token) => ASIDE.has(token.lower))) return null;
  return isClause(list.slice(opening), true) ? { start: first.start, end: last.end } : null;
}

const UNITS = 'day days week weeks month months year years hour hours moments'.split(' ');
const BARE_TIMES = ['shortly', 'soon'];
const DEGREES = 'just right even only long'.split(' ');
/** What ends the time that stands before such an opener. */
const TIME_ENDS = new Set([...UNITS, ...BARE_TIMES, ...DEGREES, 'minute', 'minutes', 'seconds']);
/** What ends the time that stands before "after" in the middle of a sentence, and what of it may stand before that. */
const TIMES = new Set([...UNITS, ...BARE_TIMES, 'minutes']);
const TIMING = new Set([...TIMES, ...DEGREES, ...'one two three a an the'.split(' ')]);

/** "whose speech and language models run on the machine": a relative clause that has no verb yet. */
function isWithinRelative(list: readonly Token[], at: number): boolean {
  const opener = list.slice(0, at).findLastIndex((token) => RELATIVE.has(token.lower));
  return opener >= 0 && verbGroupEnd(list, opener + 1) === null && !hasFiniteVerb(list.slice(opener + 1, at));
}

/** Whether a clause or an aside that only adds begins at `at`. */
function isCut(list: readonly Token[], at: number): boolean {
  const [token, next, before] = [list[at], list[at + 1], list[at - 1]];
  if (token === undefined || next === undefined || before === undefined) return false;
  if (isWithinAside(list, at)) return false;
  if (opensTimed(list, at)) return before.text !== ',' && !isTiming(before);
  if (ADDING.has(token.lower)) return before.text !== ',' && !isTiming(before);
  if (token.text === ';' || DASHES.has(token.text)) return true;
  if (token.lower === 'and' && next.kind === 'word')
    return before.text !== ',' && hasFiniteVerb([token, next, ...list.slice(at + 2, at + 4)]) && !isWithinRelative(list, at);
  if (token.text !== ',' || next.kind !== 'word' || LIMITING.has(next.lower)) return false;
  return !isWithinList(list, at) && !isWithinAdded(list, at) && !closesAside(list, at);
}

/** "Acme, whose software reads and compares contracts, …": a comma that ends an aside on a subject which has no verb yet. */
function closesAside(list: readonly Token[], at: number): boolean {
  const open = list.slice(0, at).findLastIndex((token) => token.text === ',');
  return open > 0 && RELATIVE.has(list[open + 1]?.lower ?? '') && !hasFiniteVerb(list.slice(0, open));
}

/** "… closed, because Fathom, the note-taker": a comma in an added clause that has no verb yet. */
function isWithinAdded(list: readonly Token[], at: number): boolean {
  const opener = list.slice(0, at).findLastIndex((token) => token.lower === 'because');
  return opener >= 0 && !hasFiniteVerb(list.slice(opener + 1, at));
}

const DASHES = new Set(['—', '–']);

/** Whether a place stands between two dashes or in brackets, or closes them: what stands before the aside goes on behind it. */
function isWithinAside(list: readonly Token[], at: number): boolean {
  const [before, after] = [list.slice(0, at), list.slice(at)];
  const dashes = before.filter((token) => DASHES.has(token.text)).length;
  const opens = DASHES.has(list[at]?.text ?? '') ? 1 : 0;
  if ((dashes + opens) % 2 === 1 && after.slice(opens).some((token) => DASHES.has(token.text))) return true;
  if (opens === 1 && dashes % 2 === 1) return true;
  return before.filter((token) => token.text === '(').length > before.filter((token) => token.text === ')').length;
}

/** "… fined Kestria months after it had …", "one day after": how long after or before is part of what is cut. */
function opensTimed(list: readonly Token[], at: number): boolean {
  let next = at;
  while (isTiming(list[next])) next += 1;
  return next > at && TIMES.has(list[next - 1]?.lower ?? '') && list[next]?.lower === 'after';
}

/** "halls, a ship, and nine lorries": a comma before another thing of a list that "and" ends, and no clause of its own. */
function isWithinList(list: readonly Token[], at: number): boolean {
  const next = list[at + 1]?.lower ?? '';
  if (RELATIVE.has(next) || next.endsWith('ing')) return false;
  const last = list.findIndex((token, index) => index >= at && token.text === ',' && LIST_ENDS.has(list[index + 1]?.lower ?? ''));
  return last >= 0 && !hasFiniteVerb(list.slice(at + 1, last)) && !hasFiniteVerb(list.slice(last + 1));
}

/** Whether a word helps to say how long. */
const isTiming = (token: Token | undefined): boolean =>
  token !== undefined && (token.kind === 'number' || TIMING.has(token.lower) || NUMBER_WORDS.has(token.lower));

const LIST_ENDS = new Set(['and', 'or', 'plus']);

const opensAmount = (list: readonly Token[], at: number): boolean =>
  AMOUNT_LINKS.has(list[at]?.lower ?? '') && list.slice(at + 1, at + 4).some((other) => other.kind === 'number');

/** "fined Acme $33m for building a search", "went on strike against plans to": what it was for or against, behind a noun, a number or a name. */
function opensGround(list: readonly Token[], at: number): boolean {
  const [before, token, next] = [list[at - 1], list[at], list[at + 1]];
  if (before === undefined || token === undefined || next?.kind !== 'word' || isPastForm(before.lower)) return false;
  if (token.lower === 'for') return next.lower.endsWith('ing') && next.lower.length > 5;
  return token.lower === 'against' && before.kind === 'word' && next.text === next.lower;
}

/** Whether what is left still gives a number that few things share, so that it cannot be taken for another deed of the same kind. */
const givesRare = ({ amounts }: Assertion, end: number): boolean => amounts.some((amount) => amount.end <= end && isRare(amount));

/** "a hole through which a file could …": a clause that describes what is told as one of several; not "the hole through which". */
const opensDescription = (list: readonly Token[], at: number): boolean =>
  list[at + 1]?.lower === 'which' &&
  list[at]?.kind === 'word' &&
  list.slice(Math.max(0, at - DESCRIBED_REACH), at).some((token) => token.lower === 'a' || token.lower === 'an');

/** How far before its description the article of a thing stands, in words. */
const DESCRIBED_REACH = 3;

/** Whether a comma before this word opens an aside: a relative clause, an apposition, a participle. */
const opensAside = (lower: string): boolean =>
  RELATIVE.has(lower) || ['a', 'an', 'the'].includes(lower) || isPastForm(lower) || (lower.endsWith('ing') && lower.length > 4);

/** Whether the words are a clause; on demand with a relative clause in its subject, too ("actors who dub films went on strike"). */
const isClause = (list: readonly Token[], alsoRelative: boolean): boolean =>
  hasMainVerb(list) || (alsoRelative && mainVerbOf(list, coreOf(list)) !== null);

/** Whether the words hold a finite verb outside an aside between commas ("Acme, which sells maps, …"). */
function hasMainVerb(list: readonly Token[]): boolean {
  const kept: Token[] = [];
  for (let at = 0; at < list.length; at += 1) {
    const token = list[at];
    if (token === undefined) break;
    if (token.text === ',' && opensAside(list[at + 1]?.lower ?? '')) {
      const close = list.findIndex((other, index) => index > at && other.text === ',');
      if (close < 0) return hasFiniteVerb(kept);
      at = close;
      continue;
    }
    kept.push(token);
  }
  return hasFiniteVerb(kept);
}

/** How a cut is held: "has stopped a line, and deliveries will slip" plans nothing before its second clause. */
function heldIn({ member, sentence, content, modality, attribution }: Assertion, cut: Span): Modality {
  if (modality !== 'planned') return modality;
  const line = lineOf(member.article.text, sentence);
  const plansItself = modalityOf(line, content, null) === 'planned';
  if (!plansItself || modalityOf(line, cut, null) !== 'stated') return modality;
  return attribution.speakerKind === 'publisher' ? 'stated' : 'attributed';
}

/** The assertion with less content. */
function within(assertion: Assertion, content: Span): Assertion {
  const quantities = assertion.quantities.filter((found) => overlaps(found, content));
  const names = assertion.names.filter((found) => overlaps(found, content));
  const stems = new Set(contentWords(assertion.member.article.text, content));
  return {
    ...assertion,
    content,
    modality: heldIn(assertion, content),
    polarity:
      assertion.polarity === 'affirmed' ? 'affirmed' : polarityOf(lineOf(assertion.member.article.text, assertion.sentence), content),
    quantities,
    amounts: assertion.amounts.filter((found) => overlaps(found, content)),
    names,
    nameKeys: nameKeysOf(names),
    stems,
    concepts: conceptsOf(stems),
  };
}
