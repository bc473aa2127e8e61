import { slugOf } from '../domain/ids.ts';
import { ambience } from './ambience.ts';
import { DAY_MS, dayPartsOf, END_AT, MINUTE_MS, START_AT } from './calendar.ts';
import { randomStream, worldOf } from './draw.ts';
import { type DemoPublisher, originOf, PUBLISHERS } from './publishers.ts';
import type { PagePlan, PageRevision, PageRole, PublisherKey, ScenarioPlan } from './scenario.ts';
import { SCENARIOS } from './scenarios/index.ts';

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

/** A time in which a host misbehaves: `cut` ends its feed in the middle, `unavailable` answers 503 with Retry-After, `maintenance` serves a page for a feed. */
export interface Fault {
  readonly publisher: PublisherKey;
  readonly kind: 'cut' | 'unavailable' | 'maintenance';
  readonly fromAt: number;
  readonly toAt: number;
}

/** The whole made-up wire of one seed: every page there will be in three days, and when. */
export interface DemoWire {
  readonly seed: number;
  readonly startAt: number;
  readonly endAt: number;
  readonly scenarios: readonly ScenarioPlan[];
  readonly pages: readonly DemoPage[];
  readonly byUrl: ReadonlyMap<string, DemoPage>;
  readonly byKey: ReadonlyMap<string, DemoPage>;
  readonly faults: readonly Fault[];
}

const FAULTS: readonly Fault[] = [
  { publisher: 'varn', kind: 'cut', fromAt: START_AT + 10 * 60 * MINUTE_MS, toAt: START_AT + 13 * 60 * MINUTE_MS },
  { publisher: 'varn', kind: 'cut', fromAt: START_AT + 63 * 60 * MINUTE_MS, toAt: START_AT + 65 * 60 * MINUTE_MS },
  { publisher: 'stackwatch', kind: 'unavailable', fromAt: START_AT + 27 * 60 * MINUTE_MS, toAt: START_AT + 29 * 60 * MINUTE_MS },
  { publisher: 'fieldnote', kind: 'maintenance', fromAt: START_AT + 36 * 60 * MINUTE_MS, toAt: START_AT + 38 * 60 * MINUTE_MS },
];

/** Lays all scenarios and what stands around them on three simulated days. The same seed gives the same bytes. */
export function buildWire(seed: number): DemoWire {
  const world = worldOf(seed);
  const scenarios = SCENARIOS.map((scenario, at) => scenario(world.drawFor(`${at}/${scenario.name}`)));
  const told = scenarios.flatMap((plan) => plan.pages.map((page) => scenarioPage(seed, plan, page)));
  const around = ambience(world, told).map((sketch) => ambientPage(seed, sketch));
  const pages = uniqueAddresses([...told, ...around]).sort((a, b) => a.publishedAt - b.publishedAt || (a.key < b.key ? -1 : 1));
  return {
    seed,
    startAt: START_AT,
    endAt: END_AT,
    scenarios,
    pages,
    byUrl: new Map(pages.map((page) => [page.url, page])),
    byKey: new Map(pages.map((page) => [page.key, page])),
    faults: FAULTS,
  };
}

/** The state of a page at a time, or null before it is published. */
export function stateAt(page: DemoPage, at: number): PageState | null {
  return page.states.findLast((state) => state.fromAt <= at) ?? null;
}

/** Epoch ms of a minute of a scenario. */
export const minuteOf = (plan: Pick<ScenarioPlan, 'day' | 'startMinute'>, minute: number): number =>
  START_AT + plan.day * DAY_MS + (plan.startMinute + minute) * MINUTE_MS;

function scenarioPage(seed: number, plan: ScenarioPlan, page: PagePlan): DemoPage {
  const at = minuteOf(plan, page.atMinute);
  const key = `${plan.id}/${page.key}`;
  const first: PageState = { fromAt: at, title: page.title, paragraphs: page.paragraphs, notice: null };
  const later = page.revisions.map(
    (revision): PageState => ({
      fromAt: minuteOf(plan, revision.atMinute),
      title: revision.title,
      paragraphs: revision.paragraphs,
      notice: revision.notice,
    }),
  );
  return {
    ...placed(seed, key, PUBLISHERS[page.publisher], { at, title: page.title }),
    scenarioId: plan.id,
    role: page.role,
    byline: page.byline,
    states: [first, ...later],
    repeats: page.repeats === null ? null : `${plan.id}/${page.repeats}`,
    linksTo: page.linksTo.map((target) => `${plan.id}/${target}`),
    trap: null,
    raw: '',
  };
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

function ambientPage(seed: number, sketch: Sketch): DemoPage {
  const first: PageState = { fromAt: sketch.at, title: sketch.title, paragraphs: sketch.paragraphs, notice: null };
  const { edited } = sketch;
  return {
    ...placed(seed, `around/${sketch.key}`, PUBLISHERS[sketch.publisher], { at: sketch.at, title: sketch.title }),
    scenarioId: null,
    role: sketch.role,
    byline: sketch.byline,
    states: edited === null ? [first] : [first, { fromAt: edited.at, title: edited.title, paragraphs: edited.paragraphs, notice: null }],
    repeats: null,
    linksTo: sketch.linksTo,
    trap: sketch.trap,
    raw: sketch.raw,
  };
}

type Placed = Pick<DemoPage, 'key' | 'publisher' | 'path' | 'url' | 'number' | 'publishedAt'>;

function placed(seed: number, key: string, publisher: DemoPublisher, first: { readonly at: number; readonly title: string }): Placed {
  const number = 100_000 + Math.floor(randomStream(seed, `number/${key}`)() * 899_999);
  const day = dayPartsOf(first.at);
  const path = publisher.pagePath
    .replace('{slug}', asciiSlug(first.title))
    .replace('{id}', String(number))
    .replace('{y}', day.y)
    .replace('{m}', day.m)
    .replace('{d}', day.d);
  return { key, publisher: publisher.key, path, url: `${originOf(publisher)}${path}`, number, publishedAt: first.at };
}

/** The first words of a title as an address writes them; other letters than a–z and digits are left out. */
const asciiSlug = (title: string): string =>
  slugOf(title)
    .replace(/[^a-z0-9-]+/g, '')
    .split('-')
    .filter((word) => word !== '')
    .slice(0, 8)
    .join('-');

/** Where two pages would share an address, the later one gets its number behind it. */
function uniqueAddresses(pages: readonly DemoPage[]): DemoPage[] {
  const seen = new Set<string>();
  return pages.map((page) => {
    if (!seen.has(page.url)) {
      seen.add(page.url);
      return page;
    }
    const join = page.path.endsWith('/') ? '' : '-';
    const path = `${page.path}${join}${page.number}`;
    return { ...page, path, url: `${originOf(PUBLISHERS[page.publisher])}${path}` };
  });
}
