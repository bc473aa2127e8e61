import type { Clock } from '../../ports/clock.ts';

interface Lane {
  active: number;
  readonly waiting: (() => void)[];
  nextAt: number;
}

/** Holds the number of requests in flight to one host, and the time between two pages of it. */
export interface Lanes {
  /** Waits for a place; the function given back frees it. `gapMs` > 0 also waits until that long after the host's last such entry. */
  enter(host: string, gapMs: number, signal?: AbortSignal): Promise<() => void>;
}

/** Lanes for at most `perHost` requests a host at once. */
export function openLanes(perHost: number, clock: Clock): Lanes {
  const lanes = new Map<string, Lane>();

  function leave(host: string, lane: Lane): void {
    const next = lane.waiting.shift();
    if (next !== undefined) {
      next();
      return;
    }
    lane.active -= 1;
    if (lane.active === 0 && lane.nextAt <= clock.now()) lanes.delete(host);
  }

  return {
    enter: async (host, gapMs, signal) => {
      const lane = lanes.get(host) ?? { active: 0, waiting: [], nextAt: 0 };
      lanes.set(host, lane);
      if (lane.active < perHost) lane.active += 1;
      else await new Promise<void>((resolve) => lane.waiting.push(resolve));
      if (gapMs > 0) {
        const now = clock.now();
        const startAt = Math.max(now, lane.nextAt);
        lane.nextAt = startAt + gapMs;
        // A clock set back must not make a host wait for more than one gap per place in the line.
        if (startAt > now) await clock.sleep(Math.min(startAt - now, gapMs * perHost), signal);
      }
      let left = false;
      return () => {
        if (left) return;
        left = true;
        leave(host, lane);
      };
    },
  };
}
