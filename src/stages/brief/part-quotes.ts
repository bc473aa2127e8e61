import type { Article } from '../../domain/article.ts';
import { longestSharedRun } from '../../text/shingles.ts';
import { tokens } from '../../text/tokens.ts';

/** As many words in a row as the source's may not stand outside quotation marks. */
const MAX_RUN = 12;
const MOST_QUOTED = 12;
const DETERMINERS = new Set([
  'a',
  'an',
  'the',
  'its',
  'their',
  'his',
  'her',
  'no',
  'any',
  'each',
  'every',
  'all',
  'both',
  'several',
  'many',
  'more',
  'fewer',
  'about',
]);

/** A text whose long runs are broken by quotation marks, and how many words stand in them. */
export interface Marked {
  readonly text: string;
  readonly quotedWords: number;
}

/** The part of a run to set in quotation marks: its end, from a determiner on; null where no short part would do. */
function partOf(
  text: string,
  run: { readonly start: number; readonly end: number },
): { readonly start: number; readonly end: number } | null {
  const list = tokens(text, run).filter((token) => token.kind !== 'punctuation');
  const last = list.at(-1);
  if (last === undefined) return null;
  for (let at = Math.min(MAX_RUN - 1, list.length - 2); at >= Math.max(1, list.length - MOST_QUOTED); at -= 1) {
    const token = list[at];
    if (token !== undefined && DETERMINERS.has(token.lower)) return { start: token.start, end: last.end };
  }
  return null;
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
