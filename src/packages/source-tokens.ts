/** Kinds of tokens: a word or keyword, a quoted string, a piece of a template, a regular expression, a number, a mark. */
export const WORD = 0;
export const STRING = 1;
export const TEMPLATE = 2;
export const REGEX = 3;
export const NUMBER = 4;
export const MARK = 5;

/** A script cut into tokens: three lists of the same length, comments apart. All numbers count UTF-16 units of the text. */
export interface SourceTokens {
  readonly text: string;
  readonly kinds: readonly number[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Start and end of each comment, one after the other. */
  readonly comments: readonly number[];
}

/** Words after which a slash begins a regular expression. */
const BEFORE_REGEX = new Set('return typeof case in of delete void instanceof new do else throw yield await'.split(' '));
/** Words whose bracketed condition is followed by a statement. */
const HEADS = new Set(['if', 'while', 'for', 'with']);
/** How far a regular expression is looked for where a slash may also divide: keeps hostile text linear. */
const DOUBTFUL_REACH = 200;

const isWordCode = (code: number): boolean =>
  (code >= 97 && code <= 122) ||
  (code >= 65 && code <= 90) ||
  (code >= 48 && code <= 57) ||
  code === 95 ||
  code === 36 ||
  code === 35 ||
  code > 127;
const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isBreak = (code: number): boolean => code === 10 || code === 13 || code === 0x2028 || code === 0x2029;

/**
 * Cuts JavaScript or TypeScript into tokens in one pass, without understanding it: what does not parse is still cut somewhere.
 * Slashes are told apart by the token before them (ECMA-262 section 12, lexical goal symbols), as far as that can be done without a parser.
 */
export function tokenise(text: string): SourceTokens {
  const cutter = new Cutter(text);
  cutter.run();
  return cutter;
}

class Cutter implements SourceTokens {
  readonly text: string;
  readonly kinds: number[] = [];
  readonly starts: number[] = [];
  readonly ends: number[] = [];
  readonly comments: number[] = [];
  #at = 0;
  /** For each open round bracket, whether a statement follows its end. */
  readonly #brackets: boolean[] = [];
  /** For each open `${`, the depth of braces at which it ends. */
  readonly #templates: number[] = [];
  #braces = 0;
  #afterHead = false;

  constructor(text: string) {
    this.text = text;
  }

  run(): void {
    const { text } = this;
    if (text.startsWith('#!')) this.#comment(this.#lineEnd(0));
    while (this.#at < text.length) {
      const code = text.charCodeAt(this.#at);
      if (code <= 32 || code === 0xfeff || code === 0xa0) this.#at += 1;
      else if (isDigit(code)) this.#number();
      else if (isWordCode(code)) this.#word();
      else if (code === 34 || code === 39) this.#string(code);
      else if (code === 96) this.#template(this.#at + 1);
      else if (code === 47) this.#slash();
      else this.#mark(code);
    }
  }

  #push(kind: number, end: number): void {
    this.kinds.push(kind);
    this.starts.push(this.#at);
    this.ends.push(end);
    this.#at = end;
    this.#afterHead = false;
  }

  #comment(end: number): void {
    this.comments.push(this.#at, end);
    this.#at = end;
  }

  #lineEnd(from: number): number {
    let at = from;
    while (at < this.text.length && !isBreak(this.text.charCodeAt(at))) at += 1;
    return at;
  }

  #word(): void {
    let end = this.#at + 1;
    while (end < this.text.length && isWordCode(this.text.charCodeAt(end))) end += 1;
    this.#push(WORD, end);
  }

  #number(): void {
    let end = this.#at + 1;
    while (end < this.text.length && (isWordCode(this.text.charCodeAt(end)) || this.text.charCodeAt(end) === 46)) end += 1;
    this.#push(NUMBER, end);
  }

  #string(quote: number): void {
    let end = this.#at + 1;
    while (end < this.text.length) {
      const code = this.text.charCodeAt(end);
      if (code === 92) end += 2;
      else if (code === quote) break;
      else if (code === 10 || code === 13) break;
      else end += 1;
    }
    this.#push(STRING, Math.min(end + 1, this.text.length));
  }

  /** A piece of a template, up to its end or to the next `${`. */
  #template(from: number): void {
    let end = from;
    while (end < this.text.length) {
      const code = this.text.charCodeAt(end);
      if (code === 92) end += 2;
      else if (code === 96) {
        this.#push(TEMPLATE, end + 1);
        return;
      } else if (code === 36 && this.text.charCodeAt(end + 1) === 123) {
        this.#push(TEMPLATE, end + 2);
        this.#templates.push(this.#braces);
        this.#braces += 1;
        return;
      } else end += 1;
    }
    this.#push(TEMPLATE, this.text.length);
  }

  #slash(): void {
    const next = this.text.charCodeAt(this.#at + 1);
    if (next === 47 || next === 42) {
      const closing = next === 42 ? this.text.indexOf('*/', this.#at + 2) : -1;
      this.#comment(next === 47 ? this.#lineEnd(this.#at) : closing < 0 ? this.text.length : closing + 2);
      return;
    }
    const goal = this.#regexGoal();
    const end = goal === 'no' ? -1 : this.#regexEnd(goal === 'maybe' ? DOUBTFUL_REACH : Number.POSITIVE_INFINITY);
    if (end < 0) this.#push(MARK, this.#at + 1);
    else this.#push(REGEX, end);
  }

  #regexGoal(): 'yes' | 'no' | 'maybe' {
    const last = this.kinds.length - 1;
    const kind = this.kinds[last];
    if (kind === undefined) return 'yes';
    if (kind === WORD) return BEFORE_REGEX.has(this.#textOf(last)) ? 'yes' : 'no';
    if (kind === TEMPLATE) return this.text.charCodeAt((this.ends[last] ?? 1) - 1) === 123 ? 'yes' : 'no';
    if (kind !== MARK) return 'no';
    const mark = this.text.charCodeAt(this.starts[last] ?? 0);
    if (mark === 41) return this.#afterHead ? 'yes' : 'no';
    if (mark === 93) return 'no';
    return mark === 125 ? 'maybe' : 'yes';
  }

  /** The end of a regular expression with its flags; −1 where it does not close on its line or within reach. */
  #regexEnd(reach: number): number {
    let inClass = false;
    const most = Math.min(this.text.length, this.#at + reach);
    for (let at = this.#at + 1; at < most; at += 1) {
      const code = this.text.charCodeAt(at);
      if (isBreak(code)) break;
      if (code === 92) at += 1;
      else if (code === 91) inClass = true;
      else if (code === 93) inClass = false;
      else if (code === 47 && !inClass) {
        let end = at + 1;
        while (end < this.text.length && isWordCode(this.text.charCodeAt(end))) end += 1;
        return end;
      }
    }
    // Where a slash cannot divide, what never closes is taken to the end of its line: nothing is read twice.
    return reach === DOUBTFUL_REACH ? -1 : this.#lineEnd(this.#at);
  }

  #mark(code: number): void {
    if (code === 125 && this.#templates.at(-1) === this.#braces - 1) {
      this.#templates.pop();
      this.#braces -= 1;
      this.#template(this.#at + 1);
      return;
    }
    if (code === 123) this.#braces += 1;
    if (code === 125) this.#braces = Math.max(0, this.#braces - 1);
    if (code === 40) {
      const last = this.kinds.length - 1;
      this.#brackets.push(this.kinds[last] === WORD && HEADS.has(this.#textOf(last)));
    }
    const afterHead = code === 41 ? this.#brackets.pop() === true : false;
    this.#push(MARK, this.#at + 1);
    this.#afterHead = afterHead;
  }

  #textOf(index: number): string {
    return this.text.slice(this.starts[index] ?? 0, this.ends[index] ?? 0);
  }
}

/** The text of a token. */
export const tokenText = (tokens: SourceTokens, index: number): string =>
  tokens.text.slice(tokens.starts[index] ?? 0, tokens.ends[index] ?? 0);

/** What a string or a piece of a template means, escapes undone; at most `most` characters. */
export function stringValue(tokens: SourceTokens, index: number, most = 100_000): string {
  const raw = tokenText(tokens, index);
  const closes = raw.endsWith('${') ? 2 : 1;
  const inner = raw.slice(1, raw.length > 1 ? Math.max(1, raw.length - closes) : undefined).slice(0, most);
  return inner.includes('\\') ? unescaped(inner) : inner;
}

const SIMPLE: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f', v: '\v', '0': '\0' };

function unescaped(raw: string): string {
  return raw.replace(
    /\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|u\{([0-9a-fA-F]{1,6})\}|(\r?\n)|([\s\S]))/g,
    (_all, hex, unit, point, gap, one) => {
      if (hex !== undefined || unit !== undefined) return String.fromCharCode(Number.parseInt(hex ?? unit, 16));
      if (point !== undefined) return Number.parseInt(point, 16) <= 0x10ffff ? String.fromCodePoint(Number.parseInt(point, 16)) : '';
      return gap === undefined ? (SIMPLE[one] ?? one) : '';
    },
  );
}
