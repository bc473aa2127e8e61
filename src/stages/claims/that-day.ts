import type { DateMention } from '../../domain/claim.ts';
import type { Span } from '../../domain/span.ts';
import type { Assertion } from './assertion.ts';

/** "That is the last day on which …": a sentence that says of a day named before it what day that is. */
const OPENING = /^That (?=(?:is|was|will be) (?:the|its|their) (?:\p{Ll}+ ){0,3}(?:day|date|deadline)\b)/u;

/** How many characters of a sentence hold such an opening. */
const REACH = 80;

/** Whether the words open so. */
export const saysWhatDay = (words: string): boolean => OPENING.test(words.slice(0, REACH));

/** The assertion with the day that it speaks of, where the sentence before it names one day and no other; else as it is. */
export function withDayMeant(assertion: Assertion, before: readonly DateMention[]): Assertion {
  const { member, content } = assertion;
  const [day, ...others] = before;
  if (day === undefined || others.length > 0 || day.precision !== 'day') return assertion;
  if (!saysWhatDay(member.article.text.slice(content.start, content.end))) return assertion;
  return { ...assertion, dates: [day, ...assertion.dates], leaning: false };
}

/** The line with the day in the place of "That", where the assertion knows which. */
export function withDayNamed(
  line: string,
  { dates, sentence }: { readonly dates: readonly DateMention[]; readonly sentence: Span },
): string {
  const day = dates.find(({ end }) => end <= sentence.start);
  if (day === undefined || !saysWhatDay(line)) return line;
  return line.replace(OPENING, `${day.text.charAt(0).toUpperCase()}${day.text.slice(1)} `);
}
