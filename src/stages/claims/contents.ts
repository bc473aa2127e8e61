import type { Span } from '../../domain/span.ts';
import { SPOKEN_PLACES } from '../../lexicon/extents.ts';
import { isCapitalised } from '../../text/characters.ts';
import { weekdayOf } from '../../text/months.ts';
import { isStopword } from '../../text/words.ts';
import { BREAKS, CLAUSE_OPENERS, DETERMINERS, endOf, type Line, lastWord, PREPOSITIONS, spanOf, words, wordsIn } from './line.ts';
import { isBaseForm } from './verbs.ts';

const RECIPIENT_VERBS = new Set(words('told tells tell telling informed informs assured warned warns reminded asked advised'));
/** What may stand between a cue and its "that". */
const LEADS = new Set(words('on in at during to last this earlier today yesterday late ,'));

/** Verbs after which a name or a determiner always begins a clause. */
export const SAYING = new Set(words('said says say told tells claims claimed'));

/** The content after a cue: "that", a recipient, a time and the comma or colon before a quotation are stepped over. */
export function contentAfter(line: Line, at: number, lower: string): Span | null {
  let first = at + 1;
  if (RECIPIENT_VERBS.has(lower)) first = afterRecipient(line, first);
  const that = complementizer(line, first);
  if (that !== null) first = that + 1;
  else if (SAYING.has(lower)) first = afterOccasion(line, first);
  const quote = line.quotes.find((candidate) => candidate.outer.start >= (line.list[first]?.start ?? 0));
  const colon = line.list[first]?.text === ':' || line.list[first]?.text === ',';
  if (colon) first += 1;
  const gap = quote === undefined ? 99 : line.list.filter((token, index) => index >= first && token.start < quote.outer.start).length;
  if (quote !== undefined && gap <= 6 && gap > 0 && /[,:]\s*$/.test(line.text.slice(line.span.start, quote.outer.start)))
    return { start: quote.outer.start, end: endOf(line) };
  const span = spanOf(line, first, lastWord(line));
  const headless = that === null && RECIPIENT_VERBS.has(lower) && PREPOSITIONS.has(line.list[first]?.lower ?? '');
  return span === null || headless || wordsIn(line, span) < 2 ? null : span;
}

/** Where "that" opens the clause after a cue: at once, or after a time, a place or an adverb; never a determiner ("about that amount"). */
function complementizer(line: Line, first: number): number | null {
  for (let at = first; at <= first + 6; at += 1) {
    const token = line.list[at];
    if (token === undefined || (BREAKS.has(token.text) && token.text !== ',')) return null;
    if (token.lower !== 'that') continue;
    const opener = line.list[first];
    const verbal = opener?.lower === 'to' && isBaseForm(line.list[first + 1]?.lower ?? '');
    const led =
      at === first || LEADS.has(opener?.lower ?? '') || weekdayOf(opener?.text ?? '') !== null || opener?.lower.endsWith('ly') === true;
    return led && !verbal ? at : null;
  }
  return null;
}

/** "on Friday", "in a statement", "last week" after a verb of saying: when and where it was said, if a subject follows. */
function afterOccasion(line: Line, first: number): number {
  const [opener, next] = [line.list[first]?.lower ?? '', line.list[first + 1]];
  const named = line.list.slice(first, first + MAX_OCCASION).findIndex((token) => SPOKEN_PLACES.has(token.lower));
  const after =
    (opener === 'on' || opener === 'late' || opener === 'early') && weekdayOf(next?.text ?? '') !== null
      ? first + 2
      : (opener === 'last' || opener === 'this') && TIMES.has(next?.lower ?? '')
        ? first + 2
        : (opener === 'in' || opener === 'at' || opener === 'during') && DETERMINERS.has(next?.lower ?? '') && named > 1
          ? first + named + 1
          : first;
  const subject = line.list[after];
  if (after === first || subject === undefined) return first;
  return SUBJECTS.has(subject.lower) || DETERMINERS.has(subject.lower) || isCapitalised(subject.text) ? after : first;
}

/** The most tokens of "in a telephone interview". */
const MAX_OCCASION = 7;
const TIMES = new Set(words('week month year night morning afternoon evening'));
const SUBJECTS = new Set(words('he she they it we i there'));

function afterRecipient(line: Line, first: number): number {
  let at = first;
  while (at < line.list.length && at - first < 8) {
    const token = line.list[at];
    if (token === undefined || token.lower === 'that' || BREAKS.has(token.text)) break;
    const nominal =
      isCapitalised(token.text) ||
      DETERMINERS.has(token.lower) ||
      ['reporters', 'staff', 'employees', 'investors', 'lawmakers', 'us', 'him', 'her', 'them', 'me'].includes(token.lower);
    const within = at > first && (token.lower === 'of' || isWithinPhrase(line, at));
    if (!nominal && !within && at > first && !isCapitalised(token.text)) break;
    at += 1;
  }
  return at;
}

/** A plain noun right after a determiner or "of" belongs to whom is told ("a group of colleagues"). */
function isWithinPhrase(line: Line, at: number): boolean {
  const [before, earlier, token] = [line.list[at - 1]?.lower ?? '', line.list[at - 2]?.lower ?? '', line.list[at]];
  if (token?.kind !== 'word' || isStopword(token.lower) || PREPOSITIONS.has(token.lower) || CLAUSE_OPENERS.has(token.lower)) return false;
  return DETERMINERS.has(before) || before === 'of' || (DETERMINERS.has(earlier) && line.list[at + 1]?.lower === 'of');
}
