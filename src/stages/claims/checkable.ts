import { FURNITURE_OPENINGS, OPINION_PHRASES, SILENCE_PHRASES } from '../../lexicon/cues.ts';
import type { Line } from './line.ts';
import { hasPhrase, spaced } from './phrases.ts';
import { hasFiniteVerb, hasHeadlineVerb, isFiniteForm, isPastForm, isRarerVerb } from './verbs.ts';

const MIN_WORDS = 5;
const MAX_WORDS = 70;
const SECOND_PERSON = new Set(['you', 'your', "you're", "you'll", 'yourself']);
const FIRST_PERSON = new Set(['i', "i'm", "i've", "i'd", 'my', 'me']);

/** Titles that open so promise an answer and assert nothing: "How Acme found the folder". */
const ASKING = new Set(['how', 'why', 'what', 'where', 'when', 'who', 'inside']);

/** Why a sentence is no claim, or null where it may be one. */
export type NotCheckable = 'too-short' | 'too-long' | 'question' | 'furniture' | 'silence' | 'no-verb' | 'address' | 'opinion' | 'fragment';

/** Whether the line says that somebody was asked and did not say. */
export const isSilence = (line: Line): boolean => hasPhrase(spaced(line.list), SILENCE_PHRASES);

interface Form {
  /** Whether it holds a name, a number or a date. */
  readonly facts: boolean;
  /** Whether it is a title, which needs four words only. */
  readonly title: boolean;
  /** Whether its verb is looked for where only a headline has one. */
  readonly headline: boolean;
}

/** Judges a sentence by its form. */
export function whyNotCheckable(line: Line, { facts, title, headline }: Form): NotCheckable | null {
  const spoken = line.list.filter((token) => token.kind !== 'punctuation');
  if (spoken.length < (title ? MIN_WORDS - 1 : MIN_WORDS)) return 'too-short';
  if (spoken.length > MAX_WORDS) return 'too-long';
  const raw = line.text.slice(line.span.start, line.span.end);
  if (/[?:]["”’)]?$/.test(raw.trimEnd().slice(-3)) && !raw.endsWith('."')) return 'question';
  const lower = raw.toLowerCase();
  if (!title && opensFurniture(raw, lower)) return 'furniture';
  if (!title && isFragment(raw, spoken.length)) return 'fragment';
  if (isPastForm(spoken[0]?.lower ?? '') && spoken[1]?.lower === 'by') return 'fragment';
  // "Either it was sold or it was not": no side is asserted.
  if (spoken[0]?.lower === 'either') return 'question';
  if (isSilence(line)) return 'silence';
  const headed = headline && hasHeadlineVerb(line.list);
  if (
    !headed &&
    !spoken.some((token, at) => (at > 0 && (isVerbLike(token.lower) || isRarerVerb(spoken, at))) || isContraction(plain(token.lower)))
  )
    return 'no-verb';
  if (title && ASKING.has(spoken[0]?.lower ?? '')) return 'question';
  if (title && !headed && !hasFiniteVerb(line.list) && !spoken.some((token) => token.lower === 'to')) return 'no-verb';
  if (!facts && isOpinion(line)) return 'opinion';
  return addresses(line) ? 'address' : null;
}

/** "By Anna Berg" is a byline; "By training on less, Acme cut costs" is a sentence. */
const opensFurniture = (raw: string, lower: string): boolean =>
  FURNITURE_OPENINGS.some((opening) => lower.startsWith(opening)) && !/^By [a-z]+ing /.test(raw);

/** A line of the body that does not end like a sentence: a heading, a caption, a list's cell; or a row of a table. Marks of Markdown count too. */
const isFragment = (raw: string, count: number): boolean =>
  raw.includes(' | ') ||
  raw.startsWith('#') ||
  raw.startsWith('|') ||
  raw.startsWith('**') ||
  (count <= 16 && !/[.!…]["”’)\]*]*$/.test(raw));

/** Plural present forms that carry a sentence by themselves. */
const PLAIN_VERBS = new Set([
  'say',
  'think',
  'believe',
  'want',
  'need',
  'use',
  'make',
  'work',
  'cost',
  'run',
  'go',
  'come',
  'take',
  'get',
  'pay',
]);

const isVerbLike = (lower: string): boolean =>
  isFiniteForm(lower) || PLAIN_VERBS.has(lower) || (lower.endsWith('ed') && lower.length > 4) || isContraction(plain(lower));

const plain = (lower: string): string => lower.replaceAll('’', "'");

/** "won't", "we're", "they'll", "it's"; "Acme's" is no verb. */
const isContraction = (lower: string): boolean =>
  lower.endsWith("n't") ||
  lower.endsWith("'re") ||
  lower.endsWith("'ll") ||
  lower.endsWith("'ve") ||
  (lower.endsWith("'s") && CONTRACTED.has(lower.slice(0, -2)));

const CONTRACTED = new Set(['it', 'that', 'there', 'here', 'he', 'she', 'what', 'who']);

const isOpinion = (line: Line): boolean => hasPhrase(spaced(line.list), OPINION_PHRASES);

/** Verbs whose object "you" is anybody: "lets you search footage" tells what a thing does. */
const SERVING = new Set('let lets letting allow allows allowing help helps helping enable enables enabling give gives giving'.split(' '));

/** Whether the writer speaks to the reader or of himself, outside quotation marks. */
function addresses(line: Line): boolean {
  if (line.list[0]?.lower === 'please') return true;
  let served = false;
  return line.list.some((token, at) => {
    if (line.quoted[at] === true) return false;
    const word = token.lower.replace('’', "'");
    if (word === 'you' && SERVING.has(line.list[at - 1]?.lower ?? '')) served = true;
    if (SECOND_PERSON.has(word)) return !served;
    // "I/O" is no person.
    return FIRST_PERSON.has(word) && line.list[at + 1]?.text !== '/';
  });
}
