import { endsName, isPlain, isSpace, tagEnd } from './characters.ts';
import { decodeNamed } from './named-characters.ts';
import { numberedCharacter } from './references.ts';
import { nameHash } from './scope.ts';
import { UnitBuffer } from './unit-buffer.ts';

const MAX_CHARS = 400_000;
const MAX_REFERENCE_CHARS = 34;

/** Elements whose text nobody reads. */
const SILENT: ReadonlySet<string> = new Set([
  ...['script', 'style', 'noscript', 'template', 'iframe', 'object', 'applet', 'embed', 'svg', 'select', 'textarea'],
]);

/** Elements that end a line of text. */
const BLOCKS: ReadonlySet<string> = new Set([
  ...['address', 'article', 'aside', 'blockquote', 'br', 'center', 'dd', 'div', 'dl', 'dt', 'fieldset', 'figcaption', 'figure', 'footer'],
  ...['form', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hr', 'li', 'main', 'nav', 'ol', 'p', 'pre', 'section', 'table', 'tr', 'ul'],
]);
const CELLS: ReadonlySet<string> = new Set(['td', 'th']);

const NOTHING = 0;
const BLOCK = 1;
const CELL = 2;
const MUTE = 3;

/** What an element's name does to the text around it, by the hash of the name. */
const EFFECTS: ReadonlyMap<number, number> = new Map([
  ...[...BLOCKS].map((name) => [hashOf(name), BLOCK] as const),
  ...[...CELLS].map((name) => [hashOf(name), CELL] as const),
  ...[...SILENT].map((name) => [hashOf(name), MUTE] as const),
]);

function hashOf(name: string): number {
  return nameHash(name, 0, name.length);
}

/** Units that are not simply copied: white space, `<` and `&`. */
const STOPS = new Uint8Array(128);
for (let unit = 0; unit <= 32; unit++) STOPS[unit] = 1;
STOPS[60] = 1;
STOPS[38] = 1;

/** The buffer of all calls: none begins before another is done. */
const made = new UnitBuffer();

/** Markup as plain text: tags out, references decoded once, white space folded, blocks parted by `between`. Never throws. */
export function plainText(markup: string, between: '\n' | ' ' = '\n'): string {
  if (isPlain(markup)) return markup;
  const capped = markup.length > MAX_CHARS ? markup.slice(0, MAX_CHARS) : markup;
  return new PlainText(capped, between === '\n' ? 10 : 32).read();
}

class PlainText {
  readonly #markup: string;
  readonly #between: number;
  /** The white space that is due before the next visible character: 0 for none. */
  #due = 0;
  readonly #unclosed = new Set<string>();

  constructor(markup: string, between: number) {
    this.#markup = markup;
    this.#between = between;
  }

  read(): string {
    const markup = this.#markup;
    const end = markup.length;
    const until = { to: end, stops: STOPS };
    made.clear();
    let at = 0;
    while (at < end) {
      const unit = markup.charCodeAt(at);
      if (unit === 60) at = this.#tag(at);
      else if (unit === 38) at = this.#reference(at);
      else {
        this.#put(unit);
        at++;
        if (this.#due === 0) at = made.copy(markup, at, until);
      }
    }
    return made.text();
  }

  #put(unit: number): void {
    if ((unit <= 32 || unit >= 0xa0) && isSpace(unit)) {
      if (this.#due === 0) this.#due = 32;
      return;
    }
    if (unit < 32) return;
    if (this.#due !== 0) {
      if (made.length > 0) made.put(this.#due);
      this.#due = 0;
    }
    made.put(unit);
  }

  /** Takes a tag, comment or stray `<` at a place and says where to go on. */
  #tag(lt: number): number {
    const markup = this.#markup;
    const next = markup.charCodeAt(lt + 1);
    if (next === 33 || next === 63) return this.#declaration(lt);
    const ends = next === 47;
    const nameFrom = ends ? lt + 2 : lt + 1;
    const first = markup.charCodeAt(nameFrom) | 32;
    if (first < 97 || first > 122) {
      if (ends) return this.#after('>', lt);
      this.#put(60);
      return lt + 1;
    }
    let nameEnd = nameFrom;
    while (nameEnd < markup.length && !endsName(markup.charCodeAt(nameEnd))) nameEnd++;
    const end = markup.charCodeAt(nameEnd) === 62 ? nameEnd : tagEnd(markup, nameEnd);
    const effect = EFFECTS.get(nameHash(markup, nameFrom, nameEnd)) ?? NOTHING;
    if (effect === BLOCK) this.#due = this.#between;
    else if (effect === CELL && ends && this.#due === 0) this.#due = 32;
    if (end < 0) return markup.length;
    if (effect === MUTE && !ends && markup.charCodeAt(end - 1) !== 47)
      return this.#muted(markup.slice(nameFrom, nameEnd).toLowerCase(), end + 1);
    return end + 1;
  }

  /** Past the end tag of an element whose text nobody reads; an element that never ends mutes nothing, but for scripts and styles. */
  #muted(name: string, from: number): number {
    if (name === 'embed') return from;
    const raw = name === 'script' || name === 'style';
    if (this.#unclosed.has(name)) return raw ? this.#markup.length : from;
    for (let lt = this.#markup.indexOf('</', from); lt >= 0; lt = this.#markup.indexOf('</', lt + 2)) {
      if (this.#markup.slice(lt + 2, lt + 2 + name.length).toLowerCase() === name) return this.#after('>', lt);
    }
    this.#unclosed.add(name);
    return raw ? this.#markup.length : from;
  }

  #declaration(lt: number): number {
    const markup = this.#markup;
    if (!markup.startsWith('<!--', lt)) return this.#after('>', lt);
    // `<!-->` and `<!--->` are whole comments.
    if (markup.charCodeAt(lt + 4) === 62) return lt + 5;
    const end = markup.indexOf('-->', lt + 4);
    return end < 0 ? markup.length : end + 3;
  }

  #after(mark: string, from: number): number {
    const end = this.#markup.indexOf(mark, from);
    return end < 0 ? this.#markup.length : end + mark.length;
  }

  /** Takes a reference, or an ampersand that begins none: `?a=1&copy=2` holds no sign, whatever old HTML says. */
  #reference(at: number): number {
    const markup = this.#markup;
    const first = markup.charCodeAt(at + 1);
    let end = at + 1;
    if (first === 35) end++;
    const limit = Math.min(markup.length, at + MAX_REFERENCE_CHARS);
    while (end < limit && isAlphanumeric(markup.charCodeAt(end))) end++;
    const value = markup.charCodeAt(end) === 59 ? characterOf(markup.slice(at + 1, end)) : null;
    if (value === null) {
      this.#put(38);
      return at + 1;
    }
    for (let i = 0; i < value.length; i++) this.#put(value.charCodeAt(i));
    return end + 1;
  }
}

const isAlphanumeric = (unit: number): boolean => (unit >= 48 && unit <= 57) || (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90);

function characterOf(name: string): string | null {
  switch (name) {
    case 'amp':
      return '&';
    case 'lt':
      return '<';
    case 'gt':
      return '>';
    case 'quot':
      return '"';
    case 'nbsp':
      return ' ';
    default:
      return name.startsWith('#') ? numberedCharacter(name.slice(1)) : decodeNamed(name);
  }
}

/** One space for each run of white space, none at the ends. */
export function foldSpaces(text: string): string {
  if (isPlain(text)) return text;
  const trimmed = text.trim();
  return UNEVEN.test(trimmed) ? trimmed.replace(/\s+/gu, ' ') : trimmed;
}

/** White space that is not one plain space between words. */
const UNEVEN = /\s\s|[^\S ]/u;
