import type { ArticleId } from '../../domain/ids.ts';
import type { Features } from './features.ts';
import { fitsOf } from './fits.ts';
import { GATHERING_DAYS, type Scale } from './likeness.ts';
import { ACTORS, OPENING, SUBJECTS, termsIn } from './packed.ts';
import { bestFit, found, type Merge, mergeTwo } from './place.ts';
import { assign, type Held, type LiveStory, type StoryWindow } from './window.ts';

const DAY = 24 * 3_600_000;
/** A thing that so large a share of the reports on the whole gathering open with is what the gathering was about. */
const HEADLINER_SHARE = 0.5;
const LEAST_TITLED = 2;

/** A gathering of one day as its reports show it. */
interface GatheringDay {
  readonly term: number;
  readonly hubs: readonly Held[];
  readonly pool: readonly Held[];
  /** What it was about. */
  readonly headliners: ReadonlySet<number>;
  /** Who held it. */
  readonly hosts: ReadonlySet<number>;
}

/**
 * Brings the reports of a gathering's main subject into one story around its live blogs and recaps, and keeps those of what was shown beside
 * it apart. A gathering without a live blog, a recap or a page of its own is left as the texts have it.
 */
export function gather(window: StoryWindow, scale: Scale, merges: Merge[]): void {
  const named = new Set([...window.fresh.values()].map((held) => held.gathering).filter((term) => term !== 0));
  for (const term of [...named].sort((a, b) => a - b)) {
    const day = dayOf(window, term);
    if (day !== null) gatherDay(window, day, { scale, merges });
  }
}

const isNear = (held: Features, hubs: readonly Features[]): boolean =>
  hubs.some((hub) => Math.abs(hub.at - held.at) <= GATHERING_DAYS * DAY);

const placed = (window: StoryWindow, ids: Iterable<ArticleId>): readonly Held[] =>
  [...ids]
    .flatMap((id) => window.articles.get(id) ?? [])
    .filter((held) => window.storyOf.has(held.articleId))
    .sort((a, b) => a.at - b.at || (a.articleId < b.articleId ? -1 : 1));

function dayOf(window: StoryWindow, term: number): GatheringDay | null {
  const naming = placed(window, window.gatherings.get(term) ?? []);
  const freshest = [...window.fresh.values()].filter((held) => held.gathering === term);
  const hubs = naming.filter((held) => held.hub && held.titleGathering === term && isNear(held, freshest));
  if (hubs.length === 0) return null;
  const hosts = new Set(hubs.flatMap((hub) => termsIn(hub, ACTORS)));
  const titled = naming.filter((held) => held.titleGathering === term && !held.besideGathering && isNear(held, hubs));
  const counts = new Map<number, number>();
  for (const held of titled) for (const thing of termsIn(held, OPENING)) counts.set(thing, (counts.get(thing) ?? 0) + 1);
  const least = Math.max(LEAST_TITLED, titled.length * HEADLINER_SHARE);
  const headliners = new Set([...counts].filter(([, count]) => count >= least).map(([thing]) => thing));
  const own = placed(window, window.fresh.keys()).filter((held) => held.gathering !== term && hosts.has(held.publisherTerm));
  return { term, hubs, pool: [...naming, ...own].filter((held) => isNear(held, hubs)), headliners, hosts };
}

interface Means {
  readonly scale: Scale;
  readonly merges: Merge[];
}

function gatherDay(window: StoryWindow, day: GatheringDay, { scale, merges }: Means): void {
  let main: LiveStory | null = null;
  for (const hub of day.hubs) {
    const story = storyWith(window, hub);
    if (story === null) continue;
    main = main === null || main === story ? story : (mergeTwo(window, main, story, merges) ?? main);
  }
  if (main === null) return;
  for (const held of day.pool) {
    const within = storyWith(window, held) === main;
    const belongs = held.hub || belongsTo(day, held);
    if (belongs && !within) bringIn(window, held, main);
    else if (!belongs && within && isAside(day, held)) takeOut(window, held, { main, scale });
  }
}

function storyWith(window: StoryWindow, held: Held): LiveStory | null {
  const id = window.storyOf.get(held.articleId);
  return (id === undefined ? undefined : window.stories.get(id)) ?? null;
}

/** Whether a report is on what the gathering was about: its title names nothing else, and where the title does not name the gathering, that is what the text is about. */
function belongsTo(day: GatheringDay, held: Held): boolean {
  if (held.besideGathering || !held.aiTopic) return false;
  const subjects = termsIn(held, SUBJECTS);
  if (!subjects.every((thing) => day.headliners.has(thing))) return false;
  if (held.titleGathering === day.term) return true;
  return subjects.length > 0 && day.headliners.has(held.topThing);
}

/** Whether a report is on something shown beside the main subject, or on what lies beside the gathering. */
const isAside = (day: GatheringDay, held: Held): boolean =>
  held.besideGathering || termsIn(held, SUBJECTS).some((thing) => !day.headliners.has(thing));

/** A fresh report moves by itself, an older one only where it stands alone. */
function bringIn(window: StoryWindow, held: Held, main: LiveStory): void {
  const { bound, barred } = window.orders;
  if (bound.has(held.articleId) || barred.get(held.articleId)?.has(main.id) === true) return;
  const own = storyWith(window, held);
  if (!window.fresh.has(held.articleId) && (own === null || own.members.size > 1 || window.orders.pinned.has(own.id))) return;
  assign(window, held, { storyId: main.id, founding: main.founding });
}

function takeOut(window: StoryWindow, held: Held, { main, scale }: { readonly main: LiveStory; readonly scale: Scale }): void {
  if (!window.fresh.has(held.articleId) || window.orders.bound.has(held.articleId) || held.articleId === main.founding) return;
  const fits = fitsOf(window, held, scale).filter((fit) => fit.story !== main);
  const other = bestFit(fits, held);
  if (other === undefined) found(window, held, fits[0] ?? null);
  else assign(window, held, { storyId: other.story.id, founding: other.story.founding });
}
