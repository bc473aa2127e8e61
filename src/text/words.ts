import type { Span } from '../domain/span.ts';
import { readOnce } from './read-once.ts';
import { type Token, tokens, withoutPossessive } from './tokens.ts';
import { oneString } from './word-table.ts';

const STOPWORDS = new Set(
  `a about above after again against all also am an and any are aren't as at be because been before being below between both but by can can't
cannot could couldn't did didn't do does doesn't doing don't down during each either else even ever every few for from further had hadn't has hasn't
have haven't having he he'd he'll he's her here hers herself him himself his how however i i'd i'll i'm i've if in into is isn't it it's its itself
just least let let's like many may me might more most much must my myself neither no nor not now of off on once one only or other our ours ourselves
out over own per perhaps quite rather same shall she she'd she'll she's should shouldn't since so some still such than that that's the their theirs
them themselves then there there's these they they'd they'll they're they've this those though through thus to too under until up upon us very was
wasn't we we'd we'll we're we've were weren't what when where whether which while who whom whose why will with within without won't would wouldn't
yet you you'd you'll you're you've your yours yourself`.split(/\s+/),
);

/** Whether a lower-case word carries grammar rather than matter. Curly apostrophes count as straight ones. */
export const isStopword = (lower: string): boolean => STOPWORDS.has(lower.includes('’') ? lower.replaceAll('’', "'") : lower);

/** Past forms that no ending gives away. */
const IRREGULAR: ReadonlyMap<string, string> = new Map(
  Object.entries({
    led: 'lead',
    sold: 'sell',
    bought: 'buy',
    rose: 'rise',
    risen: 'rise',
    fell: 'fall',
    fallen: 'fall',
    won: 'win',
    lost: 'lose',
    kept: 'keep',
    held: 'hold',
    sought: 'seek',
    built: 'build',
    paid: 'pay',
    sent: 'send',
    spent: 'spend',
    took: 'take',
    taken: 'take',
    gave: 'give',
    given: 'give',
    began: 'begin',
    begun: 'begin',
    grew: 'grow',
    grown: 'grow',
    drew: 'draw',
    wrote: 'write',
    written: 'write',
    ran: 'run',
    struck: 'strike',
    told: 'tell',
    said: 'say',
    made: 'make',
    brought: 'bring',
    stole: 'steal',
    stolen: 'steal',
    withdrew: 'withdraw',
    withdrawn: 'withdraw',
    chose: 'choose',
    chosen: 'choose',
    broke: 'break',
    broken: 'break',
    forbade: 'forbid',
    forbidden: 'forbid',
    overturned: 'overturn',
    upheld: 'uphold',
    shown: 'show',
    lent: 'lend',
    meant: 'mean',
    met: 'meet',
    sued: 'sue',
    suing: 'sue',
  }),
);

const DOUBLED = /(bb|dd|gg|mm|nn|pp|rr|tt)$/;
const VOWEL = /[aeiouy]/;

/** What is left when a verbal ending goes: doubled consonants made single, a dropped "e" kept dropped on both forms. */
function withoutEnding(word: string, ending: string): string {
  const root = word.slice(0, word.length - ending.length);
  if (root.length < 3 || !VOWEL.test(root)) return word;
  return DOUBLED.test(root) ? root.slice(0, -1) : root;
}

/**
 * A light English stem after Harman's S-stemmer and the first steps of Porter's: plurals, possessives, "-ing", "-ed", "-ly" and a last "e" go,
 * so that "releases", "released", "releasing" and "release" are one. Not a word one would print.
 */
export function stem(lower: string): string {
  const plain = withoutPossessive(lower);
  let word = IRREGULAR.get(plain) ?? plain;
  if (word.length < 4) return word;
  if (word.endsWith('ies') && word.length > 4) word = `${word.slice(0, -3)}y`;
  else if (word.endsWith('sses') || word.endsWith('xes') || word.endsWith('ches') || word.endsWith('shes')) word = word.slice(0, -2);
  else if (word.endsWith('s') && !word.endsWith('ss') && !word.endsWith('us') && !word.endsWith('is')) word = word.slice(0, -1);
  if (word.endsWith('ied') && word.length > 4) word = `${word.slice(0, -3)}y`;
  else if (word.endsWith('ing') && word.length > 5) word = withoutEnding(word, 'ing');
  else if (word.endsWith('ed') && word.length > 4) word = withoutEnding(word, 'ed');
  else if (word.endsWith('ly') && word.length > 5) word = word.slice(0, -2);
  if (word.endsWith('e') && word.length > 3) word = word.slice(0, -1);
  return word;
}

/** What a word was found to be: its stem, or nothing where it carries grammar. News is written with few words again and again. */
const STEMS = new Map<string, string>();
const MOST_STEMS = 60_000;

function stemOf(lower: string): string {
  const known = STEMS.get(lower);
  if (known !== undefined) return known;
  const found = isStopword(lower) ? '' : stem(lower);
  if (STEMS.size >= MOST_STEMS) STEMS.clear();
  // A slice keeps the whole text alive that it was cut from; what is kept for long is a copy.
  const kept = oneString(found);
  STEMS.set(oneString(lower), kept);
  return kept;
}

function contentOf(list: readonly Token[]): readonly string[] {
  const found: string[] = [];
  for (const token of list) {
    const word = contentWord(token);
    if (word !== '') found.push(word);
  }
  return found;
}

const allContent = readOnce((text) => contentOf(tokens(text)));

/** The stems of the words that carry matter, and the numbers without thousands' commas, in order. */
export const contentWords = (text: string, within?: Span): readonly string[] =>
  within === undefined ? allContent(text) : contentOf(tokens(text, within));

/** What a token adds to the words that carry matter: a stem, a number, or nothing. */
export function contentWord(token: Token): string {
  if (token.kind === 'word') return stemOf(token.lower);
  return token.kind === 'number' ? token.lower.replaceAll(',', '') : '';
}
