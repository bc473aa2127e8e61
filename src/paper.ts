import { performance } from 'node:perf_hooks';
import { Worker } from 'node:worker_threads';
import { serve } from '@hono/node-server';
import { baseUrlOf, linkKeyOf, VERSION } from './app.ts';
import type { Settings } from './config/settings.ts';
import { openRecorded } from './demo/recorded.ts';
import { serveWire } from './demo/server.ts';
import { buildWire } from './demo/wire.ts';
import type { Wire } from './demo/wire-port.ts';
import { TickrError } from './domain/outcome.ts';
import type { Publisher } from './domain/publisher.ts';
import { OWNERS } from './lexicon/owners.ts';
import { enrolReaders } from './pipeline/readers.ts';
import { type Stretch, simulationAt, simulationDone } from './pipeline/simulate.ts';
import { type Clock, SharedClock, systemClock } from './ports/clock.ts';
import { stderrLog } from './ports/log.ts';
import type { Store } from './ports/store.ts';
import type { Progress, RunningPaper, SimulationKind } from './surfaces/cli/context.ts';
import { createWeb } from './surfaces/web/index.ts';

/** What a pipeline thread is started with. */
export interface ThreadOrder {
  readonly settings: Settings;
  /** A simulation: the clock's memory, the port of the wire, and how far to go; null for the machine's clock and the real network. */
  readonly simulation: { readonly clockMemory: SharedArrayBuffer; readonly wirePort: number; readonly stretch: Stretch } | null;
}

/** What a pipeline thread says. */
export type ThreadWord =
  | { readonly kind: 'beat' }
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'failed'; readonly code: string; readonly message: string };

/** A thread that gives no sign for this long is taken to hang on some input, ended and started anew. */
const SILENT_MS = 90_000;

interface Thread {
  readonly finished: Promise<void>;
  stop(): Promise<void>;
}

/** Starts the pipeline in a thread of its own, so that no page waits on it; a thread that dies or hangs is replaced (its jobs are fenced by their attempts). */
function startThread(order: ThreadOrder, tell: (progress: Progress) => void): Thread {
  let worker: Worker | null = null;
  let stopping = false;
  let lastBeat = performance.now();
  const { promise: finished, resolve, reject } = Promise.withResolvers<void>();
  const ending = import.meta.url.endsWith('.ts') ? '.ts' : '.js';
  const start = (): void => {
    lastBeat = performance.now();
    worker = new Worker(new URL(`./worker${ending}`, import.meta.url), {
      workerData: order,
      resourceLimits: { maxOldGenerationSizeMb: 4_096 },
    });
    worker.on('message', (word: ThreadWord) => {
      lastBeat = performance.now();
      if (word.kind === 'progress') tell(word.progress);
      if (word.kind === 'progress' && word.progress.done) resolve();
      if (word.kind === 'failed') reject(new TickrError(word.message, { code: word.code }));
      // Its work is done, or cannot be done: a new thread would only find the same.
      if (word.kind === 'failed' || (word.kind === 'progress' && word.progress.done)) stopping = true;
    });
    worker.on('error', (error) => stderrLog(order.settings.logLevel).error('pipeline.died', { detail: String(error) }));
    worker.on('exit', () => {
      if (stopping) return resolve();
      setTimeout(() => {
        if (!stopping) start();
      }, 1_000).unref();
    });
  };
  const watch = setInterval(() => {
    if (performance.now() - lastBeat > SILENT_MS) void worker?.terminate();
  }, 5_000);
  watch.unref();
  start();
  return {
    finished,
    stop: async () => {
      stopping = true;
      clearInterval(watch);
      await endThread(worker);
    },
  };
}

/** Asks a thread to end after its jobs, and ends it after eight seconds: the whole program is to be gone in ten. */
async function endThread(worker: Worker | null): Promise<void> {
  if (worker === null || worker.threadId === -1) return;
  const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
  worker.postMessage('stop');
  const timer = setTimeout(() => void worker.terminate(), 8_000);
  await ended;
  clearTimeout(timer);
}

interface WebInput {
  readonly settings: Settings;
  readonly store: Store;
  readonly clock: Clock;
  readonly progress: () => Progress | null;
}

/** Serves the paper; resolves once it listens. A taken port gives a clear error. */
async function startWeb(input: WebInput): Promise<{ readonly url: string; close(): Promise<void> }> {
  const { settings, store, clock } = input;
  const linkKey = await linkKeyOf(store);
  const listening = Promise.withResolvers<number>();
  let port = settings.port;
  const web = createWeb({
    store,
    clock,
    log: stderrLog(settings.logLevel),
    progress: input.progress,
    machineMs: () => performance.now(),
    paper: {
      title: settings.title,
      operator: settings.operator,
      contact: settings.contact,
      zone: settings.zone,
      editionHour: settings.editionHour,
      trustProxy: settings.trustProxy,
      version: VERSION,
      linkKey,
      baseUrl: () => baseUrlOf(settings, port),
    },
  });
  const server = serve({ fetch: web.fetch, hostname: settings.host, port: settings.port }, (info) => listening.resolve(info.port));
  server.on('error', (error: NodeJS.ErrnoException) => {
    const inUse = error.code === 'EADDRINUSE';
    listening.reject(
      new TickrError(
        inUse
          ? `port ${settings.port} is taken by another program: give another with --port, or --port 0 for any free one`
          : `cannot listen on ${settings.host}:${settings.port}: ${error.message}`,
        { code: inUse ? 'web/port-taken' : 'web/cannot-listen' },
      ),
    );
  });
  port = await listening.promise;
  return {
    url: baseUrlOf(settings, port),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        if ('closeAllConnections' in server) server.closeAllConnections();
      }),
  };
}

interface PaperInput {
  readonly settings: Settings;
  readonly store: Store;
  readonly lock: { release(): void };
  readonly tell: (progress: Progress) => void;
}

/** The live paper: web in this thread, the pipeline in another, on the machine's clock. */
export async function servePaper(input: PaperInput): Promise<RunningPaper> {
  let latest: Progress | null = null;
  const hear = (progress: Progress): void => {
    latest = progress;
    input.tell(progress);
  };
  const web = await startWeb({ ...input, clock: systemClock, progress: () => latest }).catch(async (error: unknown) => {
    await input.store.close();
    input.lock.release();
    throw error;
  });
  const thread = input.settings.ingest ? startThread({ settings: { ...input.settings, baseUrl: web.url }, simulation: null }, hear) : null;
  return {
    url: web.url,
    finished: thread?.finished ?? new Promise(() => {}),
    close: async () => {
      await thread?.stop();
      await web.close();
      await input.store.close();
      input.lock.release();
    },
  };
}

/** A recording names publishers by their domain only; what we know of the domain as facts goes with it. */
function described(publisher: Publisher): Publisher {
  const known = OWNERS.find((row) => row.domain === publisher.id);
  return known === undefined ? publisher : { ...publisher, name: known.name, kind: known.kind, owner: known.owner, country: known.country };
}

interface SimulationInput extends PaperInput {
  readonly kind: SimulationKind;
  readonly web: boolean;
}

/** A paper over simulated time: the wire on loopback, the pipeline in a thread, and the web where it is wanted. */
export async function simulatePaper(input: SimulationInput): Promise<RunningPaper> {
  const { settings, store, kind } = input;
  const wire: Wire = kind.kind === 'demo' ? buildWire(kind.seed) : await openRecorded(kind.dir);
  const clock = new SharedClock();
  const stretch: Stretch = wire;
  clock.moveTo((await simulationDone(store)) ? stretch.endAt : await simulationAt(store, stretch));
  await store.transaction(async (inside) => {
    for (const publisher of wire.publishers) await inside.publishers.put(described(publisher));
    for (const feed of wire.feeds) await inside.feeds.put(feed);
    await enrolReaders(inside, stretch.startAt);
    await enrolReaders(inside, stretch.startAt);
  });
  const origin = await serveWire(wire, clock);
  let latest: Progress | null = null;
  const hear = (progress: Progress): void => {
    latest = progress;
    input.tell(progress);
  };
  const web = input.web
    ? await startWeb({ settings, store, clock, progress: () => latest }).catch(async (error: unknown) => {
        // A server left open would keep the process from ending.
        await origin.close();
        throw error;
      })
    : null;
  const simulated: Settings = {
    ...settings,
    baseUrl: web?.url ?? baseUrlOf(settings),
    pollFloorMinutes: 60,
    pollCeilingHours: 3,
    // A recording holds no documents beside its pages; the invented wire has its own.
    primarySources: settings.primarySources && wire.primaryHosts !== undefined,
    primaryHosts: wire.primaryHosts ?? [],
  };
  const order: ThreadOrder = {
    settings: simulated,
    simulation: {
      clockMemory: clock.memory,
      wirePort: origin.port,
      stretch: { startAt: stretch.startAt, endAt: stretch.endAt, stepMs: stretch.stepMs },
    },
  };
  const thread = startThread(order, hear);
  return {
    url: web?.url ?? baseUrlOf(settings),
    finished: thread.finished,
    close: async () => {
      await thread.stop();
      await origin.close();
      await web?.close();
      await store.close();
      input.lock.release();
    },
  };
}
