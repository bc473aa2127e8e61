import type { Job } from '../ports/queue.ts';

/** A job that has not ended after this long waits for somebody else: its place is given on. */
const SLOW_MS = 2_000;
/** Most jobs under way at once, those included whose place was given on. */
const MOST_UNDER_WAY = 512;

/**
 * Places for jobs that mostly wait for servers. A place is filled as soon as it is free, and a job that takes longer than two seconds gives its own
 * on, so that five hundred silent servers hold up nobody else. An error of a job is thrown by the next call.
 */
export class Places {
  readonly #places: number;
  readonly #run: (job: Job) => Promise<void>;
  readonly #slow = new Set<Promise<void>>();
  readonly #holding = new Set<Promise<void>>();
  #fault: { readonly thrown: unknown } | null = null;
  #slowRan = 0;

  constructor(places: number, run: (job: Job) => Promise<void>) {
    this.#places = places;
    this.#run = run;
  }

  /** Runs what `claim` gives until it gives nothing and no place is held; slow jobs may go on after. Gives the number started. */
  async drain(claim: (room: number) => Promise<readonly Job[]>): Promise<number> {
    let started = 0;
    for (;;) {
      this.#throwFault();
      const room = Math.min(this.#places - this.#holding.size, MOST_UNDER_WAY - this.#holding.size - this.#slow.size);
      // A look at the queue has its price: a quarter of the places at a time.
      const looks = room > 0 && (room >= this.#places / 4 || this.#holding.size === 0);
      const jobs = looks ? await claim(room) : [];
      for (const job of jobs) this.#start(job);
      started += jobs.length;
      if (jobs.length > 0) continue;
      if (this.#holding.size > 0) await Promise.race(this.#holding);
      else if (looks) return started;
      else await Promise.race(this.#slow);
    }
  }

  /** Waits for the jobs that are still under way; gives how many there were since the last time. */
  async settle(): Promise<number> {
    while (this.#holding.size + this.#slow.size > 0) await Promise.allSettled([...this.#holding, ...this.#slow]);
    const ran = this.#slowRan;
    this.#slowRan = 0;
    this.#throwFault();
    return ran;
  }

  #throwFault(): void {
    const fault = this.#fault;
    this.#fault = null;
    if (fault !== null) throw fault.thrown;
  }

  #start(job: Job): void {
    const { promise: place, resolve: leavePlace } = Promise.withResolvers<void>();
    const work = this.#run(job).catch((thrown: unknown) => {
      this.#fault ??= { thrown };
    });
    const timer = setTimeout(() => {
      this.#slow.add(work);
      this.#slowRan += 1;
      leavePlace();
    }, SLOW_MS);
    this.#holding.add(place);
    void place.then(() => this.#holding.delete(place));
    void work.then(() => {
      clearTimeout(timer);
      this.#slow.delete(work);
      leavePlace();
    });
  }
}
