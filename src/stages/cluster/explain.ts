import type { ArticleId, StoryId } from '../../domain/ids.ts';
import { type Fit, fitsOf, leastFor, whyJoined } from './fits.ts';
import { type Held, leadsTo, type StoryWindow, scaleOf } from './window.ts';

/** Why an article stands in its story. */
export interface MemberReason {
  readonly articleId: ArticleId;
  readonly why: string;
  /** The member it is most like. */
  readonly likest: ArticleId | null;
}

/** A story near by, and why it is another one. */
export interface NeighbourReason {
  readonly storyId: StoryId;
  readonly articleIds: readonly ArticleId[];
  readonly total: number;
  readonly why: string;
  /** The member that is most like it. */
  readonly from: ArticleId;
}

/** Why each article of a story is in it, and why its neighbours are out. */
export interface StoryReasons {
  readonly members: readonly MemberReason[];
  readonly neighbours: readonly NeighbourReason[];
}

const MOST_NEIGHBOURS = 8;

/** Compares each article of a story with the rest of it and with the stories around it, by what is known now; the window stays as it was. */
export function explainStory(window: StoryWindow, id: StoryId): StoryReasons {
  const story = window.stories.get(leadsTo(window, id));
  if (story === undefined) return { members: [], neighbours: [] };
  const members = [...story.members].flatMap((member) => window.articles.get(member) ?? []).sort((a, b) => a.at - b.at);
  const scale = scaleOf(window);
  const neighbours = new Map<StoryId, NeighbourReason>();
  const reasons = members.map((held): MemberReason => {
    const fits = fitsOf(window, held, scale);
    const own = fits.find((fit) => fit.story === story);
    for (const fit of fits) if (fit.story !== story) addNeighbour(neighbours, held, fit);
    return { articleId: held.articleId, likest: own?.bestId ?? null, why: whyIn(window, held, { own, founding: story.founding }) };
  });
  return {
    members: reasons,
    neighbours: [...neighbours.values()].sort((a, b) => b.total - a.total || (a.storyId < b.storyId ? -1 : 1)).slice(0, MOST_NEIGHBOURS),
  };
}

function whyIn(
  window: StoryWindow,
  held: Held,
  { own, founding }: { readonly own: Fit | undefined; readonly founding: ArticleId },
): string {
  if (window.orders.bound.has(held.articleId)) return 'the desk put it here';
  const like = own === undefined ? 'no other report here is like it' : whyJoined(own);
  if (held.articleId === founding) return `founded the story; ${like}`;
  if (own !== undefined && own.conflict === null && own.total >= leastFor(held)) return like;
  return held.gathering === 0 ? `${like}; it came by a report that is like both` : `${like}; it tells what the gathering was about`;
}

function addNeighbour(neighbours: Map<StoryId, NeighbourReason>, held: Held, fit: Fit): void {
  const known = neighbours.get(fit.story.id);
  if (known !== undefined && known.total >= fit.total) return;
  neighbours.set(fit.story.id, {
    storyId: fit.story.id,
    articleIds: [...fit.story.members],
    total: fit.total,
    from: held.articleId,
    why: fit.conflict ?? `${whyJoined(fit)}; ${leastFor(held).toFixed(2)} is needed`,
  });
}
