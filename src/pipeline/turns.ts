import type { Fetcher } from '../ports/fetcher.ts';
import { retryAfterMs } from '../stages/feeds/index.ts';
import type { PipelineDeps } from './deps.ts';

const HOUR_MS = 3_600_000;
/** The longest a page is waited for; after that its entry is no news. */
const WORTH_WAITING_MS = 48 * HOUR_MS;

/** Has every request to a host wait until a time, pages and all its feeds, those never polled too. Kept with the data. */
export async function quietenHost({ store }: Pick<PipelineDeps, 'store'>, host: string, until: number): Promise<void> {
  const known = Number((await store.meta.find(`quiet.${host}`)) ?? '0');
  if (until > known) await store.meta.put(`quiet.${host}`, String(until));
}

/**
 * When to come again to a host that asked for quiet, or whose robots.txt asks for a delay between requests; null where the turn is now, which is
 * then taken. Turns are kept with the data, so a restart forgets none, and a request that has to wait holds no place meanwhile: its job comes back.
 */
export async function turnOf(deps: PipelineDeps, host: string, gapMs: number): Promise<number | null> {
  const { store, clock, settings } = deps;
  // Simulated time stands still during a round.
  if (settings.pageGapMs === 0) return null;
  const now = clock.now();
  const quietUntil = Number((await store.meta.find(`quiet.${host}`)) ?? '0');
  if (quietUntil > now) return quietUntil;
  if (gapMs === 0) return null;
  const key = `turn.${host}`;
  return store.transaction(async (inside) => {
    const next = Number((await inside.meta.find(key)) ?? '0');
    // A turn further off than the delay was given before the clock was set back.
    if (next > now && next <= now + gapMs) return next;
    await inside.meta.put(key, String(now + gapMs));
    return null;
  });
}

/** A fetcher that hears when a host asks for quiet (429 or 503), and whether one asked for less than two days of it. */
export function listening(deps: PipelineDeps): { readonly fetcher: Fetcher; quietUntil(): Promise<number | null> } {
  let asked: { readonly host: string; readonly until: number } | null = null;
  const { fetcher, clock } = deps;
  return {
    fetcher: {
      close: () => fetcher.close(),
      fetch: async (request) => {
        const answer = await fetcher.fetch(request);
        const wait = retryAfterMs(answer.headers['retry-after'], clock.now());
        const waitMs = answer.status === 429 ? (wait ?? HOUR_MS) : answer.status === 503 ? wait : null;
        if (waitMs !== null) asked = { host: new URL(answer.finalUrl).host, until: clock.now() + waitMs };
        return answer;
      },
    },
    quietUntil: async () => {
      if (asked === null) return null;
      await quietenHost(deps, asked.host, asked.until);
      return asked.until - clock.now() <= WORTH_WAITING_MS ? asked.until : null;
    },
  };
}
