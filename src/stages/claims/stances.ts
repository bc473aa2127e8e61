import { CUE_TAILS, OBJECT_OPENERS, PLURAL_FIRST, STANCE_FORMS, STANCE_VERBS } from '../../lexicon/stances.ts';
import { AUXILIARIES, INNER_ADVERBS } from '../../lexicon/verbs.ts';
import { isCapitalised } from '../../text/characters.ts';
import type { Token } from '../../text/tokens.ts';
import { isFiniteForm } from './verbs.ts';

/** Third person, past and participle of a regular verb. */
function formsOf(base: string): readonly string[] {
  const sibilant = base.endsWith('s') || base.endsWith('x') || base.endsWith('sh') || base.endsWith('ch');
  const third = base.endsWith('y') && !'aeiou'.includes(base.at(-2) ?? '') ? `${base.slice(0, -1)}ies` : `${base}${sibilant ? 'es' : 's'}`;
  const soft = base.endsWith('e');
  const past = soft ? `${base}d` : base.endsWith('y') && !'aeiou'.includes(base.at(-2) ?? '') ? `${base.slice(0, -1)}ied` : `${base}ed`;
  const doubled = DOUBLING.has(base) ? [`${base}${base.at(-1)}ed`, `${base}${base.at(-1)}ing`] : [];
  return [base, third, past, `${soft ? base.slice(0, -1) : base}ing`, ...doubled];
}

const DOUBLING = new Set([
  'admit',
  'plan',
  'brag',
  'beg',
  'rebut',
  'quip',
  'concur',
  'slam',
  'refer',
  'prefer',
  'regret',
  'spar',
  'rip',
  'rebut',
  'commit',
]);
/** All forms of the verbs by which a stand is taken. */
export const STANCE_WORDS: ReadonlySet<string> = new Set([...STANCE_VERBS.flatMap(formsOf), ...STANCE_FORMS]);
const NOT_VERB = new Set(
  'a an the this that these those his her its their our my your no any each every some of in on at by from with for into over under than very most more'.split(
    ' ',
  ),
);
/** Before a gerund: "by saying". */
const GERUND_BEFORE = new Set(['by', 'of', 'in', 'for', 'from']);
const FUNCTION_AFTER = new Set(['for', 'about', 'on', 'against', 'to', 'if', 'when', 'who']);
/** Plain forms that are nouns or infinitives unless a plural or a pronoun stands before them. */
const BARE: ReadonlySet<string> = new Set(STANCE_VERBS);
const SUBJECTS = new Set(['i', 'we', 'you', 'they', 'who', 'not', 'to', 'people', 'also']);
const NARRATORS = new Set(['i', 'we', 'you']);
const MINDS = new Set('want think know believe hope feel see hear guess wish expect plan wanted thought knew'.split(' '));

/** Whether the token is a verb by which a stand is taken. Nouns of the same form are told by what stands around them. */
export function isStance(list: readonly Token[], at: number): boolean {
  const token = list[at];
  if (token?.kind !== 'word' || !STANCE_WORDS.has(token.lower) || isCapitalised(token.text)) return false;
  const before = list[at - 1];
  if (
    before === undefined ||
    (NOT_VERB.has(before.lower) && !(token.lower.endsWith('ing') && GERUND_BEFORE.has(before.lower))) ||
    before.lower.endsWith('’s') ||
    before.lower.endsWith("'s")
  )
    return false;
  if (NARRATORS.has(before.lower) && MINDS.has(token.lower)) return false;
  // "points out", "is seen as": with its particle the form is a verb.
  if (cueEnd(list, at) > at && !token.lower.endsWith('ing')) return isSubjectOf(list, at);
  const next = list[at + 1];
  const after = next !== undefined && (OBJECT_OPENERS.has(next.lower) || isCapitalised(next.text) || next.kind === 'number');
  if (PLURAL_FIRST.has(token.lower) && !isTalk(list, at) && (!after || FUNCTION_AFTER.has(next?.lower ?? ''))) return false;
  if (BARE.has(token.lower) && !SUBJECTS.has(before.lower) && !AUXILIARIES.has(before.lower) && !before.lower.endsWith('s')) return false;
  if (token.lower.endsWith('ing')) return after;
  // "a proposed ban": a participle before its noun.
  return (
    after ||
    next === undefined ||
    next.kind !== 'word' ||
    before.kind === 'punctuation' ||
    AUXILIARIES.has(before.lower) ||
    isCapitalised(before.text)
  );
}

/** Whether a verb with a particle has what may be a subject before it: a plain form needs a plural, a pronoun or an auxiliary. */
function isSubjectOf(list: readonly Token[], at: number): boolean {
  const [before, token] = [list[at - 1], list[at]];
  if (before === undefined || token === undefined) return false;
  if (!BARE.has(token.lower) && !PLURAL_FIRST.has(token.lower)) return true;
  return (
    SUBJECTS.has(before.lower) ||
    AUXILIARIES.has(before.lower) ||
    before.lower.endsWith('ly') ||
    ['he', 'she', 'it'].includes(before.lower) ||
    isCapitalised(before.text) ||
    (BARE.has(token.lower) && before.lower.endsWith('s'))
  );
}

/** "talks about", "talk about": no noun, since somebody stands right before. */
function isTalk(list: readonly Token[], at: number): boolean {
  const [before, token, next] = [list[at - 1], list[at], list[at + 1]];
  return (
    (token?.lower === 'talk' || token?.lower === 'talks') &&
    next?.lower === 'about' &&
    before !== undefined &&
    (isCapitalised(before.text) || SUBJECTS.has(before.lower) || ['he', 'she', 'it'].includes(before.lower) || before.lower.endsWith('ly'))
  );
}

/** Whether a token may open what a verb is about: a determiner, a pronoun, a name, a number. */
export const opensObject = (next: Token | undefined): boolean =>
  next !== undefined && (OBJECT_OPENERS.has(next.lower) || isCapitalised(next.text) || next.kind === 'number');

/** The last token of a cue whose verb stands at `at`: a particle or preposition that the verb takes along. */
export function cueEnd(list: readonly Token[], at: number): number {
  const verb = list[at]?.lower ?? '';
  const tail = CUE_TAILS.get(list[at + 1]?.lower ?? '');
  if (tail === undefined) return at;
  for (const base of tail) if (verb.startsWith(base) || verb.startsWith(base.slice(0, -1))) return withTail(list, at, base) ? at + 1 : at;
  return at;
}

/** A short stem must be the verb itself or a form of it: "asked about", not "assured about". */
const withTail = (list: readonly Token[], at: number, base: string): boolean => (list[at]?.lower.length ?? 0) - base.length <= 4;

const PRONOUNS = new Set(['he', 'she', 'they', 'it', 'we', 'i', 'you', 'who']);

/**
 * The part of a misread subject that is one: after its last verb, the noun phrase right before the cue. Indexes into the tokens.
 * "If there was ever a candidate we believe": the pronoun alone.
 */
export function trimmedSubject(list: readonly Token[], first: number, last: number): number {
  if (PRONOUNS.has(list[last]?.lower ?? '')) return last;
  for (let at = last; at > first; at -= 1) {
    const token = list[at];
    if (token === undefined || token.kind !== 'word') continue;
    const verbal =
      AUXILIARIES.has(token.lower) ||
      (!isCapitalised(token.text) && STANCE_WORDS.has(token.lower) && OBJECT_OPENERS.has(list[at + 1]?.lower ?? ''));
    if (verbal && list.slice(first, at).every((other) => other.text !== ',')) return at < last ? at + 1 : first;
  }
  return first;
}

/** The tokens of the subject that a later verb of the same sentence shares: up to its first verb group. */
export function sharedSubject(list: readonly Token[], before: number): { readonly first: number; readonly last: number } | null {
  let first = 0;
  while (first < before && (list[first]?.kind === 'punctuation' || ['and', 'but', 'so', 'then'].includes(list[first]?.lower ?? '')))
    first += 1;
  const link = list[before - 1];
  if (link === undefined || !LINKS.has(link.lower)) return null;
  for (let at = first + 1; at < Math.min(before, first + MAX_NOUNS); at += 1) {
    const token = list[at];
    if (token === undefined || token.text === ',') return null;
    const verbal =
      AUXILIARIES.has(token.lower) ||
      INNER_ADVERBS.has(token.lower) ||
      (!isCapitalised(token.text) && (STANCE_WORDS.has(token.lower) || isFiniteForm(token.lower)));
    if (verbal) return isCapitalised(list[first]?.text ?? '') ? { first, last: at - 1 } : null;
  }
  return null;
}

const MAX_NOUNS = 9;
const LINKS = new Set(['and', 'but', 'then', ',', 'or']);
