import type { PipelineDeps } from './deps.ts';

/**
 * When to come again to a host whose robots.txt asks for a delay between requests; null where the turn is now, which is then taken.
 * Turns are kept with the data, so a restart forgets none, and a request that has to wait holds no place meanwhile: its job comes back.
 */
export async function turnOf(deps: PipelineDeps, host: string, gapMs: number): Promise<number | null> {
  const { store, clock, settings } = deps;
  // Simulated time stands still during a round.
  if (gapMs === 0 || settings.pageGapMs === 0) return null;
  const now = clock.now();
  const key = `turn.${host}`;
  return store.transaction(async (inside) => {
    const next = Number((await inside.meta.find(key)) ?? '0');
    // A turn further off than the delay was given before the clock was set back.
    if (next > now && next <= now + gapMs) return next;
    await inside.meta.put(key, String(now + gapMs));
    return null;
  });
}
