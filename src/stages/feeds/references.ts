import { hasReference } from './characters.ts';
import { UnitBuffer } from './unit-buffer.ts';

/** What numbers 128 to 159 mean where a publisher took the positions of windows-1252 for Unicode (HTML, 13.2.5.80). */
const C1 =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

const MAX_REFERENCE_CHARS = 12;

/** The buffer of all calls: none begins before another is done. */
const made = new UnitBuffer();

/** Text of XML with its references decoded: the five named ones and numbers; any other `&` stands for itself. */
export function decodeReferences(text: string): string {
  return hasReference(text) ? decodeSpan(text, 0, text.length) : text;
}

/** The same for `[from, to)` of a text, read where it stands: a piece cut out would be slower to walk than the whole. */
export function decodeSpan(text: string, from: number, to: number): string {
  made.clear();
  let at = from;
  while (at < to) {
    const unit = text.charCodeAt(at);
    if (unit === 38) at = decodeOne(text, at, to);
    else {
      made.put(unit);
      at = made.copyTo38(text, at + 1, to);
    }
  }
  return made.text();
}

/** Puts what the `&` at a place stands for, and says where to go on. */
function decodeOne(text: string, at: number, to: number): number {
  const first = text.charCodeAt(at + 1);
  // `&lt;` and `&gt;` are most of what escaped HTML holds.
  if ((first === 103 || first === 108) && at + 3 < to && text.charCodeAt(at + 2) === 116 && text.charCodeAt(at + 3) === 59) {
    made.put(first === 103 ? 62 : 60);
    return at + 4;
  }
  if (first === 97 && at + 4 < to && text.charCodeAt(at + 2) === 109 && text.charCodeAt(at + 3) === 112 && text.charCodeAt(at + 4) === 59) {
    made.put(38);
    return at + 5;
  }
  let end = at + 1;
  const limit = Math.min(to, at + MAX_REFERENCE_CHARS + 1);
  while (end < limit && text.charCodeAt(end) !== 59) end++;
  const value = end < limit ? reference(text, at + 1, end) : null;
  if (value === null) {
    made.put(38);
    return at + 1;
  }
  for (let i = 0; i < value.length; i++) made.put(value.charCodeAt(i));
  return end + 1;
}

function reference(text: string, from: number, end: number): string | null {
  if (text.charCodeAt(from) === 35) return numberedCharacter(text.slice(from + 1, end));
  switch (text.slice(from, end)) {
    case 'amp':
      return '&';
    case 'lt':
      return '<';
    case 'gt':
      return '>';
    case 'quot':
      return '"';
    case 'apos':
      return "'";
    default:
      return null;
  }
}

/** The character of a numeric reference (`8217`, `x2019`); null where it is no number, a replacement where no text may hold it. */
export function numberedCharacter(digits: string): string | null {
  const hex = digits.charCodeAt(0) === 120 || digits.charCodeAt(0) === 88;
  if (hex ? !/^[xX][0-9a-fA-F]{1,8}$/.test(digits) : !/^\d{1,9}$/.test(digits)) return null;
  const code = hex ? Number.parseInt(digits.slice(1), 16) : Number.parseInt(digits, 10);
  if (code >= 128 && code < 160) return C1[code - 128] ?? '\ufffd';
  if (code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return '\ufffd';
  if (code < 32 && code !== 9 && code !== 10 && code !== 13) return '';
  return String.fromCodePoint(code);
}
