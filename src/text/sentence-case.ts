import { isUpper } from './characters.ts';
import { type Token, tokens } from './tokens.ts';
import { contentWords, isStopword } from './words.ts';

/** From this share of its longer words in capitals on, a headline is written in title case. */
const TITLE_CASE = 0.6;
const LONGER = 4;

/** Whether a word has a capital first and none after it, and each part of a compound: "Deletes", "Wind-Powered", not "WIRED" or "iOS". */
const isRaised = ({ text, kind }: Token): boolean =>
  kind === 'word' && text.split('-').every((part) => isUpper(part.charCodeAt(0)) && part.slice(1) === part.slice(1).toLowerCase());

/** Whether a headline writes its words with capitals. */
function isTitleCase(list: readonly Token[]): boolean {
  const longer = list.slice(1).filter((token) => token.kind === 'word' && token.text.length >= LONGER);
  return longer.length > 0 && longer.filter(isRaised).length / longer.length >= TITLE_CASE;
}

/** How often a body writes each word small, and with a capital where no sentence begins. */
function writtenIn(body: string): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const list = tokens(body);
  list.forEach((token, at) => {
    if (token.kind !== 'word') return;
    const before = list[at - 1];
    if (token.text === token.lower) found.set(token.lower, (found.get(token.lower) ?? 0) + 1);
    else if (before?.kind === 'word' || before?.kind === 'number') found.set(token.lower, (found.get(token.lower) ?? 0) - 1);
  });
  return found;
}

/** Endings of words that are no names: "failures", "addiction", "incredibly". Short names have some of them too ("Italy"). */
const COMMON_ENDING = /(?:.{5}ly|..[ts]ions?|.{3}ments?|.{3}(?:ness|ous|ful|less|ures?|able|ible|ities|ity))$/;

/**
 * A headline in title case as a sentence writes it: each word as the body mostly has it, or another form of it. `isVerb` tells the forms of verbs,
 * which are written small. Null where nothing tells of a word whether it is a name. A headline in sentence case stays as it is.
 */
export function inSentenceCase(headline: string, body: string, isVerb: (lower: string) => boolean): string | null {
  const list = tokens(headline);
  if (!isTitleCase(list)) return headline;
  const written = writtenIn(body);
  const stems = new Set([...written].flatMap(([lower, balance]) => (balance > 0 ? contentWords(lower) : [])));
  const balanceOf = (lower: string): number => written.get(lower) ?? 0;
  // A word that the body writes both ways is no name; nor is one that it has in another form.
  const isCommon = (lower: string): boolean =>
    written.has(lower) || isVerb(lower) || COMMON_ENDING.test(lower) || contentWords(lower).some((stem) => stems.has(stem));
  const isSmall = (lower: string): boolean =>
    isStopword(lower) || balanceOf(lower) > 0 || (balanceOf(lower) === 0 && (isCommon(lower) || isCompound(lower)));
  const isCompound = (lower: string): boolean => lower.includes('-') && lower.split('-').every(isSmall);
  let [out, from] = ['', 0];
  for (const [at, token] of list.entries()) {
    if (at === 0 || !isRaised(token) || token.text === 'I') continue;
    const small = isSmall(token.lower);
    if (!small && balanceOf(token.lower) === 0) return null;
    out += headline.slice(from, token.start) + (small ? token.lower : token.text);
    from = token.end;
  }
  return out + headline.slice(from);
}
