import type { Modality } from '../../domain/claim.ts';
import { overlaps, type Span } from '../../domain/span.ts';
import { type Token, tokens } from '../../text/tokens.ts';
import { NUMBER_WORDS } from '../../text/units.ts';
import { contentWords } from '../../text/words.ts';
import type { Assertion } from './assertion.ts';
import { conceptsOf, nameKeysOf } from './concepts.ts';
import { lineOf } from './line.ts';
import { modalityOf } from './modality.ts';
import { hasFiniteVerb, isPastForm } from './verbs.ts';

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

/** The same assertion with fewer details: its first clauses, each a whole assertion by itself. Only firm, plain sentences are narrowed; on demand before a phrase that only adds a number, too. */
export function narrowed(assertion: Assertion, alsoAmounts = false): readonly Assertion[] {
  const { modality, polarity, leaning, quoted, place } = assertion;
  if (!['stated', 'attributed', 'planned'].includes(modality) || polarity === 'negated' || leaning || quoted || place < 0) return [];
  const { text } = assertion.member.article;
  const list = tokens(text, assertion.content);
  const cuts: Assertion[] = [];
  const opening = openingOf(list);
  for (let at = MIN_TOKENS; at < list.length - 1 && cuts.length < MAX_CUTS; at += 1) {
    if (!(isCut(list, at) || (alsoAmounts && opensAmount(list, at))) || !hasMainVerb(list.slice(opening, at))) continue;
    const end = list[at - 1]?.end ?? assertion.content.end;
    cuts.push(within(assertion, { start: assertion.content.start, end }));
  }
  return cuts;
}

/** Openers of a clause that says when, why or although what the sentence tells. */
const SUBORDINATING = new Set('after before when while as although though since because if until once whereas unless despite'.split(' '));
/** How many words may stand before such an opener: "one day after". */
const BEFORE_OPENER = 3;

/** How many tokens open a sentence before its main clause: "One day after Kestria was fined, …", "Hitting all labs, …"; 0 where none do. */
function openingOf(list: readonly Token[]): number {
  const comma = list.findIndex((token) => token.text === ',');
  if (comma < 0) return 0;
  const opener = list.slice(0, BEFORE_OPENER + 1).findIndex((token) => SUBORDINATING.has(token.lower));
  const timed = opener >= 0 && list.slice(0, opener).every(isTiming);
  const participle = list.slice(0, 2).some((token) => token.lower.endsWith('ing') && token.lower.length > 5);
  return timed || participle ? comma + 1 : 0;
}

const TIMES = new Set('day days week weeks month months year years hour hours moments minutes shortly soon'.split(' '));
const TIMING = new Set([...TIMES, ...'one two three a an the just right even only long'.split(' ')]);

/** Whether a clause or an aside that only adds begins at `at`. */
function isCut(list: readonly Token[], at: number): boolean {
  const [token, next, before] = [list[at], list[at + 1], list[at - 1]];
  if (token === undefined || next === undefined || before === undefined) return false;
  if (isWithinAside(list, at)) return false;
  if (opensTimed(list, at)) return before.text !== ',' && !isTiming(before);
  if (ADDING.has(token.lower)) return before.text !== ',' && !isTiming(before);
  if (token.text === ';' || DASHES.has(token.text)) return true;
  if (token.lower === 'and' && next.kind === 'word')
    return before.text !== ',' && hasFiniteVerb([token, next, ...list.slice(at + 2, at + 4)]);
  return token.text === ',' && !LIMITING.has(next.lower) && next.kind === 'word' && !isWithinList(list, at);
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

/** Whether a comma before this word opens an aside: a relative clause, an apposition, a participle. */
const opensAside = (lower: string): boolean =>
  RELATIVE.has(lower) || ['a', 'an', 'the'].includes(lower) || isPastForm(lower) || (lower.endsWith('ing') && lower.length > 4);

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
    quantities,
    amounts: assertion.amounts.filter((found) => overlaps(found, content)),
    names,
    nameKeys: nameKeysOf(names),
    stems,
    concepts: conceptsOf(stems),
  };
}
