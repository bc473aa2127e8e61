/** CSS declarations by property, names and values in lower case; of two on one property the one that holds. */
export type Declarations = ReadonlyMap<string, string>;

/** Reads a style attribute or the inside of a rule (CSS Syntax Level 3, as far as sight is concerned). Linear in its length. */
export function readDeclarations(style: string): Declarations {
  const declared = new Map<string, string>();
  const firm = new Set<string>();
  for (const each of splitAt(plain(style), ';')) {
    const colon = each.indexOf(':');
    if (colon <= 0) continue;
    const name = each.slice(0, colon).trim();
    const written = each.slice(colon + 1, colon + 400).trim();
    const value = written.replace(/\s{0,3}!\s{0,3}important$/, '');
    const isFirm = value !== written;
    if (value === '' || name.length > 40 || (firm.has(name) && !isFirm)) continue;
    if (isFirm) firm.add(name);
    declared.set(name, value);
  }
  return declared;
}

/** Styles without comments and escapes, in lower case, white space folded. */
function plain(style: string): string {
  const bare = style.includes('/*') ? withoutComments(style) : style;
  const read = bare.includes('\\') ? bare.replace(/\\(?:([0-9a-f]{1,6})[ \t\n\r\f]?|([^0-9a-f\n\r\f]))/gi, unescaped) : bare;
  return read.toLowerCase().replace(/\s+/g, ' ');
}

function unescaped(_: string, hex: string | undefined, mark: string | undefined): string {
  if (hex === undefined) return mark ?? '';
  const code = Number.parseInt(hex, 16);
  return code === 0 || code > 0x10ffff ? '\ufffd' : String.fromCodePoint(code);
}

/** Text without its `/* … *\/` comments; one that is never closed goes to the end. */
export function withoutComments(text: string): string {
  const parts: string[] = [];
  let at = 0;
  for (;;) {
    const open = text.indexOf('/*', at);
    if (open < 0) break;
    parts.push(text.slice(at, open));
    const close = text.indexOf('*/', open + 2);
    if (close < 0) return parts.join(' ');
    at = close + 2;
  }
  parts.push(text.slice(at));
  return parts.join(' ');
}

/** Splits outside of parentheses and quotes: `url(data:a;b)` is one part. */
function splitAt(text: string, mark: string): readonly string[] {
  if (!/["'(]/.test(text)) return text.split(mark);
  const parts: string[] = [];
  let start = 0;
  let depth = 0;
  let quote = '';
  for (let i = 0; i < text.length; i++) {
    const char = text[i] ?? '';
    if (quote !== '') quote = char === quote ? '' : quote;
    else if (char === '"' || char === "'") quote = char;
    else if (char === '(') depth++;
    else if (char === ')') depth = Math.max(0, depth - 1);
    else if (char === mark && depth === 0) {
      parts.push(text.slice(start, i));
      start = i + 1;
    }
  }
  parts.push(text.slice(start));
  return parts;
}
