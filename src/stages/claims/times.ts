import { reportedAt } from '../../domain/article.ts';
import { overlaps } from '../../domain/span.ts';
import { type Arrival, arrivalIn } from '../../text/arrival.ts';
import { aheadApart, aheadOf, oneTimeApart, type Timed, type TimesApart, timedIn } from '../../text/timed.ts';
import { contentWords } from '../../text/words.ts';
import type { Assertion } from './assertion.ts';

/** What an assertion says of time, and its words without that. */
interface Timing {
  readonly times: readonly Timed[];
  readonly words: ReadonlySet<string>;
  readonly arrival: Arrival;
}

/** Two sentences with this share of their words in common are one, told over again. */
const RETOLD = 0.8;
/** And with this share, they tell one deed. */
const ONE_DEED = 0.55;
/** Fewer words of matter than this may agree by chance. */
const LEAST_WORDS = 6;
/** How long before a thing is had a report may say that it comes later, and be no rival but earlier, in milliseconds. */
const SAME_DAY = 12 * 3_600_000;

const known = new WeakMap<Assertion, Timing>();

function timingOf(assertion: Assertion): Timing {
  const before = known.get(assertion);
  if (before !== undefined) return before;
  const { member, content, dates, polarity } = assertion;
  const { text } = member.article;
  const told = dates.filter((date) => overlaps(date, content));
  const dated = new Set(told.flatMap((date) => contentWords(text, date)));
  const arrival = arrivalIn(text, content);
  const timing: Timing = {
    times: timedIn(text, told),
    words: new Set([...assertion.stems].filter((word) => !dated.has(word))),
    arrival: polarity === 'negated' ? { ...arrival, when: null } : arrival,
  };
  known.set(assertion, timing);
  return timing;
}

/** The times that two reports give for one deed where they are not the same, so that a reader who trusts one is misled by the other; else null. */
export function rivalTimes(a: Assertion, b: Assertion): TimesApart | null {
  if (a.member.article.id === b.member.article.id || a.place < 0 || b.place < 0) return null;
  const [one, other] = [timingOf(a), timingOf(b)];
  if (one.times.length === 0 || other.times.length === 0) return null;
  const alike = likeness(one.words, other.words);
  if (alike >= RETOLD) return oneTimeApart(one.times, other.times);
  if (alike < ONE_DEED || !namesTheSame(a, b)) return null;
  return aheadApart(aheadOf(one.times, reportedAt(a.member.article)), aheadOf(other.times, reportedAt(b.member.article)));
}

/** The share of words that two have in common (Jaccard 1912); nothing where they are few. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared < LEAST_WORDS ? 0 : shared / (a.size + b.size - shared);
}

type Name = Assertion['names'][number];

const isNamed = ({ text, entityId }: Name, by: Assertion): boolean =>
  (entityId !== null && by.nameKeys.has(entityId)) || by.nameKeys.has(text.toLowerCase());

/** Whether each name of one is a name of the other. */
const namesTheSame = (a: Assertion, b: Assertion): boolean =>
  a.names.length > 0 && b.names.length > 0 && a.names.every((name) => isNamed(name, b)) && b.names.every((name) => isNamed(name, a));

/** Whether one report says that a thing is to be had now which another, no earlier, still awaits: in the same places, and for the same people. */
export function rivalArrivals(a: Assertion, b: Assertion): boolean {
  const [one, other] = [timingOf(a).arrival, timingOf(b).arrival];
  if (one.when === null || other.when === null || one.when === other.when) return false;
  if (a.member.article.id === b.member.article.id || a.place < 0 || b.place < 0) return false;
  const [now, later] = one.when === 'now' ? [a, b] : [b, a];
  if (reportedAt(later.member.article) < reportedAt(now.member.article) - SAME_DAY) return false;
  if (one.partly.size !== other.partly.size || [...one.partly].some((word) => !other.partly.has(word))) return false;
  const isNear = (name: Name): boolean => now.near.names.some((near) => near.text.toLowerCase() === name.text.toLowerCase());
  const shared = later.names.filter((name) => isNamed(name, now)).length;
  return shared > 1 && later.names.every((name) => isNamed(name, now) || isNear(name)) && now.names.every((name) => isNamed(name, later));
}
