import { hasReference } from './characters.ts';
import { UnitBuffer } from './unit-buffer.ts';

/** What numbers 128 to 159 mean where a publisher took the positions of windows-1252 for Unicode (HTML, 13.2.5.80). */
const C1 =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

const MAX_REFERENCE_CHARS = 12;

const STOPS = new Uint8Array(128);
STOPS[38] = 1;

/** The buffer of all calls: none begins before another is done. */
const made = new UnitBuffer();

/** Text of XML with its references decoded: the five named ones and numbers; any other `&` stands for itself. */
export function decodeReferences(text: string): string {
  return hasReference(text) ? decodeSpan(text, 0, text.length) : text;
}

/** Texts with more references than this are put together unit by unit: slower for few, but no worse for many. */
const MAX_PIECES = 4_000;

/** The same for `[from, to)` of a text, read where it stands: a piece cut out would be slower to walk than the whole. */
export function decodeSpan(text: string, from: number, to: number): string {
  let decoded = '';
  let at = from;
  for (let pieces = 0; pieces < MAX_PIECES; pieces++) {
    const found = text.indexOf('&', at);
    if (found < 0 || found >= to) return decoded + text.slice(at, to);
    if (found > at) decoded += text.slice(at, found);
    const usual = usualLength(text, found, to);
    if (usual !== 0) {
      decoded += usual === 5 ? '&' : text.charCodeAt(found + 1) === 103 ? '>' : '<';
      at = found + usual;
      continue;
    }
    const end = referenceEnd(text, found, to);
    const value = end < 0 ? null : reference(text, found + 1, end);
    decoded += value ?? '&';
    at = value === null ? found + 1 : end + 1;
  }
  return decoded + decodeDense(text, at, to);
}

/** How long a `&lt;`, `&gt;` or `&amp;` is, most of what escaped HTML holds; 0 for anything else. */
function usualLength(text: string, at: number, to: number): number {
  const first = text.charCodeAt(at + 1);
  if (first === 103 || first === 108) return at + 3 < to && text.charCodeAt(at + 2) === 116 && text.charCodeAt(at + 3) === 59 ? 4 : 0;
  if (first !== 97 || at + 4 >= to || text.charCodeAt(at + 2) !== 109) return 0;
  return text.charCodeAt(at + 3) === 112 && text.charCodeAt(at + 4) === 59 ? 5 : 0;
}

/** The `;` that ends a reference, or -1 where none is near. */
function referenceEnd(text: string, at: number, to: number): number {
  let end = at + 1;
  const limit = Math.min(to, at + MAX_REFERENCE_CHARS + 1);
  while (end < limit && text.charCodeAt(end) !== 59) end++;
  return end < limit ? end : -1;
}

function decodeDense(text: string, from: number, to: number): string {
  made.clear();
  let at = from;
  while (at < to) {
    const unit = text.charCodeAt(at);
    if (unit === 38) at = decodeOne(text, at, to);
    else {
      made.put(unit);
      at = made.copy(text, at + 1, { to, stops: STOPS });
    }
  }
  return made.text();
}

/** Puts what the `&` at a place stands for, and says where to go on. */
function decodeOne(text: string, at: number, to: number): number {
  const end = referenceEnd(text, at, to);
  const value = end < 0 ? null : reference(text, at + 1, end);
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
