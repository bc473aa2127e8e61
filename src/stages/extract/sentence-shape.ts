/** What the letters of a block look like, whatever they say. Shares are 0..1. */
export interface SentenceShape {
  readonly words: number;
  /** Share of words that begin with a capital. */
  readonly capitalised: number;
  /** Share of letters that are capitals. */
  readonly capitals: number;
  readonly digits: number;
  readonly commas: number;
  /** Ends of sentences: a stop before a space or the end. */
  readonly stops: number;
  readonly quotes: number;
  /** Bars, bullets, slashes, at and copyright signs: marks of labels. */
  readonly marks: number;
  readonly endsSentence: boolean;
  readonly endsOpen: boolean;
  readonly startsSmall: boolean;
  readonly startsDigit: boolean;
}

const isSmall = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 0xdf && code <= 0xff) || (code >= 0x430 && code <= 0x45f);
const isCapital = (code: number): boolean =>
  (code >= 65 && code <= 90) || (code >= 0xc0 && code <= 0xde) || (code >= 0x400 && code <= 0x42f);
const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isStop = (code: number): boolean => code === 46 || code === 33 || code === 63 || code === 0x2026 || isWideStop(code);
const isWideStop = (code: number): boolean => code === 0x3002 || code === 0xff01 || code === 0xff1f;
const isQuote = (code: number): boolean => code === 34 || code === 0x201c || code === 0x201d || code === 0xab || code === 0xbb;
const isMark = (code: number): boolean =>
  code === 124 || code === 0x2022 || code === 0xb7 || code === 47 || code === 64 || code === 0xa9 || code === 62 || code === 0x203a;
const isComma = (code: number): boolean => code === 44 || code === 0x3001 || code === 0xff0c || code === 0x60c;
const isCloser = (code: number): boolean => isQuote(code) || code === 39 || code === 0x2019 || code === 41 || code === 93;

/** Reads the shape of a text in one pass. Scripts without spaces count two signs a word. */
export function sentenceShape(text: string): SentenceShape {
  const counts = { words: 0, first: 0, capital: 0, small: 0, digit: 0, comma: 0, stop: 0, quote: 0, mark: 0, wide: 0 };
  let before = 32;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const isBeginning = before === 32 || isQuote(before) || before === 40;
    if (code !== 32 && before === 32) counts.words++;
    if (isSmall(code)) counts.small++;
    else if (isCapital(code)) {
      counts.capital++;
      if (isBeginning) counts.first++;
    } else if (isDigit(code)) counts.digit++;
    else if (isComma(code)) counts.comma++;
    else if (isQuote(code)) counts.quote++;
    else if (isMark(code)) counts.mark++;
    else if (code >= 0x2e80) counts.wide++;
    if (isStop(code) && (isWideStop(code) || i + 1 === text.length || endsAt(text, i + 1))) counts.stop++;
    before = code;
  }
  return shapeOf(text, counts);
}

/** Whether a space, or closing marks and the end, stand at a place. */
function endsAt(text: string, at: number): boolean {
  let i = at;
  while (i < text.length && i < at + 3 && isCloser(text.charCodeAt(i))) i++;
  return i >= text.length || text.charCodeAt(i) === 32;
}

type Counts = Record<'words' | 'first' | 'capital' | 'small' | 'digit' | 'comma' | 'stop' | 'quote' | 'mark' | 'wide', number>;

function shapeOf(text: string, counts: Counts): SentenceShape {
  const words = counts.words + (counts.wide >> 1);
  let last = text.length - 1;
  while (last > 0 && isCloser(text.charCodeAt(last))) last--;
  const end = text.charCodeAt(last);
  const start = text.charCodeAt(0);
  return {
    words,
    capitalised: counts.first / Math.max(1, counts.words),
    capitals: counts.capital / Math.max(1, counts.capital + counts.small),
    digits: counts.digit / Math.max(1, text.length),
    commas: counts.comma / Math.max(1, words),
    stops: counts.stop,
    quotes: counts.quote,
    marks: counts.mark,
    endsSentence: isStop(end),
    endsOpen: end === 58 || end === 0xff1a || end === 44,
    startsSmall: isSmall(start),
    startsDigit: isDigit(start),
  };
}
