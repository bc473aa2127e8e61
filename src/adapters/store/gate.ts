/** Lets one piece of work through at a time, in the order of asking. */
export class Gate {
  #held = false;
  readonly #waiting: (() => void)[] = [];

  /** Runs `work` when all that asked before has ended, however it ended. */
  async run<T>(work: () => Promise<T> | T): Promise<T> {
    if (this.#held) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    this.#held = true;
    try {
      return await work();
    } finally {
      const next = this.#waiting.shift();
      // Handed over while still held, so that nobody who asks in between overtakes.
      if (next === undefined) this.#held = false;
      else next();
    }
  }
}
