import { reportedAt } from '../../domain/article.ts';
import type { DateMention } from '../../domain/claim.ts';
import { overlaps } from '../../domain/span.ts';
import { weekdayOf } from '../../text/months.ts';
import { type Token, withoutPossessive } from '../../text/tokens.ts';
import type { Assertion } from './assertion.ts';

/** Whether a claim dates its deed after its report ("steps down on 31 December"). */
export const isAhead = ({ dates, member, content }: Assertion): boolean =>
  dates.some((date) => overlaps(date, content) && date.startAt > reportedAt(member.article) + DAY);

const DAY = 86_400_000;
const isDated = (date: DateMention): boolean => ['day', 'month', 'minute'].includes(date.precision);

/**
 * Whether two tellings give one day, or a day within a month; `year` where one of them only gives the year of what is to come; null where neither.
 * `words` are the telling's own, in which a bare weekday may stand.
 */
export function sharedTime(telling: Assertion, claim: Assertion, words: readonly Token[]): 'day' | 'year' | null {
  const both = claim.dates.some(
    (date) => isDated(date) && telling.dates.some((one) => isDated(one) && one.startAt < date.endAt && date.startAt < one.endAt),
  );
  const bare = telling.dates.some((date) => isBareMonth(date, claim)) || namesWeekdayOf(words, claim);
  if (both || bare || isOfItsDay(telling, claim) || isOfItsDay(claim, telling)) return 'day';
  const ahead =
    isAhead(claim) && claim.dates.some((date) => telling.dates.some((one) => one.startAt < date.endAt && date.startAt < one.endAt));
  return ahead ? 'year' : null;
}

/** Whether an announcement that names no day is of the day that the other names: what it announces is done by saying it. */
function isOfItsDay(announced: Assertion, other: Assertion): boolean {
  if (!announced.primary || announced.dates.length > 0) return false;
  const at = reportedAt(announced.member.article);
  return other.dates.some((date) => date.precision === 'day' && overlaps(date, other.content) && date.startAt <= at && at < date.endAt);
}

/** "Monday's launch": a weekday that no date is read from, and the day that the claim gives. */
function namesWeekdayOf(words: readonly Token[], claim: Assertion): boolean {
  const named = words.map((token) => weekdayOf(withoutPossessive(token.text)));
  return claim.dates.some((date) => date.precision === 'day' && named.includes(new Date(date.startAt).getUTCDay()));
}

/** "in September", of a plan for September of next year: a month without a year that the claim names with one still to come. */
const isBareMonth = ({ precision, text, startAt }: DateMention, claim: Assertion): boolean =>
  precision === 'month' &&
  !DIGIT.test(text) &&
  isAhead(claim) &&
  claim.dates.some((date) => isDated(date) && new Date(date.startAt).getUTCMonth() === new Date(startAt).getUTCMonth());

const DIGIT = /\d/;

/** How long before its report a deed must lie to be another one, told as background. */
const LONG_AGO = 30 * DAY;

/** Whether the telling dates what it tells long before the claim's report, and the claim does not. */
export function tellsEarlier(telling: Assertion, claim: Assertion): boolean {
  const before = reportedAt(claim.member.article) - LONG_AGO;
  const old = telling.dates.filter((date) => overlaps(date, telling.content) && date.endAt < before && !isBareMonth(date, claim));
  return old.length > 0 && !claim.dates.some((date) => old.some((one) => one.startAt < date.endAt && date.startAt < one.endAt));
}
