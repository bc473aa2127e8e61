import type { Span } from '../../domain/span.ts';
import { isCapitalised } from '../../text/characters.ts';
import { quantities } from '../../text/numbers.ts';
import { tokens } from '../../text/tokens.ts';
import { DETERMINERS } from './line.ts';
import { verbGroupEnd } from './verbs.ts';

/** How many words of a question its subject may have: "computers of the city". */
const MOST_SUBJECT = 6;
/** Subjects that stand behind the auxiliary where a question asks for the object ("How many halls has it sold?"), beside names and determiners. */
const PRONOUNS = new Set('i you he she it we they who there'.split(' '));

/**
 * What a question takes for granted that the next sentence answers with a number: "How many doors can be opened with the key? Varn says 300." tells
 * that doors can be opened with the key. Only where "how many" asks for the subject, so that the rest stands in the order of a sentence; null elsewhere.
 */
export function askedAndAnswered(text: string, question: Span, answer: Span): Span | null {
  const list = tokens(text, question);
  const [how, many, first] = list;
  const last = list.at(-2);
  if (how?.lower !== 'how' || many?.lower !== 'many' || first === undefined || last === undefined || list.at(-1)?.text !== '?') return null;
  const verb = list.findIndex((token, at) => at > 2 && (token.text === ',' || verbGroupEnd(list, at) !== null));
  const [opener, next] = [list[verb], list[verb + 1]];
  if (opener?.kind !== 'word' || next?.kind !== 'word' || verb > MOST_SUBJECT + 2) return null;
  if (isCapitalised(next.text) || DETERMINERS.has(next.lower) || PRONOUNS.has(next.lower)) return null;
  return quantities(text, answer).some(({ low }) => low > 0) ? { start: first.start, end: last.end } : null;
}
