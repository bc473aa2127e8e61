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

/** An attribute's value from `open`, quoted or not; `next` is where reading goes on. */
function valueAt(inside: string, open: number): { readonly value: string; readonly next: number } {
  const quote = inside.charAt(open);
  if (quote === '"' || quote === "'") {
    const close = inside.indexOf(quote, open + 1);
    const end = close === -1 ? inside.length : close;
    return { value: inside.slice(open + 1, end), next: end + 1 };
  }
  let end = open;
  while (end < inside.length && !isBlank(inside.charAt(end))) end += 1;
  return { value: inside.slice(open, end), next: end };
}

function pastBlanks(text: string, from: number): number {
  let at = from;
  while (at < text.length && isBlank(text.charAt(at))) at += 1;
  return at;
}

function attributesOf(inside: string, from: number): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  let at = pastBlanks(inside, from);
  while (at < inside.length && attributes.size < MAX_ATTRIBUTES) {
    let end = at;
    while (end < inside.length && !isBlank(inside.charAt(end)) && inside.charAt(end) !== '=') end += 1;
    const name = localName(inside.slice(at, end));
    const equals = pastBlanks(inside, end);
    const given = inside.charAt(equals) === '=';
    const { value, next } = given ? valueAt(inside, pastBlanks(inside, equals + 1)) : { value: '', next: Math.max(equals, at + 1) };
    // The first of equal names counts, as in HTML.
    if (!attributes.has(name)) attributes.set(name, plain(value));
    at = pastBlanks(inside, next);
  }
  return attributes;
}

/** The end of a tag that begins at `from`, past quoted attribute values; -1 where it has none. */
function endOfElement(xml: string, from: number): number {
  let quote = 0;
  for (let at = from; at < xml.length; at += 1) {
    const code = xml.charCodeAt(at);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === 0x22 || code === 0x27) quote = code;
    else if (code === 0x3e) return at;
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

/** Elements of HTML whose text holds no elements. */
const RAW_TEXT: ReadonlySet<string> = new Set(['script', 'style', 'textarea', 'title']);

/** Where the text of a raw element ends. */
function rawEnd(text: string, name: string, from: number): number {
  const closing = `</${name}`;
  for (let at = text.indexOf('</', from); at !== -1; at = text.indexOf('</', at + 2)) {
    if (text.slice(at, at + closing.length).toLowerCase() === closing) return at;
  }
  return -1;
}

/** Start elements of a text in order, in one pass; comments, declarations and end elements are passed over. Never throws. In HTML, scripts and styles hold no elements. `wanted` chooses by name and by what stands in the tag. */
export function elementsOf(
  markup: string,
  kind: 'xml' | 'html' = 'xml',
  wanted: (name: string, inside: string) => boolean = () => true,
): readonly StartElement[] {
  const text = withoutSections(markup.slice(0, MAX_CHARS));
  const elements: StartElement[] = [];
  let at = text.indexOf('<');
  while (at !== -1 && elements.length < MAX_ELEMENTS) {
    if (text.charCodeAt(at + 1) === 0x2f) {
      at = text.indexOf('<', at + 2);
      continue;
    }
    const end = endOfElement(text, at + 1);
    if (end === -1) break;
    let next = text.indexOf('<', end + 1);
    const inside = text.slice(at + 1, text.charAt(end - 1) === '/' ? end - 1 : end);
    if (!'/!?'.includes(inside.charAt(0)) && inside !== '') {
      let stop = 0;
      while (stop < inside.length && !isBlank(inside.charAt(stop))) stop += 1;
      const name = localName(inside.slice(0, stop));
      if (kind === 'html' && RAW_TEXT.has(name)) next = rawEnd(text, name, end + 1);
      if (!wanted(name, inside)) {
        at = next;
        continue;
      }
      const body = plain(text.slice(end + 1, next === -1 ? text.length : next)).trim();
      elements.push({ name, attributes: attributesOf(inside, stop), text: body });
    }
    at = next;
  }
  return elements;
}
