/** Time as the pipeline sees it. `now` is epoch ms UTC; `sleep` ends early when the signal aborts. */
export interface Clock {
  now(): number;
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

/** The machine's own clock. */
export const systemClock: Clock = {
  now: () => Date.now(),
  sleep: (ms, signal) =>
    new Promise((resolve) => {
      if (signal?.aborted === true) return resolve();
      const timer = setTimeout(finish, ms);
      function finish(): void {
        clearTimeout(timer);
        signal?.removeEventListener('abort', finish);
        resolve();
      }
      signal?.addEventListener('abort', finish);
    }),
};

/** A clock that stands still until it is moved: demo, replay and tests run on it. Sleeping moves it. */
export class VirtualClock implements Clock {
  #now: number;

  constructor(now: number) {
    this.#now = now;
  }

  now(): number {
    return this.#now;
  }

  /** Sets the time; never backwards. */
  moveTo(at: number): void {
    this.#now = Math.max(this.#now, at);
  }

  async sleep(ms: number): Promise<void> {
    this.#now += Math.max(0, ms);
  }
}

/** A virtual clock that several threads read from the same eight bytes; whoever drives the time moves it. */
export class SharedClock implements Clock {
  readonly memory: SharedArrayBuffer;
  readonly #cell: BigInt64Array;

  constructor(memory: SharedArrayBuffer = new SharedArrayBuffer(8)) {
    this.memory = memory;
    this.#cell = new BigInt64Array(memory);
  }

  now(): number {
    return Number(Atomics.load(this.#cell, 0));
  }

  /** Sets the time; never backwards. */
  moveTo(at: number): void {
    if (at > this.now()) Atomics.store(this.#cell, 0, BigInt(at));
  }

  /** Virtual time moves by rounds alone, so a sleeper only lets others run. */
  async sleep(): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve));
  }
}
