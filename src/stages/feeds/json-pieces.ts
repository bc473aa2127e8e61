/**
 * Finds the entries of a JSON Feed without reading it as a whole: the outermost object without its `items`, and where each object of that list
 * stands. So a huge feed can be read piece by piece, and one that is cut off or broken loses no more than the broken entry.
 */
export class JsonPieces {
  readonly #text: string;
  readonly spans: { readonly from: number; readonly to: number }[] = [];
  #at = 0;
  #depth = 0;
  #begun = 0;
  #listFrom = -1;
  #listTo = -1;
  /** The string that ended last at depth 1, where it may be a key. */
  #key = '';

  constructor(text: string) {
    this.#text = text;
  }

  /** Looks at what stands before `until`; says whether there is more. */
  find(until: number): boolean {
    const text = this.#text;
    const limit = Math.min(until, text.length);
    while (this.#at < limit) {
      const unit = text.charCodeAt(this.#at);
      if (unit === 34) this.#string();
      else {
        if (unit === 123 || unit === 91) this.#open(unit);
        else if (unit === 125 || unit === 93) this.#close();
        this.#at++;
      }
    }
    return this.#at < text.length;
  }

  /** The feed without its entries, as JSON text. */
  head(): string {
    if (this.#listFrom < 0) return this.#text;
    return `${this.#text.slice(0, this.#listFrom)}${this.#listTo < 0 ? ']}' : this.#text.slice(this.#listTo)}`;
  }

  #string(): void {
    const text = this.#text;
    let end = this.#at + 1;
    for (let unit = text.charCodeAt(end); end < text.length && unit !== 34; unit = text.charCodeAt(end)) end += unit === 92 ? 2 : 1;
    if (this.#depth === 1) this.#key = text.slice(this.#at + 1, Math.min(end, this.#at + 20));
    this.#at = end + 1;
  }

  #open(unit: number): void {
    this.#depth++;
    if (unit === 91 && this.#depth === 2 && this.#key === 'items' && this.#listFrom < 0) this.#listFrom = this.#at + 1;
    if (unit === 123 && this.#depth === 3) this.#begun = this.#at;
  }

  #close(): void {
    this.#depth--;
    if (this.#listFrom < 0 || this.#listTo >= 0) return;
    if (this.#depth === 2 && this.#text.charCodeAt(this.#at) === 125) this.spans.push({ from: this.#begun, to: this.#at + 1 });
    else if (this.#depth === 1) this.#listTo = this.#at;
  }
}
