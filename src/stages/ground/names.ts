import { FRAME_WORDS } from '../../lexicon/speech.ts';
import { isUpper } from '../../text/characters.ts';
import { isMonthName, weekdayOf } from '../../text/months.ts';
import { quotations } from '../../text/quotes.ts';
import { readOnce } from '../../text/read-once.ts';
import { type Token, tokens, withoutPossessive } from '../../text/tokens.ts';
import { isStopword } from '../../text/words.ts';
import { type Fault, fault, type Passage } from './passage.ts';

function hasCapital(word: string): boolean {
  for (let at = 0; at < word.length; at += 1) if (isUpper(word.charCodeAt(at))) return true;
  return false;
}

const bare = (token: Token): string => withoutPossessive(token.text).toLowerCase();

/** Whether a token opens a sentence or a quotation, where a capital says nothing. */
function opens(list: readonly Token[], at: number): boolean {
  const before = list[at - 1];
  return before === undefined || '.:;!?"“«('.includes(before.text);
}

/** The runs of capitalised words of a text, possessive endings dropped; a usual word at an opening is none. */
export function nameRuns(text: string, known: ReadonlySet<string>): readonly (readonly string[])[] {
  const list = tokens(text);
  const runs: string[][] = [];
  let run: string[] = [];
  const close = (): void => {
    if (run.length > 0) runs.push(run);
    run = [];
  };
  for (const [at, token] of list.entries()) {
    const word = bare(token);
    const usual = opens(list, at) && (isStopword(word) || FRAME_WORDS.has(word) || known.has(word));
    const dated = isMonthName(token.text) || weekdayOf(token.text) !== null;
    if (token.kind !== 'word' || !hasCapital(token.text) || usual || dated || word === 'i' || word === 'ai') close();
    else run.push(word);
  }
  close();
  return runs;
}

const bareWords = readOnce((text): readonly string[] =>
  tokens(text)
    .filter((token) => token.kind !== 'punctuation')
    .map(bare),
);

/** Whether `run` stands in `words` without a gap. */
function standsIn(run: readonly string[], words: readonly string[]): boolean {
  return words.some((_, at) => run.every((word, offset) => words[at + offset] === word));
}

/** Words of the text that are written small there: a capital at the start of a sentence of ours is then no name. */
export const smallWords = readOnce((text): ReadonlySet<string> => {
  const small = new Set<string>();
  for (const token of tokens(text)) if (token.kind === 'word' && !hasCapital(token.text)) small.add(token.lower);
  return small;
});

/** Whether every name of a text stands whole in one of the texts given. */
export function namesFault(text: string, sources: readonly string[]): Fault | null {
  const small = smallWords(sources.join('\n'));
  const lists = sources.map(bareWords);
  for (const run of nameRuns(text, small)) {
    if (lists.some((words) => standsIn(run, words))) continue;
    const parts = run.flatMap((word) => word.split('-'));
    if (lists.some((words) => standsIn(parts, words))) continue;
    return fault('name/absent', run.join(' '));
  }
  return null;
}

/** So many words must stand around a quotation that names no speaker. */
const LEAST_AROUND = 4;

const flat = (text: string): string =>
  text
    .replace(/[“”„«»]/g, '"')
    .replaceAll('’', "'")
    .replace(/\s+/g, ' ')
    .trim();

/** Whether what is quoted stands in the passage to the letter (marks and white space apart), and the sentence names whose words they are. */
export function quotesFault(text: string, passage: Passage, publisherNamed: string | null): Fault | null {
  for (const quote of quotations(text)) {
    const inner = flat(text.slice(quote.inner.start, quote.inner.end)).replace(/[.,]$/, '');
    if (!flat(passage.text).includes(inner)) return fault('quote/altered', inner);
    const outside = `${text.slice(0, quote.outer.start)} ${text.slice(quote.outer.end)}`;
    const spoken = quotations(passage.text).some((one) => flat(passage.text.slice(one.inner.start, one.inner.end)).includes(inner));
    if (!spoken) {
      const others = passage.evidence.some(
        (one) => one.attribution.speakerKind !== 'publisher' && one.attribution.speaker !== passage.publisherName,
      );
      if ((publisherNamed === null || others) && !outside.includes(passage.publisherName))
        return fault('quote/speaker', passage.publisherName);
      continue;
    }
    const speakers = passage.evidence.filter((one) => one.attribution.speakerKind !== 'publisher').map((one) => one.attribution.speaker);
    const named = bareWords(outside);
    // Where nobody is known to have said it, it stays in the sentence that its publisher quotes it in.
    if (speakers.length === 0 && publisherNamed !== null && named.length >= LEAST_AROUND) continue;
    const fits = speakers.some((speaker) =>
      bareWords(speaker).some((word) => !isStopword(word) && word.length > 2 && named.includes(word)),
    );
    if (!fits && !outside.includes(passage.publisherName)) return fault('quote/speaker', speakers.join(', '));
    if (speakers.length > 0 && !fits) return fault('quote/speaker', speakers.join(', '));
  }
  return null;
}
