import { TickrError } from '../../domain/outcome.ts';
import type { Clock } from '../../ports/clock.ts';

interface Lane {
  active: number;
  /** Pages that wait for their time, without holding a place. */
  sleeping: number;
  readonly waiting: (() => void)[];
  nextPageAt: number;
}

/** Holds the number of requests in flight to one host, and the time between two pages of it. */
export interface Lanes {
  /** Waits for a place; the function given back frees it. `gapMs` > 0 first waits until that long after the host's last page. Throws `fetch/timeout` when given up. */
  enter(host: string, gapMs: number, signal?: AbortSignal): Promise<() => void>;
}

/** Hosts remembered before idle ones are forgotten. */
const MANY_LANES = 2_000;

const givenUp = (host: string): TickrError =>
  new TickrError(`Waiting for a place at ${host} was given up.`, { code: 'fetch/timeout', retryable: true, ids: { host } });

/** Pages take the next free time in turn and sleep until then. A clock set back costs one gap for each page before, not the time it was set back. */
async function untilPageTime(lane: Lane, gapMs: number, clock: Clock, signal: AbortSignal | undefined): Promise<void> {
  const now = clock.now();
  const waitMs = Math.min(Math.max(0, lane.nextPageAt - now), gapMs * (lane.sleeping + 1));
  lane.nextPageAt = now + waitMs + gapMs;
  if (waitMs === 0) return;
  lane.sleeping += 1;
  try {
    await clock.sleep(waitMs, signal);
  } finally {
    lane.sleeping -= 1;
  }
}

/** Waits in line; an aborted signal leaves the line. */
function untilPlace(lane: Lane, host: string, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const take = (): void => {
      signal?.removeEventListener('abort', leave);
      resolve();
    };
    const leave = (): void => {
      const index = lane.waiting.indexOf(take);
      if (index !== -1) lane.waiting.splice(index, 1);
      reject(givenUp(host));
    };
    signal?.addEventListener('abort', leave, { once: true });
    lane.waiting.push(take);
  });
}

/** Lanes for at most `perHost` requests a host at once. */
export function openLanes(perHost: number, clock: Clock): Lanes {
  const lanes = new Map<string, Lane>();

  function laneOf(host: string): Lane {
    const known = lanes.get(host);
    if (known !== undefined) return known;
    if (lanes.size >= MANY_LANES) {
      for (const [name, lane] of lanes) {
        if (lane.active === 0 && lane.sleeping === 0 && lane.nextPageAt <= clock.now()) lanes.delete(name);
      }
    }
    const lane: Lane = { active: 0, sleeping: 0, waiting: [], nextPageAt: 0 };
    lanes.set(host, lane);
    return lane;
  }

  return {
    enter: async (host, gapMs, signal) => {
      const lane = laneOf(host);
      if (gapMs > 0) await untilPageTime(lane, gapMs, clock, signal);
      if (signal?.aborted === true) throw givenUp(host);
      // A place is handed over from request to request: `active` only falls when nobody waits.
      if (lane.active < perHost) lane.active += 1;
      else await untilPlace(lane, host, signal);
      let left = false;
      return () => {
        if (left) return;
        left = true;
        const next = lane.waiting.shift();
        if (next === undefined) lane.active -= 1;
        else next();
      };
    },
  };
}
