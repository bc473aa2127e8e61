import {
  ADDRESS_KEYS,
  CALLERS,
  LOCALE_VARIABLES,
  MODULE_PROBES,
  NAME_PROBES,
  PLACE_NAMES,
  TELEMETRY_VARIABLES,
  ZONE_VARIABLES,
} from '../lexicon/package-probes.ts';
import type { FindingPlace, Sighting } from './finding.ts';
import { mentionsIn } from './mentions.ts';
import { MARK, NUMBER, type SourceTokens, STRING, stringValue, TEMPLATE, tokenText, WORD } from './source-tokens.ts';
import { stringSightings } from './strings.ts';

/** Objects through which globals are reached. */
const GLOBALS = new Set(['window', 'globalThis', 'self', 'global']);
const IMPORTERS = new Set(['require', 'import']);
const MOST_SIGHTINGS = 20_000;
/** How far back a destructuring pattern is read, in tokens. */
const PATTERN_REACH = 80;

/** Everything that the tokens of one script show, in order. */
export function readSource(tokens: SourceTokens, place: FindingPlace): readonly Sighting[] {
  const reader = new Reader(tokens, place);
  for (let at = 0; at < tokens.kinds.length && reader.found.length < MOST_SIGHTINGS; at += 1) {
    const kind = tokens.kinds[at];
    if (kind === WORD) reader.word(at);
    else if (kind === STRING || kind === TEMPLATE) reader.string(at);
  }
  return [...reader.found, ...commentSightings(tokens)];
}

class Reader {
  readonly found: Sighting[] = [];
  readonly #tokens: SourceTokens;
  readonly #place: FindingPlace;

  constructor(tokens: SourceTokens, place: FindingPlace) {
    this.#tokens = tokens;
    this.#place = place;
  }

  word(at: number): void {
    const name = this.#text(at);
    if (name === 'env') this.#environment(at);
    if (PLACE_NAMES.has(name)) this.#placeName(at, name);
    const probe = Object.hasOwn(NAME_PROBES, name) ? NAME_PROBES[name] : undefined;
    if (probe === undefined) return;
    const before = this.#before(at);
    if (probe.after !== undefined && !probe.after.includes(before.word)) return;
    if (before.word === 'function' || (probe.global === true && before.dotted && !GLOBALS.has(before.word))) return;
    if (probe.called === true && !this.#isCalled(at)) return;
    const compared = probe.kind === 'time-zone' && this.#comparesNumber(at);
    this.#see(at, at, {
      kind: probe.kind,
      subject: name,
      what: compared ? `${probe.what}, and compares it with a number` : probe.what,
      acted: compared || probe.kind === 'network',
    });
  }

  string(at: number): void {
    const tokens = this.#tokens;
    if (this.#previousIs(at, '+') && this.#isText(at - 2)) return;
    let value = stringValue(tokens, at);
    let end = at;
    // 'https://ip' + 'info.io' is one address.
    while (this.#mark(end + 1) === '+' && this.#isText(end + 2) && end - at < 40) {
      end += 2;
      value += stringValue(tokens, end);
    }
    if (value.length < 2) return;
    this.#module(at, value);
    this.#bracketed(at, value);
    const acted = this.#isHandedOver(at);
    const keyed = acted && this.#mark(at - 1) !== '(';
    for (const seen of stringSightings(value, { acted, keyed })) this.#see(at, end, seen);
  }

  /** `process.env.NAME`, `process.env['NAME']`, `const { NAME } = process.env`, `import.meta.env`, `Deno.env.get('NAME')`. */
  #environment(at: number): void {
    const before = this.#before(at);
    if (!before.dotted || !['process', 'meta', 'Deno', 'Bun'].includes(before.word)) return;
    const next = this.#skipQuestion(at + 1);
    const nameAt = this.#memberAt(next, before.word);
    if (nameAt !== null) {
      this.#variable(at, nameAt);
      return;
    }
    const names = this.#destructured(at);
    if (names.length === 0) this.#see(at, at, { kind: 'environment', subject: '*', what: 'takes the whole environment', acted: false });
    for (const name of names) this.#variableNamed(at, at, name);
  }

  /** Where the name of the variable stands, from the mark after `env`; null where all of it is taken. */
  #memberAt(next: number, holder: string): number | null {
    if (this.#mark(next) === '[') return next + 1;
    if (this.#mark(next) !== '.') return null;
    if (this.#mark(next + 1) === '[') return next + 2;
    return this.#text(next + 1) === 'get' && holder === 'Deno' ? next + 3 : next + 1;
  }

  #variable(at: number, nameAt: number): void {
    const kind = this.#tokens.kinds[nameAt];
    if (kind === WORD)
      this.#variableNamed(at, nameAt, this.#text(nameAt), this.#tokens.kinds[nameAt - 1] === MARK && this.#mark(nameAt - 1) === '[');
    else if (kind === STRING || kind === TEMPLATE) {
      // `PREFIX_${name}` is worked out too.
      const open = kind === TEMPLATE && this.#text(nameAt).endsWith('\u0024{');
      this.#variableNamed(at, nameAt, stringValue(this.#tokens, nameAt), open);
    }
  }

  #variableNamed(at: number, endAt: number, name: string, computed = false): void {
    if (computed) {
      this.#see(at, endAt, {
        kind: 'environment',
        subject: '[computed]',
        what: 'reads an environment variable whose name is worked out',
        acted: false,
      });
      return;
    }
    const kind = ZONE_VARIABLES.has(name)
      ? 'time-zone'
      : LOCALE_VARIABLES.has(name)
        ? 'locale'
        : TELEMETRY_VARIABLES.has(name)
          ? 'telemetry'
          : 'environment';
    this.#see(at, endAt, { kind, subject: name, what: `reads the environment variable ${name.slice(0, 60)}`, acted: false });
  }

  /** Names in `{ A, B: b } = process.env`. */
  #destructured(at: number): readonly string[] {
    let back = at - 1;
    while (back > 0 && this.#mark(back) !== '=' && at - back < 6) back -= 1;
    if (this.#mark(back) !== '=' || this.#mark(back - 1) !== '}') return [];
    const names: string[] = [];
    for (let step = back - 2; step > Math.max(0, back - PATTERN_REACH) && this.#mark(step) !== '{'; step -= 1) {
      const opens = this.#mark(step - 1);
      if (this.#tokens.kinds[step] === WORD && (opens === ',' || opens === '{')) names.unshift(this.#text(step));
    }
    return names;
  }

  #placeName(at: number, name: string): void {
    const compared = this.#comparedWith(at);
    this.#see(at, at, {
      kind: 'place',
      subject: compared === null ? name : `${name} = ${compared}`,
      what: compared === null ? `has a name that stands for a country or place (${name})` : `compares ${name} with "${compared}"`,
      acted: compared !== null,
    });
  }

  /** The short text a name is compared with in the next few tokens, or just before. */
  #comparedWith(at: number): string | null {
    for (let step = at + 1; step < at + 8; step += 1) {
      const mark = this.#mark(step);
      if (mark === ';' || mark === '}' || mark === ',') break;
      const equals = mark === '=' && (this.#mark(step + 1) === '=' || this.#mark(step - 1) === '!');
      if (!equals) continue;
      let after = step + 1;
      while (this.#mark(after) === '=') after += 1;
      if (this.#isText(after)) return stringValue(this.#tokens, after, 40);
      break;
    }
    let back = at - 1;
    while (back > at - 8 && (this.#mark(back) === '.' || this.#tokens.kinds[back] === WORD || this.#mark(back) === '?')) back -= 1;
    if (this.#mark(back) !== '=' || (this.#mark(back - 1) !== '=' && this.#mark(back - 1) !== '!')) return null;
    while (this.#mark(back) === '=' || this.#mark(back) === '!') back -= 1;
    return this.#isText(back) ? stringValue(this.#tokens, back, 40) : null;
  }

  #module(at: number, value: string): void {
    const plain = value.startsWith('node:') ? value.slice(5) : value;
    const probe = Object.hasOwn(MODULE_PROBES, plain) ? MODULE_PROBES[plain] : undefined;
    if (probe === undefined) return;
    const called = this.#mark(at - 1) === '(' && IMPORTERS.has(this.#text(at - 2));
    const before = this.#tokens.kinds[at - 1] === WORD ? this.#text(at - 1) : '';
    if (!called && before !== 'from' && before !== 'import') return;
    this.#see(at, at, { kind: probe[0], subject: plain, what: probe[1], acted: true });
  }

  /** `date['getTimezoneOffset']()`: a member by its name in a string. */
  #bracketed(at: number, value: string): void {
    const probe = Object.hasOwn(NAME_PROBES, value) ? NAME_PROBES[value] : undefined;
    if (probe === undefined || this.#mark(at - 1) !== '[' || this.#mark(at + 1) !== ']') return;
    if (probe.after !== undefined && !probe.after.includes(this.#text(at - 2))) return;
    if (this.#tokens.kinds[at - 2] !== WORD && this.#mark(at - 2) !== ')' && this.#mark(at - 2) !== ']') return;
    const compared = probe.kind === 'time-zone' && this.#comparesNumber(at + 1);
    const what = `${probe.what}, by a name in a string${compared ? ', and compares it with a number' : ''}`;
    this.#see(at, at, { kind: probe.kind, subject: value, what, acted: compared });
  }

  /** Whether a string is an argument of a call that takes addresses, or the value of such a key. */
  #isHandedOver(at: number): boolean {
    const before = this.#mark(at - 1);
    if (before === '(') return this.#tokens.kinds[at - 2] === WORD && CALLERS.has(this.#text(at - 2));
    if (before === ':' || before === '=') return this.#tokens.kinds[at - 2] === WORD && ADDRESS_KEYS.has(this.#text(at - 2));
    return false;
  }

  /** Whether an offset that is read is compared with a number: `x.getTimezoneOffset() === -480`. */
  #comparesNumber(at: number): boolean {
    for (let step = at + 1; step < at + 10; step += 1) {
      const mark = this.#mark(step);
      if (mark === ';' || mark === ',' || mark === '}') return false;
      if (this.#tokens.kinds[step] === NUMBER) {
        const before = this.#mark(step - 1) === '-' ? step - 2 : step - 1;
        const compares = this.#mark(before) === '=' || this.#mark(before) === '<' || this.#mark(before) === '>';
        return compares && this.#text(step) !== '0';
      }
    }
    return false;
  }

  /** The word before a name, and whether a dot joins them. */
  #before(at: number): { readonly word: string; readonly dotted: boolean } {
    const dotted = this.#mark(at - 1) === '.';
    let back = dotted ? at - 2 : at - 1;
    if (dotted && this.#mark(back) === '?') back -= 1;
    return { word: this.#tokens.kinds[back] === WORD ? this.#text(back) : '', dotted };
  }

  #isCalled(at: number): boolean {
    const next = this.#skipQuestion(at + 1);
    return this.#mark(next) === '(' || (this.#mark(next) === '.' && this.#mark(next + 1) === '(');
  }

  #skipQuestion(at: number): number {
    return this.#mark(at) === '?' && this.#mark(at + 1) === '.' ? at + 1 : at;
  }

  #previousIs(at: number, mark: string): boolean {
    return this.#mark(at - 1) === mark;
  }

  #isText(at: number): boolean {
    const kind = this.#tokens.kinds[at];
    return kind === STRING || kind === TEMPLATE;
  }

  #mark(at: number): string {
    return this.#tokens.kinds[at] === MARK ? (this.#tokens.text[this.#tokens.starts[at] ?? 0] ?? '') : '';
  }

  #text(at: number): string {
    return at < 0 || at >= this.#tokens.kinds.length ? '' : tokenText(this.#tokens, at);
  }

  #see(from: number, to: number, seen: Omit<Sighting, 'start' | 'end' | 'place'>): void {
    this.found.push({ ...seen, place: this.#place, start: this.#tokens.starts[from] ?? 0, end: this.#tokens.ends[to] ?? 0 });
  }
}

/** Comments are read for the same words: a mention there is told as one and never counts as code. */
function commentSightings(tokens: SourceTokens): readonly Sighting[] {
  const found: Sighting[] = [];
  for (let at = 0; at + 1 < tokens.comments.length && found.length < MOST_SIGHTINGS; at += 2) {
    const [start = 0, end = 0] = [tokens.comments[at], tokens.comments[at + 1]];
    found.push(...mentionsIn(tokens.text.slice(start, end), start, 'comment'));
  }
  return found;
}
