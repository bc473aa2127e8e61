/** What numbers 128 to 159 mean where a publisher took the positions of windows-1252 for Unicode (HTML, 13.2.5.80). */
const C1 =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

const MAX_REFERENCE_CHARS = 12;

/** Text of XML with its references decoded: the five named ones and numbers; any other `&` stands for itself. */
export function decodeReferences(text: string): string {
  let at = text.indexOf('&');
  if (at < 0) return text;
  let decoded = '';
  let from = 0;
  while (at >= 0) {
    const end = text.indexOf(';', at + 1);
    if (end < 0) break;
    const value = end - at <= MAX_REFERENCE_CHARS ? reference(text, at + 1, end) : null;
    if (value === null) {
      at = text.indexOf('&', at + 1);
      // References are short: with no `;` near, none of the ampersands before it begins one.
      if (at >= 0 && at < end - MAX_REFERENCE_CHARS) at = text.indexOf('&', end - MAX_REFERENCE_CHARS);
      continue;
    }
    decoded += text.slice(from, at) + value;
    from = end + 1;
    at = text.indexOf('&', from);
  }
  return from === 0 ? text : decoded + text.slice(from);
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
