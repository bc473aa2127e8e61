import { reportedAt } from '../../domain/article.ts';
import { DONE_NOW, FOUNDING, FUNDS, RELEASES, TO_COME, UNDER_WAY } from '../../lexicon/holding.ts';
import { type Token, tokens } from '../../text/tokens.ts';
import type { Assertion } from './assertion.ts';
import { PREPOSITIONS } from './line.ts';
import { hasPhrase, spaced } from './phrases.ts';
import { hasFiniteVerb, isPastForm } from './verbs.ts';
import type { Piece } from './word-of-others.ts';

/** How many tokens may stand before the word that says a thing is still to come, or is going on. */
const NAME_REACH = 9;
const VERB_REACH = 16;
/** How many sentences further on it may say what will be. */
const GOES_ON = 2;
/** How far behind its verb a fund may be named, in tokens. */
const FUND_REACH = 14;

/** "Kestria is opening nine halls", with what will be next to it; "is creating a fund", whose money is promised and not paid; "the upcoming Fathom drops maps": begun or set, and still to come. */
export function isUnderWay({ member, content, place }: Assertion, { told }: Piece): boolean {
  const list = tokens(member.article.text, content);
  if (comesLater(member.article.text, content.end)) return true;
  if (hasPhrase(spaced(list), DONE_NOW) && !promisesToday(list)) return false;
  if (hasPhrase(spaced(list.slice(0, NAME_REACH)), TO_COME) || namesNext(list)) return true;
  if (
    list.some(
      ({ lower }, at) =>
        FOUNDING.has(lower) && isBeing(list, at) && list.slice(at + 1, at + FUND_REACH).some((token) => FUNDS.has(token.lower)),
    )
  )
    return true;
  const going = list.some((token, at) => at > 0 && at <= VERB_REACH && UNDER_WAY.has(token.lower) && isBeing(list, at));
  return going && told.some((other) => other.modality === 'planned' && other.place > place && other.place <= place + GOES_ON);
}

/** "Today we are deepening our commitment": a promise that is made today is not yet kept. */
const promisesToday = (list: readonly Token[]): boolean =>
  list.some(({ lower }) => COMMITMENTS.has(lower)) &&
  !hasPhrase(
    spaced(list),
    DONE_NOW.filter((word) => word !== 'today'),
  );
const COMMITMENTS = new Set(['commitment', 'commitments']);

/** How far behind what is shown it may say that it is not out yet, in characters. */
const LATER_REACH = 160;
const LATER = ['Coming later', 'Coming soon', 'Coming this', 'Coming next', 'Available later', 'Available soon', 'Available this fall'];

/** Whether a line right behind says in a sentence of its own when it comes: "New maps for all. Coming later this year." */
function comesLater(text: string, from: number): boolean {
  // The stop of the sentence itself is looked at too.
  const behind = text.slice(Math.max(0, from - 1), from + LATER_REACH);
  return LATER.some((phrase) => {
    const at = behind.indexOf(phrase);
    return at > 0 && /[.!?]\s*$/.test(behind.slice(Math.max(0, at - 3), at));
  });
}

/** A later moment than this, in milliseconds, is to come. */
const DAY = 86_400_000;

/** "Ada Brand steps down on 31 December 2026", told before: what a present names for a day to come is settled, and has not happened. */
export function isSetForLater({ member, content, dates }: Assertion): boolean {
  const list = tokens(member.article.text, content);
  const main = firstClause(list);
  const end = main.at(-1)?.end ?? content.start;
  const told = dates.filter((date) => date.start >= content.start && date.end <= end);
  if (told.length === 0 || told.some((date) => date.startAt < reportedAt(member.article) + DAY)) return false;
  const lasts = told.every((date) => LIMITS.has(main.findLast((token) => token.end <= date.start)?.lower ?? ''));
  return !lasts && !list.some(({ lower }) => isPastForm(lower) || NOT_PRESENT.has(lower) || BEING.has(lower));
}

/** The tokens up to a relative clause, a reason, a condition or what a comma and "and" join on; "as chief scientist" belongs to the clause. */
function firstClause(list: readonly Token[]): readonly Token[] {
  const stop = list.findIndex(
    ({ lower, text }, at) => SUBORDINATE.has(lower) || (text === ',' && ['and', 'but'].includes(list[at + 1]?.lower ?? '')),
  );
  return stop < 0 ? list : list.slice(0, stop);
}

const SUBORDINATE = new Set(['which', 'who', 'whose', 'because', 'although', 'though', 'while', 'whereas', 'if', 'when']);

/** Before a date they name the end of what is so already. */
const LIMITS = new Set(['until', 'till', 'through', 'by', 'before', 'to']);
const NOT_PRESENT = new Set(['has', 'have', 'had', 'was', 'were']);

const isPreposition = (token: Token | undefined): boolean => token !== undefined && PREPOSITIONS.has(token.lower);

const OWNERS = new Set(['our', 'its', 'the', 'their']);

/** "Our next major version drops maps": the subject is not out yet. */
const namesNext = (list: readonly Token[]): boolean =>
  list
    .slice(0, NAME_REACH)
    .some(
      ({ lower }, at) =>
        lower === 'next' &&
        !isPreposition(list[at - 2]) &&
        !hasFiniteVerb(list.slice(0, at)) &&
        OWNERS.has(list[at - 1]?.lower ?? '') &&
        list.slice(at + 1, at + 5).some((token) => RELEASES.has(token.lower)),
    );

const BEING = new Set(['is', 'are']);

/** Whether a form of "be" stands right before, an adverb between at most. */
const isBeing = (list: readonly Token[], at: number): boolean =>
  list.slice(Math.max(0, at - 2), at).some(({ lower }) => BEING.has(lower) || /['’](re|m)$/.test(lower));
