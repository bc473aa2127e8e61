import { slugOf } from '../domain/ids.ts';
import { ambience } from './ambience.ts';
import { answer } from './answer.ts';
import { dayPartsOf, END_AT, MINUTE_MS, START_AT } from './calendar.ts';
import { DOCUMENT_HOSTS } from './documents.ts';
import { randomStream, worldOf } from './draw.ts';
import { type DemoPage, type DemoWire, type DemoWorld, type Fault, minuteOf, type PageState, type Sketch } from './page.ts';
import { type DemoPublisher, domainFeedOf, domainPublisherOf, originOf, PUBLISHER_LIST, PUBLISHERS } from './publishers.ts';
import { reservedPages } from './reserved.ts';
import type { PagePlan, ScenarioPlan } from './scenario.ts';
import { SCENARIOS } from './scenarios/index.ts';

const FAULTS: readonly Fault[] = [
  { publisher: 'varn', kind: 'cut', fromAt: START_AT + 10 * 60 * MINUTE_MS, toAt: START_AT + 13 * 60 * MINUTE_MS },
  { publisher: 'varn', kind: 'cut', fromAt: START_AT + 63 * 60 * MINUTE_MS, toAt: START_AT + 65 * 60 * MINUTE_MS },
  { publisher: 'stackwatch', kind: 'unavailable', fromAt: START_AT + 27 * 60 * MINUTE_MS, toAt: START_AT + 29 * 60 * MINUTE_MS },
  { publisher: 'fieldnote', kind: 'maintenance', fromAt: START_AT + 36 * 60 * MINUTE_MS, toAt: START_AT + 38 * 60 * MINUTE_MS },
];

/** How far the clock of the demo moves between two rounds. */
const STEP_MS = 30 * MINUTE_MS;

/** The made-up wire of one seed: three simulated days that answer as their hosts would. The same seed gives the same bytes. */
export function buildWire(seed: number): DemoWire {
  const world = buildWorld(seed);
  return {
    ...world,
    publishers: PUBLISHER_LIST.map(domainPublisherOf),
    feeds: PUBLISHER_LIST.map(domainFeedOf),
    stepMs: STEP_MS,
    primaryHosts: DOCUMENT_HOSTS,
    answer: (request, now) => answer(world, request, now),
  };
}

/** Lays all scenarios and what stands around them on the three days. */
function buildWorld(seed: number): DemoWorld {
  const world = worldOf(seed);
  const scenarios = SCENARIOS.map((scenario, at) => scenario(world.drawFor(`${at}/${scenario.name}`)));
  const told = scenarios.flatMap((plan) => plan.pages.map((page) => scenarioPage(seed, plan, page)));
  const around = [...ambience(world, told), ...reservedPages()].map((sketch) => ambientPage(seed, sketch));
  const pages = uniqueAddresses([...told, ...around]).sort((a, b) => a.publishedAt - b.publishedAt || (a.key < b.key ? -1 : 1));
  return {
    seed,
    startAt: START_AT,
    endAt: END_AT - STEP_MS,
    scenarios,
    pages,
    byUrl: new Map(pages.map((page) => [page.url, page])),
    byKey: new Map(pages.map((page) => [page.key, page])),
    faults: FAULTS,
  };
}

function scenarioPage(seed: number, plan: ScenarioPlan, page: PagePlan): DemoPage {
  const at = minuteOf(plan, page.atMinute);
  const key = `${plan.id}/${page.key}`;
  const first = proofread({ fromAt: at, title: page.title, paragraphs: page.paragraphs, notice: null });
  const later = page.revisions.map(({ atMinute, ...said }) => proofread({ fromAt: minuteOf(plan, atMinute), ...said }));
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

/** What a copy desk mends in texts with drawn names: the possessive of a name that ends in s. */
function proofread(state: PageState): PageState {
  const mend = (text: string): string => text.replace(/\b(Labs|Systems|Technologies|Networks|Holdings|Hospitals)'s\b/g, "$1'");
  const { notice } = state;
  return {
    ...state,
    title: mend(state.title),
    paragraphs: state.paragraphs.map(mend),
    notice: notice === null ? null : { ...notice, text: mend(notice.text) },
  };
}

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
