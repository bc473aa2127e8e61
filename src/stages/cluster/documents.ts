import { COMMENTATOR_CUES, DOCUMENT_CUES, DOCUMENT_PUT_OUT, DOCUMENT_WORDS } from '../../lexicon/credits.ts';
import { plainWords } from './phrases.ts';
import type { Reading } from './reading.ts';

/** The opening in which a report says where its matter comes from. */
const OPENING_CHARS = 700;
/** The numbers that are its news stand in the first of these. */
const NEWS_CHARS = 420;
/** Words that may stand between a cue and the document's word: "according to the quarterly results statement". */
const MOST_BETWEEN = 4;
const MOST_BEFORE_PUT_OUT = 8;

const DOCUMENTS = DOCUMENT_WORDS.map((word) => plainWords(word));
const CUES = DOCUMENT_CUES.map((cue) => plainWords(cue));
const PUT_OUT = DOCUMENT_PUT_OUT.map((cue) => plainWords(cue));
const COMMENTATORS = COMMENTATOR_CUES.map((cue) => ` ${plainWords(cue).join(' ')} `);

const standsAt = (words: readonly string[], at: number, phrase: readonly string[]): boolean =>
  phrase.every((word, step) => words[at + step] === word);

function documentAt(words: readonly string[], at: number): readonly string[] | null {
  return DOCUMENTS.find((phrase) => standsAt(words, at, phrase)) ?? null;
}

/** The words with which an opening says that its matter stands in a document: "according to a preprint", "a ruling that the court published"; or null. */
export function creditsDocument(reading: Reading): string | null {
  const words = plainWords(reading.body.slice(0, OPENING_CHARS));
  for (let at = 0; at < words.length; at++) {
    const cue = CUES.find((phrase) => standsAt(words, at, phrase));
    if (cue !== undefined) {
      for (let skip = 0; skip <= MOST_BETWEEN; skip++) {
        const found = documentAt(words, at + cue.length + skip);
        if (found !== null) return words.slice(at, at + cue.length + skip + found.length).join(' ');
      }
    }
    const document = documentAt(words, at);
    if (document === null) continue;
    for (let skip = 0; skip < MOST_BEFORE_PUT_OUT; skip++) {
      const end = at + document.length + skip;
      if (PUT_OUT.some((phrase) => standsAt(words, end, phrase))) return words.slice(at, end + 1).join(' ');
    }
  }
  return null;
}

/** Numbers of a report's title and opening. */
export function openingNumbers(reading: Reading): readonly string[] {
  const opening = ` ${plainWords(reading.body.slice(0, NEWS_CHARS).replaceAll(/(?<=\d),(?=\d)/g, '')).join(' ')} `;
  return [...reading.numbers].filter((number) => opening.includes(` ${number} `)).concat([...reading.titleNumbers]);
}

/** Whether a quotation is by somebody who comments on what others found out. */
export function byCommentator(reading: Reading, quote: Reading['quotes'][number]): boolean {
  const { start, end } = quote.span;
  const around = ` ${plainWords(`${reading.body.slice(Math.max(0, start - 120), start)} ${reading.body.slice(end, end + 120)}`).join(' ')} `;
  return COMMENTATORS.some((cue) => around.includes(cue));
}
