import { readFileSync } from 'node:fs';
import type { Take } from '../../src/domain/brief.ts';
import type { Edition } from '../../src/domain/digest.ts';
import { correctionId, entityId, feedId, idFrom, publisherId, type StoryId, sha256 } from '../../src/domain/ids.ts';
import { CATEGORIES } from '../../src/domain/story.ts';
import { previewEdition } from '../../src/pipeline/index.ts';
import { VirtualClock } from '../../src/ports/clock.ts';
import type { Store } from '../../src/ports/store.ts';
import { anArticle, aStory } from '../contract/samples.ts';
import { EVENING, openPaper, STORIES } from '../fixtures/web/paper.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** One hostile text: where it may stand, and what it is. */
export interface HostileCase {
  readonly id: string;
  readonly group: string;
  readonly payload: string;
}

const isCase = (value: unknown): value is HostileCase =>
  typeof value === 'object' &&
  value !== null &&
  'id' in value &&
  'group' in value &&
  'payload' in value &&
  typeof value.payload === 'string';

/** The hostile texts of the fixture, one JSON object a line. */
export const HOSTILE: readonly HostileCase[] = readFileSync(new URL('../fixtures/web/xss-feed.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line): unknown => JSON.parse(line))
  .filter(isCase);

/** Fields that hold text or addresses from outside; everything else of a take is an id, a number or a word of a closed list. */
const FROM_OUTSIDE: ReadonlySet<string> = new Set([
  ...['text', 'adds', 'headlineBy', 'publisherName', 'title', 'url', 'note', 'may', 'licence', 'notUsedBecause', 'name', 'label', 'detail'],
  ...['why', 'because', 'saw', 'speaker', 'cue', 'term', 'plain', 'question', 'settledBy', 'publisherNamed', 'names', 'correctedFrom'],
  ...['wouldChange', 'headline'],
]);

/** A copy in which every text from outside is the payload. */
function poisoned<T>(value: T, payload: string, outside?: boolean): T;
function poisoned(value: unknown, payload: string, outside = false): unknown {
  if (typeof value === 'string') return outside ? payload : value;
  if (Array.isArray(value)) return value.map((one) => poisoned(one, payload, outside));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, poisoned(one, payload, FROM_OUTSIDE.has(key))]));
}

/** A story's id for the case at a place in the list. */
export const storyOf = (at: number): StoryId => idFrom<StoryId>(`x${String(at).padStart(6, '0')}`);
export const publisherOf = (at: number): string => `hostile${at}.example`;
export const entityOf = (at: number): string => `hostile-${at}`;

function takeOf(model: Take, { payload }: HostileCase, at: number): Take {
  const take = poisoned(model, payload);
  const category = CATEGORIES[at % CATEGORIES.length] ?? 'policy';
  return {
    ...take,
    storyId: storyOf(at),
    category,
    publishedAt: EVENING - at * 60_000,
    firstPublishedAt: EVENING - at * 60_000,
    sources: take.sources.map((line) => ({ ...line, publisherId: publisherId(publisherOf(at)) })),
    entities: take.entities.map((entity, index) => (index === 0 ? { ...entity, id: entityId(entityOf(at)) } : entity)),
    corrections: [{ at: EVENING - 60_000, text: payload, wasTake: 1 }],
    contentHash: sha256(`${take.contentHash} ${at} ${take.number}`),
  };
}

/** Fills a store with one story a case, every text of it hostile, in two takes; with publishers, feeds and corrections of the same kind. */
export async function hostilePaper(): Promise<{ readonly store: Store; readonly editions: readonly Edition[] }> {
  const { store } = await openPaper();
  const models = await store.takes.listByStory(STORIES.ruling);
  const [first, last] = [models[0], models.at(-1)];
  if (first === undefined || last === undefined) throw new Error('the made-up paper has no ruling');
  await store.transaction(async (inside) => {
    for (const [at, one] of HOSTILE.entries()) {
      const id = publisherId(publisherOf(at));
      const { payload } = one;
      await inside.publishers.put({ id, name: payload, home: payload, owner: payload, country: null, kind: 'press' });
      await inside.feeds.put({ id: feedId(`${payload} ${at}`), publisherId: id, url: payload, title: payload, addedBy: 'operator' });
      const { article } = await inside.articles.put({
        ...anArticle(`hostile-${at}`),
        publisherId: id,
        title: payload,
        url: payload,
        text: `${payload}\n\n${payload}`,
      });
      await inside.stories.put(aStory(article.id, { id: storyOf(at) }));
      for (const [index, model] of [first, last].entries()) await inside.takes.put({ ...takeOf(model, one, at), number: index + 1 });
      await inside.corrections.put({
        id: correctionId(storyOf(at), 1, payload),
        storyId: storyOf(at),
        wrongTake: 1,
        fixedTake: 2,
        kind: 'correction',
        text: payload,
        wrongText: payload,
        reason: 'desk',
        madeAt: EVENING - at,
      });
    }
  });
  return { store, editions: await editionsOf(store) };
}

/** Mails of hostile stories: eight of the archive and two of each category, each without what the ones of its kind before it carried. */
async function editionsOf(store: Store): Promise<readonly Edition[]> {
  const editions: Edition[] = [];
  const kinds = [
    ...Array.from({ length: 8 }, () => []),
    ...CATEGORIES.map((category) => [category]),
    ...CATEGORIES.map((category) => [category]),
  ];
  for (const [at, topics] of kinds.entries()) {
    // An hour past the time of the mail, so that each edition is that of a day of its own.
    const clock = new VirtualClock(Math.floor(EVENING / DAY_MS) * DAY_MS + (at + 1) * DAY_MS + 8 * HOUR_MS);
    const paper = { title: 'TickrWire', baseUrl: 'https://paper.example', postalAddress: null };
    const outcome = await previewEdition({ store, clock, group: { zone: 'UTC', hour: 7, topics }, paper });
    if (outcome.kind !== 'done') continue;
    editions.push(outcome.value);
    await store.digests.putEdition(outcome.value);
  }
  return editions;
}
