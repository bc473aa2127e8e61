import type { FeedFormat } from '../../domain/publisher.ts';
import { endsName, holdsXml, isNameStart, isSpace, nextTag, tagEnd } from './characters.ts';
import type { Code } from './codes.ts';
import {
  ATOM_SIBLING,
  CHANNEL,
  CONTAINER,
  ENTRY,
  HOLDER,
  ITEM,
  ITEMS,
  LEAF,
  MAP_OF_INDEX,
  PERSON,
  RSS_SIBLING,
  URL_OF_MAP,
} from './elements.ts';
import { holderEnd } from './holder.ts';
import { joinBase, type Names, nameOf, namesInForce, prefixOf } from './names.ts';
import { hashStep, nameHash, Scope } from './scope.ts';
import { attributesIn, CDATA, ELEMENTS, type Node, PIECES, PLAIN, Tape } from './tape.ts';

/** What is kept of hostile input: deeper, longer or more than this is left out. */
export const LIMITS = { depth: 100, textChars: 1_000_000, entries: 2_000, sitemap: 50_000, leftOpenChars: 8_000_000 } as const;

/** Told of each complete entry, in the order of the text. The tape is used again for the next one. */
export interface FeedSink {
  onEntry(entry: Tape, format: FeedFormat): void;
  /** Told of elements met before any feed begins: local name, and the attributes as written. */
  onOutside(name: string, attributes: string): void;
}

/** What the reader met: the first element's name, the format (null: no feed), the feed's own elements, and how many entries it handed on. */
export interface Reading {
  readonly root: string | null;
  readonly format: FeedFormat | null;
  readonly feed: Tape;
  readonly entries: number;
  /** Whether a limit ended the reading before the text did. */
  readonly cut: boolean;
}

type Role = 'root' | 'channel' | 'entry' | 'field' | 'inner';

/** An element that was begun and holds others; one that holds text alone never becomes a frame. */
interface Frame {
  readonly code: Code;
  readonly role: Role;
  readonly node: Node;
  readonly nameFrom: number;
  readonly nameLength: number;
  readonly hash: number;
  readonly inner: number;
  readonly scope: Scope;
  readonly base: string | null;
  readonly language: string | null;
}

/** The start tag that is read now, one object for all: its name is `[nameFrom, nameEnd)`, its `>` stands at `end`. */
interface StartTag {
  at: number;
  nameFrom: number;
  nameEnd: number;
  end: number;
  hash: number;
  empty: boolean;
  /** Whether its attributes may declare a namespace, a base or a language. */
  declares: boolean;
}

const XHTML = 'w3.org/1999/xhtml';
const MAX_HTML_PREFIXES = 8;
const ROOTS: Readonly<Record<string, FeedFormat>> = { rss: 'rss', rdf: 'rdf', feed: 'atom', urlset: 'sitemap', sitemapindex: 'sitemap' };
const BARE_ROOTS: Readonly<Record<string, FeedFormat>> = { channel: 'rss', entry: 'atom', item: 'rss' };

/**
 * Reads RSS, RDF and Atom in one pass over the text, from one `<` to the next, and holds the places of one entry's elements at a time.
 * An element left open ends where its parent ends, or where an element begins that cannot stand inside it.
 */
export class FeedReader {
  readonly #text: string;
  readonly #sink: FeedSink;
  readonly #feed: Tape;
  readonly #entry: Tape;
  readonly #stack: Frame[] = [];
  readonly #start: StartTag = { at: 0, nameFrom: 0, nameEnd: 0, end: 0, hash: 0, empty: false, declares: false };
  #at = 0;
  #scope: Scope;
  #first: string | null = null;
  #format: FeedFormat | null = null;
  #entryCode: Code = ITEM;
  #entries = 0;
  #cut = false;
  #outsideDepth = 0;
  #inEntry = false;
  #noComment = false;
  #noCdata = false;
  #leftOpenChars: number = LIMITS.leftOpenChars;

  constructor(text: string, sink: FeedSink) {
    this.#text = text;
    this.#sink = sink;
    const htmlPrefixes = new Set<string>();
    this.#feed = new Tape(text, htmlPrefixes);
    this.#entry = new Tape(text, htmlPrefixes);
    this.#scope = new Scope(text, {}, '');
  }

  /** Whether the entries are the parts of a sitemap index. */
  get isIndex(): boolean {
    return this.#entryCode === MAP_OF_INDEX;
  }

  /** Reads the tags that begin before `until`; says whether there is more. */
  read(until: number): boolean {
    const text = this.#text;
    const limit = Math.min(until, text.length);
    while (this.#at < limit && !this.#cut) {
      const lt = nextTag(text, this.#at);
      if (lt < 0) this.#at = text.length;
      else {
        const next = text.charCodeAt(lt + 1);
        if (next === 47) this.#endTag(lt);
        else if (isNameStart(next)) this.#startTag(lt);
        else this.#at = next === 33 ? this.#afterDeclaration(lt) : next === 63 ? this.#after('>', lt) : lt + 1;
      }
    }
    return this.#at < text.length && !this.#cut;
  }

  /** Ends every open element and says what was met. */
  end(): Reading {
    this.#closeDownTo(0, this.#text.length);
    return { root: this.#first, format: this.#format, feed: this.#feed, entries: this.#entries, cut: this.#cut };
  }

  #after(mark: string, from: number): number {
    const end = this.#text.indexOf(mark, from);
    return end < 0 ? this.#text.length : end + mark.length;
  }

  /** Past a comment, a CDATA section or a declaration; past its mark alone where it never ends. */
  #afterDeclaration(lt: number): number {
    const text = this.#text;
    if (text.startsWith('<!--', lt)) {
      const end = this.#noComment ? -1 : text.indexOf('-->', lt + 4);
      this.#noComment = end < 0;
      return end < 0 ? lt + 4 : end + 3;
    }
    if (text.startsWith('<![CDATA[', lt)) {
      const end = this.#noCdata ? -1 : text.indexOf(']]>', lt + 9);
      this.#noCdata = end < 0;
      return end < 0 ? lt + 9 : end + 3;
    }
    return this.#after('>', lt);
  }

  #top(): Frame | undefined {
    return this.#stack[this.#stack.length - 1];
  }

  #endTag(lt: number): void {
    const text = this.#text;
    let nameEnd = lt + 2;
    while (nameEnd < text.length && !endsName(text.charCodeAt(nameEnd))) nameEnd++;
    const end = text.charCodeAt(nameEnd) === 62 ? nameEnd : tagEnd(text, nameEnd);
    this.#at = end < 0 ? text.length : end + 1;
    if (this.#format === null) this.#outsideDepth = Math.max(0, this.#outsideDepth - 1);
    const hash = nameHash(text, lt + 2, nameEnd);
    for (let i = this.#stack.length - 1; i >= 0; i--) {
      if (this.#stack[i]?.hash !== hash) continue;
      this.#closeDownTo(i, lt);
      return;
    }
  }

  #startTag(lt: number): void {
    const text = this.#text;
    const nameFrom = lt + 1;
    let nameEnd = nameFrom;
    let hash = 0;
    for (; nameEnd < text.length; nameEnd++) {
      const unit = text.charCodeAt(nameEnd);
      if (endsName(unit)) break;
      hash = hashStep(hash, unit);
    }
    const end = text.charCodeAt(nameEnd) === 62 ? nameEnd : tagEnd(text, nameEnd);
    if (end < 0) {
      this.#at = text.length;
      return;
    }
    this.#at = end + 1;
    const empty = end > nameEnd && text.charCodeAt(end - 1) === 47;
    const start = this.#start;
    start.at = lt;
    start.nameFrom = nameFrom;
    start.nameEnd = nameEnd;
    start.end = end;
    start.hash = hash;
    start.empty = empty;
    start.declares = end - nameEnd >= 9 && holdsXml(text, nameEnd, end);
    if (this.#format === null) this.#outside(start);
    else this.#open(start);
  }

  #outside(start: StartTag): void {
    const raw = this.#text.slice(start.nameFrom, Math.min(start.nameEnd, start.nameFrom + 200));
    const attributes = this.#text.slice(start.nameEnd, Math.max(start.nameEnd, start.end));
    const names = namesInForce(this.#scope.names, attributes.includes('xmlns') ? attributesIn(attributes) : []);
    const name = nameOf(raw, names, null);
    this.#first ??= name;
    const local = name.slice(name.indexOf(':') + 1);
    const format = ROOTS[local] ?? (this.#outsideDepth === 0 ? (BARE_ROOTS[local] ?? null) : null);
    if (format !== null) this.#openRoot(start, { format, raw, names, local });
    else {
      if (!start.empty) this.#outsideDepth++;
      this.#sink.onOutside(name, attributes);
    }
  }

  #openRoot(start: StartTag, { format, raw, names, local }: { format: FeedFormat; raw: string; names: Names; local: string }): void {
    const colon = raw.indexOf(':');
    // The root's own namespace is the core of the feed, whatever address was declared for it.
    const core = format === 'rdf' || format === 'sitemap' ? '' : prefixOf(colon < 0 ? '' : raw.slice(0, colon).toLowerCase(), names);
    this.#format = format;
    this.#entryCode = local === 'urlset' ? URL_OF_MAP : local === 'sitemapindex' ? MAP_OF_INDEX : format === 'atom' ? ENTRY : ITEM;
    this.#scope = this.#newScope(names, core);
    this.#feed.clear(start.at);
    const code = this.#scope.codeAt(start.nameFrom, start.nameEnd, start.hash);
    this.#feed.begin(code, -1, start);
    if (local === 'item' || local === 'entry') this.#open(start);
    else {
      const frame = this.#frameOf(start, { code, role: 'root', node: 0, parent: undefined, scope: this.#scope });
      this.#feed.base = frame.base;
      this.#feed.language = frame.language;
      if (!start.empty) this.#stack.push(frame);
    }
  }

  #open(start: StartTag): void {
    const scope = this.#scopeIn(start, this.#top()?.scope ?? this.#scope);
    const code = scope.codeAt(start.nameFrom, start.nameEnd, start.hash);
    if (code === this.#entryCode) this.#openEntry(start, code, scope);
    else {
      if (code !== 0) this.#makeRoom(code, start.at);
      const parent = this.#top();
      if (parent !== undefined) this.#openInside(start, code, scope, parent);
    }
  }

  #openEntry(start: StartTag, code: Code, scope: Scope): void {
    this.#closeDownTo(
      this.#stack.findLastIndex((each) => each.role === 'entry' || each.role === 'field'),
      start.at,
    );
    if (this.#entries >= (this.#format === 'sitemap' ? LIMITS.sitemap : LIMITS.entries)) {
      this.#cut = true;
      return;
    }
    this.#entry.clear(start.at);
    this.#entry.begin(code, -1, start);
    const frame = this.#frameOf(start, { code, role: 'entry', node: 0, parent: this.#top(), scope });
    this.#entry.base = frame.base;
    this.#entry.language = frame.language;
    this.#stack.push(frame);
    this.#inEntry = true;
    if (start.empty) this.#closeDownTo(this.#stack.length - 1, start.end);
  }

  #openInside(start: StartTag, code: Code, scope: Scope, parent: Frame): void {
    const ofFeed = parent.role === 'root' || parent.role === 'channel';
    const role = ofFeed ? (code === CHANNEL || code === ITEMS ? 'channel' : 'field') : 'inner';
    const tape = this.#tape();
    const known = code !== 0 && parent.node >= 0;
    const node = known ? tape.begin(code, ofFeed ? 0 : parent.node, start) : -1;
    const plain = start.end - start.nameEnd < 9;
    if (!plain && node >= 0) this.#putBase(start, node, parent);
    if (start.empty) return;
    if (role !== 'channel' && this.#leaf(start, tape, node)) return;
    if (HOLDER[code] === 1) {
      const type = plain || node < 0 ? '' : (tape.attribute(node, 'type') ?? '').toLowerCase();
      const found = holderEnd({ text: this.#text, from: start.end + 1, start, scope, type, entryCode: this.#entryCode });
      tape.fill(node, start.end + 1, found.to, found.nested ? ELEMENTS : PIECES);
      this.#at = found.resume;
    } else if (this.#stack.length < LIMITS.depth) {
      const frame = this.#frameOf(start, { code, role, node, parent, scope });
      if (role === 'channel' && code === CHANNEL) {
        tape.base = frame.base;
        tape.language = frame.language;
      }
      this.#stack.push(frame);
    }
  }

  /** The tape of what is read now: of the entry that is open, else of the feed. */
  #tape(): Tape {
    return this.#inEntry ? this.#entry : this.#feed;
  }

  /** Reads an element that holds nothing but text or one CDATA section; says whether it was one. */
  #leaf(start: StartTag, tape: Tape, node: Node): boolean {
    const text = this.#text;
    const from = start.end + 1;
    const lt = nextTag(text, from);
    if (lt < 0) return false;
    if (text.charCodeAt(lt + 1) === 47) {
      if (!this.#endsHere(start, lt)) return false;
      tape.fill(node, from, lt, PLAIN);
      return true;
    }
    if (text.charCodeAt(lt + 1) !== 33 || this.#noCdata || !text.startsWith('<![CDATA[', lt)) return false;
    for (let at = from; at < lt; at++) if (!isSpace(text.charCodeAt(at))) return false;
    const close = text.indexOf(']]>', lt + 9);
    this.#noCdata = close < 0;
    let after = close + 3;
    while (isSpace(text.charCodeAt(after))) after++;
    if (close < 0 || text.charCodeAt(after) !== 60 || text.charCodeAt(after + 1) !== 47 || !this.#endsHere(start, after)) return false;
    tape.fill(node, lt + 9, close, CDATA);
    return true;
  }

  /** Whether the end tag at `lt` has the name of the start tag; then reading goes on after it. */
  #endsHere(start: StartTag, lt: number): boolean {
    const text = this.#text;
    const length = start.nameEnd - start.nameFrom;
    const nameEnd = lt + 2 + length;
    for (let i = 0; i < length; i++) if (text.charCodeAt(lt + 2 + i) !== text.charCodeAt(start.nameFrom + i)) return false;
    const next = text.charCodeAt(nameEnd);
    if (next === 62) this.#at = nameEnd + 1;
    else if (isSpace(next)) {
      const end = tagEnd(text, nameEnd);
      this.#at = end < 0 ? text.length : end + 1;
    } else return false;
    return true;
  }

  /** Ends what was left open before an element that cannot stand inside it. */
  #makeRoom(code: Code, at: number): void {
    const sibling = (this.#format === 'atom' ? ATOM_SIBLING[code] : RSS_SIBLING[code]) === 1;
    for (let top = this.#top(); top !== undefined && (top.role === 'inner' || top.role === 'field'); top = this.#top()) {
      const { code: open } = top;
      const cannotHold =
        LEAF[open] === 1 ||
        (sibling &&
          (PERSON[open] === 1 ||
            (this.#format !== 'atom' && RSS_SIBLING[open] === 1) ||
            (CONTAINER[open] === 0 && this.#isLeftOpen(top, at))));
      if (!cannotHold) return;
      this.#closeDownTo(this.#stack.length - 1, at);
    }
  }

  /** Whether the entry ends before an element's own end tag comes. What looking costs is bounded for the whole text. */
  #isLeftOpen(frame: Frame, at: number): boolean {
    if (this.#leftOpenChars <= 0) return false;
    const text = this.#text;
    const close = text.indexOf(`</${text.slice(frame.nameFrom, frame.nameFrom + frame.nameLength)}`, at);
    const entry = this.#stack.findLast((each) => each.role === 'entry');
    const entryClose = entry === undefined ? -1 : text.indexOf(`</${text.slice(entry.nameFrom, entry.nameFrom + entry.nameLength)}`, at);
    this.#leftOpenChars -= (close < 0 ? text.length : close) - at + ((entryClose < 0 ? at : entryClose) - at);
    return close < 0 || (entryClose >= 0 && entryClose < close);
  }

  #closeDownTo(index: number, at: number): void {
    if (index < 0) return;
    while (this.#stack.length > index) {
      const frame = this.#stack.pop();
      if (frame === undefined) return;
      if (frame.role === 'entry') {
        this.#entries++;
        this.#inEntry = false;
        this.#sink.onEntry(this.#entry, this.#format ?? 'rss');
      } else if (frame.role === 'field' || frame.role === 'inner') this.#tape().fill(frame.node, frame.inner, at, ELEMENTS);
    }
  }

  #frameOf(
    start: StartTag,
    { code, role, node, parent, scope }: { code: Code; role: Role; node: Node; parent: Frame | undefined; scope: Scope },
  ): Frame {
    const stated = start.declares ? this.#text.slice(start.nameEnd, start.end) : '';
    let base = parent?.base ?? null;
    let language = parent?.language ?? null;
    if (stated.includes('xml:')) {
      for (const [name, value] of attributesIn(stated)) {
        if (name === 'xml:base') base = joinBase(base, value);
        else if (name === 'xml:lang') language = value;
      }
    }
    const { nameFrom, nameEnd, hash, end } = start;
    return { code, role, node, nameFrom, nameLength: nameEnd - nameFrom, hash, inner: end + 1, scope, base, language };
  }

  #putBase(start: StartTag, node: Node, parent: Frame): void {
    const stated = start.declares ? this.#text.slice(start.nameEnd, start.end) : '';
    const own = stated.includes('xml:base') ? attributesIn(stated).find(([name]) => name === 'xml:base')?.[1] : undefined;
    if (own !== undefined) this.#tape().putBase(node, joinBase(parent.base, own));
    else if (parent.role === 'inner' && parent.base !== null) this.#tape().putBase(node, parent.base);
  }

  /** The scope inside a tag: the one around it unless the tag declares what was not in force. */
  #scopeIn(start: StartTag, outer: Scope): Scope {
    if (!start.declares) return outer;
    const stated = this.#text.slice(start.nameEnd, start.end);
    if (!stated.includes('xmlns')) return outer;
    const names = namesInForce(outer.names, attributesIn(stated));
    return names === outer.names ? outer : this.#newScope(names, outer.core);
  }

  #newScope(names: Names, core: string): Scope {
    const { htmlPrefixes } = this.#feed;
    for (const prefix of Object.keys(names)) {
      if (prefix !== '' && names[prefix] === XHTML && htmlPrefixes.size < MAX_HTML_PREFIXES) htmlPrefixes.add(prefix);
    }
    return new Scope(this.#text, names, core);
  }
}
