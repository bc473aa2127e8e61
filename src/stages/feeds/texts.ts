import type { ParsedEntry } from '../../domain/entry.ts';
import { plainText } from './plain.ts';
import type { Tape } from './tape.ts';

/** An entry that has yet to be given its plain texts. */
export interface Draft extends Omit<ParsedEntry, 'summaryText' | 'contentText'> {
  summaryText?: string;
  contentText?: string;
}

/** Longer texts are not even looked at before somebody reads them. */
const SHORT_CHARS = 240;

/** Plain text of HTML that may be absent. */
export const textOf = (html: string | null): string => (html === null ? '' : plainText(html));

/** The plain text of what was just asked of a tape, where it takes no work; null where it is yet to be made. */
export const textAtHand = (tape: Tape, html: string | null): string | null =>
  html === null ? '' : html.length <= SHORT_CHARS && tape.isPlain(html) ? html : null;

/** One getter for all entries, so that they keep one shape. A copy of an entry holds the text itself. */
const SUMMARY_TEXT: PropertyDescriptor & ThisType<ParsedEntry> = {
  get() {
    return textOf(this.summaryHtml);
  },
  enumerable: true,
  configurable: true,
};
const CONTENT_TEXT: PropertyDescriptor & ThisType<ParsedEntry> = {
  get() {
    return textOf(this.contentHtml);
  },
  enumerable: true,
  configurable: true,
};

/**
 * Gives an entry its plain texts: those at hand, and the others (null) made from the HTML when they are read. Most entries of a poll are known
 * already, and nobody reads the texts of those.
 */
export function giveTexts(
  entry: Draft,
  { summary, content }: { summary: string | null; content: string | null },
): asserts entry is ParsedEntry {
  if (summary === null) Object.defineProperty(entry, 'summaryText', SUMMARY_TEXT);
  else entry.summaryText = summary;
  if (content === null) Object.defineProperty(entry, 'contentText', CONTENT_TEXT);
  else entry.contentText = content;
}
