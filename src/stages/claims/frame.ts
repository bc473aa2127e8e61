import type { ClaimFrame } from '../../domain/claim.ts';
import { holds, overlaps, type Span } from '../../domain/span.ts';
import { AUXILIARIES, INNER_ADVERBS } from '../../lexicon/verbs.ts';
import { isCapitalised } from '../../text/characters.ts';
import { type Token, tokens } from '../../text/tokens.ts';
import { isStopword } from '../../text/words.ts';
import type { Assertion } from './assertion.ts';
import { hasFiniteVerb, isPastForm, verbGroupEnd } from './verbs.ts';

const DETERMINERS = new Set(['the', 'a', 'an', 'its', 'his', 'her', 'their', 'two', 'three', 'four', 'five', 'several', 'some']);
const BOUNDARIES = new Set([',', ';', ':', '—', '–', '(', ')', '"', '“', '”', '«', '»']);
const OPENERS = new Set(
  'after because while when although though which who whom whose what where as before since if unless until but and or so that amid following despite saying citing including'.split(
    ' ',
  ),
);
const POSSESSIVES = new Set(['its', 'his', 'her', 'their']);
const ADVERBS = new Set(['far', 'alone', 'together', 'ago', 'later', 'earlier', 'today', 'yesterday']);
const MAX_ACTOR = 7;
const MAX_OBJECT = 14;
const PREPOSITIONS = new Set('of in on at by for with from to into over under about'.split(' '));

/** The skeleton of a simple main clause, or null where the sentence is not safe to take apart. */
export function frameOf(assertion: Assertion): ClaimFrame | null {
  if (assertion.leaning || assertion.quoted || assertion.modality === 'denied' || assertion.modality === 'opinion') return null;
  if (assertion.polarity === 'negated' || assertion.place < 0 || isHedgedByCue(assertion)) return null;
  const { text } = assertion.member.article;
  const list = tokens(text, assertion.content);
  if (list.some(isFirstPerson)) return null;
  const verb = verbOf(list);
  if (verb === null || !isActor(list, verb.first, assertion) || isReduced(list, verb)) return null;
  const object = objectOf(list, verb.last + 1, assertion);
  if (object !== null && hasFiniteVerb(list.slice(object.first - 1, object.last + 1))) return null;
  const span = (first: number, last: number): Span => ({ start: list[first]?.start ?? 0, end: list[last]?.end ?? 0 });
  const time = timeOf(assertion, list);
  return {
    articleId: assertion.member.article.id,
    sentence: assertion.sentence,
    actor: span(0, verb.first - 1),
    verb: span(verb.first, verb.last),
    object: object === null ? null : span(object.first, object.last),
    time,
    place: placeOf(assertion, list, object?.last ?? verb.last),
  };
}

/** Whether only the cue before the content hedges it ("the authors allege that …"): a frame of the content would lose that. */
function isHedgedByCue({ modality, attribution, content }: Assertion): boolean {
  const firm = modality === 'stated' || modality === 'attributed' || modality === 'planned';
  return !firm && attribution.speakerKind !== 'publisher' && (attribution.cueSpan === null || !holds(content, attribution.cueSpan));
}

/** The first finite verb group with a subject of at most seven words before it. */
function verbOf(list: readonly Token[]): { readonly first: number; readonly last: number } | null {
  for (let at = 1; at < list.length && at <= MAX_ACTOR + 1; at += 1) {
    const token = list[at];
    if (token === undefined || BOUNDARIES.has(token.text) || OPENERS.has(token.lower)) return null;
    const first = INNER_ADVERBS.has(token.lower) && !isStopword(token.lower) ? at + 1 : at;
    if (isCapitalised(token.text)) continue;
    const last = verbGroupEnd(list, first);
    if (last !== null && !(AUXILIARIES.has(list[last]?.lower ?? '') && last === first && list[last]?.lower === 'have'))
      return isVerbHere(list, first) ? { first: at, last } : null;
  }
  return null;
}

/** A form that may be a noun or a participle ("the revised rules") is a verb only after a name or a noun, never after a determiner. */
function isVerbHere(list: readonly Token[], at: number): boolean {
  const before = list[at - 1];
  if (before === undefined || DETERMINERS.has(before.lower) || PREPOSITIONS.has(before.lower)) return false;
  const next = list[at + 1];
  return next === undefined || next.text !== '-';
}

/** "powered by", "published on": a bare participle is a reduced clause, not the verb. */
function isReduced(list: readonly Token[], verb: { readonly first: number; readonly last: number }): boolean {
  return verb.first === verb.last && ['by', 'as'].includes(list[verb.last + 1]?.lower ?? '') && isPastForm(list[verb.last]?.lower ?? '');
}

const isFirstPerson = (token: Token): boolean => ['we', 'our', 'us', 'my', 'i', 'you', 'your'].includes(token.lower);

/** The actor ends in a name, or is a noun phrase of three words or more that a determiner opens; no pronoun, preposition, date or clause in it. */
function isActor(list: readonly Token[], verbFirst: number, assertion: Assertion): boolean {
  const own = list.slice(0, verbFirst);
  const first = own[0];
  const last = own.at(-1);
  if (first === undefined || last === undefined || first.kind !== 'word' || last.kind === 'punctuation') return false;
  if (own.some((token) => token.kind === 'punctuation' && !['-', '&', '.'].includes(token.text))) return false;
  if (assertion.dates.some((date) => own.some((token) => overlaps(date, token))) || isStopword(last.lower) || ADVERBS.has(last.lower))
    return false;
  if (PREPOSITIONS.has(first.lower) || POSSESSIVES.has(first.lower) || isPastForm(first.lower)) return false;
  if (assertion.names.some((name) => overlaps(name, last))) return true;
  return DETERMINERS.has(first.lower) && own.length >= 3 && last.kind === 'word';
}

/** The words after the verb up to the first clause boundary or date; they must be contiguous and not too many. */
function objectOf(list: readonly Token[], from: number, assertion: Assertion): { readonly first: number; readonly last: number } | null {
  let last = from - 1;
  while (last + 1 < list.length) {
    const next = list[last + 1];
    if (next === undefined || BOUNDARIES.has(next.text) || ['.', '!', '?', '…'].includes(next.text) || opensClause(list, last + 1)) break;
    if (assertion.dates.some((date) => holds(date, next))) break;
    last += 1;
  }
  while (
    last >= from &&
    (PREPOSITIONS.has(list[last]?.lower ?? '') ||
      DETERMINERS.has(list[last]?.lower ?? '') ||
      ['earlier', 'late', 'early'].includes(list[last]?.lower ?? ''))
  )
    last -= 1;
  const size = last - from + 1;
  return size < 1 || size > MAX_OBJECT ? null : { first: from, last };
}

/** Whether a clause opens here; "and" or "or" between two nouns opens none. */
function opensClause(list: readonly Token[], at: number): boolean {
  const [token, next] = [list[at], list[at + 1]];
  if (token === undefined || !OPENERS.has(token.lower)) return false;
  if (token.lower !== 'and' && token.lower !== 'or') return true;
  return next === undefined || BOUNDARIES.has(next.text) || hasFiniteVerb([token, next, ...list.slice(at + 2, at + 5)]);
}

function timeOf(assertion: Assertion, list: readonly Token[]): Span | null {
  const within = { start: list[0]?.start ?? 0, end: list.at(-1)?.end ?? 0 };
  const found = assertion.dates.filter((date) => overlaps(date, within));
  const [only, ...more] = found;
  return only === undefined || more.length > 0 ? null : { start: only.start, end: only.end };
}

/** A place named after "in" behind the object, by the gazetteer only. */
function placeOf(assertion: Assertion, list: readonly Token[], after: number): Span | null {
  const from = list[after]?.end ?? 0;
  const found = assertion.names.find(
    (name) => name.kind === 'place' && name.start >= from && ['in', 'at'].includes(before(list, name.start)),
  );
  return found === undefined ? null : { start: found.start, end: found.end };
}

const before = (list: readonly Token[], start: number): string => list.findLast((token) => token.end <= start)?.lower ?? '';
