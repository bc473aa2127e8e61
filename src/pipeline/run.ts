import { type FeedId, idFrom } from '../domain/ids.ts';
import { asTickrError } from '../domain/outcome.ts';
import type { Job, JobKind } from '../ports/queue.ts';
import type { PipelineDeps } from './deps.ts';
import { runDigest } from './editions.ts';
import { runSubscribe } from './hubs.ts';
import { runExtract, runPoll, runPush } from './ingest.ts';
import { runKeep } from './keep.ts';
import { runDelivery } from './mailroom.ts';
import { Newsroom } from './newsroom.ts';
import { Places } from './places.ts';
import { runPrimaries } from './primaries.ts';
import { type StartPace, startPace } from './start-pace.ts';

/** Kinds in the order a round works them off: all feeds, then all pages, then stories one by one with the documents they point to, then the mail. */
const PHASES: readonly { readonly kinds: readonly JobKind[]; readonly atOnce: 'many' | 'one' }[] = [
  { kinds: ['push', 'poll', 'subscribe'], atOnce: 'many' },
  { kinds: ['extract'], atOnce: 'many' },
  { kinds: ['place'], atOnce: 'one' },
  { kinds: ['primary'], atOnce: 'one' },
  { kinds: ['write'], atOnce: 'one' },
  { kinds: ['digest'], atOnce: 'one' },
  { kinds: ['deliver'], atOnce: 'many' },
  { kinds: ['keep'], atOnce: 'one' },
];

const LEASE_MS = 15 * 60_000;
/** A wait between two rounds that took this much longer than it should: the machine slept, or its clock was set. */
const CLOCK_JUMP_MS = 10 * 60_000;
const STORE_TROUBLE: readonly string[] = ['store/full', 'store/io', 'store/rolled-back'];
/** How long a pipeline that cannot write waits before it tries again. */
const STORE_RETRY_MS = 15_000;

/** Works jobs off: a round for demo, replay and `run`; without end for `serve`. */
export class Runner {
  readonly #deps: PipelineDeps;
  readonly #newsroom: Newsroom;
  readonly #stop = new AbortController();
  readonly #places: Places;
  #pace: StartPace | null = null;
  #interrupted = false;

  constructor(deps: PipelineDeps) {
    this.#deps = deps;
    this.#newsroom = new Newsroom(deps);
    this.#places = new Places(deps.settings.fetchAtOnce, (job) => this.#run(job));
  }

  /** Whether it was told to stop. */
  get stopped(): boolean {
    return this.#stop.signal.aborted;
  }

  /** Ends `serve` after the jobs under way. */
  stop(): void {
    this.#stop.abort();
  }

  /** Runs every job that is due at the clock's time, and those they bring, phase by phase until none is left. Gives the number run. */
  async round(kinds: readonly JobKind[] = PHASES.flatMap((phase) => phase.kinds)): Promise<number> {
    let total = 0;
    for (;;) {
      const ran = await this.#sweep(kinds);
      const late = await this.#places.settle();
      total += ran;
      if ((ran === 0 && late === 0) || this.#stop.signal.aborted) return total;
    }
  }

  /** One pass over the phases; jobs that a silent server holds up may still run when it ends. */
  async #sweep(kinds: readonly JobKind[]): Promise<number> {
    let ran = 0;
    for (const phase of PHASES) {
      const wanted = phase.kinds.filter((kind) => kinds.includes(kind));
      if (wanted.length === 0) continue;
      const done = phase.atOnce === 'many' ? await this.#drainMany(wanted) : await this.#drain(wanted, 1);
      ran += done;
      // What one round placed is settled as a whole, so that its order within the round makes no difference.
      if (done > 0 && wanted.includes('place')) await this.#newsroom.settle();
    }
    return ran;
  }

  /** Simulated time goes batch by batch, so that two runs do the same; on the machine's clock a place that is free is filled at once. */
  async #drainMany(kinds: readonly JobKind[]): Promise<number> {
    const { store, clock, settings } = this.#deps;
    if (settings.pageGapMs === 0) return this.#drain(kinds, settings.fetchAtOnce);
    return this.#places.drain((room) =>
      this.#stop.signal.aborted ? Promise.resolve([]) : store.queue.claim(kinds, clock.now(), LEASE_MS, room),
    );
  }

  async #drain(kinds: readonly JobKind[], atOnce: number): Promise<number> {
    let ran = 0;
    while (!this.#stop.signal.aborted) {
      const jobs = await this.#deps.store.queue.claim(kinds, this.#deps.clock.now(), LEASE_MS, atOnce);
      if (jobs.length === 0) return ran;
      // All of them end before an error of the store is passed on: nothing runs on behind the back of whoever handles it.
      const ends = await Promise.allSettled(jobs.map((job) => this.#run(job)));
      for (const end of ends) if (end.status === 'rejected') throw end.reason;
      ran += jobs.length;
    }
    return ran;
  }

  async #run(job: Job): Promise<void> {
    try {
      await this.#work(job);
      await this.#deps.store.queue.complete(job);
    } catch (thrown) {
      const error = asTickrError(thrown, { kind: job.kind, key: job.key });
      // A disk that is full or fails is no fault of the job: it keeps its attempts and is worked off when there is room again.
      if (STORE_TROUBLE.includes(error.code)) throw error;
      const now = this.#deps.clock.now();
      const ended = await this.#deps.store.queue.fail(
        job,
        `${error.code}: ${error.message}`.slice(0, 1_000),
        now + 60_000 * 4 ** Math.max(0, job.attempts - 1),
      );
      this.#deps.log.warn('job.failed', { kind: job.kind, key: job.key, code: error.code, ended, detail: error.message.slice(0, 300) });
    }
  }

  async #work(job: Job): Promise<void> {
    switch (job.kind) {
      case 'poll':
      case 'survey':
        return this.#poll(job);
      case 'push':
        return runPush(this.#deps, job);
      case 'subscribe':
        return runSubscribe(this.#deps, job);
      case 'extract':
        return runExtract(this.#deps, job);
      case 'place':
        return this.#newsroom.place(job);
      case 'primary':
        return runPrimaries(this.#deps, job);
      case 'write':
      case 'withdraw':
        return this.#newsroom.write(job);
      case 'digest':
        return runDigest(this.#deps, job);
      case 'deliver':
        return runDelivery(this.#deps, job);
      case 'keep':
        return runKeep(this.#deps, job);
    }
  }

  /** A poll, or its place in the line where it was overdue at the start. */
  async #poll(job: Job): Promise<void> {
    const slot = this.#pace?.slotOf(idFrom<FeedId>(job.key), job.runAt) ?? null;
    if (slot === null) return runPoll(this.#deps, job);
    await this.#deps.store.queue.enqueue({ kind: 'poll', key: job.key, runAt: slot });
  }

  /** Works until stopped; between rounds it sleeps until the next job is due, at most a second. */
  async serve(beat: () => void): Promise<void> {
    const { clock } = this.#deps;
    let lastAt = Number.NEGATIVE_INFINITY;
    while (!this.#stop.signal.aborted) {
      beat();
      if (Math.abs(clock.now() - lastAt) > CLOCK_JUMP_MS) this.#pace = await startPace(this.#deps);
      const ran = await this.#roundOrWait();
      lastAt = clock.now();
      if (ran === 0) await clock.sleep(1_000, this.#stop.signal);
    }
    await this.#places.settle();
  }

  /** A round. Where the store cannot be written, as when the disk is full, it waits and tries again: what is published is read on meanwhile. */
  async #roundOrWait(): Promise<number> {
    const { store, log, clock } = this.#deps;
    try {
      // Jobs that could not be given back when the store failed would stand leased until their time is up.
      if (this.#interrupted) await store.queue.releaseAll();
      this.#interrupted = false;
      return await this.#sweep(PHASES.flatMap((phase) => phase.kinds));
    } catch (thrown) {
      await this.#places.settle().catch(() => 0);
      const error = asTickrError(thrown);
      if (!error.retryable) throw thrown;
      this.#interrupted = true;
      log.error('pipeline.waiting', { code: error.code, detail: error.message.slice(0, 300), retryInMs: STORE_RETRY_MS });
      await clock.sleep(STORE_RETRY_MS, this.#stop.signal);
      return 0;
    }
  }
}
