import { AUXILIARIES, FURTHER_VERBS, INNER_ADVERBS, IRREGULAR_FORMS, PLURAL_OR_VERB, REGULAR_VERBS } from '../../lexicon/verbs.ts';
import { isCapitalised } from '../../text/characters.ts';
import type { Token } from '../../text/tokens.ts';

function pastOf(base: string): readonly string[] {
  if (base.endsWith('e')) return [`${base}d`];
  if (base.endsWith('y') && !/[aeiou]y$/.test(base)) return [`${base.slice(0, -1)}ied`];
  const doubled = /[^aeiou][aeiou][bdgklmnprt]$/.test(base) ? [`${base}${base.at(-1)}ed`] : [];
  return [`${base}ed`, ...doubled];
}

/** The present form in "-s" of a verb's base form. */
export function thirdOf(base: string): string {
  if (base.endsWith('y') && !/[aeiou]y$/.test(base)) return `${base.slice(0, -1)}ies`;
  return /(s|x|z|ch|sh|o)$/.test(base) ? `${base}es` : `${base}s`;
}

const THIRD = new Set(REGULAR_VERBS.map(thirdOf));
const PAST = new Set([...REGULAR_VERBS.flatMap(pastOf), ...IRREGULAR_FORMS]);
const BASE = new Set(REGULAR_VERBS);

/** Whether a lower-case word can be a finite verb by itself: "bans", "banned", "is". */
export const isFiniteForm = (lower: string): boolean => AUXILIARIES.has(lower) || THIRD.has(lower) || PAST.has(lower);
/** Whether it is a present form in "-s", as headlines use it. */
export const isThirdPerson = (lower: string): boolean => THIRD.has(lower) || lower === 'is' || lower === 'has';
/** Whether it is a past form or a participle. */
export const isPastForm = (lower: string): boolean => PAST.has(lower);
export const isBaseForm = (lower: string): boolean => BASE.has(lower);

function ingOf(base: string): readonly string[] {
  if (/[^eoy]e$/.test(base)) return [`${base.slice(0, -1)}ing`];
  const doubled = /[^aeiou][aeiou][bdgklmnprt]$/.test(base) ? [`${base}${base.at(-1)}ing`] : [];
  return [`${base}ing`, ...doubled];
}

const EVERY_VERB = [...REGULAR_VERBS, ...FURTHER_VERBS];
const FORMS = new Set([
  ...EVERY_VERB.flatMap((base) => [base, thirdOf(base), ...pastOf(base), ...ingOf(base)]),
  ...[...IRREGULAR_FORMS].flatMap(ingOf),
]);
/** Whether a lower-case word is any form of a verb we know, though it may be a noun as well. */
export const isVerbForm = (lower: string): boolean => FORMS.has(lower) || AUXILIARIES.has(lower) || IRREGULAR_FORMS.has(lower);

const OBJECT_OPENERS = new Set(
  'a an the its his her their our this that these those it him them us no some any all more most up to by with for into over from'.split(
    ' ',
  ),
);

/** Whether a form that may be a plural noun stands where a verb stands: an object or a complement follows at once. */
function objectFollows(next: Token | undefined): boolean {
  if (next === undefined) return false;
  return (
    next.kind === 'number' ||
    isCapitalised(next.text) ||
    (OBJECT_OPENERS.has(next.lower) && !['for', 'from', 'with', 'by', 'over', 'into'].includes(next.lower)) ||
    '$€£"“'.includes(next.text)
  );
}

const FURTHER_THIRD = new Set(FURTHER_VERBS.map(thirdOf));
/** Whether a verb that is rare in the news, or as often a plural noun, stands at `at` as the verb: an object follows at once. */
export const isRarerVerb = (list: readonly Token[], at: number): boolean =>
  FURTHER_THIRD.has(list[at]?.lower ?? '') && !PLURAL_OR_VERB.has(list[at]?.lower ?? '') && objectFollows(list[at + 1]);

/**
 * Whether a headline has a verb that other sentences would not be sure of: "OpenAI files confidentially", "Acme bets cheaper maps will sell",
 * "Firms spend $7,500". In a headline a form in "-s" after a name or a singular, or a base form after a plural, with an object or an adverb behind it.
 */
export const hasHeadlineVerb = (list: readonly Token[]): boolean =>
  list.some(({ lower, kind, text }, at) => {
    const [before, next] = [list[at - 1], list[at + 1]];
    if (kind !== 'word' || before?.kind !== 'word' || next === undefined || isCapitalised(text) || NOMINAL.has(before.lower)) return false;
    const plural = /[^s]s$/.test(before.lower) && (at === 1 || !isCapitalised(before.text));
    if (plural) return BASE.has(lower) && objectFollows(next);
    return (
      (THIRD.has(lower) || FURTHER_THIRD.has(lower) || PLURAL_OR_VERB.has(lower)) && (objectFollows(next) || /.ly$|.er$/.test(next.lower))
    );
  });

/** The last token of the verb group that begins at `at`: auxiliaries, inner adverbs, the main verb. Null where none begins or it has no main verb. */
export function verbGroupEnd(list: readonly Token[], at: number): number | null {
  const first = list[at]?.lower ?? '';
  if (!AUXILIARIES.has(first)) {
    if (PLURAL_OR_VERB.has(first) && !objectFollows(list[at + 1])) return null;
    return THIRD.has(first) || PAST.has(first) ? at : null;
  }
  let last = at;
  let verb = at;
  while (AUXILIARIES.has(list[last + 1]?.lower ?? '') || INNER_ADVERBS.has(list[last + 1]?.lower ?? '') || isManner(list, last + 1)) {
    last += 1;
    if (AUXILIARIES.has(list[last]?.lower ?? '')) verb = last;
  }
  const main = list[last + 1]?.lower ?? '';
  if (PAST.has(main) || BASE.has(main) || ((main.endsWith('ing') || main.endsWith('ed')) && main.length > 4)) return last + 1;
  // "is a lab", "are open": the copula is its own main verb.
  return ['is', 'are', 'was', 'were', 'has', 'have', 'had'].includes(first) ? verb : null;
}

/** An adverb of manner inside a group, with a verb after it: "has quietly embedded". */
function isManner(list: readonly Token[], at: number): boolean {
  const [adverb, next] = [list[at]?.lower ?? '', list[at + 1]?.lower ?? ''];
  return adverb.endsWith('ly') && adverb.length > 4 && (PAST.has(next) || BASE.has(next) || next.endsWith('ed') || next.endsWith('ing'));
}

const NOMINAL = new Set('the a an its his her their our this that these those of in on at by for with from to'.split(' '));

/** Whether a run of tokens holds a finite verb of its own: a clause rather than a noun phrase. Stops at a relative clause. */
export function hasFiniteVerb(list: readonly Token[]): boolean {
  for (let at = 1; at < list.length; at += 1) {
    const token = list[at];
    if (token === undefined || ['which', 'who', 'whose', 'that', 'where', 'when'].includes(token.lower)) return false;
    if (isCapitalised(token.text) || token.kind !== 'word' || NOMINAL.has(list[at - 1]?.lower ?? '')) continue;
    if (
      token.lower.endsWith("n't") ||
      token.lower.endsWith('n’t') ||
      (/['’](s|re|ll|ve|d)$/.test(token.lower) &&
        ['it', 'he', 'she', 'we', 'they', 'i', 'you', 'that'].includes(token.lower.slice(0, token.lower.search(/['’]/))))
    )
      return true;
    if (verbGroupEnd(list, at) !== null) return true;
  }
  return /^(it|he|she|we|they|i|you|that|there)['’]/.test(list[0]?.lower ?? '');
}
