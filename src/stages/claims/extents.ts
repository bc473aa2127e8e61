import type { Span } from '../../domain/span.ts';
import {
  APPOSITION_OPENERS,
  ASIDE_OPENERS,
  FURTHER_PREPOSITIONS,
  LEADING_ADVERBS,
  LEADING_VERBS,
  NOT_ADVERBS,
  PLAIN_SAYING,
  SPOKEN_PLACES,
  TRAILING_PREPOSITIONS,
} from '../../lexicon/extents.ts';
import { AUXILIARIES, INNER_ADVERBS } from '../../lexicon/verbs.ts';
import { isCapitalised } from '../../text/characters.ts';
import { weekdayOf } from '../../text/months.ts';
import type { Token } from '../../text/tokens.ts';
import { CLAUSE_OPENERS, DETERMINERS, type Extent, type Line, PREPOSITIONS, spanOf } from './line.ts';
import { opensObject } from './stances.ts';
import { hasFiniteVerb, isFiniteForm } from './verbs.ts';

/** First and last token of a phrase. */
interface Phrase {
  readonly first: number;
  readonly last: number;
}

/** The most tokens of a speaker with appositions and relative clauses. */
const MAX_PHRASE = 45;
/** The most tokens between a sentence's first subject and a verb that shares it. */
const MAX_SHARED = 30;
const PRONOUNS = new Set('he she they it we i you who'.split(' '));
const RELATIVES = new Set(['who', 'which', 'that', 'whose']);

/** An adverb of manner by its form: "repeatedly", not "July". */
function isManner(token: Token): boolean {
  return token.lower.length > 4 && token.lower.endsWith('ly') && !NOT_ADVERBS.has(token.lower) && !isCapitalised(token.text);
}

/** The first token of a whole cue: auxiliaries, adverbs, "to" and the verb that leads to it taken in. */
function cueStart(list: readonly Token[], at: number): number {
  let first = at;
  while (first > 0) {
    const before = list[first - 1];
    if (before === undefined) break;
    if (before.lower === 'to') {
      first -= 1;
      const lead = list[first - 1];
      if (lead === undefined || !LEADING_VERBS.has(lead.lower)) break;
      first -= lead.lower === 'on' ? 2 : 1;
    } else if (
      AUXILIARIES.has(before.lower) ||
      isNegated(before) ||
      INNER_ADVERBS.has(before.lower) ||
      LEADING_ADVERBS.has(before.lower) ||
      isManner(before)
    ) {
      first -= 1;
    } else break;
  }
  return first;
}

/** "didn't", "won’t": an auxiliary with its negation, whichever apostrophe is printed. */
const isNegated = (token: Token): boolean => token.lower.endsWith("n't") || token.lower.endsWith('n’t');

/** The last token of a whole cue: an adverb, a preposition, a particle, a colon, or "in a statement". */
function cueStop(list: readonly Token[], at: number): number {
  const adverb = list[at + 1];
  let last = adverb !== undefined && isManner(adverb) ? at + 1 : at;
  if (weekdayOf(list[last + 1]?.text ?? '') !== null) last += 1;
  const next = list[last + 1]?.lower ?? '';
  if (next === 'in' || next === 'during') last = placeStop(list, last);
  else if (next === 'on' && ['twitter', 'facebook'].includes(list[last + 2]?.lower ?? '')) last += 2;
  const trailing = list[last + 1]?.lower ?? '';
  return TRAILING_PREPOSITIONS.has(trailing) || (last === at && takesAlong(list, at, trailing)) ? last + 1 : last;
}

/** "pressed on", "fought against": a verb that is none of saying takes further prepositions along, but not before a day. */
const takesAlong = (list: readonly Token[], at: number, preposition: string): boolean =>
  FURTHER_PREPOSITIONS.has(preposition) && !PLAIN_SAYING.has(list[at]?.lower ?? '') && weekdayOf(list[at + 2]?.text ?? '') === null;

/** The last token of "in a telephone interview" after the token `at`, or `at` itself where something else follows. */
function placeStop(list: readonly Token[], at: number): number {
  if (!PLACE_OPENERS.has(list[at + 2]?.lower ?? '')) return at;
  for (let last = at + 3; last < at + 7; last += 1) {
    const token = list[last];
    if (token === undefined || token.kind !== 'word' || PREPOSITIONS.has(token.lower)) return at;
    if (SPOKEN_PLACES.has(token.lower)) return last;
  }
  return at;
}

const PLACE_OPENERS = new Set(['a', 'an', 'the', 'his', 'her', 'their', 'its', 'another', 'one']);

/** The token at which the bracket that closes at `at` opens, or `at` where it is none. */
function bracketStart(list: readonly Token[], at: number): number {
  if (list[at]?.text !== ')') return at;
  for (let first = at - 1; first > Math.max(0, at - 9); first -= 1) if (list[first]?.text === '(') return first - 1;
  return at;
}

/** Whether "and" at `at` joins two nouns of one phrase: two names, or two phrases with no verb before them up to a break. */
function joinsNouns(line: Line, at: number): boolean {
  const { list } = line;
  const [before, after] = [list[at - 1], list[at + 1]];
  if (list[at]?.lower === 'and' && before?.text === ',')
    return isCapitalised(list[at - 2]?.text ?? '') && isCapitalised(after?.text ?? '') && at > 4;
  if (list[at]?.lower !== 'and' || before === undefined || after === undefined || !isNominal(before)) return false;
  if (isCapitalised(after.text) && isCapitalised(before.text)) return true;
  for (let first = at - 1; first >= 0 && at - first < 12; first -= 1) {
    const token = list[first];
    if (token === undefined || (token.kind === 'punctuation' && isBreak(token))) return true;
    if (isVerbAt(list, first) || CLAUSE_OPENERS.has(token.lower)) return false;
    if (first === 0) return !PREPOSITIONS.has(token.lower);
  }
  return false;
}

/** Marks that may stand within a noun phrase. */
const INNER_MARKS = new Set(['.', '&', '/', '’', "'", '(', ')', '$', '%', '#', '@']);
const isBreak = (token: Token): boolean => token.kind === 'punctuation' && !INNER_MARKS.has(token.text);

/** The first token of the noun phrase that ends at `last`: back to a break, a verb or an opener of clauses; a relative clause with a verb of its own is taken in. */
function phraseStart(line: Line, end: number): number {
  const { list } = line;
  let first = bracketStart(list, end);
  let relative = -1;
  while (first > 0 && end - first < MAX_PHRASE) {
    const before = list[first - 1];
    if (isListed(list, first, end)) {
      first -= 1;
      continue;
    }
    if (before === undefined || isBreak(before) || before.text === ')' || before.text === '(' || line.quoted[first - 1] === true) break;
    if (RELATIVES.has(before.lower) && relative < 0 && hasFiniteVerb(list.slice(first - 1, end + 1)) && isNominal(list[first - 2])) {
      relative = first - 1;
      first -= 1;
      continue;
    }
    if (CLAUSE_OPENERS.has(before.lower) && !joinsNouns(line, first - 1)) break;
    if (isVerbAt(list, first - 1)) {
      const opener = relative < 0 ? relativeOpener(list, first - 1) : -1;
      if (opener < 0) break;
      relative = opener;
      first = opener;
      continue;
    }
    first -= 1;
  }
  while (first < end && startsLate(list[first])) first += 1;
  return first;
}

/** Whether the comma before `first` parts two names of one list: "Alna, Brask and Corl", "Alna, Brask, and Corl". */
function isListed(list: readonly Token[], first: number, end: number): boolean {
  if (list[first - 1]?.text !== ',' || !isCapitalised(list[first - 2]?.text ?? '')) return false;
  if (list[first]?.lower === 'and') return isCapitalised(list[first + 1]?.text ?? '');
  if (!isCapitalised(list[first]?.text ?? '')) return false;
  let at = first;
  while (at < end && isCapitalised(list[at]?.text ?? '')) at += 1;
  return (
    list[at]?.lower === 'and' || (list[at]?.text === ',' && at - first < 5 && list.slice(at, end).some((token) => token.lower === 'and'))
  );
}

/** The "who" or "which" right before the verb at `verb` (adverbs and auxiliaries may stand between) that a noun stands before, or -1. */
function relativeOpener(list: readonly Token[], verb: number): number {
  for (let at = verb - 1; at > 0 && verb - at < 5; at -= 1) {
    const token = list[at];
    if (token === undefined || token.kind !== 'word') return -1;
    if (RELATIVES.has(token.lower)) return isNominal(list[at - 1]) ? at : -1;
    if (!AUXILIARIES.has(token.lower) && !INNER_ADVERBS.has(token.lower) && !isManner(token)) return -1;
  }
  return -1;
}

/** Words that stand before a noun phrase without being of it. */
const startsLate = (token: Token | undefined): boolean =>
  token !== undefined &&
  (token.text === '-' ||
    isManner(token) ||
    ['then', 'now', 'here', 'indeed', 'perhaps', 'even', 'still', 'yet', 'also', 'instead', 'so', 'on', 'in', 'at', 'to'].includes(
      token.lower,
    ));

const isNominal = (token: Token | undefined): boolean =>
  token !== undefined &&
  token.kind === 'word' &&
  !CLAUSE_OPENERS.has(token.lower) &&
  !AUXILIARIES.has(token.lower) &&
  !PREPOSITIONS.has(token.lower);

/** Whether the token is surely the verb of an earlier clause: an auxiliary, or a finite form with an object after it. */
function isVerbAt(list: readonly Token[], at: number): boolean {
  const token = list[at];
  if (token === undefined || token.kind !== 'word' || isCapitalised(token.text)) return false;
  if (AUXILIARIES.has(token.lower)) return true;
  return isFiniteForm(token.lower) && opensObject(list[at + 1]) && !DETERMINERS.has(list[at - 1]?.lower ?? '');
}

/** The comma that opens the aside closed by the comma at `close`, or -1. */
function asideStart(line: Line, close: number): number {
  for (let at = close - 2; at > 0 && close - at < MAX_PHRASE; at -= 1) {
    const token = line.list[at];
    if (token === undefined || token.text === ';') return -1;
    if (token.text !== ',' || line.quoted[at] === true) continue;
    const after = line.list[at + 1];
    if (
      after !== undefined &&
      (APPOSITION_OPENERS.has(after.lower) || ASIDE_OPENERS.has(after.lower) || isCapitalised(after.text) || after.kind === 'number')
    )
      return at;
  }
  return -1;
}

/** The whole noun phrase before a verb group that begins at `verb`: with its appositions, without an aside of place or time. */
export function phraseBefore(line: Line, verb: number): Phrase | null {
  const { list } = line;
  let last = verb - 1;
  if (last < 0) return null;
  const link = list[last];
  if (link === undefined || (link.text !== ',' && CLAUSE_OPENERS.has(link.lower) && link.lower !== 'who' && link.lower !== 'which'))
    return null;
  if (PRONOUNS.has(link.lower)) return { first: last, last };
  if (list[last]?.text !== ',') return plain(line, { first: phraseStart(line, last), last });
  const close = last;
  const open = asideStart(line, close);
  if (open < 0) return null;
  if (ASIDE_OPENERS.has(list[open + 1]?.lower ?? '')) last = open - 1;
  let first = phraseStart(line, open - 1);
  for (let step = 0; step < 2 && list[first - 1]?.text === ',' && (isApposed(list[first]) || isName(list, first - 2)); step += 1) {
    const earlier = phraseStart(line, first - 2);
    if (
      hasFiniteVerb(list.slice(earlier, first - 1)) ||
      PREPOSITIONS.has(list[earlier - 1]?.lower ?? '') ||
      !isCapitalised(list[first - 2]?.text ?? '')
    )
      break;
    first = earlier;
  }
  return plain(line, { first, last });
}

/** Whether the word at `last` ends a name of two or more words right after a break or the sentence's start. */
function isName(list: readonly Token[], last: number): boolean {
  let first = last;
  while (first > 0 && (isCapitalised(list[first - 1]?.text ?? '') || list[first - 1]?.text === '.') && last - first < 5) first -= 1;
  return last > first && isCapitalised(list[last]?.text ?? '');
}

const isApposed = (token: Token | undefined): boolean =>
  token !== undefined && (DETERMINERS.has(token.lower) || token.kind === 'number' || APPOSITION_OPENERS.has(token.lower));

/** The phrase, where it can name somebody. */
function plain(line: Line, phrase: Phrase): Phrase | null {
  const head = line.list[phrase.first];
  if (head === undefined || phrase.first > phrase.last || head.kind === 'punctuation') return null;
  if (PREPOSITIONS.has(head.lower) || AUXILIARIES.has(head.lower) || CLAUSE_OPENERS.has(head.lower)) return null;
  return phrase;
}

/** Where a name goes on after a title or an initial with a stop: "Sen. Anna B. Berg". */
export function nameStop(list: readonly Token[], end: number): number {
  let last = end;
  while (
    (list[last]?.text.length ?? 9) <= 4 &&
    isCapitalised(list[last]?.text ?? '') &&
    list[last + 1]?.text === '.' &&
    isCapitalised(list[last + 2]?.text ?? '')
  ) {
    last += 2;
    while (isCapitalised(list[last + 1]?.text ?? '')) last += 1;
  }
  return last;
}

/** Whether what follows a name and a comma tells who that is, and not when or how it was said. */
const opensApposition = (token: Token): boolean =>
  APPOSITION_OPENERS.has(token.lower) ||
  token.kind === 'number' ||
  (token.kind === 'word' &&
    !token.lower.endsWith('ing') &&
    !AFTERWARDS.has(token.lower) &&
    !PREPOSITIONS.has(token.lower) &&
    !CLAUSE_OPENERS.has(token.lower) &&
    !AUXILIARIES.has(token.lower) &&
    !ASIDE_OPENERS.has(token.lower) &&
    !isFiniteForm(token.lower));

/** Words before which an apposition after an inverted cue ends: what is told next is about the saying. */
const AFTERWARDS = new Set(
  'adding referring noting citing echoing speaking pointing explaining according but and as when after while in during on before'.split(
    ' ',
  ),
);

/** The last token of a name that stands after its cue and ends at `last` so far: with brackets, appositions and relative clauses. */
function phraseStop(line: Line, end: number): number {
  const { list } = line;
  let last = nameStop(list, end);
  if (list[last + 1]?.text === '(') {
    const close = list.findIndex((token, at) => at > last && token.text === ')');
    if (close > 0 && close - last < 9) last = close;
  }
  const opener = list[last + 1]?.text === ',' ? list[last + 2] : list[last + 1];
  if (opener === undefined || !opensApposition(opener)) return last;
  if (list[last + 1]?.text !== ',' && !RELATIVES.has(opener.lower)) return last;
  for (let at = last + 2; at < list.length && at - end < MAX_PHRASE; at += 1) {
    const token = list[at];
    if (token === undefined || token.text === '.' || token.text === ';' || token.text === '—' || line.quoted[at] === true) break;
    if (token.text === '“' || token.text === '"' || token.text === "''") break;
    if (token.text === ',' && AFTERWARDS.has(list[at + 1]?.lower ?? '')) break;
    last = at;
  }
  return list[last]?.text === ',' ? last - 1 : last;
}

/** The first token after a dateline ("OSLO (AP) — "), or `from` where there is none. */
function afterDateline(list: readonly Token[], from: number): number {
  for (let at = from + 1; at < from + 8 && at < list.length; at += 1) {
    const token = list[at];
    if (token !== undefined && DASHES.has(token.text)) return isCapitalised(list[from]?.text ?? '') ? at + 1 : from;
    if (token === undefined || (token.kind === 'word' && !isCapitalised(token.text))) return from;
  }
  return from;
}

const DASHES = new Set(['—', '–', '―', '-']);

/** The subject of the sentence's first clause: after an opening aside, up to its first verb. Who shares it speaks in "…, saying that". */
export function mainSubject(line: Line, before: number): Phrase | null {
  const { list } = line;
  let first = 0;
  while (first < before && list[first]?.kind === 'punctuation') first += 1;
  first = afterDateline(list, first);
  const opener = list[first];
  if (line.quoted[first] === true) return null;
  if (opener !== undefined && (PREPOSITIONS.has(opener.lower) || CLAUSE_OPENERS.has(opener.lower))) {
    const comma = list.findIndex((token, at) => at > first && at < before && token.text === ',');
    if (comma > 0) first = comma + 1;
    else if (CLAUSE_OPENERS.has(opener.lower)) first += 1;
  }
  if (before - first > MAX_SHARED) return null;
  for (let at = first + 1; at < Math.min(before, first + MAX_PHRASE); at += 1) {
    const token = list[at];
    if (token === undefined || token.kind !== 'word' || isCapitalised(token.text)) continue;
    if (!AUXILIARIES.has(token.lower) && !isFiniteForm(token.lower)) continue;
    let last = at - 1;
    while (
      last > first &&
      (isManner(list[last] ?? token) || INNER_ADVERBS.has(list[last]?.lower ?? '') || LEADING_ADVERBS.has(list[last]?.lower ?? ''))
    )
      last -= 1;
    if (list[last]?.text === ',') return phraseBefore(line, last + 1);
    return plain(line, { first, last });
  }
  return null;
}

/** What `wholeExtent` starts from: tokens of the cue, tokens of the speaker as read narrowly, and who spoke before in the same sentence. */
export interface Narrow {
  readonly cue: Phrase;
  readonly speaker: Phrase | null;
  readonly earlier: Span | null;
  /** Whether the speaker is looked for where none was read. */
  readonly seek: boolean;
}

/** How far cue and speaker reach in print: the verb with its helpers and prepositions, the noun phrase with its appositions and relative clauses. */
export function wholeExtent(line: Line, { cue, speaker, earlier, seek }: Narrow): Extent {
  const first = cueStart(line.list, cue.first);
  const whole = spanOf(line, first, cueStop(line.list, cue.last)) ?? { start: 0, end: 0 };
  if (speaker !== null && speaker.first > cue.last) {
    const last = cue.first === 0 ? nameStop(line.list, speaker.last) : phraseStop(line, speaker.last);
    return { cue: whole, speaker: spanOf(line, speaker.first, last) };
  }
  if (!seek) return { cue: whole, speaker: null };
  const shared = isShared(line.list, first);
  if (shared && earlier !== null) return { cue: whole, speaker: earlier };
  const found = shared ? (mainSubject(line, first) ?? speaker) : (phraseBefore(line, first) ?? speaker ?? mainSubject(line, first));
  return found === null ? { cue: whole, speaker: null } : uncontracted(line, whole, found);
}

/** "he’s long said": the pronoun speaks, the verb contracted with it is of the cue. */
function uncontracted(line: Line, cue: Span, speaker: Phrase): Extent {
  const span = spanOf(line, speaker.first, speaker.last);
  const last = line.list[speaker.last];
  const mark = speaker.first === speaker.last && last !== undefined ? last.lower.search(/['’](s|ve|d|re|ll|m)$/) : -1;
  if (span === null || last === undefined || mark < 0 || !PRONOUNS.has(last.lower.slice(0, mark))) return { cue, speaker: span };
  const at = last.start + mark;
  const next = line.list[speaker.last + 1];
  if (next === undefined || next.start < cue.start) return { cue, speaker: { start: span.start, end: at } };
  return { cue: { start: at, end: cue.end }, speaker: { start: span.start, end: at } };
}

/** Whether a verb group shares the subject of the clause before it: a participle, an infinitive, or a verb after "and". */
function isShared(list: readonly Token[], first: number): boolean {
  const [head, before] = [list[first]?.lower ?? '', list[first - 1]?.lower ?? ''];
  return head.endsWith('ing') || head === 'to' || ['and', 'but', 'or', 'then'].includes(before);
}

/** The token that starts, or ends, where a span does. */
export function tokensOf(list: readonly Token[], span: Span): Phrase {
  let first = 0;
  while (first < list.length && (list[first]?.start ?? 0) < span.start) first += 1;
  let last = first;
  while (last + 1 < list.length && (list[last]?.end ?? 0) < span.end) last += 1;
  return { first, last };
}
