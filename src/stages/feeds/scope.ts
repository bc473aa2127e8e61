import { sameUnits } from './characters.ts';
import { type Code, knownCode } from './codes.ts';
import { type Names, nameOf } from './names.ts';

/** So many that the names of one feed seldom share one. */
const SLOTS = 256;

/** A number for the name at `[from, to)`, the same for names that differ in case alone. */
export function nameHash(text: string, from: number, to: number): number {
  let hash = 0;
  for (let at = from; at < to; at++) hash = hashStep(hash, text.charCodeAt(at));
  return hash;
}

/** The same number unit by unit, for who walks over the name anyway; begun with 0. */
export const hashStep = (hash: number, unit: number): number => (Math.imul(hash, 31) + (unit | 32)) | 0;

/** The namespaces in force somewhere in a text, and the numbers of the names met there. A name is cut out of the text only where it was not met before. */
export class Scope {
  readonly names: Names;
  readonly core: string;
  readonly #text: string;
  readonly #hash = new Int32Array(SLOTS);
  readonly #from = new Int32Array(SLOTS);
  /** 0 for a slot without a name. */
  readonly #length = new Int32Array(SLOTS);
  readonly #code = new Int32Array(SLOTS);

  constructor(text: string, names: Names, core: string) {
    this.#text = text;
    this.names = names;
    this.core = core;
  }

  /** The number of the name at `[from, to)`, whose hash is given. */
  codeAt(from: number, to: number, hash: number): Code {
    const slot = hash & (SLOTS - 1);
    const length = to - from;
    if (this.#length[slot] === length && this.#hash[slot] === hash && sameUnits(this.#text, this.#from[slot] ?? 0, from, length)) {
      return this.#code[slot] ?? 0;
    }
    const code = knownCode(nameOf(this.#text.slice(from, to), this.names, this.core));
    this.#from[slot] = from;
    this.#hash[slot] = hash;
    this.#length[slot] = length;
    this.#code[slot] = code;
    return code;
  }
}
