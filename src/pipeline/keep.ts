import { asTickrError } from '../domain/outcome.ts';
import type { Job } from '../ports/queue.ts';
import type { PipelineDeps } from './deps.ts';
import { surveyed } from './ingest.ts';
import { applyExpiries } from './reservations.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** With signals that count as fresh for 20 hours, a look every three makes sure that none is older than a day. */
const EVERY_MS = 3 * HOUR_MS;
const STALE_MS = 20 * HOUR_MS;
const KEY = 'all';

/** Queues the next look at what is kept; asking again changes nothing. */
export async function scheduleKeep({ store, clock }: Pick<PipelineDeps, 'store' | 'clock'>): Promise<void> {
  await store.queue.enqueue({ kind: 'keep', key: KEY, runAt: clock.now() + EVERY_MS });
}

/** Reads the signals of hosts again whose texts we hold and that nothing else asked within the day. */
async function surveyAgain(deps: PipelineDeps): Promise<void> {
  const { store, clock, settings } = deps;
  const hosts = await store.rights.listHostsReadBefore(clock.now() - STALE_MS + 1);
  for (let at = 0; at < hosts.length; at += settings.fetchAtOnce) {
    await Promise.all(hosts.slice(at, at + settings.fetchAtOnce).map((host) => surveyHeld(deps, host)));
  }
}

async function surveyHeld(deps: PipelineDeps, host: string): Promise<void> {
  const { store } = deps;
  const [article] = await store.articles.listByHost(host, { limit: 1 });
  if (article === undefined || !URL.canParse(article.url)) return;
  const url = new URL(article.url);
  if (url.host !== host) return;
  await surveyed(deps, url.href).catch((thrown: unknown) => {
    const error = asTickrError(thrown);
    if (error.code.startsWith('store/')) throw error;
  });
}

/**
 * The work of keeping: signals read again, texts whose time is over withdrawn, captures and journal rows older than the settings say
 * dropped. The text under a published take stays as long as the take does.
 */
export async function runKeep(deps: PipelineDeps, job: Job): Promise<void> {
  const { store, clock, settings, log } = deps;
  await store.queue.enqueue({ kind: 'keep', key: job.key, runAt: clock.now() + EVERY_MS });
  await surveyAgain(deps);
  const expired = await applyExpiries(deps);
  const { captureDays, journalDays } = settings;
  const captures = captureDays === undefined ? 0 : await store.captures.prune(clock.now() - captureDays * DAY_MS);
  const rows = journalDays === undefined ? 0 : await store.journal.prune(clock.now() - journalDays * DAY_MS);
  if (expired.articles + captures > 0) await store.scrub('log');
  log.debug('keep.done', { expired: expired.articles, captures, rows });
}
