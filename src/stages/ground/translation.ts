import { HEDGES, NEGATIONS } from '../../lexicon/hedges.ts';
import type { LanguageRow } from '../../lexicon/translated-hedges.ts';
import { cleanLine } from '../../text/clean-line.ts';
import { quotations } from '../../text/quotes.ts';
import { tokens } from '../../text/tokens.ts';

const LEAST_RATIO = 0.5;
const MOST_RATIO = 2.2;
const MONTHS = 'january february march april may june july august september october november december'.split(' ');
const WORD_NUMBERS: Readonly<Record<string, string>> = {
  one: '1',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
  ten: '10',
};

/** The digits of a text's numbers without separators, sorted: "7.000.000" and "7,000,000" are the same. */
function digitsOf(text: string): readonly string[] {
  return [...text.matchAll(/\d[\d.,\u00a0\u202f']*\d|\d/g)].map((match) => match[0].replace(/\D/g, '')).sort();
}

const wordsOf = (text: string): readonly string[] =>
  tokens(text)
    .filter((token) => token.kind === 'word')
    .map((token) => token.lower);
const opensWith = (words: readonly string[], openings: readonly string[], text: string): boolean =>
  openings.some((opening) =>
    opening.includes(' ') ? text.toLowerCase().includes(opening) : words.some((word) => word.startsWith(opening)),
  );

/** Numbers written out in English may be digits in the other language, and the other way round; the digits of the original must all be there. */
function numbersFault(original: string, text: string): string | null {
  const ours = digitsOf(original);
  const theirs = [...digitsOf(text)];
  for (const number of ours) {
    const at = theirs.indexOf(number);
    if (at < 0) return `${number} is missing`;
    theirs.splice(at, 1);
  }
  const spelt = wordsOf(original).flatMap((word) => WORD_NUMBERS[word] ?? []);
  const months = wordsOf(original).flatMap((word) => (MONTHS.includes(word) ? [String(MONTHS.indexOf(word) + 1)] : []));
  const added = theirs.find((number) => !spelt.includes(number) && !months.includes(number));
  return added === undefined ? null : `${added} was added`;
}

/**
 * Why a translated sentence may not stand in place of its original, or null: every number is there and none was added, every name stands as it was,
 * quotations, negation and accusation are kept, nothing but plain text of a likely length came back.
 */
export function translationFault(
  original: string,
  text: string,
  given: { readonly names: readonly string[]; readonly language: LanguageRow },
): string | null {
  const { names, language } = given;
  if (text !== cleanLine(text) || /https?:|<\/?[a-z]|\]\(|```/i.test(text)) return 'it is not plain text';
  const ratio = text.length / Math.max(1, original.length);
  if (ratio < LEAST_RATIO || ratio > MOST_RATIO) return 'its length is unlikely';
  const number = numbersFault(original, text);
  if (number !== null) return number;
  const lost = names.find((name) => original.includes(name) && !text.includes(name));
  if (lost !== undefined) return `${lost} is missing`;
  if (quotations(original).length !== quotations(text).length && quotations(original).length > 0) return 'a quotation was lost or added';
  const [ours, theirs] = [wordsOf(original), wordsOf(text)];
  const negated = ours.some((word) => NEGATIONS.has(word));
  if (negated && !opensWith(theirs, language.negations, text)) return 'a negation was lost';
  if (
    !negated &&
    opensWith(
      theirs,
      language.negations.filter((word) => word.length > 3),
      text,
    )
  )
    return 'a negation was added';
  const alleged = HEDGES.some((hedge) => hedge.as === 'alleged' && ` ${ours.join(' ')} `.includes(` ${hedge.words} `));
  if (alleged && !opensWith(theirs, language.allegations, text)) return 'an accusation became a fact';
  return null;
}
