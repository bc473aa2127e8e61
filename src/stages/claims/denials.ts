import { NEGATIONS } from '../../lexicon/cues.ts';
import type { NameMention } from '../../text/names.ts';
import { type Token, tokens } from '../../text/tokens.ts';
import { contentWord, stem } from '../../text/words.ts';
import type { Assertion } from './assertion.ts';
import { conceptsOf } from './concepts.ts';
import { sharesName } from './same-name.ts';

/** Words that set a clause against the one before it. */
const TURNING = new Set(['but', 'while', 'although', 'though', 'yet', ';']);

const isNegation = ({ lower }: Token): boolean =>
  NEGATIONS.has(lower) || lower === 'no' || lower === 'none' || lower.endsWith("n't") || lower.endsWith('n’t');

/** The concepts of the clauses of a sentence that negate, and those of the clauses that do not. */
function clausesByPolarity({ member, content }: Assertion): {
  readonly negated: ReadonlySet<string>;
  readonly affirmed: ReadonlySet<string>;
} {
  const clauses: Token[][] = [[]];
  for (const token of tokens(member.article.text, content))
    if (TURNING.has(token.lower)) clauses.push([]);
    else clauses.at(-1)?.push(token);
  const conceptsIn = (list: readonly Token[][]): ReadonlySet<string> =>
    conceptsOf(
      list
        .flat()
        .map(contentWord)
        .filter((word) => word !== ''),
    );
  return {
    negated: conceptsIn(clauses.filter((list) => list.some(isNegation))),
    affirmed: conceptsIn(clauses.filter((list) => !list.some(isNegation))),
  };
}

/** "It may keep selling the model, but it may not keep the books": whether what an affirmed sentence shares with a negated one stands rather where that one affirms. */
export function agreesWithRest(no: Assertion, yes: Assertion): boolean {
  const { negated, affirmed } = clausesByPolarity(no);
  const shared = [...yes.concepts];
  const [denied, told] = [shared.filter((word) => negated.has(word)), shared.filter((word) => affirmed.has(word))];
  return told.length > denied.length;
}

const BE = new Set(['is', 'are', 'was', 'were', 'has', 'have']);
/** "No other model has solved as many": a comparison, or what was so until now, denies nothing of one. */
const COMPARING = new Set(['other', 'another', 'as', 'than', 'ever', 'before', 'yet', 'far', 'until', 'except', 'without', 'unless']);
/** "No licence is needed for the states of annex 2": what is said of a part denies nothing of the rest. */
const LIMITING = new Set([
  'for',
  'of',
  'in',
  'at',
  'on',
  'to',
  'from',
  'with',
  'under',
  'if',
  'where',
  'who',
  'which',
  'that',
  'when',
  'only',
]);
/** How many tokens the subject of a general denial may have. */
const MOST_SUBJECT = 7;

/** What a sentence says of none ("No service is forbidden"): of none of which kind, and whether it says so of now; null where it says no such thing. */
function noneIn({ member, content }: Assertion): { readonly kind: ReadonlySet<string>; readonly now: boolean } | null {
  const list = tokens(member.article.text, content).filter(({ kind }) => kind !== 'punctuation');
  const first = list[0]?.kind === 'number' ? 1 : 0;
  const opener = list[first]?.lower;
  if (opener !== 'no' && opener !== 'none') return null;
  const verb = list.findIndex((token, at) => at > first + 1 && BE.has(token.lower));
  const noun = list[verb - 1];
  if (verb < 0 || verb > first + MOST_SUBJECT || noun === undefined || list.some(({ lower }) => COMPARING.has(lower))) return null;
  // "None of the calls" is all of them.
  const around = [...list.slice(first + (opener === 'none' ? 2 : 1), verb), ...list.slice(verb + 1)];
  if (around.some(({ lower }) => LIMITING.has(lower))) return null;
  return { kind: conceptsOf([stem(noun.lower)]), now: ['is', 'are'].includes(list[verb]?.lower ?? '') };
}

/** Whom a sentence and what stands around it name, each once. */
const namesNear = ({ names, near }: Assertion): readonly NameMention[] => [
  ...new Map([...names, ...near.names].map((name) => [name.text.toLowerCase(), name])).values(),
];

/** At least so many names must be near both, so that the denial is of the same parties. */
const PARTIES = 2;

/**
 * Whether the first says of no thing of a kind what the second says of one ("No service is forbidden", "bans the chatbot"), in a report about the same parties.
 * A plan is denied only by a document, and only by what holds now: who has not done a thing yet may still plan it.
 */
export function deniesAll(no: Assertion, yes: Assertion): boolean {
  if (no.member.article.id === yes.member.article.id || no.negated.size === 0 || yes.polarity === 'negated') return false;
  if (yes.modality === 'denied' || yes.modality === 'opinion' || no.modality === 'opinion') return false;
  const none = noneIn(no);
  if (none === null || (yes.modality === 'planned' && !(no.primary && none.now))) return false;
  const hasOne = (list: ReadonlySet<string>): boolean => [...list].some((concept) => yes.concepts.has(concept));
  if (!hasOne(none.kind) || !hasOne(no.negated)) return false;
  const [ours, theirs] = [namesNear(no), namesNear(yes)];
  return theirs.filter((name) => ours.some((own) => sharesName(own, name))).length >= PARTIES;
}
