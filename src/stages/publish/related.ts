import type { EntityRef, RelatedStory, Take } from '../../domain/brief.ts';
import { isSameAffair } from '../../domain/front.ts';
import { CATEGORY_NAMES, type Category, type EventType, type Story } from '../../domain/story.ts';

const MOST = 5;
/** From this weight on stories are alike; below it they only stand in the same part of the paper, and few of those are named. */
const ALIKE = 1;
const LEAST = 0.5;
const MOST_DISTANT = 2;

/** Steps of one affair come first. */
const SAME_AFFAIR = 4;

interface Likeness {
  readonly weight: number;
  readonly why: string;
  readonly step: 'before' | 'after' | null;
}

/** The story that others are compared with. */
interface Standing {
  readonly story: Pick<Story, 'id' | 'category' | 'eventType' | 'firstSeenAt'>;
  readonly entities: readonly EntityRef[];
  readonly headline: string;
}

function likenessOf(standing: Standing, other: Take): Likeness {
  const { story, entities } = standing;
  const shared = entities.filter((entity) => other.entities.some((one) => one.id === entity.id));
  const sameEvent = story.eventType !== 'other' && story.eventType === other.eventType;
  const sameCategory = story.category === other.category;
  const weight = shared.length * 2 + (sameEvent ? 1 : 0) + (sameCategory ? 0.5 : 0);
  const why = reasonOf(shared, sameEvent ? story.eventType : null, story.category);
  const step = stepOf(standing, other);
  if (step === null) return { weight, why, step };
  return { weight: weight + SAME_AFFAIR, why: `${step === 'before' ? 'Before this.' : 'After this.'} ${why}`, step };
}

/** Whether another story is a step of the same affair, by its main names and kind of event. */
function stepOf({ story, entities, headline }: Standing, other: Take): 'before' | 'after' | null {
  const names = (list: readonly EntityRef[]): readonly string[] => list.map((entity) => entity.id);
  const ours = { eventType: story.eventType, names: names(entities), headline };
  const theirs = { eventType: other.eventType, names: names(other.entities), headline: other.headline.text };
  if (!isSameAffair(ours, theirs)) return null;
  return other.firstPublishedAt <= story.firstSeenAt ? 'before' : 'after';
}

function reasonOf(shared: readonly EntityRef[], event: EventType | null, category: Category): string {
  if (shared.length > 0)
    return `Also about ${shared
      .slice(0, 2)
      .map((entity) => entity.name)
      .join(' and ')}.`;
  return event === null ? `Also in ${CATEGORY_NAMES[category]}.` : `The same kind of event in ${CATEGORY_NAMES[category]}.`;
}

/** The published stories nearest to this one, with the reason in words; at most five. */
export function relatedOf(standing: Standing, neighbours: readonly Take[]): readonly RelatedStory[] {
  return neighbours
    .filter((take) => take.storyId !== standing.story.id && !take.withdrawn)
    .map((take) => ({ take, likeness: likenessOf(standing, take) }))
    .filter(({ likeness }) => likeness.weight >= LEAST)
    .sort(
      (a, b) =>
        b.likeness.weight - a.likeness.weight || b.take.publishedAt - a.take.publishedAt || (a.take.storyId < b.take.storyId ? -1 : 1),
    )
    .filter(({ likeness }, at) => likeness.weight >= ALIKE || at < MOST_DISTANT)
    .slice(0, MOST)
    .map(({ take, likeness }) => ({
      storyId: take.storyId,
      slug: take.slug,
      headline: take.headline.text,
      why: likeness.why,
      counts: take.counts,
      ...(likeness.step === null ? {} : { step: likeness.step, firstPublishedAt: take.firstPublishedAt }),
    }));
}
