import { hasReference, isPlainSpan, isSpace, tagEnd } from './characters.ts';
import { type Code, MAX_CODES } from './codes.ts';
import { HOLDER } from './elements.ts';
import { decodeReferences, decodeSpan } from './references.ts';

/** Place of an element on a tape; -1 stands for none. */
export type Node = number;

/** How an element's inside stands in the text: text alone, one CDATA section, text in several pieces, elements. */
export const PLAIN = 0;
export const CDATA = 1;
export const PIECES = 2;
export const ELEMENTS = 3;

const CAPACITY = 2_048;
const MAX_TEXT_CHARS = 1_000_000;
const MAX_ATTRIBUTES = 32;

/** Where the attributes of a tag stand: from the end of its name to its `>`. */
export interface Begun {
  readonly nameEnd: number;
  readonly end: number;
}

/**
 * The elements of one entry (or of the feed itself) as rows of numbers that point into the text: nothing is cut out or decoded until someone asks.
 * Element 0 is the entry. A tape is used again for each entry, so what is read from it is read before the next begins.
 */
export class Tape {
  readonly text: string;
  /** Written prefixes that stand for XHTML somewhere in the text. */
  readonly htmlPrefixes: Set<string>;
  count = 0;
  /** xml:base and xml:lang in force on element 0, or null. */
  base: string | null = null;
  language: string | null = null;
  readonly #code: number[] = [];
  readonly #parent: number[] = [];
  readonly #attributesFrom: number[] = [];
  readonly #attributesTo: number[] = [];
  readonly #from: number[] = [];
  readonly #to: number[] = [];
  readonly #kind: number[] = [];
  readonly #bases = new Map<Node, string>();
  readonly #first = new Int32Array(MAX_CODES);
  readonly #turnOf = new Int32Array(MAX_CODES);
  #turn = 0;
  /** The element whose text was asked for last: a field is often looked at twice. */
  #askedNode: Node = -1;
  #askedText = '';
  /** Where that text stands as it is; both 0 where it was decoded or put together. */
  #askedFrom = 0;
  #askedTo = 0;

  /** The first `&` after the beginning of element 0. */
  #reference = -1;

  constructor(text: string, htmlPrefixes: Set<string>) {
    this.text = text;
    this.htmlPrefixes = htmlPrefixes;
  }

  /** Forgets all elements, before those that begin at a place or after it. */
  clear(from: number): void {
    if (this.#reference < from) {
      const found = this.text.indexOf('&', from);
      this.#reference = found < 0 ? this.text.length : found;
    }
    this.count = 0;
    this.#turn++;
    this.#askedNode = -1;
    if (this.#bases.size > 0) this.#bases.clear();
    this.base = null;
    this.language = null;
  }

  /** Puts an element on the tape; -1 where it is full. */
  begin(code: Code, parent: Node, tag: Begun): Node {
    const node = this.count;
    if (node >= CAPACITY) return -1;
    this.count++;
    this.#code[node] = code;
    this.#parent[node] = parent;
    this.#attributesFrom[node] = tag.nameEnd;
    this.#attributesTo[node] = tag.end;
    this.#from[node] = 0;
    this.#to[node] = 0;
    this.#kind[node] = PLAIN;
    if (parent === 0 && this.#turnOf[code] !== this.#turn) {
      this.#turnOf[code] = this.#turn;
      this.#first[code] = node;
    }
    return node;
  }

  /** Says where the inside of an element lies and how it stands there. */
  fill(node: Node, from: number, to: number, kind: number): void {
    if (node < 0) return;
    this.#askedNode = -1;
    this.#from[node] = from;
    this.#to[node] = to;
    this.#kind[node] = kind;
  }

  /** Notes an xml:base that an element states itself, joined to the one around it. */
  putBase(node: Node, base: string): void {
    if (node > 0) this.#bases.set(node, base);
  }

  /** The xml:base that an element states itself, or that of element 0. */
  baseOf(node: Node): string | null {
    return this.#bases.get(node) ?? this.base;
  }

  /** The first child of element 0 with this name, or -1. */
  first(code: Code): Node {
    return this.#turnOf[code] === this.#turn ? (this.#first[code] ?? -1) : -1;
  }

  /** The next sibling with the same name, or -1. */
  next(node: Node): Node {
    const code = this.#code[node];
    const parent = this.#parent[node];
    for (let at = node + 1; at < this.count; at++) if (this.#code[at] === code && this.#parent[at] === parent) return at;
    return -1;
  }

  /** The first child of any element with this name, or -1. */
  child(parent: Node, code: Code): Node {
    if (parent === 0) return this.first(code);
    for (let at = parent + 1; at < this.count; at++) if (this.#parent[at] === parent && this.#code[at] === code) return at;
    return -1;
  }

  /** Whether the inside holds elements. */
  holdsElements(node: Node): boolean {
    return this.#kind[node] === ELEMENTS;
  }

  /** What stands inside a text element as written, where it holds elements; else null. */
  markupOf(node: Node): string | null {
    if (this.#kind[node] !== ELEMENTS || HOLDER[this.#code[node] ?? 0] !== 1) return null;
    const from = this.#from[node] ?? 0;
    return this.text.slice(from, Math.min(this.#to[node] ?? 0, from + MAX_TEXT_CHARS));
  }

  /** Trimmed text of the element itself, references decoded, without that of elements in it. */
  textOf(node: Node): string {
    if (node < 0) return '';
    if (node === this.#askedNode) return this.#askedText;
    const text = this.#text(node);
    this.#askedNode = node;
    this.#askedText = text;
    return text;
  }

  #text(node: Node): string {
    this.#askedFrom = 0;
    this.#askedTo = 0;
    const kind = this.#kind[node];
    let from = this.#from[node] ?? 0;
    let to = Math.min(this.#to[node] ?? 0, from + MAX_TEXT_CHARS);
    if (kind !== PLAIN && kind !== CDATA) return piecesOf(this.text.slice(from, to)).trim();
    while (from < to && isSpace(this.text.charCodeAt(from))) from++;
    while (to > from && isSpace(this.text.charCodeAt(to - 1))) to--;
    if (from === to) return '';
    if (kind === PLAIN && to > this.#reference && hasReference(this.text, from, to)) return decodeSpan(this.text, from, to).trim();
    this.#askedFrom = from;
    this.#askedTo = to;
    return this.text.slice(from, to);
  }

  /** Whether a text is the one asked for last, and holds words and single spaces alone: then it is its own plain text. */
  isPlain(text: string): boolean {
    return this.#askedTo > 0 && text === this.#askedText && isPlainSpan(this.text, this.#askedFrom, this.#askedTo);
  }

  /** An attribute's trimmed value, or null where it is absent or empty; names are compared in lower case, the first of two counts. */
  attribute(node: Node, name: string): string | null {
    const from = this.#attributesFrom[node] ?? 0;
    const to = this.#attributesTo[node] ?? 0;
    if (to - from < name.length + 2) return null;
    const found = usualAttribute(this.text, { from, to, name });
    return found === undefined ? attributeIn(this.text.slice(from, to), name) : found;
  }

  /** Names and values of an element's attributes. */
  attributes(node: Node): readonly (readonly [name: string, value: string])[] {
    return attributesIn(this.text.slice(this.#attributesFrom[node] ?? 0, this.#attributesTo[node] ?? 0));
  }
}

/** Text outside elements of a piece of XML: CDATA as it is, the rest decoded, comments left out. */
function piecesOf(written: string): string {
  let text = '';
  let depth = 0;
  let at = 0;
  while (at < written.length) {
    const lt = written.indexOf('<', at);
    const end = lt < 0 ? written.length : lt;
    if (depth === 0 && end > at) text += decodeReferences(written.slice(at, end));
    if (lt < 0) break;
    const next = written.charCodeAt(lt + 1);
    if (written.startsWith('<![CDATA[', lt)) {
      const close = written.indexOf(']]>', lt + 9);
      if (depth === 0) text += written.slice(lt + 9, close < 0 ? written.length : close);
      at = close < 0 ? written.length : close + 3;
    } else if (written.startsWith('<!--', lt)) {
      const close = written.indexOf('-->', lt + 4);
      at = close < 0 ? written.length : close + 3;
    } else if (next === 47 || next === 33 || next === 63 || (next | 32) >= 97) {
      const close = tagEnd(written, lt + 1);
      if (close < 0) break;
      if (next === 47) depth = Math.max(0, depth - 1);
      else if (next !== 33 && next !== 63 && written.charCodeAt(close - 1) !== 47) depth++;
      at = close + 1;
    } else {
      if (depth === 0) text += '<';
      at = lt + 1;
    }
  }
  return text;
}

const ATTRIBUTE = /([^\s=/"'<>]{1,100})(?:\s{0,20}=\s{0,20}(?:"([^"]*)"|'([^']*)'|([^\s"'>]{1,2000})))?/g;

/** Names (lower case) and decoded values of the attributes in a tag, at most 32, each name once. */
export function attributesIn(written: string): readonly (readonly [name: string, value: string])[] {
  const found = new Map<string, string>();
  let seen = 0;
  for (const [, name = '', double, single, bare] of written.matchAll(ATTRIBUTE)) {
    if (++seen > MAX_ATTRIBUTES) break;
    const key = name.toLowerCase();
    if (!found.has(key)) found.set(key, decodeReferences(double ?? single ?? bare ?? ''));
  }
  return [...found];
}

function attributeIn(written: string, name: string): string | null {
  for (const [key, value] of attributesIn(written)) if (key === name) return value.trim() || null;
  return null;
}

/** An attribute of a tag whose attributes are all written as XML has them, found without taking the tag apart; undefined for any other tag. */
function usualAttribute(text: string, { from, to, name }: { from: number; to: number; name: string }): string | null | undefined {
  let at = from;
  for (let seen = 0; seen < MAX_ATTRIBUTES; seen++) {
    while (at < to && (text.charCodeAt(at) <= 32 || text.charCodeAt(at) === 47)) at++;
    if (at >= to) return null;
    const nameFrom = at;
    while (at < to && isUsualInName(text.charCodeAt(at))) at++;
    if (at === nameFrom || at >= to || text.charCodeAt(at) !== 61) return undefined;
    const quote = text.charCodeAt(at + 1);
    if (quote !== 34 && quote !== 39) return undefined;
    let end = at + 2;
    while (end < to && text.charCodeAt(end) !== quote) end++;
    if (end >= to) return undefined;
    if (isNamed(text, nameFrom, { to: at, name })) return decodeReferences(text.slice(at + 2, end)).trim() || null;
    at = end + 1;
  }
  return undefined;
}

const isUsualInName = (unit: number): boolean =>
  (unit >= 97 && unit <= 122) ||
  (unit >= 65 && unit <= 90) ||
  unit === 58 ||
  unit === 45 ||
  unit === 95 ||
  unit === 46 ||
  (unit >= 48 && unit <= 57);

/** Whether `[from, to)` is a name, whatever its case; the name is of lower-case letters, `-` and `:`. */
function isNamed(text: string, from: number, { to, name }: { to: number; name: string }): boolean {
  if (to - from !== name.length) return false;
  for (let i = 0; i < name.length; i++) if ((text.charCodeAt(from + i) | 32) !== name.charCodeAt(i)) return false;
  return true;
}
