const FOLD_AT = 78;
/** RFC 2047 lets an encoded word have 75 characters: "=?UTF-8?B?" and "?=" leave 63, which hold 45 bytes in base64. */
const WORD_BYTES = 45;

const isPlain = (text: string): boolean => /^[\x20-\x7e]*$/.test(text) && !text.includes('=?');

/**
 * One header field with CRLF at its end, folded to 78 columns where it has spaces. Words outside ASCII become RFC 2047 encoded words; controls
 * and line separators are dropped, so that no value can begin another field.
 */
export function header(name: string, value: string): string {
  const line = value.toWellFormed().replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]{1,9999}/g, ' ');
  const words = isPlain(line) && longestWord(line) + name.length + 2 <= FOLD_AT ? line.split(' ') : encodedWords(line, name.length + 2);
  return `${foldedWords(`${name}:`, words)}\r\n`;
}

/** A field of addresses and links in angle brackets: folded between them and never inside. */
export const listHeader = (name: string, values: readonly string[]): string => `${name}: ${values.join(',\r\n ')}\r\n`;

const longestWord = (line: string): number => Math.max(0, ...line.split(' ').map((word) => word.length));

function foldedWords(start: string, words: readonly string[]): string {
  let out = start;
  let column = start.length;
  for (const word of words) {
    const breaks = column + 1 + word.length > FOLD_AT && column > start.length;
    out += breaks ? `\r\n ${word}` : ` ${word}`;
    column = breaks ? 1 + word.length : column + 1 + word.length;
  }
  return out;
}

/** Base64 words (RFC 2047) over whole characters; the first leaves room for the field's name. */
export function encodedWords(text: string, lead = 0): readonly string[] {
  const words: string[] = [];
  let held: string[] = [];
  let bytes = 0;
  let room = Math.max(9, WORD_BYTES - lead);
  for (const point of text) {
    const size = Buffer.byteLength(point);
    if (bytes + size > room) {
      words.push(held.join(''));
      held = [];
      bytes = 0;
      room = WORD_BYTES;
    }
    held.push(point);
    bytes += size;
  }
  words.push(held.join(''));
  return words.map((word) => `=?UTF-8?B?${Buffer.from(word).toString('base64')}?=`);
}

/** `Name <address>` for From and To; the name as atoms, a quoted string or encoded words. */
export function mailbox(name: string, address: string): string {
  if (name === '') return address;
  if (/^[A-Za-z0-9 _-]{1,60}$/.test(name)) return `${name} <${address}>`;
  if (isPlain(name)) return `"${name.replace(/["\\]/g, '\\$&')}" <${address}>`;
  return `${encodedWords(name).join(' ')} <${address}>`;
}
