import { Parser } from 'htmlparser2';
import { type Concealment, type Sight, sightOf } from './hidden.ts';
import { BODY_PROPS, COMMENTS, INLINE, MAYBE, SILENT, STRONG, UNLIKELY, VOID } from './hints.ts';
import { StyleSheet } from './style-sheet.ts';

/** What is kept of a hostile page: more than this is left out. */
export const LIMITS = {
  chars: 8_000_000,
  depth: 800,
  nodes: 60_000,
  blocks: 20_000,
  tags: 400_000,
  attributes: 40,
  attributeChars: 4_000,
  styleChars: 100_000,
  metas: 400,
  textChars: 600_000,
  jsonLdChars: 400_000,
} as const;

/** A block-level element: its place in the tree, and what its name and classes say. */
export interface PageNode {
  readonly index: number;
  readonly parent: number;
  readonly tag: string;
  /** Class and id in lower case. */
  readonly hint: string;
  readonly depth: number;
  /** By its own name or classes it is seldom part of the article. */
  readonly suspect: boolean;
  /** By its own classes it holds what readers wrote. */
  readonly comments: boolean;
  /** Not shown, by its own attributes. */
  readonly hidden: boolean;
  readonly body: boolean;
}

/** A link inside a block. */
export interface BlockLink {
  readonly url: string;
  readonly text: string;
  readonly rel: string;
}

/** A run of text between two block boundaries. `node` is the nearest block-level element. */
export interface Block {
  readonly text: string;
  readonly node: number;
  readonly tag: string;
  readonly linkChars: number;
  readonly strongChars: number;
  readonly slantedChars: number;
  /** Pictures and players since the block before. */
  readonly pictures: number;
  readonly links: readonly BlockLink[];
}

export interface Meta {
  readonly name: string;
  readonly content: string;
}

export interface Link {
  readonly rel: string;
  readonly href: string;
  readonly type: string | null;
}

/** A time that markup states: what the element calls itself, how many blocks stand before it, and whether it is (part of) a link. */
export interface PageTime {
  readonly at: string;
  readonly prop: string;
  readonly block: number;
  readonly linked: boolean;
}

/** A page as a flat list of blocks, the tree of their containers, and what its head and markup state. */
export interface PageScan {
  readonly nodes: readonly PageNode[];
  readonly blocks: readonly Block[];
  readonly metas: readonly Meta[];
  readonly links: readonly Link[];
  readonly jsonLd: readonly string[];
  readonly titleTag: string;
  readonly headings: readonly { readonly text: string; readonly block: number }[];
  readonly times: readonly PageTime[];
  readonly bylines: readonly { readonly text: string; readonly exact: boolean }[];
  /** Nodes with a field to write into. */
  readonly fields: ReadonlySet<number>;
  readonly language: string | null;
  readonly base: string | null;
}

type Attributes = Record<string, string>;

interface Frame {
  readonly name: string;
  readonly node: number;
  readonly silent: boolean;
  readonly isBlock: boolean;
  readonly listen: Listener | null;
  /** Its text is left out everywhere: nobody sees it. */
  readonly muted: boolean;
  readonly background: Sight['background'];
}

/** Collects the text of one element (a byline, an anchor, the title). */
interface Listener {
  text: string;
  /** A heading that leads to the home page is the paper's name. */
  isHome?: boolean;
  readonly kind: 'byline' | 'author' | 'anchor' | 'title' | 'json-ld' | 'heading' | 'style';
  readonly href: string;
  readonly rel: string;
}

const READ_ATTRIBUTES: ReadonlySet<string> = new Set([
  ...[
    'class',
    'id',
    'itemprop',
    'role',
    'style',
    'hidden',
    'aria-hidden',
    'href',
    'rel',
    'type',
    'lang',
    'xml:lang',
    'content',
    'name',
    'property',
  ],
  ...['http-equiv', 'datetime', 'charset', 'data-testid', 'color', 'bgcolor', 'title'],
]);

/** Reads a page in one pass over the events of the tokenizer. Never throws; stops at a limit and keeps what it has. */
export function scanPage(html: string): PageScan {
  const scanner = new PageScanner();
  scanner.read(html.length > LIMITS.chars ? html.slice(0, LIMITS.chars) : html);
  return scanner.result();
}

class PageScanner {
  readonly #parser: Parser;
  readonly #frames: Frame[] = [];
  /** The listeners of the open frames, the innermost last. */
  readonly #listeners: Listener[] = [];
  readonly #hints = new Map<string, { readonly suspect: boolean; readonly comments: boolean }>();
  readonly #nodes: PageNode[] = [
    { index: 0, parent: -1, tag: 'root', hint: '', depth: 0, suspect: false, comments: false, hidden: false, body: false },
  ];
  readonly #blocks: Block[] = [];
  readonly #metas: Meta[] = [];
  readonly #links: Link[] = [];
  readonly #jsonLd: string[] = [];
  readonly #headings: { text: string; block: number }[] = [];
  readonly #times: PageTime[] = [];
  readonly #fields = new Set<number>();
  readonly #sheet = new StyleSheet();
  readonly #bylines: { text: string; exact: boolean }[] = [];
  #titleTag = '';
  #language: string | null = null;
  #base: string | null = null;
  #pending: string | null = null;
  #attributes: Attributes = {};
  #attributeCount = 0;
  #tags = 0;
  #silent = 0;
  #muted = 0;
  #inPre = 0;
  #strong = 0;
  #slanted = 0;
  #anchors = 0;
  #chars = 0;
  #text = '';
  #linkChars = 0;
  #strongChars = 0;
  #slantedChars = 0;
  #pictures = 0;
  #blockLinks: BlockLink[] = [];
  #breaks = 0;

  constructor() {
    // No onopentag: the tokenizer would then keep every attribute of a hostile tag. A tag is opened at the event after it.
    this.#parser = new Parser({
      onopentagname: (name) => this.#begin(name),
      onattribute: (name, value) => this.#attribute(name, value),
      ontext: (data) => this.#onText(data),
      onclosetag: (name) => this.#onClose(name),
    });
  }

  read(html: string): void {
    this.#parser.write(html);
    this.#parser.end();
    this.#flushTag();
    while (this.#frames.length > 0) this.#onClose(this.#frames.at(-1)?.name ?? '');
    this.#endBlock();
  }

  result(): PageScan {
    return {
      nodes: this.#nodes,
      blocks: this.#blocks,
      metas: this.#metas,
      links: this.#links,
      jsonLd: this.#jsonLd,
      titleTag: foldSpaces(this.#titleTag),
      headings: this.#headings,
      times: this.#times,
      bylines: this.#bylines,
      fields: this.#fields,
      language: this.#language,
      base: this.#base,
    };
  }

  #begin(name: string): void {
    this.#flushTag();
    this.#pending = name;
    this.#attributes = {};
    this.#attributeCount = 0;
  }

  #attribute(name: string, value: string): void {
    if (++this.#attributeCount > LIMITS.attributes || !READ_ATTRIBUTES.has(name)) return;
    // A style is read to its end: what hides a text may stand behind any amount of what does not.
    if (this.#attributes[name] === undefined)
      this.#attributes[name] = name === 'style' ? styleOf(value) : value.slice(0, LIMITS.attributeChars);
  }

  #flushTag(): void {
    const name = this.#pending;
    if (name === null) return;
    this.#pending = null;
    if (++this.#tags > LIMITS.tags || this.#frames.length > LIMITS.depth || this.#chars > LIMITS.textChars) {
      this.#parser.pause();
      return;
    }
    if (VOID.has(name)) this.#onVoid(name, this.#attributes);
    else this.#open(name, this.#attributes);
  }

  #onVoid(name: string, attributes: Attributes): void {
    if (name === 'meta') this.#onMeta(attributes);
    else if (name === 'link') this.#onLink(attributes);
    else if (name === 'base') this.#base ??= attributes.href ?? null;
    else if (name === 'br' && this.#silent === 0) this.#onBreak();
    else if (name === 'hr') this.#endBlock();
    else if (name === 'img') this.#pictures++;
    else if (name === 'input' && /^(|text|email)$/i.test(attributes.type ?? '')) this.#fields.add(this.#frames.at(-1)?.node ?? 0);
  }

  #onMeta(attributes: Attributes): void {
    const name = (attributes.property ?? attributes.name ?? attributes.itemprop ?? attributes['http-equiv'] ?? '').trim().toLowerCase();
    const content = attributes.content?.trim() ?? '';
    if (name === '' || content === '' || this.#metas.length >= LIMITS.metas) return;
    // RDFa lists several properties in one attribute.
    for (const each of name.split(/\s+/, 6)) this.#metas.push({ name: each, content });
    if (attributes.itemprop !== undefined && /^date(published|modified|created)$/.test(name))
      this.#times.push({ at: content, prop: name, block: this.#blocks.length, linked: false });
  }

  #onLink(attributes: Attributes): void {
    const { rel, href, type } = attributes;
    if (rel === undefined || href === undefined || this.#links.length >= LIMITS.metas) return;
    this.#links.push({ rel: rel.trim().toLowerCase(), href: href.trim(), type: type?.trim() ?? null });
  }

  #onBreak(): void {
    if (this.#inPre > 0) this.#text += '\n';
    else if (++this.#breaks >= 2 || this.#isAfterHeadline()) this.#endBlock();
    else this.#text += ' ';
  }

  /** Whether all that stands in the line so far is bold and ends without a stop: the headline of what comes after the break. */
  #isAfterHeadline(): boolean {
    if (this.#strongChars < 8 || this.#strong > 0 || this.#linkChars > 0) return false;
    const line = this.#text.trim();
    return line.length <= MAX_HEADLINE_CHARS && line.replaceAll(' ', '').length <= this.#strongChars && !/[.!?,;:…]$/.test(line.slice(-1));
  }

  #open(name: string, attributes: Attributes): void {
    const isBlock = !INLINE.has(name) || isLaidOut(attributes);
    if (isBlock) this.#endBlock();
    const above = this.#frames.at(-1);
    const parent = above?.node ?? 0;
    const sight = this.#sightOf(name, attributes, { isBlock, under: above?.background ?? null });
    const isNode = isBlock && this.#nodes.length < LIMITS.nodes;
    const node = isNode ? this.#newNode(name, attributes, { parent, concealed: sight.concealed }) : parent;
    // What may yet be shown is judged later by how much of the page it holds; inside a line it is left out at once.
    const muted = sight.concealed === 'never' || (sight.concealed === 'now' && !isNode);
    const silent = SILENT.has(name);
    const listen = this.#listenerFor(name, attributes);
    this.#frames.push({ name, node, silent, isBlock, listen, muted, background: sight.background });
    if (silent) this.#silent++;
    if (name === 'iframe' || name === 'video' || name === 'object') this.#pictures++;
    if (muted) this.#muted++;
    if (name === 'pre') this.#inPre++;
    if (name === 'strong' || name === 'b') this.#strong++;
    if (name === 'em' || name === 'i') this.#slanted++;
    if (listen !== null) this.#listeners.push(listen);
    if (listen?.kind === 'anchor') this.#anchors++;
    this.#noteAttributes(name, attributes);
  }

  #sightOf(name: string, attributes: Attributes, at: { readonly isBlock: boolean; readonly under: Sight['background'] }): Sight {
    const sight = sightOf(attributes, at.isBlock, at.under);
    if (sight.concealed === 'never' || this.#sheet.isEmpty) return sight;
    if (attributes.class === undefined && attributes.id === undefined) return sight;
    const concealed = this.#sheet.concealmentOf(name, attributes.class, attributes.id);
    return concealed === null ? sight : { ...sight, concealed };
  }

  #newNode(tag: string, attributes: Attributes, at: { readonly parent: number; readonly concealed: Concealment }): number {
    const parent = this.#nodes[at.parent];
    const hint = `${attributes.class ?? ''} ${attributes.id ?? ''} ${attributes['data-testid'] ?? ''}`.slice(0, 300).toLowerCase();
    const body = BODY_PROPS.has((attributes.itemprop ?? '').toLowerCase());
    const said = this.#said(hint);
    const index = this.#nodes.length;
    this.#nodes.push({
      index,
      parent: at.parent,
      tag,
      hint,
      depth: (parent?.depth ?? 0) + 1,
      suspect: !body && (isSuspectElement(tag, attributes.role) ?? said.suspect),
      comments: said.comments,
      hidden: at.concealed !== null,
      body,
    });
    return index;
  }

  /** What class words say, read once a page for each spelling. */
  #said(hint: string): { readonly suspect: boolean; readonly comments: boolean } {
    if (hint.length <= 2) return SAYS_NOTHING;
    let said = this.#hints.get(hint);
    if (said === undefined) {
      said = { suspect: STRONG.test(hint) || (UNLIKELY.test(hint) && !MAYBE.test(hint)), comments: COMMENTS.test(hint) };
      this.#hints.set(hint, said);
    }
    return said;
  }

  #noteAttributes(name: string, attributes: Attributes): void {
    if (name === 'html' || name === 'body') this.#language ??= attributes.lang ?? attributes['xml:lang'] ?? null;
    const at = statedTime(name, attributes);
    if (at === null || this.#times.length >= 50) return;
    const prop = `${attributes.itemprop ?? ''} ${attributes.class ?? ''}`.trim().toLowerCase();
    this.#times.push({ at, prop, block: this.#blocks.length, linked: this.#anchors > 0 });
  }

  #listenerFor(name: string, attributes: Attributes): Listener | null {
    const { href = '', rel = '', type = '' } = attributes;
    if (name === 'script') return /^application\/ld\+json/i.test(type.trim()) ? { kind: 'json-ld', text: '', href, rel } : null;
    if (name === 'title') return this.#titleTag === '' ? { kind: 'title', text: '', href, rel } : null;
    if (name === 'style') return { kind: 'style', text: '', href, rel };
    if (name === 'h1' || name === 'h2') return { kind: 'heading', text: '', href: name, rel };
    if (name === 'a' && href !== '') {
      if (/(^|\s)author(\s|$)/i.test(rel)) this.#bylineNext = true;
      return { kind: 'anchor', text: '', href, rel };
    }
    if (name === 'address') return { kind: 'byline', text: '', href, rel };
    const isAuthor = /(^|\s)(author|creator)(\s|$)/i.test(attributes.itemprop ?? '');
    if (isAuthor) return { kind: 'author', text: '', href, rel };
    return /(^|[\s_-])(byline|author-?names?|by-?author|entry-author|author|dateline-author)([\s_-]|$)/i.test(
      attributes.class?.slice(0, 200) ?? '',
    )
      ? { kind: 'byline', text: '', href, rel }
      : null;
  }

  #bylineNext = false;

  #onText(data: string): void {
    this.#flushTag();
    if (this.#muted > 0) return;
    for (const listen of this.#listeners) if (listen.text.length < LIMITS.jsonLdChars) listen.text += data;
    if (this.#silent > 0) return;
    const visible = data.trim().length;
    this.#chars += data.length;
    if (visible === 0 && this.#inPre === 0) {
      if (this.#text !== '') this.#text += ' ';
      return;
    }
    if (visible > 0) this.#breaks = 0;
    this.#text += data;
    if (this.#anchors > 0) this.#linkChars += visible;
    if (this.#strong > 0) this.#strongChars += visible;
    if (this.#slanted > 0) this.#slantedChars += visible;
  }

  #onClose(name: string): void {
    this.#flushTag();
    if (VOID.has(name)) return;
    const frame = this.#frames.pop();
    if (frame === undefined) return;
    if (frame.listen !== null) {
      this.#listeners.pop();
      this.#heard(frame.listen);
    }
    if (frame.isBlock) this.#endBlock(frame);
    if (frame.silent) this.#silent--;
    if (frame.muted) this.#muted--;
    if (frame.name === 'pre') this.#inPre--;
    if (frame.name === 'strong' || frame.name === 'b') this.#strong--;
    if (frame.name === 'em' || frame.name === 'i') this.#slanted--;
    if (frame.name === 'td' || frame.name === 'th') this.#endBlock();
  }

  #heard(listener: Listener): void {
    const isRaw = listener.kind === 'style' || listener.kind === 'json-ld';
    const text = isRaw ? '' : foldSpaces(listener.text.slice(0, LIMITS.jsonLdChars));
    if (listener.kind === 'style') this.#sheet.read(listener.text);
    else if (listener.kind === 'anchor') {
      this.#anchors--;
      if (this.#blockLinks.length < 200 && this.#silent === 0) this.#blockLinks.push({ url: listener.href, text, rel: listener.rel });
      if (isHome(listener.href)) for (const each of this.#listeners) if (each.kind === 'heading') each.isHome = true;
      if (this.#bylineNext && text !== '') this.#bylines.push({ text: text.slice(0, 300), exact: true });
      this.#bylineNext = false;
    } else if (listener.kind === 'title') this.#titleTag = text.slice(0, 1_000);
    else if (listener.kind === 'json-ld') this.#jsonLd.push(listener.text.slice(0, LIMITS.jsonLdChars));
    else if (listener.kind === 'heading')
      this.#headings.push({
        text: text.slice(0, 600).replace(/\s{0,3}[¶§#🔗]$/u, ''),
        block: listener.href === 'h1' && listener.isHome !== true ? this.#blocks.length : -1 - this.#blocks.length,
      });
    else if (text !== '' && this.#bylines.length < 30) this.#bylines.push({ text: text.slice(0, 300), exact: listener.kind === 'author' });
  }

  #endBlock(frame: Frame | undefined = this.#frames.at(-1)): void {
    this.#breaks = 0;
    // Nothing was said since the last end: most ends of a page.
    if (this.#text === '' && this.#blockLinks.length === 0) return;
    const text = this.#inPre > 0 ? foldLines(this.#text) : foldSpaces(this.#text);
    const links = this.#blockLinks;
    if (text !== '' && this.#blocks.length < LIMITS.blocks) {
      const node = frame?.node ?? 0;
      const tag = this.#nodes[node]?.tag ?? 'root';
      const chars = { linkChars: this.#linkChars, strongChars: this.#strongChars, slantedChars: this.#slantedChars };
      this.#blocks.push({ text, node, tag, ...chars, pictures: this.#pictures, links });
      this.#pictures = 0;
    }
    this.#text = '';
    this.#linkChars = 0;
    this.#strongChars = 0;
    this.#slantedChars = 0;
    this.#blockLinks = [];
  }
}

/** A style with its middle left out where it is monstrous: the last declaration holds. */
const styleOf = (value: string): string =>
  value.length <= LIMITS.styleChars ? value : `${value.slice(0, LIMITS.styleChars / 2)};${value.slice(-LIMITS.styleChars / 2)}`;

/** The time that an element states: of `time` and its kin, or in the title of a span that calls itself a date, as forums write it. */
function statedTime(name: string, { datetime, title, class: classes }: Attributes): string | null {
  if (datetime !== undefined && /^(time|relative-time|time-ago|local-time|abbr)$/.test(name)) return datetime;
  if (title === undefined || !/^\d{4}-\d\d-\d\d[T ]\d/.test(title)) return null;
  return /(^|[\s_-])(age|date|time|published|posted|timestamp)/i.test(classes?.slice(0, 200) ?? '')
    ? title.slice(0, 40).split(' ', 1)[0] || null
    : null;
}

/** White space folded to single spaces. */
export const foldSpaces = (text: string): string => (UNFOLDED.test(text) ? text.replace(/\s+/g, ' ') : text).trim();

const UNFOLDED = /[^\S ]| {2}/;

const foldLines = (text: string): string =>
  text
    .split('\n')
    .map((line) => foldSpaces(line))
    .filter((line) => line !== '')
    .join('\n');

/** Whether an address is that of a home page, as mastheads link to it. */
const isHome = (href: string): boolean => /^((https?:)?\/\/[^/?#]{1,100})?\/?(index\.\w{2,5})?$/i.test(href.slice(0, 140));

const isLaidOut = (attributes: Attributes): boolean =>
  /display\s{0,3}:\s{0,3}(block|flex|grid)/i.test(attributes.style?.slice(0, 500) ?? '');

const MAX_HEADLINE_CHARS = 160;
const SUSPECT_ROLE = /^(menu|menubar|complementary|navigation|alert|alertdialog|dialog|contentinfo|banner|search)$/;
const SAYS_NOTHING = { suspect: false, comments: false };

/** Whether an element is suspect by its name or role; null where its classes decide. */
function isSuspectElement(tag: string, role: string | undefined): boolean | null {
  if (tag === 'body' || tag === 'html' || tag === 'article' || tag === 'main') return false;
  return tag === 'aside' || tag === 'footer' || (role !== undefined && SUSPECT_ROLE.test(role.toLowerCase())) ? true : null;
}
