import type { Modality, Polarity } from '../../domain/claim.ts';
import type { Span } from '../../domain/span.ts';
import {
  ALLEGING_ADJECTIVES,
  ALLEGING_PHRASES,
  DENYING_PHRASES,
  HEADLINE_INFINITIVES,
  NEGATING_PHRASES,
  NEGATIONS,
  NOT_NEGATIONS,
  OPINION_PHRASES,
  PLANNING_PHRASES,
  PREDICTING_PHRASES,
  WITHDRAWING_PHRASES,
} from '../../lexicon/cues.ts';
import { AUXILIARIES } from '../../lexicon/verbs.ts';
import type { Token } from '../../text/tokens.ts';
import type { FoundAttribution, Line } from './line.ts';
import { permits } from './permission.ts';
import { hasPhrase, spaced } from './phrases.ts';
import { hasFiniteVerb, isBaseForm, isPastForm, isThirdPerson } from './verbs.ts';

const SUBORDINATE = new Set(
  'which who whom whose because although though while whereas after before if when as until unless since'.split(' '),
);

/** The tokens of a span of the line, and of its main clause: up to the first subordinate clause that does not open it. */
export function clausesOf(line: Line, span: Span): { readonly all: readonly Token[]; readonly main: readonly Token[] } {
  const all = line.list.filter((token) => token.start >= span.start && token.end <= span.end);
  const stop = all.findIndex((token, at) => at >= 4 && (SUBORDINATE.has(token.lower) || opensConjunct(all, at)));
  return { all, main: stop < 0 ? all : all.slice(0, stop) };
}

/** "… and declined to share it": a second verb phrase joined on. */
function opensConjunct(all: readonly Token[], at: number): boolean {
  const [token, next] = [all[at]?.lower ?? '', all[at + 1]?.lower ?? ''];
  return (token === 'and' || token === 'but') && (isPastForm(next) || isThirdPerson(next));
}

/** "a centre that Acme wants to build": "that" after a noun, where the clause has its verb already. */
function isRelativeThat(all: readonly Token[], at: number): boolean {
  const before = all[at - 1]?.lower ?? '';
  if (all[at]?.lower !== 'that' || isPastForm(before) || isThirdPerson(before) || isBaseForm(before)) return false;
  return hasFiniteVerb(all.slice(0, at));
}

/** The clause up to a relative "that": what somebody wants to build is no plan of the sentence. */
function withoutRelative(main: readonly Token[]): readonly Token[] {
  const at = main.findIndex((_, index) => index >= 4 && isRelativeThat(main, index));
  return at < 0 ? main : main.slice(0, at);
}

/** The adjective that hedges a noun of the content ("an alleged check"), or null; a noun or an article must not follow for "accused" and "claimed" as verbs. */
export function hedgingAdjective(all: readonly Token[]): Token | null {
  for (let at = 0; at < all.length; at += 1) {
    const token = all[at];
    const next = all[at + 1];
    if (token === undefined || next === undefined || next.kind !== 'word' || !ALLEGING_ADJECTIVES.has(token.lower)) continue;
    const verbal = [
      'of',
      'that',
      'to',
      'the',
      'a',
      'an',
      'it',
      'by',
      'in',
      'him',
      'her',
      'them',
      'its',
      'he',
      'she',
      'they',
      'on',
      'at',
      'for',
      'as',
      'and',
    ].includes(next.lower);
    if (
      !verbal &&
      ((token.lower !== 'claimed' && token.lower !== 'accused' && token.lower !== 'apparent') ||
        ['the', 'a', 'an', 'its'].includes(all[at - 1]?.lower ?? ''))
    )
      return token;
  }
  return null;
}

/** How the content is held. Hedges are looked for in all of it, plans and likelihood in its main clause only. */
export function modalityOf(line: Line, content: Span, outer: FoundAttribution | null): Modality {
  const { all, main } = clausesOf(line, content);
  const [wide, narrow] = [spaced(all), spaced(main)];
  if (hasPhrase(spaced(line.list), WITHDRAWING_PHRASES)) return 'denied';
  if (outer?.force === 'denied' || hasPhrase(narrow, DENYING_PHRASES) || endsInDenial(wide)) return 'denied';
  if (
    outer?.force === 'alleged' ||
    accuses(main) ||
    hasPhrase(wide, ALLEGING_PHRASES) ||
    hedgingAdjective(all) !== null ||
    outer?.speakerKind === 'unnamed' ||
    leavesOpen(wide)
  )
    return 'alleged';
  if (outer?.force === 'opinion' || hasPhrase(withoutComment(narrow), OPINION_PHRASES)) return 'opinion';
  if (outer?.force === 'predicted' || hasPhrase(withoutAbility(spaced(withoutRelative(withoutMay(main)))), PREDICTING_PHRASES))
    return 'predicted';
  if (
    outer?.force === 'planned' ||
    hasPhrase(withoutPowers(spaced(withoutRelative(toldClause(main)))), PLANNING_PHRASES) ||
    isHeadlinePlan(line, main)
  )
    return 'planned';
  return outer === null ? 'stated' : 'attributed';
}

/** "Kestria accuses Varn Labs of theft", "Thieves claim a breach": the main verb accuses, though what it says is told as a noun. */
function accuses(main: readonly Token[]): boolean {
  const at = main.findIndex((token, index) => index > 0 && index <= MAX_ACCUSER && ACCUSING_FORMS.has(token.lower));
  const [before, next] = [main[at - 1], main[at + 1]];
  if (before === undefined || next === undefined || before.kind !== 'word' || next.kind === 'punctuation') return false;
  if (!HELPERS.has(before.lower) && (AUXILIARIES.has(before.lower) || hasFiniteVerb(main.slice(0, at)))) return false;
  return !NOMINAL_BEFORE.has(before.lower) && !NOMINAL_AFTER.has(next.lower);
}

const MAX_ACCUSER = 9;
/** Who "can claim" or "may claim" asks for what is due. */
const HELPERS = new Set(['has', 'have', 'had', 'is', 'are']);
const ACCUSING_FORMS = new Set(['accuse', 'accuses', 'accused', 'allege', 'alleges', 'alleged', 'claim', 'claims', 'claimed']);
/** Around them these forms are nouns, or what somebody lays claim to. */
const NOMINAL_BEFORE = new Set([
  'the',
  'a',
  'an',
  'this',
  'these',
  'those',
  'its',
  'his',
  'her',
  'their',
  'of',
  'to',
  'for',
  'no',
  'any',
  'some',
  'all',
  'by',
  'and',
]);
const NOMINAL_AFTER = new Set([
  'that',
  'of',
  'to',
  'in',
  'by',
  'for',
  'on',
  'and',
  'or',
  'were',
  'was',
  'are',
  'is',
  'have',
  'has',
  'about',
  'from',
  'responsibility',
  'credit',
  'victory',
]);

/** Where a plan is looked for: the main clause without a clause that opens it ("As prices rise, …") or that a new subject joins on (", and we will …"). */
function toldClause(main: readonly Token[]): readonly Token[] {
  const joined = main.findIndex(
    (token, at) =>
      at > 3 &&
      (token.lower === 'and' || token.lower === 'but') &&
      main[at - 1]?.text === ',' &&
      SUBJECT_PRONOUNS.has(main[at + 1]?.lower ?? ''),
  );
  const first = joined < 0 || !hasFiniteVerb(main.slice(0, joined)) ? main : main.slice(0, joined);
  if (!OPENING.has(first[0]?.lower ?? '')) return first;
  const rest = first.slice(first.findIndex((token) => token.text === ',') + 1);
  return rest.length < first.length && hasFiniteVerb(rest) ? rest : first;
}

const SUBJECT_PRONOUNS = new Set(['we', 'it', 'they', 'he', 'she', 'i', 'you']);
/** Openers of a clause that says when or why, and not on what condition. */
const OPENING = new Set(['as', 'while', 'although', 'though', 'because', 'since', 'when', 'whereas']);

/** Comments on a fact that is told all the same. */
const COMMENTS = ['unfortunately', 'of course', 'needless to say'];

const withoutComment = (narrow: string): string => COMMENTS.reduce((line, phrase) => line.replaceAll(` ${phrase} `, ' '), narrow);

const BEFORE_MONTH = new Set('in since until by of from late early mid last this next through during between on'.split(' '));

/** The tokens without the month of May, which foretells nothing: "in May", "May 27", "May was …", without a "may" that permits, and without an adverb of an opening clause ("Potentially hitting all …"). */
function withoutMay(list: readonly Token[]): readonly Token[] {
  return list.filter((token, at) => {
    if (at === 0 && token.lower === 'potentially' && (list[1]?.lower.endsWith('ing') ?? false)) return false;
    if (permits(list, at)) return false;
    if (token.text !== 'May') return true;
    return at > 0 && !BEFORE_MONTH.has(list[at - 1]?.lower ?? '') && list[at + 1]?.kind !== 'number';
  });
}

/** "has asked Acme whether calls were passed on", "are investigating calls in which": what is asked or looked into is not said to be so. */
const leavesOpen = (wide: string): boolean => {
  const matter = wide.indexOf(' in which ');
  if (matter > 0 && INQUIRING.some((word) => wide.lastIndexOf(word, matter) >= 0)) return true;
  const whether = wide.indexOf(' whether ');
  return whether > 0 && ASKING.some((word) => wide.lastIndexOf(word, whether) >= 0);
};

const INQUIRING = [' investigating ', ' investigate ', ' investigates ', ' looking into ', ' probing '];
const ASKING = [' asked ', ' asks ', ' examining ', ' examines ', ' looking at ', ' checking ', ' investigating '];

/** "A report that posts would go because of it is wrong": the predicate stands last, after all subordinate clauses. */
function endsInDenial(wide: string): boolean {
  const end = wide.replace(/[.!"”]/g, ' ').trimEnd();
  return DENYING_PHRASES.some((phrase) => end.endsWith(` ${phrase}`));
}

/** "will be able to", "will let": what a thing presented today does is told of it, not planned; nor is considering what follows from it a plan. */
function withoutPowers(clause: string): string {
  const narrow = WILL.reduce((line, pronoun) => line.replaceAll(` ${pronoun}'ll `, ` ${pronoun} will `), clause).replaceAll(
    ' considering the ',
    ' the ',
  );
  const kept = POWERS.reduce((line, phrase) => line.replaceAll(` ${phrase} `, ' '), narrow);
  return DROPPED.reduce(
    (line, verb) => line.replaceAll(` ${verb} plans to `, ` ${verb} `).replaceAll(` ${verb} its plans to `, ` ${verb} `),
    kept,
  );
}

/** What was done to a plan is done. */
const DROPPED = [
  'delayed',
  'delays',
  'dropped',
  'drops',
  'scrapped',
  'scraps',
  'cancelled',
  'canceled',
  'abandoned',
  'abandons',
  'shelved',
  'shelves',
];

const WILL = ['we', 'it', 'they', 'he', 'she', 'i', 'you'];

const POWERS = [
  'going to let',
  'going to allow',
  'going to help',
  'will be able',
  'will let',
  'will allow',
  'will help',
  'will now',
  'will also be able',
];

const UNITS_OF_TIME = [' minutes ', ' hours ', ' days ', ' weeks '];

/** "Nobody could sign in", "could be read for 11 days": what could be done and was, or could not, is no forecast; nor is what may not be done. */
function withoutAbility(narrow: string): string {
  const past = narrow.includes(' for ') && UNITS_OF_TIME.some((unit) => narrow.includes(unit));
  const plain = narrow
    .replaceAll(' may not ', ' ')
    .replaceAll(' could not ', ' ')
    .replaceAll(' nobody could ', ' ')
    .replaceAll(' who could ', ' who ')
    .replaceAll(' which could ', ' which ');
  return past ? plain.replaceAll(' could ', ' ') : plain;
}

/** "Acme to open a lab in Norrland": a headline's infinitive right after its subject. */
function isHeadlinePlan(line: Line, main: readonly Token[]): boolean {
  if (/[.!?]$/.test(line.text.slice(line.span.start, line.span.end))) return false;
  const at = main.findIndex((token, index) => token.lower === 'to' && HEADLINE_INFINITIVES.has(main[index + 1]?.lower ?? ''));
  return at > 0 && at <= 6 && !hasFiniteVerb(main.slice(0, at));
}

/** Whether the main clause of the content denies: an odd number of negations, "not only" and its like left out. */
export function polarityOf(line: Line, content: Span): Polarity {
  const { main } = clausesOf(line, content);
  // A second negated clause does not undo the first.
  const told = main.filter((token, at) => token.lower !== 'not' || !rejectsNumber(main, at));
  const excused = NOT_NEGATIONS.some((phrase) => spaced(main).startsWith(` ${phrase} `));
  let narrow = spaced(told).replaceAll(' and none ', ' and ').replaceAll(' nor ', ' or ').replaceAll(' and no ', ' and ');
  for (const phrase of NOT_NEGATIONS) narrow = narrow.replaceAll(` ${phrase} `, ' ');
  const single = narrow.split(' ').filter((word) => NEGATIONS.has(word)).length;
  const phrases =
    hasPhrase(narrow, NEGATING_PHRASES) || (main.find((token) => token.kind !== 'punctuation')?.lower === 'no' && !excused) ? 1 : 0;
  return (single + phrases) % 2 === 1 ? 'negated' : 'affirmed';
}

/** "is 940, and not 470": a number set aside, while the sentence itself affirms. */
function rejectsNumber(list: readonly Token[], at: number): boolean {
  const next = list[at + 1];
  const number = next?.lower === 'about' || next?.lower === 'the' ? list[at + 2] : next;
  return number?.kind === 'number' && ['and', ','].includes(list[at - 1]?.text ?? '');
}
