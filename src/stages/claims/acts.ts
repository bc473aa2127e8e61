import { ACTS } from '../../lexicon/acts.ts';
import { NEGATIONS } from '../../lexicon/cues.ts';
import type { Token } from '../../text/tokens.ts';
import { stem } from '../../text/words.ts';
import { hasFiniteVerb, isPastForm } from './verbs.ts';

/** A deed named in a run of tokens: which, and from which token to which. */
export interface ActMention {
  readonly act: string;
  readonly first: number;
  readonly last: number;
}

interface Phrase {
  readonly act: string;
  readonly parts: readonly { readonly stem: string; readonly gap: boolean }[];
}

/** How many tokens may stand where a phrase leaves room. */
const MOST_BETWEEN = 4;
const ROOM = '…';

const BY_WORD = actsByWord();
const BY_FIRST = phrasesByFirst();
const BROAD: ReadonlySet<string> = new Set(ACTS.filter((row) => row.broad === true).map((row) => row.act));

/** Whether sharing a deed says little by itself. */
export const isBroad = (act: string): boolean => BROAD.has(act);

function actsByWord(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const { act, words } of ACTS)
    for (const word of words.split(' ').filter((one) => one !== '')) found.set(stem(word), [...(found.get(stem(word)) ?? []), act]);
  return found;
}

function phrasesByFirst(): ReadonlyMap<string, readonly Phrase[]> {
  const all = ACTS.flatMap(({ act, phrases }) => phrases.map((phrase) => phraseOf(act, phrase)));
  return Map.groupBy(all, ({ parts }) => parts[0]?.stem ?? '');
}

function phraseOf(act: string, phrase: string): Phrase {
  const words = phrase.split(' ');
  const parts = words.flatMap((word, at) => (word === ROOM ? [] : [{ stem: stem(word), gap: words[at - 1] === ROOM }]));
  return { act, parts };
}

/** The deeds that tokens name, in order. Linear: each phrase looks at most a few tokens ahead. */
export function actsIn(list: readonly Token[]): readonly ActMention[] {
  const stems = list.map((token) => (token.kind === 'word' ? stem(token.lower) : token.text));
  return stems.flatMap((word, at) => [
    ...(BY_WORD.get(word) ?? []).map((act) => ({ act, first: at, last: at })),
    ...(BY_FIRST.get(word) ?? []).flatMap((phrase) => {
      const last = endOfPhrase(stems, at, phrase);
      return last === null ? [] : [{ act: phrase.act, first: at, last }];
    }),
  ]);
}

function endOfPhrase(stems: readonly string[], first: number, { parts }: Phrase): number | null {
  let last = first;
  for (const { stem: wanted, gap } of parts.slice(1)) {
    const reach = gap ? MOST_BETWEEN : 0;
    const step = stems.slice(last + 1, last + 2 + reach).indexOf(wanted);
    if (step < 0) return null;
    last += step + 1;
  }
  return last;
}

/** Whether a deed is only asked after, imagined or denied where it stands. */
export function isUnreal(list: readonly Token[], { first }: ActMention): boolean {
  const before = list.slice(Math.max(0, first - UNREAL_REACH), first).map((token) => token.lower);
  return before.some((word) => UNREAL.has(word)) || list.slice(Math.max(0, first - NEGATION_REACH), first).some((token) => isNegation(token.lower));
}

const UNREAL_REACH = 9;
const NEGATION_REACH = 3;
const UNREAL = new Set(['if', 'whether', 'unless']);
const isNegation = (lower: string): boolean => NEGATIONS.has(lower) || lower.endsWith("n't") || lower.endsWith('n’t');

const RELATIVE = new Set(['which', 'who', 'whose', 'whom', 'where']);
const ASIDE = new Set(['a', 'an', 'the', ...RELATIVE]);
const OPENERS = new Set('which who whom whose because although though while whereas after when where since amid following despite'.split(' '));

/** The words of a main clause: asides between commas left out, and what a subordinate clause adds. Indexes into the tokens. */
export function coreOf(list: readonly Token[]): readonly number[] {
  const kept: number[] = [];
  for (let at = 0; at < list.length; at += 1) {
    const token = list[at];
    if (token === undefined) break;
    const close = token.text === ',' ? endOfAside(list, at) : null;
    if (close !== null) {
      at = close;
      continue;
    }
    if (opensSubordinate(list, at) && hasFiniteVerb(kept.flatMap((index) => list[index] ?? []))) break;
    kept.push(at);
  }
  return kept;
}

/** The comma that ends an aside begun by the comma at `at`, or null. */
function endOfAside(list: readonly Token[], at: number): number | null {
  const next = list[at + 1]?.lower ?? '';
  if (!(ASIDE.has(next) || isPastForm(next) || (next.endsWith('ing') && next.length > 4))) return null;
  const close = list.findIndex((token, index) => index > at && token.text === ',');
  return close < 0 || close === list.length - 1 ? null : close;
}

function opensSubordinate(list: readonly Token[], at: number): boolean {
  const [token, next] = [list[at]?.lower ?? '', list[at + 1]?.lower ?? ''];
  if (OPENERS.has(token)) return true;
  if (token === ',') return ASIDE.has(next) || (next.endsWith('ing') && next.length > 4);
  return token === 'that' && !(isPastForm(list[at - 1]?.lower ?? '') || list[at - 1]?.lower.endsWith('s') === true);
}
