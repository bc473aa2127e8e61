import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { Agent, request } from 'undici';
import type { EvalResult, EvalRow } from '../eval/task.ts';
import { openFetcher } from '../src/adapters/fetch/index.ts';
import { openSqliteStore } from '../src/adapters/store/index.ts';
import { SETTING_ROWS } from '../src/config/settings.ts';
import { feedId, publisherId } from '../src/domain/ids.ts';
import { type PipelineDeps, Runner, schedulePolls } from '../src/pipeline/index.ts';
import { VirtualClock } from '../src/ports/clock.ts';
import type { Fetcher } from '../src/ports/fetcher.ts';
import { silentLog } from '../src/ports/log.ts';
import { memoryMailer } from '../src/ports/mailer.ts';
import type { Store } from '../src/ports/store.ts';
import { isHostile } from '../test/fixtures/door/poll-origin.ts';
import { LINK_KEY, PUBLIC_ADDRESS, START } from '../test/fixtures/door/rig.ts';
import type { BenchContext, BenchTask } from './task.ts';

const FEEDS = 1_000;
const HOUR_MS = 3_600_000;
/** Hours to each round after the first: a quiet feed is due by then, and its host's rules are not a day old. */
const STEPS = [2, 4, 6] as const;
/** What a round may cost: seconds of CPU, and of time until the last healthy feed is read. */
const CPU_SECONDS = 2.5;
const WALL_SECONDS = 10;

/** A thousand feeds on a thousand hosts, 95 % unchanged, 1 % hostile, over 100 to 400 ms of latency. */
export const task: BenchTask = { name: 'poll', help: 'a round over 1,000 feeds on 1,000 hosts, beside a plain undici loop', run };

interface RoundCost {
  readonly cpuSeconds: number;
  /** Until the last healthy host had answered, and until the last hostile one had run into its limit. */
  readonly healthySeconds: number;
  readonly allSeconds: number;
  readonly asked: number;
  readonly delayP99Ms: number;
}

async function run(context: BenchContext): Promise<EvalResult> {
  const folder = mkdtempSync(join(tmpdir(), 'tickr-bench-'));
  const origin = await startOrigin();
  const store = await openSqliteStore({ path: join(folder, 'paper.db') });
  const clock = new VirtualClock(START);
  const watch = watchedFetcher(clock, origin.port);
  const deps = depsOf(store, clock, watch.fetcher);
  try {
    await stock(store);
    await schedulePolls(deps);
    clock.moveTo(START + HOUR_MS);
    context.log('poll: first round, all new');
    await new Runner(deps).round(['poll']);
    const rounds: RoundCost[] = [];
    for (const [at, hours] of STEPS.entries()) {
      await origin.tell(at + 1);
      clock.moveTo(clock.now() + hours * HOUR_MS);
      rounds.push(await oneRound(deps, watch));
      context.log(`poll: round ${at + 1}: ${rounds.at(-1)?.cpuSeconds.toFixed(2)} s of CPU`);
    }
    await origin.tell(STEPS.length + 1);
    return report(rounds, await plainLoop(origin.port, STEPS.length + 1));
  } finally {
    await watch.fetcher.close();
    await store.close();
    origin.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

function report(rounds: readonly RoundCost[], floor: RoundCost): EvalResult {
  const worst = (pick: (round: RoundCost) => number): number => Math.max(...rounds.map(pick));
  const rowOf = (name: string, { cpuSeconds, healthySeconds, allSeconds, asked, delayP99Ms }: RoundCost): EvalRow => ({
    name,
    figures: { cpuSeconds, healthySeconds, allSeconds, asked, delayP99Ms },
  });
  const figures = {
    cpuRoom: CPU_SECONDS / worst((round) => round.cpuSeconds),
    wallRoom: WALL_SECONDS / worst((round) => round.healthySeconds),
    askedShare: Math.min(...rounds.map((round) => round.asked)) / FEEDS,
    shareOfFloor: floor.cpuSeconds / worst((round) => round.cpuSeconds),
  };
  return {
    figures,
    rows: [...rounds.map((round, at) => rowOf(`round ${at + 1}`, round)), rowOf('plain undici loop', floor)],
    notes: [
      `cpuRoom is ${CPU_SECONDS} s over the CPU of the dearest round, wallRoom ${WALL_SECONDS} s over the time until its last healthy feed was read.`,
      'allSeconds ends when hosts that hang or drip have run into their limits of 10 and 30 s; they hold up nobody meanwhile.',
    ],
  };
}

async function startOrigin(): Promise<{ readonly port: number; tell(round: number): Promise<void>; stop(): void }> {
  const child: ChildProcess = fork(fileURLToPath(new URL('../test/fixtures/door/poll-origin.ts', import.meta.url)), {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const [said]: unknown[] = await once(child, 'message');
  const port = typeof said === 'object' && said !== null && 'port' in said ? Number(said.port) : 0;
  return {
    port,
    tell: async (round) => {
      child.send(round);
      await once(child, 'message');
    },
    stop: () => child.disconnect(),
  };
}

interface Watched {
  readonly fetcher: Fetcher;
  /** Hosts asked in the round, and when the last healthy one had answered. */
  readonly seen: { asked: number; lastHealthyAt: number; round: number };
}

function watchedFetcher(clock: VirtualClock, port: number): Watched {
  const seen = { asked: 0, lastHealthyAt: 0, round: 0 };
  const inner = openFetcher({
    userAgent: 'TickrWire/0.1.0 (+https://paper.example/bot)',
    subscribers: () => 1,
    allowPrivate: [],
    clock,
    lookup: async () => [{ address: PUBLIC_ADDRESS, family: 4 }],
    openSocket: ({ addresses }) => {
      const socket = connect(port, '127.0.0.1');
      Object.defineProperty(socket, 'remoteAddress', { value: addresses[0]?.address });
      return socket;
    },
  });
  const fetch: Fetcher['fetch'] = async (asked) => {
    seen.asked += 1;
    try {
      return await inner.fetch(asked);
    } finally {
      if (!isHostile(Number(/n(\d+)/.exec(asked.url)?.[1]), seen.round)) seen.lastHealthyAt = performance.now();
    }
  };
  return { seen, fetcher: { fetch, close: () => inner.close() } };
}

async function oneRound(deps: PipelineDeps, { seen }: Watched): Promise<RoundCost> {
  Object.assign(seen, { asked: 0, round: seen.round + 1 });
  const delay = monitorEventLoopDelay({ resolution: 5 });
  const startedAt = performance.now();
  const before = process.cpuUsage();
  delay.enable();
  await new Runner(deps).round(['poll']);
  delay.disable();
  const used = process.cpuUsage(before);
  return {
    cpuSeconds: (used.user + used.system) / 1e6,
    healthySeconds: (seen.lastHealthyAt - startedAt) / 1_000,
    allSeconds: (performance.now() - startedAt) / 1_000,
    asked: seen.asked,
    delayP99Ms: delay.percentile(99) / 1e6,
  };
}

/** The least such a round can cost: the same requests by undici alone, as many at once, nothing judged and nothing kept. */
async function plainLoop(port: number, round: number): Promise<RoundCost> {
  const agent = new Agent({ connections: 64, headersTimeout: 10_000, bodyTimeout: 10_000 });
  const hosts = Array.from({ length: FEEDS }, (_, host) => host);
  let lastHealthyAt = 0;
  const startedAt = performance.now();
  const before = process.cpuUsage();
  const worker = async (): Promise<void> => {
    for (let host = hosts.shift(); host !== undefined; host = hosts.shift()) {
      const headers = { host: `n${host}.example`, 'if-none-match': '"0"' };
      const signal = AbortSignal.timeout(30_000);
      await request(`http://127.0.0.1:${port}/feed.xml`, { dispatcher: agent, headers, signal }).then(
        ({ body }) => body.dump().catch(() => {}),
        () => {},
      );
      if (!isHostile(host, round)) lastHealthyAt = performance.now();
    }
  };
  await Promise.all(Array.from({ length: SETTING_ROWS.fetchAtOnce.fallback }, worker));
  const used = process.cpuUsage(before);
  await agent.destroy();
  return {
    cpuSeconds: (used.user + used.system) / 1e6,
    healthySeconds: (lastHealthyAt - startedAt) / 1_000,
    allSeconds: (performance.now() - startedAt) / 1_000,
    asked: FEEDS,
    delayP99Ms: 0,
  };
}

async function stock(store: Store): Promise<void> {
  await store.transaction(async (inside) => {
    for (let host = 0; host < FEEDS; host += 1) {
      const url = `http://n${host}.example/feed.xml`;
      const id = publisherId(`n${host}.example`);
      await inside.publishers.put({ id, name: id, home: `http://n${host}.example/`, owner: null, country: null, kind: 'press' });
      await inside.feeds.put({ id: feedId(url), publisherId: id, url, title: 'A feed', addedBy: 'operator' });
    }
  });
}

function depsOf(store: Store, clock: VirtualClock, fetcher: Fetcher): PipelineDeps {
  return {
    store,
    clock,
    fetcher,
    mailer: memoryMailer(),
    machineMs: () => performance.now(),
    log: silentLog,
    settings: {
      pollFloorMs: HOUR_MS,
      pollCeilingMs: 24 * HOUR_MS,
      fetchAtOnce: SETTING_ROWS.fetchAtOnce.fallback,
      pageGapMs: 5_000,
      zone: 'UTC',
      editionHour: 7,
      title: 'Bench',
      baseUrl: 'https://paper.example',
      mailFrom: 'Bench <digest@paper.example>',
      mailsPerMinute: 600,
      postalAddress: null,
      linkKey: LINK_KEY,
    },
  };
}
