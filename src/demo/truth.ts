import { type DemoWire, minuteOf, type Trap } from './page.ts';
import type { PageRole } from './scenario.ts';

/** A page as the truth knows it. */
export interface TruePage {
  readonly url: string;
  readonly publisher: string;
  readonly role: PageRole;
  readonly publishedAt: number;
  readonly repeats: string | null;
}

/** What is so of one event, with absolute addresses and times. */
export interface EventTruth {
  readonly scenarioId: string;
  readonly category: string;
  readonly eventType: string;
  readonly developmentOf: string | null;
  readonly startsAt: number;
  readonly mainClaim: string;
  readonly holds: boolean;
  readonly hedged: boolean;
  readonly origins: readonly (readonly string[])[];
  readonly primaries: readonly string[];
  readonly conflicts: readonly { readonly a: string; readonly b: string; readonly about: string }[];
  readonly tellings: readonly { readonly page: string; readonly as: string }[];
  readonly corrected: readonly { readonly url: string; readonly at: number }[];
  readonly pages: readonly TruePage[];
}

/** The ground truth of a wire: each event, and the pages that belong to none. */
export interface WireTruth {
  readonly seed: number;
  readonly events: readonly EventTruth[];
  /** Pages outside the events: role `original` is a small story of its own, told once. */
  readonly around: readonly { readonly url: string; readonly role: PageRole; readonly trap: Trap | null; readonly publishedAt: number }[];
}

/** What is so in the invented world, kept apart from what its publishers say. */
export function truthOf(wire: DemoWire): WireTruth {
  return {
    seed: wire.seed,
    events: wire.scenarios.map((plan) => eventTruth(wire, plan)),
    around: wire.pages
      .filter((page) => page.scenarioId === null)
      .map(({ url, role, trap, publishedAt }) => ({ url, role, trap, publishedAt })),
  };
}

function eventTruth(wire: DemoWire, plan: DemoWire['scenarios'][number]): EventTruth {
  const url = (key: string): string => {
    const page = wire.byKey.get(`${plan.id}/${key}`);
    if (page === undefined) throw new RangeError(`The scenario ${plan.id} has no page ${key}.`);
    return page.url;
  };
  const { truth } = plan;
  return {
    scenarioId: plan.id,
    category: plan.category,
    eventType: plan.eventType,
    developmentOf: plan.developmentOf,
    startsAt: minuteOf(plan, 0),
    mainClaim: truth.mainClaim,
    holds: truth.holds,
    hedged: truth.hedged,
    origins: truth.origins.map((group) => group.map(url)),
    primaries: truth.primaries.map(url),
    conflicts: truth.conflicts.map(({ a, b, about }) => ({ a: url(a), b: url(b), about })),
    tellings: truth.tellings.map((telling) => ({ page: url(telling.page), as: url(telling.as) })),
    corrected: truth.corrected.map(({ key, atMinute }) => ({ url: url(key), at: minuteOf(plan, atMinute) })),
    pages: plan.pages.map((page) => ({
      url: url(page.key),
      publisher: page.publisher,
      role: page.role,
      publishedAt: minuteOf(plan, page.atMinute),
      repeats: page.repeats === null ? null : url(page.repeats),
    })),
  };
}
