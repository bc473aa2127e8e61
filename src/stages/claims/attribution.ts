import type { Span } from '../../domain/span.ts';
import { CLAUSE_VERBS, type CueForce, FORCE_OF_CUE, NOUN_OR_VERB, PARTICLES } from '../../lexicon/cues.ts';
import { FEEBLE_FORMS, MIND_ADJECTIVES } from '../../lexicon/leanings.ts';
import { PLURAL_FIRST } from '../../lexicon/stances.ts';
import { AUXILIARIES, INNER_ADVERBS } from '../../lexicon/verbs.ts';
import { isCapitalised } from '../../text/characters.ts';
import { isMonthName, weekdayOf } from '../../text/months.ts';
import type { Token } from '../../text/tokens.ts';
import { isStopword } from '../../text/words.ts';
import { contentAfter, SAYING } from './contents.ts';
import { nameStop, tokensOf, wholeExtent } from './extents.ts';
import { accordingTo, CUE_NOUNS, fromColon, fromNoun, fromPhrase, PHRASES_BY_WORD } from './introductions.ts';
import { fromLeaning, LEANING_WORDS, withoutAssertion } from './leanings.ts';
import {
  BREAKS,
  CLAUSE_OPENERS,
  contentBefore,
  DETERMINERS,
  type Extent,
  type FoundAttribution,
  type Line,
  lastWord,
  MARKS,
  PREPOSITIONS,
  spanOf,
  type WholeAttribution,
  words,
} from './line.ts';
import { mayTakeStand, speakerKindOf } from './speakers.ts';
import { cueEnd, isStance, STANCE_WORDS, sharedSubject, trimmedSubject } from './stances.ts';
import { hasFiniteVerb } from './verbs.ts';

const PRONOUNS = new Set(words('he she they it we i you who which'));
/** Adverbs of degree make the form after them a participle: "highly anticipated". */
const DEGREES = new Set(words('most more highly widely long much so very newly recently'));
/** Verbs that come before their subject without a quotation: "…, said Anna Berg". */
const INVERTING = new Set(words('said says reported reports wrote writes added adds noted notes asked explained replied'));
const BE = new Set(words('is are was were be been being'));
/** A subject longer than this is a clause that was misread. */
const MAX_SUBJECT = 16;
/** With an apposition in commas a subject may be longer. */
const MAX_APPOSITION = 32;

/** Whether the token is a verb that attributes, and not a noun or a participle of the same form. */
function isCueVerb(line: Line, at: number): boolean {
  const token = line.list[at];
  if (token === undefined || token.kind !== 'word' || line.quoted[at] === true || isCapitalised(token.text)) return false;
  if (!FORCE_OF_CUE.has(token.lower)) return false;
  const before = line.list[at - 1];
  const previous = before?.lower ?? '';
  if ((DETERMINERS.has(previous) && previous !== 'that') || DEGREES.has(previous)) return false;
  if (token.lower.endsWith('ing')) return previous === ',' || AUXILIARIES.has(previous) || MARKS.has(previous);
  if (OFTEN_NOUNS.has(token.lower) && !opensContent(line, at + 1)) return false;
  if (!NOUN_OR_VERB.has(token.lower)) return !PREPOSITIONS.has(previous) || previous === 'to' || previous === 'as';
  return isSubjectLike(before) || INNER_ADVERBS.has(previous) || AUXILIARIES.has(previous);
}

/** Forms that are nouns unless a clause, an infinitive or a quotation follows. */
const OFTEN_NOUNS = new Set(words('states plans plan remarks reports report rules notes posts news promises'));

function opensContent(line: Line, at: number): boolean {
  const next = line.list[at];
  return (
    next !== undefined &&
    (['that', 'to', ':', ',', 'it', 'he', 'she', 'the', 'a', 'on'].includes(next.lower) || MARKS.has(next.text) || isCapitalised(next.text))
  );
}

const isSubjectLike = (before: Token | undefined): boolean => {
  if (before === undefined) return false;
  if (PRONOUNS.has(before.lower) || MARKS.has(before.text) || before.text === ',') return true;
  return (
    before.kind === 'word' &&
    !PREPOSITIONS.has(before.lower) &&
    !DETERMINERS.has(before.lower) &&
    (!isStopword(before.lower) || before.lower === 'also')
  );
};

/** Where the verb group of a cue begins: auxiliaries and adverbs before it ("has not said"). */
function groupStart(line: Line, at: number): number {
  let first = at;
  while (first > 0 && (AUXILIARIES.has(line.list[first - 1]?.lower ?? '') || INNER_ADVERBS.has(line.list[first - 1]?.lower ?? '')))
    first -= 1;
  return first;
}

/** The subject before a cue: back to a break or a clause opener, an apposition in commas taken over ("Anna Berg, the chief, said"). */
function subjectBefore(line: Line, verbAt: number): { readonly first: number; readonly last: number } | null {
  let last = verbAt - 1;
  if (last < 0 || LINKS.has(line.list[last]?.lower ?? '')) return null;
  const closed = line.list[last]?.text === ',';
  if (closed) last -= 1;
  let first = backToBreak(line, last);
  if (closed) {
    const head = headBeforeAside(line, first);
    if (head !== null) return head;
    if (first === last && first > 1 && ASIDE_WORDS.has(line.list[last]?.lower ?? '') && line.list[first - 1]?.text === ',') {
      last = first - 2;
      first = backToBreak(line, last);
      return last - first >= MAX_SUBJECT || !startsNominal(line.list[first]) ? null : { first, last };
    }
    first = overRelative(line, first);
    const earlier = line.list[first - 1]?.text === ',' ? overRelative(line, backToBreak(line, first - 2)) : first;
    if (earlier >= first || !startsNominal(line.list[earlier])) return null;
    first = earlier;
  }
  const limit = closed ? MAX_APPOSITION : MAX_SUBJECT;
  return first > last || last - first >= limit || !startsNominal(line.list[first]) ? null : { first, last };
}

/** "Kestria, which sells maps, said": whom a relative aside that begins at `first` is told of; null where none does. */
function headBeforeAside(line: Line, first: number): { readonly first: number; readonly last: number } | null {
  const last = first - 3;
  if (!RELATIVE_SUBJECTS.has(line.list[first - 1]?.lower ?? '') || line.list[first - 2]?.text !== ',' || last < 0) return null;
  const start = backToBreak(line, last);
  const word = line.list[last];
  if (start === last && word !== undefined && ASIDE_WORDS.has(word.lower))
    return line.list[start - 1]?.text === ',' && start > 1 ? { first: backToBreak(line, start - 2), last: start - 2 } : null;
  return last - start >= MAX_SUBJECT || !startsNominal(word) || !startsNominal(line.list[start]) ? null : { first: start, last };
}

/** Words that stand between commas and are nobody: "Kestria, meanwhile, said". */
const ASIDE_WORDS = new Set(words('meanwhile however too though instead also moreover then separately therefore'));

/** Where a noun phrase begins whose relative clause begins at `first`: "the owner of a club who left" from "left" on. */
const overRelative = (line: Line, first: number): number =>
  RELATIVE_OPENERS.has(line.list[first - 1]?.lower ?? '') && line.list[first - 2]?.kind === 'word' ? backToBreak(line, first - 2) : first;
const RELATIVE_OPENERS = new Set(['who', 'which', 'that', 'where']);

/** Before a verb that has its subject elsewhere: "and said", "to explain". */
const LINKS = new Set(words('and but or then to'));

const startsNominal = (token: Token | undefined): boolean =>
  token !== undefined && token.kind !== 'punctuation' && !PREPOSITIONS.has(token.lower) && !AUXILIARIES.has(token.lower);

function backToBreak(line: Line, from: number): number {
  let first = from;
  while (first > 0) {
    const before = line.list[first - 1];
    if (before === undefined || BREAKS.has(before.text) || CLAUSE_OPENERS.has(before.lower) || line.quoted[first - 1] === true) break;
    first -= 1;
  }
  return first;
}

/** The subject after an inverted cue ('"…," said Anna Berg, who leads it'): up to a break, a preposition of time or the end. */
function subjectAfter(line: Line, verbAt: number): { readonly first: number; readonly last: number } | null {
  const first = verbAt + 1;
  let last = first - 1;
  while (last + 1 < line.list.length && last - first < MAX_SUBJECT) {
    const next = line.list[last + 1];
    if (
      next === undefined ||
      BREAKS.has(next.text) ||
      next.text === '.' ||
      CLAUSE_OPENERS.has(next.lower) ||
      (next.lower === 'known' && line.list[last + 2]?.lower === 'as') ||
      ['in', 'on', 'during', 'to'].includes(next.lower)
    )
      break;
    last += 1;
  }
  const head = line.list[first]?.text ?? '';
  return last < first ||
    !startsNominal(line.list[first]) ||
    weekdayOf(head) !== null ||
    isMonthName(head) ||
    line.list[first]?.kind === 'number'
    ? null
    : { first, last: nameStop(line.list, last) };
}

/** Whether the sentence has a comma, dash or closing mark right before position `first`, so that a content may stand before it. */
function breakBefore(line: Line, first: number): boolean {
  const before = line.list[first - 1];
  return before !== undefined && (BREAKS.has(before.text) || line.quoted[first - 1] === true);
}

interface Cue {
  readonly at: number;
  readonly first: number;
  readonly force: CueForce;
}

function fromCue(line: Line, cue: Cue): FoundAttribution | null {
  const { list } = line;
  const lower = list[cue.at]?.lower ?? '';
  if (list[cue.at + 1]?.lower === 'by' && isPassive(line, cue)) return fromStance(line, cue.at, true);
  const before = subjectBefore(line, cue.first);
  const subject = before ?? (mayInvert(line, cue, lower) ? subjectAfter(line, cue.at) : null);
  if (subject === null) return lower.endsWith('ing') ? fromParticiple(line, cue, lower) : fromStance(line, cue.at, true);
  const after = before === null ? null : contentAfter(line, cue.at, lower);
  const start = Math.min(subject.first, cue.first);
  const ahead = breakBefore(line, start) ? contentBefore(line, start) : null;
  const contents = chooseContents(line, { ahead, after, postposed: before === null || isPostposed(line, subject.first, cue.at) });
  const speaker = spanOf(line, subject.first, subject.last);
  const cueSpan = spanOf(line, cue.first, cueEnd(list, cue.at));
  if (contents.length === 0 || speaker === null || cueSpan === null) return null;
  const last = list[subject.last]?.lower ?? '';
  // "a model it said is …": the pronoun is the speaker, the words before it are what is spoken of.
  const leans = subject.last > subject.first && PRONOUNS.has(last);
  const plainSubject =
    (!leans && !hasFiniteVerb(withoutAlias(list.slice(subject.first, subject.last + 1)))) || list[subject.first + 1]?.text === ',';
  const asserts =
    plainSubject &&
    !(lower === 'known' && list[cue.at + 1]?.lower === 'as') &&
    !(subject.first === subject.last && RELATIVE_SUBJECTS.has(last)) &&
    !isPassive(line, cue) &&
    !isNested(line, subject.first) &&
    contents.some((content) => isAssertion(line, content, cue.at));
  const own =
    asserts || before === null ? speaker : (spanOf(line, trimmedSubject(list, subject.first, subject.last), subject.last) ?? speaker);
  return {
    speaker: own,
    speakerKind: speakerKindOf(line.text, own),
    cue: cueSpan,
    cueText: line.text.slice(cueSpan.start, cueSpan.end),
    force: cue.force,
    contents,
    asserts,
  };
}

/** A noun phrase without "known as": it names, and says nothing of anybody. */
const withoutAlias = (list: readonly Token[]): readonly Token[] =>
  list.filter((token, at) => token.lower !== 'known' || list[at + 1]?.lower !== 'as');

/** "a rival, who says that …": what a relative clause tells is not what the sentence asserts. */
const RELATIVE_SUBJECTS = new Set(['who', 'which']);

/** "…, saying that it was late": the speaker is the clause's subject, which is not looked for; so it is no attribution of the whole sentence. */
function fromParticiple(line: Line, cue: Cue, lower: string): FoundAttribution | null {
  const content = contentAfter(line, cue.at, lower);
  const cueSpan = spanOf(line, cue.first, cue.at);
  if (content === null || cueSpan === null) return null;
  const cueText = line.text.slice(cueSpan.start, cueSpan.end);
  return { speaker: null, speakerKind: 'unnamed', cue: cueSpan, cueText, force: cue.force, contents: [content], asserts: false };
}

/** A cue stands before its speaker only after a quotation, or as one of the few verbs of speech after a whole clause. */
function mayInvert(line: Line, cue: Cue, lower: string): boolean {
  // "…, saying that": a participle, whose subject is the clause's.
  if (!breakBefore(line, cue.first) || lower.endsWith('ing')) return false;
  if (MARKS.has(line.list[cue.first - 1]?.text ?? '') || line.quoted[cue.first - 2] === true) return true;
  return INVERTING.has(lower) && hasFiniteVerb(line.list.slice(0, cue.first));
}

/** "is called", "was told": the subject is not who speaks. */
const isPassive = (line: Line, cue: Cue): boolean =>
  line.list.slice(cue.first, cue.at).some((token) => BE.has(token.lower)) && !line.list[cue.at]?.lower.endsWith('ing');

/** Openers of clauses that stand inside another: what is said there is not what the sentence asserts. */
const NESTING = new Set(words('after before since because when while as if although though which that who whom what where until'));
const isNested = (line: Line, subjectFirst: number): boolean => NESTING.has(line.list[subjectFirst - 1]?.lower ?? '');

/** Whether a content is an assertion: a quotation, a clause after "that", or a clause right after a verb that takes one. */
function isAssertion(line: Line, content: Span, verbAt: number): boolean {
  const verb = line.list[verbAt];
  if (verb === undefined) return false;
  const own = line.list.filter((token) => token.start >= content.start && token.end <= content.end);
  const inside = own.filter((token) =>
    line.quotes.some((quote) => quote.inner.start <= token.start && token.end <= quote.inner.end),
  ).length;
  if (inside >= own.length * 0.5 && inside >= 4) return true;
  const next = line.list[verbAt + 1]?.lower ?? '';
  // "told its staff to stop": an order, not an assertion.
  if (content.start > verb.end && ['to', 'what', 'how', 'whether', 'why', 'where', 'if'].includes(own[0]?.lower ?? '')) return false;
  const follows = own[0]?.start === line.list[verbAt + 1]?.start;
  if (follows && PARTICLES.has(next)) return false;
  const introduced = line.list.some((token) => token.lower === 'that' && token.start > verb.start && token.end < content.start);
  if (introduced) return true;
  const closing =
    content.start < verb.start && closes(line, verbAt) && own.length >= LEAST_CLAUSE && !PREPOSITIONS.has(own[0]?.lower ?? '');
  if (closing && (CLAUSE_VERBS.has(verb.lower) || CLOSING.has(verb.lower))) return true;
  if (!CLAUSE_VERBS.has(verb.lower) || (content.start > verb.end && next === 'to')) return false;
  if (content.start < verb.start) return hasFiniteVerb(own);
  const comma = own.findIndex((token) => token.text === ',');
  return hasFiniteVerb(comma > 0 ? own.slice(0, comma) : own) || (SAYING.has(verb.lower) && own.length >= 5 && comma !== 1);
}

/** "…, Kestria data shows", "…, the ministry said on Monday": a verb after which nothing is said any more. */
const closes = (line: Line, verbAt: number): boolean => {
  const next = line.list[verbAt + 1];
  return verbAt === lastWord(line) || next === undefined || [',', '.', ';'].includes(next.text) || isOccasion(next);
};

/** Whether a token after a cue tells when, where or how it was said. */
const isOccasion = (token: Token): boolean =>
  AFTER_CUE.has(token.lower) || weekdayOf(token.text) !== null || token.lower === 'today' || token.lower === 'yesterday';
const CLOSING = new Set(words('shows show showed'));
/** A clause has at least so many tokens, whether or not we know its verb. */
const LEAST_CLAUSE = 5;

/** What follows a cue that stands after what was said: where, when and how it was said. */
const AFTER_CUE = new Set(
  words('in on during at outside inside after before from late earlier ahead following via through when while by over as'),
);

/** Whether speaker and cue follow what was said: a comma or mark before the subject, and no content clause right after the verb. */
function isPostposed(line: Line, subjectFirst: number, verbAt: number): boolean {
  if (!breakBefore(line, subjectFirst)) return false;
  const next = line.list[verbAt + 1];
  if (next === undefined || [',', '.', ';'].includes(next.text)) return true;
  if (line.quoted[subjectFirst - 2] === true || MARKS.has(line.list[subjectFirst - 1]?.text ?? '')) return next.lower !== 'that';
  return isOccasion(next);
}

function chooseContents(line: Line, found: { ahead: Span | null; after: Span | null; postposed: boolean }): readonly Span[] {
  const { ahead, after, postposed } = found;
  if (!postposed) return after === null ? (ahead === null ? [] : [ahead]) : [after];
  const rest = line.quotes.findLast((quote) => ahead !== null && quote.outer.start >= ahead.end);
  if (ahead !== null) return rest === undefined ? [ahead] : [ahead, rest.outer];
  return after === null ? [] : [after];
}

/** "Anna Berg backed the ban", "and defended it": a stand taken, with who takes it and towards what. It asserts nothing of the sentence. */
function fromStance(line: Line, at: number, sure = false): FoundAttribution | null {
  const { list } = line;
  if (line.quoted[at] === true || (!sure && !isStance(list, at))) return null;
  const first = groupStart(line, at);
  const end = cueEnd(list, at);
  const passive = isPassive(line, { at, first, force: 'opinion' });
  const before = passive ? agentAfter(line, end) : (subjectBefore(line, first) ?? sharedSubject(list, first));
  const content = spanOf(line, end + 1, clauseEnd(line, end + 1));
  const cue = spanOf(line, first, end);
  if (cue === null) return null;
  const speaker = before === null ? null : spanOf(line, trimmedSubject(list, before.first, before.last), before.last);
  return withoutAssertion(line, { cue, speaker, content });
}

/** "was echoed by Anna Berg": whom "by" names right after the cue. */
function agentAfter(line: Line, at: number): { readonly first: number; readonly last: number } | null {
  return line.list[at + 1]?.lower === 'by' ? subjectAfter(line, at + 1) : null;
}

/** The last token of what follows a verb of stance: up to a semicolon, a dash or the end. */
function clauseEnd(line: Line, from: number): number {
  const stop = line.list.findIndex((token, at) => at > from && (token.text === ';' || token.text === '—'));
  return stop < 0 ? lastWord(line) : stop - 1;
}

/** A longer run without a stop is no sentence that a person wrote. */
const MAX_TOKENS = 300;

/** All attributions of one sentence, nested ones after the one that holds them. Work is bounded by cues times tokens, and tokens are capped. */
export function attributionsIn(line: Line): readonly FoundAttribution[] {
  const { list } = line;
  if (list.length > MAX_TOKENS) return [];
  const found: FoundAttribution[] = [];
  let seen = 0;
  for (let at = 0; at < list.length; at += 1) {
    const trigger = TRIGGERS.get(list[at]?.lower ?? '');
    if (trigger === undefined) continue;
    seen |= trigger;
    const attribution = (trigger & AT_WORD) === 0 ? null : readAt(line, at);
    if (attribution !== null) found.push(attribution);
  }
  const according = (seen & ACCORDING) === 0 ? null : accordingTo(line);
  if (according !== null) found.unshift(according);
  const colon = (seen & COLON) === 0 ? null : fromColon(line);
  if (colon !== null) found.push(colon);
  const phrase = (seen & PHRASE) === 0 ? null : fromPhrase(line);
  if (phrase !== null) found.push(phrase);
  return found.filter((one) => isOutspoken(line, found, one));
}

/** The same with their whole extents; a later verb of the sentence may share the speaker of an earlier one. */
export const wholeAttributionsIn = (line: Line): readonly WholeAttribution[] => withExtents(line, attributionsIn(line));

const [AT_WORD, PHRASE, ACCORDING, COLON] = [1, 2, 4, 8];
/** What each word may set off, so that most words of a sentence cost one look-up. */
const TRIGGERS: ReadonlyMap<string, number> = triggersOf([
  [FORCE_OF_CUE.keys(), AT_WORD],
  [STANCE_WORDS, AT_WORD],
  [CUE_NOUNS.keys(), AT_WORD],
  [LEANING_WORDS, AT_WORD],
  [PHRASES_BY_WORD.keys(), PHRASE],
  [['according'], ACCORDING],
  [[':'], COLON],
]);

function triggersOf(rows: readonly (readonly [Iterable<string>, number])[]): ReadonlyMap<string, number> {
  const flags = new Map<string, number>();
  for (const [forms, flag] of rows) for (const form of forms) flags.set(form, (flags.get(form) ?? 0) | flag);
  return flags;
}

/** The attribution whose cue stands at a token. */
function readAt(line: Line, at: number): FoundAttribution | null {
  if (isCapitalised(line.list[at]?.text ?? '')) return isTitleVerb(line, at) ? fromStance(line, at, true) : fromNoun(line, at);
  if (!isCueVerb(line, at)) return fromNoun(line, at) ?? fromLeaning(line, at) ?? fromStance(line, at);
  const force = FORCE_OF_CUE.get(line.list[at]?.lower ?? '') ?? 'said';
  return fromCue(line, { at, first: groupStart(line, at), force }) ?? fromStance(line, at, true);
}

/** "Anna Berg Backs Ban On Gifts": a finite verb in a line that prints its words with capitals. */
function isTitleVerb({ list, quoted }: Line, at: number): boolean {
  const lower = list[at]?.lower ?? '';
  if (at === 0) return lower === 'asked' && ASKED_TAILS.has(list[1]?.lower ?? '');
  if (quoted[at] === true || lower.endsWith('ing') || list[at - 1]?.kind === 'punctuation') return false;
  const finite =
    lower.endsWith('ed') ||
    (lower.endsWith('s') && !PLURAL_FIRST.has(lower)) ||
    (PLURAL_FIRST.has(lower) && TITLE_OBJECTS.has(list[at + 1]?.lower ?? ''));
  if (!finite || DETERMINERS.has(list[at - 1]?.lower ?? '') || PREPOSITIONS.has(list[at - 1]?.lower ?? '')) return false;
  const written = list.filter((token) => token.kind === 'word');
  return written.length > 4 && written.filter((token) => isCapitalised(token.text)).length > written.length * 0.75;
}
const ASKED_TAILS = new Set(words('about if whether how why what on by'));
const TITLE_OBJECTS = new Set(words('for on to that his her their its the a he she they it'));

/** A stand or a thought told within what somebody says is part of what he says, and no attribution beside it; "and said" goes on with the saying. */
function isOutspoken(line: Line, all: readonly FoundAttribution[], one: FoundAttribution): boolean {
  if (one.asserts) return true;
  const verb = one.cueText.slice(one.cueText.lastIndexOf(' ') + 1);
  if (FEEBLE_FORMS.has(verb)) return false;
  if (
    !all.some(
      (other) =>
        other.asserts && other.speaker !== null && other.contents.some((span) => span.start <= one.cue.start && one.cue.end <= span.end),
    )
  )
    return true;
  const force = FORCE_OF_CUE.get(verb);
  const before = line.list[tokensOf(line.list, one.cue).first - 1]?.lower ?? '';
  return (force === 'said' || force === 'alleged' || force === 'denied') && ['and', 'but', ','].includes(before);
}

/** "Anna Berg's", "their": whose the cue is, as it stands. */
const isOwner = (token: Token | undefined): boolean => token !== undefined && (/['’]s?$/.test(token.text) || POSSESSIVES.has(token.lower));
const POSSESSIVES = new Set(words('his her their its whose my our your'));

/** The attributions with their whole extents: a later verb of the sentence may share the speaker of an earlier one. */
function withExtents(line: Line, found: readonly FoundAttribution[]): readonly WholeAttribution[] {
  let earlier: WholeAttribution | null = null;
  const done: WholeAttribution[] = [];
  for (const one of found) {
    const before: Span | null = earlier !== null && earlier.cue.end <= one.cue.start ? earlier.whole.speaker : null;
    const whole: WholeAttribution = { ...one, whole: extentOf(line, one, before) };
    done.push(whole);
    if (whole.whole.speaker !== null) earlier = whole;
  }
  return done;
}

function extentOf(line: Line, one: FoundAttribution, earlier: Span | null): Extent {
  const cue = tokensOf(line.list, one.cue);
  const speaker = one.speaker === null ? null : tokensOf(line.list, one.speaker);
  const owned = speaker !== null && speaker.last < cue.first && (one.cueText === ':' || isOwner(line.list[speaker.last]));
  if (owned) return { cue: one.cue, speaker: one.speaker };
  const whole = wholeExtent(line, { cue, speaker, earlier, seek: !isUnowned(line.list, cue) });
  return one.asserts || whole.speaker === null || mayTakeStand(tokensIn(line.list, whole.speaker))
    ? whole
    : { cue: whole.cue, speaker: null };
}

function tokensIn(list: readonly Token[], span: Span): readonly Token[] {
  const { first, last } = tokensOf(list, span);
  return list.slice(first, last + 1);
}

/** "was told", "seems": the subject is not whose words or mind is told. */
function isUnowned(list: readonly Token[], cue: { readonly first: number; readonly last: number }): boolean {
  const named = list[cue.last]?.lower ?? '';
  if (SEEMING.has(named)) return true;
  const at = isParticiple(named) ? cue.last : cue.last - 1;
  if (!isParticiple(list[at]?.lower ?? '') || MIND_ADJECTIVES.has(list[at]?.lower ?? '')) return false;
  return list.slice(Math.max(0, cue.first - 1), at).some((token) => BE.has(token.lower));
}
const isParticiple = (lower: string): boolean => lower.endsWith('ed') || PARTICIPLES.has(lower);
const SEEMING = new Set(words('seem seems seemed appear appears appeared reportedly allegedly'));
const PARTICIPLES = new Set(words('known said told seen thought understood shown meant found quoted'));
