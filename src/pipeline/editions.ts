import type { Edition, ReaderGroup, Subscriber } from '../domain/digest.ts';
import { groupFrom, groupKey } from '../domain/digest.ts';
import { editionId } from '../domain/ids.ts';
import { dayAfter, lastEditionTime, nextEditionTime } from '../domain/local-time.ts';
import type { Outcome } from '../domain/outcome.ts';
import type { Clock } from '../ports/clock.ts';
import type { Job } from '../ports/queue.ts';
import type { Store } from '../ports/store.ts';
import { type DigestInput, digest } from '../stages/digest/index.ts';
import { journalled, type PipelineDeps } from './deps.ts';

const DAY_MS = 24 * 3_600_000;
const MINUTE_MS = 60_000;
/** The window of the front page: the digest is made from the same list. */
const WINDOW_MS = 3 * DAY_MS;
const MOST_TAKES = 400;
/** How many days of earlier mails are looked at for what readers were sent. */
const EARLIER_DAYS = 14;
const READERS_AT_ONCE = 1_000;

/** Queues the next edition of the archive and of every group of readers; asking again changes nothing. */
export async function scheduleEditions(deps: PipelineDeps): Promise<void> {
  const { store, clock, settings } = deps;
  const groups = new Map<string, ReaderGroup>();
  const add = ({ zone, hour, topics }: ReaderGroup): unknown => groups.set(groupKey({ zone, hour, topics }), { zone, hour, topics });
  add(archiveOf(settings));
  await eachActive(store, add);
  const now = clock.now();
  await store.transaction(async (inside) => {
    for (const [key, { zone, hour }] of groups) {
      await inside.queue.enqueue({ kind: 'digest', key, runAt: nextEditionTime(zone, hour, now) });
    }
  });
}

const archiveOf = (settings: { readonly zone: string; readonly editionHour: number }): ReaderGroup => ({
  zone: settings.zone,
  hour: settings.editionHour,
  topics: [],
});

/** Makes the newest edition that is due for a group, opens a delivery for each of its readers, and asks for the next day. */
export async function runDigest(deps: PipelineDeps, job: Job): Promise<void> {
  const { store, clock } = deps;
  const group = groupFrom(job.key);
  if (group === null) return;
  const now = clock.now();
  const readers = await readersOf(store, group);
  if (readers.length === 0 && groupKey(archiveOf(deps.settings)) !== groupKey(group)) return;
  // Asked for first: also where today's fails for good, tomorrow's is made.
  await store.queue.enqueue({ kind: 'digest', key: job.key, runAt: nextEditionTime(group.zone, group.hour, now) });
  const due = lastEditionTime(group.zone, group.hour, now);
  const edition = await editionOf(deps, group, due.day);
  if (edition === null) return;
  // Whoever signed up after the hour begins with the next one.
  const entitled = readers.filter((reader) => (reader.confirmedAt ?? now) <= due.at && (reader.notBefore ?? 0) <= due.at);
  await openDeliveries(deps, edition, entitled);
}

/** What is remembered of a group's readers while its deliveries are opened; of a hundred thousand no more than must be. */
type GroupReader = Pick<Subscriber, 'id' | 'confirmedAt' | 'notBefore'>;

async function readersOf(store: Store, group: ReaderGroup): Promise<readonly GroupReader[]> {
  const key = groupKey(group);
  const readers: GroupReader[] = [];
  await eachActive(store, (reader) => {
    if (groupKey(reader) !== key) return;
    const { id, confirmedAt, notBefore } = reader;
    readers.push(notBefore === undefined ? { id, confirmedAt } : { id, confirmedAt, notBefore });
  });
  return readers;
}

/** Visits every active reader, some at a time, in one transaction: whoever leaves meanwhile moves nobody over the edge of a page. */
async function eachActive(store: Store, visit: (reader: Subscriber) => unknown): Promise<void> {
  await store.transaction(async ({ digests }) => {
    for (let offset = 0; ; offset += READERS_AT_ONCE) {
      const readers = await digests.listSubscribers('active', { limit: READERS_AT_ONCE, offset });
      for (const reader of readers) visit(reader);
      if (readers.length < READERS_AT_ONCE) return;
    }
  });
}

/** The stored edition of a day, or a new one; null where there is no story at all. */
async function editionOf(deps: PipelineDeps, group: ReaderGroup, day: string): Promise<Edition | null> {
  const id = editionId(day, group.zone, group.hour, group.topics);
  const kept = await deps.store.digests.findEdition(id);
  if (kept !== null) return kept;
  const { title, baseUrl, postalAddress } = deps.settings;
  const input = await digestInput({ ...deps, group, day, paper: { title, baseUrl, postalAddress } });
  const outcome = await journalled(deps, 'digest', id, () => digest(input, deps));
  if (outcome.kind === 'failed') throw outcome.error;
  return outcome.kind === 'done' ? outcome.value : null;
}

export interface PreviewInput {
  readonly store: Store;
  readonly clock: Clock;
  readonly group: ReaderGroup;
  readonly paper: DigestInput['paper'];
}

/** The edition a group would get now; nothing is stored. */
export async function previewEdition(input: PreviewInput): Promise<Outcome<Edition>> {
  const { day } = lastEditionTime(input.group.zone, input.group.hour, input.clock.now());
  return digest(await digestInput({ ...input, day }), input);
}

async function digestInput(input: PreviewInput & { readonly day: string }): Promise<DigestInput> {
  const { store, clock, group, day, paper } = input;
  const { zone, hour, topics } = group;
  const madeAt = clock.now();
  const recent = await store.takes.listLatest({ since: madeAt - WINDOW_MS }, { limit: MOST_TAKES });
  const takes = recent.length > 0 ? recent : await store.takes.listLatest({}, { limit: 40 });
  const corrections = await store.corrections.list({ since: madeAt - EARLIER_DAYS * DAY_MS }, { limit: 200 });
  const earlier: Edition[] = [];
  for (let back = 1; back <= EARLIER_DAYS; back++) {
    const edition = await store.digests.findEdition(editionId(dayAfter(day, -back), zone, hour, topics));
    if (edition !== null) earlier.push(edition);
  }
  return { day, zone, hour, topics, takes, corrections, earlier, paper, madeAt };
}

/** Keeps the edition and opens its deliveries, some hundred in a transaction: cut short, it goes on where it was, as both are there once. */
async function openDeliveries(deps: PipelineDeps, edition: Edition, readers: readonly GroupReader[]): Promise<void> {
  for (let from = 0; from === 0 || from < readers.length; from += READERS_AT_ONCE) {
    await deps.store.transaction(async (inside) => {
      await inside.digests.putEdition(edition);
      const slots = await openSlots(deps, inside);
      for (const reader of readers.slice(from, from + READERS_AT_ONCE)) {
        const isNew = await inside.digests.openDelivery(edition.id, reader.id, deps.clock.now());
        if (isNew) await inside.queue.enqueue({ kind: 'deliver', key: `${edition.id}/${reader.id}`, runAt: slots.take() });
      }
      await slots.keep();
    });
  }
}

const SLOT = 'mail.slot';

/** Times at which mails may go, so many a minute over all editions; files of the outbox go at once. */
async function openSlots(deps: PipelineDeps, inside: Store): Promise<{ take(): number; keep(): Promise<void> }> {
  const now = deps.clock.now();
  if (deps.mailer.kind !== 'smtp') return { take: () => now, keep: async () => {} };
  const [kept, keptUsed] = ((await inside.meta.find(SLOT)) ?? '0/0').split('/').map(Number);
  let minute = Math.max(Math.floor(now / MINUTE_MS), kept ?? 0);
  let used = minute === kept ? (keptUsed ?? 0) : 0;
  return {
    take: () => {
      if (used >= deps.settings.mailsPerMinute) {
        minute++;
        used = 0;
      }
      used++;
      return Math.max(now, minute * MINUTE_MS);
    },
    keep: () => inside.meta.put(SLOT, `${minute}/${used}`),
  };
}
