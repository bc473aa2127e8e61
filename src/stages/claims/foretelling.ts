import { HEADLINE_INFINITIVES, PLANNING_PHRASES, PREDICTING_PHRASES } from '../../lexicon/cues.ts';
import type { Token } from '../../text/tokens.ts';
import { DETERMINERS, type Line } from './line.ts';
import { permits } from './permission.ts';
import { hasPhrase, spaced } from './phrases.ts';
import { hasFiniteVerb, isBaseForm, isPastForm, isThirdPerson } from './verbs.ts';

/** Whether a main clause tells what is likely or possible. All of it counts: a guess that is lost would be told as a fact. */
export const foresees = (main: readonly Token[]): boolean =>
  hasPhrase(withoutAbility(spaced(withoutRelative(withoutMay(withoutOpening(main))))), PREDICTING_PHRASES);

/** The clause without what opens it and says when, how or in spite of what ("While it may look plain, …"), where a clause of its own follows. */
function withoutOpening(main: readonly Token[]): readonly Token[] {
  const [first, next] = main;
  const comma = main.findIndex((token) => token.text === ',');
  const comments = first?.lower === 'perhaps' && (next?.lower === 'most' || next?.lower === 'more');
  if (first === undefined || comma < 0 || !(comments || OPENING.has(first.lower) || CIRCUMSTANCES.has(first.lower))) return main;
  const rest = main.slice(comma + 1);
  return hasFiniteVerb(rest) ? rest : main;
}

/** Openers of a phrase that says under what circumstances, and not on what condition. */
const CIRCUMSTANCES = new Set(['after', 'before', 'despite', 'following', 'amid', 'with', 'by']);

/** Whether a main clause tells what somebody means to do. */
export const plans = (line: Line, main: readonly Token[]): boolean =>
  hasPhrase(withoutPowers(spaced(withoutNouns(withoutRelative(toldClause(main))))), PLANNING_PHRASES) || isHeadlinePlan(line, main);

/** The tokens without a "plan" of which the clause tells what became ("A plan to sell the halls has failed"), and without "considering" as a preposition ("is cheap, considering its size"). */
function withoutNouns(main: readonly Token[]): readonly Token[] {
  return main.filter(
    (token, at) =>
      !(isPlanTold(main, at) || isAim(main, at) || (token.lower === 'considering' && isPreposition(main, at)) || isWill(main, at)),
  );
}

/** "Its goal is to sell": what something is for. */
const isAim = (main: readonly Token[], at: number): boolean =>
  (main[at]?.lower === 'is' || main[at]?.lower === 'are') && main[at + 1]?.lower === 'to' && AIMS.has(main[at - 1]?.lower ?? '');
const AIMS = new Set(
  'goal goals aim aims idea purpose mission model operandi point way role job task strategy trick key approach method'.split(' '),
);

/** "against their will", "at will": the noun. */
const isWill = (main: readonly Token[], at: number): boolean =>
  main[at]?.lower === 'will' &&
  (['free', 'at', 'good', 'political'].includes(main[at - 1]?.lower ?? '') || OWNING.has(main[at - 1]?.lower ?? ''));
const OWNING = new Set(['his', 'her', 'its', 'their', 'my', 'our', 'your', 'the', 'a', 'no']);

/** Whether a noun "plan" is, or belongs to, the subject of a clause whose verb follows. */
function isPlanTold(main: readonly Token[], at: number): boolean {
  const [noun, before] = [main[at]?.lower ?? '', main[at - 1]?.lower ?? ''];
  if ((noun !== 'plan' && noun !== 'plans') || main[at + 1]?.lower !== 'to' || hasFiniteVerb(main.slice(0, at))) return false;
  const owned = DETERMINERS.has(before) || /['’]s?$/.test(before);
  const singular = noun === 'plan' && DETERMINERS.has(main[at - 2]?.lower ?? '');
  return (owned || singular) && main.some((token, index) => index > at + 2 && DECIDED.has(token.lower));
}

/** Verbs of what becomes of a plan. */
const DECIDED = new Set(
  'was were has have had failed fails fell falls collapsed stalled stalls died dies drew draws won wins met meets passed passes'.split(' '),
);

/** Whether "considering" stands without a form of "be" and behind the verb of its clause. */
const isPreposition = (main: readonly Token[], at: number): boolean =>
  !main.slice(Math.max(0, at - 2), at).some(({ lower }) => FORMS_OF_BE.has(lower) || /['’](s|re|m)$/.test(lower)) &&
  hasFiniteVerb(main.slice(0, at));
const FORMS_OF_BE = new Set(['is', 'are', 'was', 'were', 'be', 'been']);

/** "a centre that Acme wants to build": "that" after a noun, where the clause has its verb already. */
function isRelativeThat(all: readonly Token[], at: number): boolean {
  const before = all[at - 1]?.lower ?? '';
  if (all[at]?.lower !== 'that' || isPastForm(before) || isThirdPerson(before) || isBaseForm(before)) return false;
  return hasFiniteVerb(all.slice(0, at));
}

/** The clause up to a relative "that": what somebody wants to build is no plan of the sentence, and what does not compile negates nothing in it. */
export function withoutRelative(main: readonly Token[]): readonly Token[] {
  const at = main.findIndex((_, index) => index >= 4 && isRelativeThat(main, index));
  return at < 0 ? main : main.slice(0, at);
}

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

const BEFORE_MONTH = new Set('in since until by of from late early mid last this next through during between on'.split(' '));

/** The tokens without the month of May, which foretells nothing: "in May", "May 27", "May was …", without a "may" that permits, and without an adverb of an opening clause ("Potentially hitting all …"). */
function withoutMay(list: readonly Token[]): readonly Token[] {
  return list.filter((token, at) => {
    if (at === 0 && token.lower === 'potentially' && (list[1]?.lower.endsWith('ing') ?? false)) return false;
    if (permits(list, at)) return false;
    if (token.lower === 'potentially' && AFTER_WHICH_NOUNS.has(list[at - 1]?.lower ?? '')) return false;
    if (token.text !== 'May') return true;
    return at > 0 && !BEFORE_MONTH.has(list[at - 1]?.lower ?? '') && list[at + 1]?.kind !== 'number';
  });
}

/** "with potentially profound effects": the adverb weakens an adjective. */
const AFTER_WHICH_NOUNS = new Set(['with', 'of', 'a', 'an', 'in']);

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
  'will run on',
  'will support',
  'will come with',
  // What a thing will not do when it is asked, it does not do.
  ...["won't", 'won’t'].flatMap((wont) =>
    ['answer', 'respond', 'load', 'start', 'open', 'run', 'play', 'tell', 'work'].map((verb) => `${wont} ${verb}`),
  ),
];

const UNITS_OF_TIME = [' minutes ', ' hours ', ' days ', ' weeks '];

/** "Nobody could sign in", "could be read for 11 days": what could be done and was, or could not, is no forecast; nor is what may not be done. */
function withoutAbility(narrow: string): string {
  const past = narrow.includes(' for ') && UNITS_OF_TIME.some((unit) => narrow.includes(unit));
  const plain = narrow
    .replaceAll(' may not ', ' ')
    .replaceAll(' could not ', ' ')
    .replaceAll(' could no longer ', ' ')
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
