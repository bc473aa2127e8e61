/** Whether a UTF-16 unit is white space, as `\s` has it. */
export function isSpace(unit: number): boolean {
  if (unit <= 32) return unit === 32 || (unit >= 9 && unit <= 13);
  if (unit < 0xa0) return false;
  if (unit === 0xa0 || unit === 0x1680 || unit === 0xfeff || unit === 0x3000) return true;
  return (unit >= 0x2000 && unit <= 0x200a) || unit === 0x2028 || unit === 0x2029 || unit === 0x202f || unit === 0x205f;
}

/** Whether a unit may begin the name of an element. */
export const isNameStart = (unit: number): boolean =>
  (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || unit === 95 || unit === 58 || unit >= 0xc0;

/** Whether a unit ends a name: white space, `/`, `>`, `<`, `=` or a quote. */
export const endsName = (unit: number): boolean =>
  unit < 63 && (unit <= 32 || unit === 47 || unit === 62 || unit === 60 || unit === 61 || unit === 34 || unit === 39);

/**
 * Where the tag whose name ends at `from` ends: the place of its `>`, or -1 where the text ends first. A `>` in quotes is none, but a quote
 * that meets a `<` was never closed; a tag that does ends before it.
 */
export function tagEnd(text: string, from: number): number {
  let at = from;
  for (;;) {
    const unit = text.charCodeAt(at);
    if (unit === 62) return at;
    if (unit === 60) return at - 1;
    if (Number.isNaN(unit)) return -1;
    if ((unit === 34 || unit === 39) && text.charCodeAt(at - 1) === 61) {
      const end = quoteEnd(text, at + 1, unit);
      if (text.charCodeAt(end) !== unit) return firstClose(text, at, end);
      at = end;
    }
    at++;
  }
}

/** The closing quote, or the `<` or end of text that comes before it. */
function quoteEnd(text: string, from: number, quote: number): number {
  for (let at = from; ; at++) {
    const unit = text.charCodeAt(at);
    if (unit === quote || unit === 60 || Number.isNaN(unit)) return at;
  }
}

function firstClose(text: string, from: number, to: number): number {
  for (let at = from; at < to; at++) if (text.charCodeAt(at) === 62) return at;
  return to < text.length ? to - 1 : -1;
}

/** Whether the units at `a` and at `b` are the same for `length` of them. */
export function sameUnits(text: string, a: number, b: number, length: number): boolean {
  for (let i = 0; i < length; i++) if (text.charCodeAt(a + i) !== text.charCodeAt(b + i)) return false;
  return true;
}

/** Whether `[from, to)` of a text holds `xml`, as the names of all attributes of XML itself do. */
export function holdsXml(text: string, from: number, to: number): boolean {
  for (let at = from; at < to - 2; at++) {
    if (text.charCodeAt(at) === 120 && text.charCodeAt(at + 1) === 109 && text.charCodeAt(at + 2) === 108) return true;
  }
  return false;
}

/** How far a search looks by itself before it hands over to the engine, whose search is faster but costs a call. */
const NEAR = 40;

/** The next `<` at or after a place, or -1. */
export function nextTag(text: string, from: number): number {
  const near = Math.min(text.length, from + NEAR);
  for (let at = from; at < near; at++) if (text.charCodeAt(at) === 60) return at;
  return near === text.length ? -1 : text.indexOf('<', near);
}

/** Whether `[from, to)` of a text holds a `&`. */
export function hasReference(text: string, from = 0, to: number = text.length): boolean {
  const near = Math.min(to, from + 4 * NEAR);
  for (let at = from; at < near; at++) if (text.charCodeAt(at) === 38) return true;
  return near < to && text.slice(near, to).includes('&');
}

/** Whether a text is words alone: no `<`, no `&`, and no white space but single spaces inside. */
export const isPlain = (text: string): boolean => text.length === 0 || isPlainSpan(text, 0, text.length);

/** The same of `[from, to)` of a text, which is not empty. */
export function isPlainSpan(text: string, from: number, to: number): boolean {
  let space = true;
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 32) {
      if (space) return false;
      space = true;
    } else {
      if (unit === 60 || unit === 38 || unit < 32 || (unit >= 0xa0 && isSpace(unit))) return false;
      space = false;
    }
  }
  return !space;
}
