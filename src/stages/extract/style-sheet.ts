import { type Concealment, hides } from './hidden.ts';
import { readDeclarations, withoutComments } from './style.ts';

const MAX_CHARS = 600_000;
const MAX_SELECTORS = 20_000;
const MAX_DEPTH = 6;

/** Conditions under which a rule holds for a reader before a screen. */
const ON_SCREEN = /^@(media (only )?(screen|all)$|layer\b|supports\b)/;
/** One class or id, with or without an element: what can be told without a tree. */
const SIMPLE = /^[a-z]{0,12}[1-6]?[.#][\w-]{1,80}$/i;
/** What a rule that hides has in it: an escape may spell any of it. */
const MAY_HIDE = /none|hidden|collaps|transp|clip|scale|opac|font|-\d{2}|rgba|hsla|#\w{3}0\b|\\/i;
const SHOWS = [
  'display',
  'visibility',
  'opacity',
  'font-size',
  'position',
  'clip',
  'clip-path',
  'height',
  'max-height',
  'text-indent',
  'left',
];

/** What a page's own style sheets hide, by `.class`, `#id`, `p.class` or `p#id`; the last rule on a name holds. */
export class StyleSheet {
  readonly #named = new Map<string, Named>();
  /** Answers given since the last sheet was read. */
  readonly #answers = new Map<string, Concealment>();
  /** Whether a rule names an element beside its class. */
  #hasTags = false;
  #chars = 0;
  #selectors = 0;

  /** Whether no rule can hide anything. */
  get isEmpty(): boolean {
    return this.#named.size === 0;
  }

  /** Reads one style element. Linear in its length; what is over the limits is left out. */
  read(css: string): void {
    this.#answers.clear();
    const text = css.slice(0, Math.max(0, MAX_CHARS - this.#chars));
    this.#chars += text.length;
    this.#rules(withoutComments(text));
  }

  /** How far the sheets hide an element of this name with these classes and this id. */
  concealmentOf(tag: string, classes: string | undefined, id: string | undefined): Concealment {
    if (this.isEmpty) return null;
    const asked = `${tag} ${classes ?? ''}#${id ?? ''}`;
    const known = this.#answers.get(asked);
    if (known !== undefined) return known;
    const answer = this.#concealment(tag, classes, id);
    this.#answers.set(asked, answer);
    return answer;
  }

  #concealment(tag: string, classes: string | undefined, id: string | undefined): Concealment {
    let found: Concealment = null;
    const names = classes === undefined ? [] : classes.split(' ', 60).map((each) => `.${each}`);
    if (id !== undefined) names.push(`#${id}`);
    for (const name of names) {
      const concealed = this.#resolved(name) ?? (this.#hasTags ? this.#resolved(tag + name) : null);
      if (concealed === 'never') return concealed;
      found = concealed ?? found;
    }
    return found;
  }

  #rules(text: string): void {
    let at = 0;
    let depth = 0;
    let open = text.indexOf('{');
    let close = text.indexOf('}');
    while (at < text.length && this.#selectors < MAX_SELECTORS) {
      // Each mark is looked for only once it is passed, so that a run of the other does not cost a scan a mark.
      if (open >= 0 && open < at) open = text.indexOf('{', at);
      if (close >= 0 && close < at) close = text.indexOf('}', at);
      if (close >= 0 && (open < 0 || close < open)) {
        depth = Math.max(0, depth - 1);
        at = close + 1;
        continue;
      }
      if (open < 0) return;
      const prelude = text.slice(Math.max(at, open - 4_000), open);
      const head = prelude.slice(prelude.lastIndexOf(';') + 1).trim();
      if (!head.startsWith('@')) {
        const end = close < 0 ? text.length : close;
        this.#rule(head, text.slice(open + 1, Math.min(end, open + 4_000)));
        at = end + 1;
      } else if (ON_SCREEN.test(head.toLowerCase()) && depth < MAX_DEPTH) {
        depth++;
        at = open + 1;
      } else at = endOfBlock(text, open);
    }
  }

  #rule(head: string, body: string): void {
    // Most rules are neither simple nor about sight: they are let go before anything is taken apart.
    const isList = head.includes(',');
    if (++this.#selectors > MAX_SELECTORS || (!isList && !SIMPLE.test(head))) return;
    const simple = (isList ? head.split(',', 400) : [head]).map((each) => each.trim()).filter((each) => SIMPLE.test(each));
    this.#selectors += simple.length;
    if (simple.length === 0) return;
    const mayHide = MAY_HIDE.test(body) || (body.includes('background') && body.includes('color'));
    if (!mayHide && !simple.some((name) => this.#named.has(name))) return;
    const rule: Rule = { body, says: null };
    for (const name of simple) {
      const named = this.#named.get(name);
      if (named === undefined) this.#named.set(name, { concealed: null, rules: [rule] });
      else named.rules.push(rule);
      this.#hasTags ||= !/^[.#]/.test(name);
    }
  }

  /** What the rules on a name come to. They are read when an element asks for it: most of a sheet is about what is not on the page. */
  #resolved(name: string): Concealment {
    const named = this.#named.get(name);
    if (named === undefined) return null;
    for (const rule of named.rules) {
      rule.says ??= read(rule.body);
      if (rule.says.concealed !== null) named.concealed = rule.says.concealed;
      else if (rule.says.shows) named.concealed = null;
    }
    named.rules.length = 0;
    return named.concealed;
  }
}

/** A rule that may hide something, and what it says once somebody asked. */
interface Rule {
  readonly body: string;
  says: { readonly concealed: Concealment; readonly shows: boolean } | null;
}

/** What is known of a name, and the rules on it that nobody asked for yet, in their order. */
interface Named {
  concealed: Concealment;
  readonly rules: Rule[];
}

function read(body: string): NonNullable<Rule['says']> {
  const declared = readDeclarations(body);
  return { concealed: hides(declared), shows: SHOWS.some((name) => declared.has(name)) };
}

/** Past the `}` that closes the block opened at `open`. */
function endOfBlock(text: string, open: number): number {
  let depth = 0;
  for (let i = open; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 123) depth++;
    else if (code === 125 && --depth === 0) return i + 1;
  }
  return text.length;
}
