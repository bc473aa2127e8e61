import { INNER_ADVERBS } from '../../lexicon/verbs.ts';
import { tokens, wordCount } from '../../text/tokens.ts';
import { isVerb, listGoesOn, mainVerb, verbFrom } from './clauses.ts';
import { partsAdjectives } from './fragments.ts';

const ADVERBS = new Set(['often', 'frequently', 'finally', 'always', 'sometimes', 'increasingly', 'actually', 'really', 'simply', 'so']);
const LEAST_BEFORE = 4;
const LEAST_AFTER = 3;
const MOST_PLACES = 3;

/** Openers of a part that a speaker may be put before. */
const OPENERS =
  / (?=(?:because|after|before|if|when|while|since|although|though|unless|until|despite|following|amid|under|within|during|without|through|against|so that|as part of|as well as|instead of|rather than|in order) \S)/g;
/** A second act of the same subject. */
const SECOND_ACTS = / (?=(?:and|but|or) (\p{Ll}+|[$€£]?\d\S*)\b)/gu;
/** What may follow a verb as a part of its own. */
const PHRASES =
  / (?=(?:to|for|in|on|at|with|from|by|over|into|between|among|about) (?:the|a|an|its|their|his|her|all|every|most|part|\p{Lu}|\d|\p{Ll}+s\b))/gu;
/** What something is done for. */
const PURPOSES = / (?=to \p{Ll}+ (?:the|a|an|its|their|what|how|whether|all|more|\p{Lu}|\d|\p{Ll}{3,}s?\b))/gu;
const WEAK_END =
  /\b(?:the|a|an|of|to|and|or|that|which|who|as|than|is|are|was|were|be|been|has|have|had|will|would|can|could|may|might|not|no|more|less|up|just|only|even|shortly|days?|weeks?|months?|hours?|minutes?|years?|soon|long|set|able|unable|due|so|such|such|it|its|their)$/;

const NESTS = new Set([
  'that',
  'which',
  'who',
  'whether',
  'if',
  'because',
  'when',
  'between',
  'both',
  'either',
  'neither',
  'from',
  'how',
  'why',
  'what',
]);

const takesAside = (left: string, right: string): boolean => {
  // "a set of conditions | under which it works": what follows belongs to the noun.
  if (/^\S+ (?:which|whom|whose)\b/.test(right)) return false;
  if (wordCount(left) < LEAST_BEFORE || wordCount(right) < LEAST_AFTER || left.includes(',') || /[;:—(]/.test(left) || WEAK_END.test(left))
    return false;
  const list = tokens(left);
  const verb = mainVerb(list);
  // Nothing may open behind the verb that the aside would cut in two.
  return verb >= 0 && !list.slice(verb).some((token) => NESTS.has(token.lower));
};

/** Whether what follows "and" is another act and no second noun. */
const isAct = (word: string): boolean => {
  const token = tokens(`x ${word}`)[1];
  return token !== undefined && (token.kind === 'number' || /^[$€£]/.test(word) || isVerb(token));
};

/** Where the adverb that belongs to a verb begins ("Orrin just | announced"), or the verb itself. */
function beforeAdverb(text: string, verb: number): number {
  const last = verb <= 0 ? undefined : tokens(text.slice(0, verb)).at(-1);
  const adverb =
    last !== undefined &&
    last.text === last.lower &&
    (ADVERBS.has(last.lower) || INNER_ADVERBS.has(last.lower) || /[^fp]ly$/.test(last.lower));
  return adverb && last.start > 0 ? last.start : verb;
}

/** The places in a clause where who says it may stand between commas, the best first: before the verb, before a second act, before what depends. */
export function asidePlaces(text: string): readonly number[] {
  const verb = beforeAdverb(text, verbFrom(text));
  const list = tokens(text);
  const main = list[mainVerb(list)]?.start ?? 0;
  const early = verb > 0 && !/[,;:—]|\b(?:whether|if|how)\b/.test(text.slice(0, verb)) ? [verb] : [];
  const acts = [...text.matchAll(SECOND_ACTS)].filter((match) => isAct(match[1] ?? '')).map((match) => match.index);
  const openers = [...text.matchAll(OPENERS)].map((match) => match.index);
  const phrases = [...text.matchAll(PHRASES)]
    .map((match) => match.index)
    .filter((at) => {
      // "Halls run | by Orrin used": before the main verb a participle belongs to its noun.
      if (at <= main) return false;
      const last = tokens(text.slice(0, at)).at(-1);
      // "Logs from 1911": what looks like a verb is a plural.
      return last !== undefined && ((isVerb(last) && !last.lower.endsWith('s')) || last.kind === 'number');
    });
  const ends = [...text.matchAll(PURPOSES)].map((match) => match.index);
  const comma = /^(?:In|On|At|By|For|Since|After|Before|During|Within|Under|Until|From|With) [^,]{4,60}, (?=\S+ \S+)/u.exec(text);
  const behind = comma === null ? '' : text.slice(comma[0].length);
  // "In help, staff and sales, use grew" and "in calm, clear prose": the first comma does not end the front.
  const within =
    comma === null ||
    listGoesOn('', `, ${behind}`) ||
    partsAdjectives(comma[0].replace(/,\s*$/, ''), behind) ||
    mainVerb(tokens(behind.split(', ')[0] ?? '')) < 0;
  const front = comma === null || within ? [] : [comma[0].length];
  const later = [...acts, ...openers, ...ends, ...phrases].filter((at) => takesAside(text.slice(0, at), text.slice(at + 1)));
  return [...new Set([...front, ...early, ...later])].slice(0, MOST_PLACES);
}
