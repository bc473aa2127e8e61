import type { ArticleId, StoryId } from '../../domain/ids.ts';
import { fitsOf, leastFor } from './fits.ts';
import { gather } from './gather.ts';
import type { Scale } from './likeness.ts';
import { freeId, type Merge, place } from './place.ts';
import { assign, FRESH_MS, type Held, hold, type LiveStory, rename, type StoryWindow, scaleOf, unassign } from './window.ts';

/** An article that went from one story to another. */
export interface Move {
  readonly articleId: ArticleId;
  readonly from: StoryId;
  readonly into: StoryId;
}

/** What a settling changed, against how things stood before it. */
export interface Settled {
  /** Stories whose articles are others than before, with the articles as they are now. */
  readonly stories: readonly { readonly id: StoryId; readonly founding: ArticleId; readonly articleIds: readonly ArticleId[] }[];
  /** Stories that ended; their ids lead on. */
  readonly merges: readonly Merge[];
  /** Articles that left a story which lives on. */
  readonly moves: readonly Move[];
  /** Articles that had been left out and belong to a story after all. */
  readonly joined: readonly ArticleId[];
}

const inOrder = (a: Held, b: Held): number => a.at - b.at || (a.articleId < b.articleId ? -1 : 1);

/**
 * Places everything of the last hour again, in order of time, by what is known now: what belongs together does not depend on which report
 * came first. Stories that turn out to be one are merged, those that held two events are split. Ids stay with the stories that keep most of
 * what they were; what is older than an hour stays where it is, except that two stories may still become one.
 */
export function settle(window: StoryWindow): Settled {
  sweep(window);
  const fresh = [...window.fresh.values()].filter((held) => window.storyOf.has(held.articleId) && mayMove(window, held)).sort(inOrder);
  const before = new Map<StoryId, ReadonlySet<ArticleId>>();
  window.watched = before;
  const was = new Map(fresh.map((held) => [held.articleId, window.storyOf.get(held.articleId)]));
  for (const held of fresh) unassign(window, held.articleId);
  const scale = scaleOf(window, true);
  const merges: Merge[] = [];
  for (const held of fresh) if (held.aiTopic) place(window, held, scale, merges);
  gather(window, scale, merges);
  for (const held of fresh) if (!held.aiTopic) placeByCompany(window, held, scale);
  const joined = takeLeft(window, scale);
  keepIds(window, was, fresh);
  window.watched = null;
  return changesOf(window, before, joined);
}

/** What the desk bound, or a pinned story holds, stays. */
function mayMove(window: StoryWindow, held: Held): boolean {
  const standing = window.storyOf.get(held.articleId);
  return !window.orders.bound.has(held.articleId) && (standing === undefined || !window.orders.pinned.has(standing));
}

function sweep(window: StoryWindow): void {
  const since = window.newestSeenAt - FRESH_MS;
  for (const [id, held] of window.fresh) if (held.seenAt <= since) window.fresh.delete(id);
  for (const [id, features] of window.left) if (features.seenAt <= since) window.left.delete(id);
}

/** An article that came in by the company it keeps stays only as long as that company is there. */
function placeByCompany(window: StoryWindow, held: Held, scale: Scale): void {
  const [nearest] = fitsOf(window, held, scale);
  if (nearest !== undefined && nearest.conflict === null && nearest.total >= leastFor(held)) {
    assign(window, held, { storyId: nearest.story.id, founding: nearest.story.founding });
  } else place(window, held, scale);
}

function takeLeft(window: StoryWindow, scale: Scale): readonly ArticleId[] {
  const joined: ArticleId[] = [];
  for (const features of [...window.left.values()].sort((a, b) => a.at - b.at || (a.articleId < b.articleId ? -1 : 1))) {
    const [nearest] = fitsOf(window, features, scale);
    if (nearest === undefined || nearest.conflict !== null || nearest.total < leastFor(features)) continue;
    assign(window, hold(window, features), { storyId: nearest.story.id, founding: nearest.story.founding });
    window.left.delete(features.articleId);
    joined.push(features.articleId);
  }
  return joined;
}

/** A story made of fresh articles alone keeps the id that the oldest of them stood under, if no other story has it. */
function keepIds(window: StoryWindow, was: ReadonlyMap<ArticleId, StoryId | undefined>, fresh: readonly Held[]): void {
  const claimed = new Set<StoryId>();
  const seen = new Set<LiveStory>();
  for (const held of fresh) {
    const id = window.storyOf.get(held.articleId);
    const story = id === undefined ? undefined : window.stories.get(id);
    if (story === undefined || seen.has(story) || ![...story.members].every((member) => was.has(member))) continue;
    seen.add(story);
    const members = [...story.members].flatMap((member) => window.articles.get(member) ?? []).sort(inOrder);
    const olds = members.flatMap((member) => was.get(member.articleId) ?? []);
    const kept = [story.id, ...olds].find(
      (old) => olds.includes(old) && !claimed.has(old) && (old === story.id || !window.stories.has(old)),
    );
    const wanted = kept ?? (claimed.has(story.id) || window.gone.has(story.id) ? freeId(window, members[0] ?? held) : story.id);
    claimed.add(wanted);
    if (wanted !== story.id) rename(window, story, wanted);
  }
}

function changesOf(window: StoryWindow, before: ReadonlyMap<StoryId, ReadonlySet<ArticleId>>, joined: readonly ArticleId[]): Settled {
  const merges: Merge[] = [];
  const moves: Move[] = [];
  for (const [id, members] of before) {
    if (members.size === 0) continue;
    const heir = window.stories.has(id) ? id : heirOf(window, id, members);
    if (heir !== id && heir !== null) {
      merges.push({ from: id, into: heir });
      window.gone.set(id, heir);
    }
    for (const articleId of members) {
      const into = window.storyOf.get(articleId);
      if (into !== undefined && into !== heir) moves.push({ articleId, from: id, into });
    }
  }
  const stories = [...before]
    .flatMap(([id, members]) => {
      const story = window.stories.get(id);
      return story === undefined || sameMembers(members, story.members) ? [] : [story];
    })
    .map((story) => ({ id: story.id, founding: story.founding, articleIds: [...story.members] }));
  return { stories, merges, moves, joined };
}

/** Where the id of a story that ended leads: to the story that has the article it was founded on, else the first that has one of its articles. */
function heirOf(window: StoryWindow, id: StoryId, members: ReadonlySet<ArticleId>): StoryId | null {
  const founding = window.taken.get(id);
  for (const article of founding === undefined ? members : [founding, ...members]) {
    const heir = window.storyOf.get(article);
    if (heir !== undefined) return heir;
  }
  return null;
}

const sameMembers = (a: ReadonlySet<ArticleId>, b: ReadonlySet<ArticleId>): boolean => a.size === b.size && [...a].every((id) => b.has(id));
