import type { Span } from '../../domain/span.ts';
import { tokens } from '../../text/tokens.ts';
import type { Assertion, Surroundings } from './assertion.ts';
import { isNoting } from './noting.ts';
import { sharesName } from './same-name.ts';

/** How many characters before the end of a sentence what it asserts must reach: a full stop and a quotation mark. */
const TAIL = 2;

/** Two sentences read as one telling. */
export interface Pair {
  readonly telling: Assertion;
  readonly parts: readonly Assertion[];
}

/**
 * Neighbouring sentences of one report, read as one telling where the second is tied to the first: who did it may stand in one and how much in
 * the other. Only plain sentences are joined, with one speaker and nothing hedged, denied or quoted in either.
 */
export function pairsOf(told: readonly Assertion[]): readonly Pair[] {
  const byPlace = new Map(told.map((assertion) => [assertion.place, assertion]));
  return told.flatMap((first) => {
    const second = byPlace.get(first.place + 1);
    return first.place >= 0 && second !== undefined && mayJoin(first, second)
      ? [{ telling: joined(first, second), parts: [first, second] }]
      : [];
  });
}

const isPlain = (assertion: Assertion): boolean =>
  ['stated', 'attributed'].includes(assertion.modality) &&
  assertion.attribution.speakerKind !== 'unnamed' &&
  assertion.polarity === 'affirmed' &&
  !assertion.quoted &&
  !assertion.counter &&
  !isNoting(assertion);

/** Whether no cue of speech stands between what the two assert, and whoever says the second says the first, or the report does. */
function mayJoin(first: Assertion, second: Assertion): boolean {
  if (!isPlain(first) || !isPlain(second) || first.modal !== second.modal) return false;
  if (first.content.end < first.sentence.end - TAIL || second.content.start !== second.sentence.start) return false;
  const own = second.attribution.speakerKind === 'publisher';
  return (own || second.attribution.speaker === first.attribution.speaker) && isTied(first, second);
}

const LEANING = new Set('he she it they its his her their them both'.split(' '));

/** Whether the second opens with a pronoun, with "the", or with whom the first names. */
function isTied(first: Assertion, second: Assertion): boolean {
  const { start, end } = second.content;
  const [word] = tokens(second.member.article.text, { start, end: Math.min(end, start + OPENING) });
  if (word !== undefined && (LEANING.has(word.lower) || word.lower === 'the')) return true;
  return second.names.some((name) => name.start === start && first.names.some((other) => sharesName(name, other)));
}

/** How many characters of a sentence hold its first word. */
const OPENING = 30;

const union = <T>(one: ReadonlySet<T>, other: ReadonlySet<T>): ReadonlySet<T> => new Set([...one, ...other]);
const across = (one: Span, other: Span): Span => ({ start: one.start, end: other.end });

function joined(first: Assertion, second: Assertion): Assertion {
  return {
    ...first,
    sentence: across(first.sentence, second.sentence),
    content: across(first.content, second.content),
    modality: first.modality === 'attributed' || second.modality === 'attributed' ? 'attributed' : 'stated',
    quantities: [...first.quantities, ...second.quantities],
    dates: [...first.dates, ...second.dates],
    names: [...first.names, ...second.names],
    nameKeys: union(first.nameKeys, second.nameKeys),
    stems: union(first.stems, second.stems),
    concepts: union(first.concepts, second.concepts),
    context: union(first.context, second.context),
    near: beside(first.near, second.near),
    negated: union(first.negated, second.negated),
    amounts: [...first.amounts, ...second.amounts],
    rejected: [...first.rejected, ...second.rejected],
    answered: [...first.answered, ...second.answered],
    days: union(first.days, second.days),
  };
}

const beside = (one: Surroundings, other: Surroundings): Surroundings => ({
  names: [...one.names, ...other.names],
  concepts: union(one.concepts, other.concepts),
  amounts: [...one.amounts, ...other.amounts],
  told: one.told,
});
