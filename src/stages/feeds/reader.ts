import { Parser } from 'htmlparser2';
import type { FeedFormat } from '../../domain/publisher.ts';
import type { FeedElement } from './element.ts';
import { joinBase, type Names, nameOf, namesInForce, prefixOf } from './names.ts';
import { RSS_SIBLINGS, TEXT_HOLDERS } from './namespaces.ts';

/** What is kept of hostile input: deeper, longer or more than this is left out. */
export const LIMITS = {
  stack: 3_000,
  depth: 100,
  elements: 300_000,
  elementsOfEntry: 2_000,
  textChars: 1_000_000,
  attributes: 32,
  entries: 2_000,
} as const;

/** Told of each complete entry and each other child of the feed, in the order of the text. */
export interface FeedSink {
  onRoot(format: FeedFormat, root: FeedElement): void;
  onEntry(entry: FeedElement): void;
  onField(field: FeedElement): void;
  /** Told of elements met before any feed begins. */
  onOutside(element: FeedElement): void;
}

/** What the reader met: the first element's local name, the format (null: no feed), and how many entries it handed on. */
export interface Reading {
  readonly root: string | null;
  readonly format: FeedFormat | null;
  readonly entries: number;
  /** Whether a limit ended the reading before the text did. */
  readonly cut: boolean;
}

/** Where an element stands: outside any feed, the feed itself, an entry, another child of the feed, inside one of those, or markup in a text. */
type Role = 'outside' | 'root' | 'channel' | 'entry' | 'field' | 'inner' | 'markup';

interface Open extends FeedElement {
  text: string;
  markup: string | null;
  readonly children: FeedElement[];
  readonly role: Role;
  readonly names: Names;
  readonly depth: number;
  readonly innerStart: number;
  closed: boolean;
  nested: boolean;
}

const XHTML = 'w3.org/1999/xhtml';
const ROOTS: Readonly<Record<string, FeedFormat>> = { rss: 'rss', rdf: 'rdf', feed: 'atom' };
const BARE_ROOTS: Readonly<Record<string, FeedFormat>> = { channel: 'rss', entry: 'atom', item: 'rss' };

/**
 * Reads RSS, RDF and Atom in one pass over the events of a tolerant tokenizer and holds one entry at a time.
 * An element left open ends where its parent ends, or where an element begins that cannot stand inside it.
 */
export class FeedReader {
  readonly #whole: string;
  readonly #sink: FeedSink;
  readonly #parser: Parser;
  readonly #stack: Open[] = [];
  #first: string | null = null;
  #format: FeedFormat | null = null;
  #core = '';
  #entries = 0;
  #elements = 0;
  #ofEntry = 0;
  #cut = false;
  #pending: string | null = null;
  #attributes: Record<string, string> = {};
  #attributeCount = 0;

  constructor(whole: string, sink: FeedSink) {
    this.#whole = whole;
    this.#sink = sink;
    // No onopentag: the tokenizer would then keep every attribute of a hostile tag. A tag is opened at the event after it.
    this.#parser = new Parser(
      {
        onopentagname: (name) => this.#begin(name),
        onattribute: (name, value) => this.#attribute(name, value),
        ontext: (data) => this.#text(data),
        onclosetag: () => this.#end(),
      },
      { xmlMode: true, decodeEntities: true },
    );
  }

  /** Takes the next piece of the text given to the constructor. */
  write(chunk: string): void {
    this.#parser.write(chunk);
  }

  /** Ends every open element and says what was met. */
  end(): Reading {
    this.#parser.end();
    this.#flush();
    while (this.#stack.length > 0) {
      const top = this.#stack.pop();
      if (top !== undefined && !top.closed) this.#close(top, this.#whole.length);
    }
    return { root: this.#first, format: this.#format, entries: this.#entries, cut: this.#cut };
  }

  #begin(name: string): void {
    this.#flush();
    this.#pending = name;
    this.#attributes = {};
    this.#attributeCount = 0;
  }

  #attribute(name: string, value: string): void {
    if (++this.#attributeCount > LIMITS.attributes) return;
    const key = name.toLowerCase();
    if (!Object.hasOwn(this.#attributes, key)) this.#attributes[key] = value;
  }

  #text(data: string): void {
    this.#flush();
    const holder = this.#stack.findLast((each) => !each.closed && each.role !== 'markup');
    if (holder !== undefined && holder.role !== 'outside' && holder.text.length < LIMITS.textChars) holder.text += data;
  }

  #end(): void {
    this.#flush();
    const top = this.#stack.pop();
    if (top !== undefined && !top.closed) this.#close(top, this.#parser.startIndex);
  }

  #top(): Open | null {
    return this.#stack.findLast((each) => !each.closed) ?? null;
  }

  #flush(): void {
    const raw = this.#pending;
    if (raw === null) return;
    this.#pending = null;
    this.#elements++;
    if (this.#stack.length > LIMITS.stack || this.#elements > LIMITS.elements || this.#entries >= LIMITS.entries) {
      this.#cut = true;
      this.#parser.pause();
      return;
    }
    this.#open(raw);
  }

  #open(raw: string): void {
    const attributes = this.#attributes;
    const before = this.#top();
    const names = namesInForce(before?.names ?? {}, attributes);
    const name = nameOf(raw, names, this.#format === null ? null : this.#core);
    this.#first ??= name;
    const rootFormat = this.#format === null ? rootFormatOf(name, before) : null;
    if (this.#format !== null) this.#makeRoom(name);
    const parent = this.#top();
    const role = rootFormat === null ? this.#roleOf(name, parent) : 'root';
    if (role === 'entry') this.#ofEntry = 0;
    if (parent !== null) parent.nested = true;
    const element = newElement({ name, role, names, attributes, parent, innerStart: this.#parser.startIndex });
    this.#stack.push(element);
    if (rootFormat !== null) this.#openRoot(rootFormat, raw, element);
    else if (role === 'outside') this.#sink.onOutside(element);
  }

  #openRoot(format: FeedFormat, raw: string, element: Open): void {
    this.#format = format;
    const colon = raw.indexOf(':');
    // The root's own namespace is the core of the feed, whatever address was declared for it.
    if (format !== 'rdf') this.#core = prefixOf(colon < 0 ? '' : raw.slice(0, colon).toLowerCase(), element.names);
    this.#sink.onRoot(format, element);
    if (element.name === 'item' || element.name === 'entry') this.#stack[this.#stack.length - 1] = { ...element, role: 'entry' };
  }

  #isEntry(name: string): boolean {
    return name === (this.#format === 'atom' ? 'entry' : 'item');
  }

  #roleOf(name: string, parent: Open | null): Role {
    if (this.#format === null) return 'outside';
    if (this.#isEntry(name) && !this.#inForeignXml()) return 'entry';
    if (parent === null) return 'outside';
    if (parent.role === 'markup' || TEXT_HOLDERS.has(parent.name) || parent.depth > LIMITS.depth) return 'markup';
    if (parent.role === 'root' || parent.role === 'channel') return name === 'channel' || name === 'items' ? 'channel' : 'field';
    return ++this.#ofEntry > LIMITS.elementsOfEntry ? 'markup' : 'inner';
  }

  /** Ends what was left open before an element that cannot stand inside it. */
  #makeRoom(name: string): void {
    if (this.#isEntry(name)) {
      if (this.#inForeignXml()) return;
      this.#endDownTo(this.#stack.findLastIndex((each) => !each.closed && (each.role === 'entry' || each.role === 'field')));
      return;
    }
    if (this.#format === 'atom' || !RSS_SIBLINGS.has(name)) return;
    const holder = this.#top();
    if (holder === null || (holder.role !== 'inner' && holder.role !== 'field')) return;
    if (TEXT_HOLDERS.has(holder.name) || RSS_SIBLINGS.has(holder.name)) this.#endDownTo(this.#stack.lastIndexOf(holder));
  }

  /** Whether a text is open that says it holds another XML text (Atom content of a media type). */
  #inForeignXml(): boolean {
    return this.#stack.some((each) => !each.closed && TEXT_HOLDERS.has(each.name) && (each.attributes.type ?? '').includes('/'));
  }

  #endDownTo(index: number): void {
    if (index < 0) return;
    for (let i = this.#stack.length - 1; i >= index; i--) {
      const each = this.#stack[i];
      if (each === undefined || each.closed) continue;
      each.closed = true;
      this.#close(each, this.#whole.lastIndexOf('<', this.#parser.startIndex - 1));
    }
  }

  #close(element: Open, innerEnd: number): void {
    if (element.nested && TEXT_HOLDERS.has(element.name) && element.role !== 'markup') {
      const end = Math.min(Math.max(element.innerStart, innerEnd), element.innerStart + LIMITS.textChars);
      element.markup = withoutPrefixes(this.#whole.slice(element.innerStart, end), element.names);
    }
    if (element.role === 'entry') {
      this.#entries++;
      this.#sink.onEntry(element);
    } else if (element.role === 'field' || element.role === 'channel') this.#sink.onField(element);
    else if (element.role === 'inner') this.#stack.findLast((each) => !each.closed && each !== element)?.children.push(element);
  }
}

/** Markup without the prefixes that its declarations give to XHTML: HTML has none. */
function withoutPrefixes(markup: string, names: Names): string {
  let plain = markup;
  for (const prefix of Object.keys(names)) {
    if (prefix !== '' && names[prefix] === XHTML) plain = plain.replaceAll(`<${prefix}:`, '<').replaceAll(`</${prefix}:`, '</');
  }
  return plain;
}

function rootFormatOf(name: string, parent: Open | null): FeedFormat | null {
  const local = name.slice(name.indexOf(':') + 1);
  return ROOTS[local] ?? (parent === null ? (BARE_ROOTS[local] ?? null) : null);
}

interface Beginning {
  readonly name: string;
  readonly role: Role;
  readonly names: Names;
  readonly attributes: Readonly<Record<string, string>>;
  readonly parent: Open | null;
  readonly innerStart: number;
}

function newElement({ name, role, names, attributes, parent, innerStart }: Beginning): Open {
  const base = attributes['xml:base'];
  return {
    name,
    role,
    names,
    attributes,
    text: '',
    markup: null,
    children: [],
    base: base === undefined ? (parent?.base ?? null) : joinBase(parent?.base ?? null, base),
    language: attributes['xml:lang'] ?? parent?.language ?? null,
    depth: (parent?.depth ?? 0) + 1,
    innerStart,
    closed: false,
    nested: false,
  };
}
