/** Tests on single UTF-16 units; ASCII first, since nearly all text we read is. */

const LETTER = /\p{L}|\p{M}/u;
const UPPER = /\p{Lu}|\p{Lt}/u;

/** Whether the unit is a letter or a combining mark; halves of surrogate pairs count as letters so that a pair is never split. */
export function isLetter(code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
  if (code >= 0xd800 && code <= 0xdfff) return true;
  return LETTER.test(String.fromCharCode(code));
}

/** Whether the unit is an ASCII digit. */
export const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** Whether the unit is a capital letter. */
export function isUpper(code: number): boolean {
  if (code < 128) return code >= 65 && code <= 90;
  return UPPER.test(String.fromCharCode(code));
}

/** Whether the unit is a small letter (or a letter of a script without case). */
export const isLower = (code: number): boolean => (code < 128 ? code >= 97 && code <= 122 : isLetter(code) && !isUpper(code));

/** Whether the unit is white space, no-break and thin spaces and the byte order mark included. */
export function isSpace(code: number): boolean {
  if (code === 32 || (code >= 9 && code <= 13)) return true;
  return code >= 0xa0 && (code === 0xa0 || code === 0x1680 || (code >= 0x2000 && code <= 0x200b) || isRareSpace(code));
}

const isRareSpace = (code: number): boolean =>
  code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x205f || code === 0x3000 || code === 0xfeff;

/** Whether the unit is an apostrophe, straight or curly. */
export const isApostrophe = (code: number): boolean => code === 39 || code === 0x2019;

/** Whether the unit is a hyphen that joins a compound (not a dash). */
export const isHyphen = (code: number): boolean => code === 45 || code === 0x2010 || code === 0x2011;

/** Whether a word looks capitalised: its first letter, or a later one as in "xAI" and "iPhone". */
export function isCapitalised(word: string): boolean {
  const length = Math.min(word.length, 3);
  for (let at = 0; at < length; at += 1) if (isUpper(word.charCodeAt(at))) return true;
  return false;
}
