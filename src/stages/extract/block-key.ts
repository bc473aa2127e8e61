/**
 * A short key of what a block says, for counting it over pages: FNV-1a (Fowler, Noll, Vo) in two lanes over its letters and digits,
 * numbers taken as one sign so that counters and dates do not hide a repetition.
 */
export function blockKey(text: string): string {
  let [one, two] = [0x811c9dc5, 0x01000193];
  let wasDigit = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const isDigit = code >= 48 && code <= 57;
    if (code <= 32 || (isDigit && wasDigit)) continue;
    wasDigit = isDigit;
    const sign = isDigit ? 48 : code >= 65 && code <= 90 ? code + 32 : code;
    one = Math.imul(one ^ sign, 0x01000193);
    two = Math.imul(two ^ sign, 0x85ebca6b);
    two ^= two >>> 13;
  }
  return (one >>> 0).toString(36) + (two >>> 0).toString(36);
}
