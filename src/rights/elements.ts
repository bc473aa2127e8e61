/** A start tag with the text that follows it up to the next tag. Names are local and in lower case. */
export interface StartElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly text: string;
}

const MAX_CHARS = 512 * 1_024;
const MAX_ELEMENTS = 20_000;
const MAX_ATTRIBUTES = 32;

const localName = (name: string): string => name.slice(name.lastIndexOf(':') + 1).toLowerCase();
const isBlank = (char: string): boolean => char === ' ' || char === '\t' || char === '\n' || char === '\r';

/** The five entities of XML; others stay as they are, for no entity is ever defined here. */
function plain(text: string): string {
  if (!text.includes('&')) return text;
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&apos;', "'").replaceAll('&amp;', '&');
}

function attributesOf(inside: string, from: number): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  let at = from;
  while (attributes.size < MAX_ATTRIBUTES) {
    const equals = inside.indexOf('=', at);
    if (equals === -1) break;
    let open = equals + 1;
    while (open < inside.length && isBlank(inside.charAt(open))) open += 1;
    const quote = inside.charAt(open);
    if (quote !== '"' && quote !== "'") break;
    const close = inside.indexOf(quote, open + 1);
    if (close === -1) break;
    attributes.set(localName(inside.slice(at, equals).trim()), plain(inside.slice(open + 1, close)));
    at = close + 1;
  }
  return attributes;
}

/** The end of a tag that begins at `from`, past quoted attribute values; -1 where it has none. */
function endOfElement(xml: string, from: number): number {
  let quote = '';
  for (let at = from; at < xml.length; at += 1) {
    const char = xml.charAt(at);
    if (quote !== '') {
      if (char === quote) quote = '';
    } else if (char === '"' || char === "'") quote = char;
    else if (char === '>') return at;
  }
  return -1;
}

/** The text without its comments; a CDATA section leaves its text, which then can hold no tag. */
function withoutSections(text: string): string {
  let kept = '';
  let at = 0;
  for (;;) {
    const open = text.indexOf('<!', at);
    if (open === -1) return kept + text.slice(at);
    const comment = text.startsWith('<!--', open);
    if (!comment && !text.startsWith('<![CDATA[', open)) {
      kept += text.slice(at, open + 2);
      at = open + 2;
      continue;
    }
    kept += text.slice(at, open);
    const close = text.indexOf(comment ? '-->' : ']]>', open + 4);
    if (close === -1) return kept;
    if (!comment) kept += text.slice(open + 9, close).replaceAll('<', ' ');
    at = close + 3;
  }
}

/** Start elements of an XML text in order, in one pass; comments, declarations and end elements are passed over. Never throws. */
export function elementsOf(xml: string): readonly StartElement[] {
  const text = withoutSections(xml.slice(0, MAX_CHARS));
  const elements: StartElement[] = [];
  let at = text.indexOf('<');
  while (at !== -1 && elements.length < MAX_ELEMENTS) {
    const end = endOfElement(text, at + 1);
    if (end === -1) break;
    const next = text.indexOf('<', end + 1);
    const inside = text.slice(at + 1, text.charAt(end - 1) === '/' ? end - 1 : end);
    if (!'/!?'.includes(inside.charAt(0)) && inside !== '') {
      let stop = 0;
      while (stop < inside.length && !isBlank(inside.charAt(stop))) stop += 1;
      const body = plain(text.slice(end + 1, next === -1 ? text.length : next)).trim();
      elements.push({ name: localName(inside.slice(0, stop)), attributes: attributesOf(inside, stop), text: body });
    }
    at = next;
  }
  return elements;
}
