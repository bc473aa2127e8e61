const MAX_UNITS = 1_000_256;

/** Units of a text in the making, one byte each as long as all fit, then two. One buffer serves all, as no text is left half made. */
const narrow = Buffer.alloc(MAX_UNITS);
const wide = new Uint16Array(MAX_UNITS);
const wideOctets = Buffer.from(wide.buffer);

/** Whether a unit is one that is copied: a single space before it stands between words. */
function isInside(text: string, at: number, stops: Uint8Array): boolean {
  const unit = text.charCodeAt(at);
  return unit <= 127 && stops[unit] === 0;
}

/** Where copying ends at the latest, and the units before which it ends. */
export interface Until {
  readonly to: number;
  readonly stops: Uint8Array;
}

/** A text that grows by units; what goes beyond a million is left out. */
export class UnitBuffer {
  length = 0;
  #isWide = false;

  /** Begins anew. */
  clear(): void {
    this.length = 0;
    this.#isWide = false;
  }

  put(unit: number): void {
    if (this.length >= MAX_UNITS) return;
    if (!this.#isWide) {
      if (unit <= 255) {
        narrow[this.length++] = unit;
        return;
      }
      this.#widen();
    }
    wide[this.length++] = unit;
  }

  /** Copies units of a text until one that `stops` flags or that is above 127; gives the place of that one. */
  copy(text: string, from: number, { to: end, stops }: Until): number {
    const to = Math.min(end, from + MAX_UNITS - this.length);
    let at = from;
    let length = this.length;
    if (this.#isWide) {
      for (; at < to; at++) {
        const unit = text.charCodeAt(at);
        if ((unit > 127 || stops[unit] === 1) && !(unit === 32 && isInside(text, at + 1, stops))) break;
        wide[length++] = unit;
      }
    } else {
      for (; at < to; at++) {
        const unit = text.charCodeAt(at);
        if ((unit > 127 || stops[unit] === 1) && !(unit === 32 && isInside(text, at + 1, stops))) break;
        narrow[length++] = unit;
      }
    }
    this.length = length;
    return at;
  }

  text(): string {
    return this.#isWide ? wideOctets.toString('utf16le', 0, this.length * 2) : narrow.toString('latin1', 0, this.length);
  }

  #widen(): void {
    for (let i = 0; i < this.length; i++) wide[i] = narrow[i] ?? 32;
    this.#isWide = true;
  }
}
