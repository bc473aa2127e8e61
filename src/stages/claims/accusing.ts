import { ALLEGING_ADJECTIVES } from '../../lexicon/cues.ts';
import { AUXILIARIES } from '../../lexicon/verbs.ts';
import type { Token } from '../../text/tokens.ts';
import { hasFiniteVerb } from './verbs.ts';

/** The adjective that hedges a noun of the content ("an alleged check"), or null; a noun or an article must not follow for "accused" and "claimed" as verbs. */
export function hedgingAdjective(all: readonly Token[]): Token | null {
  for (let at = 0; at < all.length; at += 1) {
    const token = all[at];
    const next = all[at + 1];
    if (token === undefined || next === undefined || next.kind !== 'word' || !ALLEGING_ADJECTIVES.has(token.lower)) continue;
    const verbal = [
      'of',
      'that',
      'to',
      'the',
      'a',
      'an',
      'it',
      'by',
      'in',
      'him',
      'her',
      'them',
      'its',
      'he',
      'she',
      'they',
      'on',
      'at',
      'for',
      'as',
      'and',
    ].includes(next.lower);
    if (
      !verbal &&
      ((token.lower !== 'claimed' && token.lower !== 'accused' && token.lower !== 'apparent') ||
        ['the', 'a', 'an', 'its'].includes(all[at - 1]?.lower ?? ''))
    )
      return token;
  }
  return null;
}

/** "Kestria accuses Varn Labs of theft", "Thieves claim a breach": the main verb accuses, though what it says is told as a noun. */
export function accuses(main: readonly Token[]): boolean {
  const at = main.findIndex((token, index) => index > 0 && index <= MAX_ACCUSER && ACCUSING_FORMS.has(token.lower));
  const [before, next] = [main[at - 1], main[at + 1]];
  if (before === undefined || next === undefined || before.kind !== 'word' || next.kind === 'punctuation') return false;
  if (!HELPERS.has(before.lower) && (AUXILIARIES.has(before.lower) || hasFiniteVerb(main.slice(0, at)))) return false;
  return !NOMINAL_BEFORE.has(before.lower) && !NOMINAL_AFTER.has(next.lower);
}

const MAX_ACCUSER = 9;
/** Who "can claim" or "may claim" asks for what is due. */
const HELPERS = new Set(['has', 'have', 'had', 'is', 'are']);
const ACCUSING_FORMS = new Set([
  'accuse',
  'accuses',
  'accused',
  'allege',
  'alleges',
  'alleged',
  'claim',
  'claims',
  'claimed',
  'suspects',
  'suspect',
]);
/** Around them these forms are nouns, or what somebody lays claim to. */
const NOMINAL_BEFORE = new Set([
  'the',
  'a',
  'an',
  'this',
  'these',
  'those',
  'its',
  'his',
  'her',
  'their',
  'of',
  'to',
  'for',
  'no',
  'any',
  'some',
  'all',
  'by',
  'and',
]);
const NOMINAL_AFTER = new Set([
  'that',
  'of',
  'to',
  'in',
  'by',
  'for',
  'on',
  'and',
  'or',
  'were',
  'was',
  'are',
  'is',
  'have',
  'has',
  'about',
  'from',
  'responsibility',
  'credit',
  'victory',
]);

/** "has asked Acme whether calls were passed on", "are investigating calls in which", "it is unclear whether": what is asked, looked into or open is not said to be so. */
export const leavesOpen = (wide: string): boolean => {
  const matter = wide.indexOf(' in which ');
  if (matter > 0 && INQUIRING.some((word) => wide.lastIndexOf(word, matter) >= 0)) return true;
  const whether = wide.indexOf(' whether ');
  if (whether > 0 && ASKING.some((word) => wide.lastIndexOf(word, whether) >= 0)) return true;
  return UNKNOWN.some((phrase) => wide.includes(` ${phrase} whether `) || wide.includes(` ${phrase} if `));
};

/** Nobody can say whether it is so. */
const UNKNOWN = [
  'unclear',
  'not clear',
  'unknown',
  'not known',
  'nobody knows',
  'no one knows',
  'does not know',
  'do not know',
  'uncertain',
];

const INQUIRING = [' investigating ', ' investigate ', ' investigates ', ' looking into ', ' probing '];
const ASKING = [' asked ', ' asks ', ' examining ', ' examines ', ' looking at ', ' checking ', ' investigating '];
