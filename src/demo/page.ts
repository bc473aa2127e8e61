import { DAY_MS, MINUTE_MS, START_AT } from './calendar.ts';
import type { PageRevision, PageRole, PublisherKey, ScenarioPlan } from './scenario.ts';
import type { Wire } from './wire-port.ts';

/** What a page says from `fromAt` on, until the next state. */
export interface PageState {
  readonly fromAt: number;
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly notice: PageRevision['notice'];
}

/** What is wrong with a page or its entry on purpose. */
export type Trap = 'hostile' | 'empty' | 'long' | 'silent-edit' | 'date-1970' | 'date-2099';

/** One page of the wire. `key` is the scenario's id and the page's key; `repeats` and `linksTo` are keys of that form. */
export interface DemoPage {
  readonly key: string;
  readonly scenarioId: string | null;
  readonly publisher: PublisherKey;
  readonly role: PageRole;
  readonly path: string;
  readonly url: string;
  readonly number: number;
  readonly publishedAt: number;
  readonly byline: string | null;
  readonly states: readonly PageState[];
  readonly repeats: string | null;
  readonly linksTo: readonly string[];
  readonly trap: Trap | null;
  /** Markup the page carries beside its text. */
  readonly raw: string;
}

/** A page that belongs to no scenario, before it has an address. */
export interface Sketch {
  readonly key: string;
  readonly publisher: PublisherKey;
  readonly role: PageRole;
  readonly at: number;
  readonly title: string;
  readonly byline: string | null;
  readonly paragraphs: readonly string[];
  readonly linksTo: readonly string[];
  readonly trap: Trap | null;
  readonly raw: string;
  /** A later wording that nobody announces, from this time on. */
  readonly edited: { readonly at: number; readonly title: string; readonly paragraphs: readonly string[] } | null;
}

/** A time in which a host misbehaves: `cut` ends its feed in the middle, `unavailable` answers 503 with Retry-After, `maintenance` serves a page for a feed. */
export interface Fault {
  readonly publisher: PublisherKey;
  readonly kind: 'cut' | 'unavailable' | 'maintenance';
  readonly fromAt: number;
  readonly toAt: number;
}

/** The whole made-up world of one seed: every page there will be in three days, and when. */
export interface DemoWorld {
  readonly seed: number;
  readonly startAt: number;
  readonly endAt: number;
  readonly scenarios: readonly ScenarioPlan[];
  readonly pages: readonly DemoPage[];
  readonly byUrl: ReadonlyMap<string, DemoPage>;
  readonly byKey: ReadonlyMap<string, DemoPage>;
  readonly faults: readonly Fault[];
}

/** The made-up wire: its world, and its hosts' answers. */
export interface DemoWire extends DemoWorld, Wire {}

/** The state of a page at a time, or null before it is published. */
export function stateAt(page: DemoPage, at: number): PageState | null {
  return page.states.findLast((state) => state.fromAt <= at) ?? null;
}

/** Epoch ms of a minute of a scenario. */
export const minuteOf = (plan: Pick<ScenarioPlan, 'day' | 'startMinute'>, minute: number): number =>
  START_AT + plan.day * DAY_MS + (plan.startMinute + minute) * MINUTE_MS;
