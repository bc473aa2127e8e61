import { reportedAt } from '../../domain/article.ts';
import { DONE_NOW, RELEASES, TO_COME, UNDER_WAY } from '../../lexicon/holding.ts';
import { type Token, tokens } from '../../text/tokens.ts';
import type { Assertion } from './assertion.ts';
import type { Piece } from './hearsay.ts';
import { hasPhrase, spaced } from './phrases.ts';
import { hasFiniteVerb, isPastForm } from './verbs.ts';

/** How many tokens may stand before the word that says a thing is still to come, or is going on. */
const NAME_REACH = 9;
const VERB_REACH = 16;
/** How many sentences further on it may say what will be. */
const GOES_ON = 2;

/** "Kestria is opening nine halls", with what will be next to it; "the upcoming Fathom drops maps": begun or set, and still to come. */
export function isUnderWay({ member, content, place }: Assertion, { told }: Piece): boolean {
  const list = tokens(member.article.text, content);
  if (hasPhrase(spaced(list), DONE_NOW)) return false;
  if (hasPhrase(spaced(list.slice(0, NAME_REACH)), TO_COME) || namesNext(list)) return true;
  const going = list.some((token, at) => at > 0 && at <= VERB_REACH && UNDER_WAY.has(token.lower) && isBeing(list, at));
  return going && told.some((other) => other.modality === 'planned' && other.place > place && other.place <= place + GOES_ON);
}

/** A later moment than this, in milliseconds, is to come. */
const DAY = 86_400_000;

/** "Ada Brand steps down on 31 December 2026", told before: what a present names for a day to come is settled, and has not happened. */
export function isSetForLater({ member, content, dates }: Assertion): boolean {
  const told = dates.filter((date) => date.start >= content.start && date.end <= content.end);
  if (told.length === 0 || told.some((date) => date.startAt < reportedAt(member.article) + DAY)) return false;
  const list = tokens(member.article.text, content);
  const lasts = told.every((date) => LIMITS.has(list.findLast((token) => token.end <= date.start)?.lower ?? ''));
  return !lasts && !list.some(({ lower }) => isPastForm(lower) || NOT_PRESENT.has(lower) || BEING.has(lower));
}

/** Before a date they name the end of what is so already. */
const LIMITS = new Set(['until', 'till', 'through', 'by', 'before', 'to']);
const NOT_PRESENT = new Set(['has', 'have', 'had', 'was', 'were']);

const OWNERS = new Set(['our', 'its', 'the', 'their']);

/** "Our next major version drops maps": the subject is not out yet. */
const namesNext = (list: readonly Token[]): boolean =>
  list
    .slice(0, NAME_REACH)
    .some(
      ({ lower }, at) =>
        lower === 'next' &&
        !hasFiniteVerb(list.slice(0, at)) &&
        OWNERS.has(list[at - 1]?.lower ?? '') &&
        list.slice(at + 1, at + 5).some((token) => RELEASES.has(token.lower)),
    );

const BEING = new Set(['is', 'are']);

/** Whether a form of "be" stands right before, an adverb between at most. */
const isBeing = (list: readonly Token[], at: number): boolean =>
  list.slice(Math.max(0, at - 2), at).some(({ lower }) => BEING.has(lower) || /['’](re|m)$/.test(lower));
