import { wordCount } from './tokens.ts';

/** What a headline may be long, in characters. */
export const MAX_HEADLINE_CHARS = 95;

const TEASERS =
  /^(here'?s|here is|here are|this is|these are|why|how|what|when|where|who|watch|meet|inside|everything|exclusive|breaking|opinion|live|video|podcast|review|top|best)\b/i;
const TEASES =
  /\b(you need to know|you won'?t believe|will surprise|what happened next|the real reason|everything we know|just got|game.changer|mind-blowing|shocking|explained)\b/i;
const LIST = /^\d+ (ways|things|reasons|tips|tools|takeaways|facts|lessons)\b/i;
const PRONOUN = /^(he|she|it|they|we|you|i|this|that|these|those|his|her|its|their|our|my)\b/i;

/** Why a text is no headline of ours: an abstract names actor, act and object in at most 95 characters; empty when it is one. */
export function headlineFaults(text: string): readonly string[] {
  const faults: string[] = [];
  const plain = text.replaceAll('’', "'");
  if (text.length > MAX_HEADLINE_CHARS) faults.push('too long');
  if (wordCount(text) < 4) faults.push('too short');
  if (text.includes('?')) faults.push('question');
  if (/[!…]|\.\.\.$/.test(text)) faults.push('exclamation');
  if (/\bcould\b/i.test(text)) faults.push('could');
  if (TEASERS.test(plain) || TEASES.test(plain) || LIST.test(plain)) faults.push('teaser');
  if (PRONOUN.test(plain)) faults.push('pronoun');
  if (text === text.toUpperCase()) faults.push('capitals');
  if (/[|\n]/.test(text)) faults.push('furniture');
  return faults;
}
