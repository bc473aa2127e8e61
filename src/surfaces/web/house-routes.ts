import type { Hono } from 'hono';
import { CALIBRATION_KEY, calibrationFrom } from '../../domain/calibration.ts';
import type { StageName } from '../../domain/journal.ts';
import { aboutPage, botPage, privacyPage } from './about-page.ts';
import type { WebDeps } from './deps.ts';
import { methodologyPage, type StageCount } from './methodology-page.ts';
import { statusPage } from './status-page.ts';

const DAY_MS = 86_400_000;
const MOST_TAKES = 200;
const STAGES: readonly StageName[] = [
  'survey',
  'poll',
  'parse',
  'extract',
  'dedupe',
  'cluster',
  'claims',
  'verify',
  'brief',
  'ground',
  'publish',
  'digest',
];

/** Method, status, about, robot and privacy. */
export function houseRoutes(app: Hono, deps: WebDeps): void {
  const { store, paper, clock } = deps;
  const latest = () => store.takes.listLatest({}, { limit: MOST_TAKES });
  const house = async () => {
    const feeds = await store.feeds.list();
    return { paper, now: clock.now(), madeUp: feeds.length > 0 && feeds.every((feed) => feed.addedBy === 'demo') };
  };
  app.get('/methodology', async (context) =>
    context.html(
      methodologyPage({
        paper,
        now: clock.now(),
        takes: await latest(),
        stages: await stageCounts(deps),
        calibration: calibrationFrom(await store.meta.find(CALIBRATION_KEY)),
      }),
    ),
  );
  app.get('/status', async (context) => {
    const now = clock.now();
    const statuses = new Map((await store.feeds.listStatuses()).map((status) => [status.feedId, status]));
    const feeds = (await store.feeds.list()).map((feed) => ({ feed, status: statuses.get(feed.id) ?? null }));
    return context.html(
      statusPage({
        paper,
        now,
        feeds,
        queue: await store.queue.counts(),
        quarantined: await store.queue.listQuarantined(12),
        journal: await store.journal.count(now - DAY_MS),
        counts: await store.counts(),
        modelsToday: await store.modelCalls.spentSince(Math.floor(now / DAY_MS) * DAY_MS, null),
        takes: await latest(),
        progress: deps.progress(),
      }),
      200,
      { 'cache-control': 'no-store' },
    );
  });
  app.get('/about', async (context) => context.html(aboutPage(await house())));
  app.get('/bot', async (context) => context.html(botPage(await house())));
  app.get('/privacy', async (context) => context.html(privacyPage(await house())));
}

/** Steps over the last thirty days, with the version that ran last. */
async function stageCounts({ store, clock }: WebDeps): Promise<readonly StageCount[]> {
  const counted = await store.journal.count(clock.now() - 30 * DAY_MS);
  const rows: StageCount[] = [];
  for (const stage of STAGES) {
    const newest = (await store.journal.list({ stage }, { limit: 1 }))[0];
    const sum = (outcome: string): number =>
      counted.filter((row) => row.stage === stage && row.outcome === outcome).reduce((total, row) => total + row.count, 0);
    rows.push({ stage, version: newest?.version ?? null, done: sum('done'), skipped: sum('skipped'), failed: sum('failed') });
  }
  return rows;
}
