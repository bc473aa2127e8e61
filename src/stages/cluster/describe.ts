import { reportedAt } from '../../domain/article.ts';
import type { EntityId } from '../../domain/ids.ts';
import type { Category, EventType, StoryArticle, StoryLife } from '../../domain/story.ts';

/** What a story is, from all its articles. */
export interface StoryDescription {
  readonly category: Category;
  readonly eventType: EventType;
  readonly entityIds: readonly EntityId[];
  readonly life: StoryLife;
}

const HOUR = 3_600_000;
const DEVELOPING_HOURS = 36;
const SETTLED_HOURS = 14 * 24;
const MOST_ENTITIES = 16;

/** Reports and the thing itself tell what a story is; views and lessons follow. */
const voteOf = ({ topic }: StoryArticle): number => (topic.kind === 'news' || topic.kind === 'primary' || topic.kind === 'paper' ? 2 : 1);

/** The choice with the most votes; the one named first wins a tie. */
function elect<Choice extends string>(votes: readonly (readonly [Choice, number])[], otherwise: Choice): Choice {
  const sums = new Map<Choice, number>();
  for (const [choice, vote] of votes) sums.set(choice, (sums.get(choice) ?? 0) + vote);
  let best = otherwise;
  let most = 0;
  for (const [choice, sum] of sums) {
    if (sum <= most) continue;
    best = choice;
    most = sum;
  }
  return best;
}

const inOrder = (articles: readonly StoryArticle[]): readonly StoryArticle[] =>
  [...articles].sort((a, b) => reportedAt(a.article) - reportedAt(b.article) || (a.article.id < b.article.id ? -1 : 1));

/** Category, kind of event, names and life of a story. The founding article's vote counts half again, so a story does not drift. */
export function describeStory(articles: readonly StoryArticle[], now: number): StoryDescription {
  const ordered = inOrder(articles);
  const weight = (each: StoryArticle, at: number): number => voteOf(each) * (at === 0 ? 1.5 : 1);
  const events = ordered.filter(({ topic }) => topic.eventType !== 'other');
  const names = new Map<EntityId, number>();
  ordered.forEach((each, at) => {
    each.topic.entityIds.forEach((id, place) => {
      names.set(id, (names.get(id) ?? 0) + weight(each, at) / (1 + place * 0.15));
    });
  });
  const newest = Math.max(0, ...ordered.map(({ article }) => Math.max(reportedAt(article), article.modifiedAt ?? 0)));
  return {
    category: elect(
      ordered.map((each, at) => [each.topic.category, weight(each, at)]),
      'products',
    ),
    eventType: elect(
      events.map((each, at) => [each.topic.eventType, weight(each, at)]),
      'other',
    ),
    entityIds: [...names]
      .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
      .slice(0, MOST_ENTITIES)
      .map(([id]) => id),
    life: lifeOf((now - newest) / HOUR),
  };
}

function lifeOf(quietHours: number): StoryLife {
  if (quietHours <= DEVELOPING_HOURS) return 'developing';
  return quietHours <= SETTLED_HOURS ? 'settled' : 'dormant';
}
