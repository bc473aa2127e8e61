import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placedWire } from '../../eval/demo-places.ts';
import type { EventTruth } from '../../src/demo/truth.ts';
import { type AffairSigns, eachAffairOnce } from '../../src/domain/front.ts';
import type { StoryMaterial } from '../../src/domain/story.ts';

const SEEDS = [301, 302, 303, 304];
const FIRST = 10;

const plain = (url: string): string => url.replace(/^https:/, 'http:').replace(/[?&]utm_.*$/, '');

/** The affair that an event belongs to: what it follows up, to the beginning. */
function affairOf(event: EventTruth, events: readonly EventTruth[]): string {
  const before = events.find((other) => other.scenarioId === event.developmentOf);
  return before === undefined ? event.scenarioId : affairOf(before, events);
}

const signsOf = ({ story, articles }: StoryMaterial): AffairSigns => ({
  eventType: story.eventType,
  names: story.entityIds,
  headline: articles[0]?.article.title ?? '',
});

for (const seed of SEEDS) {
  test(`the first ten stories of the front are of ten affairs (made-up wire ${seed})`, async () => {
    const { truth, stories } = await placedWire(seed);
    const affairs = new Map<string, string>();
    for (const event of truth.events) for (const page of event.pages) affairs.set(plain(page.url), affairOf(event, truth.events));
    const ranked = [...stories].sort((a, b) => b.story.importance - a.story.importance || (a.story.id < b.story.id ? -1 : 1));
    const shown = eachAffairOnce(ranked, signsOf).slice(0, FIRST);
    const told = shown.map(({ articles }) =>
      articles.map(({ article }) => affairs.get(plain(article.canonicalUrl))).find((affair) => affair !== undefined),
    );
    const known = told.filter((affair) => affair !== undefined);
    assert.equal(shown.length, FIRST);
    assert.ok(known.length >= FIRST - 2, `only ${known.length} of ten are of an event`);
    assert.deepEqual(
      known.filter((affair, at) => known.indexOf(affair) !== at),
      [],
    );
  });
}
