import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { serve } from '@hono/node-server';
import { openSqliteStore } from '../../src/adapters/store/index.ts';
import { wireFetcher } from '../../src/demo/fetcher.ts';
import { buildWire } from '../../src/demo/wire.ts';
import type { Wire } from '../../src/demo/wire-port.ts';
import { subscriberId } from '../../src/domain/ids.ts';
import { Runner, scheduleEditions, schedulePolls, simulate } from '../../src/pipeline/index.ts';
import { SharedClock } from '../../src/ports/clock.ts';
import { silentLog } from '../../src/ports/log.ts';
import { memoryMailer, type OutgoingMail } from '../../src/ports/mailer.ts';
import type { Store } from '../../src/ports/store.ts';
import { createWeb, type WebDeps } from '../../src/surfaces/web/index.ts';

const HOUR_MS = 3_600_000;
const LINK_KEY = 'ab'.repeat(32);

/** A whole paper of the made-up wire, served on loopback. */
export interface DemoPaper {
  readonly url: string;
  readonly store: Store;
  readonly deps: WebDeps;
  /** What was mailed while the paper was made. */
  readonly mails: readonly OutgoingMail[];
  close(): Promise<void>;
}

/** Makes the demo's paper in process, with one reader of the mail, and serves it on a free port. */
export const openDemoPaper = (seed = 1): Promise<DemoPaper> => openPaperOf(buildWire(seed));

/** Runs the whole pipeline over a wire in process, and serves what it published. */
export async function openPaperOf(wire: Wire): Promise<DemoPaper> {
  const folder = mkdtempSync(join(tmpdir(), 'tickrwire-paper-'));
  const store = await openSqliteStore({ path: join(folder, 'tickrwire.db') });
  const clock = new SharedClock();
  clock.moveTo(wire.startAt);
  const mailer = memoryMailer();
  for (const publisher of wire.publishers) await store.publishers.put(publisher);
  for (const feed of wire.feeds) await store.feeds.put(feed);
  await store.digests.putSubscriber(readerAt(wire.startAt));
  const deps = {
    store,
    clock,
    fetcher: wireFetcher(wire, clock),
    mailer,
    machineMs: () => performance.now(),
    log: silentLog,
    settings: PAPER_SETTINGS,
  };
  await schedulePolls(deps);
  await scheduleEditions(deps);
  await simulate({ store, runner: new Runner(deps), clock, stretch: wire }, () => {});
  const web = await servePaper(store, wire.endAt);
  return {
    ...web,
    store,
    mails: mailer.sent,
    close: async () => {
      await web.close();
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Settings of a paper over the made-up wire. */
export const PAPER_SETTINGS = {
  pollFloorMs: HOUR_MS,
  pollCeilingMs: 3 * HOUR_MS,
  fetchAtOnce: 8,
  pageGapMs: 0,
  zone: 'UTC',
  editionHour: 7,
  title: 'TickrWire',
  baseUrl: 'http://paper.example',
  mailFrom: 'TickrWire <digest@paper.example>',
  mailsPerMinute: 1_000,
  postalAddress: null,
  linkKey: LINK_KEY,
};

/** A reader of the mail who signed up at a moment. */
export const readerAt = (at: number) => ({
  id: subscriberId('ada@readers.example'),
  email: 'ada@readers.example',
  topics: [],
  zone: 'UTC',
  hour: 7,
  state: 'active' as const,
  createdAt: at,
  confirmedAt: at,
  confirmationsSent: 1,
  lastConfirmationAt: at,
  softBounces: 0,
});

/** Serves a store as the paper of one moment, on a free port of loopback. */
export async function servePaper(
  store: Store,
  at: number,
): Promise<{ readonly url: string; readonly deps: WebDeps; close(): Promise<void> }> {
  let url = '';
  const deps: WebDeps = {
    store,
    clock: { now: () => at, sleep: async () => {} },
    log: silentLog,
    machineMs: () => performance.now(),
    progress: () => null,
    paper: {
      title: 'TickrWire',
      operator: 'The demo desk',
      contact: 'desk@paper.example',
      zone: 'UTC',
      editionHour: 7,
      trustProxy: false,
      version: '0.1.0',
      linkKey: LINK_KEY,
      baseUrl: () => url,
    },
  };
  const listening = Promise.withResolvers<number>();
  const server = serve({ fetch: createWeb(deps).fetch, hostname: '127.0.0.1', port: 0 }, (info) => listening.resolve(info.port));
  url = `http://127.0.0.1:${await listening.promise}`;
  return {
    url,
    deps,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        if ('closeAllConnections' in server) server.closeAllConnections();
      }),
  };
}
