import type { Article } from '../../domain/article.ts';
import { SPEECH_VERBS } from '../../lexicon/speech.ts';
import { longestSharedRun } from '../../text/shingles.ts';
import { type Token, tokens } from '../../text/tokens.ts';
import { isStopword } from '../../text/words.ts';

/** As many words in a row as the source's may not stand outside quotation marks. */
const MAX_RUN = 12;
const MOST_QUOTED = 10;
const DETERMINERS = new Set(['a', 'an', 'the', 'its', 'their', 'his', 'her']);

/** A text whose long runs are broken by quotation marks, and how many words stand in them. */
export interface Marked {
  readonly text: string;
  readonly quotedWords: number;
}

const FINITE = new Set([
  'is',
  'are',
  'was',
  'were',
  'has',
  'have',
  'had',
  'will',
  'would',
  'can',
  'could',
  'may',
  'might',
  'must',
  'should',
  'do',
  'does',
  'did',
]);

type Part = { readonly start: number; readonly end: number };

/** The end of a run, from its last early determiner on, where it ends with a clause. */
function tailOf(text: string, list: readonly Token[]): Part | null {
  const last = list.at(-1);
  for (let at = Math.min(MAX_RUN - 1, list.length - 2); at >= Math.max(1, list.length - MOST_QUOTED); at -= 1) {
    const token = list[at];
    if (token === undefined || last === undefined || !DETERMINERS.has(token.lower)) continue;
    const part = { start: token.start, end: last.end };
    const whole = !/[,;:%—–(]/.test(text.slice(part.start, part.end)) && /^(?:[,;.]|$)/.test(text.slice(part.end));
    // A clause in marks would read as somebody's speech; only a noun phrase may stand in them.
    const clause = list.slice(at).some((one) => FINITE.has(one.lower) || SPEECH_VERBS.has(one.lower));
    return whole && !clause ? part : null;
  }
  return null;
}

/** A noun phrase within a run that parts it into two short ones: a determiner and the words of matter after it. */
function phraseOf(text: string, list: readonly Token[]): Part | null {
  for (let at = Math.min(MAX_RUN - 1, list.length - 2); at >= 1; at -= 1) {
    const token = list[at];
    if (token === undefined || !DETERMINERS.has(token.lower)) continue;
    let to = at;
    while (
      to + 1 < list.length &&
      to - at < 6 &&
      !isStopword(list[to + 1]?.lower ?? '') &&
      isWord(list[to + 1]) &&
      text.slice(list[to]?.end, list[to + 1]?.start) === ' '
    )
      to += 1;
    const last = list[to];
    const next = list[to + 1];
    const parted = next === undefined || isStopword(next.lower) || /^[,;.]/.test(text.slice(last?.end ?? 0));
    if (last !== undefined && to - at >= 2 && parted && list.length - 1 - to < MAX_RUN) return { start: token.start, end: last.end };
  }
  return null;
}

const isWord = (token: Token | undefined): boolean => token?.kind === 'word';

function partOf(text: string, run: Part): Part | null {
  const list = tokens(text, run).filter((token) => token.kind !== 'punctuation');
  return tailOf(text, list) ?? phraseOf(text, list);
}

/** Puts the end of a run of twelve or more of the source's words into quotation marks; null where the run cannot be broken so. */
export function markRuns(text: string, article: Article): Marked | null {
  if (article.rights.fullTextAllowed) return { text, quotedWords: 0 };
  const run = longestSharedRun(text, article.text);
  if (run.words < MAX_RUN) return { text, quotedWords: 0 };
  if (run.words >= 2 * MAX_RUN - 1 || /["“”]/.test(text)) return null;
  const part = partOf(text, run.a);
  if (part === null) return null;
  const words = text.slice(part.start, part.end);
  if (!article.text.includes(words) || words.includes('“')) return null;
  const marked = `${text.slice(0, part.start)}“${words}”${text.slice(part.end)}`;
  const before = longestSharedRun(text.slice(0, part.start), article.text).words;
  const after = longestSharedRun(text.slice(part.end), article.text).words;
  if (before >= MAX_RUN || after >= MAX_RUN) return null;
  return { text: marked, quotedWords: tokens(words).filter((token) => token.kind !== 'punctuation').length };
}
