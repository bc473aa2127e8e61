import type { Hono } from 'hono';
import type { Take } from '../../domain/brief.ts';
import { layFront } from '../../domain/front.ts';
import { isMending, struckClaims } from './corrections-page.ts';
import type { WebDeps } from './deps.ts';
import { firstRunPage } from './first-run-page.ts';
import { frontPage, type Mended } from './front-page.ts';
import { addsWords } from './wire-page.ts';

const DAY_MS = 86_400_000;
/** How far back the front looks, and how many takes it weighs. */
export const FRONT_WINDOW_MS = 3 * DAY_MS;
const FRONT_TAKES = 400;

/** `/`: the front, or what goes on before the first story. */
export function frontRoutes(app: Hono, deps: WebDeps): void {
  app.get('/', async (context) => {
    const now = deps.clock.now();
    const recent = await deps.store.takes.listLatest({ since: now - FRONT_WINDOW_MS }, { limit: FRONT_TAKES });
    // A paper that was off for days shows its last stories rather than nothing.
    const takes = recent.length > 0 ? recent : await deps.store.takes.listLatest({}, { limit: 40 });
    if (takes.length === 0) return context.html(await firstRun(deps, now), 200, { 'cache-control': 'no-store' });
    const wire = await deps.store.takes.listWire({}, { limit: 12 });
    return context.html(
      frontPage({ paper: deps.paper, now, front: layFront(takes, now), wire, corrected: await correctedLately(deps, takes, now) }),
    );
  });
}

/** What was mended in the last day: our own corrections, then what sources took back; newest first, at most six. */
async function correctedLately(deps: WebDeps, takes: readonly Take[], now: number): Promise<readonly Mended[]> {
  const own = await deps.store.corrections.list({ since: now - DAY_MS }, { limit: 12 });
  const told = new Set(own.map((correction) => correction.storyId));
  const ours = own.map((correction) => ({ storyId: correction.storyId, at: correction.madeAt, text: correction.text, struck: null }));
  const theirs = takes
    .filter((take) => isMending(take) && take.publishedAt >= now - DAY_MS && !told.has(take.storyId))
    .map((take) => {
      const struck = take.withdrawn ? undefined : (struckClaims(take)[0] ?? take.adds);
      const words =
        struck === undefined
          ? { text: `Withdrawn: ${addsWords(take)}`, struck: take.headline.text }
          : { text: `${take.headline.text}:`, struck };
      return { storyId: take.storyId, at: take.publishedAt, ...words };
    });
  return [...ours, ...theirs].sort((a, b) => b.at - a.at).slice(0, 6);
}

async function firstRun(deps: WebDeps, now: number) {
  const counts = await deps.store.counts();
  const statuses = await deps.store.feeds.listStatuses();
  return firstRunPage({
    paper: deps.paper,
    now,
    feeds: counts.feeds,
    entries: counts.entries,
    articles: counts.articles,
    polled: statuses.filter((status) => status.lastOkAt !== null).length,
    failing: statuses.filter((status) => status.failures > 0 || status.lastError !== null).length,
    progress: deps.progress(),
  });
}
