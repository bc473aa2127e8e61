import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { openSqliteStore } from '../../src/adapters/store/index.ts';
import { readSettings } from '../../src/config/settings.ts';
import { wireFetcher } from '../../src/demo/fetcher.ts';
import { openRecorded } from '../../src/demo/recorded.ts';
import { askedLease, newLease } from '../../src/domain/hub.ts';
import { type PublisherId, sha256, subscriberId } from '../../src/domain/ids.ts';
import { type PipelineDeps, Runner, scheduleEditions, schedulePolls, simulate, simulationAt } from '../../src/pipeline/index.ts';
import { SharedClock } from '../../src/ports/clock.ts';
import { silentLog } from '../../src/ports/log.ts';
import type { Mailer } from '../../src/ports/mailer.ts';
import type { Store } from '../../src/ports/store.ts';
import { correctionsAdd } from '../../src/surfaces/cli/commands-desk.ts';
import { opmlImport } from '../../src/surfaces/cli/commands-feeds.ts';
import { storyPart } from '../../src/surfaces/cli/commands-stories.ts';
import type { Program } from '../../src/surfaces/cli/context.ts';
import { createWeb } from '../../src/surfaces/web/index.ts';
import type { KillWork } from './kill-points.ts';
import { type Hear, Watch } from './kill-watch.ts';

/** The folder of our own recorded days. */
export const RECORDED = join(dirname(fileURLToPath(import.meta.url)), '..', 'fixtures', 'recorded');

const HOUR_MS = 3_600_000;
const READERS = ['ada@readers.example', 'ben@readers.example'] as const;
const OPTED_OUT = 'chipgazette.example' as PublisherId;
const OPML = `<?xml version="1.0"?><opml version="2.0"><head><title>kept</title></head><body>
${['one', 'two', 'three'].map((name) => `<outline type="rss" text="${name}" xmlUrl="https://${name}.example/feed.xml" htmlUrl="https://${name}.example/"/>`).join('\n')}
</body></opml>`;

/** How mails leave: a folder of files, where the same mail handed over twice is one, or a server, where it would be two. */
export type Handover = 'outbox' | 'server';

/** Keeps mails as files by their name, or as lines in the order in which a server accepted them. */
function keepingMailer(dir: string, handover: Handover, watch: Watch): Mailer {
  mkdirSync(join(dir, 'outbox'), { recursive: true });
  return {
    kind: handover === 'outbox' ? 'outbox' : 'smtp',
    repeatable: handover === 'outbox',
    send: async (mail) => {
      watch.tell('server.accept', 'before', [mail]);
      if (handover === 'outbox') writeFileSync(join(dir, 'outbox', `${mail.name}.eml`), mail.raw);
      else appendFileSync(join(dir, 'accepted.txt'), `${mail.to} ${mail.name}\n`);
      return { accepted: true, response: '250 2.0.0 kept', permanent: false };
    },
    readReturn: async () => null,
    forget: async () => 0,
    close: async () => {},
  };
}

/** Tells when the stage that parses a stored answer reads its address, which it does in the middle of its work. */
function watchCapture(watch: Watch, capture: unknown): void {
  if (typeof capture !== 'object' || capture === null || !('finalUrl' in capture)) return;
  const { finalUrl } = capture;
  Object.defineProperty(capture, 'finalUrl', {
    get: () => {
      watch.tell('capture.finalUrl', 'before', []);
      return finalUrl;
    },
  });
}

/** One opening of the small paper in a folder: real store, stages and runner over recorded days, with `hear` told of every step. */
export interface Rig {
  readonly store: Store;
  readonly run: (work: KillWork) => Promise<void>;
  readonly close: () => Promise<void>;
}

interface RigOptions {
  readonly handover?: Handover;
  /** Whether to tell of SQLite's own statements: in a process that is to be killed. */
  readonly sqlite?: boolean;
}

/** Opens the paper of a folder, making it where it is not there. */
export async function openRig(dir: string, hear: Hear, { handover = 'outbox', sqlite = false }: RigOptions = {}): Promise<Rig> {
  mkdirSync(dir, { recursive: true });
  const watch = new Watch((event) => {
    if (event.name === 'captures.put' && event.phase === 'after') watchCapture(watch, event.args[0]);
    hear(event);
  });
  if (sqlite) watch.sqlite();
  const bare = await openSqliteStore({ path: join(dir, 'tickrwire.db') });
  const store = watch.store(bare);
  const wire = await openRecorded(join(RECORDED, 'days'));
  const clock = new SharedClock();
  const stretch = { startAt: wire.startAt, endAt: wire.startAt + 84 * HOUR_MS, stepMs: 12 * HOUR_MS };
  clock.moveTo(await simulationAt(bare, stretch));
  await bare.transaction(async (inside) => {
    for (const publisher of wire.publishers) await inside.publishers.put(publisher);
    for (const feed of wire.feeds) await inside.feeds.put(feed);
    for (const email of READERS) await inside.digests.putSubscriber(readerOf(email, stretch.startAt));
  });
  const deps: PipelineDeps = {
    store,
    clock,
    fetcher: watch.fetcher(wireFetcher(wire, clock)),
    mailer: watch.mailer(keepingMailer(dir, handover, watch)),
    machineMs: () => performance.now(),
    log: silentLog,
    settings: SETTINGS,
  };
  const paper = async (render: boolean): Promise<void> => {
    await store.queue.releaseAll();
    await schedulePolls(deps);
    await scheduleEditions(deps);
    const web = render ? webOn(watch.store(bare, 'web.'), clock) : null;
    const runner = new Runner(deps);
    const pages: Promise<void>[] = [];
    await simulate({ store, runner, clock, stretch }, () => {
      if (web !== null) pages.push(readPages(web));
    });
    await Promise.all(pages);
  };
  return {
    store: bare,
    run: async (work) => {
      if (work === 'paper' || work === 'render') return paper(work === 'render');
      if (work === 'settle') {
        await store.queue.releaseAll();
        return void (await new Runner(deps).round());
      }
      if (work === 'backup') return bare.backup(join(dir, 'kept.db'));
      if (work === 'purge') return void (await store.articles.purgePublisher(OPTED_OUT));
      if (work === 'verify') return askBack(bare, webOn(watch.store(bare, 'web.'), clock), clock.now());
      return command(work, dir, { store, deps, clock });
    },
    close: () => bare.close(),
  };
}

const TOPIC = 'https://recorded.example/feed.xml';

/** A hub that was asked for the first feed asks whether that was us. */
async function askBack(store: Store, web: Web, now: number): Promise<void> {
  const [feed] = await store.feeds.list();
  if (feed === undefined) throw new Error('the paper has no feed');
  const lease = askedLease(newLease(SETTINGS.linkKey, { feedId: feed.id, hub: 'https://hub.example/', topic: TOPIC }), now);
  if ((await store.hubs.findLease(feed.id)) === null) await store.hubs.putLease(lease);
  const query = new URLSearchParams({ 'hub.mode': 'subscribe', 'hub.topic': TOPIC, 'hub.challenge': 'c', 'hub.lease_seconds': '864000' });
  const answer = await web.request(`/hub/${lease.token}?${query}`);
  if ((await answer.text()) !== 'c') throw new Error('the hub was not answered');
}

const readerOf = (email: string, at: number) => ({
  id: subscriberId(email),
  email,
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

const SETTINGS = {
  pollFloorMs: HOUR_MS,
  pollCeilingMs: 3 * HOUR_MS,
  fetchAtOnce: 4,
  pageGapMs: 0,
  zone: 'UTC',
  editionHour: 7,
  title: 'Kept',
  baseUrl: 'http://kept.example',
  mailFrom: 'Kept <digest@kept.example>',
  mailsPerMinute: 1_000,
  postalAddress: null,
  linkKey: 'ab'.repeat(32),
};

type Web = ReturnType<typeof createWeb>;

function webOn(store: Store, clock: SharedClock): Web {
  return createWeb({
    store,
    clock,
    log: silentLog,
    progress: () => null,
    machineMs: () => performance.now(),
    paper: {
      title: 'Kept',
      operator: null,
      contact: null,
      zone: 'UTC',
      editionHour: 7,
      trustProxy: false,
      version: '0',
      linkKey: SETTINGS.linkKey,
      baseUrl: () => SETTINGS.baseUrl,
    },
  });
}

async function readPages(web: Web): Promise<void> {
  for (const path of ['/', '/feed.xml']) await (await web.request(path)).text();
}

interface Parts {
  readonly store: Store;
  readonly deps: PipelineDeps;
  readonly clock: SharedClock;
}

/** Runs a command of the program on the watched store. */
async function command(work: KillWork, dir: string, parts: Parts): Promise<void> {
  const settings = readSettings({ env: {}, flags: { dataDir: dir } });
  const desk = {
    ...parts,
    settings,
    log: silentLog,
    alone: true,
    fetcher: () => parts.deps.fetcher,
    pipeline: async () => parts.deps,
    runner: async () => new Runner(parts.deps),
    close: async () => {},
  };
  const refuse = (): never => {
    throw new Error('only the desk is opened here');
  };
  const program: Program = {
    version: '0',
    readSettings: () => settings,
    open: async () => desk,
    serve: refuse,
    simulate: refuse,
    fetcher: refuse,
    restore: refuse,
  };
  const words =
    work === 'part' ? await partedWords(parts.store) : [work === 'import' ? join(dir, 'feeds.opml') : await firstStory(parts.store)];
  if (work === 'import') writeFileSync(words[0] ?? '', OPML);
  const output = { interactive: false, out: () => {}, tell: () => {} };
  const run = work === 'import' ? opmlImport : work === 'part' ? storyPart : correctionsAdd;
  await run({ program, output, words, flags: { text: 'A figure was wrong.', reason: 'It tells of another event.' } });
}

/** A story of several articles and its last one; once that was parted from it, the same two again. */
async function partedWords(store: Store): Promise<string[]> {
  const [order] = await store.stories.listOrders();
  if (order?.otherId != null) return [order.otherId, order.articleIds[0] ?? ''];
  const stories = [...(await store.stories.list({}, { limit: 100 }))].sort((a, b) => (a.id < b.id ? -1 : 1));
  const story = stories.find((one) => one.articleIds.length > 1);
  return [story?.id ?? '', story?.articleIds.at(-1) ?? ''];
}

async function firstStory(store: Store): Promise<string> {
  const takes = await store.takes.listLatest({}, { limit: 100 });
  return takes.map((take) => take.storyId).sort()[0] ?? '';
}

/** All that must be the same after a kill and a restart as in a run that nothing disturbed, and one hash over it. */
export async function stateOf(rig: Rig, dir: string): Promise<{ readonly hash: string; readonly lines: readonly string[] }> {
  const { store } = rig;
  const lines: string[] = [JSON.stringify(await store.counts())];
  await store.takes.scan(
    (take) => void lines.push(`take ${take.storyId} ${take.number} ${take.contentHash} ${take.publishedAt} ${take.verb}`),
  );
  for (const story of await store.stories.list({ includeMerged: true }, { limit: 1_000 }))
    lines.push(`story ${story.id} ${story.mergedInto} ${[...story.articleIds].sort().join(',')}`);
  for (const feed of await store.feeds.list()) {
    lines.push(`feed ${feed.url}`);
    for (const entry of await store.entries.listByFeed(feed.id, { limit: 1_000 }))
      lines.push(`entry ${entry.id} ${entry.revision} ${entry.hash}`);
  }
  for (const article of await store.articles.listSince(0, { limit: 10_000 }))
    lines.push(`article ${article.id} ${article.revision} ${article.hash}`);
  for (const edition of await store.digests.listEditions({ limit: 1_000 })) lines.push(`edition ${edition.id} ${sha256(edition.text)}`);
  for (const one of await store.digests.listDeliveries({}, { limit: 1_000 }))
    lines.push(`delivery ${one.editionId} ${one.subscriberId} ${one.state}`);
  for (const lease of await store.hubs.listLeases()) lines.push(`lease ${JSON.stringify(lease)}`);
  for (const one of await store.corrections.list({}, { limit: 1_000 }))
    lines.push(`correction ${one.id} ${one.wrongTake} ${one.fixedTake}`);
  lines.push(JSON.stringify(await store.queue.counts()), `web ${sha256((await readAll(store)).join('\n'))}`);
  lines.push(...mailsOf(dir));
  lines.sort();
  return { hash: sha256(lines.join('\n')), lines };
}

/** The mails that left, one line each; the same mail twice is two lines. */
export function mailsOf(dir: string): readonly string[] {
  const files = existsSync(join(dir, 'outbox')) ? readdirSync(join(dir, 'outbox')).filter((name) => name.endsWith('.eml')) : [];
  const accepted = join(dir, 'accepted.txt');
  const lines = existsSync(accepted) ? readFileSync(accepted, 'utf8').trim().split('\n') : [];
  return [...files, ...lines].map((line) => `mail ${line}`);
}

async function readAll(store: Store): Promise<readonly string[]> {
  const clock = new SharedClock();
  clock.moveTo(Date.parse('2026-03-05T06:00:00Z'));
  const web = webOn(store, clock);
  return Promise.all(['/', '/feed.xml', '/wire'].map(async (path) => (await web.request(path)).text()));
}
