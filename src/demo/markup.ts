/** Text made safe for HTML and XML, quotation marks included. */
export const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/** A text inside CDATA; an end mark in it is split. */
export const cdata = (text: string): string => `<![CDATA[${text.replace(/\]\]>/g, ']]]]><![CDATA[>')}]]>`;

/** Straight quotation marks and apostrophes as curly ones. */
export function curly(text: string): string {
  return text
    .replace(/(^|[\s([{—–-])"/g, '$1\u201c')
    .replace(/"/g, '\u201d')
    .replace(/(^|[\s([{—–\u201c])'/g, '$1\u2018')
    .replace(/'/g, '\u2019');
}

/** The first words of a text, up to `maxChars`, ended by an ellipsis where it was cut. */
export function blurbOf(text: string, maxChars: number): string {
  if (text.length <= maxChars) return text;
  const cut = text.slice(0, maxChars);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 1))}…`;
}

/** A link to set into running text: `hints` are words to hang it on, best first. */
export interface InlineLink {
  readonly url: string;
  readonly title: string;
  readonly hints: readonly string[];
}

/** Escaped paragraphs in which each link hangs on the first of its hints found in a paragraph without a link yet; `left` found no place. */
export function linkedParagraphs(
  paragraphs: readonly string[],
  links: readonly InlineLink[],
): { readonly html: readonly string[]; readonly left: readonly InlineLink[] } {
  const html = paragraphs.map(escaped);
  const left = links.filter((link) => !hang(html, link));
  return { html, left };
}

function hang(html: string[], link: InlineLink): boolean {
  for (const hint of link.hints) {
    for (let i = 0; i < html.length; i += 1) {
      const text = html[i] ?? '';
      if (text.includes('<a ')) continue;
      const found = text.toLowerCase().indexOf(hint.toLowerCase());
      if (found < 0 || /[\p{L}\p{N}]/u.test(text.charAt(found - 1))) continue;
      const end = found + hint.length;
      html[i] = `${text.slice(0, found)}<a href="${escaped(link.url)}">${text.slice(found, end)}</a>${text.slice(end)}`;
      return true;
    }
  }
  return false;
}

/** The letters of windows-1252 that differ from Latin-1, from 0x80 on (WHATWG Encoding Standard). */
const HIGH_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** XML text as windows-1252 bytes; what has no place there becomes a numeric reference. */
export function windows1252(xml: string): Uint8Array {
  const bytes: number[] = [];
  for (const letter of xml) {
    const code = letter.codePointAt(0) ?? 0;
    const high = HIGH_1252.indexOf(letter);
    if (high >= 0) bytes.push(0x80 + high);
    else if (code < 0x80 || (code >= 0xa0 && code <= 0xff)) bytes.push(code);
    else bytes.push(...Buffer.from(`&#${code};`, 'latin1'));
  }
  return Uint8Array.from(bytes);
}
