import { isUpper } from './characters.ts';
import { type Token, tokens } from './tokens.ts';
import { isStopword } from './words.ts';

/** From this share of its longer words in capitals on, a headline is written in title case. */
const TITLE_CASE = 0.6;
const LONGER = 4;

/** Whether a word has a capital first and none after it: "Deletes", not "WIRED" or "iOS". */
const isRaised = ({ text, kind }: Token): boolean =>
  kind === 'word' && isUpper(text.charCodeAt(0)) && text.slice(1) === text.slice(1).toLowerCase();

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

/**
 * A headline in title case as a sentence writes it: each word as the body mostly has it. `isVerb` tells the forms of verbs, which are written small.
 * Null where the body does not tell of a word whether it is a name. A headline in sentence case stays as it is.
 */
export function inSentenceCase(headline: string, body: string, isVerb: (lower: string) => boolean): string | null {
  const list = tokens(headline);
  if (!isTitleCase(list)) return headline;
  const written = writtenIn(body);
  let [out, from] = ['', 0];
  for (const [at, token] of list.entries()) {
    if (at === 0 || !isRaised(token)) continue;
    const balance = written.get(token.lower) ?? 0;
    const small = isStopword(token.lower) || balance > 0 || (balance === 0 && isVerb(token.lower));
    if (!small && balance === 0) return null;
    out += headline.slice(from, token.start) + (small ? token.lower : token.text);
    from = token.end;
  }
  return out + headline.slice(from);
}
