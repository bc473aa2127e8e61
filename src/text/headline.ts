import { wordCount } from './tokens.ts';

/** What a headline may be long, in characters. */
export const MAX_HEADLINE_CHARS = 95;

const TEASERS =
  /^(here'?s|here is|here are|this is|these are|why|how|what|when|where|who|watch|meet|inside|everything|exclusive|breaking|opinion|live|video|podcast|review)\b/i;
const TEASES =
  /\b(you need to know|you won'?t believe|will surprise|what happened next|the real reason|everything we know|just got|game.changer|mind-blowing|shocking|explained)\b/i;
const LIST = /^(?:\d+|(?:the )?(?:top|best)(?: \d+)?) (?:ways|things|reasons|tips|tools|takeaways|facts|lessons|apps|deals|\d+)\b/i;
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

const LABELS =
  /^(?:hands.on|comment|opinion|analysis|graphic|review|preprint|withdrawn|retraction(?: note)?|correction|interview|explainer|statement|column|letters?|update|updated|security release|podcast|essay|editorial|q&a|fact check|data|report)\s*[:|–—-]/i;
const DOCKET = /\bNo\.\s*\S*\d|\b\d+\/\d+\b|\b v\. |\(advisory \d|\bCVE-\d/i;
const PAPERWORK =
  /\b(?:decision|order|notice|amendment|amended|statement|advisory|regulation|judgment|change of licence|changelog|release notes)\b/i;
const CHATTY =
  /\b(?:so|well|really|finally|actually|just|wild|heist|fury|shock|boss|bets|woes|chaos|slams|blasts|stuns|crooks|rings round|own up|dearer|wean)\b/i;

/** How far a headline is from a plain statement, in points from 0: labels, docket numbers, shouting, two halves at a colon, quotation marks, jokes. */
export function plainness(text: string): number {
  let points = 0;
  if (LABELS.test(text)) points += 2.5;
  if (DOCKET.test(text)) points += 2.5;
  if (/^[^:]{2,60}:\s/.test(text)) points += PAPERWORK.test(text) ? 2.5 : 0.9;
  if (/^\p{Lu}{4,}\b.*\b\p{Lu}{4,}\b/u.test(text)) points += 3;
  if (/^["“‘']/.test(text)) points += 2;
  if (/[;.]\s|\.$/.test(text)) points += 1.2;
  if (/, and (?:it|that|they|he|she)\b|\bI\b|\byou\b|\byour\b/i.test(text)) points += 1;
  if (CHATTY.test(text)) points += 0.7;
  if (/^[^,:]{3,50} on (?:the|reports|its|a|our)\b/.test(text)) points += 1.5;
  if (/[<>{}]/.test(text)) points += 3;
  return points;
}
