import type { SpeakerKind } from '../../domain/claim.ts';
import type { Span } from '../../domain/span.ts';
import type { CueForce } from '../../lexicon/cues.ts';
import { quotations } from '../../text/quotes.ts';
import { type Token, tokens } from '../../text/tokens.ts';

/** The words of a list written as one string. */
export function words(list: string): readonly string[] {
  return list.split(' ');
}

/** An attribution as found in one sentence. `contents` are in order; a split quotation has two. */
export interface FoundAttribution {
  readonly speaker: Span | null;
  readonly speakerKind: SpeakerKind;
  readonly cue: Span;
  readonly cueText: string;
  readonly force: CueForce;
  readonly contents: readonly Span[];
  /** Whether what is introduced is an assertion (a clause or a quotation), by a speaker that is a plain noun phrase. */
  readonly asserts: boolean;
}

/** A cue with its helpers and prepositions; a speaker with appositions and relative clauses, also where one shares the sentence's subject. */
export interface Extent {
  readonly speaker: Span | null;
  readonly cue: Span;
}

/** An attribution with cue and speaker as far as they reach in print. */
export interface WholeAttribution extends FoundAttribution {
  readonly whole: Extent;
}

/** Prepositions that may stand right before a noun. */
export const PREPOSITIONS = new Set(
  words('of in on at by for with from to into over under about after before against between during through as than per via amid'),
);

/** Words that open a noun phrase. */
export const DETERMINERS = new Set(words('the a an this that these those its his her their our my your some any no each every another'));

/** Words that open a clause. */
export const CLAUSE_OPENERS = new Set(
  words(
    'and but while when because although though if as after before since that which who whereas where what how whether so until unless',
  ),
);

/** Marks at which a noun phrase ends. */
export const BREAKS = new Set([',', ';', ':', '—', '–', '(', ')', '"', "''", '“', '”', '«', '»']);

/** Quotation marks. */
export const MARKS = new Set(['"', "''", '“', '”', '«', '»', '‘']);

/** One sentence made ready: its tokens, which of them stand inside quotation marks, and the quotations. */
export interface Line {
  readonly text: string;
  readonly span: Span;
  readonly list: readonly Token[];
  readonly quoted: readonly boolean[];
  readonly quotes: readonly { readonly inner: Span; readonly outer: Span }[];
}

/** Tokens and quotations of one sentence; `quotes` may be handed in where they were found over the whole article. */
export function lineOf(text: string, span: Span, quotes = quotations(text, span)): Line {
  const list = tokens(text, span);
  const quoted =
    quotes.length === 0
      ? list.map(() => false)
      : list.map((token) => quotes.some((quote) => quote.inner.start <= token.start && token.end <= quote.inner.end));
  return { text, span, list, quoted, quotes };
}

/** The span of the tokens `[first, last]`, or null where there are none. */
export const spanOf = (line: Line, first: number, last: number): Span | null => {
  const [from, to] = [line.list[first], line.list[last]];
  return from === undefined || to === undefined || last < first ? null : { start: from.start, end: to.end };
};

/** The last token that is part of the content: the sentence's full stop is left out. */
export function lastWord(line: Line): number {
  let last = line.list.length - 1;
  while (last >= 0 && ['.', '!', '?', '…'].includes(line.list[last]?.text ?? '')) last -= 1;
  return last;
}

/** Where the content of a sentence ends at most. */
export const endOf = (line: Line): number => line.list[lastWord(line)]?.end ?? line.span.end;

/** How many words and numbers stand in a span. */
export const wordsIn = (line: Line, span: Span): number =>
  line.list.filter((token) => token.kind !== 'punctuation' && token.start >= span.start && token.end <= span.end).length;

/** The content before a subject or an inverted cue: from the sentence's start to the comma or closing mark before it. */
export function contentBefore(line: Line, first: number): Span | null {
  let last = first - 1;
  while (last >= 0 && [',', '—', '–'].includes(line.list[last]?.text ?? '')) last -= 1;
  const span = spanOf(line, 0, last);
  return span === null || wordsIn(line, span) < 3 ? null : span;
}
