import type { Modality, Polarity } from '../../domain/claim.ts';
import type { Span } from '../../domain/span.ts';
import {
  ALLEGING_PHRASES,
  DENYING_PHRASES,
  NEGATING_PHRASES,
  NEGATIONS,
  NOT_NEGATIONS,
  OPINION_PHRASES,
  WITHDRAWING_PHRASES,
} from '../../lexicon/cues.ts';
import type { Token } from '../../text/tokens.ts';
import { accuses, hedgingAdjective, leavesOpen } from './accusing.ts';
import { foresees, plans, withoutRelative } from './foretelling.ts';
import type { FoundAttribution, Line } from './line.ts';
import { hasPhrase, spaced } from './phrases.ts';
import { hasFiniteVerb, isPastForm, isThirdPerson } from './verbs.ts';

const SUBORDINATE = new Set(
  'which who whom whose because although though while whereas after before if when as until unless since'.split(' '),
);

/** The tokens of a span of the line, and of its main clause: up to the first subordinate clause that does not open it. */
export function clausesOf(line: Line, span: Span): { readonly all: readonly Token[]; readonly main: readonly Token[] } {
  const all = line.list.filter((token) => token.start >= span.start && token.end <= span.end);
  const stop = endOfMain(all);
  return { all, main: stop < 0 ? all : all.slice(0, stop) };
}

const endOfMain = (all: readonly Token[]): number =>
  all.findIndex((token, at) => at >= 4 && (SUBORDINATE.has(token.lower) || opensConjunct(all, at)));

/** Marks that open an aside, and what closes it. */
const ASIDES: ReadonlyMap<string, string> = new Map([
  [',', ','],
  ['—', '—'],
  ['–', '–'],
  ['(', ')'],
]);

/** The tokens without what stands in brackets: what an aside hedges or plans is no part of the clause around it. All of them where a bracket is not closed. */
function withoutBrackets(all: readonly Token[]): readonly Token[] {
  const open = all.findIndex((token, at) => at > 0 && token.text === '(');
  const close = all.findIndex((token, at) => at > open && token.text === ')');
  return open < 0 || close < 0 ? all : withoutBrackets([...all.slice(0, open), ...all.slice(close + 1)]);
}

/** "shows how it may fail", "asked what it will cost": a question told of within a clause. */
const opensQuestion = (all: readonly Token[], at: number): boolean =>
  at >= 3 && QUESTIONS.has(all[at]?.lower ?? '') && all[at - 1]?.text !== ',' && hasFiniteVerb(all.slice(0, at)) && !goesOn(all, at);

/** Whether a further clause is joined on after a comma, which may hedge for itself. */
const goesOn = (all: readonly Token[], at: number): boolean =>
  all.some((token, index) => index > at && token.text === ',' && ['and', 'but'].includes(all[index + 1]?.lower ?? ''));
const QUESTIONS = new Set(['how', 'what', 'whether', 'why']);

/** ", which lost a case,": an aside right after a short subject. */
const opensAside = (all: readonly Token[], at: number): boolean =>
  at >= 2 && at < 4 && all[at - 1]?.text === ',' && RELATIVES.has(all[at]?.lower ?? '');
const RELATIVES = new Set(['which', 'who', 'whose']);

/** "…, matching the best price so far": a participle after a comma, behind the verb of its clause, only adds to it. */
const opensTail = (all: readonly Token[], at: number): boolean =>
  all[at - 1]?.text === ',' && TAIL.test(all[at]?.lower ?? '') && hasFiniteVerb(all.slice(0, at));
const TAIL = /^[a-z]{2,}ing$/;

/** The main clause in which hedges are looked for: an aside that parts a subject from its verb is left out ("The maker of maps, which lost a case, may close"). */
function mainOf(all: readonly Token[]): readonly Token[] {
  const ends = [endOfMain(all), all.findIndex((_, at) => opensTail(all, at) || opensQuestion(all, at) || opensAside(all, at))].filter(
    (at) => at >= 0,
  );
  if (ends.length === 0) return all;
  const stop = Math.min(...ends);
  const before = all.slice(0, stop);
  const closing = ASIDES.get(before.at(-1)?.text ?? '');
  if (closing === undefined || hasFiniteVerb(before)) return before;
  const close = all.findIndex((token, at) => at > stop && token.text === closing);
  return close < 0 ? before : withoutRelative([...before, ...mainOf(all.slice(close + 1))]);
}

/** "… and declined to share it": a second verb phrase joined on. */
function opensConjunct(all: readonly Token[], at: number): boolean {
  const [token, next] = [all[at]?.lower ?? '', all[at + 1]?.lower ?? ''];
  return (token === 'and' || token === 'but') && (isPastForm(next) || isThirdPerson(next));
}

/** How the content is held. Hedges are looked for in all of it, plans and likelihood in its main clause only. */
export function modalityOf(line: Line, content: Span, outer: FoundAttribution | null): Modality {
  const { all } = clausesOf(line, content);
  const main = mainOf(withoutBrackets(all));
  const [wide, narrow] = [withoutShares(spaced(all)), withoutShares(spaced(main))];
  if (hasPhrase(spaced(line.list), WITHDRAWING_PHRASES)) return 'denied';
  if (outer?.force === 'denied' || hasPhrase(narrow, DENYING_PHRASES) || endsInDenial(wide)) return 'denied';
  if (
    outer?.force === 'alleged' ||
    accuses(main) ||
    hasPhrase(wide, ALLEGING_PHRASES) ||
    // "has reportedly told": the hedge stands in the cue.
    hasPhrase(` ${outer?.cueText.toLowerCase() ?? ''} `, ALLEGING_PHRASES) ||
    hedgingAdjective(all) !== null ||
    outer?.speakerKind === 'unnamed' ||
    leavesOpen(wide)
  )
    return 'alleged';
  if (outer?.force === 'opinion' || hasPhrase(withoutComment(narrow), OPINION_PHRASES)) return 'opinion';
  if (outer?.force === 'predicted' || foresees(main)) return 'predicted';
  if (outer?.force === 'planned' || plans(line, main)) return 'planned';
  return outer === null ? 'stated' : 'attributed';
}

/** "eleven of them were wrong", "one alarm in five was false": a count of faults denies nothing that anybody said. */
const SHARE_AT_FAULT =
  / (?:of (?:them|these|those|which)|in (?:\d+|two|three|four|five|six|seven|eight|nine|ten)) (?:is|are|was|were) (?:wrong|false|untrue|incorrect|inaccurate)(?= )/g;
const withoutShares = (clause: string): string => clause.replace(SHARE_AT_FAULT, '');

/** Comments on a fact that is told all the same. */
const COMMENTS = ['unfortunately', 'of course', 'needless to say', 'should have known'];

/** "should he win": on what condition. */
const CONDITIONS = ['he', 'she', 'it', 'they', 'we', 'you'].map((subject) => `should ${subject}`);

const withoutComment = (narrow: string): string =>
  [...COMMENTS, ...CONDITIONS].reduce((line, phrase) => line.replaceAll(` ${phrase} `, ' '), narrow);

/** "A report that posts would go because of it is wrong": the predicate stands last, after all subordinate clauses. */
function endsInDenial(wide: string): boolean {
  const end = wide.replace(/[.!"”]/g, ' ').trimEnd();
  return DENYING_PHRASES.some((phrase) => end.endsWith(` ${phrase}`));
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
  const phrases = hasPhrase(narrow, NEGATING_PHRASES) || (firstWordOf(main) === 'no' && !excused) ? 1 : 0;
  return (single + phrases) % 2 === 1 ? 'negated' : 'affirmed';
}

/** The first word of a clause; the number of a paragraph before it is none. */
const firstWordOf = (main: readonly Token[]): string | undefined =>
  main.find((token, at) => token.kind === 'word' || (token.kind === 'number' && !(at === 0 && main[1]?.text === '.')))?.lower;

/** "is 940, and not 470": a number set aside, while the sentence itself affirms. */
function rejectsNumber(list: readonly Token[], at: number): boolean {
  const next = list[at + 1];
  const number = next?.lower === 'about' || next?.lower === 'the' ? list[at + 2] : next;
  return number?.kind === 'number' && ['and', ','].includes(list[at - 1]?.text ?? '');
}
